import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailCard, mailFrame, mailSmall, mailStack, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'
import { bold } from './blocks.ts'
import type { MailAgency } from './mail-view.ts'
import { oneLine, textLines } from './phrases.ts'

export interface DeskAlarmView {
  readonly agency: MailAgency
  /** The oldest first; no more than fit into a mail. */
  readonly items: readonly { readonly who: string; readonly why: string }[]
  /** How many there are in all. */
  readonly count: number
  readonly deskUrl: string
}

const words = {
  fr: {
    subject: (count: number) => (count === 1 ? fr`Une demande attend votre avis` : fr`${count} demandes attendent votre avis`),
    text: (count: number) =>
      count === 1
        ? fr`Nous n'y répondons pas seuls : une personne doit la regarder.`
        : fr`Nous n'y répondons pas seuls : une personne doit les regarder.`,
    more: (count: number) => (count === 1 ? fr`et une autre` : fr`et ${count} autres`),
    open: fr`Ouvrir « À traiter »`,
    why: fr`Assistant.immo vous écrit quand une demande attend depuis plus de cinq minutes. Vous pouvez l'arrêter dans les réglages.`,
  },
  en: {
    subject: (count: number) => (count === 1 ? 'A request waits for you' : `${count} requests wait for you`),
    text: (count: number) =>
      count === 1 ? 'We do not answer it by ourselves: a person has to look at it.' : 'We do not answer them by ourselves: a person has to look at them.',
    more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
    open: 'Open “To do”',
    why: 'Assistant.immo writes to you when a request has waited for more than five minutes. You can switch this off in the settings.',
  },
} as const satisfies Record<Locale, unknown>

/** Tells the agency what has waited at its desk. */
export function deskAlarmMail({ agency, items, count, deskUrl }: DeskAlarmView, locale: Locale): WrittenMail {
  const local = words[locale]
  const accent = mailAccent(agency.accent)
  const subject = oneLine(local.subject(count))
  const rest = count - items.length
  return {
    subject,
    text: textLines([
      `${local.subject(count)}. ${local.text(count)}`, null, ...items.map(({ who, why }) => `– ${oneLine(who)}. ${why}`), rest > 0 ? local.more(rest) : '', null,
      local.open, deskUrl, null, local.why,
    ]),
    html: mailFrame({
      locale, subject, preheader: items.map(({ who }) => who).join(', '), sender: agency.name, accent,
      blocks: [
        mailTitle(subject),
        mailText(local.text(count)),
        mailStack(items.map(({ who, why }) => mailCard(html`${mailText(bold(who))}${mailSmall(why)}`)), 8),
        ...(rest > 0 ? [mailSmall(local.more(rest))] : []),
        mailButton({ url: deskUrl, label: local.open, isMain: true }, accent),
      ],
      foot: [mailSmall(local.why)],
    }),
  }
}
