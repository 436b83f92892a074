import { described } from './portal.ts'

/** Adapt Immobilier: an agency's software that sends on its site's forms. */
export const adaptImmo = described({
  id: 'adapt-immo',
  name: 'Adapt Immobilier',
  basis: 'parser',
  domains: ['adaptimmo.com'],
  signatures: ['adapt immobilier', 'adaptimmo'],
})
