import { languageOf } from '#assistant/understanding/language.ts'
import type { Locale } from '#kernel/words.ts'

// Who writes these reads English more often than French.
const READ_ENGLISH = new Set(['en', 'de', 'nl', 'da', 'sv', 'no', 'fi', 'pl', 'cs', 'hu', 'ru', 'uk', 'zh', 'ja', 'ko'])

/** The language to answer in: English to whom it is plainly nearer, French, the product's first language, in every other case. */
export const localeOf = (message: string): Locale => (READ_ENGLISH.has(languageOf(message.slice(0, 2_000)) ?? 'fr') ? 'en' : 'fr')
