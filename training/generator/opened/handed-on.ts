/** What offices and their tools hand on: tasks, contact cards, calls, text messages, robots, notes of the front desk, guests of tours and fairs. */
import type { Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import type { Scene } from '../scene.ts'
import { opened, openedByHand } from './opened-family.ts'
import { whole } from '../letter.ts'
import { alsoShown, dayOf, hourOf, linesOf, request, when } from '../request.ts'

const officer = ({ agency }: Scene) => `${agency.agent.firstName} ${agency.agent.lastName}`
const onOneLine = (text: string) => text.replaceAll('\n', ' ')
const minutesLater = (date: number, minutes: number) => hourOf(date + minutes * 60_000)

const task: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; print: (scene: Scene) => Safe }>({
  id: 'task-of-a-day', about: 'a CRM’s task or card of a board: what is due, who is in charge, the contact in one cell, where it came from in a note',
  wants: { silence: 0 },
  forms: {
    echeance: {
      brand: 'Ancrage', host: 'ancrage-agence.example', subject: ({ person }) => `À faire aujourd’hui : ${person.fullName}`,
      print: (scene) => html`<h3>Tâche n° ${scene.random.digits(5)} – échéance ${minutesLater(scene.date, 120)}</h3><table cellpadding="4"><tr><td>Confiée à</td><td>${officer(scene)}, ${scene.agency.agent.phonePrinted}</td></tr><tr><td>Degré</td><td>${scene.random.pick(['urgent', 'normal'])}</td></tr><tr><td>Personne</td><td>${scene.person.fullName}<br>${scene.person.email}${when(scene.person.phonePrinted, (phone) => html`<br>${phone}`)}</td></tr><tr><td>Bien lié</td><td>${scene.property.title} (réf. ${scene.property.ref})</td></tr><tr><td>Note d’entrée</td><td>${lines(scene.message!.text)}</td></tr></table><p>Créée par l’automatisme « réponse sous deux heures ».</p>`,
    },
    colonne: {
      brand: 'Trame Agence', host: 'trame-agence.example', subject: ({ property }) => `Carte ajoutée dans « À qualifier » [${property.ref}]`,
      print: (scene) => html`<p><b>${officer(scene)}</b> suit cette colonne.</p><div style="border:1px solid #ccd;padding:8px"><div><b>${scene.person.fullName} / ${scene.property.ref}</b></div><div style="font-size:12px">#acquéreur #entrant</div><ul><li>${scene.person.email}</li>${when(scene.person.phonePrinted, (phone) => html`<li>${phone}</li>`)}<li>${scene.property.title}, réf. ${scene.property.ref}</li></ul><div><i>Reçu tel quel :</i><br>${lines(scene.message!.text)}</div></div><p>3 autres cartes attendent. Aide : 03 53 01 70 70</p>`,
    },
  },
  make(scene, { brand, host, subject, print }) {
    return request(scene, { from: { name: brand, address: `rappels@${host}` }, subject: subject(scene), html: print(scene), inFrame: true, says: 'name email phone message ref title' })
  },
})

