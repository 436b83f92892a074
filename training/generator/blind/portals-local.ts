/** The property pages of a regional newspaper: readers who write about an advert that was printed and put online. */
import { sizedHeading } from '../agency-pieces.ts'
import { headed, hidden, isRent, mailto, type PortalForm } from '../advert-pieces.ts'
import { html, lines, type Safe } from '../html.ts'
import { desk, euros, perhaps, wide } from '../pieces/machines-pieces.ts'
import { callLink, link, small } from '../pieces/portals-look.ts'
import { dayOf, linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { portalFamily } from './families-of.ts'

const HOST = 'echo-deux-rives.example'
const FROM = { name: 'L’Écho des Deux Rives - Immobilier', address: `annonces@immo.${HOST}` }

const foot = (scene: Scene): Safe => small(html`L’Écho des Deux Rives, régie des petites annonces, 3 quai de l’Imprimerie – tél. ${desk(scene, HOST)} (8 h 30 - 12 h, 14 h - 17 h)<br>
Société coopérative éditrice au capital de 318 000 € – commission paritaire 0427 C 81306<br>${link(`https://immo.${HOST}/pro/alertes`,
'Gérer mes e-mails')} – ${link(`https://immo.${HOST}/cgv`, 'Conditions')}`)

const reach = (scene: Scene): Safe => {
  const { random, person } = scene
  const mail = mailto(person.email)
  if (person.phonePrinted === null) return html`Pour lui répondre : ${mail}.`
  const call = callLink(scene, person.phonePrinted)
  return random.chance(0.5) ? html`Appelez-le au ${call}, ou bien écrivez-lui : ${mail}.` : html`Son adresse est ${mail}, son numéro le ${call}.`
}

const article: PortalForm = (drawn) => {
  const scene = headed(drawn, sizedHeading(drawn))
  const { random, person, property, agency } = scene
  return {
    told: scene, from: FROM, subject: random.chance(0.6) ? `Un lecteur répond à votre annonce de ${property.place.town}` : `Annonce ${property.ref} : une réponse de lecteur`,
    says: 'name email phone message title town postcode price transaction ref',
    html: html`${hidden('Une réponse à l’une de vos annonces')}<table width="100%" bgcolor="#ffffff"><tr><td align="center">${wide(html`<tr>
<td style="border-bottom:3px double #111;font-family:Georgia,serif;font-size:24px">
L’Écho des Deux Rives <span style="font-size:14px">| petites annonces ${desk(scene, HOST)}</span></td></tr><tr>
<td style="font-family:Georgia,serif;font-size:16px;line-height:25px;padding:14px 0">
<p>${agency.name}, bonjour,</p><p><b>${person.fullName}</b> a lu ${random.pick(['sur notre site',
'dans notre édition du week-end'])} votre annonce réf. ${property.ref} et désire entrer en relation avec vous. ${reach(scene)}</p>
${wordsOf(scene, '<p>Voici ce qui vous est adressé :</p><blockquote style="border-left:2px solid #999;margin:0 0 0 10px;padding-left:14px">', '</blockquote>')}
<p style="background:#f4f1ea;padding:12px"><b>${property.title}</b><br>${property.place.postcode} ${property.place.town} – ${isRent(scene) ? 'location' : 'vente'}, ${euros(property)}</p>
${perhaps(scene, 0.4, () => html`<p>La régie vous offre une remontée en tête de liste jusqu’à dimanche.</p>`)}</td></tr><tr><td>${foot(scene)}</td></tr>`, 620)}</td></tr></table>`,
  }
}

const slip: PortalForm = (scene) => {
  const { random, person, property, price, message } = scene
  const hasRef = random.chance(0.65)
  return {
    from: FROM, subject: `Réponse à l’annonce ${scene.listingId} : ${property.title}`, says: `name email phone message id title town price transaction ${hasRef ? 'ref' : ''}`,
    text: linesOf(
      `Coupon-réponse du ${dayOf(scene.date)}`, '==============================', '', `Annonce n° ${scene.listingId}${hasRef ? ` (chez vous : ${property.ref})` : ''}`,
      `${isRent(scene) ? 'Location' : 'Vente'} - ${property.place.town}`, property.title, price, '', 'LECTEUR', `Nom, prénom : ${person.fullName}`,
      person.phonePrinted && `Joignable au : ${person.phonePrinted}`,
      `Courriel : ${person.email}`, random.chance(0.3) && `Abonné au journal : ${random.pick(['oui', 'non'])}`, '', message && `Message : ${message.text}`, message && '',
      '==============================', 'Écho des Deux Rives - service petites annonces', `3 quai de l’Imprimerie - ${desk(scene, HOST)}`,
      'Ce coupon est transmis sans relecture par la rédaction.',
    ),
  }
}

const halves: PortalForm = (scene) => {
  const { person, property, price, message } = scene
  const cell = 'width="50%" valign="top" style="padding:14px;border:1px solid #d8d8d8;font:14px/20px Arial,sans-serif"'
  const half = (title: string, content: Safe): Safe => html`<b style="color:#8a1c1c">${title}</b><br><br>${content}`
  const open = (content: Safe): Safe => ({ html: `<td ${cell}>${content.html}</td>` })
  return {
    from: { name: 'Immo Deux Rives', address: `ne-pas-repondre@immo.${HOST}` }, replyTo: { name: person.fullName, address: person.email },
    subject: `Votre bien à ${property.place.town} intéresse un internaute`,
    says: 'name email phone message ref title town price',
    html: html`<p style="font:14px Arial,sans-serif">Bonjour,<br>votre annonce web a reçu une réponse, à traiter de préférence dans la journée.</p>
<table width="640" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr>${open(half('De la part de', html`${person.fullName}<br>
${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}`))}
${open(half('Concernant', html`${property.title}<br>${property.place.town}, ${price}<br>Réf. agence ${property.ref}`))}</tr>
${when(message, ({ text }) => html`<tr><td colspan="2" style="padding:14px;border:1px solid #d8d8d8;font:14px/20px Arial,sans-serif">${lines(text)}</td></tr>`)}</table>
${perhaps(scene, 0.5, () => html`<p style="font:12px Arial,sans-serif">Un clic sur « Répondre » et votre courrier part directement chez cet internaute.</p>`)}${foot(scene)}`,
  }
}

export const localPaper = portalFamily({
  id: 'portal-newspaper', about: 'the property pages of a regional newspaper: an article’s prose, a coupon in text, two halves of a table', forms: { article, slip, halves },
})
