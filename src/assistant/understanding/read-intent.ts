import type { Transaction } from '#kernel/words.ts'
import { foldInPlace } from './acts/scan-words.ts'
import { scoreActs, type ScoredSentence } from './acts/score-acts.ts'
import { financingOf, isUrgent, transactionOf } from './hints.ts'
import { type Act, acts, type Intent, type Place } from './intent.ts'
import { languageOf } from './language.ts'

type Said = Intent['acts'][number]

const MAX_TEXT = 10_000
// A second act that is not there costs more than one missed: at even odds, long texts gather too many.
const THRESHOLD = 0.65
// A subject is often the portal's, not the person's: it decides only where the text says nothing.
const SUBJECT_SHARE = 0.9
// A request taken for none costs the agency a customer; a line to nobody costs a glance.
const OTHER_SHARE = 0.35
const OTHER = acts.indexOf('other')

/**
 * What a message is for: every act at least 65 % likely, each with a calibrated probability and the sentence that
 * says it most plainly; the most likely one when none is. `text` is what the person wrote, of which the first 10,000
 * characters count; an empty one has the subject's intent, and `other` with confidence 0 when there is none either.
 * `transaction` is the advert's, which wins over what the text says.
 */
export function intentOf(text: string, { subject = '', transaction }: { subject?: string; transaction?: Transaction } = {}): Intent {
  const read = text.slice(0, MAX_TEXT)
  const folded = foldInPlace(read)
  const said = saidIn(scoreActs(read), { share: 1, hasPlace: true })
  const chosen = said.some(({ act }) => act !== 'other') || subject === '' ? said : better(said, saidIn(scoreActs(subject.slice(0, 500)), { share: SUBJECT_SHARE, hasPlace: false }))
  return {
    primary: chosen[0]?.act ?? 'other',
    acts: chosen,
    transaction: transaction ?? transactionOf(folded),
    isUrgent: isUrgent(folded),
    financing: financingOf(folded),
    language: languageOf(read),
  }
}

const better = (said: readonly Said[], bySubject: readonly Said[]): readonly Said[] =>
  bySubject.some(({ act, confidence }) => act !== 'other' && confidence >= THRESHOLD) ? bySubject : said

function saidIn(scored: readonly ScoredSentence[], { share, hasPlace }: { share: number; hasPlace: boolean }): readonly Said[] {
  const best = acts.map((act, c): Said => {
    let confidence = 0
    let place: Place = null
    for (const { sentence, probabilities } of scored) {
      const probability = (probabilities[c] ?? 0) * share
      if (probability <= confidence) continue
      confidence = probability
      place = hasPlace ? { start: sentence.start, end: sentence.end } : null
    }
    return { act, confidence, place }
  })
  const likely = best.filter(({ act, confidence }) => act !== 'other' && confidence >= THRESHOLD)
  if (likely.length > 0) return likely
  const weightOf = ({ act, confidence }: Said) => (act === 'other' ? OTHER_SHARE * confidence : confidence)
  const top = best.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a))
  return top.confidence > 0 ? [top] : [{ act: 'other' satisfies Act, confidence: best[OTHER]?.confidence ?? 0, place: null }]
}
