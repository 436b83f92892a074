/** What an agency's box receives from machines and that asks for nothing: portals' notices, suppliers' papers, servers' reports. */
import { draft, type Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'
import { openedOther } from './opened-family.ts'

const machine = notLead('machine')

interface Notice {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
  readonly paragraphs: (scene: Scene) => readonly string[]
  readonly headers?: readonly (readonly [string, string])[]
}

const LISTED = [['List-Unsubscribe', '<https://desabo.example/u/1>'], ['Precedence', 'bulk']] as const

/** Paragraphs of a notice, as HTML. */
const notice = (id: string, about: string, forms: Readonly<Record<string, Notice>>): Family => openedOther<Notice>({
  id, about, forms,
  make(scene, { brand, from, subject, paragraphs, headers }) {
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: html`${paragraphs(scene).map((part): Safe => html`<p>${lines(part)}</p>`)}<p>${brand}</p>`.html, ...(headers && { headers }), gold: machine })
  },
})

const tradeNews = notice('trade-news', 'trade letters with advice and dates of trainings', {
  lettre: { brand: 'La Gazette des Négociateurs', from: 'redaction@gazette-nego.example', headers: LISTED, subject: () => 'Les taux repartent : que dire à vos acquéreurs ?', paragraphs: ({ random }) => ['Au sommaire cette semaine', `Taux moyen sur vingt ans : 3,${random.digits(2)} %`, 'Fiche pratique : rédiger une offre d’achat sans piège', `Formation loi Alur le ${random.int(2, 27)} mars, il reste ${random.int(2, 9)} places. Inscriptions : 01 99 00 33 0${random.digits(1)}`, 'Se désabonner de cette lettre'] },
  salon: { brand: 'Rencontres du Logement', from: 'invitation@rencontres-logement.example', headers: LISTED, subject: () => 'Votre badge visiteur vous attend', paragraphs: () => ['Deux jours pour voir les nouveautés de la profession.', 'Demandez votre rendez-vous avec un exposant dès maintenant.', 'Vous recevez cette invitation en qualité de professionnel.'] },
})

const bills = notice('bills', 'invoices and reminders of portals and suppliers', {
  portail: { brand: 'Plaisance Immo', from: 'facturation@plaisance-immo.example', subject: ({ random }) => `Votre facture ${random.digits(7)} est disponible`, paragraphs: ({ random, agency }) => [`Client : ${agency.name}`, `Forfait 50 annonces : ${random.int(190, 890)},00 € HT`, `Échéance au ${random.int(5, 28)} du mois. Téléphone du service comptable : 01 99 00 41 0${random.digits(1)}`, 'Le prélèvement sera effectué automatiquement.'] },
  relance: { brand: 'Panneaux Express', from: 'compta@panneaux-express.example', subject: () => 'Rappel : règlement en attente', paragraphs: ({ random, agency }) => [`À l’attention de ${agency.name}`, `Sauf erreur, la facture de ${random.int(80, 600)},40 € relative à vos panneaux « à vendre » reste impayée.`, 'Si votre règlement a croisé ce courrier, merci de ne pas en tenir compte.'] },
})

const figures = notice('figures', 'monthly audience of the adverts, with counts of contacts', {
  bilan: { brand: 'Maisonneau', from: 'bilan@maisonneau.example', subject: ({ random }) => `Votre bilan du mois : ${random.int(3, 60)} contacts reçus`, paragraphs: ({ random, side }) => [`Annonces en ligne : ${random.int(8, 90)}`, `Affichages : ${random.int(900, 9000)} – Appels : ${random.int(1, 30)} – E-mails : ${random.int(1, 30)}`, ...Array.from({ length: 3 }, () => drawProperty(random, side)).map((home) => `${home.title} (réf. ${home.ref}) : ${random.int(20, 400)} vues`), 'Comparez-vous aux agences de votre ville dans votre espace.'] },
  semaine: { brand: 'Olivette', from: 'no-reply@olivette.example', subject: () => 'Performances de la semaine', paragraphs: ({ random, property }) => ['Vos annonces progressent.', `Meilleure annonce : ${property.title}, ${property.place.town}, ${random.int(30, 300)} clics`, `Taux de réponse de l’agence : ${random.int(40, 99)} %`] },
})

