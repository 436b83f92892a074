import type { DayAtom } from './day-atom.ts'
import type { Topic } from './noise.ts'
import type { OperatorItem } from './operators.ts'
import type { TimeAtom } from './time-atom.ts'

export interface Placed {
  /** In the normal text. */
  readonly at: number
}
export type DayItem = DayAtom & Placed
export type TimeItem = TimeAtom & Placed
export type Item = DayItem | TimeItem | (OperatorItem & Placed) | ({ readonly type: 'topic'; readonly topic: Topic; readonly end: number } & Placed)
  | ({ readonly type: 'comma' | 'stop' | 'word' | 'question'; readonly end: number } & Placed)
