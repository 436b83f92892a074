import { avivLayouts } from './aviv-layouts.ts'
import { described } from './portal.ts'

/** Belles Demeures: the AVIV group's card with labels. */
export const bellesDemeures = described({
  id: 'belles-demeures',
  name: 'Belles Demeures',
  basis: 'mails',
  domains: ['bellesdemeures.com', 'lead.bellesdemeures.com'],
  signatures: ['belles demeures', 'bellesdemeures.com'],
  subjects: [
    { contains: 'alerte', unless: 'consumer_alert' },
  ],
  facts: [/^Nouveau contact sur votre annonce (?<portalListingId>\d{5,12})/iu],
  layouts: avivLayouts,
  nameOrder: 'last_first',
})
