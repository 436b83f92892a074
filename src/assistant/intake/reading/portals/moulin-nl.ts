import { described } from './portal.ts'

/** Moulin.nl: labels and values in Dutch. */
export const moulinNl = described({
  id: 'moulin-nl',
  name: 'Moulin.nl',
  basis: 'parser',
  domains: ['moulin.nl'],
  signatures: ['moulin.nl'],
})