const card: Family = opened<{ brand: string; host: string; print: (scene: Scene) => Safe; says: string }>({
  id: 'card-of-a-contact', about: 'a CRM shares a contact’s card: the person on one side, the home and its officer on the other, other homes he was sent below',
  forms: {
    volets: {
      brand: 'Sillage Contacts', host: 'sillage-contacts.example', says: 'name email phone message ref title town postcode price',
      print: (scene) => {
        const { person, property, price, message, random } = scene
        return html`<table width="100%"><tr valign="top"><td width="50%"><big>${person.fullName}</big><br>${random.pick(['Tiède', 'Nouveau', 'Chaud'])} · entré le ${dayOf(scene.date)}<br>✉ ${person.email}${when(person.phonePrinted, (phone) => html`<br>✆ ${phone}`)}<br>⌂ vit à ${random.pick(['Roanne', 'Saintes', 'Épernay'])}</td><td>${property.title}<br>${property.place.postcode} ${property.place.town}<br>${price}<br>Réf. ${property.ref}<br>Suivi par ${officer(scene)} (${scene.agency.agent.phonePrinted})</td></tr></table>${when(message, ({ text }) => html`<p>A écrit :<br>${lines(text)}</p>`)}<p>Déjà envoyés à ce contact :</p>${alsoShown(scene, 2).map((home) => html`<p>${home.title}, ${home.shown} (réf. ${home.ref})</p>`)}`
      },
    },
    partage: {
      brand: 'Carnet Partagé', host: 'carnet-partage.example', says: 'first last email phone message ref',
      print: (scene) => {
        const { person, property, message } = scene
        const row = (label: string, value: string | null) => when(value, (shown) => html`<dt>${label}</dt><dd>${lines(shown)}</dd>`)
        return html`<p>${officer(scene)} partage une fiche avec vous.</p><dl>${row('Nom', person.printedLast)}${row('Prénom', person.printedFirst)}${row('Mobile', person.phonePrinted)}${row('E-mail', person.email)}${row('Né(e) le', 'non renseigné')}${row('Référence du bien', property.ref)}${row('Premier message', message?.text ?? null)}${row('Provenance', 'formulaire de la vitrine')}</dl>`
      },
    },
  },
  make(scene, { brand, host, print, says }) {
    const attachments = [{ name: 'contact.vcf', type: 'text/vcard', content: `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${scene.person.fullName}\r\nEMAIL:${scene.person.email}\r\nEND:VCARD\r\n` }]
    return request(scene, { from: { name: brand, address: `fiches@${host}` }, subject: `Fiche partagée (${scene.random.digits(4)})`, html: print(scene), says, ...(brand.startsWith('Carnet') && { attachments }) })
  },
})

const call: Family = opened<{ brand: string; host: string; subject: (scene: Scene) => string; rows: readonly Field[]; says: string }>({
  id: 'call-nobody-took', about: 'a traced number rang in vain: the caller’s number, his name where the tool knows him, beside the numbers called',
  wants: { silence: 1, phone: 'always', who: 'plain' },
  forms: {
    connu: {
      brand: 'Téléfil', host: 'telefil.example', says: 'name email phone ref', subject: (scene) => `${whole(scene)} a appelé, personne n’a décroché`,
      rows: [['Qui', 'name'], ['Depuis', 'phone'], ['Fiche retrouvée', 'email'], ['Ligne sonnée', ({ agency }) => agency.phonePrinted], ['Renvoi', (scene) => `${scene.agency.agent.phonePrinted} (${officer(scene)})`], ['Annonce réf.', 'ref'], ['A sonné', ({ random }) => `${random.int(9, 40)} secondes`]],
    },
    numero: {
      brand: 'Traçappel', host: 'tracappel.example', says: 'phone ref town', subject: ({ property }) => `Appel perdu – ${property.ref} ${property.place.town}`,
      rows: [['N° présenté', 'phone'], ['N° tracé', ({ agency }) => agency.phonePrinted], ['Support', () => 'panneau de rue'], ['Rattaché à', 'ref'], ['Commune', 'town'], ['Parole enregistrée', () => 'aucune'], ['Identité', () => 'inconnue']],
    },
  },
  make(scene, { brand, host, subject, rows, says }) {
    const content = html`<p>Le ${dayOf(scene.date)} à ${hourOf(scene.date)}</p><table border="0">${entriesOf(scene, rows).map(([label, value]) => html`<tr><th align="left">${label}</th><td>${value}</td></tr>`)}</table><p>${brand}, service client : 01 99 00 40 40. <a href="https://${host}/ecoute/${scene.random.hex(10)}">Tous les appels du mois</a></p>`
    return request(scene, { from: { name: brand, address: `appels@${host}` }, subject: subject(scene), html: content, says, silentIntent: 'callback' })
  },
})

