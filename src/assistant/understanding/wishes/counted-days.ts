import { type BegunReading, DOW, type Reading, days } from './day-atom.ts'
import { mondayOf, monthsLater, only } from './day-set.ts'
import { weekdayNumbers } from './lexicon.ts'
import { look, rule } from './rule.ts'

const relativeDay = rule('(?:(?:des|a partir de|pour|de|dans|en) (?=aprem))?(?:(?:de|d|pour) )?(?<d>aujourdhui|today|apres-demain|demain|tomorrow|the day after tomorrow|day after tomorrow|(?<=tomorrow (?:or|and) )the day after|tonight|(?:un peu )?plus tard (?:dans la journee|aujourdhui)|later (?:in the day|today))(?<add> en (?:huit|quinze)| week)?')
const inDays = rule('(?:dans(?: un delai de| moins de)?|d ici|sous(?: un delai de)?|in|within|avant|d ici a|en moins de|in the next|the next|within the next)(?: (?<the>les|la|le|une|un|the|a|l|the next|environ|about|maximum))?(?: (?<next>prochain(?:e)?|next))?(?: (?<n>\\d{1,3}))?(?: (?<next2>prochain(?:e)?|next))? (?<unit>h|h00|jours?|semaines?|mois|quinzaine(?: de jours)?|quinze jours|huitaine(?: de jours)?|dizaine de jours|days?|weeks?|months?|fortnight|hours?)(?<follow> (?:prochain(?:e)?|qui (?:vient|viennent|suivent)|a venir|suivants?|suivantes?|au plus tard|max|maximum|time))?')
const weekdayAhead = rule(`(?:dans|in) (?<n>\\d{1,2}) (?:semaines|weeks)(?: time)?(?: ,)?(?: (?:le|on|on the))? (?<w>${DOW})`)
const hoursAsDays = rule('(?:sous|dans les|d ici|dans|within|dans un delai de|en moins de|avant)(?: (?:les|the|next))? (?<n>24h00|48 h|72 h|96 h|24 h)')
const comingDays = rule('(?:dans |sur )?les? (?<n>\\d{1,2}) (?:prochain(?:e)?s?) (?<unit>jours|semaines)|(?:dans |sur )?(?:les|ces) (?<n2>\\d{1,2}) (?<unit2>jours|semaines) (?:a venir|qui viennent)')

const counted: Reading = ({ text, today }, at) => {
  const named = look(relativeDay, text, at)
  if (named) {
    const name = named.groups?.d ?? ''
    const shift = /apres-demain|after/.test(name) ? 2 : /demain|tomorrow|lendemain/.test(name) ? 1 : 0
    const add = named.groups?.add
    return days(named.end, 'day', only(today + shift + (!add ? 0 : add.includes('quinze') ? 14 : 7)))
  }
  // "in two weeks' time, on the Saturday"
  const ahead = look(weekdayAhead, text, at)
  if (ahead?.groups) return days(ahead.end, 'day', only(mondayOf(today + 7 * Number(ahead.groups.n)) + (weekdayNumbers[ahead.groups.w ?? ''] as number) - 1))
  const hours = look(hoursAsDays, text, at)
  if (hours) {
    const n = Number.parseInt(hours.groups?.n ?? '', 10)
    return days(hours.end, 'bound', { to: today + n / 24 })
  }
  const coming = look(comingDays, text, at)
  if (coming?.groups) {
    const n = Number(coming.groups.n ?? coming.groups.n2)
    const unit = coming.groups.unit ?? coming.groups.unit2 ?? ''
    return days(coming.end, 'bound', { to: today + n * (unit.startsWith('jour') ? 1 : 7) })
  }
  const found = look(inDays, text, at)
  if (!found?.groups) return undefined
  const { the, n, unit = '', next, next2, follow } = found.groups
  const head = found[0].split(' ')[0] ?? ''
  const isDeadline = /^(d|sous|within|avant)$/.test(head) || /^(les|the)$/.test(the ?? '') || /next|prochain/.test(`${next ?? ''}${next2 ?? ''}`) || /^(in the next|the next)/.test(found[0]) || /prochain|vien|suivent|venir|tard|max/.test(follow ?? '')
  if (head === 'avant' && n === undefined && the === undefined) return undefined
  if (head === 'the' && !/next/.test(found[0])) return undefined
  if (n === undefined && !/une|un|a|la/.test(the ?? '') && !/quinz|huit|dizaine|fortnight/.test(unit)) return undefined
  const count = n === undefined ? 1 : Number(n)
  if (/^h/.test(unit) && !/huit/.test(unit)) return /^h|hours?/.test(unit) && count >= 24 ? days(found.end, isDeadline ? 'bound' : 'day', isDeadline ? { to: today + Math.round(count / 24) } : only(today + Math.round(count / 24))) : undefined
  if ((the === 'la' && n === undefined) && !/quinz|huit/.test(unit)) return /semaine/.test(unit) && head === 'dans' ? days(found.end, 'frame', { from: today, to: mondayOf(today) + 6 }) : undefined
  const isWeeks = /semaine|week/.test(unit)
  const isDays = /jour|day/.test(unit)
  const later = unit === 'fortnight' ? 14 : /quinz/.test(unit) ? (isDeadline ? 15 : 14) : /huit/.test(unit) ? (isDeadline ? 8 : 7) : /dizaine/.test(unit) ? 10
    : isWeeks ? count * 7 : isDays ? (!isDeadline && count === 8 ? 7 : !isDeadline && count === 15 ? 14 : count) : undefined
  const day = later === undefined ? monthsLater(today, count) : today + later
  if (day > today + 400) return undefined
  return isDeadline ? days(found.end, 'bound', { to: day }) : days(found.end, 'day', only(day))
}

export const countedDays: BegunReading = { reading: counted, begins: [relativeDay, weekdayAhead, hoursAsDays, comingDays, inDays] }
