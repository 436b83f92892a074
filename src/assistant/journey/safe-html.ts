import { Parser } from 'htmlparser2'
import { html } from '#kernel/html.ts'
import type { Locale } from '#kernel/words.ts'

// A mail is the one place where somebody else's markup reaches a browser of the agency. What is shown is written anew
// from an allow-list: every tag below is ours, every attribute is checked, every text escaped. SVG and MathML, which a
// browser parses by other rules than this parser, never come out, so no text can become markup on the way.

/** Elements that only shape text; none of them fetches, runs, submits or names anything. */
const SHOWN = new Set(
  ('a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption ' +
    'figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q s samp section small span strong sub sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr').split(' '),
)
const EMPTY = new Set(['br', 'col', 'hr', 'wbr'])

/** Elements whose content is no text of the mail, or text by rules of its own. All others are left out, their text stays. */
const SILENT = new Set(
  ('applet audio canvas datalist embed frameset head iframe math meter noembed noframes noscript object option plaintext progress ' +
    'script select style svg template textarea title video xmp').split(' '),
)

/** Browsers give up nesting at 512; no mail program writes half of this. */
const MAX_DEPTH = 200
const MAX_LENGTH = 1024 * 1024
/** The parser looks through all open elements at each end tag: past this nesting, a hostile mail is cut off. */
const MAX_NESTING = 2_000
const CHUNK = 32 * 1024
const MAX_PICTURE = 500_000

export interface SafeHtmlWords {
  /** Stands where a picture would be fetched from `host`; undefined for one that came with the mail. */
  readonly picture: (host: string | undefined) => string
}

/**
 * The mail's HTML as it may be shown: allowed elements only, without style, id, class or events. A link shows its real
 * host behind its text; a picture from elsewhere is a line of text with the host it would have been fetched from.
 */
export function safeHtml(untrusted: string, words: SafeHtmlWords): string {
  const out: string[] = []
  const open: { name: string; after: string }[] = []
  let silent: string | undefined
  let silentDepth = 0
  let nesting = 0

  const close = () => {
    const last = open.pop()
    if (last) out.push(`</${last.name}>${last.after}`)
  }
  const start = (name: string, attributes: Record<string, string>) => {
    if (name === 'img') return void out.push(pictureOf(attributes, words))
    if (!SHOWN.has(name)) return
    if (EMPTY.has(name)) return void out.push(`<${name}>`)
    if (open.length >= MAX_DEPTH) return
    const link = name === 'a' ? linkOf(attributes.href) : undefined
    out.push(`<${name}${link ? link.attributes : plainAttributes(name, attributes)}>`)
    open.push({ name, after: link ? ` <samp>[${escaped(link.shown)}]</samp>` : '' })
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nesting++
        if (silent !== undefined) {
          if (name === silent) silentDepth++
        } else if (SILENT.has(name)) {
          silent = name
          silentDepth = 1
        } else start(name, attributes)
      },
      ontext(text) {
        if (silent === undefined) out.push(escaped(text))
      },
      onclosetag(name) {
        nesting--
        if (silent !== undefined) {
          if (name === silent && --silentDepth === 0) silent = undefined
        } else if (open.some((element) => element.name === name)) {
          while (open.at(-1)?.name !== name) close()
          close()
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false, recognizeCDATA: false },
  )
  const end = Math.min(untrusted.length, MAX_LENGTH)
  for (let at = 0; at < end && nesting <= MAX_NESTING; at += CHUNK) parser.write(untrusted.slice(at, Math.min(end, at + CHUNK)))
  if (nesting <= MAX_NESTING) parser.end()
  while (open.length > 0) close()
  return out.join('')
}

/** The whole document for a frame that runs nothing; `body` from `safeHtml` or `safeText`. */
export const safeDocument = (body: string, { title, locale }: { title: string; locale: Locale }): string =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escaped(title)}</title><style>${STYLE}</style><body>${body}</body></html>`

// Mails are written for a white page; no colour of theirs is left, so the browser's own two do.
const STYLE =
  ':root{color-scheme:light}body{margin:16px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}' +
  'pre{font:inherit;white-space:pre-wrap;margin:0}samp{font:13px/1.4 ui-monospace,monospace;opacity:.75}' +
  'table{border-collapse:collapse;max-width:100%}td,th{padding:2px 6px;vertical-align:top;text-align:start}img{max-width:100%}'

/** A text that came as text, line ends and spaces kept. */
export const safeText = (untrusted: string): string => `<pre>${escaped(untrusted.slice(0, MAX_LENGTH))}</pre>`

// NUL has no place in HTML, and the marks of bidirectional text could show a host in another order than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is taken out
const HIDDEN_MARKS = /[\u0000\u202a-\u202e\u2066-\u2069]/g

const escaped = (text: string): string => html`${text.replace(HIDDEN_MARKS, '')}`.toString()

const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The attributes of a link and where it really leads; undefined when it leads nowhere a person may go. */
function linkOf(href: string | undefined): { attributes: string; shown: string } | undefined {
  const url = urlOf(href)
  if (!url || !linkSchemes.has(url.protocol)) return undefined
  const shown = url.host === '' ? url.pathname.slice(0, 100) : url.host
  return { attributes: ` href="${escaped(url.href)}" target="_blank" rel="noopener noreferrer"`, shown }
}

function urlOf(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined
  const trimmed = text.trim()
  // Against no base: a relative link of a mail leads nowhere.
  return URL.canParse(trimmed) ? new URL(trimmed) : undefined
}

const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/

function pictureOf({ src = '', alt = '' }: Record<string, string>, { picture }: SafeHtmlWords): string {
  const shownAlt = alt.slice(0, 200)
  if (src.length <= MAX_PICTURE && OWN_PICTURE.test(src)) return `<img src="${escaped(src)}" alt="${escaped(shownAlt)}">`
  const host = urlOf(src.startsWith('//') ? `https:${src}` : src)?.host
  return `<samp>[${escaped(picture(host || undefined))}${shownAlt.trim() === '' ? '' : ` – ${escaped(shownAlt)}`}]</samp>`
}

/** What the shape of a table or of a list needs, and the direction of a text. */
function plainAttributes(name: string, attributes: Record<string, string>): string {
  const spans = name === 'td' || name === 'th' ? ['colspan', 'rowspan'] : []
  const numbers = [...spans, ...(name === 'ol' ? ['start'] : [])].flatMap((key) => {
    const value = attributes[key]
    return value !== undefined && /^[1-9]\d?$/.test(value) ? [` ${key}="${value}"`] : []
  })
  const dir = attributes.dir === 'rtl' || attributes.dir === 'ltr' ? ` dir="${attributes.dir}"` : ''
  return numbers.join('') + dir
}
