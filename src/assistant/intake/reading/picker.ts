import { emailKey } from '#kernel/email-address.ts'
import { Asides, LAYOUT_ONLY, NAME_LABELS } from './asides.ts'
import { isTaught, LAYOUT_BONUS, memoryBonus } from './bonus.ts'
import type { Candidate } from './candidate.ts'
import { AS_DESCRIBED, type Choice, type Chosen, IN_LAYOUT, MIN_CONFIDENCE } from './choice.ts'
import { labelOf, placesOf, type Seen, standingOf } from './features.ts'
import { type Evidence, forestOdds } from './forest.ts'
import type { LayoutHints, Spot } from './layout.ts'
import { fold } from './line.ts'
import { isInside, type MessageSpan } from './message-span.ts'
import { splitHashes, splitHints } from './name-split.ts'
import { nameOf, type NameSplit, nameSplits } from './names.ts'
import { type Person, personsOf, type Reached, type Scored } from './person.ts'
import type { Span } from './reading.ts'
import type { Scene } from './scene.ts'
import { confidenceOf, type FieldModel, type RatedField, type Role, scoreOf } from './scorer.ts'

/** For the order of names a portal mostly has: less than what the names themselves say. */
const HABIT_BONUS = 4
/** For a name that stands both in the sender's address and below his words. */
const SIGNED_BONUS = 4
/** For a town beside its own postcode. */
const PLACE_BONUS = 1.5
/** For the only price of a mail, beside other facts of the home. */
const ADVERT_BONUS = 4
const MIN_SCORE = -5
/** Of what stands outside the message, in a layout that is described from a portal's own mails, without a near rival. */
const DESCRIBED = 0.95
const CLEAR = 2
const MIN_PASSED_ON = -3

/** What a choice is measured by besides its own score: the score of the next value, and what speaks for the person it names. */
interface Beside {
  readonly rival: number | undefined
  readonly measures: Evidence
}

/** What is known before the fields are picked. */
interface Given {
  readonly model: FieldModel
  readonly hints: LayoutHints
  readonly seen: readonly Seen[]
  readonly message: MessageSpan | undefined
}

const FACTS = new Set<Candidate['kind']>(['price', 'surface', 'rooms', 'postcode', 'town'])

/** What a code is called right before it. */
const CALLED: { readonly [field in RatedField]?: readonly string[] } = {
  reference: ['called:reference', 'called:yours'],
  portalListingId: ['called:advert', 'called:ofPortal', 'portalLink'],
}

const LABELLED = new Set<RatedField>(['email', 'phone', 'lastName', 'firstName', 'reference'])

/** Picks the fields of one mail, each the candidate that scores best. */
export class Picker {
  private readonly scene: Scene
  private readonly given: Given
  private readonly asides: Asides
  private readonly isDescribed: boolean
  constructor(scene: Scene, given: Given) {
    this.scene = scene
    this.given = given
    this.isDescribed = scene.portal?.basis === 'mails' && given.hints.layout !== undefined
    this.asides = new Asides(scene, given)
  }

  /** The mail is a letter about somebody else than who writes it. */
  get handsOn(): boolean {
    return this.asides.handsOn
  }

  email(): Chosen | undefined {
    return this.isTampered() ? undefined : this.pick('email', 'email', emailValue)
  }

  phone(): Chosen | undefined {
    return this.pick('phone', 'phone', same)
  }

  choose({ email, phone }: { email: Chosen | undefined; phone: Chosen | undefined }, persons: readonly Person[]): Choice {
    const names = this.names(persons, email?.value)
    const { portalListingId, reference } = this.codes()
    const facts = (['price', 'surface', 'rooms', 'postcode', 'town', 'title'] as const).map(
      (role) => [role, role === 'town' ? this.town(names) : this.pick(role, role, role === 'title' ? fold : same)] as const,
    )
    const all: (readonly [RatedField, Chosen | undefined])[] = [
      ['email', email],
      ['phone', phone],
      ['lastName', names.lastName],
      ['firstName', names.firstName],
      ['portalListingId', portalListingId],
      ['reference', reference],
      ...facts,
    ]
    const isRated = Object.keys(this.given.model.confidence).length > 0
    return Object.fromEntries(
      all.filter(([field, chosen]) => chosen && (!isRated || chosen.confidence >= this.floorOf(field, chosen))),
    ) as Choice
  }

