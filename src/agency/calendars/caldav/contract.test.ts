import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Interval } from '#kernel/interval.ts'
import { type FaultyWay, startFaultyWay } from '../../../../test/emulators/faulty-way.ts'
import { basicAuthorization, type CaldavServer } from '../../../../test/support/caldav-server.ts'
import { type ContractCalendar, contractCases, type ForeignKind } from '../../../../test/support/calendar-contract.ts'
import { radicaleIsMissing, startRadicale } from '../../../../test/support/radicale.ts'
import { startXandikos, xandikosIsMissing } from '../../../../test/support/xandikos.ts'
import { defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import { utcTime } from '../icalendar-text.ts'
import { type ReaderPool, readerPool } from '../recurrence/pool.ts'
import { caldav } from './caldav.ts'

const OWNER = 'agent@agence.example'
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: [OWNER] }
const kinds: Readonly<Record<ForeignKind, string>> = {
  busy: '', tentative: 'STATUS:TENTATIVE', free: 'TRANSP:TRANSPARENT', declined: `ATTENDEE;PARTSTAT=DECLINED:mailto:${OWNER}`, cancelled: 'STATUS:CANCELLED', all_day: '',
}
const ofSpan = ({ start, end }: Interval) => [`DTSTART:${utcTime(start)}`, `DTEND:${utcTime(end)}`]
const ofDays = ({ start, end }: Interval) => [`DTSTART;VALUE=DATE:${utcTime(start).slice(0, 8)}`, `DTEND;VALUE=DATE:${utcTime(end).slice(0, 8)}`]

/** What CalDAV has no word for is left out: an agent agrees there to everything, by his password. */
const cases = contractCases.filter(({ isOfGrants }) => !isOfGrants)
const servers = [
  { name: 'Radicale', skip: radicaleIsMissing, start: startRadicale },
  { name: 'Xandikos', skip: xandikosIsMissing, start: startXandikos },
]

for (const { name, skip, start } of servers) describe(`the contract of all calendars on ${name}`, { skip }, () => {
  let server: CaldavServer
  let way: FaultyWay
  let pool: ReaderPool
  let calendars = 0

  before(async () => {
    server = await start()
    way = await startFaultyWay(server.url)
    pool = readerPool({ budgetMs: 10_000 })
  })
  after(async () => {
    await pool?.close()
    await way?.stop()
    await server?.stop()
  })

  /** An empty calendar; its owner's own program reaches it without the faults of the way. */
  async function freshCalendar(): Promise<ContractCalendar> {
    calendars += 1
    const home = await server.makeCalendar(`agenda${calendars}`)
    let [now, seeded] = [Date.now(), 0]
    const provider = caldav({ allow: [way.host], read: pool.read, clock: () => now, timeoutMs: 10_000 })
    const at = (uid: string) => `${home}${encodeURIComponent(uid)}.ics`
    const byHand = async (url: string, init: RequestInit = {}) => {
      const answer = await fetch(url, { ...init, headers: { authorization: basicAuthorization(server), 'content-type': 'text/calendar', ...init.headers } })
      assert.ok(answer.ok, `${init.method ?? 'GET'} ${answer.status}`)
      return answer.text()
    }
    return {
      open: () => provider.open({ ...server, url: way.url }, { url: home.replace(server.url, way.url), rules }),
      async seed(kind, span) {
        seeded += 1
        const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//FR', 'BEGIN:VEVENT', `UID:own${seeded}@ailleurs.example`, 'DTSTAMP:20260901T000000Z', ...(kind === 'all_day' ? ofDays(span) : ofSpan(span)), kinds[kind], 'END:VEVENT', 'END:VCALENDAR', '']
        await byHand(at(`own${seeded}@ailleurs.example`), { method: 'PUT', body: lines.filter((line, i) => line !== '' || i === lines.length - 1).join('\r\n') })
      },
      async moveOurs(uid, span) {
        const [from, to] = ofSpan(span)
        await byHand(at(uid), { method: 'PUT', body: (await byHand(at(uid))).replace(/DTSTART[^\r]*\r\nDTEND[^\r]*/, `${from}\r\n${to}`) })
      },
      removeOurs: async (uid) => void (await byHand(at(uid), { method: 'DELETE' })),
      async held(uid) {
        const body = '<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>'
        const all = await byHand(home, { method: 'REPORT', headers: { depth: '1', 'content-type': 'application/xml' }, body })
        return all.split(`UID:${uid}`).length - 1
      },
      fault: way.fault,
      pass: (ms) => {
        now += ms
      },
      calls: way.calls,
      many: 9,
    }
  }

  for (const { name: what, run } of cases) {
    test(`${what}, on ${name}`, async () => {
      await run(await freshCalendar())
      way.fault(undefined)
    })
  }

  test(`the cases that ${name} keeps as our doubles do are counted`, (t) => t.diagnostic(`${cases.length} of ${contractCases.length} cases of the contract of all calendars run against ${name}, which is not ours`))
})
