/** Portals that are measured on: known ones in new clothes, invented ones of every kind, those abroad. */
import type { Family } from '../family.ts'
import { avivNow } from './portals-aviv.ts'
import { bieniciNow } from './portals-bienici.ts'
import { classifiedSites } from './portals-classified.ts'
import { countryHouses } from './portals-country.ts'
import { figaroNow } from './portals-figaro.ts'
import { leboncoinNow } from './portals-leboncoin.ts'
import { northern } from './portals-north.ts'
import { regionalPapers } from './portals-regional.ts'
import { rentalPortals } from './portals-rentals.ts'
import { southern } from './portals-south.ts'

export const PORTALS_BLIND: readonly Family[] = [avivNow, leboncoinNow, bieniciNow, figaroNow, regionalPapers, classifiedSites, countryHouses, rentalPortals, northern, southern]
