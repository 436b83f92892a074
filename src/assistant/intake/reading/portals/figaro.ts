import { described } from './portal.ts'

/** Figaro Immobilier: labels above their values, and below the message what the person searches, which is not the property. A reference may carry the portal's id behind a hyphen. */
export const figaro = described({
  id: 'figaro',
  name: 'Figaro Immobilier',
  basis: 'mails',
  domains: ['immobilier.lefigaro.fr', 'explorimmo.com'],
  signatures: ['visible sur figaro immobilier', 'figaro immobilier vous adresse un contact', 'votre annonce sur figaro immobilier'],
  subjects: [
    { contains: 'vous adresse un contact' },
    { contains: "demande d'estimation", wanted: 'valuation' },
    { contains: 'nouvelles annonces', unless: 'consumer_alert' },
    { contains: 'statistiques', unless: 'statistics' },
  ],
  reference: [/Annonce\s+([\w./-]{2,40})\s*$/iu, /votre annonce\s+([\w./-]{2,40})\s+visible/iu],
  splitReference: /^(?=[^-]*\d)(?<reference>.{2,20})-(?<portalListingId>\d{5,10})$/,
  listingLink: { host: /(?:^|\.)lefigaro\.fr$/, id: /\/annonces?\/(?:annonce-)?(\d{5,12})(?:\.html)?/ },
  layouts: [
    { when: ['voici ses coordonnees'], name: [], nameBelow: [], message: { starts: ['son message', 'informations complementaires souhaitees'], ends: ['conseil', 'sa recherche', 'transaction'], isQuoted: false }, townIsContacts: false },
  ],
})
