import { fr } from '#kernel/french.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'

export interface InvitationMailView {
  readonly url: string
  readonly agencyName: string
  readonly invitedBy: string
  readonly firstName: string
  /** How long the link works. */
  readonly days: number
}

const words = {
  fr: {
    subject: (agency: string) => fr`${agency} vous invite`,
    hello: (name: string) => fr`Bonjour ${name},`,
    text: (by: string, agency: string) => fr`${by} vous invite à rejoindre l'équipe de ${agency} sur Assistant.immo.`,
    once: (days: number) => fr`Le lien sert une fois, pendant ${days} jours, et pour cette adresse seulement.`,
    button: fr`Voir l'invitation`,
    ignore: fr`Vous ne connaissez pas cette agence ? Ne faites rien : l'invitation s'éteint seule.`,
  },
  en: {
    subject: (agency: string) => `${agency} invites you`,
    hello: (name: string) => `Hello ${name},`,
    text: (by: string, agency: string) => `${by} invites you to join the team of ${agency} on Assistant.immo.`,
    once: (days: number) => `The link works once, for ${days} days, and for this address only.`,
    button: 'See the invitation',
    ignore: 'You do not know this agency? Do nothing: the invitation ends by itself.',
  },
} as const satisfies Record<Locale, unknown>

export function invitationMail({ url, agencyName, invitedBy, firstName, days }: InvitationMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(undefined)
  const [subject, hello, text, once] = [local.subject(agencyName), local.hello(firstName), local.text(invitedBy, agencyName), local.once(days)]
  return {
    subject,
    text: `${hello}\n\n${text}\n\n${url}\n\n${once}\n${local.ignore}\n\nAssistant.immo\n`,
    html: mailFrame({
      locale, subject, preheader: text, sender: 'Assistant.immo', accent,
      blocks: [mailTitle(subject), mailText(hello), mailText(text), mailButton({ url, label: local.button, isMain: true }, accent), mailSmall(once), mailSmall(url)],
      foot: [mailSmall(local.ignore)],
    }),
  }
}
