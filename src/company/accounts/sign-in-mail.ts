import { fr } from '#kernel/french.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'

export interface SignInMailView {
  readonly url: string
  /** How long the link works. */
  readonly minutes: number
}

const words = {
  fr: {
    subject: fr`Votre lien de connexion`,
    text: (minutes: number) => fr`Ce lien ouvre votre espace. Il sert une fois, pendant ${minutes} min.`,
    button: fr`Me connecter`,
    ignore: fr`Vous ne l'avez pas demandé ? Ne faites rien : sans le lien, personne n'entre.`,
  },
  en: {
    subject: 'Your sign-in link',
    text: (minutes: number) => `This link opens your workspace. It works once, for ${minutes} minutes.`,
    button: 'Sign in',
    ignore: 'You did not ask for it? Do nothing: nobody gets in without the link.',
  },
} as const satisfies Record<Locale, unknown>

export function signInMail({ url, minutes }: SignInMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(undefined)
  return {
    subject: local.subject,
    text: `${local.text(minutes)}\n\n${url}\n\n${local.ignore}\n\nAssistant.immo\n`,
    html: mailFrame({
      locale, subject: local.subject, preheader: local.text(minutes), sender: 'Assistant.immo', accent,
      blocks: [mailTitle(local.subject), mailText(local.text(minutes)), mailButton({ url, label: local.button, isMain: true }, accent), mailSmall(url)],
      foot: [mailSmall(local.ignore)],
    }),
  }
}
