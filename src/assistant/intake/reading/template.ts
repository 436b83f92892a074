import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { featureHash } from '#kernel/linear-model.ts'
import { shareOf } from './bonus.ts'
import { type FieldReading, isInside } from './choose.ts'
import { fold } from './line.ts'
import { type MemoryVerdict, type TaughtField, type Template, type TemplateMemory, taughtFields } from './memory.ts'
import { isSharedDomain, type Scene } from './scene.ts'

const MAX_MARKS = 200
/** Fewer marks tell no layout apart. */
const MIN_MARKS = 3

/** The layout of a mail; null when it has hardly any, or when its sender's domain is everybody's. */
export function templateOf({ looks, sender }: Pick<Scene, 'looks' | 'sender'>, { message }: Pick<FieldReading, 'message'>): Template | null {
  const senderDomain = sender === null ? '' : domainOf(sender as EmailAddress)
  if (isSharedDomain(senderDomain)) return null
  const marks = new Set<number>()
  for (const [index, { line, hits, whole }] of looks.entries()) {
    if (isInside({ line: index, from: 0 }, message)) continue
    if (line.path !== '') marks.add(featureHash(`path ${line.path}`))
    if (whole) marks.add(featureHash(`label ${line.folded} ${line.path}`))
    for (const hit of hits) {
      const label = fold(line.text.slice(hit.from, hit.valueFrom)).replace(/\d+/g, '')
      if (hit.mark !== 'bare') marks.add(featureHash(`label ${label.trim()} ${line.path}`))
    }
  }
  return marks.size < MIN_MARKS
    ? null
    : { senderDomain, fingerprint: [...marks].sort((a, b) => a - b).slice(0, MAX_MARKS) }
}

/** From this share of a place's marks on, it is the same place. */
const SAME_PLACE = 0.6

/** Whether the mail was read as the memory of its layout teaches; see `MemoryVerdict`. */
export function verdictOn(memory: TemplateMemory, { choice }: Pick<FieldReading, 'choice'>): MemoryVerdict {
  let [found, elsewhere] = [0, 0]
  for (const field of taughtFields) {
    const known = memory.places[field]
    const chosen = choice[field]
    if (!known || !chosen) continue
    if (isSamePlace(field, chosen.places, known)) found++
    else elsewhere++
  }
  const hasTaught = taughtFields.some((field) => memory.places[field] !== undefined)
  return { id: memory.id, agrees: !hasTaught || found > elsewhere }
}

// A message has two places, its beginning and its end; one of them is enough.
const isSamePlace = (field: TaughtField, places: readonly number[], known: readonly number[]): boolean =>
  shareOf(places, known) >= (field === 'message' ? 0.5 : SAME_PLACE)
