/** Mail for a human of the agency that asks for no home: the house itself, offices one works with, those who live in what it manages, applicants and suppliers. */
import { draft, type Family } from '../../family.ts'
import { html } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { deskNumber, fullOf, ownMail, rowsOf, told } from '../../other-makers.ts'
import { dayOf, linesOf } from '../../request.ts'
import { notLead, type Scene } from '../../scene.ts'
import { type Made, madeBy, officer, ownSite } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { openedLast } from './opened-last.ts'
import { capital, DAY, dayWithName, hourSaid, inTown, meetingOf, PLAIN, shortDay, somebody, thousands, weekdayOf, workday } from './other-pieces.ts'

const PDF = '%PDF-1.4\n%%EOF\n'
const pdf = (name: string) => [{ name, type: 'application/pdf', content: PDF }]

/** Nobody of the house is anybody's contact. */
const inside = (scene: Scene, subject: string, text: string, look?: typeof divisions) => draft(scene, { from: { name: officer(scene), address: scene.agency.agent.email }, subject, text, needsText: true, ...(look && { html: look(text).html }), travels: 'as-is', gold: notLead('quarantine', { language: 'fr' }) })

const houseNote: Made = (scene) => {
  const { random, property, agency, date } = scene
  const name = somebody(scene).firstName!
  const { firstName } = agency.agent
  const [subject, said] = random.pick([
    [`${property.ref} baisse`, `Le propriétaire de ${property.ref} est d’accord pour baisser. Peux-tu refaire l’affiche vitrine et prévenir les portails avant midi ?`], ['Réunion de lundi', 'Ordre du jour : mandats à échéance, planning des vacances, nouvelle grille d’honoraires. Apportez vos chiffres.'], ['Trousseau', `Qui a pris les clés de la ${property.street} ? Elles ne sont plus au tableau et l’électricien attend devant.`],
    [`Mon estimation de ce matin, ${property.place.town}`, `Sorti de l’estimation, ${property.surface} m² au sol mais toiture à revoir. Je leur envoie l’avis de valeur demain, tu peux me sortir trois comparables ?`], ['Absence vendredi', `Je récupère vendredi, ${name} prend mes appels. Pour le compromis de 15 h tout est imprimé sur mon bureau.`],
    ['Site internet', 'La page équipe affiche encore Maxence. Quelqu’un peut la mettre à jour avec la nouvelle photo ?'], ['Pot de départ', `Cagnotte pour ${name}, enveloppe à l’accueil jusqu’à jeudi. Pensez-y !`], ['Vitrine', `Les LED du panneau de gauche clignotent. J’ai appelé le dépanneur, il passe ${random.pick(['mardi', 'jeudi'])}.`],
  ] as const)
  return inside(scene, subject, linesOf(random.pick([`${name},`, 'Hello,', 'Coucou la team,', `Salut ${name}`]), '', said, '', firstName, random.chance(0.5) && `${agency.name} – ${agency.agent.phonePrinted}`, random.chance(0.3) && shortDay(date)))
}

const saleFile: Made = (scene) => {
  const { random, agency, property, price, date } = scene
  const [seller, buyer] = [somebody(scene), somebody(scene)]
  return inside(scene, random.pick([`Dossier ${seller.lastName} / ${buyer.lastName}`, `TR: avancement ${property.ref}`, `Compromis ${property.street}`]), linesOf('Bonjour à tous les deux,', '', `Point sur la vente ${seller.lastName} / ${buyer.lastName} (${property.ref}, ${property.place.town}, ${price}) :`, `- ${random.pick(['compromis signé chez le notaire', 'offre contresignée', 'délai de rétractation purgé'])} le ${shortDay(date - random.int(1, 12) * DAY)} ;`, `- ${random.pick(['accord de prêt attendu', 'DIA envoyée en mairie', 'attestation de fosse à demander'])} ;`, `- ${random.pick(['réitération prévue', 'libération des lieux'])} le ${shortDay(date + 70 * DAY)}.`, '', random.pick(['Merci de compléter le tableau de suivi.', 'Je relance l’étude demain.', 'Qui prévient le syndic ?']), '', officer(scene), 'Service transaction', agency.name, `${agency.street} – ${agency.postcode} ${agency.town}`, `T. ${agency.phonePrinted}  M. ${agency.agent.phonePrinted}`), paragraphs)
}

