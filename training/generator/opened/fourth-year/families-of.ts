/** The fourth set's families are held out. */
import { agencyFamilyOf } from '../../agency-pieces.ts'
import { portalFamilyOf } from '../../advert-pieces.ts'
import { noLeadOf } from '../../no-lead-pieces.ts'

export const portalFamily = portalFamilyOf({ side: 'held', before: 'fourth' })
export const agencyFamily = agencyFamilyOf({ side: 'held', before: 'fourth' })
export const noLead = noLeadOf({ side: 'held', before: 'fourth-no' })
