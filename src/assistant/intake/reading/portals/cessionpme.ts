import { described } from './portal.ts'

/** CessionPME: businesses for sale; labels and values. */
export const cessionpme = described({
  id: 'cessionpme',
  name: 'CessionPME',
  domains: ['cessionpme.com'],
  signatures: ['cessionpme'],
})
