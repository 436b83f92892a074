import { described } from './portal.ts'

/** Zoopla: the text part says 7bit and is quoted-printable; the same sender writes codes and adverts. */
export const zoopla = described({
  id: 'zoopla',
  name: 'Zoopla',
  basis: 'mails',
  domains: ['zoopla.co.uk'],
  signatures: ['via zoopla', 'zoopla.co.uk'],
  subjects: [
    { contains: 'tenant enquiry', transaction: 'rent' },
    { contains: 'buyer enquiry', transaction: 'sale' },
    { contains: 'valuation', wanted: 'valuation' },
    { contains: 'verification code', unless: 'account_notice' },
    { contains: 'one-time', unless: 'account_notice' },
  ],
  facts: [/enquiry from (?<fullName>[^@|]{2,60}?) via Zoopla/i],
  listingLink: { host: /(?:^|\.)zoopla\.co\.uk$/, id: /\/details\/(\d{5,12})/, rent: /to-rent/, sale: /for-sale/ },
})
