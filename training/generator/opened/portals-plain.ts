/** Portals as an agency meets them over a year, second part: ParuVendu, Green-Acres, Superimmo, PAP, Ouest-France, and portals for buyers abroad. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { at, kindOf } from '../own-words.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { groupedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'
import { factsOf, isLet, speaking } from './portal-words.ts'

const paruvendu: Family = opened<{ head: readonly string[]; who: (scene: Scene) => string; intro: string; foot: string; isHtml: boolean }>({
  id: 'paruvendu-short-lines', about: 'ParuVendu: short lines, the reference behind the agency’s customer number, the name after a civility and without a label',
  forms: {
    lignes: { head: ['Bonjour,', 'Un internaute de ParuVendu.fr vous contacte au sujet de l’annonce suivante :'], intro: 'Voici son message :', foot: 'Répondez à ce contact au plus vite (dans la journée).', isHtml: false, who: ({ person }) => linesOf(person.fullName, person.phonePrinted && `Téléphone : ${person.phonePrinted}`, `Email : ${person.email}`) },
    gras: { head: ['Votre annonce fait des curieux !'], intro: 'Son message', foot: 'Vos contacts restent consultables 90 jours sur ParuVendu Pro.', isHtml: true, who: ({ person }) => linesOf(`Contact : ${person.fullName}`, person.email, person.phonePrinted) },
  },
  make(scene, { head, who, intro, foot, isHtml }) {
    const { property, price, message, random } = scene
    const { town, postcode } = property.place
    const crm = random.digits(6)
    const kind = isLet(scene) ? 'Location' : 'Vente'
    const home = linesOf(`Réf. Pro : ${property.ref}`, price, `${town} (${postcode})`, `${property.typeName}${property.rooms ? ` - ${property.rooms} pièce(s)` : ''} - ${property.surface} m²`)
    const mail = { portal: 'paruvendu', from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' }, subject: `Vous avez un contact - réf. : ${crm}_${property.ref} - ${kind} - ${property.typeName} - ${property.price}€`, says: 'name email phone message ref price town postcode surface rooms transaction' } as const
    const service = `Service annonceurs 01 99 00 ${random.digits(2)} 15 - client n° ${crm}`
    if (!isHtml) return request(scene, { ...mail, needsText: true, text: linesOf(...head, '', home, '', who(scene), '', message && intro, message?.text, message && '', foot, service) })
    const content = html`<font face="Tahoma" size="2">${head.map((line) => html`<p>${line}</p>`)}<p><b>${lines(home)}</b></p><p>${lines(who(scene))}</p>${wordsOf(scene, `<p><u>${intro}</u><br>`, '</p>')}<p>${foot}</p><p><font size="1">${service}</font></p></font>`
    return request(scene, { ...mail, html: content })
  },
})

const greenAcres: Family = opened<{ language: 'fr' | 'en'; isNew: boolean; subject: (scene: Scene, name: string) => string; page: (scene: Scene, relay: string, name: string) => Safe; says: string }>({
  id: 'green-acres-through-a-relay', about: 'Green-Acres: the person hides behind a relay address, the agency’s own relay beside it; a first enquiry, one in English, and an answer with the history below',
  wants: { transaction: 'sale', who: 'plain', silence: 0 },
  forms: {
    demande: {
      language: 'fr', isNew: true, subject: ({ property, price }) => `Demande d’information - ${property.typeName} - Achat - ${property.place.town} ${property.surface}m² ${price}`, says: 'name email phone message ref town price surface',
      page: ({ person, property, price, message, date }, relay, name) => html`<p><b>${name}</b> - ${dayOf(date)} à ${hourOf(date)}</p><p>${lines(message!.text)}</p><table><tr><td>✉</td></tr><tr><td><a href="mailto:${relay}">${relay}</a></td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>☎</td></tr><tr><td>${phone}</td></tr>`)}</table><p>Vos coordonnées ont été transmises à ce contact.</p><table bgcolor="#f3f7ec"><tr><td>${property.typeName}, secteur ${property.place.town}<br>${property.surface} m² – ${price}<br>Référence : ${property.ref}</td></tr></table>`,
    },
    anglais: {
      language: 'en', isNew: true, subject: ({ agency }) => `Nouveau contact pour ${agency.name}`, says: 'name email phone message ref price rooms surface',
      page: ({ person, property, price, message, random }, relay, name) => html`<p>A buyer has just contacted you through Green-Acres.</p><p>${name}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}<br>${relay}</p><blockquote>${lines(message!.text)}</blockquote><p>Reply to this email: your answer reaches the buyer directly.</p><p>${property.typeName}${property.rooms ? `, ${property.rooms} ${property.rooms > 1 ? 'rooms' : 'room'}` : ''}, ${property.surface} m², ${price}<br>Référence : ${property.ref} Mandat n° ${random.digits(4)}</p>`,
    },
    reponse: {
      language: 'fr', isNew: false, subject: (_, name) => `${name} a répondu`, says: 'name email message ref',
      page: ({ message, agency, property, date }, relay, name) => html`<p>${name} a répondu à votre message :</p><p>${lines(message!.text)}</p><p>Répondre : <a href="mailto:${relay}">${relay}</a></p><hr><p>Historique</p><p>${agency.name} - ${dayOf(date - 90_000_000)}<br>Bonjour, le bien est visible sur rendez-vous. Mon numéro : ${agency.agent.phonePrinted}. ${agency.agent.firstName} ${agency.agent.lastName}</p><p>${name} - ${dayOf(date - 190_000_000)}<br>Bonjour, merci de me préciser le montant des travaux à prévoir.</p><p>Annonce Référence : ${property.ref}</p>`,
    },
  },
  make(scene, { language, isNew, subject, page, says }) {
    const { person, agency, random } = scene
    const name = `${person.printedFirst} ${person.printedLast}`
    const relay = `${person.firstName!.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase()}-${random.hex(8)}@email.green-acres.com`
    const own = `agence-${random.hex(8)}@email.green-acres.com`
    const content = html`<div style="font-family:Lato,Arial">${page(scene, relay, name)}<p style="font-size:11px">Votre adresse relais pour ${agency.name} : ${own}<br>Green-Acres, 01 99 00 ${random.digits(2)} 77 – <a href="https://www.green-acres.fr/pro">Espace Pro</a></p></div>`
    return request(scene, { portal: 'green-acres', language, from: { name: `${name} via Green-Acres`, address: isNew ? 'noreply@email.green-acres.com' : relay }, replyTo: { address: relay }, subject: subject(scene, name), html: content, says, but: { email: relay } })
  },
})

const superimmo: Family = opened<{ subject: (scene: Scene) => string; sentence: (scene: Scene) => Safe; home: (scene: Scene) => Safe; says: string; nearby: boolean }>({
  id: 'superimmo-sentence', about: 'Superimmo: one sentence with the person and his data, the advert in a framed table, in one form other adverts of the agency',
  forms: {
    phrase: {
      subject: ({ property }) => `Demande de renseignements - ${property.ref}`, says: 'name email phone message ref town postcode price', nearby: false,
      sentence: ({ person }) => html`<p>${person.fullName} s’intéresse à votre annonce parue sur Superimmo. Vous pouvez le ou la contacter ${person.phonePrinted ? html`au ${person.phonePrinted} ou ` : safe('')}à l’adresse ${person.email}.</p>`,
      home: ({ property, price }) => html`<tr><td>Référence</td><td>Type</td><td>Lieu</td><td>Prix</td></tr><tr><td>${property.ref}</td><td>${property.typeName}</td><td>${property.place.postcode} ${property.place.town}</td><td>${price}</td></tr>`,
    },
    fiche: {
      subject: () => 'Superimmo : vous avez reçu une demande', says: 'name email phone message ref id town price surface rooms', nearby: true,
      sentence: ({ person }) => html`<p>De la part de <b>${person.fullName}</b> &lt;<a href="mailto:${person.email}">${person.email}</a>&gt;${when(person.phonePrinted, (phone) => html`<br>Tél. ${phone}`)}</p>`,
      home: (scene) => html`<tr><td colspan="2"><b>${factsOf(scene).join(' / ')}</b></td></tr><tr><td>${scene.property.place.town}</td><td>${scene.price}</td></tr><tr><td>Votre réf. ${scene.property.ref}</td><td>Réf. Superimmo ${scene.listingId}</td></tr>`,
    },
  },
  make(scene, { subject, sentence, home, says, nearby }) {
    const { random, agency } = scene
    const others = html`<p>Également diffusés par ${agency.name} :</p>${alsoShown(scene, 2).map((one) => html`<p>${one.title} – ${one.shown} (${one.ref})</p>`)}`
    const content = html`<p>${nearby ? `Pour ${agency.agent.firstName} ${agency.agent.lastName}, ${agency.agent.email}, ${agency.agent.phonePrinted}` : 'Bonjour,'}</p>${sentence(scene)}${wordsOf(scene, '<p style="background:#eef3fb;padding:10px">', '</p>')}<table border="1" cellpadding="5" cellspacing="0">${home(scene)}</table>${nearby ? others : safe('')}<p>L’équipe Superimmo<br><font size="1">Superimmo.com ® – 04 65 71 ${random.digits(2)} 18 – RCS Aix 508 112 ${random.digits(3)}</font></p>`
    return request(scene, { portal: 'superimmo', from: { name: 'Superimmo', address: 'contact@superimmopro.com' }, subject: subject(scene), html: content, says })
  },
})

const pap: Family = opened<{ print: (scene: Scene) => string; subject: (scene: Scene) => string; says: string }>({
  id: 'pap-letter-of-the-year', about: 'PAP: a polite letter without a table; who writes, what he says, how to reach him, the advert’s number at the end',
  forms: {
    courrier: {
      subject: () => 'Réponse à votre annonce PAP', says: 'name email phone message id town postcode price',
      print: ({ person, property, price, listingId, message }) => linesOf('Bonjour,', '', `${person.fullName} a répondu à votre annonce « ${kindOf(property)} ${property.place.town} (${property.place.postcode}) » à ${price}.`, '', message?.text, message && '', `Vous pouvez lui écrire à ${person.email}${person.phonePrinted ? ` ou l’appeler au ${person.phonePrinted}` : ''}.`, '', `Annonce PAP n° ${listingId}`, 'N’envoyez jamais d’argent avant une visite.', '', 'De Particulier à Particulier, 40 rue du Docteur-Roux, 75015 Paris'),
    },
    billet: {
      subject: ({ property }) => `Un message pour votre annonce réf. ${property.ref}`, says: 'first email phone message ref surface town',
      print: ({ person, property, message, random }) => linesOf(`Vous avez un message de ${person.printedFirst ?? 'la part d’un visiteur'}`, '----------------------------------------', message ? message.text : '(sans message)', '----------------------------------------', `Son adresse : ${person.email}`, person.phonePrinted && `Son téléphone : ${person.phonePrinted}`, '', `Pour l’annonce : ${property.typeName} ${property.surface} m² ${at(property.place.town)}, réf. ${property.ref}`, '', `PAP.fr, assistance annonces 01 99 00 ${random.digits(2)} 00`),
    },
  },
  make(scene, { print, subject, says }) {
    const text = print(scene)
    return request(scene, { portal: 'pap', from: { name: 'PAP', address: 'contact@pap.fr' }, subject: subject(scene), text, html: html`<div style="font-family:Arial">${lines(text)}</div>`, needsText: true, says })
  },
})

const ouestFrance: Family = opened<{ subject: (scene: Scene) => string; top: (scene: Scene) => Safe; rows: readonly Field[]; said: string; says: string }>({
  id: 'ouest-france-bar', about: 'Ouest-France Immo: the home in a blue bar on one line, the person in rows of bold labels or under his name, the words between lines',
  forms: {
    barre: {
      subject: ({ property }) => `[Ouest-France Immo] Demande sur ${property.ref}`, said: 'Message de l’internaute', rows: [['Nom, prénom', 'name'], ['Adresse mail', 'email'], ['Tél.', 'phone'], ['Son projet', ({ random }) => random.pick(['résidence principale', 'résidence secondaire', 'non précisé'])]], says: 'ref town price rooms surface',
      top: (scene) => html`${[...factsOf(scene), scene.property.place.town, scene.price, `Réf. ${scene.property.ref}`].join(' | ')}`,
    },
    titre: {
      subject: () => 'Nouvelle demande via Ouest-France Immo', said: 'Sa demande', rows: [['', 'name'], ['', 'email'], ['', 'phone']], says: 'ref town postcode price',
      top: ({ property, price, agency }) => html`<b>${property.typeName}</b><br>${property.place.postcode} ${property.place.town}<br>${price}<br>Référence annonce : ${property.ref}<br>Suivi par ${agency.agent.firstName} ${agency.agent.lastName} (${agency.agent.email})`,
    },
  },
  make(scene, { subject, top, rows, said, says }) {
    const content = html`<table width="580" style="font-family:Roboto"><tr><td bgcolor="#00529b" style="color:#fff;padding:10px">${top(scene)}</td></tr><tr><td style="padding:10px">${entriesOf(scene, rows).map(([label, value]) => (label ? html`<b>${label}</b> ${value}<br>` : html`<p style="margin:2px">${value}</p>`))}</td></tr>${wordsOf(scene, `<tr><td style="border-top:1px solid #ccc;border-bottom:1px solid #ccc;padding:10px"><i>${said}</i><br>`, '</td></tr>')}<tr><td style="font-size:10px">Additi Immo, 8 rue du Breil, 35000 Rennes – 02 61 91 ${scene.random.digits(2)} 60 – <a href="https://www.ouestfrance-immo.com/desabonnement">se désabonner</a></td></tr></table>`
    return request(scene, { portal: 'ouest-france-immo', from: { name: 'Ouest-France Immo', address: 'contact@ouestfrance-immo.com' }, subject: subject(scene), html: content, says: `${saysOf(rows, 'message')} ${says}` })
  },
})

const expats: Family = opened<{ portal: string; from: (scene: Scene) => { name: string; address: string }; language: 'en' | 'fr'; subject: (scene: Scene) => string; print: (scene: Scene) => string; says: string }>({
  id: 'expat-portals-in-text', about: 'French-Property, Rightmove Overseas and Properstar: text with dashed or ruled headings, the enquiry’s own number, timescales, firm and VAT numbers',
  wants: { transaction: 'sale' },
  forms: {
    frenchProperty: {
      portal: 'french-property', language: 'en', from: () => ({ name: 'French-Property.com', address: 'enquiries@french-property.com' }), subject: ({ property }) => `Property enquiry - ${property.ref}`, says: 'name email phone message ref town price',
      print: ({ person, property, message, random }) => linesOf(`----- Enquiry - Ref: ${random.digits(7)} -----`, '', 'Name', person.fullName, 'Email Address', person.email, person.phonePrinted && 'Phone Number', person.phonePrinted, '', message && 'Message', message?.text, message && '', 'Requests:', '* Please send the full details', `Purchase Timescale: ${random.pick(['Within 3 months', '6 to 12 months', 'Just looking'])}`, '', `----- Property Details - Ref: ${property.ref} -----`, `Location: ${random.pick(['Nouvelle-Aquitaine', 'Occitanie'])}, ${property.place.town}`, `Price: €${groupedPrice(property.price, ',')}`, '', 'French-Property.com is a trading name of Internet French Property Ltd, +44 20 7946 0153'),
    },
    rightmove: {
      portal: 'rightmove', language: 'en', from: () => ({ name: 'Rightmove Overseas', address: 'autoresponder@rightmove.co.uk' }), subject: ({ property }) => `Rightmove Overseas lead: ${property.place.town}`, says: 'name email phone message ref town price',
      print: ({ person, property, message, agency, random }) => linesOf(`Dear ${agency.name},`, '', 'You have a new overseas lead.', '', '-- From --', person.fullName, person.email, person.phonePrinted, '', '-- Property --', `${property.place.town}, France`, `€ ${groupedPrice(property.price, ',')}`, `Reference: ${property.ref}`, '', message && '-- Their comments --', message?.text, '', `Rightmove Group Limited, 2 Caldecotte Lake Business Park, Milton Keynes MK7 8LE. Registered in England no. 0${random.digits(7)}, VAT no. ${random.digits(9)}. Overseas team 020 7946 0111`),
    },
    properstar: {
      portal: 'properstar', language: 'fr', from: ({ random }) => ({ name: 'Properstar', address: `${random.hex(10)}@reply.properstar.com` }), subject: ({ person }) => `Nouveau message de ${person.fullName}`, says: 'name email phone message ref price town rooms surface',
      print: (scene) => {
        const { person, property, message, random } = scene
        return linesOf(`= Nouveau message de ${person.fullName} =`, '', message?.text, message && '', 'E-mail', person.email, person.phonePrinted && 'Téléphone', person.phonePrinted, 'Parle', random.pick(['Anglais', 'Néerlandais, anglais', 'Français']), '', '== Annonce désirée ==', factsOf(scene).join(', '), property.place.town, `EUR ${groupedPrice(property.price, ' ')}`, `ID de ton CRM: ${random.digits(8)}`, `Référence: ${property.ref}`, '', 'Properstar SA, Avenue de Rumine, Lausanne')
      },
    },
  },
  make(drawn, { portal, from, language, subject, print, says }) {
    const scene = language === 'en' && drawn.random.chance(0.8) ? speaking(drawn, 'en') : drawn
    return request(scene, { portal, language, from: from(scene), replyTo: { address: scene.person.email }, subject: subject(scene), text: print(scene), needsText: true, says })
  },
})

const homegate: Family = opened<{ language: 'fr' | 'de' | 'en'; subject: string; heads: readonly [string, string, string, string]; who: readonly [string, string, string, string]; ref: string; path: readonly [string, string]; foot: string }>({
  id: 'homegate-three-languages', about: 'Homegate: the text part holds everything in blocks, the HTML only the words and the name; in French, German or English',
  forms: {
    francais: { language: 'fr', subject: 'Nouvelle demande', heads: ['Destinataire:', 'Objet d’intérêt:', 'La personne suivante est intéressée:', 'Ton message'], who: ['Prénom', 'Nom', 'E-mail', 'Téléphone'], ref: 'Référence', path: ['acheter', 'louer'], foot: 'Meilleures salutations, ton équipe Homegate' },
    deutsch: { language: 'de', subject: 'Neue Anfrage', heads: ['Empfänger:', 'Objekt von Interesse:', 'Folgende Person ist interessiert:', 'Deine Nachricht'], who: ['Vorname', 'Name', 'E-Mail', 'Telefon'], ref: 'Referenz', path: ['kaufen', 'mieten'], foot: 'Freundliche Grüsse, dein Homegate-Team' },
    anglais: { language: 'en', subject: 'New enquiry', heads: ['Recipient:', 'Property of interest:', 'The following person is interested:', 'Your message'], who: ['First name', 'Name', 'E-mail', 'Phone'], ref: 'Reference', path: ['buy', 'rent'], foot: 'Kind regards, your Homegate team' },
  },
  make(drawn, { language, subject, heads, who, ref, path, foot }) {
    const scene = drawn.random.chance(0.7) ? speaking(drawn, language) : drawn
    const { person, property, agency, listingId, message, random } = scene
    const said = entriesOf(scene, [[who[0], 'first'], [who[1], 'last'], [who[2], 'email'], [who[3], 'phone']]).map(([label, value]) => `${label}: ${value}`)
    const text = linesOf(heads[0], agency.name, `${agency.street}, ${agency.postcode} ${agency.town}`, '', heads[1], `${ref}: ${property.ref}`, `https://www.homegate.ch/${path[isLet(scene) ? 1 : 0]}/${listingId}`, property.street, `${property.place.postcode} ${property.place.town}`, '', heads[2], ...said, '', message && heads[3], message?.text, message && '', foot, `SMG Swiss Marketplace Group AG, Thurgauerstrasse 36, 8050 Zürich, +41 79 000 01 ${random.digits(2)}`)
    const page = html`<h2>${subject}</h2><p>${heads[2]} <b>${person.fullName}</b></p>${wordsOf(scene, '<p>', '</p>')}<p>${foot}</p>`
    return request(scene, { portal: 'homegate', language, from: { name: 'Homegate', address: 'interested@homegate.ch' }, replyTo: { address: person.email }, subject, text, html: page, needsText: true, says: 'first last email phone message ref id town postcode' })
  },
})

const cardsAbroad: Family = opened<{ portal: string; language: 'fr' | 'en' | 'es'; from: { name: string; address: string }; subject: (scene: Scene) => string; page: (scene: Scene) => Safe; says: string }>({
  id: 'cards-from-next-door', about: 'idealista, Immoweb and Zoopla: each its own card, with the number of the advert under a label and the firm’s lines below',
  wants: { who: 'plain' },
  forms: {
    idealista: {
      portal: 'idealista', language: 'fr', from: { name: 'idealista', address: 'reply@idealista.com' }, subject: ({ person, property }) => `Nouveau message de ${person.fullName} concernant votre bien réf. : ${property.ref}`, says: 'name email phone message ref id town price surface',
      page: ({ person, property, price, message, listingId }) => html`<p style="background:#e1f56e;padding:8px">idealista</p><p>message de ${person.fullName} concernant votre ${kindOf(property)}</p><p><b>réf. : ${property.ref}</b>, ${property.surface} m², ${property.place.town}, ${price}</p>${when(message, ({ text }) => html`<p>${lines(text)}</p>`)}<p>${person.email}<br>${person.phonePrinted}</p><p>Code de l’annonce : ${listingId}<br>https://www.idealista.com/inmueble/${listingId}</p><p><small>réponse depuis idealista – Plaza de las Cortes 5, 28014 Madrid</small></p>`,
    },
    immoweb: {
      portal: 'immoweb', language: 'fr', from: { name: 'Immoweb', address: 'agences@immoweb.be' }, subject: () => 'Un visiteur souhaite plus d’informations', says: 'last first email phone message ref id postcode town price',
      page: (scene) => html`<table width="600"><tr><td bgcolor="#153043" style="color:#fff">immoweb</td></tr><tr><td>Un visiteur de notre site souhaite plus d’informations sur votre bien.</td></tr><tr><td><table cellpadding="3">${entriesOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone / GSM', 'phone'], ['Situation actuelle', ({ random }) => random.pick(['Locataire', 'Propriétaire'])]]).map(([label, value]) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table></td></tr>${wordsOf(scene, '<tr><td style="border:1px dotted #999">', '</td></tr>')}<tr><td>${scene.property.typeName} – ${scene.property.place.postcode} ${scene.property.place.town} – ${scene.price}<br>Code Immoweb : ${scene.listingId}<br>Votre référence : ${scene.property.ref}</td></tr><tr><td><small>Immoweb SA, avenue Général Dumonceau 56, 1190 Bruxelles, +32 470 00 01 ${scene.random.digits(2)}</small></td></tr></table>`,
    },
    zoopla: {
      portal: 'zoopla', language: 'en', from: { name: 'Zoopla', address: 'members@zoopla.co.uk' }, subject: ({ person, property }) => `${property.transaction === 'rent' ? 'Tenant' : 'Buyer'} enquiry from ${person.fullName} via Zoopla`, says: 'name email phone message ref id town price',
      page: (scene) => html`<p>You’ve received an enquiry.</p>${entriesOf(scene, [['Name', 'name'], ['Email address', 'email'], ['Telephone number', 'phone'], ['Type of enquiry', ({ random }) => random.pick(['Request details', 'General question'])], ['Your property ref', 'ref']]).map(([label, value]) => html`<div><span style="color:#69648e">${label}:</span> ${value}</div>`)}${wordsOf(scene, '<div style="padding:12px 0">', '</div>')}<p>${scene.property.place.town}, France, €${groupedPrice(scene.property.price, ',')}<br>https://www.zoopla.co.uk/overseas/details/${scene.listingId}</p><p><small>Zoopla Limited, The Cooperage, London SE1 2LH. Member services 020 7946 0${scene.random.digits(3)}</small></p>`,
    },
  },
  make(drawn, { portal, language, from, subject, page, says }) {
    const scene = language === 'en' && drawn.random.chance(0.8) ? speaking(drawn, 'en') : drawn
    return request(scene, { portal, language, from, ...(portal === 'zoopla' && { replyTo: { name: scene.person.fullName, address: scene.person.email } }), subject: subject(scene), html: page(scene), says })
  },
})

export const PORTALS_PLAIN: readonly Family[] = [paruvendu, greenAcres, superimmo, pap, ouestFrance, expats, homegate, cardsAbroad]
