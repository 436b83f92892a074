import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import { datedAt, resolved } from './dates.ts'
import { type BegunReading, DOW, type Reading, days } from './day-atom.ts'
import { type DaySet, mondayOf, nextWeekday, only, weekNumber, weekNumbered } from './day-set.ts'
import { feastAt } from './feasts.ts'
import { weekdayNumbers } from './lexicon.ts'
import { look, rule } from './rule.ts'
import { ring } from './weekdays.ts'

const part = '(?:(?<part>(?:en |au |a la |in the |at the |de |le |la )?(?:tout )?(?:debut|fin|milieu|courant|au cours|mi -|mi|deuxieme moitie|seconde moitie|premiere moitie|start|beginning|end|middle|early|late|mid)) (?:(?:de|of) )?(?:la |the |l )?)?'
const nextWeek = rule(`(?:(?:la|de la|dans la|pour la|durant la|toute la|pendant la|en|a|sur la|of) )?${part}(?:(?:la|toute la|the) )?(?:semaine (?:prochaine|suivante|pro|qui vient|qui suit|d apres|a venir)|prochaine semaine|next week|the week after(?: next)?|following week|coming week)`)
const thisWeek = rule(`(?:(?:de|dans|pour|en|sur|of|pendant) )?${part}(?:cette semaine(?: ci)?|this week|la semaine en cours|courant (?:de (?:la )?)?semaine(?! (?:du|de|des|pro|prochaine|suivante|d apres|\\d)))`)
const weekOf = rule(`(?:(?:la|dans la|pour la|de la|the|in the|durant la|pendant la|sur la) )?${part}(?:semaine|week) (?:du|of the|of|de|commencing|beginning|starting)(?! travail)`)
const numberedWeek = rule('(?:(?:la|en|dans la) )?(?:semaine|s|week) (?:n ° |no |numero )?(?<n>[1-5]?\\d)(?! (?:h|jours?|ans?))')
const followingOne = rule('(?:(?:the|la|le) )?(?:week after|semaine d apres|semaine suivante)(?! (?:next|la))|(?:la |le )?(?:celle|celui) (?:d apres|qui suit)|(?<=plutot )(?:la|le) suivante?|(?<=(?:semaine|week-end|prochaine?) (?:ou|sinon|, sinon|ou sinon) )(?:la|le) (?:prochaine?|suivante?)(?! (?:semaine|fois|week-end))|(?:the )?(?:one after|following one|next one)|(?:l |le )?autre(?= (?:oui|ok|c est|ca|possible|je|on|nous|est|me) )|(?<=(?:disponible|libre|mais|plutot|possible|oui|,) )(?:la|le) (?:suivante?|prochaine?)(?= (?:[.!?,|)]|oui|ok|c est|ca|possible|je|on|nous|si|est|me|$))')

const NAMED = new RegExp(`week-end|semaine prochaine|next week|cette semaine|this week(?!-end)|\\b(?:${DOW}) `, 'g')

/** « pas la semaine prochaine, celle d'après », "this Saturday or the one after": what follows the one that was named before. */
function oneAfter(before: string, today: Day): DaySet {
  const what = [...before.matchAll(NAMED)].at(-1)?.[0].trim() ?? ''
  if (what === 'week-end') return { from: mondayOf(today) + 12, to: mondayOf(today) + 13 }
  const weekday = weekdayNumbers[what]
  if (weekday !== undefined) return only(nextWeekday(today, weekday) + 7)
  return weekFrom(mondayOf(today) + (/^(?:cette|this)/.test(what) ? 7 : 14), undefined)
}
const afterNext = rule('(?:dans |la |d )?(?:la )?(?:semaine d apres la semaine prochaine|semaine en huit|week after next|the week after next|celle d apres la semaine prochaine)')
const evenWeeks = rule('(?:(?:les|en|des|de|une|sur les|uniquement les) )?semaines? (?<odd>im)?paires?|(?:in )?(?<oddEn>odd|even) weeks')
const inWeek = rule(`(?:(?:en|la|les|de|de la|du|pendant la|durant la|tous les|par|jours? (?:de|en|de la|dans la)|un jour (?:de|en|dans la)|tous les jours (?:de la|de|en|dans la)|n importe quel jour (?:de la|en|de|dans la)|any|on|during the|every|in the|un|chaque|tout(?:e)? la|toute la) )?(?:semaine(?! (?:prochaine|suivante|du|des(?! \\d{1,2}h)|de \\d|pro|\\d|paire|impaire|qui|d apres|en huit|type))|jours? (?:ouvres?|ouvrables?|de semaine|en semaine)|weekdays?|working days?|business days?|week(?! (?:of|end|after|\\d)))`)
const weekPart = rule('(?:(?:en|au|a|in the|at the|the|de|le|les|vers la|sur la|vers le) )?(?<part>debuts?|fins?|milieu|mi|start|beginning|end|middle|mid)(?: -)? (?:(?:de|of) )?(?:(?:la|the|une) )?(?:semaine|week)(?! (?:prochaine|suivante|du|pro|qui|\\d|of|a))')
const restOfWeek = rule('(?:(?:dans|d ici|sur|le|au cours de|in|pendant) )?(?:(?:le )?reste de la semaine|rest of the week)')

const partDays = (name: string | undefined): readonly [number, number] | undefined =>
  !name ? undefined : /debut|start|beginning|early|premiere/.test(name) ? [1, 2] : /fin|end|late/.test(name) ? [4, 5] : /milieu|mi|mid/.test(name) ? [2, 4] : /deux|seconde/.test(name) ? [4, 7] : undefined

const weekFrom = (monday: Day, name: string | undefined): DaySet => {
  const [first, last] = partDays(name) ?? [1, 7]
  return { from: monday + first - 1, to: monday + last - 1 }
}

