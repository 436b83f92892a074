import { type Html, html } from '#kernel/html.ts'
import type { Accent } from '#kernel/look/accent.ts'
import { mailCard, mailMedia, mailSmall, mailStack, mailText } from '#kernel/look/mail.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import type { MailProperty, MailVisit } from './mail-view.ts'
import { automaticLine, propertyFacts } from './phrases.ts'

const withWhom: Record<Locale, Record<AppointmentType, string>> = {
  fr: { viewing: 'Votre visite avec', phone_call: 'Votre appel avec', office_visit: 'Votre rendez-vous avec', valuation: 'Votre estimation avec' },
  en: { viewing: 'Your viewing with', phone_call: 'Your call with', office_visit: 'Your meeting with', valuation: 'Your valuation with' },
}

export const bold = (text: string): Html => html`<strong style="font-weight:600;">${text}</strong>`

export function propertyBlock(property: MailProperty | undefined, locale: Locale): Html[] {
  if (property === undefined) return []
  const picture = property.photoUrl === undefined ? undefined : { url: property.photoUrl, width: 128, height: 72 }
  return [mailCard(mailMedia(picture, html`${mailText(bold(property.title))}${mailSmall(propertyFacts(property, locale))}`))]
}

/** Who is met, with photo and phone; the agency while no agent is chosen. */
export function personBlock({ type, agent, agency }: MailVisit, accent: Accent, locale: Locale): Html {
  const phone = agent?.phone ?? agency.phone
  const number =
    phone === undefined ? '' : html` · <a class="accent" href="tel:${phone}" style="color:${accent.light};white-space:nowrap;">${formatPhoneNumber(phone)}</a>`
  const picture = agent?.photoUrl === undefined ? undefined : { url: agent.photoUrl, width: 56, height: 56, isRound: true }
  return mailMedia(picture, html`${mailSmall(withWhom[locale][type])}${mailText(html`${bold(agent?.name ?? agency.name)}${number}`)}`)
}

/** The agency's address and whose message it is. */
export const footBlocks = (visit: Pick<MailVisit, 'agency'>, locale: Locale): Html[] => [
  mailSmall(automaticLine(visit, locale)),
  mailSmall(`${visit.agency.name}, ${visit.agency.postalAddress}`),
]

/** Label and value under each other, for the agency's own mails. */
export const factBlock = (facts: readonly (readonly [label: string, value: Html | string | undefined])[]): Html =>
  mailStack(
    facts.filter(([, value]) => value !== undefined && value !== '').map(([label, value]) => html`${mailSmall(label)}${mailText(value ?? '')}`),
    8,
  )
