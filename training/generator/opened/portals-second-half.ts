/** Portals, second half: five known ones as they may write today, seven that nobody has heard of. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { alsoShown, dayOf, linesOf, request, when, wordsOf } from '../request.ts'
import { drawMessage, type Scene, type Wants } from '../scene.ts'
import { groupedPrice, printedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'

const isLet = ({ property }: Scene) => property.transaction === 'rent'
const roomsOf = ({ property: { rooms } }: Scene) => (rooms ? `${rooms} pièce${rooms > 1 ? 's' : ''}` : null)

const bienici: Family = opened<{ preview: string; title: string; hasSearch: boolean; chip: string }>({
  id: 'bienici-pills', about: 'Bien’ici: the person in a yellow box without labels, the advert as pills below, every link tracked; in one form what the person looks for',
  forms: {
    jaune: { preview: 'Rappelez ce contact avant vos confrères', title: 'On vous contacte depuis Bien’ici', hasSearch: false, chip: '#ffc70d' },
    recherche: { preview: 'Ce contact et ses critères', title: 'Du nouveau pour votre annonce', hasSearch: true, chip: '#efefef' },
  },
  make(scene, { preview, title, hasSearch, chip }) {
    const { person, property, price, random } = scene
    const tracked = (url: string) => `http://link.bienici.fr/lnk/${random.hex(8)}/${Buffer.from(url).toString('base64url')}`
    const pill = (text: string | null) => when(text, (shown) => html`<span style="display:inline-block;background:${chip};border-radius:12px;padding:2px 10px;margin:2px">${shown}</span>`)
    const search = html`<table width="100%" style="border-top:1px dashed #bbb"><tr><td><b>Critères enregistrés par ce contact</b></td></tr><tr><td>${random.pick(['Maison ou appartement', 'Appartement'])}, ${random.int(2, 5)} pièces et plus, ${isLet(scene) ? `${random.int(5, 14)}00 € maximum` : `${random.int(14, 48)}0 000 € maximum`}, autour de ${random.pick(['Libourne', 'Fécamp', 'Moulins'])}</td></tr></table>`
    const content = html`<span style="display:none!important;visibility:hidden;mso-hide:all;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;opacity:0;overflow:hidden">${preview}</span>
<table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table width="620" cellpadding="0" cellspacing="0"><tr><td><img src="https://mail-sender.bienici.com/logo-2x.png" alt="Bien’ici" width="120"></td></tr>
<tr><td><h2>${title}</h2></td></tr><tr><td><table width="100%" cellpadding="16" bgcolor="#fff6d1"><tr><td><div style="font-size:18px"><strong>${person.fullName}</strong></div>${when(person.phonePrinted, (phone) => html`<div>${phone}</div>`)}<div>${person.email}</div>${wordsOf(scene, '<div style="padding-top:12px;font-style:italic">', '</div>')}</td></tr></table></td></tr>
<tr><td style="padding-top:20px"><div>${[property.typeName, roomsOf(scene), `${property.surface} m²`, price, `${property.place.postcode} ${property.place.town}`, `Réf. ${property.ref}`].map(pill)}</div></td></tr>
<tr><td style="padding-top:20px"><a href="mailto:${person.email}">Écrire à ce contact</a> <a href="${tracked('https://pro.bienici.com/contacts')}">Suivre mes contacts</a></td></tr><tr><td>${hasSearch ? search : safe('')}</td></tr>
<tr><td style="font-size:11px;padding-top:24px">L’équipe Bien’ici – une question ? 01 99 00 ${random.digits(2)} 12 – <a href="${tracked('https://pro.bienici.com/aide')}">Centre d’aide</a></td></tr></table></td></tr></table>`
    return request(scene, { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' }, subject: `Contact ${isLet(scene) ? 'candidat locataire' : 'prospect-acquéreur'} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

/** What ParuVendu’s subjects begin with. */
const CONTACT = 'Vous avez un contact'

