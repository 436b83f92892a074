import { described } from './portal.ts'

/** Bien'ici: nested tables, a reminder of the advert at the end, every link behind a tracker with a base64url target. */
export const bienici = described({
  id: 'bienici',
  name: 'Bien’ici',
  basis: 'mails',
  domains: ['bienici.com', 'mail-sender.bienici.com'],
  relayDomains: [],
  signatures: ["diffusee sur bien'ici", "l'equipe bien'ici", 'a tente de vous contacter par telephone'],
  subjects: [
    { contains: 'a tente de vous contacter', wanted: 'phone_call' },
    { contains: 'candidat locataire', transaction: 'rent' },
    { contains: 'prospect-acquereur', transaction: 'sale' },
    { contains: 'contact vendeur', wanted: 'valuation', transaction: 'sale' },
    { contains: 'contact bailleur', wanted: 'valuation', transaction: 'rent' },
    { contains: 'nouvelle annonce', unless: 'consumer_alert' },
    { contains: 'nouvelles annonces', unless: 'consumer_alert' },
    { contains: 'bilan', unless: 'statistics' },
    { contains: 'statistiques', unless: 'statistics' },
  ],
  nameOrder: 'first_last',
  layouts: [
    {
      when: [],
      name: [],
      nameBelow: ['ses coordonnees'],
      message: { starts: 'contact', ends: ["rappel de l'annonce", "l'equipe bien'ici"], isQuoted: false },
      townIsContacts: false,
    },
  ],
  listingLink: {
    host: /(?:^|\.)bienici\.com$/,
    id: /\/annonce\/(?:vente\/|location\/)?(?:[^/]{1,80}\/){0,3}([a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d+)(?:\/|$)/i,
  },
  reference: [/votre annonce\s+(\S{2,30})\s+(?:à|diffusée)/iu],
})
