import type { Day } from '#kernel/time-zone.ts'
import type { DayAtom } from './day-atom.ts'
import { type DaySet, intersect, mondayOf, only } from './day-set.ts'
import type { DayPart, Group, Grouped, Hours } from './group.ts'
import { type Stay, stayed } from './stays.ts'
import type { Term } from './terms.ts'

const isWeekdays = ({ atom }: DayPart): boolean => atom.bare !== undefined || atom.every !== undefined

function setsOf(atom: DayAtom, isWeekly: boolean): DaySet[] {
  if (atom.bare && isWeekly && atom.kind === 'day') return [{ dows: [...atom.bare] }]
  return [...atom.sets]
}

/** Weekdays as days of every week, so that a stretch can pick the one inside it. */
const weekly = (atom: DayAtom): DaySet[] => atom.bare ? [{ dows: [...atom.bare] }] : [...atom.sets]

const crossed = (a: readonly DaySet[], b: readonly DaySet[]): DaySet[] => a.flatMap(one => b.map(other => intersect(one, other)).filter(set => set !== undefined))

/** « le samedi ou en semaine après 18h »: hours of working days say nothing of the week-end, nor the other way round. */
function isOtherHalf(a: DayPart, b: DayPart): boolean {
  const half = ({ atom }: DayPart): 'week' | 'weekend' | undefined => {
    const dows = atom.bare ?? atom.every
    return dows?.every(dow => dow >= 6) ? 'weekend' : dows?.every(dow => dow <= 5) ? 'week' : undefined
  }
  return (a.atom.kind === 'set' || b.atom.kind === 'set') && half(a) !== undefined && half(b) !== undefined && half(a) !== half(b)
}

/** The hours both name, or undefined when they have none in common. */
export function refined(a: Hours, b: Hours): Hours | undefined {
  const [part, other] = a.part && !b.part ? [a, b] : b.part && !a.part ? [b, a] : [undefined, undefined]
  if (part && other) {
    if (other.start !== undefined && other.stop !== undefined) {
      // « 8h le soir »
      const isLate = other.mode !== undefined && other.start < 12 * 60 && (part.start ?? 0) >= 12 * 60
      return isLate ? { ...other, start: other.start + 720, stop: other.stop + 720 } : other
    }
    if (part.part === 'EV' && other.start !== undefined) return other
    if (other.start !== undefined) return other.start < (part.stop ?? 0) ? { start: Math.max(other.start, part.start ?? 0), ...(part.stop !== undefined && { stop: part.stop }) } : other
    if (other.stop !== undefined) return other.stop > (part.start ?? 0) ? { start: part.start ?? 0, stop: Math.min(other.stop, part.stop ?? 1440) } : other
    return part
  }
  const start = a.start === undefined ? b.start : b.start === undefined ? a.start : Math.max(a.start, b.start)
  const stop = a.stop === undefined ? b.stop : b.stop === undefined ? a.stop : Math.min(a.stop, b.stop)
  if (start !== undefined && stop !== undefined && start >= stop) return undefined
  return { ...(start !== undefined && { start }), ...(stop !== undefined && { stop }), ...(a.part && b.part && { part: b.part }) }
}

/** The whole days of a bound inside a day, and what remains of that day. */
function splitBound({ sets, minute, isBefore }: DayAtom): readonly (readonly [DaySet, Hours | undefined])[] {
  const { from, to } = sets[0] as DaySet
  if (from !== undefined) return [[{ from: from + 1 }, undefined], [only(from), { start: minute as number }]]
  const last = (to as Day) + (isBefore ? 1 : 0)
  return [[{ to: last - 1 }, undefined], [only(last), { stop: minute as number }]]
}

const isBounded = ({ start, stop }: Hours): boolean => (start === undefined) !== (stop === undefined)
/** « en matinée, vers 11h »: a point that falls into the part of the day named before it. */
const isPointIn = ({ mode, start }: Hours, { part, start: first, stop: last }: Hours): boolean =>
  mode !== undefined && part !== undefined && start !== undefined && first !== undefined && last !== undefined && start + (mode === 'around' ? 30 : 0) >= first && start < last
const isInside = (inner: Hours, outer: Hours): boolean => (inner.start ?? 0) >= (outer.start ?? 0) && (inner.stop ?? 1440) <= (outer.stop ?? 1440)

const hoursOf = ({ start, stop, part, mode }: Hours): Hours => ({ ...(start !== undefined && { start }), ...(stop !== undefined && { stop }), ...(part && { part }), ...(mode && { mode }) })

