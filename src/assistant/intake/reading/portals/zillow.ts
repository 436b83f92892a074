import { described } from './portal.ts'

/** Zillow: a relay address; name and property stand in the subject alone. */
export const zillow = described({
  id: 'zillow',
  name: 'Zillow',
  basis: 'mails',
  domains: ['convo.zillow.com', 'zillow.com'],
  relayDomains: ['convo.zillow.com'],
  signatures: ['zillow'],
  facts: [/^(?<fullName>[^|]{2,60}?) is requesting (?:information|an application|a tour)/i],
  listingLink: { host: /(?:^|\.)zillow\.com$/, id: /\/(\d{5,12})_zpid/ },
})
