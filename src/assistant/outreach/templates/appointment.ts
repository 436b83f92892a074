import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailCard, mailFrame, mailLink, mailStack, mailStrong, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import { footBlocks, personBlock, propertyBlock } from './blocks.ts'
import type { AnswerLinkMailView, AppointmentMailView, CancelledMailView, FreshLinkMailView, MailVisit, MovedMailView } from './mail-view.ts'
import { automaticLine, metLine, oneLine, textLines, whatItIs, whenItIs, yours } from './phrases.ts'

const words = {
  fr: {
    byPhone: fr`Par téléphone`,
    attached: fr`L'invitation jointe l'ajoute à votre agenda.`,
    manage: fr`Voir le rendez-vous`,
    move: fr`Déplacer`,
    cancel: fr`Annuler`,
    route: fr`Itinéraire`,
    booked: fr`C'est noté`,
    pending: fr`Réservé, confirmation à suivre`,
    pendingText: fr`Ce créneau est réservé pour vous. L'agenda de l'agence tarde à répondre ; la confirmation et l'invitation suivront. Vous n'avez rien à faire.`,
    moved: fr`Déplacé`,
    before: (when: string) => fr`Auparavant : ${when}`,
    cancelled: fr`Annulé`,
    cancelledBy: {
      contact: fr`Vous avez annulé ce rendez-vous. Le conseiller est prévenu.`,
      agency: fr`L'agence a dû annuler ce rendez-vous et vous prie de l'excuser.`,
    },
    gone: fr`Ce bien ne se visite plus : l'agence annule ce rendez-vous et vous prie de l'excuser. Elle en a peut-être un autre pour vous.`,
    again: fr`Choisir un autre moment`,
    callMe: fr`Être rappelé`,
    reassigned: fr`Votre interlocuteur change`,
    reassignedText: (name: string) => fr`Le rendez-vous est maintenu, à la même heure : c'est ${name} qui vous y attend.`,
    reassignedCall: (name: string) => fr`L'appel est maintenu, à la même heure : c'est ${name} qui vous appelle.`,
    instead: fr`Voici d'autres moments possibles ; chacun ouvre la page où vous le confirmez.`,
    fresh: fr`Votre nouveau lien`,
    freshText: fr`Voici un nouveau lien vers votre demande. L'ancien ne sert plus.`,
    open: fr`Ouvrir la page`,
    subject: (state: string, what: string, when: string) => fr`${state} : ${what}, ${when}`,
  },
  en: {
    byPhone: 'By phone',
    attached: 'The attached invitation adds it to your calendar.',
    manage: 'See the appointment',
    move: 'Move',
    cancel: 'Cancel',
    route: 'Route',
    booked: 'It’s arranged',
    pending: 'Reserved, confirmation to follow',
    pendingText: 'This time is reserved for you. The agency’s calendar is slow to answer; the confirmation and the invitation will follow. There is nothing you need to do.',
    moved: 'Moved',
    before: (when: string) => `Before: ${when}`,
    cancelled: 'Cancelled',
    cancelledBy: {
      contact: 'You cancelled this appointment. The agent has been told.',
      agency: 'The agency had to cancel this appointment and apologises.',
    },
    gone: 'This property can no longer be visited: the agency cancels this appointment and apologises. It may have another one for you.',
    again: 'Choose another time',
    callMe: 'Ask to be called',
    reassigned: 'Somebody else will meet you',
    reassignedText: (name: string) => `The appointment stands, at the same time: ${name} will meet you.`,
    reassignedCall: (name: string) => `The call stands, at the same time: ${name} will call you.`,
    instead: 'Here are other possible times; each opens the page where you confirm it.',
    fresh: 'Your new link',
    freshText: 'Here is a new link to your request. The old one no longer works.',
    open: 'Open the page',
    subject: (state: string, what: string, when: string) => `${state}: ${what}, ${when}`,
  },
} as const

const subjectOf = (state: string, view: { visit: MailVisit; span: { start: number } }, locale: Locale): string =>
  oneLine(words[locale].subject(state, whatItIs(view.visit, locale), wording(locale).dayAndTime(view.span.start, view.visit.timeZone)))

