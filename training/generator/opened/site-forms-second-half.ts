/** What agencies' own sites and the tools behind them send, a second time: other plug-ins, themes, services, programs, networks and partners. */
import type { Family } from '../family.ts'
import { type Field, saysOf } from '../forms.ts'
import { html, lines, safe } from '../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when } from '../request.ts'
import { groupedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'
import { linesFor, type Made, madeBy, officer, onOneLine, ownSite, pageOfAdvert, rowsOf, withoutSizes } from '../site-pieces.ts'

const shortDay = (date: number) => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })
const quoted = (text: string) => text.split('\n').map((line) => `> ${line}`).join('\n')

const pluginText: Family = opened<Made>({
  id: 'fields-in-text', about: 'a form’s fields in plain text: labels with the star of what must be filled in, or an object between braces from a home-made site',
  wants: { silence: 0.04 }, make: madeBy,
  forms: {
    etoiles: (scene) => {
      const fields: readonly Field[] = [['Votre nom*', 'name'], ['Votre mail*', 'email'], ['Votre portable', 'phone'], ['Bien concerné (réf.)*', 'ref'], ['Localisation du bien', 'town'], ['Votre texte*', 'message'], ['Je souhaite recevoir les nouveautés', ({ random }) => random.pick(['oui', 'non'])]]
      const { agency, date } = scene
      const text = linesOf(`Message déposé le ${dayOf(date)} depuis la page « Nos biens »`, '', linesFor(scene, fields, (label, value) => `${label} : ${value}`), '', '* champ obligatoire', '', '--', `${agency.name} | ${agency.street} | ${agency.postcode} ${agency.town} | ${agency.phonePrinted}`)
      return request(scene, { from: ownSite(scene, 'formulaire', 'Site web'), replyTo: { address: scene.person.email }, subject: `Page « Nos biens » : ${scene.person.fullName}`, text, needsText: true, says: saysOf(fields) })
    },
    accolades: (drawn) => {
      const scene = onOneLine(drawn)
      const line = (pad: string) => (key: string, value: string) => `${pad}"${key}": "${value}",`
      const contact: readonly Field[] = [['nom', 'last'], ['prenom', 'first'], ['courriel', 'email'], ['mobile', 'phone'], ['entreprise', () => '']]
      const home: readonly Field[] = [['reference', 'ref'], ['commune', 'town'], ['code_postal', 'postcode'], ['prix', ({ property }) => String(property.price)], ['surface', ({ property }) => String(property.surface)], ['nb_pieces', 'rooms']]
      const text = linesOf('POST /api/contact-bien -> 200', '{', `  "agence": "${scene.agency.email}",`, '  "contact": {', linesFor(scene, contact, line('    ')), '  },', '  "bien": {', linesFor(scene, home, line('    ')), '  },', scene.message && line('  ')('message', scene.message.text), `  "jeton": "${scene.random.hex(16)}"`, '}').replace(/,(\n *\})/g, '$1')
      return request(scene, { from: { name: 'api', address: 'api@web-et-pignon.example' }, subject: 'contact-bien', text, needsText: true, says: `${saysOf(contact)} ${saysOf(home)} message price surface` })
    },
  },
})

