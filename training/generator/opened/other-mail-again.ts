/** Mail that reaches the address for requests and is none: tools and portals report, salesmen and swindlers write, people have other matters, answer, or wish. */
import { draft, type Family } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import { divisions, paragraphs, whole } from '../letter.ts'
import { dayOf, linesOf } from '../request.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawPerson } from '../values/people.ts'
import { openedOther } from './opened-family.ts'
import { bulk, deskNumber, fullOf, homesOf, junk, notice, ownMail, rowsOf, THREAD, told } from '../other-makers.ts'

const PLAIN = { who: 'plain' } as const
const agentOf = ({ agency: { agent } }: Scene) => `${agent.firstName} ${agent.lastName}`

const repliesPassedOn: Family = openedOther<{ portal?: string; from: readonly [string, string]; subject: (scene: Scene) => string; head: string; foot: string }>({
  id: 'replies-passed-on', about: 'a portal confirms that the agency’s own answer went to the contact, with the advert and the answer below', wants: PLAIN,
  forms: {
    seloger: { portal: 'seloger', from: ['SeLoger', 'noreply@lead.seloger.com'], subject: ({ person }) => `Votre réponse à ${fullOf(person)} a bien été envoyée`, head: 'C’est envoyé !', foot: 'Retrouvez tous vos échanges dans MySeLoger Pro, rubrique Messagerie.' },
    lumio: { from: ['Lumio Habitat', 'messagerie@lumio-habitat.example'], subject: ({ property }) => `Copie de votre message – annonce ${property.ref}`, head: 'Copie du message que vous avez adressé', foot: 'Vous recevez cette copie car l’option « M’envoyer une copie » était cochée.' },
  },
  make(scene, { portal, from, subject, head, foot }) {
    const { property, price, agency, random, date } = scene
    const answer = random.pick(['Bonjour,\nMerci de l’intérêt que vous portez à ce bien, toujours disponible. Les visites reprennent mardi, je vous appelle pour fixer l’heure.', 'Bonjour,\nCe bien vient de trouver preneur. Je garde vos critères et reviens vers vous dès qu’un logement semblable entre en portefeuille.', 'Bonjour,\nVous trouverez ci-joint le dossier complet avec les diagnostics et les charges de l’immeuble.'])
    return notice(scene, {
      from, subject: subject(scene), portal,
      html: html`<table width="580" align="center"><tr><td><h2>${head}</h2><p>Destinataire : <b>${whole(scene)}</b><br>Le ${dayOf(date)}</p>
<div style="border-left:3px solid #ddd;padding-left:12px">${lines(`${answer}\n${agentOf(scene)}\n${agency.name} – ${agency.phonePrinted}`)}</div>
<table bgcolor="#f6f6f6" width="100%"><tr><td><b>${property.title}</b><br>${price}<br>${property.place.postcode} ${property.place.town}<br>Réf. ${property.ref}</td></tr></table>
<p><small>${foot}</small></p></td></tr></table>`,
    })
  },
})

const feedReport: Family = openedOther<'texte' | 'tableau'>({
  id: 'report-of-a-feed', about: 'the nightly feed: adverts read, taken, refused, each refusal with reference, town and price', forms: { texte: 'texte', tableau: 'tableau' },
  make(scene, form) {
    const { agency, random, date } = scene
    const homes = homesOf(scene, random.int(2, 5)).map((home) => ({ ...home, why: random.pick(['DPE manquant', 'aucune photo exploitable', 'code postal inconnu', 'honoraires non renseignés', 'loyer hors plafond sans complément', 'doublon']) }))
    const read = random.int(18, 140)
    if (form === 'tableau') return notice(scene, {
      from: ['Aiguillage Annonces', 'robot@aiguillage-annonces.example'], subject: `[${agency.name}] ${homes.length} annonce(s) non diffusée(s)`,
      html: html`<p>Bonjour ${agency.agent.firstName},</p><p>Votre logiciel nous a transmis ${read} annonces cette nuit. Les suivantes restent bloquées :</p><table border="1" cellpadding="4">${rowsOf([['Réf. interne', 'Bien', 'Ville', 'Prix', 'Motif']], 'th')}${rowsOf(homes.map(({ ref, title, place, shown, why }) => [ref, title, place.town, shown, why]))}</table><p>Corrigez puis relancez l’envoi avant 22 h.</p><p>Équipe Diffusion, ${deskNumber(scene)} (choix 2)</p>`,
    })
    return notice(scene, {
      from: ['Hotline passerelles', 'hotline.passerelles@seloger.com'], subject: `Compte rendu d'intégration - ${agency.name}`, portal: 'seloger',
      text: linesOf(`Date de traitement : ${dayOf(date)} 04:${random.int(10, 59)}`, `Agence : ${agency.name}`, `Annonces lues : ${read}`, `Annonces intégrées : ${read - homes.length}`, `Annonces rejetées : ${homes.length}`, '', 'Détail des rejets', '-----------------', ...homes.map(({ ref, typeName, place, price, why }) => `${ref} ; ${typeName} ; ${place.postcode} ${place.town} ; ${price} ; ${why}`), '', 'Merci de corriger ces éléments dans votre logiciel.', `Assistance : ${deskNumber(scene)}`),
    })
  },
})