/** Days and hours of one sentence put together. */
export function groupsOf(terms: readonly Term[], { today, last }: { today: Day; last: Group | undefined }): Grouped {
  const groups: Group[] = []
  const bounds: DaySet[] = []
  let group: Group | undefined
  let lastIncluded = last
  const stay: Stay = {}
  /** Groups from here on may be framed by a stretch. */
  let framed = 0
  for (const [at, term] of terms.entries()) {
    const { atom, mode, by, segment, link } = term
    if (term.isElse) framed = groups.length
    const isNew = !group || group.mode !== mode || (term.isOwn === true && group.days.length + group.times.length > 0) || (term.isElse === true && group.days.length > 0 && (atom.type === 'days' || (terms[at + 1]?.atom.type === 'days' && terms[at + 1]?.link === 'none' && terms[at + 1]?.segment === segment))) || (group.by !== by && (by === 'not' || by === 'except' || by === 'never' || group.by === 'not' || group.by === 'except'))
    const opened = (): Group => {
      const made: Group = { mode, by, segment, days: [], times: [], timesFirst: false, isAlsoIncluded: term.isAlsoIncluded ?? false, isLoose: term.isLoose ?? false, isOffer: term.isOffer ?? false }
      groups.push(made)
      return made
    }
    if (atom.type === 'days' && (atom.kind === 'bound' || by === 'returns' || by === 'arrives' || by === 'leaves') && mode === 'include') {
      if (atom.minute !== undefined && (groups.length === 0 || link === 'or')) {
        for (const [days, hours] of splitBound(atom)) groups.push({ ...opened(), days: [{ atom, sets: [days], isFramed: true, isWeekly: false }], times: hours ? [hours] : [] })
        groups.splice(0, groups.length, ...groups.filter(({ days }) => days.length > 0))
        group = groups.at(-1)
        continue
      }
      const sets: DaySet[] = by === 'returns' || by === 'arrives' ? atom.sets.map(({ from }) => ({ ...(from !== undefined && { from }) })) : by === 'leaves' ? atom.sets.map(({ to }) => ({ ...(to !== undefined && { to }) })) : [...atom.sets]
      if (by === 'returns' || by === 'arrives') stay.from ??= { day: sets[0]?.from, atom }
      if (by === 'leaves') stay.to ??= { day: sets[0]?.to, atom }
      if ((link === 'or' || (link === 'and' && by !== 'leaves' && group?.days.length)) && groups.length > 0 && !(sets[0]?.to !== undefined && bounds.length > 0)) {
        group = opened()
        group.days.push({ atom, sets: [...sets], isFramed: false, isWeekly: false })
      } else bounds.push(...sets)
      continue
    }
    const isJourney = atom.type === 'time' && mode === 'include' && atom.start !== undefined && (by === 'arrives' || by === 'returns' || by === 'leaves')
    if (isJourney && (stay.from?.day !== undefined || stay.to?.day !== undefined || nextIsDay(terms[at + 1], by))) {
      if (by === 'leaves') stay.leavesAt ??= atom.start
      else stay.arrivesAt ??= atom.start
      continue
    }
    if (isNew) {
      // « sauf le dimanche, après 18h »: hours alone go back to the days before the exception.
      const goesBack = mode === 'include' && atom.type === 'time' && lastIncluded && lastIncluded.times.length === 0 && groups.includes(lastIncluded) && group?.mode === 'exclude' && (by !== 'available' || group.days.length === 0)
      const inherits = mode === 'include' && atom.type === 'time' && !goesBack && group?.mode === 'exclude' && group.days.length > 0 && group.times.length > 0 && !terms.slice(0, at).some(other => other.mode === 'include')
      // « le mercredi je travaille mais je suis libre après 18h »: what is left of the day that is refused.
      const isLeft = mode === 'include' && atom.type === 'time' && by === 'available' && link !== 'or' && !goesBack && group?.mode === 'exclude' && group.by === 'unavailable' && group.times.length === 0 && group.days.length > 0 && group.days.every(({ atom: day }) => day.bare !== undefined || day.every !== undefined) && terms[at + 1]?.atom.type !== 'days'
      if (isLeft && group) {
        Object.assign(group, { mode: 'include', by: 'available' })
        addTime(group, hoursOf(atom), { link: 'none', leadsDay: false, groups })
        lastIncluded = group
        continue
      }
      const exceptDays = mode === 'exclude' && atom.type === 'time' && lastIncluded && groups.includes(lastIncluded) && lastIncluded.segment === segment && link === 'none' && by !== 'never'
      const heir = inherits ? group : exceptDays ? lastIncluded : undefined
      group = goesBack ? lastIncluded as Group : opened()
      if (heir && !terms[at + 1]?.atom.type.startsWith('days')) group.days = heir.days.filter(({ atom }) => atom.kind !== 'all').map(day => ({ ...day }))
    }
    const here = group as Group
    const next = terms[at + 1]
    const leadsDay = next?.atom.type === 'days' && next.link === 'none' && next.mode === mode && next.segment === segment && next.atom.kind !== 'frame' && next.atom.kind !== 'bound' && next.atom.kind !== 'all'
    const leadsTime = next?.atom.type === 'time' && next.link === 'none' && next.mode === mode && next.segment === segment
    if (atom.type === 'days') {
      const named = atom.isRest ? new Set(terms.slice(0, at).flatMap(({ atom: other }) => other.type === 'days' ? (other.every ?? (atom.kind === 'frame' ? [] : other.bare) ?? []) : [])) : undefined
      if (named && (named.size > 0 || atom.kind !== 'frame')) {
        const rest = [1, 2, 3, 4, 5, 6, 7].filter(dow => !named.has(dow))
        group = here.days.length + here.times.length > 0 ? opened() : here
        group.days.push({ atom, sets: [{ dows: rest }], isFramed: false, isWeekly: false })
        if (mode === 'include') lastIncluded = group
        continue
      }
      const part: DayPart = { atom, sets: atom.isRest ? weekOfNamed(atom, terms.slice(0, at)) : setsOf(atom, term.isWeekly), isFramed: false, isWeekly: term.isWeekly }
      if (!addDay(here, part, { link, leadsTime, groups: groups.slice(framed) })) {
        // « la semaine prochaine : lundi 18h, mardi 12h »
        const frames = here.days.map(day => (day as DayPart & { frames?: DaySet[] }).frames).find(known => known !== undefined)
        const inside = frames && isWeekdays(part) && part.atom.bare ? crossed(weekly(part.atom), frames) : []
        group = opened()
        group.days.push(inside.length > 0 ? Object.assign({ ...part, sets: inside, isFramed: true }, { frames }) : part)
      }
    } else {
      const { days } = atom
      const hours = hoursOf(atom)
      const implied: DayAtom | undefined = days === 'today' ? { type: 'days', end: atom.end, kind: 'day', sets: [only(today)] } : days === 'weekdays' && here.days.length === 0 ? { type: 'days', end: atom.end, kind: 'set', sets: [{ dows: [1, 2, 3, 4, 5] }], every: [1, 2, 3, 4, 5] } : undefined
      if (implied) {
        if (here.times.length > 0 || (here.days.length > 0 && days === 'today')) group = opened()
        const target = group as Group
        target.days.push({ atom: implied, sets: [...implied.sets], isFramed: false, isWeekly: false })
        target.times.push(hours)
      } else if (!addTime(here, hours, { link, leadsDay, groups })) {
        group = opened()
        group.isApart = link === 'or'
        group.times.push(hours)
        group.timesFirst = true
      }
    }
    if (mode === 'include') lastIncluded = group
  }
  return stayed(stay, { groups, bounds })
}

