import { described } from './portal.ts'

/** Superimmo: labels and values; the footer holds the portal's own number. */
export const superimmo = described({
  id: 'superimmo',
  name: 'Superimmo',
  basis: 'inferred',
  domains: ['superimmo.com', 'superimmopro.com', 'contact.superimmopro.com'],
  signatures: ['superimmo.com', 'superimmo pro'],
  subjects: [
    { contains: 'nouvelles annonces', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)superimmo\.com$/, id: /-([a-z0-9]{5,12})\/?$/ },
})
