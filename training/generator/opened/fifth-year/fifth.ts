/** Every second family of the fifth set. */
import type { Family } from '../../family.ts'
import { crm } from './machines-crm.ts'
import { portalNews } from './machines-portal-news.ts'
import { publicServices } from './machines-public.ts'
import { signing } from './machines-signing.ts'
import { BUYERS } from './people-buyers.ts'
import { EVERYDAY } from './people-everyday.ts'
import { JOBS } from './people-jobs.ts'
import { OWNERS } from './people-owners.ts'
import { PASSED_ON } from './people-passed.ts'
import { WISHES } from './people-wishes.ts'
import { avivNow } from './portals-aviv.ts'
import { bieniciNow } from './portals-bienici.ts'
import { countryHouses } from './portals-country.ts'
import { northern } from './portals-north.ts'
import { regionalPapers } from './portals-regional.ts'
import { calls } from './sites-calls.ts'
import { hostedSites } from './sites-hosted.ts'
import { salesBoards } from './sites-pipeline.ts'
import { plugIns } from './sites-plug-ins.ts'
import { socialForms } from './sites-social.ts'

export const FIFTH_YEAR: readonly Family[] = [
  crm, portalNews, publicServices, signing, BUYERS, EVERYDAY, JOBS, OWNERS, PASSED_ON, WISHES, avivNow, bieniciNow, countryHouses, northern, regionalPapers, calls, hostedSites, salesBoards, plugIns, socialForms,
]
