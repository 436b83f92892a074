import { foldInPlace } from './acts/scan-words.ts'
import type { Place } from './intent.ts'
import { intentOf } from './read-intent.ts'

const SURE_ENOUGH = 0.7
// « Pouvez-vous m'envoyer plus d'informations ? » stands in portals' forms before anybody writes a word: times answer it.
const UNSPECIFIC = /\b(?:informations?|renseignements?|infos?|details?|precisions?|descriptif|documentation|auskunft|informationen|informacion|informazioni|informatie|informacao|informacoes|dettagli|detalles)\b/
const ASKS = /\?|\b(?:y a[- ]t[- ]il|est[- ]ce qu|combien|quel(?:le)?s?\b|savoir si|sont[- ](?:ils|elles)|est[- ](?:il|elle)|is there|are there|how (?:much|many|far|old)|gibt es|hay\b|c'e\b|is er)/

/** The sentence of `text` that asks something of the property which only a person can answer; null when none does. */
export function questionIn(text: string): Place {
  const asked = intentOf(text).acts.find(({ act, confidence }) => act === 'information' && confidence >= SURE_ENOUGH)
  if (!asked?.place) return null
  // The mark that ends the sentence may stand behind a blank.
  const sentence = foldInPlace(text.slice(asked.place.start, asked.place.end + 2))
  return ASKS.test(sentence) && !UNSPECIFIC.test(sentence) ? asked.place : null
}
