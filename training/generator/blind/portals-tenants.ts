/** A portal for lettings alone: applicants with their situation, and those who only want to see the flat. */
import { sizedHeading } from '../agency-pieces.ts'
import { agentOf, aside, asideText, headed, HOMES, mailto, type PortalForm } from '../advert-pieces.ts'
import { html, type Safe } from '../html.ts'
import { click, desk, euros, perhaps, pixel, thousands } from '../pieces/machines-pieces.ts'
import { button, dialled, picture, slashed, small } from '../pieces/portals-look.ts'
import { linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { portalFamily } from './families-of.ts'

const HOST = 'premiereclef.example'
const FROM = { name: 'Première Clef', address: `candidatures@notif.${HOST}` }
const GREEN = '#0f766e'

const JOBS = ['CDI depuis plus d’un an', 'CDI en période d’essai', 'CDD de 18 mois', 'Fonctionnaire', 'Étudiant', 'Retraité', 'Indépendant', 'En alternance']
const GUARANTORS = ['Parents', 'Garantie Visale', 'Aucun', 'Un garant physique', 'Caution bancaire']

const foot = (scene: Scene): Safe => html`${small(html`Première Clef SAS, 40 cours des Messageries – RCS 812 440 196 – Assistance bailleurs professionnels ${desk(scene, HOST)}<br>
Aucune pièce justificative ne vous sera envoyée par e-mail : elles se consultent dans votre espace.
<a href="${click(scene, HOST)}">Espace bailleur</a> | <a href="${click(scene, HOST)}">Ne plus recevoir ces alertes</a>`)}${pixel(scene, HOST)}`

const situation = (scene: Scene): Safe => {
  const { random, property: { price } } = scene
  const line = (label: string, value: string): Safe => html`<tr><td style="color:#64748b;padding:2px 20px 2px 0">${label}</td><td>${value}</td></tr>`
  return aside(html`<table cellpadding="0" cellspacing="0" style="font-size:14px">${line('Situation', random.pick(JOBS))}${line('Revenus nets du foyer',
  `${thousands(Math.round((price * random.int(26, 42)) / 1000) * 100)} € par mois`)}
${line('Garant', random.pick(GUARANTORS))}${perhaps(scene, 0.5, () => line('Occupants', String(random.int(1, 4))))}
${perhaps(scene, 0.5, () => line('Entrée souhaitée', slashed(scene.date + random.int(10, 80) * 86_400_000)))}</table>`)
}

const candidate: PortalForm = (drawn) => {
  const scene = headed(drawn, sizedHeading(drawn))
  const { random, person, property } = scene
  return {
    told: scene, from: FROM, subject: random.chance(0.5) ? `Un dossier pour ${property.title}, ${property.place.town}` : `${person.fullName} postule à votre location (${property.ref})`,
    says: 'name email phone message ref title town postcode price transaction',
    html: html`<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#ecfdf5"><tr>
<td align="center" style="padding:24px"><table width="600" cellpadding="0" cellspacing="0" bgcolor="#ffffff" style="border-radius:10px"><tr>
<td style="padding:24px;font-family:Inter,Arial,sans-serif">
<p style="color:${GREEN};font-weight:700">Première Clef <span style="float:right;font-weight:400;font-size:12px">Bailleurs : ${desk(scene, HOST)}</span></p>
<p>Bonjour ${agentOf(scene)},</p><p>Une candidature vient d’être déposée sur l’un de vos logements.</p>
<table cellpadding="0" cellspacing="0" style="margin:14px 0"><tr><td>${picture(HOST, `${random.hex(8)}.jpg`, 'photo du logement')}</td>
<td style="padding-left:16px"><b>${property.title}</b><br>${property.place.postcode} ${property.place.town}<br>
Loyer ${euros(property)}<br><span style="color:#64748b">Votre réf. ${property.ref}</span></td></tr></table>
<p style="font-size:17px;margin-bottom:2px"><b>${person.fullName}</b></p><p style="margin-top:0">${mailto(person.email)}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
${situation(scene)}${wordsOf(scene, '<p style="color:#64748b;margin-bottom:0">Présentation</p><p style="margin-top:4px">', '</p>')}
${button(click(scene, HOST), 'Voir le dossier', GREEN)}${foot(scene)}</td></tr></table></td></tr></table>`,
  }
}

const look: PortalForm = (scene) => {
  const { random, person, property, price } = scene
  const phone = dialled(scene)
  return {
    from: FROM, subject: `Demande pour « ${property.title} »`, says: 'name email phone message title town price transaction',
    html: html`<div style="font:15px/23px Arial,sans-serif;color:#222"><p>Bonjour,</p>
<p>${person.fullName} (<a href="mailto:${person.email}">${person.email}</a>${when(phone, (number) => html`, ${number}`)})
${random.pick(['s’est arrêté sur', 'aimerait en savoir plus sur', 'vous sollicite à propos de'])} votre location <b>${property.title}</b> à ${property.place.town}, affichée à ${price}.</p>
${wordsOf(scene, '<div style="border:1px solid #99f6e4;border-radius:6px;padding:14px">', '</div>')}
<p>${button(`mailto:${person.email}`, 'Lui écrire', GREEN)}</p>${perhaps(scene, 0.5, () => html`<p>Rappel : un logement déjà loué doit être dépublié sous 48 h.</p>`)}
<p>L’équipe Première Clef</p>${foot(scene)}</div>`,
  }
}

const record: PortalForm = (scene) => {
  const { random, person, property, price, message } = scene
  return {
    from: { name: 'Première Clef (Pro)', address: `pro@notif.${HOST}` }, subject: `[Première Clef] Contact locataire ${property.ref}`,
    says: 'first last email phone message ref town postcode price surface transaction',
    text: linesOf(
      'Bonjour,', 'un locataire potentiel a rempli le formulaire de votre logement.', '', '* Le logement', `  Réf. agence : ${property.ref}`, `  ${property.typeName}, ${property.surface} m²`,
      `  ${property.place.town} (${property.place.postcode})`, `  Loyer : ${price}`, '', '* La personne', person.printedFirst && `  Prénom : ${person.printedFirst}`,
      person.printedLast && `  Nom de famille : ${person.printedLast}`,
      `  Adresse mail : ${person.email}`, person.phonePrinted && `  Mobile ou fixe : ${person.phonePrinted}`, asideText(`  Situation pro : ${random.pick(JOBS)}`),
      random.chance(0.5) && asideText(`  Garant : ${random.pick(GUARANTORS)}`), '',
      message && `  Message : ${message.text}`, message && '', `Assistance bailleurs : ${desk(scene, HOST)}`, `https://pro.${HOST}/contacts/${random.hex(10)}`,
    ),
  }
}

export const tenantsPortal = portalFamily({
  id: 'portal-lettings', about: 'a portal for lettings: a candidate with his situation, a sentence with his address, a record in text', wants: { transaction: 'rent' }, kinds: HOMES,
  forms: { candidate, look, record },
})
