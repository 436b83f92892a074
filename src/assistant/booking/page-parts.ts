import { type Html, html } from '#kernel/html.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import { field, postForm } from '#kernel/look/form.ts'
import type { FormTarget, PageTools } from '#kernel/look/page.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { dayOf, weekdayOf } from '#kernel/time-zone.ts'
import { dayKey } from '#kernel/wall-clock.ts'
import { capitalised, unbrokenPhone, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import type { ChoiceView, ChooseView, PropertyView, SlotView, VisitView } from './page-view.ts'
import { pageWords } from './page-words.ts'

const MINUTE_MS = 60_000

export const initials = (name: string): string =>
  name.split(/\s+/).map((word) => word.charAt(0)).slice(0, 2).join('').toLocaleUpperCase()

/** The number as a link that calls it. */
export const phoneLink = (phone: PhoneNumber): Html => html`<a class="nowrap" href="tel:${phone}">${unbrokenPhone(phone)}</a>`

/** The document between the frame's body tags: the agency on top, the page, who speaks at the foot. */
export function shell(visit: VisitView, tools: PageTools, main: Html): Html {
  const { agency } = visit
  const words = pageWords(tools.locale)
  const phone = agency.phone ?? visit.agent?.phone
  const mark = agency.logoUrl === undefined ? html`<span class="agency-mark">${tools.icon('building')}</span>` : html`<img src="${agency.logoUrl}" alt="">`
  return html`<div class="contact-page">
<header class="contact-top"><p class="agency-name">${mark}<span>${agency.name}</span></p></header>
${main}
<footer class="contact-foot">
<p>${visit.foot ?? words.automatic(phone && unbrokenPhone(phone))}</p>
<p>${agency.postalAddress} · <a href="${agency.dataUrl}">${words.choose.yourData}</a>${otherLanguage(visit)}</p>
</footer>
</div>`
}

const languageNames: Record<Locale, string> = { fr: 'Français', en: 'English' }

const otherLanguage = ({ otherLanguage }: VisitView): Html | string =>
  otherLanguage === undefined ? '' : html` · <a href="${otherLanguage.url}" lang="${otherLanguage.locale}" hreflang="${otherLanguage.locale}">${languageNames[otherLanguage.locale]}</a>`

/** A page of one column. */
export const single = (visit: VisitView, tools: PageTools, content: Html): Html =>
  shell(visit, tools, html`<main class="contact-main is-single" id="content">${content}</main>`)

/** A page with the context beside the choice. */
export const beside = (visit: VisitView, tools: PageTools, content: Html): Html =>
  shell(visit, tools, html`<main class="contact-main" id="content">${context(visit, tools)}<div class="choice-side">${content}</div></main>`)

function propertyLine(property: PropertyView, tools: PageTools): Html {
  const say = wording(tools.locale)
  const facts = [
    property.town,
    property.surfaceM2 === undefined ? undefined : say.surface(property.surfaceM2),
    property.price && say.price(property.price, property.transaction),
    pageWords(tools.locale).reference(property.reference),
  ].filter((fact) => fact !== undefined && fact !== '')
  return html`<p class="soft small">${facts.map((fact, index) => html`${index === 0 ? '' : ' · '}<span class="nowrap">${fact}</span>`)}</p>`
}

function propertyCard(property: PropertyView, tools: PageTools): Html {
  return html`<div class="card is-flat property">
${property.photoUrl === undefined ? '' : html`<img class="photo" src="${property.photoUrl}" alt="" width="640" height="360" loading="lazy" decoding="async">`}
<div class="property-text"><p class="strong">${property.title}</p>${propertyLine(property, tools)}</div>
</div>`
}

/** Who is met: name, photo and phone, nothing more; the agency itself while no agent is chosen. */
export function person(visit: VisitView, tools: PageTools): Html {
  const name = visit.agent?.name ?? visit.agency.name
  const phone = visit.agent?.phone ?? visit.agency.phone
  const photoUrl = visit.agent?.photoUrl
  const picture = photoUrl === undefined ? html`<span class="avatar" aria-hidden="true">${initials(name)}</span>` : html`<span class="avatar"><img src="${photoUrl}" alt="" width="48" height="48"></span>`
  return html`<div class="person">${picture}<div class="grow">
<p class="soft small">${pageWords(tools.locale).types[visit.type].withAgent}</p>
<p><span class="strong">${name}</span>${phone === undefined ? '' : html` · ${phoneLink(phone)}`}</p>
</div></div>`
}

const context = (visit: VisitView, tools: PageTools): Html =>
  html`<div class="context">${visit.property ? propertyCard(visit.property, tools) : ''}${person(visit, tools)}</div>`

/** "Jeudi 3 décembre" and "18 h 30" of one slot, as its button. */
function slotButton(slot: SlotView, visit: VisitView, tools: PageTools, isFirst: boolean): Html {
  const say = wording(tools.locale)
  const { start } = slot.span
  return html`<button class="slot${isFirst ? ' is-first' : ''}" name="slot" value="${slot.value}">
<span><span class="slot-when">${capitalised(say.day(start, visit.timeZone))}</span>${slot.agentName === undefined ? '' : html`<span class="slot-why">${pageWords(tools.locale).choose.withAgent(slot.agentName)}</span>`}${slot.reason === undefined ? '' : html`<span class="slot-why">${slot.reason}</span>`}</span>
<span class="slot-time">${say.clock(start, visit.timeZone)}</span>
${tools.icon('chevron-right')}
</button>`
}

/** Days since 1970 of the Monday of a slot's week, on the wall of the property. */
const mondayOf = (at: number, { timeZone }: VisitView): number => {
  const day = dayOf(timeZone, at)
  return day - weekdayOf(day) + 1
}

/** "30 novembre" of "lundi 30 novembre". */
const withoutWeekday = (day: string): string => day.slice(day.indexOf(' ') + 1)

/** Few days as they are; many folded by week, the first open, so that no one scrolls past two hundred buttons. */
function slotWeeks(slots: readonly SlotView[], visit: VisitView, tools: PageTools): Html {
  const words = pageWords(tools.locale).choose
  const weeks = Map.groupBy(slots, ({ span }) => mondayOf(span.start, visit))
  if (weeks.size < 2) return slotDays(slots, visit, tools)
  return html`${[...weeks].map(([monday, ofWeek], index) => html`<details class="slot-week"${index === 0 ? html` open` : ''}>
<summary><span>${words.week(withoutWeekday(wording(tools.locale).day(monday * DAY, 'UTC')))}</span> <span class="soft small nowrap">${words.timesOfWeek(ofWeek.length)}</span>${tools.icon('chevron-down')}</summary>
${slotDays(ofWeek, visit, tools)}</details>`)}`
}

function slotDays(slots: readonly SlotView[], visit: VisitView, tools: PageTools): Html {
  const say = wording(tools.locale)
  const days = Map.groupBy(slots, ({ span }) => dayKey(span.start, visit.timeZone))
  return html`<div class="slot-days">${[...days.entries()].map(([key, ofDay]) => {
    const day = capitalised(say.day(ofDay[0]?.span.start ?? 0, visit.timeZone))
    return html`<section class="slot-day" aria-labelledby="day-${key}"><h3 id="day-${key}">${day}</h3>
<div class="slot-times">${ofDay.map(({ value, span, agentName }) => html`<button class="slot-chip" name="slot" value="${value}" aria-describedby="day-${key}">${say.clock(span.start, visit.timeZone)}${agentName === undefined ? '' : html` <span class="slot-who">${agentName}</span>`}</button>`)}</div>
</section>`
  })}</div>`
}

/** How long the appointment lasts, in words; taken from its first slot. */
export const lengthOf = ({ start, end }: Interval, tools: PageTools): string =>
  wording(tools.locale).duration(Math.round((end - start) / MINUTE_MS))

const preselectedFirst = ({ proposed, next = [], others, besides = [], preselected }: ChoiceView) => {
  const wanted = [...proposed, ...next, ...others, ...besides].find(({ value }) => value === preselected)
  const without = (slots: readonly SlotView[]) => slots.filter(({ value }) => value !== wanted?.value)
  return { proposed: wanted === undefined ? proposed : [wanted, ...without(proposed)], next: without(next), others: without(others), besides: without(besides) }
}

/** What happened to the slot that was wanted; takes the focus, with or without script. */
function slotNotice(view: ChoiceView, tools: PageTools): Html {
  if (view.notice === undefined) return html``
  const [found, none] = pageWords(tools.locale).choose.notices[view.notice]
  const text = view.proposed.length === 0 ? none : found
  return html`<div class="notice is-wait" role="alert" tabindex="-1" autofocus data-focus>${tools.icon('info')}<p class="grow">${text}</p></div>`
}

interface More {
  /** The next best. */
  readonly next?: readonly SlotView[]
  readonly slots: readonly SlotView[]
}

/** Folded: the next best with their reasons, then all others by day. */
function moreSlots(label: string, { next = [], slots }: More, { visit, tools }: { visit: VisitView; tools: PageTools }): Html {
  if (next.length + slots.length === 0) return html``
  const words = pageWords(tools.locale).choose
  const best = html`<div class="slots">${next.map((slot) => slotButton(slot, visit, tools, false))}</div>`
  const all = slots.length === 0 ? html`` : slotWeeks(slots, visit, tools)
  const both = html`<section class="stack" aria-labelledby="next-slots"><h2 class="subheading" id="next-slots">${words.next}</h2>${best}</section>
${slots.length === 0 ? '' : html`<section class="stack" aria-labelledby="all-slots"><h2 class="subheading" id="all-slots">${words.allOthers}</h2>${all}</section>`}`
  return disclosure(label, next.length === 0 ? all : html`<div class="stack-wide">${both}</div>`, tools)
}

/** Proposed slots, then the next best and all others by day: one form, so that every button is one POST. */
export function choice(view: ChoiceView, visit: VisitView, tools: PageTools): Html {
  const words = pageWords(tools.locale).choose
  const { proposed, next, others, besides } = preselectedFirst(view)
  const first = proposed[0] ?? next[0] ?? others[0]
  const more = next.length + others.length
  const zoneNote =
    first === undefined
      ? ''
      : html`<p class="soft small" hidden data-zone="${visit.timeZone}" data-at="${first.span.start}">${words.foreignZone(cityOf(visit.timeZone))}</p>`
  return html`<div class="stack">${slotNotice(view, tools)}
${postForm(
  view.choose,
  'stack',
  html`<div class="slots">${proposed.map((slot, index) => slotButton(slot, visit, tools, index === 0))}</div>
${zoneNote}
<div>${moreSlots(besides.length > 0 ? words.otherFitting(more) : words.others(more), { next, slots: others }, { visit, tools })}
${moreSlots(words.besides(besides.length), { slots: besides }, { visit, tools })}</div>`,
)}${teamLink(view, tools)}</div>`
}

/** To the colleagues' times, or back from them. */
function teamLink({ team }: ChoiceView, tools: PageTools): Html {
  if (team === undefined) return html``
  const words = pageWords(tools.locale).choose
  const label = team.isShown ? words.ownTimes : words.colleaguesTimes
  return html`<div class="disclosure"><a href="${team.url}">${label}${tools.icon('chevron-right')}</a></div>`
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Free text: when the contact can come. */
export const wishForm = (target: FormTarget, tools: PageTools, id = 'wish'): Html => {
  const words = pageWords(tools.locale).choose
  return postForm(
    target,
    'stack',
    html`${field({ name: 'wish', id, label: words.wishLabel, value: '', hint: words.wishHint, rows: 2, maxLength: 1000, isRequired: true, optionalWord: '' })}
<div><button class="button">${tools.icon('send')}${words.send}</button></div>`,
  )
}

/** « J'ai compris : … », and both ways to correct it. */
export function wishBlock({ wish }: Pick<ChooseView, 'wish'>, tools: PageTools): Html {
  if (wish === undefined) return html``
  const words = pageWords(tools.locale).choose
  return html`<section class="understood">
<p><span class="strong">${words.understood(wish.understood)}</span>${wish.isMet ? '' : html` ${words.noneFits}`}</p>
${postForm(wish.drop, 'understood-drop', html`<button class="button is-small">${words.notThat}</button>`)}
<details class="understood-again"><summary class="link">${words.sayOtherwise}</summary>${wishForm(wish.sayOtherwise, tools, 'other-words')}</details>
</section>`
}

/** What became of the contact's words: told first, to the ear too. */
export const saidNotice = ({ said, wish }: Pick<ChooseView, 'said' | 'wish'>, tools: PageTools): Html =>
  said === undefined
    ? html``
    : html`<div class="notice ${said === 'unread' || said === 'nothing_fits' ? 'is-wait' : 'is-good'}" role="status" aria-live="polite" tabindex="-1" data-focus>${tools.icon(said === 'unread' ? 'info' : 'check')}<p class="grow">${pageWords(tools.locale).choose.said[said === 'unread' && wish ? 'unread_again' : said]}</p></div>`

export const callBackForm = ({ callBack, phone, isPhoneWrong }: Pick<ChooseView, 'callBack' | 'phone' | 'isPhoneWrong'>, tools: PageTools, isMain = false): Html => {
  const { choose, details } = pageWords(tools.locale)
  const problem = isPhoneWrong ? { problem: details.problems.phone[phone ? 'invalid' : 'missing'] } : {}
  return postForm(
    callBack,
    'stack',
    html`${field({ name: 'phone', id: 'call-back-phone', label: details.labels.phone, value: phone ?? '', type: 'tel', autocomplete: 'tel', hint: choose.callBackHint, maxLength: 40, isRequired: true, optionalWord: '', ...problem })}
<div><button class="button${isMain ? ' is-main' : ''}">${tools.icon('phone')}${choose.callBackButton}</button></div>`,
  )
}

export const disclosure = (label: string, content: Html, tools: PageTools, isOpen = false): Html =>
  html`<details class="disclosure"${isOpen ? html` open` : ''}><summary>${label}${tools.icon('chevron-down')}</summary><div class="disclosure-body">${content}</div></details>`

/** The day large, the hours under it. */
export function moment(span: Interval, visit: VisitView, tools: PageTools, className = ''): Html {
  const say = wording(tools.locale)
  return html`<div class="moment ${className}"><p class="moment-day">${capitalised(say.day(span.start, visit.timeZone))}</p>
<p class="moment-time">${capitalised(say.fromTo(span, visit.timeZone))}</p></div>`
}
