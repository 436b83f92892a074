import { described } from './portal.ts'

/** Realtor.com: JSON beside a text of labels. */
export const realtor = described({
  id: 'realtor',
  name: 'Realtor.com',
  basis: 'inferred',
  domains: ['realtor.com'],
  signatures: ['realtor.com'],
})
