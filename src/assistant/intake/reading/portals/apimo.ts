import { described } from './portal.ts'

/** Apimo: an agency's software that sends on its site's forms. */
export const apimo = described({
  id: 'apimo',
  name: 'Apimo',
  basis: 'parser',
  domains: ['apimo.net', 'apimo.com', 'snpi.fr'],
  signatures: ['apimo.net'],
})
