import { avivLayouts } from './aviv-layouts.ts'
import { described } from './portal.ts'

/** MeilleursAgents: the AVIV group's card; most are owners who sell. */
export const meilleursagents = described({
  id: 'meilleursagents',
  name: 'MeilleursAgents',
  basis: 'inferred',
  domains: ['meilleursagents.com', 'lead.meilleursagents.com'],
  signatures: ['meilleursagents'],
  subjects: [
    { contains: 'estimation', wanted: 'valuation' },
    { contains: 'vendeur', wanted: 'valuation' },
    { contains: 'barometre', unless: 'newsletter' },
  ],
  listingLink: { host: /(?:^|\.)meilleursagents\.com$/, id: /\/annonces\/.{0,100}?(\d{6,12})/ },
  layouts: avivLayouts,
  nameOrder: 'last_first',
})