const pluginPage: Family = opened<Made>({
  id: 'entry-of-a-plugin', about: 'plug-ins’ entries as HTML: a ruled table with what the browser said under it, or a list with bold captions',
  wants: { silence: 0.06 }, make: madeBy,
  forms: {
    regles: (scene) => {
      const fields: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Réf. annonce', 'ref'], ['Titre de l’annonce', 'title'], ['Ville', 'town'], ['m²', ({ property }) => String(property.surface)], ['Pièce(s)', 'rooms'], ['Votre message', 'message']]
      const technical: readonly Field[] = [['Adresse IP', ({ random }) => `192.0.2.${random.int(3, 250)}`], ['Navigateur', ({ random }) => random.pick(['Chrome 141 / Windows 10', 'Mobile Safari 18 / iOS', 'Firefox 144 / Linux'])], ['Provenance', ({ agency }) => `https://www.${agency.domain}/recherche?budget_max=450000`]]
      const row = (label: string, value: string) => html`<tr><th style="text-align:left;border-top:1px solid #dddddd;padding:7px 9px;vertical-align:top;color:#555">${label}</th><td style="border-top:1px solid #dddddd;padding:7px 9px;color:#555">${lines(value)}</td></tr>`
      const content = html`<table cellspacing="0" style="font-size:14px;line-height:135%;border-bottom:1px solid #dddddd">${rowsOf(scene, fields, row)}</table><p>Informations utilisateur</p><table cellspacing="0">${rowsOf(scene, technical, row)}</table>`
      return request(scene, { from: ownSite(scene, 'web'), subject: `Formulaire « offre » envoyé sur ${scene.agency.name}`, html: content, says: saysOf(fields, 'surface') })
    },
    puces: (drawn) => {
      const scene = withoutSizes(drawn)
      const fields: readonly Field[] = [['Name', 'name'], ['Email Address', 'email'], ['Phone Number', 'phone'], ['Votre message', 'message'], ['Annonce', 'title'], ['Hidden ref', 'ref'], ['Consent', () => 'checked']]
      const content = html`<p>You have a new website form submission:</p><ul>${rowsOf(scene, fields, (label, value) => html`<li><b>${label}</b><br>${lines(value)}</li>`)}</ul><p>---</p><p>This message was sent from https://www.${scene.agency.domain}.</p>`
      return request(scene, { from: ownSite(scene, 'postmaster', 'WordPress'), replyTo: { address: scene.person.email }, subject: `New form entry #${scene.random.int(30, 980)} for Contact annonce`, html: content, says: saysOf(fields), language: 'en' })
    },
  },
})

