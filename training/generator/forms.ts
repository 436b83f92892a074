/** Families whose mails come in a few fixed forms, and what forms print. */
import type { Draft } from './draft.ts'
import type { Family } from './family.ts'
import type { Side } from './mail-case.ts'
import { PREFILLED } from './prefilled.ts'
import { drawMessage, type Scene, type Wants } from './scene.ts'

export interface FormedFamily<Form> {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  /** The portal × labels × layouts of the family, by name. */
  readonly forms: Readonly<Record<string, Form>>
  readonly make: (scene: Scene, form: Form) => Draft
}

export interface FamilySet {
  readonly side: Side
  /** What the ids of these families begin with. */
  readonly before: string
}

export function inForms<Form>({ id, forms, make, ...family }: FormedFamily<Form>, { side, before }: FamilySet): Omit<Family, 'kind'> {
  return { ...family, id: `${before}-${id}`, side, variants: Object.keys(forms), make: (scene, variant) => withTownOfTitle(make(scene, forms[variant]!), scene) }
}

/** Nobody sends a portal's ready-made text in his own mail. */
export function typed(scene: Scene, wants: Wants): Scene {
  let { message } = scene
  const isReadyMade = () => PREFILLED[scene.side].some(({ text }) => message?.text.startsWith(text))
  while (isReadyMade()) message = drawMessage(scene.random, scene.side, { ...scene, wants })
  return { ...scene, message }
}

/** A title that names the town says the town. */
function withTownOfTitle(mail: Draft, { property }: Scene): Draft {
  const { town } = property.place
  return mail.gold.title?.includes(town) ? { ...mail, gold: { ...mail.gold, town } } : mail
}

export type Value = 'name' | 'first' | 'last' | 'email' | 'phone' | 'message' | 'ref' | 'id' | 'title' | 'town' | 'postcode' | 'price' | 'surface' | 'rooms'

/** What a form prints under a label: a value of the lead, or something that is none of it. */
export type Field = readonly [label: string, value: Value | ((scene: Scene) => string | null)]

/** The fields that have a value in this mail, each with its label, in the form's order. */
export function entriesOf(scene: Scene, fields: readonly Field[]): readonly (readonly [string, string])[] {
  return fields.flatMap(([label, value]) => {
    const printed = typeof value === 'function' ? value(scene) : printedOf(scene, value)
    return printed === null ? [] : [[label, printed] as const]
  })
}

export function printedOf({ person, property, message, listingId, price }: Scene, value: Value): string | null {
  const { town, postcode } = property.place
  const all: Readonly<Record<Value, string | null>> = {
    name: person.fullName, first: person.printedFirst, last: person.printedLast, email: person.email, phone: person.phonePrinted, message: message?.text ?? null, ref: property.ref, id: listingId,
    title: property.title, town, postcode, price, surface: `${property.surface} m²`, rooms: property.rooms === null ? null : String(property.rooms),
  }
  return all[value]
}

/** What the fields say of the lead, as `leadGold` wants it. */
export const saysOf = (fields: readonly Field[], more = ''): string => [...fields.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])), more].join(' ').trim()
