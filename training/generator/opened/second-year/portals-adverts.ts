/** Leboncoin, the first message and those that follow in a thread, and Bien'ici. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { agentOf, headingOf, isRent, mailto, nickOf, portalFamily, peek } from './portal-pieces.ts'

const advertLink = (scene: Scene) => `https://www.leboncoin.fr/ad/${isRent(scene) ? 'locations' : 'ventes_immobilieres'}/${scene.listingId}`
const HOMES_OF_SEEKERS = ['Lyon', 'Paris', 'Nantes', 'Toulouse', 'Lille', 'Bordeaux', 'Strasbourg', 'Rennes']

/** Sent through the relay: whoever answers the mail answers the person. */
const leboncoin = ({ person, random }: Scene) => {
  const relay = `${random.hex(32)}@messagerie.leboncoin.fr`
  return { portal: 'leboncoin', from: { name: `${person.printedFirst ?? person.fullName} via leboncoin`, address: relay }, replyTo: { address: relay } } as const
}

const leboncoinRich = portalFamily({
  id: 'leboncoin-first-message',
  about: 'leboncoin: a first message with the person’s data in labelled lines, his own town among them, the words between guillemets, the advert with its link; a card for tenants and one form with hardly a label',
  forms: {
    vente: (scene) => {
      const { person, property, price, agency, random } = scene
      const rows: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Ville', () => random.pick(HOMES_OF_SEEKERS)]]
      return {
        ...leboncoin(scene), needsHtml: true, subject: `Nouveau message pour "${property.title}" sur leboncoin`, says: 'first last email phone message ref id title price transaction',
        html: html`<table width="600" align="center"><tr><td><img src="https://assets.leboncoin.fr/mail/lbc.png" alt="leboncoin"></td></tr>
<tr><td>Bonjour ${agentOf(scene)} - ${agency.name},</td></tr><tr><td><b>${person.printedFirst ?? person.fullName}</b> vous a contacté sur leboncoin.</td></tr>
${entriesOf(scene, rows).map(([label, value]) => html`<tr><td>${label} : ${value}</td></tr>`)}${wordsOf(scene, '<tr><td style="padding:12px 0">« ', ' »</td></tr>')}<tr>
<td><a href="mailto:${person.email}" style="background:#ec5a13;color:#fff">Répondre par e-mail</a></td></tr>
<tr><td><b>${property.title}</b></td></tr><tr><td>${price}</td></tr><tr><td>Référence : ${property.ref}</td></tr>
<tr><td>Lien : <a href="${advertLink(scene)}">${advertLink(scene)}</a></td></tr><tr><td>Merci de votre confiance et à très bientôt,<br>L'équipe leboncoin</td></tr>
<tr><td><small>LBC France, SAS au capital de 132 496 €, 24 rue des Jeûneurs, 75002 Paris. Service client pro : 01 99 00 73 ${random.digits(2)}.</small></td></tr></table>`,
      }
    },
    carte: (scene) => {
      const { person, property, price } = scene
      const [nick] = nickOf(scene)
      return {
        ...leboncoin(scene), needsHtml: true,
        subject: `Nouveau message pour « ${property.title} » sur leboncoin`,
        says: `name email phone message id title price town postcode${isRent(scene) ? ' transaction' : ''}`,
        html: html`${peek(`${nick} attend votre réponse`)}<div style="max-width:560px;font-family:'Open Sans',Arial"><h2>Vous avez reçu un message</h2>
<div style="background:#f4f9fc;border-radius:16px;padding:16px"><p><b>${person.fullName}</b></p>${wordsOf(scene, '<p>', '</p>')}</div>
<p>Ses coordonnées<br>${when(person.phonePrinted, (phone) => html`${phone}<br>`)}${mailto(person.email)}</p>
${isRent(scene) ? html`<p><a href="https://www.leboncoin.fr/profil-locataire">Voir le profil locataire joint</a></p>` : ''}<table><tr>
<td><img src="https://img.leboncoin.fr/ad-thumb/x.jpg" width="90"></td>
<td><a href="${advertLink(scene)}">${property.title}</a><br>${price}<br>${property.place.town} ${property.place.postcode}</td></tr>
</table>
<p style="font-size:11px">Restez vigilant : ne communiquez jamais vos coordonnées bancaires. <a href="https://www.leboncoin.fr/aide">Aide</a> – <a href="https://www.leboncoin.fr/compte/notifications">Gérer mes notifications</a></p>
</div>`,
      }
    },
    brut: (scene) => {
      const { person, property, price, message } = scene
      const [nick] = nickOf(scene)
      const mail = leboncoin(scene)
      return {
        ...mail, from: { name: 'leboncoin', address: mail.from.address }, needsText: true,
        subject: `Nouveau message pour “${property.title}” sur leboncoin`,
        says: 'name email phone message ref id title price transaction',
        text: linesOf('Bonjour,', '',
          `${nick} vous a contacté sur leboncoin.`, '', `Nom : ${person.fullName}`, `E-mail : ${person.email}`, person.phone && `Téléphone : ${person.phone.e164}`, '', message && `« ${message.text} »`, message && '', 'Annonce concernée :', property.title, price, `Référence : ${property.ref}`, `Lien : ${advertLink(scene)}`, '', 'Merci de votre confiance et à très bientôt,', 'L’équipe leboncoin'),
      }
    },
  },
})

