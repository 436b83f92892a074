import { described } from './portal.ts'

/** Green-Acres: a card of icons; the person's address is hidden behind a relay, the agency's own relay stands beside it, and the town is only near. */
export const greenAcres = described({
  id: 'green-acres',
  name: 'Green-Acres',
  basis: 'mails',
  domains: ['email.green-acres.com', 'green-acres.com', 'green-acres.fr'],
  relayDomains: ['email.green-acres.com'],
  signatures: ['green-acres.com', 'via green-acres', 'vos coordonnees ont ete transmises'],
  subjects: [
    { contains: '- achat -', transaction: 'sale' },
    { contains: "demande d'information" },
    { contains: 'nouveau contact pour' },
    { contains: 'statistiques', unless: 'statistics' },
  ],
  facts: [/^(?<fullName>[^\d:|]{3,60}?) - \d{2}\/\d{2}\/\d{4} à \d{1,2}:\d{2}$/u],
  splitReference: /^(?<portalListingId>\d{3,10}a)-(?<reference>.{1,40})$/i,
})