const textMessages: Family = openedByHand<{ from: { name: string; address: string }; subject: (phone: string) => string; print: (scene: Scene, phone: string, words: string) => string }>({
  id: 'texts-by-mail', about: 'a text message comes as mail: number, line of the agency, the words, nothing else; nobody reads an answer',
  wants: { silence: 0, phone: 'always' },
  forms: {
    entete: {
      from: { name: 'Texto Pro', address: 'entrants@textopro.example' }, subject: () => 'SMS entrant',
      print: ({ agency, date, random }, phone, words) => linesOf(`DE      ${phone}`, `VERS    ${agency.phone.e164}`, `QUAND   ${dayOf(date)} ${hourOf(date)}`, '', words, '', `Crédit restant : ${random.int(20, 900)} SMS. N’écrivez pas à cette adresse, elle n’est pas lue.`),
    },
    objet: {
      from: { name: 'Passe-SMS', address: 'robot@passe-sms.example' }, subject: (phone) => `${phone} vous a envoyé un SMS`,
      print: (_, __, words) => linesOf(words, '', '--', 'Passe-SMS – forfait Essentiel – 0 805 10 00 00'),
    },
  },
  make(scene, { from, subject, print }) {
    const { person, property, message } = scene
    const words = `${onOneLine(message!.text)} (réf ${property.ref})`
    return request(scene, { from, subject: subject(person.phone!.e164), text: print(scene, person.phone!.e164, words), says: 'phone message ref', but: { message: words } })
  },
})

interface Spoken { readonly intent: 'visit' | 'availability' | 'information' | 'callback'; readonly says: string; readonly words: string }

const spoken = ({ person, property, random }: Scene): Spoken => {
  const home = property.typeName.toLowerCase()
  const { town } = property.place
  return random.pick<Spoken>([
    { intent: 'visit', says: 'name ref town', words: `oui bonjour ${person.firstName} ${person.lastName} à l’appareil je vous appelle par rapport à l’annonce pour ${town} euh attendez la référence c’est ${property.ref} voilà j’aurais bien aimé aller voir ce que ça donne sur place si vous avez un moment cette semaine merci au revoir` },
    { intent: 'availability', says: 'last town', words: `bonjour c’est ${person.civility ?? 'monsieur'} ${person.lastName} je voulais savoir si le bien à ${town} enfin le ${home} c’est encore d’actualité ou pas voilà bonne journée` },
    { intent: 'information', says: 'name ref', words: `allô oui bonjour alors moi c’est ${person.lastName} ${person.firstName} j’ai vu chez vous le ${property.ref} et je me demandais combien il y a de charges et si on a une cave avec merci` },
    { intent: 'callback', says: 'first', words: `oui bonjour moi c’est ${person.firstName} c’est au sujet d’un ${home} que vous avez en photo là dans la rue le mieux c’est que vous me rappeliez quand vous pouvez hein au revoir` },
  ])
}

const voiceMail: Family = opened<{ brand: string; host: string; isHidden?: true; wrap: (scene: Scene, words: string) => Safe }>({
  id: 'voice-turned-to-text', about: 'a voice box and what a machine heard in it: no punctuation, a rate of confidence, the box’s own number; who hides his says it',
  wants: { silence: 1, phone: 'always', who: 'plain', language: 'fr' },
  forms: {
    boite: { brand: 'Vocalie', host: 'vocalie.example', wrap: ({ person, agency, random, date }, words) => html`<p>Boîte ${agency.phonePrinted} : un message de ${random.int(12, 48)} s, déposé à ${hourOf(date)}.</p><p>Numéro qui appelait : <b>${person.phonePrinted}</b></p><blockquote>${words}</blockquote><p><small>Mots reconnus à ${random.int(71, 96)} %. <a href="https://vocalie.example/e/${random.hex(8)}">Écouter</a></small></p>` },
    operateur: { brand: 'Standard Mobile', host: 'standard-mobile.example', wrap: ({ person, agency, random }, words) => html`<table><tr><td>Appelant</td><td>${person.phonePrinted}</td></tr><tr><td>Appelé</td><td>${agency.agent.phonePrinted}</td></tr><tr><td>Dossier son</td><td>rep_${random.digits(6)}.mp3</td></tr></table><p>Texte automatique :</p><p>« ${words} »</p>` },
    masque: { brand: 'Rappelle-moi', host: 'rappelle-moi.example', isHidden: true, wrap: ({ agency, random }, words) => html`<p><b>Numéro masqué</b> → ${agency.phonePrinted} (accueil)</p><p style="font-family:monospace">${words}</p><p>Gardé ${random.int(7, 30)} jours. Rappelle-moi, 8 rue du Central, 57000 Metz</p>` },
  },
  make(scene, { brand, host, isHidden, wrap }) {
    const { words: said, intent, says } = spoken(scene)
    const words = isHidden ? `${said} ah oui on m’a au ${scene.person.phonePrinted}` : said
    return request(scene, { from: { name: brand, address: `repondeur@${host}` }, subject: 'Nouveau message dans votre répondeur', html: wrap(scene, words), says: `${says} phone`, silentIntent: intent, but: { message: words } })
  },
})

