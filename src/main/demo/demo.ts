import { setTimeout } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { fullName } from '#agency/team/agent.ts'
import { portalById, portals } from '#assistant/intake/reading/portals/portals.ts'
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
import { agents as demoAgents } from './agency-data.ts'
import { demoCalendarPage, demoMailPage, demoPage, framedMailBody, MAIL_BODY_POLICY } from './page.ts'
import { demoLeads, demoMail } from './portal-mails.ts'
import { seedDemo } from './seed.ts'
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

/** The demo agency and its page: leads go in through the real SMTP port, and what is sent can be looked at. */
export function demo({ config, clock, box }: DemoParts) {
  const { dkimOf, resolver } = demoSigning(config.dataDir)
  let scope: AgencyScope
  let sentCount = 0

  /** Sends a portal's lead as the portal would, signed with the demo's key. */
  async function sendLead(portalId: string, { to, port }: { to: string; port: number }): Promise<void> {
    const lead = demoLeads[sentCount++ % demoLeads.length]!
    const raw = demoMail(portalId, { to, now: clock(), lead })
    const from = /^From:.*?<?([^\s<>]+@[^\s<>]+)>?\s*$/im.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? ''
    const transport = nodemailer.createTransport({
      host: config.smtp.host, port, tls: { rejectUnauthorized: false }, dkim: dkimOf(from.slice(from.lastIndexOf('@') + 1)),
    })
    try {
      await transport.sendMail({ envelope: { from, to: [to] }, raw: Buffer.from(raw) })
    } finally {
      transport.close()
    }
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
        const { sent } = request.query as { sent?: string }
        const roster = await services.team.roster(scope)
        const people = roster.agents.filter(({ isAgent }) => isAgent)
        const calendars = await Promise.all(people.map(({ id }) => calendarOf(id)))
        const justSent = portalById(sent ?? null)?.name
        const page = demoPage({
          agencyName: roster.agency.name,
          timeZone: roster.agency.timeZone,
          inboundAddress: await inboundAddress(),
          send: { action: '/demo/send', hidden: {} },
          portals: portals.map(({ id, name }) => ({ id, name })),
          mails: await Promise.all((await box.list(SHOWN_MAILS)).map((mail) => rowOf(mail, roster.agency.email))),
          agents: people.map((agent, index) => {
            const next = calendars[index]?.events.find(({ span, isOurs }) => isOurs && span.end > clock())?.span
            return {
              name: fullName(agent), calendarUrl: `/demo/calendars/${agent.id}`,
              ...(agent.hasPhoto ? { photoUrl: `/demo/photos/${agent.id}` } : {}), ...(next ? { next } : {}),
            }
          }),
          signIns: demoAgents.map(({ firstName, lastName, email }) => ({ label: `${firstName} ${lastName}`, form: { action: '/demo/sign-in', hidden: { email } } })),
          refreshUrl: '/demo',
          ...(justSent ? { justSent } : {}),
        }, pages.tools(localeOf(request)))
        return send(request, reply, page)
      })

      async function rowOf(kept: KeptMail, agencyEmail: string) {
        const mail = await parsed(kept.name)
        const isAgent = demoAgents.some(({ email }) => email === kept.envelope.to)
        const role = isAgent ? ('agent' as const) : kept.envelope.to === agencyEmail ? ('agency' as const) : ('contact' as const)
        return { url: `/demo/mails/${kept.name}`, subject: mail.subject ?? '', to: kept.envelope.to, role, sentAt: kept.sentAt }
      }

      async function parsed(name: string): Promise<Email> {
        const raw = await box.read(name)
        if (!raw) throw new Refused(404, 'not_found')
        return PostalMime.parse(raw)
      }

      app.post('/demo/send', { config: { isPublicForm: true } }, async (request, reply) => {
        const portal = portalById(String((request.body as { portal?: unknown } | null)?.portal ?? ''))
        if (!portal || smtpPort === undefined) throw new Refused(400, 'unknown_portal')
        const before = (await box.list(1))[0]?.name
        await sendLead(portal.id, { to: await inboundAddress(), port: smtpPort })
        // The page has no script: what it shows should be there when it comes.
        for (let waited = 0; waited < ANSWER_MS && (await box.list(1))[0]?.name === before; waited += 50) await setTimeout(50)
        return reply.redirect(`/demo?sent=${portal.id}`, 303)
      })

      app.get('/demo/mails/:name', async (request, reply) => {
        const { name } = request.params as { name: string }
        const mail = await parsed(name)
        const [kept] = (await box.list(10_000)).filter((one) => one.name === name)
        const { agency } = await services.team.roster(scope)
        const page = demoMailPage({
          agencyName: agency.name, timeZone: agency.timeZone, subject: mail.subject ?? '', from: `${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`,
          to: kept?.envelope.to ?? '', sentAt: kept?.sentAt ?? clock(), bodyUrl: `/demo/mails/${name}/body`, text: mail.text ?? '',
          attachments: files(mail).map(({ filename }, index) => ({ name: filename ?? 'fichier', url: `/demo/mails/${name}/files/${index}` })),
          backUrl: '/demo',
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
          agencyName: agency.name, timeZone: agency.timeZone, agentName: fullName(found.agent), events: found.events, backUrl: '/demo',
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

const files = (mail: Email): Attachment[] => mail.attachments.filter(({ mimeType, disposition }) => disposition === 'attachment' || mimeType === 'application/ics')

