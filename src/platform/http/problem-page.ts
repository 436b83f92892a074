import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'

type Kind = 'not_found' | 'stale_form' | 'refused' | 'too_large' | 'too_many' | 'busy' | 'failed'

/** What happened, then what is safe and what to do. */
const words: Record<Locale, Record<Kind, readonly [title: string, text: string]>> = {
  fr: {
    not_found: [fr`Cette page n'existe pas`, fr`Vérifiez l'adresse, ou reprenez le lien de votre e-mail.`],
    stale_form: [fr`Cette page était ouverte depuis trop longtemps`, fr`Rien n'a été changé. Revenez en arrière, rechargez la page et recommencez.`],
    refused: [fr`Nous n'avons pas pu lire cet envoi`, fr`Rien n'a été changé. Revenez en arrière et vérifiez ce que vous avez saisi.`],
    too_large: [fr`Cet envoi est trop grand`, fr`Rien n'a été changé. Revenez en arrière et réduisez le fichier ou le texte.`],
    too_many: [fr`Trop d'essais en peu de temps`, fr`Rien n'a été changé. Attendez une minute, puis rechargez la page.`],
    busy: [fr`Le service est très sollicité`, fr`Ce qui était déjà noté le reste. Rechargez la page dans quelques secondes.`],
    failed: [fr`Une erreur est survenue de notre côté`, fr`Ce qui était déjà noté le reste, et notre équipe est prévenue. Rechargez la page, ou appelez l'agence.`],
  },
  en: {
    not_found: ['This page does not exist', 'Check the address, or use the link in your e-mail again.'],
    stale_form: ['This page had been open for too long', 'Nothing was changed. Go back, reload the page and try again.'],
    refused: ['We could not read what was sent', 'Nothing was changed. Go back and check what you entered.'],
    too_large: ['What was sent is too large', 'Nothing was changed. Go back and make the file or text smaller.'],
    too_many: ['Too many attempts in a short time', 'Nothing was changed. Wait a minute, then reload the page.'],
    busy: ['The service is very busy', 'What was already noted stays so. Reload the page in a few seconds.'],
    failed: ['Something went wrong on our side', 'What was already noted stays so, and our team has been told. Reload the page, or call the agency.'],
  },
}

const kinds: Readonly<Record<number, Kind>> = { 403: 'stale_form', 404: 'not_found', 410: 'not_found', 413: 'too_large', 429: 'too_many', 503: 'busy' }
const kindOf = (status: number): Kind => kinds[status] ?? (status >= 500 ? 'failed' : 'refused')

/** The page for an HTTP status of 400 and above. */
export function problemPage(status: number, { locale, icon }: PageTools): Page {
  const [title, text] = words[locale][kindOf(status)]
  return {
    title,
    body: html`<div class="contact-page"><main class="contact-main is-single" id="content"><div class="stack-wide">
<span class="done-mark is-plain">${icon('info')}</span>
<div class="stack"><h1 class="title">${title}</h1><p>${text}</p></div>
</div></main></div>`,
  }
}
