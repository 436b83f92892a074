/** Mail of machines that asks for nothing: portals' notices and figures, suppliers' papers, servers' reports. */
import { draft, type Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { notLead, type Scene } from '../scene.ts'
import { openedOther } from './opened-family.ts'
import { alsoShown, dayOf, linesOf } from '../request.ts'

interface Notice {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
  readonly says: (scene: Scene) => readonly string[]
  readonly bulk?: true
  /** Its slug where the sender is a known portal. */
  readonly portal?: string
}

const BULK = [['List-Unsubscribe', '<mailto:stop@listes.example>'], ['Precedence', 'bulk']] as const

const notice = (id: string, about: string, forms: Readonly<Record<string, Notice>>): Family => openedOther<Notice>({
  id, about, forms,
  make(scene, { brand, from, subject, says, bulk, portal }) {
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: html`<table width="600"><tr><td>${says(scene).map((part): Safe => html`<p>${lines(part)}</p>`)}</td></tr></table>`.html, ...(bulk && { headers: BULK }), gold: notLead('machine', portal ? { portal } : {}) })
  },
})

const pro = ({ random }: Scene) => `01 99 00 ${random.digits(2)} 2${random.digits(1)}`

const press = notice('press-letter', 'letters of the trade and of portals with advice, rates, a webinar’s date and a number to call', {
  taux: { brand: 'L’Écho du Mandat', from: 'lettre@echo-du-mandat.example', bulk: true, subject: () => 'Crédit : ce qui change lundi pour vos acheteurs', says: (scene) => ['En bref', `Le taux d’usure passe à 4,${scene.random.digits(2)} %. Les ventes de maisons reculent à ${scene.property.place.town}.`, 'Jeudi 11 h : webinaire « Obtenir l’exclusivité ». Places limitées, réservez votre visite guidée de notre outil.', `Rédaction : ${pro(scene)}`, 'Ne plus recevoir L’Écho'] },
  portail: { portal: 'seloger', brand: 'SeLoger Pro', from: 'actualites@news.seloger.com', bulk: true, subject: () => 'Nouveau : mettez vos biens en lumière ce printemps', says: (scene) => ['Bonjour,', `${scene.agency.name}, boostez ${scene.random.int(3, 20)} annonces et recevez plus d’appels.`, `Votre chargée de compte, Maud Lesieur, ${pro(scene)}`] },
})

const bills = notice('papers-to-pay', 'invoices, reminders and orders with amounts, customers’ numbers and the supplier’s telephone', {
  facture: { brand: 'Tourelle', from: 'compta@tourelle-annonces.example', subject: ({ random }) => `Facture F-${random.digits(6)}`, says: (scene) => [`${scene.agency.name}\n${scene.agency.street}, ${scene.agency.postcode} ${scene.agency.town}`, `Pack visibilité, ${scene.random.int(90, 700)},00 € HT`, `Prélevé le ${dayOf(scene.date + 5 * 86_400_000)}. Questions : compta@tourelle-annonces.example, ${pro(scene)}`] },
  photo: { brand: 'Clic Photo Immo', from: 'devis@clic-photo.example', subject: ({ property }) => `Devis signé – reportage ${property.ref}`, says: ({ property, random }) => [`Reportage photo de ${property.title}`, `Montant : ${random.int(90, 240)} € TTC, acompte reçu`, 'Le photographe passera mardi à 10 h chez les propriétaires.'] },
})

const audience = notice('audience-report', 'weekly or monthly figures: impressions, clicks, counts of requests, best adverts with references', {
  hebdo: { portal: 'figaro', brand: 'Figaro Immobilier', from: 'statistiques@immobilier.lefigaro.fr', subject: () => 'Vos performances de la semaine écoulée', says: (scene) => [`${scene.random.int(3, 40)} contacts par mail, ${scene.random.int(1, 20)} appels`, ...alsoShown(scene, 3).map((home) => `${home.ref} – ${home.title} – ${home.shown} – ${scene.random.int(9, 400)} consultations`), 'Délai moyen de rappel : 1 j 4 h'] },
  carte: { brand: 'Ruelle', from: 'mesures@ruelle-immo.example', subject: ({ random }) => `${random.int(100, 999)} regards sur vos vitrines`, says: (scene) => ['Ce mois-ci, on vous a vus !', `Annonce préférée : ${scene.property.title}, réf. ${scene.property.ref}`, `Visiteurs intéressés mais anonymes : ${scene.random.int(4, 31)}`] },
})