/** Who is on duty, in a table. */
const duty: Made = (scene) => {
  const { random, agency, date } = scene
  const names = Array.from({ length: 3 }, () => somebody(scene).firstName!)
  const monday = workday(date + DAY)
  const rows = [0, 1, 2, 3, 4].map((at) => workday(monday + at * DAY)).filter((day, at, all) => all.indexOf(day) === at).map((day, at) => [dayWithName(day), names[at % 3]!, random.pick(['Accueil', 'Accueil + téléphone', 'Téléphone', 'Vitrine', 'Boîte mail'])] as const)
  const last = random.pick(['Échangez entre vous si besoin, mais prévenez-moi.', `${names[1]!} est en formation l’après-midi.`, 'Merci de laisser le bureau propre en partant !', 'Fermeture à 17 h la veille du jour férié.'])
  const text = linesOf('Bonjour à tous,', '', random.pick(['Les permanences à venir :', 'Voici le tableau de présence.', 'Qui est à l’agence :']), '', ...rows.map((row) => row.join(' – ')), '', last, '', agency.agent.firstName)
  return { ...inside(scene, random.pick(['Permanences', `Planning à partir du ${shortDay(monday)}`, 'Tableau de présence']), text), html: html`<p>Bonjour à tous,</p><table border="1" cellpadding="4">${rowsOf(rows)}</table><p>${last}</p><p>${officer(scene)}<br>${agency.name}<br>${agency.agent.phonePrinted}</p>`.html }
}

const house: Family = openedLast<Made>({ id: 'house', about: 'the house writes to itself: a note, the state of a sale, who is on duty', wants: { who: 'plain', transaction: 'sale' }, forms: { mot: houseNote, vente: saleFile, presence: duty }, make: madeBy })

/** Somebody who writes from his office, under his own address there. */
const fromOffice = (scene: Scene, host: string) => `${local(scene.person.firstName!)}.${local(scene.person.lastName!)}@${host}`

const notary: Made = (scene) => {
  const { random, property, date, person } = scene
  const [one, other] = [somebody(scene), somebody(scene)]
  const meeting = meetingOf(scene)
  const [subject, said] = random.pick([
    [`VENTE ${one.lastName!.toUpperCase()} / ${other.lastName!.toUpperCase()}`, `Pourriez-vous m’adresser le mandat, l’avis de valeur et les diagnostics en votre possession, ainsi que vos coordonnées bancaires pour le règlement de la commission ?`],
    [`Rendez-vous de signature ${one.lastName} – ${property.place.town}`, `L’acte authentique sera signé en notre étude ${dayWithName(meeting)} à ${hourSaid(meeting)}. Merci de prévoir la remise des clés et les relevés de compteurs.`],
    [`Dossier ${random.digits(6)} – purge du droit de préemption`, `La commune ${random.pick(['renonce', 'a renoncé'])} à exercer son droit de préemption. Vous trouverez la réponse ci-jointe ; nous restons dans l’attente de l’offre de prêt.`],
    [`Projet de compromis – ${property.street}`, 'Veuillez trouver le projet de compromis. Vos éventuelles observations sont attendues avant la fin de la semaine.'],
  ] as const)
  return ownMail(scene, { office: fromOffice(scene, 'etude-arcades.notaires-demo.example'), subject, attachments: /jointe|trouver/.test(said) ? pdf('courrier.pdf') : [], text: linesOf('Cher Monsieur, chère Madame,', '', `Je reviens vers vous dans le dossier ${fullOf(one)} – ${fullOf(other)}.`, said, '', 'Votre bien dévoué(e),', '', whole(scene), random.pick(['Clerc de notaire', 'Notaire assistant', 'Formaliste', 'Négociation et actes courants']), 'SCP Étude des Arcades, notaires associés', `${random.int(2, 40)} place du Palais`, `Standard : ${deskNumber(scene)}`, random.chance(0.3) ? person.phonePrinted && `Ligne directe : ${person.phonePrinted}` : null, '', 'L’office est équipé de la visioconférence. Aucun RIB ne vous sera transmis par simple courriel.', dayOf(date)) })
}

