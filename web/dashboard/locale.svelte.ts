import type { EpochMs } from '#kernel/interval.ts'
import type { Wording } from '#kernel/language.ts'
import { wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import { english } from './words-en.ts'
import { french, type Words } from './words-fr.ts'

const catalogue: Record<Locale, Words> = { fr: french, en: english }

let current = $state<Locale>(document.documentElement.lang === 'en' ? 'en' : 'fr')

export const locale = (): Locale => current

export function speak(next: Locale): void {
  current = next
  document.documentElement.lang = next
}

/** The words of the language chosen. */
export const t = (): Words => catalogue[current]

/** How the language chosen writes dates, times and amounts. */
export const write = (): Wording => wording(current)

/** How long ago, in one unit. */
export function ago(iso: string, now: EpochMs = Date.now()): string {
  const words = t().common.ago
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000)
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutes(minutes)
  if (minutes < 24 * 60) return words.hours(Math.floor(minutes / 60))
  return words.days(Math.floor(minutes / (24 * 60)))
}

/** What a code of the server means, and what to do. */
export function problemWords(code: string): string {
  const words: Record<string, string> = { ...t().problems, ...t().settings.failures }
  return words[code] ?? t().problems.other
}
