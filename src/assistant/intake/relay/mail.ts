import { fr } from '#kernel/french.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'
import type { RelayWhat } from './contract.ts'

export interface RelayMailView {
  readonly agencyName: string
  /** The agency's colour; undefined for ours. */
  readonly accent: string | undefined
  readonly recipient: string
  /** Null when every message is meant. */
  readonly portalName: string | null
  readonly what: RelayWhat
  readonly url: string
  readonly days: number
}

/** What would be passed on, in a sentence's middle. */
export const sayWhat = {
  fr: (portalName: string | null, what: RelayWhat): string =>
    what === 'everything'
      ? portalName === null ? fr`tous les messages que nous recevons pour elle` : fr`tous les messages de ${portalName}`
      : portalName === null ? fr`les demandes que nous recevons pour elle` : fr`les demandes de ${portalName}`,
  en: (portalName: string | null, what: RelayWhat): string =>
    what === 'everything'
      ? portalName === null ? 'every message we receive for it' : `every message from ${portalName}`
      : portalName === null ? 'the requests we receive for it' : `the requests from ${portalName}`,
}

const words = {
  fr: {
    subject: (agency: string) => fr`Recevoir ici les messages de ${agency} ?`,
    text: (agency: string, what: string, recipient: string) => fr`${agency} souhaite que ${what} soient aussi transmis, sans rien y changer, à ${recipient}.`,
    button: fr`Confirmer cette adresse`,
    ignore: (days: number) => fr`Vous ne vous y attendiez pas ? Ne faites rien : sans confirmation sous ${days} jours, rien n'est transmis.`,
  },
  en: {
    subject: (agency: string) => `Receive the messages of ${agency} here?`,
    text: (agency: string, what: string, recipient: string) => `${agency} would like ${what} to be passed on, unchanged, to ${recipient} as well.`,
    button: 'Confirm this address',
    ignore: (days: number) => `You did not expect this? Do nothing: unless it is confirmed within ${days} days, nothing is passed on.`,
  },
} as const satisfies Record<Locale, unknown>

/** Asks a mail box whether it wants the originals. */
export function relayMail({ agencyName, accent: colour, recipient, portalName, what, url, days }: RelayMailView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(colour)
  const subject = local.subject(agencyName).replace(/\s*[\r\n]+\s*/g, ' ')
  const text = local.text(agencyName, sayWhat[locale](portalName, what), recipient)
  return {
    subject,
    text: `${text}\n\n${local.button}\n${url}\n\n${local.ignore(days)}\n\nAssistant.immo\n`,
    html: mailFrame({
      locale, subject, preheader: text, sender: agencyName, accent,
      blocks: [mailTitle(local.button), mailText(text), mailButton({ url, label: local.button, isMain: true }, accent)],
      foot: [mailSmall(local.ignore(days))],
    }),
  }
}
