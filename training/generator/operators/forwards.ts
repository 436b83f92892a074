/** How an agency's mail box hands a portal's mail on: by hand from every mail program, or by a rule. */
import type { Draft, Mailbox } from '../draft.ts'
import { escapeHtml, html, lines, plainOf, safe } from '../html.ts'
import type { Random } from '../random.ts'
import type { Agency } from '../values/agencies.ts'

export const INLINE = ['outlook-fr', 'outlook-en', 'outlook-nested', 'gmail-inline', 'apple', 'thunderbird', 'yahoo', 'outlook-mobile'] as const
export type Inline = (typeof INLINE)[number]

interface Block {
  readonly from: Mailbox
  readonly to: Mailbox
  readonly subject: string
  readonly date: number
}

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
const SHORT = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']
const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function dateFr(at: number): string {
  const date = new Date(at)
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`
}

function dateEn(at: number): string {
  const date = new Date(at)
  return `${ENGLISH_DAYS[date.getUTCDay()]}, ${ENGLISH[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()} ${date.getUTCHours() % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`
}

function dateShort(at: number): string {
  const date = new Date(at)
  return `${DAYS[date.getUTCDay()]!.slice(0, 3)}. ${date.getUTCDate()} ${SHORT[date.getUTCMonth()]} ${date.getUTCFullYear()} à ${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`
}

const angled = ({ name, address }: Mailbox) => (name ? `${name} <${address}>` : address)

/** The header lines a program puts over what it forwards. Outlook often knows the name only. */
function headerLines(random: Random, kind: Inline, { block: { from, to, subject, date }, keepsSender }: { block: Block; keepsSender: boolean }): readonly (readonly [string, string])[] {
  const outlookName = keepsSender || !from.name ? random.pick([angled(from), `${from.name ?? from.address} [mailto:${from.address}]`]) : from.name
  switch (kind) {
    case 'outlook-fr': case 'outlook-nested': return [['De :', outlookName], ['Envoyé :', dateFr(date)], ['À :', angled(to)], ['Objet :', subject]]
    case 'outlook-en': return [['From:', outlookName], ['Sent:', dateEn(date)], ['To:', angled(to)], ['Subject:', subject]]
    case 'outlook-mobile': return [['De :', angled(from)], ['Envoyé :', dateFr(date)], ['À :', angled(to)], ['Objet :', subject]]
    case 'gmail-inline': return [['De :', from.name ? `${from.name} <${from.address}>` : `<${from.address}>`], ['Date:', dateShort(date)], ['Subject:', subject], ['To:', `<${to.address}>`]]
    case 'apple': return [['De:', angled(from)], ['Objet:', subject], ['Date:', dateFr(date)], ['À:', angled(to)]]
    case 'thunderbird': return [['Sujet :', subject], ['Date :', dateShort(date)], ['De :', angled(from)], ['Pour :', to.address]]
    case 'yahoo': return [['De :', `${from.name ? `"${from.name}"` : ''} <${from.address}>`.trim()], ['À :', `"${to.address}" <${to.address}>`], ['Envoyé :', dateFr(date)], ['Objet :', subject]]
  }
}

const RULES: Readonly<Record<Inline, string>> = {
  'outlook-fr': '', 'outlook-en': '', 'outlook-nested': '', 'gmail-inline': '---------- Forwarded message ---------', apple: 'Début du message réexpédié :', thunderbird: '-------- Message transféré --------', yahoo: '----- Mail transféré -----',
  'outlook-mobile': '________________________________',
}

const NOTES = ['', '', '', 'Pour toi', 'À traiter svp', 'FYI', 'Tu peux le rappeler ?', 'Bonjour, ci-dessous une demande à intégrer.', 'cf. ci-dessous', 'Merci de prendre en charge']

const signature = (random: Random, { agent, name, phonePrinted, street, postcode, town }: Agency) => random.pick([
  '', `${agent.firstName} ${agent.lastName}\n${name}\n${phonePrinted}`, `--\n${agent.firstName} ${agent.lastName} - Négociateur\nTél. ${agent.phonePrinted} | ${agent.email}\n${name}, ${street}, ${postcode} ${town}`,
  `Cordialement,\n${agent.firstName}\nMobile : ${agent.phonePrinted}`, 'Envoyé de mon iPhone',
])

/** The mail as a colleague forwards it to the intake, whatever program he uses. */
export function forwardedInline(random: Random, mail: Draft, { kind, agency, keepsSender }: { kind: Inline; agency: Agency; keepsSender: boolean }): Draft {
  const once = wrapped(random, mail, { kind, agency, keepsSender, block: { from: mail.from, to: { address: agency.email }, subject: mail.subject, date: mail.date } })
  if (kind !== 'outlook-nested') return once
  const assistant = { name: agency.name, address: agency.email }
  return wrapped(random, once, { kind, agency, keepsSender: true, block: { from: once.from, to: assistant, subject: once.subject, date: once.date } })
}

interface Wrapping { readonly kind: Inline; readonly agency: Agency; readonly keepsSender: boolean; readonly block: Block }

function wrapped(random: Random, mail: Draft, { kind, agency, keepsSender, block }: Wrapping): Draft {
  const header = headerLines(random, kind, { block, keepsSender })
  const note = [random.pick(NOTES), signature(random, agency)].filter(Boolean).join('\n\n')
  const inner = mail.text ?? plainOf(mail.html ?? '')
  const block4 = `${RULES[kind]}\n${header.map(([label, value]) => `${label} ${value}`).join('\n')}\n\n${inner}`
  const isQuoted = kind === 'apple'
  const text = `${note}\n\n${isQuoted ? `${RULES.apple}\n\n${block4.slice(RULES.apple.length + 1).split('\n').map((line) => `> ${line}`).join('\n')}` : block4}`.trim()
  const prefix = kind === 'outlook-en' ? 'FW: ' : kind.startsWith('outlook') ? 'TR: ' : kind === 'yahoo' ? 'Tr : ' : 'Fwd: '
  const { replyTo: _, headers: __, head: ___, needsText: ____, ...rest } = mail
  return {
    ...rest, from: { name: random.chance(0.5) ? `${agency.agent.firstName} ${agency.agent.lastName}` : agency.name, address: random.chance(0.5) ? agency.agent.email : agency.email }, subject: `${prefix}${mail.subject}`,
    date: mail.date + random.int(2, 600) * 60_000, text, ...(mail.html !== undefined && { html: wrappedHtml(mail.html, { kind, header, note }) }),
  }
}

function wrappedHtml(inner: string, { kind, header, note }: { kind: Inline; header: readonly (readonly [string, string])[]; note: string }): string {
  const head = safe(header.map(([label, value]) => `<b>${escapeHtml(label)}</b> ${escapeHtml(value)}`).join('<br>'))
  const opening = note ? html`<div>${lines(note)}</div>` : html``
  switch (kind) {
    case 'gmail-inline': return html`<div dir="ltr">${opening}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${RULES[kind]}<br>${head}<br></div><br>${safe(inner)}</div></div>`.html
    case 'apple': return html`${opening}<div><blockquote type="cite"><div>${RULES[kind]}</div><br><div>${head}</div><br><div>${safe(inner)}</div></blockquote></div>`.html
    case 'thunderbird': return html`${opening}<div class="moz-forward-container"><br>${RULES[kind]}<table class="moz-email-headers-table" border="0">${safe(header.map(([label, value]) => `<tr><th align="RIGHT">${label} </th><td>${escapeHtml(value)}</td></tr>`).join(''))}</table><br>${safe(inner)}</div>`.html
    case 'yahoo': return html`<div class="ydp-wrap">${opening}<div class="yahoo_quoted"><div>${RULES[kind]}</div><div>${head}</div><div>${safe(inner)}</div></div></div>`.html
    case 'outlook-mobile': return html`${opening}<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">${head}</font></div><div>${safe(inner)}</div>`.html
    default: return html`<div class="WordSection1">${opening}<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">${head}</p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${safe(inner)}</div>`.html
  }
}

/** What a rule of the agency's Gmail adds; the mail itself stays as it was. */
export function forwardHeaders(random: Random, mail: Draft, agency: Agency): Draft {
  const [user, domain] = agency.email.split('@')
  const [to, host] = mail.to.address.split('@')
  return {
    ...mail, to: { address: agency.email },
    headers: [
      ['Return-Path', `<${user}+caf_=${to}=${host}@${domain}>`], ['Delivered-To', mail.to.address], ['X-Forwarded-To', mail.to.address], ['X-Forwarded-For', `${agency.email} ${mail.to.address}`],
      ['ARC-Seal', `i=1; a=rsa-sha256; t=${Math.floor(mail.date / 1000)}; cv=none; d=google.com; s=arc-20240605; b=${random.hex(40)}`], ...(mail.headers ?? []),
    ],
  }
}

/** The mail as an attachment of a colleague's (`message/rfc822`). */
export function forwardedWhole(random: Random, raw: Uint8Array, { agency, mail }: { agency: Agency; mail: Draft }): { readonly cover: Draft; readonly original: Uint8Array } {
  const note = [random.pick(NOTES), signature(random, agency)].filter(Boolean).join('\n\n')
  return { original: raw, cover: { from: { name: agency.name, address: agency.email }, to: mail.to, subject: `TR: ${mail.subject}`, date: mail.date + 3_600_000, text: note, travels: 'as-is', gold: mail.gold } }
}
