import { described } from './portal.ts'

/** French-Property: sections between dashes; the reference of the enquiry is not the one of the property. */
export const frenchProperty = described({
  id: 'french-property',
  name: 'French-Property',
  basis: 'mails',
  domains: ['french-property.com'],
  signatures: ['french-property.com', 'purchase timescale'],
  facts: [/Property Details - Ref:\s*(?<reference>[\w./-]{2,40})/i],
  listingLink: { host: /(?:^|\.)french-property\.com$/, id: /\/sale-property\/([\w-]{3,40})/ },
})