const hearts = notice('hearts', 'somebody keeps or shares an advert, without leaving himself', {
  garde: { brand: 'leboncoin', from: `messages@messagerie.leboncoin.fr`, subject: ({ property }) => `Un nouveau contact pour "${property.title}" sur leboncoin`, paragraphs: ({ property }) => ['Bonjour,', `Un utilisateur a ajouté votre annonce ${property.title} à ses favoris.`, 'Votre bien est toujours disponible ? Faites-le lui savoir.', 'L’équipe leboncoin'] },
  partage: { brand: 'Pignon sur Rue', from: 'activite@pignonsurrue.example', subject: () => 'Votre annonce plaît !', paragraphs: ({ property, random, price }) => [`${random.int(3, 25)} personnes ont gardé « ${property.title} » (${price}, réf. ${property.ref}) dans leur sélection.`, 'Baissez le prix pour les prévenir toutes d’un clic.'] },
})

const alerts = notice('buyers-alert', 'an alert for home-seekers that an agent subscribed to: full adverts with prices and a button', {
  alerte: { brand: 'Carreau & Brique', from: 'alertes@carreau-brique.example', headers: LISTED, subject: ({ random }) => `${random.int(2, 9)} logements repérés pour vous cette nuit`, paragraphs: ({ random, side }) => ['Voici les derniers biens correspondant à vos critères', ...Array.from({ length: 3 }, () => drawProperty(random, side)).map((home) => `${home.title}\n${printedPrice(random, home)}\n${home.place.postcode} ${home.place.town}\nContacter l’agence`), 'Modifier ou supprimer cette alerte'] },
  baisse: { brand: 'Rivages Annonces', from: 'suivi@rivages-annonces.example', headers: LISTED, subject: ({ property }) => `Prix en baisse à ${property.place.town}`, paragraphs: ({ property, price, random }) => [`Le prix de ce bien a diminué de ${random.int(2, 11)} %.`, `${property.title}\nRéférence ${property.ref}\nMaintenant ${price}`, 'Demander une visite'] },
})

const stars = notice('stars', 'reviews and requests for them, with the customer’s name and words', {
  avis: { brand: 'Opinions Immo', from: 'avis@opinions-immo.example', subject: ({ person }) => `${person.fullName} a publié un avis`, paragraphs: ({ person, random }) => [`Note : ${random.int(1, 5)}/5`, `« ${random.pick(['Agence à l’écoute, visite soignée.', 'Aucun retour après la visite, dommage.', 'Vente signée en deux mois, merci !'])} »`, `Auteur : ${person.fullName}`, 'Vous disposez de sept jours pour répondre publiquement.'] },
  collecte: { brand: 'Opinions Immo', from: 'collecte@opinions-immo.example', subject: () => 'Invitez vos clients à vous noter', paragraphs: ({ random }) => [`Il vous manque ${random.int(2, 12)} avis pour obtenir votre certificat.`, 'Envoyez dès à présent vos invitations.'] },
})

const feeds = notice('feed-report', 'the gateway’s report of adverts sent, with references and errors', {
  passerelle: { brand: 'Passerelle Multi', from: 'export@passerelle-multi.example', subject: ({ random }) => `[Passerelle] Export du jour : ${random.int(0, 6)} erreur(s)`, paragraphs: ({ random, side }) => [`Annonces transmises : ${random.int(12, 120)}`, ...Array.from({ length: 2 }, () => drawProperty(random, side)).map((home) => `${home.ref} : classe énergie manquante (${home.place.town})`), 'Ne répondez pas à ce message.'] },
  enligne: { brand: 'QuatreMurs', from: 'diffusion@quatremurs.example', subject: ({ property }) => `Votre annonce ${property.ref} est en ligne`, paragraphs: ({ property, price }) => [`${property.title}`, `Prix : ${price}`, 'Contact affiché : celui de votre agence', 'Partagez-la sur vos réseaux !'] },
})

const codes = notice('codes', 'access codes, new devices, passwords', {
  code: { brand: 'Habitéa', from: 'securite@habitea.example', subject: ({ random }) => `${random.digits(6)} est votre code de connexion`, paragraphs: ({ random }) => [`Saisissez le code ${random.digits(6)} pour accéder à votre espace professionnel.`, 'Il expire dans dix minutes. Ne le communiquez à personne.'] },
  appareil: { brand: 'Voilier CRM', from: 'compte@voilier-crm.example', subject: () => 'Accès depuis un appareil inconnu', paragraphs: ({ agency, random }) => [`Le compte ${agency.agent.email} s’est connecté depuis 192.0.2.${random.int(1, 99)}.`, 'Si ce n’est pas vous, changez votre mot de passe.'] },
})

