import { Parser } from 'htmlparser2'

const BLOCKS = new Set('address article blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(' '))
const SKIPPED = new Set(['head', 'style', 'script', 'title', 'template', 'svg'])
const VOID = new Set(['br', 'hr', 'img', 'meta', 'input', 'link', 'area', 'base', 'col', 'embed', 'wbr'])
// What mail programs put round the quoted mail; Outlook only draws a line above its heading, which text shows as well.
const QUOTE_CLASS = /\b(?:gmail_quote|gmail_attr|moz-cite-prefix|yahoo_quoted|yahoo-quoted|protonmail_quote|zmail_extra|tutanota_quote|OutlookMessageHeader|WordSection1-quote)\b/i
const QUOTE_ID = /^(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|reply-intro|appendonsend|mail-editor-reference-message-container|stopSpelling)$/
const TO_THE_END = /^(?:divRplyFwdMsg|appendonsend|stopSpelling|mail-editor-reference-message-container)$/
const MAX_OPEN_TAGS = 1_000
const MAX_HTML = 1_000_000

/**
 * The lines of an HTML mail, those of the quoted mail marked with "> " as in plain text, so that `splitReply` reads both
 * alike. Empty when tags nest deeper than any program writes.
 */
export function replyTextOfHtml(html: string): string {
  const lines: string[] = []
  const open: { name: string; isQuote: boolean; isSkipped: boolean }[] = []
  let [quotes, skipped, line] = [0, 0, '']
  let isQuotedToEnd = false
  let isTooDeep = false
  const endLine = (): void => {
    const text = line.replace(/[\s\u00a0]+/g, ' ').trim()
    const mark = quotes > 0 || isQuotedToEnd ? '> ' : ''
    if (text !== '' || lines.at(-1) !== '') lines.push(text === '' ? '' : mark + text)
    line = ''
  }
  const parser = new Parser(
    {
      onopentag(name, { class: className = '', id = '' }) {
        if (BLOCKS.has(name) || name === 'br') endLine()
        if (TO_THE_END.test(id)) isQuotedToEnd = true
        if (VOID.has(name)) return
        if (open.length >= MAX_OPEN_TAGS) isTooDeep = true
        const isQuote = name === 'blockquote' || QUOTE_CLASS.test(className) || QUOTE_ID.test(id)
        if (isQuote) {
          endLine()
          quotes++
        }
        const isSkipped = SKIPPED.has(name)
        if (isSkipped) skipped++
        open.push({ name, isQuote, isSkipped })
      },
      onclosetag(name) {
        if (BLOCKS.has(name)) endLine()
        if (open.at(-1)?.name !== name) return
        const tag = open.pop()
        if (tag?.isSkipped) skipped--
        if (!tag?.isQuote) return
        endLine()
        quotes--
      },
      ontext(text) {
        if (skipped === 0) line += text
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  const source = html.slice(0, MAX_HTML)
  for (let at = 0; at < source.length && !isTooDeep; at += 16_384) parser.write(source.slice(at, at + 16_384))
  parser.end()
  endLine()
  return isTooDeep ? '' : withoutTail(lines).join('\n').trim()
}

// Who answers above the quote writes nothing below it: what comes there is a footer of the quoted mail whose tags were cut.
function withoutTail(lines: readonly string[]): readonly string[] {
  const isQuoted = (line: string) => line.startsWith('> ')
  const first = lines.findIndex(isQuoted)
  const isAnsweredAbove = first > 0 && lines.slice(0, first).some((line) => line !== '')
  const last = lines.findLastIndex(isQuoted)
  return isAnsweredAbove ? lines.slice(0, last + 1) : lines
}
