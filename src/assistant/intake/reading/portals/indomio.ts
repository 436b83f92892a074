import { described } from './portal.ts'

/** Indomio and Immobiliare.it: JSON with the agency's address beside the person's. */
export const indomio = described({
  id: 'indomio',
  name: 'Indomio and Immobiliare.it',
  basis: 'parser',
  domains: ['indomio.fr', 'indomio.es', 'indomio.it', 'immobiliare.it'],
  signatures: ['indomio', 'immobiliare.it'],
  listingLink: { host: /(?:^|\.)(?:indomio|immobiliare)\./, id: /\/(?:annunci|annonces?|anuncios?)\/(\d{5,12})/ },
})
