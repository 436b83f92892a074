/** What stands between a person and the agency: CRMs, call trackers, voice boxes, SMS gateways, robots that chat, secretaries. */
import type { Family } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import type { Scene } from '../scene.ts'
import { opened, openedByHand } from './opened-family.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'

const hektor: Family = opened<{ brand: string; from: string; task: string }>({
  id: 'crm-task', about: 'a CRM opens a task for an agent: its own numbers, the agent, then the prospect’s card and the mandate',
  forms: { affaire: { brand: 'Achille Logiciel', from: 'agenda@achille-logiciel.example', task: 'Nouveau prospect à traiter' }, piste: { brand: 'Piste Immo', from: 'taches@piste-immo.example', task: 'Piste à qualifier' } },
  make(scene, { brand, from, task }) {
    const { person, property, agency, random, price, message } = scene
    const content = html`<table border="1" cellpadding="4"><tr><td colspan="2" bgcolor="#dde">${task} – échéance ${dayOf(scene.date + 86_400_000)}</td></tr><tr><td>Assigné à</td><td>${agency.agent.firstName} ${agency.agent.lastName}, ${agency.agent.phonePrinted}</td></tr><tr><td>Fiche prospect ${random.digits(5)}</td><td>${person.fullName}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</td></tr><tr><td>Mandat</td><td>${property.ref} – ${property.typeName}, ${property.place.town} – ${price}</td></tr>${when(message, ({ text }) => html`<tr><td>Note d’origine</td><td>${lines(text)}</td></tr>`)}</table><p>${brand}</p>`
    return request(scene, { from: { name: brand, address: from }, subject: `${task} (${random.digits(6)})`, html: content, inFrame: true, says: 'name email phone message ref town price' })
  },
})

const apimo: Family = opened<{ language: 'fr' | 'en'; labels: readonly [string, string, string] }>({
  id: 'crm-contact-request', about: 'Apimo: contact request with language and origin, category and price range of the search beside the property’s own',
  wants: { who: 'plain' },
  forms: { francais: { language: 'fr', labels: ['Demandeur', 'Origine', 'Recherche'] }, english: { language: 'en', labels: ['Requester', 'Origin', 'Search'] } },
  make(scene, { language, labels }) {
    const { person, property, price, random, message } = scene
    const text = linesOf(`${labels[1]} : site partenaire`, '', `${labels[0]}`, `\t${person.lastName}, ${person.firstName}`, `\t${person.email}`, person.phonePrinted && `\t${person.phonePrinted}`, '', `${labels[2]} : ${random.int(100, 300)} 000 € - ${random.int(310, 600)} 000 €, ${random.int(20, 60)}-${random.int(70, 160)} m²`, '', `Réf. ${property.ref} ${property.typeName} ${property.surface} m² ${property.place.town} ${price}`, '', message?.text)
    return request(scene, { portal: 'apimo', language, from: { name: 'Apimo', address: 'noreply@apimo.com' }, subject: language === 'fr' ? 'Demande de contact' : 'Contact request', text, says: 'name email phone message ref town surface price' })
  },
})

const callTracker: Family = opened<{ brand: string; from: string; tell: (caller: string, dialled: string) => string }>({
  id: 'numbered-call', about: 'a call that nobody took: the caller’s number, the number dialled, the switchboard, seconds of waiting',
  wants: { silence: 1, who: 'plain', phone: 'always' },
  forms: {
    suivi: { brand: 'AlloPiste', from: 'appels@allopiste.example', tell: (caller, dialled) => `Appel sans réponse de ${caller} vers votre numéro tracé ${dialled}` },
    table: { brand: 'Sonar Telecom', from: 'rapport@sonar-telecom.example', tell: (caller, dialled) => `Appelant\t${caller}\nAppelé\t${dialled}\nStatut\tdécroché par le répondeur, raccroché` },
  },
  make(scene, { brand, from, tell }) {
    const { person, property, agency, random } = scene
    const text = linesOf(`${brand} – campagne réf. ${property.ref}`, '', tell(person.phonePrinted!, `01 99 00 ${random.digits(2)} 8${random.digits(1)}`), '', `Le ${dayOf(scene.date)} à ${hourOf(scene.date)}, attente de ${random.int(11, 58)} secondes`, `Renvoi prévu : ${agency.phonePrinted}`)
    return request(scene, { from: { name: brand, address: from }, subject: 'Appel manqué', text, says: 'phone ref', silentIntent: 'callback' })
  },
})

