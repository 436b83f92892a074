import { look, type Rule, rule, ruleIndex } from './rule.ts'

/** Hours as one expression names them, in minutes after midnight, half-open; both left out: the whole day. */
export interface TimeAtom {
  readonly type: 'time'
  readonly end: number
  readonly start?: number
  readonly stop?: number
  readonly part?: Part
  readonly mode?: 'at' | 'around'
  /** Also names days: « ce soir », « heures de bureau ». */
  readonly days?: 'today' | 'weekdays'
  readonly isDoubtful?: boolean
  /** « pas avant 11h »: what is named is what remains, said as a refusal. */
  readonly isRefusal?: boolean
  /** « avant le travail », « après le boulot »: gives way to hours that stand beside it. */
  readonly isWork?: boolean
  /** « je finis à 17h »: hours that follow for other days are ends of work too. */
  readonly isEnd?: boolean
}

export type Part = 'AM' | 'MI' | 'AF' | 'EV' | 'DM' | 'FM' | 'DA' | 'MA' | 'FA' | 'FJ' | 'DS' | 'JO' | 'NI'

const H = 60
/** The conventions: what people mean by a part of the day, and how the sentence is shown in. */
export const parts: Readonly<Record<Part, readonly [number, number]>> = {
  AM: [8 * H, 12 * H], MI: [12 * H, 14 * H], AF: [13 * H, 18 * H], EV: [18 * H, 21 * H], DM: [8 * H, 10 * H], FM: [10 * H + 30, 12 * H],
  DA: [13 * H, 15 * H], MA: [14 * H + 30, 16 * H + 30], FA: [16 * H, 18 * H], FJ: [17 * H, 20 * H], DS: [18 * H, 21 * H], JO: [9 * H, 18 * H], NI: [20 * H, 22 * H],
}

const MORNING = '(?:matin|matinee|morning|mornings)'
const NOON_AFTER = '(?:apres-midi|apres-midis|afternoon|afternoons|aprem)'
const EVENING = '(?:soir|soiree|evening|evenings)'
const lead = '(?:(?:le|la|l|les|en|dans|dans la|dans l|au|a|d|de|du|un|une|des|toute|tout|chaque|tous les|in|in the|the|at|during|during the|on|any|every|sur|pendant|pour|pour le|par|the|of|of the|entre) ){0,4}'

