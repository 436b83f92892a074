/** Portals, first half: five known ones as they may write today, seven that nobody has heard of. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { alsoShown, dayOf, linesOf, request, when, wordsOf } from '../request.ts'
import { drawMessage, type Scene, type Wants } from '../scene.ts'
import { printedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'

const isLet = ({ property }: Scene) => property.transaction === 'rent'
const sizeOf = ({ property: { rooms, surface } }: Scene) => `${rooms ? `${rooms} pièce${rooms > 1 ? 's' : ''} · ` : ''}${surface} m²`

const seloger: Family = opened<{ preview: string; heading: string; from: string; ownProject: boolean }>({
  id: 'seloger-photo-left', about: 'SeLoger: photo on the left, facts on the right, the person below without labels, two buttons; in one form the person’s own project with a budget',
  forms: {
    carte: { preview: 'Ne laissez pas filer ce contact', heading: 'Une personne attend votre réponse', from: 'noreply@lead.seloger.com', ownProject: false },
    projet: { preview: 'Un nouveau projet à accompagner', heading: 'Vous plaisez !', from: 'contact@lead.seloger.com', ownProject: true },
  },
  make(scene, { preview, heading, from, ownProject }) {
    const { person, property, price, random } = scene
    const go = () => `https://click.lead.seloger.com/ls/click?upn=${random.hex(44)}`
    const project = html`<tr><td style="padding:16px 32px;background:#f2f2f2"><p style="margin:0;font-weight:700">Son projet en bref</p><p>${isLet(scene) ? `Location, jusqu’à ${random.int(6, 16)}50 € par mois` : `Achat, budget de ${random.int(15, 60)}5 000 €`}<br>${random.pick(['Nancy et alentours', 'Toulon, La Valette', 'Le Havre'])}<br>Souhaite emménager ${random.pick(['dès que possible', 'd’ici six mois', 'sans urgence'])}</p></td></tr>`
    const content = html`<div style="display:none;max-height:0px;overflow:hidden;">${preview}${'\u200c\u00a0'.repeat(20)}</div>
<table role="presentation" width="100%" bgcolor="#f6f6f6" cellspacing="0" cellpadding="0"><tr><td align="center"><table role="presentation" width="640" bgcolor="#ffffff" cellspacing="0" cellpadding="0">
<tr><td style="padding:24px 32px"><a href="${go()}"><img src="https://static.lead.seloger.com/img/logo-rouge.png" alt="SeLoger" height="32"></a></td></tr>
<tr><td style="padding:0 32px"><h1 style="font:700 26px/32px Helvetica,Arial,sans-serif">${heading}</h1></td></tr>
<tr><td style="padding:0 32px"><table role="presentation" width="100%" style="border:1px solid #dedede;border-radius:8px"><tr><td width="190"><img src="https://v.seloger.com/s/width/380/visuels/${random.hex(12)}.jpg" width="190" alt=""></td>
<td style="padding:12px"><p style="margin:0"><b>${price}</b></p><p style="margin:4px 0">${property.typeName}<br>${sizeOf(scene)}</p><p style="margin:4px 0">${property.place.town} (${property.place.postcode})</p><p style="margin:0;color:#6b6b6b">Votre réf.&nbsp;: ${property.ref}</p></td></tr></table></td></tr>
<tr><td style="padding:24px 32px 0"><p style="margin:0;font-size:20px"><b>${person.fullName}</b></p><p style="margin:4px 0">${person.email}</p>${when(person.phonePrinted, (phone) => html`<p style="margin:4px 0">${phone}</p>`)}</td></tr>
${wordsOf(scene, '<tr><td style="padding:16px 32px"><div style="background:#fff4f4;padding:16px;border-radius:8px">', '</div></td></tr>')}
${ownProject ? project : safe('')}<tr><td style="padding:16px 32px"><a href="mailto:${person.email}?subject=Votre%20demande%20sur%20SeLoger" style="background:#e00034;color:#fff;padding:12px 24px">Envoyer un e-mail</a> ${when(person.phone, ({ e164 }) => html`<a href="tel:${e164}" style="border:1px solid #e00034;padding:12px 24px">Téléphoner</a>`)}</td></tr>
<tr><td style="padding:32px;font-size:11px;color:#6b6b6b">Besoin d’aide ? Votre service client pro au 01 99 00 ${random.digits(2)} 08, du lundi au vendredi.<br>SeLoger, S.A.S. au capital de 642 609 233 €, siège à Paris 2e.<br><a href="${go()}">Gérer mes préférences d’envoi</a></td></tr></table></td></tr></table>`
    return request(scene, { portal: 'seloger', from: { name: 'SeLoger', address: from }, subject: isLet(scene) ? 'Un locataire est intéressé par un de vos biens' : 'Un acquéreur est intéressé par un de vos biens', html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

const leboncoin: Family = opened<{ about: string; asks: string; from: 'own' | 'house'; fields: readonly Field[]; text: string }>({
  id: 'leboncoin-two-columns', about: 'leboncoin: labels and values in two columns, the advert below; the text part only says that there is a message',
  forms: {
    fiche: { about: 'vient de vous écrire', asks: 'Ce que l’on vous demande', from: 'own', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Adresse e-mail', 'email'], ['N° de téléphone', 'phone'], ['Habite à', ({ random }) => random.pick(['Vierzon', 'Annemasse', 'Saint-Brieuc'])]], text: 'Un message vous attend sur leboncoin. Affichez les images et le HTML pour le lire.' },
    dossier: { about: 'aimerait échanger avec vous', asks: 'Message reçu', from: 'house', fields: [['Utilisateur', 'name'], ['Téléphone', 'phone'], ['E-mail', 'email'], ['Inscrit depuis', ({ random }) => `mars ${random.int(2011, 2024)}`]], text: 'Vous avez reçu un message. Connectez-vous à votre compte pro leboncoin pour y répondre.' },
  },
  make(scene, { about, asks, from, fields, text }) {
    const { person, property, price, random, listingId } = scene
    const url = `https://www.leboncoin.fr/ad/${isLet(scene) ? 'locations' : 'ventes_immobilieres'}/${listingId}`
    const content = html`<table align="center" width="580"><tr><td><img src="https://mail.leboncoin.fr/assets/lbc-orange.png" alt="leboncoin" width="150"></td></tr><tr><td><p>Bonjour,</p><p><strong>${person.fullName}</strong> ${about}.</p></td></tr>
<tr><td><table width="100%" cellpadding="6">${entriesOf(scene, fields).map(([label, value]) => html`<tr><td width="40%" style="color:#8ca0b3">${label}</td><td>${value}</td></tr>`)}</table></td></tr>
${wordsOf(scene, `<tr><td><p><strong>${asks}</strong></p><p>`, '</p></td></tr>')}
<tr><td style="border-top:1px solid #cad1d9"><p><strong>Votre annonce</strong></p><table cellpadding="6"><tr><td><img src="https://img.leboncoin.fr/api/v1/lbcpb1/images/${random.hex(8)}.jpg" width="96" alt=""></td><td><a href="${url}">${property.title}</a><br>${price}<br>${property.place.town} ${property.place.postcode}<br>${sizeOf(scene)}<br>Référence ${property.ref}</td></tr></table></td></tr>
<tr><td style="font-size:12px"><p>Pour votre sécurité, n’envoyez jamais d’argent à un inconnu. En savoir plus sur les arnaques.</p><p>L’équipe leboncoin<br>LBC France, 24 rue des Jeûneurs, 75002 Paris</p></td></tr></table>`
    return request(scene, {
      portal: 'leboncoin', from: { name: from === 'own' ? `${person.fullName} via leboncoin` : 'leboncoin', address: `${random.hex(30)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour « ${property.title} » sur leboncoin`,
      html: content, text, needsHtml: true, says: saysOf(fields, 'name message ref id title town postcode price surface rooms'),
    })
  },
})

const figaro: Family = opened<{ opening: string; from: string; tip: string }>({
  id: 'figaro-bold-sentences', about: 'Figaro Immobilier: two sentences with the facts in bold, the message as a quotation, a tip below',
  wants: { phone: 'always' },
  forms: {
    phrases: { opening: 'Un lecteur du Figaro Immobilier s’est arrêté sur l’une de vos annonces.', from: 'contact@immobilier.lefigaro.fr', tip: 'Un appel dans la journée double vos chances d’obtenir un rendez-vous.' },
    courte: { opening: 'Nouvelle mise en relation sur Figaro Immobilier.', from: 'leads@immobilier.lefigaro.fr', tip: 'Complétez vos photos : les annonces qui en ont dix reçoivent trois fois plus de demandes.' },
  },
  make(scene, { opening, from, tip }) {
    const { person, property, price, agency } = scene
    const { town, postcode } = property.place
    const content = html`<div style="font-family:Georgia,serif"><div><img src="https://immobilier.lefigaro.fr/static/mail/entete.png" alt="Figaro Immobilier"></div><div>À l’attention de ${agency.name}</div><div><br></div><div>${opening}</div><div><br></div>
<div>Il s’agit de <b>${person.fullName}</b>, que vous pouvez joindre au <b>${person.phonePrinted}</b> ou à l’adresse <b><a href="mailto:${person.email}">${person.email}</a></b>.</div>
<div>L’annonce porte la référence <b>${property.ref}</b> : <b>${property.typeName}</b>${property.rooms ? html` de <b>${property.rooms} pièce${property.rooms > 1 ? 's' : ''}</b>` : safe('')}, <b>${property.surface} m²</b>, à <b>${town} (${postcode})</b>, au ${isLet(scene) ? 'loyer' : 'prix'} de <b>${price}</b>.</div>
${wordsOf(scene, '<div><br></div><div>Le message laissé :</div><blockquote style="border-left:3px solid #163860;padding-left:12px">', '</blockquote>')}<div><br></div><div><i>Conseil : ${tip}</i></div><div style="font-size:11px">Figaro Classifieds, 14 boulevard Haussmann, 75009 Paris. Service annonceurs : 01 99 00 46 81</div></div>`
    return request(scene, { portal: 'figaro', from: { name: 'Figaro Immobilier', address: from }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

const greenAcres: Family = opened<{ language: 'fr' | 'en'; subject: (scene: Scene) => string; heads: readonly [string, string]; labels: readonly [string, string, string, string]; home: readonly [string, string, string, string]; country: string; note: string }>({
  id: 'green-acres-sheet', about: 'Green-Acres: a table in two parts with captions; only the relay reaches the person, and the agency’s own relay stands below',
  wants: { silence: 0, who: 'plain', transaction: 'sale' },
  forms: {
    francais: { language: 'fr', heads: ['L’acheteur', 'Votre propriété'], labels: ['Nom', 'Pays', 'Téléphone', 'Répondre à'], home: ['Réf.', 'Secteur', 'Prix', 'Surface'], country: 'Belgique', note: 'Vos réponses partiront de', subject: ({ property, price }) => `Demande d’information - ${property.typeName} - Achat - ${property.place.town} ${property.surface}m² ${price}` },
    anglais: { language: 'en', heads: ['Your buyer', 'Your property'], labels: ['Full name', 'Country', 'Telephone', 'Reply to'], home: ['Ref', 'Area', 'Price', 'Living space'], country: 'United Kingdom', note: 'Your answers will be sent from', subject: ({ property }) => `Request for information – ${property.place.town}` },
  },
  make(scene, { language, subject, heads, labels, home, country, note }) {
    const { person, property, price, random } = scene
    const relay = `${person.email.split('@')[0]!.replace(/[^a-z]/gi, '').toLowerCase()}-${random.hex(10)}@email.green-acres.com`
    const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><th align="left" style="font-weight:400;color:#777;padding-right:20px">${label}</th><td>${shown}</td></tr>`)
    const content = html`<table cellpadding="4" style="font-family:'Open Sans',sans-serif"><tr><td colspan="2" bgcolor="#6a9c2b"><font color="#ffffff">${heads[0]}</font></td></tr>${row(labels[0], person.fullName)}${row(labels[1], country)}${row(labels[2], person.phonePrinted)}${row(labels[3], relay)}<tr><td colspan="2" style="padding:14px 0">${lines(scene.message!.text)}</td></tr>
<tr><td colspan="2" bgcolor="#6a9c2b"><font color="#ffffff">${heads[1]}</font></td></tr>${row(home[0], property.ref)}${row(home[1], property.place.town)}${row(home[2], price)}${row(home[3], `${property.surface} m²`)}</table><p style="font-size:11px">${note} agence-${random.hex(10)}@email.green-acres.com</p><p style="font-size:11px">Green-Acres, RealtyNet SAS</p>`
    return request(scene, {
      portal: 'green-acres', language, from: { name: `${person.fullName} via Green-Acres`, address: relay }, replyTo: { address: relay }, subject: subject(scene), html: content, travels: 'keeps-sender',
      says: 'name phone message ref town price surface', but: { email: relay },
    })
  },
})

const superimmo: Family = opened<{ hello: string; who: readonly Field[]; what: readonly Field[]; asked: string }>({
  id: 'superimmo-bullets', about: 'Superimmo: two lists of points with bold labels, quite plain',
  forms: {
    points: { hello: 'Vous avez reçu une demande depuis Superimmo.com', who: [['Nom complet', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone']], what: [['Référence', 'ref'], ['Ville', 'town'], ['Code postal', 'postcode'], ['Prix', 'price'], ['Surface', 'surface']], asked: 'Sa demande' },
    listes: { hello: 'Superimmo : un visiteur s’est manifesté', who: [['Prénom', 'first'], ['Nom', 'last'], ['Tél.', 'phone'], ['Courriel', 'email']], what: [['Votre référence', 'ref'], ['Localisation', ({ property: { place } }) => `${place.town} (${place.postcode})`], ['Pièces', 'rooms'], ['Montant', 'price']], asked: 'Commentaires' },
  },
  make(scene, { hello, who, what, asked }) {
    const list = (fields: readonly Field[]) => html`<ul>${entriesOf(scene, fields).map(([label, value]) => html`<li><strong>${label} :</strong> ${value}</li>`)}</ul>`
    const content = html`<p>Bonjour,</p><p>${hello}.</p><p>Coordonnées de l’internaute</p>${list(who)}<p>Bien qui l’intéresse</p>${list(what)}${wordsOf(scene, `<p>${asked}</p><p>`, '</p>')}<p>Bien cordialement,<br>L’équipe Superimmo</p>`
    return request(scene, { portal: 'superimmo', from: { name: 'Superimmo', address: 'contact@contact.superimmopro.com' }, subject: `${hello} [${scene.property.ref}]`, html: content, says: `${saysOf([...who, ...what], 'message')} town postcode` })
  },
})

const ordinary: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; intro: string; heads: readonly [string, string, string]; who: readonly Field[]; what: readonly Field[]; more: boolean }>({
  id: 'sheet-of-lines', about: 'an unknown portal’s ordinary sheet: headings, label and value on a line each; in one form three similar adverts with their prices below',
  forms: {
    fiche: { brand: 'Pierrefontaine', host: 'pierrefontaine.example', subject: ({ property }) => `Demande de renseignements : annonce ${property.ref}`, intro: 'Un internaute a rempli le formulaire de votre annonce.', heads: ['Ses coordonnées', 'Son texte', 'Le bien'], who: [['Nom et prénom', 'name'], ['Adresse électronique', 'email'], ['Téléphone', 'phone']], what: [['Type', ({ property }) => property.typeName], ['Commune', 'town'], ['Surface', 'surface'], ['Prix affiché', 'price'], ['Référence de l’agence', 'ref'], ['Numéro d’annonce Pierrefontaine', 'id']], more: false },
    similaires: { brand: 'Toits & Jardins', host: 'toits-et-jardins.example', subject: () => 'Vous avez un nouveau prospect', intro: 'Voici un prospect pour votre agence.', heads: ['Prospect', 'Sa question', 'Annonce consultée'], who: [['Nom', 'last'], ['Prénom', 'first'], ['Mobile', 'phone'], ['Mail', 'email']], what: [['Intitulé', 'title'], ['Nombre de pièces', 'rooms'], ['Superficie', 'surface'], ['Tarif', 'price'], ['Réf.', 'ref']], more: true },
  },
  make(scene, { brand, host, subject, intro, heads, who, what, more }) {
    const rows = (fields: readonly Field[]) => entriesOf(scene, fields).map(([label, value]) => html`${label} : ${value}<br>`)
    const similar = html`<h4>Ce prospect a aussi regardé</h4>${alsoShown(scene, 3).map((home) => html`<p><a href="https://www.${host}/clic/${scene.random.hex(12)}">${home.title}</a> – ${home.shown} – réf. ${home.ref}</p>`)}`
    const content = html`<p>Bonjour,</p><p>${intro}</p><h4>${heads[0]}</h4><p>${rows(who)}</p>${wordsOf(scene, `<h4>${heads[1]}</h4><p>`, '</p>')}<h4>${heads[2]}</h4><p>${rows(what)}</p>${more ? similar : safe('')}<p>Bonne journée,<br>${brand}</p><p><small>Assistance : 04 65 71 20 19 – <a href="https://www.${host}/pro/desabonnement">ne plus recevoir ces messages</a></small></p>`
    return request(scene, { from: { name: brand, address: `contact@${host}` }, replyTo: { address: scene.person.email }, subject: subject(scene), html: content, says: saysOf([...who, ...what], 'message') })
  },
})

const tenantFile: Family = opened<{ brand: string; host: string; heading: string; labels: readonly [string, string, string]; said: string; file: (scene: Scene) => readonly (readonly [string, string])[] }>({
  id: 'tenant-file-list', about: 'an unknown portal for lettings: dl with the candidate, his income, guarantor and present rent beside the rent of the home',
  wants: { transaction: 'rent', acts: ['visit', 'availability', 'information'] },
  forms: {
    candidature: { brand: 'Bailtranquille', host: 'bailtranquille.example', heading: 'Candidature reçue', labels: ['Candidat', 'Adresse mail', 'Téléphone portable'], said: 'Présentation', file: ({ random }) => [['Revenus mensuels nets', `${random.int(14, 48)}50 €`], ['Situation', random.pick(['CDI', 'Fonctionnaire', 'Étudiante', 'Intérim'])], ['Garant', random.pick(['Oui, parents', 'Visale', 'Non'])], ['Loyer actuel', `${random.int(4, 9)}20 €`], ['Ville actuelle', random.pick(['Limoges', 'Thionville', 'Niort'])]] },
    visite: { brand: 'Loue-Moi', host: 'loue-moi.example', heading: 'Nouvelle demande de location', labels: ['Demandeur', 'E-mail de contact', 'N° à appeler'], said: 'Mot du demandeur', file: ({ random }) => [['Occupants', String(random.int(1, 4))], ['Animaux', random.pick(['aucun', 'un chat'])], ['Entrée souhaitée', random.pick(['immédiate', 'le 1er', 'sous deux mois'])]] },
  },
  make(scene, { brand, host, heading, labels, said, file }) {
    const { person, property, price, listingId } = scene
    const pair = (label: string, value: string | null) => when(value, (shown) => html`<dt style="font-weight:bold">${label}</dt><dd style="margin:0 0 8px 0">${shown}</dd>`)
    const content = html`<h2>${heading}</h2><p><a href="https://www.${host}/location/${listingId}">${property.typeName} ${property.surface} m², ${property.place.town}</a><br>${price}<br>Référence ${property.ref}</p><dl>${pair(labels[0], person.fullName)}${pair(labels[1], person.email)}${pair(labels[2], person.phonePrinted)}</dl>
${wordsOf(scene, `<p><b>${said}</b></p><p>`, '</p>')}<dl>${file(scene).map(([label, value]) => pair(label, value))}</dl><p>Les pièces justificatives se consultent dans votre espace ${brand}. Aucune donnée n’est conservée au-delà de trois mois.</p>`
    return request(scene, { from: { name: brand, address: `ne-pas-repondre@${host}` }, subject: `${heading} – ${property.place.town}`, html: content, needsHtml: true, says: 'name email phone message ref id town price surface' })
  },
})

const newBuild: Family = opened<{ brand: string; host: string; fields: readonly Field[]; advisor: string; said: string }>({
  id: 'new-build-bold-lines', about: 'an unknown portal for new homes: label and value in one bold line, the lot with its own price, the person’s savings and an adviser’s number',
  wants: { transaction: 'sale', who: 'plain' },
  forms: {
    lot: { brand: 'Neuf en Ville', host: 'neuf-en-ville.example', advisor: 'Votre conseillère Neuf en Ville : Maud Kerjean, 02 61 91 30 18', said: 'Précisions', fields: [['Votre futur acquéreur', 'name'], ['À joindre au', 'phone'], ['Ou par mail', 'email'], ['Lot demandé', 'ref'], ['Commune du programme', ({ property: { place } }) => `${place.town} (${place.postcode})`], ['Surface du lot', 'surface'], ['Prix TTC', 'price'], ['Apport personnel', ({ random }) => `${random.int(2, 12)}0 000 €`], ['Objectif', ({ random }) => random.pick(['Résidence principale', 'Investissement locatif'])]] },
    plan: { brand: 'PlanSur.Immo', host: 'plansur-immo.example', advisor: 'Suivi commercial PlanSur.Immo : 05 36 49 14 10 (Yann Ducasse)', said: 'Question posée', fields: [['Internaute', 'name'], ['Courriel', 'email'], ['Téléphone', 'phone'], ['Référence du lot', 'ref'], ['Ville du programme', ({ property: { place } }) => `${place.postcode} ${place.town}`], ['Nombre de pièces', 'rooms'], ['Prix du lot', 'price'], ['Budget indiqué par l’internaute', ({ random }) => `${random.int(18, 52)}0 000 €`]] },
  },
  make(scene, { brand, host, fields, advisor, said }) {
    const content = html`<table width="100%" bgcolor="#0b4f6c"><tr><td><font color="#ffffff" size="4">${brand}</font></td></tr></table><p>Le ${dayOf(scene.date)}, une demande de documentation nous est parvenue.</p>${entriesOf(scene, fields).map(([label, value]) => html`<p style="margin:6px 0"><b>${label} : ${value}</b></p>`)}${wordsOf(scene, `<p>${said} :<br>`, '</p>')}<hr><p>${advisor}</p><p><font size="1">Visuels non contractuels. Prix TTC hors frais de notaire. TVA 5,5 % sous conditions.</font></p>`
    return request(scene, { from: { name: brand, address: `leads@${host}` }, subject: `Documentation demandée - ${scene.property.ref}`, html: content, says: `${saysOf(fields, 'message')} town postcode` })
  },
})

const LAND: Wants = { transaction: 'sale', acts: ['information', 'availability', 'callback'], who: 'plain' }

/** What nobody asks about a field. */
const OF_HOUSES = /maison|appart|studio|T2|loyer|étage|chauff|cuisin|viager|meubl|salon|cave|copro|balcon|ascens|garant|chambre|fibre|travaux|dossier/i

