/** A request's mail whose gold follows from what its family says it prints, and from what the person's own words say besides. */
import type { Draft, Mailbox } from './draft.ts'
import { draft } from './family.ts'
import { html, lines, type Safe, safe } from './html.ts'
import type { Gold } from './mail-case.ts'
import { leadGold, type Said, type Scene } from './scene.ts'
import { drawProperty, printedPrice } from './values/properties.ts'
import { framed } from './frames.ts'

export interface Request extends Omit<Said, 'portal'>, Partial<Pick<Draft, 'replyTo' | 'headers' | 'travels' | 'needsHtml' | 'needsText' | 'attachments'>> {
  /** `other` when left out. */
  readonly portal?: string
  readonly from: Mailbox
  readonly subject: string
  readonly html?: Safe
  readonly text?: string
  /** A machine's mail that comes in its tool's frame. */
  readonly inFrame?: true
}

export function request(scene: Scene, { portal = 'other', says, language, silentIntent, but, html: content, from, inFrame, ...mail }: Request): Draft {
  const gold = leadGold(scene, { portal, says, ...(language && { language }), ...(silentIntent && { silentIntent }) })
  const { town } = scene.property.place
  return draft(scene, { from, ...mail, ...(content && { html: (inFrame ? framed(content, from) : content).html }), gold: { ...withOwnWords(scene, gold), ...(mail.subject.includes(town) && { town }), ...but } })
}

/** What the message itself says of the person and the advert is said as well. */
function withOwnWords({ person, property, message }: Scene, gold: Gold): Gold {
  if (gold.message === null || !message) return gold
  const has = (value: string | null) => value !== null && message.text.includes(value)
  return {
    ...gold, firstName: gold.firstName ?? (has(person.firstName) ? person.firstName : null), lastName: gold.lastName ?? (has(person.lastName) ? person.lastName : null),
    phone: gold.phone ?? (has(person.phonePrinted) ? person.phone!.e164 : null), propertyRef: gold.propertyRef ?? (has(property.ref) ? property.ref : null),
    title: gold.title ?? (has(property.title) ? property.title : null), town: gold.town ?? (has(property.place.town) ? property.place.town : null),
  }
}

/** The piece where there is a value, nothing where there is none. */
export const when = <T>(value: T | null | undefined, piece: (value: T) => Safe): Safe => (value === null || value === undefined ? safe('') : piece(value))

/** The person's words in a block of this style; nothing where he wrote none. */
export const wordsOf = ({ message }: Scene, before: string, after = ''): Safe => when(message, ({ text }) => html`${safe(before)}${lines(text)}${safe(after)}`)

/** Other adverts of the agency, as portals put them below: title, price, town, reference; none of it is the request's. */
export const alsoShown = ({ random, side }: Scene, count: number) => Array.from({ length: count }, () => drawProperty(random, side)).map((home) => ({ ...home, shown: printedPrice(random, home) }))

export const dayOf = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
export const hourOf = (date: number): string => new Date(date).toISOString().slice(11, 16)

/** Lines without those that have no value. */
export const linesOf = (...all: readonly (string | null | false | undefined)[]): string => all.filter((line) => typeof line === 'string').join('\n')
