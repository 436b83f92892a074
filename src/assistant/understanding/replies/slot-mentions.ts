import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import { wallClock } from '#kernel/wall-clock.ts'

/** A piece of a text that points at times, and whether an offered slot is one of them. Offsets are in the text. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly kind: 'day' | 'time' | 'part' | 'ordinal'
  readonly fits: (slot: OfferedSlot) => boolean
}

/** An offered slot as its wall clock shows it. */
export interface OfferedSlot {
  readonly slot: Interval
  readonly index: number
  readonly count: number
  /** Days since the day of `now`, on the wall. */
  readonly daysAhead: number
  readonly weekday: number
  readonly day: number
  readonly month: number
  readonly year: number
  /** Minutes since midnight. */
  readonly startMinute: number
  readonly endMinute: number
}

export function offeredSlots(offered: readonly Interval[], { timeZone, now }: { timeZone: string; now: EpochMs }): OfferedSlot[] {
  const dayNumber = ({ year, month, day }: { year: number; month: number; day: number }) => Date.UTC(year, month - 1, day) / DAY
  const today = dayNumber(wallClock(now, timeZone))
  return offered.map((slot, index) => {
    const start = wallClock(slot.start, timeZone)
    const end = wallClock(slot.end, timeZone)
    return {
      slot,
      index,
      count: offered.length,
      daysAhead: dayNumber(start) - today,
      weekday: start.weekday,
      day: start.day,
      month: start.month,
      year: start.year,
      startMinute: start.hour * 60 + start.minute,
      endMinute: end.hour * 60 + end.minute,
    }
  })
}

const numbered = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)))

const WEEKDAYS = numbered([
  'lundi lun monday montag lunes lunedi maandag segunda',
  'mardi tuesday tue tues dienstag martes martedi dinsdag terca',
  'mercredi mer wednesday wed mittwoch miercoles mercoledi woensdag quarta',
  'jeudi jeu thursday thu thur thurs donnerstag jueves giovedi donderdag quinta',
  'vendredi ven vendr friday fri freitag viernes venerdi vrijdag sexta',
  'samedi sam saturday sat samstag sabado sabato zaterdag',
  'dimanche dim sunday sun sonntag domingo domenica zondag',
])
const MONTHS = numbered([
  'janvier janv jan january januar enero gennaio januari janeiro',
  'fevrier fev february feb februar febrero febbraio februari fevereiro',
  'mars march marz marzo maart marco',
  'avril avr april apr abril aprile',
  'mai may mayo maggio mei maio',
  'juin june jun juni junio giugno junho',
  'juillet juil july jul juli julio luglio julho',
  'aout august aug agosto augustus',
  'septembre sept september sep septiembre settembre setembro',
  'octobre oct october oktober octubre ottobre outubro',
  'novembre nov november noviembre novembro',
  'decembre dec december dezember diciembre dicembre dezembro',
])
const ORDINALS = numbered([
  'premier premiere 1er 1ere first 1st erste ersten erster primero primera primer primo prima eerste primeiro primeira',
  'deuxieme second seconde 2eme 2e 2nd 2nde zweite zweiten segundo segunda secondo seconda tweede',
  'troisieme 3eme 3e third 3rd dritte dritten tercero tercera terzo terza derde terceiro terceira',
  'quatrieme 4eme 4e fourth 4th vierte vierten cuarto quarto vierde',
  'cinquieme 5eme 5e fifth 5th funfte funften quinto vijfde',
  'sixieme 6eme 6e sixth 6th sechste sechsten sexto sesto zesde',
])
const alternatives = (words: ReadonlyMap<string, number>): string => [...words.keys()].sort((a, b) => b.length - a.length).join('|')

