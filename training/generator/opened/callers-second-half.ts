/** Tools that take down what people say: voice boxes, messengers, text gateways, booking pages without a free hour. */
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import type { Words } from '../letter.ts'
import { dayOf, hourOf, linesOf, request, when } from '../request.ts'
import type { Scene } from '../scene.ts'
import { opened, openedByHand } from './opened-family.ts'
import { at, byDay, dwelling, kindOf } from '../own-words.ts'

const heard = { silence: 1, who: 'plain', language: 'fr', phone: 'always' } as const

const SPOKEN: readonly Words[] = [
  ['visit', 'je voudrais prendre rendez-vous pour la visite si c’est possible euh plutôt le soir après dix-huit heures'], ['visit', 'j’aimerais bien le visiter avec ma fille mercredi ou jeudi comme ça vous arrange'], ['availability', 'c’était pour savoir si c’est encore à saisir parce que je l’ai vu seulement ce matin'],
  ['information', 'je voulais savoir s’il y a une cave et puis combien ça fait de charges par trimestre'], ['callback', 'voilà si vous pouviez me rappeler je suis chez moi jusqu’à midi'], ['callback', 'je retombe toujours sur la machine alors rappelez-moi s’il vous plaît'], ['visit', 'on est de passage ce week-end on voudrait faire la visite samedi fin de matinée'],
]

const voiceMemo: Family = openedByHand<{ from: { name: string; address: string }; subject: (scene: Scene) => string; spoken: (scene: Scene, ask: string) => string; page: (scene: Scene, spoken: string) => Safe; says: string }>({
  id: 'voice-memo', about: 'a voice box’s mail with the caller’s number, the length, the words as a machine heard them, and the line that was called', wants: heard,
  forms: {
    memo: {
      from: { name: 'Répondeur', address: 'vocal@numeropro.example' }, subject: ({ person }) => `Message vocal de ${person.phone!.e164}`, says: 'name phone message ref',
      spoken: ({ person, property }, ask) => `Oui bonjour, ${person.firstName} ${person.lastName} à l’appareil, je vous téléphone pour l’annonce ${property.ref}, ${ask}. Merci, bonne journée.`,
      page: ({ person, agency, date, random }, spoken) => html`<p>🎙 Durée 0 min ${random.int(14, 58)} – ${dayOf(date)} à ${hourOf(date)}</p><p>Votre ligne : ${agency.phonePrinted}<br>Appelant : ${person.phonePrinted}</p><p>Ce que nous avons compris :</p><p><i>${spoken}</i></p><p>Écouter : <a href="https://vocal.numeropro.example/m/${random.hex(12)}">lecture</a> (conservé 30 jours)</p>`,
    },
    standard: {
      from: { name: 'Téléphonie Centrex', address: 'messagerie@centrex-ouest.example' }, subject: ({ random }) => `Nouveau message (boîte 20${random.int(1, 9)})`, says: 'last phone message town',
      spoken: ({ person, property }, ask) => `allô bonjour c’est madame ${person.lastName} à propos de votre ${kindOf(property)} ${at(property.place.town)} ${ask} au revoir`,
      page: ({ person, agency, date, random }, spoken) => html`<table cellpadding="3"><tr><td>Boîte</td><td>${agency.agent.firstName} ${agency.agent.lastName}</td></tr><tr><td>Déposé</td><td>${dayOf(date)} ${hourOf(date)}</td></tr><tr><td>Numéro</td><td>${person.phonePrinted}</td></tr><tr><td>Texte</td><td>${spoken}</td></tr><tr><td>Confiance</td><td>0,${random.int(71, 96)}</td></tr></table><p>Pour rappeler depuis le standard, composez le 0 puis le numéro. Dépannage : 02 61 91 40 40.</p>`,
    },
  },
  make(drawn, { from, subject, spoken, page, says }) {
    const home = dwelling(byDay(drawn))
    const [intent, ask] = home.random.pick(SPOKEN)
    const text = spoken(home, ask)
    const scene = { ...home, message: { text, intent, language: 'fr' } }
    return request(scene, { from, subject: subject(scene), html: page(scene, text), inFrame: true, says })
  },
})

const messengerThread: Family = openedByHand<{ from: { name: string; address: string }; subject: (scene: Scene) => string; text: (scene: Scene, day: string) => string; says: string }>({
  id: 'messenger-line', about: 'a messenger’s business line copied to the mail box: profile, number, the words with their minute, the absence text that went out', wants: { silence: 0, phone: 'always' },
  forms: {
    export: {
      from: { name: 'Passerelle messagerie', address: 'relais@ligne-verte-pro.example' }, subject: ({ person }) => `Discussion avec ${person.phonePrinted}`, says: 'name phone message ref',
      text: ({ person, property, agency, message, date }, day) => linesOf(`Fil : ${person.fullName} (${person.phonePrinted})`, `Ouvert depuis le bouton de la fiche ${property.ref}`, '', `${day} ${hourOf(date)} – ${person.fullName}`, message!.text, '', `${day} ${hourOf(date)} – ${agency.name}`, `Merci de votre message ! L'agence est fermée, urgence au ${agency.phonePrinted}.`, '', 'Répondre dans la console : https://ligne-verte-pro.example/fils'),
    },
    carte: {
      from: { name: 'BoîteUnique', address: 'inbox@boiteunique.example' }, subject: () => 'Vous avez 1 conversation à prendre', says: 'name phone message title ref',
      text: ({ person, property, message, random }) => linesOf('Canal : messagerie instantanée', `Profil : ${person.fullName}`, `Numéro : ${person.phonePrinted}`, `Vient de : ${property.title}`, `Référence : ${property.ref}`, 'Attribué à : personne', '-----', message!.text, '-----', `Délai de réponse moyen de votre équipe : ${random.int(2, 19)} h`),
    },
  },
  make(drawn, { from, subject, text, says }) {
    const scene = byDay(drawn)
    return request(scene, { from, subject: subject(scene), text: text(scene, dayOf(scene.date)), needsText: true, says })
  },
})

