/** Small pieces of mail HTML, as portals' template engines leave it behind. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** HTML whose values are escaped, except those that are `safe` already. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | number | null | undefined | Safe | readonly Safe[])[]): Safe {
  return { html: strings.reduce((done, piece, at) => `${done}${written(values[at - 1])}${piece}`) }
}

export interface Safe { readonly html: string }

function written(value: string | number | null | undefined | Safe | readonly Safe[]): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return (value as readonly Safe[]).map((one) => one.html).join('\n')
  if (typeof value === 'object') return (value as Safe).html
  return escapeHtml(String(value))
}

export const safe = (text: string): Safe => ({ html: text })

/** Lines of a text with `<br>` between them. */
export const lines = (text: string): Safe => safe(text.split('\n').map(escapeHtml).join('<br>\n'))

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'" }

/** What a mail program makes of HTML as plain text: one line for each block, no style, no links. */
export function plainOf(markup: string): string {
  return markup
    .replace(/<(style|script|title|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(?:br|hr)\b[^>]*>/gi, '\n')
    .replace(/<\/(?:td|th)>\s*<(?:td|th)\b[^>]*>/gi, '\t')
    .replace(/<\/?(?:p|div|tr|table|h\d|li|ul|ol|dl|dt|dd|blockquote|section|center)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