const partRules: readonly (readonly [Rule, Part])[] = [
  [rule(`${lead}(?:(?:debuts?|tot)(?: (?:de|dans|le|en|la|du)){0,4} (?:la |le )?${MORNING}|premiere heure|early (?:in the )?${MORNING}|${MORNING} tot|tot|de bonne (?:heure|h|h00)|first thing(?: in the morning)?|(?:a la )?premiere (?:heure|h|h00)|early(?! (?:in the )?(?:evening|afternoon)))`), 'DM'],
  [rule(`${lead}(?:fins? (?:de |du |en |d )?(?:la |le )?${MORNING}|late ${MORNING}|${MORNING} tard|juste avant (?:midi|le dejeuner)|late in the morning)`), 'FM'],
  [rule(`${lead}(?:debuts? (?:d |de l |de )?${NOON_AFTER}|early (?:in the )?${NOON_AFTER}|just after lunch)`), 'DA'],
  [rule(`${lead}(?:milieu (?:d |de l |de )?${NOON_AFTER}|mi -? ?${NOON_AFTER}|mid ?-? ?${NOON_AFTER}|middle of the afternoon)`), 'MA'],
  [rule(`${lead}(?:fins? (?:d |de l |de )?${NOON_AFTER}|late (?:in the )?${NOON_AFTER})`), 'FA'],
  [rule(`${lead}(?:debuts? (?:de )?(?:la )?(?:soiree|soir)|early (?:in the )?evening)`), 'DS'],
  [rule(`${lead}(?:fins? (?:de )?(?:la )?journees?|fin jour|end of the (?:working )?day|end of day|end of the workday|fdj|late in the day|last thing)`), 'FJ'],
  [rule(`${lead}(?:(?:l )?(?:heure|h) (?:du |de )(?:dejeuner|midi|repas)|h00 du (?:dejeuner|midi)|pause (?:dejeuner|midi|dej|de midi|du midi)|pause - dejeuner|midi et deux|midi et 2|midi (?:-|a|/) (?:deux|2|14h00)|midi - deux|12h00 (?:et|-|a) (?:deux|14h00|2)|(?<!le )12 (?:h00 )?(?:et|-|/) (?:14h00|2|deux)|midi 2|temps de midi|lunch ?(?:times?|breaks?|hours?)?|lunchtimes?|midday|noon and (?:two|2))`), 'MI'],
  [rule(`${lead}(?:journee (?:de travail)|(?:heures?|horaires?) (?:de bureau|ouvrables?|ouvrees?|de travail)|h (?:de bureau|ouvrables?|ouvrees?)|office hours|business hours|working hours)`), 'JO'],
  [rule('(?<=(?:day|di|/ \\d{1,2}|\\d ,) )am'), 'AM'],
  [rule('(?<=(?:day|di|/ \\d{1,2}|\\d ,) )pm'), 'AF'],
  [rule(`${lead}${MORNING}s?`), 'AM'],
  [rule(`${lead}${NOON_AFTER}`), 'AF'],
  [rule(`${lead}${EVENING}s?`), 'EV'],
  [rule('(?:(?:en|plutot en|dans la|pendant la|la|in the|during the|de|during|au cours de la|le) )?(?:journee|daytime)(?! (?:de|du|porte|entiere)(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))|during the day|in the day'), 'JO'],
  [rule('(?:(?:le|ce|a|au|vers le|les|sur le|ce|at|around|pour|entre|de|du|en|tous les) )?(?:midi|noon|midis)(?! et (?:deux|2|14h00))'), 'MI'],
]

const wholeDay = rule('(?:(?:pose|pris|prends?|libere|bloque|garde|reserve|consacre|dispose de) (?:toute )?(?:ma|notre|la) journee|(?:toute|tte|tt) la (?:journee|jour)|(?:la|une) journee entiere|journee entiere|all day(?: long)?|the whole day|whole day|any ?time|a (?:tout|n importe quel) moment(?: de la journee)?|(?:a )?n importe quelle (?:h|heure)|(?:a )?toute h|(?:dans )?la journee complete|peu importe l (?:h|heure|horaire)|a l h que vous voulez|matin comme soir|matin et soir et apres-midi|at any time(?: of (?:the )?day)?)')
const today = rule('(?:pour |des |for |le |d )?(?:(?:ce|cet|cette|this) )(?:(?<m>matin|morning|matinee)|(?<a>apres-midi|afternoon)|(?<e>soir|evening|soiree)|(?<n>midi|lunch|lunchtime))|(?<t>tonight)')
const dayEnd = rule('(?:(?:apres|after|a la sortie du|a la fin du|en sortant du|en rentrant du|sortie de|sortie du) (?:le |mon |ma |notre |nos |my |mes |la |l )?(?:sortie (?:de |du )?(?:travail|boulot|bureau|usine)|travail|boulot|taf|bureau|work|journee de travail|h00 de bureau|heures de bureau|h de bureau|h de travail|journees? de travail|sortie du travail|debauche))')
const beforeWork = rule('(?:avant|before) (?:le |mon |d aller (?:au )?|de partir (?:au )?|my |going to )?(?:travail(?:ler)?|boulot|bureau|taf|bosser|work)')

