import type { Candidate } from './candidate.ts'
import type { Seen } from './features.ts'
import type { LayoutHints } from './layout.ts'
import { fold } from './line.ts'
import { isLetter, isSignOff } from './message-features.ts'
import { isInside, type MessageSpan } from './message-span.ts'
import { contactLabelCount, type Scene } from './scene.ts'
import type { RatedField, Role } from './scorer.ts'

/** Who gets a copy is not who asks; in a field of a form it is somebody's try to add a recipient. */
const COPIED = /^\W*(?:b?cc|cci)\s*:|\b(?:en copie|en cc|in cc|in copy|copie a|copy to|copied)\b[^.!?]{0,60}$/i
/** Of whom an address is that somebody gives in a letter: his own, or that of whom he writes for. */
const OWN_ADDRESS = /\b(?:mon|ma|mes|notre|nos|moi|nous|son|sa|ses|leur|lui|my|our|me|us|his|her|their|him|them|meine?|unsere?|mi|mio|mia|mijn|meu|minha)\b[^.!?]{0,80}$/
/** How somebody else can be reached. */
const HANDED_ON = /prendre contact|\bl(?:e|a|es|ui) (?:contacter|joindre|appeler|rappeler|ecrire)|\bl'(?:appeler|joindre)|(?:ses|leurs) coordonnees|coordonnees (?:directes|du client)/
/** What whoever hands somebody on writes of him. */
const HANDS_ON = /(?:ses|leurs) coordonnees|pour (?:le|la|les) (?:re)?(?:contacter|joindre|rappeler)|\b(?:je|nous) (?:vous|me permets de vous|nous permettons de vous) (?:adress|transmet|laiss\p{L}+ prendre contact|recommand)|que nous accompagnons/u

/** In a mail that passes a contact on, these are said by the layout or not at all: what he writes is where he comes from, or can pay. */
export const LAYOUT_ONLY: ReadonlySet<Role> = new Set<Role>(['town', 'postcode', 'price', 'surface', 'rooms', 'title', 'portalListingId'])

export const NAME_LABELS: ReadonlySet<string> = new Set(['lastName', 'firstName', 'fullName'])

/** What is of somebody or something else: of whoever sends or hands on, of who is written to, of another advert, of a search. */
export class Asides {
  /** A person writes himself: whatever other address he names, the answer goes to him. */
  readonly isLetter: boolean
  readonly isPassedOn: boolean
  readonly contactLabels: number
  /** A letter from an office about somebody whom it names. */
  readonly handsOn: boolean
  private readonly scene: Scene
  private readonly given: { readonly hints: LayoutHints; readonly message: MessageSpan | undefined }
  constructor(scene: Scene, given: { readonly hints: LayoutHints; readonly message: MessageSpan | undefined }) {
    this.scene = scene
    this.given = given
    this.isLetter = isLetter(scene)
    this.contactLabels = contactLabelCount(scene)
    this.handsOn = this.isLetter && scene.senderDomain !== '' && scene.looks.slice(0, this.farewell()).some(({ line }) => HANDS_ON.test(line.folded))
    this.isPassedOn = scene.portal !== undefined || (!this.isLetter && this.contactLabels > 0)
  }

  /** What somebody searches, and where the agency is, are not the property's. */
  isAside(role: RatedField & Role, seen: Seen): boolean {
    const { label, shape, line } = seen
    if (role === 'email') return this.isOthersAddress(seen)
    if (role === 'title') return this.isNoTitle(seen) || this.isOfOthers(role, seen)
    if (seen.kind === 'code' && (label === 'postcode' || label === 'phone')) return true
    if (role === 'town' && NAME_LABELS.has(label)) return true
    const isOfContact = this.given.hints.layout?.townIsContacts === true && this.scene.looks[line]?.hits.some((hit) => hit.label === role)
    return ((role === 'town' || role === 'postcode') && isOfContact === true) || (this.isOfOthers(role, seen) && !shape.includes('portalLink'))
  }

  private isOfOthers(role: Role, { label, line }: Seen): boolean {
    if (!LAYOUT_ONLY.has(role) && role !== 'reference') return false
    return (role !== 'reference' && (label === 'search' || label === 'agency')) || this.scene.looks[line]?.section === 'others'
  }

  /** Who writes himself gives his mail a subject, and the advert no title; « Wohnung am Quai noch frei » is what he says of it. */
  private isNoTitle({ line, shape, value, from }: Seen): boolean {
    const isAdverts = line >= 0 && (shape.includes('quoted') || !isInside({ line, from }, this.given.message) || (shape.includes('surface') && value.split(' ').length > 2))
    return shape.includes('kindAlone') || (!this.isPassedOn && !isAdverts)
  }

  private isOthersAddress(seen: Seen): boolean {
    const { origin, shape, value, label } = seen
    // A form that shows an address is not written by whom it names: its sender is the form.
    if (origin === 'from') return !shape.includes('relay') && !shape.includes('token') && (this.handsOn || this.showsAddress() || (this.contactLabels > 0 && this.scene.writer !== 'person'))
    const before = this.before(seen)
    return COPIED.test(before) || (this.isLetter && value !== this.scene.sender && label !== 'email' && !OWN_ADDRESS.test(before) && !this.isHandedOn(seen))
  }

  /** In a letter: an address that is said to be the contact's, and not the sender's. */
  isGiven(seen: Seen): boolean {
    return this.isLetter && seen.value !== this.scene.sender && (OWN_ADDRESS.test(this.before(seen)) || this.isHandedOn(seen))
  }

  /** « Coordonnées : 06 … / lea@… » in the middle of a letter from an office: whom it is about, since who writes has his own below his farewell. */
  isHandedOn({ line, origin }: Pick<Candidate, 'line' | 'origin'>): boolean {
    if (!this.isLetter || origin !== 'text' || this.scene.senderDomain === '') return false
    const text = (this.scene.looks[line]?.line.folded ?? '').replace(/\S+@\S+/g, '')
    return line < this.farewell() && ((text.match(/\p{L}{2,}/gu) ?? []).length <= 1 || HANDED_ON.test(text))
  }

  /** Its line; -1 without one. */
  private farewell(): number {
    return this.scene.looks.findIndex(({ line: { folded } }) => isSignOff(folded))
  }

  /** « Édith, une affaire vient d'être ouverte »: who is written to. */
  isGreeted({ line, from, to, origin, label }: Seen): boolean {
    return origin === 'text' && line <= 2 && from === 0 && label === '-' && /^,\s\p{Ll}/u.test(this.scene.looks[line]?.line.text.slice(to) ?? '')
  }

  /** A footer's address is the portal's own. */
  isOfFooter(role: Role, { line }: Seen): boolean {
    return (role === 'town' || role === 'postcode') && this.scene.looks[line]?.isFooter === true
  }

  /** What its line says before it, folded. */
  private before({ line, from }: Seen): string {
    return fold(this.scene.looks[line]?.line.text.slice(0, from) ?? '')
  }

  private showsAddress(): boolean {
    return this.scene.looks.some(({ line, hits, isFooter }) => !isFooter && hits.some(({ label, mark, isWeak, valueFrom }) => label === 'email' && mark === 'colon' && !isWeak && line.text.includes('@', valueFrom)))
  }
}
