import type { Candidate } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { AS_DESCRIBED, type Choice, IN_LAYOUT, MIN_CONFIDENCE } from './choice.ts'
import { type Seen, seerOf } from './features.ts'
import { type LayoutHints, layoutHints } from './layout.ts'
import { isOwnSpeech, seeMessage } from './message-features.ts'
import { isNobodysLine, withoutSignature, withoutSpeaker } from './message-edges.ts'
import { chooseMessage, isInside, messagePlaces, messageText, type MessageSpan, taughtOpening } from './message-span.ts'
import { unitsOf } from './message-units.ts'
import { nameShape } from './names.ts'
import type { Person } from './person.ts'
import { Picker } from './picker.ts'
import type { Scene } from './scene.ts'
import { confidenceOf, type FieldModel } from './scorer.ts'
import { type Found, isTold, isToldByPortal, quotedIn } from './told-of.ts'

/** A mail taken apart, with the fields chosen. */
export interface FieldReading {
  readonly choice: Choice
  readonly message: MessageSpan | undefined
  readonly hints: LayoutHints
  readonly seen: readonly Seen[]
  /** Everybody the mail names who might be its contact. */
  readonly persons: readonly Person[]
}

/** Reads all fields of a mail together: one value serves one field, and what the contact wrote gives no facts that a contact block has. */
export function chooseFields(scene: Scene, model: FieldModel): FieldReading {
  const hints = layoutHints(scene)
  const found = messageOf(scene, model, hints)
  const message = found?.span
  const candidates = [...candidatesOf(scene), ...layoutNames(scene, hints)].map((candidate) => ({
    ...candidate,
    shape: [...candidate.shape, `own:${isInside(candidate, message)}`],
  }))
  const see = seerOf(scene, candidates)
  const seen = see({ kinds: [...new Set(candidates.map(({ kind }) => kind))].filter((kind) => kind !== 'phone' && kind !== 'name') })
  const picker = new Picker(scene, { model, hints, seen, message })
  const email = picker.email()
  seen.push(...see({ kinds: ['phone'], anchors: { email: email?.value } }))
  const phone = picker.phone()
  seen.push(...see({ kinds: ['name'], anchors: { email: email?.value, phone: phone?.value } }))
  const persons = picker.persons({ email, phone })
  const choice = picker.choose({ email, phone }, persons)
  if (!found) return { choice, message: undefined, hints, seen, persons }
  if (isTold(scene, found, { choice, seen, handsOn: picker.handsOn })) {
    const quoted = quotedIn(scene, found)
    return { choice: quoted ? { ...choice, message: quoted.chosen } : choice, message: quoted?.span, hints, seen, persons }
  }
  return { choice: { ...choice, message: found.chosen }, message, hints, seen, persons }
}

function messageOf(scene: Scene, model: FieldModel, { message: known }: LayoutHints): Found | undefined {
  const scored = chooseMessage(scene, model.message, { seen: seeMessage(scene, unitsOf(scene.looks, scene.memory && { taught: (look) => taughtOpening(scene, look) })), known })
  if (!scored) return undefined
  const { score, margin } = scored
  const span = withoutSignature(scene, withoutSpeaker(scene, scored.span))
  if (isNobodysLine(scene, span)) return undefined
  const { value, start, end } = messageText(scene, span)
  if (isToldByPortal(value, span)) return undefined
  const signs = signsOfMessage(scene, span)
  const said = confidenceOf(model, 'message', { score, margin, signs, measures: {} })
  const isShown = known !== undefined && scene.portal?.basis === 'mails' && span.from >= known.from && span.to < known.to
  const confidence = isShown && said >= AS_DESCRIBED ? Math.max(said, IN_LAYOUT) : said
  if (value === '' || (model.confidence.message && confidence < MIN_CONFIDENCE / 4)) return undefined
  return { span, chosen: { value, span: { start, end }, score, margin, signs, measures: {}, confidence, places: messagePlaces(scene, span), candidate: undefined } }
}

/** Names where a described layout has them, even in small letters. */
function layoutNames({ looks }: Scene, { names }: LayoutHints): Candidate[] {
  return names.flatMap(({ line, from, to }) => {
    const name = nameShape(looks[line]?.line.text.slice(from, to) ?? '')
    if (!name) return []
    const start = from + name.offset
    return [{ kind: 'name', value: name.text, origin: 'text', line, from: start, to: start + name.text.length, shape: ['layout', ...name.shape] } as const]
  })
}

function signsOfMessage({ looks, portal }: Scene, { from, to, start }: MessageSpan): string[] {
  const [first, last, above] = [looks[from], looks[to], looks[from - 1]]
  const isLabelled = [first, above].some((look) => look?.whole === 'message' || look?.behind?.label === 'message' || look?.hits.some(({ label }) => label === 'message'))
  return [
    isLabelled ? 'called' : 'uncalled',
    ...(portal ? ['portal'] : []),
    ...(start > 0 ? ['offset'] : []),
    ...(from === to ? ['line'] : to - from > 5 ? ['long'] : []),
    ...(looks[to + 1] === undefined ? ['atEnd'] : looks[to + 1]?.isFooter ? ['beforeFooter'] : []),
    ...(/[.!?…]\s?[»”"]?\s?$/.test(last?.line.text ?? '') ? ['stops'] : []),
    ...(first?.isFooter ? ['footer'] : []),
    ...(isOwnSpeech(looks.slice(from, to + 1).map(({ line }) => line.text).join(' ')) ? ['speech'] : []),
    ...(looks[to + 1]?.isProse ? ['proseAfter'] : []),
    ...(looks.slice(from, to + 1).some(({ hits }) => hits.some(({ label, mark }) => label !== 'message' && label !== 'unknown' && mark === 'colon')) ? ['labelsInside'] : []),
  ]
}
