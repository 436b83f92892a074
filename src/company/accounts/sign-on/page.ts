import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'
import { alone } from '../page.ts'
import type { SignOnRefusal } from './service.ts'

export interface SignOnNoticeView {
  readonly notice: SignOnRefusal | 'unavailable' | 'administrator_agreed'
  /** As its button says it. */
  readonly provider: string
  /** Where to go on, and whether that is the account page of who is signed in. */
  readonly next: { readonly url: string; readonly isAccount: boolean }
  /** What an administrator opens to agree for everybody. */
  readonly adminConsentUrl?: string
}

type Say = (provider: string) => readonly [title: string, text: string]

const words = {
  fr: {
    back: fr`Se connecter par e-mail`,
    account: fr`Revenir à mon compte`,
    consent: fr`Lien à transmettre à l'administrateur`,
    notices: {
      cancelled: (name) => [fr`Rien n'a été fait`, fr`Vous avez quitté ${name} avant la fin. Vous pouvez recommencer quand vous voulez.`],
      needs_administrator: (name) => [fr`Votre administrateur doit donner son accord`, fr`Votre entreprise demande qu'un administrateur autorise d'abord Assistant.immo chez ${name}. Transmettez-lui ce lien : il l'ouvre une fois, pour tous. En attendant, le lien par e-mail fonctionne.`],
      administrator_agreed: (name) => [fr`Accord enregistré`, fr`Votre équipe peut maintenant se connecter avec ${name}.`],
      not_proved: (name) => [fr`Connexion refusée`, fr`La réponse de ${name} n'a pas pu être vérifiée. Recommencez depuis la page de connexion.`],
      attempt_over: (name) => [fr`Cette tentative est terminée`, fr`Elle a déjà servi, a expiré ou a commencé dans un autre navigateur. Recommencez avec ${name}.`],
      unknown_identity: (name) => [fr`Ce compte ${name} n'est relié à personne`, fr`Connectez-vous par e-mail, puis reliez-le dans « Mon compte ». Si vous avez reçu une invitation, ouvrez d'abord son lien.`],
      linked_elsewhere: (name) => [fr`Ce compte ${name} est déjà pris`, fr`Il est relié à un autre utilisateur. Choisissez un autre compte, ou déliez-le d'abord là-bas.`],
      signed_out: (name) => [fr`Vous n'êtes plus connecté`, fr`Connectez-vous, puis reliez votre compte ${name}.`],
      invitation_over: () => [fr`Cette invitation n'est plus valable`, fr`Elle a déjà servi, a expiré ou a été retirée. Demandez-en une nouvelle à votre agence.`],
      already_member: () => [fr`Vous faites déjà partie de l'équipe`, fr`Connectez-vous par e-mail avec l'adresse invitée.`],
      other_address: (name) => [fr`Ce n'est pas l'adresse invitée`, fr`Ce compte ${name} porte une autre adresse que celle de l'invitation. Acceptez par le lien de l'e-mail, puis reliez ${name} dans « Mon compte ».`],
      email_not_verified: (name) => [fr`Adresse non confirmée`, fr`${name} ne dit pas que cette adresse est bien la vôtre. Acceptez l'invitation par le lien de l'e-mail, puis reliez ${name} dans « Mon compte ».`],
      sign_in_first: () => [fr`Connectez-vous d'abord`, fr`Cette adresse a déjà un accès. Connectez-vous par e-mail, puis ouvrez de nouveau le lien de l'invitation.`],
      unavailable: (name) => [fr`${name} ne répond pas`, fr`Réessayez dans un instant, ou recevez un lien par e-mail.`],
    },
  },
  en: {
    back: 'Sign in by e-mail',
    account: 'Back to my account',
    consent: 'Link to pass on to the administrator',
    notices: {
      cancelled: (name) => ['Nothing was done', `You left ${name} before the end. You can start again whenever you like.`],
      needs_administrator: (name) => ['Your administrator has to agree', `Your company wants an administrator to allow Assistant.immo at ${name} first. Pass this link on: it is opened once, for everybody. Meanwhile the link by e-mail works.`],
      administrator_agreed: (name) => ['Agreement recorded', `Your team can now sign in with ${name}.`],
      not_proved: (name) => ['Sign-in refused', `The answer of ${name} could not be verified. Start again from the sign-in page.`],
      attempt_over: (name) => ['This attempt is over', `It was already used, has expired or began in another browser. Start again with ${name}.`],
      unknown_identity: (name) => [`This ${name} account is linked to nobody`, 'Sign in by e-mail, then link it under “My account”. If you were invited, open the link of the invitation first.'],
      linked_elsewhere: (name) => [`This ${name} account is taken`, 'It is linked to another user. Choose another account, or unlink it there first.'],
      signed_out: (name) => ['You are no longer signed in', `Sign in, then link your ${name} account.`],
      invitation_over: () => ['This invitation is no longer valid', 'It was already used, has expired or was withdrawn. Ask your agency for a new one.'],
      already_member: () => ['You are of the team already', 'Sign in by e-mail with the invited address.'],
      other_address: (name) => ['This is not the invited address', `This ${name} account goes by another address than the invitation. Accept through the link of the e-mail, then link ${name} under “My account”.`],
      email_not_verified: (name) => ['Address not confirmed', `${name} does not say that this address is yours. Accept the invitation through the link of the e-mail, then link ${name} under “My account”.`],
      sign_in_first: () => ['Sign in first', 'This address has access already. Sign in by e-mail, then open the link of the invitation again.'],
      unavailable: (name) => [`${name} does not answer`, 'Try again in a moment, or receive a link by e-mail.'],
    },
  },
} as const satisfies Record<Locale, { back: string; account: string; consent: string; notices: Record<SignOnNoticeView['notice'], Say> }>

/** What became of signing in with a provider, when it did not lead in; always with a way on. */
export function signOnNoticePage({ notice, provider, next, adminConsentUrl }: SignOnNoticeView, tools: PageTools): Page {
  const local = words[tools.locale]
  const [title, text] = local.notices[notice](provider)
  const isGood = notice === 'administrator_agreed'
  const content = html`<div class="stack"><h1 class="title" tabindex="-1" data-focus>${title}</h1><p>${text}</p></div>
${adminConsentUrl === undefined ? '' : html`<p class="stack"><span class="label">${local.consent}</span><a href="${adminConsentUrl}">${adminConsentUrl}</a></p>`}
<p><a class="button is-main is-wide" href="${next.url}">${next.isAccount ? local.account : local.back}</a></p>`
  return { title, body: alone(isGood ? 'check' : 'info', content, tools) }
}
