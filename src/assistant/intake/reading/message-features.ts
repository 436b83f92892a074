import { domainOf } from '#kernel/email-address.ts'
import { hashing } from '#kernel/linear-model.ts'
import { lineClass, messageDepth } from './features.ts'
import { fold } from './line.ts'
import type { Unit } from './message-units.ts'
import { isSharedDomain } from './shared-domains.ts'
import { labelsAmong, type Look, namesOfSender, type Scene } from './scene.ts'
import { type Turn, turnsOf } from './turns.ts'

const GREETING =
  /^(?:[«“"']\s?)?(?:bonjour|bonsoir|salut|coucou|madame|monsieur|messieurs|cher|chere|hello|hi|hey|dear|good (?:morning|afternoon|evening)|hallo|guten|sehr geehrte|liebe|servus|hola|buenos|buenas|estimad|buongiorno|buonasera|salve|gentile|goede\p{L}*|goeie\p{L}*|geachte|beste|dag|ola|bom dia|boa)(?!\p{L})/u
const SIGN_OFF =
  /^(?:bien )?(?:cordialement|cdlt|cdt|sincerement|merci|bonne (?:journee|soiree)|(?:sinceres|respectueuses|meilleures|bonnes) salutations|au plaisir|mrc|salutations|a bientot|respectueusement|regards|(?:with )?kind regards|(?:with )?best|best regards|thanks|thank you|many thanks|sincerely|mit freundlichen|freundliche|herzlich|viele|mfg|lg|danke|gracias|saludos|un saludo|atentamente|cordiali|grazie|distinti|met vriendelijke|groet|groeten|mvg|bedankt|obrigad)/
/** "Bien à vous," and its like, alone in a line. */
export const isSignOff = (folded: string): boolean => folded.length < 130 && (SIGN_OFF.test(folded) || CLOSING.test(folded))
const CLOSING = /^(?:(?:bien |tres )?(?:cordialement|sincerement|respectueusement)|bien a vous|amicalement|dans l'attente|avec mes (?:remerciements|salutations)|recevez|veuillez (?:agreer|recevoir)|je vous prie d'agreer|yours (?:sincerely|faithfully|truly)|warm regards|mit besten grussen|beste grusse|hoogachtend|(?:met )?(?:de )?(?:vriendelijke|hartelijke|beste|warme) groet|groet(?:jes|en)?|com os melhores cumprimentos|(?:atenciosamente|cumprimentos)|mit (?:besten|herzlichen|lieben|vielen)|(?:herzliche|liebe) grusse|vielen dank|avec (?:mes|nos|tous mes)? ?(?:plus )?(?:sinceres |vifs |respectueux )?(?:remerciements|salutations|compliments|hommages)|(?:bonne|belle|excellente|agreable) (?:fin|journee|soiree|semaine|reception)|(?:croyez|agreez|daignez)\b|(?:je vous|nous vous) (?:remercie|souhaite)|(?:en )?vous (?:en )?remerci|un cordial saludo|muchas gracias|(?:cordiali|distinti|cari) saluti|tante grazie|all the best|best wishes|kindest regards|with thanks|cheers|recib[ae]n?|ringraziando|in attesa|en espera|a la espera|porgo|aguardo|fico a aguardar|na expectativa|in afwachting|bij voorbaat|alvast bedankt|looking forward|i look forward|we look forward)\b/
const FIRST_PERSON =
  /(?<![\p{L}])(?:[jm]'\p{L}+|je|jai|jsuis?|jve|g|nous|mon|ma|mes|moi|on|notre|nos|i|i'm|we|my|our|me|us|ich|wir|mein|meine|mich|mir|uns|unser|unsere|yo|estoy|estamos|nosotros|io|sono|siamo|mio|ci|ik|wij|we|mijn|ons|eu|meu|minha)(?![\p{L}])/u
/** What people write of their wish, with or without a pronoun. */
const WISH =
  /souhait|voudr|aimer(?:ais|ions)|cherch|interess|desir|s'il vous plait|\bsvp\b|merci de|pouvez|pourr|possible|would (?:like|love)|please|could|interested|looking for|mochte|bitte|suche|konnen|quiero|quisiera|gustaria|podria|por favor|vorrei|vorremmo|per favore|graag|alstublieft|kunt|gostaria|queria/
const SECOND_PERSON = /(?<![\p{L}])(?:vous|votre|vos|you|your|sie|ihr|ihre|ihnen|su|usted|vuestro|suo|vostro|voi|u|uw)(?![\p{L}])/u
/** Somebody tells of somebody. */
const THIRD_PERSON = /(?<![\p{L}])(?:il|elle|ils|son|sa|ses|cette personne|un (?:internaute|client|visiteur|prospect|acquereur)|he|she|they|their|his|her|er|deze persoon|persona|person|diese)(?![\p{L}])/u
const REQUEST =
  /visit|disponib|interess|rendez|renseign|infor|rappel|contact|possib|besicht|verfugbar|termin|available|viewing|appointment|call|visita|appuntament|beschikbaar|bezicht|afspraak|estim|louer|achet/
const INTRO =
  /(?:message|commentaire|a ecrit|ecrit|vous dit|dit|demande|question|precise|ajoute|mots?|wrote|says|said|words|comment|enquiry|nachricht|schreibt|mitteilung|bericht|schreef|mensaje|escribe|messaggio|scrive|contenu|texte|dictee?|transcription)\b.{0,40}:?\s?$/
const BUTTON =
  /^(?:repondre|reply|antworten|responder|rispondi|beantwoorden|voir|view|ver |vedi|bekijk|afficher|acceder|cliquez|click|consulter|appeler|call|decouvrir|telecharger|open|ouvrir|gerer|manage|details)\b/
const REACH = /\S@\S|(?:\d[\s.-]?){9}/
const WORDS_SEEN = 12

/** Somebody speaks of himself. */
export const isOwnSpeech = (text: string): boolean => FIRST_PERSON.test(fold(text))

/** What is seen of each unit, as hashes: of itself, of it as a beginning, and as an end. */
export interface MessageHashes {
  readonly units: readonly Unit[]
  readonly line: readonly (readonly number[])[]
  readonly start: readonly (readonly number[])[]
  readonly end: readonly (readonly number[])[]
  /** Of the mail as a whole: what speaks for there being no message at all. */
  readonly none: readonly number[]
  /** Somebody writes from an own mailbox, and nothing looks like a form: there is a message, whatever it looks like. */
  readonly isOwnMail: boolean
  /** A person writes: all of it is hers, down to the signature. */
  readonly isLetter: boolean
}

/** A unit with what its own text says. */
interface Sight {
  readonly unit: Unit
  readonly look: Look
  readonly folded: string
  readonly kind: string
  readonly depth: number
  readonly isOwn: boolean
  readonly wishes: boolean
  readonly asks: boolean
  readonly turn: Turn | 'none'
  /** Whoever passes the mail on is named: its own sentence, its own farewell. */
  readonly namesSender: boolean
}

function sightOf(unit: Unit, { looks, depth, turn, senders }: { looks: readonly Look[]; depth: number; turn: Turn | 'none'; senders: readonly string[] }): Sight {
  const look = looks[unit.line] as Look
  const { text } = look.line
  const isWhole = unit.from === 0 && unit.to >= text.length
  const own = isWhole ? text : text.slice(unit.from, unit.to).trim()
  const folded = isWhole ? look.line.folded : fold(own)
  const kind = isWhole ? kindOfLine(look) : kindOfPiece(unit, look, folded)
  return { unit, look, folded, kind: turn === 'none' || (unit.from === 0 && !isWhole) ? kind : `${turn}:${proseKind(folded)}`, depth, isOwn: FIRST_PERSON.test(folded), wishes: WISH.test(folded), asks: REQUEST.test(folded), turn, namesSender: senders.some((name) => folded.includes(name)) }
}

function kindOfLine(look: Look): string {
  const { folded } = look.line
  return speechKind(folded) ?? (look.isProse && look.hits.length === 0 ? proseKind(folded) : lineClass(look))
}

/** A piece is what its label says, or what its words are like. */
function kindOfPiece({ from, to, closer }: Unit, look: Look, folded: string): string {
  const label = look.hits.find((hit) => hit.from >= from - 1 && hit.valueFrom <= to + 1 && hit.valueFrom > from && hit.from < to)
  if (label && label.valueFrom >= to - 1) return `is:${label.label}${label.isWeak ? '?' : ''}`
  const before = look.hits.findLast(({ valueFrom }) => valueFrom <= from)
  const behind = look.behind && look.behind.to >= to ? look.behind.label : undefined
  const named = before?.label ?? behind
  if (named && named !== 'unknown' && named !== 'message') return `of:${named}`
  return speechKind(folded) ?? (closer === 'colon' && folded.length < 40 ? (REQUEST.test(folded) ? 'askingHead' : 'head') : folded.split(' ', 5).length > 4 ? proseKind(folded) : REACH.test(folded) ? 'number' : /\?$/.test(folded) ? 'asks' : 'short')
}

function speechKind(folded: string): string | undefined {
  if (GREETING.test(folded)) return 'greeting'
  if (SIGN_OFF.test(folded)) return 'signOff'
  if (folded.length < 50 && BUTTON.test(folded)) return 'button'
  return /^(?:[-_=*#~]\s?){4,}/.test(folded) ? 'rule' : undefined
}

function proseKind(folded: string): string {
  if (FIRST_PERSON.test(folded)) return 'speech'
  if (THIRD_PERSON.test(folded)) return 'told'
  return WISH.test(folded) || REQUEST.test(folded) ? 'request' : 'prose'
}

/** Labels that a form has, and a letter has not. */
const FORM = new Set<string>(['email', 'phone', 'lastName', 'firstName', 'fullName', 'message', 'reference', 'price'])

/** How many different labels of a form the mail has, at most 3. */
const labelsOfForm = (looks: readonly Look[]): number => Math.min(3, labelsAmong(looks, FORM).size)

/** A person wrote it: no form, though his signature may say "Tél." before his number. */
export function isLetter({ looks, portal, sender, writer }: Scene): boolean {
  if (portal || writer !== 'person' || MACHINE.test(sender ?? '')) return false
  // Below his farewell a person's signature and the advert he quotes have labels.
  const farewell = looks.findIndex(({ line }, i) => i > 0 && isSignOff(line.folded))
  // "J'aurais besoin de précisions :" opens a list, and is no label.
  const labelled = (all: readonly Look[]) => all.filter(({ isProse, line }) => !isProse || !/[:：]\s?$/.test(line.text))
  if (farewell > 0 && GREETING.test(looks[0]?.line.folded ?? '') && labelsAmong(labelled(looks.slice(0, farewell)), FORM).size === 0) return true
  const labels = labelsAmong(labelled(looks), CONTACT)
  return labels.size === 0 || (labels.size === 1 && (labels.has('phone') || labels.has('email')))
}

const CONTACT = new Set<string>(['email', 'phone', 'lastName', 'firstName', 'fullName', 'message'])

/** Features of all units for the search of the message. */
export function seeMessage(scene: Scene, units: readonly Unit[], withWords = true): MessageHashes {
  const { looks, portal } = scene
  const turns = turnsOf(scene)
  const senders = senderNames(scene)
  const sights = units.map((unit) => sightOf(unit, { looks, depth: messageDepth(looks, unit.line), turn: turns.get(unit.line) ?? 'none', senders }))
  const form = `${labelsOfForm(looks)}${portal !== undefined}`
  const mail: Mail = { form, sender: senderKind(scene), questions: Math.min(3, sights.filter(({ folded }) => folded.endsWith('?')).length) }
  const line: number[][] = []
  const start: number[][] = []
  const end: number[][] = []
  let isQuoted = false
  for (const [i, sight] of sights.entries()) {
    if (sight.unit.opener === 'quote' || /^[«“„"]/.test(sight.look.line.text.slice(sight.unit.from, sight.unit.from + 2))) isQuoted = true
    const around: Around = { sight, previous: sights[i - 1], next: sights[i + 1], second: sights[i + 2], ...mail, isQuoted, place: placeOf(i, sights.length) }
    line.push([...lineSigns(around), ...(withWords ? wordSigns(sight) : [])])
    start.push([...startSigns(around), ...(withWords ? [feature`word:before:${tail(around.previous)}`, feature`word:at:${head(sight)}`] : [])])
    end.push([...endSigns(around), ...(withWords ? [feature`word:after:${head(around.next)}`] : [])])
    if (sight.unit.closer === 'quote') isQuoted = false
  }
  const isOfPerson = isLetter(scene)
  const isOwnMail = isOfPerson || (portal === undefined && labelsOfForm(looks) === 0 && !/^(?:machine|lost)/.test(mail.sender) && scene.writer !== 'firm')
  return { units, line, start, end, none: noneSigns(sights, mail), isOwnMail, isLetter: isOfPerson }
}

/** What holds for the mail as a whole. */
interface Mail {
  readonly form: string
  readonly sender: string
  /** Units that end with a question mark, at most 3. */
  readonly questions: number
}

interface Around extends Mail {
  readonly sight: Sight
  readonly previous: Sight | undefined
  readonly next: Sight | undefined
  readonly second: Sight | undefined
  readonly isQuoted: boolean
  readonly place: string
}

const feature = hashing()
const placeOf = (i: number, count: number): string => (i < 3 ? `top${i}` : count - i < 3 ? `end${count - i}` : 'middle')
const lengthOf = ({ folded }: Sight): number => (folded.length < 15 ? 0 : folded.length < 40 ? 1 : folded.length < 90 ? 2 : 3)

const sameAs = ({ look, unit }: Sight, other: Sight | undefined): string =>
  other ? (other.unit.line === unit.line ? 'line' : `${other.look.line.path === look.line.path}${other.look.line.row === look.line.row}${other.look.line.quote === look.line.quote}`) : 'edge'

function lineSigns({ sight, previous, next, form, sender, questions, isQuoted, place }: Around): number[] {
  const { unit, look, kind, depth, folded, isOwn, wishes, asks } = sight
  const asksBack = folded.includes('?')
  const { line } = look
  return [
    feature`kind:${kind}`,
    feature`around:${previous?.kind ?? 'edge'}|${kind}|${next?.kind ?? 'edge'}`,
    feature`previousKind:${previous?.kind ?? 'edge'}|${kind}`,
    feature`nextKind:${kind}|${next?.kind ?? 'edge'}`,
    feature`form:${form}`,
    feature`formKind:${form}${kind}`,
    feature`formDepth:${form}${depth}`,
    feature`depth:${depth}`,
    feature`section:${look.section}`,
    feature`sectionKind:${look.section}${kind}`,
    feature`depthKind:${depth}${kind}`,
    feature`quoted:${isQuoted}`,
    feature`quotedKind:${isQuoted}${kind}`,
    feature`quote:${Math.min(2, line.quote)}`,
    feature`edges:${unit.opener}${unit.closer}`,
    feature`person:${isOwn}`,
    feature`personRequest:${isOwn}${asks}`,
    feature`you:${SECOND_PERSON.test(folded)}${isOwn}`,
    feature`told:${THIRD_PERSON.test(folded)}${isOwn}`,
    feature`wish:${wishes}${isOwn}`,
    feature`wishKind:${wishes}${kind}`,
    feature`request:${asks}`,
    feature`asks:${asksBack}${questions}`,
    feature`asksYou:${asksBack}${SECOND_PERSON.test(folded)}${isOwn}`,
    feature`asksBefore:${previous?.folded.endsWith('?') ?? 'edge'}${asksBack}${questions}`,
    feature`sender:${sender}`,
    feature`senderKind:${sender}${kind}`,
    feature`senderForm:${sender}${form}`,
    feature`reach:${REACH.test(folded)}`,
    feature`personAround:${previous?.isOwn ?? 'edge'}${isOwn}${next?.isOwn ?? 'edge'}`,
    feature`place:${place}`,
    feature`placeKind:${place}${kind}`,
    feature`footer:${look.isFooter}`,
    feature`footerKind:${look.isFooter}${kind}`,
    feature`agency:${look.namesAgency}`,
    feature`namesSender:${sight.namesSender}${sender}`,
    feature`namesSenderKind:${sight.namesSender}${kind}`,
    feature`links:${line.links.length > 0}${line.links.some(({ text }) => text === line.text)}`,
    feature`tag:${line.path.split('>').at(-1)}`,
    feature`same:${sameAs(sight, previous)}${sameAs(sight, next)}`,
    feature`length:${lengthOf(sight)}`,
    feature`lengthKind:${lengthOf(sight)}${kind}`,
    feature`colon:${/[:：]\s?$/.test(folded)}`,
    feature`stops:${/[.!?…]$/.test(folded)}`,
  ]
}

function startSigns({ sight, previous, form, sender, questions, isQuoted, place }: Around): number[] {
  const { unit, look, kind, depth, folded, isOwn } = sight
  const isLine = unit.opener === 'line'
  const intro = INTRO.test((previous?.folded ?? '').slice(-80))
  const colon = /[:：]\s?$/.test(previous?.folded ?? '')
  return [
    feature`before:${previous?.kind ?? 'edge'}`,
    feature`beforeKind:${previous?.kind ?? 'edge'}${kind}`,
    feature`opener:${unit.opener}`,
    feature`openerIntro:${unit.opener}${intro}`,
    feature`openerColon:${unit.opener}${colon}`,
    feature`openerKind:${unit.opener}${kind}`,
    feature`openerBefore:${unit.opener}${previous?.kind ?? 'edge'}`,
    feature`introColon:${intro}${colon}${isLine}`,
    feature`introKind:${intro}${kind}`,
    feature`greeting:${GREETING.test(folded)}${intro}`,
    feature`quoted:${isQuoted}`,
    feature`block:${isLine && look.line.opensBlock}`,
    feature`depthBefore:${depth}${previous?.depth ?? 'edge'}`,
    feature`depthOpener:${depth}${unit.opener}`,
    feature`place:${place}`,
    feature`form:${form}${kind}`,
    feature`sender:${sender}${kind}`,
    feature`senderPlace:${sender}${place}`,
    feature`asksBefore:${previous?.folded.endsWith('?') ?? 'edge'}${questions}`,
    feature`turn:${previous?.turn}${sight.turn}`,
    feature`formPlace:${form}${place}`,
    feature`section:${look.section}${previous?.look.section === look.section}`,
    feature`quoteStep:${look.line.quote > (previous?.look.line.quote ?? 0)}`,
    feature`person:${isOwn}${previous?.isOwn ?? 'edge'}`,
    feature`case:${/^\p{Lu}/u.test(look.line.text.slice(unit.from).trimStart())}${isLine}`,
    feature`same:${sameAs(sight, previous)}`,
    feature`stopBefore:${/[.!?…]$/.test(previous?.folded ?? '')}${isLine}`,
  ]
}

function endSigns({ sight, next, second, isQuoted, form, sender }: Around): number[] {
  const { unit, look, kind, depth, folded } = sight
  const isLine = unit.closer === 'line'
  return [
    feature`after:${next?.kind ?? 'edge'}`,
    feature`kindAfter:${kind}${next?.kind ?? 'edge'}`,
    feature`afterNext:${next?.kind ?? 'edge'}${second?.kind ?? 'edge'}`,
    feature`closer:${unit.closer}`,
    feature`closerQuoted:${unit.closer}${isQuoted}`,
    feature`closerAfter:${unit.closer}${next?.kind ?? 'edge'}`,
    feature`formAfter:${form}${next?.kind ?? 'edge'}`,
    feature`senderAfter:${sender}${next?.kind ?? 'edge'}`,
    feature`turn:${sight.turn}${next?.turn}`,
    feature`namesSenderAfter:${next?.namesSender ?? 'edge'}${next?.kind ?? 'edge'}`,
    feature`blockAfter:${!next || (isLine && next.look.line.opensBlock)}`,
    feature`depthAfter:${depth}${next?.depth ?? 'edge'}`,
    feature`signOff:${kind === 'signOff'}`,
    feature`signOffAfter:${next?.kind === 'signOff'}`,
    feature`sectionAfter:${look.section}${next?.look.section ?? 'edge'}`,
    feature`footerAfter:${next?.look.isFooter ?? 'edge'}`,
    feature`linkAfter:${(next?.look.line.links.length ?? 0) > 0}`,
    feature`reachAfter:${next ? REACH.test(next.folded) : 'edge'}`,
    feature`personAfter:${next?.isOwn ?? 'edge'}`,
    feature`quoteStep:${look.line.quote > (next?.look.line.quote ?? 0)}`,
    feature`same:${sameAs(sight, next)}`,
    feature`stop:${/[.!?…)]$/.test(folded)}${isLine}`,
  ]
}

function noneSigns(sights: readonly Sight[], { form, sender }: Mail): number[] {
  const prose = Math.min(3, sights.filter(({ kind }) => kind === 'speech' || kind === 'request').length)
  const hasLabel = sights.some(({ kind, look }) => kind === 'is:message' || look.whole === 'message' || look.behind?.label === 'message')
  return [feature`none`, feature`form:${form}`, feature`speech:${prose}`, feature`label:${hasLabel}`, feature`formSpeech:${form}${prose}${hasLabel}`, feature`sender:${sender}`, feature`senderSpeech:${sender}${prose}`]
}

const MACHINE = /^(?:no-?_?reply|ne-?pas-?repondre|contact|info|lead|hello|bonjour|notif|alert|robot|bot|cron|form|site|mail|service|support|noreply|t?chat|conversation|vocal|texto|sms|fiches?\b|demandes?\b|prospect)/

/** Whether a person writes from an own mailbox, or something that passes messages on. */
function senderKind({ sender, senderName = '' }: Scene): string {
  if (sender === null) return 'lost'
  if (MACHINE.test(sender)) return 'machine'
  const local = fold(sender.split('@')[0] ?? '')
  const isNamed = fold(senderName).split(/[^a-z]+/).some((word) => word.length > 2 && local.includes(word))
  return `${isSharedDomain(domainOf(sender)) ? 'shared' : 'own'}${isNamed}`
}

/** What whoever sends the mail calls itself, in its display name and its domain. */
const senderNames = (scene: Scene): string[] => namesOfSender({ ...scene, portal: undefined }).filter((name) => name.length > 4)

/** Its own words: what people write to an agency is alike wherever it stands. */
function wordSigns({ folded }: Sight): number[] {
  const words = wordsOf(folded)
  const seen = words.length > WORDS_SEEN ? [...words.slice(0, WORDS_SEEN - 3), ...words.slice(-3)] : words
  return [...new Set(seen)].map((word) => feature`w:${word}`)
}

const wordsOf = (folded: string): string[] => folded.slice(0, 400).replace(/\d+/g, '0').match(/[\p{L}'0]+/gu) ?? []
const head = (sight: Sight | undefined): string => (sight ? wordsOf(sight.folded.slice(0, 40)).slice(0, 2).join(' ') : '^')
const tail = (sight: Sight | undefined): string => (sight ? wordsOf(sight.folded.slice(-40)).slice(-2).join(' ') : '^')
