import { described } from './portal.ts'

/** Giraffe360: someone asks to see a virtual tour. */
export const giraffe360 = described({
  id: 'giraffe360',
  name: 'Giraffe360',
  basis: 'parser',
  domains: ['giraffe360.com'],
  signatures: ['giraffe360'],
})
