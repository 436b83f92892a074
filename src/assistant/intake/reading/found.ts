import type { Candidate, Kind, Origin } from './candidate.ts'
import type { Look } from './scene.ts'

/** Collects the candidates of one line. */
export class Place {
  private readonly found: Candidate[]
  private readonly index: number
  readonly look: Look
  constructor(found: Candidate[], index: number, look: Look) {
    this.found = found
    this.index = index
    this.look = look
  }

  add(kind: Kind, value: string, { from, to, shape = [], origin = 'text' }: { from: number; to: number; shape?: readonly string[]; origin?: Origin }): void {
    this.found.push({ kind, value, origin, line: this.index, from, to, shape })
  }
}
