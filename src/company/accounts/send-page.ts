import { iconsFrom } from '#kernel/look/icon.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'
import { assetUrl, pageFrame, type WebManifest } from '#platform/http/page-frame.ts'
import type { Reply, Request } from '#platform/http/server.ts'

export type SendPage = (request: Request, reply: Reply, write: (tools: PageTools) => Page, options?: { readonly scripts: readonly string[] }) => Reply

/** Answers with a page in the reader's language, with scripts of its own beside that of all forms; none of these pages is ever kept by a cache. */
export function pageSender(manifest: WebManifest): SendPage {
  const icon = iconsFrom(assetUrl(manifest, 'icons.svg'))
  return (request, reply, write, { scripts } = { scripts: [] }) => {
    const locale = localeOf(request)
    const document = pageFrame(write({ locale, icon }), { locale, manifest, siteName: 'Assistant.immo', scripts: ['booking.js', ...scripts] })
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(document)
  }
}

/** The language asked for in the address, else the browser's first one that we speak. */
export function localeOf(request: Request): Locale {
  const { lang } = request.query as { lang?: unknown }
  if (lang === 'fr' || lang === 'en') return lang
  const wanted = /\b(fr|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase()
  return wanted === 'en' ? 'en' : 'fr'
}
