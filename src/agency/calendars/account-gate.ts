import type { EpochMs } from '#kernel/interval.ts'
import { no, type Result } from '#kernel/result.ts'

// learn.microsoft.com/graph/throttling-limits, Outlook service limits: "4 concurrent requests" of an app to a mailbox; Google asks for patience, not for a number.
const AT_ONCE = 4
/** For an answer "too many requests" that does not say how long to wait. */
const UNSAID_MS = 10_000

/** So many calls without an answer, one after the other, and the provider is taken to be away. */
const SILENT_CALLS = 4
/** For so long it is then not called: each call that waits for it in vain is one that another provider's calendar waits for. */
const REST_MS = 10_000

/** Whether a provider answers at all, which all its accounts find out together. */
class ProviderPulse {
  readonly #clock: () => EpochMs
  #silentCalls = 0
  #restsUntil: EpochMs = 0

  constructor(clock: () => EpochMs) {
    this.#clock = clock
  }

  get isResting(): boolean {
    return this.#clock() < this.#restsUntil
  }

  /** After a call: any answer is one, also a refusal. */
  note({ isAnswered }: { readonly isAnswered: boolean }): void {
    this.#silentCalls = isAnswered ? 0 : this.#silentCalls + 1
    if (this.#silentCalls >= SILENT_CALLS) this.#restsUntil = this.#clock() + REST_MS
  }
}

/** Lets at most four calls at a time through to one account, and none for as long as it asked to be left alone. */
export class AccountGate {
  readonly #clock: () => EpochMs
  readonly #pulse: ProviderPulse
  readonly #waiting: (() => void)[] = []
  #running = 0
  #closedUntil: EpochMs = 0

  constructor(clock: () => EpochMs, pulse: ProviderPulse) {
    this.#clock = clock
    this.#pulse = pulse
  }

  /** The work's answer; `unavailable` without doing it while the provider wants no calls, or answers none. */
  async through<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | 'unavailable'>> {
    if (this.#running < AT_ONCE) this.#running += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return this.#clock() < this.#closedUntil || this.#pulse.isResting ? no('unavailable') : await work()
    } finally {
      // Whoever waits takes over the place, so that nobody slips in between.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  /** To be told of every call that ended without an answer. */
  miss(): void {
    this.#pulse.note({ isAnswered: false })
  }

  /** To be told of every answer (RFC 9110 §10.2.3: Retry-After in seconds or as a date). */
  heed({ status, headers }: Response): void {
    this.#pulse.note({ isAnswered: true })
    const said = headers.get('retry-after')
    if (status !== 429 && said === null) return
    const seconds = Number(said)
    const wait = said === null ? UNSAID_MS : Number.isNaN(seconds) ? Date.parse(said) - this.#clock() : seconds * 1_000
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock() + (Number.isNaN(wait) ? UNSAID_MS : wait))
  }
}

/** The gate of each account, always the same one; accounts at one provider, or on one host, share its pulse. */
export function accountGates(clock: () => EpochMs): (account: string, host?: string) => AccountGate {
  const gates = new Map<string, AccountGate>()
  const pulses = new Map<string, ProviderPulse>()
  return (account, host = '') => {
    const pulse = pulses.get(host) ?? new ProviderPulse(clock)
    pulses.set(host, pulse)
    const name = `${account} ${host}`
    const gate = gates.get(name) ?? new AccountGate(clock, pulse)
    gates.set(name, gate)
    return gate
  }
}
