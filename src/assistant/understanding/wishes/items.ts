import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import { besideNamed, widened, withoutArrival } from './beside-named.ts'
import { DOW, type DayAtom, MONTH } from './day-atom.ts'
import { dateAt, lastOfMonth, monthOf, nextWeekday, only, yearOf } from './day-set.ts'
import { impossibleDateEnd } from './dates.ts'
import { boundAt, boundBehind, dayAtomAt, stretchAt, stretchFrom } from './day-reading.ts'
import type { DayItem, Item, Placed } from './item.ts'
import { maskedPlaces, topicAt } from './noise.ts'
import type { NormalText } from './normal-text.ts'
import { type OperatorItem, operatorAt } from './operators.ts'
import { look, rule } from './rule.ts'
import { type TimeAtom, timeAtomAt } from './time-atom.ts'

/** Words between days and hours that say nothing of their own. */
const filler = new Set(`le la les l un une des de du d a au aux en dans sur pour par ce cet cette ces mon ma mes notre nos votre vos leur y il elle qui que qu se s ne n me m te t moi toi lui c ca cela
  est sont etre serait sera serais serai suis sommes ai avons avoir the a an of in on at for to with by is be would will could my our your it that this there i we you d ll am are me us if si bonjour bonsoir hello hi
  bjr bsr slt salut merci thanks thank svp stp please cordialement madame monsieur mme mr m cdt x - : ( ) " vers alors bien plus tres donc jour jours date moment heure heures h fois semaine visite visites creneau
  ben bah bon dit say disons euh hein voila bref either do have has vs ns mr svp jusqu ete deux rdv aussi egalement vraiment normalement malheureusement desole desolee sorry unfortunately actuellement encore toujours prochain prochaine`.split(/\s+/))

const thatDay = rule('(?:ce|cette|ces) (?:jours?|journee|soir|periode|dates|semaine|week-end|creneau|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) la|cette periode|ces dates|(?:that|the same) (?:same )?day|those (?:days|dates)|le meme jour')

const partOf = rule('(?:vers|a|au|en|sur|towards|at|around)(?: (?:la|le|the))? (?<part>fin|debut|milieu|end|start|beginning|middle)(?= (?:[.!?,|)]|si|svp|plutot|$))')

/** « la semaine prochaine, plutôt vers la fin »: part of the week or month that was named. */
function partBefore(text: string, at: number, items: readonly Item[]): DayItem | undefined {
  const found = look(partOf, text, at)
  const whole = found && items.findLast((item): item is DayItem => item.type === 'days')
  const [set] = whole?.sets ?? []
  if (!found || whole?.kind !== 'frame' || set?.from === undefined || set.to === undefined) return undefined
  const part = found.groups?.part ?? ''
  const isWeek = set.to - set.from === 6
  if (!isWeek && (set.to - set.from < 27 || set.to !== lastOfMonth(yearOf(set.from), monthOf(set.from)))) return undefined
  const [first, last] = /fin|end/.test(part) ? (isWeek ? [3, 4] : [20, set.to - set.from]) : /debut|start|beginning/.test(part) ? (isWeek ? [0, 1] : [0, 9]) : isWeek ? [1, 3] : [10, 19]
  return { type: 'days', at, end: found.end, kind: 'frame', sets: [{ from: set.from + (first as number), to: set.from + (last as number) }] }
}

const greeting = rule('bonjour|bonsoir|hello|madame|monsieur|hi|dear')

/** The normal text as a row of items, read once from left to right. */
export function itemsOf(normal: NormalText, today: Day): Item[] {
  const { text, starts, tokens } = normal
  const masks = maskedPlaces(text)
  const context = { text: blanked(text, masks), today }
  const items: Item[] = []
  let mask = 0
  let until = 0
  for (const [index, at] of starts.entries()) {
    if (at < until) continue
    while (mask < masks.length && (masks[mask] as readonly [number, number])[1] <= at) mask++
    const masked = masks[mask]
    if (masked && masked[0] <= at) continue
    const end = at + (starts[index + 1] === undefined ? text.length - at : (starts[index + 1] as number) - at) - 1
    const word = tokens[index]?.text ?? ''
    if (word === '\n' || word === '.' || word === '!' || word === ';' || word === '?') {
      // « 12.10 » and « sept. » are no ends of sentences.
      if (word === '.' && tokens[index + 1] !== undefined && tokens[index + 1]?.start === tokens[index]?.end) continue
      if (word === '?') items.push({ type: 'question', at, end })
      items.push({ type: 'stop', at, end })
      continue
    }
    if (word === ',' || word === '(' || word === ')' || word === ':') {
      items.push({ type: 'comma', at, end })
      continue
    }
    const named = look(thatDay, text, at)
    const before = named && items.findLast((item): item is DayItem => item.type === 'days')
    const part = partBefore(text, at, items)
    const beside = besideNamed(text, at, items)
    if (beside) withoutArrival(items)
    const item = (before ? { ...before, at, end: named.end, isAgain: true } : undefined) ?? part ?? beside ?? carried(context, items, itemAt(context, at)) ?? (filler.has(word) || /^\W/.test(word) ? undefined : ({ type: 'word', at, end } as const))
    if (!item) continue
    const wider = item.type === 'days' ? widened(text, item, items) : undefined
    if (wider) {
      items.splice(items.findLastIndex(({ type }) => type === 'days'), 1, wider)
      until = item.end
      continue
    }
    // « la semaine prochaine, vers la fin »: the part stands for the whole.
    if (item === part && items.at(-1)?.type !== 'operator') items.splice(items.findLastIndex(({ type }) => type === 'days'), 1)
    items.push(item)
    fromHourToHour(items, text, today)
    until = item.end
  }
  return items
}