const robot: Family = openedByHand<{ name: string; host: string; steps: readonly Field[]; print: (steps: readonly (readonly [string, string])[], scene: Scene) => Safe }>({
  id: 'robot-asked', about: 'a robot of the site asked step by step, with buttons among the answers; its protocol is the mail',
  wants: { silence: 0, who: 'plain' },
  forms: {
    bulles: {
      name: 'Oscar, assistant du site', host: 'oscar-bot.example',
      steps: [['Bonjour 👋 Que puis-je faire pour vous ?', () => '[bouton] J’ai vu un bien'], ['Super ! Lequel ?', 'ref'], ['Qu’aimeriez-vous nous dire ?', 'message'], ['C’est noté. Votre prénom ?', 'first'], ['Et votre nom ?', 'last'], ['Un mail pour vous répondre ?', 'email'], ['Un portable aussi ?', 'phone'], ['Souhaitez-vous notre lettre mensuelle ?', () => '[bouton] Non merci']],
      print: (steps, { date }) => html`${steps.map(([asked, answered], at) => html`<div>Oscar <span style="color:#999">${minutesLater(date, at)}</span><br>${asked}</div><div align="right">Visiteur<br>${lines(answered)}</div>`)}`,
    },
    etapes: {
      name: 'Guide virtuel', host: 'guide-virtuel.example',
      steps: [['profil', ({ property }) => (property.transaction === 'sale' ? 'achète pour y vivre' : 'cherche à louer')], ['page', 'title'], ['référence', 'ref'], ['identité', 'name'], ['courriel saisi', 'email'], ['mobile saisi', 'phone'], ['texte libre', 'message'], ['transfert humain demandé', ({ random }) => random.pick(['oui', 'non'])], ['conseiller de garde', (scene) => `${officer(scene)} ${scene.agency.agent.phonePrinted}`]],
      print: (steps) => html`<p>Parcours terminé sans abandon.</p><ol>${steps.map(([asked, answered]) => html`<li><code>${asked}</code> → ${lines(answered)}</li>`)}</ol>`,
    },
  },
  make(scene, { name, host, steps, print }) {
    return request(scene, { from: { name, address: `protocole@${host}` }, subject: `Échange avec un visiteur (${dayOf(scene.date)})`, html: print(entriesOf(scene, steps), scene), says: saysOf(steps) })
  },
})

const talk: Family = openedByHand<{ brand: string; visitor: (scene: Scene) => string; print: (hour: string, who: string, words: string) => string }>({
  id: 'talk-with-the-desk', about: 'a talk on the site with somebody at the desk, who asks for a name and an address and gives the office’s own',
  wants: { silence: 0, who: 'plain', phone: 'always' },
  forms: {
    anonyme: { brand: 'Clavarde', visitor: ({ random }) => `Visiteur-${random.digits(4)}`, print: (hour, who, words) => `(${hour}) ${who} › ${words}` },
    prenom: { brand: 'Parlotte', visitor: ({ person }) => person.firstName!, print: (hour, who, words) => `${who}, ${hour}\n    ${words}\n` },
  },
  make(scene, { brand, visitor, print }) {
    const { agency, property, message, person, date, random } = scene
    const said = onOneLine(message!.text)
    const guest = visitor(scene)
    const desk = agency.agent.firstName
    const text = linesOf(
      `Transcription ${brand} – ouverte depuis la fiche réf. ${property.ref}`, '', print(hourOf(date), desk, 'Bonjour et bienvenue, je vous écoute.'), print(minutesLater(date, 1), guest, said),
      print(minutesLater(date, 2), desk, `Avec plaisir. À quel nom et où puis-je vous répondre ? De mon côté : ${agency.agent.email} ou ${agency.agent.phonePrinted}.`), print(minutesLater(date, 4), guest, `${whole(scene)}, ${person.email}, ${person.phonePrinted}`),
      print(minutesLater(date, 5), desk, random.pick(['Merci, je m’en occupe de suite.', 'C’est noté, à très vite.'])), '', `Durée ${random.int(4, 9)} min, note donnée : ${random.int(3, 5)}/5`,
    )
    return request(scene, { from: { name: brand, address: `transcriptions@${brand.toLowerCase()}.example` }, subject: `Transcription n° ${random.digits(6)}`, text, needsText: true, says: 'name email phone message ref', but: { message: said } })
  },
})

