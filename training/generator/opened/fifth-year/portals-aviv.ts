/** SeLoger and Belles Demeures in new clothes: a card, a text for those who read without pictures, and an owner's project. */
import { homeFor } from '../../agency-pieces.ts'
import { agentOf, aside, asideText, hidden, HOMES, isRent, mailto, type PortalForm, roomsOf } from '../../advert-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import type { Act } from '../../../wordings/wordings.ts'
import { portalFamily } from './families-of.ts'
import { button, callLink, column, counted, dialled, picture, small } from '../../pieces/portals-look.ts'

const LINKS = 'clics.seloger.com'
const seeker = (scene: Scene) => (isRent(scene) ? 'locataire' : 'acquéreur')

/** What the person told the portal of the search; none of it is the advert's. */
function projectOf({ random }: Scene, rents: boolean): readonly (readonly [string, string])[] {
  const bought = [
    ['Achat pour', random.pick(['y habiter', 'investir', 'un pied-à-terre'])],
    ['Financement', random.pick(['accord de principe obtenu', 'à étudier', 'comptant'])],
    ['Bien à vendre avant', random.pick(['oui', 'non'])],
  ] as const
  const rented = [
    ['Emménagement', random.pick(['dès que possible', 'sous 2 mois', 'date souple'])],
    ['Situation', random.pick(['CDI confirmé', 'alternance', 'profession libérale', 'retraite'])],
    ['Garant', random.pick(['oui', 'non'])],
  ] as const
  return (rents ? rented : bought).filter(() => random.chance(0.7))
}

const footer = html`Vous gérez vos demandes depuis MySeLogerPro, rubrique Mes contacts. Une question ? Votre conseiller au 01 99 00 70 40 (prix d’un appel local), du lundi au vendredi, 9 h
– 18 h 30.
<br>Digital Classifieds France, 2-8 rue des Italiens, 75009 Paris – S.A.S. au capital de 642 609 233 € – RCS Paris 812 330 213`

const facts = (scene: Scene): string => [scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`].filter((one) => one !== null).join(' · ')

function listingCard(scene: Scene): Safe {
  const {
    property: {
      place: { town, postcode },
      ref,
      typeName,
    },
    price,
  } = scene
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="border:1px solid #e6e6e6;border-radius:8px"><tr><td width="190">${picture('seloger.com',
`${scene.random.hex(10)}.jpg`, typeName)}</td>
<td valign="top" style="padding:10px"><b style="font-size:18px">${price}</b><br>${facts(scene)}<br><span style="color:#5c5c5c">${town} (${postcode})</span>
<br><span style="font-size:12px">Réf. ${ref}</span></td></tr></table>`
}

const card: PortalForm = (scene) => {
  const { random, person, property, message } = scene
  const number = dialled(scene)
  const project = projectOf(scene, isRent(scene))
  const says = 'name email phone message ref transaction'
  const toSite = counted(scene, LINKS, 'https://myselogerpro.com/contacts')
  const content = column([
    hidden(`${message === null ? 'Ses coordonnées vous attendent' : 'Son message et ses coordonnées'} : répondez dans l’heure`),
    html`<img src="https://img.seloger.com/mail/2025/logo-slg.png" width="110" alt="SeLoger">`,
    html`<h1 style="font-size:22px;margin:0">${random.pick([`Bonjour ${scene.agency.agent.firstName}, un ${seeker(scene)} vous a écrit`,
`Du nouveau pour votre bien : un ${seeker(scene)} s’est manifesté`])}</h1>`,
    listingCard(scene),
    html`<table width="100%"><tr><td width="48" align="center" bgcolor="#ffe1e6" style="border-radius:24px;color:#e00034">☻</td><td style="padding-left:12px"><b>${person.fullName}</b><br>
${when(number, (shown) => html`${callLink(scene, shown)}<br>`)}${mailto(person.email)}</td></tr></table>`,
    wordsOf(scene, '<b>Son message</b><div style="background:#f7f7f7;border-left:4px solid #e00034;padding:12px">', '</div>'),
    ...(project.length > 0
      ? [aside(html`<b>Son projet en un coup d’œil</b><table>${project.map(([label, value]) => html`<tr><td style="color:#777">${label}</td><td>${value}</td></tr>`)}</table>`)]
      : []),
    button(`mailto:${person.email}`, 'Je réponds', '#e00034'),
    html`<a href="${toSite}">Classer cette demande</a>`,
    small(footer),
  ])
  const subject = random.chance(0.6)
    ? `Un ${seeker(scene)} est intéressé par un de vos biens`
    : `${isRent(scene) ? 'Location' : 'Vente'} ${property.ref} : un ${seeker(scene)} attend votre réponse`
  return { portal: 'seloger', says, from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' }, subject, html: content }
}

const luxury: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { place, ref, typeName, surface },
    price,
    message,
    listingId,
    date,
  } = scene
  const project = projectOf(scene, isRent(scene))
  const number = dialled(scene)
  const text = linesOf(
    'BELLES DEMEURES',
    'Le service clients privilégiés',
    '',
    asideText(`Identifiant client : ${random.digits(6)}`),
    `Reçu le ${dayOf(date)} à ${hourOf(date)}`,
    '',
    `Nouveau contact sur votre annonce ${listingId}`,
    '',
    `  • ${typeName}${scene.property.rooms === null ? '' : `, ${roomsOf(scene)}`}, ${surface} m²`,
    `  • ${place.town.toUpperCase()}, ${place.postcode}`,
    `  • ${price}`,
    `  • Ref. de l'annonce : ${ref}`,
    '',
    'Le contact',
    '----------',
    person.fullName,
    number,
    person.email,
    '',
    ...(message ? ['Ses mots', '--------', message.text, '--------', ''] : ['(Le formulaire ne comporte pas de texte.)', '']),
    ...(project.length > 0 ? ['Son profil', ...project.map(([label, value]) => asideText(`  ${label} : ${value}`)), ''] : []),
    'Horaire conseillé : entre 17 h et 20 h.',
    `Espace annonceur : https://pro.bellesdemeures.com/c/${random.hex(14)}`,
    '',
    'Belles Demeures - 2-8 rue des Italiens 75009 Paris - tél. 01 99 00 70 55',
  )
  return {
    portal: 'belles-demeures',
    says: `name email phone message ref id${text.includes('Achat pour : ') ? ' transaction' : ''}`,
    from: { name: 'Belles Demeures', address: 'contact@lead.seloger.com' },
    subject: `Belles Demeures - Contact annonce ${ref}`,
    text,
    needsText: true,
  }
}