const mandatesEnd: Family = openedOther<{ from: readonly [string, string]; subject: string }>({
  id: 'mandates-end', about: 'the agency’s CRM lists mandates that end, with owners, their numbers, references and prices', wants: PLAIN,
  forms: { citadelle: { from: ['Citadelle', 'alertes@citadelle-transaction.example'], subject: 'Mandats arrivant à échéance' }, fil: { from: ['Le Fil (logiciel de transaction)', 'nepasrepondre@lefil-logiciel.example'], subject: 'Vos tâches du jour' } },
  make(scene, { from, subject }) {
    const { random, side, agency, date } = scene
    const cards = homesOf(scene, random.int(1, 3)).map((home) => ({ home, owner: drawPerson(random, side, 'plain') }))
    return notice(scene, {
      from, subject, html: html`<p>Bonjour ${agency.agent.firstName},</p>${cards.map(({ home, owner }) => html`<dl><dt>Mandat</dt><dd>n° ${random.int(800, 4200)} (${random.pick(['exclusif', 'simple', 'semi-exclusif'])}), fin le ${dayOf(date + random.int(5, 30) * 86_400_000)}</dd><dt>Mandant</dt><dd>${owner.fullName}${owner.phonePrinted && ` – ${owner.phonePrinted}`}</dd><dt>Bien</dt><dd>${home.ref} – ${home.title} – ${home.shown}</dd><dt>Action</dt><dd>${random.pick(['Appeler le propriétaire', 'Préparer l’avenant', 'Faire un point sur les visites'])}</dd></dl>`)}<p><a href="https://app.${from[1].split('@')[1]!}/mandats">Ouvrir mon tableau de bord</a></p>`,
    })
  },
})

const hearts: Family = openedOther<'leboncoin' | 'cimaise'>({
  id: 'hearts-given', about: 'somebody keeps an advert among his favourites: the portal says of whom nothing that would reach him', wants: PLAIN, forms: { leboncoin: 'leboncoin', cimaise: 'cimaise' },
  make(scene, form) {
    const { property, price, agency, random, person, listingId } = scene
    if (form === 'leboncoin') return notice(scene, {
      from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: `Un nouveau contact pour "${property.title}" sur leboncoin`,
      html: html`<div><p>Bonjour ${agency.name},</p><p><strong>${person.firstName}</strong> a mis votre annonce de côté.</p><p>Votre bien est toujours disponible ? Faites-le lui savoir.</p><table><tr><td><img src="https://img.leboncoin.fr/api/v1/${random.hex(24)}.jpg" width="120"></td><td>${property.title}<br><b>${price}</b><br>${property.place.town} ${property.place.postcode}<br>Référence : ${property.ref}</td></tr></table><p><a href="https://www.leboncoin.fr/ad/ventes_immobilieres/${listingId}">Voir mon annonce</a></p><p>L’équipe leboncoin</p></div>`,
    })
    return notice(scene, {
      from: ['Cimaise', 'bonjour@cimaise-immo.example'], subject: `❤ De nouveaux cœurs pour ${property.ref}`, headers: bulk(random.hex(16)),
      html: html`<center><h1>On l’aime bien, votre ${property.typeName.toLowerCase()}</h1><p>${property.title}<br>${price}</p><p>Suivi par ${random.int(12, 49)} membres. Ils seront prévenus dès que vous modifierez le prix.</p><p><a href="https://cimaise-immo.example/pro/${listingId}">Mettre en tête de liste (9,90 €)</a></p></center>`,
    })
  },
})

const monthlyFigures: Family = openedOther<{ portal?: string; from: readonly [string, string]; period: string }>({
  id: 'monthly-figures', about: 'views, clicks and requests of each advert, in a table with references and prices, and an adviser to call',
  forms: { figaro: { portal: 'figaro', from: ['Figaro Immobilier', 'contact@immobilier.lefigaro.fr'], period: 'le mois dernier' }, sillage: { from: ['Sillage Immo – espace pro', 'bilan@sillage-immo.example'], period: 'cette quinzaine' } },
  make(scene, { portal, from, period }) {
    const { agency, random, side } = scene
    const adviser = drawPerson(random, side, 'plain')
    return notice(scene, {
      from, portal, subject: `${agency.name} : vos annonces ${period}`,
      html: html`<p>Voici comment vos biens ont été vus ${period}.</p><table cellspacing="0"><thead>${rowsOf([['Annonce', 'Prix', 'Affichages', 'Fiches vues', 'Contacts', 'Visites demandées']], 'th')}</thead><tbody>${rowsOf(homesOf(scene, random.int(3, 6)).map(({ ref, title, shown }) => [`${title} (${ref})`, shown, random.int(200, 9000), random.int(10, 800), random.int(0, 9), random.int(0, 4)]))}</tbody></table><p>Besoin d’aide pour lire ces chiffres ? Votre interlocuteur : ${fullOf(adviser)}, ${deskNumber(scene)}, ${adviser.lastName!.toLowerCase().replace(/[^a-z]/g, '')}@${from[1].split('@')[1]!}</p>`,
    })
  },
})