const CLOCK = '(?<h>[0-2]?\\d)h(?<m>[0-5]\\d)|(?<noon>midi|noon|12 noon)|(?<midnight>minuit|midnight)'
const clock = rule(`(?:${CLOCK})(?: (?:du |de l |le |de |in the |at )?(?<half>matin|soir|apres-midi|morning|afternoon|evening|night)(?! ou | et ))?`)
const bareHour = rule('(?<b>[0-2]?\\d)(?! (?:€|eur|euros?|m2?|pieces?|personnes?|ans|jours?|%|\\d|minutes|mois|semaines?|/ \\d+ /|enfants|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|days|weeks|months|janv|sept|oct|nov|dec))')

interface Clock { readonly end: number; readonly minute: number; readonly isBare: boolean; readonly isLate?: boolean }

function clockAt(text: string, at: number): Clock | undefined {
  const found = look(clock, text, at)
  if (!found?.groups) return undefined
  const { h, m, noon, midnight, half } = found.groups
  if (noon) return { end: found.end, minute: 12 * H, isBare: false }
  if (midnight) return { end: found.end, minute: 24 * H, isBare: false }
  let hour = Number(h)
  if (hour > 24) return undefined
  if (half && /soir|apres-midi|afternoon|evening|night/.test(half) && hour < 12) hour += 12
  // Nobody views a flat at five in the morning.
  else if (!half && hour >= 1 && hour <= 6) hour += 12
  return { end: found.end, minute: Math.min(hour * H + Number(m), 24 * H), isBare: false }
}

/** A number that is an hour because of what stands around it: « entre 12 et 14h », "after 6". */
function hourAt(text: string, at: number): Clock | undefined {
  const exact = clockAt(text, at)
  if (exact) return exact
  const found = look(bareHour, text, at)
  const hour = Number(found?.groups?.b)
  if (!found || hour > 24) return undefined
  return { end: found.end, minute: (hour >= 1 && hour <= 7 ? hour + 12 : hour) * H, isBare: true }
}

const opening = rule('(?:de|entre|from|between|des|a partir de|depuis|le|vers|creneau|a)(?: (?:les|environ))?')
const linking = rule('(?:a|et|-|/|jusqu a|jusqu|jusque|to|and|until|till|au|et jusqu a|maximum|ou bien|/ |jusqu aux environs de)(?: (?:environ|vers|les))?')

const range = (text: string, at: number): TimeAtom | undefined => {
  const opened = look(opening, text, at)
  const first = hourAt(text, opened ? opened.end + 1 : at)
  if (!first || (first.isBare && opened?.[0] === 'le')) return undefined
  const link = look(linking, text, first.end + 1)
  if (!link) return undefined
  const isSpoken = /^(et|and|a)/.test(link[0])
  const isOpened = opened !== undefined && /^(de|entre|from|between|des|depuis|creneau)/.test(opened[0])
  if (/^(et|and)$/.test(link[0]) && !/^(entre|between)/.test(opened?.[0] ?? '')) return undefined
  if (/^ou/.test(link[0])) return undefined
  const last = hourAt(text, link.end + 1)
  if (!last || (first.isBare && last.isBare && !isOpened && !(/^(?:-|to)$/.test(link[0]) && (isBesideDay(text, at, last.end) || /(?:^|[ ,])(?:so|say|around|disons|donc) $/.test(text.slice(Math.max(0, at - 8), at)))))) return undefined
  // « de 2 à 3 »: two bare numbers are hours only in a known order.
  if (first.isBare && last.isBare && (first.minute >= last.minute || first.minute < 7 * H || (isSpoken && opened?.[0] === 'de' && last.minute - first.minute < H))) return undefined
  // « je bosse de 5h à 13h »: before an earlier end it was the morning after all.
  const start = first.minute > last.minute && first.minute >= 13 * H && first.minute <= 19 * H ? first.minute - 12 * H : first.minute
  // « 17h/18h » leaves the hour open; an hour is still granted to the later one when both are points.
  return start < last.minute ? { type: 'time', end: last.end, start, stop: last.minute } : undefined
}

