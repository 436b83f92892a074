/** The portals of this set: five families of known names, one of both, and those nobody has heard of. */
import type { Family } from '../../family.ts'
import { ABROAD } from './portals-abroad.ts'
import { KNOWN } from './portals-known.ts'
import { LISTED } from './portals-lists.ts'
import { LOCAL } from './portals-local.ts'
import { SPECIAL } from './portals-special.ts'

export const PORTALS_OF_THE_THIRD_YEAR: readonly Family[] = [...KNOWN, ...LISTED, ...LOCAL, ...SPECIAL, ...ABROAD]