const payments: Family = openedOther<{ portal?: string; from: readonly [string, string]; subject: (scene: Scene) => string; words: (scene: Scene) => string }>({
  id: 'payments', about: 'a debit that failed, a contract that goes on, with amounts, dates and customers’ numbers',
  forms: {
    rejet: { portal: 'paruvendu', from: ['ParuVendu.fr', 'contact@paruvendupro.fr'], subject: ({ random }) => `Prélèvement rejeté - client ${random.digits(6)}`, words: ({ random }) => `Le prélèvement de ${random.int(120, 690)},${random.digits(2)} € présenté le 5 du mois a été rejeté par votre banque (motif : provision insuffisante).\nSans régularisation sous huit jours, la parution de vos annonces sera suspendue.` },
    reconduction: { from: ['Service contrats Oriel', 'contrats@oriel-diffusion.example'], subject: () => 'Votre abonnement sera reconduit dans 60 jours', words: ({ random, date }) => `Conformément à l’article L. 215-1 du Code de la consommation, nous vous rappelons que votre abonnement « Horizon ${random.int(20, 80)} annonces » se renouvelle le ${dayOf(date + 60 * 86_400_000)} au tarif mensuel de ${random.int(89, 420)} € HT.\nPour y mettre fin, adressez-nous une lettre recommandée avant cette date.` },
  },
  make(scene, { portal, from, subject, words }) {
    const { name, street, postcode, town, siret } = scene.agency
    return notice(scene, { from, portal, subject: subject(scene), text: linesOf(name, street, `${postcode} ${town}`, `SIRET ${siret}`, '', 'Madame, Monsieur,', '', words(scene), '', `Le service clients, ${deskNumber(scene)}`, 'Courrier établi par notre service de facturation.') })
  },
})

const reviews: Family = openedOther<{ from: readonly [string, string]; lead: string; ask: string }>({
  id: 'reviews', about: 'a customer has written a review: his name, stars, words about a visit, the home’s reference', wants: PLAIN,
  forms: { vitrail: { from: ['Vitrail – avis vérifiés', 'avis@vitrail-avis.example'], lead: 'Un nouvel avis vérifié vient d’être mis en ligne', ask: 'Répondre publiquement à cet avis' }, boussole: { from: ['Boussole Locale', 'no-reply@boussole-locale.example'], lead: 'Votre fiche établissement a reçu une note', ask: 'Remercier le client' } },
  make(scene, { from, lead, ask }) {
    const { person, property, agency, random, date } = scene
    const [stars, words] = random.pick([[5, 'Accueil au top, on a visité deux fois et le compromis a suivi dans la semaine. Merci à toute l’équipe.'], [2, 'Photos flatteuses, appartement bien plus sombre en vrai. Le négociateur est arrivé avec vingt minutes de retard.'], [4, 'Très bon suivi de la location jusqu’à la remise des clés. Dommage que le standard soit souvent occupé.'], [1, 'Toujours pas rappelé après trois messages !']] as const)
    return notice(scene, {
      from, subject: `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} ${person.firstName} a donné son avis`,
      html: html`<p>${lead}.</p><p><b>${person.firstName} ${person.lastName![0]}.</b> – ${dayOf(date)}<br>Transaction : ${property.typeName}, ${property.place.town} (réf. ${property.ref})<br>Conseiller : ${agentOf(scene)}</p><blockquote>${words}</blockquote><p><a href="https://${from[1].split('@')[1]!}/pro/${random.hex(10)}">${ask}</a></p><p>${agency.name} : ${random.int(3, 4)},${random.digits(1)} / 5 sur ${random.int(12, 260)} avis</p>`,
    })
  },
})

