import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailFrame, mailLink, mailSmall, mailStrong, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import { factBlock, propertyBlock } from './blocks.ts'
import type { AgentMailView, AgentMovedMailView, CheckMailView, CheckReason, MailContact } from './mail-view.ts'
import { oneLine, textLines, whatItIs, whenItIs } from './phrases.ts'

// Mails to the agency's own people: who, when, where, and one link.

const words = {
  fr: {
    booked: fr`Nouveau rendez-vous`,
    moved: fr`Rendez-vous déplacé`,
    cancelled: fr`Rendez-vous annulé`,
    replaced: fr`Rendez-vous repris par un collègue`,
    before: fr`Auparavant`,
    beforeLine: (when: string) => fr`Auparavant : ${when}`,
    contact: fr`Contact`,
    phone: fr`Téléphone`,
    email: fr`E-mail`,
    address: fr`Adresse`,
    place: fr`Lieu`,
    byPhone: fr`Par téléphone`,
    open: fr`Ouvrir la demande`,
    settle: fr`Traiter la demande`,
    wrote: fr`Ce qui est écrit`,
    why: fr`Assistant.immo vous écrit pour l'agence.`,
    subject: (state: string, who: string, what: string, when: string) => fr`${state} : ${who}, ${what}, ${when}`,
    checkSubject: (reason: string, who: string | undefined) => (who === undefined ? fr`À vérifier : ${reason}` : fr`À vérifier : ${reason} (${who})`),
  },
  en: {
    booked: 'New appointment',
    moved: 'Appointment moved',
    cancelled: 'Appointment cancelled',
    replaced: 'A colleague takes the appointment',
    before: 'Before',
    beforeLine: (when: string) => `Before: ${when}`,
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    place: 'Place',
    byPhone: 'By phone',
    open: 'Open the request',
    settle: 'Settle the request',
    wrote: 'What was written',
    why: 'Assistant.immo writes to you for the agency.',
    subject: (state: string, who: string, what: string, when: string) => `${state}: ${who}, ${what}, ${when}`,
    checkSubject: (reason: string, who: string | undefined) => (who === undefined ? `To check: ${reason}` : `To check: ${reason} (${who})`),
  },
} as const

/** What waits, and what to do about it. */
const reasons: Record<Locale, Record<CheckReason, readonly [short: string, text: string]>> = {
  fr: {
    property_unknown: [fr`bien non reconnu`, fr`Le bien de cette demande n'est pas dans votre liste. Un appel a été proposé au contact ; indiquez le bien pour proposer une visite.`],
    no_free_time: [fr`aucun créneau libre`, fr`Aucun conseiller permis pour ce bien n'a de créneau libre. Le contact attend un appel ou d'autres heures.`],
    calendar_not_written: [fr`agenda non écrit`, fr`Le rendez-vous est réservé ici, mais l'agenda du conseiller ne l'a pas accepté. Nous réessayons ; reconnectez l'agenda si cela dure.`],
    calendar_unread: [fr`agenda illisible`, fr`L'agenda du conseiller ne peut plus être lu. Ses créneaux ne sont plus proposés tant qu'il n'est pas reconnecté.`],
    call_back: [fr`rappel demandé`, fr`Le contact demande à être appelé.`],
    other_wish: [fr`autre souhait`, fr`Aucun créneau proposé ne convient au contact.`],
    unreadable: [fr`message illisible`, fr`Ce message n'a pas pu être lu. Son original est conservé.`],
    doubtful: [fr`demande douteuse`, fr`Nous ne sommes pas sûrs de ce que dit ce message. Rien n'a été envoyé.`],
  },
  en: {
    property_unknown: ['unknown property', 'The property of this request is not in your list. The contact was offered a call; name the property to offer a viewing.'],
    no_free_time: ['no free time', 'No agent permitted for this property has a free time. The contact waits for a call or other hours.'],
    calendar_not_written: ['calendar not written', 'The appointment is reserved here, but the agent’s calendar did not accept it. We try again; reconnect the calendar if it lasts.'],
    calendar_unread: ['calendar unreadable', 'The agent’s calendar can no longer be read. Their times are not offered until it is reconnected.'],
    call_back: ['call requested', 'The contact asks to be called.'],
    other_wish: ['other wish', 'None of the times offered suits the contact.'],
    unreadable: ['unreadable message', 'This message could not be read. Its original is kept.'],
    doubtful: ['doubtful request', 'We are not sure what this message says. Nothing was sent.'],
  },
}