const keeps = notice('kept-in-a-selection', 'somebody keeps, shares or looks again at an advert and leaves neither name nor address', {
  coeur: { portal: 'leboncoin', brand: 'leboncoin', from: 'no.reply@leboncoin.fr', subject: ({ property }) => `${property.title} fait des envieux`, says: ({ property, random }) => [`Votre annonce « ${property.title} » a été sauvegardée ${random.int(2, 15)} fois.`, 'Passez à la une pour toucher ces personnes.'] },
  retour: { brand: 'Sextant Habitat', from: 'radar@sextant-habitat.example', subject: () => 'Un visiteur anonyme revient sans cesse', says: ({ property, price, random }) => [`La fiche ${property.ref} (${price}) a été rouverte ${random.int(3, 9)} fois par le même visiteur.`, 'Il n’a pas encore laissé de coordonnées. Activez la relance douce.'] },
})

const seekerAlert = notice('alert-for-seekers', 'an alert for people who look for a home: adverts of other agencies, each with a button to ask for a visit', {
  matin: { portal: 'bienici', brand: 'Bien’ici', from: 'noreply@bienici.com', bulk: true, subject: ({ random, property }) => `${random.int(1, 9)} nouvelles annonces à ${property.place.town}`, says: (scene) => ['Votre recherche enregistrée a du nouveau', ...alsoShown(scene, 3).map((home) => `${home.title}\n${home.shown}\n${home.place.postcode} ${home.place.town}\nJe veux visiter`), 'Espacer ces alertes'] },
  coup: { brand: 'Chaumine Alertes', from: 'alertes@lachaumine.example', bulk: true, subject: () => 'Elle vient de rentrer, et elle coche tout', says: (scene) => [`${scene.property.title} – ${scene.price}`, scene.property.description, 'Prendre rendez-vous avec le vendeur'] },
})

const priceNews = notice('price-observatory', 'prices per square metre of a town, an estimate of the agency’s own adverts, advice to lower them', {
  observatoire: { brand: 'Observatoire des Toits', from: 'prix@observatoire-toits.example', subject: ({ property }) => `${property.place.town} : les prix du trimestre`, says: ({ property, random }) => [`Prix médian à ${property.place.town} (${property.place.postcode}) : ${random.int(1, 7)} ${random.digits(3)} €/m²`, `Évolution sur un an : -${random.int(1, 6)},${random.digits(1)} %`, 'Estimez un bien en deux minutes avec vos clients.'] },
  surcote: { portal: 'logic-immo', brand: 'Logic-Immo Pro', from: 'conseils@logic-immo.com', subject: ({ property }) => `Prix conseillé pour ${property.ref}`, says: ({ property, price, random }) => [`Votre annonce ${property.ref} est affichée ${price}.`, `Les acquéreurs cherchent ${random.int(4, 12)} % moins cher. Proposez une baisse à votre mandant.`] },
})

const gateway = notice('gateway-refuses', 'errors of the feed: adverts refused, photos too small, energy class missing', {
  rejets: { brand: 'Diffuseur Multi-sites', from: 'rejets@diffuseur.example', subject: ({ random }) => `${random.int(1, 8)} annonce(s) refusée(s) cette nuit`, says: (scene) => [...alsoShown(scene, 3).map((home) => `${home.ref}\t${home.place.town}\t${scene.random.pick(['surface absente', 'GES absent', 'photo < 800 px', 'prix hors limites'])}`), `Support passerelle ${pro(scene)}, du lundi au vendredi`] },
  retrait: { portal: 'paruvendu', brand: 'ParuVendu.fr', from: 'gestion@paruvendupro.fr', subject: ({ property }) => `Annonce ${property.ref} bientôt retirée`, says: ({ property }) => [`L’annonce « ${property.title} » arrive au terme de sa parution.`, 'Prolongez-la depuis votre espace professionnel.'] },
})

const codes = notice('codes-and-accounts', 'codes to log in, new devices, invitations to a shared folder, signatures that were finished', {
  code: { portal: 'green-acres', brand: 'Green-Acres', from: 'noreply@email.green-acres.com', subject: ({ listingId }) => `${listingId.slice(0, 6)} : votre code`, says: ({ listingId }) => [`Saisissez ${listingId.slice(0, 6)} pour ouvrir votre compte annonceur. Valable dix minutes.`, 'Vous n’êtes pas à l’origine de cette connexion ? Changez de mot de passe.'] },
  signature: { brand: 'Paraphe', from: 'signature@paraphe.example', subject: ({ property }) => `Compromis ${property.ref} : toutes les parties ont signé`, says: ({ person, property, agency }) => [`${person.fullName} et ${agency.agent.firstName} ${agency.agent.lastName} ont signé le document.`, `Dossier : ${property.title}`, 'Téléchargez la preuve pendant trente jours.'] },
})

const opinions = notice('opinions-of-customers', 'a review with name, stars and words, or a call to gather more of them', {
  publie: { brand: 'Étoiles Locales', from: 'moderation@etoiles-locales.example', subject: ({ random }) => `Un avis ${random.int(1, 5)} étoiles attend votre réponse`, says: ({ person, random }) => [`${person.fullName} écrit :`, `« ${random.pick(['J’ai visité trois maisons en un après-midi, conseillère patiente.', 'Rendez-vous annulé deux fois, je ne recommande pas.', 'Vendu au prix en six semaines.'])} »`, 'Signaler | Répondre'] },
  recolte: { brand: 'Étoiles Locales', from: 'equipe@etoiles-locales.example', subject: () => 'Vos derniers acquéreurs sont-ils heureux ?', says: ({ random }) => [`${random.int(2, 19)} clients n’ont pas encore été sollicités.`, 'Lancer la collecte maintenant'] },
})

