/** Known portals, in what they send today and what they may send after the next redesign. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { siren } from '../operators/noise.ts'
import type { Scene } from '../scene.ts'
import { opened } from './opened-family.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'

const rowsOf = (scene: Scene, fields: readonly Field[], row: (label: string, value: Safe) => Safe): readonly Safe[] => entriesOf(scene, fields).map(([label, value]) => row(label, lines(value)))

const selogerDossier: Family = opened<{ hook: string }>({
  id: 'seloger-profile', about: 'SeLoger: the advert’s photo first, the person’s profile in chips, income and guarantor among them, the number only in a link',
  wants: { who: 'plain', phone: 'always' },
  forms: { flash: { hook: 'a flashé sur cette annonce' }, profil: { hook: 'vous transmet son profil' } },
  make(scene, { hook }) {
    const { person, property, price, random, listingId } = scene
    const isTenant = property.transaction === 'rent'
    const chips = isTenant ? [`Revenus du foyer : ${random.int(18, 62)}00 € net/mois`, `${random.int(1, 4)} occupant(s)`, 'Garant : oui'] : [`Apport : ${random.int(2, 19)}0 000 €`, 'Primo-accédant', 'Financement étudié']
    const content = html`<table width="600"><tr><td><a href="https://www.seloger.com/annonces/${listingId}.htm"><img src="https://v.seloger.com/s/${random.hex(8)}.jpg" alt="photo" width="560"></a></td></tr>
<tr><td><span>${price}</span> · <span>${property.typeName}</span> · <span>${property.surface} m²</span><br><span>${property.place.town} ${property.place.postcode}</span><br><small>Réf ${property.ref}</small></td></tr>
<tr><td style="padding-top:24px"><span style="font:700 22px Arial">${person.fullName}</span> ${hook}</td></tr>${wordsOf(scene, '<tr><td style="border-left:4px solid #e00034;padding:8px">', '</td></tr>')}
<tr><td>${chips.map((chip) => html`<span style="border:1px solid #ccc;border-radius:14px;padding:4px">${chip}</span>`)}</td></tr>
<tr><td><a href="mailto:${person.email}">Lui écrire</a> <a href="tel:${person.phone!.e164}">L’appeler</a></td></tr><tr><td style="font-size:10px">SeLoger – Digital Classifieds France, RCS Paris ${siren(random)} – Relation clients : 01 99 00 ${random.digits(2)} 4${random.digits(1)}</td></tr></table>`
    return request(scene, { portal: 'seloger', from: { name: 'SeLoger', address: 'contact@lead.seloger.com' }, subject: isTenant ? 'Un locataire est intéressé par un de vos biens' : 'Un acquéreur est intéressé par un de vos biens', html: content, inFrame: true, needsHtml: true, says: 'name email phone message ref id town postcode price surface' })
  },
})

const selogerPlain: Family = opened<{ rule: string; fields: readonly Field[]; home: readonly Field[] }>({
  id: 'seloger-text-sheet', about: 'SeLoger’s sender with a text of two sheets in padded columns',
  forms: {
    fiche: { rule: '=', fields: [['Identité du contact', 'name'], ['Adresse de réponse', 'email'], ['Ligne directe', 'phone']], home: [['Votre dossier', 'ref'], ['Commune', 'town'], ['Prix public', 'price'], ['Nb pièces', 'rooms']] },
    recap: { rule: '.', fields: [['Mail', 'email'], ['Nom', 'last'], ['Prénom', 'first'], ['Mobile', 'phone']], home: [['Annonce SeLoger n°', 'id'], ['Référence', 'ref'], ['Surface', 'surface'], ['Code postal', 'postcode']] },
  },
  make(scene, { rule, fields, home }) {
    const sheet = (of: readonly Field[]) => entriesOf(scene, of).map(([label, value]) => `${label.padEnd(24)}: ${value}`)
    const text = linesOf('Bonjour,', '', 'Vous trouverez ci-après les éléments laissés par un visiteur de SeLoger.', '', rule.repeat(40), ...sheet(fields), rule.repeat(40), ...sheet(home), rule.repeat(40), '', scene.message && `« ${scene.message.text} »`, '', 'Cordialement, votre équipe SeLoger', `Votre code client : ${scene.random.digits(6)}`)
    return request(scene, { portal: 'seloger', from: { name: 'SeLoger Pro', address: 'noreply@lead.seloger.com' }, subject: 'Un acquéreur est intéressé par un de vos biens', text, says: saysOf([...fields, ...home], 'message') })
  },
})

const leboncoinBubbles: Family = opened<{ badge: string; button: string }>({
  id: 'leboncoin-bubbles', about: 'leboncoin as a chat: the advert’s strip on top, a bubble, a profile with the person’s own town and his other advert',
  wants: { silence: 0 },
  forms: { bulle: { badge: 'Numéro vérifié', button: 'Répondre dans la messagerie' }, locataire: { badge: 'Dossier DossierFacile joint', button: 'Consulter le dossier' } },
  make(scene, { badge, button }) {
    const { person, property, price, random, listingId, agency } = scene
    const url = `https://www.leboncoin.fr/ad/${property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'}/${listingId}`
    const content = html`<div style="background:#f4f6f7;padding:8px"><a href="${url}">${property.title}</a> <b>${price}</b><br><small>Réf. ${property.ref}</small></div><p>Bonjour ${agency.name},</p>
<div style="background:#ffe9de;border-radius:16px;padding:12px;width:70%">${lines(scene.message!.text)}</div><div><small>${hourOf(scene.date)}</small></div>
<table><tr><td><img src="https://img.leboncoin.fr/avatar/${random.hex(10)}" alt="" width="40"></td><td><b>${person.fullName}</b><br>Membre depuis ${String(random.int(2009, 2023))}, ${random.pick(['Le Mans', 'Béziers', 'Cholet'])}<br>${random.int(1, 6)} annonce(s) en ligne</td></tr></table>
<p>✉️ <a href="mailto:${person.email}">${person.email}</a></p>${when(person.phonePrinted, (phone) => html`<p>📱 ${phone} <em>${badge}</em></p>`)}<p><a href="https://www.leboncoin.fr/messages/${random.hex(16)}">${button}</a></p><p>L’équipe leboncoin</p>`
    return request(scene, { portal: 'leboncoin', from: { name: `${person.fullName} via leboncoin`, address: `${random.hex(32)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour "${property.title}" sur leboncoin`, html: content, inFrame: true, needsHtml: true, says: 'name email phone message ref id title price' })
  },
})

const bieniciGrid: Family = opened<{ wish: string }>({
  id: 'bienici-grid', about: 'Bien’ici: contact and advert in one grid of two columns, agency’s code above, number with a lock note',
  forms: { ici: { wish: 'On souhaite s’installer chez vous !' }, demain: { wish: 'Et si c’était le bon ?' } },
  make(scene, { wish }) {
    const { person, property, price, agency, random } = scene
    const content = html`<table><tr><td>Agence ${agency.name} (compte ${random.digits(5)})</td></tr></table><h2>${wish}</h2><table><tr><td valign="top" width="50%"><table><tr><td><strong>${person.fullName}</strong></td></tr><tr><td>${person.email}</td></tr><tr><td>${person.phonePrinted ?? 'Pas de numéro communiqué'}</td></tr></table></td>
<td valign="top"><table><tr><td><strong>${property.title}</strong></td></tr><tr><td>${property.place.postcode} ${property.place.town.toUpperCase()}</td></tr><tr><td>${price}</td></tr><tr><td>Référence&nbsp;: ${property.ref}</td></tr></table></td></tr></table>${wordsOf(scene, '<table><tr><td style="background:#fff7d6">« ', ' »</td></tr></table>')}
<p>Délai moyen de réponse des agences de ${agency.town} : ${random.int(2, 19)} h.</p><p>L’équipe Bien’ici – 01 99 00 ${random.digits(2)} 7${random.digits(1)}</p>`
    return request(scene, { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' }, subject: `Contact ${property.transaction === 'sale' ? 'prospect-acquéreur' : 'candidat locataire'} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, html: content, inFrame: true, says: 'name email phone message ref title town postcode price' })
  },
})

const bieniciOwner: Family = opened<{ who: string; act: string }>({
  id: 'bienici-owner', about: 'Bien’ici: an owner wants to sell or let; the home is his own, no reference, an estimate between two amounts',
  wants: { silence: 1, who: 'plain', phone: 'always' },
  forms: { vendeur: { who: 'vendeur', act: 'vendre' }, bailleur: { who: 'bailleur', act: 'mettre en location' } },
  make(scene, { who, act }) {
    const { person, property, random } = scene
    const { town, postcode } = property.place
    const content = html`<p>Cher partenaire,</p><p>Un propriétaire de votre secteur envisage de ${act} son bien et demande une estimation.</p><p><strong>${person.fullName}</strong><br>Téléphone : <strong>${person.phonePrinted}</strong><br>E-mail : <a href="mailto:${person.email}">${person.email}</a></p><p><u>Son bien</u><br>${property.typeName}<br>${property.surface} m²<br>${property.street}<br>${postcode} ${town}</p><p>Fourchette calculée : entre ${random.int(90, 190)} 000 € et ${random.int(200, 390)} 000 €</p><p>L’équipe Bien’ici</p>`
    return request(scene, { portal: 'bienici', from: { name: 'Bien’ici', address: 'no-reply@bienici.com' }, subject: `Contact ${who} à ${town.toUpperCase()}`, html: content, inFrame: true, says: 'name email phone town postcode surface', silentIntent: 'valuation' })
  },
})

const figaroPanels: Family = opened<{ order: 'search' | 'advert'; teaser: string }>({
  id: 'figaro-panels', about: 'Figaro: panels whose order changes; the person’s search with his own budget and towns beside the advert',
  forms: { recherche: { order: 'search', teaser: 'Votre vitrine a séduit un lecteur' }, annonce: { order: 'advert', teaser: 'Une prise de contact à traiter' } },
  make(scene, { order, teaser }) {
    const { person, property, price, random } = scene
    const advert = html`<td valign="top"><p><b>${property.title}</b></p><p>${price}</p><p>${property.place.town} (${property.place.postcode})</p><p>Réf. : ${property.ref}</p></td>`
    const search = html`<td valign="top"><p><b>Ce que recherche ce lecteur</b></p><p>Achat ancien</p><p>${random.pick(['Vannes, Auray', 'Meaux', 'Antibes, Biot'])}</p><p>Jusqu’à ${random.int(2, 8)}50 000 €</p><p>${random.int(60, 180)} m² minimum</p></td>`
    const content = html`<p>${teaser}.</p><table width="100%"><tr>${order === 'search' ? [search, advert] : [advert, search]}</tr></table>
<table><tr><td>Contact</td><td>${person.fullName}</td></tr><tr><td>Courriel</td><td>${person.email}</td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>Où l’appeler</td><td>${phone}</td></tr>`)}</table>${wordsOf(scene, '<p style="font-style:italic">', '</p>')}<p>Conseil : un lecteur rappelé dans l’heure visite deux fois plus souvent.</p>`
    return request(scene, { portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, html: content, inFrame: true, says: 'name email phone message ref title town postcode price' })
  },
})

const logicImmo: Family = opened<{ fields: readonly Field[]; subject: string }>({
  id: 'logic-immo-strip', about: 'Logic-Immo: a strip of facts with bars, then labels in capitals above their values',
  forms: {
    bandeau: { subject: 'Logic-Immo : un internaute vous attend', fields: [['CONTACT', 'name'], ['EMAIL', 'email'], ['TEL', 'phone'], ['MESSAGE', 'message']] },
    neuf: { subject: 'Demande Logic-Immo', fields: [['VOTRE CONTACT', 'name'], ['JOIGNABLE AU', 'phone'], ['JOIGNABLE SUR', 'email'], ['DEMANDE', 'message']] },
  },
  make(scene, { fields, subject }) {
    const { property, price, random } = scene
    const strip = [property.typeName, property.rooms && `${property.rooms} p.`, `${property.surface} m²`, property.place.town, price, `réf. ${property.ref}`].filter(Boolean).join(' | ')
    const content = html`<p>${strip}</p>${rowsOf(scene, fields, (label, value) => html`<p style="margin:0;color:#a00">${label}</p><p>${value}</p>`)}<p style="font-size:9px">Logic-Immo.com, service de AVIV, ${siren(random)} RCS Paris. Gérer vos alertes | Se désinscrire</p>`
    return request(scene, { portal: 'logic-immo', from: { name: 'Logic-Immo', address: 'contact@logic-immo.com' }, subject, html: content, inFrame: true, says: saysOf(fields, `ref town price surface${property.rooms ? ' rooms' : ''}`) })
  },
})

const paruvenduTable: Family = opened<{ kind: string }>({
  id: 'paruvendu-table', about: 'ParuVendu: everything in one table with coloured captions; the portal’s own number in the caption',
  forms: { standard: { kind: 'Vous avez un contact' } },
  make(scene, { kind }) {
    const { person, property, price, random } = scene
    const crm = random.digits(6)
    const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><td bgcolor="#ffcc00">${label}</td><td>${lines(shown)}</td></tr>`)
    const content = html`<table border="1"><tr><th colspan="2">${kind} (assistance 01 99 00 ${random.digits(2)} 2${random.digits(1)})</th></tr>${row('Annonce', `${property.typeName} - ${property.surface} m² - ${property.place.town} (${property.place.postcode})`)}${row('Réf. Pro', `${crm}_${property.ref}`)}${row('Montant', price)}${row('Client', person.fullName)}${row('Tél', person.phonePrinted)}${row('Courriel', person.email)}${row('Commentaire', scene.message?.text ?? null)}</table><p>Répondez à ce contact au plus vite</p>`
    return request(scene, { portal: 'paruvendu', from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' }, subject: `${kind} - réf. : ${crm}_${property.ref} - ${property.typeName}`, html: content, inFrame: true, says: 'name email phone message ref town postcode price surface' })
  },
})

const greenAcres: Family = opened<{ subject: (scene: Scene) => string; language: string; lead: string }>({
  id: 'green-acres-relay', about: 'Green-Acres: the relay is the only address, the agency’s own relay beside it, the number when the person gave one',
  wants: { silence: 0, who: 'plain' },
  forms: {
    francais: { language: 'fr', lead: 'souhaite des précisions sur cette propriété', subject: ({ property, price }) => `Demande d’information - ${property.typeName} - ${property.place.town} ${property.surface}m² ${price}` },
    english: { language: 'en', lead: 'would like to hear from you about this property', subject: ({ property, price }) => `Information request - ${property.typeName} - ${property.place.town} ${property.surface}m² ${price}` },
  },
  make(scene, { subject, language, lead }) {
    const { person, property, price, random } = scene
    const relay = `${person.email.split('@')[0]!.replace(/[^a-z]/gi, '').toLowerCase()}-${random.hex(8)}@email.green-acres.com`
    const content = html`<p><b>${person.fullName}</b> ${lead}</p><p>${lines(scene.message!.text)}</p><hr><p>☎ ${person.phonePrinted ?? '–'}</p><p>✉ <a href="mailto:${relay}">${relay}</a></p><p>${property.typeName}, ${property.place.town}<br>${price} – ${property.surface} m²<br>Réf. ${property.ref} (mandat ${random.digits(3)})</p><p>Agence : agence-${random.hex(8)}@email.green-acres.com</p>`
    return request(scene, { portal: 'green-acres', language, from: { name: `${person.fullName} via Green-Acres`, address: relay }, replyTo: { address: relay }, subject: subject(scene), html: content, travels: 'keeps-sender', says: 'name phone message ref town price surface', but: { email: relay } })
  },
})

const ouestFrance: Family = opened<{ glue: string }>({
  id: 'ouest-france-glued', about: 'Ouest-France Immo: spans without blanks between label and value, headings glued to the first label',
  forms: { spans: { glue: '' }, points: { glue: ':' } },
  make(scene, { glue }) {
    const { person, property, price } = scene
    const pair = (label: string, value: string | null) => when(value, (shown) => html`<div><span class="k">${label}${glue}</span><span class="v">${shown}</span></div>`)
    const content = html`<div><b>Le demandeur</b></div>${pair('Contact', person.fullName)}${pair('Courriel', person.email)}${pair('Numéro', person.phonePrinted)}<div><b>Votre offre</b></div>${pair('Réf', property.ref)}${pair('Où', property.place.town)}${pair('Prix', price)}${wordsOf(scene, '<div><b>La demande</b></div><div>', '</div>')}<div>ouestfrance-immo.com, 35000 Rennes</div>`
    return request(scene, { portal: 'ouest-france-immo', from: { name: 'Ouest-France Immo', address: 'contact@ouestfrance-immo.com' }, subject: `Réponse à votre offre ${property.ref}`, html: content, inFrame: true, says: 'name email phone message ref town price' })
  },
})

const papText: Family = opened<{ sign: string }>({
  id: 'pap-letter', about: 'PAP: a letter in plain text, the person in one line, the portal’s advice to the advertiser below',
  wants: { silence: 0, who: 'plain' },
  forms: { lettre: { sign: 'De Particulier à Particulier' } },
  make(scene, { sign }) {
    const { person, property, price } = scene
    const who = [`${person.civility ?? 'Mme'} ${person.firstName} ${person.lastName}`, person.phonePrinted, person.email].filter(Boolean).join(' / ')
    const text = linesOf(`Votre annonce : ${property.typeName.toLowerCase()} ${property.surface} m2, ${property.place.town}, ${price}`, `(votre réf. : ${property.ref})`, '', `Le ${dayOf(scene.date)}, ${who} vous a écrit :`, '', `« ${scene.message!.text} »`, '', 'Méfiez-vous des demandes de mandat cash ou de coupons : aucun acquéreur sérieux n’en réclame.', '', sign, 'Besoin d’aide ? 01 99 00 12 38')
    return request(scene, { portal: 'pap', from: { name: 'PAP', address: 'contact@pap.fr' }, subject: `Réponse à votre annonce de ${property.place.town}`, text, says: 'name email phone message ref town price surface' })
  },
})

const superimmo: Family = opened<{ head: string; fields: readonly Field[] }>({
  id: 'superimmo-captions', about: 'Superimmo: th captions over values, three to a row, advisor and hotline in the footer',
  forms: { trio: { head: 'Demande reçue sur Superimmo', fields: [['Nom du demandeur', 'name'], ['Joindre par mail', 'email'], ['Joindre par téléphone', 'phone'], ['Annonce', 'title'], ['Réf. agence', 'ref'], ['Prix', 'price']] } },
  make(scene, { head, fields }) {
    const { random } = scene
    const cells = entriesOf(scene, fields)
    const trios = [cells.slice(0, 3), cells.slice(3)].map((row) => html`<tr>${row.map(([label]) => html`<th>${label}</th>`)}</tr><tr>${row.map(([, value]) => html`<td>${value}</td>`)}</tr>`)
    const content = html`<h3>${head}</h3><table width="100%">${trios}</table>${wordsOf(scene, '<h4>En détail</h4><p>', '</p>')}<p style="color:#999">Superimmo.com ® – votre conseiller : Loup Ferrandon, 01 99 00 ${random.digits(2)} 5${random.digits(1)}, loup@superimmo.com</p>`
    return request(scene, { portal: 'superimmo', from: { name: 'Superimmo', address: 'contact@contact.superimmopro.com' }, subject: `${head} (réf. ${scene.property.ref})`, html: content, inFrame: true, says: saysOf(fields, 'message') })
  },
})

const meilleursAgents: Family = opened<{ words: string; horizon: string }>({
  id: 'meilleursagents-seller', about: 'MeilleursAgents: a seller’s project, computed price per square metre and range, contact after it in a row of cells',
  wants: { silence: 0.8, acts: ['valuation'], who: 'plain', phone: 'always' },
  forms: { projet: { words: 'a demandé à être contacté par une agence pour faire estimer son bien', horizon: 'dans moins de 3 mois' }, rdv: { words: 'attend votre avis de valeur', horizon: 'déjà en vente' } },
  make(scene, { words, horizon }) {
    const { person, property, random } = scene
    const content = html`<p>${person.civility ?? 'M.'} ${person.lastName} ${words}.</p><p>Projet de vente : ${horizon}</p><p>Estimation MeilleursAgents : ${random.int(2, 7)} ${random.digits(3)} €/m², soit de ${random.int(120, 240)} 000 € à ${random.int(250, 480)} 000 €</p><table><tr><td>${person.firstName} ${person.lastName}</td><td>${person.phonePrinted}</td><td>${person.email}</td></tr></table><p>${property.typeName} de ${property.surface} m²${property.rooms ? `, ${property.rooms} pièces` : ''}<br>${property.street}, ${property.place.postcode} ${property.place.town}</p>${wordsOf(scene, '<p>Commentaire libre</p><p>', '</p>')}`
    return request(scene, { portal: 'meilleursagents', from: { name: 'MeilleursAgents', address: 'contact@meilleursagents.com' }, subject: 'Nouveau projet de vente sur votre secteur', html: content, inFrame: true, says: `name email phone message town postcode surface${property.rooms ? ' rooms' : ''}`, silentIntent: 'valuation' })
  },
})

const properstar: Family = opened<{ language: 'en' | 'de'; labels: readonly [string, string, string, string]; title: string }>({
  id: 'properstar-tiles', about: 'Properstar: tiles with small captions, currency before the price, the customer’s number in the relay’s domain',
  wants: { silence: 0 },
  forms: { english: { language: 'en', title: 'Someone wants to hear more', labels: ['Who', 'Write to', 'Ring', 'Your CRM reference'] }, deutsch: { language: 'de', title: 'Jemand bittet um Rückmeldung', labels: ['Wer', 'Schreiben an', 'Anrufen unter', 'Ihre Kennung'] } },
  make(scene, { language, labels, title }) {
    const { person, property, random } = scene
    const tile = (caption: string, value: string | null) => when(value, (shown) => html`<div style="display:inline-block;width:240px"><div>${shown}</div><div style="font-size:10px">${caption}</div></div>`)
    const content = html`<h1>${title}</h1>${tile(labels[0], person.fullName)}${tile(labels[1], person.email)}${tile(labels[2], person.phonePrinted)}${tile(labels[3], property.ref)}<blockquote>${lines(scene.message!.text)}</blockquote><p>${property.place.town}, FR<br>EUR ${String(property.price).replace(/\B(?=(\d{3})+$)/g, ' ')}<br>${property.surface} m²</p>`
    return request(scene, { portal: 'properstar', language, from: { name: 'Properstar', address: `${random.hex(10)}@reply.properstar.com` }, subject: `Properstar – ${property.place.town}`, html: content, says: 'name email phone message ref town price surface' })
  },
})

const luxe: Family = opened<{ portal: string; from: string; brand: string }>({
  id: 'prestige-letter', about: 'the houses of prestige adverts: a courteous sentence, contact in centred italics, similar residences with their prices',
  wants: { transaction: 'sale', who: 'plain' },
  forms: { belles: { portal: 'belles-demeures', brand: 'Belles Demeures', from: 'contact@lead.bellesdemeures.com' }, proprietes: { portal: 'proprietes-figaro', brand: 'Propriétés Le Figaro', from: 'contact@proprietes.lefigaro.fr' } },
  make(scene, { portal, brand, from }) {
    const { person, property, price } = scene
    const content = html`<center><p>${person.civility ?? 'Mme'} ${person.lastName} a souhaité être mise en relation avec votre maison.</p><p><i>${person.firstName} ${person.lastName}</i></p>${when(person.phonePrinted, (phone) => html`<p><i>${phone}</i></p>`)}<p><i>${person.email}</i></p></center>${wordsOf(scene, '<center><p>« ', ' »</p></center>')}
<table><tr><td>${property.title}</td><td>${price}</td><td>${property.place.town}</td><td>Votre référence : ${property.ref}</td></tr></table><p>Dans le même esprit chez vos confrères</p><ul>${alsoShown(scene, 3).map((home) => html`<li>${home.title}, ${home.shown}, réf. ${home.ref}</li>`)}</ul>${safe('<p>&nbsp;</p>')}<p>${brand}</p>`
    return request(scene, { portal, from: { name: brand, address: from }, subject: `${brand} : une demande pour ${property.ref}`, html: content, inFrame: true, says: 'name email phone message ref title town price' })
  },
})

export const PORTALS_KNOWN: readonly Family[] = [selogerDossier, selogerPlain, leboncoinBubbles, bieniciGrid, bieniciOwner, figaroPanels, logicImmo, paruvenduTable, greenAcres, ouestFrance, papText, superimmo, meilleursAgents, properstar, luxe]