const TEXTED: readonly Words[] = [
  ['visit', 'bonjour visite possible samedi ?'], ['visit', 'jaimerai visiter svp, libre tt les soirs apres 18h30'], ['information', 'combien de chambres et quel etage'], ['availability', 'tjs libre ?'], ['information', 'c combien la caution et les frais dagence'], ['visit', 'On peut visiter demain ou après demain ? merci'], ['callback', 'rappelé moi svp'], ['availability', 'Bonsoir, déjà parti ou je peux espérer ?'],
]

const textGateway: Family = openedByHand<{ from: { name: string; address: string }; subject: (scene: Scene) => string; body: (scene: Scene, said: string) => string; isKeyed: boolean }>({
  id: 'text-in-the-box', about: 'a text to the number on the board arrives as a mail: the sender’s number, the box’s own number, credits left; often it starts with the board’s code, the reference', wants: heard,
  forms: {
    code: {
      isKeyed: true, from: { name: 'SMS Panneaux', address: 'entrant@smspanneaux.example' }, subject: ({ person }) => `${person.phonePrinted} vous a répondu par SMS`,
      body: ({ person, agency, date, random }, said) => linesOf(said, '', '--', `De ${person.phonePrinted} vers 06 39 98 40 04, ${hourOf(date)}`, `Compte ${agency.name}, ${random.int(40, 900)} crédits`),
    },
    renvoi: {
      isKeyed: false, from: { name: 'Renvoi SMS', address: 'no-reply@renvoisms.example' }, subject: () => 'SMS transféré',
      body: ({ person, property, agency, date }, said) => linesOf(`Numéro : ${person.phone!.e164}`, `Heure : ${dayOf(date)}, ${hourOf(date)}`, `Étiquette de la ligne : panneau ${property.ref}`, `Texte : ${said}`, '', `Ligne rattachée à ${agency.email}. Pour couper le renvoi, envoyez STOP RENVOI depuis votre mobile.`),
    },
  },
  make(drawn, { from, subject, body, isKeyed }) {
    const home = dwelling(byDay(drawn))
    const [intent, said] = home.random.pick(TEXTED)
    const text = isKeyed ? `${home.property.ref} ${said}` : said
    const scene = { ...home, message: { text, intent, language: 'fr' } }
    return request(scene, { from, subject: subject(scene), text: body(scene, text), needsText: true, says: 'phone message ref' })
  },
})

const bookingPage: Family = opened<{ from: { name: string; address: string }; subject: (scene: Scene) => string; page: (scene: Scene) => Safe; says: string }>({
  id: 'no-free-hour', about: 'a booking page found no free hour: the visitor leaves his details and what would suit him; the home, its agent and the calendar’s link beside', wants: { silence: 0.3, acts: ['visit'], language: 'fr' },
  forms: {
    attente: {
      from: { name: 'VisiTempo', address: 'bonjour@visitempo.example' }, subject: ({ property }) => `Liste d’attente – ${property.ref}`, says: 'name email phone message title ref',
      page: ({ person, property, agency, message, random }) => html`<h2>Aucun créneau ouvert pour ce bien</h2><p>${property.title}<br>Référence : ${property.ref}<br>Agenda de ${agency.agent.firstName} ${agency.agent.lastName}, ${agency.agent.phonePrinted} (complet)</p><h3>Qui attend ?</h3><p>${person.fullName}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${when(message, ({ text }) => html`<h3>Ce qui l’arrangerait</h3><p>${lines(text)}</p>`)}<p><a href="https://pro.visitempo.example/agenda/${random.hex(6)}">Ouvrir des créneaux</a></p>`,
    },
    lignes: {
      from: { name: 'Agenda Visites', address: 'robot@agendavisites.example' }, subject: () => 'Demande de visite sans horaire', says: 'first last email phone message ref town postcode',
      page: ({ person, property, message, random }) => html`<dl><dt>Nom de famille</dt><dd>${person.printedLast ?? '/'}</dd><dt>Prénom</dt><dd>${person.printedFirst ?? '/'}</dd><dt>Adresse de contact</dt><dd>${person.email}</dd><dt>Numéro de portable</dt><dd>${person.phonePrinted ?? '/'}</dd><dt>Logement</dt><dd>${property.ref}, ${property.place.postcode} ${property.place.town}</dd><dt>Horaire choisi</dt><dd>aucun (0 proposé)</dd><dt>Précisions du visiteur</dt><dd>${message ? lines(message.text) : safe('/')}</dd></dl><p>Demande n° ${random.digits(6)}. Vos horaires ne sont plus à jour depuis ${random.int(3, 20)} jours.</p>`,
    },
  },
  make(drawn, { from, subject, page, says }) {
    const scene = byDay(drawn)
    return request(scene, { from, subject: subject(scene), html: page(scene), inFrame: true, says, silentIntent: 'visit' })
  },
})

export const TAKEN_DOWN: readonly Family[] = [voiceMemo, messengerThread, textGateway, bookingPage]
