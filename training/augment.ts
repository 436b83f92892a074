import { fold, joinLines, type Line, type Piece } from '#assistant/intake/reading/line.ts'
import { type LeadSource, type Look, sceneOf } from '#assistant/intake/reading/scene.ts'
import type { FieldGold } from './field-gold.ts'

// A mail shown again in a dress it never had: labels gone, strange, glued or below their values, lines joined, split or shuffled, capitals only,
// all in the subject, somebody else beside the contact. The values stay, so the gold stays. What learns from these relies less on the labels and
// senders it happens to have seen, and more on what holds for every layout.

/** Somebody who stands in a mail and is not its contact. */
export interface Bystander {
  readonly name: string
  readonly email: string
  readonly phone: string
}

interface Dressing {
  readonly random: () => number
  readonly gold: FieldGold
  readonly bystander: Bystander
}

type Dress = (source: LeadSource, dressing: Dressing) => LeadSource

/** The mail in another dress. Same source, gold and chances, same result. */
export function augmented(source: LeadSource, dressing: Dressing): LeadSource {
  const { random } = dressing
  let dressed = pick(random, DRESSES)(source, dressing)
  if (random() < 0.3) dressed = pick(random, DRESSES)(dressed, dressing)
  if (random() < 0.25) dressed = withBystander(dressed, dressing)
  return random() < 0.5 ? fromStranger(dressed, dressing) : dressed
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const withLines = (source: LeadSource, pieces: readonly Piece[]): LeadSource => ({ ...source, lines: joinLines(pieces).lines })

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}@]+/gu, '')

/** The lines in which the person is named or reached. */
function contactLines({ lines }: LeadSource, { email, phone, lastName, firstName, message }: FieldGold): Set<number> {
  const values = [email, phone?.slice(-8), lastName && firstName ? `${firstName}${lastName}` : null, lastName && firstName ? `${lastName}${firstName}` : null].flatMap((value) => (value ? [bare(value)] : []))
  const halves = [lastName, firstName].flatMap((value) => (value ? [bare(value)] : []))
  const told = bare(message ?? '')
  return new Set(
    lines.flatMap((line, i) => {
      const text = bare(line.text)
      const isTold = text !== '' && told.includes(text) && !text.includes('@')
      return !isTold && text.length < 200 && (values.some((value) => text.includes(value)) || halves.some((half) => text.endsWith(half))) ? [i] : []
    }),
  )
}

/** Each line with what `change` makes of it and its labels; a line becomes none, one or several. */
function perLine(source: LeadSource, change: (line: Line, look: Look, index: number) => readonly string[] | undefined): LeadSource {
  const { looks } = sceneOf(source)
  const pieces = looks.flatMap((look, i): Piece[] => {
    const texts = change(look.line, look, i)
    return texts === undefined ? [look.line] : texts.filter((text) => text.trim() !== '').map((text, k) => ({ ...look.line, text: text.trim(), links: k === texts.length - 1 ? look.line.links : [] }))
  })
  return withLines(source, pieces)
}

/** Label, sign and value of a line that has one label before its value. */
function labelled({ text }: Line, { hits }: Look): { label: string; value: string } | undefined {
  const [hit] = hits
  if (!hit || hits.length > 1 || hit.from > 3 || text.slice(hit.valueFrom).trim() === '') return undefined
  return { label: text.slice(hit.from, hit.valueFrom).replace(/[\s:：=–—|.…\t-]+$/, ''), value: text.slice(hit.valueFrom).trim() }
}

const withoutLabels: Dress = (source, { random }) =>
  perLine(source, (line, look) => {
    if (look.whole) return random() < 0.8 ? [] : undefined
    const found = labelled(line, look)
    return found && random() < 0.85 ? [found.value] : undefined
  })

const SYLLABLES = 'vo re la tu mi na sko pel dra fin gor ta lu be ki mo sar qui ven dol'.split(' ')

/** A word of no language: what a label looks like in one the reader does not know. */
const strangeWord = (random: () => number): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('')

const SIGNS = [': ', ' : ', ' – ', ' = ', ' -> ', ' → ', '\t', '=', ' | ', '… ', ' > ']

const strangeLabels: Dress = (source, { random }) => {
  const sign = pick(random, SIGNS)
  const isQuoted = sign === '=' && random() < 0.6
  const known = new Map<string, string>()
  const strange = (label: string) => {
    const word = known.get(label) ?? [strangeWord(random), ...(random() < 0.3 ? [strangeWord(random)] : [])].join(sign === '=' ? '_' : ' ')
    known.set(label, word)
    return random() < 0.5 || sign === '=' ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
  }
  const keeps = random() < 0.4
  return perLine(source, (line, look) => {
    const found = labelled(line, look)
    if (!found) return look.whole && random() < 0.8 ? [strange(look.whole)] : undefined
    const label = keeps && random() < 0.5 ? found.label : strange(found.label)
    return [`${label}${sign}${isQuoted ? `"${found.value}"` : found.value}`]
  })
}