/** The layout of a true contact, filled by the portal's own staff. */
const portalTest: Family = openedOther<{ words: string; name: string; email: string }>({
  id: 'portal-test', about: 'a portal tries out whether its contacts arrive: the layout of a lead, the name and words of a test',
  forms: { essai: { words: 'Ceci est un message de test, merci de ne pas en tenir compte.', name: 'Test QuatreMurs', email: 'test@quatremurs.example' }, recette: { words: 'TEST TECHNIQUE – contrôle de la réception des contacts par votre logiciel. Aucune action attendue.', name: 'TEST Ne Pas Répondre', email: 'recette-contacts@quatremurs.example' } },
  make(scene, { words, name, email }) {
    const { property } = scene
    return draft(scene, { from: { name: 'QuatreMurs', address: 'notification@quatremurs.example' }, subject: `Test de réception | ${property.ref}`, html: html`<p>Un visiteur de QuatreMurs.example souhaite entrer en relation avec vous.</p><table><tr><th>Nom de famille</th><td>${name}</td></tr><tr><th>Tél.</th><td>01 00 00 00 00</td></tr><tr><th>Courriel</th><td>${email}</td></tr><tr><th>Message</th><td>${words}</td></tr><tr><th>Réf. interne</th><td>${property.ref}</td></tr></table>`.html, gold: machine })
  },
})

interface Server {
  readonly from: { readonly name?: string; readonly address: string }
  readonly subject: (scene: Scene) => string
  readonly text: (scene: Scene) => string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: (scene: Scene) => { readonly type: string; readonly content: string }
}

const servers = (id: string, about: string, forms: Readonly<Record<string, Server>>): Family => openedOther<Server>({
  id, about, forms,
  make: (scene, { from, subject, text, headers, body }) => draft(scene, { from, subject: subject(scene), text: text(scene), headers, ...(body && { body: body(scene) }), travels: 'as-is', gold: machine }),
})

const SLOTS = ({ agency, property }: Scene) => `Bonjour, ${agency.name} vous propose trois horaires pour découvrir ${property.title} (réf. ${property.ref}).`

const undelivered = servers('undelivered', 'servers say that a message of ours did not arrive', {
  postfix: {
    from: { name: 'Mail Delivery System', address: 'MAILER-DAEMON@mx1.boitalettres.example' }, subject: () => 'Undelivered Mail Returned to Sender', headers: [['Auto-Submitted', 'auto-replied'], ['Return-Path', '<>']], text: () => '',
    body: (scene) => ({ type: 'multipart/report; report-type=delivery-status; boundary="=_b1"', content: `--=_b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis is the mail system at host mx1.boitalettres.example.\r\n\r\n<${scene.person.email}>: host refused: 550 5.1.1 User unknown\r\n\r\n--=_b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx1.boitalettres.example\r\n\r\nFinal-Recipient: rfc822; ${scene.person.email}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--=_b1--` }),
  },
  enfrancais: { from: { name: 'Administrateur système', address: 'postmaster@poste-locale.example' }, subject: (scene) => `Non remis : Trois horaires pour ${scene.property.ref}`, headers: [['Return-Path', '<>'], ['X-Failed-Recipients', 'destinataire@poste-locale.example']], text: (scene) => `Votre message n’a pas pu être remis à ${scene.person.email}.\nLa boîte aux lettres du destinataire est pleine.\n\nMessage d’origine :\n${SLOTS(scene)}` },
})

