/** How portals build their mails: buttons, counted links, frames of tables. No words of forms. */
import { html, type Safe, safe } from '../html.ts'
import { printed } from '../values/phones.ts'
import type { Scene } from '../scene.ts'

/** A link that counts clicks: where it leads is only readable once decoded. */
export const counted = ({ random }: Scene, host: string, url: string): string =>
  `https://${host}/${random.pick(['c', 'r', 'ls/click'])}/${random.hex(12)}/${Buffer.from(url).toString('base64url')}`

export const button = (href: string, label: string, colour: string): Safe => html`${safe('<!--[if mso]><v:roundrect arcsize="12%" stroke="f"><w:anchorlock/><center><![endif]-->')}
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate"><tr><td align="center" bgcolor="${colour}" style="border-radius:6px;padding:12px 22px">
<a href="${href}" target="_blank" style="color:#ffffff;font-weight:bold;text-decoration:none">${label}</a></td></tr></table>${safe('<!--[if mso]></center></v:roundrect><![endif]-->')}`

/** The column of 600 pixels every editor of mails puts round its blocks. */
export const column = (
  blocks: readonly Safe[],
  ground = '#f3f4f6',
): Safe => html`<table width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${ground}"><tr><td align="center">
<table width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px">${blocks.map((block) => html`<tr>
<td style="padding:16px 28px;font-family:Helvetica,Arial,sans-serif;font-size:15px">${block}</td></tr>`)}
</table></td></tr></table>`

export const link = (href: string, label: string): Safe => html`<a href="${href}" style="color:#2b5797">${label}</a>`
export const picture = (host: string, name: string, label: string): Safe =>
  html`<img src="https://img.${host}/${name}" width="180" height="120" alt="${label}" style="display:block;border:0">`
export const small = (content: Safe): Safe => html`<p style="font-size:11px;line-height:15px;color:#8a8a8a">${content}</p>`

/** The person's number as a machine dials or prints it; null where there is none. */
export const dialled = ({ random, person: { phone } }: Scene): string | null => phone && printed(random, phone, 'machine')
export const callLink = ({ person: { phone } }: Scene, label: string): Safe => html`<a href="tel:${phone?.e164}">${label}</a>`

/** « 12/03/2025 » */
export const slashed = (date: number): string => new Date(date).toISOString().slice(0, 10).split('-').reverse().join('/')