const CHOICE = '(?:creneaux?|choix|option|proposition|horaire|possibilite|date|slot|choice|number|numero|no|n°|nr|vorschlag|opcion|opzione|optie|opcao|#)'
const PATTERNS = {
  // « 3 décembre », « le 3 », « the 3rd of December », « December 3rd »; the year is left to `year`.
  dayMonth: new RegExp(`\\b(?:le |the |den |am |el |il |op |dia )?(?<day>3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th|\\.)? ?(?:of |de )?(?<month>${alternatives(MONTHS)})\\b\\.?(?: (?:de )?(?<year>20\\d\\d)\\b)?`, 'g'),
  monthDay: new RegExp(`\\b(?<month>${alternatives(MONTHS)}) (?:the )?(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?!\\s?(?:h|:|\\d))(?:,? (?<year>20\\d\\d)\\b)?`, 'g'),
  numeric: /\b(?:le )?(?<day>3[01]|[12]\d|0?[1-9])[/.-](?<month>1[0-2]|0?[1-9])(?:[/.-](?<year>(?:20)?\d\d))?\b(?!\s?(?:h|€|m²))/g,
  bareDay: /\b(?:le|the|den|el|il|de|dia) (?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?!\s?(?:h\b|h\d|heures?|:|e\b|eme|er\b|%|€|euros?|[ap]m\b|uhr|minutes?|min\b|personnes?))/g,
  weekday: new RegExp(`\\b(?<weekday>${alternatives(WEEKDAYS)})\\b\\.?(?:-feira)?(?<next> prochain| qui vient)?`, 'g'),
  relative: /\b(?<relative>apres[- ]demain|day after tomorrow|ubermorgen|pasado manana|dopodomani|overmorgen|aujourd'?hui|today|tonight|ce soir|heute|hoy|oggi|vandaag|hoje|demain|tomorrow|domani|amanha)\b/g,
  range: /\b(?:de |from |von |entre |between )?(?<h1>[01]?\d|2[0-4]) ?(?:h|:|heures?|uhr) ?(?<m1>[0-5]\d)? ?(?:-|–|a|to|bis|jusqu'a|et|and|until) ?(?<h2>[01]?\d|2[0-4]) ?(?:h|:|heures?|uhr) ?(?<m2>[0-5]\d)?\b/g,
  clock: /\b(?<hour>[01]?\d|2[0-4]) ?(?:h|heures?|:|uhr)(?: ?(?<minute>[0-5]\d))?\b/g,
  half: /\b(?<hour>[01]?\d|2[0-4]) ?(?:h|heures?) et (?<part>demie?|quart)\b/g,
  twelve: /\b(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))? ?(?<half>am|pm|a\.m\.|p\.m\.|o'?clock)(?![a-z])/g,
  noon: /\b(?:a|pour|for|at) (?:midi|noon)\b/g,
  part: /\b(?:matin(?:ee)?|morning|vormittag|apres[- ]?midi|aprem|afternoon|nachmittag|soir(?:ee)?|evening|abend)\b/g,
  ordinal: new RegExp(`\\b(?:le|la|l'|les|the|my|mon|das|der|die|den|el|il|lo|het|de|o|a|pour le|au) ?(?<ordinal>${alternatives(ORDINALS)})\\b(?! (?:fois|time|etage|visite|floor|semaine|week))|\\b(?<ordinal2>${alternatives(ORDINALS)}) (?:${CHOICE}|one|heure|rdv|rendez)|\\b${CHOICE} ?(?<number>[1-6])\\b|\\b(?<last>le dernier|la derniere|the last(?: one)?|l'ultimo|der letzte|de laatste|(?:dernier|last) ${CHOICE})\\b`, 'g'),
}
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:apres|day after|ubermorgen|pasado|dopodomani|overmorgen)/, 2],
  [/^(?:demain|tomorrow|domani|amanha)/, 1],
  [/./, 0],
]
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:matin|morning|vormittag)/, 0, 12 * 60],
  [/^(?:apres|aprem|afternoon|nachmittag)/, 12 * 60, 18 * 60 + 30],
  [/./, 17 * 60 + 30, 24 * 60],
]

/** All that a folded text (`foldInPlace`) says of days, times and places in the list, in order, none within another. */
export function mentionsIn(folded: string): Mention[] {
  const found: Mention[] = []
  const add = (kind: Mention['kind'], pattern: RegExp, fitOf: (groups: Record<string, string | undefined>) => Mention['fits'] | undefined): void => {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const fits = fitOf(match.groups ?? {})
      if (fits) found.push({ kind, start, end, fits })
    }
  }
  const onDate = ({ day, month, year }: Record<string, string | undefined>): Mention['fits'] => {
    const monthNumber = month === undefined ? undefined : (MONTHS.get(month) ?? Number(month))
    return (slot) =>
      slot.day === Number(day) &&
      (monthNumber === undefined || slot.month === monthNumber) &&
      (year === undefined || slot.year % 100 === Number(year) % 100)
  }
  const at = (hour: number, minute: number): Mention['fits'] => (slot) => slot.startMinute === hour * 60 + minute
  add('day', PATTERNS.dayMonth, onDate)
  add('day', PATTERNS.monthDay, onDate)
  add('time', PATTERNS.range, ({ h1, m1, h2, m2 }) => (slot) =>
    slot.startMinute === Number(h1) * 60 + Number(m1 ?? 0) && slot.endMinute === Number(h2) * 60 + Number(m2 ?? 0))
  add('time', PATTERNS.half, ({ hour, part }) => at(Number(hour), part === 'quart' ? 15 : 30))
  add('time', PATTERNS.twelve, ({ hour, minute, half }) => {
    const plain = Number(hour) % 12
    const minutes = Number(minute ?? 0)
    if (half?.startsWith('p')) return at(plain + 12, minutes)
    if (half?.startsWith('a')) return at(plain, minutes)
    return (slot) => at(plain, minutes)(slot) || at(plain + 12, minutes)(slot)
  })
  add('time', PATTERNS.clock, ({ hour, minute }) => at(Number(hour), Number(minute ?? 0)))
  add('time', PATTERNS.noon, () => at(12, 0))
  add('day', PATTERNS.numeric, onDate)
  add('ordinal', PATTERNS.ordinal, ({ ordinal, ordinal2, number, last }) => {
    const place = last === undefined ? (number === undefined ? ORDINALS.get(ordinal ?? ordinal2 ?? '') : Number(number)) : undefined
    return (slot) => slot.index === (place === undefined ? slot.count : place) - 1
  })
  add('day', PATTERNS.bareDay, onDate)
  add('day', PATTERNS.relative, ({ relative }) => {
    const days = RELATIVE.find(([pattern]) => pattern.test(relative ?? ''))?.[1] ?? 0
    const isEvening = relative === 'ce soir' || relative === 'tonight'
    return (slot) => slot.daysAhead === days && (!isEvening || slot.startMinute >= 17 * 60)
  })
  add('day', PATTERNS.weekday, ({ weekday, next }) => (slot) =>
    // « jeudi prochain » of the week after is what some mean by it: only the coming seven days are beyond doubt.
    slot.weekday === WEEKDAYS.get(weekday ?? '') && (next === undefined || (slot.daysAhead >= 1 && slot.daysAhead <= 7)))
  for (const match of folded.matchAll(PATTERNS.part)) {
    const [, from = 0, to = 0] = PARTS.find(([pattern]) => pattern.test(match[0])) ?? []
    const end = match.index + match[0].length
    if (found.some((other) => match.index < other.end && other.start < end)) continue
    found.push({ kind: 'part', start: match.index, end, fits: (slot) => slot.startMinute >= from && slot.startMinute < to })
  }
  return found.sort((a, b) => a.start - b.start)
}
