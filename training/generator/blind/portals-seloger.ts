/** SeLoger after another redesign: cards of one advert and one person, and an owner who wants to sell. */
import { homeFor, pieces } from '../agency-pieces.ts'
import { aside, hidden, isRent, mailto, type PortalForm, roomsOf } from '../advert-pieces.ts'
import { html, type Safe, safe } from '../html.ts'
import { desk, perhaps, thousands } from '../pieces/machines-pieces.ts'
import { button, callLink, column, counted, dialled, picture, small } from '../pieces/portals-look.ts'
import { saying } from '../pieces/sites-pieces.ts'
import { when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { portalFamily } from './families-of.ts'

const FROM = { name: 'SeLoger', address: 'noreply@lead.seloger.com' }
const RED = '#e00034'
const PRO = 'https://myselogerpro.com/contacts'

/** The last name first, in capitals, as the portal stores it. */
const lastFirst = ({ person: { firstName, lastName, fullName } }: Scene): string => (firstName && lastName ? `${lastName.toUpperCase()} ${firstName}` : fullName)

const interested = (scene: Scene): string => `Un ${isRent(scene) ? 'locataire' : 'acquéreur'} est intéressé par un de vos biens`

const foot = (scene: Scene): Safe => small(html`Une question sur vos contacts ? Votre interlocuteur SeLoger au ${desk(scene, 'seloger')}, du lundi au vendredi (prix d’un appel local).<br>
Digital Classifieds France, S.A.S au capital de 642 609 233 €, 2 rue des Italiens 75009 Paris.<br>
Les données de ce contact vous sont remises pour le seul traitement de sa demande. <a href="${counted(scene, 'click.lead.seloger.com', `${PRO}/confidentialite`)}">Confidentialité</a>
${perhaps(scene, 0.5, () => html` · <a href="${counted(scene, 'click.lead.seloger.com', `${PRO}/reglages`)}">Régler mes notifications</a>`)}`)

const facts = (scene: Scene): Safe => {
  const { property, price } = scene
  return html`<p style="font-size:20px;margin:0"><b>${price}</b></p><p style="margin:4px 0">${property.place.town.toUpperCase()}<br>,<br>${property.place.postcode}</p>
<p style="margin:4px 0">${property.typeName}<br>${when(roomsOf(scene), (rooms) => html`• ${rooms}<br>`)}• ${property.surface} m²</p>
<p style="color:#6b6b6b;margin:4px 0">Ref. de l’annonce :<br>${property.ref}</p>`
}

const logo = (scene: Scene): Safe => html`<a href="${counted(scene,
'click.lead.seloger.com', PRO)}"><img src="https://static.lead.seloger.com/logo-2x.png" width="118" alt="SeLoger" border="0"></a>`

const card: PortalForm = (scene) => {
  const name = lastFirst(scene)
  const phone = dialled(scene)
  return {
    from: FROM, subject: interested(scene), portal: 'seloger', says: 'name email phone message ref town postcode price surface rooms transaction',
    html: html`${hidden(`${name} attend votre retour`)}${column([
      logo(scene),
      html`<h2 style="margin:0;font-size:22px">${name}<br>a repéré ce bien</h2>`,
      html`<table border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td width="200" valign="top">${picture('lead.seloger.com', `b/${scene.random.hex(10)}.jpg`, '')}</td>
<td valign="top">${facts(scene)}</td></tr></table>`,
      html`<table border="0" cellpadding="0" cellspacing="0" width="100%" style="border-radius:8px;border:solid 1px #dadada"><tr><td style="padding:16px"><b>${name}</b><br>
${mailto(scene.person.email)}${when(phone, (number) => html`<br><a href="tel:${scene.person.phone!.e164}">${number}</a>`)}
${wordsOf(scene, '<div style="margin-top:12px;background:#fafafa;padding:12px">', '</div>')}</td></tr></table>`,
      html`${button(`mailto:${scene.person.email}`, 'Répondre', RED)}${perhaps(scene, 0.6, () => html`<p>Un contact rappelé dans l’heure a deux fois plus de chances de venir visiter.</p>`)}`,
      foot(scene),
    ], '#f6f6f6')}`,
  }
}

const budgetOf = ({ random, property: { price } }: Scene): string => `${thousands(Math.round((price * random.int(90, 130)) / 10_000) * 100)} €`

const project: PortalForm = (scene) => {
  const { random, person, property, price } = scene
  const name = lastFirst(scene)
  const search = aside(html`<table cellpadding="4" style="font-size:13px;color:#444"><tr><td>Projet</td><td>${isRent(scene) ? 'Louer' : 'Acheter'}</td></tr>
<tr><td>Budget maximum</td><td>${budgetOf(scene)}</td></tr>
${perhaps(scene, 0.6, () => html`<tr><td>Nombre de pièces souhaité</td><td>${random.int(2, 6)} et plus</td></tr>`)}
${perhaps(scene, 0.5, () => html`<tr><td>Échéance</td><td>${random.pick(['Dès que possible', 'Sous 3 mois', 'D’ici la fin de l’année', 'Non précisée'])}</td></tr>`)}
${isRent(scene) ? '' : html`<tr><td>Déjà propriétaire</td><td>${random.pick(['Oui', 'Non'])}</td></tr>`}</table>`)
  return {
    from: { name: 'SeLoger Contacts', address: 'contact@lead.seloger.com' }, subject: interested(scene), portal: 'seloger',
    says: 'name email phone message ref town postcode price surface rooms transaction',
    html: html`${safe('<!--[if mso]><style>td,p,a{font-family:Arial,sans-serif!important}</style><![endif]-->')}${column([
      logo(scene),
      html`<p>Bonjour,</p><p>Voici un nouveau contact arrivé le ${new Date(scene.date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })} depuis ${random.pick(['l’application',
      'le site'])} :</p>`,
      html`<table width="100%" cellpadding="0" cellspacing="0"><tr><td style="border-left:4px solid ${RED};padding-left:14px"><span style="font-size:18px">${name}</span><br>
<span style="color:#888">E-mail</span><br>${mailto(person.email)}${when(person.phonePrinted, (phone) => html`<br><span style="color:#888">Téléphone</span><br>
${callLink(scene, phone)}`)}</td></tr></table>`,
      html`${wordsOf(scene, '<p style="color:#888;margin-bottom:2px">Ce qu’il faut savoir, avec ses mots</p><p style="font-size:16px">', '</p>')}`,
      html`<p><b>Découvrir son projet</b></p>${search}`,
      html`<p><b>L’annonce qui l’a fait réagir</b></p><p>${property.typeName}${when(roomsOf(scene), (rooms) => html` • ${rooms}`)} • ${property.surface} m²<br>
${property.place.town.toUpperCase()} (${property.place.postcode}) – ${price}<br>Ref. de l’annonce : ${property.ref}</p>`,
      foot(scene),
    ])}`,
  }
}

