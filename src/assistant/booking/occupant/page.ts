import { occupantDataNotice } from '#assistant/outreach/templates/occupant.ts'
import type { Block, KeptBlock } from '#assistant/slots/visiting-rules.ts'
import { type Html, html } from '#kernel/html.ts'
import { type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import { postForm } from '#kernel/look/form.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { dayOf, isoDay } from '#kernel/time-zone.ts'
import { capitalised, unbrokenPhone, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import { disclosure, single } from '../page-parts.ts'
import type { VisitView } from '../page-view.ts'
import { type BlockProblem, occupantWords } from './page-words.ts'

/** Whom to call about a visit. */
export interface Caller {
  readonly name: string
  readonly phone?: PhoneNumber
}

export interface OccupantPageView {
  readonly visit: VisitView
  readonly agencyEmail: string
  readonly now: EpochMs
  readonly visits: readonly { readonly span: Interval; readonly agentName: string }[]
  readonly blocks: readonly KeptBlock[]
  readonly blockAction: string
  readonly unblockAction: string
  /** What was just done, or why it was not; `kind` says which form it was, `given` what it held. */
  readonly outcome?: Outcome
}

export type Outcome =
  | { readonly done: 'blocked' | 'unblocked' }
  | { readonly problem: BlockProblem | { readonly visitAt: Interval; readonly call: Caller }; readonly kind: Block['kind']; readonly given: Readonly<Record<string, string>> }

const spanIn = ({ start, end }: Interval, timeZone: string, locale: Locale): string => {
  const say = wording(locale)
  return `${say.day(start, timeZone)}, ${say.fromTo({ start, end }, timeZone)}`
}

/** "Mardi 1er décembre, de 9 h à 12 h", "Chaque lundi, de 9 h à 12 h". */
function blockWords(block: Block, timeZone: string, locale: Locale): string {
  if (block.kind === 'once') return capitalised(spanIn(block, timeZone, locale))
  const words = occupantWords(locale)
  const span = { start: block.opens * MINUTE, end: block.closes * MINUTE }
  return words.everyWeek(words.weekdays[block.weekday - 1] ?? '', wording(locale).fromTo(span, 'UTC'))
}

/** The page of who lives there: coming visits, the times he keeps for himself, and a form for each way of keeping one. */
export function occupantPage(view: OccupantPageView, tools: PageTools): Page {
  const { visit, visits, blocks } = view
  const words = occupantWords(tools.locale)
  const { property, timeZone } = visit
  const content = html`<div class="stack"><h1 class="title">${words.title}</h1>
${property ? html`<p class="strong">${[property.title, property.town].filter(Boolean).join(', ')}</p>` : ''}<p>${words.lead}</p>${notice(view, tools)}</div>
<section class="card stack" aria-labelledby="visits"><h2 class="subheading" id="visits">${words.visits}</h2>
${visits.length === 0 ? html`<p class="soft">${words.noVisits}</p>` : html`<ul class="list">${visits.map(({ span, agentName }) => html`<li class="list-item"><span class="grow"><span class="strong">${capitalised(spanIn(span, timeZone, tools.locale))}</span><br><span class="soft small">${words.withAgent(agentName)}</span></span></li>`)}</ul>`}</section>
<section class="card stack" aria-labelledby="blocks"><h2 class="subheading" id="blocks">${words.blocks}</h2>
${blocks.length === 0 ? html`<p class="soft">${words.noBlocks}</p>` : html`<ul class="list">${blocks.map((kept) => blockItem(kept, view, tools))}</ul>`}</section>
${blockForms(view, tools)}
${disclosure(words.data, html`<p class="small" id="data">${occupantDataNotice({ name: visit.agency.name, email: view.agencyEmail }, tools.locale)}</p>`, tools)}`
  return { title: words.title, body: single({ ...visit, foot: words.question(visit.agency.phone && unbrokenPhone(visit.agency.phone)) }, tools, content) }
}

function blockItem({ id, block }: KeptBlock, { visit, unblockAction }: OccupantPageView, tools: PageTools): Html {
  const words = occupantWords(tools.locale)
  const when = blockWords(block, visit.timeZone, tools.locale)
  return html`<li class="list-item"><span class="grow">${when}</span>${postForm(
    { action: unblockAction, hidden: { block: id } },
    '',
    html`<button class="button is-small" aria-label="${words.removeWhat(when)}">${words.remove}</button>`,
  )}</li>`
}

/** First on the page and to the ear: what was done, or why not. */
function notice({ outcome, visit }: OccupantPageView, tools: PageTools): Html {
  if (!outcome) return html``
  const words = occupantWords(tools.locale)
  if ('done' in outcome) {
    return html`<div class="notice is-good" role="status" tabindex="-1" data-focus>${tools.icon('check')}<p class="grow">${words.done[outcome.done]}</p></div>`
  }
  const { problem } = outcome
  const text =
    typeof problem === 'string'
      ? words.problems[problem]
      : words.visitBooked(spanIn(problem.visitAt, visit.timeZone, tools.locale), words.call(problem.call.name, problem.call.phone && unbrokenPhone(problem.call.phone)))
  return html`<div class="notice is-wait" role="alert" tabindex="-1" data-focus>${tools.icon('info')}<p class="grow" id="block-problem">${text}</p></div>`
}

function blockForms(view: OccupantPageView, tools: PageTools): Html {
  const words = occupantWords(tools.locale)
  const { outcome, now, visit } = view
  const failed = outcome && 'problem' in outcome ? outcome : undefined
  const day = { name: 'day', type: 'date', min: isoDay(dayOf(visit.timeZone, now)) }
  const given = (kind: Block['kind'], name: string): string => (failed?.kind === kind ? (failed.given[name] ?? '') : '')
  const input = (kind: Block['kind'], { name, type, label, min }: { name: string; type: string; label: string; min?: string }) =>
    html`<div class="field"><label class="label" for="${kind}-${name}">${label}</label><input class="input" id="${kind}-${name}" name="${name}" type="${type}" value="${given(kind, name)}"${min ? html` min="${min}"` : ''} required${failed?.kind === kind ? html` aria-describedby="block-problem"` : ''}></div>`
  const hours = (kind: Block['kind']) => html`<div class="fields">${input(kind, { name: 'from', type: 'time', label: words.from })}${input(kind, { name: 'to', type: 'time', label: words.to })}</div>`
  const form = (kind: Block['kind'], first: Html) =>
    postForm({ action: view.blockAction, hidden: { kind } }, 'stack', html`${first}${hours(kind)}<div><button class="button is-main">${words.keep}</button></div>`)
  const weekdays = words.weekdays.map((name, index) => html`<option value="${String(index + 1)}"${given('weekly', 'weekday') === String(index + 1) ? html` selected` : ''}>${name}</option>`)
  const weekday = html`<div class="field"><label class="label" for="weekly-weekday">${words.weekday}</label><select class="input" id="weekly-weekday" name="weekday">${weekdays}</select></div>`
  return html`${disclosure(words.once, form('once', input('once', { ...day, label: words.day })), tools, failed?.kind !== 'weekly')}
${disclosure(words.weekly, form('weekly', weekday), tools, failed?.kind === 'weekly')}`
}
