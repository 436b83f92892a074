import type { Link } from './line.ts'

/** Schemes of the web only. A tracker that carries its target in base64url (RFC 4648 §5) as last segment is followed on paper, never fetched. */
export function targetOf(href: string): URL | null {
  const url = parseUrl(href)
  if (!url) return null
  const last = url.pathname.split('/').at(-1) ?? ''
  if (/^aHR0c[\w-]{8,2000}={0,2}$/.test(last)) {
    const inner = parseUrl(Buffer.from(last, 'base64url').toString('utf8'))
    if (inner) return inner
  }
  return url
}

function parseUrl(text: string): URL | null {
  if (text.length > 4_000 || !/^https?:\/\//i.test(text)) return null
  return URL.parse(text)
}

/** The address of a mailto link without its query, still unchecked; undefined for any other link. */
export function mailtoOf({ href }: Link): string | undefined {
  if (!/^mailto:/i.test(href)) return undefined
  return decoded(href.slice(7).split('?', 1)[0] ?? '')
}

/** The number of a tel link, still unchecked; undefined for any other link. */
export const telOf = ({ href }: Link): string | undefined =>
  /^tel:/i.test(href) ? decoded(href.slice(4).split(';', 1)[0] ?? '').slice(0, 40) : undefined

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray "%"
  }
}
