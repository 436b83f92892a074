/** A year's mail that is no request for a home. */
import type { Family } from '../../family.ts'
import { OTHER_ADVERTS_NEXT } from './other-adverts.ts'
import { OTHER_HUMANS_NEXT } from './other-humans.ts'
import { OTHER_JUNK_NEXT } from './other-junk.ts'
import { OTHER_NOTICES_NEXT } from './other-notices.ts'
import { OTHER_SYSTEMS_NEXT } from './other-systems.ts'
import { OTHER_THREADS_NEXT } from './other-threads.ts'
import { OTHER_WISHES_NEXT } from './other-wishes.ts'

export const OTHER_NEXT: readonly Family[] = [...OTHER_NOTICES_NEXT, ...OTHER_ADVERTS_NEXT, ...OTHER_SYSTEMS_NEXT, ...OTHER_WISHES_NEXT, ...OTHER_THREADS_NEXT, ...OTHER_HUMANS_NEXT, ...OTHER_JUNK_NEXT]