const smsGateway: Family = openedByHand<{ shape: (scene: Scene, at: string) => string; subject: (scene: Scene) => string; from: string }>({
  id: 'short-message', about: 'a text message comes in as a mail: number in the subject or the first line, gateway’s own number beside it',
  wants: { silence: 0, phone: 'always', who: 'plain' },
  forms: {
    objet: { from: 'passerelle@texto-pro.example', subject: ({ person }) => `SMS de ${person.phonePrinted}`, shape: ({ message }) => linesOf(message!.text, '', 'Répondez à ce mail pour envoyer un SMS (160 caractères, 0,07 € HT).') },
    corps: { from: 'mo@smsbox.example', subject: () => 'Message entrant', shape: ({ message, person }, at) => linesOf(`Expéditeur ${person.phone!.e164}`, 'Destinataire 38080', `Reçu ${at}`, '', message!.text) },
  },
  make(scene, { shape, subject, from }) {
    return request(scene, { from: { name: 'Passerelle SMS', address: from }, subject: subject(scene), text: shape(scene, hourOf(scene.date)), needsText: true, says: 'phone message' })
  },
})

const voiceBox: Family = openedByHand<{ spoken: (scene: Scene, ask: string) => string; brand: string }>({
  id: 'spoken-on-a-box', about: 'a voice box writes down what was said, without capitals for names, numbers in words or digits',
  wants: { silence: 0, who: 'plain', phone: 'always', language: 'fr' },
  forms: {
    ia: { brand: 'Répondeur Malin', spoken: ({ person, property }, ask) => `oui bonjour c’est ${person.firstName} ${person.lastName} à l’appareil alors euh ${ask} donc c’est le bien ${property.ref} voilà merci au revoir` },
    brut: { brand: 'Boîte vocale', spoken: ({ person, property }, ask) => `bonjour monsieur ici madame ${person.lastName} j’appelle pour ${property.place.town} ${ask} mon portable ${person.phonePrinted} bonne soirée` },
  },
  make(scene, { spoken, brand }) {
    const { person, message, random } = scene
    const said = spoken(scene, message!.text.replaceAll('\n', ' ').replace(/[.!?…]+/g, '').toLowerCase())
    const content = html`<p>Nouveau message vocal (${String(random.int(12, 70))} s) de <b>${person.phone!.e164}</b></p><p>Transcription (fiabilité ${String(random.int(71, 97))} %)</p><p>${said}</p><p><a href="https://ecoute.${brand === 'Boîte vocale' ? 'bv' : 'malin'}.example/${random.hex(20)}">Écouter</a></p>`
    const isFull = brand !== 'Boîte vocale'
    return request(scene, { from: { name: brand, address: 'vocal@messages-vocaux.example' }, subject: `Message vocal de ${person.phone!.e164}`, html: content, says: isFull ? 'name phone ref' : 'last phone town', but: { message: said, intent: message!.intent, language: 'fr' } })
  },
})

const chatRobot: Family = opened<{ robot: string; brand: string }>({
  id: 'robot-that-chats', about: 'what a robot gathered in a chat: questions of the robot and answers with hours, then a summary',
  wants: { silence: 0, who: 'plain' },
  forms: { lola: { robot: 'Lola', brand: 'Lola Conversations' }, bot: { robot: 'Assistant virtuel', brand: 'Bulle Chat' } },
  make(scene, { robot, brand }) {
    const { person, property, message, date, agency } = scene
    const line = (minutes: number, who: string, text: string) => html`<p><small>${hourOf(date + minutes * 60_000)}</small> <b>${who}</b><br>${lines(text)}</p>`
    const content = html`<h3>Résumé</h3><p>${person.firstName} ${person.lastName} – ${person.email}${when(person.phonePrinted, (phone) => html` – ${phone}`)}</p><p>Page : ${property.title} (réf. ${property.ref})</p><h3>Échange</h3>${line(0, robot, `Bienvenue chez ${agency.name} ! Comment puis-je vous aider ?`)}${line(1, 'Visiteur', message!.text)}${line(1, robot, 'Bien noté. Laissez-moi vos coordonnées, un conseiller revient vers vous.')}<p>${brand} – 04 65 71 00 2${scene.random.digits(1)}</p>`
    return request(scene, { from: { name: brand, address: 'chat@bullechat.example' }, subject: `Conversation terminée avec ${person.firstName}`, html: content, inFrame: true, says: 'name email phone message ref title' })
  },
})

