/** Portals of houses in the country: signs for labels, a letter of the house, a questionnaire. */
import { agentOf, aside, asideText, mailto, type PortalForm, roomsOf } from '../../advert-pieces.ts'
import { sizedHeading } from '../../agency-pieces.ts'
import { html, lines } from '../../html.ts'
import { dayOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { column, dialled, picture, slashed, small } from '../../pieces/portals-look.ts'

const ORIGINS = ['Belgique', 'Pays-Bas', 'Île-de-France', 'Suisse', 'Royaume-Uni', 'même région'] as const

/** A photograph, signs for labels, the words in italics. */
const signs: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { title, place, ref, surface },
    price,
  } = scene
  const host = 'fermettes-et-longeres.example'
  const content = column(
    [
      html`${picture(host, 'entete-mail.jpg', 'Fermettes & Longères')}<p>Bonjour, votre maison plaît ! Voici un internaute qui aimerait en savoir plus.</p>`,
      html`<p>👤 ${person.fullName}<br>✉️ ${mailto(person.email)}${when(person.phonePrinted, (number) => html`<br>📱 ${number}`)}${aside(html`<br>🌍 ${random.pick(ORIGINS)}`)}</p>`,
      wordsOf(scene, '<p>💬 <i>« ', ' »</i></p>'),
      html`<p>🏡 <b>${title}</b><br>📍 ${place.town}${random.chance(0.5) ? `, ${place.postcode}` : ''}<br>💶 ${price}
${random.chance(0.6) ? html`<br>📐 ${surface} m²` : ''}<br>🔖 ${ref}</p>`,
      small(html`Fermettes & Longères, le rendez-vous des amoureux de la campagne – 24000 Périgueux – bonjour@${host} – 05 36 49 71 10. Votre formule en cours : 25 annonces.`),
    ],
    '#f5efe3',
  )
  return {
    says: 'name email phone message title ref',
    from: { name: 'Fermettes & Longères', address: `contact@${host}` },
    replyTo: { address: person.email },
    subject: random.pick([`🏡 Un curieux pour ${title}`, `Votre annonce ${ref} fait des envieux`]),
    html: content,
  }
}

/** A letter in whole sentences, as a house with long custom writes. */
const custom: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { ref, place, typeName, surface },
    price,
    message,
    date,
  } = scene
  const number = dialled(scene)
  const home = [typeName, roomsOf(scene), random.chance(0.7) ? `${surface} m²` : null].filter((one) => one !== null).join(', ')
  const content = html`<div style="font-family:Garamond,'Times New Roman',serif;font-size:16px;width:560px;margin:0 auto">
<p align="center" style="font-size:21px">DEMEURES &amp; DOMAINES DE FRANCE</p><p align="right">Tours, le ${dayOf(date)}</p><p>${random.pick(['Chère Madame, cher Monsieur',
`Cher confrère, chère consœur`, `Bonjour ${agentOf(scene)}`])},</p>
<p>Nous avons le plaisir de vous transmettre l’intérêt que ${person.fullName} porte au bien que vous nous avez confié sous la référence ${ref} (${home} à ${place.town}, proposé à ${price}).
</p>
${message ? html`<p>Cette personne s’exprime en ces termes :</p><p style="margin-left:30px">« ${lines(message.text)} »</p>`
    : html`<p>Cette personne n’a pas joint de courrier à son envoi.</p>`}
<p>Il vous est possible de lui écrire à l’adresse ${mailto(person.email)}${number === null ? ', aucun numéro ne nous ayant été communiqué' : html` ou de lui téléphoner au ${number}`}.</p>
<p>Nous vous prions de croire en nos sentiments dévoués.</p><p>Le secrétariat de la diffusion<br>Demeures &amp; Domaines de France<br>02 61 91 08 08</p>
${small(html`Réponse attendue sous quarante-huit heures, conformément à la charte des diffuseurs.`)}</div>`
  return {
    says: 'name email phone message ref',
    from: { name: 'Demeures & Domaines', address: 'diffusion@demeures-domaines.example' },
    subject: random.pick([`Transmission d’un contact – ${ref}`, `Un amateur pour votre bien de ${place.town}`]),
    html: content,
  }
}

const DELAYS = ['le plus tôt possible', 'avant l’été', 'dans l’année', 'je prends mon temps'] as const

/** Numbered questions with what was answered to them. */
const questions: PortalForm = (scene: Scene) => {
  const {
    random,
    person,
    property: { ref, place },
    price,
    message,
    listingId,
    date,
  } = scene
  const asked: readonly (readonly [string, string | null])[] = [
    ['Quel est votre nom ?', person.fullName],
    ['Où pouvons-nous vous écrire ?', person.email],
    ['Et vous appeler ?', person.phonePrinted],
    ['Dans quel délai souhaitez-vous emménager ?', random.chance(0.7) ? asideText(random.pick(DELAYS)) : null],
    ['Avez-vous déjà visité dans ce secteur ?', random.chance(0.5) ? asideText(random.pick(['oui', 'non, pas encore'])) : null],
    ['Que voulez-vous dire à l’agence ?', message?.text ?? null],
  ]
  const answered = asked.flatMap(([question, answer]) => (answer === null ? [] : [[question, answer]]))
  const text = linesOf(
    `Maisons au Vert - demande du ${slashed(date)}`,
    '',
    `${sizedHeading(scene)}, ${place.town} (${place.postcode})`,
    `${price} - fiche n° ${listingId} chez nous, réf. ${ref} chez vous`,
    '',
    ...answered.map(([question, answer], at) => `${at + 1}. ${question}\n${answer}\n`),
    `Répondre à cette personne : https://maisons-au-vert.example/pro/d/${random.hex(9)}`,
    '',
    '--',
    'Maisons au Vert, association loi 1901, Crest (Drôme)',
    'Permanence le mardi au 04 65 71 33 00',
  )
  return {
    told: { ...scene, property: { ...scene.property, title: sizedHeading(scene) } },
    says: 'name email phone message ref id title',
    from: { name: 'Maisons au Vert', address: 'demandes@maisons-au-vert.example' },
    subject: `Maisons au Vert : ${person.fullName} s’intéresse à ${ref}`,
    text,
    needsText: true,
  }
}

export const countryHouses = portalFamily({
  id: 'portal-country',
  about: 'Houses in the country: signs for labels, a letter of the house, a questionnaire',
  kinds: ['house', 'land'],
  wants: { transaction: 'sale' },
  forms: { signs, custom, questions },
})
