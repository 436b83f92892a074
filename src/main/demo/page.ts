import { fr } from '#kernel/french.ts'
import { type Html, html } from '#kernel/html.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { postForm } from '#kernel/look/form.ts'
import type { FormTarget, Page, PageTools } from '#kernel/look/page.ts'
import { dayKey } from '#kernel/wall-clock.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'

export interface DemoMailRow {
  readonly url: string
  readonly subject: string
  readonly to: string
  readonly role: 'contact' | 'agent' | 'agency'
  readonly sentAt: EpochMs
}

export interface DemoView {
  readonly agencyName: string
  readonly timeZone: string
  readonly inboundAddress: string
  /** Posts `portal`: one of the ids below. */
  readonly send: FormTarget
  readonly portals: readonly { readonly id: string; readonly name: string }[]
  /** Newest first. */
  readonly mails: readonly DemoMailRow[]
  readonly agents: readonly { readonly name: string; readonly calendarUrl: string; readonly photoUrl?: string; readonly next?: Interval }[]
  readonly signIns: readonly { readonly label: string; readonly form: FormTarget }[]
  readonly refreshUrl: string
  /** Name of the portal whose lead was just sent. */
  readonly justSent?: string
}

export interface DemoMailView {
  readonly agencyName: string
  readonly timeZone: string
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly sentAt: EpochMs
  /** Serves the HTML part alone, under a policy of its own that allows styles in place and nothing active. */
  readonly bodyUrl: string
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly url: string }[]
  readonly backUrl: string
}

export interface DemoCalendarView {
  readonly agencyName: string
  readonly timeZone: string
  readonly agentName: string
  /** In order of time. A title is shown for our own appointments and for what the demo itself put there. */
  readonly events: readonly { readonly span: Interval; readonly title: string; readonly isOurs: boolean }[]
  readonly backUrl: string
}

const words = {
  fr: {
    title: fr`Démonstration`,
    lead: fr`Envoyez la demande d'un portail, lisez la réponse, prenez rendez-vous. Tout passe par les vrais chemins : SMTP, lecture, agendas, invitation.`,
    send: fr`1. Envoyer une demande`,
    sendHint: (address: string) => fr`Un message comme le portail l'écrit part en SMTP vers ${address}.`,
    sent: (portal: string) => fr`La demande de ${portal} est partie. La réponse arrive ci-dessous en un instant.`,
    box: fr`2. Lire ce qui a été envoyé`,
    refresh: fr`Actualiser`,
    empty: fr`Rien encore. Envoyez une demande : la réponse au contact arrive ici en deux secondes.`,
    calendars: fr`3. Voir les agendas`,
    none: fr`Aucun rendez-vous à venir`,
    next: (when: string) => fr`Prochain : ${when}`,
    inside: fr`4. Entrer dans l'agence`,
    roles: { contact: fr`Contact`, agent: fr`Conseiller`, agency: fr`Agence` },
    back: fr`Retour à la démonstration`,
    from: fr`De`, to: fr`À`, at: fr`Envoyé`, attachments: fr`Pièces jointes`, plain: fr`Version texte`, frame: fr`Le message`,
    calendar: (name: string) => fr`Agenda de ${name}`,
    free: fr`Cet agenda est vide.`,
    ours: fr`Par l'assistant`,
  },
  en: {
    title: 'Demo',
    lead: 'Send a portal’s request, read the answer, book. Everything takes the real way: SMTP, reading, calendars, invitation.',
    send: '1. Send a request',
    sendHint: (address: string) => `A message as the portal writes it goes by SMTP to ${address}.`,
    sent: (portal: string) => `The request from ${portal} has gone. The answer arrives below in a moment.`,
    box: '2. Read what was sent',
    refresh: 'Refresh',
    empty: 'Nothing yet. Send a request: the answer to the contact arrives here within two seconds.',
    calendars: '3. See the calendars',
    none: 'No appointment to come',
    next: (when: string) => `Next: ${when}`,
    inside: '4. Enter the agency',
    roles: { contact: 'Contact', agent: 'Agent', agency: 'Agency' },
    back: 'Back to the demo',
    from: 'From', to: 'To', at: 'Sent', attachments: 'Attachments', plain: 'Text version', frame: 'The message',
    calendar: (name: string) => `Calendar of ${name}`,
    free: 'This calendar is empty.',
    ours: 'By the assistant',
  },
} as const satisfies Record<Locale, unknown>

const shell = (agencyName: string, tools: PageTools, content: Html): Html =>
  html`<div class="contact-page"><header class="contact-top"><p class="agency-name"><span class="agency-mark">${tools.icon('building')}</span><span>${agencyName}</span></p></header>
<main class="contact-main" id="content"><div class="stack-wide">${content}</div></main></div>`

function mailRow(mail: DemoMailRow, timeZone: string, tools: PageTools): Html {
  const local = words[tools.locale]
  return html`<li><a class="list-item" href="${mail.url}">${tools.icon('mail')}<span class="grow"><span class="strong">${mail.subject}</span><br><span class="soft small">${mail.to}</span></span>
<span class="row"><span class="badge${mail.role === 'contact' ? ' is-accent' : ''}">${local.roles[mail.role]}</span><span class="soft small nowrap">${wording(tools.locale).clock(mail.sentAt, timeZone)}</span></span></a></li>`
}