const phoneOf = ({ phone }: MailContact) => phone && formatPhoneNumber(phone)

interface AgentTelling {
  readonly state: 'booked' | 'moved' | 'cancelled' | 'replaced'
  readonly before?: string
}

function agentMail(view: AgentMailView, { state, before }: AgentTelling, locale: Locale): WrittenMail {
  const { visit, contact, span, leadUrl } = view
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const when = whenItIs(span, visit, locale)
  const place = visit.type === 'phone_call' ? local.byPhone : view.place
  const subject = oneLine(local.subject(local[state], contact.name, whatItIs(visit, locale), wording(locale).dayAndTime(span.start, visit.timeZone)))
  return {
    subject,
    text: textLines([
      `${local[state]}. ${when}.`, before && local.beforeLine(before), place, null,
      contact.name, phoneOf(contact), contact.email, contact.postalAddress, null,
      visit.property && `${visit.property.title} (${visit.property.reference})`, null, local.open, leadUrl, null, local.why,
    ]),
    html: mailFrame({
      locale, subject, preheader: `${when}. ${place}`, sender: visit.agency.name, accent,
      blocks: [
        mailTitle(local[state]),
        state === 'cancelled' || state === 'replaced' ? mailStrong(html`<span style="text-decoration:line-through;">${when}</span>`) : mailStrong(when),
        factBlock([
          [local.before, before],
          [local.place, place],
          [local.contact, contact.name],
          [local.phone, contact.phone && mailLink(`tel:${contact.phone}`, formatPhoneNumber(contact.phone), accent)],
          [local.email, contact.email && mailLink(`mailto:${contact.email}`, contact.email, accent)],
          [local.address, contact.postalAddress],
        ]),
        ...propertyBlock(visit.property, locale),
        mailButton({ url: leadUrl, label: local.open, isMain: true }, accent),
      ],
      foot: [mailSmall(local.why)],
    }),
  }
}

export const agentBookedMail = (view: AgentMailView, locale: Locale): WrittenMail => agentMail(view, { state: 'booked' }, locale)
export const agentCancelledMail = (view: AgentMailView, locale: Locale): WrittenMail => agentMail(view, { state: 'cancelled' }, locale)
/** To who does not go any more. */
export const agentReplacedMail = (view: AgentMailView, locale: Locale): WrittenMail => agentMail(view, { state: 'replaced' }, locale)
export const agentMovedMail = (view: AgentMovedMailView, locale: Locale): WrittenMail =>
  agentMail(view, { state: 'moved', before: whenItIs(view.previous, view.visit, locale) }, locale)

/** Tells agent or agency that something waits for a person, and what. */
export function needsCheckMail(view: CheckMailView, locale: Locale): WrittenMail {
  const { agency, contact, property, quote, deskUrl } = view
  const local = words[locale]
  const accent = mailAccent(agency.accent)
  const [short, text] = reasons[locale][view.reason]
  const subject = oneLine(local.checkSubject(short, contact?.name))
  return {
    subject,
    text: textLines([
      text, null, contact?.name, contact && phoneOf(contact), contact?.email, property && `${property.title} (${property.reference})`, null,
      quote && local.wrote, quote, null, local.settle, deskUrl, null, local.why,
    ]),
    html: mailFrame({
      locale, subject, preheader: text, sender: agency.name, accent,
      blocks: [
        mailTitle(capitalised(short)),
        mailText(text),
        ...(contact === undefined
          ? []
          : [
              factBlock([
                [local.contact, contact.name],
                [local.phone, contact.phone && mailLink(`tel:${contact.phone}`, formatPhoneNumber(contact.phone), accent)],
                [local.email, contact.email && mailLink(`mailto:${contact.email}`, contact.email, accent)],
              ]),
            ]),
        ...propertyBlock(property, locale),
        ...(quote === undefined ? [] : [factBlock([[local.wrote, html`<span style="white-space:pre-line;">${quote}</span>`]])]),
        mailButton({ url: deskUrl, label: local.settle, isMain: true }, accent),
      ],
      foot: [mailSmall(local.why)],
    }),
  }
}
