/** What agencies' own sites send: plug-ins, themes, builders, form services, software of the trade, CRMs, adverts of social networks, partners and widgets. */
import type { Family } from '../family.ts'
import { type Field, saysOf } from '../forms.ts'
import { html, lines, safe } from '../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when } from '../request.ts'
import { groupedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'
import { linesFor, type Made, madeBy, officer, onOneLine, ownSite, pageOfAdvert, rowsOf, withoutSizes } from '../site-pieces.ts'

const isoDay = (date: number) => new Date(date).toISOString().slice(0, 10)

const pluginText: Family = opened<Made>({
  id: 'plugin-in-text', about: 'a plug-in’s stock text with a subject line and a body, and a home-made script that prints its array',
  wants: { silence: 0.04 }, make: madeBy,
  forms: {
    corps: (scene) => {
      const { agency, person, property, message } = scene
      const about = `Votre bien ${property.ref}`
      const text = linesOf(`De : ${person.fullName} <${person.email}>`, `Objet : ${about}`, person.phonePrinted && `Téléphone : ${person.phonePrinted}`, '', 'Corps du message :', message?.text ?? '(aucun)', '', '-- ', `Ceci est une notification : un formulaire de contact a été soumis sur votre site web (${agency.name} https://www.${agency.domain}).`)
      return request(scene, { from: ownSite(scene, 'wordpress'), replyTo: { address: person.email }, subject: `[${agency.name}] "${about}"`, text, needsText: true, says: 'name email phone message ref' })
    },
    tableau: (scene) => {
      const { agency, random } = scene
      const fields: readonly Field[] = [
        ['formulaire', () => 'fiche_bien'], ['destinataire', () => agency.email], ['nom', 'last'], ['prenom', 'first'], ['mail', 'email'], ['tel', 'phone'], ['societe', () => ''],
        ['ref_bien', 'ref'], ['ville_bien', 'town'], ['cp_bien', 'postcode'], ['prix_bien', ({ property }) => String(property.price)], ['texte', 'message'], ['newsletter', () => String(random.int(0, 1))], ['ip', () => `203.0.113.${random.int(2, 250)}`],
      ]
      const text = linesOf('Array', '(', linesFor(scene, fields, (key, value) => `    [${key}] => ${value}`), ')')
      return request(scene, { from: { address: 'www-data@srv14.hebergement-doux.example' }, subject: 'formulaire fiche_bien', text, needsText: true, says: saysOf(fields, 'price') })
    },
  },
})

const pluginPage: Family = opened<Made>({
  id: 'plugin-in-blocks', about: 'plug-ins of the common kind in HTML: bold captions over values with thin rules, or a grey table of captions and values',
  wants: { silence: 0.06 }, make: madeBy,
  forms: {
    filets: (drawn) => {
      const scene = withoutSizes(drawn)
      const fields: readonly Field[] = [['Votre nom', 'name'], ['Votre e-mail', 'email'], ['Votre téléphone', 'phone'], ['Bien qui vous intéresse', 'title'], ['Référence', 'ref'], ['Où avez-vous entendu parler de nous ?', ({ random }) => random.pick(['Recherche internet', 'Vitrine', 'Bouche à oreille'])], ['Commentaire ou message', 'message']]
      const content = html`<table width="600" align="center" style="background:#ffffff;border-radius:4px"><tr><td style="padding:30px;text-align:center;font-size:22px">${scene.agency.name}</td></tr>${rowsOf(scene, fields, (label, value) => html`<tr><td style="padding:15px 30px;border-bottom:1px solid #e2e2e2"><p style="margin:0 0 4px"><strong>${label}</strong></p><p style="margin:0">${lines(value)}</p></td></tr>`)}</table><p style="text-align:center;color:#999;font-size:12px">Envoyé depuis <a href="https://www.${scene.agency.domain}">${scene.agency.name}</a></p>`
      return request(scene, { from: ownSite(scene, 'site'), replyTo: { address: scene.person.email }, subject: 'Nouvelle entrée : Contact fiche bien', html: content, says: saysOf(fields) })
    },
    grille: (scene) => {
      const fields: readonly Field[] = [
        ['Prénom', 'first'], ['Nom de famille', 'last'], ['Adresse de messagerie', 'email'], ['Téléphone / mobile', 'phone'], ['Vous souhaitez', ({ property }) => (property.transaction === 'sale' ? 'Acheter' : 'Louer')], ['Annonce n°', 'ref'], ['Commune', 'town'], ['Surface', 'surface'], ['Nombre de pièces', 'rooms'],
        ['Détaillez votre demande', 'message'], ['RGPD', () => 'Accepté'],
      ]
      const content = html`<p>Soumission n° ${scene.random.int(112, 960)} du formulaire « Demande sur un bien »</p><table cellspacing="0" style="width:100%;border:1px solid #cbcbcb">${rowsOf(scene, fields, (label, value) => html`<tr><th style="background:#f8f8f8;text-align:left;border:1px solid #cbcbcb;padding:8px;width:35%">${label}</th><td style="border:1px solid #cbcbcb;padding:8px">${lines(value)}</td></tr>`)}</table>`
      return request(scene, { from: ownSite(scene, 'ne-pas-repondre'), subject: 'Demande sur un bien', html: content, says: saysOf(fields) })
    },
  },
})

const theme: Family = opened<Made>({
  id: 'theme-for-homes', about: 'bought themes for agencies, hardly translated: English captions round a French advert, the agent in charge named below',
  make: madeBy,
  forms: {
    titre: (drawn) => {
      const scene = withoutSizes(drawn)
      const { person, property, message } = scene
      const line = (label: string, value: string | null) => when(value, (shown) => html`<p><strong>${label} :</strong> ${lines(shown)}</p>`)
      const content = html`<p>You have received a message from: <strong>${person.fullName}</strong></p>${line('Email', person.email)}${line('Phone Number', person.phonePrinted)}${line('Property Title', property.title)}<p><strong>Property URL :</strong> <a href="${pageOfAdvert(scene, 'property')}">${pageOfAdvert(scene, 'property')}</a></p>${line('Property ID', property.ref)}${line('Message', message?.text ?? null)}<p>You can contact ${person.fullName} via the email address above.</p>`
      return request(scene, { from: ownSite(scene, 'wp'), replyTo: { address: person.email }, subject: `New message sent by ${person.fullName} using agent contact form`, html: content, says: 'name email phone message title ref', language: 'en' })
    },
    demande: (drawn) => {
      const scene = withoutSizes(drawn)
      const fields: readonly Field[] = [['Client Name', 'name'], ['Email', 'email'], ['Phone', 'phone'], ['Subject', ({ property }) => `Contact for ${property.title}`], ['Message', 'message']]
      const text = linesOf('Hi there,', `You received a new enquiry on your website ${scene.agency.domain}.`, '', linesFor(scene, fields, (label, value) => `${label} : ${value}`), '', `Listing : ${scene.property.title}`, `Ref : ${scene.property.ref}`, pageOfAdvert(scene, 'properties'), '', `Agent in charge : ${officer(scene)}, ${scene.agency.agent.phonePrinted}, ${scene.agency.agent.email}`)
      return request(scene, { from: ownSite(scene, 'noreply'), subject: `Contact for ${scene.property.title}`, text, needsText: true, says: `${saysOf(fields)} title ref`, language: 'en' })
    },
  },
})

const notice: Family = opened<Made>({
  id: 'notice-of-a-builder', about: 'site builders and form services: label and value on a line, questions over answers, a numbered submission',
  wants: { silence: 0.05 }, make: madeBy,
  forms: {
    submission: (scene) => {
      const fields: readonly Field[] = [['Name', 'name'], ['Email', 'email'], ['Phone', 'phone'], ['Property reference', 'ref'], ['Message', 'message']]
      const content = html`<div style="font-family:Helvetica;max-width:560px"><p style="color:#777">A visitor filled in the form of <i>${scene.agency.name}</i></p>${rowsOf(scene, fields, (label, value) => html`<p><b>${label}:</b> ${lines(value)}</p>`)}<p><a href="https://${scene.agency.domain}/config/entries" style="background:#000;color:#fff;padding:10px">See all entries</a></p><p style="font-size:12px;color:#999">Not a real person? <a href="https://squareish.example/report/${scene.random.hex(10)}">Mark this entry as spam</a></p></div>`
      return request(scene, { from: { name: 'Squareish', address: 'form-submission@squareish.example' }, replyTo: { address: scene.person.email }, subject: 'New entry in “Contact us”', html: content, says: saysOf(fields), language: 'en' })
    },
    questions: (scene) => {
      const fields: readonly Field[] = [
        ['Vous êtes…', ({ property }) => (property.transaction === 'sale' ? 'Acquéreur' : 'Futur locataire')], ['Quel est votre nom complet ?', 'name'], ['À quelle adresse e-mail vous répondre ?', 'email'], ['Quel est votre numéro de téléphone ?', 'phone'], ['Quelle annonce avez-vous vue ? (référence)', 'ref'],
        ['Votre budget maximum', ({ random, property }) => (property.transaction === 'sale' ? `${random.int(12, 60)}0 000 €` : null)], ['Un message à nous laisser ?', 'message'],
      ]
      const content = html`<h2 style="font-size:18px">Nouvelle réponse à « Contactez ${scene.agency.name} »</h2>${rowsOf(scene, fields, (label, value) => html`<div style="margin-bottom:18px"><div style="color:#777672;font-size:14px">${label}</div><div style="font-size:16px">${lines(value)}</div></div>`)}<hr><p style="font-size:12px">Vous recevez ce message car les notifications sont actives. <a href="https://talie.example/f/${scene.random.hex(6)}/notifications">Les modifier</a></p>`
      return request(scene, { from: { name: 'Talie', address: 'notifications@talie.example' }, subject: 'Talie : vous avez une nouvelle réponse', html: content, says: saysOf(fields) })
    },
    soumis: (scene) => {
      const fields: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Courriel', 'email'], ['Téléphone', 'phone'], ['Référence du logement', 'ref'], ['Ville du logement', 'town'], ['Votre question', 'message']]
      const { date, random } = scene
      const text = linesOf(`Soumis le ${dayOf(date)} - ${hourOf(date)}`, `Soumis par anonyme : [198.51.100.${random.int(2, 240)}]`, 'Les valeurs soumises sont :', '', linesFor(scene, fields, (label, value) => `${label} : ${value}`), '', 'Les résultats de cette soumission peuvent être vus à cette adresse :', `https://formulibre.example/node/${random.digits(6)}/submission/${random.digits(7)}`)
      return request(scene, { from: { address: 'ne-pas-repondre@formulibre.example' }, subject: 'Soumission de formulaire de : Contact agence', text, needsText: true, says: saysOf(fields) })
    },
  },
})

const software: Family = opened<Made>({
  id: 'software-of-the-trade', about: 'the site that comes with the agency’s software: contact and home in two tables, or a letter of the software with its mandate and negotiator',
  make: madeBy,
  forms: {
    blocs: (scene) => {
      const contact: readonly Field[] = [['Civilité', ({ person }) => person.civility], ['Nom', 'last'], ['Prénom', 'first'], ['Tél.', 'phone'], ['E-mail', 'email'], ['Message', 'message']]
      const home: readonly Field[] = [['Réf.', 'ref'], ['N° mandat', ({ random }) => random.digits(4)], ['Type', ({ property }) => property.typeName], ['Localité', ({ property }) => `${property.place.postcode} ${property.place.town}`], ['Prix', 'price'], ['Surface habitable', 'surface'], ['Pièces', 'rooms'], ['Négociateur', officer]]
      const table = (head: string, fields: readonly Field[]) => html`<h3 style="color:#1b4f72">${head}</h3><table border="0" cellpadding="3">${rowsOf(scene, fields, (label, value) => html`<tr><td style="color:#777" valign="top">${label}</td><td>${lines(value)}</td></tr>`)}</table>`
      const content = html`<p>Un visiteur de votre site a rempli le formulaire d’une fiche.</p>${table('Le contact', contact)}${table('Le bien', home)}<p style="font-size:11px">Ce contact a été ajouté à votre base. Assistance logiciel : 04 65 71 22 22</p>`
      return request(scene, { from: { name: 'Nettoy Immo', address: 'sites@nettoy-logiciel.example' }, subject: `Site internet : contact sur le bien ${scene.property.ref}`, html: content, says: `${saysOf(contact)} ${saysOf(home)} town postcode` })
    },
    courrier: (scene) => {
      const { agency, person, property, message, price } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        `Bonjour ${agency.agent.firstName},`, '', `Une demande vient d'arriver par le site ${agency.domain} pour un bien de votre portefeuille.`, '', `Dossier ${property.ref} - ${property.typeName} - ${postcode} ${town} - ${price}`, '',
        'Coordonnees du demandeur', '------------------------', person.fullName, person.phonePrinted && `Tel ${person.phonePrinted}`, `Mail ${person.email}`, '', message && 'Texte de la demande', message && '-------------------', message?.text, '', `Hectare V11 - transmis a ${officer(scene)} (${agency.agent.email})`,
      )
      return request(scene, { from: { name: 'Hectare', address: 'passerelle@hectare-transaction.example' }, replyTo: { address: person.email }, subject: `Demande internet dossier ${property.ref}`, text, needsText: true, says: 'name email phone message ref town postcode price' })
    },
  },
})

