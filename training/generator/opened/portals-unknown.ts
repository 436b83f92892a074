/** Portals nobody has heard of: every way to lay out a person and an advert, with other adverts, hotlines and advisors round them. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { agencyCard, siren } from '../operators/noise.ts'
import type { Scene } from '../scene.ts'
import { opened } from './opened-family.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'

interface House {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
}

const agencyOnTop: Family = opened<House & { opening: string; tail: string }>({
  id: 'agency-card-on-top', about: 'the agency’s card with its number and address in the head, the person below it without any label',
  forms: {
    perron: { brand: 'Le Perron', from: 'relais@leperron.example', subject: ({ property }) => `Le Perron | ${property.ref} | ${property.place.town}`, opening: 'Destinataire de cette demande', tail: 'Personne qui vous écrit' },
    tourelle: { brand: 'Tourelle', from: 'bonjour@tourelle-annonces.example', subject: () => 'Un visiteur de Tourelle aimerait vous parler', opening: 'Annonceur', tail: 'Visiteur' },
  },
  make(scene, { brand, from, subject, opening, tail }) {
    const { person, property, price, agency } = scene
    const block = (title: string, parts: readonly (string | null)[]): Safe => html`<table><tr><td><b>${title}</b></td></tr>${parts.filter((part) => part !== null).map((part) => html`<tr><td>${part}</td></tr>`)}</table>`
    const content = html`${block(opening, agencyCard(agency))}${block(tail, [person.fullName, person.phonePrinted, person.email])}${wordsOf(scene, '<table><tr><td bgcolor="#f0f0f0">', '</td></tr></table>')}${block('Objet de la demande', [property.title, `${property.place.postcode} ${property.place.town}`, price, `Réf. ${property.ref}`])}<p>${brand}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: 'name email phone message ref title town postcode price' })
  },
})

const captionBelow: Family = opened<House & { fields: readonly Field[] }>({
  id: 'caption-below-value', about: 'values in large type with their small captions underneath, the advert’s facts first',
  forms: {
    girouette: { brand: 'Girouette', from: 'notif@girouette.example', subject: () => 'Ding ! Un message pour vous', fields: [['surface', 'surface'], ['loyer ou prix', 'price'], ['commune', 'town'], ['votre code', 'ref'], ['qui vous écrit', 'name'], ['sa boîte mail', 'email'], ['son mobile', 'phone'], ['ce qu’il en dit', 'message']] },
    palier: { brand: 'Sur le Palier', from: 'contact@surlepalier.example', subject: ({ person }) => `${person.fullName} sur le palier`, fields: [['interlocuteur', 'name'], ['ligne', 'phone'], ['adresse', 'email'], ['objet', 'title'], ['dossier agence', 'ref'], ['propos', 'message']] },
  },
  make(scene, { brand, from, subject, fields }) {
    const content = html`${entriesOf(scene, fields).map(([label, value]) => html`<p style="margin:14px 0 0;font-size:18px">${lines(value)}</p><p style="margin:0;font-size:10px;color:#888">${label}</p>`)}<p>${brand}, ${siren(scene.random)}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: saysOf(fields) })
  },
})

const sandwiched: Family = opened<House & { above: string; below: string }>({
  id: 'between-other-adverts', about: 'recommended adverts of the agency above and below the request, each with price, surface, town and reference',
  forms: {
    ruelle: { brand: 'Ruelle', from: 'demandes@ruelle-immo.example', subject: ({ property }) => `Demande sur ${property.title}`, above: 'Vos annonces les plus vues cette semaine', below: 'Vos annonces sans photo' },
    chaumine: { brand: 'La Chaumine', from: 'pro@lachaumine.example', subject: () => '1 contact, 4 conseils', above: 'Ces biens de votre portefeuille gagneraient à être republiés', below: 'Biens voisins vendus récemment' },
  },
  make(scene, { brand, from, subject, above, below }) {
    const { person, property, price } = scene
    const list = (title: string, count: number) => html`<h4>${title}</h4><table>${alsoShown(scene, count).map((home) => html`<tr><td>${home.title}</td><td>${home.shown}</td><td>${home.place.town}</td><td>${home.ref}</td></tr>`)}</table>`
    const content = html`${list(above, 2)}<div style="border:2px solid #064"><h2>La demande du jour</h2><p>${person.fullName} (<a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`, ${phone}`)})</p>${wordsOf(scene, '<p>« ', ' »</p>')}<p>pour <b>${property.title}</b>, ${price}, référence <b>${property.ref}</b></p></div>${list(below, 2)}<p>Se désabonner des conseils de ${brand}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: 'name email phone message ref title price' })
  },
})

const signs: Family = opened<House & { marks: readonly [string, string, string, string, string] }>({
  id: 'signs-for-labels', about: 'plain lines that begin with a sign, the agency’s own lines with the same signs at the end',
  forms: {
    dessins: { brand: 'Pavé Rose', from: 'hop@paverose.example', subject: () => '🔔 Nouvelle demande', marks: ['👤', '✉', '☎', '🏠', '💬'] },
    lettres: { brand: 'Impasse 12', from: 'robot@impasse12.example', subject: ({ property }) => `[Impasse 12] ${property.ref}`, marks: ['(N)', '(@)', '(T)', '(B)', '(M)'] },
  },
  make(scene, { brand, from, subject, marks: [name, mail, phone, home, said] }) {
    const { person, property, price, agency, message } = scene
    const text = linesOf(`${brand} vous signale une demande`, '', `${name} ${person.fullName}`, `${mail} ${person.email}`, person.phonePrinted && `${phone} ${person.phonePrinted}`, `${home} ${property.title} / ${price} / réf. ${property.ref}`, message && `${said} ${message.text}`, '', 'Votre compte', `${name} ${agency.name}`, `${mail} ${agency.email}`, `${phone} ${agency.phonePrinted}`)
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), text, needsText: true, says: 'name email phone message ref title price' })
  },
})

const alsoViewed: Family = opened<House & { also: string }>({
  id: 'also-viewed', about: 'one advert is asked about; below, what the same person looked at and his own criteria',
  wants: { who: 'plain' },
  forms: {
    parcours: { brand: 'Octroi', from: 'suivi@octroi.example', subject: ({ property }) => `Octroi : intérêt pour votre mandat ${property.ref}`, also: 'Parcours de ce contact sur Octroi' },
    criteres: { brand: 'Faubourg 8', from: 'clients@faubourg8.example', subject: () => 'Contact (profil complet)', also: 'Autres fiches ouvertes par cette personne' },
  },
  make(scene, { brand, from, subject, also }) {
    const { person, property, price, random } = scene
    const content = html`<h3>${property.title}</h3><p>${price} – ${property.place.town} – réf. ${property.ref}</p><ul><li>Demandeur&nbsp;: <b>${person.firstName} ${person.lastName}</b></li><li>Répondre à&nbsp;: ${person.email}</li>${when(person.phonePrinted, (phone) => html`<li>Rappeler au&nbsp;: ${phone}</li>`)}</ul>${wordsOf(scene, '<blockquote>', '</blockquote>')}
<h4>${also}</h4><ul>${alsoShown(scene, 3).map((home) => html`<li>${home.title} – ${home.shown} (réf. ${home.ref})</li>`)}</ul><p>Critères enregistrés : ${random.int(2, 5)} pièces, ${random.int(40, 120)} m² mini, budget ${random.int(150, 550)} 000 €, habite actuellement ${random.pick(['Le Creusot', 'Menton', 'Gap'])}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: 'name email phone message ref title price town' })
  },
})

const keys: Family = opened<House & { lines: (scene: Scene) => string; says: string }>({
  id: 'machine-keys', about: 'what a program hands over to a program: keys in English or capitals, quotes, empty values',
  wants: { who: 'plain' },
  forms: {
    equals: { brand: 'ImmoHub', from: 'webhook@immohub.example', subject: ({ listingId }) => `lead ${listingId.slice(0, 5)}`, says: 'name email phone message ref town price', lines: ({ person, property, message, price, random }) => linesOf(`lead_id=${random.hex(10)}`, 'lead_source=site', `prospect_firstname=${person.printedFirst}`, `prospect_lastname=${person.printedLast}`, `prospect_mail=${person.email}`, `prospect_phone=${person.phonePrinted ?? ''}`, 'prospect_company=', `reference=${property.ref}`, `property_city=${property.place.town}`, `property_price=${price}`, `prospect_comment=${message?.text.replaceAll('\n', ' ') ?? ''}`, 'optin=0') },
    yaml: { brand: 'Passe-Muraille', from: 'flux@passe-muraille.example', subject: () => 'Transfert automatique d’une demande', says: 'name email phone message ref postcode surface', lines: ({ person, property, message, random }) => linesOf('demande:', `  numero: ${random.digits(7)}`, '  origine: application', 'personne:', `  prenom: ${person.printedFirst}`, `  nom: ${person.printedLast}`, `  mel: ${person.email}`, `  tel: ${person.phonePrinted ?? ''}`, 'bien:', `  ref_agence: ${property.ref}`, `  cp: ${property.place.postcode}`, `  surface: ${property.surface} m²`, message && 'texte: |', message?.text.split('\n').map((line) => `  ${line}`).join('\n')) },
  },
  make(scene, { brand, from, subject, says, lines: print }) {
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), text: print(scene), needsText: true, says })
  },
})

const journal: Family = opened<House & { verb: string }>({
  id: 'journal-of-steps', about: 'a journal with hours: page seen, form sent, alert made; contact in the second entry',
  forms: {
    pas: { brand: 'Belle Étape', from: 'journal@belle-etape.example', subject: () => 'Activité d’un prospect sur vos annonces', verb: 'a rempli le formulaire' },
    heures: { brand: 'Sextant Habitat', from: 'crm@sextant-habitat.example', subject: ({ person }) => `Prospect actif : ${person.fullName}`, verb: 'demande à échanger avec vous' },
  },
  make(scene, { brand, from, subject, verb }) {
    const { person, property, date, random, message } = scene
    const at = (minutes: number) => hourOf(date - minutes * 60_000)
    const entry = (hour: string, content: Safe) => html`<tr><td style="color:#888">${hour}</td><td>${content}</td></tr>`
    const content = html`<h3>${dayOf(date)}</h3><table>${entry(at(21), html`Ouvre la fiche « ${property.title} » (réf. ${property.ref})`)}${entry(at(9), html`${person.fullName} ${verb}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}${when(message, ({ text }) => html`<br>« ${lines(text)} »`)}`)}${entry(at(3), html`Crée une alerte : maison, ${random.int(3, 6)} pièces, moins de ${random.int(200, 600)} 000 €`)}</table><p>${brand} – aide aux agences : 01 99 00 ${random.digits(2)} 6${random.digits(1)}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: 'name email phone message ref title' })
  },
})

const asciiTable: Family = opened<House & { fields: readonly Field[] }>({
  id: 'drawn-table', about: 'a table drawn with signs in plain text; long values run over several lines elsewhere',
  forms: {
    croix: { brand: 'Immo-Rural', from: 'serveur@immo-rural.example', subject: () => 'demande reçue par le serveur', fields: [['CONTACT', 'name'], ['MEL', 'email'], ['TEL', 'phone'], ['REF', 'ref'], ['LIEU', 'town'], ['PRIX', 'price']] },
  },
  make(scene, { brand, from, subject, fields }) {
    const cells = entriesOf(scene, fields)
    const wide = Math.max(...cells.map(([, value]) => value.length))
    const rule = `+----------+${'-'.repeat(wide + 2)}+`
    const text = linesOf(rule, ...cells.flatMap(([label, value]) => [`| ${label.padEnd(8)} | ${value.padEnd(wide)} |`, rule]), '', scene.message && 'TEXTE SAISI', scene.message?.text, '', `${brand} 03 53 01 ${scene.random.digits(2)} 0${scene.random.digits(1)}`)
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), text, needsText: true, says: saysOf(fields, 'message') })
  },
})

const creditFirst: Family = opened<House & { offer: string }>({
  id: 'loan-advert-first', about: 'a bank’s advert with rates, amounts and an advisor’s number stands before and after the request',
  forms: {
    taux: { brand: 'Fenêtre sur Cour', from: 'annonceurs@fenetresurcour.example', subject: ({ property }) => `Intérêt pour ${property.ref}`, offer: 'Vos clients empruntent dès 2,95 % sur vingt ans' },
    assurance: { brand: 'Vestibule', from: 'no-reply@vestibule.example', subject: () => 'Vestibule – mise en contact', offer: 'Assurance loyers impayés à partir de 2,1 % du loyer' },
  },
  make(scene, { brand, from, subject, offer }) {
    const { person, property, random, price } = scene
    const content = html`<table bgcolor="#003366"><tr><td><font color="#fff">${offer} : pour 200 000 €, 1 098 € par mois. Céleste Arnal, courtière, 05 36 49 ${random.digits(2)} 1${random.digits(1)}</font></td></tr></table><p>Bonjour,</p><p>${person.fullName} voudrait avoir de vos nouvelles à propos de <a href="https://www.${from.split('@')[1]!}/bien/${scene.listingId}">${property.title}</a>.</p>${wordsOf(scene, '<p>« ', ' »</p>')}<p>Ses coordonnées vérifiées</p><p>${person.email}${when(person.phonePrinted, (phone) => html` &middot; ${phone}`)}</p><p>Réf. ${property.ref} &middot; ${price}</p><p>${brand} : simulez le prêt de ${random.int(100, 300)} 000 €</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, needsHtml: true, says: 'name email phone message ref id title price' })
  },
})

const oneCell: Family = opened<House & { between: string }>({
  id: 'one-cell', about: 'everything in one cell with line breaks or bars, without labels, agency’s line last',
  forms: {
    sauts: { brand: 'Tuile & Cie', from: 'contact@tuile-cie.example', subject: () => 'Nouvelle fiche contact', between: '<br>' },
    barres: { brand: 'Portail du Littoral', from: 'envoi@portail-littoral.example', subject: ({ property }) => `${property.place.town} : contact`, between: ' ▪ ' },
  },
  make(scene, { brand, from, subject, between }) {
    const { person, property, price, agency, message } = scene
    const parts = [property.title, price, property.ref, person.fullName, person.phonePrinted, person.email].filter((part) => part !== null)
    const content = html`<table cellpadding="20"><tr><td>${parts.map((part, at) => html`${at > 0 ? safe(between) : safe('')}${part}`)}${when(message, ({ text }) => html`<br><br>${lines(text)}`)}<br><br>${agency.name} ${agency.phonePrinted}</td></tr></table><p>${brand}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: 'name email phone message ref title price' })
  },
})

const emptyFields: Family = opened<House & { none: string; fields: readonly (readonly [string, 'name' | 'email' | 'phone' | 'ref' | 'town' | 'message' | null])[] }>({
  id: 'empty-fields', about: 'every field of the form is printed, also those nobody filled in, in words that say so',
  forms: {
    renseigne: { brand: 'Grange & Manoir', from: 'formulaires@grange-manoir.example', subject: () => 'Formulaire n° 4 rempli', none: 'non renseigné', fields: [['Société', null], ['Nom complet', 'name'], ['Numéro à composer', 'phone'], ['Second numéro', null], ['Courrier électronique', 'email'], ['Fax', null], ['Référence', 'ref'], ['Créneau souhaité', null], ['Message', 'message']] },
    tirets: { brand: 'Basse-Cour', from: 'pro@basse-cour.example', subject: ({ property }) => `Fiche ${property.ref}`, none: '---', fields: [['Tél. domicile', null], ['Tél. portable', 'phone'], ['Tél. bureau', null], ['Client', 'name'], ['E-mail', 'email'], ['Secteur', 'town'], ['Référence', 'ref'], ['Commentaire', 'message']] },
  },
  make(scene, { brand, from, subject, none, fields }) {
    const { person, property, message } = scene
    const values = { name: person.fullName, email: person.email, phone: person.phonePrinted, ref: property.ref, town: property.place.town, message: message?.text ?? null }
    const content = html`<table width="100%">${fields.map(([label, value]) => html`<tr><td align="right"><font color="gray">${label} :</font></td><td>${lines((value && values[value]) ?? none)}</td></tr>`)}</table><p>${brand}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content, inFrame: true, says: `name email phone message ref ${fields.some(([, value]) => value === 'town') ? 'town' : ''}` })
  },
})

const advisor: Family = opened<House & { tell: (scene: Scene) => Safe; says: string }>({
  id: 'told-by-an-advisor', about: 'an advisor of the portal introduces the person in sentences and signs with his own name, number and address',
  wants: { who: 'plain', phone: 'always' },
  forms: {
    flore: { brand: 'Beffroi Immo', from: 'flore.gasparri@beffroi-immo.example', subject: ({ person }) => `Je vous présente ${person.firstName} ${person.lastName}`, says: 'name email phone ref town message', tell: ({ person, property, agency }) => html`<p>Bonjour ${agency.agent.firstName},</p><p>J’ai eu au bout du fil ${person.firstName} ${person.lastName}, que votre bien de ${property.place.town} (référence ${property.ref}) fait rêver. Vous le trouverez au ${person.phonePrinted} ; ses mails arrivent sur ${person.email}.</p>` },
    chasseur: { brand: 'Clef de Voûte', from: 'matthis@clefdevoute.example', subject: ({ property }) => `${property.ref} : prospect qualifié`, says: 'name email phone ref price message', tell: ({ person, property, price }) => html`<p>Bonjour,</p><p>Prospect qualifié ce jour par nos soins pour votre réf. ${property.ref} affichée ${price}.</p><p>Il s’agit de ${person.civility ?? 'M.'} ${person.lastName} (prénom : ${person.firstName}), ${person.phonePrinted}, ${person.email}. Budget validé en banque.</p>` },
  },
  make(scene, { brand, from, subject, tell, says }) {
    const writer = from.startsWith('flore') ? 'Flore Gasparri' : 'Matthis Lonjon'
    const content = html`${tell(scene)}${wordsOf(scene, '<p>Voici mot pour mot ce qui a été saisi :</p><p>« ', ' »</p>')}<p>Bonne journée,<br>${writer}<br>Relations agences, ${brand}<br>01 99 00 ${scene.random.digits(2)} 3${scene.random.digits(1)}<br>${from}</p>`
    return request(scene, { from: { name: `${writer} (${brand})`, address: from }, subject: subject(scene), html: content, inFrame: true, says })
  },
})

export const PORTALS_UNKNOWN: readonly Family[] = [agencyOnTop, captionBelow, sandwiched, signs, alsoViewed, keys, journal, asciiTable, creditFirst, oneCell, emptyFields, advisor]
