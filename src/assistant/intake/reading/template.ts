import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { featureHash } from '#kernel/linear-model.ts'
import { SAME_PLACE, shareOf } from './bonus.ts'
import type { FieldReading } from './choose.ts'
import { fold } from './line.ts'
import { type MemoryVerdict, MIN_MARKS, type TaughtField, type Template, type TemplateMemory, taughtFields } from './memory.ts'
import { isInside, type MessageSpan } from './message-span.ts'
import { isSharedDomain } from './shared-domains.ts'
import type { Look, Scene } from './scene.ts'

const MAX_MARKS = 200

/** The layout of a mail; null when its sender's domain is everybody's, when a person wrote it by hand, or when it has neither a sender nor enough marks to be known by. */
export function templateOf({ looks, sender, writer }: Pick<Scene, 'looks' | 'sender' | 'writer'>, { message }: Pick<FieldReading, 'message'>): Template | null {
  const senderDomain = sender === null ? '' : domainOf(sender as EmailAddress)
  if (isSharedDomain(senderDomain)) return null
  const labels = new Set<number>()
  // What only looks like a label is often the value of one mail: "Cours-de-Pile : pavillon 4 pièces".
  const unknown = new Set<number>()
  for (const [index, { line, hits, whole }] of looks.entries()) {
    if (isInside({ line: index, from: 0 }, message)) continue
    if (whole) labels.add(featureHash(`label ${line.folded.replace(/[\s:]+$/, '')}`))
    for (const hit of hits) {
      const label = fold(line.text.slice(hit.from, hit.valueFrom)).replace(/\d+|[\s:]+$/g, '')
      if (hit.mark !== 'bare') (hit.label === 'unknown' ? unknown : labels).add(featureHash(`label ${label.trim()}`))
    }
  }
  if (labels.size + unknown.size === 0 && writer === 'person') return null
  const called = labels.size < MIN_MARKS ? new Set([...labels, ...unknown]) : labels
  // The text part of a mail has its labels and none of its tags.
  const marks = called.size < MIN_MARKS ? new Set([...called, ...pathsOf(looks, message)]) : called
  return senderDomain === '' && marks.size < MIN_MARKS
    ? null
    : { senderDomain, fingerprint: [...marks].sort((a, b) => a - b).slice(0, MAX_MARKS) }
}

const pathsOf = (looks: readonly Look[], message: MessageSpan | undefined): number[] =>
  looks.filter(({ line }, index) => line.path !== '' && !isInside({ line: index, from: 0 }, message)).map(({ line }) => featureHash(`path ${line.path}`))

/** So many fields at their taught places, and it is the layout that a person took for a request. */
const SURELY_SAME = 2

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
  return { id: memory.id, agrees: !hasTaught || found > elsewhere, isKnownLead: found >= SURELY_SAME && found > elsewhere }
}

// A message has two places, its beginning and its end; one of them is enough.
const isSamePlace = (field: TaughtField, places: readonly number[], known: readonly number[]): boolean =>
  shareOf(places, known) >= (field === 'message' ? 0.5 : SAME_PLACE)
