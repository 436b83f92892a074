/** Families that were blind once: written by hands that did not know the reader, measured on, and looked at since. */
import { type Family, negative, positive } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'

export const opened = <Form>(family: FormedFamily<Form>): Family => positive(inForms(family, { side: 'held', before: 'opened' }))
export const openedOther = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { side: 'held', before: 'opened-no' }))
