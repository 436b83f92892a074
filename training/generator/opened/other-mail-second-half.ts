/** Other mail, once more and by other senders: call logs, diaries, codes, lures, letters of partners and passers-by, answers and wishes. */
import { draft, type Family } from '../family.ts'
import { html, safe } from '../html.ts'
import { divisions, paragraphs, whole } from '../letter.ts'
import { dayOf, hourOf, linesOf } from '../request.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawPerson } from '../values/people.ts'
import { openedOther } from './opened-family.ts'
import { bulk, deskNumber, fullOf, homesOf, junk, notice, ownMail, rowsOf, THREAD, told } from '../other-makers.ts'

const PLAIN = { who: 'plain' } as const

const advertsOnline: Family = openedOther<{ portal: string; from: readonly [string, string]; subject: (scene: Scene) => string; head: string; words: (scene: Scene) => string; button: string }>({
  id: 'adverts-online', about: 'an advert of the agency went online or was refused, shown as visitors see it',
  forms: {
    ligne: { portal: 'leboncoin', from: ['leboncoin', 'no.reply@leboncoin.fr'], subject: ({ property }) => `Votre annonce "${property.title}" est en ligne`, head: 'Bonne nouvelle !', words: () => 'Votre annonce est visible par des millions de personnes. Vous recevrez leurs messages sur cette adresse.', button: 'Gérer mon annonce' },
    refus: { portal: 'green-acres', from: ['Green-Acres', 'noreply@email.green-acres.com'], subject: ({ property }) => `Annonce ${property.ref} : modification nécessaire`, head: 'Cette annonce n’a pas été validée', words: ({ random }) => random.pick(['Un numéro de téléphone apparaît dans le texte du descriptif, ce que nos règles ne permettent pas.', 'La deuxième photo porte le logo d’un autre site. Remplacez-la, puis soumettez de nouveau l’annonce.']), button: 'Corriger' },
  },
  make(scene, { portal, from, subject, head, words, button }) {
    const { property, price, listingId, random } = scene
    return notice(scene, { from, portal, subject: subject(scene), html: html`<div style="max-width:520px"><h3>${head}</h3><p>${words(scene)}</p><div style="border:1px solid #e5e5e5"><img src="https://img.${from[1].split('@')[1]!}/${random.hex(20)}.jpg" width="518" alt=""><p>${property.title}</p><p><b>${price}</b></p><p>${property.place.town} (${property.place.postcode}) – ${property.surface} m²</p><p>Réf. ${property.ref} – n° ${listingId}</p></div><p><a href="https://${from[1].split('@')[1]!}/compte/${listingId}">${button}</a></p></div>` })
  },
})

const seekersNews: Family = openedOther<{ portal?: string; from: readonly [string, string]; subject: (scene: Scene) => string; hello: string; button: string; foot: string }>({
  id: 'seekers-news', about: 'what people who look for a home get: new adverts for a saved search, each with agencies to get in touch with', wants: PLAIN,
  forms: {
    logic: { portal: 'logic-immo', from: ['Logic-Immo', 'alerteimmo@logic-immo.com'], subject: ({ property }) => `3 biens dans votre secteur : ${property.place.town}`, hello: 'Ces annonces viennent de paraître', button: 'Demander une visite', foot: 'Suspendre cet envoi' },
    ouest: { portal: 'ouest-france-immo', from: ['Ouest-France Immo', 'alerte@news.ouestfrance-immo.com'], subject: ({ property }) => `Baisse de prix près de ${property.place.town}`, hello: 'Le prix a baissé, soyez parmi les premiers', button: 'Prévenir l’agence', foot: 'Modifier mes critères' },
  },
  make(scene, { portal, from, subject, hello, button, foot }) {
    const { agency, random, property } = scene
    const homes = homesOf(scene, 3, property.place)
    return notice(scene, {
      from, portal, subject: subject(scene), headers: bulk(random.hex(20)),
      html: html`<center><h2>${hello}</h2><p>Budget max. ${Math.ceil(Math.max(...homes.map(({ price }) => price)) / 1000) * 1000} € – ${property.place.town} + 15 km</p>${homes.map((home) => html`<table width="300"><tr><td>${home.shown}</td></tr><tr><td>${home.title}</td></tr><tr><td>${home.place.town}</td></tr><tr><td>${random.chance(0.4) ? agency.name : 'Vendu par un professionnel'}</td></tr><tr><td><a href="https://${from[1].split('@')[1]!}/r/${random.hex(14)}">${button}</a></td></tr></table>`)}<p><small>${foot}</small></p></center>`,
    })
  },
})