const crm: Family = opened<Made>({
  id: 'lead-in-a-crm', about: 'a CRM tells of a lead: a card with chips, or a short note to the agent in charge with his team’s other leads counted',
  make: madeBy,
  forms: {
    fiche: (scene) => {
      const { person, property, message, random } = scene
      const content = html`<div style="background:#f4f5f7;padding:20px"><div style="background:#fff;padding:20px"><p style="margin:0;color:#5e6c84;font-size:12px">NOUVEAU LEAD · SITE WEB · SCORE ${random.int(20, 95)}</p><h2 style="margin:8px 0">${person.fullName}</h2><p><a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br><a href="tel:${person.phone!.e164}">${phone}</a>`)}</p>${when(message, ({ text }) => html`<p style="border-left:3px solid #dfe1e6;padding-left:12px">${lines(text)}</p>`)}<p><b>Intérêt</b><br>${property.title}<br>${property.place.town} (${property.place.postcode})<br>${scene.price} · ${property.surface} m²${when(property.rooms, (rooms) => html` · ${rooms} p.`)}<br>Réf. ${property.ref}</p><p><a href="https://app.relance-immo.example/leads/${random.hex(12)}">Prendre en charge</a></p></div><p style="font-size:11px;color:#7a869a">Sans prise en charge sous 4 h, le lead passera à un autre membre de l’équipe.</p></div>`
      return request(scene, { from: { name: 'Relance Immo', address: 'leads@relance-immo.example' }, subject: `Nouveau lead : ${person.fullName}`, html: content, says: 'name email phone message ref title town postcode price surface rooms' })
    },
    consigne: (drawn) => {
      const scene = onOneLine(drawn)
      const { agency, random } = scene
      const fields: readonly Field[] = [['Identité', 'name'], ['Mobile', 'phone'], ['Email', 'email'], ['Réf bien', 'ref'], ['Verbatim', 'message'], ['Origine', () => 'site agence'], ['Rappel avant', () => `${random.int(9, 18)}h`]]
      const text = linesOf(`${officer(scene)},`, '', `Le lead #${random.digits(6)} vous est attribué.`, '', linesFor(scene, fields, (label, value) => `* ${label} : ${value}`), '', `Il vous reste ${random.int(2, 14)} leads non traités ce mois-ci.`, `Manager : ${agency.name}, ${agency.phonePrinted}`)
      return request(scene, { from: { name: 'Klé CRM', address: 'no-reply@kle-crm.example' }, subject: '[Klé] lead attribué', text, says: saysOf(fields) })
    },
  },
})

