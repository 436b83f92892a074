import { fold, type Line } from './line.ts'
import type { Span } from './reading.ts'

// What portals write before (or above) a value: French first, then the neighbours. Folded, singular, without the colon.
const VOCABULARY = {
  email:
    'email|e-mail|mail|adresse e-mail|adresse email|adresse mail|adresse electronique|courriel|email address|e-mail address|e-mailadres|correo|correo electronico|votre email|son e-mail|son email',
  phone:
    'telephone|tel|tel.|tel portable|tel perso|tel prof|tel mobile|portable|mobile|telephone fixe|telephone mobile|telephone portable|numero de telephone|n° de telephone|numero|phone|phone number|telephone number|mobile phone|telefoon|gsm|telefon|telefonnummer|telefono|son telephone|joignable au',
  lastName: 'nom|nom de famille|surname|last name|family name|achternaam|nachname|apellidos|cognome',
  firstName: 'prenom|first name|given name|voornaam|vorname',
  fullName:
    'nom prenom|nom et prenom|nom, prenom|prenom nom|prenom et nom|nom complet|name|full name|naam|client|customer|contact|prospect|demandeur|interesse|nombre|acquereur|locataire|candidat|visiteur',
  message:
    "message|son message|voici son message|votre message|ton message|deine nachricht|il tuo messaggio|le message|commentaire|commentaires|sa demande|message du client|message du contact|message du prospect|customer message|comments|your message|bericht|nachricht|mensaje|messaggio|question|informations complementaires souhaitees par l'internaute",
  reference:
    "reference|ref|ref.|ref. de l'annonce|reference de l'annonce|reference annonce|ref annonce|ref. annonce|votre reference|ref. pro|ref pro|reference du bien|ref. du bien|ref du bien|bien ref.|reference agence|ref. agence|ref. interne|reference interne|listing reference|property reference|property ref|your property ref|your reference|our ref|referentie|referencia|referenz|mandat|n° de mandat|ref. mandat",
  portalListingId:
    "id de l'annonce|identifiant de l'annonce|numero d'annonce|n° d'annonce|annonce n°|listing id|code de l'annonce|codigo del anuncio",
  price:
    'prix|prix de vente|loyer|loyer cc|loyer mensuel|prix du bien|price|rent|asking price|prijs|precio|preis|montant du loyer',
  surface: 'surface|surface habitable|superficie|surface carrez|area|living area|floor area|oppervlakte|wohnflache',
  rooms: 'pieces|nombre de pieces|nb de pieces|nb pieces|rooms|kamers|zimmer',
  place:
    'localisation du bien|adresse du bien|lieu|localite|commune|secteur|property location|address|situation|bien situe a',
  town: 'ville|ville du bien|town|city|plaats|ort|commune du bien',
  postcode: 'code postal|cp|code postal du bien|postcode|zip|postal code|plz',
  title:
    "annonce|bien|bien concerne|titre|titre de l'annonce|type de bien|type|property|listing|property type|objet de la demande",
  transaction: 'transaction|type de transaction|projet|nature',
  url: "lien|lien de l'annonce|url|voir l'annonce|link",
  /** Labels whose value must never be taken for one of the above. */
  other:
    'identifiant client|code client|n° client|numero client|siret|siren|rcs|tva|fax|telecopie|budget|budget max|budget max.|budget maximum|types de biens|localisation|type de biens|objet|sujet|subject|de|a|from|to|date|envoye|sent|cc|cci|agence|destinataire|votre conseiller|conseiller|negociateur|capital|source|origine|demande|type de demande|page|ip|adresse ip|navigateur|consentement|rgpd|horaires|service client|apport|financement|civilite|creneau souhaite|disponibilites',
} as const

export type Label = keyof typeof VOCABULARY

const LABELS = new Map<string, Label>()
for (const [label, words] of Object.entries(VOCABULARY))
  for (const word of words.split('|')) LABELS.set(word, label as Label)
const MAX_LABEL_WORDS = 7
const MAX_LABEL_LENGTH = 60

const ICONS = new Map<string, Label>(
  [...'📞📱☎✆']
    .map((icon) => [icon, 'phone'] as [string, Label])
    .concat(
      [...'📧✉📩'].map((icon) => [icon, 'email'] as [string, Label]),
      [...'👤🧑👩👨'].map((icon) => [icon, 'fullName'] as [string, Label]),
      [...'💬📝🗨'].map((icon) => [icon, 'message'] as [string, Label]),
      [...'📍🗺'].map((icon) => [icon, 'place'] as [string, Label]),
      [...'🏠🏡🏢'].map((icon) => [icon, 'title'] as [string, Label]),
      [...'💶💰'].map((icon) => [icon, 'price'] as [string, Label]),
      [...'🔖🏷'].map((icon) => [icon, 'reference'] as [string, Label]),
    ),
)

