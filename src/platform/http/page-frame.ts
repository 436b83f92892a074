import { type Html, html, trusted } from '#kernel/html.ts'
import type { Page } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'

/** `dist/web/manifest.json`: under which content-hashed name each built file is served. */
export type WebManifest = Readonly<Record<string, string>>

/** Where built files are served from; they never change under their name. */
export const ASSETS_PATH = '/assets/'

/** The address of a built file. A name the build did not make is a bug. */
export function assetUrl(manifest: WebManifest, name: string): string {
  const file = manifest[name]
  if (file === undefined) throw new Error(`dist/web has no ${name}; run the build`)
  return `${ASSETS_PATH}${file}`
}

export interface FrameOptions {
  readonly locale: Locale
  readonly manifest: WebManifest
  /** Printed after the page's own title: the agency's name, or ours. */
  readonly siteName: string
  /** Entries of the manifest, ui.css first. */
  readonly styles?: readonly string[]
  readonly scripts?: readonly string[]
  /** Address of the stylesheet with the agency's colour (`accentCss`), when it has one. */
  readonly accentUrl?: string
}

const skipLink: Record<Locale, string> = { fr: 'Aller au contenu', en: 'Skip to content' }

/** The whole document around a page. Nothing inline: the policy of `server.ts` would refuse it. Pages of people are never indexed. */
export function pageFrame(page: Page, options: FrameOptions): string {
  const { locale, manifest, siteName, styles = ['ui.css'], scripts = [], accentUrl } = options
  const stylesheets = [...styles.map((name) => assetUrl(manifest, name)), ...(accentUrl === undefined ? [] : [accentUrl])]
  const document: Html = html`${trusted('<!doctype html>')}
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${page.title} – ${siteName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" type="image/svg+xml" href="${assetUrl(manifest, 'favicon.svg')}">
${stylesheets.map((url) => html`<link rel="stylesheet" href="${url}">`)}
${scripts.map((name) => html`<script type="module" src="${assetUrl(manifest, name)}"></script>`)}
</head>
<body>
<a class="skip-link" href="#content">${skipLink[locale]}</a>
${page.body}
</body>
</html>
`
  return document.toString()
}
