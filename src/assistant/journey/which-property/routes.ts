import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import { visitView } from '#assistant/booking/contact-view.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type LeadId, parseId, type PropertyId } from '#kernel/ids.ts'
import type { Locale } from '#kernel/words.ts'
import type { Database } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Pages } from '#platform/http/pages.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http, Request } from '#platform/http/server.ts'
import type { Lead } from '../lead.ts'
import type { JourneyService } from '../service.ts'
import { whichPropertyPage } from './page.ts'

export interface WhichPropertyParts {
  readonly db: Database
  readonly gate: Gate
  readonly pages: Pages
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly journey: JourneyService
}

/** The contact says which of several lots is meant; from there on it is the way of every request. */
export function whichPropertyRoutes(app: Http, { db, gate, pages, team, properties, journey }: WhichPropertyParts): void {
  const isPublicForm = { config: { isPublicForm: true } }

  async function asked(request: Request): Promise<{ scope: AgencyScope; lead: Lead; token: string; locale: Locale }> {
    const { token } = request.params as { token: string }
    const door = await gate.openDoor('contact_link', token)
    const leadId = door?.subjectId && parseId<LeadId>(door.subjectId)
    const lead = door && leadId ? await db.within(door.scope, (tx) => journey.lead(tx, leadId)) : undefined
    if (!door || !lead) throw new Refused(404, 'not_found')
    const { lang } = request.query as { lang?: unknown }
    return { scope: door.scope, lead, token, locale: lang === 'en' || lang === 'fr' ? lang : lead.locale }
  }

  async function page({ scope, lead, token, locale }: Awaited<ReturnType<typeof asked>>, isMissing: boolean): Promise<string> {
    const { agency, choices } = await db.within(scope, async (tx) => ({
      agency: await team.agency(tx),
      choices: await properties.byIds(tx, lead.match?.kind === 'twins' ? lead.match.propertyIds : []),
    }))
    const to = (path = '', query: Readonly<Record<string, string>> = {}) => {
      const base = path === '' ? `/q/${token}` : `/r/${token}${path}`
      return `${base}?${new URLSearchParams({ lang: locale, ...query })}`
    }
    const view = (property: (typeof choices)[number] | undefined) =>
      visitView({ agency, property, agent: undefined }, { type: 'viewing', timeZone: agency.timeZone }, { locale, to })
    const shown = choices.flatMap((property) => {
      const line = view(property).property
      return line ? [{ ...line, id: property.id }] : []
    })
    const document = whichPropertyPage({ visit: view(undefined), properties: shown, action: to(), isMissing }, pages.tools(locale))
    return pages.document(document, { locale, siteName: agency.name, accent: agency.accent, scripts: ['booking.js'] })
  }

  app.get('/q/:token', async (request, reply) => {
    const question = await asked(request)
    if (question.lead.match?.kind !== 'twins') return reply.redirect(`/r/${question.token}?lang=${question.locale}`, 303)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(await page(question, false))
  })

  app.post('/q/:token', isPublicForm, async (request, reply) => {
    const question = await asked(request)
    const given = (request.body as Record<string, unknown> | null)?.property
    const propertyId = typeof given === 'string' ? parseId<PropertyId>(given) : undefined
    if (question.lead.match?.kind === 'twins') {
      const isChosen = propertyId !== undefined && (await journey.chooseProperty(question.scope, question.lead.id, propertyId))
      if (!isChosen) return reply.status(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(await page(question, true))
      // The person is waiting: the job that does the same finds it done.
      await journey.offer(question.scope, question.lead.id)
    }
    return reply.redirect(`/r/${question.token}?lang=${question.locale}`, 303)
  })
}