function agentRow(agent: DemoView['agents'][number], timeZone: string, tools: PageTools): Html {
  const local = words[tools.locale]
  const picture =
    agent.photoUrl === undefined
      ? html`<span class="avatar" aria-hidden="true">${agent.name.charAt(0)}</span>`
      : html`<span class="avatar"><img src="${agent.photoUrl}" alt="" width="48" height="48"></span>`
  const next = agent.next === undefined ? local.none : local.next(wording(tools.locale).dayAndTime(agent.next.start, timeZone))
  return html`<li><a class="list-item" href="${agent.calendarUrl}">${picture}<span class="grow"><span class="strong">${agent.name}</span><br><span class="soft small">${next}</span></span>${tools.icon('chevron-right')}</a></li>`
}

/** The demo's one page: send, read, look, enter. */
export function demoPage(view: DemoView, tools: PageTools): Page {
  const local = words[tools.locale]
  const { timeZone } = view
  const content = html`<div class="stack"><h1 class="title">${local.title}</h1><p class="lead">${local.lead}</p></div>
<section class="card stack"><h2 class="heading">${local.send}</h2><p class="soft">${local.sendHint(view.inboundAddress)}</p>
${postForm(view.send, 'row', html`${view.portals.map(({ id, name }, index) => html`<button class="button${index === 0 ? ' is-main' : ''}" name="portal" value="${id}">${tools.icon('send')}${name}</button>`)}`)}
${view.justSent === undefined ? '' : html`<div class="notice is-good" role="status">${tools.icon('check')}<p class="grow">${local.sent(view.justSent)}</p></div>`}</section>
<section class="stack"><div class="card-head"><h2 class="heading">${local.box}</h2><a class="button is-small" href="${view.refreshUrl}">${tools.icon('refresh-cw')}${local.refresh}</a></div>
<div class="card is-flat">${
    view.mails.length === 0 ? html`<div class="empty">${tools.icon('inbox')}<p>${local.empty}</p></div>` : html`<ul class="list">${view.mails.map((mail) => mailRow(mail, timeZone, tools))}</ul>`
  }</div></section>
<section class="stack"><h2 class="heading">${local.calendars}</h2><div class="card is-flat"><ul class="list">${view.agents.map((agent) => agentRow(agent, timeZone, tools))}</ul></div></section>
<section class="stack"><h2 class="heading">${local.inside}</h2><div class="row">${view.signIns.map(({ label, form }) => postForm(form, 'inline', html`<button class="button">${tools.icon('user')}${label}</button>`))}</div></section>`
  return { title: local.title, body: shell(view.agencyName, tools, content) }
}

const backLink = (url: string, tools: PageTools): Html =>
  html`<p><a class="button is-small is-quiet" href="${url}">${tools.icon('undo')}${words[tools.locale].back}</a></p>`

/** One mail of the demo's box. Its HTML is shown in a frame that may run nothing and whose links open a new page. */
export function demoMailPage(view: DemoMailView, tools: PageTools): Page {
  const local = words[tools.locale]
  const content = html`${backLink(view.backUrl, tools)}
<h1 class="heading">${view.subject}</h1>
<dl class="facts"><dt>${local.from}</dt><dd>${view.from}</dd><dt>${local.to}</dt><dd>${view.to}</dd><dt>${local.at}</dt><dd>${wording(tools.locale).dayAndTime(view.sentAt, view.timeZone)}</dd>${
    view.attachments.length === 0
      ? ''
      : html`<dt>${local.attachments}</dt><dd>${view.attachments.map(({ name, url }) => html`<a href="${url}">${name}</a> `)}</dd>`
  }</dl>
<iframe class="pane-frame is-tall" title="${local.frame}" src="${view.bodyUrl}" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
<details class="disclosure"><summary>${local.plain}${tools.icon('chevron-down')}</summary><pre class="plain-text disclosure-body">${view.text}</pre></details>`
  return { title: view.subject, body: shell(view.agencyName, tools, content) }
}

export function demoCalendarPage(view: DemoCalendarView, tools: PageTools): Page {
  const local = words[tools.locale]
  const say = wording(tools.locale)
  const { timeZone } = view
  const title = local.calendar(view.agentName)
  const days = [...Map.groupBy(view.events, ({ span }) => dayKey(span.start, timeZone)).values()]
  const content = html`${backLink(view.backUrl, tools)}<h1 class="title">${title}</h1>
${days.length === 0 ? html`<div class="empty">${tools.icon('calendar')}<p>${local.free}</p></div>` : ''}
${days.map(
    (events) => html`<section class="stack"><h2 class="subheading">${capitalised(say.day(events[0]?.span.start ?? 0, timeZone))}</h2><div class="card is-flat"><ul class="list">${events.map(
      ({ span, title: what, isOurs }) => html`<li class="list-item"><span class="number nowrap">${say.clock(span.start, timeZone)} – ${say.clock(span.end, timeZone)}</span><span class="grow${isOurs ? ' strong' : ''}">${what}</span>${
        isOurs ? html`<span class="badge is-accent">${local.ours}</span>` : ''
      }</li>`,
    )}</ul></div></section>`,
  )}`
  return { title, body: shell(view.agencyName, tools, content) }
}

/** Of a framed mail: styles in place, pictures of ours, nothing active. */
export const MAIL_BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** A mail's HTML as its frame gets it: links open a page of their own, `cid:` pictures come from `pictureUrl`. */
export const framedMailBody = (mailHtml: string, pictureUrl: (contentId: string) => string): string =>
  mailHtml
    .replace(/<head\b[^>]*>/i, (head) => `${head}<base target="_blank">`)
    .replace(/(["'])cid:([^"'<>\s]+)\1/gi, (_, quote: string, contentId: string) => `${quote}${encodeURI(pictureUrl(contentId)).replaceAll("'", '%27')}${quote}`)