/** A value with the label that stands before or above it. */
export interface Pair {
  readonly label: Label
  readonly value: string
  readonly span: Span
  /** Index of the line that holds the label, and of the one that holds the value. */
  readonly labelLine: number
  readonly valueLine: number
}

/** The label a whole text is, "Téléphone *" included; bilingual labels ("Nom / Naam") count by either half. */
export function labelOf(text: string): Label | undefined {
  if (text.length > MAX_LABEL_LENGTH) return undefined
  const folded = fold(text)
    .replace(/\([^)]{0,40}\)/g, '')
    .replace(/^[^\p{L}]{1,6}/u, '')
    .replace(/[\s:*]{1,6}$/, '')
    .trim()
  const found = LABELS.get(folded)
  if (found || !folded.includes('/')) return found
  return folded
    .split('/')
    .map((half) => LABELS.get(half.trim()))
    .find((label) => label !== undefined)
}

/** Every label of `lines` with its value, in order of appearance. */
export function pairsOf(lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 2_000) continue
    const found = inlinePairs(line, index)
    if (found.length > 0) pairs.push(...found)
    else {
      const below = pairBelow(lines, index)
      if (below) pairs.push(below)
    }
  }
  return pairs
}

interface Found {
  readonly label: Label
  readonly from: number
  readonly valueFrom: number
}

function inlinePairs(line: Line, index: number): Pair[] {
  const found = labelsIn(line.text)
  const first = found[0]
  if (!first) return []
  // In running text one label is chance; two are a layout.
  const isProse = /[\p{L}\d]/u.test(line.text.slice(0, first.from))
  if (isProse && found.length < 2) return []
  const pairs: Pair[] = []
  for (const [i, { label, valueFrom }] of found.entries()) {
    const next = label === 'message' ? undefined : found[i + 1]
    const pair = pairAt(line, { label, from: valueFrom, to: next?.from ?? line.text.length }, index)
    if (pair) pairs.push(pair)
    if (label === 'message') break
  }
  return pairs
}

/** Labels that end in a colon, a tab or dot leaders, or are an icon. */
function labelsIn(text: string): Found[] {
  const found: Found[] = []
  const icon = iconAt(text)
  if (icon) found.push(icon)
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/\s?[:：](?!\/\/)|\t|\s?\.{3,200}|\s?…{1,40}/g)) {
    const label = labelBefore(text, { from, to: index })
    const valueFrom = index + mark.length
    if (label && (found.at(-1)?.from ?? -1) < label.from) {
      const last = found.at(-1)
      // "📞 Téléphone :" is one label, and so is "Nom :\t".
      if (last && text.slice(last.valueFrom, label.from).trim() === '' && last.label === label.label) found.pop()
      found.push({ ...label, valueFrom })
    }
    from = valueFrom
  }
  return found
}

function iconAt(text: string): Found | undefined {
  const [icon] = text
  const label = icon && ICONS.get(icon)
  return icon && label && text.length > icon.length ? { label, from: 0, valueFrom: icon.length } : undefined
}

/** The longest known label that ends at `to`. */
function labelBefore(
  text: string,
  { from, to }: { from: number; to: number },
): { label: Label; from: number } | undefined {
  const start = Math.max(from, to - MAX_LABEL_LENGTH)
  const words = [...text.slice(start, to).matchAll(/[^\s\t]+/g)].slice(-MAX_LABEL_WORDS)
  for (const word of words) {
    const at = start + word.index
    const candidate = text.slice(at, to)
    const label = labelOf(candidate)
    if (label) return { label, from: at }
  }
  return undefined
}

/** A line that is nothing but a label has its value in the next line. */
function pairBelow(lines: readonly Line[], index: number): Pair | undefined {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next) return undefined
  const label = labelOf(line.text)
  if (!label) return undefined
  const hasColon = /[:：*]\s?$/.test(line.text)
  // "Annonce" or "Contact" alone is as likely a heading.
  const isHeading = !hasColon && (label === 'title' || label === 'fullName' || label === 'other' || label === 'place')
  if (isHeading || labelOf(next.text) !== undefined || labelsIn(next.text).length > 0) return undefined
  return pairAt(next, { label, from: 0, to: next.text.length }, index, index + 1)
}

function pairAt(
  line: Line,
  { label, from, to }: { label: Label; from: number; to: number },
  labelLine: number,
  valueLine = labelLine,
): Pair | undefined {
  const raw = line.text.slice(from, to)
  const lead = raw.length - raw.replace(/^[\s:*_–|=>-]{1,20}/, '').length
  const value = raw.slice(lead).replace(/[\s*_|;,–-]{1,20}$/, '')
  if (value === '') return undefined
  const start = line.start + from + lead
  return { label, value, span: { start, end: start + value.length }, labelLine, valueLine }
}
