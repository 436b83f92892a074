/** Requests that look like machine mail: a robot sends them, an unsubscribe header or link is on them, figures or adverts stand round them. */
import type { Draft } from '../draft.ts'
import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { pageOf } from '../operators/noise.ts'
import { leadGold, type Scene, type Wants } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'

interface Like {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  readonly mail: (scene: Scene) => Omit<Draft, 'to' | 'date' | 'travels' | 'gold'>
  readonly says: string
  readonly language?: string
}

const like = ({ id, about, wants = {}, mail, says, language = 'fr' }: Like): Family => positive({
  id, side: 'train', about, wants: { silence: 0, ...wants },
  make: (scene) => draft(scene, { ...mail(scene), gold: leadGold(scene, { portal: 'other', says, language }) }),
})

const LIST = [['List-Unsubscribe', '<https://stop.example/n>'], ['Precedence', 'bulk']] as const
const ROBOT = [['Auto-Submitted', 'auto-generated']] as const

const rows = (pairs: readonly (readonly [string, string | null])[]): Safe => html`${pairs.filter(([, value]) => value !== null).map(([label, value]): Safe => html`<p>${label} : ${lines(value!)}</p>`)}`

const page = (scene: Scene, content: Safe, brand: string, host: string) => pageOf(scene.random, content, { brand, host })