  /** « Olivier Chassagne vous a écrit » is of no Chassagne. */
  private town({ lastName, firstName }: { readonly lastName?: Chosen; readonly firstName?: Chosen }): Chosen | undefined {
    const words = [lastName, firstName].flatMap((name) => (name ? [fold(name.value)] : []))
    return this.pick('town', 'town', fold, ({ value, shape, label }) => words.includes(fold(value)) && label !== 'town' && !shape.includes('ofPostcode'))
  }

  /** What its own label or postcode stands beside is shown even when there is much doubt; a person decides. */
  private floorOf(field: RatedField, { candidate }: Chosen): number {
    if (!candidate) return MIN_CONFIDENCE
    const label = labelOf(standingOf(this.scene, candidate))
    const isNamed = CALLED[field]?.some((sign) => candidate.shape.includes(sign)) === true
    const isCalled = LABELLED.has(field) && (candidate.kind === 'name' ? NAME_LABELS.has(label) : label === field)
    const isTownOfLine = ({ kind, line, shape }: Candidate) => kind === 'town' && line === candidate.line && shape.includes('ofPostcode') && shape.includes('noStreet')
    const isPlace = (field === 'town' && isTownOfLine(candidate)) || (field === 'postcode' && candidate.line >= 0 && this.given.seen.some(isTownOfLine))
    // What a portal's described layout shows is there, however odd it looks.
    return isCalled || isNamed || isPlace || this.isDescribed ? MIN_CONFIDENCE / 4 : MIN_CONFIDENCE
  }

  /** One code is the reference or the portal's number, whichever it looks more like. */
  private codes(): { portalListingId: Chosen | undefined; reference: Chosen | undefined } {
    const portalListingId = this.pick('portalListingId', 'code', same)
    const reference = this.pick('reference', 'code', same)
    if (!portalListingId || !reference || portalListingId.value !== reference.value) return { portalListingId, reference }
    return reference.score >= portalListingId.score
      ? { reference, portalListingId: this.pick('portalListingId', 'code', same, ({ value }) => value === reference.value) }
      : { portalListingId, reference: this.pick('reference', 'code', same, ({ value }) => value === portalListingId.value) }
  }

  /** Two addresses under one label, or one that is broken, are somebody's try to add a recipient: then there is none, here or elsewhere. */
  private isTampered(): boolean {
    return this.scene.looks.some(({ line, hits, isFooter }, index) => {
      const at = hits.findIndex(({ label, mark, isWeak }) => label === 'email' && mark === 'colon' && !isWeak)
      const hit = hits[at]
      if (!hit || isFooter || isInside({ line: index, from: hit.from }, this.given.message)) return false
      const value = line.text.slice(hit.valueFrom, hits[at + 1]?.from)
      const signs = value.split('@').length - 1
      const found = new Set(this.given.seen.filter((seen) => seen.kind === 'email' && seen.line === index && seen.origin === 'text' && seen.from >= hit.valueFrom).map(({ value }) => emailKey(value as never)))
      return signs > 1 && (found.size > 1 || this.countAt(index, hit.valueFrom) < signs)
    })
  }

  private countAt(line: number, from: number): number {
    return this.given.seen.filter((seen) => seen.kind === 'email' && seen.line === line && seen.from >= from && seen.origin === 'text').length
  }

  private scored(role: Role, kind: Candidate['kind']): Scored[] {
    const { model, seen } = this.given
    return seen
      .filter((candidate) => candidate.kind === kind && !this.asides.isOfFooter(role, candidate))
      .map((candidate) => ({ seen: candidate, score: scoreOf(model.fields, role, candidate.hashes()) + this.bonus(role, candidate) }))
      .map((one, _, all) => (role === 'email' && isLastResort(one, all) ? { ...one, score: one.score + LAYOUT_BONUS } : one))
      .sort((a, b) => b.score - a.score)
  }

  /** The name is the sender's, and he signs with it. */
  private isSigned(name: string): boolean {
    const same = this.given.seen.filter(({ kind, value }) => kind === 'name' && nameKey(value) === nameKey(name))
    return same.some(({ origin }) => origin === 'from') && same.some(({ origin }) => origin === 'text')
  }

