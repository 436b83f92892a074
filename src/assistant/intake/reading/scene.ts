import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { type LabelHit, labelBehind, labelHits, wholeLabel } from './label-hits.ts'
import { fold, type Line } from './line.ts'
import type { TemplateMemory } from './memory.ts'
import type { Portal } from './portals/portal.ts'
import type { KnownOfAgency } from './reading.ts'
import { senderKind, type Writer } from './sender-kind.ts'
import { isSharedDomain } from './shared-domains.ts'
import type { Label } from './vocabulary.ts'

/** A mail as the reader of fields gets it. */
export interface LeadSource {
  /** The lines of the mail itself: what a forward put above it is gone. */
  readonly lines: readonly Line[]
  readonly portal: Portal | undefined
  readonly known: KnownOfAgency
  readonly subject: string
  readonly sender: EmailAddress | null
  readonly senderName?: string
  readonly replyTo: EmailAddress | null
  readonly replyToName?: string
  readonly memory?: TemplateMemory | undefined
  /** As `Unwrapped` has it. */
  readonly below?: readonly Line[]
}

export type Section = 'none' | 'contact' | 'property' | 'agency' | 'search' | 'message' | 'thirdPerson' | 'others'

/** A line with what its place in the layout says, before anything is read from it. */
export interface Look {
  readonly line: Line
  readonly hits: readonly LabelHit[]
  /** The label that the whole line is. */
  readonly whole: Label | undefined
  /** A label that stands behind its value. */
  readonly behind: { readonly label: Label; readonly to: number } | undefined
  /** What the last heading above was about. */
  readonly section: Section
  readonly isFooter: boolean
  /** A sentence or more, not a label, a heading or a value. */
  readonly isProse: boolean
  /** Something of the agency stands in the line: its name, an address, a number. */
  readonly namesAgency: boolean
  /** The labels of the column heads above the line's cells, by cell. */
  readonly columns: readonly (Label | undefined)[]
}

export interface Scene extends LeadSource {
  readonly looks: readonly Look[]
  /** Of the sender, "" when there is none or when everybody writes from it. */
  readonly senderDomain: string
  /** Who sends, by name and address. */
  readonly writer: Writer
}

/** The labels a line shows for certain. */
export const certainLabels = ({ hits, whole }: Pick<Look, 'hits' | 'whole'>): ReadonlySet<Label | 'unknown'> =>
  new Set([...(whole ? [whole] : []), ...hits.flatMap(({ label, mark, isWeak }) => (mark === 'bare' || isWeak ? [] : [label]))])