const MONTHS_NAMED = new RegExp(`\\b(?:${MONTH})\\b`)
const moreThanNumber = new RegExp(`\\b(?:${MONTH}|${DOW}|jours?|days?|semaines?|weeks?|mois|months?|\\d{4})\\b|/`)
const denials: ReadonlySet<string> = new Set(['not', 'nor', 'never', 'except', 'unavailable'])
const listing: ReadonlySet<string> = new Set(['or', 'and', 'later', 'also', 'else', 'ignored', 'but', 'subject', 'available', 'rather', 'prefer', ...denials])

/** « première quinzaine d'août ou à partir du 24 »: the month that was named goes for the numbers that follow it. */
function carried(context: { text: string; today: Day }, items: readonly Item[], item: Item | undefined): Item | undefined {
  if (item?.type !== 'days') return item
  const followed = item.kind === 'day' && / (?:suivant|d apres|qui suit)$/.test(context.text.slice(item.at, item.end)) ? items.findLast(({ type }) => type === 'days') as DayItem | undefined : undefined
  const [date] = followed?.sets ?? []
  // « le lundi de Pâques exclu, le mardi d'après oui »
  if (followed?.kind === 'day' && followed.sets.length === 1 && date?.from !== undefined && date.from === date.to && item.sets.length === 1 && item.sets[0]?.from !== undefined) return { ...item, sets: [only(nextWeekday(date.from, weekdayOf(item.sets[0].from)))] }
  const said = context.text.slice(item.at, item.end)
  if (!/\d/.test(said) || moreThanNumber.test(said)) return item
  for (let back = items.length - 1; back >= 0; back--) {
    const near = items[back] as Item
    if (near.type === 'days') {
      const first = near.sets[0]?.from
      if (first === undefined || first <= context.today || !MONTHS_NAMED.test(context.text.slice(near.at, near.end))) return item
      // « pas le 24 décembre mais le 23 »: of the same month, and no later than the day that is refused.
      const isRefused = items.slice(Math.max(0, back - 2)).some(other => other.type === 'operator' && denials.has(other.operator))
      const start = isRefused ? Math.max(context.today, dateAt(yearOf(first), monthOf(first), 1) as Day) : first
      const again = itemAt({ ...context, today: start }, item.at)
      return again?.type === 'days' && again.end === item.end ? again : item
    }
    if (near.type !== 'time' && near.type !== 'comma' && !(near.type === 'operator' && listing.has(near.operator))) return item
  }
  return item
}

/** « du vendredi soir au dimanche midi »: a stretch from an hour of one day to an hour of another, as its days with their hours. */
function fromHourToHour(items: Item[], text: string, today: Day): void {
  const [first, start, last, stop] = items.slice(-4)
  if (first?.type !== 'days' || start?.type !== 'time' || last?.type !== 'days' || stop?.type !== 'time' || start.start === undefined || stop.start === undefined) return
  const between = text.slice(start.end, last.end)
  const isOpened = /^(?:du|de|from|entre|between) /.test(text.slice(first.at)) || /(?:^| )(?:de|du|from|entre|between|d) $/.test(text.slice(0, first.at))
  if (!isOpened || !/^ (?:au|a|jusqu|to|until|till|et|and) /.test(between)) return
  const from = singleDay(first, today)
  const to = from === undefined ? undefined : singleDay(last, from)
  // « du lundi matin au vendredi soir » is said of every week.
  if (from === undefined || to === undefined || to <= from || (first.every?.[0] === 1 && to - from === 4)) return
  const day = (at: number, end: number, kind: DayAtom['kind'], begin: Day, finish: Day): DayItem => ({ type: 'days', at, end, kind, sets: [{ from: begin, to: finish }] })
  const or: Item = { type: 'operator', operator: 'or', at: start.end, end: start.end }
  const hours = { type: 'time', at: start.at, end: start.end } as const
  const until = stop.part === undefined || stop.part === 'MI' ? stop.start : (stop.stop ?? stop.start)
  const middle: Item[] = to - from > 1 ? [or, day(first.at, first.end, 'day', from + 1, to - 1), hours] : []
  items.splice(-4, 4, day(first.at, first.end, 'day', from, from), { ...hours, start: start.start }, ...middle, or, day(last.at, last.end, 'day', to, to), { ...hours, at: stop.at, end: stop.end, stop: until })
}