const loginCodes: Family = openedOther<'zoopla' | 'appareil'>({
  id: 'login-codes', about: 'a code to enter, an unknown device, with names and hours of the agent', forms: { zoopla: 'zoopla', appareil: 'appareil' },
  make(scene, form) {
    const { random, agency, date, property } = scene
    const code = random.digits(6)
    if (form === 'zoopla') return notice(scene, { from: ['Zoopla', 'members@zoopla.co.uk'], portal: 'zoopla', subject: `${code} is your verification code`, html: html`<p>Hi ${agency.agent.firstName},</p><p>Enter this code to finish signing in to ZooplaPro:</p><h1>${code}</h1><p>It stops working after 15 minutes. If this wasn’t you, change your password straight away.</p><p>Zoopla Member Services, 020 7946 0${random.digits(3)}</p>` })
    return notice(scene, { from: ['Sécurité Pégase', 'securite@pegase-transaction.example'], subject: 'Nouvelle connexion à votre espace', text: linesOf(`Bonjour ${agency.agent.firstName} ${agency.agent.lastName},`, '', 'Une connexion a été relevée depuis un appareil que nous ne connaissons pas :', '', `Date      ${dayOf(date)} ${hourOf(date)}`, `Lieu      ${property.place.town} (approximatif)`, `Appareil  ${random.pick(['iPhone, Safari', 'Windows, Edge', 'Android, Chrome'])}`, '', 'C’était vous ? Il n’y a rien à faire. Sinon, réinitialisez votre mot de passe.') })
  },
})

const heldBack: Family = openedOther<{ from: readonly [string, string]; subject: (count: number) => string; verbs: readonly [string, string] }>({
  id: 'held-back', about: 'the mail filter lists what it stopped: senders and subjects, among them portals’ requests', wants: PLAIN,
  forms: { rempart: { from: ['Rempart Mail', 'resume@rempart-mail.example'], subject: (count) => `Résumé de protection : ${count} courriels arrêtés`, verbs: ['Recevoir', 'Bloquer'] }, tamis: { from: ['Tamis', 'noreply@tamis-courrier.example'], subject: (count) => `[Tamis] ${count} e-mails en attente de votre décision`, verbs: ['Libérer', 'Supprimer'] } },
  make(scene, { from, subject, verbs }) {
    const { random, person, property, agency, date } = scene
    const other = drawPerson(random, scene.side, 'plain')
    const stopped = [
      ['noreply@lead.seloger.com', 'Un acquéreur est intéressé par un de vos biens'], [other.email, `Visite ${property.title}`], ['promo@toner-moins-cher.example', '-70 % sur vos cartouches'], [`${random.hex(12)}@messagerie.leboncoin.fr`, `Question sur ${property.ref} (${person.firstName})`], ['info@casino-royal.example', 'Votre bonus expire ce soir'],
    ].filter((_, at) => at === 0 || random.chance(0.75))
    return notice(scene, { from, subject: subject(stopped.length), html: html`<p>Boîte protégée : ${agency.email}</p><table width="100%" cellpadding="3">${rowsOf([['Heure', 'De', 'Sujet', '']], 'th')}${stopped.map(([sender, title], at) => html`<tr><td>${hourOf(date + at * random.int(9, 14) * 60_000)}</td><td>${sender}</td><td>${title}</td><td><a href="https://${from[1].split('@')[1]!}/a/${random.hex(18)}">${verbs[0]}</a> <a href="https://${from[1].split('@')[1]!}/b/${random.hex(18)}">${verbs[1]}</a></td></tr>`)}</table><p>Conservation : 21 jours.</p>` })
  },
})

