import { avivLayouts } from './aviv-layouts.ts'
import { described } from './portal.ts'

/** Logic-Immo: the AVIV group's card. */
export const logicImmo = described({
  id: 'logic-immo',
  name: 'Logic-Immo',
  basis: 'inferred',
  domains: ['logic-immo.com', 'lead.logic-immo.com', 'logicimmo.nmp1.com'],
  noiseSenders: ['alerteimmo@logic-immo.com', 'logicimmo.nmp1.com'],
  signatures: ['logic-immo.com', 'logic-immo'],
  subjects: [
    { contains: 'un locataire', transaction: 'rent' },
    { contains: 'un acquereur', transaction: 'sale' },
    { contains: 'alerte', unless: 'consumer_alert' },
    { contains: 'nouvelle annonce', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)logic-immo\.com$/, id: /\/detail-(?:vente|location)-([\w-]{6,40})\.htm/, rent: /detail-location/, sale: /detail-vente/ },
  layouts: avivLayouts,
  nameOrder: 'last_first',
})