function singleDay({ kind, sets, every, bare }: DayItem, today: Day): Day | undefined {
  const weekday = (every ?? bare)?.length === 1 ? (every ?? bare)?.[0] : undefined
  if (kind !== 'day' || sets.length !== 1) return undefined
  return weekday !== undefined ? nextWeekday(today, weekday) : sets[0]?.from === sets[0]?.to ? sets[0]?.from : undefined
}

/** The same text with what is masked made unreadable, so that no rule reaches into it from before. */
function blanked(text: string, masks: readonly (readonly [number, number])[]): string {
  let made = ''
  let from = 0
  for (const [start, end] of masks) {
    if (start < from) continue
    made += text.slice(from, start) + text.slice(start, end).replace(/[^ ]/g, '#')
    from = end
  }
  return made + text.slice(from)
}

const ignoredFirst = (text: string, at: number): (OperatorItem & Placed) | undefined => {
  const found = operatorAt(text, at)
  return found && ['ignored', 'past', 'flexible', 'asap', 'same', 'returns', 'unsaid', 'ratherThan'].includes(found.operator) ? { ...found, at } : undefined
}

function longest(time: TimeAtom | undefined, bound: DayAtom | undefined, plain: DayAtom | undefined, context: { text: string; today: Day }): TimeAtom | DayAtom | undefined {
  const day = plain && bound && (plain.end > bound.end || (plain.end === bound.end && plain.kind === 'frame')) ? plain : (bound ?? plain)
  if (!day || (time && time.end >= day.end)) return time
  return withMinute(context.text, boundBehind(context, day))
}

/** « jusqu'à vendredi 18h », « à partir de lundi après-midi »: the hour belongs to the bound, not to every day. */
function withMinute(text: string, atom: DayAtom): DayAtom {
  const [set] = atom.sets
  if (atom.kind !== 'bound' || set === undefined) return atom
  const time = timeAtomAt(text, atom.end + 1)
  if (!time || time.days || (time.start === undefined) || (time.mode === undefined && time.part === undefined) || time.mode === 'around') return atom
  // « jusqu'à vendredi, le matin »: of every day until then.
  if (time.part !== undefined && set.to !== undefined && /^(?:le|les|un|uniquement|seulement|only|plutot) /.test(text.slice(atom.end + 1, atom.end + 14))) return atom
  const minute = set.from !== undefined ? time.start : atom.isBefore || time.mode === 'at' ? time.start : time.stop
  // « dès demain matin » may mean each morning from then on.
  return minute === undefined || (set.from !== undefined && time.part !== undefined) ? atom : { ...atom, end: time.end, minute }
}

const timely = /[\d]|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/

function itemAt(context: { text: string; today: Day }, at: number): Item | undefined {
  const { text } = context
  if (look(greeting, text, at)) return undefined
  const impossible = impossibleDateEnd(context, at)
  if (impossible !== undefined) return { type: 'word', at, end: impossible }
  const first = ignoredFirst(text, at)
  const atom = longest(timeAtomAt(text, at), boundAt(context, at), stretchAt(context, at) ?? stretchFrom(context, dayAtomAt(context, at)), context)
  // The longest reading wins: « au plus tôt le 15 » is a bound, « au plus tôt » alone a hurry.
  if (first && (!atom || first.end >= atom.end || (first.operator === 'past' && text.startsWith('depuis ', at)))) return first
  const operator = operatorAt(text, at)
  if (atom && (!operator || operator.end <= atom.end || timely.test(text.slice(at, atom.end)))) {
    const topic = topicAt(text, at)
    if (topic && topic.end > atom.end) return { type: 'topic', at, ...topic }
    return { ...atom, at }
  }
  const topic = topicAt(text, at)
  if (topic && (!operator || topic.topic === 'elsewhere' ? topic.end >= (operator?.end ?? 0) : topic.end > operator.end)) return { type: 'topic', at, ...topic }
  return operator ? { ...operator, at } : undefined
}
