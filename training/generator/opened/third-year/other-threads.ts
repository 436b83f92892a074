/** Plain answers in a conversation that is going on: in people's own mail, and through the portals that carry it. */
import type { Draft } from '../../draft.ts'
import { draft, type Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { divisions, whole } from '../../letter.ts'
import { ownMail, THREAD } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { notLead, type Scene } from '../../scene.ts'
import { type Made, madeBy, officer } from '../../site-pieces.ts'
import { openedLast } from './opened-last.ts'
import { DAY, dayWithName, HOUR, homeSaid, hourSaid, meetingOf, PLAIN, quoted, weekdayOf } from './other-pieces.ts'

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'] as const
const stampOf = (time: number): string => { const at = new Date(time); return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)}` }

/** A word in leboncoin's thread, above what we wrote before: an address of the portal, no other data. */
export function inThread(scene: Scene, { state, said, ours, isOld = false }: { readonly state: 'reply' | 'wish'; readonly said: string; readonly ours: string; readonly isOld?: boolean }): Draft {
  const { random, agency, person, property, date } = scene
  const address = `${random.hex(32)}@messagerie.leboncoin.fr`
  const name = whole(scene)
  const sent = stampOf(date - random.int(2, 40) * HOUR)
  const old = linesOf('Bonjour,', '', 'Vous avez un nouveau message.', '', name, `« ${said} »`, '', 'Répondre : utilisez le bouton « Répondre » de votre messagerie.', '', 'Messages précédents', '', agency.name, sent, ours, '', "L'équipe leboncoin")
  return draft(scene, {
    from: { name: `${name} via leboncoin`, address }, travels: 'keeps-headers', headers: [['References', `<${random.hex(16)}@messagerie.leboncoin.fr>`]], subject: `Nouveau message pour "${property.title}" sur leboncoin`,
    gold: notLead(state, { portal: 'leboncoin', language: 'fr', firstName: person.firstName, lastName: person.lastName, email: address }),
    ...(isOld && { text: old, needsText: true as const }),
    html: (isOld ? divisions(old) : html`<table width="100%" style="max-width:600px"><tr><td><p>Bonjour,</p><p>Vous avez reçu une réponse de <b>${name}</b>.</p><p style="background:#f4f6f7;padding:12px">« ${lines(said)} »</p><p><a href="mailto:${address}">Répondre</a></p><p style="color:#6b6b6b">Messages précédents</p><p><b>${agency.name}</b><br>${sent}<br>${lines(ours)}</p></td></tr><tr><td style="font-size:12px;color:#6b6b6b">Pour votre sécurité, gardez vos échanges sur la messagerie. L’équipe leboncoin</td></tr></table>`).html,
  })
}

/** The same in a portal from abroad, as plain text under headings. */
export function inPropertyThread(scene: Scene, { said, ours }: { readonly said: string; readonly ours: readonly string[] }): Draft {
  const { random, agency, person, property, date } = scene
  const address = `${random.hex(4)}-${random.digits(7)}@reply.properstar.com`
  const text = linesOf(`= Réponse de ${whole(scene)} =`, '', said, '', `== Votre message du ${dayOf(date - DAY)} ==`, '', ...ours, officer(scene), agency.name, '', '== Annonce ==', '', property.title, `Référence: ${property.ref}`, '', 'Répondez à cet e-mail pour continuer la conversation.', 'Properstar')
  return draft(scene, { from: { name: `${whole(scene)} (Properstar)`, address }, travels: 'keeps-headers', subject: `Re: ${property.title}`, text, needsText: true, gold: notLead('wish', { portal: 'properstar', language: 'fr', firstName: person.firstName, lastName: person.lastName, email: address }) })
}

/** What we wrote, and an answer that asks for nothing. */
function talk(scene: Scene): { readonly subject: string; readonly ours: readonly string[]; readonly said: string } {
  const { random, property } = scene
  const meeting = meetingOf(scene)
  const when = `${weekdayOf(meeting)} à ${hourSaid(meeting)}`
  return random.pick([
    () => ({ subject: `Votre visite du ${dayWithName(meeting)}`, ours: [`Nous vous proposons de visiter ${homeSaid(scene)} ${when}.`, 'Merci de nous confirmer votre venue.'], said: random.pick([`C’est parfait pour nous, à ${when}.`, 'Je vous confirme ma présence, merci.', `Très bien, nous serons deux. À ${weekdayOf(meeting)} !`, 'Ok pour moi, c’est noté dans l’agenda.', `Entendu pour ${when}, je viendrai avec mon père.`]) }),
    () => ({ subject: `Dossier de diagnostics ${property.ref}`, ours: ['Vous trouverez ci-joint les diagnostics et la taxe foncière.', 'N’hésitez pas si une page vous manque.'], said: random.pick(['Bien reçu, merci beaucoup. On lit tout ça ce soir.', 'Merci pour l’envoi, tout est lisible.', 'Reçu, je transmets à notre banquier.', 'Un grand merci pour votre réactivité, nous en parlons en famille ce week-end.']) }),
    () => ({ subject: `Votre projet – ${property.title}`, ours: ['Afin de préparer notre rendez-vous, pouvez-vous me préciser votre financement', 'et votre délai ?'], said: random.pick(['Nous avons un accord de principe de notre banque, apport de 60 000 euros, et rien ne presse avant l’été.', 'Achat comptant suite à une succession, délai trois mois.', 'Prêt sur 22 ans, le courtier nous a remis une attestation. Nous sommes locataires, préavis d’un mois.', 'Nous avons vendu notre appartement, l’acte est prévu le mois prochain, donc pas de prêt.']) }),
    () => ({ subject: `Suite à votre visite – ${property.ref}`, ours: [`Je reviens vers vous après la visite de ${weekdayOf(meeting - 7 * DAY)}.`, 'Quelles sont vos impressions ?'], said: random.pick(['Nous avons beaucoup aimé la lumière, un peu moins la salle de bains. On réfléchit et on vous rappelle en fin de semaine.', 'Belle visite, merci. On montre les photos à la famille et je vous redis.', 'Le bien est conforme à l’annonce. Nous hésitons avec un autre, réponse lundi.', 'Très bon ressenti, nous attendons le retour de la banque avant de nous prononcer.']) }),
    () => ({ subject: 'Pièces pour votre dossier de location', ours: ['Pour compléter votre dossier il nous manque le dernier bulletin de salaire', 'et l’avis d’imposition.'], said: random.pick(['Voici les deux documents demandés en pièces jointes.', 'Je les demande à mon employeur et vous les envoie demain.', 'L’avis d’imposition est joint, le bulletin arrive vendredi.', 'Comme convenu, les pièces manquantes.']) }),
  ] as const)()
}

const ourLetter = (scene: Scene, said: readonly string[]): readonly string[] => [`Bonjour ${whole(scene)},`, '', ...said, '', officer(scene), scene.agency.name, scene.agency.agent.phonePrinted]

/** The papers he says he sends. */
const papersOf = (said: string) => (/joint|pièces|Voici/.test(said) ? ['bulletin.pdf', 'avis-imposition.pdf'].slice(0, said.includes('bulletin arrive') ? 1 : 2).map((name) => ({ name, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' })) : [])

const aboveQuote: Made = (scene) => {
  const { random, agency, person } = scene
  const { subject, ours, said } = talk(scene)
  return ownMail(scene, { state: 'reply', headers: THREAD(scene), attachments: papersOf(said), subject: `Re: ${subject}`, text: linesOf(random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, 'Bonsoir,']), '', said, '', random.pick(['Cordialement', 'Bien cordialement,', 'Bonne fin de journée,']), whole(scene), random.chance(0.4) ? person.phonePrinted : null, '', quoted(scene, ourLetter(scene, ours))) })
}

const between: Made = (scene) => {
  const { random, agency, date } = scene
  const { subject, ours, said } = talk(scene)
  const text = linesOf(`Le ${dayOf(date - DAY)} à ${hourOf(date)}, ${agency.name} a écrit :`, `> Bonjour ${whole(scene)},`, '>', ...ours.map((line) => `> ${line}`), '', said, '', `> ${officer(scene)}`, `> ${agency.phonePrinted}`, '', random.pick(['Bien à vous', 'Salutations', 'Merci encore']), whole(scene))
  return ownMail(scene, { state: 'reply', headers: THREAD(scene), attachments: papersOf(said), subject: `${random.pick(['Re: ', 'Re : '])}${subject}`, text })
}

const fromTelephone: Made = (scene) => {
  const { random, agency, person } = scene
  const { subject, said } = talk(scene)
  const text = linesOf(said, random.chance(0.7) && `\n${random.chance(0.5) ? whole(scene) : person.firstName}`, '', random.pick(['Envoyé de mon iPhone', 'Envoyé depuis mon appareil Samsung', 'Envoyé depuis Yahoo Mail pour Android']), ...(random.chance(0.4) ? ['', `-------- Message d’origine --------`, `De : ${agency.name} <${agency.intake}>`, `Objet : ${subject}`] : []))
  return ownMail(scene, { state: 'reply', headers: THREAD(scene), attachments: papersOf(said), subject: `RE: ${subject}`, needsText: true, text, html: divisions(text) })
}

const answers: Family = openedLast<Made>({ id: 'answers', about: 'people answer our mail: above the quote, between its lines, from the telephone', wants: { who: 'plain', transaction: 'sale' }, forms: { citation: aboveQuote, intercale: between, telephone: fromTelephone }, make: madeBy })

const leboncoinWord: Made = (scene) => {
  const { random } = scene
  const meeting = meetingOf(scene)
  const day = weekdayOf(meeting)
  const isSale = scene.property.transaction === 'sale'
  const [ours, said] = random.pick([
    [`Bonjour, je vous attends ${dayWithName(meeting)} à ${hourSaid(meeting)} sur place. ${officer(scene)}`, random.pick([`Merci, à ${day}`, 'Super merci beaucoup', `D’accord, bonne journée et à ${day} !`, 'Parfait merci de votre réponse', 'ok c’est noté'])],
    isSale ? ['Bonjour, la taxe foncière est de 1 140 euros.', random.pick(['Merci pour l’information, bonne soirée', 'Très bien merci, je réfléchis', 'D’accord, merci d’avoir répondu si vite'])] : ['Bonjour, les charges sont de 45 euros par mois.', random.pick(['D’accord merci pour la précision', 'Merci bien, bonne journée', 'Ok merci, c’est plus clair'])],
    isSale ? ['Bonjour, le bien est sous compromis depuis hier, je vous préviens si la vente ne se fait pas.', random.pick(['Dommage, merci quand même de m’avoir répondu', 'Ah mince. Merci, bonne continuation', 'Merci pour votre franchise'])] : ['Bonjour, pouvez-vous me dire si vous avez un garant ?', random.pick(['Oui mes parents, tous deux fonctionnaires', 'Oui, la garantie Visale, le visa est déjà obtenu', 'Mon employeur se porte garant'])],
  ] as const)
  return inThread(scene, { state: 'reply', said, ours })
}

const greenAcres: Made = (scene) => {
  const { random, agency, person, property, date } = scene
  const relay = `${person.firstName!.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()}-${random.hex(10)}@email.green-acres.com`
  const [ours, said] = random.pick([
    ['Bonjour, voici les informations demandées.', random.pick(['Merci pour ces précisions, nous en discutons et revenons vers vous après les vacances.', 'Merci de votre réponse rapide et complète.'])],
    ['Bonjour, je vous joins le plan et quelques photos.', random.pick(['Bien reçu, merci pour les photos supplémentaires.', 'Merci, le plan est très clair.'])],
    ['Bonjour, nous confirmons votre passage le mois prochain.', random.pick(['C’est entendu, à bientôt.', 'Merci, nos billets de train sont pris.', 'Parfait, nous nous réjouissons de vous rencontrer.'])],
  ] as const)
  const text = linesOf(`${whole(scene)} - ${dayOf(date)} à ${hourOf(date)}`, '', said, '', 'Répondez directement à cet e-mail : votre réponse sera transmise.', '', '----- Historique -----', `${agency.name} - ${dayOf(date - 2 * DAY)} à ${hourOf(date - 3 * HOUR)}`, ours, `${officer(scene)} – ${agency.agent.phonePrinted}`, '', `Référence : ${property.ref}`, '', 'Green-Acres')
  return draft(scene, { from: { name: `${whole(scene)} via Green-Acres`, address: relay }, travels: 'keeps-headers', subject: `${whole(scene)} a répondu`, text, needsText: true, gold: notLead('reply', { portal: 'green-acres', language: 'fr', firstName: person.firstName, lastName: person.lastName, email: relay }) })
}

const oneLine: Made = (scene) => {
  const { random, person } = scene
  const meeting = meetingOf(scene)
  const day = weekdayOf(meeting)
  return ownMail(scene, { state: 'reply', headers: THREAD(scene), subject: `Re: Rappel : votre visite de ${day} à ${hourSaid(meeting)}`, text: linesOf(random.pick([`Merci, à ${day}.`, 'Bien noté.', `Oui je confirme, à ${day} ${hourSaid(meeting)}`, 'Parfait, merci pour le rappel !', 'ok merci', `Nous y serons. ${person.firstName}`, 'Confirmé 👍', 'Merci pour l’adresse, à tout bientôt.']), random.chance(0.5) && whole(scene)) })
}

const words: Family = openedLast<Made>({ id: 'words', about: 'a few words in a conversation: through leboncoin, through Green-Acres, one line under our reminder', wants: PLAIN, forms: { leboncoin: leboncoinWord, greenacres: greenAcres, ligne: oneLine }, make: madeBy })

export const OTHER_THREADS_OF_THE_THIRD_YEAR: readonly Family[] = [answers, words]
