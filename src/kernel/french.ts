import type { EpochMs } from './interval.ts'
import type { Wording } from './language.ts'
import { wallClock } from './wall-clock.ts'

// Lexique des règles typographiques en usage à l'Imprimerie nationale. Intl alone writes "1 décembre" and "14:30".
const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]

/** French text with the spaces its signs ask for: narrow before ; ! ?, no-break before : and inside « », and the curly apostrophe. */
export const typeset = (text: string): string =>
  text
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(?<=\d) (?=(?:h|min|m²|€|%)(?![\p{L}]))/gu, NO_BREAK)
    .replace(/'/g, '’')

/** Template tag for French texts: our own words are typeset, what stands in `${}` is left as it came. */
export const fr = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  strings.map((text, index) => typeset(text) + (values[index] ?? '')).join('')

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK)

function day(at: EpochMs, zone: string): string {
  const wall = wallClock(at, zone)
  return `${WEEKDAYS[wall.weekday - 1]} ${wall.day === 1 ? '1er' : wall.day}${NO_BREAK}${MONTHS[wall.month - 1]}`
}

function clock(at: EpochMs, zone: string): string {
  const { hour, minute } = wallClock(at, zone)
  return [hour, 'h', String(minute).padStart(2, '0')].join(NO_BREAK)
}

function time(at: EpochMs, zone: string): string {
  const { hour, minute } = wallClock(at, zone)
  return minute === 0 ? `${hour}${NO_BREAK}h` : clock(at, zone)
}

export const french: Wording = {
  day,
  time,
  clock,
  fullDay: (at, zone) => `${day(at, zone)}${NO_BREAK}${wallClock(at, zone).year}`,
  dayAndTime: (at, zone) => `${day(at, zone)} à${NO_BREAK}${time(at, zone)}`,
  fromTo: ({ start, end }, zone) => `de ${time(start, zone)} à${NO_BREAK}${time(end, zone)}`,
  price: ({ minor }, transaction) => {
    const cents = minor % 100
    const amount = grouped(Math.trunc(minor / 100)) + (cents === 0 ? '' : `,${String(cents).padStart(2, '0')}`)
    return `${amount}${NO_BREAK}€${transaction === 'rent' ? ' par mois' : ''}`
  },
  surface: (squareMetres) => `${String(Math.round(squareMetres * 100) / 100).replace('.', ',')}${NO_BREAK}m²`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return `${rest}${NO_BREAK}min`
    return rest === 0 ? `${hours}${NO_BREAK}h` : `${hours}${NO_BREAK}h${NO_BREAK}${String(rest).padStart(2, '0')}`
  },
}