  /** What described layouts and corrections add. */
  private bonus(role: Role, seen: Seen): number {
    const { line, from, to, shape, value } = seen
    const { hints } = this.given
    const isAt = (spots: readonly Spot[]) => spots.some((spot) => spot.line === line && from === spot.from && to === spot.to)
    let bonus = 0
    if (role === 'town' && shape.includes('ofPostcode') && shape.includes('noStreet')) bonus += PLACE_BONUS
    if (role === 'price' && this.isPriceOfAdvert(line, value)) bonus += ADVERT_BONUS
    if (role === 'email' && this.asides.isGiven(seen)) bonus += LAYOUT_BONUS
    if (role === 'reference' && isAt(hints.references)) bonus += LAYOUT_BONUS
    if (role === 'fullName' && shape.includes('layout')) bonus += LAYOUT_BONUS
    // "Léa Durand via leboncoin": the portal itself says whose mail it is.
    if (role === 'fullName' && this.scene.portal && shape.includes('via')) bonus += LAYOUT_BONUS
    if (role === 'portalListingId' && shape.includes('portalLink')) bonus += LAYOUT_BONUS
    if (role === 'fullName' && !this.asides.isPassedOn && this.isSigned(value)) bonus += SIGNED_BONUS
    return bonus + memoryBonus(this.scene, role, seen)
  }

  /** The mail's only amount, in one line with a floor area or a postcode: "Appartement – 1 150 € – 85 m² – 44300 Nantes". */
  private isPriceOfAdvert(line: number, value: string): boolean {
    const { seen } = this.given
    return seen.some((one) => one.line === line && (one.kind === 'surface' || one.kind === 'postcode')) && !seen.some((one) => one.kind === 'price' && one.value !== value)
  }

  private pick(role: RatedField & Role, kind: Candidate['kind'], keyOf: (value: string) => string, isTaken: (seen: Seen) => boolean = () => false): Chosen | undefined {
    const all = this.unlessLabelled(role, this.scored(role, kind).filter(({ seen }) => !isTaken(seen) && !this.asides.isAside(role, seen)))
    const outside = all.filter(({ seen }) => !isInside(seen, this.given.message))
    // The contact's own words give a fact only where the layout has none.
    const mayBeOwn = !LAYOUT_ONLY.has(role) || !this.asides.isPassedOn
    const usable = outside.some(({ score }) => score > 0) || !mayBeOwn ? outside : all
    const best = usable[0]
    if (!best || best.score < MIN_SCORE || (role === 'email' && isOfOffice(best))) return undefined
    const key = keyOf(best.seen.value)
    const rival = usable.find(({ seen }) => keyOf(seen.value) !== key)
    return this.chosen(role, best, { rival: rival?.score, measures: {} })
  }

  /** Where the layout calls something the address or the number, what it calls otherwise is neither: a copy's, the agency's. */
  private unlessLabelled(role: Role, all: Scored[]): Scored[] {
    const labels = all.map(({ seen }) => seen.label)
    if (role === 'reference') {
      const called = all.filter(({ seen }, i) => labels[i] === 'reference' && !seen.shape.includes('called:ofPortal'))
      // Several are those of other adverts.
      return new Set(called.map(({ seen }) => seen.folded)).size === 1 && called[0]!.score > MIN_SCORE ? called : all
    }
    if (role !== 'email' && role !== 'phone') return all
    if (role === 'phone') {
      // A footer's number is a switchboard's, and so is one that costs.
      const isFooter = (seen: Seen) => this.scene.looks[seen.line]?.isFooter === true
      const above = all.filter(({ seen }, i) => !seen.shape.includes('special') && (!isFooter(seen) || labels[i] === 'phone'))
      return above.some(({ seen }) => !isFooter(seen)) ? above.filter(({ seen }) => !isFooter(seen)) : above
    }
    const isCalled = all.some(({ seen, score }, i) => labels[i] === role && score > MIN_SCORE && !isInside(seen, this.given.message))
    return isCalled ? all.filter((_, i) => labels[i] === role || labels[i] === '-' || labels[i] === 'fullName') : all
  }

