/** All that is no request for an appointment, as an agency gets it now. */
import type { Family } from '../family.ts'
import { OTHER_NOTICES_BLIND } from './other-notices.ts'
import { OTHER_WRITERS_BLIND } from './other-people.ts'
import { OTHER_SERVERS_BLIND } from './other-servers.ts'

export const OTHER_BLIND: readonly Family[] = [...OTHER_NOTICES_BLIND, ...OTHER_SERVERS_BLIND, ...OTHER_WRITERS_BLIND]