const undelivered: Family = openedOther<'rapport' | 'introuvable'>({
  id: 'mail-undelivered', about: 'what the agency sent did not arrive: a server’s report with the head of that mail', wants: PLAIN, forms: { rapport: 'rapport', introuvable: 'introuvable' },
  make(scene, form) {
    const { person, property, agency, random } = scene
    const about = `Visite du bien ${property.ref} : vos disponibilités`
    if (form === 'introuvable') return notice(scene, {
      from: ['Mail Delivery Subsystem', 'mailer-daemon@boitalettres.example'], subject: 'Delivery Status Notification (Failure)', travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied'], ['X-Failed-Recipients', person.email]],
      html: html`<h1>Adresse introuvable</h1><p>Votre message à <b>${person.email}</b> n’est pas parti : ce compte n’existe pas ou ne reçoit plus de courrier.</p><p>Réponse du serveur distant : 550 5.1.1 User unknown</p><hr><p>De : ${agency.name}<br>Objet : ${about}</p><p>Bonjour ${person.firstName}, nous avons bien reçu votre demande pour ${property.title}…</p>`,
    })
    const boundary = `=_bounce_${random.hex(16)}`
    const host = person.email.split('@')[1]!
    const part = (type: string, content: string) => `--${boundary}\nContent-Type: ${type}\n\n${content}\n`
    return notice(scene, {
      from: ['Postmaster', `postmaster@mx.${host}`], subject: 'Undelivered Mail Returned to Sender', travels: 'as-is', headers: [['Auto-Submitted', 'auto-replied']],
      body: { type: `multipart/report; report-type=delivery-status; boundary="${boundary}"`, content: `${part('text/plain; charset=utf-8', `This is the mail system at mx.${host}.\n\nYour message could not be delivered to one recipient:\n\n<${person.email}>: mailbox disabled (in reply to RCPT TO)`)}${part('message/delivery-status', `Reporting-MTA: dns; mx.${host}\n\nFinal-Recipient: rfc822; ${person.email}\nAction: failed\nStatus: 5.2.1`)}${part('text/rfc822-headers', `From: ${agency.intake}\nTo: ${person.email}\nSubject: =?UTF-8?B?${Buffer.from(about).toString('base64')}?=`)}--${boundary}--` },
    })
  },
})

const webinars: Family = openedOther<{ portal?: string; from: readonly [string, string]; theme: string; points: readonly string[]; button: string }>({
  id: 'webinars', about: 'a portal or a supplier invites to a webinar or a breakfast: day, hour, speakers, a button to book a seat', wants: PLAIN,
  forms: {
    agents: { portal: 'meilleursagents', from: ['MeilleursAgents Pro', 'evenements@pro.meilleursagents.com'], theme: 'Rentrer des mandats quand les taux bougent', points: ['Les trois objections du vendeur', 'Lire une estimation avec lui', 'Questions et réponses'], button: 'Je réserve ma place' },
    encre: { from: ['Encre & Clé', 'hello@encre-et-cle.example'], theme: 'Petit déjeuner : l’annonce qui fait venir', points: ['Un titre sans adjectif', 'Vingt photos, pas quarante', 'Café, puis visite d’une maison témoin'], button: 'Oui, je viens' },
  },
  make(scene, { portal, from, theme, points, button }) {
    const { random, date, person, agency } = scene
    return notice(scene, {
      from, portal, subject: `Invitation – ${theme}`, headers: bulk(random.hex(12)),
      html: html`<table width="600" style="font-family:Georgia"><tr><td><p>${agency.agent.firstName}, vous êtes des nôtres ?</p><h2>${theme}</h2><p>${dayOf(date + 12 * 86_400_000)}, ${random.int(9, 11)} h ${random.pick(['00', '30'])} – durée 45 minutes – gratuit</p><ul>${points.map((point) => html`<li>${point}</li>`)}</ul><p>Avec ${fullOf(person)}, à la tête d’une agence à ${agency.town}</p><p><a href="https://${from[1].split('@')[1]!}/i/${random.hex(8)}">${button}</a></p><p><small>Un empêchement ? Le replay vous sera envoyé. Renseignements : ${deskNumber(scene)}</small></p></td></tr></table>`,
    })
  },
})

