import { setTimeout } from 'node:timers/promises'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { fullName } from '#agency/team/agent.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { type AgentId, parseId } from '#kernel/ids.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { Store } from '#platform/db/open.ts'
import type { Pages } from '#platform/http/pages.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import type { KeptMail, Mailbox } from '#platform/mail/transport.ts'
import type { Page } from '#kernel/look/page.ts'
import type { Services } from '../services.ts'
import { agents as demoAgents, demoProperties, twinNumbers } from './agency-data.ts'
import { demoCalendarPage, demoMailPage, demoPage, framedMailBody, MAIL_BODY_POLICY } from './page.ts'
import { demoKinds, demoLeads, demoMail, TWINS } from './portal-mails.ts'
import { seedDemo } from './seed.ts'
import { demoReply, replyAddressOf, sendSigned } from './sending.ts'
import { demoSigning } from './signing.ts'

export interface DemoParts {
  readonly config: Config
  readonly clock: Clock
  readonly box: Mailbox
}

interface RoutesParts {
  readonly services: Services
  readonly store: Store
  readonly pages: Pages
  readonly smtpPort: number | undefined
}

export type Demo = ReturnType<typeof demo>

const SHOWN_MAILS = 30
const SHOWN_DAYS = 30
/** The contact's mail is to be there within two seconds. */
const ANSWER_MS = 2_000

interface DemoRequest {
  /** One of `demoKinds`. */
  readonly id: string
  /** Instead of the person's own words, when it is not empty. */
  readonly message: string
}

const MAX_MESSAGE = 1_000

const textOf = (body: unknown, name: string): string => String((body as Record<string, unknown> | null)?.[name] ?? '').trim().slice(0, MAX_MESSAGE)

