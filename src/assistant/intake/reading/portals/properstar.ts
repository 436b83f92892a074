import { described } from './portal.ts'

/** Properstar: headings between equals signs, values on the line under their label. */
export const properstar = described({
  id: 'properstar',
  name: 'Properstar',
  basis: 'mails',
  domains: ['reply.properstar.com', 'properstar.com', 'listglobally.com'],
  relayDomains: ['reply.properstar.com'],
  signatures: ['== annonce desiree ==', '= nouveau message de', 'properstar'],
  facts: [/^=+ ?Nouveau message de (?<fullName>[^=]{2,60}?) ?=+$/iu],
  listingLink: { host: /(?:^|\.)properstar\./, id: /\/(?:listing|annonce)\/(\d{5,12})/ },
})
