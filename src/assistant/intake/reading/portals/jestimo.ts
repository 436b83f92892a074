import { described } from './portal.ts'

/** Jestimo: an owner's estimate, told in prose. */
export const jestimo = described({
  id: 'jestimo',
  name: 'Jestimo',
  basis: 'parser',
  domains: ['jestimo.com', 'jestimo.fr'],
  signatures: ['pre-estimation du bien', 'jestimo'],
  subjects: [
    { contains: '', wanted: 'valuation' },
  ],
  facts: [/contacter (?:M\.|Mme|Monsieur|Madame)?\s?(?<fullName>[^@\d,]{3,60}?) (?:sur|à) l['’]adresse/iu],
})
