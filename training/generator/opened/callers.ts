/** Tools that tell the office who called, chatted or scanned a board. */
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import type { Words } from '../letter.ts'
import { dayOf, hourOf, linesOf, request, when } from '../request.ts'
import type { Scene } from '../scene.ts'
import { opened, openedByHand } from './opened-family.ts'
import { at, byDay, dwelling } from '../own-words.ts'

const reachable = { silence: 1, who: 'plain', language: 'fr', phone: 'always' } as const

const callReport: Family = opened<{ from: { name: string; address: string }; subject: (scene: Scene) => string; page: (scene: Scene, dialled: string) => Safe; says: string }>({
  id: 'report-of-a-call', about: 'a tracked number’s report of a call nobody took: caller, dialled number, line it rang on, wait, the campaign’s home; the caller’s name where a directory knows it', wants: reachable,
  forms: {
    registre: {
      from: { name: 'Tracéo', address: 'appels@traceo-telephonie.example' }, subject: ({ property }) => `1 appel perdu – campagne ${property.ref}`, says: 'phone ref',
      page: ({ person, property, agency, date, random }, dialled) => html`<h3 style="color:#b00020">Appel non abouti</h3><table cellpadding="5"><tr><td>Date</td><td>${dayOf(date)}, ${hourOf(date)}</td></tr><tr><td>Numéro affiché sur l’annonce</td><td>${dialled}</td></tr><tr><td>Transféré vers</td><td>${agency.phonePrinted}</td></tr><tr><td>Numéro présenté</td><td><b>${person.phonePrinted}</b></td></tr><tr><td>Nom</td><td>non communiqué</td></tr><tr><td>Sonnerie</td><td>${random.int(14, 55)} s</td></tr><tr><td>Support</td><td>Vitrine web</td></tr><tr><td>Référence :</td><td>${property.ref}</td></tr></table><p style="font-size:11px">Tracéo – assistance 04 65 71 88 00 – 38 appels ce mois-ci, 31 décrochés</p>`,
    },
    annuaire: {
      from: { name: 'Ligne Claire', address: 'noreply@ligneclaire-pro.example' }, subject: ({ person }) => `Vous avez manqué ${person.firstName} ${person.lastName}`, says: 'name phone ref title town',
      page: ({ person, property, agency, date }, dialled) => html`<p>Bonjour ${agency.agent.firstName},</p><p>À ${hourOf(date)}, votre ligne ${dialled} a sonné dans le vide.</p><p><b>${person.firstName} ${person.lastName!.toUpperCase()}</b> (d’après l’annuaire)<br><a href="tel:${person.phone!.e164}">${person.phonePrinted}</a></p><p>La personne regardait : ${property.title}, ${property.place.town}, réf. ${property.ref}</p><p>Un prospect rappelé dans l’heure a trois fois plus de chances de visiter.</p><p>L’équipe Ligne Claire</p>`,
    },
  },
  make(drawn, { from, subject, page, says }) {
    const scene = byDay(drawn)
    return request(scene, { from, subject: subject(scene), html: page(scene, `01 99 00 4${scene.random.digits(1)} ${scene.random.digits(2)}`), inFrame: true, says, silentIntent: 'callback' })
  },
})