  private chosen(field: RatedField, { seen, score }: Scored, { rival, measures }: Beside): Chosen {
    const margin = rival === undefined ? 10 : Math.min(10, score - rival)
    const signs = this.signsOf(field, seen)
    const said = confidenceOf(this.given.model, field, { score, margin, signs, measures })
    const isCertain = this.isDescribed && this.isPlain(field, seen) && !isInside(seen, this.given.message)
    const confidence = margin >= CLEAR && (isCertain || isTaught(this.scene, field, seen)) ? Math.max(said, DESCRIBED) : said
    return { value: seen.value, span: this.shownAt(seen), score, margin, signs, measures, confidence, places: placesOf(this.scene, seen), candidate: seen }
  }

  /** In a known layout too, a town may be where the contact lives, and a year looks like a Belgian postcode. */
  private isPlain(field: RatedField, { label, shape }: Seen): boolean {
    if (field === 'town') return label === 'town' || shape.includes('ofPostcode')
    if (field === 'postcode') return label === 'postcode' || shape.includes('french')
    return field !== 'title'
  }

  private signsOf(field: RatedField, seen: Seen): string[] {
    const { standing, label } = seen
    const isName = seen.kind === 'name'
    const others = this.given.seen.filter(({ kind, folded }) => kind === seen.kind && folded !== seen.folded)
    const isCalled = isName ? NAME_LABELS.has(label) : label === field
    const look = this.scene.looks[seen.line]
    return [
      isCalled ? 'called' : label === '-' ? 'uncalled' : 'calledOther',
      `under:${label}`,
      `mark:${standing.leftMark}`,
      `section:${look?.section ?? 'head'}`,
      `rivals:${Math.min(4, new Set(others.map(({ folded }) => folded)).size)}`,
      ...(this.given.seen.some((other) => other !== seen && other.kind === seen.kind && other.line !== seen.line && other.folded === seen.folded) ? ['twice'] : []),
      ...(others.length === 0 ? ['sole'] : []),
      ...(seen.line < 0 ? [`header:${seen.origin}`] : []),
      ...(isInside(seen, this.given.message) ? ['own'] : []),
      ...(look?.isFooter ? ['footer'] : []),
      ...(look?.isProse ? ['prose'] : []),
      ...(look?.namesAgency ? ['agencyLine'] : []),
      ...(this.scene.portal ? ['portal'] : []),
      ...(isName ? [] : [`facts:${this.factsBeside(seen)}`]),
      `writer:${this.scene.writer}`,
      `contactLabels:${this.asides.contactLabels}`,
      ...seen.shape,
    ]
  }

  /** How many kinds of other facts of a property stand in its line or the next to it, at most 3: an advert has them together. */
  private factsBeside({ kind, line, origin }: Seen): number {
    if (line < 0 && origin !== 'subject') return 0
    const near = this.given.seen.filter((one) => FACTS.has(one.kind) && one.kind !== kind && (line < 0 ? one.origin === 'subject' : one.line >= 0 && Math.abs(one.line - line) <= 1))
    return Math.min(3, new Set(near.map((one) => one.kind)).size)
  }

  private spanOf({ line, from, to, origin }: Candidate): Span | null {
    const start = this.scene.looks[line]?.line.start
    return start === undefined || origin !== 'text' ? null : { start: start + from, end: start + to }
  }

  /** Where a person finds it: what a header says often stands in the text as well. */
  private shownAt(seen: Seen): Span | null {
    const shown = this.spanOf(seen)
    if (shown) return shown
    const twin = this.given.seen.find((other) => other.kind === seen.kind && other.origin === 'text' && other.line >= 0 && other.folded === seen.folded)
    return twin ? this.spanOf(twin) : null
  }

  /** Everybody the mail names who might be its contact. */
  persons(reached: Reached): Person[] {
    const isHandedOn = this.asides.handsOn || (reached.email?.candidate !== undefined && this.asides.isHandedOn(reached.email.candidate))
    const writer = isHandedOn ? fold(this.scene.senderName ?? '').split(/[^\p{L}]+/u) : []
    const isWriters = (name: string) => nameKey(name).split(' ').every((word) => writer.includes(word))
    const usable = (all: Scored[]) => {
      const list = all.filter(({ seen }) => !(isHandedOn && isWriters(seen.value)) && !this.asides.isGreeted(seen))
      const outside = list.filter(({ seen }) => !isInside(seen, this.given.message) && (seen.label !== 'agency' || isTaught(this.scene, 'lastName', seen)))
      // Who is passed on stands in the layout, and a name in the message is somebody else's.
      return outside.some(({ score }) => score > (this.asides.isPassedOn ? MIN_PASSED_ON : 0)) ? outside : list
    }
    const full = usable(this.scored('fullName', 'name').filter(({ seen }) => /[\s,]/.test(seen.value)))
    return personsOf(this.scene, { full, last: usable(this.scored('lastName', 'name')), first: usable(this.scored('firstName', 'name').filter(({ seen }) => !isTitledAlone(seen))) }, reached)
  }

