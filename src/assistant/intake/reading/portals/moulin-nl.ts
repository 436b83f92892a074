import { described } from './portal.ts'

/** Moulin.nl: labels and values in Dutch. */
export const moulinNl = described({
  id: 'moulin-nl',
  name: 'Moulin.nl',
  domains: ['moulin.nl'],
  signatures: ['moulin.nl'],
})