const secretary: Family = openedByHand<{ note: (scene: Scene) => string; subject: string; says: string }>({
  id: 'permanence-sheet', about: 'a telephone permanence’s sheet: who took the call, for whom, what was asked in the caller’s words',
  wants: { silence: 0, who: 'plain', phone: 'always' },
  forms: {
    fiche: { subject: 'Fiche d’appel', says: 'name phone message ref', note: ({ person, property, agency, message, date }) => linesOf(`POUR ${agency.agent.lastName.toUpperCase()}`, `PRIS PAR Noémie à ${hourOf(date)}`, `APPELANT ${person.civility ?? 'Mme'} ${person.lastName!.toUpperCase()} ${person.firstName}`, `RAPPEL ${person.phonePrinted}`, `DOSSIER réf. ${property.ref}`, `« ${message!.text} »`) },
    phrase: { subject: 'appel reçu pour vous', says: 'last phone message town', note: ({ person, property, message, date }) => linesOf(`Bonjour, à ${hourOf(date)} ${person.civility ?? 'M.'} ${person.lastName} a téléphoné depuis le ${person.phonePrinted} pour le bien de ${property.place.town}.`, `« ${message!.text} »`, '', 'Le standard') },
  },
  make(scene, { note, subject, says }) {
    return request(scene, { from: { name: 'Permanence Azur', address: 'fiches@permanence-azur.example' }, subject, text: `${note(scene)}\n\nPermanence Azur – 04 65 71 ${scene.random.digits(2)} 1${scene.random.digits(1)} – une question sur votre forfait ?`, needsText: true, says })
  },
})

const pocketChat: Family = openedByHand<{ head: (scene: Scene) => string }>({
  id: 'pocket-messenger', about: 'a messenger’s line handed on by a tool: profile name, number, several short messages in a row',
  wants: { silence: 0, who: 'plain', phone: 'always' },
  forms: { profil: { head: ({ person }) => `~${person.firstName} ${person.lastName} (${person.phone!.e164})` }, crochets: { head: ({ person, date }) => `[${hourOf(date)}] ${person.phone!.e164} – ${person.firstName}` } },
  make(scene, { head }) {
    const { message, property, person } = scene
    const said = `Bonjour\nC’est au sujet de la réf ${property.ref}\n${message!.text}`
    return request(scene, { from: { name: 'Messagerie mobile', address: 'bridge@pont-messager.example' }, subject: `Nouveau message de ${person.firstName}`, text: linesOf(head(scene), '', said, '', 'Transmis par Pont Messager. Votre ligne : 06 39 98 00 00'), needsText: true, says: `${head(scene).startsWith('~') ? 'name' : 'first'} phone message ref`, but: { message: said } })
  },
})

const virtualTour: Family = opened<{ brand: string; words: string }>({
  id: 'virtual-tour-guest', about: 'somebody left his card to enter a virtual tour or scanned the code on a panel: card in a row, minutes spent, no words',
  wants: { silence: 0.7 },
  forms: { visite3d: { brand: 'Panorama 3D', words: 's’est promené(e) en ligne dans' }, panneau: { brand: 'Code Vitrine', words: 'a scanné votre panneau devant' } },
  make(scene, { brand, words }) {
    const { person, property, random } = scene
    const content = html`<p><b>${person.fullName}</b> ${words} ${property.title} (réf. ${property.ref}).</p><table><tr><td>${person.email}</td>${when(person.phonePrinted, (phone) => html`<td>${phone}</td>`)}<td>${String(random.int(1, 14))} min</td><td>${property.place.town}</td></tr></table>${wordsOf(scene, '<p>Mot laissé à la sortie : « ', ' »</p>')}${safe('<hr>')}<p>${brand}, 12 rue des Lentilles, 38000 Grenoble</p>`
    return request(scene, { from: { name: brand, address: `guide@${brand === 'Panorama 3D' ? 'panorama3d' : 'code-vitrine'}.example` }, subject: `${brand} : un visiteur identifié`, html: content, inFrame: true, says: 'name email phone message ref title town' })
  },
})

export const OFFICE_TOOLS: readonly Family[] = [hektor, apimo, callTracker, smsGateway, voiceBox, chatRobot, secretary, pocketChat, virtualTour]