const weeks: Reading = (context, at) => {
  const { text, today } = context
  const following = look(followingOne, text, at)
  if (following) return { type: 'days', end: following.end, kind: 'frame', sets: [oneAfter(text.slice(0, at), today)], isNext: true }
  const later = look(afterNext, text, at)
  if (later) return days(later.end, 'frame', weekFrom(mondayOf(today) + 14, undefined))
  const next = look(nextWeek, text, at)
  if (next) return days(next.end, 'frame', weekFrom(mondayOf(today) + 7, next.groups?.part))
  const here = look(thisWeek, text, at)
  if (here) {
    const { from, to } = weekFrom(mondayOf(today), here.groups?.part) as { from: Day; to: Day }
    return to < today ? days(here.end, 'frame', { from: from + 7, to: to + 7 }) : days(here.end, 'frame', { from: Math.max(from, today), to })
  }
  const rest = look(restOfWeek, text, at)
  if (rest) return days(rest.end, 'frame', { from: today, to: mondayOf(today) + 6 })
  const dated = look(weekOf, text, at)
  if (dated) {
    const inner = datedAt(context, dated.end + 1)
    const day = inner && resolved(context, inner)
    if (inner && day) return days(inner.end, 'frame', weekFrom(mondayOf(day.day), dated.groups?.part))
    const feast = feastAt(context, dated.end + 1)
    if (feast) return days(feast.end, 'frame', weekFrom(mondayOf(feast.day), dated.groups?.part))
  }
  const numbered = look(numberedWeek, text, at)
  if (numbered && !numbered[0].startsWith('s ')) return days(numbered.end, 'frame', weekNumbered(today, Number(numbered.groups?.n)))
  const parity = look(evenWeeks, text, at)
  if (parity) {
    const rest = parity.groups?.odd || parity.groups?.oddEn === 'odd' ? 1 : 0
    const mondays = Array.from({ length: 27 }, (_, n) => mondayOf(today) + 7 * n).filter(monday => weekNumber(monday) % 2 === rest)
    return days(parity.end, 'frame', ...mondays.map(monday => weekFrom(monday, undefined)))
  }
  const ends = look(weekPart, text, at)
  if (ends) {
    const [first, last] = partDays(ends.groups?.part) as readonly [number, number]
    const every = ring(first, last)
    return { type: 'days', end: ends.end, kind: 'set', sets: [{ dows: every }], every }
  }
  const any = look(inWeek, text, at)
  if (!any) return undefined
  const every = /ouvrable/.test(any[0]) ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]
  if (/^(?:semaine|week|du semaine|un semaine)$/.test(any[0]) || /^(?:any|every|un|chaque|par|on) (?:semaine|week)$/.test(any[0])) return undefined
  return { type: 'days', end: any.end, kind: 'set', sets: [{ dows: every }], every }
}

const weekendAfterNext = rule('(?:the )?week-end after next|(?:le )?week-end en quinze')
const ofLink = rule('du|of the|of|de la|de l|de|des|d')
const weekendRule = rule(`(?<det>(?:(?:tous )?les|le|ce|cet|un|du|au|en|chaque|n importe quel|ces|des|tout le|pendant le|de|d|this|next|the|at the|on the|on|over the|any|every|the coming|this coming|coming|on|during the|dans le|pour le|sur le|de ce|entier du)) week-ends?(?<next> (?:prochain|suivant|d apres|qui suit|a venir|qui vient))?(?<of> (?:du|of the|de la|de l|de|des) )?|week-ends?(?<bareNext> (?:prochaine?|pro|a venir|qui vient|suivant))?`)

const weekends: Reading = (context, at) => {
  const { text, today } = context
  const later = look(weekendAfterNext, text, at)
  if (later) return days(later.end, 'frame', { from: mondayOf(today) + 19, to: mondayOf(today) + 20 })
  const found = look(weekendRule, text, at)
  if (!found?.groups) return undefined
  const { det = '', next, bareNext } = found.groups
  const saturday = weekdayOf(today) === 7 ? today - 1 : mondayOf(today) + 5
  const link = look(ofLink, text, found.end + 1)
  if (link) {
    const dated = datedAt(context, link.end + 1)
    const on = dated && resolved(context, dated)
    const feast = feastAt(context, link.end + 1)
    const day = on?.day ?? feast?.day
    const end = dated?.end ?? feast?.end
    if (day !== undefined && end !== undefined) {
      const first = mondayOf(day) + 5 - (weekdayOf(day) === 1 ? 7 : 0)
      const isLong = feast !== undefined && on === undefined
      return days(end, 'frame', { from: isLong && weekdayOf(day) >= 4 ? Math.min(day, first) : first, to: isLong && weekdayOf(day) === 1 ? day : first + 1 })
    }
  }
  if (/(ce|cet|this|coming|qui vient|a venir)/.test(det) || /a venir|qui vient/.test(`${next ?? ''}${bareNext ?? ''}`)) return days(found.end, 'frame', { from: saturday, to: saturday + 1 })
  if (next || bareNext || det === 'next') return days(found.end, 'frame', { from: mondayOf(today) + 12, to: mondayOf(today) + 13 })
  return { type: 'days', end: found.end, kind: 'set', sets: [{ dows: [6, 7] }], every: [6, 7] }
}

export const wholeWeeks: BegunReading = { reading: weeks, begins: [followingOne, afterNext, nextWeek, thisWeek, restOfWeek, weekOf, numberedWeek, evenWeeks, weekPart, inWeek] }
export const weekendDays: BegunReading = { reading: weekends, begins: [weekendAfterNext, weekendRule] }
