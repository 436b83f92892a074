import { LAYOUT_BONUS, MEMORY_BONUS } from './bonus.ts'
import { featureHash, type LinearModel } from '#kernel/linear-model.ts'
import { lineClass, messageDepth } from './features.ts'
import { fold, type Line } from './line.ts'
import type { Look, Scene } from './scene.ts'
import { scoreOf } from './scorer.ts'

/** The contact's own words: lines [from, to], the first from `start` on, the last until `end` (offsets in the lines' texts). */
export interface MessageSpan {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export interface ScoredMessage {
  readonly span: MessageSpan
  /** The lower of the log-odds of its two ends. */
  readonly score: number
  /** How far the best message with another beginning or end stands behind. */
  readonly margin: number
}

const MAX_LINES = 800
const MAX_MESSAGE = 250
const MIN_TOTAL = -6

const GREETING =
  /^(?:[«“"']\s?)?(?:bonjour|bonsoir|salut|coucou|madame|monsieur|messieurs|cher|chere|hello|hi|hey|dear|good (?:morning|afternoon|evening)|hallo|guten|sehr geehrte|liebe|servus|hola|buenos|buenas|estimad|buongiorno|buonasera|salve|gentile|goede|geachte|beste|dag|ola|bom dia|boa)\b/
const SIGN_OFF =
  /^(?:bien )?(?:cordialement|cdlt|cdt|sincerement|merci|bonne (?:journee|soiree)|salutations|a bientot|respectueusement|regards|kind regards|best|best regards|thanks|thank you|many thanks|sincerely|mit freundlichen|freundliche|viele|mfg|lg|danke|gracias|saludos|un saludo|atentamente|cordiali|grazie|distinti|met vriendelijke|groet|groeten|mvg|bedankt|obrigad)/
const FIRST_PERSON =
  /(?<![\p{L}])(?:je|j'|j |nous|mon|ma|mes|moi|suis|souhaite|souhaiterais|voudrais|aimerais|cherche|recherche|interesse|interessee|i|i'm|we|my|our|me|ich|wir|mein|meine|mich|uns|yo|quiero|quisiera|estoy|estamos|mi|io|vorrei|sono|siamo|mio|ik|wij|mijn|graag|eu|gostaria)(?![\p{L}])/u

/** Somebody speaks of himself. */
export const isOwnSpeech = (text: string): boolean => FIRST_PERSON.test(fold(text))

const REQUEST =
  /visit|disponib|interess|rendez|renseign|infor|rappel|contact|possib|besicht|verfugbar|termin|available|viewing|appointment|call|visita|appuntament|beschikbaar|bezicht|afspraak|estim|louer|achet/
const INTRO =
  /(?:message|commentaire|a ecrit|ecrit|vous dit|demande|question|precise|ajoute|wrote|says|said|comment|enquiry|nachricht|schreibt|mitteilung|bericht|schreef|mensaje|escribe|messaggio|scrive|contenu|texte|mot)\b.{0,40}:?\s?$/
const BUTTON =
  /^(?:repondre|reply|antworten|responder|rispondi|beantwoorden|voir|view|ver |vedi|bekijk|afficher|acceder|cliquez|click|consulter|appeler|call|decouvrir|telecharger|open|ouvrir|gerer|manage|details)\b/

/** What is seen of each line, as hashes: of the line itself, of it as a beginning, and as an end. */
export interface MessageHashes {
  readonly line: number[]
  readonly start: number[]
  readonly end: number[]
}

/** Lines [from, to) where a described layout has the message, with the offsets of its ends in their texts. */
export interface KnownMessage {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Features of all lines for the search of the message. */
export function seeMessage({ looks, portal, senderDomain }: Scene, withWords = true): MessageHashes[] {
  const kinds = looks.map(messageKind)
  const labelled = Math.min(3, new Set(looks.flatMap(({ hits, whole }) => [whole, ...hits.filter(({ mark, isWeak }) => mark !== 'bare' && !isWeak).map(({ label }) => label)].filter((label) => FORM.has(label ?? '')))).size)
  let isQuoted = false
  return looks.slice(0, MAX_LINES).map((look, i) => {
    const { line } = look
    const [previous, next] = [looks[i - 1], looks[i + 1]]
    const opens = /^[«“"„]/.test(line.text)
    if (opens) isQuoted = true
    const depth = messageDepth(looks, i)
    const kind = kinds[i] ?? ''
    const position = i < 3 ? `top${i}` : looks.length - i < 3 ? `end${looks.length - i}` : 'middle'
    const around = `${kinds[i - 1] ?? 'edge'}|${kind}|${kinds[i + 1] ?? 'edge'}`
    const sameAs = (other: Look | undefined) => `${other?.line.path === line.path}${other?.line.row === line.row}${other?.line.quote === line.quote}`
    const signs = [
      `kind:${kind}`,
      `around:${around}`,
      `depth:${depth}`,
      `section:${look.section}`,
      `sectionKind:${look.section}${kind}`,
      `depthKind:${depth}${kind}`,
      `quoted:${isQuoted}`,
      `quotedKind:${isQuoted}${kind}`,
      `quote:${Math.min(2, line.quote)}`,
      `person:${FIRST_PERSON.test(line.folded)}${portal !== undefined}`,
      `request:${REQUEST.test(line.folded)}`,
      `personPrevious:${previous !== undefined && FIRST_PERSON.test(previous.line.folded)}`,
      `personNext:${next !== undefined && FIRST_PERSON.test(next.line.folded)}`,
      `position:${position}`,
      `footer:${look.isFooter}`,
      `agency:${look.namesAgency}`,
      `links:${line.links.length > 0}${line.links.some(({ text }) => text === line.text)}`,
      `tag:${line.path.split('>').at(-1)}`,
      `same:${sameAs(previous)}${sameAs(next)}`,
      `length:${line.text.length < 15 ? 0 : line.text.length < 40 ? 1 : line.text.length < 90 ? 2 : 3}`,
      `portal:${portal !== undefined}${kind}`,
    ]
    const start = [
      `before:${kinds[i - 1] ?? 'edge'}`,
      `beforeKind:${kinds[i - 1] ?? 'edge'}${kind}`,
      `intro:${INTRO.test((previous?.line.folded ?? '').slice(-80))}`,
      `introHere:${look.behind?.label === 'message' || look.hits.some(({ label }) => label === 'message')}`,
      `introAbove:${previous?.whole === 'message' || previous?.hits.at(-1)?.label === 'message'}`,
      `greeting:${GREETING.test(line.folded)}${INTRO.test((previous?.line.folded ?? '').slice(-80))}`,
      `opens:${opens}`,
      `block:${line.opensBlock}`,
      `depthBefore:${depth}${i === 0 ? 'edge' : messageDepth(looks, i - 1)}`,
      `position:${position}`,
      `labelled:${labelled}${kind}`,
      `labelledPosition:${labelled}${position}`,
      `section:${look.section}${previous?.section === look.section}`,
      `quoteStep:${line.quote > (previous?.line.quote ?? 0)}`,
      `person:${FIRST_PERSON.test(line.folded)}`,
      `samePath:${sameAs(previous)}`,
    ]
    const end = [
      `after:${kinds[i + 1] ?? 'edge'}`,
      `kindAfter:${kind}${kinds[i + 1] ?? 'edge'}`,
      `afterNext:${kinds[i + 1] ?? 'edge'}${kinds[i + 2] ?? 'edge'}`,
      `closes:${/[»”"“]\s?$/.test(line.text)}${isQuoted}`,
      `blockAfter:${next?.line.opensBlock ?? true}`,
      `depthAfter:${depth}${next ? messageDepth(looks, i + 1) : 'edge'}`,
      `signOff:${SIGN_OFF.test(line.folded)}`,
      `signOffBefore:${previous !== undefined && SIGN_OFF.test(previous.line.folded)}`,
      `buttonAfter:${next !== undefined && BUTTON.test(next.line.folded)}`,
      `sectionAfter:${look.section}${next?.section ?? 'edge'}`,
      `footerAfter:${next?.isFooter ?? 'edge'}`,
      `quoteStep:${line.quote > (next?.line.quote ?? 0)}`,
      `samePath:${sameAs(next)}`,
      `stop:${/[.!?…)»"]$/.test(line.text)}`,
    ]
    const words = withWords ? wordsAround(line, previous?.line, next?.line, senderDomain) : { line: [], start: [], end: [] }
    if (/[»”"]\s?$/.test(line.text)) isQuoted = false
    const hashed = (texts: readonly string[]) => texts.map((text) => featureHash(text))
    return { line: hashed([...signs, ...words.line]), start: hashed([...start, ...words.start]), end: hashed([...end, ...words.end]) }
  })
}

function wordsAround(line: Line, previous: Line | undefined, next: Line | undefined, senderDomain: string) {
  const head = (other: Line | undefined) => (other?.folded ?? '^').replace(/\d+/g, '0').split(' ').slice(0, 3).join(' ').slice(0, 40)
  return {
    line: [`word:${head(line)}`, `word:sender:${senderDomain}${line.path}`, `word:previous:${head(previous)}`],
    start: [`word:before:${head(previous)}`, `word:${head(line).split(' ')[0]}`],
    end: [`word:after:${head(next)}`],
  }
}

function messageKind(look: Look): string {
  const { folded } = look.line
  if (GREETING.test(folded)) return 'greeting'
  if (SIGN_OFF.test(folded)) return 'signOff'
  if (BUTTON.test(folded) && folded.length < 50) return 'button'
  if (/^(?:[-_=*#~]\s?){4,}/.test(folded)) return 'rule'
  if (look.isProse && look.hits.length === 0) return FIRST_PERSON.test(folded) ? 'speech' : REQUEST.test(folded) ? 'request' : 'prose'
  return lineClass(look)
}

// What stands before the contact's words in one mail and before something else in another.
const OWN_MARK = /^\s{0,3}(?:demande|question|r(?:é|e)ponse|r|a|answer|antwort|respuesta|risposta|resposta|antwoord|texte)\s?[:=]\s?(?=\S)/i

/** Where a message can begin in a line: behind its label, behind an opening quotation mark. */
export function startOffset({ line, hits }: Look): number {
  const hit = hits.find(({ label }) => label === 'message')
  const from = hit ? hit.valueFrom : (OWN_MARK.exec(line.text)?.[0].length ?? 0)
  const mark = /^[\s:–—-]{0,6}(?:[«“„"]\s?)?/.exec(line.text.slice(from))?.[0].length ?? 0
  return hit || from > 0 || /[«“„"]/.test(line.text.slice(from, from + mark)) ? from + mark : 0
}

const endOffset = (look: Look): number => look.line.text.slice(0, lastOffset(look)).replace(/\s?[»”"“]\s?$/, '').length

/** Where a message that ends in a line ends: with the line, or before the next cell of its row. */
function lastOffset({ line, hits, behind }: Look): number {
  if (behind?.label === 'message') return behind.to
  const at = hits.findIndex(({ label }) => label === 'message')
  const next = at === -1 ? undefined : hits[at + 1]
  return next ? Math.max(0, next.from - 1) : line.text.length
}

/** The best span of lines, or undefined when there is none. The whole is worth its lines, its beginning and its end. */
export function chooseMessage(
  scene: Scene,
  model: LinearModel,
  { seen, known }: { seen: readonly MessageHashes[]; known?: KnownMessage | undefined },
): ScoredMessage | undefined {
  const lines = seen.map(({ line }) => scoreOf(model, 'messageLine', line))
  const starts = seen.map(({ start }) => scoreOf(model, 'messageStart', start))
  const ends = seen.map(({ end }) => scoreOf(model, 'messageEnd', end))
  const taught = scene.memory?.places.message
  for (let i = 0; taught && i < seen.length; i++) {
    if (taught.includes(openingPlace(scene, i))) starts[i] = (starts[i] ?? 0) + MEMORY_BONUS
    if (taught.includes(closingPlace(scene, i))) ends[i] = (ends[i] ?? 0) + MEMORY_BONUS
  }
  const opening = known && firstOf(scene, known)
  if (known && opening !== undefined && opening < Math.min(known.to, seen.length)) {
    starts[opening] = (starts[opening] ?? 0) + LAYOUT_BONUS
    ends[known.to - 1] = (ends[known.to - 1] ?? 0) + LAYOUT_BONUS
    // What stands between is the contact's, whatever it looks like, unless nothing is left of the contact outside.
    if (!holdsContact(scene, known)) for (let i = opening; i < known.to; i++) lines[i] = Math.max(lines[i] ?? 0, LAYOUT_BONUS)
  }
  let best = { from: -1, to: -1, total: MIN_TOTAL }
  let second = Number.NEGATIVE_INFINITY
  for (let from = 0; from < seen.length; from++) {
    let total = starts[from] ?? 0
    if (total < -6) continue
    for (let to = from; to < Math.min(seen.length, from + MAX_MESSAGE); to++) {
      total += lines[to] ?? 0
      const sum = total + (ends[to] ?? 0)
      if (sum > best.total) {
        if (best.from !== -1) second = best.total
        best = { from, to, total: sum }
      } else if (sum > second) second = sum
    }
  }
  // A label that ends its line stands before the message, and is no part of it.
  const opens = scene.looks[best.from]
  if (opens && best.from < best.to && startOffset(opens) >= opens.line.text.trimEnd().length) {
    starts[best.from + 1] = starts[best.from] ?? 0
    best = { ...best, from: best.from + 1 }
  }
  const [first, last] = [scene.looks[best.from], scene.looks[best.to]]
  if (!first || !last) return undefined
  const isKnown = known !== undefined && best.from === opening && best.to === known.to - 1
  const start = isKnown && known.from === opening && known.start > 0 ? known.start : startOffset(first)
  // An unpaired quotation mark at the end is the contact's own.
  const isQuoted = start > 0 && /[«“„"]/.test(first.line.text.slice(0, start))
  const end = isQuoted ? endOffset(last) : lastOffset(last)
  if (best.from === best.to && start >= end) return undefined
  return {
    span: { from: best.from, to: best.to, start, end },
    score: Math.min(starts[best.from] ?? 0, ends[best.to] ?? 0),
    margin: best.total - Math.max(second, MIN_TOTAL),
  }
}

/** The labels of the contact stand in these lines and nowhere else. */
function holdsContact({ looks }: Scene, { from, to }: KnownMessage): boolean {
  const isContact = ({ whole, hits }: Look) => CONTACT.has(whole ?? '') || hits.some(({ label, mark }) => mark !== 'bare' && CONTACT.has(label))
  return looks.some((look, i) => i >= from && i < to && isContact(look)) && !looks.some((look, i) => (i < from || i >= to) && (isContact(look) || /\w@\w/.test(look.line.text)))
}

const CONTACT = new Set<string>(['email', 'phone', 'lastName', 'firstName'])
/** Labels that a form has, and a letter has not. */
const FORM = new Set<string>([...CONTACT, 'fullName', 'message', 'reference', 'price'])

/** A layout's message begins below its label, where it has one. */
const firstOf = ({ looks }: Scene, { from, to }: KnownMessage): number =>
  looks[from]?.whole === 'message' && from + 1 < to ? from + 1 : from

/** What stands right above and below a message, as far as it is the same in every mail of a layout. */
export const messagePlaces = (scene: Scene, { from, to }: MessageSpan): number[] => [
  openingPlace(scene, from),
  closingPlace(scene, to),
]

const openingPlace = ({ looks }: Scene, line: number): number => {
  const look = looks[line]
  const isInLine = look !== undefined && startOffset(look) > 0
  return featureHash(`start ${fixedText(isInLine ? look : looks[line - 1])}`)
}

const closingPlace = ({ looks }: Scene, line: number): number => featureHash(`end ${fixedText(looks[line + 1])}`)

function fixedText(look: Look | undefined): string {
  if (!look) return 'edge'
  const hit = look.hits[0]
  return hit
    ? fold(look.line.text.slice(hit.from, hit.valueFrom))
    : look.line.folded.replace(/\d+/g, '0').slice(0, 40)
}

/** The text of a span, trimmed, and its offsets in the whole text. */
export function messageText(scene: Scene, { from, to, start, end }: MessageSpan): { value: string; start: number; end: number } {
  const lines = scene.looks.slice(from, to + 1).map(({ line }) => line)
  const whole = lines
    .map(({ text }, i) => text.slice(i === 0 ? start : 0, i === lines.length - 1 ? end : undefined))
    .join('\n')
  const value = whole.trim()
  const at = (lines[0]?.start ?? 0) + start + whole.length - whole.trimStart().length
  return { value, start: at, end: at + value.length }
}
