/** A person's own mail: what he wrote, what stands below it, and a gold that follows from both. */
import type { Draft, Mailbox } from './draft.ts'
import { html, type Safe } from './html.ts'
import type { Gold } from './mail-case.ts'
import { linesOf, request } from './request.ts'
import type { Scene } from './scene.ts'
import type { Act } from '../wordings/wordings.ts'

/** Words that are whole letters, with what they ask for. */
export type Words = readonly [intent: Act, text: string]

export interface Letter {
  readonly subject: string
  /** All the person wrote. */
  readonly body: string
  /** What stands below: his name, his numbers, what his telephone adds. */
  readonly signature: string
  /** What he answers, or has below for any other reason. */
  readonly below?: string
  /** The act of a body that is no drawn message. */
  readonly intent?: Act
  readonly language?: string
  /** What is said besides what is found in his words: parts of the name, facts of the home below. */
  readonly says?: string
  readonly from?: Mailbox
  readonly look?: (text: string) => Safe
  readonly headers?: Draft['headers']
  readonly but?: Partial<Gold>
}

export const whole = ({ person }: Scene) => `${person.firstName} ${person.lastName}`
export const paragraphs = (text: string): Safe => html`${text.split('\n').map((line) => (line === '' ? html`<p class="MsoNormal"><o:p>&nbsp;</o:p></p>` : html`<p class="MsoNormal">${line}<o:p></o:p></p>`))}`
export const divisions = (text: string): Safe => html`<div dir="auto">${text.split('\n').map((line) => (line === '' ? html`<div><br></div>` : html`<div>${line}</div>`))}</div>`

/** As a word of its own: a short town is also part of other words. */
const stands = (text: string, value: string) => new RegExp(`(?<![\\p{L}\\d])${value.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(text)

/** Which of the home's facts and of the person's number the words hold. */
function saidIn(text: string, { person, property: { ref, title, place } }: Scene): string {
  const facts = { ref, title, town: place.town, postcode: place.postcode, phone: person.phonePrinted }
  return Object.entries(facts).flatMap(([name, value]) => (value !== null && stands(text, value) ? [name] : [])).join(' ')
}

export function sent(scene: Scene, { subject, body, signature, below, intent = 'information', language = 'fr', says = 'name', from, look, headers, but }: Letter): Draft {
  const text = linesOf(body, signature !== '' && `\n${signature}`, below !== undefined && `\n${below}`)
  return request(scene, {
    from: from ?? { name: whole(scene), address: scene.person.email }, subject, text, needsText: true, ...(look && { html: look(text) }), ...(headers && { headers }),
    travels: headers ? 'as-is' : 'keeps-sender', says: `${says} email message ${saidIn(`${subject}\n${body}\n${signature}`, scene)}`, language, silentIntent: intent, but: { message: body, ...but },
  })
}
