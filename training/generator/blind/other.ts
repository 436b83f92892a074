/** A year's mail that is no request for a home. */
import type { Family } from '../family.ts'
import { OTHER_ADVERTS_BLIND } from './other-adverts.ts'
import { OTHER_HUMANS_BLIND } from './other-humans.ts'
import { OTHER_JUNK_BLIND } from './other-junk.ts'
import { OTHER_NOTICES_BLIND } from './other-notices.ts'
import { OTHER_SYSTEMS_BLIND } from './other-systems.ts'
import { OTHER_THREADS_BLIND } from './other-threads.ts'
import { OTHER_WISHES_BLIND } from './other-wishes.ts'

export const OTHER_BLIND: readonly Family[] = [...OTHER_NOTICES_BLIND, ...OTHER_ADVERTS_BLIND, ...OTHER_SYSTEMS_BLIND, ...OTHER_WISHES_BLIND, ...OTHER_THREADS_BLIND, ...OTHER_HUMANS_BLIND, ...OTHER_JUNK_BLIND]
