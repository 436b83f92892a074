import { described } from './portal.ts'

/** ParuVendu: the subject says it all: the reference behind the agency software's own number, transaction, type and price. */
export const paruvendu = described({
  id: 'paruvendu',
  name: 'ParuVendu',
  basis: 'mails',
  domains: ['paruvendupro.fr', 'paruvendu.fr'],
  signatures: ['repondez a ce contact au plus vite', 'vous avez un contact sur paruvendu'],
  subjects: [
    { contains: '- location -', transaction: 'rent' },
    { contains: '- vente -', transaction: 'sale' },
    { contains: 'vous avez un contact' },
  ],
  reference: [/réf\.?\s*:\s*(\S{2,40})/iu],
  splitReference: /^\d{2,12}_(?<reference>.{2,40})$/,
})