const slipsSigned: Family = openedOther<{ from: readonly [string, string]; paper: string; roles: readonly [string, string] }>({
  id: 'slips-signed', about: 'a visitor’s slip or an inventory was signed: name, address and telephone of who signed, home, reference, proof', wants: PLAIN,
  forms: { visite: { from: ['Griffe Signature', 'documents@griffe-signature.example'], paper: 'Bon de visite', roles: ['Visiteur', 'Négociateur'] }, lieux: { from: ['Constat Mobile', 'pv@constat-mobile.example'], paper: 'État des lieux d’entrée', roles: ['Locataire', 'Bailleur représenté par'] } },
  make(scene, { from, paper, roles }) {
    const { random, person, property, agency, price, date } = scene
    return notice(scene, {
      from, subject: `${paper} signé – ${whole(scene)} – ${property.ref}`,
      html: html`<p>Le document suivant est complet et archivé pour dix ans.</p><table border="0">${rowsOf([['Document', `${paper} n° ${random.digits(5)}`], [roles[0], whole(scene)], ['Coordonnées', [person.email, person.phonePrinted].filter(Boolean).join(' / ')], [roles[1], `${agency.agent.firstName} ${agency.agent.lastName}, ${agency.name}`], ['Bien', `${property.title}, ${property.street}, ${property.place.postcode} ${property.place.town}`], ['Référence', property.ref], ['Montant affiché', price], ['Signé le', `${dayOf(date)} sur tablette`]])}</table><p>Empreinte SHA-256 : ${random.hex(40)}</p><p>Votre exemplaire est joint à ce courriel. Ne pas répondre.</p>`,
    })
  },
})

const absent: Family = openedOther<{ subject: (scene: Scene) => string; headers: readonly (readonly [string, string])[]; text: (scene: Scene) => string }>({
  id: 'absent', about: 'answering machines of customers, partners and closed offices, some with whom to call meanwhile', wants: PLAIN,
  forms: {
    deplacement: { subject: ({ property }) => `Absence : Re: ${property.title}`, headers: [['Auto-Submitted', 'auto-replied'], ['Precedence', 'auto_reply']], text: (scene) => linesOf('Bonjour,', '', `En déplacement à l’étranger, je consulte peu ma messagerie avant le ${dayOf(scene.date + 6 * 86_400_000)}. Pour toute question urgente, mon assistante répond au ${deskNumber(scene)}.`, '', whole(scene)) },
    etude: { subject: () => 'Réponse automatique : dossier en cours', headers: [['Auto-Submitted', 'auto-replied'], ['X-Autoreply', 'yes']], text: (scene) => linesOf('Chers clients, chers confrères,', '', 'L’office sera fermé du 1er au 21 août. Les rendez-vous de signature reprennent dès la réouverture.', '', `Maître ${whole(scene)}`, `Standard ${deskNumber(scene)}`) },
    english: { subject: ({ property }) => `Automatic reply: Viewing ${property.ref}`, headers: [['Auto-Submitted', 'auto-replied'], ['X-Auto-Response-Suppress', 'All']], text: (scene) => linesOf('Hello and thanks for your email.', '', 'I am away from my desk this week with limited access to messages and will answer when I return.', '', 'Kind regards,', whole(scene), scene.person.phonePrinted) },
  },
  make: (scene, { subject, headers, text }) => notice(scene, { from: [whole(scene), scene.person.email], subject: subject(scene), text: text(scene), headers, travels: 'as-is' }),
})

const campaignsAndBackups: Family = openedOther<'campagne' | 'sauvegarde'>({
  id: 'campaigns-and-backups', about: 'tools report what they did: a mailing with who opened and clicked, copies of the agency’s files', wants: PLAIN, forms: { campagne: 'campagne', sauvegarde: 'sauvegarde' },
  make(scene, form) {
    const { random, property, price, side, date, agency } = scene
    const readers = Array.from({ length: random.int(2, 4) }, () => drawPerson(random, side, 'plain'))
    const total = random.int(200, 4000)
    if (form === 'campagne') return notice(scene, {
      from: ['Pigeon Vole', 'stats@pigeon-vole.example'], subject: `Résultats : « ${property.title} »`,
      html: html`<h2>Votre envoi a 24 heures</h2><p>${total} destinataires, ${random.int(20, 60)} % d’ouvertures, ${random.int(1, 9)} désinscriptions</p><p>Bien mis en avant : ${property.ref}, ${property.title}, ${price}</p><p><b>Les plus actifs</b></p><ul>${readers.map((reader) => html`<li>${fullOf(reader)} (${reader.email}) : ${random.int(1, 6)} clic(s) sur « Visiter ce bien »</li>`)}</ul><p><a href="https://pigeon-vole.example/c/${random.hex(9)}">Relancer les non-ouvreurs</a></p>`,
    })
    return notice(scene, { from: ['Coffre Distant', 'robot@coffre-distant.example'], subject: `[${random.pick(['OK', 'AVERTISSEMENT'])}] Sauvegarde ${agency.domain}`, text: linesOf(`Début : ${dayOf(date)} 01:30`, `Fichiers copiés : ${total}`, `Volume : ${random.int(1, 90)},${random.digits(1)} Go`, `Ignorés : ${random.int(0, 3)}`, ...homesOf(scene, 2).map((home) => `  D:\\Mandats\\${home.ref.replace('/', '-')}\\compromis.pdf (fichier ouvert)`), '', 'Prochaine exécution : demain, même heure.') })
  },
})

