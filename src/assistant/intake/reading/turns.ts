import { fold } from './line.ts'
import type { Scene } from './scene.ts'

/** Who speaks in a line of a conversation: the visitor, or whoever answers him. */
export type Turn = 'visitor' | 'other'

const TURN = /^(?:[[(]?\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?[\])]?\s?[-–—|]?\s?)?([^:：\d@]{2,30}?)\s?[:：]\s?\S/
const ANSWERS = /robot|\bbot\b|assistant|conseill|agent|operat|support|equipe|team|system|auto|accueil|berater|asesor/

/** A conversation, where at least two speak and one of them twice: who speaks in which line. */
export function turnsOf({ looks, known }: Scene): ReadonlyMap<number, Turn> {
  const said = new Map<string, number[]>()
  for (const [index, { line, hits }] of looks.slice(0, 200).entries()) {
    // Two people's labels stand twice, and nobody speaks.
    if (hits.some(({ label, isWeak }) => label !== 'unknown' && label !== 'fullName' && label !== 'agency' && !isWeak)) continue
    const speaker = TURN.exec(line.folded)?.[1]
    if (speaker !== undefined) said.set(speaker, [...(said.get(speaker) ?? []), index])
  }
  const speakers = [...said].filter(([, lines]) => lines.length > 1)
  if (speakers.length < 2) return new Map()
  const names = known.names.map(fold)
  return new Map(speakers.flatMap(([speaker, lines]) => lines.map((line) => [line, ANSWERS.test(speaker) || names.some((name) => name.includes(speaker)) ? 'other' : 'visitor'] as const)))
}