const gluedLabels: Dress = (source) =>
  perLine(source, (line, look) => {
    const found = labelled(line, look)
    return found && [`${found.label}${found.value}`]
  })

/** Labels on lines of their own, above or below their values, or behind them. */
const labelsApart: Dress = (source, { random }) => {
  const way = Math.floor(random() * 4)
  return perLine(source, (line, look) => {
    const found = labelled(line, look)
    if (!found) return undefined
    const { label, value } = found
    return way === 0 ? [label, value] : way === 1 ? [value, label] : way === 2 ? [`${value} (${label})`] : [`${value} — ${label}`]
  })
}

const loud: Dress = (source) => perLine({ ...source, subject: plainCapitals(source.subject) }, ({ text }) => [plainCapitals(text)])
const plainCapitals = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
const quiet: Dress = (source) => perLine({ ...source, subject: source.subject.toLowerCase() }, ({ text }) => [text.toLowerCase()])

const JOINTS = [' · ', ' / ', ' | ', ' - ', ', ', ' – ', '\t', ' ; ', ' • ', ' ', ' // ']
const SHORT = 90

/** Short lines that follow each other become one. */
const joined: Dress = (source, { random, gold }) => {
  const joint = pick(random, JOINTS)
  const contact = contactLines(source, gold)
  const pieces: Piece[] = []
  let run = 0
  for (const [i, line] of source.lines.entries()) {
    const last = pieces.at(-1)
    const fits = contact.has(i) || (line.text.length < SHORT && random() < 0.4)
    if (last && run > 0 && fits && random() < 0.85) pieces[pieces.length - 1] = { ...last, text: `${last.text}${joint}${line.text}`, links: [...last.links, ...line.links] }
    else pieces.push(line)
    run = fits ? run + 1 : 0
  }
  return withLines(source, pieces)
}

const shuffledContact: Dress = (source, { random, gold }) => {
  const spots = [...contactLines(source, gold)]
  const order = spots.map((spot) => [random(), spot] as const).sort(([a], [b]) => a - b).map(([, spot]) => spot)
  const target = new Map(spots.map((spot, i) => [spot, order[i] as number]))
  return withLines(source, source.lines.map((line, i) => source.lines[target.get(i) ?? i] ?? line))
}

const valuesOf = (source: LeadSource, { email, phone, firstName, lastName }: FieldGold, random: () => number): string[] => {
  const text = source.lines.map((line) => line.text).join('\n')
  const has = (value: string | null): value is string => value !== null && bare(text).includes(bare(value))
  const digits = phone?.slice(-9) ?? ''
  const isPrinted = digits !== '' && text.replace(/\D/g, '').includes(digits.slice(-8))
  const name = [firstName, lastName].filter(has)
  const national = phone?.startsWith('+33') ? `0${digits.replace(/(\d)(?=(?:\d\d)+$)/g, '$1 ')}` : phone
  const ordered = random() < 0.3 ? name.toReversed() : name
  const parts = [
    ordered.length === 2 && random() < 0.3 ? ordered.map((half) => (half === lastName ? half.toUpperCase() : half)).join(' ') : ordered.join(' '),
    has(email) ? email : '', isPrinted ? (random() < 0.6 ? national : phone) ?? '' : '',
  ].filter((part) => part !== '')
  return parts.map((part) => [random(), part] as const).sort(([a], [b]) => a - b).map(([, part]) => part)
}

/** The contact's lines go, and what they said stands in the subject. */
const inSubject: Dress = (source, { random, gold }) => {
  const values = valuesOf(source, gold, random)
  if (values.length < 2) return source
  const contact = contactLines(source, gold)
  const joint = pick(random, JOINTS.slice(0, 8)).replace('\t', ' : ')
  const keepsBody = random() < 0.6
  const lines = source.lines.filter((_, i) => !contact.has(i) && (keepsBody || random() < 0.3))
  return { ...withLines(source, lines), subject: [random() < 0.5 ? source.subject : strangeWord(random).toUpperCase(), ...(gold.propertyRef && random() < 0.5 ? [gold.propertyRef] : []), ...values].join(joint) }
}

