/** Families of the blind side: whoever wrote them has never looked at what reads mail. */
import { type Family, negative, positive } from '../family.ts'
import { type FormedFamily, inForms, typed } from '../forms.ts'

export const blind = <Form>(family: FormedFamily<Form>): Family => positive(inForms(family, { side: 'blind', before: 'blind' }))

/** A family whose people type for themselves. */
export const blindByHand = <Form>(family: FormedFamily<Form>): Family => blind<Form>({ ...family, make: (scene, form) => family.make(typed(scene, family.wants ?? {}), form) })

export const blindOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { side: 'blind', before: 'blind-no' }))
