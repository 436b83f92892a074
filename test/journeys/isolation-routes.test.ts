import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { slotValue } from '#assistant/outreach/slot-value.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { deriveKey } from '#platform/crypto/sealing.ts'
import { sign } from '#platform/crypto/tokens.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { web } from '../../src/main/web.ts'
import { databases } from '../support/app.ts'
import { routesOf } from '../support/routes-of.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { type FurnishedAgency, furnishAgency, type House, openHouse, picture } from '../support/whole-house.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Body = Readonly<Record<string, unknown>> | Uint8Array

/** What is asked for: everything named in it is the first agency's. */
interface Ask {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Body
}

/** `refused`: it names something of the other agency. `own`: it names nothing, so an answer about one's own is right. */
interface Row extends Ask {
  readonly foreigner: 'refused' | 'own'
}

type Of = FurnishedAgency

const START = new Date(Date.UTC(2027, 0, 5, 9)).toISOString()
const WEEK = { weekly: [{ weekday: 1, opens: '09:00', closes: '12:00' }] }
const RULES = {
  durationMinutes: 30, gridMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 15, noticeMinutes: 60, horizonDays: 21, maxPerDay: null, isAddressRequired: false,
}
const NOBODY = { viewing: [], phone_call: [], office_visit: [], valuation: [] }
const refused = (ask: Ask = {}): Row => ({ ...ask, foreigner: 'refused' })
const own = (ask: Ask = {}): Row => ({ ...ask, foreigner: 'own' })