/** Which of these labels the lines show for certain. */
export const labelsAmong = (looks: readonly Look[], wanted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(looks.flatMap((look) => [...certainLabels(look)].filter((label) => wanted.has(label))))

const CONTACT = new Set(['email', 'phone', 'lastName', 'firstName', 'fullName'])

/** How many different labels of a contact's fields the mail has: who writes himself needs none. */
export const contactLabelCount = ({ looks }: Pick<Scene, 'looks'>): number => labelsAmong(looks, CONTACT).size

/** What a portal calls itself: its name, that of its mails, and that of its domain. */
export const namesOfSender = ({ portal, senderName = '', senderDomain }: Pick<Scene, 'portal' | 'senderName' | 'senderDomain'>): string[] =>
  [portal?.name ?? '', senderName, senderDomain.split('.').at(-2)?.replaceAll('-', ' ') ?? ''].map(fold).filter((name) => name.length > 2)

// A footer holds the portal's own switchboard, capital and address. None of it is the contact's or the property's.
const FOOTER =
  /^(?:vous recevez ce|ce message (?:vous )?a ete|cet e-?mail|l'equipe |merci de votre confiance|besoin d'aide|une question|service client|contactez-nous|contactez notre|s\.?a\.?s\.?u? |mentions legales|se desinscrire|conseil :|astuce :|©|conformement|pour ne plus recevoir|si vous ne souhaitez|politique de conf|ce courriel|envoye (?:depuis|par)|support |votre service|unsubscribe|you (?:are|have) (?:receiv|been sent)|this (?:e-?mail|message) (?:was|is)|--$|-- $|_{5,200}$|diese (?:e-?mail|nachricht)|sie erhalten diese|este (?:correo|mensaje)|has recibido|questa e-?mail|ricevi questa|deze e-?mail|u ontvangt|confidentialite|disclaimer|impressum|copyright|tous droits|all rights|ce message (?:vous )?est envoye|.{0,40},? (?:s\.?a\.?s\.?|s\.?a\.?|sarl|gmbh|ltd|b\.?v\.?|s\.?l\.?|s\.?r\.?l\.?),? (?:au capital|registered|sitz)|.{0,60}(?:au capital de|rcs \w|siret|n° tva|tva fr|numero de tva|vat (?:no|number)|registered in)|service (?:professionnels|clients?|commercial|pro)\b|pensez a l'environnement|hotline|customer (?:service|support)|kundenservice|assistenza|atencion al cliente|klantenservice)/

// What was said before stands below, with whoever answered and his numbers.
const HISTORY = /^(?:[-–—=*_]{1,6} ?)?(?:messages? precedents?|historique(?: (?:de|du|des|d'|la|les|l'|vos|nos|votre|conversation|discussion|echanges?|messages?)){0,4}|plus tot dans (?:la|votre) conversation|conversation precedente|(?:vos )?echanges precedents|previous (?:messages?|conversation)|earlier (?:messages|in (?:this|the) conversation)|conversation history|fruhere nachrichten|bisheriger verlauf|mensajes anteriores|messaggi precedenti|eerdere berichten)\s?:?(?: ?[-–—=*_]{1,6})?$/u

/** The line that is the heading of what was said before; -1 without one. The first two are the mail's own. */
export const headingOfHistory = (lines: readonly Pick<Line, 'folded'>[]): number => lines.findIndex(({ folded }, i) => i > 1 && HISTORY.test(folded))

/** What else is advertised, by the same agency or another. */
const OTHERS =
  /\b(?:(?:voir|consult\p{L}+|regard\p{L}+|vue?s?|aim\p{L}+|plaire|interesser|propos\p{L}+|decouvr\p{L}+) (?:\p{L}+ ){0,2}(?:aussi|egalement)\b|(?:aussi|egalement) (?:consulte|vu|disponible)|(?:autres|dernier(?:e?s)) (?:annonces|biens|logements|offres|maisons|appartements|proprietes)\b|(?:annonces|biens|logements|offres|maisons|appartements) (?:similaires|proches|comparables|semblables)|similar (?:properties|homes|listings|adverts)|you (?:may|might) also|also viewed|(?:other|more) (?:properties|listings|homes)|(?:weitere|ahnliche) (?:immobilien|objekte|angebote|inserate)|neu im portal|otr[oa]s (?:inmuebles|anuncios|viviendas)|altri (?:immobili|annunci)|(?:andere|vergelijkbare) (?:woningen|panden)|outros (?:imoveis|anuncios))/u

const SECTIONS: readonly (readonly [Exclude<Section, 'none'>, RegExp])[] = [
  ['others', OTHERS],
  // Whoever stands beside the contact has a name and a number too.
  ['thirdPerson', /\b(?:apporteurs?|apporteuse|garante?s?|caution(?:naire)?|conjointe?|co-?emprunteur|co-?locataire|employeur|notaire|parrain|marraine|prescripteur|recommande(?:e)? par|proprietaire actuel|referrer|referred by|guarantor|employer|spouse|burge|arbeitgeber|empfohlen von|avalista|aval|empleador|garante|datore di lavoro|borgsteller|werkgever|fiador)\b/],
  ['agency', /\b(?:votre conseiller|votre agence|votre interlocuteur|votre agent|destinataire|recipient|your agent|agence|agency|ihr makler|ihre agentur|tu agencia|agenzia|uw makelaar|contactez-nous|service client|support|hotline)\b/],
  ['message', /\b(?:message|commentaires?|nachricht|bericht|mensaje|messaggio|comments?|enquiry|wrote|a ecrit|demande)\b/],
  ['search', /\b(?:son projet|votre projet|projet|recherches?|cherche|criteres|suchprofil|search|budget|profil|zoekprofiel)\b/],
  ['contact', /\b(?:coordonnees|contact details|details du contact|contact|prospect|client|acquereur|acheteur|locataire|candidat|internaute|interesse(?:e|r)?|interessent(?:in)?|kontaktdaten|kontakt|datos|contacto|contatto|interessato|dati|contactgegevens|gegevens|personne suivante|following person|from|demandeur|visiteur|buyer|tenant|enquirer|expediteur|lead|personne recommandee|filleule?|assignee|candidatea?|visitor|caller|appelante?|anrufer(?:in)?)\b/],
  ['property', /\b(?:bien|annonce|propriete|property|listing|objekt|immobilie|inserat|anzeige|immobile|annuncio|inmueble|anuncio|woning|pand|advertentie|logement|rappel)\b/],
]

export function sceneOf(source: LeadSource): Scene {
  const { sender } = source
  const senderDomain = sender === null || isSharedDomain(domainOf(sender)) ? '' : domainOf(sender)
  const writer = sender === null ? 'unknown' : senderKind({ address: sender, name: source.senderName ?? '' })
  // A person's name opens his own lines.
  const senders = namesOfSender({ ...source, senderName: writer === 'person' || source.portal ? '' : (source.senderName ?? ''), senderDomain })
  const offices = source.portal && writer !== 'person' ? [fold(source.senderName ?? '')].filter((name) => name.length > 4) : []
  const known = knownWords(source.known)
  const lines = source.lines
  const looks: Look[] = []
  let section: Section = 'none'
  let isFooter = false
  let heads: { columns: (Label | undefined)[]; cells: number } | undefined
  // Adverts and what the law wants said stand in long mails again and again.
  const read = new Map<string, Words>()
  for (const [index, line] of lines.entries()) {
    const words = line.runs ? wordsOf(line) : (read.get(line.text) ?? wordsOf(line))
    if (!line.runs) read.set(line.text, words)
    const { hits, behind, whole, isProse, opensFooter } = words
    const cells = line.text.split('\t')
    const labels = cells.length > 1 ? cells.map(headOf) : []
    const isHead = isRowOfHeads(cells, labels)
    const columns = !isHead && heads && heads.cells === cells.length ? heads.columns : []
    const heading = sectionOf(line, hits, lines[index + 1])
    if (heading) section = heading
    if (opensFooter && index > 1) isFooter = true
    if (line.quote === 0 && isFooter && (hits.length > 1 || whole === 'email' || whole === 'phone')) isFooter = false
    looks.push({
      line,
      hits: isHead ? [] : columns.length > 0 ? columnHits(cells, columns) : hits,
      whole,
      behind,
      section: opensOthers(line) ? 'others' : section,
      isFooter: isFooter || MENU.test(line.folded) || isImprint(line, senders) || (ADDRESS.test(line.folded) && isImprint(line, offices)),
      isProse,
      namesAgency: known.some((word) => line.folded.includes(word)),
      columns,
    })
    if (isHead) heads = { columns: labels, cells: cells.length }
    else if (cells.length === 1) heads = undefined
  }
  return { ...source, looks, senderDomain, writer }
}

/** « Toits & Rivages, quai des Indes, 56100 Lorient – 02 61 91 44 21 »: where whoever sends it is at home. */
const isImprint = ({ text, folded }: Line, senders: readonly string[]): boolean =>
  text.length > SHORTEST_IMPRINT && text.length < LONGEST_IMPRINT && /\d{4}|\d\d[ .]\d\d/.test(text) && senders.some((name) => opensWith(folded.replaceAll('&', 'et'), name.replaceAll('&', 'et')))

const opensWith = (folded: string, name: string): boolean => folded.startsWith(name) && /^[\s,:·•|–—-]/.test(folded.slice(name.length))

/** « Boutiques pro : 04 … – Aide – Signaler ce message »: what stands below every mail of a sender. */
const MENU = /(?:[–—|·-] ?|^)(?:signaler (?:ce|un) (?:message|abus|contenu)|me desinscrire|se desabonner|mentions legales)\b/

/** Where an office is, not how somebody can be reached. */
const ADDRESS = /\b\d{5} \p{L}|\b(?:rue|avenue|boulevard|quai|cours|place|sas|sarl|rcs|siret)\b/u

const SHORTEST_IMPRINT = 30
const LONGEST_IMPRINT = 300

/** What the words of a line alone say. */
interface Words extends Pick<Look, 'hits' | 'behind' | 'whole' | 'isProse'> {
  readonly opensFooter: boolean
}

function wordsOf(line: Line): Words {
  const before = labelHits(line)
  const behind = before.every(({ from, mark }) => from > 0 && (mark === 'leader' || mark === 'tab')) ? labelBehind(line) : undefined
  // "132 m² — Bien": what stands before the label is its value, and no label of its own.
  const hits = behind ? [] : before
  const found = wholeLabel(line.text)
  const whole = found && !found.isWeak ? (found.label as Label) : found && hits.length === 0 ? (found.label as Label) : undefined
  return { hits, behind, whole, isProse: isSentence(line, hits), opensFooter: FOOTER.test(line.folded) || HISTORY.test(line.folded) }
}

/** Nearly all cells are labels; or most are, of a row that is marked as heads or holds no value. */
function isRowOfHeads(cells: readonly string[], labels: readonly (Label | undefined)[]): boolean {
  const known = labels.filter((label) => label !== undefined).length
  return known >= Math.max(2, cells.length - 1) || (known >= 3 && 2 * known >= cells.length && cells.every((cell) => cell.length < 30 && !/[\d@]/.test(cell)))
}

const headOf = (cell: string): Label | undefined => {
  const found = wholeLabel(cell)
  return found && !found.isWeak ? (found.label as Label) : undefined
}

/** In a row below its heads, each cell stands behind the label of its column. */
function columnHits(cells: readonly string[], columns: readonly (Label | undefined)[]): LabelHit[] {
  let from = 0
  return cells.flatMap((cell, i) => {
    const at = from
    from += cell.length + 1
    const label = columns[i]
    return [{ label: label ?? 'unknown', isWeak: label === undefined, mark: 'tab', from: at, valueFrom: at } as const]
  })
}

const knownWords = ({ names, emails, phones }: KnownOfAgency): string[] =>
  [
    ...names.map(fold),
    ...emails.map((email) => email.toLowerCase()),
    ...phones.map((phone) => phone.replace('+33', '0').replace(/(\d\d)(?=\d)/g, '$1 ')),
  ].filter((word) => word.length > 5)

/** « Neu im Portal: Appartement 33 m², 672 € »: heading and advert in one. */
const opensOthers = ({ folded }: Line): boolean => {
  const head = /^[^:]{6,50}(?=:\s?\S)/.exec(folded)?.[0]
  return head !== undefined && OTHERS.test(head)
}

function sectionOf({ text, folded, path }: Line, hits: readonly LabelHit[], next: Line | undefined): Section | undefined {
  if (folded.length > 80 || /@|\d{3}/.test(folded)) return undefined
  const isMarked = /h[1-6]|strong|\bb\b|th|legend|caption/.test(path) || /[:：]$/.test(text) || /^[=#*\-–—_]{1,10}\s?\p{L}/u.test(text) || text === text.toUpperCase()
  const hasValue = hits.some((hit) => hit.valueFrom < text.length - 1 && hit.label !== 'message')
  if (hasValue || (!isMarked && (folded.split(' ').length > 5 || next === undefined))) return undefined
  return SECTIONS.find(([, pattern]) => pattern.test(folded))?.[0]
}

const isSentence = ({ text }: Line, hits: readonly LabelHit[]): boolean => {
  if (hits.length > 1 || text.includes('\t')) return false
  return text.split(' ', 6).length === 6 && /\p{Ll}{2}/u.test(text)
}