/** « samedi 10-12 », "weekdays 9 to 5", "9-5 on Mondays". */
const isBesideDay = (text: string, at: number, end: number): boolean => /lunch(?:times?|breaks?)(?: ,)? $|(?:day|days|di|week|semaine|week-end|matin|morning) $/.test(text.slice(Math.max(0, at - 16), at)) || /^ (?:on |le |les )?(?:[a-z]+day|[a-z]+di|weekdays|week-end)s? /.test(text.slice(end, end + 18))

const from = rule('(?:(?:the )?(?:earliest|soonest) (?:i|we) (?:can|could|d be able to) (?:do|make|manage|get there|be there|come)(?: it)? (?:is|would be|will be)|au dela d(?:e)?|au - dela de|beyond|a partir d|a partir de|a partir|des|apres|a compter de|passe|from|after|starting|starting at|starting from|past|pas avant|not before|(?:no|not) (?:earlier|sooner) than|a partir des|plus tard que|depuis|as of|any time after|anytime after|later than|au plus tot a|au plus tot|plutot apres|ulterieurement a|pas plus tot que|at the earliest)(?: (?:les|vers|a|environ))?')
const until = rule('(?:avant|(?<!no )(?<!not )earlier than|plus tot que|jusqu a|jusqu|jusque|jusque vers|before|until|till|by|au plus tard a|au plus tard|pas apres|not after|no later than|not later than|up to|any time before|anytime before|pas plus tard que|max|maximum)(?: (?:les|vers|a|environ))?')
const about = rule('(?:vers(?: les)?|aux alentours (?:de|des)|autour (?:de|des)|aux environs (?:de|des)|environ|a environ|around|about|at about|at around|sur les coups de|sur les|approximately|approx|dans les|ca \\.|circa|towards)')
const boundLink = rule('(?:et|mais|jusqu|and|,|jusqu a)')
const meal = rule('(?:le |l heure du |la pause )?(?:dejeuner|repas de midi|lunch)')
const lateNumber = rule('(?<b>\\d{1,2})(?! (?:[€%/-]|\\d|jours?|ans|mois|semaines?|minutes|days?|weeks?|months?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december|oct|nov|dec|sept|janv|h|heures|th|visites|euros))')
const point = rule('(?:a|at|pour|pour les|des|le|by|de|@|dans le creneau de|creneau de)')
const behind = rule('(?:et (?:plus|apres|au dela)|(?:au )?plus tot|minimum|mini|\\+|ou (?:plus tard|plus|apres(?! (?:\\d|midi|le |la )))|onwards?|(?:or|and) (?:later|after(?! \\d))|passees?|at the earliest|and onwards?|mn)')
const limit = rule('(?:(?:au )?plus tard|maximum|max|dernier delai|grand max(?:imum)?|at the latest|or (?:earlier|before)|ou avant|maxi)')
const loosely = rule('(?:ish|environ|ou environ|a peu pres|approximativement|or so|ish|env)')
const exactly = rule('(?:pile|precises?|tapantes?|sharp|exactement)')
const endsWork = rule('(?:(?:je|nous|on|i|we) )?(?:(?:ne )?(?:finis|finissons|finit|(?:ai |a |g )?fini|termine|terminons|sors|sortons|debauche|finish|rentre|rentrons|quitte|libere|serai libere|suis libere|get off(?: work)?|get home|get out of work|leave work|am off work)(?: (?:le|du|de|mon|work|chez|de chez|au|les|ma)){0,4}(?: (?:travail|boulot|taf|bureau|service|cours|journee|moi|travailler|poste|works?|working|bosser))?(?: (?:qu))?) (?:a|vers|apres|at|around|after|pas avant|aux alentours de)')
const startsWork = rule('(?:(?:je|nous|on|i) )?(?:commence|embauche|prends|start|debute|attaque)(?: (?:le|mon|a|work|mes|ma|au))?(?: (?:travail|boulot|service|travailler|work|bosser|poste|taf|journee|cours))? (?:a|vers|at|des)')

