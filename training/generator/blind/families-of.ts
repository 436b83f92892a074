/** The families of this folder are measured on and nothing else. */
import { agencyFamilyOf } from '../agency-pieces.ts'
import { portalFamilyOf } from '../advert-pieces.ts'
import { noLeadOf } from '../no-lead-pieces.ts'

export const portalFamily = portalFamilyOf({ side: 'blind', before: 'blind' })
export const agencyFamily = agencyFamilyOf({ side: 'blind', before: 'blind' })
export const noLead = noLeadOf({ side: 'blind', before: 'blind-no' })
