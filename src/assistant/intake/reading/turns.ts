import { fold } from './line.ts'
import type { Look, Scene } from './scene.ts'

/** Who speaks in a line of a conversation: the visitor, or whoever answers him. */
export type Turn = 'visitor' | 'other'

const TURN = /^(?<time>[[(]?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?\s(?:a\s)?)?\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?[\])]?\s?[-–—|]?\s?)?(?<speaker>[^:：\d@]{2,30}?)(?:\s?[:：]\s?|\s[–—]\s)\S/
const STANDS_ALONE = /^[^:：\d@.,;!?]{2,30}$/
/** "22:59 Lola", "Lola, 22:59": what she says stands below. */
const TIMED_ALONE = /^(?:[[(]?\d{1,2}\s?[:h]\s?\d{2}[\])]?\s?[-–—|·]?\s?(?<after>[^:：\d@.,;!?]{2,30})|(?<before>[^:：\d@.,;!?]{2,30}?)\s?[-–—|·,(]?\s?(?:a\s)?\d{1,2}\s?[:h]\s?\d{2}\)?)$/
const ANSWERS = /robot|\bbot\b|assistant|conseill|agent|operat|support|equipe|team|system|auto|accueil|berater|asesor/

/**
 * A conversation: who speaks in which line, by names before a colon or in a bold line above. At least two speak, and both
 * twice; where the hour stands before or the name alone in bold, it is enough that one of them does and the other is whoever answers.
 */
export function turnsOf(scene: Scene): ReadonlyMap<number, Turn> {
  const found = asked.get(scene.looks) ?? turnsIn(scene)
  asked.set(scene.looks, found)
  return found
}

/** A mail's turns are asked for by all that looks for its message. */
const asked = new WeakMap<readonly Look[], ReadonlyMap<number, Turn>>()

function turnsIn({ looks, known, senderName = '' }: Scene): ReadonlyMap<number, Turn> {
  const names = known.names.map(fold)
  const sender = fold(senderName)
  const answers = (speaker: string) => ANSWERS.test(speaker) || names.some((name) => name.includes(speaker)) || sender.includes(speaker)
  const said = new Map<string, { lines: number[]; isSure: boolean }>()
  const add = (speaker: string, line: number, isSure: boolean) => {
    const known = said.get(speaker)
    said.set(speaker, { lines: [...(known?.lines ?? []), line], isSure: isSure && (known?.isSure ?? true) })
  }
  for (const [index, look] of looks.slice(0, MAX_LINES).entries()) {
    const { line, hits } = look
    // Two people's labels stand twice, and nobody speaks.
    if (hits.some(({ label, isWeak }) => label !== 'unknown' && label !== 'fullName' && label !== 'agency' && !isWeak)) continue
    const { speaker, time } = TURN.exec(line.folded)?.groups ?? {}
    if (speaker !== undefined) add(speaker, index, time !== undefined)
    else {
      const named = speakerAlone(look)
      for (let below = index + 1; named !== undefined && below <= index + LONGEST_TURN; below++) {
        const next = looks[below]
        if (!next || next.isFooter || speakerAlone(next) !== undefined) break
        add(named, below, true)
        if (isNameAlone(look)) break
      }
    }
  }
  const speakers = [...said].filter(([, { lines }]) => lines.length > 1)
  const sure = [...said].filter(([, { isSure }]) => isSure)
  const isSure = sure.length > 1 && sure.some(([, { lines }]) => lines.length > 1) && sure.some(([speaker]) => answers(speaker)) && sure.some(([speaker]) => !answers(speaker))
  if (speakers.length < 2 && !isSure) return new Map()
  return new Map((isSure ? sure : speakers).flatMap(([speaker, { lines }]) => lines.map((line) => [line, answers(speaker) ? 'other' : 'visitor'] as const)))
}

const MAX_LINES = 200
const LONGEST_TURN = 8

function speakerAlone(look: Look): string | undefined {
  if (isNameAlone(look)) return look.line.folded
  const { after, before } = TIMED_ALONE.exec(look.line.folded)?.groups ?? {}
  return look.hits.length === 0 ? (after ?? before) : undefined
}

const isNameAlone = ({ line, hits, whole }: Look): boolean => /(?:^|>)(?:b|strong)$/.test(line.path) && hits.length === 0 && whole === undefined && STANDS_ALONE.test(line.folded)
