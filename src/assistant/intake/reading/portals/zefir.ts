import { described } from './portal.ts'

/** Zefir: icons for labels. */
export const zefir = described({
  id: 'zefir',
  name: 'Zefir',
  basis: 'parser',
  domains: ['zefir.fr'],
  signatures: ["coordonnees de l'acheteur", 'zefir.fr'],
})
