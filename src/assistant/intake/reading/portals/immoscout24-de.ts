import { described } from './portal.ts'

/** ImmobilienScout24: an OpenImmo-Feedback attachment beside the text. */
export const immoscout24De = described({
  id: 'immoscout24-de',
  name: 'ImmobilienScout24',
  basis: 'inferred',
  domains: ['immobilienscout24.de', 'immoscout24.de'],
  signatures: ['immobilienscout24', 'immoscout24.de'],
  subjects: [
    { contains: 'neue treffer', unless: 'consumer_alert' },
    { contains: 'suchauftrag', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)(?:immobilienscout24|immoscout24)\.de$/, id: /\/expose\/(\d{6,12})/ },
})