const placeOf = (view: AppointmentMailView, locale: Locale): string => (view.visit.type === 'phone_call' ? words[locale].byPhone : view.place)

interface Telling {
  readonly state: string
  readonly lines: readonly string[]
}

/** A mail about a standing appointment: what is so, when, where, with whom, and what can be done. */
function standing(view: AppointmentMailView, { state, lines }: Telling, locale: Locale): WrittenMail {
  const { visit, span, pageUrl, moveUrl, cancelUrl, routeUrl } = view
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = subjectOf(state, view, locale)
  const when = whenItIs(span, visit, locale)
  const place = placeOf(view, locale)
  const links = [
    ...(routeUrl === undefined ? [] : [mailLink(routeUrl, local.route, accent)]),
    mailLink(moveUrl, local.move, accent),
    mailLink(cancelUrl, local.cancel, accent),
  ]
  return {
    subject,
    text: textLines([
      `${state}. ${when}.`, place, null, ...lines, null,
      metLine(visit), visit.property?.title, null,
      local.manage, pageUrl, routeUrl && local.route, routeUrl, local.move, moveUrl, local.cancel, cancelUrl, null,
      automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`,
    ]),
    html: mailFrame({
      locale, subject, preheader: `${when}. ${place}`, sender: visit.agency.name, accent,
      blocks: [
        mailTitle(`${state}.`),
        mailCard(mailStack([html`${mailStrong(when)}${mailText(place)}`, personBlock(visit, accent, locale)])),
        ...lines.map((line) => mailText(line)),
        ...propertyBlock(visit.property, locale),
        mailButton({ url: pageUrl, label: local.manage, isMain: true }, accent),
        mailText(html`${links.map((link, index) => html`${index === 0 ? '' : ' · '}${link}`)}`),
      ],
      foot: footBlocks(visit, locale),
    }),
  }
}

/** The confirmation that carries the invitation; sent only once the calendar has the event. */
export const invitationMail = (view: AppointmentMailView, locale: Locale): WrittenMail =>
  standing(view, { state: words[locale].booked, lines: [words[locale].attached] }, locale)

/** « réservé, confirmation à suivre »: after five minutes without the calendar's answer. */
export const bookedPendingMail = (view: AppointmentMailView, locale: Locale): WrittenMail =>
  standing(view, { state: words[locale].pending, lines: [words[locale].pendingText] }, locale)

export const movedMail = (view: MovedMailView, locale: Locale): WrittenMail => {
  const before = words[locale].before(whenItIs(view.previous, view.visit, locale))
  return standing(view, { state: words[locale].moved, lines: [before, words[locale].attached] }, locale)
}

/** The time stands, another agent comes. */
export const reassignedMail = (view: AppointmentMailView, locale: Locale): WrittenMail => {
  const { type, agent, agency } = view.visit
  const local = words[locale]
  const who = agent?.name ?? agency.name
  return standing(view, { state: local.reassigned, lines: [type === 'phone_call' ? local.reassignedCall(who) : local.reassignedText(who), local.attached] }, locale)
}

export function cancelledMail(view: CancelledMailView, locale: Locale): WrittenMail {
  const { visit, span, by, isGone = false, chooseUrl, instead = [] } = view
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = subjectOf(local.cancelled, view, locale)
  const when = whenItIs(span, visit, locale)
  const why = isGone && by === 'agency' ? local.gone : local.cancelledBy[by]
  const further = isGone ? local.callMe : local.again
  const times = instead.map((slot) => ({ ...slot, day: capitalised(wording(locale).day(slot.span.start, visit.timeZone)), clock: wording(locale).clock(slot.span.start, visit.timeZone) }))
  return {
    subject,
    text: textLines([
      `${local.cancelled}. ${when}.`, null, why, null, visit.property?.title, null,
      times.length > 0 ? local.instead : undefined, null, ...times.flatMap(({ day, clock, url }) => [`${day}, ${clock}`, url, null]),
      chooseUrl && further, chooseUrl, null, automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`,
    ]),
    html: mailFrame({
      locale, subject, preheader: why, sender: visit.agency.name, accent,
      blocks: [
        mailTitle(`${local.cancelled}.`),
        mailStrong(html`<span style="text-decoration:line-through;">${when}</span>`),
        mailText(why),
        ...propertyBlock(visit.property, locale),
        ...(times.length === 0 ? [] : [
          mailText(local.instead),
          mailStack(times.map(({ url, day, clock, reason }, index) => mailButton({ url, label: day, end: clock, isMain: index === 0, ...(reason ? { note: reason } : {}) }, accent)), 8),
        ]),
        ...(chooseUrl === undefined ? [] : [mailButton({ url: chooseUrl, label: further, isMain: times.length === 0 }, accent)]),
      ],
      foot: footBlocks(visit, locale),
    }),
  }
}

