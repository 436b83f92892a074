/** A year's mail that is no request for a home. */
import type { Family } from '../../family.ts'
import { OTHER_ADVERTS_OF_THE_THIRD_YEAR } from './other-adverts.ts'
import { OTHER_HUMANS_OF_THE_THIRD_YEAR } from './other-humans.ts'
import { OTHER_JUNK_OF_THE_THIRD_YEAR } from './other-junk.ts'
import { OTHER_NOTICES_OF_THE_THIRD_YEAR } from './other-notices.ts'
import { OTHER_SYSTEMS_OF_THE_THIRD_YEAR } from './other-systems.ts'
import { OTHER_THREADS_OF_THE_THIRD_YEAR } from './other-threads.ts'
import { OTHER_WISHES_OF_THE_THIRD_YEAR } from './other-wishes.ts'

export const OTHER_OF_THE_THIRD_YEAR: readonly Family[] = [...OTHER_NOTICES_OF_THE_THIRD_YEAR, ...OTHER_ADVERTS_OF_THE_THIRD_YEAR, ...OTHER_SYSTEMS_OF_THE_THIRD_YEAR, ...OTHER_WISHES_OF_THE_THIRD_YEAR, ...OTHER_THREADS_OF_THE_THIRD_YEAR, ...OTHER_HUMANS_OF_THE_THIRD_YEAR, ...OTHER_JUNK_OF_THE_THIRD_YEAR]
