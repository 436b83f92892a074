import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { PartOfDay, Reason } from './ranking.ts'

/** A few words, for a line under the slot: addressed to the contact, or said of him to the people of the agency. */
export function sayReason(reason: Reason, locale: Locale, to: 'contact' | 'agency' = 'contact'): string {
  switch (reason.kind) {
    case 'wished':
      return wished[to][locale](reason.words[locale])
    case 'nearest':
      return locale === 'fr' ? fr`au plus près de ce qui était demandé` : 'nearest to what was asked for'
    case 'earliest':
      return locale === 'fr' ? fr`au plus tôt` : 'the earliest'
    case 'other_day':
      return locale === 'fr' ? fr`un autre jour` : 'another day'
    case 'other_part_of_day':
      return partWords[reason.part][locale]
    case 'other_time':
      return locale === 'fr' ? fr`une autre heure` : 'another time'
  }
}

const wished: Record<'contact' | 'agency', Record<Locale, (words: string) => string>> = {
  contact: { fr: words => fr`vous avez écrit ${words}`, en: words => `you wrote ${words}` },
  agency: { fr: words => fr`le contact a écrit ${words}`, en: words => `the contact wrote ${words}` },
}

const partWords: Record<PartOfDay, Record<Locale, string>> = {
  morning: { fr: fr`plutôt le matin`, en: 'in the morning' },
  midday: { fr: fr`plutôt le midi`, en: 'around midday' },
  afternoon: { fr: fr`plutôt l'après-midi`, en: 'in the afternoon' },
  evening: { fr: fr`plutôt le soir`, en: 'in the evening' },
}
