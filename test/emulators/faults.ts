import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What goes wrong with one call. */
export type Fault =
  /** The connection ends and nothing was done. */
  | { readonly kind: 'drop' }
  /** Nothing was done, and nothing is said: whoever called waits until he does not any more. */
  | { readonly kind: 'silence' }
  /** It was done, and the connection ends before the answer: a time-out after success. */
  | { readonly kind: 'lost_answer' }
  /** Something on the way delivered it a second time; the second answer comes back. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Refused, and nothing was done. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }

/** Decides for each call, in the order they come. */
export type FaultPlan = (call: { readonly method: string; readonly path: string }) => Fault | undefined

export interface LabAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON; undefined for an answer without a body. */
  readonly body?: unknown
  /** A body that is no JSON, with its type among the headers. */
  readonly text?: string
}

export interface FaultyCall {
  readonly plan: FaultPlan | undefined
  readonly call: { readonly method: string; readonly path: string }
  readonly reply: ServerResponse
  readonly work: () => Promise<LabAnswer>
  /** How this provider says no with a status. */
  readonly refusal: (status: number) => LabAnswer
}

/** Answers a call as the plan has it. Resolves to the status that was sent; undefined when none was. */
export async function answered({ plan, call, reply, work, refusal }: FaultyCall): Promise<number | undefined> {
  const fault = plan?.(call)
  if (fault?.kind === 'drop') return cutOff(reply)
  if (fault?.kind === 'silence') return undefined
  if (fault?.kind === 'status') {
    const { headers, ...said } = refusal(fault.status)
    return send(reply, { ...said, headers: { ...headers, ...(fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) }) } })
  }
  if (fault?.kind === 'delay') await sleep(fault.ms)
  const first = await work()
  if (fault?.kind === 'lost_answer') return cutOff(reply)
  return send(reply, fault?.kind === 'twice' ? await work() : first)
}

function cutOff(reply: ServerResponse): undefined {
  reply.destroy()
  return undefined
}

function send(reply: ServerResponse, { status, headers = {}, body, text }: LabAnswer): number {
  reply.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }).end(text ?? JSON.stringify(body))
  return status
}

const kinds: readonly Fault[] = [
  { kind: 'drop' }, { kind: 'lost_answer' }, { kind: 'twice' }, { kind: 'delay', ms: 5 },
  { kind: 'status', status: 429, retryAfterSeconds: 1 }, { kind: 'status', status: 500 }, { kind: 'status', status: 503 },
]

/** Of every hundred calls `rate` × 100 go wrong, each in one of all ways; the same each time for the same seed. */
export function randomFaults({ seed, rate }: { readonly seed: number; readonly rate: number }): FaultPlan {
  let state = seed >>> 0
  // mulberry32: enough to be even, and the same on every machine.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => (next() < rate ? kinds[Math.floor(next() * kinds.length)] : undefined)
}
