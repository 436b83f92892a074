import type { Locale } from '#kernel/words.ts'
import { fold } from './line.ts'

const ENGLISH = new Set(
  "the i i'm is are and would like to you your this for we my please could with have visit property house flat interested hello thank thanks available regards".split(
    ' ',
  ),
)
const FRENCH = new Set(
  'je le la les un une des et est nous vous votre ce cette pour avec bonjour merci bien de du visiter dans suis serait possible cordialement disponible madame monsieur'.split(
    ' ',
  ),
)

/** English when the message plainly is; French, the product's first language, in every other case. */
export function localeOf(message: string): Locale {
  let english = 0
  let french = 0
  for (const word of fold(message.slice(0, 2_000)).split(/[^\p{L}']+/u)) {
    if (ENGLISH.has(word)) english++
    if (FRENCH.has(word)) french++
  }
  return english >= 2 && english > 2 * french ? 'en' : 'fr'
}
