import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import type { Interval } from '#kernel/interval.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailStrong, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import { capitalised, unbrokenPhone, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import type { MailVisit } from './mail-view.ts'
import { oneLine, textLines } from './phrases.ts'

// Mails to who lives in a property that is shown. Who visits is none of his business: he learns when, and which agent comes.

/** What became of a visit to his home. */
export type OccupantNews =
  | { readonly kind: 'booked' | 'cancelled' | 'other_agent'; readonly span: Interval }
  | { readonly kind: 'moved'; readonly span: Interval; readonly previous: Interval }

export interface OccupantMailView {
  /** `agent`: who comes, or came. */
  readonly visit: MailVisit
  readonly occupantName: string
  /** His own page; absent until the agency has sent him a link. */
  readonly pageUrl?: string
}

const words = {
  fr: {
    hello: (name: string) => fr`Bonjour ${name},`,
    states: {
      booked: fr`Une visite est prévue chez vous`,
      moved: fr`Une visite chez vous est déplacée`,
      other_agent: fr`Un autre conseiller viendra chez vous`,
      cancelled: fr`Une visite chez vous est annulée`,
    },
    before: (when: string) => fr`Auparavant : ${when}.`,
    who: (agent: string) => fr`${agent} accompagne la visite.`,
    nothing: fr`Vous n'avez rien à faire.`,
    call: (phone: string) => fr`Cette heure ne vous convient pas ? Appelez-nous au ${phone}.`,
    open: fr`Voir les visites, indiquer mes heures`,
    subject: (state: string, when: string) => fr`${state} : ${when}`,
    link: {
      title: fr`Les visites de votre logement`,
      text: fr`Sur votre page, vous voyez les visites prévues chez vous et vous indiquez les heures où nous ne devons pas en proposer.`,
      personal: fr`Ce lien est personnel : ne le transmettez pas. S'il vous en est envoyé un autre, celui-ci ne sert plus.`,
    },
    data: (agency: string, email: string) =>
      fr`${agency} garde votre nom, votre adresse e-mail et les heures que vous indiquez, pour organiser les visites (intérêt légitime, RGPD, article 6.1.f). Tout est effacé quand le bien n'est plus à visiter. Accès, rectification, opposition, effacement : ${email}. Réclamation : cnil.fr.`,
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    states: {
      booked: 'A viewing is planned at your home',
      moved: 'A viewing at your home has moved',
      other_agent: 'Another agent will come to your home',
      cancelled: 'A viewing at your home is cancelled',
    },
    before: (when: string) => `Before: ${when}.`,
    who: (agent: string) => `${agent} accompanies the viewing.`,
    nothing: 'There is nothing you need to do.',
    call: (phone: string) => `This time does not suit you? Call us on ${phone}.`,
    open: 'See the viewings, say when not',
    subject: (state: string, when: string) => `${state}: ${when}`,
    link: {
      title: 'The viewings of your home',
      text: 'On your page you see the viewings planned at your home, and you say at which times we are not to propose any.',
      personal: 'This link is personal: please do not pass it on. When you are sent another one, this one stops working.',
    },
    data: (agency: string, email: string) =>
      `${agency} keeps your name, your e-mail address and the times you give, in order to arrange viewings (legitimate interest, GDPR article 6(1)(f)). All of it is erased when the property is no longer shown. Access, correction, objection, erasure: ${email}. Complaints: cnil.fr.`,
  },
} as const

export const occupantDataNotice = ({ name, email }: { name: string; email: string }, locale: Locale): string => words[locale].data(name, email)

const homeOf = ({ property }: MailVisit): string => [property?.title, property?.town].filter(Boolean).join(', ')

/** Tells him of one visit: when, and which agent comes. */
export function occupantNewsMail(view: OccupantMailView, news: OccupantNews, locale: Locale): WrittenMail {
  const { visit, occupantName, pageUrl } = view
  const local = words[locale]
  const say = wording(locale)
  const accent = mailAccent(visit.agency.accent)
  const state = local.states[news.kind]
  const whenOf = ({ start, end }: Interval) => `${capitalised(say.day(start, visit.timeZone))}, ${say.fromTo({ start, end }, visit.timeZone)}`
  const when = whenOf(news.span)
  const subject = oneLine(local.subject(state, say.dayAndTime(news.span.start, visit.timeZone)))
  const phone = visit.agent?.phone ?? visit.agency.phone
  const isCancelled = news.kind === 'cancelled'
  const lines = [
    news.kind === 'moved' ? local.before(whenOf(news.previous)) : undefined,
    isCancelled ? local.nothing : visit.agent && local.who(visit.agent.name),
  ].filter((line) => line !== undefined)
  const data = local.data(visit.agency.name, visit.agency.email)
  return {
    subject,
    text: textLines([
      local.hello(occupantName), null, `${state}.`, when, homeOf(visit), null, ...lines, !isCancelled && phone ? local.call(formatPhoneNumber(phone)) : undefined, null,
      pageUrl && local.open, pageUrl, null, data,
    ]),
    html: mailFrame({
      locale, subject, preheader: when, sender: visit.agency.name, accent,
      blocks: [
        mailTitle(`${state}.`),
        mailText(local.hello(occupantName)),
        mailStrong(isCancelled ? html`<span style="text-decoration:line-through;">${when}</span>` : when),
        mailText(homeOf(visit)),
        ...lines.map((line) => mailText(line)),
        ...(!isCancelled && phone ? [mailText(local.call(unbrokenPhone(phone)))] : []),
        ...(pageUrl ? [mailButton({ url: pageUrl, label: local.open, isMain: true }, accent)] : []),
      ],
      foot: [mailSmall(data)],
    }),
  }
}

/** The link to his page. */
export function occupantLinkMail({ visit, occupantName, pageUrl = '' }: OccupantMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = oneLine(local.link.title)
  const data = local.data(visit.agency.name, visit.agency.email)
  return {
    subject,
    text: textLines([local.hello(occupantName), null, homeOf(visit), null, local.link.text, null, local.open, pageUrl, null, local.link.personal, null, data]),
    html: mailFrame({
      locale, subject, preheader: local.link.text, sender: visit.agency.name, accent,
      blocks: [
        mailTitle(local.link.title), mailText(local.hello(occupantName)), mailStrong(homeOf(visit)), mailText(local.link.text),
        mailButton({ url: pageUrl, label: local.open, isMain: true }, accent), mailText(local.link.personal),
      ],
      foot: [mailSmall(data)],
    }),
  }
}
