/** People’s own mails, requests passed on, and all they write that is no request. */
import type { Family } from '../family.ts'
import { LISTINGS } from './people-listings.ts'
import { PITCHES } from './people-pitches.ts'
import { REPLIES } from './people-replies.ts'
import { SALE } from './people-sale.ts'
import { TENANTS } from './people-tenants.ts'

export const PEOPLE_BLIND: readonly Family[] = [TENANTS, LISTINGS, PITCHES, SALE, REPLIES]
