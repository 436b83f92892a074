/** Bien’ici with new words: an enquiry, a tenant’s candidacy with his file, and a call nobody took. */
import { aside, headed, hidden, isRent, type PortalForm, onlyCalled, roomsOf } from '../../advert-pieces.ts'
import { sizedHeading } from '../../agency-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { dayOf, hourOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { dialled, small } from '../../pieces/portals-look.ts'

const FROM = { name: 'Bien’ici', address: 'no_reply@bienici.com' }

/** Every link of these mails goes through the counter; the account in it is the agency's. */
const tracked = ({ random, agency }: Scene, folder: string): string => {
  const account = `ag${agency.siret.replace(/\D/g, '').slice(0, 6)}`
  const url = `https://pro.bienici.com/${folder}/${account}-${random.digits(9)}?utm_source=lead&at_id_compte=${account}`
  return `http://link.bienici.fr/lnk/${random.hex(10).toUpperCase()}/${random.digits(3)}/${Buffer.from(url).toString('base64url')}`
}

const shell = (
  blocks: readonly Safe[],
): Safe => html`<div style="background:#fff8e1"><table align="center" width="640" cellspacing="0"><tr><td><table width="100%"><tr>
<td><img src="https://mail-sender.bienici.com/assets/2025/header.png" alt="Bien’ici" width="640"></td></tr></table></td></tr>
<tr><td bgcolor="#ffffff" style="padding:20px"><table width="100%">${blocks.map((block) => html`<tr><td style="padding-bottom:18px">${block}</td></tr>`)}</table></td></tr>
<tr><td>${small(html`Ce message est adressé à nos partenaires annonceurs. Une difficulté ? support-pro@bienici.com ou 01 99 00 33 20. Bien’ici SAS, 3-5 boulevard de la Madeleine, 75001
Paris`)}</td></tr></table></div>`

function reminder(scene: Scene): Safe {
  const {
    property: {
      title,
      place: { town, postcode },
      ref,
    },
    price,
  } = scene
  return html`<table width="100%" bgcolor="#fafafa"><tr><td style="padding:12px"><a href="${tracked(scene, 'annonce')}">${title}</a><br>${postcode} ${town.toUpperCase()}<br>${price}</td>
<td align="right" style="padding:12px;font-size:12px">Votre référence<br><b>${ref}</b></td></tr></table>`
}

const contactRows = (scene: Scene, words: { readonly phone: string; readonly mail: string }): Safe => {
  const { person } = scene
  return html`<strong style="font-size:17px">${person.fullName}</strong>${when(dialled(scene), (number) => html`<br>${words.phone} <strong>${number.replaceAll(' ',
'\u00a0')}</strong>`)}<br>${words.mail} <a href="mailto:${person.email}">${person.email}</a>`
}

const SAYS = 'name email phone message ref title'

const enquiry: PortalForm = (drawn) => {
  const scene = headed(drawn, sizedHeading(drawn))
  const {
    property: { ref, place },
    random,
  } = scene
  const kind = isRent(scene) ? 'candidat locataire' : 'prospect-acquéreur'
  const content = shell([
    hidden(`À traiter vite : ${kind}`),
    html`<p>Chère agence partenaire,</p>
<p>Une de vos annonces a été remarquée par un <b>${kind}</b>.${random.chance(0.5) ? ' Nous l’avons informé que vous reviendriez vers lui très vite.' : ''}</p>`,
    html`<p style="color:#f5a623;font-weight:bold;margin:0 0 6px">Qui vous contacte ?</p>${contactRows(scene, { phone: 'Tél. :', mail: 'Courriel :' })}`,
    wordsOf(scene, '<p style="color:#f5a623;font-weight:bold;margin:0 0 6px">Que vous dit-il ?</p><p>', '</p>'),
    html`<p style="color:#f5a623;font-weight:bold;margin:0 0 6px">Pour quel bien ?</p>${reminder(scene)}`,
    html`<a href="${tracked(scene, 'contacts')}">Tous mes contacts</a>&nbsp;|&nbsp;<a href="${tracked(scene, 'stats')}">Mes performances</a>`,
  ])
  return {
    told: scene,
    portal: 'bienici',
    says: `${SAYS} transaction`,
    from: FROM,
    subject: `Contact ${kind} pour votre annonce ${ref} à ${place.town.toUpperCase()}`,
    html: content,
  }
}