const spamBox = notice('filter-digest', 'the filter’s list of stopped mails with senders and subjects that look like requests', {
  coffre: { brand: 'Filtre Postal', from: 'digest@filtre-postal.example', subject: ({ random }) => `${random.int(3, 14)} messages retenus depuis hier`, says: (scene) => ['Expéditeur / Objet / Libérer', ...alsoShown(scene, 3).map((home) => `${scene.random.pick(['noreply@lead.seloger.com', 'contact@paruvendupro.fr', scene.person.email])} / Demande pour ${home.title} / Libérer`), 'Ces messages seront effacés sous quatorze jours.'] },
})

const calendars = notice('booked-and-synced', 'tools that confirm, move or remind of appointments the agency made itself', {
  agenda: { brand: 'Agenda Partagé', from: 'rappels@agenda-partage.example', subject: ({ property }) => `Rappel : visite ${property.ref} demain à 15 h`, says: ({ property, person, agency }) => [`${property.street}, ${property.place.town}`, `Avec ${person.fullName}`, `Organisateur : ${agency.agent.email}`, 'Ce rappel a été programmé par vous.'] },
  synchro: { brand: 'Achille Logiciel', from: 'synchro@achille-logiciel.example', subject: () => 'Synchronisation terminée avec 2 avertissements', says: ({ random }) => [`${random.int(4, 90)} rendez-vous copiés`, 'Deux visites se chevauchent mercredi : vérifiez vos créneaux.'] },
})

interface Report { readonly from: string; readonly text: (scene: Scene) => string; readonly subject: (scene: Scene) => string; readonly headers: readonly (readonly [string, string])[] }

const serverReport: Family = openedOther<Report>({
  id: 'server-report', about: 'servers report what could not be delivered, late or for good, with the first lines of what was sent',
  wants: { who: 'plain' },
  forms: {
    plein: { from: 'postmaster@nuage-postal.example', headers: [['Auto-Submitted', 'auto-replied'], ['X-Failed-Recipients', 'client@nuage-postal.example']], subject: () => 'Boîte pleine : message retourné', text: ({ person, property, agency }) => linesOf('La boîte du destinataire est pleine (452 4.2.2).', '', `Destinataire : ${person.email}`, '', 'Début de votre message :', `Bonjour, nous vous proposons trois créneaux pour ${property.title}. ${agency.name}, ${agency.phonePrinted}`) },
    retard: { from: 'mailer-daemon@zmail.example', headers: [['Auto-Submitted', 'auto-generated']], subject: () => 'Delivery delayed: still trying', text: ({ person, property }) => linesOf('This is a warning only. You do not need to resend.', `Recipient: ${person.email}`, 'Status: 4.4.1 (no answer from host)', '', `Subject: Votre visite du bien ${property.ref}`) },
  },
  make(scene, { from, text, subject, headers }) {
    return draft(scene, { from: { name: 'Mail Delivery System', address: from }, subject: subject(scene), text: text(scene), headers, travels: 'as-is', gold: notLead('machine') })
  },
})

const away: Family = openedOther<{ subject: string; text: (scene: Scene) => string; header: string }>({
  id: 'away-from-the-desk', about: 'absence notes of customers and colleagues with dates of return and a stand-in’s number',
  wants: { who: 'plain' },
  forms: {
    conges: { subject: 'Réponse automatique : votre visite', header: 'auto-replied', text: ({ person, date, random }) => linesOf('Bonjour,', `je suis en congés jusqu’au ${dayOf(date + 9 * 86_400_000)} et lirai vos mots à mon retour.`, `En cas d’urgence : 01 99 00 ${random.digits(2)} 4${random.digits(1)}.`, `${person.firstName} ${person.lastName}`) },
    maternite: { subject: 'Out of office', header: 'auto-generated', text: ({ person }) => linesOf('Thank you for your mail. I am on parental leave and back in the new year.', `${person.firstName} ${person.lastName}`, 'Head of Lettings') },
  },
  make(scene, { subject, text, header }) {
    const { person } = scene
    return draft(scene, { from: { name: `${person.firstName} ${person.lastName}`, address: person.email }, subject, text: text(scene), headers: [['Auto-Submitted', header], ['X-Auto-Response-Suppress', 'All']], travels: 'as-is', gold: notLead('machine') })
  },
})

export const OTHER_NOTICES: readonly Family[] = [press, bills, audience, keeps, seekerAlert, priceNews, gateway, codes, opinions, spamBox, calendars, serverReport, away]
