import { described } from './portal.ts'

/** AC3: an agency's site: one line holds all, the agent's name before the contact's. */
export const ac3 = described({
  id: 'ac3',
  name: 'AC3',
  basis: 'mails',
  domains: ['ac3-groupe.com', 'ac3-distribution.com'],
  subjects: [
    { contains: 'demande aupres de' },
  ],
})
