import { createServer } from 'node:http'
import { caldav } from '#agency/calendars/caldav/caldav.ts'
import { readerPool } from '#agency/calendars/recurrence/pool.ts'
import { calendarsService } from '#agency/calendars/service.ts'
import { insertCalendar } from '#agency/calendars/store.ts'
import type { AgentId, CalendarId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { openJourneyHouse } from '../test/support/journey.ts'
import { report, rounded } from './report.ts'

// What it takes to read calendars of 200 events from a CalDAV server on loopback and to keep what blocks: everything from the
// request on the wire to the commit, in this process and its reader; and once more when nothing has changed.

const CALENDARS = Number(process.env.BENCH_CALENDARS ?? 1_000)
const EVENTS = 200
const AGENTS = 20

const house = await openJourneyHouse()
const { db, clock, log } = house.store

let statements = 0
const counter = {
  transformQuery: ({ node }: { node: unknown }) => {
    statements++
    return node
  },
  transformResult: async ({ result }: { result: unknown }) => result,
}
/** Our own statements; BEGIN, COMMIT and the naming of the agency come with each transaction. */
const counted: Database = {
  ...db,
  within: (scope, work) => db.within(scope, (tx) => work({ ...tx, sql: tx.sql.withPlugin(counter as never) as typeof tx.sql })),
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.000/g, '')
/** Nine in ten happen once, in the four months that are looked at; one in ten recurs weekly. */
function objects(): string {
  const start = clock()
  return Array.from({ length: EVENTS }, (_, index) => {
    const at = start + (index % 120) * DAY + (index % 9) * HOUR
    const times = index % 10 === 0 ? `DTSTART;TZID=Europe/Paris:${utc(at).slice(0, 15)}\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH` : `DTSTART:${utc(at)}\r\nDTEND:${utc(at + 30 * MINUTE)}`
    const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${index}@agence.example\r\nDTSTAMP:20261101T000000Z\r\n${times}\r\nSUMMARY:Rendez-vous ${index}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    return `<d:response><d:href>/cal/${index}.ics</d:href><d:propstat><d:prop><d:getetag>"${index}"</d:getetag><c:calendar-data>${ics}</c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
  }).join('')
}
const multistatus = (inner: string): string => `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/">${inner}</d:multistatus>`
const body = multistatus(objects())
const server = createServer((request, response) => {
  request.resume()
  const collection = `<d:response><d:href>/cal/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype><cs:getctag>1</cs:getctag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
  response.writeHead(207, { 'content-type': 'application/xml; charset=utf-8' }).end(request.method === 'PROPFIND' ? multistatus(collection) : body)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

const pool = readerPool()
const calendars = calendarsService({
  db: counted, clock, log, caldav: caldav({ allow: [host], read: pool.read, clock }), isOurs: (uid) => uid.endsWith('@mail.assistant.example'),
  readerOf: async () => ({ timeZone: 'Europe/Paris', ownAddresses: ['agent@agence.example'] }),
  oursIn: (tx, id) => house.booking.heldIn(tx, id),
})

const { scope } = await house.openAgency('lecture')
const agents: AgentId[] = []
for (let index = 0; index < AGENTS; index++) {
  const added = await house.team.addAgent(scope, { firstName: 'Agent', lastName: `N${index}`, email: `agent.${index}@lecture.example` as never })
  if (added.ok) agents.push(added.value)
}
const ids: CalendarId[] = []
await db.within(scope, async (tx) => {
  for (let index = 0; index < CALENDARS; index++) {
    const id = newId<CalendarId>(clock() + index)
    await insertCalendar(tx, {
      id, agentId: agents[index % AGENTS] as AgentId, provider: 'caldav', name: 'Agenda', blocks: true, receives: false,
      account: { url: `http://${host}/cal/`, username: 'a', password: 'b' }, createdAt: clock(),
    })
    ids.push(id)
  }
})

async function sync(some: readonly CalendarId[]) {
  const [before, cpu, began] = [statements, process.cpuUsage(), performance.now()]
  for (const id of some) await calendars.sync(scope, id)
  const { user, system } = process.cpuUsage(cpu)
  return { cpuMs: (user + system) / 1_000 / some.length, ms: (performance.now() - began) / some.length, queries: (statements - before) / some.length }
}

// The first readings warm up the code, and are not counted.
await sync(ids.slice(0, 5))
const halves = [await sync(ids.slice(5, CALENDARS / 2)), await sync(ids.slice(CALENDARS / 2))] as const
const unchanged = await sync(ids)
const [first, second] = halves
const growth = second.cpuMs / first.cpuMs
report('calendar-sync', [
  { name: `reading anew, first half of ${CALENDARS} calendars × ${EVENTS} events`, cpuMs: rounded(first.cpuMs), ms: rounded(first.ms), queries: rounded(first.queries) },
  { name: 'reading anew, second half', cpuMs: rounded(second.cpuMs), ms: rounded(second.ms), queries: rounded(second.queries) },
  { name: 'linear: the second half takes no more than a third more, and as many queries', growth: rounded(growth), isMet: growth < 1.33 && first.queries === second.queries },
  { name: 'nothing changed', cpuMs: rounded(unchanged.cpuMs), ms: rounded(unchanged.ms), queries: rounded(unchanged.queries), isMet: unchanged.cpuMs < first.cpuMs / 5 },
])
server.close()
server.closeAllConnections()
await pool.close()
await house.end()
