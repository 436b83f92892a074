/** The portals of the set written last, all together. */
import type { Family } from '../../family.ts'
import { ABROAD_OF_THE_SECOND_YEAR } from './portals-abroad.ts'
import { ADVERTS_OF_THE_SECOND_YEAR } from './portals-adverts.ts'
import { AVIV_OF_THE_SECOND_YEAR } from './portals-aviv.ts'
import { FIGARO_OF_THE_SECOND_YEAR } from './portals-figaro.ts'
import { LISTS_OF_THE_SECOND_YEAR } from './portals-lists.ts'
import { LOCAL_OF_THE_SECOND_YEAR } from './portals-local.ts'

export const PORTALS_OF_THE_SECOND_YEAR: readonly Family[] = [...AVIV_OF_THE_SECOND_YEAR, ...ADVERTS_OF_THE_SECOND_YEAR, ...FIGARO_OF_THE_SECOND_YEAR, ...LISTS_OF_THE_SECOND_YEAR, ...ABROAD_OF_THE_SECOND_YEAR, ...LOCAL_OF_THE_SECOND_YEAR]
