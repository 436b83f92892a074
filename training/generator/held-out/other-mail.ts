/** Held out: mail that is no request, from senders and in words of no other family. */
import { draft, type Family, negative } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { notLead } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'

const machine = notLead('machine')

export const scoreboard: Family = negative({
  id: 'held-no-scoreboard', side: 'held', about: 'weekly scores in English with enquiries counted, names of agents, best listings',
  make(scene) {
    const { random, agency, side } = scene
    const rows = Array.from({ length: 3 }, (): Safe => html`<li>${drawProperty(random, side).ref}: ${random.int(2, 30)} enquiries, ${random.int(100, 900)} impressions</li>`)
    return draft(scene, { from: { name: 'Hearth & Key', address: 'matches@hearth-and-key.example' }, subject: `Your week in numbers, ${agency.agent.firstName}`, html: html`<p>Hi ${agency.agent.firstName},</p><p>You received ${random.int(4, 40)} enquiries and answered ${random.int(1, 4)} within an hour.</p><ul>${rows}</ul><p>Keep it up! Call your account manager on ${agency.phonePrinted} for tips.</p><p><small>Change how often we write</small></p>`.html, gold: notLead('machine') })
  },
})

export const priceDrop: Family = negative({
  id: 'held-no-price-drop', side: 'held', about: 'a buyer’s alert that reached the agency: one home in full, with price and a button to write',
  make(scene) {
    const { random, property, side } = scene
    const other = drawProperty(random, side)
    const content = html`<p>Ce logement que vous suivez a baissé de ${random.int(2, 9)} %</p><h2>${property.title}</h2><p><s>${printedPrice(random, { ...property, price: property.price + 9000 })}</s> <b>${printedPrice(random, property)}</b></p><p>n° ${property.ref}, ${property.place.town}</p><p><a href="https://bazar-des-logis.example/${scene.listingId}">Écrire au vendeur</a></p><p>Dans le même coin : ${other.title}</p><p>Vous suivez ce bien depuis votre espace. Ne plus suivre</p>`
    return draft(scene, { from: { name: 'Bazar des Logis', address: 'suivi@bazar-des-logis.example' }, subject: 'Baisse de prix sur un logement suivi', html: content.html, gold: machine })
  },
})

export const review: Family = negative({
  id: 'held-no-review', side: 'held', about: 'a customer left stars; his name and words are printed',
  make(scene) {
    const { person, random, agency } = scene
    const words = random.pick(['Équipe au top, vente rondement menée !', 'Un peu long pour les retours, mais sérieux.', 'Je recommande les yeux fermés.'])
    return draft(scene, { from: { name: 'Avis Vérités', address: 'avis@avis-verites.example' }, subject: `${'★'.repeat(random.int(3, 5))} ${person.fullName} vous a noté`, html: html`<p>${agency.name}, un avis vient d’être publié :</p><blockquote>${words}</blockquote><p>${person.fullName}, ${agency.town}</p><p>Répondre publiquement</p>`.html, gold: machine })
  },
})

export const germanAway: Family = negative({
  id: 'held-no-away-german', side: 'held', about: 'German: out of the office, without the header that says so',
  make(scene) {
    const { person, property, random } = scene
    const text = `Vielen Dank für Ihre Nachricht. Ich bin bis zum ${random.int(2, 28)}.${random.int(1, 12)}. nicht im Haus und lese meine Mails nur selten.\n\nFreundliche Grüße\n${person.fullName}\n\n-----Ursprüngliche Nachricht-----\nBetreff: ${property.title}\n\nRdv de visite pour ${property.ref}`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: `Abwesenheitsnotiz: ${property.title}`, text, headers: [['X-Autoreply', 'yes'], ['Precedence', 'auto_reply']], travels: 'as-is', gold: machine })
  },
})

export const eximBounce: Family = negative({
  id: 'held-no-exim-bounce', side: 'held', about: 'Exim’s words, our mail after dashes',
  make(scene) {
    const { person, property } = scene
    const text = `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients.\n\n  ${person.email}\n    all relevant MX records point to non-existent hosts\n\n------ This is a copy of the message, including all the headers. ------\n\nSubject: ${property.title}\n\nBonjour ${person.firstName ?? ''}`
    return draft(scene, { from: { name: 'Mail Delivery Software', address: 'Mailer-Daemon@relais-sortant.example' }, subject: 'Mail delivery failed: returning message to sender', headers: [['X-Failed-Recipients', person.email], ['Return-Path', '<>']], text, travels: 'as-is', gold: machine })
  },
})

export const sharedCalendar: Family = negative({
  id: 'held-no-calendar-notice', side: 'held', about: 'a calendar reminds of a viewing, with guest and place',
  make(scene) {
    const { person, property, random, agency } = scene
    const text = `Rappel : Visite ${property.ref}\nQuand : demain ${random.int(9, 18)}:00\nOù : ${property.street}, ${property.place.town}\nInvités : ${agency.agent.email}, ${person.email}\n\nVous recevez ce rappel car vous êtes organisateur.`
    return draft(scene, { from: { name: 'Agenda partagé', address: 'rappels@agenda-partage.example' }, subject: `Rappel : Visite ${property.ref} demain`, text, gold: machine })
  },
})

