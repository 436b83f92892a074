/** What the families of mail that is no lead have in common: how days and sums are written, and who else is about. */
import { fullOf } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { drawPerson } from '../../values/people.ts'
import { drawProperty, printedPrice } from '../../values/properties.ts'

export const PLAIN = { who: 'plain' } as const
export const DAY = 86_400_000
export const HOUR = 3_600_000

const written = (date: number, options: Intl.DateTimeFormatOptions): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', ...options })
export const monthOf = (date: number): string => written(date, { month: 'long', year: 'numeric' })
export const weekdayOf = (date: number): string => written(date, { weekday: 'long' })
/** « mardi 3 mars ». */
export const dayWithName = (date: number): string => written(date, { weekday: 'long', day: 'numeric', month: 'long' })
export const shortDay = (date: number): string => written(date, {})
export const euros = (cents: number): string => (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).replace(/[\u202f\u00a0]/g, ' ')
export const thousands = (amount: number): string => amount.toLocaleString('fr-FR').replace(/[\u202f\u00a0]/g, ' ')
export const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`

/** Some days ahead, never a Sunday, on a half hour between nine and half past six. */
export function meetingOf({ random, date }: Scene): number {
  const day = Math.floor(date / DAY + random.int(1, 7)) * DAY
  return (new Date(day).getUTCDay() === 0 ? day + DAY : day) + random.int(18, 37) * (HOUR / 2)
}

/** The day itself, or the Monday after. */
export const workday = (date: number): number => date + ([1, 0, 0, 0, 0, 0, 2][new Date(date).getUTCDay()] ?? 0) * DAY

/** Homes for sale in one place. */
export function salesIn({ random, side }: Scene, count: number, town: string) {
  return Array.from({ length: count }, () => drawProperty(random, side, 'sale')).map((home) => ({ ...home, town, shown: printedPrice(random, home), title: home.title.includes(home.place.town) ? `${home.typeName} ${home.surface} m²` : home.title }))
}

/** « 14h », « 14h30 ». */
export const hourSaid = (time: number): string => `${new Date(time).getUTCHours()}h${new Date(time).getUTCMinutes() === 0 ? '' : '30'}`

export const somebody = ({ random, side }: Scene) => drawPerson(random, side, 'plain')
export const somebodyNamed = (scene: Scene): string => fullOf(somebody(scene))

/** « au Mans », « aux Ulis », « à Tours ». */
export const inTown = (town: string): string => (/^Les? /.test(town) ? town.replace(/^Le /, 'au ').replace(/^Les /, 'aux ') : `à ${town}`)

/** « la maison », « le terrain »: how people call the home they were to see. */
export function homeSaid({ property: { kind } }: Scene): string {
  return { flat: 'l’appartement', house: 'la maison', studio: 'le studio', land: 'le terrain', parking: 'le garage', shop: 'le local' }[kind]
}

/** Our mail, quoted as most programs do. */
export function quoted({ agency, date }: Scene, ours: readonly string[]): string {
  const sent = date - 5 * HOUR
  return linesOf(`Le ${dayOf(sent)} à ${hourOf(sent)}, ${agency.name} <${agency.intake}> a écrit :`, '', ...ours.map((line) => `> ${line}`.trim()))
}
