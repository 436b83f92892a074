import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'

// Asks for pages from a process of its own, as contacts do: what that costs is not the server's.

export interface Visits {
  readonly links: readonly string[]
  readonly perSecond: number
  readonly seconds: number
}

/** Each contact from a network of his own, as a proxy would say, since one alone may not ask that often. */
async function timeOf(link: string, n: number): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(link, { headers: { 'x-forwarded-for': `198.18.${n}.7` } })
  const text = await answer.text()
  assert.ok(answer.status === 200 && text.includes('name="slot"'), `${answer.status} without a time`)
  return performance.now() - begun
}

process.on('message', async ({ links, perSecond, seconds }: Visits) => {
  const begun = performance.now()
  const asked: Promise<number>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = begun + (n * 1000) / perSecond - performance.now()
    if (due > 0) await sleep(due)
    asked.push(timeOf(links[n % links.length] as string, n % links.length))
  }
  process.send?.((await Promise.all(asked)).sort((a, b) => a - b))
})
