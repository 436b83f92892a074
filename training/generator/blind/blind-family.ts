/** Families of the blind side: whoever wrote them has never looked at what reads mail. */
import { type Family, negative, positive } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'
import type { Scene } from '../scene.ts'

export const blind = <Form>({ make, ...family }: FormedFamily<Form>): Family =>
  positive(inForms<Form>({ ...family, make: (scene, form) => make(withoutLoneCivility(scene), form) }, { side: 'blind', before: 'blind' }))

export const blindOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { side: 'blind', before: 'blind-no' }))

/** « M. Raphaël » would be a last name to any reader: a first name alone is printed without civility. */
function withoutLoneCivility(scene: Scene): Scene {
  const { person } = scene
  return person.lastName === null && person.printedFirst !== null ? { ...scene, person: { ...person, civility: null, fullName: person.printedFirst } } : scene
}
