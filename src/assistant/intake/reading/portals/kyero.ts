import { described } from './portal.ts'

/** Kyero: the reference between brackets in the first line. */
export const kyero = described({
  id: 'kyero',
  name: 'Kyero',
  basis: 'parser',
  domains: ['kyero.com'],
  signatures: ['vous avez une demande sur', 'kyero.com', 'you have an enquiry about'],
  facts: [/(?:demande sur|enquiry (?:about|for|on))[^[]{0,20}\[(?<reference>[^\]]{2,40})\]/iu],
  listingLink: { host: /(?:^|\.)kyero\.com$/, id: /\/(?:property|propriete|inmueble)\/(\d{4,12})/ },
})
