/** French portals nobody has heard of: the coast, the country, tenants, and one for the whole of the country. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { agentOf, headingOf, isRent, lastFirst, mailto, portalFamily, peek, roomsOf } from './portal-pieces.ts'

const rivage = portalFamily({
  id: 'portal-of-the-coast', about: 'A portal of the coast: a sentence with who and what, the ways to reach him on buttons; or a postcard with the advert first and bold values after a blank',
  forms: {
    phrase: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        from: { name: 'Toits & Rivages', address: 'bonjour@toits-et-rivages.example' }, subject: `${person.fullName} aimerait en savoir plus`, says: 'name email phone message ref town price',
        html: html`<table width="580" align="center" style="font-family:Poppins,Arial"><tr>
<td align="center"><img src="https://toits-et-rivages.example/i/logo.svg" alt="Toits &amp; Rivages"></td></tr>
<tr><td><p>Bonjour l’équipe ${agency.name},</p>
<p><strong>${person.fullName}</strong> aimerait en savoir plus sur l’un de vos biens : ${property.typeName.toLowerCase()}, ${property.place.town}, ${price} (réf. ${property.ref}).</p>
</td></tr>${wordsOf(scene, '<tr><td style="background:#e8f6f8;border-radius:10px;padding:16px">', '</td></tr>')}
<tr><td align="center">${when(person.phone, ({ e164 }) => html`<a href="tel:${e164}">Appeler le ${person.phonePrinted}</a><br>`)}<a href="mailto:${person.email}">Écrire à ${person.email}</a></td></tr>
<tr>
<td><small>Toits &amp; Rivages, quai des Indes, 56100 Lorient – 02 61 91 44 ${random.digits(2)} – vos annonces sont diffusées sur 14 sites partenaires. <a href="https://toits-et-rivages.example/n/off">Couper ces alertes</a></small></td></tr>
</table>`,
      }
    },
    carte: (scene) => {
      const { person, property, price, listingId, date } = scene
      return {
        from: { name: 'Toits & Rivages', address: 'contacts@toits-et-rivages.example' }, replyTo: { address: person.email }, heading: headingOf(scene),
        subject: `Contact reçu le ${dayOf(date)} – annonce ${listingId}`,
        says: 'name email phone message ref id town postcode price surface rooms',
        html: html`<h3 style="color:#05667a">${headingOf(scene)}</h3><p>${property.place.town} <span>${property.place.postcode}</span> – ${price}</p>
<p>Annonce n° <b>${listingId}</b>, chez vous <b>${property.ref}</b></p>
<hr><p>Qui <b>${lastFirst(scene)}</b></p>${when(person.phonePrinted, (phone) => html`<p>Téléphone <b>${phone}</b></p>`)}<p>E-mail <b>${person.email}</b></p>
${wordsOf(scene, '<p>Mot laissé :<br><i>', '</i></p>')}<p>Reçu à ${hourOf(date)} depuis l’application mobile.</p>`,
      }
    },
  },
})

const bocage = portalFamily({
  id: 'portal-of-the-country', about: 'A portal of the country in plain text: labels with the value on the line below, or a letter to the negotiator with the contact in one line',
  forms: {
    libelles: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        needsText: true, from: { name: 'Bocage Annonces', address: 'messagerie@bocage-annonces.example' },
        subject: `[Bocage Annonces] Demande concernant ${property.ref}`,
        says: 'name email phone message ref town postcode price rooms surface',
        text: linesOf('Une nouvelle demande est arrivée.', '',
          'Identité', person.fullName, '', 'Courriel', person.email, '', ...(person.phonePrinted ? ['Téléphone', person.phonePrinted, ''] : []), ...(message ? ['Demande', message.text, ''] : []), 'Bien', [property.typeName, roomsOf(scene), `${property.surface} m²`].filter((part) => part !== null).join(', '), `${property.place.town} (${property.place.postcode})`, price, '', 'Référence', property.ref, '',
          '________________________________', `Bocage Annonces - SARL au capital de 8 000 € - Alençon - 02 61 91 52 ${random.digits(2)}`, 'Pour ne plus recevoir ces messages : https://bocage-annonces.example/stop'),
      }
    },
    lettre: (scene) => {
      const { person, property, price, message, agency } = scene
      return {
        needsText: true, from: { name: 'Bocage Annonces', address: 'messagerie@bocage-annonces.example' },
        subject: `Une question sur votre annonce à ${property.place.town}`,
        says: 'name email phone message ref title price',
        text: linesOf(`Bonjour ${agentOf(scene)},`, '', 'Un visiteur du site nous charge de vous transmettre ce qui suit.', '',
          message && '"', message?.text, message && '"', message && '', `${person.fullName} - ${person.email}${person.phonePrinted ? ` - ${person.phonePrinted}` : ''}`, '', 'Cela concerne :', property.title, `${price}, votre référence ${property.ref}`, '', 'Bien cordialement,', `Le service annonceurs de Bocage Annonces, pour ${agency.name} (${agency.phonePrinted})`),
      }
    },
  },
})

const clefs = portalFamily({
  id: 'portal-for-tenants',
  about: 'A portal for tenants: the candidate’s card with income and guarantor beside his contact, the advert in a table; or a list with bullets',
  wants: { transaction: 'rent', acts: ['visit', 'availability', 'information', 'callback'] },
  forms: {
    candidature: (scene) => {
      const { property, price, random } = scene
      const rows: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Téléphone', 'phone'], ['Adresse mail', 'email'],
        ['Situation', () => random.pick(['CDI', 'CDD', 'Étudiant', 'Fonctionnaire', 'Retraité'])], ['Revenus nets mensuels', () => `${random.int(14, 48) * 100} €`],
        ['Garant', () => random.pick(['Oui', 'Non', 'Visale'])]]
      return {
        from: { name: 'Clefs en Poche', address: 'candidatures@clefsenpoche.example' }, heading: headingOf(scene),
        subject: `Candidature pour votre location à ${property.place.town}`,
        says: 'first last email phone message ref town postcode price surface rooms transaction',
        html: html`${peek('Un nouveau dossier vous attend')}<table width="600" style="font-family:Inter,Arial"><tr><td bgcolor="#5b2ee5" style="color:#fff;padding:12px"><b>Clefs en Poche</b></td></tr>
<tr><td><h3>Le candidat</h3><table>${entriesOf(scene, rows).map(([label, value]) => html`<tr><td style="color:#888">${label}</td><td><b>${value}</b></td></tr>`)}</table>
</td></tr>${wordsOf(scene, '<tr><td><h3>Son mot</h3>', '</td></tr>')}
<tr><td><h3>Le logement</h3><b>${headingOf(scene)}</b><br>${property.place.postcode} ${property.place.town}<br>Loyer : ${price}<br>Réf. ${property.ref}</td></tr>
<tr><td><a href="https://clefsenpoche.example/dossier/${random.hex(16)}">Consulter le dossier</a></td></tr>
<tr><td><small>Clefs en Poche ne perçoit aucuns frais. Assistance bailleurs : 01 99 00 31 ${random.digits(2)}</small></td></tr></table>`,
      }
    },
    puces: (scene) => {
      const { person, property, price, agency } = scene
      return {
        from: { name: 'Clefs en Poche', address: 'noreply@clefsenpoche.example' }, replyTo: { name: person.fullName, address: person.email },
        subject: `${agency.name}, un locataire vous contacte`,
        says: 'name email phone message ref title price town transaction',
        html: html`<p>Bonjour ${agency.agent.firstName},</p><p style="font-size:11px">Numéro affiché sur l’annonce : ${agency.agent.phonePrinted}</p>
<p>${person.fullName} recherche une location et votre annonce a retenu son attention :</p>
<p><b>${property.title}</b>, ${property.place.town}, ${price}</p>${wordsOf(scene, '<p style="color:#444">', '</p>')}
<ul>${when(person.phonePrinted, (phone) => html`<li>par téléphone : ${phone}</li>`)}<li>par e-mail : ${person.email}</li><li>référence chez vous : ${property.ref}</li></ul>
<p>Répondez-lui sous 24 h, il a écrit à 3 agences aujourd’hui.</p>
<p>L’équipe Clefs en Poche<br><small>Votre conseiller : ${agency.agent.email} est l’adresse enregistrée pour ce compte.</small></p>`,
      }
    },
  },
})

const clocher = portalFamily({
  id: 'portal-of-everywhere', about: 'A portal for everywhere: a table whose first row names the columns, or two blocks with grey headings and the person’s search between them',
  forms: {
    colonnes: (scene) => {
      const { person, property, price, random } = scene
      return {
        from: { name: 'ImmoClocher', address: 'leads@immoclocher.example' },
        subject: `Lead ImmoClocher n° ${random.digits(6)} – ${property.ref}`,
        says: 'name email phone message ref town price surface transaction',
        html: html`<p>Une demande vous est parvenue par ImmoClocher.</p>
<table border="1" cellspacing="0" cellpadding="5"><tr bgcolor="#dddddd"><th>Contact</th><th>Téléphone</th><th>E-mail</th></tr>
<tr><td>${person.fullName}</td><td>${person.phonePrinted ?? '-'}</td><td>${person.email}</td></tr></table>${wordsOf(scene, '<p><b>Commentaire :</b><br>', '</p>')}
<table border="1" cellspacing="0" cellpadding="5"><tr bgcolor="#dddddd"><th>Offre</th><th>Commune</th><th>Surface</th><th>${isRent(scene) ? 'Loyer' : 'Prix'}</th><th>Réf. agence</th></tr>
<tr><td>${isRent(scene) ? 'Location' : 'Vente'} ${property.typeName.toLowerCase()}</td><td>${property.place.town}</td><td>${property.surface} m²</td><td>${price}</td><td>${property.ref}</td></tr>
</table><p><font size="1">ImmoClocher – abonnement Village – 05 36 49 11 ${random.digits(2)}</font></p>`,
      }
    },
    blocs: (scene) => {
      const { person, property, price, listingId, message, random } = scene
      return {
        from: { name: 'ImmoClocher', address: 'ne-pas-repondre@immoclocher.example' }, replyTo: { address: person.email }, heading: headingOf(scene),
        subject: `ImmoClocher : ${person.fullName} – ${headingOf(scene)}`,
        says: 'name email phone message ref id postcode town price surface rooms',
        html: html`<div style="color:#888;text-transform:uppercase">La demande</div>
<p>${person.fullName}<br>${mailto(person.email)}<br>${person.phonePrinted}</p>${when(message, ({ text }) => html`<p>${lines(text)}</p>`)}
<div style="color:#888;text-transform:uppercase">Ce qu’il cherche d’ordinaire</div>
<p>${random.pick(['Maison avec jardin', 'Appartement en étage', 'Longère à rénover'])}, rayon de ${random.int(10, 40)} km, ${random.int(10, 45)}0 000 € maximum</p>
<div style="color:#888;text-transform:uppercase">Votre annonce</div>
<p>${headingOf(scene)}<br>${property.place.postcode} ${property.place.town}<br>${price}<br>Réf. : ${property.ref}<br>N° ImmoClocher : ${listingId}</p>
<p><small>Une erreur ? support@immoclocher.example – 05 36 49 11 ${random.digits(2)}</small></p>`,
      }
    },
  },
})

export const LOCAL_OF_THE_SECOND_YEAR = [rivage, bocage, clefs, clocher]
