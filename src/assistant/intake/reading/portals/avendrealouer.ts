import { described } from './portal.ts'

/** AvendreAlouer: labels and values. */
export const avendrealouer = described({
  id: 'avendrealouer',
  name: 'AvendreAlouer',
  basis: 'inferred',
  domains: ['avendrealouer.fr'],
  signatures: ['avendrealouer'],
  subjects: [
    { contains: 'alerte', unless: 'consumer_alert' },
  ],
})