/** The routes of the dashboard's API. A route without a row here fails the test. */
const api: Readonly<Record<string, (of: Of) => Row>> = {
  'GET /api/session': () => own(),
  'PATCH /api/session': ({ scope }) => refused({ body: { agencyId: scope.agencyId } }),
  'DELETE /api/session': () => own(),
  'GET /api/account': () => own(),
  'POST /api/account/identities': () => refused({ body: { provider: 'openid' } }),
  // An identity or a session of somebody else is answered as one that is gone already.
  'DELETE /api/account/identities/:id': () => own(),
  'POST /api/account/passkeys': () => refused({ body: {} }),
  'POST /api/account/passkeys/challenge': () => own(),
  'DELETE /api/account/passkeys/:id': () => own(),
  'PATCH /api/account/passkeys/:id': () => own({ body: { name: 'Téléphone' } }),
  'DELETE /api/account/sessions': () => own(),
  'DELETE /api/account/sessions/:id': () => own(),
  'GET /api/invitations': () => own(),
  'POST /api/invitations': () => own({ body: { firstName: 'A', lastName: 'B', email: 'invite@autre.example' } }),
  'DELETE /api/invitations/:id': () => refused(),
  'GET /api/team': () => own(),
  'PATCH /api/team/agency': ({ scope }) => refused({ body: { agencyId: scope.agencyId, name: 'Autre' } }),
  'POST /api/team/agents': ({ office }) => refused({ body: { firstName: 'A', lastName: 'B', email: 'ab@autre.example', officeId: office } }),
  'PATCH /api/team/agents/:id': () => refused({ body: { lastName: 'Autre' } }),
  'DELETE /api/team/agents/:id': () => refused(),
  'GET /api/team/agents/:id/photo': () => refused(),
  'PUT /api/team/agents/:id/photo': () => refused({ body: picture('claire-martin') }),
  'DELETE /api/team/agents/:id/photo': () => refused(),
  'POST /api/team/inbound-addresses': () => own(),
  'POST /api/team/offices': () => own({ body: { name: 'Port', postalAddress: '1 rue du Port' } }),
  'PUT /api/team/offices/:id': () => refused({ body: { name: 'Port', postalAddress: '1 rue du Port' } }),
  'DELETE /api/team/offices/:id': () => refused(),
  'GET /api/preferences/hours/:agentId': () => refused(),
  'PUT /api/preferences/hours/:agentId': () => refused({ body: WEEK }),
  'PUT /api/preferences/hours/:agentId/:day': () => refused({ body: { spans: [] } }),
  'DELETE /api/preferences/hours/:agentId/:day': () => refused(),
  'GET /api/preferences/rules': () => own(),
  'PUT /api/preferences/rules/:type': () => own({ body: RULES }),
  'GET /api/learning': () => own(),
  'PUT /api/learning': () => own({ body: { isPermitted: true } }),
  'POST /api/learning/return-to-rules': () => own(),
  'GET /api/preferences/ranking': () => own(),
  'PUT /api/preferences/ranking': () => own({ body: { perDay: 1, perKm: 0.4, perAppointment: 0.2, nearby: 1, colleagueGainDays: null, exploredPercent: 10 } }),
  'GET /api/preferences/holidays': () => own(),
  'PUT /api/preferences/holidays': () => own({ body: { areClosed: true, region: 'metropolitan' } }),
  'GET /api/preferences/travel': () => own(),
  'PUT /api/preferences/travel': () => own({ body: { isOn: true, marginMinutes: 5, unknownMinutes: 25, parkingMinutes: 5 } }),
  'GET /api/preferences/assignment': () => own(),
  'PUT /api/preferences/assignment': ({ agent }) => refused({ body: { marginHours: 24, freeWithinDays: 2, required: { ...NOBODY, valuation: [agent] } } }),
  'GET /api/properties': () => own(),
  'POST /api/properties': ({ agent }) => refused({ body: { reference: 'N-1', kind: 'house', transaction: 'rent', responsibleAgentId: agent } }),
  'GET /api/properties/:id': () => refused(),
  'PATCH /api/properties/:id': () => refused({ body: { town: 'Rezé' } }),
  'PUT /api/properties/:id/agents': ({ agent }) => refused({ body: { responsibleAgentId: agent, permittedAgentIds: [] } }),
  'GET /api/properties/:id/place': () => refused(),
  'PUT /api/properties/:id/place': () => refused({ body: { place: null } }),
  'GET /api/properties/:id/visiting': () => refused(),
  'PUT /api/properties/:id/visiting': () => refused({ body: { occupiedBy: 'tenant', weeklyHours: null, noticeMinutes: 60, maxPerDay: 2, seats: null, keysAt: '', occupant: { name: 'A B', email: 'ab@autre.example', locale: 'fr' } } }),
  'POST /api/properties/:id/occupant-link': () => refused(),
  'POST /api/properties/:id/cancel-visits': () => refused(),
  'GET /api/properties/:id/photo': () => refused(),
  'PUT /api/properties/:id/photo': () => refused({ body: picture('property-2') }),
  'DELETE /api/properties/:id/photo': () => refused(),
  'POST /api/properties/import/preview': () => own({ body: Buffer.from('Référence;Ville\nADQ-101;Rezé\n') }),
  'POST /api/properties/import': () => refused({ query: { digest: '0'.repeat(64) }, body: Buffer.from('Référence;Ville\nADQ-101;Rezé\n') }),
  'GET /api/connections': () => own(),
  'POST /api/connections': () => refused({ body: { provider: 'google', bundle: 'calendar' } }),
  'DELETE /api/connections/:id': () => refused(),
  'GET /api/calendars/of-account': ({ connection }) => refused({ query: { connectionId: connection } }),
  'POST /api/calendars/of-account': ({ connection }) => refused({ body: { connectionId: connection } }),
  'GET /api/calendars': ({ agent }) => refused({ query: { agentId: agent } }),
  'POST /api/calendars': ({ agent }) => refused({ body: { agentId: agent, url: 'https://192.0.2.1/dav/', username: 'a', password: 'b' } }),
  'PATCH /api/calendars/:id': () => refused({ body: { usesPlaces: true } }),
  'DELETE /api/calendars/:id': () => refused(),
  'POST /api/calendars/feeds': ({ agent }) => refused({ body: { agentId: agent, url: 'https://127.0.0.1:9/a.ics' } }),
  'GET /api/calendars/published': ({ agent }) => refused({ query: { agentId: agent } }),
  'PUT /api/calendars/published': ({ agent }) => refused({ body: { agentId: agent, shows: 'contact', isNew: true } }),
  'DELETE /api/calendars/published': ({ agent }) => refused({ query: { agentId: agent } }),
  'POST /api/calendars/test': ({ agent }) => refused({ body: { agentId: agent, url: 'https://127.0.0.1:9/', username: 'a', password: 'b' } }),
  'GET /api/calendars/address': () => own({ query: { email: 'claire@icloud.com' } }),
  'GET /api/calendars/busy': ({ agent }) => refused({ query: { agentId: agent, from: '2026-12-01', to: '2026-12-08' } }),
  'GET /api/leads': () => own(),
  'GET /api/leads/:id': () => refused(),
  'POST /api/leads/:id/send': () => refused(),
  'POST /api/leads/:id/correct': () => refused({ body: { name: 'lastName', value: 'Autre', span: null } }),
  'POST /api/leads/:id/undo-correction': () => refused(),
  'POST /api/leads/:id/property': ({ property }) => refused({ body: { propertyId: property } }),
  'POST /api/leads/:id/dismiss': () => refused(),
  'GET /api/messages': () => own({ query: { state: 'quarantine' } }),
  'GET /api/messages/:id': () => refused(),
  'POST /api/messages/:id/accept': () => refused(),
  'POST /api/messages/:id/dismiss': () => refused(),
  'GET /api/messages/:id/original.html': () => refused(),
  'GET /api/appointments': () => own({ query: { from: '2026-11-01', to: '2026-12-31' } }),
  'POST /api/appointments/:id/cancel': () => refused(),
  'POST /api/appointments/:id/missed': () => refused(),
  'GET /api/absences': () => own(),
  'GET /api/absences/preview': ({ agent }) => refused({ query: { agentId: agent, from: '2026-12-01', to: '2026-12-02' } }),
  'POST /api/absences': ({ agent }) => refused({ body: { agentId: agent, from: '2027-06-01', to: '2027-06-02' } }),
  'POST /api/absences/:id/undo': () => refused(),
  'GET /api/turns': () => own(),
  'GET /api/desk': () => own(),
  'GET /api/desk/count': () => own(),
  'POST /api/desk/:id/done': () => refused(),
  'POST /api/desk/:id/event': () => refused({ body: { answer: 'restore' } }),
  'GET /api/memories': () => own(),
  'DELETE /api/memories/:id': () => refused(),
  'GET /api/forwarding': () => own(),
  'GET /api/forwarding/filters': () => own(),
  'POST /api/forwarding': () => own({ body: { mailbox: 'contact@autre.example' } }),
  'POST /api/forwarding/:id/open': () => refused(),
  'POST /api/forwarding/:id/approve': () => refused(),
  'POST /api/forwarding/:id/probe': () => refused(),
  'POST /api/forwarding/:id/account': () => refused(),
  'POST /api/forwarding/:id/sieve': () => refused({ body: { host: 'mail.autre.example', username: 'a', password: 'b' } }),
  'DELETE /api/forwarding/:id': () => refused(),
  'GET /api/relays': () => own(),
  'POST /api/relays': () => own({ body: { recipient: 'crm@autre.example', portal: 'seloger', what: 'requests' } }),
  'POST /api/relays/:id/ask': () => refused(),
  'DELETE /api/relays/:id': () => refused(),
  'GET /api/slots/explain': ({ agent, property }) => refused({ query: { agentId: agent, propertyId: property, type: 'viewing', start: START } }),
  'GET /api/slots/explain/day': ({ agent, property }) => refused({ query: { agentId: agent, propertyId: property, type: 'viewing', date: '2027-01-05' } }),
}

