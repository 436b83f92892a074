/** What families of other mail have in common: a machine's notice, and a person's own mail whose gold follows from what it shows. */
import type { Draft } from './draft.ts'
import { draft } from './family.ts'
import { html, type Safe, safe } from './html.ts'
import { whole } from './letter.ts'
import { alsoShown } from './request.ts'
import type { Gold } from './mail-case.ts'
import { notLead, type Scene } from './scene.ts'
import type { Person } from './values/people.ts'

type Extras = Partial<Pick<Draft, 'headers' | 'travels' | 'attachments' | 'body' | 'replyTo' | 'needsText' | 'needsHtml'>>

interface Notice extends Extras {
  readonly from: readonly [name: string, address: string]
  readonly subject: string
  readonly html?: Safe
  readonly text?: string
  /** Its slug where the sender is a known portal. */
  readonly portal?: string | undefined
}

export function notice(scene: Scene, { from: [name, address], html: content, portal, ...mail }: Notice): Draft {
  return draft(scene, { from: { name, address }, travels: 'keeps-headers', ...mail, ...(content && { html: content.html }), gold: notLead('machine', portal ? { portal } : {}) })
}

interface Own extends Extras {
  readonly subject: string
  readonly text: string
  readonly html?: Safe
  /** The name of the office he writes from, and its address; his own when left out. */
  readonly office?: string | undefined
  readonly name?: string
  readonly state?: Gold['state']
  readonly more?: Partial<Gold>
}

/** Whoever writes himself: name and address from the sender, the telephone where the text shows it. */
export function ownMail(scene: Scene, { subject, text, html: content, office, name, state = 'quarantine', more, ...extras }: Own): Draft {
  const address = office ?? scene.person.email
  return draft(scene, { from: { name: name ?? whole(scene), address }, subject, text, ...(content && { html: content.html }), travels: 'as-is', ...extras, gold: notLead(state, { ...told(scene, text), email: address, ...more }) })
}

export const fullOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`

export function told({ person }: Scene, text: string): Partial<Gold> {
  const { firstName, lastName, email, phone, phonePrinted } = person
  return { language: 'fr', firstName, lastName, email, phone: phonePrinted !== null && text.includes(phonePrinted) ? phone!.e164 : null }
}

/** A pitch or a fraud that somebody sends himself. */
export function junk(scene: Scene, { from, subject, text, html: content, language = 'fr', portal, ...extras }: Extras & { from: readonly [string, string]; subject: string; text?: string; html?: Safe; language?: string | undefined; portal?: string | undefined }): Draft {
  return draft(scene, { from: { name: from[0], address: from[1] }, subject, ...(text !== undefined && { text }), ...(content && { html: content.html }), travels: 'as-is', ...extras, gold: notLead('spam', { language, ...(portal && { portal }) }) })
}

/** A number of a portal, a supplier or an office. */
export const deskNumber = ({ random }: Scene): string => `${random.pick(['01 99 00', '02 61 91', '04 65 71'])} ${random.digits(2)} ${random.digits(2)}`

/** Several homes in one place, the agency's own when none is given. */
export function homesOf(scene: Scene, count: number, { town, postcode }: { readonly town: string; readonly postcode: string } = scene.agency) {
  return alsoShown(scene, count).map((home) => ({ ...home, place: { town, postcode }, title: home.title.includes(home.place.town) ? `${home.typeName} ${home.surface} m²` : home.title }))
}

export const THREAD = ({ random }: Scene): readonly (readonly [string, string])[] => {
  const id = `<${random.hex(20)}@assistant.example>`
  return [['In-Reply-To', id], ['References', id]]
}

export const rowsOf = (rows: readonly (readonly (string | number)[])[], cell = 'td'): Safe => html`${rows.map((row) => html`<tr>${row.map((value) => html`${safe(`<${cell}>`)}${value}${safe(`</${cell}>`)}`)}</tr>`)}`

const BULK_HOST = 'desabo.example'
export const bulk = (token: string): readonly (readonly [string, string])[] => [['List-Unsubscribe', `<https://${BULK_HOST}/u/${token}>`], ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'], ['Precedence', 'bulk']]