const surveyor: Made = (scene) => {
  const { random, property, person } = scene
  const meeting = meetingOf(scene)
  const text = linesOf('Bonjour,', '', random.pick([
    `Je passe ${weekdayOf(meeting)} à ${hourSaid(meeting)} au ${property.street} (${property.place.town}) pour les diagnostics. Pouvez-vous laisser les clés à l’accueil et couper l’alarme ?`, `Les rapports du ${property.street} sont terminés et joints. DPE en ${random.pick(['C', 'D', 'E'])}, présence d’amiante sur conduit, électricité avec trois anomalies.`,
    `Impossible d’accéder aux combles du ${property.street} ce matin, il me faudra repasser. Voyez-vous avec le propriétaire ?`, `Il me manque l’année de construction et la surface cadastrale pour éditer le DPE du bien ${property.ref}. Pouvez-vous me les transmettre ?`,
  ]), '', 'Cordialement,', whole(scene), 'Opérateur certifié', 'Diagnostics du Pays', person.phonePrinted ?? deskNumber(scene))
  return ownMail(scene, { office: fromOffice(scene, 'diagnostics-du-pays.example'), subject: random.pick([`Diagnostics ${property.street}`, `Mission ${random.digits(5)} – ${property.place.town}`, `DPE ${property.ref}`]), needsText: true, text, html: divisions(text), attachments: text.includes('et joints') ? pdf('DDT.pdf') : [] })
}

const manager: Made = (scene) => {
  const { random, property, date } = scene
  const [subject, said] = random.pick([
    [`Pré-état daté – lot ${random.int(2, 140)}, ${property.street}`, `Suite à votre courrier, le pré-état daté vous sera adressé sous dix jours après règlement de ${random.int(190, 380)} € par le copropriétaire vendeur.`],
    [`Résidence ${property.street} : PV d’assemblée`, `Je vous joins les trois derniers procès-verbaux et le carnet d’entretien. Le ravalement a été voté, premier appel de fonds le ${shortDay(date + 40 * DAY)}.`],
    [`Coupure d’eau ${property.street}`, `L’eau sera coupée le ${dayOf(date + 4 * DAY)} de 9 h à 12 h, merci d’informer votre locataire du deuxième étage.`], [`Badges d’accès – ${property.street}`, 'Les badges commandés pour votre locataire sont à retirer à nos bureaux contre un chèque de caution.'],
    [`Dégât des eaux ${property.street}`, 'Le plombier mandaté par l’assurance de l’immeuble a trouvé l’origine : joint de baignoire du lot que vous gérez. Pouvez-vous faire intervenir votre artisan ?'], [`Fiche synthétique ${property.street}`, 'Vous trouverez la fiche synthétique de la copropriété demandée pour votre compromis. Il n’y a pas de procédure en cours.'],
  ] as const)
  return ownMail(scene, { office: fromOffice(scene, 'syndic-belvedere.example'), subject, attachments: /joins|trouverez/.test(said) ? pdf('documents.pdf') : [], text: linesOf('Bonjour,', '', said, '', 'Restant à votre disposition,', '', whole(scene), 'Gestionnaire d’immeubles', 'Cabinet Belvédère Syndic', `Accueil ${deskNumber(scene)} – du lundi au jeudi, 14 h – 17 h`) })
}

const offices: Family = openedLast<Made>({ id: 'offices', about: 'offices about a sale or a building that is going on: a notary’s, a surveyor’s, a building manager’s', wants: PLAIN, forms: { notaire: notary, diagnostiqueur: surveyor, syndic: manager }, make: madeBy })

const LEAKS = [
  ['Fuite au plafond', 'de l’eau goutte du plafond de la cuisine depuis ce matin, le voisin du dessus ne répond pas'], ['Fuite ballon', 'le ballon d’eau chaude fuit et disjoncte tout l’appartement'], ['WC qui fuit', 'la chasse d’eau coule en continu et j’ai peur pour la facture'], ['Radiateur froid', 'le radiateur du séjour reste froid alors que la chaudière tourne'],
  ['Porte du hall', 'la porte du hall ne ferme plus, n’importe qui entre'], ['Vitre cassée', 'une vitre de la chambre s’est fendue avec le vent'], ['Nuisibles', 'il y a des cafards dans la gaine technique'], ['Prise électrique', 'une prise de la cuisine a noirci et sent le brûlé'],
] as const

const leak: Made = (scene) => {
  const { random, person, property, agency } = scene
  const [what, said] = random.pick(LEAKS)
  const text = linesOf(random.pick(['Bonjour,', 'Bonjour Madame,', `Bonjour ${agency.name},`]), '', random.pick([`Je suis locataire au ${property.street} ${inTown(property.place.town)}, ${said}.`, `${capital(said)}. C’est le logement du ${property.street}, ${random.pick(['2e gauche', 'porte 14', 'rez-de-chaussée'])}, loué par votre agence.`]), random.pick(['Pouvez-vous envoyer quelqu’un au plus vite ?', 'Qui dois-je appeler ? Est-ce à ma charge ou à celle du propriétaire ?', 'J’ai pris des photos si besoin, il faudrait que quelqu’un vienne voir.', 'Merci de prévenir le propriétaire, c’est urgent.']), '', random.pick(['Cordialement', 'Merci d’avance', 'Bien à vous']), whole(scene), random.chance(0.75) ? person.phonePrinted : null)
  return ownMail(scene, { subject: random.pick([what, `${what} – ${property.street}`, `Problème logement ${property.street}`, 'Urgent locataire', 'Demande d’intervention']), needsText: true, text, html: divisions(text) })
}

