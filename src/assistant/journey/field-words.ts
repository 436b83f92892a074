import type { Field } from '#assistant/intake/reading/reading.ts'
import { SURE } from '#assistant/intake/reading/reading.ts'
import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { correctable, fieldNames } from './contract.ts'

/** What a person may correct, in a sentence's middle. */
export const fieldWords: Readonly<Record<Locale, Readonly<Record<(typeof correctable)[number], string>>>> = {
  fr: {
    lastName: fr`nom`,
    firstName: fr`prénom`,
    email: fr`adresse e-mail`,
    phone: fr`téléphone`,
    message: fr`message`,
    reference: fr`référence`,
    portalListingId: fr`numéro d'annonce`,
  },
  en: {
    lastName: 'last name',
    firstName: 'first name',
    email: 'e-mail address',
    phone: 'phone',
    message: 'message',
    reference: 'reference',
    portalListingId: 'advert number',
  },
}

type Doubt = 'rival' | 'place'
type Shape = 'address' | 'number' | 'name' | 'value'

const doubts: Readonly<Record<Locale, Readonly<Record<Doubt, Readonly<Record<Shape, string>>>>>> = {
  fr: {
    rival: {
      address: fr`lu avec un doute : plusieurs adresses possibles`,
      number: fr`lu avec un doute : plusieurs numéros possibles`,
      name: fr`lu avec un doute : plusieurs noms possibles`,
      value: fr`lu avec un doute : plusieurs valeurs possibles`,
    },
    place: {
      address: fr`lu avec un doute : rien ne dit que cette adresse est la sienne`,
      number: fr`lu avec un doute : rien ne dit que ce numéro est le sien`,
      name: fr`lu avec un doute : rien ne dit que c'est son nom`,
      value: fr`lu avec un doute : sa place dans le message est inhabituelle`,
    },
  },
  en: {
    rival: {
      address: 'read with a doubt: several addresses are possible',
      number: 'read with a doubt: several numbers are possible',
      name: 'read with a doubt: several names are possible',
      value: 'read with a doubt: several values are possible',
    },
    place: {
      address: 'read with a doubt: nothing says whose address this is',
      number: 'read with a doubt: nothing says whose number this is',
      name: 'read with a doubt: nothing says that this is the name',
      value: 'read with a doubt: its place in the message is unusual',
    },
  },
}

const shapes: Partial<Record<(typeof fieldNames)[number], Shape>> = { email: 'address', phone: 'number', lastName: 'name', firstName: 'name' }

/** In log-odds: less than twenty to one before the next value. */
const NEAR = 3

/** Why a field needs a second look; null when it needs none. A field that stood almost level with another says so. */
export function sayFieldDoubt(name: (typeof fieldNames)[number], { confidence, margin }: Field<unknown>, locale: Locale): string | null {
  if (confidence >= SURE) return null
  const hasRival = typeof margin === 'number' && margin < NEAR
  return doubts[locale][hasRival ? 'rival' : 'place'][shapes[name] ?? 'value']
}
