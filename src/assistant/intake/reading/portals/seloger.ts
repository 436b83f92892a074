import { avivLayouts } from './aviv-layouts.ts'
import { described } from './portal.ts'

/** SeLoger: a card of nested tables; Belles Demeures and Lux use labels in the same frame. */
export const seloger = described({
  id: 'seloger',
  name: 'SeLoger',
  basis: 'mails',
  domains: ['lead.seloger.com', 'seloger.com', 'alertes.seloger.com', 'al.alerteimmo.com'],
  noiseSenders: ['alertes.seloger.com', 'hotline.passerelles@seloger.com', 'al.alerteimmo.com'],
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
  layouts: avivLayouts,
  listingLink: {
    host: /(?:^|\.)seloger\.com$/,
    id: /\/(\d{6,12})(?:\.htm|\/|$)/,
    rent: /\/locations?\//,
    sale: /\/achat\//,
  },
  reference: [],
})