const nextIsDay = (next: Term | undefined, by: Term['by']): boolean => next?.by === by && next.atom.type === 'days'

/** « ni lundi ni mardi, le reste de la semaine oui »: the week in which the days named before it all lie. */
function weekOfNamed(atom: DayAtom, before: readonly Term[]): DaySet[] {
  const [own] = atom.sets as readonly [DaySet]
  const firsts = before.flatMap(({ atom: other }) => other.type === 'days' && other.bare ? other.sets.map(({ from }) => from) : []).filter(day => day !== undefined)
  const monday = mondayOf(Math.min(...firsts))
  return firsts.length > 0 && own.to !== undefined && monday > own.to && mondayOf(Math.max(...firsts)) === monday ? [{ from: monday, to: monday + 6 }] : [...atom.sets]
}

/** False when the day begins a group of its own. */
function addDay(group: Group, part: DayPart, { link, leadsTime, groups }: { link: Term['link']; leadsTime: boolean; groups: readonly Group[] }): boolean {
  const isTied = link === 'none' || link === 'comma'
  if (group.days.length === 0) {
    if (group.times.length > 0 && (link === 'or' || link === 'and' || (link === 'comma' && leadsTime))) return false
    group.days.push(part)
    return true
  }
  const isFrame = part.atom.kind === 'frame' && !part.atom.bare
  if (isFrame && isTied) {
    const open = (group.times.length > 0 ? groups.filter(({ mode }) => mode === group.mode) : [group]).flatMap(({ days }) => days).filter(day => isWeekdays(day) && !day.isFramed)
    if (open.length > 0) {
      for (const day of open) {
        const inside = crossed(weekly(day.atom), part.sets)
        if (inside.length > 0) Object.assign(day, { sets: inside, isFramed: true })
      }
      return true
    }
  }
  if (group.times.length > 0) {
    if (!group.timesFirst) return false
    const last = group.days.at(-1) as DayPart
    const isAlike = (last.atom.kind === part.atom.kind) && !isOtherHalf(last, part)
    if (leadsTime || !isAlike) return false
    group.days.push(inheriting(last, part))
    return true
  }
  // « en fin de semaine, jeudi ou vendredi »: which of them.
  const wide = group.days[0] as DayPart
  if (link === 'comma' && group.days.length === 1 && wide.atom.kind === 'set' && !wide.atom.isRest && part.atom.kind === 'day' && part.atom.bare?.every(dow => wide.atom.every?.includes(dow))) {
    group.days = [part]
    return true
  }
  const last = group.days.at(-1) as DayPart
  if (isTied && isWeekdays(part) && group.days.every(({ atom }) => atom.kind === 'frame' && !atom.bare)) {
    const frames = group.days.flatMap(({ sets }) => sets)
    const inside = crossed(weekly(part.atom), frames)
    if (inside.length > 0) {
      group.days = [{ ...part, sets: inside, isFramed: true }]
      Object.assign(group.days[0] as DayPart, { frames })
      return true
    }
  }
  if (link === 'none' && last.atom.kind !== part.atom.kind && (last.atom.kind === 'set' || part.atom.kind === 'set' || last.atom.kind === 'all' || part.atom.kind === 'all' || part.atom.kind === 'frame' || last.atom.kind === 'frame')) {
    const inside = crossed(last.sets, part.sets)
    if (inside.length > 0) {
      last.sets = inside
      return true
    }
  }
  const frames = (last as DayPart & { frames?: DaySet[] }).frames
  if (frames && isWeekdays(part)) {
    const inside = crossed(weekly(part.atom), frames)
    group.days.push(Object.assign({ ...part, sets: inside.length > 0 ? inside : part.sets, isFramed: true }, { frames }))
    return true
  }
  group.days.push(inheriting(last, part))
  return true
}