/** The contact's pages: the link is the key, so there the foreigner holds another agency's link and sends ids of the first. */
const links: Readonly<Record<string, (of: Of & { readonly signedHold: string }) => Ask>> = {
  'GET /q/:token': () => ({}),
  'POST /q/:token': ({ property }) => ({ body: { property } }),
  'GET /r/:token': ({ choice }) => ({ query: { slot: slotValue(choice.agentId, choice.start) } }),
  'GET /r/:token/cancel': () => ({}),
  'GET /r/:token/choose': () => ({}),
  'GET /r/:token/data': () => ({}),
  'GET /r/:token/details': ({ signedHold }) => ({ query: { hold: signedHold } }),
  'GET /r/:token/move': () => ({}),
  'GET /r/:token/photo/:whose': () => ({}),
  'GET /r/:token/rendez-vous.ics': () => ({}),
  'POST /r/:token/all-times': () => ({}),
  'POST /r/:token/call-back': () => ({ body: { phone: '06 39 98 03 29' } }),
  'POST /r/:token/cancel': ({ appointment }) => ({ body: { appointmentId: appointment } }),
  'POST /r/:token/details': ({ choice, signedHold, lead, scope }) => ({
    body: {
      slot: slotValue(choice.agentId, choice.start), hold: signedHold, leadId: lead, agencyId: scope.agencyId, lastName: 'A', firstName: 'B',
      phone: '06 39 98 03 29', email: 'ab@autre.example',
    },
  }),
  'POST /r/:token/fresh': () => ({ body: { email: 'ab@autre.example' } }),
  'POST /r/:token/hold': ({ choice }) => ({ body: { slot: slotValue(choice.agentId, choice.start) } }),
  'POST /r/:token/move': ({ choice }) => ({ body: { slot: slotValue(choice.agentId, choice.start) } }),
  'POST /r/:token/say': () => ({ body: { wish: 'plutôt mardi matin' } }),
  'POST /r/:token/wish': () => ({ body: { wish: 'plus tard' } }),
}

