import { fr } from '#kernel/french.ts'
import { type Html, html } from '#kernel/html.ts'
import { postForm } from '#kernel/look/form.ts'
import type { FormTarget, Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'
import { sayWhat } from './mail.ts'
import type { RelayWhat } from './contract.ts'

export interface RelayPageView {
  readonly agencyName: string
  readonly recipient: string
  readonly portalName: string | null
  readonly what: RelayWhat
}

const words = {
  fr: {
    title: fr`Recevoir les messages de l'agence`,
    text: (agency: string, what: string, recipient: string) => fr`${agency} souhaite que ${what} soient aussi transmis, sans rien y changer, à ${recipient}.`,
    confirm: fr`Confirmer cette adresse`,
    ignore: fr`Sinon, fermez cette page : rien n'est transmis.`,
    doneTitle: fr`C'est noté.`,
    done: (recipient: string) => fr`Les prochains messages arrivent aussi à ${recipient}. L'agence peut l'arrêter à tout moment dans ses réglages.`,
    goneTitle: fr`Ce lien ne sert plus`,
    gone: fr`Il a expiré, ou l'agence a retiré cette adresse. Elle peut vous renvoyer un lien depuis ses réglages.`,
  },
  en: {
    title: 'Receive the agency’s messages',
    text: (agency: string, what: string, recipient: string) => `${agency} would like ${what} to be passed on, unchanged, to ${recipient} as well.`,
    confirm: 'Confirm this address',
    ignore: 'Otherwise close this page: nothing is passed on.',
    doneTitle: 'Done.',
    done: (recipient: string) => `The next messages arrive at ${recipient} too. The agency can stop it at any time in its settings.`,
    goneTitle: 'This link no longer works',
    gone: 'It has expired, or the agency has taken this address away. It can send you a new link from its settings.',
  },
} as const satisfies Record<Locale, unknown>

const alone = (content: Html, { icon }: PageTools): Html =>
  html`<div class="contact-page"><main class="contact-main is-single" id="content"><div class="stack-wide"><span class="done-mark is-plain">${icon('mail')}</span>${content}</div></main></div>`

const told = (title: string, text: string, tools: PageTools): Page => ({
  title, body: alone(html`<div class="stack"><h1 class="title" tabindex="-1" data-focus>${title}</h1><p>${text}</p></div>`, tools),
})

/** What the mail's link opens: scanners open links too, so only this button confirms. */
export function confirmRelayPage({ agencyName, recipient, portalName, what }: RelayPageView, confirm: FormTarget, tools: PageTools): Page {
  const local = words[tools.locale]
  const text = local.text(agencyName, sayWhat[tools.locale](portalName, what), recipient)
  const content = html`<div class="stack"><h1 class="title">${local.title}</h1><p>${text}</p></div>
${postForm(confirm, 'stack', html`<button class="button is-main is-wide">${local.confirm}</button>`)}
<p class="soft">${local.ignore}</p>`
  return { title: local.title, body: alone(content, tools) }
}

export const relayConfirmedPage = ({ recipient }: Pick<RelayPageView, 'recipient'>, tools: PageTools): Page =>
  told(words[tools.locale].doneTitle, words[tools.locale].done(recipient), tools)

export const relayGonePage = (tools: PageTools): Page => told(words[tools.locale].goneTitle, words[tools.locale].gone, tools)
