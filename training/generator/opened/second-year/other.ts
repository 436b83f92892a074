/** All that is no request for an appointment, as an agency gets it now. */
import type { Family } from '../../family.ts'
import { OTHER_NOTICES_OF_THE_SECOND_YEAR } from './other-notices.ts'
import { OTHER_WRITERS_OF_THE_SECOND_YEAR } from './other-people.ts'
import { OTHER_SERVERS_OF_THE_SECOND_YEAR } from './other-servers.ts'

export const OTHER_OF_THE_SECOND_YEAR: readonly Family[] = [...OTHER_NOTICES_OF_THE_SECOND_YEAR, ...OTHER_SERVERS_OF_THE_SECOND_YEAR, ...OTHER_WRITERS_OF_THE_SECOND_YEAR]
