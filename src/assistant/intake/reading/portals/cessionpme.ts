import { described } from './portal.ts'

/** CessionPME: businesses for sale; labels and values. */
export const cessionpme = described({
  id: 'cessionpme',
  name: 'CessionPME',
  basis: 'parser',
  domains: ['cessionpme.com'],
  signatures: ['cessionpme'],
})