const social: Family = opened<Made>({
  id: 'advert-of-a-network', about: 'lead adverts of social networks through a connector: technical keys in a table, or the answers of an instant form',
  wants: { who: 'plain', phone: 'always', silence: 0.4, transaction: 'sale' }, make: madeBy,
  forms: {
    cles: (scene) => {
      const { random, date } = scene
      const fields: readonly Field[] = [['lead_id', () => `l:${random.digits(16)}`], ['created_time', () => `${isoDay(date)}T${hourOf(date)}:00+0000`], ['ad_name', ({ property }) => `${property.typeName} ${property.place.town}`], ['adset_name', () => 'FR 30-60 ans +25km'], ['is_organic', () => 'false'], ['platform', () => random.pick(['fb', 'ig'])], ['reference_du_bien', 'ref'], ['first_name', 'first'], ['last_name', 'last'], ['email', 'email'], ['phone_number', 'phone'], ['votre_message', 'message']]
      const content = html`<p>1 new row</p><table border="1" cellpadding="4" style="border-collapse:collapse;font-family:monospace;font-size:12px">${rowsOf(scene, fields, (label, value) => html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)}</table><p>Sent by your automation “Leads vers agence”. 412 of 750 tasks used.</p>`
      return request(scene, { from: { name: 'Zappi', address: 'alerts@zappi-automation.example' }, subject: 'New lead from Instant Form', html: content, says: `${saysOf(fields)} town`, language: 'en' })
    },
    bilan: (scene) => {
      const { agency, person, property, random, message } = scene
      const content = html`<p>Bonne nouvelle ! Votre publicité a généré un prospect.</p><p style="font-size:18px"><b>${person.fullName}</b></p><p>📞 ${person.phonePrinted}<br>📧 ${person.email}</p><p>Publicité : ${property.typeName} à ${property.place.town}, ${scene.price} (réf. ${property.ref})</p><p>Réponses au formulaire :<br>• Votre projet : ${random.pick(['dans les 3 mois', 'dans l’année', 'au plus vite'])}<br>• Financement : ${random.pick(['en cours', 'accord de principe', 'pas encore étudié'])}${when(message, ({ text }) => html`<br>• Un commentaire ? ${lines(text)}`)}</p><p>Budget dépensé : ${random.int(12, 90)},${random.digits(2)} € · Coût par prospect : ${random.int(3, 14)},${random.digits(2)} €</p><p style="font-size:11px">Campagne gérée pour ${agency.name} par Pixel & Pierre, 01 99 00 31 31</p>`
      return request(scene, { from: { name: 'Pixel & Pierre', address: 'campagnes@pixel-et-pierre.example' }, subject: `Un prospect pour votre publicité « ${property.typeName} ${property.place.town} »`, html: content, says: 'name email phone message ref town price' })
    },
  },
})

