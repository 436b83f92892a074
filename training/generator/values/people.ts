import { BLIND } from '../blind/values.ts'
import type { Side } from '../mail-case.ts'
import { ofSide, type Random } from '../random.ts'
import { local } from './agencies.ts'
import { FIRST_NAMES, LAST_NAMES, PSEUDONYMS } from './names.ts'
import { anyPhone, type Phone, printed } from './phones.ts'

/** Who asks. What is null is not said in the mail. */
export interface Person {
  readonly civility: 'M.' | 'Mme' | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly pseudonym: string | null
  /** As printed where the whole name stands in one place: « Jean DUPONT », « Mme Durand », « titi59 ». */
  readonly fullName: string
  /** As printed where first and last name stand apart. */
  readonly printedFirst: string | null
  readonly printedLast: string | null
  readonly email: string
  readonly phone: Phone | null
  readonly phonePrinted: string | null
}

const MAIL_DOMAINS = ['courriel.example', 'mail.example', 'boite.example', 'poste-libre.example', 'orangine.example', 'wanadou.example', 'messagerie-web.example', 'inbox.test', 'netcourrier.example', 'freebox-mail.example', 'famille.example', 'gmel.example', 'hotmel.example', 'etu.univ-nord.example', 'cabinet-notarial.example', 'perso.test', 'icloude.example', 'laposte-demo.example', 'mel.ville-neuve.example', 'proton-demo.example', 'outlouk.example', 'yahou.example', 'bbocs.example', 'numericabe.example', 'photos-et-cie.international.example']

/** Whoever is not `anyone` has a first and a last name and no surprises; a relay-only family draws `anyone` too. */
export function drawPerson(random: Random, side: Side, who: 'anyone' | 'plain' = 'anyone'): Person {
  const firstName = random.pick(ofSide(FIRST_NAMES, side, BLIND.firstNames))
  const lastName = random.pick(ofSide(LAST_NAMES, side, BLIND.lastNames))
  const kind = who === 'plain' ? 'full' : random.weighted([[80, 'full'], [5, 'first'], [4, 'last'], [3, 'couple'], [2, 'married'], [6, 'pseudonym']] as const)
  const phone = random.chance(0.83) ? anyPhone(random, side) : null
  const title = random.chance(0.25) || kind === 'last' ? random.pick(['M.', 'Mme'] as const) : null
  // « M. Raphaël » would be a last name to any reader.
  const civility = kind === 'first' ? null : title
  const name = named(random, side, { kind, firstName, lastName, civility })
  return { ...name, email: drawEmail(random, side, { firstName, lastName, pseudonym: name.pseudonym }), phone, phonePrinted: phone && printed(random, phone) }
}

type Name = Pick<Person, 'civility' | 'firstName' | 'lastName' | 'pseudonym' | 'fullName' | 'printedFirst' | 'printedLast'>

function named(random: Random, side: Side, { kind, firstName, lastName, civility }: { kind: string; firstName: string; lastName: string; civility: Person['civility'] }): Name {
  if (kind === 'pseudonym') {
    const pseudonym = random.pick(ofSide(PSEUDONYMS, side, BLIND.pseudonyms))
    return { civility: null, firstName: null, lastName: null, pseudonym, fullName: pseudonym, printedFirst: null, printedLast: pseudonym }
  }
  if (kind === 'married') return { civility: null, firstName: null, lastName, pseudonym: null, fullName: `M. et Mme ${lastName}`, printedFirst: null, printedLast: `M. et Mme ${lastName}` }
  const first = kind === 'last' ? null : kind === 'couple' ? `${firstName} ${random.pick(['et', '&'])} ${random.pick(ofSide(FIRST_NAMES, side, BLIND.firstNames))}` : firstName
  const last = kind === 'first' ? null : lastName
  const [printedFirst, printedLast] = random.weighted<readonly [string | null, string | null]>([
    [60, [first, last]], [22, [first, upper(last)]], [7, [upper(first), upper(last)]], [8, [lower(first), lower(last)]], [3, [first, lower(last)]],
  ])
  const both = [printedFirst, printedLast].filter((one) => one !== null)
  // Written last name first, capitals usually tell which is which.
  const ordered = kind === 'full' && random.chance(0.12) ? [upper(printedLast), printedFirst] : both
  return { civility, firstName: first, lastName: last, pseudonym: null, printedFirst, printedLast, fullName: `${civility ? `${civility} ` : ''}${ordered.join(' ')}` }
}

const upper = (name: string | null) => name?.toUpperCase() ?? null
const lower = (name: string | null) => name?.toLowerCase() ?? null

function drawEmail(random: Random, side: Side, { firstName, lastName, pseudonym }: { firstName: string; lastName: string; pseudonym: string | null }): string {
  const first = local(firstName)
  const last = local(lastName)
  const domain = random.pick(ofSide(MAIL_DOMAINS, side, BLIND.mailDomains))
  const year = random.int(55, 99)
  const box = pseudonym && random.chance(0.6) ? local(pseudonym) : random.weighted([
    [26, `${first}.${last}`], [14, `${first}${last}`], [8, `${first[0]}.${last}`], [8, `${first[0]}${last}`], [10, `${first}${year}`], [6, `${last}.${first}`], [6, `${last}${year}`], [5, `${first}_${last}`],
    [4, `${first}.${last}+immo`], [3, `${last}-${first[0]}`], [3, `${first}.${last}.${year}`], [2, `famille.${last}`], [3, `${first.slice(0, 3)}${last.slice(0, 3)}${year}`], [2, local(random.pick(ofSide(PSEUDONYMS, side, BLIND.pseudonyms)))],
  ])
  const address = `${box}@${domain}`
  return random.chance(0.05) ? address.replace(/^./, (letter) => letter.toUpperCase()) : address
}
