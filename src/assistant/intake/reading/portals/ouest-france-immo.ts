import { described } from './portal.ts'

/** Ouest-France Immo: labels and values. */
export const ouestFranceImmo = described({
  id: 'ouest-france-immo',
  name: 'Ouest-France Immo',
  basis: 'inferred',
  domains: ['ouestfrance-immo.com', 'news.ouestfrance-immo.com'],
  noiseSenders: ['news.ouestfrance-immo.com'],
  signatures: ['ouestfrance-immo', 'ouest-france immo'],
  subjects: [
    { contains: 'alerte', unless: 'consumer_alert' },
  ],
  listingLink: { host: /(?:^|\.)ouestfrance-immo\.com$/, id: /(\d{6,12})\.htm/ },
})
