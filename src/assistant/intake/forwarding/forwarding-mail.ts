import { fr } from '#kernel/french.ts'
import { mailAccent, mailButton, mailFrame, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import type { Locale } from '#kernel/words.ts'

/** What an agency's admins have to be told. */
export type ForwardingNews =
  | { readonly kind: 'broken'; readonly mailbox: string; readonly isBlocked: boolean }
  | { readonly kind: 'portal_silent'; readonly portalName: string; readonly days: number }

const words = {
  fr: {
    probe: (mark: string) => `Assistant.immo - essai de transfert ${mark}`,
    probeText: fr`Ce message vérifie que les e-mails de vos portails nous parviennent. Votre boîte le transfère seule : vous n'avez rien à faire, et vous pouvez le supprimer.`,
    broken: (mailbox: string) => ({
      subject: fr`Les e-mails de ${mailbox} ne nous parviennent plus`,
      text: fr`Notre message d'essai envoyé à ${mailbox} n'est pas revenu. Les demandes que les portails écrivent à cette adresse ne nous parviennent sans doute plus non plus.`,
    }),
    blocked: fr`Le serveur Microsoft 365 de votre agence interdit le transfert vers l'extérieur (5.7.520). Votre administrateur peut le permettre pour cette seule boîte ; les étapes sont dans les réglages.`,
    silent: (portal: string, days: number) => ({
      subject: fr`Plus aucune demande de ${portal} depuis ${days} jours`,
      text: fr`D'ordinaire ${portal} vous écrit plus souvent. Vérifiez sur son site que l'adresse de contact de vos annonces est toujours la bonne, et que vos annonces sont en ligne.`,
    }),
    button: fr`Ouvrir les réglages`,
  },
  en: {
    probe: (mark: string) => `Assistant.immo - forwarding test ${mark}`,
    probeText: 'This message checks that your portals’ e-mails reach us. Your mailbox forwards it by itself: there is nothing to do, and you may delete it.',
    broken: (mailbox: string) => ({
      subject: `The e-mails of ${mailbox} no longer reach us`,
      text: `Our test message to ${mailbox} did not come back. Requests that portals send to this address probably no longer reach us either.`,
    }),
    blocked: 'Your agency’s Microsoft 365 server forbids forwarding to the outside (5.7.520). Your administrator can allow it for this one mailbox; the steps are in the settings.',
    silent: (portal: string, days: number) => ({
      subject: `No request from ${portal} for ${days} days`,
      text: `${portal} usually writes to you more often. Check on its site that the contact address of your adverts is still right, and that your adverts are online.`,
    }),
    button: 'Open the settings',
  },
} as const satisfies Record<Locale, unknown>

/** What a mail box has to send back to us; `mark` is from probe.ts. */
export function probeMail(mark: string, locale: Locale): WrittenMail {
  const { probe, probeText } = words[locale]
  const subject = probe(mark)
  return {
    subject, text: `${probeText}\n\n${mark}\n\nAssistant.immo\n`,
    html: mailFrame({ locale, subject, preheader: probeText, sender: 'Assistant.immo', accent: mailAccent(undefined), blocks: [mailText(probeText), mailText(mark)], foot: [] }),
  }
}

export function forwardingMail(news: ForwardingNews, { url, locale }: { url: string; locale: Locale }): WrittenMail {
  const local = words[locale]
  const { subject, text } = news.kind === 'broken' ? local.broken(news.mailbox) : local.silent(news.portalName, news.days)
  const texts = [text, ...(news.kind === 'broken' && news.isBlocked ? [local.blocked] : [])]
  const accent = mailAccent(undefined)
  return {
    subject, text: `${texts.join('\n\n')}\n\n${local.button}\n${url}\n\nAssistant.immo\n`,
    html: mailFrame({
      locale, subject, preheader: text, sender: 'Assistant.immo', accent,
      blocks: [mailTitle(subject), ...texts.map((one) => mailText(one)), mailButton({ url, label: local.button, isMain: true }, accent)], foot: [],
    }),
  }
}
