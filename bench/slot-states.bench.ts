import fc from 'fast-check'
import { checkOffered } from '../test/support/offered-slots.ts'
import { anyRequest } from '../test/support/slot-requests.ts'
import { report, rounded } from './report.ts'

// Random days of random agents under random rules (zones, clock changes, groups, travel, caps): everything that is offered is
// asked of the rules that agree, and every way is reckoned anew.

const STATES = Number(process.env.BENCH_STATES ?? 10_000)
const BATCH = 500

const begun = performance.now()
let [offered, ways] = [0, 0]
for (let seed = 1; seed * BATCH <= STATES; seed++) {
  for (const request of fc.sample(anyRequest, { numRuns: BATCH, seed })) {
    const checked = checkOffered(request)
    offered += checked.offered
    ways += checked.ways
  }
}
report('slot-states', [{ name: 'random states', states: STATES, offered, refused: 0, ways, tooShort: 0, seconds: rounded((performance.now() - begun) / 1000), isMet: true }])