const theme: Family = opened<Made>({
  id: 'theme-of-listings', about: 'themes for listings: a translated message with the advert’s link, or an English card of advert and sender with the office’s own numbers',
  make: madeBy,
  forms: {
    traduit: (drawn) => {
      const scene = withoutSizes(drawn)
      const { person, property, message } = scene
      const content = html`<p>Vous avez un nouveau message de la part de : ${person.fullName}</p><p>Bien : <a href="${pageOfAdvert(scene, 'bien')}">${property.title}</a><br>ID du bien : ${property.ref}<br>Prix : ${scene.price}</p>${when(person.phonePrinted, (phone) => html`<p>Numéro : ${phone}</p>`)}<p>Courriel : ${person.email}</p>${when(message, ({ text }) => html`<p>Il a ajouté :</p><p>${lines(text)}</p>`)}<p>Type d’utilisateur : ${scene.random.pick([property.transaction === 'sale' ? 'Je suis acheteur' : 'Je suis locataire', 'Autre'])}</p>`
      return request(scene, { from: ownSite(scene, 'messages'), replyTo: { address: person.email }, subject: `Nouveau message de ${person.fullName}`, html: content, says: 'name email phone message title ref price' })
    },
    card: (scene) => {
      const { agency, person, property, message, price } = scene
      const content = html`<table width="580" cellpadding="8" style="border:1px solid #e6e6e6"><tr><td width="180"><img src="https://www.${agency.domain}/wp-content/uploads/t.jpg" width="170" alt=""></td><td><b>${property.title}</b><br>${property.place.town}, ${property.place.postcode}<br>${price}<br>Ref: ${property.ref}<br>${property.surface} m2${when(property.rooms, (rooms) => html`, ${rooms} rooms`)}</td></tr><tr><td colspan="2" style="background:#fafafa"><b>Enquiry from ${person.fullName}</b><br>E: <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>T: ${phone}`)}</td></tr>${when(message, ({ text }) => html`<tr><td colspan="2">${lines(text)}</td></tr>`)}</table><p style="font-size:11px">${agency.name} · T: ${agency.phonePrinted} · E: ${agency.email}</p>`
      return request(scene, { from: ownSite(scene, 'listings'), subject: `Enquiry: ${property.title}`, html: content, says: 'name email phone message title ref town postcode price surface rooms', language: 'en' })
    },
  },
})

const notice: Family = opened<Made>({
  id: 'notice-of-a-service', about: 'form services and builders: site and form named first, questions in bold with answers below, a line of a sheet told in a list',
  wants: { silence: 0.05 }, make: madeBy,
  forms: {
    contents: (scene) => {
      const { agency, date, random } = scene
      const fields: readonly Field[] = [['Name', 'name'], ['Email', 'email'], ['Telephone', 'phone'], ['Reference', 'ref'], ['Message', 'message']]
      const content = html`<h3>New form submission</h3><p>Here are the details of your latest entry.</p><p><b>Form</b>: Contact bien<br><b>Site</b>: ${agency.name}<br><b>Page Id</b>: ${random.hex(24)}<br><b>Submitted at</b>: ${new Date(date).toISOString().slice(0, 16).replace('T', ' ')}</p><p><b>Submitted content</b>:</p><blockquote>${rowsOf(scene, fields, (label, value) => html`<b>${label}</b>: ${lines(value)}<br>`)}</blockquote>`
      return request(scene, { from: { name: 'Webfloat Forms', address: 'no-reply-forms@webfloat.example' }, subject: `You have a new form submission on your site ${agency.name}`, html: content, says: saysOf(fields), language: 'en' })
    },
    entretien: (scene) => {
      const fields: readonly Field[] = [
        ['Bonjour ! Quel est votre prénom ?', 'first'], ['Et votre nom ?', 'last'], ['Quel bien avez-vous repéré ? Indiquez son numéro.', 'ref'], ['Où en est votre financement ?', ({ random, property }) => (property.transaction === 'sale' ? random.pick(['Accord obtenu', 'Rendez-vous pris avec ma banque', 'Pas besoin de prêt']) : null)],
        ['À quel numéro vous joindre ?', 'phone'], ['Votre e-mail, pour la suite ?', 'email'], ['Que voulez-vous savoir ?', 'message'],
      ]
      const content = html`<p>Votre formulaire <b>Un bien vous plaît ?</b> a une nouvelle réponse :</p>${rowsOf(scene, fields, (label, value) => html`<p><strong>${label}</strong><br><span style="color:#3a3a3a">${lines(value)}</span></p>`)}<p><a href="https://typofeel.example/form/${scene.random.hex(8)}/results">Consulter toutes les réponses</a></p><p style="font-size:11px;color:#888">Typofeel, Carrer de Bac 163, Barcelone</p>`
      return request(scene, { from: { name: 'Typofeel', address: 'bonjour@typofeel.example' }, subject: 'Une nouvelle réponse : Un bien vous plaît ?', html: content, says: saysOf(fields) })
    },
    horodateur: (scene) => {
      const { date } = scene
      const fields: readonly Field[] = [['Horodateur', () => `${shortDay(date)} ${hourOf(date)}:07`], ['Adresse e-mail', 'email'], ['Nom et prénom', 'name'], ['Tél portable', 'phone'], ['Référence du bien', 'ref'], ['Commune du bien', 'town'], ['Commentaires / questions', 'message']]
      const text = linesOf('Une nouvelle réponse a été ajoutée à la feuille « Contacts site (réponses) ».', '', linesFor(scene, fields, (label, value) => `${label}\n  ${value.replaceAll('\n', '\n  ')}`), '', 'Notification envoyée par le module complémentaire Pigeon de feuille')
      return request(scene, { from: { name: 'Pigeon de feuille', address: 'notif@pigeon-de-feuille.example' }, subject: 'Contacts site (réponses) : ligne ajoutée', text, says: saysOf(fields) })
    },
  },
})

const software: Family = opened<Made>({
  id: 'program-of-agencies', about: 'agencies’ programs: a sheet of capitals in two columns with mandate and follower, or a page with the advert on top and the person in a sentence',
  make: madeBy,
  forms: {
    feuille: (scene) => {
      const fields: readonly Field[] = [['NOM', 'last'], ['PRENOM', 'first'], ['TELEPHONE', 'phone'], ['EMAIL', 'email']]
      const home: readonly Field[] = [['REFERENCE', 'ref'], ['MANDAT', ({ random }) => `S-${random.digits(3)}`], ['NATURE', ({ property }) => property.typeName], ['VILLE', 'town'], ['CODE POSTAL', 'postcode'], ['PRIX', ({ property }) => `${property.price}.00 EUR`], ['SURFACE', ({ property }) => `${property.surface}.0 M2`], ['SUIVI PAR', officer], ['TEL SUIVI', ({ agency }) => agency.agent.phonePrinted]]
      const row = (label: string, value: string) => `${label.padEnd(14)}: ${value}`
      const text = linesOf(`PERISTYLE NET - CONTACT WEB DU ${shortDay(scene.date)} ${hourOf(scene.date)}`, '', 'DEMANDEUR', linesFor(scene, fields, row), '', 'BIEN', linesFor(scene, home, row), '', 'DEMANDE', scene.message?.text ?? 'NEANT', '', 'FIN DE TRANSMISSION')
      return request(scene, { from: { name: 'Péristyle Net', address: 'contactweb@peristyle-net.example' }, subject: `CONTACT WEB BIEN ${scene.property.ref}`, text, needsText: true, says: `${saysOf(fields)} ${saysOf(home)} message price surface` })
    },
    vitrine: (scene) => {
      const { agency, person, property, message, price } = scene
      const { town, postcode } = property.place
      const content = html`<div style="text-align:center"><img src="https://photos.logisweb.example/v/1.jpg" width="400" alt="photo"><h2 style="margin:6px">${property.title}</h2><p>${town} (${postcode})<br><b>${price}</b> – ${property.surface} m²${when(property.rooms, (rooms) => html` – ${rooms} pièce${rooms > 1 ? 's' : ''}`)}<br>Votre référence : ${property.ref}</p></div><p>${person.fullName} aimerait que vous preniez contact au sujet de ce bien.</p><p>E-mail : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Téléphone : ${phone}`)}</p>${when(message, ({ text }) => html`<p>Ses mots :</p><p style="background:#eef6ee;padding:10px">${lines(text)}</p>`)}<p>Cette demande est consultable dans l’onglet Contacts de Logis Web.</p><p style="font-size:10px">Logis Web – logiciel et sites pour ${agency.name} – support 02 61 91 55 55 – Vous ne souhaitez plus ces courriels ? <a href="https://logisweb.example/stop">Désactiver</a></p>`
      return request(scene, { from: { name: 'Logis Web', address: 'demandes@logisweb.example' }, replyTo: { name: person.fullName, address: person.email }, subject: `${property.typeName} ${town} : un contact de votre site`, html: content, says: 'name email phone message title ref town postcode price surface rooms' })
    },
  },
})