const spelled = (text: string, found: Clock): TimeAtom => {
  const plus = look(behind, text, found.end + 1)
  if (plus) return { type: 'time', end: plus.end, start: found.minute }
  const most = look(limit, text, found.end + 1)
  if (most) return { type: 'time', end: most.end, stop: found.minute }
  const loose = look(loosely, text, found.end + 1)
  if (loose) return around(loose.end, found.minute)
  const sharp = look(exactly, text, found.end + 1)
  return { type: 'time', end: sharp?.end ?? found.end, start: found.minute, stop: Math.min(found.minute + H, 24 * H), mode: 'at' }
}

const pairLink = rule('ou|/|voire|or')

/** « vers 17h30 18h », « 18h/18h30 »: two hours beside each other, for one of them. */
function pair(text: string, at: number): { type: 'time'; end: number; start: number; stop: number; mode: 'at' } | undefined {
  const first = clockAt(text, at)
  if (!first) return undefined
  const link = look(pairLink, text, first.end + 1)
  const last = clockAt(text, (link ? link.end : first.end) + 1)
  const apart = last ? last.minute - first.minute : 0
  return last && apart > 0 && apart <= H && (!link || apart < H) ? { type: 'time', end: last.end, start: first.minute, stop: last.minute + H, mode: 'at' } : undefined
}

const around = (end: number, minute: number): TimeAtom => ({ type: 'time', end, start: minute - 30, stop: minute + 90, mode: 'around' })

const beginsAt = ruleIndex([wholeDay, endsWork, startsWork, opening, clock, bareHour, from, until, dayEnd, beforeWork, about, point, today, ...partRules.map(([re]) => re)], re => re)
const partsAt = ruleIndex(partRules, ([re]) => re)

/** The hours named at `at`, or undefined. */
export function timeAtomAt(text: string, at: number): TimeAtom | undefined {
  if (beginsAt(text, at).length === 0) return undefined
  const whole = look(wholeDay, text, at)
  if (whole) return { type: 'time', end: whole.end }
  const work = look(endsWork, text, at)
  const workEnd = work && hourAt(text, work.end + 1)
  if (workEnd) return { type: 'time', end: workEnd.end, start: workEnd.minute, isEnd: true }
  const begin = look(startsWork, text, at)
  const workStart = begin && clockAt(text, begin.end + 1)
  if (workStart) return { type: 'time', end: workStart.end, stop: workStart.minute, isDoubtful: true }
  const lunch = look(partRules[7]?.[0] as Rule, text, at)
  if (lunch) return partAtom('MI', lunch.end)
  const span = range(text, at)
  if (span) return span
  const bounded = boundAt(text, at)
  if (bounded) return bounded
  const free = look(dayEnd, text, at)
  if (free) return { type: 'time', end: free.end, start: 18 * H, isDoubtful: true, isWork: true }
  const early = look(beforeWork, text, at)
  if (early) return { type: 'time', end: early.end, stop: 9 * H, isDoubtful: true, isWork: true }
  const loose = look(about, text, at)
  const twoPoints = pair(text, loose ? loose.end + 1 : at)
  if (twoPoints) return loose ? { ...twoPoints, start: twoPoints.start - 30, stop: twoPoints.stop + 30, mode: 'around' } : twoPoints
  const near = loose && (clockAt(text, loose.end + 1) ?? (/^(vers|around|about)/.test(loose[0]) ? hourAt(text, loose.end + 1) : undefined))
  if (near) return around(near.end, near.minute)
  const put = look(point, text, at)
  const exact = put && (/^(?:at|@)$/.test(put[0]) || (put[0] === 'a' && isBesideDay(text, at, put.end + 3))) ? hourAt(text, put.end + 1) : clockAt(text, put ? put.end + 1 : at)
  if (exact && (put?.[0] === 'at' || !/^(?:midi|noon)/.test(text.slice(put ? put.end + 1 : at)))) return spelled(text, exact)
  const now = look(today, text, at)
  if (now?.groups) {
    const { m, a, e, n, t } = now.groups
    return { ...partAtom(m ? 'AM' : a ? 'AF' : e || t ? 'EV' : n ? 'MI' : 'AM', now.end), days: 'today' }
  }
  for (const [re, part] of partsAt(text, at)) {
    const found = look(re, text, at)
    if (!found) continue
    if (part === 'DM' && /plus tot|au plus tot/.test(text.slice(Math.max(0, at - 5), found.end))) return undefined
    const atom = partAtom(part, found.end)
    return part === 'JO' && /bureau|ouvr|office|business|working|travail/.test(found[0]) ? { ...atom, days: 'weekdays' } : atom
  }
  return undefined
}