const coOwner: Made = (scene) => {
  const { random, person, property, date } = scene
  const [subject, said] = random.pick([
    [`Charges ${new Date(date).getUTCFullYear() - 1} – lot ${random.int(2, 90)}`, 'je conteste la régularisation de charges reçue cette semaine : l’eau chaude a presque doublé sans explication.'], [`Ascenseur ${property.street}`, 'je vous signale que l’ascenseur est de nouveau arrêté, troisième panne depuis la rentrée.'],
    ['Ordre du jour de l’assemblée', 'je demande l’inscription à l’ordre du jour de l’installation d’arceaux pour les vélos.'], ['Assemblée générale', 'je n’ai toujours pas reçu la convocation à l’assemblée, pourtant prévue dans quinze jours.'], [`Sinistre caves – ${property.street}`, 'je souhaite savoir où en est la déclaration du dégât des eaux dans les caves.'],
    ['Local poubelles', 'je vous informe que le local poubelles n’a pas été nettoyé depuis trois semaines malgré le contrat d’entretien.'], ['Appel de fonds', 'je n’ai pas les moyens de régler l’appel de fonds du ravalement en une fois et demande un échelonnement.'],
  ] as const)
  return ownMail(scene, { subject, text: linesOf(random.pick(['Madame, Monsieur,', 'Bonjour,']), '', `${random.pick(['Copropriétaire', 'Membre du conseil syndical'])} du ${property.street}, ${said}`, '', 'Je compte sur une réponse de votre part.', '', whole(scene), random.chance(0.5) ? person.phonePrinted : null) })
}

const landlord: Made = (scene) => {
  const { random, person, property, agency, date } = scene
  const words = random.pick(['Le loyer du mois dernier n’apparaît pas sur mon compte rendu de gérance. Le locataire a-t-il payé ?', 'J’ai besoin du récapitulatif annuel pour ma déclaration de revenus fonciers.', 'Je change de banque, merci de me dire à qui envoyer mon nouveau RIB pour le versement des loyers.', 'Le chauffe-eau a-t-il été remplacé ? Je n’ai pas encore reçu la facture.', 'Le locataire m’a appelé en direct pour la TV. Pouvez-vous voir avec lui ?'])
  return draft(scene, { from: ownSite(scene, 'extranet', `Extranet ${agency.name}`), replyTo: { name: whole(scene), address: person.email }, travels: 'keeps-headers', subject: `Message d’un bailleur – mandat de gestion ${random.digits(4)}`, gold: notLead('quarantine', told(scene, person.phonePrinted ?? '')), html: html`<div style="font-family:Trebuchet MS"><p><b>${whole(scene)}</b>, propriétaire bailleur, vous écrit depuis son espace :</p><blockquote style="border-left:3px solid #7a9">${words}</blockquote><p>Bien géré : ${property.street}, ${property.place.postcode} ${property.place.town}<br>Adresse mail : ${person.email}${person.phonePrinted && html`<br>Portable : ${person.phonePrinted}`}<br>Mandat de gestion depuis le ${shortDay(date - random.int(300, 3000) * DAY)}</p><p><a href="https://extranet.${agency.domain}/messages">Répondre dans l’extranet</a></p></div>`.html })
}

const residents: Family = openedLast<Made>({ id: 'residents', about: 'those who live in or own what the agency manages: a leak, a co-owner’s complaint, a landlord’s word from his account', wants: { who: 'plain', transaction: 'rent' }, forms: { fuite: leak, copropriete: coOwner, bailleur: landlord }, make: madeBy })