const crm: Family = opened<Made>({
  id: 'deal-in-a-crm', about: 'a CRM opens a deal: a list of its fields with owner and amount, or contact and advert side by side with the stages of the sale',
  make: madeBy,
  forms: {
    affaire: (scene) => {
      const fields: readonly Field[] = [['Contact', 'name'], ['Adresse mail', 'email'], ['N° mobile', 'phone'], ['Bien associé', 'ref'], ['Ville du bien', 'town'], ['Montant de l’affaire', 'price'], ['Étape', () => 'Premier contact'], ['Propriétaire de l’affaire', (one) => `${officer(one)} – ${one.agency.agent.email}`], ['Note', 'message']]
      const content = html`<p style="color:#444">Une affaire a été créée automatiquement.</p>${rowsOf(scene, fields, (label, value) => html`<div style="padding:4px 0"><span style="display:inline-block;width:170px;color:#888">${label}</span> <span>${lines(value)}</span></div>`)}<p><a href="https://pipelette.example/deal/${scene.random.digits(6)}">Voir l’affaire</a></p>`
      return request(scene, { from: { name: 'Pipelette CRM', address: 'notifications@pipelette.example' }, subject: `Affaire créée : ${scene.person.fullName} / ${scene.property.ref}`, html: content, says: saysOf(fields) })
    },
    volets: (scene) => {
      const { agency, person, property, price, message, random } = scene
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>Un acquéreur potentiel vient d’entrer dans votre fichier.</p><table width="100%" cellpadding="10"><tr valign="top"><td width="50%" style="border:1px solid #ddd"><u>Contact</u><br><br>${person.fullName}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}<br>${person.email}<br>Fiche n° ${random.digits(5)}</td><td style="border:1px solid #ddd"><u>Bien</u><br><br>${property.typeName} – ${property.surface} m²<br>${property.place.postcode} ${property.place.town}<br>${price}<br>Réf. ${property.ref}</td></tr></table>${when(message, ({ text }) => html`<p>Message laissé :<br>${lines(text)}</p>`)}<p>Il pourrait aussi être rapproché de :</p><ul>${alsoShown(scene, 2).map((home) => html`<li>${home.title} (${home.ref}) ${home.shown}</li>`)}</ul><p>L’équipe Rapproch’Immo</p>`
      return request(scene, { from: { name: 'Rapproch’Immo', address: 'fichier@rapprochimmo.example' }, subject: 'Nouvelle entrée dans votre fichier acquéreurs', html: content, says: 'name email phone message ref town postcode price surface' })
    },
  },
})

const social: Family = opened<Made>({
  id: 'form-of-an-advert', about: 'the form under an advert of a search engine or a network: columns and identifiers in text, or an English notice with the answers given',
  wants: { who: 'plain', phone: 'always', silence: 0.4, transaction: 'sale' }, make: madeBy,
  forms: {
    colonnes: (drawn) => {
      const scene = onOneLine(drawn)
      const { random } = scene
      const fields: readonly Field[] = [['FULL_NAME', 'name'], ['EMAIL', 'email'], ['PHONE_NUMBER', 'phone'], ['QUEL_BIEN', 'ref'], ['VOTRE_QUESTION', 'message']]
      const text = linesOf('A visitor completed the form of your extension.', '', `lead_id = ${random.hex(20)}`, `campaign_id = ${random.digits(11)}`, `form_id = ${random.digits(10)}`, 'is_test = false', '', linesFor(scene, fields, (label, value) => `user_column ${label} = ${value}`), '', `gcl_id = ${random.hex(18)}`)
      return request(scene, { from: { name: 'Adwise webhook', address: 'hook@adwise-relay.example' }, subject: `Form lead – ${scene.property.typeName} ${scene.property.place.town}`, text, needsText: true, says: `${saysOf(fields)} town`, language: 'en' })
    },
    answers: (scene) => {
      const { agency, person, property, message, random } = scene
      const content = html`<h2>You’ve got a new lead 🎉</h2><p>Ad account: ${agency.name}<br>Ad: ${property.typeName} – ${property.place.town} – ref. ${property.ref}</p><p><b>Contact info</b></p><p>${person.fullName}<br>${person.email}<br>${person.phonePrinted}</p><p><b>Answers</b></p><p>Achat prévu : ${random.pick(['moins de 3 mois', '3 à 6 mois', 'plus tard'])}<br>Budget : ${random.int(15, 60)}0 000 €${when(message, ({ text }) => html`<br>Votre message : ${lines(text)}`)}</p><p>Contact leads within an hour to raise your chances. Questions? <a href="https://help.clipsy.example">Help Center</a></p><p style="color:#aaa">Clipsy Ads, 8 Harbour Street, Dublin · <a href="https://clipsy.example/unsub">Unsubscribe</a></p>`
      return request(scene, { from: { name: 'Clipsy Lead Ads', address: 'leads-noreply@clipsy.example' }, subject: 'You’ve got a new lead', html: content, says: 'name email phone message ref town', language: 'en' })
    },
  },
})

const handed: Family = opened<Made>({
  id: 'passed-on-by-others', about: 'a network’s dispatcher sends a contact to the office of the sector; a surveyor hands on an owner who wants a price',
  wants: { who: 'plain', silence: 0, transaction: 'sale' }, make: madeBy,
  forms: {
    secteur: (scene) => {
      const { agency, random } = scene
      const fields: readonly Field[] = [['Nom du prospect', 'name'], ['Tél. prospect', 'phone'], ['Mail prospect', 'email'], ['Bien', ({ property }) => `${property.typeName} à ${property.place.town}`], ['Réf.', 'ref'], ['Texte du prospect', 'message']]
      const text = linesOf('ATTRIBUTION AUTOMATIQUE', '', `Conseiller : ${officer(scene)} (${agency.agent.phonePrinted})`, `Secteur : ${agency.postcode} ${agency.town}`, '', linesFor(scene, fields, (label, value) => `- ${label} : ${value}`), '', `Sans retour de votre part dans les 48 h, ce contact sera proposé au secteur voisin. Ticket ${random.digits(6)}.`, '', 'Les Bâtisseurs Réunis, service Contacts, 03 53 01 12 12')
      return request(scene, { from: { name: 'Les Bâtisseurs Réunis', address: 'contacts@batisseurs-reunis.example' }, subject: `Contact pour votre secteur (${agency.postcode})`, text, says: `${saysOf(fields)} town` })
    },
    diagnostics: (scene) => {
      const { person, property } = scene
      const { town, postcode } = property.place
      const content = html`<p>Bonjour,</p><p>Dans le cadre de notre partenariat, je vous transmets les coordonnées d’un propriétaire chez qui nous réalisons les diagnostics cette semaine. Le bien sera mis en vente et il serait preneur d’une estimation de votre part.</p><p>Propriétaire : <b>${person.fullName}</b><br>${when(person.phonePrinted, (phone) => html`Tél : ${phone}<br>`)}Mail : ${person.email}<br>Bien : ${property.typeName.toLowerCase()} d’environ ${property.surface} m², ${postcode} ${town}<br>Lettre énergie provisoire : ${scene.random.pick(['C', 'D', 'E'])}</p><p>Bien cordialement,</p><p>Yannick Perrault<br>Diag’Ouest – diagnostics immobiliers<br>06 39 98 10 14 – contact@diag-ouest.example<br><small>Certifié n° CPDI 2290 – RC Pro 54 118 902</small></p>`
      return request(scene, { from: { name: 'Yannick Perrault – Diag’Ouest', address: 'contact@diag-ouest.example' }, subject: `Propriétaire à contacter à ${town}`, html: content, travels: 'keeps-sender', says: 'name email phone town postcode surface', silentIntent: 'valuation' })
    },
  },
})

const valuation: Family = opened<Made>({
  id: 'owner-on-a-landing-page', about: 'owners who filled in a page « combien vaut mon bien » : plain pairs of a text mail, or the person first and his home with the simulator’s figure below',
  wants: { acts: ['valuation'], silence: 0.65, transaction: 'sale' }, make: madeBy,
  forms: {
    paires: (scene) => {
      const fields: readonly Field[] = [['Civilité', ({ person }) => person.civility], ['Nom', 'last'], ['Prénom', 'first'], ['Mail', 'email'], ['Tél', 'phone'], ['Bien à évaluer', ({ property }) => property.typeName], ['Rue', ({ property }) => property.street], ['CP', 'postcode'], ['Commune', 'town'], ['Surface (m²)', ({ property }) => String(property.surface)], ['Nb pièces', 'rooms'], ['Année de construction', ({ random }) => String(random.int(1905, 2018))], ['Vous êtes', ({ random }) => random.pick(['propriétaire occupant', 'propriétaire bailleur', 'héritier'])], ['Infos', 'message']]
      const text = linesOf('Lead vendeur reçu via combienvautmonbien', '', linesFor(scene, fields, (label, value) => `${label} = ${value}`), '', `Destinataire : ${scene.agency.name} <${scene.agency.email}>`)
      return request(scene, { from: { name: 'Vendons Bien', address: 'leads@vendons-bien.example' }, subject: 'Lead vendeur', text, needsText: true, says: `${saysOf(fields)} surface`, silentIntent: 'valuation' })
    },
    simulateur: (scene) => {
      const { agency, person, property, message } = scene
      const { town, postcode } = property.place
      const contact: readonly Field[] = [['Demandeur', 'name'], ['Messagerie', 'email'], ['Téléphone', 'phone']]
      const row = (label: string, value: string) => html`<tr><td style="padding:6px;background:#f3f0ea">${label}</td><td style="padding:6px">${lines(value)}</td></tr>`
      const content = html`<p>${agency.name}, vous avez reçu une demande d’avis de valeur.</p><table cellspacing="2">${rowsOf(scene, contact, row)}${row('Logement', `${property.typeName}, ${property.surface} m²`)}${when(property.rooms, (rooms) => row('Pièces principales', String(rooms)))}${row('Lieu', `${property.street}, ${postcode} ${town}`)}${row('Valeur simulée', `${groupedPrice(Math.round(property.price / 1000) * 1000, ' ')} € (indice de confiance ${scene.random.int(2, 4)}/5)`)}${row('Projet', scene.random.pick(['Vendre rapidement', 'Vendre d’ici un an', 'Succession']))}${when(message, ({ text }) => row('Remarques', text))}</table><p>${when(person.phonePrinted, () => html`Le demandeur accepte d’être appelé. `)}Pensez à proposer un passage sur place.</p><p style="font-size:11px">Un service Valorissimo Lab – 04 65 71 30 00</p>`
      return request(scene, { from: { name: 'Valorissimo Lab', address: 'avis@valorissimo-lab.example' }, subject: `Avis de valeur demandé – ${postcode} ${town}`, html: content, says: `${saysOf(contact)} message town postcode surface rooms`, silentIntent: 'valuation' })
    },
  },
})

const callBack: Family = opened<Made>({
  id: 'ring-me-button', about: 'a button « être rappelé » under an advert: number first, an hour that was chosen, the office’s line; no words',
  wants: { silence: 1, phone: 'always', who: 'plain' }, make: madeBy,
  forms: {
    planifie: (scene) => {
      const { agency, random } = scene
      const fields: readonly Field[] = [['Nom', 'name'], ['Rappeler le', 'phone'], ['Quand', () => random.pick(['ce jour, 17 h – 18 h', 'demain, 9 h – 10 h', 'demain, 12 h – 13 h'])], ['Réf. annonce', 'ref'], ['Ville', 'town'], ['Prix annoncé', 'price'], ['Conseiller prévu', officer], ['Ligne du conseiller', () => agency.agent.phonePrinted]]
      const content = html`<h3 style="color:#b8322a">Rappel planifié</h3><table>${rowsOf(scene, fields, (label, value) => html`<tr><td align="right"><i>${label}</i></td><td><b>${value}</b></td></tr>`)}</table><p>Un SMS de confirmation a été envoyé au visiteur.</p>`
      return request(scene, { from: { name: 'Allô Visiteurs', address: 'planning@allo-visiteurs.example' }, subject: 'Rappel planifié par un visiteur du site', html: content, says: saysOf(fields), silentIntent: 'callback' })
    },
    court: (scene) => {
      const { person, property, agency } = scene
      const text = linesOf(`${person.phonePrinted}`, `${person.fullName} (${person.email})`, '', `a cliqué sur « Être rappelé » – annonce ${property.ref}, ${property.typeName.toLowerCase()} à ${property.place.town}.`, '', `Si vous rappelez depuis le ${agency.phonePrinted}, l’appel sera compté dans vos statistiques.`)
      return request(scene, { from: ownSite(scene, 'etre-rappele', `${agency.name} (site)`), subject: `À rappeler : ${person.fullName}, annonce ${property.ref}`, text, says: 'name email phone ref town', silentIntent: 'callback' })
    },
  },
})

const copied: Family = opened<Made>({
  id: 'visitor-s-copy', about: 'what the visitor gets also goes to the office: a thank-you with his words quoted and the office’s hours, or a content system’s plain copy',
  wants: { silence: 0, who: 'plain' }, make: madeBy,
  forms: {
    merci: (scene) => {
      const { agency, person, property, message, random } = scene
      const text = linesOf('[Copie pour l’agence de la réponse automatique envoyée au visiteur]', '', `Bonjour ${person.firstName} ${person.lastName},`, '', `Merci de l'intérêt que vous portez à notre bien réf. ${property.ref} (${property.typeName}, ${property.place.town}). ${officer(scene)} reviendra vers vous.`, '', 'Votre message :', quoted(message!.text), '', `Nous utiliserons pour vous répondre : ${person.email}${person.phonePrinted ? ` ou ${person.phonePrinted}` : ''}`, '', `${agency.name} - ouvert du mardi au samedi, 9h30-12h / 14h-${random.int(18, 19)}h`, `${agency.street}, ${agency.postcode} ${agency.town} - ${agency.phonePrinted}`)
      return request(scene, { from: ownSite(scene, 'bienvenue'), subject: `[Copie agence] Merci pour votre message (${property.ref})`, text, needsText: true, says: 'name email phone message ref town' })
    },
    systeme: (drawn) => {
      const scene = withoutSizes(drawn)
      const { agency, person, property, message } = scene
      const content = html`<p>Voici la copie du message suivant, adressé à ${officer(scene)} via ${agency.name} :</p><p>Demande faite sur https://www.${agency.domain}/ par :<br>${person.fullName} ${safe('&lt;')}${person.email}${safe('&gt;')}</p><p>Sujet : ${property.title} / ${property.ref}</p><p>${lines(message!.text)}</p>${when(person.phonePrinted, (phone) => html`<p>Numéro laissé : ${phone}</p>`)}`
      return request(scene, { from: ownSite(scene, 'no-reply'), replyTo: { name: person.fullName, address: person.email }, subject: `Copie de : ${property.title} / ${property.ref}`, html: content, says: 'name email phone message title ref' })
    },
  },
})

export const SITE_FORMS_SECOND_HALF: readonly Family[] = [pluginText, pluginPage, theme, notice, software, crm, social, handed, valuation, callBack, copied]
