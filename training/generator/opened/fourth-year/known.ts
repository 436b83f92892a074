/** SeLoger and Logic-Immo, Leboncoin, Bien’ici and the two of Le Figaro as they have looked since they were last redrawn. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { agentOf, aside, headed, hidden, HOMES, isRent, lowerFirst, mailto, nickOf, onlyCalled, roomsOf } from '../../advert-pieces.ts'
import { portalFamily } from './families-of.ts'

const SELOGER = { portal: 'seloger', from: { name: 'SeLoger', address: 'contact@lead.seloger.com' } } as const

/** « Maison 5 pièces 110 m² » over the advert's block. */
const withHeading = (scene: Scene, between = ' '): Scene => headed(scene, [scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`].filter((part) => part !== null).join(between))

const aviv = portalFamily({
  id: 'aviv-card', about: 'SeLoger: a profile card with two buttons and the words in a bubble over the advert; a tenant’s file under captions; Logic-Immo as plain text', kinds: HOMES,
  forms: {
    profil: (scene) => {
      const { person, property, price, agency, listingId, random } = scene
      return {
        ...SELOGER, subject: isRent(scene) ? 'Un locataire est intéressé par un de vos biens' : 'Un acquéreur est intéressé par un de vos biens',
        says: 'name email phone message ref id transaction', needsHtml: true,
        html: html`${hidden(`${nickOf(scene)} attend votre réponse`)}<table width="100%" bgcolor="#f4f4f6"><tr><td align="center"><table width="600" bgcolor="#ffffff" style="border-radius:12px">
<tr><td style="padding:20px"><img src="https://static.seloger.com/mail/logo-2026.png" alt="SeLoger" height="28"></td></tr>
<tr><td style="padding:0 20px"><h1 style="font-size:20px">Un nouveau contact pour ${agency.name}</h1></td></tr>
<tr><td style="padding:20px"><table><tr><td width="48"><img src="https://static.seloger.com/mail/avatar.png" alt="" width="40"></td><td><b>${person.fullName}</b></td></tr></table></td></tr>
<tr><td style="padding:0 20px">
${when(person.phonePrinted, (phone) => html`<a href="tel:${person.phone!.e164}" style="background:#e00034;color:#fff;padding:10px">${phone}</a> `)}
<a href="mailto:${person.email}" style="border:1px solid #e00034;padding:10px">${person.email}</a></td></tr>
${wordsOf(scene, '<tr><td style="padding:20px"><div style="background:#f4f4f6;border-radius:12px;padding:14px">', '</div></td></tr>')}
<tr><td style="padding:20px;border-top:1px solid #ddd"><table><tr><td rowspan="5"><img src="https://mms.seloger.com/${listingId}/1.jpg" width="160" alt=""></td><td><b>${price}</b></td></tr>
<tr><td>${property.typeName}</td></tr><tr><td>${when(roomsOf(scene), (rooms) => html`${rooms} • `)}${property.surface} m²</td></tr>
<tr><td>${property.place.town.toUpperCase()}, ${property.place.postcode}</td></tr>
<tr><td>Ref. de l'annonce : ${property.ref}</td></tr></table><a href="https://www.seloger.com/annonces/${listingId}.htm">Voir l’annonce en ligne</a></td></tr>
<tr><td style="font-size:11px;color:#777;padding:20px">Votre conseillère commerciale vous répond au 01 99 00 41 ${random.digits(2)}.
Digital Classifieds France, 65 rue Ordener, 75018 Paris.</td></tr>
</table></td></tr></table>`,
      }
    },
    dossier: (drawn) => {
      const scene = withHeading(drawn, ', ')
      const { person, property, price, agency, random, listingId } = scene
      const rows: readonly Field[] = [['Candidat', 'name'], ['Joignable au', 'phone'], ['Adresse mail', 'email']]
      return {
        ...SELOGER, told: scene, subject: `${person.fullName} vous a écrit au sujet de votre annonce`, says: 'name email phone message ref title id', needsHtml: true,
        html: html`<table width="560" style="font-family:Lato,sans-serif"><tr><td>SeLoger pour les pros &nbsp;|&nbsp; service clients 01 99 00 42 ${random.digits(2)}</td></tr>
<tr><td><p>Bonjour ${agency.agent.firstName},</p><p>Une personne a répondu à l’une de vos annonces. Son message vous attend ci-dessous.</p></td></tr>
<tr><td>${entriesOf(scene, rows).map(([label, value]) => html`<div style="color:#888;font-size:11px">${label}</div><div style="font-size:16px">${value}</div>`)}</td></tr>
${wordsOf(scene, '<tr><td><div style="color:#888;font-size:11px">Ce qui vous est demandé</div><div style="font-size:16px">', '</div></td></tr>')}
<tr><td>${aside(html`<div style="color:#888;font-size:11px">Situation déclarée</div>
<div>${random.pick(['CDI', 'Fonctionnaire', 'Profession libérale', 'Retraité'])} – revenus nets du foyer ${random.int(18, 49) * 100} € – ${random.int(1, 4)} personne(s)</div>`)}</td></tr>
<tr><td bgcolor="#fafafa"><a href="https://www.seloger.com/annonces/${listingId}.htm"><b>${property.title}</b></a><br>${price}<br>${property.place.town} (${property.place.postcode})<br>
Réf. ${property.ref}</td></tr>
<tr><td><small>Les données de ce courriel sont à supprimer au bout de trois ans. <a href="https://www.seloger.com/confidentialite">Confidentialité</a></small></td></tr></table>`,
      }
    },
    logic: (scene) => {
      const { person, property, price, message, agency, random } = scene
      return {
        portal: 'logic-immo', from: { name: 'Logic-Immo', address: 'noreply@lead.logic-immo.com' }, replyTo: { name: person.fullName, address: person.email }, needsText: true,
        subject: `Logic-Immo : contact ${isRent(scene) ? 'location' : 'vente'} ${property.place.town}`, says: 'name email phone message ref transaction',
        text: linesOf('LOGIC-IMMO', `Contact reçu pour ${agency.name}`, '', person.fullName, person.phonePrinted, person.email, '', message && `${message.text}\n`, '- - - - - - - - - - - -',
          `${property.typeName} ${isRent(scene) ? 'à louer' : 'à vendre'}`, roomsOf(scene), `${property.surface} m²`,
          price, `${property.place.postcode} ${property.place.town}`, `Référence : ${property.ref}`, '- - - - - - - - - - - -', '',
          `Une question sur votre abonnement ? 01 99 00 43 ${random.digits(2)} ou pros@logic-immo.example`),
      }
    },
  },
})

const relayOf = ({ random }: Scene) => `${random.hex(20)}@messagerie.leboncoin.fr`

const leboncoin = portalFamily({
  id: 'leboncoin-first-message', about: 'Leboncoin’s first message: the advert as a strip above a bubble, address hidden; details as bold runs; and rows of a table',
  forms: {
    bulle: (scene) => {
      const { person, property, price, agency } = scene
      const relay = relayOf(scene)
      return {
        portal: 'leboncoin', from: { name: `${person.fullName} via leboncoin`, address: relay }, replyTo: { address: relay }, travels: 'keeps-sender', but: { email: relay },
        subject: `Nouveau message pour « ${property.title} » sur leboncoin`, says: 'name email phone message title id ref transaction',
        html: html`<div style="max-width:560px;font-family:Nunito,Arial"><p><img src="https://img.leboncoin.fr/mail/lbc.png" alt="leboncoin" width="110"></p>
<table style="border:1px solid #e6ebef;border-radius:8px"><tr><td><img src="https://img.leboncoin.fr/ad-thumb/${scene.listingId}.jpg" width="72" alt=""></td>
<td><a href="https://www.leboncoin.fr/ad/${isRent(scene) ? 'locations' : 'ventes_immobilieres'}/${scene.listingId}">${property.title}</a><br><b>${price}</b><br>Réf. ${property.ref}</td></tr></table>
<p><b>${person.fullName}</b> a envoyé un premier message à ${agency.name}</p>${wordsOf(scene, '<div style="background:#e9f1f7;border-radius:16px;padding:12px">', '</div>')}
${when(person.phonePrinted, (phone) => html`<p>Numéro partagé avec vous : ${phone}</p>`)}<p><a href="mailto:${relay}" style="background:#ec5a13;color:#fff;padding:12px">Répondre</a></p>
<p style="font-size:11px">Restez sur la messagerie : c’est le moyen le plus sûr d’éviter les fraudes. LBC France, 85 rue du Faubourg Saint-Martin, 75010 Paris.</p></div>`,
      }
    },
    fiche: (scene) => {
      const { person, property, price, random, agency } = scene
      return {
        portal: 'leboncoin', from: { name: 'leboncoin', address: relayOf(scene) }, replyTo: { name: person.fullName, address: person.email }, subject: `${nickOf(scene)} attend un mot de vous`,
        says: 'name email phone message title ref',
        html: html`<p>Bonjour ${agentOf(scene)} - ${agency.name},</p><p>Vous êtes contacté pour votre annonce <b>${property.title}</b> (${price}).</p>
<ul style="list-style:none;padding:0"><li>👤 <b>${person.fullName}</b></li><li>✉️ ${mailto(person.email)}</li>${when(person.phonePrinted, (phone) => html`<li>📱 <b>${phone}</b></li>`)}</ul>
${wordsOf(scene, '<p style="border-left:3px solid #ec5a13;padding-left:10px">«&nbsp;', '&nbsp;»</p>')}<p>Référence : ${property.ref}<br>
Localisation : ${property.place.town} ${property.place.postcode}</p>
<p>Cette personne consulte aussi : ${aside(html`${alsoShown(scene, 2).map((one) => html`<br>– ${one.title}, ${one.shown}`)}`)}</p>
<p style="font-size:11px">L’équipe leboncoin · Assistance aux professionnels 09 69 36 10 ${random.digits(2)}</p>`,
      }
    },
    lignes: (scene) => {
      const { person, property, price, listingId, random } = scene
      const relay = relayOf(scene)
      return {
        portal: 'leboncoin', from: { name: 'leboncoin', address: relay }, replyTo: { address: relay }, subject: `Nouveau message pour "${property.title}" sur leboncoin`,
        says: 'name email phone message title id', but: { email: relay },
        html: html`<table width="600"><tr><td colspan="2"><b>Demande de ${person.fullName}</b></td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>Téléphone</td><td>${phone}</td></tr>`)}
${aside(html`<tr><td>${isRent(scene) ? 'Emménagement' : 'Échéance'}</td><td>${random.pick(['dès que possible', 'sous deux mois', 'à définir'])}</td></tr>
<tr><td>${isRent(scene) ? 'Garant' : 'Financement étudié'}</td><td>${random.pick(['Oui', 'Non', 'Ne sait pas'])}</td></tr>`)}
${wordsOf(scene, '<tr><td valign="top">Message</td><td>', '</td></tr>')}
<tr><td>Annonce n°</td><td>${listingId}</td></tr>
<tr><td>Titre</td><td>${property.title}</td></tr>
<tr><td>Prix</td><td>${price}</td></tr></table>
<p>Pour lui répondre, utilisez la fonction « Répondre » de votre logiciel de messagerie : votre texte lui parviendra à l’adresse <a href="mailto:${relay}">${relay}</a>.</p>
<p><a href="https://www.leboncoin.fr/compte/pro/messages">Ouvrir ma messagerie pro</a></p>`,
      }
    },
  },
})

