import { type DataNoticeView, dataNotice } from '#agency/contacts/data-notice.ts'
import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'
import { bold, footBlocks, propertyBlock } from './blocks.ts'
import type { MailProperty, MailVisit } from './mail-view.ts'
import { automaticLine, oneLine, propertyFacts, textLines } from './phrases.ts'

export interface WhichPropertyView {
  readonly visit: MailVisit
  readonly contactName?: string
  /** The properties the request may be about: two to four. */
  readonly properties: readonly MailProperty[]
  readonly pageUrl: string
  /** GDPR art. 14: this is the first the person hears of us. */
  readonly notice: DataNoticeView
}

const words = {
  fr: {
    subject: (agency: string) => fr`${agency} : de quel bien s'agit-il ?`,
    greeting: (name: string | undefined) => (name === undefined ? fr`Bonjour,` : fr`Bonjour ${name},`),
    title: fr`De quel bien s'agit-il ?`,
    why: fr`Plusieurs de nos biens répondent à votre demande. Dites-nous lequel vous intéresse : les moments où le visiter s'affichent aussitôt.`,
    open: fr`Choisir le bien`,
  },
  en: {
    subject: (agency: string) => `${agency}: which property do you mean?`,
    greeting: (name: string | undefined) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    title: 'Which property do you mean?',
    why: 'Several of our properties answer to your request. Tell us which one interests you: the times to visit it are shown at once.',
    open: 'Choose the property',
  },
} as const

/** Asks which of several lots is meant. It offers no time yet, because there is no property yet. */
export function whichPropertyMail({ visit, contactName, properties, pageUrl, notice }: WhichPropertyView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(visit.agency.accent)
  const subject = oneLine(local.subject(visit.agency.name))
  const { heading, entries } = dataNotice(notice, locale)
  return {
    subject,
    text: textLines([
      local.greeting(contactName), null, local.why, null,
      ...properties.flatMap((property) => [property.title, propertyFacts(property, locale), null]),
      local.open, pageUrl, null,
      automaticLine(visit, locale), `${visit.agency.name}, ${visit.agency.postalAddress}`, null,
      heading, ...entries.map(({ term, text }) => (locale === 'fr' ? fr`${term} : ${text}` : `${term}: ${text}`)),
    ]),
    html: mailFrame({
      locale, subject, preheader: local.why, sender: visit.agency.name, accent,
      blocks: [
        mailText(local.greeting(contactName)), mailTitle(local.title), mailText(local.why),
        ...properties.flatMap((property) => propertyBlock(property, locale)),
        mailButton({ url: pageUrl, label: local.open, isMain: true }, accent),
      ],
      foot: [...footBlocks(visit, locale), mailSmall(bold(heading)), ...entries.map(({ term, text }) => mailSmall(html`${bold(term)} – ${text}`))],
    }),
  }
}
