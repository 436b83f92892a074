import { Parser } from 'htmlparser2'
import { joinLines, type Link, type Lines, type Piece, plain, type Run, urlsIn } from './line.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
)
const SKIPPED = new Set(['head', 'style', 'script', 'title', 'noscript', 'template', 'svg', 'math', 'object', 'select'])
const VOID = new Set(['br', 'hr', 'img', 'meta', 'input', 'link', 'area', 'base', 'col', 'embed', 'source', 'wbr'])
const HIDING =
  /display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|max-height\s?:\s?0|font-size\s?:\s?0(?:px)?\s?(?:;|!|$)|opacity\s?:\s?0\s?(?:;|!|$)/i
// Tags that only wrap, and say nothing of what a line is.
const WRAPPING = new Set(['html', 'body', 'tbody', 'div', 'center', 'span', 'font', 'u', 'i', 'em', 'small', 'section'])
/** What sets words of a line apart from those beside them. */
const INLINE = new Set(['b', 'strong', 'i', 'em', 'u', 'font', 'span', 'small', 'big', 'label', 'code', 'mark'])
const MAX_RUNS = 6
const PATH_LENGTH = 3
const MAX_IMAGES = 5

// The parser's time grows with the square of the open tags. No mail program nests a tenth as deep.
const MAX_OPEN_TAGS = 1_000
const CHUNK = 16_384

export interface HtmlLines extends Lines {
  /** The tags nest deeper than anybody writes; the rest was not looked at. */
  readonly isTooDeep: boolean
}

/**
 * The text a person sees, one line per visual line; preheaders and other hidden text are left out. Our own conversion:
 * a library's wraps, upper-cases and inserts URLs.
 */
export function linesOfHtml(source: string): HtmlLines {
  const writer = new LineWriter()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.write(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < source.length && !writer.isTooDeep; at += CHUNK) parser.write(source.slice(at, at + CHUNK))
  parser.end()
  return writer.finish()
}

/** In longer lines words are set apart to be stressed, and label nothing. */
const MAX_RUN_LINE = 600

/** The runs of the written text, in the tidied one; one that is all of the line sets nothing apart. */
const runsIn = (written: string, tidy: string, runs: readonly Run[]): readonly Run[] =>
  runs.flatMap(([from, to]) => {
    const start = plain(`${written.slice(0, from)}x`).length - 1
    const head = plain(written.slice(0, to))
    return head.length > start && (start > 0 || head.length < tidy.length) ? [[start + (/^ +/.exec(head.slice(start))?.[0].length ?? 0), head.length] as const] : []
  })

class LineWriter {
  private readonly pieces: Piece[] = []
  private readonly rows: { row: number; column: number }[] = []
  private rowCount = 0
  private readonly openTags: { name: string; isUnseen: boolean; isSkipped: boolean }[] = []
  private text = ''
  private links: Link[] = []
  private linkStack: { href: string; from: number }[] = []
  private images: string[] = []
  private runs: Run[] = []
  private readonly runStarts: { name: string; from: number }[] = []
  private path = ''
  private opensBlock = true
  private quotes = 0
  private unseen = 0
  private skipped = 0
  isTooDeep = false

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'tr') this.openRow()
    if (BLOCKS.has(name)) {
      this.endLine()
      if (name !== 'br') this.opensBlock = true
    } else if (name === 'td' || name === 'th') this.openCell()
    else if (name === 'img' && this.unseen === 0) this.addImage(attributes)
    else if (name === 'a' && attributes.href && this.unseen === 0) {
      this.linkStack.push({ href: attributes.href.trim(), from: this.text.length })
    }
    if (VOID.has(name)) return
    if (INLINE.has(name)) this.runStarts.push({ name, from: this.text.length })
    if (this.openTags.length >= MAX_OPEN_TAGS) this.isTooDeep = true
    const isUnseen = (attributes.style !== undefined && HIDING.test(attributes.style)) || 'hidden' in attributes
    const isSkipped = SKIPPED.has(name)
    if (name === 'blockquote') this.quotes++
    if (isUnseen) this.unseen++
    if (isSkipped) this.skipped++
    this.openTags.push({ name, isUnseen, isSkipped })
  }

  close(name: string): void {
    if (name === 'a') this.endLink()
    if (this.runStarts.at(-1)?.name === name) this.endRun()
    if (BLOCKS.has(name) && name !== 'br') {
      this.endLine()
      this.opensBlock = true
    }
    if (name === 'tr') this.rows.pop()
    if (this.openTags.at(-1)?.name !== name) return
    const tag = this.openTags.pop()
    if (name === 'blockquote') this.quotes--
    if (tag?.isUnseen) this.unseen--
    if (tag?.isSkipped) this.skipped--
  }

  write(text: string): void {
    if (this.skipped > 0 || this.unseen > 0) return
    if (this.path === '' && text.trim() !== '') this.path = this.pathOfTags()
    this.text += text.replace(/[\r\n\t]+/g, ' ')
  }

  finish(): HtmlLines {
    this.endLine()
    return { ...joinLines(this.pieces), isTooDeep: this.isTooDeep }
  }

  private openRow(): void {
    this.endLine()
    this.rows.push({ row: ++this.rowCount, column: -1 })
  }

  private openCell(): void {
    const row = this.rows.at(-1)
    if (row) row.column++
    this.text += '\t'
  }

  private addImage({ src = '', width = '' }: Record<string, string>): void {
    const isTiny = width !== '' && Number.parseInt(width, 10) < 80
    if (/^https?:/i.test(src) && !isTiny && this.images.length < MAX_IMAGES) this.images.push(src.trim())
  }

  private pathOfTags(): string {
    const names: string[] = []
    for (let i = this.openTags.length - 1; i >= 0 && names.length < PATH_LENGTH; i--) {
      const name = this.openTags[i]?.name ?? ''
      if (!WRAPPING.has(name)) names.unshift(name)
    }
    return names.join('>')
  }

  private endLink(): void {
    const link = this.linkStack.pop()
    if (link) this.links.push({ href: link.href, text: plain(this.text.slice(link.from)) })
  }

  private endRun(): void {
    const from = this.runStarts.pop()?.from ?? 0
    if (this.runs.length < MAX_RUNS && this.text.length < MAX_RUN_LINE && this.text.length > from) this.runs.push([from, this.text.length])
  }

  private endLine(): void {
    const text = plain(this.text)
    // A link round a block of several lines belongs to the first of them.
    for (const { href, from } of this.linkStack) if (href) this.links.push({ href, text: plain(this.text.slice(from)) })
    for (const link of this.linkStack) Object.assign(link, { href: '', from: 0 })
    if (text !== '' || this.links.length > 0 || this.images.length > 0) this.push(text)
    this.text = ''
    this.path = ''
    this.links = []
    this.runs = []
    for (const start of this.runStarts) start.from = 0
  }

  private push(text: string): void {
    const { row = 0, column = 0 } = this.rows.at(-1) ?? {}
    const links = this.links.filter((link) => link.href !== '')
    this.pieces.push({
      text,
      links: links.length > 0 || !text.includes('http') ? links : urlsIn(text),
      row,
      column: Math.max(0, column),
      path: this.path,
      opensBlock: this.opensBlock,
      quote: Math.max(0, this.quotes),
      images: this.images,
      ...(this.runs.length > 0 && { runs: runsIn(this.text, text, this.runs) }),
    })
    this.opensBlock = false
    this.images = []
  }
}
