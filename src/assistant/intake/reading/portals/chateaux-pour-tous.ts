import { described } from './portal.ts'

/** Châteaux pour tous: labels and values. */
export const chateauxPourTous = described({
  id: 'chateaux-pour-tous',
  name: 'Châteaux pour tous',
  basis: 'parser',
  domains: ['chateauxpourtous.com'],
  signatures: ['chateaux pour tous'],
})
