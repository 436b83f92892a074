import { described } from './portal.ts'

/** PAP: labels and values; agencies seldom advertise there. */
export const pap = described({
  id: 'pap',
  name: 'PAP',
  basis: 'inferred',
  domains: ['pap.fr'],
  noiseSenders: ['users-alertes@pap.fr'],
  signatures: ['de particulier a particulier', 'pap.fr'],
  subjects: [
    { contains: 'alerte', unless: 'consumer_alert' },
    { contains: 'nouvelles annonces', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)pap\.fr$/, id: /-r(\d{6,12})\/?$/ },
})
