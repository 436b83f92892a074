import { fr } from '#kernel/french.ts'
import { type Html, html } from '#kernel/html.ts'
import { field, postForm } from '#kernel/look/form.ts'
import type { IconName } from '#kernel/look/icon-names.ts'
import type { FormTarget, Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'

export interface SignInView {
  /** Posts `email`. */
  readonly signIn: FormTarget
  readonly email?: string
  readonly state: 'ask' | 'invalid_email' | 'link_expired' | 'signed_out'
  /** In the demo: a way in without a mail. */
  readonly demoUrl?: string
  /** Other ways in, in the order of their buttons. */
  readonly providers?: readonly ProviderButton[]
}

/** A link and no form: it leads to another house, where our policy lets no form go (CSP form-action). */
export interface ProviderButton {
  readonly name: string
  readonly url: string
}

export interface LinkSentView {
  readonly email: string
  readonly signInUrl: string
}

export interface ConfirmSignInView {
  readonly confirm: FormTarget
  readonly email: string
}

const words = {
  fr: {
    title: fr`Se connecter`,
    text: fr`Nous vous envoyons un lien par e-mail. Pas de mot de passe à retenir.`,
    email: fr`E-mail professionnel`,
    send: fr`Recevoir le lien`,
    invalid: fr`Indiquez une adresse complète, comme prenom.nom@agence.fr`,
    expired: fr`Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.`,
    signedOut: fr`Vous êtes déconnecté.`,
    demo: fr`Aller à la démonstration`,
    or: fr`ou`,
    passkey: fr`Utiliser une clé d'accès`,
    passkeyRefused: fr`Cette clé d'accès n'ouvre aucun espace ici. Recevez un lien par e-mail, puis ajoutez-la dans « Mon compte ».`,
    passkeyFailed: fr`La clé d'accès n'a pas pu être lue. Réessayez, ou recevez un lien par e-mail.`,
    with: (provider: string) => fr`Continuer avec ${provider}`,
    sentTitle: fr`Regardez vos e-mails`,
    sent: (email: string) => fr`Si un compte existe pour ${email}, un lien vient d'y partir. Il sert une fois, dans les quinze minutes.`,
    other: fr`Utiliser une autre adresse`,
    confirmTitle: fr`Bienvenue`,
    confirmText: (email: string) => fr`Vous vous connectez en tant que ${email}.`,
    confirm: fr`Ouvrir mon espace`,
  },
  en: {
    title: 'Sign in',
    text: 'We send you a link by e-mail. No password to remember.',
    email: 'Work e-mail',
    send: 'Send me the link',
    invalid: 'Give a complete address, like first.last@agency.com',
    expired: 'This link has expired or was already used. Ask for a new one.',
    signedOut: 'You are signed out.',
    demo: 'Go to the demo',
    or: 'or',
    passkey: 'Use a passkey',
    passkeyRefused: 'This passkey opens no workspace here. Receive a link by e-mail, then add it under “My account”.',
    passkeyFailed: 'The passkey could not be read. Try again, or receive a link by e-mail.',
    with: (provider: string) => `Continue with ${provider}`,
    sentTitle: 'Check your e-mail',
    sent: (email: string) => `If there is an account for ${email}, a link has just gone there. It works once, within fifteen minutes.`,
    other: 'Use another address',
    confirmTitle: 'Welcome',
    confirmText: (email: string) => `You are signing in as ${email}.`,
    confirm: 'Open my workspace',
  },
} as const satisfies Record<Locale, unknown>

export const alone = (mark: IconName, content: Html, { icon }: PageTools): Html =>
  html`<div class="contact-page"><main class="contact-main is-single" id="content"><div class="stack-wide"><span class="done-mark is-plain">${icon(mark)}</span>${content}</div></main></div>`

/** One button for each provider; empty when there is none. */
export const providerButtons = (providers: readonly ProviderButton[], { locale }: PageTools): Html =>
  html`${providers.map(({ name, url }) => html`<a class="button is-wide" href="${url}">${words[locale].with(name)}</a>`)}`

/** Not shown until a script finds that the browser has passkeys. */
const passkeyButton = ({ locale }: PageTools): Html => {
  const local = words[locale]
  return html`<div class="stack" data-passkeys data-with-passkeys hidden data-refused="${local.passkeyRefused}" data-failed="${local.passkeyFailed}">
<p class="problem" role="alert" hidden></p><button type="button" class="button is-wide">${local.passkey}</button></div>`
}

/** Asks for the address; says the same whether an account exists or not. */
export function signInPage(view: SignInView, tools: PageTools): Page {
  const { providers = [] } = view
  const local = words[tools.locale]
  const told = { ask: undefined, invalid_email: undefined, link_expired: local.expired, signed_out: local.signedOut }[view.state]
  const email = field({
    name: 'email', label: local.email, value: view.email ?? '', type: 'email', autocomplete: 'email webauthn', maxLength: 254, isRequired: true, optionalWord: '',
    ...(view.state === 'invalid_email' ? { problem: local.invalid } : {}),
  })
  const content = html`${told === undefined ? '' : html`<div class="notice" role="status">${tools.icon('info')}<p class="grow">${told}</p></div>`}
<div class="stack"><h1 class="title">${local.title}</h1><p class="soft">${local.text}</p></div>
<section class="card stack">${postForm(view.signIn, 'stack', html`${email}<button class="button is-main is-wide">${local.send}</button>`)}
<p class="soft"${providers.length === 0 ? html` data-with-passkeys hidden` : ''}>${local.or}</p><div class="stack">${passkeyButton(tools)}${providerButtons(providers, tools)}</div></section>
${view.demoUrl === undefined ? '' : html`<p><a href="${view.demoUrl}">${local.demo}</a></p>`}`
  return { title: local.title, body: alone('house', content, tools) }
}

export function linkSentPage({ email, signInUrl }: LinkSentView, tools: PageTools): Page {
  const local = words[tools.locale]
  const content = html`<div class="stack"><h1 class="title" tabindex="-1" data-focus>${local.sentTitle}</h1><p>${local.sent(email)}</p></div>
<p><a href="${signInUrl}">${local.other}</a></p>`
  return { title: local.sentTitle, body: alone('mail', content, tools) }
}

/** What the mail's link opens: scanners open links too, so only this button signs in. */
export function confirmSignInPage({ confirm, email }: ConfirmSignInView, tools: PageTools): Page {
  const local = words[tools.locale]
  const content = html`<div class="stack"><h1 class="title">${local.confirmTitle}</h1><p>${local.confirmText(email)}</p></div>
${postForm(confirm, 'stack', html`<button class="button is-main is-wide">${local.confirm}</button>`)}`
  return { title: local.confirmTitle, body: alone('user', content, tools) }
}