function onLand(scene: Scene): Scene {
  const { random, side, person } = scene
  const surface = random.int(310, 2900)
  const property = { ...scene.property, kind: 'land', transaction: 'sale', typeName: 'Terrain', title: `Terrain constructible ${surface} m²`, rooms: null, surface, price: Math.max(15_000, Math.round((surface * random.int(35, 190)) / 500) * 500) } as const
  let { message } = scene
  if (message) do message = drawMessage(random, side, { wants: LAND, person, property })
  while (message && OF_HOUSES.test(message.text))
  return { ...scene, property, price: printedPrice(random, property), message }
}

const plots: Family = opened<{ brand: string; host: string; teaser: Safe; print: (scene: Scene) => string; says: string }>({
  id: 'plots-text-counts', about: 'an unknown portal for building plots: the text part holds the request, the HTML part is a poster with a button',
  wants: LAND,
  forms: {
    parcelle: {
      brand: 'Parcelle 21', host: 'parcelle21.example', teaser: html`<center><h1>Un porteur de projet vous attend</h1><p><a href="https://pro.parcelle21.example/messagerie">Ouvrir ma messagerie</a></p></center>`, says: 'name email phone message ref town postcode price surface',
      print: ({ person, property, price, message }) => linesOf('Bonjour,', '', 'Un porteur de projet vous a laissé ses coordonnées sur Parcelle 21.', '', `Nom : ${person.fullName}`, `Courriel : ${person.email}`, person.phonePrinted && `Tél. : ${person.phonePrinted}`, '', `Terrain : ${property.surface} m² à ${property.place.town} (${property.place.postcode})`, `Prix : ${price}`, `Réf. : ${property.ref}`, message && `\nSon message :\n${message.text}`, '', 'L’équipe Parcelle 21'),
    },
    viabilise: {
      brand: 'Viabilisé.com', host: 'viabilise.example', teaser: html`<table width="600" bgcolor="#e9f2dd"><tr><td><img src="https://viabilise.example/m/affiche.jpg" alt="Répondez vite, vendez bien"></td></tr></table>`, says: 'name email phone message ref id price surface',
      print: ({ person, property, price, message, listingId, random }) => linesOf('*** VIABILISÉ.COM ***', `Annonce ${listingId} (chez vous : ${property.ref})`, `Terrain à bâtir, ${property.surface} m², ${price}`, '', 'CONTACT', person.fullName, person.email, person.phonePrinted, '', message && 'MESSAGE', message?.text, '', 'CONSTRUCTION ENVISAGÉE', `Plain-pied, ${random.int(80, 150)} m², budget maison ${random.int(13, 26)}0 000 €`),
    },
  },
  make(bare, { brand, host, teaser, print, says }) {
    const scene = onLand(bare)
    return request(scene, { from: { name: brand, address: `terrains@${host}` }, subject: `${brand} : un contact pour votre terrain`, text: print(scene), html: teaser, needsText: true, travels: 'keeps-headers', says })
  },
})