/** The demo agency and its page: leads go in through the real SMTP port, and what is sent can be looked at. */
export function demo({ config, clock, box }: DemoParts) {
  const { dkimOf, resolver } = demoSigning(config.dataDir)
  let scope: AgencyScope
  let sentCount = 0

  /** Sends a portal's lead as the portal would; which of the invented people wrote it. */
  async function sendLead(request: DemoRequest, { to, port }: { to: string; port: number }): Promise<number> {
    const turn = sentCount++
    const person = turn % demoLeads.length
    const lead = demoLeads[person]!
    // The same person about the same property is one request, so a second round asks for the next one.
    const next = demoProperties[(lead.property - demoProperties[0]!.number + Math.floor(turn / demoLeads.length)) % demoProperties.length]!
    const property = request.id === TWINS ? twinNumbers[turn % twinNumbers.length]! : next.number
    const raw = demoMail(request.id, { to, now: clock(), lead: { ...lead, property, message: request.message || lead.message } })
    await sendSigned(raw, to, { host: config.smtp.host, port, dkimOf })
    return person
  }

  return {
    resolver,
    seed: async ({ services, store }: { services: Services; store: Store }): Promise<void> => {
      scope = await seedDemo({ services, store, clock })
    },

    routes(app: Http, { services, store, pages, smtpPort }: RoutesParts): void {
      const localeOf = (request: Request): Locale => ((request.query as { lang?: unknown }).lang === 'en' ? 'en' : 'fr')
      const send = async (request: Request, reply: Reply, page: Page) => {
        const agency = await store.db.within(scope, services.team.agency)
        const document = pages.document(page, { locale: localeOf(request), siteName: agency.name, accent: agency.accent })
        return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document)
      }
      const inboundAddress = () =>
        store.db.within(scope, async (tx) => (await services.team.inboundAddresses(tx)).find(({ retiresAt }) => retiresAt === null)?.address ?? '')

      const weeks = (): Interval => ({ start: clock() - DAY, end: clock() + SHOWN_DAYS * DAY })

      async function calendarOf(agentId: AgentId) {
        return store.db.within(scope, async (tx) => {
          const agent = await services.team.agent(tx, agentId)
          if (!agent) return undefined
          const calendars = await services.calendars.list(tx, [agentId])
          const kept = (await Promise.all(calendars.map(({ id }) => services.calendars.events(tx, id, weeks())))).flat()
          const events = kept.map(({ span, summary, isOurs }) => ({ span, title: summary, isOurs })).sort((a, b) => a.span.start - b.span.start)
          return { agent, events }
        })
      }

      app.get('/demo', async (request, reply) => {
        const { sent = '', by = '' } = request.query as { sent?: string; by?: string }
        const locale = localeOf(request)
        const roster = await services.team.roster(scope)
        const people = roster.agents.filter(({ isAgent }) => isAgent)
        const calendars = await Promise.all(people.map(({ id }) => calendarOf(id)))
        const sender = demoLeads[Number(by || -1)]
        const isKnown = sent === 'reply' || demoKinds.some((kind) => kind === sent)
        const page = demoPage({
          agencyName: roster.agency.name,
          timeZone: roster.agency.timeZone,
          inboundAddress: await inboundAddress(),
          send: { action: `/demo/send${inLocale(locale)}`, hidden: {} },
          portals: demoKinds.flatMap((id) => portalById(id) ?? []).map(({ id, name }) => ({ id, name })),
          mails: await Promise.all((await box.list(SHOWN_MAILS)).map((mail) => rowOf(mail, locale))),
          agents: people.map((agent, index) => {
            const next = calendars[index]?.events.find(({ span, isOurs }) => isOurs && span.end > clock())?.span
            return {
              name: fullName(agent), calendarUrl: `/demo/calendars/${agent.id}${inLocale(locale)}`,
              ...(agent.hasPhoto ? { photoUrl: `/demo/photos/${agent.id}` } : {}), ...(next ? { next } : {}),
            }
          }),
          signIns: demoAgents.map(({ firstName, lastName, email }) => ({ label: `${firstName} ${lastName}`, form: { action: '/demo/sign-in', hidden: { email } } })),
          refreshUrl: `/demo${inLocale(locale)}`,
          otherLanguageUrl: `/demo${inLocale(locale === 'fr' ? 'en' : 'fr')}`,
          ...(isKnown ? { justSent: { what: portalById(sent)?.name ?? sent, ...(sender ? { by: `${sender.firstName} ${sender.lastName}` } : {}) } } : {}),
        }, pages.tools(locale))
        return send(request, reply, page)
      })

      async function roleOf({ envelope }: KeptMail) {
        if (demoAgents.some(({ email }) => email === envelope.to)) return 'agent' as const
        const { agency } = await services.team.roster(scope)
        return envelope.to === agency.email ? ('agency' as const) : ('contact' as const)
      }

      async function rowOf(kept: KeptMail, locale: Locale) {
        const mail = await parsed(kept.name)
        return { url: `/demo/mails/${kept.name}${inLocale(locale)}`, subject: mail.subject ?? '', to: kept.envelope.to, role: await roleOf(kept), sentAt: kept.sentAt }
      }

      const keptMail = async (name: string) => (await box.list(10_000)).find((one) => one.name === name)

      /** Does it and waits a moment for a new mail: the page has no script, and what it shows should be there when it comes. */
      async function answered<T>(act: () => Promise<T>): Promise<T> {
        const before = (await box.list(1))[0]?.name
        const done = await act()
        for (let waited = 0; waited < ANSWER_MS && (await box.list(1))[0]?.name === before; waited += 50) await setTimeout(50)
        return done
      }

      async function parsed(name: string): Promise<Email> {
        const raw = await box.read(name)
        if (!raw) throw new Refused(404, 'not_found')
        return PostalMime.parse(raw)
      }

      app.post('/demo/send', { config: { isPublicForm: true } }, async (request, reply) => {
        const id = demoKinds.find((kind) => kind === textOf(request.body, 'portal'))
        if (!id || smtpPort === undefined) throw new Refused(400, 'unknown_portal')
        const by = await answered(async () => sendLead({ id, message: textOf(request.body, 'message') }, { to: await inboundAddress(), port: smtpPort }))
        return reply.redirect(`/demo?${new URLSearchParams({ sent: id, by: String(by), lang: localeOf(request) })}`, 303)
      })

      app.post('/demo/mails/:name/reply', { config: { isPublicForm: true } }, async (request, reply) => {
        const { name } = request.params as { name: string }
        const [mail, kept] = [await parsed(name), await keptMail(name)]
        const text = textOf(request.body, 'text')
        if (text === '' || !kept || smtpPort === undefined || (await roleOf(kept)) !== 'contact') throw new Refused(400, 'no_reply')
        const raw = demoReply(mail, { from: kept.envelope.to, text, now: clock() })
        await answered(() => sendSigned(raw, replyAddressOf(mail), { host: config.smtp.host, port: smtpPort, dkimOf }))
        return reply.redirect(`/demo?${new URLSearchParams({ sent: 'reply', lang: localeOf(request) })}`, 303)
      })

      app.get('/demo/mails/:name', async (request, reply) => {
        const { name } = request.params as { name: string }
        const mail = await parsed(name)
        const kept = await keptMail(name)
        const isContact = kept !== undefined && (await roleOf(kept)) === 'contact'
        const { agency } = await services.team.roster(scope)
        const page = demoMailPage({
          agencyName: agency.name, timeZone: agency.timeZone, subject: mail.subject ?? '', from: `${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`,
          to: kept?.envelope.to ?? '', sentAt: kept?.sentAt ?? clock(), bodyUrl: `/demo/mails/${name}/body`, text: mail.text ?? '',
          attachments: files(mail).map(({ filename }, index) => ({ name: filename ?? 'fichier', url: `/demo/mails/${name}/files/${index}` })),
          backUrl: `/demo${inLocale(localeOf(request))}`,
          ...(isContact ? { reply: { action: `/demo/mails/${name}/reply${inLocale(localeOf(request))}`, hidden: {} } } : {}),
        }, pages.tools(localeOf(request)))
        return send(request, reply, page)
      })

      app.get('/demo/mails/:name/body', async (request, reply) => {
        const { name } = request.params as { name: string }
        const mail = await parsed(name)
        const body = framedMailBody(mail.html ?? '', (cid) => `/demo/mails/${name}/pictures/${cid}`)
        return reply.type('text/html; charset=utf-8').header('content-security-policy', MAIL_BODY_POLICY).send(body)
      })

      app.get('/demo/mails/:name/pictures/:cid', async (request, reply) => {
        const { name, cid } = request.params as { name: string; cid: string }
        const found = (await parsed(name)).attachments.find(({ contentId }) => contentId === `<${cid}>`)
        if (!found || !/^image\/(?:png|jpeg|webp)$/.test(found.mimeType)) throw new Refused(404, 'not_found')
        // The frame has an origin of its own (sandbox), so its pictures come from elsewhere.
        return reply.type(found.mimeType).header('cross-origin-resource-policy', 'cross-origin').send(Buffer.from(found.content as ArrayBuffer))
      })

      app.get('/demo/mails/:name/files/:index', async (request, reply) => {
        const { name, index } = request.params as { name: string; index: string }
        const file = files(await parsed(name))[Number(index)]
        if (!file) throw new Refused(404, 'not_found')
        return reply.type('text/plain; charset=utf-8').header('content-disposition', 'attachment; filename="rendez-vous.ics"').send(Buffer.from(file.content as ArrayBuffer))
      })

      app.get('/demo/calendars/:agentId', async (request, reply) => {
        const agentId = parseId<AgentId>((request.params as { agentId: string }).agentId)
        const found = agentId && (await calendarOf(agentId))
        if (!found) throw new Refused(404, 'not_found')
        const { agency } = await services.team.roster(scope)
        const page = demoCalendarPage({
          agencyName: agency.name, timeZone: agency.timeZone, agentName: fullName(found.agent), events: found.events, backUrl: `/demo${inLocale(localeOf(request))}`,
        }, pages.tools(localeOf(request)))
        return send(request, reply, page)
      })

      app.get('/demo/photos/:agentId', async (request, reply) => {
        const agentId = parseId<AgentId>((request.params as { agentId: string }).agentId)
        const photo = agentId && (await services.team.photoOf(scope, agentId))
        if (!photo) throw new Refused(404, 'not_found')
        return reply.type(photo.type).header('cache-control', 'private, max-age=3600').send(Buffer.from(photo.bytes))
      })

      app.post('/demo/sign-in', { config: { isPublicForm: true } }, async (request, reply) => {
        const email = (request.body as { email?: unknown } | null)?.email
        const agent = demoAgents.find((one) => one.email === email)
        const link = agent && (await services.accounts.issueLink(agent.email as EmailAddress))
        if (!link) throw new Refused(429, 'too_many_links')
        return reply.redirect(link, 303)
      })
    },
  }
}

const inLocale = (locale: Locale): string => (locale === 'fr' ? '' : `?lang=${locale}`)

const files = (mail: Email): Attachment[] => mail.attachments.filter(({ mimeType, disposition }) => disposition === 'attachment' || mimeType === 'application/ics')

