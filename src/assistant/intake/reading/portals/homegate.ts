import { described } from './portal.ts'

/** Homegate: the text part is the structured one, in four languages, the HTML only for the eye. */
export const homegate = described({
  id: 'homegate',
  name: 'Homegate',
  basis: 'mails',
  domains: ['homegate.ch', 'email.homegate.ch'],
  noiseSenders: ['news@email.homegate.ch'],
  signatures: ['homegate.ch'],
  listingLink: { host: /(?:^|\.)homegate\.ch$/, id: /\/(\d{7,12})(?:\/|$)/, rent: /\/(?:louer|mieten|rent|affittare)\//, sale: /\/(?:acheter|kaufen|buy|acquistare)\// },
  layouts: [
    { when: [], name: [], nameBelow: [], message: { starts: ['ton message', 'votre message', 'deine nachricht', 'ihre nachricht', 'your message', 'il tuo messaggio'], ends: ['meilleures salutations', 'freundliche grusse', 'kind regards', 'cordiali saluti', "l'equipe", 'dein ', 'your homegate', 'il team'], isQuoted: false }, townIsContacts: false },
  ],
})
