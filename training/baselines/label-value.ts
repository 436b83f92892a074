/**
 * The reader a stranger would write in an afternoon: lines of "label: value", the first address, the first number, words that give an intent.
 * It is what every figure of the real reader stands beside.
 */
import PostalMime from 'postal-mime'

export interface NaiveReading {
  readonly isLead: boolean
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  /** E.164 for France. */
  readonly phone: string | null
  readonly message: string | null
  readonly propertyRef: string | null
  readonly intent: string | null
}

const LABELS = {
  firstName: /^(?:pr[ée]nom|first name|vorname|voornaam|nombre)$/i,
  lastName: /^(?:nom(?: de famille)?|last name|surname|nachname|achternaam|apellidos|cognome)$/i,
  fullName: /^(?:nom (?:et )?pr[ée]nom|nom complet|name|client|contact|full name|naam|nome)$/i,
  email: /^(?:e-?mail|mail|adresse e-?mail|courriel|email address|correo)$/i,
  phone: /^(?:t[ée]l(?:\.|[ée]phone)?|portable|mobile|phone(?: number)?|telefon|telefoon|tel[ée]fono|gsm)$/i,
  message: /^(?:(?:son |votre |voici son )?message|commentaires?|comments?|nachricht|bericht|mensaje|messaggio)$/i,
  propertyRef: /^(?:r[ée]f(?:[ée]rence)?\.?(?: (?:de l.)?annonce| du bien)?|votre r[ée]f[ée]rence|(?:property )?ref(?:erence)?|referencia|riferimento|referenz)$/i,
} as const

const INTENTS: readonly (readonly [string, RegExp])[] = [
  ['cancel', /annul|cancel|ne viendr/i], ['move', /d[ée]cal|report|reschedul/i], ['visit', /visit|viewing|besichtig|bezichtig|\bvoir\b|see the|rendez-vous|rdv|vedere|ver (?:la|el)/i], ['valuation', /estim|valuation|valeur/i], ['offer', /propos|offre|\boffer|n[ée]goci/i],
  ['callback', /rappe|appel|t[ée]l[ée]phone|joindre|\bcall|anruf|llam|chiam|bel /i], ['availability', /dispo|available|encore|toujours|still|noch|ancora|libre/i], ['search', /recherch|cherch|looking for/i],
]

const NOT_LEADS = /newsletter|d[ée]sinscri|unsubscribe|statistiques|facture|undeliver|quarantaine|absen|automati/i

function textOf(html: string): string {
  return html.replace(/<(?:style|script|head)[\s\S]*?<\/(?:style|script|head)>/gi, '').replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d|\/td|\/dt|\/dd|\/th)[^>]*>/gi, '\n').replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
}

function e164(found: string): string {
  const digits = found.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits.startsWith('0') ? `+33${digits.slice(1)}` : digits
}

const PHONE = /(?:\+|00)\d[\d .()-]{7,16}\d|\b0\d(?:[ .-]?\d\d){4}\b/
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Reads a whole mail as naively as most home-made readers do. */
export async function readNaively(raw: Uint8Array): Promise<NaiveReading> {
  const mail = await PostalMime.parse(raw)
  const text = mail.text?.includes('@') || !mail.html ? (mail.text ?? '') : textOf(mail.html)
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[>*\-•\s]+/, '').replaceAll('*', '').trim()).filter(Boolean)
  const found = labelled(lines)
  const [name, ...others] = (found.get('fullName') ?? '').split(' ')
  const email = found.get('email')?.match(EMAIL)?.[0] ?? text.match(EMAIL)?.find((one) => !/no-?reply|contact@|info@|agence@|accueil@/i.test(one)) ?? mail.replyTo?.[0]?.address ?? null
  const phone = (found.get('phone') ?? text).match(PHONE)?.[0] ?? null
  const message = found.get('message') ?? text.match(/[«“"]\s*([^»”"]{8,})\s*[»”"]/)?.[1]?.trim() ?? null
  const words = message ?? text
  return {
    isLead: (email !== null || phone !== null) && !NOT_LEADS.test(mail.subject ?? ''), email, phone: phone && e164(phone), message, propertyRef: found.get('propertyRef') ?? `${mail.subject} ${text}`.match(/\br[ée]f(?:[ée]rence)?\.?\s*:?\s*([\w./-]*\d[\w./-]*)/i)?.[1] ?? null,
    firstName: found.get('firstName') ?? (name || null), lastName: found.get('lastName') ?? (others.join(' ') || null), intent: INTENTS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'information',
  }
}

/** The first value of each label, on its line or on the next. */
function labelled(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  lines.forEach((line, at) => {
    const [, label = line, value = ''] = /^([^:]{2,40}?)\s*:\s*(.*)$/.exec(line) ?? []
    const field = Object.entries(LABELS).find(([, pattern]) => pattern.test(label))?.[0]
    const said = value || lines[at + 1]
    if (field && said && !found.has(field)) found.set(field, said)
  })
  return found
}