/** What owners write, with what they ask for first. */
const HOPES: readonly (readonly [Act, string])[] = [
  ['valuation', 'Nous partons à la retraite dans le Sud et voudrions connaître la valeur de notre bien avant de le vendre.'],
  ['valuation', 'Bien hérité de mes parents, actuellement vide. A combien l’estimez-vous ?'],
  ['valuation', 'divorce en cours, besoin d une estimation assez vite svp'],
  ['valuation', 'J’ai déjà reçu un avis de valeur, je voudrais le vôtre.'],
  ['information', 'Quels sont vos honoraires et combien de temps faut-il pour vendre dans le quartier ?'],
  ['callback', 'Merci de m’appeler plutôt le soir, je travaille en 2x8.'],
]

const owner: PortalForm = (drawn) => {
  const { random } = drawn
  const [intent, text] = random.pick(HOPES)
  const scene: Scene = { ...homeFor(drawn, 'sale'), message: random.chance(0.6) ? { text, intent, language: 'fr' } : null }
  const {
    person,
    property: { typeName, surface, rooms, place, street },
  } = scene
  const rows: readonly (readonly [string, string | null])[] = [
    ['Il s’agit de', typeName],
    ['Adresse', random.chance(0.6) ? street : null],
    ['Commune', `${place.postcode} ${place.town}`],
    ['Superficie habitable', `${surface} m²`],
    ['Nombre de pièces', random.chance(0.8) ? String(rooms) : null],
    ['État général', random.pick(['bon', 'à rafraîchir', 'refait à neuf', null])],
    ['Mise en vente', random.pick(['dès maintenant', 'dans les 6 mois', 'pas encore décidé'])],
  ]
  const shown = rows.flatMap(([label, value]) =>
    value === null
      ? []
      : [html`<tr><td width="44%" style="padding:6px 0;border-bottom:1px solid #eee;color:#666">${label}</td><td style="border-bottom:1px solid #eee">${value}</td></tr>`],
  )
  const content = column([
    hidden('Un propriétaire de votre secteur vous a choisi'),
    html`<b style="color:#e00034">SeLoger</b> | Vendre avec un pro`,
    html`<p>Bonjour ${agentOf(scene)},</p>
<p><b>${person.fullName}</b> a retenu votre agence parmi trois pour vendre son bien. Vous pouvez lui écrire à ${mailto(person.email)}${when(dialled(scene),
(number) => html` ou l’appeler au ${callLink(scene, number)}`)}.</p>`,
    html`<table width="100%" cellspacing="0">${shown}</table>`,
    wordsOf(scene, '<p style="margin:0"><b>Précisions du propriétaire</b></p><p>', '</p>'),
    button(counted(scene, LINKS, 'https://myselogerpro.com/mandats'), 'Préparer mon rendez-vous', '#1a1a2e'),
    small(footer),
  ])
  const says = `name email phone message surface transaction${shown.length > 0 && rows[4]![1] !== null ? ' rooms' : ''}`
  return {
    told: scene,
    portal: 'seloger',
    says,
    from: { name: 'SeLoger Vendeurs', address: 'noreply@lead.seloger.com' },
    subject: `${person.fullName} veut vendre : votre agence est retenue`,
    html: content,
    silentIntent: 'valuation',
  }
}

export const avivNow = portalFamily({
  id: 'portal-aviv',
  about: 'SeLoger’s card with a face, Belles Demeures in text, an owner who chose the agency',
  kinds: HOMES,
  forms: { card, luxury, owner },
})