const partAtom = (part: Part, end: number): TimeAtom => ({ type: 'time', end, start: parts[part][0], stop: parts[part][1], part })

/** « après 18h », « avant midi », "from the afternoon on", and both: « après 18h et avant 20h ». */
function boundAt(text: string, at: number): TimeAtom | undefined {
  const open = look(from, text, at)
  const opened = open && timeOrPart(text, open.end + 1, open[0])
  if (open && opened) {
    const start = /^(apres|after|passe|past)/.test(open[0]) && opened.part !== 'MI' ? opened.stop : opened.start
    const link = look(boundLink, text, opened.end + 1)
    const close = look(until, text, (link?.[0] ? link.end : opened.end) + 1)
    const last = close && timeOrPart(text, close.end + 1, close[0])
    if (close && last && last.start !== undefined && start !== undefined && last.start > start) return { type: 'time', end: last.end, start, stop: last.start }
    return start === undefined ? undefined : { type: 'time', end: opened.end, start, ...(/^(pas|not)/.test(open[0]) && { isRefusal: true }) }
  }
  const close = look(until, text, at)
  const closed = close && timeOrPart(text, close.end + 1, close[0])
  if (!close || !closed) return undefined
  const stop = /^(avant|before)/.test(close[0]) ? closed.start : closed.part && closed.part !== 'MI' ? closed.stop : closed.start
  return stop === undefined ? undefined : { type: 'time', end: closed.end, stop, ...(/^(pas|not)/.test(close[0]) && { isRefusal: true }) }
}

function timeOrPart(text: string, at: number, opener: string): { end: number; start?: number; stop?: number; part?: Part } | undefined {
  const exact = clockAt(text, at) ?? (/^(apres|after|avant|before|pas avant|a partir de|from|until|by|not? (?:earlier|sooner|later))/.test(opener) ? hourAfterBound(text, at) : undefined)
  if (exact) return { end: exact.end, start: exact.minute, stop: exact.minute }
  if (/^(le|la|l|au|en) ?/.test(text.slice(at)) || /^(debut|fin|milieu|matin|soir|apres-midi|the|early|late|mid|lunch|dejeuner)/.test(text.slice(at))) {
    const eaten = look(meal, text, at)
    if (eaten) return { end: eaten.end, start: 12 * H, stop: 14 * H }
    for (const [re, part] of partsAt(text, at)) {
      const found = look(re, text, at)
      if (found) return { end: found.end, start: parts[part][0], stop: parts[part][1], part }
    }
  }
  return undefined
}

/** "after 6": a bare number behind « après » is an hour only where it cannot be a day: with no month, no « le ». */
function hourAfterBound(text: string, at: number): Clock | undefined {
  const found = look(lateNumber, text, at)
  const hour = Number(found?.groups?.b)
  if (!found || hour < 1 || hour > 22) return undefined
  return { end: found.end, minute: (hour <= 7 ? hour + 12 : hour) * H, isBare: true }
}
