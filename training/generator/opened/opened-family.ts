/** Families that were blind once: written by hands that did not know the reader, measured on, and looked at since. */
import { type Family, negative, positive } from '../family.ts'
import { type FormedFamily, inForms, typed } from '../forms.ts'

/** On which side such a family stands, and what its id begins with. */
export const OPENED = { side: 'held', before: 'opened' } as const

export const opened = <Form>(family: FormedFamily<Form>): Family => positive(inForms(family, OPENED))

/** A family whose people type for themselves. */
export const openedByHand = <Form>(family: FormedFamily<Form>): Family => opened<Form>({ ...family, make: (scene, form) => family.make(typed(scene, family.wants ?? {}), form) })

export const openedOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { ...OPENED, before: 'opened-no' }))