const paruvendu: Family = opened<{ opening: string; who: readonly Field[]; asked: string; text: string; code: string }>({
  id: 'paruvendu-striped-rows', about: 'ParuVendu: striped rows with the label in a th, the internal number before the reference, a text part that says nothing',
  forms: {
    rayures: { opening: 'Un visiteur de ParuVendu.fr souhaite en savoir plus', who: [['Nom', 'name'], ['Téléphone', 'phone'], ['Email', 'email']], asked: 'Voici son message', text: 'ParuVendu.fr - ce message est au format HTML.', code: 'Identifiant client' },
    relance: { opening: 'Une demande vous attend sur ParuVendu.fr', who: [['Votre contact', 'name'], ['Son e-mail', 'email'], ['Son numéro', 'phone'], ['Son département', ({ random }) => random.pick(['Allier', 'Gard', 'Orne'])]], asked: 'Ce qu’il ou elle vous écrit', text: 'Consultez vos contacts sur paruvendupro.fr', code: 'N° client' },
  },
  make(scene, { opening, who, asked, text, code }) {
    const { property, price, random } = scene
    const crm = random.digits(7)
    const rows = [...entriesOf(scene, who), ['Bien', `${property.typeName}${property.rooms ? ` - ${property.rooms} pièce(s)` : ''} - ${property.surface} m²`], ['Lieu', `${property.place.town} (${property.place.postcode})`], [isLet(scene) ? 'Loyer' : 'Prix', price], ['Réf. Pro', property.ref], [code, crm]] as const
    const content = html`<table width="560" cellspacing="0" cellpadding="7" style="font:13px Tahoma"><caption style="text-align:left;font-size:17px;color:#e2007a">${opening}</caption>${rows.map(([label, value], at) => html`<tr bgcolor="${at % 2 ? '#ffffff' : '#f7f0f4'}"><th align="left" scope="row">${label}</th><td>${value}</td></tr>`)}${wordsOf(scene, `<tr><th align="left" colspan="2">${asked} :</th></tr><tr><td colspan="2">`, '</td></tr>')}</table>
<p style="font:12px Tahoma">Pensez à répondre dans la journée.<br>Toute l’équipe ParuVendu.fr</p><p style="font:10px Tahoma">ParuVendu, service pro 0 825 12 ${random.digits(2)} 64 (0,20 €/min)</p>`
    return request(scene, { portal: 'paruvendu', from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' }, subject: `${CONTACT} - réf. : ${crm}_${property.ref} - ${isLet(scene) ? 'Location' : 'Vente'}`, html: content, text, needsHtml: true, says: `${saysOf(who, 'message')} ref price town postcode surface rooms` })
  },
})

const logicImmo: Family = opened<{ opening: string; quoted: string; closing: string }>({
  id: 'logic-immo-told', about: 'Logic-Immo: running text, the advert first, then who asked and how to reach him, and a quotation in a grey box',
  wants: { phone: 'always' },
  forms: {
    recit: { opening: 'Votre annonce plaît', quoted: 'Dans ses mots', closing: 'Astuce : indiquez l’étage et la charge de chauffage, ce sont les deux questions les plus posées.' },
    bref: { opening: 'Quelqu’un s’intéresse à votre annonce', quoted: 'Extrait du formulaire', closing: 'Vous pouvez suspendre ces envois depuis l’espace annonceur.' },
  },
  make(scene, { opening, quoted, closing }) {
    const { person, property, price, random, agency } = scene
    const { town, postcode } = property.place
    const content = html`<div style="max-width:600px;font-family:Roboto,Arial"><p style="color:#2b2b72;font-weight:bold">${opening}</p><p>Bonjour ${agency.agent.firstName},</p>
<p>Votre annonce <strong>${property.ref}</strong> (${property.typeName.toLowerCase()}${property.rooms ? `, ${roomsOf(scene)}` : ''}, ${property.surface} m²), proposée ${price} à ${town} ${postcode}, vient de recevoir une demande sur Logic-Immo.</p>
<p>Elle émane de <strong>${person.fullName}</strong>. Son téléphone est le <strong>${person.phonePrinted}</strong> et son adresse électronique <strong>${person.email}</strong>.</p>${wordsOf(scene, `<p>${quoted} :</p><div style="background:#eeeeee;padding:14px">`, '</div>')}<p>${closing}</p><p style="font-size:10px">Logic-Immo, 01 99 00 ${random.digits(2)} 27, conseillers disponibles de 9 h à 18 h</p></div>`
    return request(scene, { portal: 'logic-immo', from: { name: 'Logic-Immo', address: 'noreply@lead.logic-immo.com' }, subject: `${opening} (${property.ref})`, html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

const properstar: Family = opened<{ language: 'fr' | 'en'; title: string; heads: readonly [string, string, string]; who: readonly [string, string, string, string]; what: readonly [string, string, string, string]; spoken: string; subject: string }>({
  id: 'properstar-sections', about: 'Properstar: three sections with a line under the heading, label above value; the agency’s CRM number beside the reference',
  wants: { silence: 0.05, transaction: 'sale' },
  forms: {
    francais: { language: 'fr', title: 'Une demande venue de l’étranger', heads: ['Personne', 'Demande', 'Propriété'], who: ['Nom', 'E-mail', 'Téléphone', 'Langue parlée'], what: ['Référence', 'Lieu', 'Prix demandé', 'Identifiant CRM'], spoken: 'Anglais', subject: 'Properstar : un acheteur international vous écrit' },
    anglais: { language: 'en', title: 'New enquiry from Properstar', heads: ['Person', 'Enquiry', 'Listing'], who: ['Name', 'Email', 'Phone', 'Speaks'], what: ['Reference', 'Location', 'Asking price', 'CRM number'], spoken: 'French, English', subject: 'New Properstar enquiry' },
  },
  make(scene, { language, title, heads, who, what, spoken, subject }) {
    const { person, property, random, message } = scene
    const section = (head: string, content: Safe) => html`<div style="margin-bottom:24px"><div style="border-bottom:2px solid #1a6fd1;font-weight:600">${head}</div>${content}</div>`
    const field = (label: string, value: string | null) => when(value, (shown) => html`<div style="margin-top:8px"><div style="color:#7d8a97;font-size:12px">${label}</div><div>${shown}</div></div>`)
    const content = html`<h1 style="font-size:20px">${title}</h1>${section(heads[0], html`${field(who[0], person.fullName)}${field(who[1], person.email)}${field(who[2], person.phonePrinted)}${field(who[3], spoken)}`)}${when(message, ({ text }) => section(heads[1], html`<div>${lines(text)}</div>`))}
${section(heads[2], html`${field(what[0], property.ref)}${field(what[3], random.digits(8))}${field(what[1], `${property.place.town}, France`)}${field(what[2], `EUR ${groupedPrice(property.price, language === 'en' ? ',' : ' ')}`)}`)}<p style="font-size:11px">Properstar – ListGlobally SA, Lausanne</p>`
    return request(scene, { portal: 'properstar', language, from: { name: 'Properstar', address: `${random.hex(12)}@reply.properstar.com` }, replyTo: { name: person.fullName, address: person.email }, subject, html: content, says: 'name email phone message ref town price' })
  },
})

const ouestFrance: Family = opened<{ hello: string; who: readonly Field[]; what: readonly Field[]; said: string }>({
  id: 'ouest-france-paragraphs', about: 'Ouest-France Immo: one paragraph for each label and value, quite plain',
  forms: {
    alineas: { hello: 'Vous avez reçu une réponse à votre annonce sur Ouest-France Immo', who: [['Nom', 'last'], ['Prénom', 'first'], ['Email', 'email'], ['Téléphone', 'phone']], what: [['Annonce', 'title'], ['Référence annonce', 'ref'], ['Prix', 'price'], ['Surface', 'surface'], ['Nombre de pièces', 'rooms']], said: 'Message' },
    court: { hello: 'Contact Ouest-France Immo', who: [['De la part de', 'name'], ['Mail', 'email'], ['Tél', 'phone']], what: [['Bien situé à', 'town'], ['Code postal', 'postcode'], ['Votre réf', 'ref'], ['Notre réf', 'id']], said: 'Texte du message' },
  },
  make(scene, { hello, who, what, said }) {
    const { message } = scene
    const paragraph = ([label, value]: readonly [string, string]) => html`<p>${label} : ${value}</p>`
    const content = html`<p>${hello}</p><hr>${entriesOf(scene, who).map(paragraph)}${when(message, ({ text }) => html`<p>${said} :</p><p>${lines(text)}</p>`)}<hr>${entriesOf(scene, what).map(paragraph)}<hr><p>Ouest-France Immo – Précom, 10 rue du Breil, 35051 Rennes cedex 9</p>`
    return request(scene, { portal: 'ouest-france-immo', from: { name: 'Ouest-France Immo', address: 'contact@ouestfrance-immo.com' }, subject: hello, html: content, says: saysOf([...who, ...what], 'message') })
  },
})

const ordinary: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; intro: string; who: readonly Field[]; what: readonly Field[]; said: string; nearby: boolean }>({
  id: 'labels-above-cells', about: 'an unknown portal’s ordinary table: small grey label above its value in each cell; in one form other homes of the same agency below',
  forms: {
    cases: { brand: 'Habiter Demain', host: 'habiter-demain.example', subject: ({ property }) => `Contact reçu pour votre bien ${property.ref}`, intro: 'Bonne nouvelle, une personne souhaite entrer en relation avec votre agence.', who: [['Identité', 'name'], ['Adresse mail', 'email'], ['Numéro de téléphone', 'phone']], what: [['Votre référence', 'ref'], ['Localité', 'town'], ['CP', 'postcode'], ['Prix', 'price']], said: 'Demande', nearby: false },
    voisins: { brand: 'Grenier à Maisons', host: 'grenier-a-maisons.example', subject: () => 'Grenier à Maisons : demande d’un internaute', intro: 'Un internaute a laissé ses coordonnées.', who: [['Prénom', 'first'], ['Nom de famille', 'last'], ['Courriel', 'email'], ['Tél. mobile', 'phone']], what: [['Nature du bien', ({ property }) => property.typeName], ['Référence', 'ref'], ['Surface', 'surface'], ['Pièces', 'rooms'], ['Montant', 'price']], said: 'Commentaire', nearby: true },
  },
  make(scene, { brand, host, subject, intro, who, what, said, nearby }) {
    const { random } = scene
    const cell = ([label, value]: readonly [string, string]) => html`<tr><td style="padding-bottom:10px"><table cellspacing="0" cellpadding="0"><tr><td style="color:#9a9a9a;font-size:11px">${label}</td></tr><tr><td style="font-size:15px">${value}</td></tr></table></td></tr>`
    const others = html`<p>Vos autres annonces vues cette semaine :</p><ul>${alsoShown(scene, 2).map((home) => html`<li>${home.title} (${home.ref}), ${home.shown} : ${random.int(12, 240)} vues</li>`)}</ul>`
    const content = html`<p>${intro}</p><table width="100%" cellspacing="0" cellpadding="0"><tr><td valign="top" width="50%"><table>${entriesOf(scene, who).map(cell)}</table></td><td valign="top"><table>${entriesOf(scene, what).map(cell)}</table></td></tr>${wordsOf(scene, `<tr><td colspan="2"><table><tr><td style="color:#9a9a9a;font-size:11px">${said}</td></tr><tr><td>`, '</td></tr></table></td></tr>')}</table>${nearby ? others : safe('')}<p>${brand}<br><small>Hotline agences : 03 53 01 ${random.digits(2)} 20. <a href="https://pro.${host}/notifications">Gérer les notifications</a></small></p>`
    return request(scene, { from: { name: brand, address: `notification@${host}` }, subject: subject(scene), html: content, says: saysOf([...who, ...what], 'message') })
  },
})

const tenantFile: Family = opened<{ brand: string; host: string; heading: string; labels: readonly [string, string, string]; said: string; more: (scene: Scene) => readonly string[] }>({
  id: 'tenant-profile-lines', about: 'an unknown portal for lettings: the person’s card, then a list with incomes, the guarantor and his number, the present landlord’s town',
  wants: { transaction: 'rent', acts: ['visit', 'availability', 'callback'], phone: 'always' },
  forms: {
    colocation: { brand: 'Coloc’Avenue', host: 'coloc-avenue.example', heading: 'Demande de visite', labels: ['Locataire potentiel', 'Tél.', 'E-mail'], said: 'Son mot', more: ({ random }) => [`Études : ${random.pick(['droit', 'pharmacie', 'école de commerce'])}`, `Budget ${random.int(35, 90)}0 € charges comprises`, `Garante : sa mère, 01 99 00 ${random.digits(2)} 05`] },
    dossier: { brand: 'Serrurerie & Baux', host: 'serrurerie-baux.example', heading: 'Un dossier pour votre location', labels: ['Qui', 'Ligne directe', 'Boîte mail'], said: 'Motivation', more: ({ random }) => [`Revenus du couple : ${random.int(21, 55)}00 € nets`, 'Deux garants, 2 900 € et 3 150 € de revenus', `Locataire depuis ${random.int(2, 9)} ans à ${random.pick(['Cahors', 'Laval', 'Épinal'])}, loyer ${random.int(41, 88)}0 €`] },
  },
  make(scene, { brand, host, heading, labels, said, more }) {
    const { person, property, price } = scene
    const content = html`<div style="border:1px solid #cfd8dc"><div style="background:#37474f;color:#fff;padding:10px">${heading}</div><div style="padding:10px"><p><span style="color:#607d8b">${labels[0]}</span> <b>${person.fullName}</b></p><p><span style="color:#607d8b">${labels[1]}</span> <a href="tel:${person.phone!.e164}">${person.phonePrinted}</a></p><p><span style="color:#607d8b">${labels[2]}</span> <a href="mailto:${person.email}">${person.email}</a></p>${wordsOf(scene, `<p><span style="color:#607d8b">${said}</span></p><blockquote>`, '</blockquote>')}<ul>${more(scene).map((line) => html`<li>${line}</li>`)}</ul></div>
<div style="background:#eceff1;padding:10px">Pour votre location (réf. ${property.ref}) : ${property.typeName}${property.rooms ? `, ${roomsOf(scene)}` : ''}, ${property.surface} m², ${property.place.postcode} ${property.place.town}, ${price}.</div></div><p style="font-size:11px">Message transmis par ${brand}. Les revenus sont déclaratifs.</p>`
    return request(scene, { from: { name: brand, address: `dossiers@${host}` }, subject: `${heading} : ${property.ref}`, html: content, says: 'name email phone message ref town postcode price surface rooms', silentIntent: heading.includes('visite') ? 'visit' : 'information' })
  },
})

const newBuild: Family = opened<{ brand: string; host: string; fields: readonly Field[]; said: string; office: string }>({
  id: 'new-build-captions', about: 'an unknown portal for new homes: caption in capitals, value in the next row; the sales office with its address and number, notary’s fees',
  wants: { transaction: 'sale', who: 'plain' },
  forms: {
    vefa: { brand: 'Clés en Vefa', host: 'cles-en-vefa.example', said: 'MESSAGE', office: 'Bureau de vente : 12 quai des Grues, ouvert du mardi au samedi, 02 61 91 55 21', fields: [['PROSPECT', 'name'], ['TÉLÉPHONE', 'phone'], ['E-MAIL', 'email'], ['LOT', 'ref'], ['VILLE', 'town'], ['TYPOLOGIE', ({ property }) => (property.rooms === null ? null : `T${property.rooms}`)], ['PRIX', 'price'], ['FRAIS DE NOTAIRE ESTIMÉS', ({ random }) => `${random.int(4, 9)} ${random.int(100, 900)} €`]] },
    carre: { brand: 'Le Carré Neuf', host: 'le-carre-neuf.example', said: 'SA DEMANDE', office: 'Espace de vente du Carré Neuf – Noémie Astruc – 04 65 71 80 24', fields: [['ACQUÉREUR', 'name'], ['MAIL', 'email'], ['MOBILE', 'phone'], ['PROJET', ({ random }) => random.pick(['Habiter', 'Louer', 'Ne sait pas encore'])], ['BUDGET TOTAL', ({ random }) => `${random.int(15, 49)}5 000 €`], ['RÉFÉRENCE', 'ref'], ['ADRESSE DU PROGRAMME', ({ property: { place, street } }) => `${street}, ${place.postcode} ${place.town}`], ['SURFACE HABITABLE', 'surface'], ['PRIX DU LOGEMENT', 'price']] },
  },
  make(scene, { brand, host, fields, said, office }) {
    const row = (label: string, value: Safe) => html`<tr><td style="font-size:10px;letter-spacing:1px;padding-top:12px">${label}</td></tr><tr><td>${value}</td></tr>`
    const content = html`<table width="520" style="font-family:Futura,Arial"><tr><td><img src="https://img.${host}/bandeau.jpg" width="520" alt="${brand}"></td></tr>${entriesOf(scene, fields).map(([label, value]) => row(label, html`${value}`))}${when(scene.message, ({ text }) => row(said, lines(text)))}</table><p>${office}</p><p><font size="1">${brand} agit pour le compte du promoteur. Document non contractuel.</font></p>`
    return request(scene, { from: { name: brand, address: `contact@${host}` }, subject: `${brand} - un contact sur le lot ${scene.property.ref}`, html: content, says: `${saysOf(fields, 'message')} town${fields.some(([label]) => label.startsWith('ADRESSE')) ? ' postcode' : ' rooms'}` })
  },
})

const LAND: Wants = { transaction: 'sale', acts: ['information', 'availability', 'visit'], who: 'plain' }
/** Nobody asks these of a field. */
const OF_HOUSES = /maison|appart|studio|T2|loyer|étage|chauff|cuisin|viager|meubl|salon|cave|copro|balcon|ascens|garant|chambre|fibre|travaux|dossier|logement|intérieur/i

function onLand(scene: Scene): Scene {
  const { random, side, person } = scene
  const surface = random.int(290, 3400)
  const property = { ...scene.property, kind: 'land', transaction: 'sale', typeName: 'Terrain', title: `Terrain à bâtir de ${surface} m²`, rooms: null, surface, price: Math.max(12_000, Math.round((surface * random.int(30, 160)) / 500) * 500) } as const
  let { message } = scene
  if (message) do message = drawMessage(random, side, { wants: LAND, person, property })
  while (message && OF_HOUSES.test(message.text))
  return { ...scene, property, price: printedPrice(random, property), message }
}

const plots: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; teaser: Safe; print: (scene: Scene) => string; says: string }>({
  id: 'plots-picture-and-text', about: 'an unknown portal for plots: the HTML part is a picture with a link, the text part has dashes before each line or labels on lines of their own',
  wants: LAND,
  forms: {
    tirets: {
      brand: 'Bornes & Clôtures', host: 'bornes-clotures.example', subject: ({ property }) => `Terrain ${property.ref} : prise de contact`, teaser: html`<a href="https://www.bornes-clotures.example/pro"><img src="https://www.bornes-clotures.example/mail/nouveau-contact.png" width="600" alt="Nouveau contact ! Voir mon espace"></a>`, says: 'name email phone message ref town postcode price surface',
      print: ({ person, property, price, message, random }) => linesOf('On s’est arrêté sur votre terrain', '', 'La personne', `- ${person.fullName}`, `- mail : ${person.email}`, person.phonePrinted && `- tél : ${person.phonePrinted}`, '', 'Le terrain', `- ${property.place.postcode} ${property.place.town}`, `- ${property.surface} m2`, `- ${price}`, `- référence ${property.ref}`, '', message && 'Le message', message?.text, message && '', `Bornes & Clôtures / service client 05 36 49 ${random.digits(2)} 16`),
    },
    lignes: {
      brand: 'Foncier Ouvert', host: 'foncier-ouvert.example', subject: () => 'Votre terrain intéresse', teaser: html`<div align="center"><h3>Foncier Ouvert</h3><p>Un acquéreur vous a écrit.</p><p><a href="https://foncier-ouvert.example/boite">Lire le message en ligne</a></p></div>`, says: 'name email phone message ref town surface',
      print: ({ person, property, message }) => linesOf('Acquéreur', person.fullName, '', 'Le joindre par courriel', person.email, '', person.phonePrinted && 'Le joindre par téléphone', person.phonePrinted, person.phonePrinted && '', 'Terrain', `${property.surface} m² à ${property.place.town}`, '', 'Votre référence', property.ref, '', message && 'Ce qu’il écrit', message?.text),
    },
  },
  make(bare, { brand, host, subject, teaser, print, says }) {
    const scene = onLand(bare)
    return request(scene, { from: { name: brand, address: `no-reply@${host}` }, subject: subject(scene), text: print(scene), html: teaser, needsText: true, travels: 'keeps-headers', says })
  },
})

const ownerEstimate: Family = opened<{ brand: string; host: string; opening: (scene: Scene) => string; rows: (scene: Scene) => readonly (readonly [string, string | null])[]; rate: string }>({
  id: 'owner-project-table', about: 'an unknown portal for owners: a sentence, one table with the owner before the home, prices per square metre of the town',
  wants: { silence: 0.7, acts: ['valuation'], who: 'plain' },
  forms: {
    projet: { brand: 'Vendre Serein', host: 'vendre-serein.example', rate: 'Prix moyen constaté dans la commune', opening: () => 'Un propriétaire souhaite connaître la valeur de son bien et vous a choisi.', rows: ({ person, property }) => [['Propriétaire', person.fullName], ['E-mail', person.email], ['Téléphone', person.phonePrinted], ['Type de bien', property.typeName], ['Surface', `${property.surface} m²`], ['Nombre de pièces', property.rooms === null ? null : String(property.rooms)], ['Adresse du bien', `${property.street}, ${property.place.postcode} ${property.place.town}`], ['Échéance', 'Moins de six mois']] },
    succession: { brand: 'Juste Valeur', host: 'juste-valeur.example', rate: 'Indice de quartier', opening: ({ property }) => `Demande d’avis de valeur à ${property.place.town}`, rows: ({ person, property, random }) => [['Demandeur', person.fullName], ['Joignable au', person.phonePrinted], ['Joignable à', person.email], ['Motif', random.pick(['Succession', 'Divorce', 'Mutation', 'Curiosité'])], ['Bien', `${property.typeName} de ${property.surface} m²`], ['Pièces', property.rooms === null ? null : String(property.rooms)], ['Situé', `${property.place.postcode} ${property.place.town}`]] },
  },
  make(scene, { brand, host, opening, rows, rate }) {
    const { random, agency } = scene
    const content = html`<p>${agency.name},</p><p>${opening(scene)}</p><table border="1" bordercolor="#dddddd" cellspacing="0" cellpadding="8">${rows(scene).map(([label, value]) => when(value, (shown) => html`<tr><td><i>${label}</i></td><td>${shown}</td></tr>`))}</table>${wordsOf(scene, '<p>Il ou elle ajoute :<br>', '</p>')}<p>${rate} : ${random.int(1, 5)} ${random.int(100, 999)} €/m²</p><p>Contact exclusif jusqu’au ${dayOf(scene.date + 259_200_000)}.<br>${brand} – estimation@${host}</p>`
    return request(scene, { from: { name: brand, address: `estimation@${host}` }, subject: opening(scene).replace(/\.$/, ''), html: content, says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation' })
  },
})

const missedCall: Family = opened<{ brand: string; host: string; subject: string; tell: (scene: Scene, line: string) => Safe; says: string }>({
  id: 'call-told-in-a-sentence', about: 'an unknown portal’s telephone service: a sentence and a button, the dedicated line and the agency’s number beside the caller’s',
  wants: { silence: 1, phone: 'always' },
  forms: {
    phrase: { brand: 'Tuilerie Annonces', host: 'tuilerie-annonces.example', subject: 'Un appel est resté sans réponse', says: 'phone ref town postcode', tell: ({ person, property, date, random }, line) => html`<p>Le ${dayOf(date)} à ${random.int(9, 18)}h${random.int(10, 59)}, le <b>${person.phonePrinted}</b> a cherché à vous joindre au sujet de votre annonce réf. ${property.ref} (${property.place.town}, ${property.place.postcode}).</p><p><a href="tel:${person.phone!.e164}">Rappeler maintenant</a></p><p>Cet appel est passé par votre ligne dédiée ${line}.</p>` },
    liste: { brand: 'Vox Habitat', host: 'vox-habitat.example', subject: '1 appel manqué', says: 'phone ref price surface', tell: ({ person, property, price, agency, random }, line) => html`<ul><li>Appelant : ${person.phonePrinted}</li><li>Ligne appelée : ${line} (transfert vers ${agency.phonePrinted})</li><li>Sonnerie : ${random.int(12, 50)} secondes, pas de réponse</li><li>Annonce affichée : ${property.typeName} ${property.surface} m², ${price}, réf. ${property.ref}</li></ul><p>L’appelant s’attend à être rappelé.</p>` },
  },
  make(scene, { brand, host, subject, tell, says }) {
    const content = html`${tell(scene, `02 61 91 ${scene.random.digits(2)} 30`)}<p>${brand} – <a href="https://www.${host}/telephonie">mes statistiques d’appels</a></p>`
    return request(scene, { from: { name: brand, address: `telephonie@${host}` }, subject, html: content, says, silentIntent: 'callback' })
  },
})

const textOnly: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; print: (scene: Scene) => string; says: string }>({
  id: 'small-server-text', about: 'small portals that send nothing but text: label on one line and value on the next, or one line for the person and one for the home',
  forms: {
    dessous: {
      brand: 'Annonces 3 Vallees', host: 'annonces3vallees.example', subject: ({ property }) => `annonce ${property.ref} - message d'un visiteur`, says: 'name email phone message ref town surface',
      print: ({ person, property, message }) => linesOf('Vous avez un message !', '', 'Expediteur', person.fullName, '', 'Adresse e-mail', person.email, '', person.phonePrinted && 'Telephone', person.phonePrinted, person.phonePrinted && '', 'Reference annonce', property.ref, '', 'Localisation', property.place.town, '', 'Surface', `${property.surface} m2`, '', message && 'Message', message?.text, message && '', 'Ne repondez pas a ce mail, personne ne le lira.'),
    },
    deux: {
      brand: 'La Gazette des Toits', host: 'gazette-des-toits.example', subject: () => 'Un lecteur de la Gazette des Toits vous répond', says: 'name email phone message ref town price',
      print: ({ person, property, price, message, agency }) => linesOf(`${agency.name}`, `${agency.street}, ${agency.postcode} ${agency.town}`, '', 'Bonjour,', '', `Lecteur : ${[person.fullName, person.email, person.phonePrinted].filter(Boolean).join(', ')}`, `Annonce : ${property.typeName}, ${property.place.town}, ${price}, référence ${property.ref}`, '', message && `Il vous dit : ${message.text}`, message && '', 'À bientôt dans nos colonnes', 'La Gazette des Toits, 04 65 71 33 25'),
    },
  },
  make(scene, { brand, host, subject, print, says }) {
    return request(scene, { from: { name: brand, address: `serveur@${host}` }, subject: subject(scene), text: print(scene), needsText: true, says })
  },
})

export const PORTALS_SECOND_HALF: readonly Family[] = [bienici, paruvendu, logicImmo, properstar, ouestFrance, ordinary, tenantFile, newBuild, plots, ownerEstimate, missedCall, textOnly]
