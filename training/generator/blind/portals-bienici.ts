/** Bien’ici with its blocks in another order: nested tables, short lines, a call nobody took. */
import { aside, hidden, isRent, onlyCalled, type PortalForm, roomsOf } from '../advert-pieces.ts'
import { html, type Safe } from '../html.ts'
import { desk, perhaps } from '../pieces/machines-pieces.ts'
import { button, dialled, small } from '../pieces/portals-look.ts'
import { hourOf, linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { printed } from '../values/phones.ts'
import { portalFamily } from './families-of.ts'

const FROM = { name: 'Bien’ici', address: 'no_reply@bienici.com' }
const YELLOW = '#ffc72c'
const SAYS = 'name email phone message ref town postcode price surface rooms transaction'

const role = (scene: Scene): string => (isRent(scene) ? 'candidat locataire' : 'prospect-acquéreur')
const subjectOf = (scene: Scene): string => `Contact ${role(scene)} pour votre annonce ${scene.property.ref} à ${scene.property.place.town.toUpperCase()}`
const tracked = ({ random }: Scene, url: string): string => `http://link.bienici.fr/lnk/${random.hex(16)}/${random.int(1, 24)}/${random.hex(10)}/${Buffer.from(url).toString('base64url')}`
const pro = (scene: Scene): string => tracked(scene, `https://pro.bienici.com/tableau-de-bord?at_id_compte=${scene.agency.siret.slice(0, 3)}`)
const sizes = (scene: Scene): string => [scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`].filter((one) => one !== null).join(' ')

const foot = (scene: Scene): Safe => small(html`Service annonceurs : ${desk(scene, 'bienici')} ou pro@bienici.com<br>
Bien’ici, société par actions simplifiée, 110 rue de l’Université 75007 Paris<br>
<a href="${pro(scene)}">Espace pro</a> &nbsp; <a href="${tracked(scene, 'https://www.bienici.com/mentions-legales')}">Mentions légales</a>`)

const nested = (rows: readonly Safe[]): Safe => html`<table width="100%" cellpadding="0" cellspacing="0"><tr>
<td align="center"><table width="640" cellpadding="0" cellspacing="0">${rows.map((row) => html`<tr><td>
<table width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:10px 32px;font:15px/22px Lato,Arial,sans-serif;color:#2d2d2d">${row}</td></tr></table></td></tr>`)}</table></td>
</tr></table>`

const tables: PortalForm = (scene) => {
  const { person, property, price } = scene
  return {
    from: FROM, subject: subjectOf(scene), portal: 'bienici', says: SAYS,
    html: html`${hidden(`Annonce ${property.ref} : un contact vous attend`)}${nested([
      html`<a href="${pro(scene)}"><img src="https://mail-sender.bienici.com/img/bi-2026.png" width="96" alt="Bien’ici"></a>`,
      html`<p>Cher partenaire,</p><p>L’une de vos annonces vient de susciter l’intérêt d’un <strong>${role(scene)}</strong>.</p>`,
      html`<p style="background:${YELLOW};padding:8px 12px;margin:0"><strong>L’annonce</strong></p><table cellpadding="0" cellspacing="0"><tr><td width="170"><a href="${pro(scene)}">
<img src="https://mail-sender.bienici.com/p/${scene.random.hex(8)}.jpg" width="150" alt=""></a></td><td><strong>${sizes(scene)}</strong><br>
${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}<br>RÉFÉRENCE : ${property.ref}</td></tr></table>`,
      html`<p style="background:${YELLOW};padding:8px 12px;margin:0"><strong>Ses coordonnées</strong></p><p><strong>${person.fullName}</strong>
${when(person.phonePrinted, (phone) => html`<br>Téléphone : <strong>${phone}</strong>`)}<br>E-mail : <a href="mailto:${person.email}">${person.email}</a></p>`,
      html`${wordsOf(scene, '<p style="background:#ffc72c;padding:8px 12px;margin:0"><strong>Son mot pour vous</strong></p><p>', '</p>')}`,
      html`${perhaps(scene, 0.5, () => html`<p>Les candidats contactent trois agences en moyenne : soyez la première à rappeler.</p>`)}<p>À très vite,<br>L’équipe Bien’ici</p>`,
      foot(scene),
    ])}`,
  }
}

const short: PortalForm = (scene) => {
  const { random, person, property, price, message } = scene
  const phone = dialled(scene)
  return {
    from: { name: 'Bien’ici', address: 'no-reply@bienici.com' }, subject: subjectOf(scene), portal: 'bienici', says: SAYS,
    text: linesOf(
      'Cher partenaire,', '', `Un ${role(scene)} nous a demandé de vous transmettre ses coordonnées :`, '', person.fullName, phone, person.email, '',
      message && `Message : ${message.text}`, message && '', 'Annonce vue', '-----------', sizes(scene), `${property.place.postcode} ${property.place.town.toUpperCase()}`, price,
      `RÉFÉRENCE : ${property.ref}`, '', random.chance(0.5) && 'Retrouvez tous vos contacts dans votre espace pro, rubrique Mes demandes.', 'L’équipe Bien’ici',
      `Service annonceurs ${desk(scene, 'bienici')} - pro@bienici.com`,
    ),
  }
}

const missed: PortalForm = (drawn) => {
  const scene = onlyCalled(drawn)
  const { random, person, property, price } = scene
  const number = printed(random, person.phone!, 'machine')
  return {
    told: scene, from: FROM, portal: 'bienici', says: 'phone ref town postcode price surface rooms transaction', silentIntent: 'callback',
    subject: `Un ${role(scene)} a tenté de vous contacter par téléphone. Rappelez-le au ${number} !`,
    html: nested([
      html`<a href="${pro(scene)}"><img src="https://mail-sender.bienici.com/img/bi-2026.png" width="96" alt="Bien’ici"></a>`,
      html`<p>Cher partenaire,</p><p>Votre ligne sonnait ${random.pick(['occupé',
      'dans le vide'])} à ${hourOf(scene.date)} quand un ${role(scene)} a composé le numéro de votre annonce ${property.ref}.</p>
<p style="font-size:24px;text-align:center"><strong><a href="tel:${person.phone!.e164}">${number}</a></strong></p>`,
      html`${button(`tel:${person.phone!.e164}`, 'Rappeler maintenant', '#2d2d2d')}`,
      html`<p><strong>Rappel de l’annonce</strong><br>${sizes(scene)}<br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}</p>`,
      aside(html`<p style="font-size:13px">Ce mois-ci, ${random.int(2, 9)} appels sur ${random.int(10, 30)} sont restés sans réponse dans votre agence.</p>`),
      foot(scene),
    ]),
  }
}

export const bieniciAgain = portalFamily({ id: 'portal-bienici-order', about: 'Bien’ici with the advert before the person, in short lines, and as a call nobody took',
forms: { tables, short, missed } })
