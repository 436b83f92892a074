import { type Html, html, trusted } from '../html.ts'
import type { Locale } from '../words.ts'
import { type Accent, accentOf } from './accent.ts'
import { dark, FONT, light, RADIUS, SIZE } from './mail-colours.ts'

/** One mail as its template returns it. `text` is written, not derived from `html`. */
export interface WrittenMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const ownAccent: Accent = { light: light.accent, onLight: light.onAccent, dark: dark.accent, onDark: dark.onAccent }

/** The colours of one mail's buttons and links. */
export const mailAccent = (colour: string | undefined): Accent => (colour === undefined ? ownAccent : (accentOf(colour) ?? ownAccent))

// Dark colours need !important to win over the inline ones; Outlook's apps mark what they invert with data-ogsc.
const darkRules = (accent: Accent, prefix = '') => `
${prefix} .paper { background-color: ${dark.paper} !important; }
${prefix} .card { background-color: ${dark.card} !important; border-color: ${dark.line} !important; }
${prefix} .ink { color: ${dark.ink} !important; }
${prefix} .soft { color: ${dark.inkSoft} !important; }
${prefix} .accent { color: ${accent.dark} !important; }
${prefix} .main { background-color: ${accent.dark} !important; border-color: ${accent.dark} !important; }
${prefix} .on-main { color: ${accent.onDark} !important; }`

const styles = (accent: Accent) =>
  trusted(`<style>
@media (max-width: 480px) { .edge { padding-left: 16px !important; padding-right: 16px !important; } }
@media (prefers-color-scheme: dark) {${darkRules(accent)}
}${darkRules(accent, '[data-ogsc]')}
</style>`)

// An inline style is one of our own constants; raw, so that the quotes of font names stay quotes.
const style = (declarations: string): Html => trusted(declarations.replaceAll('"', '&quot;'))
const textStyle = (size: string, colour: string, weight = 400) =>
  style(`margin:0;font-family:${FONT};font-size:${size};line-height:1.5;color:${colour};font-weight:${weight};`)

export const mailText = (content: Html | string): Html => html`<p class="ink" style="${textStyle(SIZE.text, light.ink)}">${content}</p>`
export const mailSmall = (content: Html | string): Html => html`<p class="soft" style="${textStyle(SIZE.small, light.inkSoft)}">${content}</p>`
export const mailTitle = (content: Html | string): Html => html`<h1 class="ink" style="${textStyle(SIZE.title, light.ink, 600)}">${content}</h1>`
export const mailStrong = (content: Html | string): Html => html`<p class="ink" style="${textStyle(SIZE.large, light.ink, 600)}">${content}</p>`

export const mailLink = (url: string, label: string, accent: Accent): Html =>
  html`<a class="accent" href="${url}" style="${style(`color:${accent.light};`)}">${label}</a>`

export interface MailButton {
  readonly url: string
  readonly label: string
  /** Right of the label: the hour. */
  readonly end?: string
  /** Small, under the label: the reason. */
  readonly note?: string
  readonly isMain?: boolean
}

/** A button as a table cell, so that Outlook draws it too; the whole cell is the link elsewhere. */
export function mailButton({ url, label, end, note, isMain = false }: MailButton, accent: Accent): Html {
  const ground = isMain ? accent.light : light.card
  const ink = isMain ? accent.onLight : light.ink
  const soft = isMain ? accent.onLight : light.inkSoft
  const line = isMain ? accent.light : light.line
  const alignment = end === undefined ? 'center' : 'left'
  const noteLine =
    note === undefined ? '' : html`<br><span class="${isMain ? 'on-main' : 'soft'}" style="${style(`font-size:${SIZE.small};font-weight:400;color:${soft};`)}">${note}</span>`
  const inner = html`<span class="${isMain ? 'on-main' : 'ink'}" style="${style(`color:${ink};`)}">${label}</span>${
    end === undefined ? '' : html` &nbsp;·&nbsp; <span class="${isMain ? 'on-main' : 'ink'}" style="${style(`color:${ink};white-space:nowrap;`)}">${end}</span>`
  }${noteLine}`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="${isMain ? 'main' : 'card'}" bgcolor="${ground}" align="${alignment}" style="${style(`border:1px solid ${line};border-radius:${RADIUS.control};background-color:${ground};`)}">
<a class="${isMain ? 'on-main' : 'ink'}" href="${url}" style="${style(`display:block;padding:12px 16px;font-family:${FONT};font-size:${SIZE.text};line-height:1.4;font-weight:600;color:${ink};text-decoration:none;`)}">${inner}</a>
</td></tr></table>`
}

/** A framed block. */
export const mailCard = (content: Html): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="card" style="${style(
    `border:1px solid ${light.line};border-radius:${RADIUS.card};background-color:${light.card};padding:16px;`,
  )}">${content}</td></tr></table>`

export interface MailPicture {
  /** Absolute, or `cid:`. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly isRound?: boolean
}

/** A picture beside text; the text stands alone when pictures are off. */
export function mailMedia(picture: MailPicture | undefined, content: Html): Html {
  if (picture === undefined) return content
  const { url, width, height, isRound = false } = picture
  const shape = `display:block;border-radius:${isRound ? RADIUS.round : RADIUS.control};width:${width}px;height:${height}px;object-fit:cover;`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="${width}" valign="top" style="padding-right:16px;"><img src="${url}" alt="" width="${width}" height="${height}" style="${style(shape)}"></td>
<td valign="middle">${content}</td>
</tr></table>`
}

/** Blocks under each other with one distance. */
export const mailStack = (blocks: readonly Html[], gap = 16): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${blocks.map(
    (block, index) => html`<tr><td style="${style(`padding-top:${index === 0 ? 0 : gap}px;`)}">${block}</td></tr>`,
  )}</table>`

export interface MailFrame {
  readonly locale: Locale
  readonly subject: string
  /** What the mail box shows after the subject. */
  readonly preheader: string
  /** Who writes, on top. */
  readonly sender: string
  readonly accent: Accent
  readonly blocks: readonly Html[]
  readonly foot: readonly Html[]
}

/** The document of a mail: 600 px, tables, styles in place, both colour schemes, nothing loaded but pictures it names. */
export function mailFrame({ locale, subject, preheader, sender, accent, blocks, foot }: MailFrame): string {
  const document: Html = html`${trusted('<!doctype html>')}
<html lang="${locale}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
${styles(accent)}
</head>
<body class="paper" style="${style(`margin:0;padding:0;background-color:${light.paper};`)}">
<div style="display:none;max-height:0;overflow:hidden;">${preheader}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.paper}" style="${style(`background-color:${light.paper};`)}"><tr><td align="center" style="padding:24px 8px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;">
<tr><td class="edge" style="padding:0 24px 16px;"><p class="soft" style="${textStyle(SIZE.text, light.inkSoft, 600)}">${sender}</p></td></tr>
<tr><td class="card edge" style="${style(`padding:24px;border:1px solid ${light.line};border-radius:${RADIUS.card};background-color:${light.card};`)}">${mailStack(blocks)}</td></tr>
<tr><td class="edge" style="padding:24px;">${mailStack(foot, 8)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
  return document.toString()
}
