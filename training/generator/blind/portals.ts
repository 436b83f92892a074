/** Every portal of the third set. */
import { ABROAD_BLIND } from './abroad.ts'
import { KNOWN_BLIND } from './known.ts'
import { LOCAL_BLIND } from './local.ts'
import type { Family } from '../family.ts'

export const PORTALS_BLIND: readonly Family[] = [...KNOWN_BLIND, ...LOCAL_BLIND, ...ABROAD_BLIND]