const away = servers('away', 'answers of boxes whose owner is away or only confirms receipt', {
  conges: { from: { name: 'Absence', address: 'reponse.auto@hospices-reunis.example' }, subject: (scene) => `Réponse automatique : Trois horaires pour ${scene.property.ref}`, headers: [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All']], text: ({ person, random }) => `Bonjour,\n\nJe serai de retour le ${random.int(2, 28)} et lirai votre message à ce moment. En cas d’urgence, appelez le 01 99 00 27 0${random.digits(1)}.\n\n${person.fullName}` },
  accuse: { from: { name: 'Mairie – urbanisme', address: 'urbanisme@ville-imaginaire.example' }, subject: () => 'Accusé de réception de votre message', headers: [['Auto-Submitted', 'auto-generated']], text: ({ random }) => `Votre demande a bien été enregistrée sous le numéro ${random.digits(6)}. Un agent vous répondra sous quinze jours.\nCeci est un envoi automatique.` },
})

const calendarAnswer = servers('calendar-answer', 'a calendar program accepts or declines an invitation of ours', Object.fromEntries((['ACCEPTED', 'DECLINED'] as const).map((status): [string, Server] => [status.toLowerCase(), {
  from: { address: 'agenda@postmaison.example' }, subject: (scene) => `${status === 'ACCEPTED' ? 'Accepté' : 'Refusé'} : Visite ${scene.property.ref}`, headers: [], text: () => '',
  body: (scene) => ({ type: 'text/calendar; method=REPLY; charset=utf-8', content: `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:-//Postmaison//FR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${scene.random.hex(10)}@assistant.example\r\nDTSTAMP:20260203T080000Z\r\nDTSTART:20260210T090000Z\r\nORGANIZER:mailto:${scene.agency.intake}\r\nATTENDEE;PARTSTAT=${status}:mailto:${scene.person.email}\r\nSUMMARY:Visite\r\nEND:VEVENT\r\nEND:VCALENDAR` }),
}])))

const filtered = notice('spam-digest', 'a filter lists the mails that it holds back, with senders and subjects of real requests', {
  rapport: { brand: 'Filtre Courrier', from: 'rapport@filtre-courrier.example', subject: ({ random }) => `${random.int(2, 14)} messages bloqués`, paragraphs: ({ person, property }) => [`De : ${person.fullName} <${person.email}>\nObjet : Demande de visite ${property.ref}\nLibérer | Bloquer`, 'De : Promo Stores <stores@pub.example>\nObjet : -40 % cette semaine\nLibérer | Bloquer', 'Les messages sont gardés trente jours.'] },
  journal: { brand: 'MailGarde', from: 'digest@mailgarde.example', subject: () => 'Quarantaine : récapitulatif quotidien', paragraphs: ({ property, random }) => [`08:${random.int(10, 59)} – contact@annonces-du-coin.example – Un acquéreur pour ${property.title}`, `09:${random.int(10, 59)} – gain@loterie.example – Vous avez gagné`, 'Consultez votre quarantaine en ligne.'] },
})

/** The layout of the site’s true requests. */
const formPitch: Family = openedOther<{ words: readonly string[]; language: string }>({
  id: 'pitch-through-a-form', about: 'a seller of services fills in the form of the site, in French or English',
  forms: {
    fr: { language: 'fr', words: ['Bonjour, notre studio réalise des visites en 3D pour les agences, premier reportage offert. Quand puis-je passer vous présenter nos réalisations ?', 'Nous référençons votre agence en première page pour 49 € par mois. Un conseiller peut-il vous joindre ?', 'Diagnostiqueur installé à deux pas, je propose une remise de 20 % à mes confrères prescripteurs.'] },
    en: { language: 'en', words: ['Hi there, we write listing descriptions with a 24h turnaround. Can we schedule a short demo this week?', 'Your website is missing out on backlinks. We guarantee top ranking within 60 days, ask for our price list.', 'We supply virtual staging for estate agents from 15 euros a photo. Interested in a free trial?'] },
  },
  make(scene, { words, language }) {
    const { person, property, random, agency } = scene
    const gold = notLead('spam', { language })
    return draft(scene, { from: { name: agency.name, address: `wordpress@${agency.domain}` }, subject: 'New Entry: Formulaire de contact bien', html: html`<table><tr bgcolor="#EAF2FA"><td>Votre nom</td></tr><tr><td>${person.fullName}</td></tr><tr bgcolor="#EAF2FA"><td>Votre e-mail</td></tr><tr><td>${person.email}</td></tr><tr bgcolor="#EAF2FA"><td>Référence souhaitée</td></tr><tr><td>${property.ref}</td></tr><tr bgcolor="#EAF2FA"><td>Expliquez-nous votre besoin</td></tr><tr><td>${random.pick(words)}</td></tr></table>`.html, gold })
  },
})

export const OTHER_MAIL: readonly Family[] = [tradeNews, bills, figures, hearts, alerts, stars, feeds, codes, portalTest, undelivered, away, calendarAnswer, filtered, formPitch]
