/** Portals as an agency meets them over a year, first part: the AVIV brands, Leboncoin, Bien’ici, Le Figaro and missed calls. */
import type { Attachment } from '../draft.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { at, kindOf } from '../own-words.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { opened } from './opened-family.ts'
import { aboutHome, budgetOf, factsOf, hidden, isLet, lastFirst, officerOf, roomsOf, shortName, titled } from './portal-words.ts'

/** What the portal knows of a buyer’s or a tenant’s project; none of it is the home’s. */
const projectOf = (scene: Scene): readonly string[] => {
  const { random } = scene
  return isLet(scene)
    ? [`Revenus du foyer : ${random.int(18, 52)}00 €`, random.pick(['CDI', 'Fonction publique', 'Alternance']), `Emménagement sous ${random.int(1, 3)} mois`]
    : ['Achat pour y habiter', `Budget ${random.int(18, 62)}0 000 €`, random.pick(['Financement à l’étude', 'Accord de principe obtenu']), `${random.int(2, 4)} chambres souhaitées`]
}

const selogerCard: Family = opened<{ does: string; project: string; reply: string; own: string }>({
  id: 'seloger-contact-then-home', about: 'SeLoger: the person’s name as a heading, buttons, his project as grey chips, then the home with its photograph and both numbers',
  forms: {
    puces: { does: 'veut en savoir plus sur votre bien', project: '', reply: 'Répondre à ce contact', own: 'Réf. agence' },
    projet: { does: 'a écrit au sujet de votre bien', project: 'Son projet en bref', reply: 'Lui répondre', own: 'Votre réf.' },
  },
  make(drawn, { does, project, reply, own }) {
    const who = isLet(drawn) ? 'Un locataire' : 'Un acquéreur'
    const { person, property, price, listingId, random } = drawn
    const { town, postcode } = property.place
    const chips = projectOf(drawn).map((text) => html`<span style="background:#f2f2f2;border-radius:3px;padding:3px 8px;margin-right:4px">${text}</span>`)
    const content = html`${hidden('Une réponse rapide fait toute la différence.')}<table width="600" align="center" style="font-family:Arial"><tr><td><img src="https://static.seloger.com/mail/logo.png" alt="SeLoger" height="28"></td></tr>
<tr><td style="padding:20px 0 0"><h2 style="margin:0">${lastFirst(person)}</h2><p style="margin:4px 0 16px">${does}</p></td></tr>
<tr><td><a href="mailto:${person.email}" style="color:#e00034">${person.email}</a>${when(person.phone, ({ e164 }) => html`<br><a href="tel:${e164}">${person.phonePrinted}</a>`)}</td></tr>
<tr><td style="padding:12px 0">${project ? html`<b>${project}</b><br>` : safe('')}${chips}</td></tr>${wordsOf(drawn, '<tr><td style="border-left:4px solid #e00034;padding:4px 12px">', '</td></tr>')}<tr><td style="padding:16px 0"><a href="mailto:${person.email}" style="background:#e00034;color:#fff;padding:10px 22px">${reply}</a></td></tr>
<tr><td><table width="100%" style="border:1px solid #ddd"><tr><td width="150"><img src="https://v.seloger.com/s/crop/150x110/visuels/${random.hex(10)}.jpg" width="150"></td><td><b>${price}</b><br>${property.typeName}${when(roomsOf(drawn), (rooms) => html` · ${rooms}`)} · ${property.surface} m²<br>${town} (${postcode})<br><small>${own} : ${property.ref}</small><br><small>Réf. SeLoger : ${listingId}</small></td></tr></table></td></tr>
<tr><td style="font-size:10px;color:#777;padding-top:20px">Un souci avec ce contact ? Service client 01 99 00 ${random.digits(2)} 70, du lundi au vendredi.<br>Digital Classifieds France, S.A.S. au capital de 642 609 233 €, 2-8 rue des Italiens, 75009 Paris.</td></tr></table>`
    return request(drawn, { portal: 'seloger', from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' }, subject: `${who} est intéressé par un de vos biens`, html: content, needsHtml: true, says: 'name email phone message ref id town postcode price surface rooms' })
  },
})

const avivText: Family = opened<{ portal: string; from: string; brand: string; subject: (scene: Scene) => string; print: (scene: Scene) => string; says: string }>({
  id: 'aviv-text-part', about: 'SeLoger, Logic-Immo and MeilleursAgents as plain text: what is left of a card, a line for each thing, hardly a label',
  forms: {
    seloger: {
      portal: 'seloger', brand: 'SeLoger', from: 'contact@lead.seloger.com', subject: (scene) => (isLet(scene) ? 'Un locataire est intéressé par un de vos biens' : 'Un acquéreur est intéressé par un de vos biens'), says: 'name email phone message ref town postcode price surface rooms',
      print: (scene) => {
        const { person, property, price, message } = scene
        return linesOf('[SeLoger]', '', `Bonne nouvelle ! ${lastFirst(person)}`, 'aimerait vous parler de cette annonce :', '', `${property.typeName} ${price}`, `${property.place.town.toUpperCase()} ${property.place.postcode}`, roomsOf(scene) && `* ${roomsOf(scene)}`, `* ${property.surface} m²`, 'Réf. de l’annonce :', property.ref, '', message?.text, message && '', 'Pour le joindre', person.email, person.phonePrinted, '', `Répondre <https://lead.seloger.com/r/${scene.random.hex(16)}>`, '', `SeLoger, 2 rue des Italiens, Paris 9e - 01 99 00 ${scene.random.digits(2)} 03`)
      },
    },
    logic: {
      portal: 'logic-immo', brand: 'Logic-Immo', from: 'noreply@lead.logic-immo.com', subject: ({ property }) => `Logic-Immo - nouveau contact sur l’annonce ${property.ref}`, says: 'name email phone message ref price town',
      print: ({ person, property, price, message, agency }) => linesOf(`${agency.name},`, '', 'Un visiteur de logic-immo.com vous contacte.', '', person.fullName, `mail ${person.email}`, person.phonePrinted && `tél. ${person.phonePrinted}`, '', message && '---', message?.text, message && '---', '', `Il consultait : ${kindOf(property)} ${at(property.place.town)}, ${price}`, `Référence : ${property.ref}`, '', 'À très vite sur Logic-Immo'),
    },
    meilleurs: {
      portal: 'meilleursagents', brand: 'MeilleursAgents', from: 'contact@lead.meilleursagents.com', subject: () => 'Une demande pour l’un de vos biens en ligne', says: 'name email phone message ref postcode town surface',
      print: ({ person, property, message, agency, date }) => linesOf(`Bonjour ${agency.agent.firstName},`, '', `Le ${dayOf(date)} à ${hourOf(date)}, ${person.fullName} a regardé votre bien (${kindOf(property)} de ${property.surface} m² ${at(property.place.town)}, ${property.place.postcode}) et ${message ? 'vous a laissé ce mot :' : 'souhaite en savoir plus.'}`, '', message?.text, message && '', `Adresse : ${person.email}`, person.phonePrinted && `Numéro : ${person.phonePrinted}`, `Réf : ${property.ref}`, '', 'MeilleursAgents, 7 boulevard Haussmann, Paris. Votre conseiller : Théo, 01 99 00 38 14.'),
    },
  },
  make(scene, { portal, from, brand, subject, print, says }) {
    const text = print(scene)
    return request(scene, { portal, from: { name: brand, address: from }, subject: subject(scene), text, needsText: true, ...(portal === 'seloger' && { html: html`<div style="font-family:Arial">${lines(text)}</div>` }), says })
  },
})

const bellesDemeures: Family = opened<{ hello: (scene: Scene) => string; person: (scene: Scene) => Safe; home: (scene: Scene) => Safe; says: string }>({
  id: 'belles-demeures-serif', about: 'Belles Demeures: centred serif lines between thin rules, the client number of the agency above, the home told in one line',
  wants: { transaction: 'sale' },
  forms: {
    filets: {
      hello: ({ property }) => `Nouveau contact sur votre annonce ${property.ref}`, says: 'name email phone message ref town postcode price surface',
      person: ({ person }) => html`<p style="font-size:22px">${person.fullName}</p><p>${person.email}${when(person.phonePrinted, (phone) => html` — ${phone}`)}</p>`,
      home: ({ property, price }) => html`<p>${property.place.town.toUpperCase()}, ${property.place.postcode}</p><p>${property.typeName} — ${property.surface} m² — ${price}</p><p>Ref. de l’annonce : ${property.ref}</p>`,
    },
    puces: {
      hello: () => 'Votre bien d’exception intéresse un acquéreur', says: 'last first email phone message ref id price surface rooms',
      person: (scene) => html`<p>${entriesOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['Email', 'email'], ['Tél', 'phone']]).map(([label, value]) => html`<b>${label} :</b> ${value}<br>`)}</p>`,
      home: (scene) => html`<ul style="text-align:left">${[...factsOf(scene), scene.price, `Ref. de l’annonce : ${scene.property.ref}`, `N° Belles Demeures : ${scene.listingId}`].map((fact) => html`<li>${fact}</li>`)}</ul>`,
    },
  },
  make(drawn, { hello, person, home, says }) {
    const scene = aboutHome(drawn, { transaction: 'sale' }, 70)
    const { random } = scene
    const rule = safe('<hr style="width:80px;border:0;border-top:1px solid #b59a57">')
    const content = html`<center style="font-family:Georgia,serif"><p style="letter-spacing:4px">BELLES DEMEURES</p><p style="font-size:11px;color:#888">Identifiant client : RC-${random.digits(6)}</p>${rule}<p>${hello(scene)}</p>${person(scene)}${wordsOf(scene, '<p style="font-style:italic;padding:0 60px">', '</p>')}${rule}${home(scene)}${rule}<p style="font-size:11px">Votre chargée de clientèle, Inès Valmont : 01 99 00 ${random.digits(2)} 44<br>Se désabonner de ces avis depuis myselogerpro.com</p></center>`
    return request(scene, { portal: 'belles-demeures', from: { name: 'Belles Demeures', address: 'noreply@lead.bellesdemeures.com' }, subject: hello(scene), html: content, says })
  },
})

const TENANT_FILE: Attachment = { name: 'profil-locataire.pdf', type: 'application/pdf', content: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' }

const leboncoinRich: Family = opened<{ told: (name: string, lets: boolean) => string; who: (scene: Scene) => Safe; shown: 'name' | 'last first'; advert: (scene: Scene, link: string) => Safe; hasFile?: true }>({
  id: 'leboncoin-box-and-advert', about: 'Leboncoin to professionals: greeting to the agent, a box with the person, his words in guillemets or a grey cell, the advert with its link, in one form the tenant’s file',
  forms: {
    encadre: {
      shown: 'name', told: (name) => `${name} vous a contacté sur leboncoin.`,
      who: ({ person, random }) => html`<div style="border:1px solid #ffd9c2;padding:12px"><strong>${person.fullName}</strong>${when(person.phonePrinted, (phone) => html`<br>${phone}`)}<br><a href="mailto:${person.email}">${person.email}</a><br><span style="color:#777">${random.pick(['Gannat', 'Bruz', 'Sarcelles', 'Aubagne'])} · membre depuis ${random.int(2011, 2024)}</span></div>`,
      advert: ({ property, price }, link) => html`<p><b>${property.title}</b><br>${price}<br>Référence : ${property.ref}<br><a href="${link}">${link}</a></p>`,
    },
    libelles: {
      shown: 'last first', told: () => 'Une personne vous a écrit depuis votre annonce leboncoin.',
      who: (scene) => html`<table>${entriesOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Ville', ({ random }) => random.pick(['Gannat', 'Bruz', 'Sarcelles'])]]).map(([label, value]) => html`<tr><td style="color:#777">${label} :</td></tr><tr><td>${value}</td></tr>`)}</table>`,
      advert: ({ property, price }, link) => html`<p>${property.title} – ${price}</p><p>Référence : ${property.ref} – Lien : <a href="${link}">${link}</a></p>`,
    },
    dossier: {
      shown: 'name', hasFile: true, told: (name, lets) => (lets ? `${name} souhaite louer votre bien et joint son profil.` : `${name} vous écrit au sujet de votre bien.`),
      who: ({ person, property }) => html`<p>Répondez à <b>${person.fullName}</b> par e-mail (<a href="mailto:${person.email}">${person.email}</a>)${when(person.phonePrinted, (phone) => html` ou par téléphone au ${phone}`)}.${property.transaction === 'rent' ? ' Voir le profil locataire joint.' : ''}</p>`,
      advert: ({ property, price }, link) => html`<p style="background:#f4f6f7;padding:8px"><b>${property.title}</b> ${price}<br>Réf : ${property.ref}<br>${link}</p>`,
    },
  },
  make(scene, { told, who, shown, advert, hasFile }) {
    const { person, property, listingId, message, random } = scene
    const link = `https://www.leboncoin.fr/ad/${isLet(scene) ? 'locations' : 'ventes_immobilieres'}/${listingId}`
    const spoken = when(message, ({ text }) => (hasFile ? html`<table width="100%" bgcolor="#f4f6f7"><tr><td style="padding:10px">${lines(text)}</td></tr></table>` : html`<p>« ${lines(text)} »</p>`))
    const content = html`<p>Bonjour ${officerOf(scene)},</p><p>${told(shortName(person), isLet(scene))}</p>${who(scene)}${spoken}<p><a href="mailto:${person.email}">Répondre par e-mail</a></p>${advert(scene, link)}<p>Merci de votre confiance et à très bientôt,<br>L’équipe leboncoin</p><p style="font-size:10px">LBC France, 24 rue des Jeûneurs, 75002 Paris. Support pro : 01 99 00 ${random.digits(2)} 61. Ne communiquez jamais vos codes bancaires.</p>`
    return request(scene, { portal: 'leboncoin', from: { name: `${shortName(person)} via leboncoin`, address: `${random.hex(24)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour "${property.title}" sur leboncoin`, html: content, ...(hasFile && isLet(scene) && { attachments: [TENANT_FILE] }), says: `${shown} email phone message ref id price ${titled(scene)}` })
  },
})

const leboncoinThread: Family = opened<{ before: string; first: string; answer: (scene: Scene) => string; page: (name: string, message: string, past: readonly (readonly [string, string, string])[]) => Safe }>({
  id: 'leboncoin-goes-on', about: 'Leboncoin, a conversation that goes on: the name, the new words, earlier messages with the agent’s own number; nobody’s address but the relay', wants: { silence: 0 },
  forms: {
    fil: {
      before: 'Messages précédents', first: 'Bonjour, votre annonce m’intéresse. Pouvez-vous m’envoyer d’autres photos ?', answer: ({ agency }) => `Bonjour, je vous les adresse dans la journée. Vous pouvez aussi m’appeler au ${agency.agent.phonePrinted}. ${agency.agent.firstName}`,
      page: (name, message, past) => html`<p>Vous avez un nouveau message.</p><p><b>${name}</b></p><p>« ${lines(message)} »</p><p><a href="https://www.leboncoin.fr/messages">Répondre sur leboncoin</a></p><p style="color:#777">Messages précédents</p>${past.map(([author, time, text]) => html`<p style="color:#777"><b>${author}</b><br>${time}<br>${text}</p>`)}`,
    },
    bulles: {
      before: 'Plus tôt dans la conversation', first: 'Bonsoir, le chauffage est-il collectif ?', answer: ({ agency }) => `Bonsoir, il est individuel au gaz. Bien à vous, ${agency.name}, ${agency.phonePrinted}`,
      page: (name, message, past) => html`<table width="100%"><tr><td>${name} vous répond :</td></tr><tr><td style="background:#fff0e6;border-radius:12px;padding:12px">${lines(message)}</td></tr><tr><td style="padding-top:16px;font-size:12px">Plus tôt dans la conversation</td></tr>${past.map(([author, time, text]) => html`<tr><td style="font-size:12px">${time} – ${author}<br>${text}</td></tr>`)}</table>`,
    },
  },
  make(scene, { first, answer, page }) {
    const { person, property, message, agency, date, random } = scene
    const name = shortName(person)
    const relay = `${random.hex(28)}@messagerie.leboncoin.fr`
    const time = (hours: number) => `${dayOf(date - hours * 3_600_000)} ${hourOf(date - hours * 3_600_000)}`
    const content = html`${page(name, message!.text, [[agency.name, time(3), answer(scene)], [name, time(26), first]])}<p style="font-size:10px">Pour votre sécurité, gardez vos échanges sur notre messagerie. Leboncoin, L’équipe des pros.</p>`
    return request(scene, { portal: 'leboncoin', from: { name: `${name} via leboncoin`, address: relay }, replyTo: { address: relay }, travels: 'keeps-sender', subject: `Nouveau message pour « ${property.title} » sur leboncoin`, html: content, says: `${person.printedFirst ? 'first' : 'last'} message ${titled(scene)}`, but: { email: relay } })
  },
})

const bienici: Family = opened<{ opening: (scene: Scene, role: string) => Safe; contact: (scene: Scene) => Safe; tip: string }>({
  id: 'bienici-strip-of-the-home', about: 'Bien’ici: a strip with the photograph and the home first, the person under it with small icons or in one sentence, tracked links, the partner’s help desk',
  forms: {
    bandeau: {
      tip: 'Les contacts rappelés dans l’heure visitent deux fois plus souvent.',
      opening: ({ property }, role) => html`<p>Cher partenaire,</p><p>Votre annonce <b>${property.ref}</b> diffusée sur Bien’ici a retenu l’attention d’un ${role}.</p>`,
      contact: ({ person }) => html`<table><tr><td><img src="https://mail-sender.bienici.com/ico/user.png" alt=""></td><td><strong>${person.fullName}</strong></td></tr>${when(person.phonePrinted, (phone) => html`<tr><td><img src="https://mail-sender.bienici.com/ico/tel.png" alt=""></td><td><strong>${phone}</strong></td></tr>`)}<tr><td><img src="https://mail-sender.bienici.com/ico/mail.png" alt=""></td><td><a href="mailto:${person.email}">${person.email}</a></td></tr></table>`,
    },
    phrase: {
      tip: 'Pensez à mettre à jour la disponibilité de vos locations.',
      opening: ({ agency }) => html`<p>Bonjour ${agency.name},</p><p>Ce contact a été attribué à ${agency.agent.email}.</p>`,
      contact: ({ person }) => html`<p><b>${person.fullName}</b> s’intéresse au bien ci-dessus. Pour lui répondre : <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`, ou au <b>${phone}</b>`)}.</p>`,
    },
  },
  make(scene, { opening, contact, tip }) {
    const { property, price, random } = scene
    const role = isLet(scene) ? 'candidat locataire' : 'prospect-acquéreur'
    const tracked = `http://link.bienici.fr/lnk/${random.hex(6)}/${Buffer.from(`https://pro.bienici.com/annonce/ag${random.digits(6)}?at_id_compte=${random.digits(5)}`).toString('base64url')}`
    const strip = html`<table width="100%" bgcolor="#ffc400"><tr><td width="120"><a href="${tracked}"><img src="https://file.bienici.com/photo/${random.hex(12)}.jpg" width="120" alt=""></a></td><td><b>${factsOf(scene).join(' · ')}</b><br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}<br>RÉFÉRENCE : ${property.ref}</td></tr></table>`
    const content = html`${hidden('Un contact vous attend')}<table width="600"><tr><td><img src="https://mail-sender.bienici.com/logo.png" alt="Bien’ici"></td></tr><tr><td>${strip}</td></tr><tr><td>${opening(scene, role)}${contact(scene)}</td></tr>${wordsOf(scene, '<tr><td style="padding:12px;background:#fafafa">', '</td></tr>')}<tr><td style="font-size:12px">${tip}<br><a href="${tracked}">Voir l’annonce</a></td></tr><tr><td style="font-size:11px">L’équipe Bien’ici · assistance partenaires 01 99 00 ${random.digits(2)} 33 · pro@bienici.com</td></tr></table>`
    return request(scene, { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' }, subject: `Contact ${role} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

const calls: Family = opened<{ portal?: string; brand: string; from: string; subject: (scene: Scene) => string; page: (scene: Scene) => Safe; says: string }>({
  id: 'nobody-picked-up', about: 'missed calls: Bien’ici’s sentence with its number, a table of SeLoger’s telephone line, an unknown portal’s card', wants: { silence: 1, phone: 'always' },
  forms: {
    bienici: {
      portal: 'bienici', brand: 'Bien’ici', from: 'no_reply@bienici.com', says: 'phone ref town', subject: ({ person }) => `Un prospect-acquéreur a tenté de vous contacter par téléphone. Rappelez-le au ${person.phonePrinted} !`,
      page: ({ person, property, date }) => html`<p>Cher partenaire,</p><p>Vous avez manqué un appel le ${dayOf(date)} à ${hourOf(date)}.</p><p style="font-size:20px"><strong>${person.phonePrinted}</strong></p><p>Annonce concernée : réf. ${property.ref}, ${property.place.town}</p><p>L’équipe Bien’ici – pro@bienici.com</p>`,
    },
    seloger: {
      portal: 'seloger', brand: 'SeLoger', from: 'noreply@lead.seloger.com', says: 'phone ref price town postcode', subject: () => 'Appel manqué sur l’une de vos annonces',
      page: ({ person, property, price, agency, date, random }) => html`<table border="0" cellpadding="4"><tr><td>Appel du</td><td>${dayOf(date)}, ${hourOf(date)}</td></tr><tr><td>Numéro composé</td><td>01 99 00 ${random.digits(2)} 80</td></tr><tr><td>Renvoyé vers</td><td>${agency.phonePrinted}</td></tr><tr><td>Numéro de l’appelant</td><td><b>${person.phonePrinted}</b></td></tr><tr><td>Durée</td><td>0 s</td></tr><tr><td>Ref. de l’annonce</td><td>${property.ref}</td></tr><tr><td>Bien</td><td>${property.typeName}, ${property.place.town} ${property.place.postcode}, ${price}</td></tr></table><p>Le tracking téléphonique est compris dans votre offre SeLoger.</p>`,
    },
    inconnu: {
      brand: 'Pignon sur Rue', from: 'ligne@pignon-sur-rue.example', says: 'phone ref surface rooms town', subject: ({ property }) => `Rappel à faire – ${property.ref}`,
      page: (scene) => html`<p>${scene.agency.agent.firstName}, un correspondant a raccroché avant que vous ne décrochiez.</p><p>Il téléphonait pour : ${factsOf(scene).join(', ')}, ${at(scene.property.place.town)} (réf. ${scene.property.ref}).</p><p>☎ <a href="tel:${scene.person.phone!.e164}">${scene.person.phonePrinted}</a></p><p><small>Pignon sur Rue, relation clients 03 53 01 ${scene.random.digits(2)} 09</small></p>`,
    },
  },
  make(scene, { portal, brand, from, subject, page, says }) {
    return request(scene, { ...(portal && { portal }), from: { name: brand, address: from }, subject: subject(scene), html: page(scene), says, silentIntent: 'callback' })
  },
})

const figaro: Family = opened<{ opening: (scene: Scene) => string; subject: (scene: Scene) => string; fields: readonly Field[]; said: string; home: readonly Field[]; search: readonly Field[]; homeFirst: boolean }>({
  id: 'figaro-bold-label-above', about: 'Figaro Immobilier: bold label, value on the line below, the advice to be quick, then what the person looks for; one form for new homes',
  forms: {
    ancien: {
      opening: ({ property }) => `Un internaute a consulté votre annonce ${property.ref} visible sur Figaro Immobilier et vous laisse ses coordonnées.`, subject: ({ property }) => `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, homeFirst: true, said: 'Son message',
      home: [['Bien', ({ property }) => property.typeName], ['Code postal', 'postcode'], ['Surface', 'surface'], ['Pièces', 'rooms'], ['Prix affiché', 'price']], fields: [['Email', 'email'], ['Nom', 'name'], ['Téléphone', 'phone']],
      search: [['Types de biens', () => 'Maison, Appartement'], ['Localisation', ({ random }) => random.pick(['Vichy (03)', 'Tout le département 17', 'Grand Nancy'])], ['Budget max.', ({ random }) => `${random.int(15, 88)}0 000 €`]],
    },
    neuf: {
      opening: () => 'Une demande de documentation vient d’être déposée sur Figaro Immobilier Neuf.', subject: ({ property }) => `Figaro Immobilier Neuf : contact programme ${property.place.town}`, homeFirst: false, said: 'Informations complémentaires souhaitées par l’internaute',
      fields: [['Nom', 'last'], ['Prénom', 'first'], ['Adresse électronique', 'email'], ['Téléphone', 'phone']], home: [['Votre référence', 'ref'], ['Identifiant Figaro du programme', 'id'], ['Ville du programme', 'town'], ['Code postal du programme', 'postcode']],
      search: [['Nombre de pièces souhaité', ({ random }) => `${random.int(2, 4)} à 5`], ['Délai', ({ random }) => random.pick(['Moins de 6 mois', 'Dans l’année'])], ['But de l’achat', ({ random }) => random.pick(['Y habiter', 'Investir'])]],
    },
  },
  make(scene, { opening, subject, fields, said, home, search, homeFirst }) {
    const rows = (all: readonly Field[]) => entriesOf(scene, all).map(([label, value]) => html`<tr><td><b>${label} :</b><br>${value}</td></tr>`)
    const asked = html`<tr><td style="background:#e6eef5">${homeFirst ? 'L’annonce' : 'Le programme'}</td></tr>${rows(home)}`
    const who = html`<tr><td style="background:#e6eef5">Voici ses coordonnées</td></tr>${rows(fields)}${when(scene.message, ({ text }) => html`<tr><td><b>${said} :</b><br>${lines(text)}</td></tr>`)}`
    const content = html`<table width="640" cellpadding="6" style="font-family:Verdana;font-size:13px"><tr><td>${opening(scene)}</td></tr>${homeFirst ? html`${asked}${who}` : html`${who}${asked}`}<tr><td style="color:#c00">Conseil : la réactivité est votre meilleur argument, rappelez dans la journée.</td></tr><tr><td style="background:#e6eef5">Ce que recherche cet internaute</td></tr>${rows(search)}<tr><td><small>Figaro Classifieds, 14 boulevard Haussmann, 75009 Paris – service clients 01 99 00 ${scene.random.digits(2)} 10</small></td></tr></table>`
    return request(scene, { portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' }, subject: subject(scene), html: content, says: `${saysOf([...fields, ...home], 'message')} ref` })
  },
})

const proprietes: Family = opened<{ print: (scene: Scene, project: readonly string[]) => string; says: string; subject: (scene: Scene) => string }>({
  id: 'proprietes-figaro-page', about: 'Propriétés Le Figaro: text in blocks under capitals, the agency’s and the magazine’s number, the person’s project before his words', wants: { transaction: 'sale' },
  forms: {
    blocs: {
      subject: ({ property }) => `Propriétés Le Figaro : un contact pour ${property.ref}`, says: 'name email phone message ref id town price',
      print: ({ person, property, price, listingId, message }, project) => linesOf('Madame, Monsieur,', '', 'Un lecteur de Propriétés Le Figaro vous sollicite.', '', 'SES COORDONNÉES', person.fullName, person.email, person.phonePrinted, '', 'SON PROJET', ...project, '', message && 'CE QU’IL VOUS ÉCRIT', message?.text, message && '', 'ANNONCE CONCERNÉE', `${property.typeName}, ${property.place.town}, ${price}`, `Votre référence : ${property.ref}`, `Référence Propriétés Le Figaro : ${listingId}`),
    },
    colonnes: {
      subject: () => 'Nouveau contact qualifié - Propriétés Le Figaro', says: 'first last email phone message ref id postcode town surface price',
      print: (scene, project) => linesOf('Bonjour,', '', `Négociateur : ${scene.agency.agent.firstName} ${scene.agency.agent.lastName} (${scene.agency.agent.email})`, `Votre référence : ${scene.property.ref}`, `Référence Propriétés Le Figaro : ${scene.listingId}`, `${scene.property.typeName} ${scene.property.surface} m², ${scene.property.place.postcode} ${scene.property.place.town}, ${scene.price}`, '', ...entriesOf(scene, [['Prénom', 'first'], ['Nom', 'last'], ['Courriel', 'email'], ['Joignable au', 'phone']]).map(([label, value]) => `${label}\t${value}`), '', 'Son projet :', ...project.map((line) => `- ${line}`), '', scene.message?.text),
    },
  },
  make(drawn, { print, says, subject }) {
    const scene = aboutHome(drawn, { transaction: 'sale' }, 90)
    const { random, agency } = scene
    const project = ['Achat', `Secteur : ${random.pick(['Luberon', 'Pays basque', 'Côte d’Émeraude', 'Perche'])}`, `Types : propriété, ${random.pick(['mas', 'manoir', 'chalet'])}`, `A un bien à vendre : ${random.pick(['oui', 'non'])}`, `Budget : ${budgetOf(random)}`]
    const text = linesOf(print(scene, project), '', `Cette demande a été adressée à ${agency.name} (${agency.email}).`, `Propriétés Le Figaro, régie : 01 99 00 ${random.digits(2)} 52`)
    return request(scene, { portal: 'proprietes-figaro', from: { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' }, subject: subject(scene), text, needsText: true, html: html`<div style="font:15px Times">${lines(text)}</div>`, says })
  },
})

export const PORTALS_OF_THE_YEAR: readonly Family[] = [selogerCard, avivText, bellesDemeures, leboncoinRich, leboncoinThread, bienici, calls, figaro, proprietes]
