/** A colleague passes somebody on: a note of the front desk, a visitor's mail sent on with a word, or a contact of another office. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { at, dwelling, theHome, thisHome } from '../../own-words.ts'
import { dayOf, hourOf, linesOf, request } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { addressOf, spoken } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'

const DESK = ['Corinne', 'Mélissande', 'Jordane', 'Anne-Lise'] as const
/** Mobile or mail of whoever passes on, as his block at the foot has it. */
const foot = (scene: Scene, name: string): string => linesOf('', name, `${scene.agency.name} – ${addressOf(scene)}`, `Tél. ${scene.agency.phonePrinted}`)

const SENT_ON: readonly ((scene: Scene) => readonly [intent: 'visit' | 'information' | 'availability', text: string])[] = [
  ({ property }) => ['visit', `Bonjour,\nnous serions intéressés pour visiter ${theHome(property)} ${at(property.place.town)}, votre réf. ${property.ref}. Nous pouvons venir n'importe quel jour à partir de 17h.\nBonne réception`],
  ({ property }) => ['information', `Bonjour,\n\nà combien s'élèvent les charges annuelles pour ${thisHome(property)} (${property.ref}, ${property.place.town}) ? Le DPE n'apparaît pas sur l'affiche.\n\nMerci beaucoup`],
  ({ property }) => ['availability', `Bonsoir, la réf ${property.ref} ${at(property.place.town)} est-elle encore libre ? Si oui je me déplace volontiers demain.`],
]

const colleague: Family = agencyFamily({
  id: 'colleague-passes-on', about: 'a colleague passes somebody on: a note of the front desk, a visitor’s mail sent on with a word, or a contact of another office',
  wants: { who: 'plain', phone: 'always', silence: 1, language: 'fr' },
  forms: {
    accueil: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, property, random } = scene
      const name = random.chance(0.6) ? spoken(scene) : whole(scene)
      const [asks, intent] = random.pick([['voudrait visiter', 'visit'], ['a des questions sur', 'information'], ['aimerait que tu l’appelles pour', 'callback']] as const)
      const ref = random.chance(0.6)
      const text = linesOf(
        `${agency.agent.firstName},`, '', `${name} ${random.pick(['est passé(e) à l’agence', 'vient de téléphoner', 'a appelé pendant ta visite'])} et ${asks} ${theHome(property)} ${at(property.place.town)}${ref ? ` (${property.ref})` : ''}.`,
        `Son numéro : ${person.phonePrinted}`, random.chance(0.35) && `et son mail ${person.email}`, random.pick(['Tu peux t’en occuper ?', 'Je te laisse faire.', 'J’ai dit que tu rappellerais avant ce soir.']), '', 'Merci !', foot(scene, random.pick(DESK)),
      )
      const has = (is: boolean, what: string) => (is ? ` ${what}` : '')
      return request(scene, {
        from: { name: `Accueil ${agency.name}`, address: agency.email }, subject: random.pick([`À rappeler : ${name}`, `Message pour toi – ${property.place.town}`, name]), text, html: divisions(text), needsText: true, travels: 'as-is',
        says: `${name === whole(scene) ? 'name' : 'last'} phone town${has(ref, 'ref')}${has(text.includes(person.email), 'email')}`, silentIntent: intent,
      })
    },
    transfert: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, property, random, date } = scene
      const [intent, written] = random.pick(SENT_ON)(scene)
      const own = { ...scene, message: { text: written, intent, language: 'fr' } }
      const subject = random.pick(['Votre annonce', `${property.typeName} ${property.place.town}`, `Réf ${property.ref}`])
      const text = linesOf(
        random.pick([`Pour toi ${agency.agent.firstName}, c’est ton secteur.`, 'Celui-ci est arrivé sur la boîte générale, je te le passe.', 'Tu gères ? Moi je suis en rendez-vous jusqu’à ce soir.']), '', 'Bises,', foot(scene, random.pick(DESK)).trim(), '',
        `De : ${whole(scene)} <${person.email}>`, `Envoyé : ${dayOf(date)} ${hourOf(date)}`, `À : ${agency.email}`, `Objet : ${subject}`, '', written, '', whole(scene), person.phonePrinted,
      )
      return request(own, { from: { name: agency.name, address: agency.email }, subject: `TR: ${subject}`, text, html: paragraphs(text), travels: 'as-is', says: 'name email phone message ref town' })
    },
    confrere: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, property, random } = scene
      const { place, ref, surface } = property
      const content = html`<p>Salut ${agency.agent.firstName},</p><p>J’avais en face de moi ce matin ${whole(scene)} : le bien ${ref} que vous avez ${at(place.town)} (${property.typeName.toLowerCase()}, ${surface} m²) lui irait très bien, alors que je n’ai rien de tel chez moi. ${random.pick(['Je lui ai promis une visite avant la fin du mois.', 'Peux-tu organiser une visite avec les propriétaires ?', 'L’idéal serait une visite samedi.'])}</p>
<p>Voilà ses coordonnées directes :<br>${person.phonePrinted}<br><a href="mailto:${person.email}">${person.email}</a></p><p>On se fait un point partage d’honoraires à l’occasion.</p><p>${random.pick(['Gaspard Lhuillier', 'Nora Bessaguet'])}<br>Agence des Deux Rives – Tél. 05 36 49 66 12<br><small>Pensez à l’environnement avant d’imprimer ce courriel.</small></p>`
      return request(scene, { from: { name: 'Agence des Deux Rives', address: 'contact@agence-deux-rives.example' }, subject: random.pick([`Client pour ta réf ${ref}`, `Un contact pour toi ${at(place.town)}`, 'Inter-cabinet']), html: content, travels: 'as-is', says: 'name email phone ref town surface', silentIntent: 'visit' })
    },
  },
})

export const AGENCY_COLLEAGUE_OF_THE_FOURTH_YEAR: readonly Family[] = [colleague]
