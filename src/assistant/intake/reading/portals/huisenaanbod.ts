import { described } from './portal.ts'

/** HUISenAANBOD: labels in Dutch; its text part may be an unfilled template while the HTML is filled. */
export const huisenaanbod = described({
  id: 'huisenaanbod',
  name: 'HUISenAANBOD',
  basis: 'parser',
  domains: ['huisenaanbod.nl'],
  signatures: ['huisenaanbod'],
})