const sheet: Family = openedByHand<{ from: (scene: Scene) => { name: string; address: string }; subject: (scene: Scene) => string; print: (scene: Scene, who: string) => string }>({
  id: 'sheet-of-the-desk', about: 'who answers for the agency writes down who called or came in: a sheet, a line of the day’s book, a word to a colleague',
  wants: { silence: 0, who: 'plain', phone: 'always', language: 'fr' },
  forms: {
    permanence: {
      from: () => ({ name: 'Secrétariat Relais', address: 'fiches@secretariat-relais.example' }), subject: (scene) => `Message pris pour ${officer(scene)}`,
      print: ({ agency, person, property, message, random, date }, who) => linesOf(`Bonjour ${agency.agent.firstName},`, '', `${hourOf(date)} – ligne ${agency.phonePrinted}`, `${who} souhaite que vous preniez connaissance de ceci :`, message!.text, '', `Le rappeler : ${person.phonePrinted}`, `Sinon par mail : ${person.email}`, `Référence : ${property.ref}`, '', `Prise par ${random.pick(['Gisèle', 'Mariam', 'Flora'])}, poste ${random.int(10, 60)}. Secrétariat Relais, 05 36 49 80 80.`),
    },
    cahier: {
      from: ({ agency }) => ({ name: `Accueil ${agency.name}`, address: agency.email }), subject: ({ date }) => `Cahier du jour, ${dayOf(date)}`,
      print: ({ person, property, message, date, agency }, who) => linesOf(`${hourOf(date)}  Passage : ${who}`, `       a laissé ${person.phonePrinted} et ${person.email}`, `       devant la photo du ${property.ref}, ${property.place.town}`, `       ses mots : ${onOneLine(message!.text)}`, '', `(copie à ${agency.agent.firstName})`, `${agency.name} – ${agency.phonePrinted}`),
    },
    mot: {
      from: ({ agency }) => ({ name: 'Mireille (accueil)', address: agency.email }), subject: ({ person }) => `pour toi : ${person.lastName}`,
      print: ({ person, property, message, agency }, who) => linesOf(`${agency.agent.firstName}, je viens d’avoir ${who} au bout du fil pour ta réf. ${property.ref} à ${property.place.town}.`, `Je te recopie ce que j’ai noté : « ${onOneLine(message!.text)} »`, `Son ${person.phone!.national?.startsWith('06') ? 'portable' : 'numéro'}, ${person.phonePrinted}, et ${person.email} si tu préfères.`, 'J’ai dit que tu verrais ça aujourd’hui.', '', 'Mireille', `${agency.name}, ${agency.street}, ${agency.postcode} ${agency.town}`, agency.phonePrinted),
    },
  },
  make(scene, { from, subject, print }) {
    const { person, random, property, message } = scene
    const text = print(scene, `${person.civility ?? random.pick(['M.', 'Mme'])} ${whole(scene)}`)
    const said = text.includes(message!.text) ? message!.text : onOneLine(message!.text)
    return request(scene, { from: from(scene), subject: subject(scene), text, travels: 'as-is', says: `name email phone message ref ${text.includes(property.place.town) ? 'town' : ''}`, but: { message: said } })
  },
})

