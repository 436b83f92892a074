import { type DataNoticeView, dataNotice } from '#agency/contacts/data-notice.ts'
import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'
import { bold, footBlocks, propertyBlock } from './blocks.ts'
import type { MailVisit } from './mail-view.ts'
import { automaticLine, oneLine, textLines } from './phrases.ts'

export interface UnavailableMailView {
  readonly visit: MailVisit
  readonly contactName?: string
  readonly why: 'under_offer' | 'gone'
  /** Where the contact asks to be called. */
  readonly pageUrl: string
  /** GDPR art. 14: this is the first the person hears of us. */
  readonly notice: DataNoticeView
}

const words = {
  fr: {
    greeting: (name: string | undefined) => (name === undefined ? fr`Bonjour,` : fr`Bonjour ${name},`),
    title: fr`Ce bien ne se visite plus`,
    why: { under_offer: fr`Merci de votre demande. Une offre a été acceptée pour ce bien : nous ne pouvons plus vous le faire visiter.`, gone: fr`Merci de votre demande. L'agence ne propose plus ce bien.` },
    next: fr`Nous en avons peut-être un autre pour vous : répondez à ce message en disant ce que vous cherchez, ou demandez à être rappelé.`,
    open: fr`Être rappelé`,
    subject: (agency: string) => fr`${agency} : ce bien ne se visite plus`,
  },
  en: {
    greeting: (name: string | undefined) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    title: 'This property can no longer be visited',
    why: { under_offer: 'Thank you for your request. An offer has been accepted for this property: we can no longer show it to you.', gone: 'Thank you for your request. The agency no longer offers this property.' },
    next: 'We may have another one for you: answer this message with what you are looking for, or ask to be called.',
    open: 'Ask to be called',
    subject: (agency: string) => `${agency}: this property can no longer be visited`,
  },
} as const

/** Says that the property asked about is no longer to be had; a person of the agency goes on from there. */
export function unavailableMail({ visit, contactName, why, pageUrl, notice }: UnavailableMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = oneLine(local.subject(visit.agency.name))
  const { heading, entries } = dataNotice(notice, locale)
  return {
    subject,
    text: textLines([
      local.greeting(contactName), null, visit.property?.title, local.why[why], null, local.next, null, local.open, pageUrl, null,
      automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`, null,
      heading, ...entries.map(({ term, text }) => (locale === 'fr' ? fr`${term} : ${text}` : `${term}: ${text}`)),
    ]),
    html: mailFrame({
      locale, subject, preheader: local.why[why], sender: visit.agency.name, accent,
      blocks: [
        mailText(local.greeting(contactName)), mailTitle(local.title), ...propertyBlock(visit.property, locale), mailText(local.why[why]), mailText(local.next),
        mailButton({ url: pageUrl, label: local.open, isMain: true }, accent),
      ],
      foot: [...footBlocks(visit, locale), mailSmall(bold(heading)), ...entries.map(({ term, text }) => mailSmall(html`${bold(term)} – ${text}`))],
    }),
  }
}