const frenchSalesmen: Family = openedOther<{ firm: string; address: string; subject: (scene: Scene) => string; words: (scene: Scene) => string }>({
  id: 'french-salesmen', about: 'salesmen who write to the agency about an advert they saw, or follow up on a mail nobody answered', wants: PLAIN,
  forms: {
    drone: { firm: 'Altitude Images', address: 'prises-de-vue@altitude-images.example', subject: ({ property }) => `Votre annonce ${property.ref}`, words: ({ property, random }) => random.pick([`Bonjour,\n\nJe viens de voir votre annonce ${property.ref} à ${property.place.town}. Un survol par drone la rendrait bien plus vendeuse. Je suis dans le coin mardi et peux réaliser un reportage d’essai, puis ${random.int(9, 25) * 10} € par bien.\n\nIntéressé ?`, `Bonjour,\n\nLes photos de votre ${property.typeName.toLowerCase()} (${property.ref}) ne lui rendent pas justice. Télépilote déclaré, je livre dix vues aériennes retouchées sous 24 h, ${random.int(9, 25) * 10} € tout compris. Quand seriez-vous libre pour en parler ?`]) },
    relance: { firm: 'Leadoria', address: 'clement@leadoria-mandats.example', subject: ({ agency }) => `RE: ${agency.name} x Leadoria`, words: ({ agency, random }) => random.pick([`Bonjour ${agency.agent.firstName},\n\nSans retour de votre part, je me permets une dernière relance : ${random.int(3, 9)} propriétaires de votre secteur veulent faire estimer leur maison ce mois-ci. Je vous réserve l’exclusivité de la zone jusqu’à vendredi.\n\nOn en parle dix minutes ?`, `Bonjour ${agency.agent.firstName},\n\nAvez-vous pu jeter un œil à ma démonstration ? Nos agences clientes à ${agency.town} signent ${random.int(2, 6)} mandats de plus par trimestre, sans pige ni boîtage.\n\nMardi 11 h ou jeudi 15 h ?`]) },
  },
  make(scene, { firm, address, subject, words }) {
    const text = linesOf(words(scene), '', whole(scene), firm, scene.person.phonePrinted, 'Répondez STOP pour ne plus être contacté')
    return junk(scene, { from: [`${whole(scene)} – ${firm}`, address], subject: subject(scene), text, html: paragraphs(text) })
  },
})

const lures: Family = openedOther<{ from: readonly [string, string]; subject: (scene: Scene) => string; words: (scene: Scene) => string; button: string }>({
  id: 'lures', about: 'false voice messages and false papers to sign that lead to a stranger’s log-in page', wants: PLAIN,
  forms: {
    vocal: { from: ['Messagerie vocale', 'noreply@vm-portal-office.example'], subject: ({ random }) => `Message vocal manqué (0:${random.int(12, 58)})`, words: ({ person, agency }) => `Un appelant ${person.phonePrinted ?? 'inconnu'} a laissé un message vocal sur le poste associé à ${agency.email}. Authentifiez-vous avec votre mot de passe de messagerie pour l’écouter.`, button: 'Lire l’audio' },
    document: { from: ['Partage de fichier sécurisé', 'share@docu-secure-view.example'], subject: ({ person }) => `${fullOf(person)} a partagé « Offre_achat_signee.pdf »`, words: ({ person, property }) => `${fullOf(person)} vous invite à consulter un document concernant ${property.place.town}. Ce lien expire dans 2 heures. Connectez vous avec votre compte professionnel Microsoft.`, button: 'Ouvrir le document' },
  },
  make: (scene, { from, subject, words, button }) => junk(scene, { from, subject: subject(scene), html: html`<table align="center" bgcolor="#f3f2f1" width="480"><tr><td><p>${words(scene)}</p><p><a href="http://${from[1].split('@')[1]!}/?e=${scene.agency.email}&t=${scene.random.hex(20)}">${button}</a></p><p style="color:#888">ID ${scene.random.hex(8)}-${scene.random.hex(4)} © 2025 Corporation</p></td></tr></table>` }),
})

