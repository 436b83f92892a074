import { described } from './portal.ts'

/** Rightmove: "Label: value" lines, overseas between "-- From --" and "-- Property --"; the agency's reference is the last part of the portal's. */
export const rightmove = described({
  id: 'rightmove',
  name: 'Rightmove',
  basis: 'mails',
  domains: ['rightmove.co.uk', 'rightmove.com'],
  signatures: ['-- from --', 'rightmove.co.uk', 'rightmove overseas'],
  subjects: [
    { contains: 'sales enquiry', transaction: 'sale' },
    { contains: 'lettings enquiry', transaction: 'rent' },
    { contains: 'performance report', unless: 'statistics' },
  ],
  splitReference: /^[^_]{1,30}_[^_]{1,30}_(?<reference>.{1,40})$/,
  listingLink: { host: /(?:^|\.)rightmove\./, id: /\/(?:properties\/|property-)(\d{5,12})/ },
})
