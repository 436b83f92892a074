/** The portals of the set written last, all together. */
import type { Family } from '../family.ts'
import { ABROAD_BLIND } from './portals-abroad.ts'
import { ADVERTS_BLIND } from './portals-adverts.ts'
import { AVIV_BLIND } from './portals-aviv.ts'
import { FIGARO_BLIND } from './portals-figaro.ts'
import { LISTS_BLIND } from './portals-lists.ts'
import { LOCAL_BLIND } from './portals-local.ts'

export const PORTALS_BLIND: readonly Family[] = [...AVIV_BLIND, ...ADVERTS_BLIND, ...FIGARO_BLIND, ...LISTS_BLIND, ...ABROAD_BLIND, ...LOCAL_BLIND]
