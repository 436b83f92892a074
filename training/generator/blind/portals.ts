import type { Family } from '../family.ts'
import { abroadPortal } from './portals-abroad.ts'
import { bieniciAgain } from './portals-bienici.ts'
import { classifieds } from './portals-classifieds.ts'
import { leboncoinAgain } from './portals-leboncoin.ts'
import { localPaper } from './portals-local.ts'
import { selogerAgain } from './portals-seloger.ts'
import { tenantsPortal } from './portals-tenants.ts'

export const PORTALS_BLIND: readonly Family[] = [selogerAgain, leboncoinAgain, bieniciAgain, localPaper, tenantsPortal, classifieds, abroadPortal]