const leboncoinThread = portalFamily({
  id: 'leboncoin-next-message',
  about: 'leboncoin: a further message in a thread, without e-mail and mostly without telephone; first name and words, the messages before below, the agency’s own among them with its number',
  wants: { silence: 0 },
  forms: {
    fil: (scene) => {
      const { property, agency, message, date } = scene
      const [nick, says] = nickOf(scene)
      const mail = leboncoin(scene)
      const at = (days: number) => `${dayOf(date - days * 86_400_000)} ${hourOf(date - days * 7_000_000)}:${String(10 + days)}`
      return {
        ...mail, subject: `Nouveau message pour "${property.title}" sur leboncoin`, says: `${says} email message title`, travels: 'keeps-sender', but: { email: mail.from.address },
        html: html`<p>Bonjour,</p><p>Vous avez un nouveau message.</p><p><b>${nick}</b></p><p>« ${lines(message!.text)} »</p>
<p><a href="https://www.leboncoin.fr/messages">Lui répondre dans la messagerie</a></p><p>Messages précédents</p>
<div>${agency.name}<br>${at(1)}<br>Bonjour, merci pour votre intérêt. Je suis joignable au ${agency.agent.phonePrinted}. ${agentOf(scene)}</div>
<div>${nick}<br>${at(3)}<br>Bonjour, cette annonce est-elle encore en ligne ?</div><p>Pensez à ne pas sortir de la messagerie.<br>L'équipe leboncoin</p>`,
      }
    },
    court: (scene) => {
      const { property, message, price } = scene
      const [nick, says] = nickOf(scene)
      const mail = leboncoin(scene)
      return {
        ...mail, needsText: true, subject: `Nouveau message pour “${property.title}” sur leboncoin`, says: `${says} email message title price`, travels: 'keeps-sender', but: { email: mail.from.address },
        text: linesOf(`${nick} vous a répondu :`, '', message!.text, '', '------------------------------', `${property.title} - ${price}`, '', 'Pour répondre, utilisez simplement la fonction « Répondre » de votre messagerie.', 'Votre adresse n’est pas communiquée.', '',
          'leboncoin - 24 rue des Jeûneurs, 75002 Paris'),
      }
    },
    bulle: (scene) => {
      const { property, message, agency, random } = scene
      const [nick, says] = nickOf(scene)
      const mail = leboncoin(scene)
      return {
        ...mail, needsHtml: true, subject: `Nouveau message pour «${property.title}» sur leboncoin`, says: `${says} email message title id`, travels: 'keeps-sender', but: { email: mail.from.address },
        html: html`<table width="520" style="font-family:Arial"><tr>
<td align="right"><small>${agency.name}</small><div style="background:#dfe7ee;border-radius:12px;padding:8px">Bonjour, oui le bien est toujours proposé. L’agence : ${agency.phonePrinted}</div>
</td></tr><tr><td><small>${nick}</small><div style="background:#ffe9de;border-radius:12px;padding:8px">${lines(message!.text)}</div></td></tr>
<tr><td align="center"><a href="https://www.leboncoin.fr/messages/${random.hex(12)}">Répondre</a></td></tr>
<tr><td>Votre annonce : <a href="${advertLink(scene)}">${property.title}</a></td></tr><tr><td><small>Vous recevez cet e-mail car vous avez un compte pro leboncoin.</small></td></tr>
</table>`,
      }
    },
  },
})