export const LIKE_MACHINES: readonly Family[] = [
  like({ id: 'bulk-headers-on-lead', about: 'a small portal sends requests with the headers of its newsletter', says: 'name email phone message ref title town', mail: (scene) => {
    const { person, property, message } = scene
    return { from: { name: 'Nid douillet', address: 'no-reply@nid-douillet.example' }, subject: scene.random.pick([`Nouvelle demande pour ${property.ref}`, 'Vous avez une demande', 'Nouveau contact']), headers: LIST, html: page(scene, html`${rows([['Nom', person.fullName], ['E-mail', person.email], ['Téléphone', person.phonePrinted], ['Message', message?.text ?? null]])}<p>${property.title}, ${property.place.town}</p><p>Référence : ${property.ref}</p><p>Se désinscrire de ces notifications</p>`, 'Nid douillet', 'nid-douillet.example') }
  } }),
  like({ id: 'robot-passes-on-words', about: 'a robot names the person in a sentence and quotes him, with « do not answer »', says: 'name email phone message ref', wants: { phone: 'always' }, mail: (scene) => {
    const { person, property, message, random } = scene
    return { from: { name: 'Notification', address: 'notification@annonces-express.example' }, subject: random.pick([`Notification : ${property.ref}`, 'Ne pas répondre – nouveau message', `[${property.ref}] message`]), headers: ROBOT, text: `Ceci est un message automatique, ne pas y répondre.\n\n${person.fullName} (${person.email}, ${person.phonePrinted}) vous a écrit à propos de l’annonce ${property.ref} :\n\n${message?.text ?? ''}\n\n--\nAnnonces Express` }
  } }),
  like({ id: 'digest-of-one', about: 'a daily summary that holds a single request', says: 'name email message ref town', mail: (scene) => {
    const { person, property, message, random } = scene
    return { from: { name: 'Résumé quotidien', address: 'resume@boite-leads.example' }, subject: random.pick(['Votre résumé du jour : 1 demande', '1 nouvelle demande depuis hier', 'Résumé quotidien']), headers: random.chance(0.5) ? LIST : ROBOT, html: page(scene, html`<h2>1 nouvelle demande</h2><p>Bien ${property.ref} à ${property.place.town}</p><p>De : ${person.fullName}</p><p>Courriel : ${person.email}</p><p>Message : ${lines(message?.text ?? '')}</p><p>Demandes ce mois-ci : ${random.int(2, 40)} – Taux de réponse : ${random.int(40, 99)} %</p><p>Régler la fréquence de ce résumé</p>`, 'Boîte Leads', 'boite-leads.example') }
  } }),
  like({ id: 'lead-among-figures', about: 'a request with the advert’s views and an offer to boost it below', says: 'first email phone message ref title', mail: (scene) => {
    const { person, property, message, random } = scene
    return { from: { name: 'Vitrine', address: 'alertes@vitrine-habitat.example' }, subject: `${person.printedFirst ?? person.fullName} s’intéresse à ${property.title}`, html: page(scene, html`<p>${property.title}</p><p>Réf. ${property.ref}</p>${rows([['Prénom', person.printedFirst ?? person.fullName], ['Adresse e-mail', person.email], ['Portable', person.phonePrinted]])}<p>Son message</p><p>${lines(message?.text ?? '')}</p><p>Votre annonce : ${random.int(80, 900)} vues, ${random.int(2, 30)} favoris</p><p>Remontez en tête de liste dès 19 €</p><p>Gérer mes notifications</p>`, 'Vitrine', 'vitrine-habitat.example') }
  } }),
  like({ id: 'lead-and-adverts', about: 'a request followed by adverts of others with prices', says: 'name email phone message ref price', mail: (scene) => {
    const { person, property, message, price, random, side } = scene
    const others = Array.from({ length: 3 }, (): Safe => { const one = drawProperty(random, side); return html`<p>${one.title} – ${printedPrice(random, one)}</p>` })
    return { from: { name: 'Place des Logis', address: 'noreply@place-des-logis.example' }, subject: `Message au sujet de ${property.ref}`, html: page(scene, html`${rows([['Référence', property.ref], ['Prix', price], ['Nom et prénom', person.fullName], ['Email', person.email], ['Tél', person.phonePrinted], ['Message', message?.text ?? null]])}<p>Annonces similaires chez vos confrères</p>${others}`, 'Place des Logis', 'place-des-logis.example') }
  } }),
  like({ id: 'calendar-like-request', about: 'a visit asked for through a form that looks like an invitation', says: 'name email phone message ref', wants: { acts: ['visit'] }, mail: (scene) => {
    const { person, property, message, random } = scene
    return { from: { name: 'Demande de visite', address: 'visites@demande-visite.example' }, subject: random.pick([`Visite demandée : ${property.ref}`, `Demande de créneau ${property.ref}`]), headers: ROBOT, text: `Demande de visite en attente\n\nBien : ${property.ref}\nVisiteur : ${person.fullName}\nE-mail : ${person.email}\nTéléphone : ${person.phonePrinted ?? '–'}\nCommentaire : ${message?.text ?? ''}\n\nProposer un créneau – Refuser\nVous recevez ce message car vous êtes annonceur.` }
  } }),
  like({ id: 'review-site-request', about: 'a site of reviews passes a request on', says: 'name email message town', wants: { acts: ['valuation', 'callback'] }, mail: (scene) => {
    const { person, property, message } = scene
    return { from: { name: 'Avis Agences', address: 'contact@avis-agences.example' }, subject: `${person.fullName} souhaite être contacté`, html: page(scene, html`<p>Grâce à vos 5 étoiles, ${person.fullName} vous a choisi.</p>${rows([['E-mail', person.email], ['Ville', property.place.town], ['Sa demande', message?.text ?? null]])}<p>Demander un avis à ce client</p>`, 'Avis Agences', 'avis-agences.example') }
  } }),
  like({ id: 'unsubscribe-footer-en', about: 'an English portal: preferences and unsubscribe below the request', says: 'name email phone message ref', language: 'en', wants: { language: 'en' }, mail: (scene) => {
    const { person, property, message } = scene
    return { from: { name: 'Homes Abroad', address: 'do-not-reply@homes-abroad.example' }, subject: `New enquiry: ${property.ref}`, headers: LIST, html: page(scene, html`<p>You have a new enquiry about ${property.ref}.</p><p>Name: ${person.fullName}</p><p>Email: ${person.email}</p>${person.phonePrinted ? html`<p>Phone: ${person.phonePrinted}</p>` : safe('')}<p>Message: ${lines(message?.text ?? '')}</p><p>You are receiving this because you advertise with us. Unsubscribe | Email preferences</p>`, 'Homes Abroad', 'homes-abroad.example') }
  } }),
  like({ id: 'robot-german', about: 'German: a robot with a contact table and an unsubscribe line', says: 'name email phone message ref', language: 'de', wants: { language: 'de' }, mail: (scene) => {
    const { person, property, message } = scene
    return { from: { name: 'Immobörse', address: 'nicht-antworten@immoboerse-demo.example' }, subject: `Anfrage zu ${property.ref}`, headers: ROBOT, html: page(scene, html`<table><tr><td>Name</td><td>${person.fullName}</td></tr><tr><td>E-Mail</td><td>${person.email}</td></tr><tr><td>Telefon</td><td>${person.phonePrinted ?? '-'}</td></tr><tr><td>Objekt</td><td>${property.ref}</td></tr></table><p>Nachricht:</p><p>${lines(message?.text ?? '')}</p><p>Benachrichtigungen abbestellen</p>`, 'Immobörse', 'immoboerse-demo.example') }
  } }),
  like({ id: 'person-with-newsletter-client', about: 'somebody writes himself; his mail carries a disclaimer and his firm’s unsubscribe line', says: 'name email phone message', wants: { who: 'plain', phone: 'always' }, mail: (scene) => {
    const { person, message, property, random } = scene
    return { from: { name: person.fullName, address: person.email }, subject: random.pick([property.title, `Annonce ${property.ref}`, 'Renseignement', 'Visite']), text: `${message?.text ?? ''}\n\n${person.fullName}\n${person.phonePrinted}\n\n--\nCe message et ses pièces jointes sont confidentiels. Pensez à l’environnement avant d’imprimer.\nMutuelle des Ateliers – Rejoignez-nous sur les réseaux` }
  } }),
  like({ id: 'terse-person', about: 'somebody writes himself in a few words', says: 'name email message ref', wants: { who: 'plain' }, mail: (scene) => {
    const { person, message, property, random } = scene
    return { from: { name: person.fullName, address: person.email }, subject: random.pick([`réf ${property.ref}`, `${property.ref}`, `annonce ${property.ref}`]), text: message?.text ?? '' }
  } }),
  like({ id: 'answer-by-robot', about: 'a chat robot hands its talk over with the contact at the end', says: 'name email phone message ref', wants: { phone: 'always' }, mail: (scene) => {
    const { person, property, message, agency } = scene
    return { from: { name: `Assistant ${agency.name}`, address: 'bot@chat-vitrine.example' }, subject: 'Conversation terminée – 1 contact qualifié', headers: ROBOT, text: `Récapitulatif automatique de la conversation\n\nDemande du visiteur : ${message?.text ?? ''}\n\nCoordonnées laissées\nNom : ${person.fullName}\nMail : ${person.email}\nMobile : ${person.phonePrinted}\nBien consulté : ${property.ref}\n\nNote de satisfaction : 4/5` }
  } }),
]
