import { avivLayouts } from './aviv-layouts.ts'
import { described } from './portal.ts'

/** Lux-Résidence: the AVIV group's card with labels. */
export const luxResidence = described({
  id: 'lux-residence',
  name: 'Lux-Résidence',
  basis: 'mails',
  domains: ['lux-residence.com', 'lead.lux-residence.com'],
  signatures: ['lux-residence', 'lux residence'],
  facts: [/^Nouveau contact sur votre annonce (?<portalListingId>\d{5,12})/iu],
  layouts: avivLayouts,
  nameOrder: 'last_first',
})