const BIENICI = { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' } } as const

const tracked = (scene: Scene) => `http://link.bienici.fr/lnk/${scene.random.hex(10)}/${Buffer.from(`https://pro.bienici.com/annonce/hektor-${scene.agency.siret.slice(0, 3)}-${scene.listingId}?at_id_compte=${scene.random.digits(6)}`).toString('base64url')}`
const wanted = (scene: Scene) => (isRent(scene) ? 'candidat locataire' : 'prospect-acquéreur')

const bienici = portalFamily({
  id: 'bienici-partner',
  about: 'Bien’ici: nested tables and tracked links, bold values after their labels, the advert under a heading with its town in capitals; a barer mail; and a missed call with nothing but a number',
  wants: { phone: 'always' },
  forms: {
    tableaux: (scene) => {
      const { person, property, price, random } = scene
      return {
        ...BIENICI, heading: headingOf(scene),
        subject: `Contact ${wanted(scene)} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`,
        says: 'name email phone message ref town postcode price surface rooms transaction',
        html: html`<table width="100%"><tr><td><table width="620" align="center"><tr><td><a href="${tracked(scene)}"><img src="https://mail-sender.bienici.com/logo.png" alt="Bien’ici"></a></td></tr>
<tr><td><table><tr><td>Cher partenaire,</td></tr><tr><td>Un ${wanted(scene)} est intéressé par votre annonce <strong>${property.ref}</strong> diffusée sur Bien’ici.</td></tr></table>
</td></tr>
<tr><td><table bgcolor="#fff8e0"><tr><td><strong>Ses coordonnées</strong></td></tr><tr><td><strong>${person.fullName}</strong></td></tr>
<tr><td>Téléphone : <strong>${person.phonePrinted!.replaceAll(' ', '\u00a0')}</strong></td></tr>
<tr><td>E-mail : ${mailto(person.email)}</td></tr>${wordsOf(scene, '<tr><td>Message :</td></tr><tr><td><i>', '</i></td></tr>')}</table></td></tr>
<tr><td><table><tr><td><strong>Rappel de l’annonce</strong></td></tr><tr><td><a href="${tracked(scene)}">${headingOf(scene)}</a></td></tr>
<tr><td>${property.place.postcode} ${property.place.town.toUpperCase()}</td></tr><tr><td>${price}</td></tr><tr><td>RÉFÉRENCE : ${property.ref}</td></tr></table></td></tr>
<tr><td>L’équipe Bien’ici</td></tr>
<tr><td><small>Une question ? pro@bienici.example ou 01 99 00 86 ${random.digits(2)} – <a href="http://link.bienici.fr/lnk/stop">Se désabonner</a></small></td></tr></table></td></tr>
</table>`,
      }
    },
    lignes: (scene) => {
      const { person, property, price, agency } = scene
      return {
        ...BIENICI, from: { name: 'Bien’ici Pro', address: 'no-reply@bienici.com' }, heading: headingOf(scene),
        subject: `Contact ${wanted(scene)} pour votre annonce ${property.ref} à ${property.place.town}`,
        says: 'name email phone message ref town postcode price surface rooms transaction',
        html: html`<p><small>Destinataire : ${agency.agent.email}</small></p><p>Bonjour ${agency.name},</p>
<p>${person.fullName} a consulté votre annonce et aimerait être recontacté(e).</p>${wordsOf(scene, '<p>« ', ' »</p>')}
<p>☎ <a href="tel:${person.phone!.e164}">${person.phonePrinted}</a><br>✉ ${mailto(person.email)}</p>
<table style="border-top:2px solid #ffc400"><tr><td><b>${headingOf(scene)}</b><br>${property.place.town} – ${property.place.postcode}<br>${price}<br>Réf. ${property.ref}</td></tr></table>
<p style="font-size:12px">D’autres biens de votre agence ont été vus par ce visiteur :</p>
<ul>${alsoShown(scene, 2).map((one) => html`<li>${one.typeName} ${one.surface} m², ${one.shown}</li>`)}</ul><p>À bientôt sur Bien’ici !</p>`,
      }
    },
    appel: (scene) => {
      const { person, property, random } = scene
      return {
        ...BIENICI, subject: `Un ${wanted(scene)} a tenté de vous contacter par téléphone. Rappelez-le au ${person.phonePrinted} !`, says: 'phone ref town transaction', silentIntent: 'callback',
        html: html`<table width="620"><tr><td>Cher partenaire,</td></tr>
<tr><td>Un ${wanted(scene)} a composé le numéro affiché sur votre annonce <b>${property.ref}</b> (${property.place.town}) et n’a pas pu vous joindre.</td></tr>
<tr><td align="center" style="font-size:24px">${person.phonePrinted}</td></tr><tr><td>Rappelez-le dès maintenant : 7 appels perdus sur 10 ne sont jamais renouvelés.</td></tr>
<tr><td><small>L’équipe Bien’ici – support 01 99 00 86 ${random.digits(2)}</small></td></tr></table>`,
      }
    },
  },
})

export const ADVERTS_OF_THE_SECOND_YEAR = [leboncoinRich, leboncoinThread, bienici]
