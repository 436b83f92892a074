import type { EpochMs } from './interval.ts'
import type { Wording } from './language.ts'
import { wallClock } from './wall-clock.ts'

// British order and the 24-hour clock: the reader is in France, where every sign and timetable says 18:30.
const NO_BREAK = '\u00a0'
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

function day(at: EpochMs, zone: string): string {
  const wall = wallClock(at, zone)
  return `${WEEKDAYS[wall.weekday - 1]} ${wall.day}${NO_BREAK}${MONTHS[wall.month - 1]}`
}

function clock(at: EpochMs, zone: string): string {
  const { hour, minute } = wallClock(at, zone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export const english: Wording = {
  day,
  clock,
  time: clock,
  fullDay: (at, zone) => `${day(at, zone)}${NO_BREAK}${wallClock(at, zone).year}`,
  dayAndTime: (at, zone) => `${day(at, zone)} at${NO_BREAK}${clock(at, zone)}`,
  fromTo: ({ start, end }, zone) => `from ${clock(start, zone)} to${NO_BREAK}${clock(end, zone)}`,
  price: ({ minor }, transaction) => {
    const cents = minor % 100
    const whole = String(Math.trunc(minor / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
    const amount = cents === 0 ? whole : `${whole}.${String(cents).padStart(2, '0')}`
    return `€${amount}${transaction === 'rent' ? ' a month' : ''}`
  },
  surface: (squareMetres) => `${Math.round(squareMetres * 100) / 100}${NO_BREAK}m²`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return `${rest}${NO_BREAK}min`
    return rest === 0 ? `${hours}${NO_BREAK}h` : `${hours}${NO_BREAK}h${NO_BREAK}${rest}`
  },
}
