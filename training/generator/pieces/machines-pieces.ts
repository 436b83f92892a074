/** What the machines' mails of the blind side have in common: no words and no layouts. */
import { html, type Safe, safe } from '../html.ts'
import { DAY } from '../no-lead-pieces.ts'
import { deskNumber } from '../other-makers.ts'
import { byDay } from '../own-words.ts'
import { randomOf } from '../random.ts'
import type { Scene } from '../scene.ts'
import { drawPerson, type Person } from '../values/people.ts'
import type { Property } from '../values/properties.ts'

/** A link as mailing tools rewrite it. */
export const click = ({ random }: Scene, host: string): string => `https://clic.${host}/${random.hex(6)}/${random.hex(28)}`
export const pixel = ({ random }: Scene, host: string): Safe => html`<img src="https://clic.${host}/o/${random.hex(20)}.gif" width="1" height="1" alt="" style="display:block;border:0">`

/** The content as wide as Outlook and all others show it. */
export const wide = (content: Safe, width = 600): Safe => html`${safe(`<!--[if (gte mso 9)|(IE)]><table align="center" border="0" cellpadding="0" width="${width}"><tr><td><![endif]-->`)}
<table role="presentation" align="center" border="0" cellpadding="0" cellspacing="0" width="100%"
style="max-width:${width}px">${content}</table>${safe('<!--[if (gte mso 9)|(IE)]></td></tr></table><![endif]-->')}`

/** The piece as often as this, else nothing. */
export const perhaps = ({ random }: Scene, probability: number, piece: () => Safe): Safe => (random.chance(probability) ? piece() : safe(''))

/** So many of the list, in its order. */
export function some<T>({ random }: Scene, count: number, from: readonly T[]): readonly T[] {
  const left = from.map((_, at) => at)
  while (left.length > count) left.splice(random.int(0, left.length - 1), 1)
  return left.map((at) => from[at]!)
}

export const others = ({ random, side }: Scene, count: number): readonly Person[] => Array.from({ length: count }, () => drawPerson(random, side, 'plain'))

/** « 12 340 » */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
/** A price as this kind of machine always prints it. */
export const euros = ({ price, transaction }: Pick<Property, 'price' | 'transaction'>): string => `${thousands(price)}\u00a0€${transaction === 'rent' ? ' / mois' : ''}`

/** The one number of a sender's desk. */
export const desk = (scene: Scene, sender: string): string => deskNumber({ ...scene, random: randomOf(sender) })

/** The scene on a day and at an hour at which offices work. */
export function atWork(scene: Scene): Scene {
  const day = byDay(scene)
  const late = { 6: 1, 0: 2 }[new Date(day.date).getUTCDay()] ?? 0
  return { ...day, date: day.date - late * DAY }
}

/** « +12 % », « −4 % » */
export const change = ({ random }: Scene): string => random.pick([`+${random.int(1, 38)} %`, `−${random.int(1, 29)} %`, '=', `+${random.int(1, 9)},${random.int(1, 9)} %`])
