/** What letters and spoken words of the blind side have in common: a home to live in, what people call it, and the numbers they name. */
import type { Draft } from './draft.ts'
import { type Letter, sent } from './letter.ts'
import { dayOf } from './request.ts'
import type { Scene } from './scene.ts'
import { drawProperty, printedPrice, type Property } from './values/properties.ts'

/** The scene with a home one can live in, of the size that fits the story. */
export function dwelling(scene: Scene, fits: (home: Property) => boolean = () => true): Scene {
  const { random, side, property: { transaction } } = scene
  let { property } = scene
  while (property.rooms === null || property.transaction !== transaction || !fits(property)) property = drawProperty(random, side, transaction)
  return property === scene.property ? scene : { ...scene, property, price: printedPrice(random, property) }
}

export const kindOf = ({ typeName }: Property): string => typeName.toLowerCase()
const isFeminine = (home: Property) => /^(?:maison|villa|longère)/.test(kindOf(home))
/** « la maison », « l’appartement », « le studio ». */
export const theHome = (home: Property): string => (isFeminine(home) ? `la ${kindOf(home)}` : /^a/.test(kindOf(home)) ? `l’${kindOf(home)}` : `le ${kindOf(home)}`)
export const thisHome = (home: Property): string => `${isFeminine(home) ? 'cette' : /^a/.test(kindOf(home)) ? 'cet' : 'ce'} ${kindOf(home)}`
export const aHome = (home: Property): string => `${isFeminine(home) ? 'une' : 'un'} ${kindOf(home)}`
/** What agrees with the home: `forHome(home, 'situé', 'située')`. */
export const forHome = (home: Property, masculine: string, feminine: string): string => (isFeminine(home) ? feminine : masculine)

/** « à Tarbes », and « sur Le Mans » where people avoid « au Mans ». */
export const at = (town: string): string => (/^Les? /.test(town) ? `sur ${town}` : `à ${town}`)

const escaped = (value: string) => value.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')

/** Price, surface and rooms of the home as far as the words name them outside of its title. */
function numbersIn(words: string, { property: { title, surface, rooms }, price }: Scene): string {
  const rest = words.replaceAll(title, '')
  const found = {
    price: new RegExp(`(?<!\\d)(?<!\\d\\s)${escaped(price)}(?![\\p{L}\\d])`, 'u'), surface: new RegExp(`(?<!\\d)${surface} ?(?:m²|m2|mètres carrés|sqm)`),
    rooms: new RegExp(`(?<!\\d)(?:[TF]${rooms}(?!\\d)|${rooms}[ -](?:pièces|rooms?|Zimmer|kamers|locali|habitaciones))`),
  }
  return Object.entries(found).flatMap(([name, pattern]) => (pattern.test(rest) ? [name] : [])).join(' ')
}

/** A person's own mail whose gold knows the numbers in it as well. */
export const letterOf = (scene: Scene, letter: Letter): Draft => sent(scene, { ...letter, says: `${letter.says ?? 'name'} ${numbersIn(`${letter.subject}\n${letter.body}`, scene)}` })

/** Other homes of the same agency for the same purpose, with their printed prices. */
export const otherHomes = (scene: Scene, count: number): readonly (Property & { readonly shown: string })[] => Array.from({ length: count }, () => {
  const { property } = dwelling({ ...scene, property: drawProperty(scene.random, scene.side, scene.property.transaction) })
  return { ...property, shown: printedPrice(scene.random, property) }
})

const DAY = 86_400_000
/** The scene at an hour at which offices and shop windows are looked at: from 7 to 20 h. */
export const byDay = (scene: Scene): Scene => ({ ...scene, date: scene.date - (scene.date % DAY) + 7 * 3_600_000 + Math.floor(((scene.date % DAY) * 13) / 24) })
export const dayBefore = ({ date }: Scene): string => dayOf(date - DAY)
export const quoted = (text: string): string => text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
