/** What people put round their words in their own mails: greetings, ends, names, what their telephones add. */
import type { Draft } from '../draft.ts'
import { otherPlace } from '../agency-pieces.ts'
import { type Letter, whole } from '../letter.ts'
import { letterOf } from '../own-words.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { streetOf } from '../values/properties.ts'

type Piece = string | null | false

/** Sentences after one another; those that are left out leave no hole. */
export const said = (...sentences: readonly Piece[]): string => sentences.filter((one) => one).join(' ')
/** Paragraphs with an empty line between them. */
export const blocks = (...parts: readonly Piece[]): string => parts.filter((one) => one).join('\n\n')
export const maybe = (random: Random, probability: number, text: string): string | null => (random.chance(probability) ? text : null)

/** The agent as people address him who have seen his name under the advert. */
const byName = ({ random, agency: { agent } }: Scene): string => random.pick([`Bonjour ${agent.firstName},`, `Bonjour Mme ${agent.lastName},`, `Bonjour Monsieur ${agent.lastName},`])

export const hello = (scene: Scene): string => scene.random.weighted<() => string>([
  [10, () => 'Bonjour,'], [4, () => 'Bonjour'], [3, () => 'Madame, Monsieur,'], [2, () => 'Bonsoir,'], [2, () => byName(scene)], [1, () => 'Bonjour à vous,'], [1, () => 'Bonjour !'],
])()

export const bye = ({ random }: Scene): string => random.weighted([
  [6, 'Cordialement,'], [3, 'Bien cordialement'], [3, 'Cordialement'], [2, 'En vous remerciant.'], [2, 'Bonne journée'], [2, 'Merci et bonne journée,'],
  [1, 'Bien à vous,'], [1, 'Sincères salutations'], [1, 'Belle journée à vous.'], [1, 'Dans l’attente de vous lire,'],
])

/** « au 06 … », where he has a telephone and leaves it; nothing else. */
export const byPhone = ({ person }: Scene, words: (phone: string) => string): string | null => (person.phonePrinted === null ? null : words(person.phonePrinted))

const TAILS = ['Envoyé de mon iPhone', 'Depuis mon Galaxy A54', 'Obtenir Outlook pour Android', 'Envoyé de mon Xiaomi', 'Provenance : Courrier Windows', 'Sent from my iPhone',
  'Envoyé via Yahoo Mail']
export const tail = ({ random }: Scene): string => `\n${random.pick(TAILS)}`

/** Name, and perhaps number and address, as they stand below a private mail. */
export function signed(scene: Scene): string {
  const { random, person } = scene
  const phone = person.phonePrinted
  const { town, postcode } = otherPlace(scene)
  const name = random.weighted([[8, whole(scene)], [3, `${person.firstName} ${person.lastName!.toUpperCase()}`], [2, `${person.lastName!.toUpperCase()} ${person.firstName}`]])
  return random.weighted<() => string>([
    [6, () => said(name)], [5, () => (phone ? `${name}\n${phone}` : name)], [3, () => (phone ? `${name}\nTél. : ${phone}` : name)], [2, () => (phone ? `${name} – ${phone}` : name)],
    [2, () => [name, `${random.int(2, 140)} ${streetOf(random, scene.side)}`, `${postcode} ${town}`, phone].filter((one) => one).join('\n')],
    [3, () => [random.pick(['Mes coordonnées :', '']), `Nom : ${name}`, phone && `Téléphone : ${phone}`, `E-mail : ${person.email}`].filter((one) => one).join('\n')],
    [2, () => [name, phone && `Port. ${phone}`, `Mail : ${person.email}`].filter((one) => one).join('\n')],
  ])()
}

/** Some have given their mail program no name, some only half of it. */
export function sender(scene: Scene): Letter['from'] {
  const { random, person } = scene
  const name = random.weighted([[10, whole(scene)], [3, person.fullName], [2, ''], [1, person.lastName!.toUpperCase()], [1, person.email.split('@')[0]!]])
  return name === '' ? { address: person.email } : { name, address: person.email }
}

const DEALS = { rent: /à louer|\blocations?\b|se loue|loyer|\blou(?:er|ons|ez|é)\b|\/ ?mois|par mois|\bCC\b/i,
  sale: /à vendre|en vente|\bachat\b|acheter|acquérir|acquisition|\bvend(?:re|s|ons)\b|\bvente\b/i }

/** « d’une maison », « du loft », where words were put together. */
export const joined = (text: string): string => text.replace(/(?<!\p{L})([Dd])e (?=une? |agent |assistante )/gu, '$1’').replace(/(?<!\p{L})de le (?=\p{Ll})/gu,
  'du ').replace(/(?<!\p{L})à le (?=\p{Ll})/gu, 'au ')

/** A rent is told by its « par mois » or « charges comprises ». */
export const isRentShown = ({ price }: Scene): boolean => /mois|CC/.test(price)

/** A letter whose gold knows whether its words speak of buying or of letting. */
export function penned(scene: Scene, written: Letter): Draft {
  const letter = { ...written, body: joined(written.body) }
  const { transaction } = scene.property
  const speaks = DEALS[transaction].test(`${letter.subject}\n${letter.body}`)
  return letterOf(scene, { from: sender(scene)!, ...letter, says: `${letter.says ?? 'name'}${speaks ? ' transaction' : ''}` })
}