/** The same of who lives in a property. */
const homeLinks: Readonly<Record<string, Ask>> = {
  'GET /o/:token': {},
  'POST /o/:token/block': { body: { kind: 'once', day: '2027-06-01', from: '09:00', to: '10:00' } },
  'POST /o/:token/unblock': { body: { block: 'a' } },
}

/** What belongs to no agency: anybody may ask, and no answer shows anything of one. */
const open: Readonly<Record<string, Ask>> = {
  'GET /': {},
  'GET /*': {},
  'GET /accent/:name': {},
  'GET /healthz': {},
  'GET /agenda/:token': {},
  'GET /app': {},
  'GET /app*': {},
  'GET /sign-in': {},
  'GET /sign-in/:token': {},
  'POST /sign-in': { body: { email: 'nobody@autre.example' } },
  'POST /sign-in/:token': {},
  'POST /sign-in/passkey': { body: { id: 'a' } },
  'POST /sign-in/passkey/challenge': {},
  'GET /sign-on/:provider': {},
  'POST /push/calendars/google': {},
  'POST /push/calendars/microsoft': { query: { validationToken: 'a' } },
  'GET /connections/:provider/callback': { query: { code: 'a', state: 'a' } },
  'GET /sign-on/:provider/callback': { query: { code: 'a', state: 'a' } },
  'GET /invitation/:token': {},
  'POST /invitation/:token': {},
  'GET /relay/:token': {},
  'POST /relay/:token': {},
}

const MARK = 'quaisxq'
const UNKNOWN = 'a'.repeat(32)