/** Answers "Recevoir un nouveau lien". */
export function freshLinkMail({ visit, pageUrl }: FreshLinkMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = oneLine(locale === 'fr' ? fr`${yours(visit, locale)} : votre nouveau lien` : `${yours(visit, locale)}: your new link`)
  return {
    subject,
    text: textLines([local.freshText, null, local.open, pageUrl, null, automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`]),
    html: mailFrame({
      locale, subject, preheader: capitalised(local.freshText), sender: visit.agency.name, accent,
      blocks: [mailTitle(local.fresh), mailText(local.freshText), ...propertyBlock(visit.property, locale), mailButton({ url: pageUrl, label: local.open, isMain: true }, accent)],
      foot: footBlocks(visit, locale),
    }),
  }
}

interface LinkWords {
  readonly title: string
  readonly text: (when: string) => string
  readonly button: string
}

const linkWords: Record<Locale, Record<AnswerLinkMailView['purpose'], LinkWords>> = {
  fr: {
    confirm: {
      title: fr`Plus qu'un geste`,
      text: (when) => fr`Vous avez accepté le ${when}. Il nous manque une coordonnée pour confirmer : complétez-la sur la page, le créneau est réservé à ce moment-là.`,
      button: fr`Confirmer ce créneau`,
    },
    move: {
      title: fr`Déplacer votre rendez-vous`,
      text: (when) => fr`Votre rendez-vous du ${when} reste prévu. Choisissez un autre moment sur la page pour le déplacer.`,
      button: fr`Choisir un autre moment`,
    },
    cancel: {
      title: fr`Annuler votre rendez-vous`,
      text: (when) => fr`Votre rendez-vous du ${when} reste prévu tant que vous ne l'avez pas annulé sur la page.`,
      button: fr`Annuler le rendez-vous`,
    },
  },
  en: {
    confirm: {
      title: 'One more step',
      text: (when) => `You agreed to ${when}. One detail is missing to confirm it: complete it on the page, the time is reserved then.`,
      button: 'Confirm this time',
    },
    move: {
      title: 'Move your appointment',
      text: (when) => `Your appointment on ${when} still stands. Choose another time on the page to move it.`,
      button: 'Choose another time',
    },
    cancel: {
      title: 'Cancel your appointment',
      text: (when) => `Your appointment on ${when} stands until you cancel it on the page.`,
      button: 'Cancel the appointment',
    },
  },
}

/** Answers what a contact wrote with the page where it is done: nothing is booked, moved or cancelled by the mail itself. */
export function answerLinkMail({ visit, pageUrl, purpose, span }: AnswerLinkMailView, locale: Locale): WrittenMail {
  const local = linkWords[locale][purpose]
  const accent = mailAccent(visit.agency.accent)
  const text = local.text(wording(locale).dayAndTime(span.start, visit.timeZone))
  const subject = subjectOf(local.title, { visit, span }, locale)
  return {
    subject,
    text: textLines([text, null, local.button, pageUrl, null, automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`]),
    html: mailFrame({
      locale, subject, preheader: text, sender: visit.agency.name, accent,
      blocks: [mailTitle(local.title), mailText(text), ...propertyBlock(visit.property, locale), mailButton({ url: pageUrl, label: local.button, isMain: true }, accent)],
      foot: footBlocks(visit, locale),
    }),
  }
}
