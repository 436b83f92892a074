/** What families of sites and their tools have in common: no words and no layouts. */
import type { Draft, Mailbox } from './draft.ts'
import { entriesOf, type Field } from './forms.ts'
import type { Safe } from './html.ts'
import { fold } from './values/agencies.ts'
import type { Scene } from './scene.ts'
import { BLIND } from './blind/values.ts'

/** A form of a family that makes its whole mail. */
export type Made = (scene: Scene) => Draft

export const madeBy = (scene: Scene, form: Made): Draft => form(scene)

export const officer = ({ agency }: Scene): string => `${agency.agent.firstName} ${agency.agent.lastName}`

/** The agency's own site as a sender. */
export const ownSite = ({ agency }: Scene, box: string, name = agency.name): Mailbox => ({ name, address: `${box}@${agency.domain}` })

const slug = (text: string) => fold(text).replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')

/** The advert's page on the agency's site; its address holds no more than the title. */
export const pageOfAdvert = ({ agency, property }: Scene, folder: string): string => `https://www.${agency.domain}/${folder}/${slug(property.title)}/`

/** The fields that are filled, each in the layout's row. */
export const rowsOf = (scene: Scene, fields: readonly Field[], row: (label: string, value: string) => Safe): readonly Safe[] => entriesOf(scene, fields).map(([label, value]) => row(label, value))

/** The same, one line of text each. */
export const linesFor = (scene: Scene, fields: readonly Field[], line: (label: string, value: string) => string): string => entriesOf(scene, fields).map(([label, value]) => line(label, value)).join('\n')

/** A scene whose title has no sizes in it: for mails that print none beside it. */
export function withoutSizes(scene: Scene): Scene {
  const { property, message, random } = scene
  const bare = property.title.replace(/ (?:\d+ pièces|[TF]\d+|\d+ m²)(?: \d+ m²)?/, '').replace(/ {2,}/g, ' ')
  const title = bare === property.typeName ? `${bare} ${random.pick(BLIND.adjectives)}` : bare
  return { ...scene, property: { ...property, title }, message: message && { ...message, text: message.text.replaceAll(property.title, title) } }
}

/** The message on one line, and what the gold says of it then. */
export function onOneLine(scene: Scene): Scene {
  return { ...scene, message: scene.message && { ...scene.message, text: scene.message.text.replace(/\s*\n\s*/g, ' ') } }
}