export const englishPitch: Family = negative({
  id: 'held-no-pitch-in-english', side: 'held', about: 'a stranger sells leads through a visiting-card layout of leads',
  make(scene) {
    const { person, property, random } = scene
    const words = random.pick(['Hi, we place your listings in front of Nordic buyers for a flat monthly fee. Worth a quick chat?', 'Hello, I run a drone filming studio and my rates start at 150 per home. Shall I send samples?', 'Dear agent, our call centre qualifies your buyers day and night. First month on us.'])
    return draft(scene, { from: { name: 'Hearth & Key', address: 'matches@hearth-and-key.example' }, subject: 'A match made for you', text: `Meet ${person.fullName} — they came across ${property.ref}.\n\nIn their own words:\n\n    ${words}\n\nDrop them a line (${person.email}).`, gold: notLead('spam', { language: 'en' }) })
  },
})

export const trainee: Family = negative({
  id: 'held-no-trainee', side: 'held', about: 'a pupil asks for a week’s placement through the site’s form',
  make(scene) {
    const { person, property, random } = scene
    const words = random.pick(['Élève de troisième, je cherche une entreprise pour mon stage d’observation en décembre.', 'Bonjour, ma fille doit effectuer cinq jours en immersion professionnelle, accueillez-vous des collégiens ?', 'En reconversion, je voudrais découvrir votre métier quelques jours.'])
    return draft(scene, { from: { name: 'Vitrine Pro', address: 'mise-en-relation@vitrine-pro.example' }, subject: 'Faites connaissance', html: html`<table><tr><td>${person.fullName}<br>${person.email}</td></tr></table><blockquote>${lines(words)}</blockquote><p>Page d’origine : ${property.ref}</p>`.html, gold: notLead('quarantine', { language: 'fr', firstName: person.firstName, lastName: person.lastName, email: person.email }) })
  },
})

export const coOwner: Family = negative({
  id: 'held-no-co-owner', side: 'held', about: 'a co-owner complains of the building’s charges to the managing agency',
  make(scene) {
    const { person, property, random } = scene
    const text = `${random.pick(['Je conteste le décompte de l’exercice écoulé.', 'L’ascenseur du bâtiment B est immobilisé pour la troisième fois.', 'Merci de m’adresser le procès-verbal de l’assemblée.'])}\nLot ${random.int(2, 80)}, ${property.street}.\n\n${person.fullName}`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: random.pick(['Syndic', 'Copropriété', 'Charges']), text, travels: 'as-is', gold: notLead('quarantine', { language: 'fr', firstName: person.firstName, lastName: person.lastName, email: person.email }) })
  },
})

export const objection: Family = negative({
  id: 'held-no-objection', side: 'held', about: 'somebody objects to being contacted, in a lawyer’s or an angry tone',
  make(scene) {
    const { person, random } = scene
    const words = random.pick(['Je m’oppose à tout traitement à des fins de prospection et vous somme de cesser.', 'Fichez-moi la paix et rayez-moi de vos listes !!', 'Please erase everything you hold about me and confirm in writing.', 'D’où tenez-vous mon numéro ? Effacez-le immédiatement.'])
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: random.pick(['Opposition', 'ça suffit', 'Data']), text: `${words}\n${person.fullName}`, travels: 'as-is', gold: notLead('wish', { firstName: person.firstName, lastName: person.lastName, email: person.email }) })
  },
})

export const latecomer: Family = negative({
  id: 'held-no-latecomer', side: 'held', about: 'somebody on the way or held up writes under our reminder',
  make(scene) {
    const { person, property, random, agency } = scene
    const cancels = random.chance(0.5)
    const words = cancels ? random.pick(['Finalement on a signé ailleurs, libérez notre créneau pour un autre.', 'Mon mari est hospitalisé, on laisse tomber le rdv.', 'We found something else, so we won’t make it.']) : random.pick(['Train supprimé ! Ça passe si on se voit plutôt le lendemain ?', 'Nounou malade, peut-on choisir un autre moment ?', 'Could we push it back by a day?'])
    const text = `${words}\n\n${person.fullName}\n\n________________________________\nDe : ${agency.name}\nObjet : Rappel de votre visite\n\nNous vous attendons demain devant le ${property.street}.`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: 'RE: Rappel de votre visite', text, headers: [['In-Reply-To', `<${random.hex(12)}@assistant.example>`]], travels: 'as-is', gold: notLead('wish', { firstName: person.firstName, lastName: person.lastName, email: person.email, message: words, intent: cancels ? 'cancel' : 'move' }) })
  },
})

export const answer: Family = negative({
  id: 'held-no-answer-to-offer', side: 'held', about: 'an answer to offered times from a telephone, quote in Outlook’s manner',
  make(scene) {
    const { person, property, random, agency } = scene
    const words = random.pick(['va pour le second', 'The 6 pm one suits us', 'Banco pour samedi', 'Aucun des trois, hélas. Et en soirée ?', 'Parfait 👍'])
    const text = `${words}\n\nEnvoyé de mon Galaxy\n\n-------- Message d'origine --------\nDe : ${agency.name} <${agency.intake}>\nObjet : Trois moments pour ${property.ref}\n\nBonjour, voici trois moments pour ${property.title}.`
    return draft(scene, { from: { name: person.fullName, address: person.email }, subject: `RE: Trois moments pour ${property.ref}`, text, headers: [['In-Reply-To', `<${random.hex(12)}@assistant.example>`]], travels: 'as-is', gold: notLead('reply', { firstName: person.firstName, lastName: person.lastName, email: person.email, message: words }) })
  },
})