const BIENICI = { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' } } as const
const wisher = (scene: Scene) => (isRent(scene) ? 'candidat locataire' : 'prospect-acquéreur')

const bienici = portalFamily({
  id: 'bienici-redrawn', about: 'Bien’ici: the advert’s map strip first, then name and numbers on one line each under a yellow bar; the same in short lines of text; a missed call',
  kinds: HOMES,
  forms: {
    bandeau: (drawn) => {
      const scene = withHeading(drawn)
      const { person, property, price, agency, random } = scene
      return {
        ...BIENICI, told: scene, subject: `Contact ${wisher(scene)} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, says: 'name email phone message title ref transaction',
        html: html`<table width="640" cellpadding="0" cellspacing="0"><tr>
<td bgcolor="#ffc600" style="padding:10px"><img src="https://mail-sender.bienici.com/logo-v4.png" alt="Bien’ici" width="90"></td></tr>
<tr><td style="padding:16px"><table width="100%"><tr><td width="50%"><img src="https://mail-sender.bienici.com/plan/${random.hex(8)}.png" width="280" alt="plan du quartier"></td>
<td valign="top"><b>${property.title}</b><br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}<br><span style="font-size:11px">RÉFÉRENCE : ${property.ref}</span></td></tr>
</table></td></tr>
<tr><td style="padding:16px">Cher partenaire ${agency.name}, cette annonce vient de vous valoir un contact :</td></tr>
<tr><td style="padding:16px;border-left:6px solid #ffc600"><strong>${person.fullName}</strong><br>
${when(person.phonePrinted, (phone) => html`Tél. <strong>${phone}</strong><br>`)}Mail <a href="mailto:${person.email}">${person.email}</a></td></tr>
${wordsOf(scene, '<tr><td style="padding:16px"><i>', '</i></td></tr>')}<tr><td style="padding:16px;font-size:11px">Immocompare SAS – 01 99 00 28 ${random.digits(2)} – pro@bienici.example –
<a href="http://link.bienici.fr/lnk/pref/${random.hex(12)}">gérer mes alertes de contact</a></td></tr></table>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        ...BIENICI, needsText: true, subject: `Bien’ici – ${nickOf(scene)} vous contacte (annonce ${property.ref})`, says: 'name email phone message ref transaction',
        text: linesOf('Cher partenaire,', '',
          `Votre annonce ${property.ref} (${isRent(scene) ? 'location' : 'vente'} ${lowerFirst(property.typeName)}, ${property.place.town}, ${price}) intéresse un visiteur de Bien’ici.`,
          '', 'SES COORDONNÉES', person.fullName, person.phonePrinted, person.email, '',
          ...(message ? ['SON MESSAGE', message.text, ''] : []), `Bien’ici Pro, 01 99 00 28 ${random.digits(2)}`, 'Merci de ne pas répondre à ce mail : il part d’une adresse technique.'),
      }
    },
    appel: (drawn) => {
      const scene = onlyCalled(drawn)
      const { person, property, price, random, date } = scene
      return {
        ...BIENICI, told: scene, subject: `Un ${wisher(scene)} a tenté de vous contacter par téléphone. Rappelez-le au ${person.phonePrinted} !`, says: 'phone ref transaction',
        silentIntent: 'callback',
        html: html`<table width="640"><tr><td bgcolor="#ffc600" style="padding:10px">Bien’ici · Appels manqués</td></tr>
<tr><td style="padding:16px">Le ${dayOf(date)} à ${hourOf(date)}, personne n’a décroché. Le numéro affiché était :</td></tr>
<tr><td style="padding:16px;font-size:24px"><strong>${person.phonePrinted}</strong></td></tr><tr><td style="padding:16px">Durée de la sonnerie : ${random.int(8, 40)} secondes</td></tr>
<tr><td style="padding:16px">Annonce consultée avant l’appel :<br>${property.typeName}<br>${property.place.postcode} ${property.place.town}<br>${price}<br>RÉFÉRENCE : ${property.ref}</td></tr>
<tr><td style="padding:16px;font-size:11px">Ligne suivie 01 99 00 27 ${random.digits(2)} – pro@bienici.example</td></tr></table>`,
      }
    },
  },
})