const handed: Family = opened<Made>({
  id: 'handed-on-by-partners', about: 'a network’s head office and a loan broker pass a contact on: their own people and numbers, amounts of a loan',
  wants: { who: 'plain', silence: 0, transaction: 'sale' }, make: madeBy,
  forms: {
    siege: (scene) => {
      const { agency, person, property, message, random } = scene
      const content = html`<p>Chers franchisés,</p><p>Le service Relation Clients a reçu une demande qui relève de votre agence <b>${agency.name}</b> (code ${random.digits(4)}).</p><table cellpadding="5" style="border:1px solid #999"><tr><td><b>Client</b></td><td>${person.fullName}</td></tr>${when(person.phonePrinted, (phone) => html`<tr><td><b>Téléphone client</b></td><td>${phone}</td></tr>`)}<tr><td><b>E-mail client</b></td><td>${person.email}</td></tr><tr><td><b>Bien demandé</b></td><td>${property.typeName}, ${property.place.town}, réf. ${property.ref}</td></tr><tr><td><b>Demande</b></td><td>${lines(message!.text)}</td></tr></table><p>Merci de le contacter sous 24 heures et de clôturer la demande dans l’intranet.</p><p>${random.pick(['Ludivine Astier', 'Thomas Guéret'])}<br>Relation Clients – Siège Toit & Nous<br>02 61 91 40 40 – relationclients@toit-et-nous.example</p>`
      return request(scene, { from: { name: 'Toit & Nous – Relation Clients', address: 'relationclients@toit-et-nous.example' }, subject: `Demande client à traiter – ${agency.name}`, html: content, says: 'name email phone message ref town' })
    },
    courtier: (scene) => {
      const { person, property, message, random } = scene
      const text = linesOf(
        'Bonjour,', '', `Nous accompagnons ${person.fullName} pour le financement de son achat et son plan est validé à hauteur de ${random.int(14, 58)}0 000 € sur ${random.pick(['20', '22', '25'])} ans.`, `Votre annonce ${property.ref} à ${property.place.town} l'intéresse. Voici son message :`, '', `« ${message!.text} »`, '',
        'Vous pouvez joindre notre client directement :', `- par mail : ${person.email}`, person.phonePrinted && `- par téléphone : ${person.phonePrinted}`, '', 'Bonne journée à toute l’équipe,', '', 'Fabrice Tournebise', 'Courtier en crédit - Taux Clair Courtage', '05 36 49 18 18 - f.tournebise@tauxclair.example', 'ORIAS 11 004 226 - Un crédit vous engage et doit être remboursé.',
      )
      return request(scene, { from: { name: 'Fabrice Tournebise', address: 'f.tournebise@tauxclair.example' }, subject: `Mise en relation client - bien ${property.ref}`, text, needsText: true, travels: 'keeps-sender', says: 'name email phone message ref town' })
    },
  },
})

