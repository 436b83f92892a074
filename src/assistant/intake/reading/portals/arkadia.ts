import { described } from './portal.ts'

/** Arkadia: the portal's id and the agency's reference on one line, a slash between. */
export const arkadia = described({
  id: 'arkadia',
  name: 'Arkadia',
  basis: 'parser',
  domains: ['arkadia.com'],
  signatures: ['arkadia.com'],
  facts: [/(?<portalListingId>[A-Z]{2,6}-[A-Z]\d{2,8})\s?\/\s?(?<reference>[\w.-]{2,30})/],
})
