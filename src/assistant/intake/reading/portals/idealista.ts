import { described } from './portal.ts'

/** idealista: the subject holds name and reference. */
export const idealista = described({
  id: 'idealista',
  name: 'idealista',
  basis: 'mails',
  domains: ['idealista.com', 'idealista.pt', 'idealista.it'],
  noiseSenders: ['noresponder@idealista.com'],
  signatures: ['idealista.com', 'codigo del anuncio'],
  subjects: [
    { contains: 'nuevo mensaje de' },
    { contains: 'concernant' },
  ],
  facts: [/(?:mensaje|message) de (?<fullName>[^,:]{2,60}?) (?:sobre|concernant).{0,60}?r[eé]f\.?\s?:?\s?(?<reference>[\w./-]{2,40})/iu, /^(?:Código del anuncio|Code de l['’]annonce)\s*:\s*(?<portalListingId>\d{5,12})/iu],
  listingLink: { host: /(?:^|\.)idealista\./, id: /\/(?:inmueble|immobile|imovel)\/(\d{5,12})/ },
})
