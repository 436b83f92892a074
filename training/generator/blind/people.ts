/** People’s own mails, requests passed on, and all they write that is no request. */
import type { Family } from '../family.ts'
import { BUYERS } from './people-buyers.ts'
import { EVERYDAY } from './people-everyday.ts'
import { JOBS } from './people-jobs.ts'
import { LISTINGS } from './people-listings.ts'
import { OWNERS } from './people-owners.ts'
import { PASSED_ON } from './people-passed.ts'
import { PITCHES } from './people-pitches.ts'
import { REPLIES } from './people-replies.ts'
import { SALE } from './people-sale.ts'
import { TENANTS } from './people-tenants.ts'
import { WISHES } from './people-wishes.ts'

export const PEOPLE_BLIND: readonly Family[] = [BUYERS, TENANTS, OWNERS, LISTINGS, PASSED_ON, PITCHES, EVERYDAY, SALE, JOBS, REPLIES, WISHES]
