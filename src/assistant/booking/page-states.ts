import { type DataNoticeView, dataNotice } from '#agency/contacts/data-notice.ts'
import { type Html, html } from '#kernel/html.ts'
import { field, postForm } from '#kernel/look/form.ts'
import type { IconName } from '#kernel/look/icon-names.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import { beside, callBackForm, disclosure, moment, single, wishForm } from './page-parts.ts'
import type { CancelledView, CancelView, ExpiredView, NoSlotsView, ReceivedView, UnavailableView, VisitView } from './page-view.ts'
import { pageWords } from './page-words.ts'

// The contact's pages besides the straight way: every state has its page, and each says what is safe and what to do.

/** Asks before cancelling: opening the link does nothing, the button does. */
export function cancelPage(view: CancelView, tools: PageTools): Page {
  const { visit } = view
  const words = pageWords(tools.locale)
  const content = html`<h1 class="title">${words.cancel.title}</h1>
<section class="card stack">${moment(view.span, visit, tools)}${view.place === '' ? '' : html`<p class="soft">${view.place}</p>`}</section>
<p>${words.cancel.consequence}</p>
${postForm(view.cancel, 'stack', html`<button class="button is-danger is-wide">${words.types[visit.type].cancel}</button>`)}
<div class="actions"><a class="button" href="${view.backUrl}">${words.types[visit.type].keep}</a><a class="button" href="${view.moveUrl}">${words.cancel.moveInstead}</a></div>`
  return { title: words.cancel.title, body: single(visit, tools, content) }
}

export function cancelledPage(view: CancelledView, tools: PageTools): Page {
  const words = pageWords(tools.locale)
  const content = html`<h1 class="title" tabindex="-1" data-focus>${words.cancelled.title}</h1>
<section class="card">${moment(view.span, view.visit, tools, 'is-struck')}</section>
<p>${words.cancelled.text}</p>
${view.chooseUrl === undefined ? '' : html`<a class="button is-main is-wide" href="${view.chooseUrl}">${words.cancelled.again}</a>`}`
  return { title: words.cancelled.title, body: single(view.visit, tools, content) }
}

/** Says why no time is free, and offers the two ways that remain. */
export function noSlotsPage(view: NoSlotsView, tools: PageTools): Page {
  const { noSlots, choose } = pageWords(tools.locale)
  const content = html`<div class="stack"><h1 class="title">${noSlots.title}</h1><p>${noSlots.why[view.why]}</p><p>${noSlots.next}</p></div>
<section class="card">${callBackForm(view, tools, true)}</section>
${disclosure(choose.wishLabel, wishForm(view.otherWish, tools), tools)}`
  return { title: noSlots.title, body: beside(view.visit, tools, content) }
}

export function unavailablePage(view: UnavailableView, tools: PageTools): Page {
  const { unavailable } = pageWords(tools.locale)
  const content = html`<div class="stack"><h1 class="title">${unavailable.title}</h1><p>${unavailable.why[view.why]}</p><p>${unavailable.next}</p></div>
<section class="card">${callBackForm(view, tools, true)}</section>`
  return { title: unavailable.title, body: beside(view.visit, tools, content) }
}

/** A wish or a request for a call has reached the agency. */
export function receivedPage(view: ReceivedView, tools: PageTools): Page {
  const { received } = pageWords(tools.locale)
  const text = { wish: received.wish, call_back: received.callBack }[view.what]
  const content = html`<div class="stack"><span class="done-mark">${tools.icon('check')}</span>
<h1 class="title" tabindex="-1" data-focus>${received.title}</h1><p class="lead">${text}</p></div>
<div><a class="button" href="${view.backUrl}">${received.back}</a></div>`
  return { title: received.title, body: single(view.visit, tools, content) }
}

const bare = (mark: IconName, content: Html, tools: PageTools): Html =>
  html`<div class="contact-page"><main class="contact-main is-single" id="content"><div class="stack-wide"><span class="done-mark is-plain">${tools.icon(mark)}</span>${content}</div></main></div>`

/** For a link that opens nothing. It names no agency, because it must not tell an expired link from one that never was. */
export function expiredPage(view: ExpiredView, tools: PageTools): Page {
  const { expired, details } = pageWords(tools.locale)
  if (view.state === 'sent') {
    const content = html`<div class="stack"><h1 class="title" tabindex="-1" data-focus>${expired.sentTitle}</h1><p>${expired.sent}</p></div>`
    return { title: expired.sentTitle, body: bare('mail', content, tools) }
  }
  const email = field({
    name: 'email', label: expired.email, value: view.email ?? '', type: 'email', autocomplete: 'email', maxLength: 254, isRequired: true,
    optionalWord: details.optional, ...(view.state === 'invalid_email' ? { problem: expired.invalid } : {}),
  })
  const content = html`<div class="stack"><h1 class="title">${expired.title}</h1><p>${expired.text}</p></div>
${postForm(view.freshLink, 'stack', html`${email}<button class="button is-main is-wide">${expired.send}</button>`)}`
  return { title: expired.title, body: bare('clock', content, tools) }
}

/** The notice on its own page, linked from every other. */
export function dataPage(visit: VisitView, notice: DataNoticeView, tools: PageTools): Page {
  const { heading, entries } = dataNotice(notice, tools.locale)
  const content = html`<h1 class="title">${heading}</h1>
<dl class="stack-wide">${entries.map(({ term, text }) => html`<div class="stack"><dt class="subheading strong">${term}</dt><dd>${text}</dd></div>`)}</dl>`
  return { title: heading, body: single(visit, tools, content) }
}
