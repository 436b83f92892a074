import { described } from './portal.ts'

/** Propriétés Le Figaro: the person's project stands before the message, the advert after it. */
export const proprietesFigaro = described({
  id: 'proprietes-figaro',
  name: 'Propriétés Le Figaro',
  basis: 'mails',
  domains: ['proprietes.lefigaro.fr', 'proprietesdefrance.com'],
  signatures: ['reference proprietes le figaro', 'proprietes le figaro'],
  facts: [/^Votre référence\s*:\s*(?<reference>[\w./-]{2,40})/iu, /^Référence Propriétés Le Figaro\s*:\s*(?<portalListingId>\d{4,12})/iu],
})
