/** People already in contact who want something of the relation: another day, no visit, another time than those offered, no more mail, their data. */
import { draft, type Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { ownMail, THREAD, told } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { notLead, type Scene } from '../../scene.ts'
import { type Made, madeBy, officer, ownSite } from '../../site-pieces.ts'
import { openedLast } from './opened-last.ts'
import { capital, DAY, dayWithName, HOUR, homeSaid, hourSaid, inTown, meetingOf, PLAIN, quoted, weekdayOf, workday } from './other-pieces.ts'
import { inPropertyThread, inThread } from './other-threads.ts'

const REASONS = ['j’ai une réunion qui vient de tomber ce jour-là', 'mon conjoint est hospitalisé', 'notre fils est malade', 'nous sommes bloqués sur la route', 'mon employeur m’envoie en déplacement', 'ma voiture est en panne', 'la nounou nous fait faux bond'] as const
const GIVEN_UP = ['nous venons de signer pour un autre bien', 'notre offre a été acceptée ailleurs', 'la banque ne nous suit pas', 'nous avons décidé de rester où nous sommes', 'ma mutation est annulée', 'après être passés devant, la rue ne nous convient pas'] as const
const ANOTHER = ['Serait-il possible de remettre à la semaine suivante ?', 'Pouvez-vous me proposer une autre date ?', 'Est-ce qu’on peut décaler de deux jours ?', 'Pourrait-on reporter à samedi, même heure ?', 'Peut-on se voir plutôt en fin de journée, après 18 h ?'] as const

/** What he wants of the visit that is agreed: to move it or to have none. */
function change(scene: Scene, when: string): string {
  const { random } = scene
  const home = homeSaid(scene)
  return random.chance(0.55)
    ? `${random.pick([`Je ne pourrai malheureusement pas venir ${when} pour visiter ${home}, ${random.pick(REASONS)}.`, `Pour notre rendez-vous de ${when}, ${random.pick(REASONS)}.`, `Contretemps de mon côté pour ${home} : ${random.pick(REASONS)}, impossible de venir ${when}.`])} ${random.pick(ANOTHER)}`
    : random.pick([`Je suis au regret d’annuler notre visite de ${when} : ${random.pick(GIVEN_UP)}.`, `Merci d’annuler le rendez-vous de ${when} pour ${home}, ${random.pick(GIVEN_UP)}.`, `Inutile de vous déplacer ${when}, ${random.pick(GIVEN_UP)}. Je préfère vous prévenir.`])
}

const confirmed = ({ agency, property, person }: Scene, meeting: number): readonly string[] => [`Bonjour ${person.firstName} ${person.lastName},`, '', `Votre visite est confirmée : ${dayWithName(meeting)} à ${hourSaid(meeting)}.`, `Adresse : ${property.street}, ${property.place.postcode} ${property.place.town}`, `Vous serez reçu par ${agency.agent.firstName} ${agency.agent.lastName} (${agency.agent.phonePrinted}).`, '', agency.name]

const underConfirmation: Made = (scene) => {
  const { random, agency, person } = scene
  const meeting = meetingOf(scene)
  return ownMail(scene, { state: 'wish', headers: THREAD(scene), subject: `Re: Confirmation de votre visite du ${dayWithName(meeting)}`, text: linesOf(random.pick([`Bonjour ${agency.agent.firstName},`, 'Bonjour,', 'Madame, Monsieur,']), '', change(scene, `${weekdayOf(meeting)} à ${hourSaid(meeting)}`), '', random.pick(['Avec mes excuses,', 'Toutes mes excuses pour ce contretemps,', 'Merci de votre compréhension,']), whole(scene), random.chance(0.6) ? person.phonePrinted : null, '', quoted(scene, confirmed(scene, meeting))) })
}

const shortWord: Made = (scene) => {
  const { random, person, property } = scene
  const meeting = meetingOf(scene)
  const day = weekdayOf(meeting)
  const text = linesOf(random.pick([
    `Bonjour, je dois annuler pour ${day} ${hourSaid(meeting)}, désolé`, `Slt on peut decaler la visite de ${day} ? ${random.pick(REASONS)}`, `Visite de ${day} à annuler svp. ${capital(random.pick(GIVEN_UP))}.`, `Bonjour petit souci pour ${day}, ${random.pick(REASONS)}. Une autre date possible ?`,
    `Bjr c ${person.firstName} pour la visite ${inTown(property.place.town)} de ${day}, je peux pas venir finalement. On remet ?`, `Re bonjour, finalement ${hourSaid(meeting)} c’est trop juste pour moi, est-ce que 1h plus tard irait ?`,
  ]), random.chance(0.6) && `\n${random.chance(0.5) ? whole(scene) : person.firstName}`, random.chance(0.4) ? person.phonePrinted : null, '', random.pick(['Envoyé de mon iPhone', 'Envoyé depuis l’application Mail', 'Obtenez Outlook pour iOS']))
  return ownMail(scene, { state: 'wish', subject: random.pick([`visite ${day}`, 'Rdv', `RDV ${day} ${hourSaid(meeting)}`, 'Empêchement', `Re: Rappel de votre visite de ${day}`]), needsText: true, text, html: divisions(text) })
}

const inPortal: Made = (scene) => {
  const meeting = meetingOf(scene)
  return inThread(scene, { state: 'wish', isOld: true, said: `Bonjour, ${change(scene, `${weekdayOf(meeting)} ${hourSaid(meeting)}`).replace(/^./, (letter) => letter.toLowerCase())}`, ours: `C’est noté, rendez-vous ${dayWithName(meeting)} à ${hourSaid(meeting)} sur place. ${officer(scene)}` })
}

const moves: Family = openedLast<Made>({ id: 'moves', about: 'an agreed visit that is to be moved or called off: above our confirmation, from the telephone, in a portal’s thread', wants: PLAIN, forms: { confirmation: underConfirmation, telephone: shortWord, portail: inPortal }, make: madeBy })

/** Our mail with times on three weekdays, and an answer that takes none of them. */
function noneFits(scene: Scene): { readonly said: string; readonly ours: readonly string[] } {
  const { random, agency, property, person } = scene
  const first = workday(meetingOf(scene))
  const second = workday(first + DAY) + HOUR
  const third = workday(second + DAY) + (new Date(second).getUTCHours() < 13 ? 3 : -3) * HOUR
  const times = [first, second, third]
  const said = random.pick([
    `Aucun de ces créneaux ne me convient, je travaille ${random.pick(['de nuit', 'à 80 km', 'en horaires décalés'])} cette semaine-là. Auriez-vous quelque chose ${random.pick(['samedi matin', 'la semaine d’après', 'un samedi'])} ?`, 'Merci pour ces propositions, malheureusement nous sommes absents toute la semaine. Avez-vous des disponibilités à partir du lundi suivant ?',
    `Le ${weekdayOf(second)} pourrait aller, mais une heure plus tard. Est-ce envisageable ?`, 'Ni l’un ni l’autre ne m’arrange. Seul le samedi après-midi est possible pour moi, pouvez-vous regarder ?', 'Ces horaires tombent tous pendant mes cours. Est-ce que vous faites des visites le samedi ?',
    `${hourSaid(first)} ${weekdayOf(first)} c’est compliqué pour nous, les autres jours aussi. Pouvez-vous nous recevoir la semaine suivante ?`, `Je ne suis pas en ville ces jours-là, je rentre le ${new Date(third + 4 * DAY).getUTCDate()}. Une date après mon retour ?`, 'Nous n’avons personne pour garder les enfants en semaine. Auriez-vous une place le week-end ?',
    `Mon conjoint tient à être là et ne peut aucun de ces jours. Serait-ce possible ${random.pick(['le samedi', 'samedi vers 11 h', 'la semaine d’après en soirée'])} ?`,
  ])
  return { said, ours: [`Bonjour ${person.firstName} ${person.lastName},`, '', `Merci pour votre message au sujet de : ${property.title} (réf. ${property.ref}).`, 'Nous pouvons vous recevoir :', ...times.map((time) => `- ${dayWithName(time)} à ${hourSaid(time)}`), '', 'Quel horaire préférez-vous ?', officer(scene), `${agency.name}, ${agency.phonePrinted}`] }
}

const belowLine: Made = (scene) => {
  const { random, person, agency, property, date } = scene
  const { said, ours } = noneFits(scene)
  const text = linesOf(random.pick(['Bonjour,', `Bonjour ${officer(scene)},`]), '', said, '', random.pick(['Cordialement', 'Bien à vous', 'Dans l’attente,']), whole(scene), random.chance(0.5) ? person.phonePrinted : null)
  const head = linesOf(`De : ${agency.name} <${agency.intake}>`, `Envoyé : ${dayWithName(date - DAY)} ${hourOf(date)}`, `À : ${person.email}`, `Objet : Créneaux de visite – ${property.ref}`)
  return ownMail(scene, { state: 'wish', headers: THREAD(scene), subject: `RE: Créneaux de visite – ${property.ref}`, needsText: true, text: linesOf(text, '', '________________________________', head, '', ...ours), html: html`${paragraphs(text)}<hr><div id="divRplyFwdMsg"><font face="Calibri">${lines(head)}</font></div><div>${lines(ours.join('\n'))}</div>` })
}

const gmailQuote: Made = (scene) => {
  const { random, agency, property, date } = scene
  const { said, ours } = noneFits(scene)
  const top = linesOf(`${random.pick(['Bonjour et merci pour votre retour rapide.', 'Bonjour,', `Bonjour ${agency.agent.firstName}`])}`, said, random.pick(['Merci d’avance', 'Bonne journée à vous', 'Belle soirée']), whole(scene))
  return ownMail(scene, { state: 'wish', headers: THREAD(scene), subject: `Re: ${property.title} : choisissez votre créneau`, needsText: true, text: linesOf(top, '', quoted(scene, ours)), html: html`<div dir="ltr">${lines(top)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le ${dayOf(date - 5 * HOUR)} à ${hourOf(date - 5 * HOUR)}, ${agency.name} &lt;<a href="mailto:${agency.intake}">${agency.intake}</a>&gt; a écrit :<br></div><blockquote style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${lines(ours.join('\n'))}</blockquote></div>` })
}

const throughPortal: Made = (scene) => {
  const { said, ours } = noneFits(scene)
  return inPropertyThread(scene, { said, ours: ours.slice(3, 7) })
}

const another: Family = openedLast<Made>({ id: 'another-time', about: 'an answer to the times we offered that asks another one: under Outlook’s line, in Gmail, in a portal’s thread', wants: PLAIN, forms: { outlook: belowLine, gmail: gmailQuote, portail: throughPortal }, make: madeBy })

const forget: Made = (scene) => {
  const { random, person, property, date } = scene
  return ownMail(scene, { state: 'wish', subject: random.pick(['Suppression de mes données personnelles', 'Droit à l’oubli', 'Pour votre délégué RGPD (DPO)', 'Opposition et effacement – RGPD']), text: linesOf(random.pick(['Bonjour,', 'Madame, Monsieur,']), '', `${random.pick([`J’avais visité un bien avec vous en ${new Date(date - 300 * DAY).getUTCFullYear()}`, `Je vous avais contactés pour un logement ${inTown(property.place.town)}`, 'J’ai déposé chez vous un dossier de location qui n’a pas été retenu', 'Vous aviez estimé notre maison, depuis vendue par ailleurs'])} et ${random.pick(['votre agence continue de m’appeler', 'je reçois encore vos courriels', 'je ne souhaite pas que mes pièces restent chez vous'])}.`, '',
    random.pick(['Merci de supprimer toutes les informations que vous détenez à mon nom, y compris les copies de pièces d’identité, et de me le confirmer par écrit.', 'Je vous demande l’effacement de mes données (article 17 du RGPD) dans le délai légal d’un mois.', 'Je m’oppose au traitement de mes données à des fins de prospection et en demande la suppression.']), '', random.pick(['Cordialement,', 'Salutations distinguées,']), whole(scene), person.email, random.chance(0.7) ? person.phonePrinted : null) })
}

const copy: Made = (scene) => {
  const { random, agency, person, date } = scene
  const [right, words] = random.pick([['Accès', 'Je souhaite recevoir une copie de toutes les données que vous avez sur moi et savoir à qui elles ont été transmises.'], ['Portabilité', 'Merci de me communiquer mes données dans un format lisible (droit à la portabilité).'], ['Accès puis effacement', 'D’où tenez-vous mon numéro ? Je demande l’accès à ma fiche, et qu’elle soit ensuite supprimée.'], ['Rectification', 'Je veux faire corriger mon ancienne adresse et connaître la durée de conservation de mon dossier.'], ['Opposition', 'Je ne veux plus recevoir d’appels ni de SMS de votre part.']] as const)
  return draft(scene, { from: ownSite(scene, 'wordpress', `${agency.name} (site)`), replyTo: { name: whole(scene), address: person.email }, travels: 'keeps-headers', subject: `Mes données – nouvelle demande de ${whole(scene)}`, gold: notLead('wish', told(scene, person.phonePrinted ?? '')), html: html`<p>Formulaire « Gestion de mes données » envoyé depuis www.${agency.domain}/confidentialite</p><table cellpadding="5" border="0"><tr><td bgcolor="#f2f2f2">Nom</td><td>${person.lastName}</td></tr><tr><td bgcolor="#f2f2f2">Prénom</td><td>${person.firstName}</td></tr><tr><td bgcolor="#f2f2f2">Courriel</td><td>${person.email}</td></tr>${person.phonePrinted && html`<tr><td bgcolor="#f2f2f2">Mobile</td><td>${person.phonePrinted}</td></tr>`}<tr><td bgcolor="#f2f2f2">Droit exercé</td><td>${right}</td></tr><tr><td bgcolor="#f2f2f2">Précisions</td><td>${words}</td></tr></table><p><i>Reçu le ${dayOf(date)} à ${hourOf(date)}. Réponse attendue sous un mois.</i></p>`.html })
}

const stop: Made = (scene) => {
  const { random, agency, person, property } = scene
  const text = linesOf(random.pick(['Bonjour,\nnous avons acheté, merci de ne plus m’envoyer vos annonces.', 'STOP PUB', 'Me désinscrire svp', 'Bonjour, veuillez m’enlever de votre liste d’envoi, le lien de désabonnement ne marche pas.', 'Stop, je ne cherche plus.', 'Merci de cesser ces envois, je n’ai plus de projet d’achat.']), random.chance(0.6) && `\n${whole(scene)}`, '', quoted(scene, [`Bonjour ${person.firstName},`, '', 'Cette semaine, deux biens pourraient vous plaire :', `* ${property.title}${property.title.includes(property.place.town) ? '' : `, ${property.place.town}`}`, '', `${agency.name} – ${agency.phonePrinted}`, 'Se désabonner']))
  return ownMail(scene, { state: 'wish', headers: THREAD(scene), subject: random.pick([`Re: Notre sélection de la semaine`, `Re: ${agency.name} : les nouveautés ${inTown(property.place.town)}`, 'Re: Votre recherche est-elle toujours d’actualité ?']), text })
}

const data: Family = openedLast<Made>({ id: 'data', about: 'people who want to be forgotten, to see what is kept of them, or to get no more mail', wants: PLAIN, forms: { effacer: forget, copie: copy, stop }, make: madeBy })

export const OTHER_WISHES_OF_THE_THIRD_YEAR: readonly Family[] = [moves, another, data]
