import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accentCss, accentOf } from '#kernel/look/accent.ts'
import { iconsFrom } from '#kernel/look/icon.ts'
import { type Locale, locales } from '#kernel/words.ts'
import { framedMailBody, MAIL_BODY_POLICY } from '#main/demo/page.ts'
import { assetUrl, pageFrame, type WebManifest } from '#platform/http/page-frame.ts'
import { sampleMails } from './sample-mails.ts'
import { samplePages, samplePictures } from './sample-pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'dist/web')
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }
/** As strict as the real server's. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"

export function readManifest(): WebManifest {
  const manifest = join(built, 'manifest.json')
  if (!existsSync(manifest)) execFileSync(process.execPath, [join(root, 'scripts/build-web.mjs')], { stdio: 'ignore' })
  return JSON.parse(readFileSync(manifest, 'utf8'))
}

/** A page name → its document, in one language. */
export function sampleDocuments(locale: Locale, manifest: WebManifest): Record<string, string> {
  const icon = iconsFrom(assetUrl(manifest, 'icons.svg'))
  const documents = Object.entries(samplePages({ locale, icon })).map(([name, page]) => [
    name,
    pageFrame(page, { locale, manifest, siteName: 'Agence des Quais', scripts: ['booking.js'], ...(name === 'choose-bare' ? { accentUrl: '/accent/d6336c.css' } : {}) }),
  ])
  return Object.fromEntries(documents)
}

const mailPages = new Map(
  locales.flatMap((locale) => Object.entries(sampleMails(locale)).map(([name, mail]) => [`/${locale}/mail-${name}`, framedMailBody(mail.html, (id) => `/sample/${id}`)] as const)),
) as Map<string, string>

/** Serves every sample page at /<locale>/<name>, every mail at /<locale>/mail-<name> and, as a frame gets it, under /framed, with the built files and a strict policy, on loopback, until closed. */
export async function servePages(): Promise<{ origin: string; names: string[]; close: () => Promise<void> }> {
  const manifest = readManifest()
  const pages = new Map<string, string>(
    locales.flatMap((locale) => Object.entries(sampleDocuments(locale, manifest)).map(([name, document]) => [`/${locale}/${name}`, document] as const)),
  )
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body)
    const page = pages.get(path)
    const mail = mailPages.get(path)
    const framed = mailPages.get(path.replace('/framed', ''))
    const picture = samplePictures[path]
    const colour = /^\/accent\/([0-9a-f]{6})\.css$/.exec(path)?.[1]
    const accent = colour === undefined ? undefined : accentOf(colour)
    if (page !== undefined) send('text/html; charset=utf-8', page)
    else if (mail !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(mail)
    else if (framed !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_BODY_POLICY }).end(framed)
    else if (picture !== undefined) send('image/svg+xml', picture)
    else if (accent) send('text/css', accentCss(accent))
    else if (path.startsWith('/assets/') && !path.includes('..') && existsSync(join(built, path.slice(8)))) {
      send(types[extname(path)] ?? 'application/octet-stream', readFileSync(join(built, path.slice(8))))
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    names: [...pages.keys(), ...mailPages.keys()],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