const pitchOnAdvert: Family = openedOther<'bienici' | 'plugin'>({
  id: 'pitch-on-advert', about: 'a salesman fills in the form below an advert: the mail is a request’s but for what he writes', wants: PLAIN, forms: { bienici: 'bienici', plugin: 'plugin' },
  make(scene, form) {
    const { person, property, price, agency, random } = scene
    const words = random.pick([
      'Bonjour, je représente une société de ménage spécialisée dans la remise en état avant vente. Nous intervenons sous 48 h pour les agences du secteur, grille tarifaire sur simple demande.', 'Bonjour, votre annonce manque de visibilité. Nous plaçons vos biens devant 40 000 investisseurs chaque mois, premier mois offert. Quand puis-je vous présenter la plateforme ?',
      'Madame, Monsieur, diagnostiqueur certifié, je propose aux professionnels le pack complet à partir de 180 € avec rapport le soir même. Au plaisir de collaborer.', 'Bonjour, nous équipons déjà 300 agences en panneaux « À vendre » personnalisés. Puis-je passer vous déposer un catalogue cette semaine ?',
    ])
    if (form === 'bienici') return junk(scene, {
      from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', travels: 'anyhow', subject: `Contact ${property.transaction === 'sale' ? 'prospect-acquéreur' : 'candidat locataire'} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`,
      html: html`<table width="100%"><tr><td><p>Cher partenaire,</p><p>Votre annonce <b>${property.ref}</b> a suscité une prise de contact.</p><h3>Ses coordonnées</h3><p><strong>${whole(scene)}</strong></p>${person.phonePrinted ? html`<p>Téléphone : <strong>${person.phonePrinted}</strong></p>` : safe('')}<p>E-mail : <a href="mailto:${person.email}">${person.email}</a></p><p><i>${words}</i></p><h3>Rappel de l’annonce</h3><p>${property.title}<br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}</p><p>RÉFÉRENCE : ${property.ref}</p></td></tr></table>`,
    })
    return junk(scene, {
      from: [agency.name, `wordpress@${agency.domain}`], replyTo: { name: whole(scene), address: person.email }, travels: 'anyhow', subject: `[${agency.name}] Fiche ${property.ref}`,
      text: linesOf(`De : ${whole(scene)} <${person.email}>`, person.phonePrinted && `Tél : ${person.phonePrinted}`, `Page : https://www.${agency.domain}/biens/${property.ref.toLowerCase().replaceAll('/', '-')}/`, '', 'Corps du message :', words, '', '--', `Cet e-mail a été envoyé via le formulaire de contact de ${agency.name}`),
    })
  },
})

const coldEnglish: Family = openedOther<{ from: readonly [string, string]; subject: (scene: Scene) => string; words: readonly string[] }>({
  id: 'cold-english', about: 'strangers sell links, call centres and retouched pictures to the agency, in English', wants: PLAIN, forms: {
    links: { from: ['Mandy Olsen', 'mandy@rank-orchard.example'], subject: ({ agency }) => `Re: ${agency.domain}`, words: ['Hello,\n\nI came across your site and noticed it does not show up on page one for the keywords that matter in your town. We place guest posts on high authority property blogs, from $45 each.\n\nShall I send you the full list?', 'Hi there,\n\nJust floating this to the top of your inbox. Did you get a chance to look at the free audit I prepared for your agency?'] },
    calls: { from: ['Rajiv from Dialbridge', 'rajiv.k@dialbridge.example'], subject: () => '20 seller appointments, pay per show', words: ['Dear Broker,\n\nOur French speaking agents call home owners in your postcodes and put appointments straight into your diary. You only pay for those that take place.\n\nAre you free on Wednesday for a 15 minute call?', 'Dear Sir/Madam,\n\nWe edit listing photographs overnight: sky replacement, virtual staging, floor plans. The first 5 images are on us.\n\nKindly revert with a property you would like us to work on.'] },
  },
  make: (scene, { from, subject, words }) => {
    const said = `${scene.random.pick(words)}\n\nBest,\n${from[0]}`
    return junk(scene, { from, subject: subject(scene), text: said, html: divisions(said), language: 'en' })
  },
})

const falseAccount: Family = openedOther<{ from: readonly [string, string]; subject: string; words: string; button: string }>({
  id: 'false-account', about: 'false warnings about an account with a portal or a host, with a link to a stranger’s page',
  forms: {
    portail: { from: ['LeBonCoin Service PRO', 'securite@compte-pro-verification.example'], subject: 'Vos annonces ont été suspendues (action obligatoire)', words: 'Suite à une mise à jour de nos conditions, vos annonces immobilières ne sont plus visibles. Merci de confirmer vos informations bancaires sous 24 heures, faute de quoi votre compte sera supprimé définitivement.', button: 'Confirmer mon compte' },
    colis: { from: ['Notification Livraison', 'suivi@colis-attente.example'], subject: 'Votre colis n’a pas pu être livré', words: 'Le livreur s’est présenté à votre agence mais personne n’était présent. Des frais de 1,99 € sont à régler pour programmer un nouveau passage. Choisissez un créneau ci-dessous.', button: 'Reprogrammer la livraison' },
  },
  make(scene, { from, subject, words, button }) {
    const { random } = scene
    return junk(scene, { from, subject, html: html`<div style="border:1px solid #ccc;padding:20px"><p>Cher(e) client(e) ${scene.agency.email},</p><p>${words}</p><p>Dossier : ${random.digits(4)}-${random.digits(5)}</p><p align="center"><a href="http://${from[1].split('@')[1]!}/${random.hex(12)}/login.php" style="background:#e60;color:#fff">${button}</a></p><p><small>Merci de ne pas répondre à ce courrier automatique.</small></p></div>` })
  },
})