const messenger: Family = openedByHand<{ app: string; print: (stamp: string, who: string, words: string) => string; asksMail: boolean }>({
  id: 'talk-of-a-messenger', about: 'an officer sends himself a talk of his messenger: stamps, names, pictures left out, his own number among the lines',
  wants: { silence: 0, phone: 'always', who: 'plain' },
  forms: {
    empilee: { app: 'Pigeon', asksMail: true, print: (stamp, who, words) => `${who}\n${stamp}\n${words}\n` },
    tirets: { app: 'Signalo', asksMail: false, print: (stamp, who, words) => `${stamp}, ${who} — ${words}` },
  },
  make(scene, { app, print, asksMail }) {
    const { person, property, message, agency, date } = scene
    const said = onOneLine(message!.text)
    const at = (minutes: number) => `${new Date(date).toISOString().slice(0, 10)} ${minutesLater(date, minutes)}`
    const answer = asksMail ? `Bonjour ! Je vous envoie le dossier, à quelle adresse mail ? Si besoin je suis au ${agency.agent.phonePrinted}` : `Bonjour ! Je regarde mon agenda et je vous dis. ${agency.agent.firstName}, ${agency.agent.phonePrinted}`
    const text = linesOf(`Conversation ${app} – ${whole(scene)} – ${person.phonePrinted}`, `Étiquette : ${property.ref}`, '', print(at(0), whole(scene), '<photo omise>'), print(at(1), whole(scene), said), print(at(38), officer(scene), answer), asksMail && print(at(41), whole(scene), person.email), '', 'Les messages sont chiffrés de bout en bout.')
    return request(scene, { from: { name: officer(scene), address: agency.agent.email }, subject: `Conversation ${app} exportée`, text, travels: 'as-is', says: `name phone message ref ${asksMail ? 'email' : ''}`, but: { message: said } })
  },
})

interface Listed { readonly brand: string; readonly host: string; readonly subject: (scene: Scene) => string; readonly head: string; readonly fields: readonly Field[]; readonly intent?: 'visit' | 'information' }

const listed = (scene: Scene, { brand, host, subject, head, fields, intent = 'information' }: Listed, print: (label: string, value: string) => Safe) =>
  request(scene, { from: { name: brand, address: `bonjour@${host}` }, subject: subject(scene), html: html`<h2>${head}</h2>${entriesOf(scene, fields).map(([label, value]) => print(label, value))}`, inFrame: true, says: saysOf(fields), silentIntent: intent })