/** « le mardi ou jeudi »: the article goes for both. */
const inheriting = (last: DayPart, part: DayPart): DayPart =>
  part.atom.bare?.length === 1 && last.atom.every && last.atom.kind === 'day' && part.atom.kind === 'day' ? { ...part, sets: weekly(part.atom), atom: { ...part.atom, every: part.atom.bare } } : part

/** False when the hours begin a group of their own. */
function addTime(group: Group, hours: Hours, { link, leadsDay, groups }: { link: Term['link']; leadsDay: boolean; groups: Group[] }): boolean {
  if (group.times.length === 0) {
    if (group.days.length === 0) group.timesFirst = true
    else {
      if (link !== 'none' && leadsDay) return false
      if (link === 'or' || (link === 'and' && !isBounded(hours))) return false
      splitHalves(group, groups)
    }
    group.times.push(hours)
    return true
  }
  const last = group.times.at(-1) as Hours
  const joint = refined(last, hours)
  const isOpposite = isBounded(last) && isBounded(hours) && (last.start === undefined) !== (hours.start === undefined)
  if (link !== 'none' && leadsDay && group.days.length > 0) return false
  if (joint && (link === 'none' || (link === 'comma' && (isInside(hours, last) || isBounded(hours) || isPointIn(hours, last))) || (link === 'and' && isOpposite))) {
    // « lundi soir ou mardi soir, à partir de 18h30 »: said of both.
    if (link === 'comma' && last.part) for (const other of groups) if (other !== group && other.mode === group.mode && other.times.length === 1 && other.times[0]?.part === last.part && other.times[0].start === last.start) other.times = [joint]
    group.times[group.times.length - 1] = joint
    return true
  }
  // « je préfère le matin à l'après-midi »
  if (group.mode === 'prefer' && link === 'none' && hours.part && last.part) return true
  if (group.timesFirst && group.days.length > 0 && (link === 'or' || link === 'and' || link === 'comma')) return false
  group.times.push(hours)
  return true
}

function splitHalves(group: Group, groups: Group[]): void {
  const last = group.days.at(-1) as DayPart
  const others = group.days.filter(day => isOtherHalf(day, last))
  if (others.length === 0) return
  group.days = group.days.filter(day => !others.includes(day))
  groups.splice(groups.indexOf(group), 0, { ...group, days: others, times: [] })
}
