import { described } from './portal.ts'

/** Immoweb: the AVIV group's card, in French or Dutch. */
export const immoweb = described({
  id: 'immoweb',
  name: 'Immoweb',
  basis: 'inferred',
  domains: ['immoweb.be'],
  signatures: ['immoweb'],
  subjects: [
    { contains: "souhaite plus d'informations" },
    { contains: 'wenst meer informatie' },
    { contains: 'alert', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)immoweb\.be$/, id: /\/(\d{6,10})\/?$/, rent: /\/(?:a-louer|te-huur|for-rent)\//, sale: /\/(?:a-vendre|te-koop|for-sale)\// },
})