const applicant: Made = (scene) => {
  const { random, agency, person } = scene
  const post = random.pick(['négociateur immobilier', 'négociateur VRP', 'gestionnaire de copropriété', 'gestionnaire locatif', 'chargé de clientèle', 'mandataire indépendant'])
  const text = linesOf('Madame, Monsieur,', '', random.pick([`Je me permets de vous adresser ma candidature pour un poste de ${post} au sein de ${agency.name}.`, `Votre annonce pour un poste de ${post} m’intéresse vivement.`, `Actuellement en reconversion, je souhaite devenir ${post} et votre agence m’a été recommandée.`]), random.pick(['Huit années de vente en concession automobile m’ont appris l’écoute et la négociation.', 'Après une licence professionnelle, j’ai géré un portefeuille de 180 lots.', 'Je connais bien le secteur et dispose de mon propre réseau.', 'J’ai aussi la carte de collaborateur et une bonne pratique des logiciels du métier.']), random.pick(['Vous trouverez mon CV en pièce jointe.', 'CV et lettre de motivation joints.']), '', 'Dans l’espoir de vous rencontrer, je vous prie d’agréer mes sincères salutations.', '', whole(scene), person.phonePrinted, person.email, 'Permis B, véhicule')
  return ownMail(scene, { subject: random.pick([`Candidature au poste de ${post}`, `CV ${whole(scene)}`, 'Candidature spontanée en agence', `Candidature – ${agency.town}`]), attachments: pdf(`CV-${local(person.lastName!)}.pdf`), needsText: true, text, html: paragraphs(text) })
}

const trainee: Made = (scene) => {
  const { random, person } = scene
  const [subject, said] = random.pick([
    [random.pick(['Stage de 3e', 'stage d’observation 3eme', 'demande de stage']), `Je suis en classe de troisième et je cherche un stage d’observation d’une semaine, avant les vacances ${random.pick(['de Noël', 'de février', 'de printemps'])} si possible. Votre métier m’intéresse beaucoup.\nPuis-je passer déposer la convention ?`], [random.pick(['Stage de seconde', 'Stage pour ma fille']), 'Ma fille est en seconde et souhaite découvrir le métier d’agent immobilier pendant deux semaines en juin. Accueillez-vous des stagiaires ?'],
    [random.pick(['Stage BTS PI', 'Recherche de stage – 6 semaines']), 'En première année de BTS Professions immobilières, je dois effectuer six semaines de stage en agence avant l’été. La convention est fournie par le lycée et mon CV est à votre disposition.'], [random.pick(['Recherche alternance immobilier', 'Contrat d’apprentissage']), 'Je cherche une entreprise d’accueil pour un bachelor en alternance à la rentrée, au rythme d’une semaine sur deux. Prenez-vous des apprentis ?'],
  ] as const)
  return ownMail(scene, { subject, text: linesOf('Bonjour,', '', said, '', random.pick(['Merci par avance pour votre réponse', 'Avec mes remerciements', 'Je vous souhaite une bonne journée']), whole(scene), person.phonePrinted) })
}

const supplier: Made = (scene) => {
  const { random, agency, property, person } = scene
  const meeting = meetingOf(scene)
  const [host, subject, said] = random.pick([
    ['atelier-lumens.example', `Photos ${property.ref}`, `Le reportage du ${property.street} est en ligne, le lien habituel est valable un mois. J’ai retiré la voiture devant le portail comme demandé.`], ['atelier-lumens.example', `Shooting de ${weekdayOf(meeting)}`, `Toujours d’accord pour ${weekdayOf(meeting)} ${hourSaid(meeting)} ? Il me faudrait le code du portail et que la vendeuse range la terrasse.`],
    ['print-du-quai.example', 'Bon à tirer vitrine', `Voici le BAT des douze affiches, j’ai corrigé le prix de ${property.ref}. Une fois validé, impression demain.`], ['net-et-clair.example', `Devis n° ${random.int(200, 990)} – ménage avant état des lieux`, `Comme vu hier au téléphone, le devis pour le ${property.street} : ${thousands(random.int(160, 640))} € TTC, intervention possible dès lundi.`],
    ['print-du-quai.example', 'Pose du panneau', `Panneau posé ce matin au ${property.street}. Le prochain, c’est toujours pour vendredi ?`], ['courtage-de-loire.example', 'Plan de financement de vos clients', `Merci de m’avoir envoyé les clients du ${property.street}, dossier déposé dans deux banques. Je vous tiens au courant pour l’accord.`],
  ] as const)
  return ownMail(scene, { office: fromOffice(scene, host), subject, text: linesOf(`Bonjour ${agency.agent.firstName},`, '', said, '', random.pick(['Bonne journée !', 'À bientôt,', 'Merci, à plus tard']), whole(scene), person.phonePrinted) })
}

const known: Family = openedLast<Made>({ id: 'applicants', about: 'who wants to work at the agency, and those who work for it already: an application, a pupil, a supplier one knows', wants: PLAIN, forms: { candidature: applicant, stage: trainee, fournisseur: supplier }, make: madeBy })

export const OTHER_HUMANS_OF_THE_THIRD_YEAR: readonly Family[] = [house, offices, residents, known]
