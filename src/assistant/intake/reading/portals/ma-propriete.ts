import { described } from './portal.ts'

/** Ma-Propriété.fr: labels and values. */
export const maPropriete = described({
  id: 'ma-propriete',
  name: 'Ma-Propriété.fr',
  basis: 'parser',
  domains: ['ma-propriete.fr'],
  signatures: ['ma-propriete.fr'],
})
