/** Families of the blind side: whoever wrote them has never looked at what reads mail. */
import { type Family, negative } from '../family.ts'
import { type FormedFamily, inForms } from '../forms.ts'
import type { Side } from '../mail-case.ts'

/** Of the families of this folder every second one was looked at after all had been measured once, and has been learnt from since. */
const LOOKED_AT = new Set([
  'aviv', 'bienici', 'paruvendu-and-papers', 'town-portal', 'notaries-portal', 'prestige-portal', 'tenants-portal', 'english-portal', 'dutch-portal', 'plug-in-default', 'site-builder',
  'agency-site-software', 'callback-widget', 'window-qr-code', 'social-lead-form', 'call-centre-note', 'file-and-booking-tools', 'forwarded-from-gmail-or-phone', 'tenant-to-be-writes',
  'foreigner-writes', 'figures', 'letters', 'alerts', 'signatures', 'calendars', 'another-time', 'answers', 'house', 'residents', 'pitches',
])

/** On which side a family stands, and what its id begins with. */
export const placeOf = (id: string): { readonly side: Side; readonly before: string } => (LOOKED_AT.has(id) ? { side: 'held', before: 'opened-last' } : { side: 'blind', before: 'blind' })

export function blindOther<Form>(family: FormedFamily<Form>): Family {
  const { side, before } = placeOf(family.id)
  return negative(inForms(family, { side, before: `${before}-no` }))
}
