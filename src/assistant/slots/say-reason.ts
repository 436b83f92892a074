import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { PartOfDay } from './part-of-day.ts'
import type { Reason } from './ranking.ts'

/** A few words, for a line under the slot: addressed to the contact, or said of him to the people of the agency. */
export function sayReason(reason: Reason, locale: Locale, to: 'contact' | 'agency' = 'contact'): string {
  switch (reason.kind) {
    case 'wished':
      return wished[to][locale](reason.words[locale])
    case 'nearest':
      return locale === 'fr' ? fr`au plus près de ce qui était demandé` : 'nearest to what was asked for'
    case 'earliest':
      return locale === 'fr' ? fr`au plus tôt` : 'the earliest'
    case 'nearby':
      return nearby(reason.km)[locale]
    case 'other_day':
      return locale === 'fr' ? fr`un autre jour` : 'another day'
    case 'other_part_of_day':
      return partWords[reason.part][locale]
    case 'other_time':
      return locale === 'fr' ? fr`une autre heure` : 'another time'
  }
}

const wished: Record<'contact' | 'agency', Record<Locale, (words: string) => string>> = {
  contact: { fr: words => fr`votre souhait : ${words}`, en: words => `your wish: ${words}` },
  agency: { fr: words => fr`souhait du contact : ${words}`, en: words => `the contact’s wish: ${words}` },
}

/** Of the other visit nothing but the way to it; none for the same building. */
const nearby = (km: number): Record<Locale, string> =>
  km === 0
    ? { fr: fr`à la suite d'une autre visite sur place`, en: 'right after another visit there' }
    : { fr: fr`proche d'une autre visite à ${km} km`, en: `close to another visit ${km} km away` }

const partWords: Record<PartOfDay, Record<Locale, string>> = {
  morning: { fr: fr`le matin`, en: 'in the morning' },
  midday: { fr: fr`vers midi`, en: 'around midday' },
  afternoon: { fr: fr`l'après-midi`, en: 'in the afternoon' },
  evening: { fr: fr`en soirée`, en: 'in the evening' },
}
