/** The fifth set's families are held out. */
import { agencyFamilyOf } from '../../agency-pieces.ts'
import { portalFamilyOf } from '../../advert-pieces.ts'
import { noLeadOf } from '../../no-lead-pieces.ts'

export const portalFamily = portalFamilyOf({ side: 'held', before: 'fifth' })
export const agencyFamily = agencyFamilyOf({ side: 'held', before: 'fifth' })
export const noLead = noLeadOf({ side: 'held', before: 'fifth-no' })
