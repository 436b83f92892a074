import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import { datedAt, resolved } from './dates.ts'
import { type BegunReading, DOW, type DayContext, type Reading, days } from './day-atom.ts'
import { type DaySet, type Feast, mondayOf, nextBreak, nextFeast, nextWeekday, only } from './day-set.ts'
import { weekdayNumbers } from './lexicon.ts'
import { look, rule, ruleIndex } from './rule.ts'

const feastNames: readonly (readonly [string, Feast])[] = [
  ['(?:reveillon|veille) de noel|christmas eve|xmas eve', 'christmas_eve'], ['reveillon(?: du (?:jour de l an|nouvel an|31))?|saint sylvestre|st sylvestre|la saint sylvestre|new years? (?:s )?eve|nye', 'new_year_eve'],
  ['noel|christmas(?: day)?|xmas', 'christmas'], ['jour de l an|nouvel an|premier de l an|new year(?: s)?(?: day)?', 'new_year'],
  ['lundi de paques|easter monday', 'easter_monday'], ['dimanche de paques|paques|easter(?: sunday)?', 'easter'],
  ['fete du travail|labour day|labor day', 'labour_day'], ['jeudi de l ascension|ascension', 'ascension'], ['lundi de pentecote|whit monday', 'pentecost_monday'],
  ['pentecote|whitsun|pentecost', 'pentecost'], ['fete nationale|bastille day', 'bastille'], ['assomption|15 aout', 'assumption'], ['toussaint|all saints(?: day)?', 'all_saints'],
  ['armistice|11 novembre|11 nov', 'armistice'], ['8 mai', 'victory'], ['14 juillet', 'bastille'], ['1 mai', 'labour_day'], ['1 novembre', 'all_saints'], ['25 decembre', 'christmas'], ['1 janvier', 'new_year'], ['31 decembre', 'new_year_eve'], ['24 decembre', 'christmas_eve'],
]
const feastRules = feastNames.map(([source, feast]) => [rule(`(?:(?:la|le|l|les|du|de|de l|de la|d|a|au|the|on|jour de|le jour de|le jour du|the day of) ){0,4}(?:${source})`), feast] as const)

const feastsAt = ruleIndex(feastRules, ([re]) => re)

export function feastAt({ text, today }: DayContext, at: number): { end: number; day: Day } | undefined {
  for (const [re, feast] of feastsAt(text, at)) {
    const found = look(re, text, at)
    if (found) return { end: found.end, day: nextFeast(today, feast) }
  }
  return undefined
}

const beside = rule('(?:(?:le|la|les|au|des le|the) )?(?<how>(?<n>\\d{1,2}) (?:jours?|days?) (?:apres|avant|after|before)|surlendemain|lendemain|veille|avant - veille|avant veille|day after|day before|pont|long week-end|lundi (?:suivant|qui suit|d apres|apres)|jour (?:d avant|d apres)|jours? (?:suivant|apres|avant))(?: (?:de|du|des|d|of|a))?(?: (?:la|le|l|the))?')
const besideWeekday = rule(`(?:le |the )?(?<w>${DOW}) (?<how>apres|suivant|avant|precedant|after|before|qui suit|qui precede)(?: (?:le|la|l|the))?`)
const ofFeast = rule(`(?:le |the )?(?<w>${DOW}) (?:de|du|of)(?: (?:l|la|le))?`)
const feastLink = rule('(?:et|and)(?: (?:le|la|l|the))?')
const holyDays = rule('(?:le |on )?(?:good friday|vendredi saint|easter saturday|holy saturday|samedi saint)')
const theEves = rule('entre les deux reveillons')
const between = rule('(?:entre|between)(?: (?:le|la|l|the))?')
const theFeasts = rule('(?:(?:les|la periode des|des|pendant les|durant les|the|over the|during the|the end of year|aux) )(?:fetes(?: de fin d annee)?|vacances de fin d annee|festive season|holiday season|christmas holidays?)')
const publicHoliday = rule('(?:(?:les|un|le|des|de|chaque|tous les|any|on|during|public|the|aux) ){0,4}(?:jours? feries?|(?<!di )feries?|bank holidays?(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)|public holidays?)')
const namedBreak = rule('(?:(?:les|des|aux|pendant les|durant les|pendant|the|during the|during|aux prochaines) ){0,4}(?:prochaine )?(?:vacances|conges|petites vacances|holidays)(?: scolaires?)? (?:de |du |d )?(?:la |l )?(?<b>toussaint|noel|hiver|fevrier|ski|printemps|paques|avril|ete|d ete)')
const schoolHoliday = rule('(?:(?:les|des|de|aux|pendant les|durant les|pendant|en periode de|periode de|toutes les|the|during the|during) ){0,4}(?:vacances(?: scolaires)?|school holidays?|conges scolaires)(?: (?:de la |de |d |en |for )?zone (?<z>a|b|c))?')
const breakNames: Readonly<Record<string, 'toussaint' | 'noel' | 'hiver' | 'printemps' | 'ete'>> = { toussaint: 'toussaint', noel: 'noel', hiver: 'hiver', fevrier: 'hiver', ski: 'hiver', printemps: 'printemps', paques: 'printemps', avril: 'printemps', ete: 'ete', 'd ete': 'ete' }

