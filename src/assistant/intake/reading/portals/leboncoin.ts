import { described } from './portal.ts'

/** Leboncoin for professionals, the rich format: labels, the message between « and », the advert's link. */
export const leboncoin = described({
  id: 'leboncoin',
  name: 'Leboncoin',
  basis: 'mails',
  domains: ['messagerie.leboncoin.fr', 'leboncoin.fr', 'news.leboncoin.fr'],
  noiseSenders: ['no.reply@leboncoin.fr', 'news.leboncoin.fr'],
  relayDomains: ['messagerie.leboncoin.fr'],
  signatures: ['vous a contacte sur leboncoin', "l'equipe leboncoin"],
  subjects: [
    { contains: 'nouveau message pour' },
    { contains: 'un nouveau contact pour', unless: 'favourites_notice' },
    { contains: 'en favori', unless: 'favourites_notice' },
    { contains: 'statistiques', unless: 'statistics' },
    { contains: 'est en ligne', unless: 'published_notice' },
    { contains: 'code de verification', unless: 'account_notice' },
  ],
  history: 'messages precedents',
  nameOrder: 'first_last',
  layouts: [
    {
      when: [],
      name: [/^(.{1,80}?)\s+vous a contacté sur leboncoin/iu],
      nameBelow: [],
      message: {
        starts: 'contact',
        ends: ['repondre par e-mail', 'repondre par email', 'rappel de l', 'reference', 'lien'],
        isQuoted: true,
      },
      townIsContacts: true,
    },
  ],
  listingLink: {
    host: /(?:^|\.)leboncoin\.fr$/,
    id: /\/(?:ad|vi)\/(?:[a-z_]{2,40}\/)?(\d{6,12})(?:\.htm)?(?:\/|$)/,
    rent: /\/(?:locations|colocations)\//,
    sale: /\/ventes_immobilieres\//,
  },
  reference: [],
})
