/** Families of the blind side: whoever wrote them has never looked at what reads mail. */
import { type Family, negative } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'
import type { Side } from '../mail-case.ts'

/** Of the families of this folder every second one was looked at after all had been measured once, and has been learnt from since. */
const LOOKED_AT = new Set([
  'seloger-card', 'lux-residence', 'leboncoin-first-message', 'bienici-partner', 'figaro-new-build', 'paruvendu-contact', 'superimmo-request', 'properstar-message', 'kyero-and-idealista',
  'portal-of-the-coast', 'portal-for-tenants', 'site-form-table', 'site-form-bold', 'form-service', 'callback-button', 'chat-summary', 'virtual-tour', 'long-mail', 'note-of-a-call',
  'couple-writes', 'newsletter', 'code', 'alert', 'quarantine', 'calendar', 'pitch-form', 'job', 'colleagues-at-work', 'answer',
])

/** On which side a family stands, and what its id begins with. */
export const placeOf = (id: string): { readonly side: Side; readonly before: string } => (LOOKED_AT.has(id) ? { side: 'held', before: 'opened' } : { side: 'blind', before: 'blind' })

export function blindOther<Form>(family: FormedFamily<Form>): Family {
  const { side, before } = placeOf(family.id)
  return negative(inForms(family, { side, before: `${before}-no` }))
}
