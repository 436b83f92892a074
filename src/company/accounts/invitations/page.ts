import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { postForm } from '#kernel/look/form.ts'
import type { FormTarget, Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'
import { alone, type ProviderButton, providerButtons } from '../page.ts'
import type { OpenInvitation } from './service.ts'

export interface InvitationView extends OpenInvitation {
  readonly accept: FormTarget
  readonly providers: readonly ProviderButton[]
}

const words = {
  fr: {
    title: (agency: string) => fr`Rejoindre ${agency}`,
    text: (by: string) => fr`${by} vous invite dans l'équipe.`,
    address: (email: string) => fr`Vous vous connecterez avec ${email}.`,
    accept: fr`Accepter l'invitation`,
    or: fr`ou, si le compte porte la même adresse`,
  },
  en: {
    title: (agency: string) => `Join ${agency}`,
    text: (by: string) => `${by} invites you to the team.`,
    address: (email: string) => `You will sign in with ${email}.`,
    accept: 'Accept the invitation',
    or: 'or, if the account goes by the same address',
  },
} as const satisfies Record<Locale, unknown>

/** What the link of the invitation opens: scanners open links too, so only a button accepts. */
export function invitationPage({ agencyName, invitedBy, email, accept, providers }: InvitationView, tools: PageTools): Page {
  const local = words[tools.locale]
  const title = local.title(agencyName)
  const content = html`<div class="stack"><h1 class="title">${title}</h1><p>${local.text(invitedBy)}</p><p class="soft">${local.address(email)}</p></div>
${postForm(accept, 'stack', html`<button class="button is-main is-wide">${local.accept}</button>`)}
${providers.length === 0 ? '' : html`<p class="soft">${local.or}</p><div class="stack">${providerButtons(providers, tools)}</div>`}`
  return { title, body: alone('users', content, tools) }
}
