import { single } from '#assistant/booking/page-parts.ts'
import type { PropertyView, VisitView } from '#assistant/booking/page-view.ts'
import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import type { PropertyId } from '#kernel/ids.ts'
import { postForm } from '#kernel/look/form.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import { wording } from '#kernel/wording.ts'

export interface WhichPropertyPageView {
  readonly visit: VisitView
  readonly properties: readonly (PropertyView & { readonly id: PropertyId; readonly floor?: string })[]
  readonly action: string
  /** The form came back without a choice. */
  readonly isMissing: boolean
}

const words = {
  fr: {
    title: fr`De quel bien s'agit-il ?`,
    why: fr`Plusieurs de nos biens répondent à votre demande. Choisissez celui que vous voulez visiter.`,
    missing: fr`Choisissez un bien pour continuer.`,
    next: fr`Voir les créneaux`,
    reference: (reference: string) => fr`réf. ${reference}`,
  },
  en: {
    title: 'Which property do you mean?',
    why: 'Several of our properties answer to your request. Choose the one you would like to visit.',
    missing: 'Choose a property to go on.',
    next: 'See the times',
    reference: (reference: string) => `ref. ${reference}`,
  },
} as const

/** One choice a line, a button: works with a keyboard, a screen reader and without a script. */
export function whichPropertyPage({ visit, properties, action, isMissing }: WhichPropertyPageView, tools: PageTools): Page {
  const local = words[tools.locale]
  const say = wording(tools.locale)
  const facts = ({ town, surfaceM2, price, transaction, reference }: PropertyView) =>
    [town, surfaceM2 === undefined ? '' : say.surface(surfaceM2), price ? say.price(price, transaction) : '', local.reference(reference)].filter((fact) => fact !== '').join(' · ')
  const choices = properties.map(
    (property) => html`<label class="choice"><input type="radio" name="property" value="${property.id}" required><span><span class="strong">${property.title}</span><br><span class="soft small">${facts(property)}</span></span></label>`,
  )
  const content = html`<div class="stack"><h1 class="title">${local.title}</h1><p>${local.why}</p>${isMissing ? html`<p class="problem" role="alert">${local.missing}</p>` : ''}</div>
${postForm({ action, hidden: {} }, 'stack-wide', html`<fieldset class="stack"><legend class="visually-hidden">${local.title}</legend>${choices}</fieldset><button class="button is-main is-wide">${local.next}</button>`)}`
  return { title: local.title, body: single(visit, tools, content) }
}
