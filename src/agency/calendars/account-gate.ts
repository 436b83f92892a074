import type { EpochMs } from '#kernel/interval.ts'
import { no, type Result } from '#kernel/result.ts'

// learn.microsoft.com/graph/throttling-limits, Outlook service limits: "4 concurrent requests" of an app to a mailbox; Google asks for patience, not for a number.
const AT_ONCE = 4
/** For an answer "too many requests" that does not say how long to wait. */
const UNSAID_MS = 10_000

/** Lets at most four calls at a time through to one account, and none for as long as it asked to be left alone. */
export class AccountGate {
  readonly #clock: () => EpochMs
  readonly #waiting: (() => void)[] = []
  #running = 0
  #closedUntil: EpochMs = 0

  constructor(clock: () => EpochMs) {
    this.#clock = clock
  }

  /** The work's answer; `unavailable` without doing it while the provider wants no calls. */
  async through<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | 'unavailable'>> {
    if (this.#running < AT_ONCE) this.#running += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return this.#clock() < this.#closedUntil ? no('unavailable') : await work()
    } finally {
      // Whoever waits takes over the place, so that nobody slips in between.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  /** To be told of every answer (RFC 9110 §10.2.3: Retry-After in seconds or as a date). */
  heed({ status, headers }: Response): void {
    const said = headers.get('retry-after')
    if (status !== 429 && said === null) return
    const seconds = Number(said)
    const wait = said === null ? UNSAID_MS : Number.isNaN(seconds) ? Date.parse(said) - this.#clock() : seconds * 1_000
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock() + (Number.isNaN(wait) ? UNSAID_MS : wait))
  }
}