const OPENINGS = ['', '', 'Appel de ', 'Vu : ', 'Rappeler ', 'pour info – ', 'Contact ', 'Call from ', 'Neu: ', 'De : ', 'client ', 'Message reçu de ', '> ', '[14:02] ', 'suivi / ']
const MIDDLES = [', ', ' (', ' - ', ' / ', ', tel ', ' / mail ', ' · ', ' ', ' ; ', ' <', ' – joignable ', ', à contacter : ', ' :: ', ', reach at ']

/** The contact's lines go, and what they said stands in one line of catchwords. */
const inOneLine: Dress = (source, { random, gold }) => {
  const values = valuesOf(source, gold, random)
  if (values.length < 2) return source
  const contact = contactLines(source, gold)
  const [first = ''] = values
  const text = values.slice(1).reduce((line, value) => {
    const middle = pick(random, MIDDLES)
    return `${line}${middle}${value}${middle === ' (' ? ')' : middle === ' <' ? '>' : ''}`
  }, `${pick(random, OPENINGS)}${first}`)
  const rest = source.lines.filter((_, i) => !contact.has(i))
  const at = Math.floor(random() * (rest.length + 1))
  return withLines(source, [...rest.slice(0, at), pieceOf(text), ...rest.slice(at)])
}

const pieceOf = (text: string): Piece => ({ text, links: [], row: 0, column: 0, path: '', opensBlock: true, quote: 0, images: [] })

/** Without its tags and links, as a text part would have it. */
const plainText: Dress = (source) => withLines(source, source.lines.map((line) => ({ ...line, path: '', row: 0, column: 0, links: line.links.filter(({ href }) => /^https?:/.test(href)) })))

const OTHERS = ['Garant', 'Apporteur d’affaires', 'Votre conseiller', 'Conjoint', 'Employeur', 'Notaire', 'Recommandé par', 'Your agent', 'Guarantor', 'Agence', 'Destinataire', 'Prescripteur', 'Co-emprunteur', 'Bürge', 'Ihr Makler', 'Garante', 'Propriétaire actuel', 'Parrain']

/** Somebody else is written as the contact is, under a heading that says who he is; the contact may have no number then. */
const withBystander: Dress = (source, { random, gold, bystander }) => {
  const contact = [...contactLines(source, gold)].sort((a, b) => a - b)
  const copies = contact.flatMap((i): Piece[] => {
    const line = source.lines[i]
    const text = line && swapped(line.text, gold, bystander)
    return line && text !== undefined && text !== line.text ? [{ ...line, text, links: [] }] : []
  })
  if (copies.length === 0) return source
  const heading = { ...pieceOf(`${pick(random, OTHERS)}${random() < 0.3 ? ' :' : ''}`), path: copies[0]?.path ?? '' }
  const isAbove = random() < 0.5
  const at = isAbove ? (contact[0] ?? 0) : (contact.at(-1) ?? 0) + 1
  const own = random() < 0.5 && isAbove ? [pieceOf(pick(random, ['Demandeur', 'Personne recommandée', 'Le contact', 'Candidat', 'Prospect', 'Visiteur', 'Customer', 'Interessent']))] : []
  return withLines(source, [...source.lines.slice(0, at), heading, ...copies, ...own, ...source.lines.slice(at)])
}

/** The line with the bystander's values; undefined when it still names the contact. */
function swapped(text: string, { firstName, lastName, email }: FieldGold, { name, email: otherEmail, phone }: Bystander): string | undefined {
  const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const [first = '', ...last] = name.split(' ')
  let changed = email ? text.replace(new RegExp(escaped(email), 'gi'), otherEmail) : text
  changed = changed.replace(/(?:\+|00|0|\()[\d(+][\d ()./-]{6,20}\d/g, phone)
  if (firstName) changed = changed.replace(new RegExp(escaped(firstName), 'gi'), first)
  if (lastName) changed = changed.replace(new RegExp(escaped(lastName), 'gi'), last.join(' '))
  const left = bare(changed)
  return [firstName, lastName, email].some((value) => value !== null && value.length > 2 && left.includes(bare(value))) ? undefined : changed
}

/** The same from a sender that no training mail has, and that is no known portal. */
const fromStranger: Dress = (source, { random }) => {
  if (source.sender === null || source.replyTo === source.sender) return source
  const isContact = !/^(?:no|ne|contact|info|leads?|service|notif|mail|message)/i.test(source.sender)
  return isContact ? source : { ...source, portal: undefined, sender: `${pick(random, ['contact', 'info', 'bot', 'leads', 'service', 'noreply', 'mail'])}@${strangeWord(random)}.example` as LeadSource['sender'] }
}

const DRESSES: readonly Dress[] = [withoutLabels, withoutLabels, strangeLabels, strangeLabels, gluedLabels, labelsApart, labelsApart, loud, quiet, joined, joined, shuffledContact, inSubject, inOneLine, inOneLine, plainText]
