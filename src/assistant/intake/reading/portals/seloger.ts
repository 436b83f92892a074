import type { Portal } from './portal.ts'

/** SeLoger: a card of nested tables; Belles Demeures and Lux use labels in the same frame. */
export const seloger: Portal = {
  id: 'seloger',
  name: 'SeLoger',
  domains: ['lead.seloger.com', 'seloger.com', 'alertes.seloger.com'],
  relayDomains: [],
  signatures: [
    "s'interesse a ce",
    'decouvrir son projet',
    'nouveau contact sur votre annonce',
    'souhaite vous confier son projet',
  ],
  subjects: [
    { contains: 'confier son projet', wanted: 'valuation' },
    { contains: 'un locataire', transaction: 'rent' },
    { contains: 'un acquereur', transaction: 'sale' },
    { contains: 'alerte', unless: 'consumer_alert' },
    { contains: 'nouvelle annonce', unless: 'consumer_alert' },
    { contains: 'passerelle', unless: 'account_notice' },
    { contains: 'statistiques', unless: 'statistics' },
  ],
  nameOrder: 'last_first',
  layouts: [
    {
      when: ['nouveau contact sur votre annonce'],
      name: [],
      nameBelow: [],
      message: { starts: ['message du contact'], ends: ['nom :', 'nom:'], isQuoted: false },
      townIsContacts: false,
    },
    {
      when: [],
      name: [/^(.{1,80}?)\s+s['’]int[ée]resse à (?:ce|un)/iu, /^(.{1,80}?)\s+souhaite vous confier/iu],
      nameBelow: [],
      message: { starts: ['projet', 'decouvrir son projet', 'son message'], ends: ['repondre'], isQuoted: false },
      townIsContacts: false,
    },
  ],
  listingLink: {
    host: /(?:^|\.)seloger\.com$/,
    id: /\/(\d{6,12})(?:\.htm|\/|$)/,
    rent: /\/locations?\//,
    sale: /\/achat\//,
  },
  reference: [],
}