const moneyOffers: Family = openedOther<{ from: readonly [string, string]; subject: string; words: readonly string[] }>({
  id: 'money-offers', about: 'loans between strangers, false summons of the police', wants: PLAIN, forms: {
    pret: { from: ['Offre de credit', 'financement.rapide@fond-entraide.example'], subject: 'Offre de prêt entre particulier sérieux', words: ['Bonjour Mr/Mme,\nJe suis un particulier qui accorde des prêts allant de 5.000 € à 900.000 € à toutes personnes honnêtes pour achat de maison, terrain, appartement, avec un taux de 3 % l’an. Veuillez me contacter pour plus d’informations avec votre nom, prénom, montant et numéro de téléphone.', 'Bonjour,\nBesoin de financer un projet immobilier refusé par la banque ? Obtenez de 10.000 à 500.000 € en 72 heures sans justificatif. Écrivez nous vite.'] },
    convocation: { from: ['Direction centrale', 'brigade.mineurs@procedure-penale.example'], subject: 'CONVOCATION DE JUSTICE', words: ['À votre attention,\nNous avons engagé à votre encontre des poursuites judiciaires suite à une saisie informatique. Vous êtes prié de faire parvenir vos justifications par mail dans un délai strict de 72 heures. Passé ce délai votre dossier sera transmis au procureur pour mandat d’arrêt immédiat.', 'Bonjour Mr/Mme,\nVeuillez consulter le mandat ci-joint vous concernant et nous répondre dès réception. L’inspecteur principal.'] },
  },
  make: (scene, { from, subject, words }) => junk(scene, { from, subject, text: `${scene.random.pick(words)}\n\n${from[0]}` }),
})

const applicantsOnSite: Family = openedOther<'recrutement' | 'libre'>({
  id: 'applicants-on-site', about: 'people who look for work use the agency’s contact form, where all the fields of a request stand', wants: PLAIN, forms: { recrutement: 'recrutement', libre: 'libre' },
  make(scene, form) {
    const { person, agency, random } = scene
    const words = random.pick(['Bonjour, dans la transaction depuis six ans à Nantes, je m’installe dans votre région au printemps. Recrutez-vous en ce moment ? Je vous adresse volontiers mon CV.', 'Bonjour, je suis à la recherche d’un poste d’assistant(e) de gestion locative à temps plein. Titulaire d’un BTS PI, disponible immédiatement.', 'Bonjour, je souhaite rejoindre votre réseau comme agent commercial indépendant. À qui dois-je envoyer ma candidature ?'])
    const fields = [['Nom', person.printedLast!], ['Prénom', person.printedFirst!], ['Courriel', person.email], ['Téléphone', person.phonePrinted ?? ''], ['Service concerné', form === 'recrutement' ? 'Recrutement' : 'Autre demande'], ['Votre message', words]] as const
    return draft(scene, {
      from: { name: `Site ${agency.name}`, address: `site@${agency.domain}` }, replyTo: { address: person.email }, subject: form === 'recrutement' ? 'Formulaire : Rejoignez-nous' : 'Formulaire de contact',
      html: (form === 'recrutement' ? html`<table>${rowsOf(fields.map(([label, value]) => [label, value]))}</table>` : html`${fields.map(([label, value]) => html`<p><strong>${label}</strong><br>${value}</p>`)}<p>Envoyé depuis https://www.${agency.domain}/contact</p>`).html,
      gold: notLead('quarantine', told(scene, person.phonePrinted ?? '')),
    })
  },
})

const tenantsComplain: Family = openedOther<{ subject: readonly string[]; words: readonly string[]; look?: true }>({
  id: 'tenants-complain', about: 'tenants of the agency: a leak, a lock, a deposit that does not come back', wants: PLAIN,
  forms: {
    urgence: { subject: ['URGENT', 'dégât des eaux', 'plus de chauffage'], words: ['bonjour ca fait 3 jours que le radiateur de la chambre fuit et personne ne vient. jai deja appelé lundi. je fais quoi ??', 'Bonjour, ma serrure est bloquée je ne peux plus rentrer chez moi, merci d’envoyer un serrurier aujourd’hui'] },
    depot: { look: true, subject: ['Restitution du dépôt de garantie', 'Relance : dépôt de garantie'], words: ['Madame, Monsieur,\n\nL’état des lieux de sortie a eu lieu il y a deux mois et je n’ai toujours pas récupéré ma caution. La loi vous laissait un mois. Sans règlement sous huitaine, je saisirai la commission de conciliation.', 'Bonjour,\n\nVous retenez une partie du dépôt pour des trous dans le mur qui figuraient pourtant sur l’état des lieux d’entrée (photos à l’appui). Merci de revoir votre décompte.'] },
  },
  make(scene, { subject, words, look }) {
    const { person, property, random } = scene
    const text = linesOf(random.pick(words), '', whole(scene), `${property.street}, ${property.place.postcode} ${property.place.town}`, random.chance(0.7) && person.phonePrinted)
    return ownMail(scene, { subject: random.pick(subject), text, ...(look && { html: paragraphs(text) }) })
  },
})