  private names(persons: readonly Person[], email: string | undefined): { firstName?: Chosen; lastName?: Chosen } {
    const { person } = this.given.model
    const rated = persons
      .map((one) => ({ ...one, odds: (person ? forestOdds(person, one.evidence) : plainOdds(one)) + this.taughtOdds(one) }))
      .sort((a, b) => b.odds - a.odds)
    const [first] = rated
    if (!first || first.odds < MIN_SCORE) return {}
    const best = rated.find((one) => isWholeOf(first, one)) ?? first
    const rival = rated.find((one) => personKey(one) !== personKey(best))
    const beside: Beside = { rival: rival?.odds, measures: best.evidence }
    if (best.full) return this.divided({ ...best.full, score: best.odds }, beside, email)
    const half = (role: 'lastName' | 'firstName', one: Scored | undefined) => one && this.named(role, { ...one, score: best.odds }, beside)
    const [lastName, firstName] = [half('lastName', best.last), half('firstName', best.first)]
    return { ...(lastName && { lastName }), ...(firstName && { firstName }) }
  }

  /** What corrections of the layout say of a person: what speaks against a part of his, else what speaks for one; the mail that taught may have had no other. */
  private taughtOdds({ full, last, first }: Person): number {
    const parts: readonly (readonly [Role, Scored | undefined])[] = [['fullName', full], ['lastName', last], ['firstName', first]]
    const bonuses = parts.flatMap(([role, one]) => (one ? [memoryBonus(this.scene, role, one.seen)] : []))
    const least = Math.min(...bonuses)
    return least < 0 ? least : Math.max(...bonuses)
  }

  private named(role: 'lastName' | 'firstName', best: Scored, beside: Beside): Chosen | undefined {
    const value = nameOf(best.seen.value)
    return value === undefined ? undefined : { ...this.chosen(role, best, beside), value }
  }

  /** Whether it stands where the layout has the name. */
  private isNamed({ line, from, to }: Seen): boolean {
    return this.given.hints.names.some((spot) => spot.line === line && spot.from < to && from < spot.to)
  }

  /** "Tkachuk Elspeth" below the mail of "Elspeth Tkachuk": people give themselves a name in their mail program in its own order. */
  private inOrder(name: string): string {
    const { senderName = '', writer } = this.scene
    return writer === 'person' && !this.asides.isPassedOn && name.split(/\s+/).length === 2 && nameKey(name) === nameKey(senderName) && fold(name) !== fold(senderName) ? senderName : name
  }

  /** Who writes from a box of his own often signs for two: "Pierre-Yves et Zahra Richard". */
  private asSigned(name: string): string {
    const words = fold(name).split(/\s+/)
    const couple = this.asides.isLetter ? this.given.seen.find(({ kind, origin, value }) => kind === 'name' && origin === 'text' && / (?:et|&|and|und|y) /i.test(value) && words.every((word) => fold(value).split(/\s+/).includes(word))) : undefined
    return couple?.value ?? name
  }

