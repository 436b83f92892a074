import { type Html, html } from '#kernel/html.ts'
import { field, postForm } from '#kernel/look/form.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import { beside, callBackForm, choice, disclosure, lengthOf, moment, person, saidNotice, single, wishBlock, wishForm } from './page-parts.ts'
import { type BookedView, type ChooseView, type DetailField, type DetailsView, detailFields, type MoveView, type SlotView } from './page-view.ts'
import { pageWords } from './page-words.ts'

const MINUTE_MS = 60_000

/** What the times are that follow. */
function lead({ team, visit }: ChooseView, first: SlotView | undefined, tools: PageTools): Html {
  const { choose, types } = pageWords(tools.locale)
  if (team?.isShown) return teamLead(first, tools)
  return first === undefined ? html`` : html`<p class="soft">${choose.proposed(types[visit.type].name, lengthOf(first.span, tools))}</p>`
}

function teamLead(first: SlotView | undefined, tools: PageTools): Html {
  const { ofColleagues, noColleague } = pageWords(tools.locale).choose
  return html`<p class="soft">${first === undefined ? noColleague : ofColleagues}</p>`
}

/** Step 1: proposed slots first, then all others, then free text and a call. Also the answer to a lost race. */
export function choosePage(view: ChooseView, tools: PageTools): Page {
  const { visit } = view
  const words = pageWords(tools.locale)
  const first = view.proposed[0] ?? view.others[0]
  const title = words.choose.title
  const content = html`<div class="stack">
<h1 class="title">${title}</h1>
${lead(view, first, tools)}
</div>
${saidNotice(view, tools)}
${wishBlock(view, tools)}
<div>
${choice(view, visit, tools)}
${disclosure(words.choose.noneSuits, wishForm(view.otherWish, tools), tools)}
${disclosure(words.choose.callBack, callBackForm(view, tools), tools, view.isPhoneWrong)}
</div>`
  return { title, body: beside(visit, tools, content) }
}

/** The slot chosen, how long it is held, and the way back; the hold outlives the click, so "Modifier" is a plain link. */
function chosenSlot(view: DetailsView, tools: PageTools): Html {
  const { details } = pageWords(tools.locale)
  const say = wording(tools.locale)
  const remainingMs = Math.max(0, view.heldUntil - view.now)
  const minutes = String(Math.ceil(remainingMs / MINUTE_MS))
  return html`<div class="chosen"><div class="grow">
<p class="chosen-when">${capitalised(say.dayAndTime(view.slot.span.start, view.visit.timeZone))}</p>
<p class="soft small" data-remaining-ms="${remainingMs}" data-left-text="${details.heldLeft('%')}" data-over-text="${details.heldOver}">${remainingMs === 0 ? details.heldOver : details.heldLeft(minutes)}</p>
</div><a class="button" href="${view.changeUrl}">${tools.icon('pencil')}${details.change}</a></div>`
}

// HTML Living Standard §4.10.18.7. The property's address is not the person's own, so it has no token.
const fieldShape: Record<DetailField, { type?: 'email' | 'tel'; autocomplete?: string; rows?: number; maxLength: number; isFull: boolean }> = {
  lastName: { autocomplete: 'family-name', maxLength: 100, isFull: false },
  firstName: { autocomplete: 'given-name', maxLength: 100, isFull: false },
  phone: { type: 'tel', autocomplete: 'tel', maxLength: 40, isFull: false },
  email: { type: 'email', autocomplete: 'email', maxLength: 254, isFull: false },
  postalAddress: { autocomplete: 'street-address', rows: 2, maxLength: 300, isFull: true },
  propertyAddress: { rows: 2, maxLength: 300, isFull: true },
}

function detailField(name: DetailField, view: DetailsView, tools: PageTools): Html {
  const { details } = pageWords(tools.locale)
  const problem = view.problems.find(({ field }) => field === name)
  const { isFull, ...shape } = fieldShape[name]
  const control = field({
    ...shape,
    name,
    label: details.labels[name],
    value: view.values[name] ?? '',
    isRequired: name !== 'postalAddress' || view.isAddressRequired,
    optionalWord: details.optional,
    ...(name === 'phone' ? { hint: details.phoneHint } : {}),
    ...(problem ? { problem: details.problems[name][problem.kind] } : {}),
  })
  return isFull ? html`<div class="is-full">${control}</div>` : control
}

