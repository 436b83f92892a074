import { fr } from '#kernel/french.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'

/** What opens a user's space from now on, beside the link by e-mail. */
export type NewWayIn =
  | { readonly kind: 'passkey'; /** As `deviceOf` tells it. */ readonly device: string }
  | { readonly kind: 'identity'; readonly providerName: string; readonly email: string | null }

const words = {
  fr: {
    passkey: (device: string) => [
      fr`Une clé d'accès a été ajoutée`,
      device === '' ? fr`Une clé d'accès ouvre maintenant votre espace.` : fr`Une clé d'accès, ajoutée sur ${device}, ouvre maintenant votre espace.`,
    ],
    identity: (provider: string, email: string | null) => [
      fr`Un compte ${provider} a été relié`,
      email === null ? fr`Un compte ${provider} ouvre maintenant votre espace.` : fr`Le compte ${provider} ${email} ouvre maintenant votre espace.`,
    ],
    button: fr`Voir mon compte`,
    foot: fr`Ce n'était pas vous ? Retirez cet accès dans « Mon compte » et déconnectez-y tous les autres appareils.`,
  },
  en: {
    passkey: (device: string) => ['A passkey was added', device === '' ? 'A passkey opens your workspace from now on.' : `A passkey, added on ${device}, opens your workspace from now on.`],
    identity: (provider: string, email: string | null) => [
      `A ${provider} account was linked`,
      email === null ? `A ${provider} account opens your workspace from now on.` : `The ${provider} account ${email} opens your workspace from now on.`,
    ],
    button: 'See my account',
    foot: 'It was not you? Take this access away under “My account”, and sign out all other devices there.',
  },
} as const satisfies Record<Locale, unknown>

/** Tells a user what was added to his account, should it not have been him. */
export function newWayInMail({ way, accountUrl }: { way: NewWayIn; accountUrl: string }, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(undefined)
  const [subject, text] = (way.kind === 'passkey' ? local.passkey(way.device) : local.identity(way.providerName, way.email)) as [string, string]
  return {
    subject,
    text: `${text}\n\n${local.foot}\n\n${accountUrl}\n\nAssistant.immo\n`,
    html: mailFrame({
      locale, subject, preheader: text, sender: 'Assistant.immo', accent,
      blocks: [mailTitle(subject), mailText(text), mailText(local.foot), mailButton({ url: accountUrl, label: local.button, isMain: true }, accent)],
      foot: [mailSmall(accountUrl)],
    }),
  }
}