const figaro = portalFamily({
  id: 'figaro-sheet', about: 'Figaro Immobilier: an advert sheet in cells, contact lines under it, then what the person looks for; Propriétés Le Figaro as a letter with bold runs',
  kinds: ['flat', 'house'],
  forms: {
    cellules: (scene) => {
      const { property, price, message, random } = scene
      const rows: readonly Field[] = [['Email', 'email'], ['Nom', 'last'], ['Prénom', 'first'], ['Téléphone', 'phone']]
      return {
        portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'leads@immobilier.lefigaro.fr' }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`,
        says: 'last first email phone ref message',
        html: html`<div style="font-family:Georgia,serif">
<p style="border-bottom:2px solid #163860">FIGARO IMMOBILIER <span style="float:right;font-size:11px">Relation clients 01 99 00 57 ${random.digits(2)}</span></p>
<p>Bonjour,<br>L’un de nos lecteurs demande à être mis en relation avec vous pour l’annonce suivante :</p>
<table border="0" bgcolor="#eef2f7" cellpadding="8"><tr><td>${property.typeName}</td>
<td>${property.place.postcode}</td>
<td>${property.place.town}</td></tr><tr><td>${property.surface} m²</td>
<td>${roomsOf(scene) ?? '–'}</td>
<td>${price}</td></tr></table>
${entriesOf(scene, rows).map(([label, value]) => html`<p style="margin:2px 0"><b>${label} :</b> ${value}</p>`)}${when(message, ({ text }) => html`<p style="margin:14px 0"><b>Son message :</b><br>
${lines(text)}</p>`)}
${aside(html`<p style="font-size:12px;color:#555">Dernière recherche enregistrée<br>Types de biens : appartement, maison<br>
Budget max. : ${isRent(scene) ? `${random.int(6, 19)}50 €` : `${random.int(15, 90)}0 000 €`}<br>Nombre de pièces : ${random.int(1, 3)} et plus</p>`)}
<p style="font-size:12px">Conseil : un rappel dans l’heure double vos chances d’obtenir une visite.</p></div>`,
      }
    },
    proprietes: (scene) => {
      const { person, property, price, agency, listingId, random, message } = scene
      return {
        portal: 'proprietes-figaro', from: { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' }, replyTo: { name: person.fullName, address: person.email },
        subject: `Propriétés Le Figaro – ${person.fullName}`,
        says: 'name email phone message ref id transaction',
        html: html`<p>${agency.name}, bonjour,</p>
<p><b>${person.fullName}</b> aimerait en savoir plus sur votre annonce de ${property.place.town} : ${lowerFirst(property.typeName)} de
<b>${property.surface} m²</b>${when(roomsOf(scene), (rooms) => html` et ${rooms}`)}, au prix de <b>${price}</b>.</p>
<p>Son adresse : <b>${person.email}</b>${when(person.phonePrinted, (phone) => html`<br>Son numéro : <b>${phone}</b>`)}</p>${when(message, ({ text }) => html`<p>Il ou elle ajoute :</p>
<p>${lines(text)}</p>`)}
${aside(html`<p>Son projet : ${isRent(scene) ? 'Location' : 'Achat'} – A un bien à vendre : ${random.pick(['oui', 'non'])}</p>`)}
<p>Votre référence : ${property.ref}<br>Référence Propriétés Le Figaro : ${listingId}</p>
<p><small>Propriétés Le Figaro, 23-25 rue de Provence, Paris. Diffusion : 01 99 00 58 ${random.digits(2)}</small></p>`,
      }
    },
  },
})

export const KNOWN_OF_THE_FOURTH_YEAR = [aviv, leboncoin, bienici, figaro]
