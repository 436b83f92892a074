import { described } from './portal.ts'

/** StreetEasy: lead meta tags in the HTML. */
export const streeteasy = described({
  id: 'streeteasy',
  name: 'StreetEasy',
  domains: ['streeteasy.com'],
  signatures: ['streeteasy'],
})
