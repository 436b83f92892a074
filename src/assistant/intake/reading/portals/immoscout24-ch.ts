import { described } from './portal.ts'

/** ImmoScout24.ch: the text part is the structured one, in four languages, the HTML only for the eye. */
export const immoscout24Ch = described({
  id: 'immoscout24-ch',
  name: 'ImmoScout24.ch',
  basis: 'mails',
  domains: ['immoscout24.ch', 'email.immoscout24.ch'],
  noiseSenders: ['news@email.immoscout24.ch'],
  signatures: ['immoscout24.ch'],
  listingLink: { host: /(?:^|\.)immoscout24\.ch$/, id: /\/(\d{7,12})(?:\/|$)/, rent: /\/(?:louer|mieten|rent|affittare)\//, sale: /\/(?:acheter|kaufen|buy|acquistare)\// },
  layouts: [
    { when: [], name: [], nameBelow: [], message: { starts: ['ton message', 'votre message', 'deine nachricht', 'ihre nachricht', 'your message', 'il tuo messaggio'], ends: ['meilleures salutations', 'freundliche grusse', 'kind regards', 'cordiali saluti', "l'equipe", 'dein ', 'your homegate', 'il team'], isQuoted: false }, townIsContacts: false },
  ],
})
