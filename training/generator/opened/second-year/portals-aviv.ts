/** The AVIV group's portals: SeLoger's and Logic-Immo's cards, Lux-Residence, and owners who come through MeilleursAgents. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines, safe } from '../../html.ts'
import { linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { agentOf, headingOf, isRent, lastFirst, mailto, portalFamily, peek, roomsOf } from './portal-pieces.ts'

const seeker = (scene: Scene) => (isRent(scene) ? 'locataire' : 'acquéreur')

const SELOGER = { portal: 'seloger', from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' } } as const
const AVIV_FOOT = 'Digital Classifieds France, S.A.S au capital de 642 609 233 €, 2-8 rue des Italiens, 75009 Paris. Service clients pros : 01 99 00 15 15.'

const seloger = portalFamily({
  id: 'seloger-card',
  about: 'SeLoger: the card of an advert with who is interested above it; price first, town in capitals, the reference under its label, the contact twice; or the same as a bare text part',
  forms: {
    carte: (scene) => {
      const { person, property, agency, price, listingId } = scene
      return {
        ...SELOGER, needsHtml: true, subject: `Un ${seeker(scene)} est intéressé par un de vos biens`, says: 'name email phone message ref id town postcode price surface rooms transaction',
        html: html`${peek('Contactez-le sans attendre')}<table width="100%" bgcolor="#f5f5fa"><tr><td align="center"><table width="600" bgcolor="#ffffff" cellpadding="0"><tr>
<td style="padding:20px"><img src="https://img.seloger.com/lead/logo.png" alt="SeLoger" height="28"></td></tr>
<tr><td style="padding:0 20px"><p>Bonjour ${agency.name},</p><p style="font-size:20px"><b>${lastFirst(scene)}</b> s’intéresse à ce bien</p></td></tr>
<tr>
<td style="padding:0 20px"><a href="https://www.seloger.com/annonces/${isRent(scene) ? 'locations' : 'achat'}/${listingId}.htm"><img src="https://v.seloger.com/s/width/240/${listingId}.jpg" alt=""></a>
<table><tr><td><b>${price}</b></td></tr><tr><td>${property.place.town.toUpperCase()}<span>,</span> ${property.place.postcode}</td></tr>
<tr><td>${property.typeName}</td></tr>${when(roomsOf(scene), (rooms) => html`<tr><td>• ${rooms}</td></tr>`)}<tr><td>• ${property.surface} m²</td></tr><tr><td>Ref. de l’annonce :</td></tr>
<tr><td>${property.ref}</td></tr></table></td></tr>
<tr><td style="padding:20px"><b>${lastFirst(scene)}</b><br>${mailto(person.email)}<br>${when(person.phone, ({ e164 }) => html`<a href="tel:${e164}">${person.phonePrinted}</a>`)}</td></tr>
<tr><td style="padding:0 20px"><a href="https://pro.seloger.com/leads">Découvrir<br>son projet</a></td></tr>
${wordsOf(scene, '<tr><td style="padding:20px;background:#f5f5fa">', '</td></tr>')}<tr>
<td align="center"><a href="mailto:${person.email}" style="background:#e00034;color:#fff;padding:12px 30px">Répondre</a></td></tr>
<tr><td style="font-size:10px;color:#888;padding:20px">${AVIV_FOOT}<br><a href="https://pro.seloger.com/cgu">Mentions légales</a></td></tr></table></td></tr></table>`,
      }
    },
    texte: (scene) => {
      const { person, property, message, price } = scene
      return {
        ...SELOGER, needsText: true, subject: `Un ${seeker(scene)} est intéressé par un de vos biens`, says: 'name email phone message ref town postcode price surface rooms transaction',
        text: linesOf('SeLoger', '', `${person.fullName} s’intéresse à ce`, 'bien', '',
          price, property.place.town.toUpperCase(), ',', property.place.postcode, property.typeName, roomsOf(scene) && `• ${roomsOf(scene)}`, `• ${property.surface} m²`, '', 'Ref. de l’annonce :', property.ref, '',
          person.fullName, person.email, `<mailto:${person.email}>`, person.phonePrinted, '', 'Découvrir', 'son', 'projet', '', message?.text, message && '', `Répondre <mailto:${person.email}>`, '', AVIV_FOOT),
      }
    },
    demande: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        ...SELOGER, from: { name: 'Vos contacts SeLoger', address: 'contact@lead.seloger.com' }, heading: headingOf(scene),
        subject: `Nouvelle demande pour votre bien à ${property.place.town}`,
        says: 'name email phone message ref town postcode price surface rooms',
        html: html`<div style="font-family:Helvetica;max-width:560px"><p style="color:#777">Pour ${agentOf(scene)} – ${agency.name} – ${agency.agent.phonePrinted}</p>
<h2>Nouvelle demande de contact</h2><div style="border:1px solid #ddd;border-radius:12px;padding:16px"><div style="font-size:17px"><strong>${person.fullName}</strong></div>
${when(person.phonePrinted, (phone) => html`<div>Téléphone<br><strong>${phone}</strong></div>`)}<div>Adresse e-mail<br><strong>${person.email}</strong></div>
${wordsOf(scene, '<div style="margin-top:12px;font-style:italic">', '</div>')}</div>
<div style="border:1px solid #ddd;border-radius:12px;padding:16px;margin-top:12px"><h3>${headingOf(scene)}</h3><div>${property.place.town} (${property.place.postcode})</div>
<div>${price}</div><div>Réf. ${property.ref}</div></div>
<p style="color:#777">Projet du contact : ${random.pick(['premier projet', 'recherche depuis moins d’un mois', 'a visité d’autres biens'])}. Rappelez dans l’heure : vos chances doublent.</p>
<p style="font-size:10px">${AVIV_FOOT} <a href="https://pro.seloger.com/notifications">Gérer mes notifications</a></p></div>`,
      }
    },
  },
})

const LOGIC = { portal: 'logic-immo', from: { name: 'Logic-Immo', address: 'noreply@lead.logic-immo.com' } } as const

const logicImmo = portalFamily({
  id: 'logic-immo-two-boxes',
  about: 'Logic-Immo: an orange bar, a box with the contact and a box with the advert, side by side or one below the other; labels above their values or a mere column of values',
  forms: {
    boites: (scene) => {
      const { property, price, agency, random } = scene
      const rows: readonly Field[] = [['Contact', 'name'], ['Mail', 'email'], ['Tél. mobile', 'phone']]
      return {
        ...LOGIC, heading: headingOf(scene), subject: `Logic-Immo : un contact pour votre annonce ${property.ref}`, says: 'name email phone message ref town postcode price surface rooms',
        html: html`<table width="640" style="border-top:6px solid #ff6d00"><tr><td colspan="2"><p>${agency.name} – ${agency.phonePrinted}</p><p>Bonjour,</p>
<p>Vous avez reçu une demande depuis votre vitrine Logic-Immo.</p></td></tr>
<tr><td width="50%" valign="top"><b>SON PROFIL</b><br>${entriesOf(scene, rows).map(([label, value]) => html`<small>${label}</small><br>${value}<br>`)}</td>
<td width="50%" valign="top"><b>VOTRE BIEN</b><p><b>${headingOf(scene)}</b></p><p>${property.place.postcode} ${property.place.town.toUpperCase()}</p><p>${price}</p>
<p>Référence : ${property.ref}</p></td></tr>${wordsOf(scene, '<tr><td colspan="2" style="padding:14px;background:#fff4ea">', '</td></tr>')}
<tr>
<td colspan="2"><small>Vous êtes client n° ${random.digits(6)}. Assistance : 02 61 91 30 ${random.digits(2)}, du lundi au vendredi. <a href="https://www.logic-immo.com/pro/stop">Ne plus recevoir</a></small></td></tr>
</table>`,
      }
    },
    colonne: (scene) => {
      const { person, property, price, agency, listingId } = scene
      return {
        ...LOGIC,
        subject: isRent(scene) ? 'Un candidat locataire souhaite vous joindre' : 'Un acheteur souhaite vous joindre',
        says: 'name email phone message ref id town price surface rooms transaction',
        html: html`${peek(`Annonce ${property.ref}`)}<center><h1 style="color:#ff6d00">logic-immo</h1></center><p><small>Négociateur : ${agentOf(scene)}, ${agency.agent.email}</small></p>
<p>${agency.name}, une personne vient de vous écrire au sujet de l’annonce ci-dessous.</p>${wordsOf(scene, '<blockquote style="border-left:4px solid #ff6d00;padding-left:12px">', '</blockquote>')}
<p><strong>${person.fullName}</strong></p>${when(person.phonePrinted, (phone) => html`<p>${phone}</p>`)}<p>${mailto(person.email)}</p>
<hr><table cellpadding="4"><tr><td>${property.typeName}</td><td>${roomsOf(scene) ?? '–'}</td><td>${property.surface} m²</td><td>${property.place.town}</td><td><b>${price}</b></td></tr>
</table>
<p>Réf. agence ${property.ref} – annonce Logic-Immo n° ${listingId}</p>
<p style="font-size:11px">Conseil : 6 contacts sur 10 choisissent l’agence qui rappelle la première. Une question ? 04 65 71 22 22</p>`,
      }
    },
  },
})

const LUX_FOOT = 'Lux-Residence, le portail de l’immobilier de prestige – relations agences : 01 99 00 48 48'

const lux = portalFamily({
  id: 'lux-residence',
  about: 'Lux-Residence: a sober sheet with the customer’s number, the number of the advert in a sentence, bullets and labels; or a letter with the contact in the middle',
  onlyHomes: true, wants: { transaction: 'sale' },
  forms: {
    fiche: (scene) => {
      const { property, price, listingId, random } = scene
      const rows: readonly Field[] = [['Nom', 'name'], ['Email', 'email'], ['Téléphone', 'phone']]
      return {
        from: { name: 'Lux-Residence', address: 'contact@lux-residence.com' },
        subject: `Nouveau contact sur votre annonce ${listingId}`,
        says: 'name email phone message ref id town postcode price surface rooms',
        html: html`<div style="font-family:Georgia;color:#222"><p style="letter-spacing:4px">LUX-RESIDENCE</p><p>Identifiant client : ${random.digits(6)}</p>
<p>Nouveau contact sur votre annonce ${listingId}</p>
<ul><li>${property.typeName}</li>${when(roomsOf(scene), (rooms) => html`<li>${rooms}</li>`)}<li>${property.surface} m²</li><li>${price}</li></ul>
<p>${property.place.town.toUpperCase()}, ${property.place.postcode}</p><p>Ref. de l’annonce : ${property.ref}</p>${wordsOf(scene, '<p><b>Message du contact</b></p><p>', '</p>')}${entriesOf(scene, rows).map(([label, value]) => html`<p>${label} : ${value}</p>`)}
<hr><p><small>${LUX_FOOT}</small></p>
</div>`,
      }
    },
    lettre: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        from: { name: 'Lux-Residence', address: 'noreply@lux-residence.com' }, replyTo: { address: person.email },
        subject: `${property.place.town} – demande de renseignements`,
        says: 'name email phone message ref town price title transaction',
        html: html`<p>${agency.agent.firstName}, bonjour,</p><p>Un visiteur qualifié de Lux-Residence souhaite en savoir plus sur le bien suivant, au prix de ${price} :</p>
<p align="center"><i>${property.title}</i><br>${property.place.town}<br>(votre référence ${property.ref})</p>${wordsOf(scene, '<p>Il vous écrit :</p><p style="padding-left:30px">', '</p>')}
<p>Vous pouvez lui répondre :<br>${person.fullName}${when(person.phonePrinted, (phone) => html` – ${phone}`)} – ${person.email}</p>
<p>Résidence actuelle du visiteur : ${random.pick(['France', 'Belgique', 'Suisse', 'Royaume-Uni', 'Luxembourg'])}</p><p>Nous vous souhaitons une belle vente.</p>
<p><small>${LUX_FOOT}</small></p>`,
      }
    },
  },
})

const MEILLEURS = { portal: 'meilleursagents', silentIntent: 'valuation' } as const

const owners = portalFamily({
  id: 'meilleursagents-owner',
  about: 'MeilleursAgents: an owner who had his home valued and wants an agency; his home in a table or in a sentence, a range of prices that is no price',
  onlyHomes: true, wants: { acts: ['valuation'], transaction: 'sale', silence: 0.5, phone: 'always' },
  forms: {
    projet: (scene) => {
      const { person, property, agency, random } = scene
      const low = Math.round(property.price * 0.93)
      return {
        ...MEILLEURS, from: { name: 'MeilleursAgents', address: 'contact@meilleursagents.com' },
        subject: `${person.fullName} souhaite vous confier son projet de vente`,
        says: 'name email phone message town postcode surface rooms transaction',
        html: html`<div style="font-family:Nunito,Arial"><p>Félicitations ${agency.name} ! <small>(compte ${agency.agent.email})</small></p>
<p>Un propriétaire vous a choisi pour vendre son bien.</p><h3>Le propriétaire</h3>
<p><b>${person.fullName}</b><br>${person.phonePrinted}<br>${mailto(person.email)}</p>${wordsOf(scene, '<p>Ses précisions :<br><em>', '</em></p>')}
<h3>Son bien</h3>
<table>${entriesOf(scene, [['Type de bien', () => property.typeName], ['Adresse', () => `${property.street}, ${property.place.postcode} ${property.place.town}`], ['Surface habitable', 'surface'], ['Nombre de pièces', 'rooms'], ['Échéance', () => random.pick(['dès que possible', 'dans les 3 mois', 'dans plus de 6 mois'])], ['Estimation en ligne', () => `entre ${low} € et ${Math.round(low * 1.16)} €`]]).map(([label, value]) => html`<tr>
<td style="color:#666">${label}</td><td>${value}</td></tr>`)}</table>
<p>Appelez ce propriétaire avant 2 autres agences.</p><p style="font-size:10px">MeilleursAgents, 7 boulevard Haussmann, 75009 Paris – 01 99 00 23 ${random.digits(2)}</p></div>`,
      }
    },
    alerte: (scene) => {
      const { person, property, random } = scene
      return {
        ...MEILLEURS, from: { name: 'MeilleursAgents Pro', address: 'leads@meilleursagents.com' },
        subject: `Nouveau vendeur à ${property.place.town}`,
        says: 'name email phone message town postcode surface transaction', needsText: true,
        text: linesOf(`Nouveau vendeur à ${property.place.town} (${property.place.postcode})`, '', `${person.fullName} vient d’estimer son bien (${property.typeName.toLowerCase()} de ${property.surface} m²) et cherche une agence pour le vendre.`, '', `Le joindre : ${person.phonePrinted}`, `Lui écrire : ${person.email}`, '',
          scene.message && 'Ce qu’il nous a dit :', scene.message?.text, scene.message && '', 'Ce contact vous est réservé pendant 48 heures.', '', `L’équipe MeilleursAgents – une question ? pro@meilleursagents.com, 01 99 00 23 ${random.digits(2)}`),
        html: html`<div style="font-family:Arial"><h2>Nouveau vendeur à ${property.place.town} (${property.place.postcode})</h2>
<p>${person.fullName} vient d’estimer son bien (${property.typeName.toLowerCase()} de ${property.surface} m²) et cherche une agence pour le vendre.</p>
<p>Le joindre : <b>${person.phonePrinted}</b><br>Lui écrire : ${mailto(person.email)}</p>
${when(scene.message, ({ text }) => html`<p>Ce qu’il nous a dit :<br>${lines(text)}</p>`)}<p>Ce contact vous est réservé pendant 48 heures.</p>
${safe('<p style="font-size:10px">L’équipe MeilleursAgents – une question ? pro@meilleursagents.com</p>')}</div>`,
      }
    },
  },
})

export const AVIV_OF_THE_SECOND_YEAR = [seloger, logicImmo, lux, owners]
