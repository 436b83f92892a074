import type { AccountsService } from '#company/accounts/service.ts'
import { html } from '#kernel/html.ts'
import type { Page } from '#kernel/look/page.ts'
import { assetUrl } from '#platform/http/page-frame.ts'
import type { Pages } from '#platform/http/pages.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'

/** The address every page of the dashboard begins with; `web/dashboard/path.svelte.ts` knows it too. */
export const DASHBOARD_URL = '/app'

const noScript = { fr: 'Cet espace a besoin de JavaScript.', en: 'This workspace needs JavaScript.' }

/** The shell of the dashboard, the same for each of its addresses; its program asks the API for all else. */
export function dashboardRoutes(app: Http, { pages, accounts }: { pages: Pages; accounts: AccountsService }): void {
  const shell = async (request: Request, reply: Reply) => {
    if (!request.session) return reply.redirect('/sign-in', 303)
    const { agency, locale } = await accounts.view(request.session)
    const page: Page = {
      title: agency.name,
      body: html`<div id="dashboard" data-icons="${assetUrl(pages.manifest, 'icons.svg')}"></div><noscript><p>${noScript[locale]}</p></noscript>`,
    }
    const document = pages.document(page, { locale, siteName: 'Assistant.immo', scripts: ['dashboard.js'], accent: agency.accent })
    return reply.header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(document)
  }
  app.get(DASHBOARD_URL, shell)
  app.get(`${DASHBOARD_URL}/*`, shell)
}
