import { described } from './portal.ts'

/** immobilier.ch: a table with cells that nobody closes; the reference in the subject. */
export const immobilierCh = described({
  id: 'immobilier-ch',
  name: 'immobilier.ch',
  basis: 'mails',
  domains: ['immobilier.ch'],
  signatures: ["provenant d'immobilier.ch", 'immobilier.ch'],
  subjects: [
    { contains: 'location', transaction: 'rent' },
    { contains: 'vente', transaction: 'sale' },
  ],
  reference: [/immobilier\.ch\s*-\s*([\w./-]{2,40})\s*$/iu],
})
