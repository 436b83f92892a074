/** Every portal of the fourth set. */
import { ABROAD_OF_THE_FOURTH_YEAR } from './abroad.ts'
import { KNOWN_OF_THE_FOURTH_YEAR } from './known.ts'
import { LOCAL_OF_THE_FOURTH_YEAR } from './local.ts'
import type { Family } from '../../family.ts'

export const PORTALS_OF_THE_FOURTH_YEAR: readonly Family[] = [...KNOWN_OF_THE_FOURTH_YEAR, ...LOCAL_OF_THE_FOURTH_YEAR, ...ABROAD_OF_THE_FOURTH_YEAR]
