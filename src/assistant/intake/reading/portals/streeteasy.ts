import { described } from './portal.ts'

/** StreetEasy: lead meta tags in the HTML. */
export const streeteasy = described({
  id: 'streeteasy',
  name: 'StreetEasy',
  basis: 'parser',
  domains: ['streeteasy.com'],
  signatures: ['streeteasy'],
})