const ownerEstimate: Family = opened<{ brand: string; host: string; heading: string; who: string; home: string; range: (low: number, high: number) => string; advert: boolean }>({
  id: 'owner-asks-estimate', about: 'an unknown portal for owners: cards with the home first and the owner after it, an automatic range, no reference',
  wants: { silence: 0.7, acts: ['valuation'], who: 'plain' },
  forms: {
    fourchette: { brand: 'Combien-Ma-Maison', host: 'combien-ma-maison.example', heading: 'Un particulier souhaite une estimation sur place', home: 'Le logement à estimer', who: 'Qui rappeler', range: (low, high) => `Notre calcul : de ${low} 000 € à ${high} 000 €`, advert: false },
    mandat: { brand: 'Mandat Direct', host: 'mandat-direct.example', heading: 'Estimation demandée par un vendeur', home: 'Bien', who: 'Vendeur', range: (low, high) => `Fourchette statistique du quartier : ${low} 000 / ${high} 000 €`, advert: true },
  },
  make(scene, { brand, host, heading, who, home, range, advert }) {
    const { person, property, random } = scene
    const low = random.int(90, 260)
    const card = (title: string, content: Safe) => html`<div style="border:1px solid #ddd;border-radius:10px;padding:14px;margin:10px 0"><div style="text-transform:uppercase;font-size:11px;color:#888">${title}</div>${content}</div>`
    const content = html`<h2>${heading}</h2>${card(home, html`<div>${property.typeName}${property.rooms ? `, ${property.rooms} pièce${property.rooms > 1 ? 's' : ''}` : ''}, ${property.surface} m²</div><div>${property.street}, ${property.place.postcode} ${property.place.town}</div><div>${range(low, low + random.int(12, 60))}</div>`)}
${card(who, html`<div><b>${person.fullName}</b></div><div>${person.email}</div>${when(person.phonePrinted, (phone) => html`<div>${phone}</div>`)}<div>Vente envisagée ${random.pick(['dans l’année', 'avant l’été', 'sans date précise'])}</div>`)}${wordsOf(scene, '<div style="padding:14px">« ', ' »</div>')}
${advert ? html`<p style="color:#888">Vous êtes trois agences au plus à recevoir ce contact, facturé 29 € HT. Réclamation sous 48 h : 03 53 01 77 09.</p>` : html`<p>À vous de jouer !</p>`}<p>${brand}</p>`
    return request(scene, { from: { name: brand, address: `vendeurs@${host}` }, subject: heading, html: content, says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation' })
  },
})

const missedCall: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; rows: (scene: Scene, virtual: string) => readonly (readonly [string, string])[]; says: string }>({
  id: 'call-on-tracked-number', about: 'an unknown portal’s telephone service: a call nobody took, the number that rang, the virtual number and the agency’s own line',
  wants: { silence: 1, phone: 'always' },
  forms: {
    tableau: { brand: 'Sonnette Immo', host: 'sonnette-immo.example', says: 'phone ref town', subject: () => 'Appel manqué sur votre annonce', rows: ({ person, property, date, random, agency }, virtual) => [['Appel reçu', `${dayOf(date)} à ${random.int(9, 19)} h ${random.int(10, 59)}`], ['Numéro de l’appelant', person.phonePrinted!], ['Numéro affiché sur l’annonce', virtual], ['Renvoyé vers', agency.phonePrinted], ['Temps d’attente', `${random.int(9, 41)} s`], ['Annonce', `${property.ref}, ${property.place.town}`]] },
    rappel: { brand: 'AlloAnnonce', host: 'alloannonce.example', says: 'phone ref price', subject: ({ property }) => `Vous avez manqué un appel (${property.ref})`, rows: ({ person, property, price, date, random }, virtual) => [['Rappelez le', person.phonePrinted!], ['Quand', `${dayOf(date)}, ${random.int(9, 19)}:${random.int(10, 59)}`], ['Bien concerné', `${property.typeName}, ${price}`], ['Votre référence', property.ref], ['Ligne AlloAnnonce', virtual]] },
  },
  make(scene, { brand, host, subject, rows, says }) {
    const virtual = `03 53 01 ${scene.random.digits(2)} 40`
    const content = html`<p>Bonjour ${scene.agency.name},</p><p>Personne n’a décroché. L’appelant n’a pas laissé de message vocal.</p><table border="0" cellpadding="5">${rows(scene, virtual).map(([label, value]) => html`<tr><td bgcolor="#eeeeee">${label}</td><td><b>${value}</b></td></tr>`)}</table><p>${brand}, suivi des appels</p>`
    return request(scene, { from: { name: brand, address: `appels@${host}` }, subject: subject(scene), html: content, says, silentIntent: 'callback' })
  },
})

const textOnly: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; print: (scene: Scene) => string; says: string }>({
  id: 'old-server-text', about: 'small portals whose server sends nothing but text, without accents in one form',
  forms: {
    sans: {
      brand: 'immo-du-pays', host: 'immo-du-pays.example', subject: ({ property }) => `[immo-du-pays] contact annonce ${property.ref}`, says: 'name email phone message ref town price',
      print: ({ person, property, price, message, date }) => linesOf(`Message recu le ${new Date(date).toISOString().slice(0, 10)} via immo-du-pays`, '', `de        ${person.fullName}`, `email     ${person.email}`, person.phonePrinted && `telephone ${person.phonePrinted}`, '', `annonce   ${property.ref}`, `lieu      ${property.place.town}`, `prix      ${price}`, '', message?.text ?? '(pas de message)', '', '-- ', 'immo-du-pays, petites annonces depuis 1999'),
    },
    journal: {
      brand: 'Le Petit Courrier Immobilier', host: 'petit-courrier-immo.example', subject: () => 'Réponse à votre petite annonce', says: 'name email phone message ref id surface',
      print: ({ person, property, message, listingId }) => linesOf('Madame, Monsieur,', '', `Votre petite annonce n° ${listingId} (${property.typeName.toLowerCase()}, ${property.surface} m², votre référence ${property.ref}) a suscité une réponse.`, '', message && `« ${message.text} »`, message && '', person.fullName, person.email, person.phonePrinted, '', 'Nous vous en souhaitons bonne réception.', 'Le Petit Courrier Immobilier', 'Service abonnés : 02 61 91 44 18 – annonces@petit-courrier-immo.example'),
    },
  },
  make(scene, { brand, host, subject, print, says }) {
    return request(scene, { from: { name: brand, address: `annonces@${host}` }, subject: subject(scene), text: print(scene), needsText: true, says })
  },
})

export const PORTALS_REDRAWN: readonly Family[] = [seloger, leboncoin, figaro, greenAcres, superimmo, ordinary, tenantFile, newBuild, plots, ownerEstimate, missedCall, textOnly]
