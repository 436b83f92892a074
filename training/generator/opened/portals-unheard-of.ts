/** Portals as an agency meets them over a year, third part: five that nobody has heard of. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { at, kindOf } from '../own-words.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { opened } from './opened-family.ts'
import { aboutHome, budgetOf, factsOf, hidden, shortName, titled } from './portal-words.ts'

const gazette: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; intro: (scene: Scene) => string; person: (scene: Scene) => Safe; home: (scene: Scene) => Safe; says: string; nearby: boolean }>({
  id: 'two-frames-side-by-side', about: 'an unknown portal: two framed halves, the person left without a label, the home right with title, price and reference; the words below',
  forms: {
    moitie: {
      brand: 'Immo du Terroir', host: 'immo-du-terroir.example', subject: ({ property }) => `Votre bien réf. ${property.ref} : une demande à traiter`, intro: ({ agency }) => `À l’attention de ${agency.name} (${agency.agent.email} – ${agency.agent.phonePrinted})`, says: 'name email phone message ref price', nearby: true,
      person: ({ person }) => html`<b>${person.fullName}</b><br>${when(person.phonePrinted, (phone) => html`${phone}<br>`)}<a href="mailto:${person.email}">${person.email}</a>`,
      home: ({ property, price }) => html`${property.title}<br>${price}<br>Référence : ${property.ref}`,
    },
    ecusson: {
      brand: 'Les Petites Annonces du Midi', host: 'annonces-du-midi.example', subject: ({ property }) => `Contact internet (${property.place.town})`, intro: ({ date }) => `Demande déposée le ${dayOf(date)} à ${hourOf(date)}`, says: 'name email phone message ref price town postcode', nearby: false,
      person: ({ person }) => html`Contact<br><b>${person.fullName}</b><br>Mail<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>Téléphone<br>${phone}`)}`,
      home: ({ property, price }) => html`<b>${property.typeName}</b><br>${property.place.postcode} ${property.place.town}<br>${price}<br>Votre référence : ${property.ref}`,
    },
  },
  make(scene, { brand, host, subject, intro, person, home, says, nearby }) {
    const { random, property } = scene
    const half = (content: Safe) => html`<td width="50%" valign="top" style="border:1px solid #c9b99a;padding:10px">${content}</td>`
    const others = html`<p>Vos annonces à mettre en avant : ${alsoShown(scene, 3).map((one) => `${one.typeName} ${one.shown}`).join(' ; ')}</p>`
    const content = html`${hidden(`${brand} vous informe`)}<p>${intro(scene)}</p><table width="600" cellspacing="8"><tr>${half(person(scene))}${half(home(scene))}</tr></table>${wordsOf(scene, '<p style="padding:0 10px">', '</p>')}${nearby ? others : safe('')}<p style="font-size:11px">${brand}, ${random.int(3, 60)} cours Gambetta, 34000 Montpellier. Pour nous joindre : 04 65 71 ${random.digits(2)} 55 ou pros@${host}. <a href="https://${host}/stop">Ne plus recevoir</a></p>`
    const shows = content.html.includes(property.title)
    return request(scene, { from: { name: brand, address: `contacts@${host}` }, subject: subject(scene), html: content, says: shows ? `${says} ${titled(scene)}` : says })
  },
})

const letting = { transaction: 'rent', acts: ['visit', 'availability', 'information'], who: 'plain' } as const

const lettings: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; story: (scene: Scene) => Safe; about: (scene: Scene) => readonly string[] }>({
  id: 'lettings-told-and-listed', about: 'an unknown portal for lettings: who asks told in a sentence, his situation as a list with incomes and a guarantor, the home in bold',
  wants: letting,
  forms: {
    recit: {
      brand: 'Bail Facile', host: 'bail-facile-annonces.example', subject: ({ property }) => `Candidature pour votre location ${property.ref}`,
      story: ({ person }) => html`<p>${person.fullName} souhaite louer ce logement. ${person.phonePrinted ? `Son téléphone : ${person.phonePrinted}. ` : ''}Son adresse : ${person.email}.</p>`,
      about: ({ random }) => [`Situation : ${random.pick(['salarié en CDI', 'étudiante en master', 'fonctionnaire'])}`, `Revenus mensuels : ${random.int(15, 44)}00 €`, `Garant : ${random.pick(['ses parents', 'Visale', 'son employeur'])}`],
    },
    profil: {
      brand: 'Toit & Moi Locations', host: 'toit-et-moi-locations.example', subject: () => 'Nouveau candidat pour votre bien à louer',
      story: ({ person }) => html`<table><tr><td width="48"><img src="https://img.toit-et-moi-locations.example/avatar.png" width="40" alt=""></td><td><b>${person.fullName}</b><br>${person.email}${when(person.phonePrinted, (phone) => html` / ${phone}`)}</td></tr></table>`,
      about: ({ random }) => [`${random.int(1, 4)} personne(s) au foyer`, `Budget maximal ${random.int(5, 15)}50 €`, `Entrée souhaitée : ${random.pick(['1er septembre', 'immédiate', 'mi-janvier'])}`, 'Dossier complet à 80 %'],
    },
  },
  make(drawn, { brand, host, subject, story, about }) {
    const scene = aboutHome({ ...drawn, property: { ...drawn.property, transaction: 'rent' } }, letting)
    const { property, price, agency, random } = scene
    const content = html`<p>Bonjour ${agency.agent.firstName} ${agency.agent.lastName},</p>${story(scene)}${wordsOf(scene, '<p style="border-left:2px solid #3aa17e;padding-left:10px">', '</p>')}<ul>${about(scene).map((line) => html`<li>${line}</li>`)}</ul><p>Votre annonce : <b>${factsOf(scene).join(', ')}, ${property.place.postcode} ${property.place.town}, ${price}</b><br>Réf : ${property.ref}</p><p><a href="https://pro.${host}/candidats/${random.hex(8)}">Voir le dossier</a></p><p style="font-size:11px">${brand} – assistance bailleurs 03 53 01 ${random.digits(2)} 72 – Les informations du candidat ne sont pas vérifiées.</p>`
    return request(scene, { from: { name: brand, address: `ne-pas-repondre@${host}` }, subject: subject(scene), html: content, says: 'name email phone message ref town postcode price surface rooms' })
  },
})

const bubble: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; under: (scene: Scene) => Safe; head: (scene: Scene) => string; says: string }>({
  id: 'bubble-and-signature', about: 'an unknown portal’s application: the words in a bubble with the hour, who wrote them below it, the home on a thin line above',
  wants: { silence: 0.05 },
  forms: {
    violet: {
      brand: 'Nidifly', host: 'nidifly.example', subject: ({ person }) => `${shortName(person)} vous a écrit sur Nidifly`, head: ({ property, price }) => `${property.typeName} · ${property.place.town} · ${price} · réf. ${property.ref}`, says: 'name email phone message ref town price',
      under: ({ person, date }) => html`<p style="font-size:12px;color:#888">${person.fullName}, ${hourOf(date)}</p><p><a href="mailto:${person.email}">${person.email}</a>${when(person.phone, ({ e164 }) => html` <a href="tel:${e164}">${person.phonePrinted}</a>`)}</p>`,
    },
    vert: {
      brand: 'Carré Logis', host: 'carre-logis.example', subject: () => 'Vous avez 1 message non lu', head: ({ property }) => `Annonce réf. ${property.ref} (${property.place.postcode} ${property.place.town})`, says: 'name email phone message ref town postcode',
      under: ({ person }) => html`<p>— <b>${person.fullName}</b></p><p>E-mail : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Mobile : ${phone}`)}</p>`,
    },
  },
  make(scene, { brand, host, subject, under, head, says }) {
    const { message, random } = scene
    const content = html`<div style="max-width:480px;font-family:-apple-system,Segoe UI,Arial"><p style="font-size:12px;border-bottom:1px solid #eee">${head(scene)}</p>${when(message, ({ text }) => html`<div style="background:#efeaff;border-radius:16px;padding:14px">${lines(text)}</div>`)}${under(scene)}<p><a href="https://app.${host}/c/${random.hex(10)}" style="background:#5b3fd6;color:#fff;padding:8px 16px">Ouvrir la conversation</a></p><p style="font-size:10px">Téléchargez l’application ${brand} Pro. Besoin d’aide ? 02 61 91 ${random.digits(2)} 31 · aide@${host} · <a href="https://app.${host}/reglages">Réglages des notifications</a></p></div>`
    return request(scene, { from: { name: brand, address: `notifications@${host}` }, subject: subject(scene), html: content, says })
  },
})

const textList: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; print: (scene: Scene) => string; says: string }>({
  id: 'regional-text-list', about: 'unknown regional portals that send text: a list with dashes, an indented block, or a single paragraph',
  forms: {
    tirets: {
      brand: 'Bocage Immobilier', host: 'bocage-immobilier-annonces.example', subject: ({ property }) => `Demande internaute / ${property.ref}`, says: 'last first email phone message ref price surface town',
      print: (scene) => linesOf('Cher annonceur,', '', 'Une demande est arrivée pour vous :', '', ...entriesOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Tél', 'phone'], ['Critères', ({ random }) => `maison, 4 pièces minimum, jusqu’à ${budgetOf(random)}`]]).map(([label, value]) => `- ${label} : ${value}`), '', scene.message?.text, scene.message && '', `Bien concerné : ${scene.property.typeName}, ${scene.property.surface} m², ${scene.property.place.town}, ${scene.price}`, `Référence : ${scene.property.ref}`, '', 'Bocage Immobilier - tél. 02 61 91 14 68'),
    },
    retrait: {
      brand: 'Cap Annonces', host: 'cap-annonces.example', subject: () => 'Nouveau contact Cap Annonces', says: 'name email phone message ref id postcode town',
      print: ({ person, property, message, listingId, agency }) => linesOf(`${agency.name} / compte pro`, '', `    ${person.fullName}`, `    ${person.email}`, person.phonePrinted && `    ${person.phonePrinted}`, '', message?.text, message && '', `Annonce n° ${listingId} (votre réf. ${property.ref}), ${property.place.postcode} ${property.place.town}`, '', '--', 'Cap Annonces. Merci de ne pas répondre à ce courriel automatique.'),
    },
    paragraphe: {
      brand: 'Grenadine Immo', host: 'grenadine-immo.example', subject: ({ property }) => `Quelqu’un aime votre ${kindOf(property)}`, says: 'name email phone message ref town price',
      print: ({ person, property, price, message }) => linesOf(`Bonjour, ${person.fullName} (${[person.email, person.phonePrinted].filter(Boolean).join(', ')}) voudrait en savoir plus sur votre ${kindOf(property)} ${at(property.place.town)} affiché à ${price}, référence ${property.ref}.`, message && `\nSon message : ${message.text}`, '', 'Belle journée,', 'Léa de Grenadine Immo, 01 99 00 48 26'),
    },
  },
  make(scene, { brand, host, subject, print, says }) {
    return request(scene, { from: { name: brand, address: `bonjour@${host}` }, subject: subject(scene), text: print(scene), needsText: true, says })
  },
})

const tables: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; who: readonly Field[]; what: readonly Field[]; said: string; isWide: boolean }>({
  id: 'plain-tables-again', about: 'an unknown portal’s two tables, the person’s and the home’s, label left and value right, or labels in a first row and values in the next',
  forms: {
    lignes: {
      brand: 'Maisons & Cie', host: 'maisons-et-cie-annonces.example', subject: ({ property }) => `Demande d’information sur ${property.ref}`, said: 'Commentaires', isWide: false, who: [['Nom complet', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Code client', ({ random }) => random.digits(5)]],
      what: [['Référence', 'ref'], ['Numéro d’annonce', 'id'], ['Titre', 'title'], ['Prix', 'price'], ['Surface', 'surface'], ['Pièces', 'rooms'], ['Commune', 'town']],
    },
    entete: {
      brand: 'Parcelles et Pavillons', host: 'parcelles-et-pavillons.example', subject: () => 'Un internaute vous laisse ses coordonnées', said: 'Précisions', isWide: true, who: [['Demandeur', 'name'], ['Courriel', 'email'], ['Portable', 'phone']],
      what: [['Réf.', 'ref'], ['Ville', 'town'], ['CP', 'postcode'], ['Prix', 'price'], ['Surface', 'surface']],
    },
  },
  make(scene, { brand, host, subject, who, what, said, isWide }) {
    const table = (fields: readonly Field[]) => {
      const all = entriesOf(scene, fields)
      const rows = isWide ? html`<tr>${all.map(([label]) => html`<th>${label}</th>`)}</tr><tr>${all.map(([, value]) => html`<td>${value}</td>`)}</tr>` : html`${all.map(([label, value]) => html`<tr><td width="140" bgcolor="#eeeeee">${label}</td><td>${value}</td></tr>`)}`
      return html`<table border="1" cellpadding="4" style="border-collapse:collapse">${rows}</table><br>`
    }
    const content = html`<p>Madame, Monsieur,</p><p>Le formulaire de contact de votre annonce a été rempli.</p>${table(who)}${table(what)}${wordsOf(scene, `<p>${said}</p><p>`, '</p>')}<p>Service agences de ${brand} : 05 36 49 ${scene.random.digits(2)} 22, agences@${host}</p>`
    return request(scene, { from: { name: brand, address: `formulaire@${host}` }, subject: subject(scene), html: content, says: saysOf([...who, ...what], 'message') })
  },
})

export const PORTALS_UNHEARD_OF: readonly Family[] = [gazette, lettings, bubble, textList, tables]
