/** Portals that do not exist: tables, cards, lists and running text, with hotlines, account links and advertising round them. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, plainOf, type Safe, safe } from '../html.ts'
import { siren } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'
import { opened } from './opened-family.ts'

interface Portal {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
  readonly intro: string
  readonly contact: readonly Field[]
  readonly home: readonly Field[]
}

const received = ({ date }: Scene) => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })

const legal = ({ random }: Scene, brand: string): Safe => html`<p style="font-size:10px;color:#8a8a8a">${brand} SAS, ${String(random.int(10, 900))} 000 €, RCS Nanterre ${siren(random)}. Assistance aux annonceurs : 01 99 00 ${random.digits(2)} 0${random.digits(1)} (lundi-vendredi, 9h-18h).</p>`

const thTable: Family = opened<Portal>({
  id: 'th-table', about: 'a striped table of headers and cells, contact and advert in one table, hotline below',
  forms: {
    plaisance: {
      brand: 'Plaisance Immo', from: 'demandes@plaisance-immo.example', subject: ({ property }) => `Plaisance Immo - demande reçue pour votre bien ${property.ref}`, intro: 'Vous venez de recevoir une nouvelle demande via Plaisance Immo. Nous vous conseillons de répondre dans les deux heures.',
      contact: [['Date de la demande', received], ['Identité', 'name'], ['Téléphone', 'phone'], ['Adresse électronique', 'email'], ['Message', 'message']], home: [['Référence agence', 'ref'], ['Nature du bien', 'title'], ['Localité', 'town'], ['Prix affiché', 'price']],
    },
    quatremurs: {
      brand: 'QuatreMurs', from: 'notification@quatremurs.example', subject: ({ property }) => `Contact acquéreur | ${property.place.town} | ${property.ref}`, intro: 'Un visiteur de QuatreMurs.example souhaite entrer en relation avec vous.',
      contact: [['Nom de famille', 'last'], ['Prénom', 'first'], ['Tél.', 'phone'], ['Courriel', 'email'], ['Optin partenaires', ({ random }) => random.pick(['oui', 'non'])], ['Message', 'message']], home: [['Réf. interne', 'ref'], ['Code annonce QuatreMurs', 'id'], ['Commune', 'town'], ['CP', 'postcode'], ['Surface', 'surface']],
    },
    lucarne: {
      brand: 'La Lucarne', from: 'pro@lalucarne.example', subject: () => 'Vous avez un nouveau contact !', intro: 'Bonne nouvelle : votre annonce suscite de l’intérêt.',
      contact: [['Contact', 'name'], ['Mail', 'email'], ['Mobile', 'phone'], ['Ce que cette personne vous écrit', 'message']], home: [['Annonce', 'title'], ['Votre réf.', 'ref'], ['Prix', 'price'], ['Ville', 'town']],
    },
  },
  make(scene, { brand, from, subject, intro, contact, home }) {
    const row = ([label, value]: readonly [string, string], at: number): Safe => html`<tr style="background:${at % 2 ? '#fff' : '#f4f6f8'}"><th align="left" width="180">${label}</th><td>${lines(value)}</td></tr>`
    const content = html`<p>Bonjour,</p><p>${intro}</p><table cellpadding="6" width="100%">${[...entriesOf(scene, contact), ...entriesOf(scene, home)].map(row)}</table><p><a href="https://espace.${from.split('@')[1]!}/contacts/${scene.listingId}">Voir dans mon espace</a></p>${legal(scene, brand)}`
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: 'other', says: saysOf([...contact, ...home]) }) })
  },
})

const bigCard: Family = opened<{ brand: string; from: string; subject: string; lead: string; button: string }>({
  id: 'big-card', about: 'a card without labels: name in large type, address and number as links, the advert with its photo below',
  forms: {
    maisonneau: { brand: 'Maisonneau', from: 'hello@maisonneau.example', subject: 'Quelqu’un a craqué pour votre annonce', lead: 'aimerait en savoir plus sur votre bien', button: 'Répondre maintenant' },
    pignon: { brand: 'Pignon sur Rue', from: 'contacts@pignonsurrue.example', subject: 'Nouveau prospect', lead: 'vous a laissé ses coordonnées', button: 'Ouvrir la fiche' },
  },
  make(scene, { brand, from, subject, lead, button }) {
    const { person, property, message, price } = scene
    const phone = person.phone ? html`<p><a href="tel:${person.phone.e164}">${person.phonePrinted}</a></p>` : safe('')
    const content = html`<div style="text-align:center"><p style="font-size:24px"><b>${person.fullName}</b></p><p>${lead}</p><p><a href="mailto:${person.email}">${person.email}</a></p>${phone}</div>${message ? html`<div style="background:#eef;padding:16px">« ${lines(message.text)} »</div>` : safe('')}
<table><tr><td><img src="https://photos.${from.split('@')[1]!}/${scene.listingId}.jpg" alt="" width="180"></td><td><b>${property.title}</b><br>${price}<br>${property.place.postcode} ${property.place.town}<br>Réf. ${property.ref}</td></tr></table><p><a href="https://www.${from.split('@')[1]!}/r/${scene.listingId}">${button}</a></p>${legal(scene, brand)}`
    return draft(scene, { from: { name: brand, address: from }, subject, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title price town postcode' }) })
  },
})

const descriptions: Family = opened<Portal>({
  id: 'definition-list', about: 'definition lists under two headings, advert first',
  forms: {
    terroirs: {
      brand: 'Terroirs & Maisons', from: 'mise-en-relation@terroirs-maisons.example', subject: ({ property }) => `[Terroirs & Maisons] ${property.title}`, intro: 'Votre annonce a retenu l’attention d’un de nos lecteurs.',
      home: [['Bien concerné', 'title'], ['Lieu', 'town'], ['Votre numéro de dossier', 'ref']], contact: [['Qui', 'name'], ['Pour lui répondre', 'email'], ['Pour l’appeler', 'phone'], ['Son mot', 'message']],
    },
    habitea: {
      brand: 'Habitéa', from: 'ne-pas-repondre@habitea.example', subject: ({ listingId }) => `Demande n° ${listingId.slice(0, 6)} – Habitéa Pro`, intro: 'Une demande de renseignements vous a été transmise.',
      home: [['Référence', 'ref'], ['Type et surface', ({ property }) => `${property.typeName}, ${property.surface} m²`], ['Prix de présentation', 'price']], contact: [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Commentaire', 'message']],
    },
  },
  make(scene, { brand, from, subject, intro, contact, home }) {
    const list = (fields: readonly Field[]): Safe => html`<dl>${entriesOf(scene, fields).map(([label, value]) => html`<dt>${label}</dt><dd>${lines(value)}</dd>`)}</dl>`
    const content = html`<h1>${brand}</h1><p>${intro}</p><h2>Le bien</h2>${list(home)}<h2>Le contact</h2>${list(contact)}<hr><p>Vous ne souhaitez plus recevoir ces messages ? Modifiez vos préférences dans votre compte.</p>`
    const says = saysOf([...contact, ...home], brand === 'Habitéa' ? 'surface' : '')
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: 'other', says }) })
  },
})

const boldProse: Family = opened<{ brand: string; from: string; subject: (scene: Scene) => string; tell: (scene: Scene) => Safe; says: string }>({
  id: 'bold-prose', about: 'two or three sentences with the values in bold, the words of the person as a quotation',
  forms: {
    cleverte: {
      brand: 'Clé Verte', from: 'equipe@cleverte.example', subject: ({ person }) => `${person.fullName} s’intéresse à l’un de vos biens`, says: 'name email phone ref town message',
      tell: ({ person, property }) => html`<p>Bonjour,</p><p><b>${person.fullName}</b> a consulté votre bien référencé <b>${property.ref}</b> à <b>${property.place.town}</b> et souhaite être recontacté.</p><p>Un mot à <b>${person.email}</b>${person.phonePrinted ? html` ou l’appeler au <b>${person.phonePrinted}</b>` : safe('')} suffit.</p>`,
    },
    monseuil: {
      brand: 'MonSeuil', from: 'messagerie@monseuil.example', subject: ({ property }) => `Une question sur « ${property.title} »`, says: 'name email phone ref title price message',
      tell: ({ person, property, price }) => html`<p>Chère agence,</p><p>À propos de votre annonce « ${property.title} » (${price}, réf. ${property.ref}) : ${person.fullName} attend votre réponse par courriel (${person.email})${person.phonePrinted ? html` ou sur le ${person.phonePrinted}` : safe('')}.</p>`,
    },
    hexagone: {
      brand: 'Hexagone Habitat', from: 'leads@hexagone-habitat.example', subject: () => 'Lead entrant', says: 'name email phone ref message',
      tell: ({ person, property, agency }) => html`<p>Bonjour ${agency.agent.firstName},</p><p>Le lead suivant vous revient au titre du mandat <b>${property.ref}</b> : ${person.fullName}, <a href="mailto:${person.email}">${person.email}</a>${person.phonePrinted ? html`, tél. ${person.phonePrinted}` : safe('')}. Il est également visible par ${agency.email}.</p>`,
    },
  },
  make(scene, { brand, from, subject, tell, says }) {
    const { message } = scene
    const content = html`${tell(scene)}${message ? html`<blockquote><i>${lines(message.text)}</i></blockquote>` : safe('')}<p>À bientôt,<br>${brand}</p>${legal(scene, brand)}`
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: 'other', says }) })
  },
})

const textBullets: Family = opened<Portal & { sign: string }>({
  id: 'text-bullets', about: 'plain text with bullets and underlined headings',
  forms: {
    immopresse: {
      sign: '-', brand: 'ImmoPresse', from: 'annonces@immopresse.example', subject: ({ property }) => `ImmoPresse : réponse à votre annonce ${property.ref}`, intro: 'Un lecteur a répondu à votre annonce parue dans ImmoPresse.',
      contact: [['Lecteur', 'name'], ['Numéro', 'phone'], ['Adresse mail', 'email'], ['Département du lecteur', ({ random }) => String(random.int(10, 95))]], home: [['Annonce', 'title'], ['Réf', 'ref'], ['Parution', ({ random }) => `n° ${random.int(100, 999)}`]],
    },
    logisdoc: {
      sign: '*', brand: 'Logis d’Oc', from: 'robot@logisdoc.example', subject: ({ person, property }) => `Logis d’Oc : ${person.fullName} (${property.ref})`, intro: 'Mise en relation automatique. Merci de ne pas répondre à cet e-mail.',
      contact: [['Demandeur', 'name'], ['E-mail', 'email'], ['Téléphone fixe ou mobile', 'phone']], home: [['Votre bien', 'ref'], ['Secteur', 'town'], ['Montant', 'price']],
    },
  },
  make(scene, { sign, brand, from, subject, intro, contact, home }) {
    const list = (fields: readonly Field[]) => entriesOf(scene, fields).map(([label, value]) => `${sign} ${label} : ${value}`)
    const text = [`Votre interlocuteur chez ${brand} : ${scene.random.pick(['Bastien', 'Corentine'])}, 01 99 00 ${scene.random.digits(2)} 1${scene.random.digits(1)}`, '', intro, '', 'COORDONNÉES', '===========', ...list(contact), '', 'BIEN', '====', ...list(home), '', ...(scene.message ? ['Message :', scene.message.text, ''] : []), `${brand}, service annonceurs`].join('\n')
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), text, needsText: true, gold: leadGold(scene, { portal: 'other', says: saysOf([...contact, ...home], 'message') }) })
  },
})

const labelAbove: Family = opened<Portal>({
  id: 'label-above', about: 'each label in small grey type above its value, without a colon',
  forms: {
    voisinage: {
      brand: 'Bon Voisinage', from: 'bonjour@bonvoisinage.example', subject: () => 'Nouvelle prise de contact', intro: 'Un membre de la communauté vous contacte.',
      contact: [['Prénom et nom', 'name'], ['Adresse e-mail vérifiée', 'email'], ['Téléphone', 'phone'], ['Message', 'message']], home: [['Annonce', 'title'], ['Référence', 'ref']],
    },
    cadastre: {
      brand: 'Cadastro', from: 'inbox@cadastro.example', subject: ({ property }) => `${property.ref} · contact qualifié`, intro: 'Contact qualifié par notre équipe. Score : chaud.',
      contact: [['NOM COMPLET', 'name'], ['PORTABLE', 'phone'], ['EMAIL', 'email'], ['PROJET', ({ property }) => (property.transaction === 'sale' ? 'Achat' : 'Location')], ['PRÉCISIONS', 'message']], home: [['BIEN', 'ref'], ['VILLE', 'town'], ['PRIX', 'price'], ['PIÈCES', 'rooms']],
    },
  },
  make(scene, { brand, from, subject, intro, contact, home }) {
    const content = html`<p>${intro}</p>${entriesOf(scene, [...contact, ...home]).map(([label, value]): Safe => html`<div style="margin:12px 0"><div style="font-size:11px;color:#777">${label}</div><div>${lines(value)}</div></div>`)}${legal(scene, brand)}`
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: 'other', says: saysOf([...contact, ...home]) }) })
  },
})

const columns: Family = opened<{ brand: string; from: string; left: string; right: string }>({
  id: 'side-by-side', about: 'two columns: the advert on the left, the person on the right, or the agency on the left',
  forms: { rivages: { brand: 'Rivages Annonces', from: 'alerte-contact@rivages-annonces.example', left: 'Votre annonce', right: 'Votre futur client' }, grandhuit: { brand: 'Grand Huit', from: 'pro@grand-huit.example', left: 'Agence', right: 'Contact' } },
  make(scene, { brand, from, left, right }) {
    const { person, property, message, price, agency } = scene
    const isAgency = left === 'Agence'
    const own = isAgency ? [agency.name, agency.phonePrinted, agency.email] : [property.title, price, property.place.town, `Réf. ${property.ref}`]
    const other = [person.fullName, person.email, person.phonePrinted].filter((part) => part !== null)
    const cell = (title: string, parts: readonly string[]): Safe => html`<td width="50%" valign="top"><h3>${title}</h3>${parts.map((part) => html`<p>${part}</p>`)}</td>`
    const content = html`<table width="100%"><tr>${cell(left, own)}${cell(right, other)}</tr></table>${message ? html`<p><b>Message</b></p><p>${lines(message.text)}</p>` : safe('')}${isAgency ? html`<p>Concerne : ${property.title}, référence ${property.ref}</p>` : safe('')}${legal(scene, brand)}`
    return draft(scene, { from: { name: brand, address: from }, subject: `${brand} – un contact pour vous`, html: content.html, gold: leadGold(scene, { portal: 'other', says: `name email phone message ref title ${isAgency ? '' : 'price town'}` }) })
  },
})

const advertsBelow: Family = opened<{ brand: string; from: string; words: string }>({
  id: 'adverts-below', about: 'a short contact block, then account links, other adverts with prices and an invitation to have one’s own home valued',
  forms: { carreau: { brand: 'Carreau & Brique', from: 'contact-annonce@carreau-brique.example', words: 'a répondu à votre annonce' }, olivette: { brand: 'Olivette', from: 'no-reply@olivette.example', words: 'désire un complément d’information sur votre annonce' } },
  make(scene, { brand, from, words }) {
    const { person, property, message, random, price } = scene
    const other = (): Safe => {
      const home = drawProperty(random, scene.side)
      return html`<td><b>${home.title}</b><br>${printedPrice(random, home)}<br>${home.place.town}<br>réf. ${home.ref}</td>`
    }
    const content = html`<p>${person.fullName} ${words} :</p><p><b>${property.title}</b><br>Réf. ${property.ref} – ${price}</p><ul><li>${person.email}</li>${person.phonePrinted ? html`<li>${person.phonePrinted}</li>` : safe('')}</ul>${message ? html`<p>« ${lines(message.text)} »</p>` : safe('')}
<p><a href="https://www.${from.split('@')[1]!}/compte">Mon compte</a> | <a href="https://www.${from.split('@')[1]!}/stats">Mes statistiques</a> | <a href="https://www.${from.split('@')[1]!}/aide">Aide</a></p><h3>Ces biens de vos confrères marchent bien</h3><table><tr>${other()}${other()}${other()}</tr></table><p>Et si vous faisiez estimer votre propre logement ? 08 05 99 ${random.digits(2)} 0${random.digits(1)}, service gratuit.</p>`
    return draft(scene, { from: { name: brand, address: from }, subject: `Réponse à votre annonce ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title price' }) })
  },
})

const agencyFirst: Family = opened<Portal>({
  id: 'agency-first', about: 'the agency’s own card comes first under the very labels of the contact',
  forms: {
    reseau: {
      brand: 'Réseau Alizé', from: 'siege@reseau-alize.example', subject: ({ property }) => `Transmission de contact – ${property.ref}`, intro: 'Fiche de transmission',
      contact: [['Nom', 'name'], ['Téléphone', 'phone'], ['E-mail', 'email'], ['Message', 'message']], home: [['Référence', 'ref'], ['Désignation', 'title'], ['Ville', 'town']],
    },
    franchise: {
      brand: 'Pierre d’Angle Franchise', from: 'transfert@pierredangle.example', subject: () => 'Contact national transféré à votre agence', intro: 'Le siège vous transfère ce contact.',
      contact: [['Interlocuteur', 'name'], ['Ligne directe', 'phone'], ['Messagerie', 'email'], ['Besoin exprimé', 'message']], home: [['Réf.', 'ref'], ['Prix FAI', 'price'], ['Surface habitable', 'surface']],
    },
  },
  make(scene, { brand, from, subject, intro, contact, home }) {
    const { agency } = scene
    const [name, phone, email] = contact.map(([label]) => label)
    const own = [`${name} : ${agency.agent.firstName} ${agency.agent.lastName}`, `${phone} : ${agency.agent.phonePrinted}`, `${email} : ${agency.agent.email}`]
    const list = (fields: readonly Field[]) => entriesOf(scene, fields).map(([label, value]) => `${label} : ${value}`)
    const text = [intro, '', 'DESTINATAIRE', agency.name, ...own, '', 'ÉMETTEUR', ...list(contact), '', 'OBJET', ...list(home), '', brand].join('\n')
    const inHtml = html`<div>${safe(lines(text).html)}</div>`
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), text: plainOf(inHtml.html), html: inHtml.html, gold: leadGold(scene, { portal: 'other', says: saysOf([...contact, ...home]) }) })
  },
})

const subjectHeavy: Family = opened<{ brand: string; from: string; subject: (scene: Scene) => string; says: string }>({
  id: 'subject-heavy', about: 'name and property stand in the subject, ways to answer and the words in the body',
  forms: {
    flash: { brand: 'Flash Logement', from: 'envoi@flash-logement.example', says: 'name ref town', subject: ({ person, property }) => `${person.fullName} veut des infos : ${property.ref} ${property.place.town}` },
    borne: { brand: 'Immo Express 24', from: 'dispatch@immoexpress24.example', says: 'name ref title', subject: ({ person, property }) => `Demande de ${person.fullName} - ${property.title} - Réf : ${property.ref}` },
  },
  make(scene, { brand, from, subject, says }) {
    const { person, message } = scene
    const text = [...(message ? [message.text, ''] : ['(aucun commentaire)', '']), ['Répondre à :', person.email].join(' '), ...(person.phonePrinted ? [`Rappeler : ${person.phonePrinted}`] : []), '', `Envoyé par ${brand}`].join('\n')
    return draft(scene, { from: { name: brand, address: from }, replyTo: { name: person.fullName, address: person.email }, subject: subject(scene), text, travels: 'keeps-sender', gold: leadGold(scene, { portal: 'other', says: `${says} email phone message` }) })
  },
})

export const PORTAL_TABLES: readonly Family[] = [thTable, bigCard, descriptions, boldProse, textBullets, labelAbove, columns, advertsBelow, agencyFirst, subjectHeavy]
