import { described } from './portal.ts'

/** Belles Pierres: labels and values. */
export const bellesPierres = described({
  id: 'belles-pierres',
  name: 'Belles Pierres',
  basis: 'parser',
  domains: ['bellespierres.com', 'belles-pierres.com'],
  signatures: ['belles pierres', 'bellespierres.com'],
})
