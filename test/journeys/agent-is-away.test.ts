import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { AbsencePreview, AbsencesView, AbsenceView, TurnsView } from '#assistant/journey/absences/contract.ts'
import type { Lead } from '#assistant/journey/lead.ts'
import type { AbsenceId, AgentId } from '#kernel/ids.ts'
import { dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationIn, invitationsTo, member, newestLead, offerLinks, ourEvents, quiet, writer, type Writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

const ZONE = 'Europe/Paris'
/** The Thursday of the story's first week. */
const DAY = '2026-11-26'
const at = (hour: number, minute = 0) => wallToEpoch(ZONE, dayOf(ZONE, Date.parse(`${DAY}T12:00Z`)), hour * 60 + minute)

interface Visit {
  readonly contact: Writer
  readonly lead: Lead
  readonly booked: Appointment
}

for (const { kind, skip } of databases) {
  describe(`an agent is away, ${kind} database`, { skip, timeout: 120_000 }, () => {
    let app: TestApp
    let admin: Awaited<ReturnType<typeof member>>
    let team: readonly AgentId[]
    let early: Visit
    let noon: Visit
    let afternoon: Visit
    let absence: AbsenceView

    const [claire, malo, samira] = [() => team[0]!, () => team[1]!, () => team[2]!]
    const now = async ({ lead }: Visit) => (await appointmentOf(app, lead))!
    const services = () => app.app.services
    const asked = () => ({ agentId: claire(), from: DAY, to: DAY })
    const invitations = (visit: Visit) => invitationsTo(app, visit.contact.email)
    const openDay = async () => {
      const request = await app.app.store.db.within(app.scope, (tx) => services().slots.situation(tx, { type: 'viewing', propertyId: null, agentIds: [claire()] }))
      return request.agents[0]!.overrides.find(({ day }) => day === DAY)?.spans
    }

    /** Booked by the contact on the page, then brought to a time of that Thursday. */
    async function visit(property: number, start: number): Promise<Visit> {
      const contact = writer(property)
      await writeThroughPortal(app, contact)
      const { page } = offerLinks(await firstMailTo(app, contact.email))
      const lead = await newestLead(app)
      assert.match((await bookThrough(page)).confirmed.url, /done=booked/)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      const { id } = (await appointmentOf(app, lead))!
      const moved = await services().booking.move(app.scope, id, { agentId: claire(), start })
      assert(moved.ok, JSON.stringify(moved))
      await app.waitFor(() => invitationsTo(app, contact.email).length === 2, { what: 'the update' })
      return { contact, lead, booked: (await appointmentOf(app, lead))! }
    }

    before(async () => {
      app = await startTestApp({ kind })
      admin = await member(app, agents[0]!.email)
      const { agents: roster } = await services().team.roster(app.scope)
      team = agents.map(({ email }) => roster.find((one) => one.email === email)!.id)
      // Nobody else works at half past nine; Malo is the only other one at noon.
      await services().preferences.setOverride(app.scope, malo(), { day: DAY, spans: [{ opens: 600, closes: 1140 }] })
      await services().preferences.setOverride(app.scope, samira(), { day: DAY, spans: [{ opens: 840, closes: 1140 }] })
      early = await visit(101, at(9, 30))
      noon = await visit(104, at(12))
      afternoon = await visit(107, at(15))
      await quiet(app)
    })
    after(() => app?.stop())

    test(`the preview says what would become of each appointment, and changes nothing, ${kind} database`, async () => {
      const answer = await admin.call('GET', `/api/absences/preview?agentId=${claire()}&from=${DAY}&to=${DAY}&locale=fr`)
      assert.equal(answer.status, 200)
      const { appointments } = (await answer.json()) as AbsencePreview
      assert.deepEqual(appointments.map(({ start, outcome }) => [Date.parse(start), outcome]), [[at(9, 30), 'new_times'], [at(12), 'taken_over'], [at(15), 'taken_over']])
      assert.deepEqual(appointments.map(({ agent }) => agent?.id).slice(1), [malo(), samira()], 'who has taken one over waits for the next turn')
      assert.match(appointments[1]!.reason ?? '', /^L’agent responsable n’a pas de créneau\u00a0: /)
      assert.equal(appointments[0]!.times.length, 3)
      assert.equal(await openDay(), undefined)
      assert.equal((await now(noon)).agentId, claire())
    })

    test(`declared and taken back within a minute, nothing has happened and nobody was told, ${kind} database`, async () => {
      const mails = app.mails().length
      await services().preferences.setOverride(app.scope, claire(), { day: DAY, spans: [{ opens: 540, closes: 1140 }] })
      const declared = await admin.call('POST', '/api/absences', asked())
      assert.equal(declared.status, 201)
      absence = (await declared.json()) as AbsenceView
      assert.deepEqual([absence.state, absence.appointments.map(({ outcome }) => outcome)], ['waiting', [null, null, null]])
      assert.deepEqual(await openDay(), [])
      assert.equal((await admin.call('POST', '/api/absences', asked())).status, 409)

      const undone = await admin.call('POST', `/api/absences/${absence.id}/undo`)
      assert.equal(((await undone.json()) as AbsenceView).state, 'undone')
      assert.deepEqual(await openDay(), [{ opens: 540, closes: 1140 }])
      for (const { appointmentId } of absence.appointments) await services().absences.standIn(app.scope, { absenceId: absence.id as AbsenceId, appointmentId: appointmentId as never })
      await quiet(app)
      assert.equal((await now(noon)).sequence, noon.booked.sequence)
      assert.equal(app.mails().length, mails)
    })

    test(`declared again, each appointment is settled once although its job runs twice, ${kind} database`, async () => {
      const declared = await admin.call('POST', '/api/absences', asked())
      assert.equal(declared.status, 201)
      absence = (await declared.json()) as AbsenceView
      const run = () => Promise.all(absence.appointments.map(({ appointmentId }) => services().absences.standIn(app.scope, { absenceId: absence.id as AbsenceId, appointmentId: appointmentId as never })))
      await run()
      await run()
      await quiet(app)
      const { absences } = (await (await admin.call('GET', '/api/absences')).json()) as AbsencesView
      const known = absences.find(({ id }) => id === absence.id)
      assert.deepEqual(known?.appointments.map(({ outcome, agent }) => [outcome, agent?.id]), [['new_times', undefined], ['taken_over', malo()], ['taken_over', samira()]])
      assert.equal((await admin.call('POST', `/api/absences/${absence.id}/undo`)).status, 409)
    })

    test(`whom a colleague takes over keeps time and UID and is told once; the events move with it, ${kind} database`, async () => {
      for (const [visit, taker] of [[noon, malo()], [afternoon, samira()]] as const) {
        const { booked } = visit
        const after_ = await now(visit)
        assert.deepEqual([after_.agentId, after_.span, after_.uid, after_.sequence], [taker, booked.span, booked.uid, booked.sequence + 1])
        assert.equal(invitations(visit).length, 3)
        const { method, uid, sequence, start } = invitationIn(invitations(visit)[2]!)
        assert.deepEqual({ method, uid, sequence, start }, { method: 'REQUEST', uid: booked.uid, sequence: booked.sequence + 1, start: booked.span.start })
        assert.match(invitations(visit)[2]!.parsed.subject ?? '', /^Votre interlocuteur change\u00a0: /)
        assert.deepEqual((await ourEvents(app, taker)).map(({ uid: own }) => own), [booked.uid])
      }
      assert.deepEqual(await ourEvents(app, claire()), [], 'no event is left behind')
      const toClaire = mailsTo(app.mails(), agents[0]!.email).filter(({ parsed }) => /repris par un collègue/.test(parsed.subject ?? ''))
      assert.equal(toClaire.length, 2)
    })

    test(`whom nobody takes over gets one mail with the cancellation and new times that can be booked, ${kind} database`, async () => {
      assert.equal(mailsTo(app.mails(), early.contact.email).length, 4)
      const mail = invitations(early)[2]!
      const { method, uid } = invitationIn(mail)
      assert.deepEqual({ method, uid }, { method: 'CANCEL', uid: early.booked.uid })
      const { page, slots } = offerLinks(mail)
      assert.equal(slots.length, 3)
      for (const start of slots.map((link) => Number(new URL(link).searchParams.get('slot')!.split('.')[0]) * 60_000)) assert(start < at(0) || start > at(24), 'another day')
      const lead = await app.app.store.db.within(app.scope, (tx) => services().journey.lead(tx, early.lead.id))
      assert.equal(lead?.state, 'offered')
      const chosen = await openPage(slots[0]!)
      assert(formOf(chosen, '/hold').buttons.length > 0)
      assert.match((await bookThrough(page)).confirmed.url, /done=booked/)
    })

    test(`the turns tell who took what, without a word about anybody, ${kind} database`, async () => {
      await quiet(app)
      const { agents: turns } = (await (await admin.call('GET', '/api/turns')).json()) as TurnsView
      const taken = new Map(turns.map(({ id, taken: leads }) => [id, leads]))
      assert.deepEqual([taken.get(claire()), taken.get(malo()), taken.get(samira())], [1, 1, 1])
      assert(turns.every(({ owed }) => owed === 0), 'who is responsible or stands in for an absent colleague neither gains nor loses a turn')
      assert.equal((await (await member(app, agents[1]!.email)).call('GET', '/api/turns')).status, 403)
      const foreign = await (await member(app, agents[1]!.email)).call('POST', '/api/absences', { ...asked(), from: '2026-12-10', to: '2026-12-10' })
      assert.equal(foreign.status, 403)
    })
  })
}
