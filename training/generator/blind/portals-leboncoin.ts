/** Leboncoin with new blocks: rows of a person, a bubble, and a relay without any address of his. */
import { otherPlace } from '../agency-pieces.ts'
import { agentOf, aside, asideText, isRent, mailto, nickOf, type PortalForm } from '../advert-pieces.ts'
import { html, type Safe } from '../html.ts'
import { perhaps } from '../pieces/machines-pieces.ts'
import { button, dialled, link, small } from '../pieces/portals-look.ts'
import { hourOf, linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { portalFamily } from './families-of.ts'

const ORANGE = '#ec5a13'
const relay = ({ random }: Scene): string => `${random.hex(32)}@messagerie.leboncoin.fr`
const from = (scene: Scene, address = relay(scene)) => ({ name: `${nickOf(scene)} via leboncoin`, address })
const subjectOf = ({ random, property: { title } }: Scene): string => {
  const [open, close] = random.pick([['"', '"'], ['« ', ' »'], ['“', '”']])
  return `Nouveau message pour ${open}${title}${close} sur leboncoin`
}
const advert = (scene: Scene): string => `https://www.leboncoin.fr/ad/${isRent(scene) ? 'locations' : 'ventes_immobilieres'}/${scene.listingId}`

const legal = ({ random }: Scene): Safe => small(html`leboncoin, 85-87 rue du Faubourg Saint-Martin 75010 Paris. ${random.pick([
  'Ce message a transité par notre messagerie, qui retient les envois douteux.',
  'Ne communiquez jamais vos codes : leboncoin ne vous les demandera pas.'])}<br>
${link('https://www.leboncoin.fr/dc/vos_donnees_personnelles', 'Vos données')} | ${link('https://comptepro.leboncoin.fr/preferences', 'Choisir les e-mails que je reçois')}`)

const rows: PortalForm = (scene) => {
  const { random, person, property, price, agency } = scene
  const ref = random.chance(0.75) ? property.ref : null
  const line = (label: string, value: string | Safe): Safe => html`<tr><td style="padding:3px 16px 3px 0;color:#4a5e6d">${label} :</td><td><b>${value}</b></td></tr>`
  return {
    from: from(scene), subject: subjectOf(scene), portal: 'leboncoin', says: `first last email phone message id title price transaction ${ref ? 'ref' : ''}`,
    html: html`<div style="max-width:580px;font-family:'Open Sans',Arial,sans-serif"><img src="https://img.messagerie.leboncoin.fr/l/logo.png" alt="leboncoin" width="140">
<p>Bonjour ${agentOf(scene)} - ${agency.name},</p><p>Une personne s’est manifestée sur votre annonce.</p>
<table cellpadding="0" cellspacing="0">${when(person.printedFirst, (first) => line('Prénom', first))}${when(person.printedLast, (last) => line('Nom', last))}${line('E-mail', mailto(person.email))}
${when(person.phonePrinted, (phone) => line('Téléphone', phone))}${perhaps(scene, 0.6, () => aside(line('Ville', otherPlace(scene).town)))}</table>
${wordsOf(scene, '<p style="padding:12px;background:#f2f5f7">« ', ' »</p>')}
${perhaps(scene, 0.7, () => button(`mailto:${person.email}`, 'Répondre par e-mail', ORANGE))}
<table width="100%" style="border-top:1px solid #cad1d9;margin-top:18px"><tr><td><b>${property.title}</b><br>${price}${when(ref, (one) => html`<br>Référence : ${one}`)}
<br>Lien : <a href="${advert(scene)}">${advert(scene)}</a></td></tr></table>
${isRent(scene) ? perhaps(scene, 0.5, () => html`<p>Son profil locataire est rempli à ${random.pick([60, 80, 100])} %.</p>`) : ''}
<p>Bonne journée,<br>L’équipe leboncoin</p>${legal(scene)}</div>`,
  }
}

const bubble: PortalForm = (scene) => {
  const { random, person, property, price } = scene
  const phone = dialled(scene)
  return {
    from: from(scene), subject: subjectOf(scene), portal: 'leboncoin', says: 'name email phone message id title price',
    html: html`<table width="100%" bgcolor="#f4f6f7" cellpadding="0" cellspacing="0"><tr>
<td align="center" style="padding:20px 0"><table width="560" bgcolor="#ffffff" cellpadding="0" cellspacing="0"><tr><td style="padding:22px">
<table cellpadding="0" cellspacing="0"><tr><td width="54" style="vertical-align:top">
<div style="width:42px;height:42px;border-radius:21px;background:#ffdbcc;text-align:center;line-height:42px">${nickOf(scene)[0]!.toUpperCase()}</div></td>
<td><b>${person.fullName}</b> <span style="color:#8fa0ad">${hourOf(scene.date)}</span>
${wordsOf(scene, '<div style="margin-top:8px;padding:12px 16px;border-radius:0 16px 16px 16px;background:#eaeff3">', '</div>')}
<p style="font-size:14px">${mailto(person.email)}${when(phone, (number) => html` &nbsp;·&nbsp; <a href="tel:${person.phone!.e164}">${number}</a>`)}</p></td></tr></table>
<p>${button('https://comptepro.leboncoin.fr/messages', 'Ouvrir la conversation', ORANGE)}</p>
<p style="color:#8fa0ad;margin-bottom:4px">À propos de</p><p style="margin-top:0"><a href="https://www.leboncoin.fr/vi/${scene.listingId}">${property.title}</a><br><b>${price}</b><br>
Annonce n° ${scene.listingId}</p>
${perhaps(scene, 0.4, () => html`<p style="font-size:13px">Bien déjà parti ? Pensez à retirer l’annonce, vos contacts vous en sauront gré.</p>`)}
</td></tr></table>${legal(scene)}<p><img src="https://img.messagerie.leboncoin.fr/s/${random.pick(['ios', 'play'])}.png" alt="Disponible sur mobile" height="32"></p></td></tr></table>`,
    needsHtml: true,
  }
}

const through: PortalForm = (scene) => {
  const address = relay(scene)
  const { random, property, price, message, agency } = scene
  const ref = random.chance(0.7) ? property.ref : null
  return {
    from: from(scene, address), subject: subjectOf(scene), portal: 'leboncoin', travels: 'keeps-sender', says: `name email message id title price transaction ${ref ? 'ref' : ''}`,
    but: { email: address },
    text: linesOf(
      `Bonjour ${agency.name},`, '', 'Un nouvel échange vient de démarrer autour de votre annonce :', property.title, price, ref && `Référence : ${ref}`, advert(scene), '',
      scene.person.fullName, message && `« ${message.text} »`, '', 'Pour lui écrire, répondez simplement à cet e-mail : votre texte lui parviendra par notre messagerie.',
      asideText('Il ne verra ni votre adresse ni vos pièces jointes de plus de 5 Mo.'), '', 'À bientôt,', 'L’équipe leboncoin', '--', 'leboncoin - 85-87 rue du Faubourg Saint-Martin 75010 Paris',
    ),
  }
}

export const leboncoinAgain = portalFamily({
  id: 'portal-leboncoin-blocks', about: 'Leboncoin in new blocks: rows, a bubble of a conversation, a relay that hides the address', wants: { silence: 0.05 },
  forms: { rows, bubble, through },
})