const siteChat: Family = openedByHand<{ from: { name: string; address: string }; subject: (scene: Scene) => string; page: (scene: Scene) => Safe }>({
  id: 'site-chat-log', about: 'a chat window’s log: what the visitor filled in before, his words, an adviser or a robot that answers with the agency’s number', wants: { silence: 0 },
  forms: {
    bulles: {
      from: { name: 'Parlons Immo', address: 'historique@parlons-immo.example' }, subject: ({ person }) => `Discussion avec ${person.fullName}`,
      page: ({ person, property, agency, message, random }) => html`<table width="520" cellpadding="8"><tr><td bgcolor="#f2f4f8"><b>Visiteur</b> ${person.fullName}<br><b>Joindre</b> ${person.email}${when(person.phonePrinted, (phone) => html` – ${phone}`)}<br><b>Page consultée</b> ${property.title} (${property.ref})</td></tr><tr><td align="right"><span style="background:#e3f0ff">${lines(message!.text)}</span></td></tr><tr><td><i>${agency.agent.firstName}</i><br><span style="background:#eee">${random.pick(['Bonjour ! Je suis en rendez-vous, je regarde cela dès mon retour.', `Merci, en cas d'urgence l'agence est au ${agency.phonePrinted}.`])}</span></td></tr></table><p><a href="https://app.parlons-immo.example/c/${random.hex(10)}">Ouvrir la discussion</a></p>`,
    },
    absent: {
      from: { name: 'Widget Accueil+', address: 'bot@accueilplus.example' }, subject: () => 'Message laissé hors ligne sur votre chat',
      page: ({ person, property, agency, message, date }) => html`<p>Le chat de ${agency.domain} était fermé (${hourOf(date)}). Un visiteur a laissé ceci :</p><blockquote>${lines(message!.text)}</blockquote><p>Laissé par : ${person.fullName}<br>Mail : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Mobile : ${phone}`)}<br>Référence : ${property.ref}</p><p>Réponse automatique envoyée : « Nos bureaux ouvrent à 9 h, ${agency.phonePrinted}. »</p>`,
    },
  },
  make(drawn, { from, subject, page }) {
    const scene = byDay(drawn)
    const content = page(scene)
    return request(scene, { from, subject: subject(scene), html: content, inFrame: true, says: `name email phone message ref${content.html.includes('Page consultée') ? ' title' : ''}` })
  },
})

const CALLED: readonly Words[] = [
  ['visit', 'Je voudrais le visiter vendredi, après 17 heures si quelqu’un peut.'], ['visit', 'C’est pour voir l’intérieur, mon épouse est de repos mercredi.'], ['information', 'Je veux seulement savoir si les animaux sont acceptés.'], ['callback', 'Qu’on me rappelle avant midi, après je prends mon service.'],
  ['availability', 'L’annonce est en ligne depuis longtemps, est-ce qu’il reste à prendre ?'], ['visit', 'J’ai vu le panneau en passant, j’aimerais entrer voir, n’importe quel soir.'], ['information', 'Combien de frais chez le notaire, à peu près ?'], ['callback', 'J’ai déjà téléphoné deux fois hier, merci de m’appeler.'],
]

const secretaryNote: Family = openedByHand<{ from: { name: string; address: string }; subject: (scene: Scene) => string; note: (scene: Scene, said: string) => string; says: string }>({
  id: 'switchboard-note', about: 'a telephone secretary’s service notes a call: for whom, who, the number he left, his own words; its own number and the minutes used below', wants: reachable,
  forms: {
    bordereau: {
      from: { name: 'Secrétariat Plein Ciel', address: 'messages@secretariat-pleinciel.example' }, subject: ({ random }) => `Message n° ${random.digits(5)}`, says: 'name phone message ref',
      note: ({ person, property, agency, date, random }, said) => linesOf('SECRÉTARIAT PLEIN CIEL – votre numéro dédié : 05 36 49 20 20', '', `Message destiné à : ${agency.agent.firstName} ${agency.agent.lastName}`, `Pris le : ${dayOf(date)} à ${hourOf(date)} par Odette`, '', `De la part de : ${person.civility ?? random.pick(['M.', 'Mme'])} ${person.firstName} ${person.lastName}`, `À joindre au : ${person.phonePrinted}`, `Référence : ${property.ref}`, '', `Propos tenus : « ${said} »`, '', `Forfait : ${random.int(12, 88)} appels sur 100`),
    },
    mot: {
      from: { name: 'Accueil téléphonique Bel Appel', address: 'standard@belappel.example' }, subject: ({ person }) => `Appel de ${person.civility ?? 'Mme'} ${person.lastName} pendant votre absence`, says: 'last phone message town',
      note: ({ person, property, agency, date }, said) => `Bonjour ${agency.agent.firstName},\n\nUne personne a cherché à vous avoir vers ${hourOf(date)} au sujet du bien ${at(property.place.town)}. Il s'agit de ${person.civility ?? 'Mme'} ${person.lastName}, qui a laissé le ${person.phonePrinted}. Je vous rapporte :\n\n"${said}"\n\nBonne fin de journée,\nMurielle\nBel Appel, votre accueil à distance – 02 61 91 33 33`,
    },
  },
  make(drawn, { from, subject, note, says }) {
    const [intent, text] = drawn.random.pick(CALLED)
    const scene = { ...dwelling(byDay(drawn)), message: { text, intent, language: 'fr' } }
    return request(scene, { from, subject: subject(scene), text: note(scene, text), needsText: true, says })
  },
})

const boardCode: Family = opened<{ from: { name: string; address: string }; subject: (scene: Scene) => string; rows: (scene: Scene) => readonly (readonly [string, string | null])[]; says: string; below: string }>({
  id: 'board-scan', about: 'somebody scans the code on a board or in the window and fills in the little page: orderly rows', wants: {},
  forms: {
    panneau: {
      from: { name: 'PanoScan', address: 'scan@panoscan.example' }, subject: ({ property }) => `Scan de votre panneau – ${property.ref}`, says: 'name email phone message ref town', below: 'PanoScan, impression et suivi de panneaux – service client 03 53 01 64 00',
      rows: ({ person, property, message, random, date }) => [['Panneau', `n° ${random.int(3, 60)}, posé ${at(property.place.town)}`], ['Référence :', property.ref], ['Scanné le', `${dayOf(date)} à ${hourOf(date)}`], ['Identité', person.fullName], ['Courriel', person.email], ['Portable', person.phonePrinted ?? '-'], ['Sa question', message?.text ?? '-']],
    },
    vitrine: {
      from: { name: 'Vitrine tactile', address: 'contact@vitrines-connectees.example' }, subject: ({ agency }) => `${agency.name} : un passant vous laisse ses coordonnées`, says: 'first last email phone message title price ref', below: 'Écran n° 2, façade rue. Luminosité : 80 %. Température : 31 °C.',
      rows: ({ person, property, message, price }) => [['Bien affiché', property.title], ['Prix affiché', price], ['Référence', property.ref], ['Prénom saisi', person.printedFirst], ['Nom saisi', person.printedLast], ['Mail saisi', person.email], ['Tél. saisi', person.phonePrinted], ['Texte saisi', message?.text ?? null]],
    },
  },
  make(drawn, { from, subject, rows, says, below }) {
    const scene = byDay(drawn)
    const shown = rows(scene).flatMap(([label, value]) => (value === null ? [] : [html`<tr><th align="left" valign="top">${label}</th><td>${lines(value)}</td></tr>`]))
    return request(scene, { from, subject: subject(scene), html: html`<table border="0" cellspacing="4">${shown}</table><p><small>${below}</small></p>`, inFrame: true, says })
  },
})

export const CALLERS: readonly Family[] = [callReport, siteChat, secretaryNote, boardCode]
