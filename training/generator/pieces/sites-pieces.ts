/** What mails of sites and tools of the blind side have in common: no words and no layouts. */
import { html, type Safe } from '../html.ts'
import { when } from '../request.ts'
import type { Scene } from '../scene.ts'
import { telOf } from '../agency-pieces.ts'

/** A printed rent says that it is one. */
export const monthly = ({ price }: Scene): string => (/mois|CC/.test(price) ? 'transaction' : '')

/** His number as a link, nothing where he gave none. */
export const phoneLink = (scene: Scene): Safe => when(scene.person.phonePrinted, (phone) => html`<a href="${telOf(scene)}">${phone}</a>`)

/** The scene with these words of the person instead of those that were drawn. */
export const saying = (scene: Scene, [intent, text]: readonly [NonNullable<Scene['message']>['intent'], string]): Scene => ({ ...scene, message: { text, intent, language: 'fr' } })