const tourGuest: Family = opened<Listed>({
  id: 'guest-of-a-tour', about: 'a tour in pictures asked its guest for a name before it opened: rooms seen, minutes stayed, the officer who made it',
  wants: { silence: 0.4 },
  forms: {
    porte: { brand: 'Tour d’Horizon 360', host: 'tour-horizon.example', subject: ({ property }) => `Un invité a parcouru ${property.title}`, head: 'Votre maquette a reçu un invité', fields: [['Nom et prénom', 'name'], ['E-mail', 'email'], ['Portable', 'phone'], ['Maquette', 'title'], ['Code de la maquette', ({ random }) => random.hex(9)], ['Référence', 'ref'], ['Resté', ({ random }) => `${random.int(2, 19)} min, ${random.int(3, 11)} pièces ouvertes`], ['Maquette réalisée par', officer], ['Mot laissé', 'message']] },
    livre: { brand: 'Casque & Clés', host: 'casque-et-cles.example', subject: () => 'Le livre de passage s’allonge', head: 'Passage enregistré', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Email', 'email'], ['Tél.', 'phone'], ['Lieu', 'town'], ['Réf. interne', 'ref'], ['Scène préférée', ({ random }) => random.pick(['séjour', 'terrasse', 'chambre 2'])], ['Commentaire du passant', 'message']] },
  },
  make: (scene, form) => listed(scene, form, (label, value) => html`<p style="margin:2px 0"><font color="#777">${label}</font> <b>${lines(value)}</b></p>`),
})

const fairGuest: Family = opened<Listed>({
  id: 'list-of-an-event', about: 'somebody put himself on the list of an open day or left his sheet at a fair’s stand',
  wants: { silence: 0.5, transaction: 'sale' },
  forms: {
    ouvertes: { brand: 'Billetterie du Quartier', host: 'billetterie-quartier.example', subject: ({ property }) => `+1 inscrit : découverte du ${property.ref}`, head: 'Inscription à votre après-midi de visites', intent: 'visit', fields: [['Billet', ({ random }) => `BQ-${random.digits(7)}`], ['Au nom de', 'name'], ['Personnes', ({ random }) => String(random.int(1, 4))], ['Adresse électronique de l’inscrit', 'email'], ['Mobile de l’inscrit', 'phone'], ['Logement ouvert', 'title'], ['Repère', 'ref'], ['Ville de l’événement', 'town'], ['Mot à l’organisateur', 'message'], ['Organisateur', ({ agency }) => `${agency.name}, ${agency.phonePrinted}`]] },
    stand: { brand: 'Salon Habiter Demain', host: 'habiter-demain.example', subject: ({ random }) => `Stand B${random.int(2, 40)} : badge flashé`, head: 'Badge lu sur votre stand', fields: [['Badge', ({ random }) => random.digits(8)], ['Visiteur', 'name'], ['E-mail', 'email'], ['Mobile', 'phone'], ['Enveloppe déclarée', ({ random }) => `${random.int(15, 62)}0 000 €`], ['Réf. du bien', 'ref'], ['Noté sur place', 'message'], ['Lu par', officer]] },
  },
  make: (scene, form) => listed(scene, form, (label, value) => html`<table width="100%"><tr><td width="35%" style="border-bottom:1px dotted">${label}</td><td style="border-bottom:1px dotted">${lines(value)}</td></tr></table>`),
})

const board: Family = opened<Listed>({
  id: 'board-with-a-code', about: 'the code on a board in the street or in the window was read: which board, where, the two or three things typed on the pavement',
  wants: { phone: 'always', silence: 0.3 },
  forms: {
    panneau: { brand: 'Flashimmo', host: 'flashimmo-panneaux.example', subject: ({ random }) => `Panneau ${random.int(3, 90)} flashé`, head: 'Quelqu’un est devant votre panneau', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Téléphone', 'phone'], ['Mail', 'email'], ['Planté au', ({ property }) => property.street], ['Localité', 'town'], ['Référence', 'ref'], ['Ce qu’il demande', 'message'], ['Position', ({ random }) => `47.${random.digits(4)}, 1.${random.digits(4)}`]] },
    vitrine: { brand: 'Code Vitrine', host: 'code-vitrine.example', subject: ({ property }) => `Affiche ${property.ref} : une personne attend`, head: 'Lecture de l’affiche', fields: [['Personne', 'name'], ['Ligne directe', 'phone'], ['Affiche', 'ref'], ['Intitulé', 'title'], ['Montant affiché', 'price'], ['Souhait', 'message'], ['Boutique', ({ agency }) => `${agency.street}, ${agency.town} (${agency.phonePrinted})`]] },
  },
  make: (scene, form) => listed(scene, form, (label, value) => html`<div><small>${label.toUpperCase()}</small></div><div style="padding-bottom:6px">${lines(value)}</div>`),
})

const leftDetails: Family = opened<Listed>({
  id: 'no-time-fitted', about: 'an appointment tool had no time that fitted: the person left his details instead, with what would suit him',
  wants: { silence: 0.3, acts: ['visit'] },
  forms: {
    liste: { brand: 'Prendre l’Heure', host: 'prendre-l-heure.example', subject: ({ property }) => `Liste d’attente visite – ${property.ref}`, head: 'Aucun horaire ne convenait', intent: 'visit', fields: [['Sur la liste', 'name'], ['Joindre par courriel', 'email'], ['Joindre par téléphone', 'phone'], ['Rendez-vous demandé', () => 'visite, 30 minutes'], ['Objet du rendez-vous', 'title'], ['Réf agence', 'ref'], ['En ses mots', 'message'], ['Agenda de', (scene) => `${officer(scene)}, ${scene.agency.agent.email}`]] },
    demande: { brand: 'Agenda Ouvert', host: 'agenda-ouvert.example', subject: () => 'Coordonnées laissées sur votre page de visites', head: 'Page consultée, aucun créneau pris', intent: 'visit', fields: [['prenom', 'first'], ['nom', 'last'], ['tel', 'phone'], ['mail', 'email'], ['bien', 'ref'], ['fuseau', () => 'Europe/Paris'], ['precisions', 'message']] },
  },
  make: (scene, form) => listed(scene, form, (label, value) => html`<p>${safe('&#9656;')} ${label} : ${lines(value)}</p>`),
})

export const HANDED_ON: readonly Family[] = [task, card, call, textMessages, voiceMail, robot, talk, sheet, messenger, tourGuest, fairGuest, board, leftDetails]
