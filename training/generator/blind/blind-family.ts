/** Families of the blind side: whoever wrote them has never looked at what reads mail, and whoever works on that has not looked at them. */
import { type Family, negative } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'

/** On which side such a family stands, and what its id begins with. */
export const BLIND = { side: 'blind', before: 'blind' } as const

export const blindOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { ...BLIND, before: 'blind-no' }))