const SELLERS = [
  'Bonjour, je souhaite connaître la valeur de notre bien avant de prendre une décision au printemps.',
  'Bien hérité de mes parents, vide depuis l’été. Merci de me proposer une date pour l’estimer.',
  'Nous déménageons pour le travail et devons vendre dans l’année. Pouvez-vous passer un samedi ?',
  'Bonjour\nj’aimerais avoir votre avis sur le prix, une autre agence est deja venue.\nCordialement',
  'Divorce en cours, j’ai besoin d’une estimation écrite.', 'Première prise de contact, merci de m’appeler plutôt en fin de journée.',
]

const owner: PortalForm = (drawn) => {
  const { random } = drawn
  const home = homeFor({ ...drawn, message: null }, 'sale')
  const told = random.chance(0.45) ? saying(home, ['valuation', random.pick(SELLERS)]) : home
  const { person, property } = told
  const row = (label: string, value: string | Safe): Safe => html`<tr><td width="45%" style="padding:5px 0;color:#777">${label}</td><td style="padding:5px 0">${value}</td></tr>`
  return {
    told, from: FROM, subject: `${lastFirst(told)} aimerait vous confier sa vente`, portal: 'seloger', silentIntent: 'valuation',
    says: 'name email phone message town postcode surface rooms transaction',
    html: column([
      logo(told),
      html`<p style="font-size:19px"><b>Un propriétaire de votre secteur envisage de vendre</b></p><p>Il a choisi votre agence parmi celles de sa commune et accepte d’être recontacté.</p>`,
      html`<table width="100%" cellpadding="0" cellspacing="0">${row('Propriétaire', lastFirst(told))}${row('Adresse e-mail', mailto(person.email))}
${when(person.phonePrinted, (phone) => row('Numéro', callLink(told, phone)))}</table>`,
      html`<table width="100%" cellpadding="0" cellspacing="0">${row('Nature', property.typeName)}${row('Surface', `${property.surface} m²`)}${row('Distribution', pieces(told))}
${row('Commune', `${property.place.postcode} ${property.place.town}`)}${perhaps(told, 0.6, () => row('Vente envisagée', random.pick(['Dans les 3 mois', 'Dans les 6 mois', 'Pas encore décidé'])))}
${perhaps(told, 0.4, () => row('État', random.pick(['Bon état', 'À rafraîchir', 'Refait à neuf', 'Travaux importants'])))}</table>`,
      html`${wordsOf(told, '<p style="color:#777;margin:0">Il précise :</p><p><i>', '</i></p>')}`,
      foot(told),
    ]),
  }
}

export const selogerAgain = portalFamily({
  id: 'portal-seloger-column', about: 'SeLoger in a new column: advert and person as cards, the search of the person, an owner who sells',
  forms: { card, project, owner },
})
