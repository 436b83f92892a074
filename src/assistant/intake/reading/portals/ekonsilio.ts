import { described } from './portal.ts'

/** eKonsilio: the summary of a chat, its labels behind "#". */
export const ekonsilio = described({
  id: 'ekonsilio',
  name: 'eKonsilio',
  basis: 'parser',
  domains: ['ekonsilio.com', 'ekonsilio.io'],
  signatures: ['ekonsilio'],
})