function bridge(day: Day): DaySet {
  const weekday = weekdayOf(day)
  if (weekday === 7) return { from: day - 1, to: day + 1 }
  if (weekday === 4) return { from: day, to: day + 3 }
  if (weekday === 2) return { from: day - 3, to: day }
  if (weekday === 5) return { from: day, to: day + 2 }
  if (weekday === 1) return { from: day - 2, to: day }
  return { from: Math.min(day, mondayOf(day) + 4), to: Math.max(day, mondayOf(day) + 6) }
}

const holidays: Reading = (context, at) => {
  const { text, today } = context
  const around = look(theFeasts, text, at)
  if (around) {
    const january = nextFeast(today, 'new_year')
    return days(around.end, 'frame', { from: january - 8, to: january })
  }
  const school = look(namedBreak, text, at)
  if (school) {
    const set = nextBreak(today, breakNames[school.groups?.b ?? ''] ?? 'ete')
    return set ? days(school.end, 'frame', set) : { type: 'days', end: school.end, kind: 'frame', sets: [{ tag: 'school_holidays' }], isDoubtful: true }
  }
  const anyHoliday = look(publicHoliday, text, at)
  if (anyHoliday) return days(anyHoliday.end, 'set', { tag: 'public_holidays' })
  const anySchool = look(schoolHoliday, text, at)
  if (anySchool) {
    const zone = anySchool.groups?.z?.toUpperCase() as 'A' | 'B' | 'C' | undefined
    return days(anySchool.end, 'set', { tag: 'school_holidays', ...(zone && { zone }) })
  }
  const holyDay = look(holyDays, text, at)
  if (holyDay) return days(holyDay.end, 'day', only(nextFeast(today, 'easter') - (holyDay[0].includes('satur') || holyDay[0].includes('samedi') ? 1 : 2)))
  const eves = look(theEves, text, at)
  if (eves) {
    const christmas = nextFeast(today, 'christmas')
    return days(eves.end, 'frame', { from: christmas, to: christmas + 5 })
  }
  const opened = look(between, text, at)
  if (opened) {
    const first = feastAt(context, opened.end + 1)
    const link = first && look(feastLink, text, first.end + 1)
    const last = link && feastAt({ text, today: first.day }, link.end + 1)
    if (first && last) return days(last.end, 'frame', { from: first.day + 1, to: last.day - 1 })
  }
  const near = look(beside, text, at)
  if (near) {
    const feast = feastAt(context, near.end + 1)
    const dated = feast ? undefined : datedAt(context, near.end + 1)
    const day = feast?.day ?? (dated && resolved(context, dated)?.day)
    const end = feast?.end ?? dated?.end
    const how = near.groups?.how ?? ''
    if (day !== undefined && end !== undefined) {
      if (/pont|week-end/.test(how)) return days(end, 'frame', bridge(day))
      const count = Number(near.groups?.n ?? 1)
      const shift = near.groups?.n ? (/apres|after/.test(how) ? count : -count) : how === 'surlendemain' ? 2 : /lendemain|day after|d apres|suivant|apres/.test(how) ? 1 : /avant -? ?veille/.test(how) ? -2 : -1
      return days(end, 'day', only(/^lundi/.test(how) ? nextWeekday(day, 1) : day + shift))
    }
  }
  const weekdayNear = look(besideWeekday, text, at)
  if (weekdayNear?.groups) {
    const feast = feastAt(context, weekdayNear.end + 1)
    const weekday = weekdayNumbers[weekdayNear.groups.w ?? ''] as number
    if (feast) return days(feast.end, 'day', only(/avant|prece|before/.test(weekdayNear.groups.how ?? '') ? nextWeekday(feast.day - 8, weekday) : nextWeekday(feast.day, weekday)))
  }
  const named = look(ofFeast, text, at)
  if (named) {
    const feast = feastAt(context, named.end + 1)
    const weekday = weekdayNumbers[named.groups?.w ?? ''] as number
    if (feast && !/^(toussaint|noel)$/.test(text.slice(named.end + 1, feast.end))) return days(feast.end, 'day', only(mondayOf(feast.day) + weekday - 1 + (weekdayOf(feast.day) === 7 && weekday === 1 ? 7 : 0)))
  }
  const feast = feastAt(context, at)
  return feast && days(feast.end, 'day', only(feast.day))
}

export const feastDays: BegunReading = { reading: holidays, begins: [holyDays, theEves, theFeasts, namedBreak, publicHoliday, schoolHoliday, between, beside, besideWeekday, ofFeast, ...feastRules.map(([re]) => re)] }