/** What stands in a candidate's own file: his means, his flat of today. */
function fileOf({ random }: Scene): Safe {
  const facts = [
    ['Occupants', String(random.int(1, 5))],
    ['Activité', random.pick(['salarié du privé', 'agent public', 'indépendant', 'en formation'])],
    ['Ressources du foyer', `${random.int(16, 58)}50 € nets par mois`],
    ['Garantie', random.pick(['Visale', 'parents', 'aucune'])],
    ['Pièces jointes au dossier', `${random.int(2, 9)}/9`],
  ] as const
  return aside(
    html`<table border="1" cellpadding="6" style="border-collapse:collapse;border-color:#eee">${facts.filter(() => random.chance(0.8)).map(([label, value]) => html`<tr>
<th align="left">${label}</th><td>${value}</td></tr>`)}</table>`,
  )
}

const candidacy: PortalForm = (drawn) => {
  const scene = headed(drawn, sizedHeading(drawn))
  const {
    property: { ref, title, place },
    price,
    random,
    person,
  } = scene
  const content = shell([
    html`<h2 style="margin:0">${isRent(scene) ? 'Une candidature à étudier' : 'Un acheteur à recontacter'}</h2>
<p>${title} à ${place.town}${random.chance(0.6) ? ` – ${price}` : ''} <span style="color:#999">(réf. ${ref})</span></p>`,
    wordsOf(
      scene,
      `<blockquote style="border:0;border-left:3px solid #ffcc00;margin:0;padding-left:12px">`,
      `</blockquote><p style="margin:4px 0 0 12px">— envoyé depuis l’application</p>`,
    ),
    html`<table width="100%"><tr><td width="33%" align="center">${person.fullName}</td><td width="33%" align="center"><a href="mailto:${person.email}">${person.email}</a></td>
<td align="center">${dialled(scene)}</td></tr></table>`,
    ...(isRent(scene) && scene.property.rooms !== null ? [fileOf(scene)] : []),
    html`<a href="${tracked(scene, 'contacts')}">Marquer comme traité</a>`,
  ])
  return {
    told: scene,
    portal: 'bienici',
    says: `${SAYS} transaction`,
    from: { ...FROM, address: 'noreply@bienici.com' },
    subject: `${ref} : ${isRent(scene) ? 'un dossier de location' : 'un contact achat'} vient d’arriver`,
    html: content,
  }
}

const call: PortalForm = (drawn) => {
  const scene = onlyCalled(drawn)
  const {
    random,
    date,
    property: { ref },
    agency,
  } = scene
  const number = dialled(scene)!
  const lasted = random.pick(['a raccroché avant le bip', 'est restée muette sur la messagerie', `a patienté ${random.int(8, 55)} secondes`])
  const content = shell([
    html`<p>Bonjour,</p><p>Le ${dayOf(date)} à ${hourOf(date)}, une personne a composé le numéro affiché sur votre annonce et ${lasted}.</p>`,
    html`<p style="font-size:24px;text-align:center"><a href="tel:${scene.person.phone!.e164}">${number}</a></p>`,
    html`<p>Annonce concernée : ${ref}${random.chance(0.5) ? `, ${[roomsOf(scene),
scene.property.place.town].filter((one) => one !== null).join(', ')}` : ''}. ${aside(html`Votre ligne : ${agency.phonePrinted}`)}</p>`,
    html`<p>Un appel rappelé sous 30 minutes aboutit deux fois plus souvent à un rendez-vous.</p>`,
  ])
  return { told: scene, portal: 'bienici', says: 'phone ref', from: FROM, subject: `Appel manqué du ${number} : pensez à rappeler`, html: content, silentIntent: 'callback' }
}

export const bieniciNow = portalFamily({ id: 'portal-bienici', about: 'Bien’ici’s enquiry under questions, a candidacy, a call nobody took', forms: { enquiry, candidacy, call } })
