/** Other mail of the third year: blind once, and looked at since. */
import { type Family, negative } from '../../family.ts'
import { type FormedFamily, inForms } from '../../forms.ts'
import { OPENED } from '../opened-family.ts'

export const openedLast = <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, { ...OPENED, before: 'opened-last-no' }))
