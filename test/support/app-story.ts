import ICAL from 'ical.js'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { Lead } from '#assistant/journey/lead.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { demoMail } from '../../src/main/demo/portal-mails.ts'
import type { TestApp } from './app.ts'
import { formOf, openPage, submit, type VisitedPage } from './app-visitor.ts'
import { mailsTo, type SentMail } from './mail-sink.ts'

/** What an offer's mail lets a person click. */
export interface OfferLinks {
  /** All times. */
  readonly page: string
  /** One for each proposed time. */
  readonly slots: readonly string[]
}

export function offerLinks({ parsed }: SentMail): OfferLinks {
  const links = [...(parsed.text ?? '').matchAll(/^https?:\S+\/r\/\S+$/gm)].map(([link]) => link)
  const page = links.find((link) => !link.includes('?'))
  if (!page) throw new Error('the mail has no link to the page')
  return { page, slots: links.filter((link) => link.includes('?slot=')) }
}

/** Waits for the first mail to an address. */
export const firstMailTo = (app: TestApp, address: string): Promise<SentMail> =>
  app.waitFor(() => mailsTo(app.mails(), address)[0], { what: `a mail to ${address}` })

/** The newest lead of the agency. */
export async function newestLead({ app, scope }: TestApp): Promise<Lead> {
  const [message] = await app.services.intake.list(scope, { states: ['lead'], limit: 1 })
  const lead = message && (await app.store.db.within(scope, (tx) => app.services.journey.leadOfMessage(tx, message.id)))
  if (!lead) throw new Error('there is no lead')
  return lead
}

export interface Booked {
  readonly choosing: VisitedPage
  readonly details: VisitedPage
  readonly confirmed: VisitedPage
}

/** A person without JavaScript: opens the link, takes the first time, completes the form with `fill`, confirms. */
export async function bookThrough(link: string, fill: Record<string, string> = {}): Promise<Booked> {
  const choosing = await openPage(link)
  const choice = formOf(choosing, '/hold')
  const press = choice.buttons[0]
  if (!press) throw new Error('the page offers no time')
  const details = await submit({ form: choice, press })
  return { choosing, details, confirmed: await submit({ form: formOf(details, '/details'), fill }) }
}

export const appointmentOf = ({ app, scope }: TestApp, { id }: Pick<Lead, 'id'>): Promise<Appointment | undefined> =>
  app.store.db.within(scope, (tx) => app.services.booking.ofLead(tx, id))

/** Our events in the built-in calendar of an agent. */
export async function ourEvents({ app, scope }: TestApp, agentId: AgentId) {
  const window = { start: Date.parse('2026-11-01T00:00:00Z'), end: Date.parse('2026-11-01T00:00:00Z') + 120 * DAY }
  return app.store.db.within(scope, async (tx) => {
    const builtIn = (await app.services.calendars.list(tx, [agentId])).find(({ provider }) => provider === 'built_in')
    const events = builtIn ? await app.services.calendars.events(tx, builtIn.id, window) : []
    return events.filter(({ isOurs }) => isOurs)
  })
}

export interface ReadInvitation {
  readonly method: string
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: number
  readonly end: number
  readonly zone: string | undefined
  readonly hasZoneRules: boolean
  readonly organizer: string
  readonly attendees: readonly string[]
  readonly location: string
}

/** The invitation in a mail: its alternative part and its file are to be the same text. */
export function invitationIn({ parsed }: SentMail): ReadInvitation {
  const parts = parsed.attachments.filter(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
  const texts = parts.map(({ content }) => Buffer.from(content as ArrayBuffer).toString())
  if (texts.length === 0) throw new Error(`no invitation in "${parsed.subject}"`)
  if (new Set(texts).size > 1) throw new Error('part and file of the invitation differ')
  return readCalendarText(texts[0]!)
}

export function readCalendarText(text: string): ReadInvitation {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never)
  const events = calendar.getAllSubcomponents('vevent')
  const event = events[0]
  if (!event || events.length > 1) throw new Error('an invitation has one event')
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  const zone = event.getFirstProperty('dtstart')?.getParameter('tzid') as string | undefined
  const rules = calendar.getAllSubcomponents('vtimezone').find((one) => one.getFirstPropertyValue('tzid') === zone)
  const moment = (name: string) => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time
    if (rules) time.zone = new ICAL.Timezone(rules)
    return time.toUnixTime() * 1_000
  }
  return {
    method: String(calendar.getFirstPropertyValue('method') ?? ''),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    start: moment('dtstart'),
    end: moment('dtend'),
    zone,
    hasZoneRules: rules !== undefined,
    organizer: value('organizer'),
    attendees: event.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue())),
    location: value('location'),
  }
}

/** A person who writes through SeLoger about a property of the demo, as its portal would send it. */
export interface Writer {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly message: string
  /** 101 to 120. */
  readonly property: number
}

/** Each property has its own person, who is recognised by address and number. */
export const writer = (property: number, about: Partial<Writer> = {}): Writer => ({
  firstName: 'Solène', lastName: 'Kermarrec', email: `solene.${property}@courriel.example`, phone: `06 39 98 07 ${String(property % 100).padStart(2, '0')}`,
  message: 'Bonjour, je souhaite visiter ce bien. Merci.', property, ...about,
})

/** The portal's mail about this person, signed as the portal signs. */
export async function writeThroughPortal(app: TestApp, lead: Writer): Promise<void> {
  await app.sendMail(demoMail('seloger', { to: app.inboundAddress, now: app.clock(), lead }), { isSigned: true })
}

/** The mails to an address that carry an invitation. */
export const invitationsTo = (app: TestApp, address: string): SentMail[] =>
  mailsTo(app.mails(), address).filter(({ parsed }) => parsed.attachments.some(({ mimeType }) => mimeType === 'text/calendar'))

/** Waits until the queue holds no job that is due. */
export const quiet = ({ app, waitFor }: TestApp): Promise<unknown> =>
  waitFor(
    () =>
      app.store.db.global(async (sql) => {
        const due = raw<{ count: number }>`select count(*)::int as count from queue.job where state in ('created', 'retry', 'active') and start_after <= now()`
        return (await due.execute(sql)).rows[0]?.count === 0
      }),
    { what: 'a quiet queue' },
  )

/** Signed in as a member of the agency, over HTTP. */
export async function member({ app, baseUrl }: TestApp, email: string) {
  const link = await app.services.accounts.issueLink(email as EmailAddress)
  if (!link) throw new Error(`no sign-in link for ${email}`)
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { csrfToken } = (await (await fetch(`${baseUrl}/api/session`, { headers: { cookie } })).json()) as { csrfToken: string }
  return {
    cookie,
    call: (method: string, path: string, body?: object): Promise<Response> =>
      fetch(`${baseUrl}${path}`, {
        method,
        headers: { cookie, 'x-csrf-token': csrfToken, 'sec-fetch-site': 'same-origin', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
  }
}