const fortunes: Family = openedOther<{ language: string; subject: string; words: readonly string[]; sign: string; from: string }>({
  id: 'fortunes', about: 'strangers with millions who want to buy houses by mail, in bad French and in English', wants: PLAIN,
  forms: {
    investisseur: { language: 'en', from: 'office.private.fund@mail-desk-gulf.example', subject: 'REAL ESTATE INVESTMENT PARTNERSHIP', sign: 'Financial consultant to the family', words: ['Dear Sir,\n\nMy client, a former minister, wishes to invest 45 million US dollars in houses and apartments in your country, but for political reasons he needs a trusted partner to receive the funds. You will retain 10%.\n\nIf interested, provide your full name, direct telephone number and bank for further briefing.', 'Greetings,\n\nI am contacting you in strict confidence to assist in moving an inheritance of $12,500,000 into real estate in your city. Your commission is 25 percent. Please treat as urgent.'] },
    heritage: { language: 'fr', from: 'maitre.succession@cabinet-donation.example', subject: 'Donation pour achat de bien', sign: 'Veuve et croyante', words: ['Bien aimé(e),\nJe suis atteinte d’une maladie en phase terminale et je désire faire don de la somme de 850.000 € à une personne de confiance qui achètera une maison pour les orphelins. Contactez mon notaire par mail pour recevoir le chèque de banque.', 'Bonjour à vous,\nSans héritier, je souhaite vous léguer mes biens immobiliers et mes avoirs. Il faudra seulement régler les frais de dossier de 290 €. Que Dieu vous bénisse.'] },
  },
  make: (scene, { language, subject, words, sign, from }) => junk(scene, { language, from: [whole(scene), from], subject, text: linesOf(scene.random.pick(words), '', whole(scene), sign) }),
})