const managingAgents: Family = openedOther<{ office: string; role: string; subject: (scene: Scene) => string; words: readonly string[] }>({
  id: 'managing-agents', about: 'managing agents of buildings write to the agency about works, meetings and papers of a lot that is for sale', wants: PLAIN,
  forms: {
    assemblee: { office: 'assemblees@syndic-montclar.example', role: 'Gestionnaire de copropriété\nCabinet Montclar', subject: ({ property }) => `Convocation AG – ${property.street}`, words: ['Madame, Monsieur,\n\nVous trouverez en pièce jointe la convocation à l’assemblée générale de l’immeuble cité en objet. Le ravalement (devis de 84 500 € TTC) sera soumis au vote.', 'Bonjour,\n\nLe procès-verbal de la dernière assemblée vous est transmis à l’attention de votre mandant. Le fonds de travaux a été porté à 7 %.'] },
    etatdate: { office: 'mutations@gestion-pontaven.example', role: 'Service mutations\nGestion Pontaven', subject: ({ property }) => `Vente ${property.place.town} – pré-état daté ${property.ref}`, words: ['Bonjour,\n\nLe pré-état daté vous parviendra après règlement de nos honoraires, soit 380 € TTC. Merci de nous confirmer le nom du notaire.', 'Bonjour,\n\nPour ce lot, les charges courantes s’élèvent à 412 € par trimestre ; aucun impayé à ce jour. Je reste joignable ce matin.'] },
  },
  make(scene, { office, role, subject, words }) {
    const { person, random } = scene
    const text = linesOf(random.pick(words), '', 'Bien cordialement,', '', whole(scene), role, person.phonePrinted && `Ligne directe ${person.phonePrinted}`)
    return ownMail(scene, { office, subject: subject(scene), text, html: paragraphs(text) })
  },
})

const ownersUnderMandate: Family = openedOther<'suite' | 'prix'>({
  id: 'owners-under-mandate', about: 'owners ask the agency that sells for them about visits, offers, keys and the price', wants: { who: 'plain', transaction: 'sale' }, forms: { suite: 'suite', prix: 'prix' },
  make(scene, form) {
    const { person, property, price, random, agency } = scene
    const words = form === 'suite'
      ? random.pick([`Bonjour ${agency.agent.firstName},\n\nSuite à la visite de samedi, que pense le couple de l’exposition et du bruit de la route ? Vous deviez nous faire un compte rendu.`, `Bonjour ${agency.agent.firstName},\n\nNous serons absents du 3 au 17. Les clés sont chez la voisine du rez-de-chaussée pour vos visites.`])
      : random.pick([`Bonjour,\n\nNous sommes d’accord pour passer de ${price} à un montant plus raisonnable, comme vous le suggériez. Envoyez-nous l’avenant à signer.`, 'Bonjour,\n\nUne autre agence affiche notre bien moins cher que vous, est-ce normal alors que vous avez l’exclusivité ?'])
    const text = linesOf(words, '', 'Cordialement,', whole(scene), random.chance(0.6) && person.phonePrinted, `(mandat ${random.int(600, 3900)}, réf. ${property.ref})`)
    return ownMail(scene, { subject: form === 'suite' ? `${property.title} / visites` : `${property.typeName} ${property.place.town}, notre vente`, text, ...(form === 'suite' && { html: divisions(text) }) })
  },
})

const estimatesOfWorks: Family = openedOther<{ office: string; firm: string; subject: (scene: Scene) => string; works: readonly string[] }>({
  id: 'estimates-of-works', about: 'craftsmen send what a repair in a home of the agency would cost, or when they come', wants: PLAIN,
  forms: {
    plomberie: { office: 'sarl.corvol@plombiers.example', firm: 'SARL Corvol Plomberie Chauffage', subject: ({ random }) => `Devis D${random.digits(5)}`, works: ['remplacement du ballon d’eau chaude', 'recherche de fuite et reprise du joint de baignoire'] },
    jardin: { office: 'contact@jardins-dorsay.example', firm: 'Jardins Dorsay', subject: ({ property }) => `Intervention ${property.street}`, works: ['taille de la haie et évacuation des déchets verts', 'remise en état de la clôture après la tempête'] },
  },
  make(scene, { office, firm, subject, works }) {
    const { person, property, random } = scene
    const text = linesOf('Bonjour,', '', `Comme convenu lors de mon passage, voici mon prix pour ${random.pick(works)} au ${property.street} à ${property.place.town} : ${random.int(2, 29) * 50} € HT.`, random.pick(['Validité un mois. Merci de me retourner le devis signé.', 'Je peux intervenir mardi matin si le locataire est prévenu.']), '', `${whole(scene)} – ${firm}`, person.phonePrinted)
    return ownMail(scene, { office, name: firm, subject: subject(scene), text })
  },
})

