/** Families of the blind side: whoever wrote them has never looked at what reads mail. */
import { type Family, negative, positive } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'
import { drawMessage, type Scene, type Wants } from '../scene.ts'
import { BLIND_PREFILLED } from './messages.ts'

export const blind = <Form>({ make, ...family }: FormedFamily<Form>): Family =>
  positive(inForms<Form>({ ...family, make: (scene, form) => make(withoutLoneCivility(scene), form) }, { side: 'blind', before: 'blind' }))

/** A family whose people type for themselves: nobody sends a portal's ready-made text in his own mail. */
export const blindByHand = <Form>(family: FormedFamily<Form>): Family => blind<Form>({ ...family, make: (scene, form) => family.make(typed(scene, family.wants ?? {}), form) })

export const blindOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { side: 'blind', before: 'blind-no' }))

/** « M. Raphaël » would be a last name to any reader: a first name alone is printed without civility. */
function withoutLoneCivility(scene: Scene): Scene {
  const { person } = scene
  return person.lastName === null && person.printedFirst !== null ? { ...scene, person: { ...person, civility: null, fullName: person.printedFirst } } : scene
}

function typed(scene: Scene, wants: Wants): Scene {
  let { message } = scene
  const isReadyMade = () => BLIND_PREFILLED.some(({ text }) => message?.text.startsWith(text))
  while (isReadyMade()) message = drawMessage(scene.random, scene.side, { ...scene, wants })
  return { ...scene, message }
}