const strayMessages: Family = openedOther<'leboncoin' | 'seloger'>({
  id: 'stray-messages', about: 'people who use a portal’s form below some advert to reach the agency about quite another matter: their rent, a job, a lost parcel', wants: PLAIN, forms: { leboncoin: 'leboncoin', seloger: 'seloger' },
  make(scene, form) {
    const { person, property, price, random, listingId } = scene
    const words = random.pick([
      'Bonjour, rien à voir avec cette annonce : je suis locataire d’un de vos appartements et votre standard ne répond jamais. Mon volet est cassé depuis un mois, qui s’en occupe ?', 'Bonjour, j’ai quitté le logement en mars et n’ai toujours pas reçu ma régularisation de charges. Merci de transmettre au service gestion.', 'Bonjour, je ne cherche pas de bien, je cherche du travail : recrutez-vous des conseillers débutants ? Je peux vous adresser un CV.', 'Bonjour, j’habite en face de votre bureau et j’ai réceptionné un colis à votre nom. Passez quand vous voulez avant 19 h.',
    ])
    const gold = notLead('quarantine', { portal: form, ...told(scene, person.phonePrinted ?? '') })
    if (form === 'leboncoin') return draft(scene, {
      from: { name: `${person.firstName} via leboncoin`, address: `${random.hex(30)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour "${property.title}" sur leboncoin`, gold,
      html: html`<p>Bonjour,</p><p>Un message de ${person.firstName} vous attend.</p><p>Prénom : ${person.printedFirst}<br>Nom : ${person.printedLast}<br>E-mail : <a href="mailto:${person.email}">${person.email}</a>${person.phonePrinted ? html`<br>Téléphone : ${person.phonePrinted}` : safe('')}</p><p>« ${words} »</p><p>${property.title}<br>${price}<br>Référence : ${property.ref}<br>Lien : https://www.leboncoin.fr/ad/${property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'}/${listingId}</p>`.html,
    })
    return draft(scene, {
      from: { name: 'SeLoger', address: 'contact@lead.seloger.com' }, subject: property.transaction === 'sale' ? 'Un acquéreur est intéressé par un de vos biens' : 'Un locataire est intéressé par un de vos biens', gold,
      html: html`<table width="500"><tr><td><h2>${whole(scene)} vous écrit</h2></td></tr><tr><td>${price}<br>${property.place.town.toUpperCase()}<br>,<br>${property.place.postcode}<br>${property.typeName}<br>• ${property.surface} m²<br>Ref. de l'annonce :<br>${property.ref}</td></tr><tr><td>${whole(scene)}<br><a href="mailto:${person.email}">${person.email}</a><br>${person.phonePrinted && html`<a href="tel:${person.phone!.e164}">${person.phonePrinted}</a>`}</td></tr><tr><td>${words}</td></tr></table>`.html,
    })
  },
})

const trainees: Family = openedOther<{ subject: readonly string[]; words: readonly string[] }>({
  id: 'trainees', about: 'pupils and students who want to spend a week or a year with the agency', wants: PLAIN,
  forms: {
    troisieme: { subject: ['stage de 3ème', 'Demande stage d’observation'], words: ['Bonjour,\nje suis en classe de troisième et je cherche un stage d’observation du 14 au 18 décembre. J’aimerais découvrir le métier d’agent immobilier et assister à des visites.\nMerci de votre réponse', 'Madame, Monsieur,\nMa fille de quatorze ans rêve de passer sa semaine de stage dans une agence. Auriez-vous une place pour elle ?'] },
    master: { subject: ['Stage de fin d’études – droit immobilier', 'Contrat d’apprentissage'], words: ['Madame, Monsieur,\n\nActuellement en master de droit immobilier, je souhaite effectuer six mois de stage dans votre service location à partir de janvier. Je me déplace volontiers pour un entretien.\n\nDans l’attente de votre retour, je vous prie d’agréer mes salutations distinguées.', 'Bonjour,\n\nJe viens d’intégrer un bachelor responsable d’affaires en immobilier et il me manque une agence d’accueil pour signer mon contrat. Mon rythme : trois jours chez vous, deux jours à l’école.'] },
  },
  make(scene, { subject, words }) {
    const { random, person } = scene
    const text = linesOf(random.pick(words), '', whole(scene), random.chance(0.7) && person.phonePrinted)
    return ownMail(scene, { subject: random.pick(subject), text, html: divisions(text), attachments: [{ name: 'cv.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }] })
  },
})

const lawyers: Family = openedOther<{ office: string; role: string; subject: (scene: Scene) => string; words: (scene: Scene) => string }>({
  id: 'lawyers', about: 'notaries’ offices about deeds that are being drawn up: parties, papers, hours, sums', wants: { who: 'plain', transaction: 'sale' },
  forms: {
    acte: { office: 'office.rivoire@notaire.example', role: 'Service ventes\nOffice Rivoire & associés', subject: ({ property }) => `VENTE ${property.place.town.toUpperCase()} / réf. ${property.ref}`, words: ({ random, price }) => random.pick([`Chère consœur, cher confrère,\n\nLe rendez-vous de signature de l’acte authentique est confirmé mardi à 14 h 30. Le prix, soit ${price}, sera versé par virement. Merci de remettre les clés à l’acquéreur sur place.`, 'Bonjour,\n\nLe droit de préemption ayant été purgé, nous pouvons fixer une date. L’acquéreur propose le 18 ou le 20 dans l’après-midi ; votre mandant est-il libre ?']) },
    piece: { office: 'redaction@scp-malvoisin.example', role: 'Rédaction des actes, SCP Malvoisin', subject: ({ property }) => `Pièces manquantes – ${property.street}`, words: ({ random }) => random.pick(['Bonjour,\n\nIl nous manque l’attestation d’assainissement et le règlement de copropriété pour établir la promesse. Pouvez-vous nous les faire parvenir avant jeudi ?', 'Bonjour,\n\nLes acquéreurs ont obtenu leur accord de prêt, copie jointe. Le dépôt de garantie de 5 % a bien été reçu en notre comptabilité.']) },
  },
  make(scene, { office, role, subject, words }) {
    const text = linesOf(words(scene), '', 'Votre bien dévoué(e),', whole(scene), role, scene.person.phonePrinted && `Tél. ${scene.person.phonePrinted}`)
    return ownMail(scene, { office, subject: subject(scene), text, html: paragraphs(text) })
  },
})

const fellowAgents: Family = openedOther<'confrere' | 'interne'>({
  id: 'fellow-agents', about: 'another agency about sharing a mandate, and the agency’s own people about keys and boards', wants: { who: 'plain', transaction: 'sale' }, forms: { confrere: 'confrere', interne: 'interne' },
  make(scene, form) {
    const { random, property, agency, person } = scene
    if (form === 'interne') return draft(scene, {
      from: { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }, subject: `${property.ref} clés`, travels: 'as-is', gold: notLead('quarantine', { language: 'fr' }),
      text: linesOf(random.pick([`J’ai laissé le trousseau du ${property.ref} dans la boîte à code du bureau. Quelqu’un peut changer le panneau, il est tombé avec le vent.`, `Qui a le dossier diag de ${property.title} ? Introuvable sur le serveur, il me le faut pour 15 h.`, `Réunion d’équipe décalée à lundi 9 h. Pensez à mettre à jour vos prix, le ${property.ref} est encore affiché à l’ancien tarif en vitrine.`]), '', agency.agent.firstName, agency.agent.phonePrinted),
    })
    const text = linesOf('Bonjour chers confrères,', '', random.pick([`Travaillez-vous en délégation sur votre mandat ${property.ref} (${property.title}) ? Si oui, quelles sont vos conditions de partage ?`, `Nous avons le même bien en mandat simple sous une autre référence que votre ${property.ref}. Pouvons-nous aligner nos prix d’affichage ?`]), '', 'Confraternellement,', whole(scene), 'Agence Tramontane Gestion', person.phonePrinted)
    return ownMail(scene, { office: 'direction@tramontane-gestion.example', subject: `Mandat ${property.ref}`, text })
  },
})

const pressAndTownHall: Family = openedOther<{ office: string; role: string; subject: (scene: Scene) => string; words: (scene: Scene) => string }>({
  id: 'press-and-town-hall', about: 'a journalist, a town hall, a school or a filming company who want something of the agency that is no home', wants: PLAIN,
  forms: {
    presse: { office: 'redaction.locale@courrier-des-vallees.example', role: 'Journaliste, Le Courrier des Vallées', subject: ({ property }) => `Demande d’interview : le marché à ${property.place.town}`, words: ({ property, random }) => random.pick([`Bonjour,\n\nJe prépare un article sur les prix des maisons à ${property.place.town}. Accepteriez-vous de répondre à quatre questions par téléphone avant jeudi midi, heure de bouclage ?`, `Bonjour,\n\nNotre dossier de dimanche porte sur les locataires qui ne trouvent plus à se loger à ${property.place.town}. Pourrais-je suivre l’un de vos conseillers pendant une matinée, avec un photographe ?`]) },
    mairie: { office: 'urbanisme@ville-service.example', role: 'Service urbanisme', subject: ({ property }) => `Panneau d’agence ${property.street}`, words: ({ property, random }) => random.pick([`Madame, Monsieur,\n\nLe panneau posé ${property.street} empiète sur le domaine public. Nous vous invitons à le retirer sous quinze jours.`, `Madame, Monsieur,\n\nUne déclaration préalable est requise pour l’enseigne installée ${property.street}. Le dossier est à déposer en mairie, les horaires du service figurent sur notre site.`]) },
    tournage: { office: 'reperages@brume-productions.example', role: 'Repérages, Brume Productions', subject: () => 'Tournage d’un court métrage', words: ({ property }) => `Bonjour,\n\nNous tournons à ${property.place.town} en mai et serions heureux d’utiliser la vitrine de votre agence comme décor pendant une matinée. Qui peut nous donner l’autorisation ?` },
  },
  make(scene, { office, role, subject, words }) {
    const { person } = scene
    const text = linesOf(words(scene), '', 'Bien à vous,', '', whole(scene), role, person.phonePrinted)
    return ownMail(scene, { office, subject: subject(scene), text })
  },
})

const timesChosen: Family = openedOther<{ language?: string; words: readonly string[]; quote: (scene: Scene) => string }>({
  id: 'times-chosen', about: 'answers to the assistant’s offer in French and English: a time, an alternative, a detail that was asked for', wants: PLAIN,
  forms: {
    outlook: { words: ['Bonjour,\n\nVendredi à 12 h 45 nous va parfaitement. Faut-il apporter une pièce d’identité ?', 'Bonjour,\n\nMerci. Nous prenons le rendez-vous de mardi, mon épouse me rejoindra directement sur place.\n\nSincères salutations'], quote: ({ agency, property }) => `${'_'.repeat(32)}\nDe : ${agency.name} <${agency.intake}>\nObjet : Quand souhaitez-vous voir ${property.ref} ?\n\nMardi 8 h 30\nVendredi 12 h 45\nVous pouvez répondre à ce courriel ou cliquer sur l’heure de votre choix.` },
    mobile: { words: ['mardi ok', 'vendredi c bon pour moi merci', 'ni l’un ni l’autre, je travaille de nuit. Vous avez le mercredi matin ?'], quote: ({ agency }) => `Envoyé de mon Galaxy\n\n-------- Message initial --------\nDe : ${agency.intake}\nMardi 8 h 30 ou vendredi 12 h 45 ?` },
    english: { language: 'en', words: ['Hi,\n\nFriday at 12.45 works for us, see you there.', 'Thanks for the quick answer. Tuesday is fine, could you confirm the exact address please?'], quote: ({ agency }) => `On Tue, ${agency.name} <${agency.intake}> wrote:\n> Tuesday at 8.30 am\n> Friday at 12.45 pm` },
  },
  make(scene, { language = 'fr', words, quote }) {
    const said = scene.random.pick(words)
    return ownMail(scene, { state: 'reply', subject: `${language === 'en' ? 'Re' : 'RE'}: ${scene.property.title}`, text: linesOf(said, '', language === 'en' ? whole(scene) : scene.person.firstName, '', quote(scene)), headers: THREAD(scene), more: { language, phone: null, message: said } })
  },
})

const calledOff: Family = openedOther<'relais' | 'formulaire' | 'stop'>({
  id: 'called-off', about: 'a visit called off or put back through the portal’s thread, data to be erased through the site’s form, no more mail', wants: PLAIN, forms: { relais: 'relais', formulaire: 'formulaire', stop: 'stop' },
  make(scene, form) {
    const { person, property, random, agency, price } = scene
    if (form === 'relais') {
      const [intent, said] = random.pick([['cancel', 'Bonsoir, je préfère annuler le rendez-vous de demain, j’ai signé pour un autre bien. Merci quand même'], ['move', 'Bonjour, impossible de me libérer à l’heure prévue, pouvons-nous déplacer la visite à vendredi ?'], ['cancel', 'Je ne pourrai pas venir à la visite, mon dossier a été refusé par ma banque. Annulez svp']] as const)
      const address = `${random.hex(32)}@messagerie.leboncoin.fr`
      return draft(scene, {
        from: { name: `${person.firstName} via leboncoin`, address }, subject: `Nouveau message pour "${property.title}" sur leboncoin`, travels: 'as-is',
        gold: notLead('wish', { portal: 'leboncoin', language: 'fr', firstName: person.firstName, email: address, intent, message: said }),
        html: html`<p>Vous avez reçu une suite à votre échange.</p><p>${person.firstName}</p><p>« ${said} »</p><p>${property.title} – ${price}</p><hr><p>Messages précédents</p><p>${agency.name}<br>Entendu, je vous attends sur place. À demain !</p><p>${person.firstName}<br>Bonjour, peut-on visiter cette semaine ?</p>`.html,
      })
    }
    if (form === 'formulaire') return draft(scene, {
      from: { name: agency.name, address: `rgpd@${agency.domain}` }, replyTo: { address: person.email }, subject: 'Exercice d’un droit sur les données', gold: notLead('wish', told(scene, '')),
      html: html`<h4>Formulaire « Mes données »</h4><p><u>Demandeur</u> : ${whole(scene)}</p><p><u>Adresse</u> : ${person.email}</p><p><u>Droit exercé</u> : ${random.pick(['Suppression de toutes mes données', 'Opposition à la prospection', 'Effacement du compte et des alertes'])}</p><p><u>Précision</u> : ${random.pick(['J’ai loué ailleurs, je ne veux plus figurer dans vos fichiers.', 'Merci de confirmer une fois que c’est fait.', '(aucune)'])}</p>`.html,
    })
    return ownMail(scene, { state: 'wish', subject: random.pick(['STOP', 'Désinscription', 'Re: Nos nouveautés de la semaine']), text: linesOf(random.pick(['STOP', 'Bonjour, merci de ne plus m’envoyer vos annonces, notre recherche est terminée.', 'Retirez-moi de votre liste, je vous l’ai déjà demandé deux fois !']), '', whole(scene)), more: { phone: null } })
  },
})

/** Families of other mail, second half. */
export const OTHER_MAIL_SECOND_HALF: readonly Family[] = [
  advertsOnline, seekersNews, loginCodes, heldBack, slipsSigned, absent, campaignsAndBackups, frenchSalesmen, lures, fortunes,
  strayMessages, trainees, lawyers, fellowAgents, pressAndTownHall, timesChosen, calledOff,
]