  /** A full name in two: the division that most speaks for. */
  private divided(full: Scored, beside: Beside, email: string | undefined): { firstName?: Chosen; lastName?: Chosen } {
    const { model } = this.given
    const habit = (split: NameSplit) => (split.isLastFirst && ((this.given.hints.layout && this.scene.portal?.nameOrder === 'last_first') || split.marks.includes('initial:LF')) ? HABIT_BONUS : 0)
    const splits = nameSplits(this.asSigned(this.inOrder(full.seen.value)), splitHints(this.scene, full.seen, email))
      .map((split) => ({ split, score: scoreOf(model.fields, 'split', splitHashes(split)) + habit(split) }))
      .sort((a, b) => b.score - a.score)
    const [best, second] = splits
    if (!best) {
      // "EL AMRANI" is a last name, however many words it has.
      const whole = /^\p{Lu}/u.test(full.seen.value) ? this.named('lastName', full, beside) : undefined
      return whole ? { lastName: whole } : {}
    }
    const gap = best.score - (second?.score ?? best.score - 10)
    const part = (role: 'lastName' | 'firstName', text: string): Chosen | undefined => {
      const value = nameOf(text)
      if (value === undefined) return undefined
      const base = this.chosen(role, full, beside)
      // Which half is which may be the doubt, not the name itself.
      const margin = Math.min(base.margin, 2 * gap)
      const signs = [...base.signs, ...best.split.marks, `gap:${Math.min(4, Math.floor(gap / 2))}`]
      const said = confidenceOf(model, role, { score: base.score, margin, signs, measures: beside.measures })
      // A described layout knows where the name stands, and a portal its order; a correction taught the place.
      const isKnown = full.seen.shape.includes('layout') || (this.isDescribed && (margin >= CLEAR || this.isNamed(full.seen))) || (margin >= CLEAR && isTaught(this.scene, role, full.seen))
      const doubtful = base.score > 0 && full.seen.label === 'fullName' ? Math.max(said, MIN_CONFIDENCE) : said
      const confidence = isKnown && said >= AS_DESCRIBED ? Math.max(said, IN_LAYOUT) : doubtful
      return { ...base, value, margin, signs, confidence, span: within(text, full.seen.value, base.span) }
    }
    const [lastName, firstName] = [part('lastName', best.split.lastName), part('firstName', best.split.firstName)]
    return { ...(lastName && { lastName }), ...(firstName && { firstName }) }
  }
}

/** A relay's address in the header reaches the contact where the mail has no other. */
const isLastResort = ({ seen }: Scored, all: readonly Scored[]): boolean =>
  seen.line < 0 && (seen.shape.includes('relay') || (seen.shape.includes('token') && seen.origin !== 'subject') || isAnswered(seen)) && !all.some((other) => other.seen.line >= 0 && other.score > MIN_SCORE)

/** « Ligne suivie – pro@portail.example »: an office's address that nothing calls the contact's, in a mail that has no other. */
const isOfOffice = ({ seen: { shape, label, origin }, score }: Scored): boolean =>
  score < 0 && origin === 'text' && label !== 'email' && !shape.includes('relay') && (shape.includes('role') || shape.includes('ofSender'))

/** A form that has no field for the address writes it where replies go. */
const isAnswered = ({ origin, shape }: Seen): boolean => origin === 'replyTo' && !['ofSender', 'isSender', 'sameAsSender', 'role'].some((sign) => shape.includes(sign))

/** "Mme Pierre": with a civility, one word is the last name. */
const isTitledAlone = ({ shape }: Seen): boolean => shape.includes('civility') && shape.includes('words:1')

/** A form that has both halves under their labels names both, however odd the other is: "Nom : de La Tour d'Auvergne". */
const isWholeOf = (half: Person, { last, first }: Person): boolean =>
  !half.full && !(half.last && half.first) && last?.seen.label === 'lastName' && first?.seen.label === 'firstName' && (half.first ? half.first.seen === first.seen : half.last?.seen === last.seen)

/** Before there is a model of persons: a name counts as much as its weaker half, and one half alone less. */
const plainOdds = ({ full, last, first }: Person): number => (full ? full.score : last && first ? Math.min(last.score, first.score) : (last?.score ?? first?.score ?? 0) - 2)

const personKey = ({ full, last, first }: Person): string => (full ? nameKey(full.seen.value) : `${fold(last?.seen.value ?? '')}|${fold(first?.seen.value ?? '')}`)

const same = (value: string): string => value
const emailValue = (value: string): string => value.toLowerCase()
const nameKey = (value: string): string => fold(value).split(/[\s,'-]+/).sort().join(' ')

/** The place of one half inside the full name. */
function within(half: string, whole: string, span: Span | null): Span | null {
  const offset = whole.toLowerCase().indexOf(half.toLowerCase())
  return span === null || offset === -1 ? span : { start: span.start + offset, end: span.start + offset + half.length }
}