const OFFER = ({ property, agency, date }: Scene) => ['Bonjour,', `Pour découvrir ${property.title} (réf. ${property.ref}), voici ce que ${agency.agent.firstName} peut vous proposer :`, `– ${dayOf(date + 2 * 86_400_000)} à 9 h 15`, `– ${dayOf(date + 3 * 86_400_000)} à 17 h 45`, `– ${dayOf(date + 5 * 86_400_000)} à 11 h`, agency.name]

const choices: Family = openedOther<'telephone' | 'bureau' | 'question'>({
  id: 'choices', about: 'people answer the times they were offered: one of them, none, a question first; the offer stands below', wants: PLAIN, forms: { telephone: 'telephone', bureau: 'bureau', question: 'question' },
  make(scene, form) {
    const { random, agency, person, property } = scene
    const quoted = OFFER(scene)
    const said = random.pick({ telephone: ['17h45 parfait', 'Ok pour le premier', 'le dernier svp'], bureau: ['Bonjour,\n\nLa deuxième proposition nous convient très bien, nous serons trois.\n\nBien à vous,', 'Bonjour,\n\nMerci pour votre rapidité. Va pour 11 h.'], question: ['Avant de choisir : y a-t-il un abri fermé pour deux vélos ?', 'Est-ce que mon père peut venir à ma place ? Si oui, 9 h 15.'] }[form])
    const who = form === 'telephone' ? 'Envoyé depuis mon téléphone' : form === 'bureau' ? whole(scene) : person.firstName!
    const text = `${said}\n\n${who}\n\nLe ${dayOf(scene.date - 3_600_000)}, ${agency.name} <${agency.intake}> a écrit :\n${quoted.map((line) => `> ${line}`).join('\n')}`
    return ownMail(scene, {
      state: 'reply', subject: `Re: Visite – ${property.title}`, text, headers: THREAD(scene), more: { phone: null, message: said },
      ...(form === 'bureau' && { html: html`${divisions(`${said}\n${who}`)}<br><div class="gmail_quote"><div class="gmail_attr">${agency.name} &lt;${agency.intake}&gt; a écrit :<br></div><blockquote style="margin:0 0 0 .8ex">${lines(quoted.join('\n'))}</blockquote></div>` }),
    })
  },
})

const wishes: Family = openedOther<{ intent?: 'move' | 'cancel'; inThread?: true; subject: readonly string[]; words: readonly string[] }>({
  id: 'wishes', about: 'people with an appointment move it or call it off; others want their data gone or no more mail', wants: PLAIN,
  forms: {
    decaler: { intent: 'move', inThread: true, subject: ['Re: Confirmation de votre visite', 'RE : rendez-vous de jeudi'], words: ['Bonjour,\nmon train est supprimé, je n’arriverai pas avant 18 h 30. Peut-on reporter la visite au lendemain ?', 'Bonjour, mon fils est malade. Serait-il possible de repousser notre rendez-vous à la semaine prochaine ?'] },
    annuler: { intent: 'cancel', subject: ['annulation visite', 'Visite de samedi'], words: ['Bonjour,\nje dois malheureusement annuler la visite prévue samedi, notre offre vient d’être acceptée sur une autre maison.', 'bonjour on ne viendra pas demain finalement, c’est trop loin de l’école. desolé pour le dérangement'] },
    effacer: { subject: ['Droit à l’effacement', 'RGPD'], words: ['Madame, Monsieur,\nEn application de l’article 17 du RGPD, je vous demande d’effacer l’ensemble des données me concernant et de me le confirmer par écrit sous un mois.', 'Bonjour,\nJ’ai acheté ailleurs il y a un an. Supprimez mon dossier et mes coordonnées de vos fichiers, merci.'] },
  },
  make(scene, { intent, inThread, subject, words }) {
    const { random, agency, date } = scene
    const said = random.pick(words)
    const text = linesOf(said, '', whole(scene), inThread && `\n${'_'.repeat(32)}\nDe : ${agency.name} <${agency.intake}>\nEnvoyé : ${dayOf(date - 86_400_000)}\nVotre visite est confirmée. Adresse : ${scene.property.street}, ${scene.property.place.town}`)
    return ownMail(scene, { state: 'wish', subject: random.pick(subject), text, ...(inThread && { headers: THREAD(scene) }), more: { phone: null, ...(intent && { intent, message: said }) } })
  },
})

/** Families of other mail, first half. */
export const OTHER_MAIL_AGAIN: readonly Family[] = [
  repliesPassedOn, feedReport, mandatesEnd, hearts, monthlyFigures, payments, reviews, undelivered, webinars, pitchOnAdvert, coldEnglish, falseAccount, moneyOffers,
  applicantsOnSite, tenantsComplain, managingAgents, ownersUnderMandate, estimatesOfWorks, choices, wishes,
]