for (const { kind, skip } of databases) {
  describe(`every route of the server on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let quays: FurnishedAgency & { readonly signedHold: string }
    let hills: FurnishedAgency

    before(async () => {
      database = await openDatabase(kind, { now: systemClock })
      house = await openHouse(database, { clock: systemClock })
      const of = await furnishAgency(house, database, { mark: MARK, clock: systemClock })
      quays = { ...of, signedHold: sign(of.hold, deriveKey(database.masterKey, 'links')) }
      hills = await furnishAgency(house, database, { mark: 'collinesxq', clock: systemClock })
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    /** Fills a route's parameters with what is the first agency's. */
    function filled(pattern: string, token: string): string {
      const { agent, office, property, calendar, lead, message, quarantined, appointment, task, memory, relay, connection, forwarding, absence, invitation } = quays
      const id = pattern.includes('/agents/') ? agent
        : pattern.includes('/offices/') ? office
        : pattern.includes('/properties/') ? property
        : pattern.includes('/calendars/') ? calendar
        : pattern.includes('/leads/') ? lead
        : pattern.includes('/desk/') ? task
        : pattern.includes('/absences/') ? absence
        : pattern.includes('/memories/') ? memory
        : pattern.includes('/connections/') ? connection
        : pattern.includes('/relays/') ? relay
        : pattern.includes('/forwarding/') ? forwarding
        : pattern.includes('/invitations/') ? invitation
        : pattern.includes('/original') ? message
        : pattern.includes('/messages/') ? quarantined
        : appointment
      const values: Record<string, string> = { id, agentId: agent, day: '2026-12-24', type: 'office_visit', token, whose: 'agent', name: '0b6477.css', provider: 'openid' }
      return pattern.replace(/:(\w+)/g, (_, name: string) => values[name]!)
    }

    async function call(route: string, { query = {}, body }: Ask, { token = UNKNOWN, member }: { token?: string; member?: Member | undefined } = {}) {
      const [method, pattern] = route.split(' ') as [Method, string]
      const isBytes = body instanceof Uint8Array
      const isForm = /^\/[or]\//.test(pattern) || /^\/(?:sign-in|invitation)/.test(pattern)
      const type = isBytes ? (pattern.endsWith('/photo') ? 'image/png' : 'application/octet-stream') : isForm ? 'application/x-www-form-urlencoded' : 'application/json'
      const payload = isBytes ? Buffer.from(body) : isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body)
      const answer = await house.app.inject({
        method, query: { ...query }, url: filled(pattern, token),
        headers: { ...member, ...(body === undefined ? {} : { 'content-type': type }) }, ...(body === undefined ? {} : { payload }),
      })
      const text = JSON.stringify(answer.headers) + answer.body
      return { status: answer.statusCode, shows: text.toLowerCase().includes(MARK) }
    }

    interface Member {
      readonly cookie: string
      readonly 'x-csrf-token': string
    }
    async function signIn({ adminEmail }: FurnishedAgency): Promise<Member> {
      const link = (await house.services.accounts.issueLink(adminEmail))!
      const answer = await house.app.inject({ method: 'POST', url: new URL(link).pathname })
      const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const { csrfToken } = (await house.app.inject({ url: '/api/session', headers: { cookie } })).json() as { csrfToken: string }
      return { cookie, 'x-csrf-token': csrfToken }
    }

    /** Every row of the first agency, as one sum; who is signed in is left out. */
    const contents = () =>
      database.store.db.within(quays.scope, async ({ sql }) => {
        const tables = await raw<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`.execute(sql)
        const sums: Record<string, string> = {}
        for (const { name } of tables.rows) {
          const { rows } = await raw<{ sum: string }>`select coalesce(md5(string_agg(to_jsonb(t)::text, '' order by to_jsonb(t)::text)), '') as sum from ${raw.table(name)} t`.execute(sql)
          sums[name] = rows[0]!.sum
        }
        return sums
      })

    test(`every route of the server is in one of the tables on the ${kind} database`, () => {
      const known = [...Object.keys(api), ...Object.keys(links), ...Object.keys(homeLinks), ...Object.keys(open)].sort()
      assert.deepEqual(routesOf(house.app), known)
    })

    test(`a route that no table knows is told on the ${kind} database`, async () => {
      const { config, masterKey, store, log } = database
      const { app } = await web({ config, masterKey, store, log, clock: systemClock, services: house.services })
      app.get('/api/leads/:id/notes', async () => [])
      await app.ready()
      const known = new Set([...Object.keys(api), ...Object.keys(links), ...Object.keys(homeLinks), ...Object.keys(open)])
      assert.deepEqual(routesOf(app).filter((route) => !known.has(route)), ['GET /api/leads/:id/notes'])
      await app.close()
    })

    test(`nobody gets anything from the API without a session on the ${kind} database`, async () => {
      const before_ = await contents()
      const wrong: string[] = []
      for (const [route, row] of Object.entries(api)) {
        const { status, shows } = await call(route, row(quays))
        if (status !== 401 || shows) wrong.push(`${route}: ${status}${shows ? ' shows the agency' : ''}`)
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await contents(), before_)
    })

    test(`an admin of another agency sees and changes nothing with foreign ids on the ${kind} database`, async () => {
      const before_ = await contents()
      const wrong: string[] = []
      for (const [route, row] of Object.entries(api)) {
        const member = await signInFor(route)
        const { foreigner, ...ask } = row(quays)
        const { status, shows } = await call(route, ask, { member })
        const isRight = foreigner === 'own' ? status < 300 : [400, 404, 409, 422].includes(status)
        if (!isRight || shows) wrong.push(`${route}: ${status}${shows ? ' shows the agency' : ''}`)
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await contents(), before_)
    })

    let foreigner: Member | undefined
    /** Signing out ends a session of its own. */
    async function signInFor(route: string): Promise<Member> {
      if (route === 'DELETE /api/session') return signIn(hills)
      foreigner ??= await signIn(hills)
      return foreigner
    }

    test(`an unknown link opens nothing on the ${kind} database`, async () => {
      const before_ = await contents()
      const wrong: string[] = []
      for (const [route, ask] of Object.entries(links)) {
        const { status, shows } = await call(route, ask(quays))
        const isRight = route === 'POST /r/:token/fresh' ? status === 200 : status === 404
        if (!isRight || shows) wrong.push(`${route}: ${status}${shows ? ' shows the agency' : ''}`)
      }
      // Neither a guessed one nor a contact's opens the page of who lives there.
      for (const token of [UNKNOWN, quays.link]) for (const [route, ask] of Object.entries(homeLinks)) assert.equal((await call(route, ask, { token })).status, 404, route)
      assert.deepEqual(wrong, [])
      assert.deepEqual(await contents(), before_)
    })

    test(`who lives in a property of another agency sees and changes nothing but his own home on the ${kind} database`, async () => {
      const before_ = await contents()
      const [block] = await database.store.db.within(quays.scope, (tx) => house.services.slots.visiting.blocks(tx, quays.property))
      const foreign = { ...homeLinks, 'POST /o/:token/unblock': { body: { block: block!.id } } }
      for (const [route, ask] of Object.entries(foreign)) {
        const { status, shows } = await call(route, ask, { token: hills.occupantLink })
        assert(status < 400 && !shows, `${route}: ${status}`)
      }
      assert.deepEqual(await contents(), before_)
      assert((await call('GET /o/:token', {}, { token: quays.occupantLink })).shows, 'the page shows the agency to who lives in a property of its own')
    })

    test(`a link of another agency shows and changes nothing with foreign ids on the ${kind} database`, async () => {
      const before_ = await contents()
      const wrong: string[] = []
      // First with the link whose lead still chooses, then with the one that is booked.
      for (const token of [hills.secondLink, hills.link]) {
        for (const [route, ask] of Object.entries(links)) {
          const { status, shows } = await call(route, ask(quays), { token })
          if (status >= 500 || shows) wrong.push(`${route}: ${status}${shows ? ' shows the agency' : ''}`)
          if (token === hills.secondLink && route === 'POST /r/:token/hold') assert.equal(status, 409)
          if (token === hills.secondLink && route === 'POST /r/:token/details') assert.equal(status, 409)
          if (token === hills.secondLink && route === 'GET /r/:token/details') assert.equal(status, 410)
        }
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await contents(), before_)
    })

    test(`what is open to anybody shows nothing of an agency on the ${kind} database`, async () => {
      const before_ = await contents()
      const shown: string[] = []
      for (const [route, ask] of Object.entries(open)) {
        for (const member of [undefined, await signInFor(route)]) if ((await call(route, ask, { member })).shows) shown.push(route)
      }
      assert.deepEqual(shown, [])
      assert.deepEqual(await contents(), before_)
    })

    test(`a guessed secret that was never given leads nowhere on the ${kind} database`, async () => {
      const { gate } = database.store
      assert.equal(await gate.openDoor('contact_link', UNKNOWN), undefined)
      assert.equal(await gate.openDoor('inbound_address', quays.link), undefined, 'a secret opens one kind of door only')
      assert.notEqual(await gate.openDoor('contact_link', quays.link), undefined)
    })

    // Last, because it changes what the others look at.
    test(`the same looks find everything with a session and a link of the agency itself on the ${kind} database`, async () => {
      const before_ = await contents()
      const member = await signIn(quays)
      const answers: Record<string, { status: number; shows: boolean }> = {}
      const order = Object.entries(api).sort(([a], [b]) => rankOf(a) - rankOf(b))
      for (const [route, row] of order) answers[route] = await call(route, row(quays), { member })
      const reached = Object.entries(answers).filter(([, { status }]) => ![400, 401, 403, 404].includes(status)).map(([route]) => route)
      const blocked = Object.keys(answers).filter((route) => !reached.includes(route))
      assert.deepEqual(blocked.sort(), ['PATCH /api/team/agency', 'POST /api/account/identities', 'POST /api/account/passkeys', 'POST /api/appointments/:id/missed', 'POST /api/desk/:id/event'], 'no body may name an agency, and there is no provider here; its appointment has not begun, and nobody asks about its event')
      const showing = Object.entries(answers).filter(([, { shows }]) => shows).map(([route]) => route)
      for (const route of ['GET /api/session', 'GET /api/team', 'GET /api/properties', 'GET /api/properties/:id', 'GET /api/leads', 'GET /api/leads/:id', 'GET /api/messages', 'GET /api/messages/:id', 'GET /api/messages/:id/original.html', 'GET /api/desk', 'GET /api/memories', 'GET /api/relays', 'GET /api/appointments', 'GET /api/calendars']) {
        assert(showing.includes(route), `${route} shows the agency to its own admin`)
      }
      for (const route of ['GET /r/:token', 'GET /r/:token/data', 'GET /r/:token/choose']) {
        assert((await call(route, {}, { token: quays.secondLink })).shows, `${route} shows the agency to its own contact`)
      }
      const changed = Object.entries(await contents()).filter(([table, sum]) => before_[table] !== sum).map(([table]) => table)
      for (const table of ['agents', 'properties', 'working_hours', 'appointments', 'offices']) assert(changed.includes(table), `${table} was changed by its own admin`)
    })

    /** Reads first, then changes, then deletions; the agent and the session go last. */
    const rankOf = (route: string) => {
      const last = ['DELETE /api/team/agents/:id', 'DELETE /api/session'].indexOf(route)
      if (last >= 0) return 3 + last
      // Accepting the message settles the task.
      if (route.startsWith('POST /api/desk/:id/')) return 0
      return route.startsWith('GET') ? 0 : route.startsWith('DELETE') ? 2 : 1
    }
  })
}
