import { fr } from '#kernel/french.ts'
import { type Html, html } from '#kernel/html.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { field, postForm } from '#kernel/look/form.ts'
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
  /** Posts `portal`, one of the ids below, `unknown` or `twins`, and `message`, which may be empty. */
  readonly send: FormTarget
  readonly portals: readonly { readonly id: string; readonly name: string }[]
  /** Newest first. */
  readonly mails: readonly DemoMailRow[]
  readonly agents: readonly { readonly name: string; readonly calendarUrl: string; readonly photoUrl?: string; readonly next?: Interval }[]
  readonly signIns: readonly { readonly label: string; readonly form: FormTarget }[]
  readonly refreshUrl: string
  readonly otherLanguageUrl: string
  /** What was just sent: a portal's name, `unknown`, `twins` or `reply`; and whose request it was. */
  readonly justSent?: { readonly what: string; readonly by?: string }
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
  /** Posts `text`: what the contact answers. Absent for mails to the agency. */
  readonly reply?: FormTarget
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
    message: fr`Message du contact`,
    optional: fr`(facultatif)`,
    messageHint: fr`Écrivez ce que vous voulez, par exemple « plutôt jeudi après 18 h, jamais le matin » : les créneaux proposés en tiennent compte. Sans texte, une personne inventée écrit à votre place.`,
    described: fr`Depuis un portail connu`,
    harder: fr`Plus difficile`,
    unknown: fr`Un portail jamais vu`,
    twins: fr`Deux lots jumeaux`,
    harderHint: fr`Un portail jamais vu : sa mise en page n'est décrite nulle part. Deux lots jumeaux : le message convient à deux appartements du même immeuble, et le contact est interrogé.`,
    sent: {
      portal: (portal: string, by: string) => fr`${by} a écrit depuis ${portal}. Ce qui en résulte est ci-dessous ; en cas de doute, la demande attend dans l'agence, sous « À traiter ».`,
      unknown: (by: string) => fr`${by} a écrit depuis un portail jamais vu. Si la lecture laisse un doute, la réponse est prête mais attend votre accord dans l'agence, sous « À traiter ».`,
      twins: (by: string) => fr`${by} a écrit au sujet d'un appartement qui a un jumeau : le message ci-dessous demande lequel.`,
      reply: fr`La réponse du contact est partie. Ce qui en résulte est ci-dessous ; ce qu'un programme ne doit pas décider attend dans l'agence, sous « À traiter ».`,
    },
    reply: fr`Répondre à la place du contact`,
    replyHint: fr`Par exemple « le deuxième me va », « plutôt samedi matin », « je ne suis plus intéressé » ou une question. Un créneau proposé est réservé aussitôt ; d'autres créneaux partent au plus tôt une heure après le message précédent, pour que deux automates ne se répondent pas sans fin.`,
    replyLabel: fr`Réponse`,
    replySend: fr`Envoyer la réponse`,
    otherLanguage: 'English',
    otherLocale: 'en',
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
    message: 'The contact’s message',
    optional: '(optional)',
    messageHint: 'Write what you like, for example “rather Thursday after 6 pm, never in the morning”: the times offered follow it. Without a text, an invented person writes for you.',
    described: 'From a portal it knows',
    harder: 'Harder',
    unknown: 'A portal never seen',
    twins: 'Two alike flats',
    harderHint: 'A portal never seen: nothing describes its layout. Two alike flats: the message fits two flats of one building, and the contact is asked.',
    sent: {
      portal: (portal: string, by: string) => `${by} wrote through ${portal}. What comes of it is below; in doubt, the request waits in the agency, under “To do”.`,
      unknown: (by: string) => `${by} wrote through a portal never seen. If the reading leaves a doubt, the answer is ready but waits for your word in the agency, under “To do”.`,
      twins: (by: string) => `${by} wrote about a flat that has a twin: the message below asks which one.`,
      reply: 'The contact’s reply has gone. What comes of it is below; what a program must not decide waits in the agency, under “To do”.',
    },
    reply: 'Reply in the contact’s place',
    replyHint: 'For example “the second one suits me”, “rather Saturday morning”, “I am no longer interested” or a question. A time that was offered is booked at once; other times leave an hour after the message before at the earliest, so that two machines never answer each other without end.',
    replyLabel: 'Reply',
    replySend: 'Send the reply',
    otherLanguage: 'Français',
    otherLocale: 'fr',
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