/** GOV.UK's error summary: what is wrong first, each line a link to its field. */
function errorSummary(view: DetailsView, tools: PageTools): Html {
  const { details } = pageWords(tools.locale)
  if (view.problems.length === 0) return html``
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus data-focus>
<h2>${details.problemsHead(view.problems.length)}</h2>
<ul>${view.problems.map(({ field, kind }) => html`<li><a href="#${field}">${details.problems[field][kind]}</a></li>`)}</ul>
</div>`
}

/** Step 2: the slot held, the fields, one button, the controller's notice. */
export function detailsPage(view: DetailsView, tools: PageTools): Page {
  const { visit } = view
  const words = pageWords(tools.locale)
  const title = words.types[visit.type].details
  const asked = detailFields.filter((name) => name !== 'propertyAddress' || visit.type === 'valuation')
  const form = postForm(
    view.confirm,
    'stack-wide',
    html`<div class="fields">${asked.map((name) => detailField(name, view, tools))}</div>
<div class="stack"><button class="button is-main is-wide">${words.types[visit.type].confirm}</button>
<p class="fine-print">${words.details.notice(visit.agency.name)} <a href="${visit.agency.dataUrl}">${words.details.noticeLink}</a></p></div>`,
  )
  const content = html`<h1 class="title">${title}</h1>${errorSummary(view, tools)}${chosenSlot(view, tools)}${form}`
  return { title, body: beside(visit, tools, content) }
}

function invitationLine(view: BookedView, tools: PageTools): Html {
  const icons = { sent: 'mail', pending: 'clock', late: 'info' } as const
  const tone = { sent: 'is-good', pending: '', late: 'is-wait' }[view.invitation]
  return html`<div class="notice ${tone}" role="status">${tools.icon(icons[view.invitation])}<p class="grow">${pageWords(tools.locale).booked.invitation[view.invitation](view.contactEmail)}</p></div>`
}

/** Step 3, and the page the link opens from then on. It says what is so: noted; the invitation only once it is sent. */
export function bookedPage(view: BookedView, tools: PageTools): Page {
  const { visit, span } = view
  const words = pageWords(tools.locale)
  const { booked, types } = words
  const title = { booked: booked.title, moved: booked.moved, already: types[visit.type].already }[view.occasion]
  const place = visit.type === 'phone_call' ? booked.byPhone(view.contactPhone) : view.place
  const content = html`<div class="stack">
<span class="done-mark">${tools.icon('check')}</span>
<h1 class="title" tabindex="-1" data-focus>${title}</h1>
</div>
<section class="card stack-wide">
${moment(span, visit, tools)}
<div class="place">${tools.icon(visit.type === 'phone_call' ? 'phone' : 'map-pin')}<p class="grow"><span class="visually-hidden">${booked.where} : </span>${place}</p></div>
<hr class="rule">
${person(visit, tools)}
</section>
${invitationLine(view, tools)}
<div class="actions">
<a class="button" href="${view.calendarUrl}">${tools.icon('calendar-plus')}${booked.addToCalendar}</a>
${view.routeUrl === undefined ? '' : html`<a class="button" href="${view.routeUrl}" rel="noopener noreferrer">${tools.icon('navigation')}${booked.route}</a>`}
<a class="button" href="${view.moveUrl}">${tools.icon('refresh-cw')}${booked.move}</a>
<a class="button" href="${view.cancelUrl}">${tools.icon('x')}${booked.cancel}</a>
</div>
<p class="soft">${booked.reminder}</p>`
  return { title, body: single(visit, tools, content) }
}

/** Another time for a booked appointment; the present one stands until the new one is posted. */
export function movePage(view: MoveView, tools: PageTools): Page {
  const { visit } = view
  const words = pageWords(tools.locale)
  const hasSlots = view.proposed.length + view.others.length > 0
  const content = html`<h1 class="title">${words.move.title}</h1>
<div class="chosen"><div class="grow"><p class="soft small">${words.move.now}</p>
<p class="chosen-when">${capitalised(wording(tools.locale).dayAndTime(view.current.start, visit.timeZone))}</p></div>
<a class="button" href="${view.backUrl}">${words.move.keep}</a></div>
${hasSlots || view.team?.isShown ? html`${view.team?.isShown ? teamLead(view.proposed[0] ?? view.others[0], tools) : ''}${choice(view, visit, tools)}` : html`<div class="notice is-wait">${tools.icon('info')}<p class="grow">${words.move.none}</p></div>`}`
  return { title: words.move.title, body: beside(visit, tools, content) }
}
