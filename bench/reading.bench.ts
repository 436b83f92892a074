import PostalMime from 'postal-mime'
import { readMail } from '#assistant/intake/reading/read-mail.ts'
import { agenceDesQuais, mailPairs } from '../test/fixtures/mail/pairs.ts'
import { report, rounded } from './report.ts'

// All fixtures, read whole, against nothing but the parsing of their MIME structure. Both in turns, so that a busy
// machine slows both.

const MARK_MS = 10
const MEASURE_MS = 8_000

const mails = mailPairs().map(({ raw }) => raw)

async function timed(run: (raw: Uint8Array) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  for (const raw of mails) await run(raw)
  return performance.now() - begun
}

const read = (raw: Uint8Array) => readMail(raw, agenceDesQuais)
const parse = (raw: Uint8Array) => PostalMime.parse(raw)

await timed(read)
await timed(parse)
let [rounds, readMs, parseMs, slowestMs] = [0, 0, 0, 0]
for (const until = performance.now() + MEASURE_MS; performance.now() < until; rounds++) {
  readMs += await timed(read)
  parseMs += await timed(parse)
}
for (const raw of mails) {
  const begun = performance.now()
  await read(raw)
  slowestMs = Math.max(slowestMs, performance.now() - begun)
}

const count = rounds * mails.length
const perMail = readMs / count
report('reading', [
  {
    name: 'fixtures',
    mails: mails.length,
    msPerMail: rounded(perMail),
    slowestMs: rounded(slowestMs),
    perSecond: Math.round(1000 / perMail),
    parseMsPerMail: rounded(parseMs / count),
    parsePerSecond: Math.round((1000 * count) / parseMs),
    ratio: rounded(readMs / parseMs),
    markMs: MARK_MS,
    isMet: perMail <= MARK_MS,
  },
])