const valuation: Family = opened<Made>({
  id: 'page-of-valuations', about: 'an owner asks for a price on a landing page: his own home with its sizes, the range that was computed, then himself',
  wants: { acts: ['valuation'], silence: 0.65, transaction: 'sale' }, make: madeBy,
  forms: {
    etapes: (scene) => {
      const home: readonly Field[] = [['Type de bien', ({ property }) => property.typeName], ['Adresse', ({ property }) => property.street], ['Code postal', 'postcode'], ['Ville', 'town'], ['Surface', 'surface'], ['Pièces', 'rooms'], ['État général', ({ random }) => random.pick(['Bon état', 'À rafraîchir', 'Refait à neuf'])], ['Délai de vente', ({ random }) => random.pick(['Dès que possible', 'Dans 6 mois', 'Je me renseigne'])]]
      const contact: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['Téléphone', 'phone'], ['E-mail', 'email'], ['Précisions', 'message']]
      const list = (fields: readonly Field[]) => html`<ul>${rowsOf(scene, fields, (label, value) => html`<li>${label} : <b>${lines(value)}</b></li>`)}</ul>`
      const content = html`<p>Une nouvelle demande d’estimation a été déposée sur <a href="https://estimer.${scene.agency.domain}">estimer.${scene.agency.domain}</a>.</p><p><u>1. Le bien à estimer</u></p>${list(home)}<p><u>2. Le propriétaire</u></p>${list(contact)}`
      return request(scene, { from: ownSite(scene, 'estimation'), subject: 'Demande d’estimation en ligne', html: content, says: `${saysOf(home)} ${saysOf(contact)}`, silentIntent: 'valuation' })
    },
    fourchette: (scene) => {
      const { agency, person, property, message } = scene
      const { town, postcode } = property.place
      const low = Math.round(property.price * 0.93 / 1000)
      const amount = (thousands: number) => `${groupedPrice(thousands * 1000, ' ')} €`
      const content = html`<h1 style="font-size:20px">Prospect vendeur</h1><p>${person.fullName} a estimé son bien avec le module de ${agency.name}.</p><p>${property.typeName} de ${property.surface} m²${when(property.rooms, (rooms) => html`, ${rooms} pièce${rooms > 1 ? 's' : ''}`)} – ${property.street}, ${postcode} ${town}</p><p>Fourchette affichée : ${amount(low)} – ${amount(Math.round(low * 1.14))} (prix moyen du quartier : ${Math.round(property.price / property.surface * 0.96)} €/m²)</p><p>Le joindre :<br>${when(person.phonePrinted, (phone) => html`Tél. ${phone}<br>`)}Mail ${person.email}</p>${when(message, ({ text }) => html`<p>Son commentaire :<br><i>${lines(text)}</i></p>`)}<p style="color:#888;font-size:11px">Estimélo SAS – 12 rue des Arts, 59000 Lille – support@estimelo.example</p>`
      return request(scene, { from: { name: 'Estimélo', address: 'prospects@estimelo.example' }, subject: `Estimation réalisée à ${town}`, html: content, says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation' })
    },
  },
})

const callBack: Family = opened<Made>({
  id: 'call-me-widget', about: 'the little window « on vous rappelle » of a site: a number, sometimes a name, the page that was open; no words and mostly no address',
  wants: { silence: 1, phone: 'always', who: 'plain' }, make: madeBy,
  forms: {
    bulle: (scene) => {
      const { agency, date, random } = scene
      const fields: readonly Field[] = [['Numéro à rappeler', 'phone'], ['Prénom', 'first'], ['Page', ({ property }) => `https://www.${agency.domain}/annonce.php?ref=${encodeURIComponent(property.ref)}`], ['Réf. affichée', 'ref'], ['Créneau choisi', () => random.pick(['Dès que possible', 'Entre 12 h et 14 h', 'Après 18 h'])], ['Appareil', () => random.pick(['Mobile', 'Ordinateur'])]]
      const content = html`<p><b>Demande de rappel immédiat</b> – ${dayOf(date)} à ${hourOf(date)}</p>${rowsOf(scene, fields, (label, value) => html`<p style="margin:3px 0">${label} : ${value}</p>`)}<p>Appels émis depuis votre ligne ${agency.phonePrinted}. Modifier : <a href="https://toc-toc-rappel.example/reglages">réglages</a></p>`
      return request(scene, { from: { name: 'Toc Toc Rappel', address: 'rappel@toc-toc-rappel.example' }, subject: 'Un visiteur attend votre appel', html: content, says: saysOf(fields), silentIntent: 'callback' })
    },
    ligne: (drawn) => {
      const scene = withoutSizes(drawn)
      const { person, property, date } = scene
      const text = linesOf(`${person.fullName} attend votre appel au ${person.phonePrinted}.`, '', `Bien consulté : ${property.title}`, `Référence : ${property.ref}`, `Demande faite le ${dayOf(date)} à ${hourOf(date)} sur ${scene.agency.domain}`)
      return request(scene, { from: ownSite(scene, 'rappel'), subject: `Rappeler ${person.fullName}`, text, says: 'name phone title ref', silentIntent: 'callback' })
    },
  },
})

const copied: Family = opened<Made>({
  id: 'copy-for-the-agency', about: 'the agency gets a copy of what the site sent the visitor: it speaks to him, repeats what he gave, shows the agency’s own card and similar homes',
  wants: { silence: 0.03 }, make: madeBy,
  forms: {
    recapitulatif: (scene) => {
      const { agency, person } = scene
      const fields: readonly Field[] = [['Nom', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Référence de l’annonce', 'ref'], ['Message', 'message']]
      const content = html`<p>${person.firstName ? `Bonjour ${person.firstName},` : 'Bonjour,'}</p><p>Nous avons bien reçu votre demande et vous répondrons dans les meilleurs délais.</p><p>Rappel de votre demande :</p><table>${rowsOf(scene, fields, (label, value) => html`<tr><td width="160"><b>${label}</b></td><td>${lines(value)}</td></tr>`)}</table><p>À bientôt,<br>${officer(scene)}<br>${agency.name}<br>${agency.street}, ${agency.postcode} ${agency.town}<br>Tél. ${agency.phonePrinted} – ${agency.email}</p><p>Ces biens pourraient aussi vous plaire :</p>${alsoShown(scene, 2).map((home) => html`<p>${home.title} – ${home.shown}<br>Réf. ${home.ref}</p>`)}`
      return request(scene, { from: ownSite(scene, 'contact'), replyTo: { name: person.fullName, address: person.email }, subject: `(copie) Votre demande auprès de ${agency.name}`, html: content, says: saysOf(fields) })
    },
    copie: (scene) => {
      const { agency, person, property, message, date } = scene
      const content = html`<p>Copie du message envoyé par <b>${person.fullName}</b> le ${dayOf(date)} à ${hourOf(date)}</p><hr>${safe('<blockquote>')}${when(message, ({ text }) => lines(text))}${safe('</blockquote>')}<hr><p>Annonce : ${property.typeName} ${property.surface} m², ${property.place.town} – réf. ${property.ref}<br>Adresse de réponse : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Téléphone indiqué : ${phone}`)}</p><p>L’original est parti à ${agency.agent.email}.</p>`
      return request(scene, { from: ownSite(scene, 'copies'), subject: `Copie – message pour l’annonce ${property.ref}`, html: content, says: 'name email phone message ref town surface' })
    },
  },
})

export const SITES_AND_PLUGINS: readonly Family[] = [pluginText, pluginPage, theme, notice, software, crm, social, handed, valuation, callBack, copied]
