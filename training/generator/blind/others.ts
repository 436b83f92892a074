/** Mail that is no request, as one agency gets it in a year. */
import type { Family } from '../family.ts'
import { bills } from './others-bills.ts'
import { everyday } from './others-everyday.ts'
import { figures } from './others-figures.ts'
import { pitches } from './others-pitch.ts'
import { post } from './others-post.ts'
import { reading } from './others-reading.ts'
import { threads } from './others-thread.ts'
import { officeTools } from './others-tools.ts'

export const OTHERS_BLIND: readonly Family[] = [figures, reading, bills, officeTools, post, pitches, everyday, threads]
