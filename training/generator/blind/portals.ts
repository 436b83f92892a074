/** Portals that are measured on: known ones in new clothes, invented ones of every kind, those abroad. */
import type { Family } from '../family.ts'
import { classifiedSites } from './portals-classified.ts'
import { figaroNow } from './portals-figaro.ts'
import { leboncoinNow } from './portals-leboncoin.ts'
import { rentalPortals } from './portals-rentals.ts'
import { southern } from './portals-south.ts'

export const PORTALS_BLIND: readonly Family[] = [leboncoinNow, figaroNow, classifiedSites, rentalPortals, southern]
