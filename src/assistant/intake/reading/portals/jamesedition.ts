import { described } from './portal.ts'

/** JamesEdition: labels and values in English. */
export const jamesedition = described({
  id: 'jamesedition',
  name: 'JamesEdition',
  basis: 'parser',
  domains: ['jamesedition.com'],
  signatures: ['jamesedition'],
  listingLink: { host: /(?:^|\.)jamesedition\.com$/, id: /-(\d{5,12})\/?$/ },
})