function sendForm({ send, portals }: DemoView, tools: PageTools): Html {
  const local = words[tools.locale]
  const button = ({ id, name }: { id: string; name: string }, className = '') =>
    html`<button class="button${className}" name="portal" value="${id}">${tools.icon('send')}${name}</button>`
  return postForm(
    send,
    'stack-wide',
    html`${field({ name: 'message', label: local.message, value: '', hint: local.messageHint, rows: 3, maxLength: 1_000, isRequired: false, optionalWord: local.optional })}
<div class="stack"><h3 class="subheading">${local.described}</h3><div class="row">${portals.map((portal, index) => button(portal, index === 0 ? ' is-main' : ''))}</div></div>
<div class="stack"><h3 class="subheading">${local.harder}</h3><div class="row">${button({ id: 'unknown', name: local.unknown })}${button({ id: 'twins', name: local.twins })}</div><p class="soft small">${local.harderHint}</p></div>`,
  )
}

function sentNotice({ justSent }: DemoView, tools: PageTools): Html {
  if (justSent === undefined) return html``
  const { sent } = words[tools.locale]
  const { what, by = '' } = justSent
  const text = what === 'reply' ? sent.reply : what === 'unknown' || what === 'twins' ? sent[what](by) : sent.portal(what, by)
  return html`<div class="notice is-good" role="status">${tools.icon('check')}<p class="grow">${text}</p></div>`
}

/** The demo's one page: send, read, look, enter. */
export function demoPage(view: DemoView, tools: PageTools): Page {
  const local = words[tools.locale]
  const { timeZone } = view
  const content = html`<div class="stack"><h1 class="title">${local.title}</h1><p class="lead">${local.lead}</p></div>
<section class="card stack"><h2 class="heading">${local.send}</h2><p class="soft">${local.sendHint(view.inboundAddress)}</p>
${sendForm(view, tools)}
${sentNotice(view, tools)}</section>
<section class="stack"><div class="card-head"><h2 class="heading">${local.box}</h2><a class="button is-small" href="${view.refreshUrl}">${tools.icon('refresh-cw')}${local.refresh}</a></div>
<div class="card is-flat">${
    view.mails.length === 0 ? html`<div class="empty">${tools.icon('inbox')}<p>${local.empty}</p></div>` : html`<ul class="list">${view.mails.map((mail) => mailRow(mail, timeZone, tools))}</ul>`
  }</div></section>
<section class="stack"><h2 class="heading">${local.calendars}</h2><div class="card is-flat"><ul class="list">${view.agents.map((agent) => agentRow(agent, timeZone, tools))}</ul></div></section>
<section class="stack"><h2 class="heading">${local.inside}</h2><div class="row">${view.signIns.map(({ label, form }) => postForm(form, 'inline', html`<button class="button">${tools.icon('user')}${label}</button>`))}</div></section>
<p class="soft small"><a href="${view.otherLanguageUrl}" lang="${local.otherLocale}" hreflang="${local.otherLocale}">${local.otherLanguage}</a></p>`
  return { title: local.title, body: shell(view.agencyName, tools, content) }
}

const backLink = (url: string, tools: PageTools): Html =>
  html`<p><a class="button is-small is-quiet" href="${url}">${tools.icon('undo')}${words[tools.locale].back}</a></p>`

function replyForm(target: FormTarget, tools: PageTools): Html {
  const local = words[tools.locale]
  return html`<section class="card stack"><h2 class="heading">${local.reply}</h2>
${postForm(target, 'stack', html`${field({ name: 'text', label: local.replyLabel, value: '', hint: local.replyHint, rows: 3, maxLength: 1_000, isRequired: true, optionalWord: '' })}
<div><button class="button is-main">${tools.icon('send')}${local.replySend}</button></div>`)}</section>`
}

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
<details class="disclosure"><summary>${local.plain}${tools.icon('chevron-down')}</summary><pre class="plain-text disclosure-body">${view.text}</pre></details>
${view.reply === undefined ? '' : replyForm(view.reply, tools)}`
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
