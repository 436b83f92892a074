/** What colleagues hand on now: a portal's mail with a line above it, and notes of calls. */
import type { Draft } from '../../draft.ts'
import type { Family } from '../../family.ts'
import { html, lines, type Safe } from '../../html.ts'
import { byDay } from '../../own-words.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { officer } from '../../site-pieces.ts'
import { drawPerson } from '../../values/people.ts'
import { headingOf, inRooms, lower, siteFamily } from './site-pieces.ts'

const ABOVE = ['Pour toi, je suis en visite tout l’après-midi.', 'À traiter stp, c’est ton secteur.', 'Peux-tu t’en occuper ? Merci', 'FYI, arrivé dans ma boîte.', 'C’est ton mandat il me semble.', 'Voilà la demande dont on parlait.']

const asColleague = (scene: Scene) => ({ name: officer(scene), address: scene.agency.agent.email })
const signed = (scene: Scene) => linesOf(officer(scene), `${scene.agency.name} – ${scene.agency.agent.phonePrinted}`)
const sentAt = ({ date }: Scene) => `${dayOf(date - 3_600_000)} ${hourOf(date - 3_600_000)}`

const handedOn: Family = siteFamily({
  id: 'colleague-forwards', about: 'a colleague forwards a portal’s mail with a line above: a card’s text under Outlook’s lines, a message in Gmail’s quote, or a portal’s block under a telephone’s',
  wants: { silence: 0.1 },
  forms: {
    outlook: (scene) => {
      const { agency, person, property, price, message, random } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        random.pick(ABOVE), '', signed(scene), '', '________________________________', 'De : SeLoger <noreply@lead.seloger.com>', `Envoyé : ${sentAt(scene)}`, `À : ${agency.email}`,
        `Objet : Un ${property.transaction === 'sale' ? 'acquéreur' : 'locataire'} est intéressé par un de vos biens`, '',
        `${person.fullName} s'intéresse à ce`, 'bien', '', price, town.toUpperCase(), ',', postcode, property.typeName, ...(property.rooms ? [`• ${inRooms(scene)}`] : []),
        `• ${property.surface} m²`, "Ref. de l'annonce :", property.ref, '', person.fullName, person.email, person.phonePrinted, '',
        ...(message ? [message.text, ''] : []), 'Répondre', '', 'Service client SeLoger 01 53 38 80 00', 'Digital Classifieds France, S.A.S au capital de 642 609 233 €',
      )
      const rooms = property.rooms ? ' rooms' : ''
      return request(scene, { portal: 'seloger', from: asColleague(scene), subject: `TR: Un ${property.transaction === 'sale' ? 'acquéreur' : 'locataire'} est intéressé par un de vos biens`, text, needsText: true, travels: 'as-is', says: `name email phone message ref town postcode price surface${rooms}` })
    },
    gmail: (scene) => {
      const { agency, person, property, price, random, listingId } = scene
      const { message } = scene
      const category = property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'
      const relay = `${random.hex(16)}@messagerie.leboncoin.fr`
      const content = html`<div dir="ltr">${random.pick(ABOVE)}<br clear="all"><div>--<br>${lines(signed(scene))}</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>De : <strong>${person.fullName} via leboncoin</strong> &lt;${relay}&gt;<br>Date: ${sentAt(scene)}<br>Subject: Nouveau message pour "${property.title}" sur leboncoin<br>To: &lt;${agency.email}&gt;<br></div><br>
<p>Bonjour,</p><p><b>${person.printedFirst ?? person.fullName}</b> vous a contacté sur leboncoin.</p><p>${when(person.printedFirst, (first) => html`Prénom : ${first}<br>`)}${when(person.printedLast, (last) => html`Nom : ${last}<br>`)}E-mail : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Téléphone : ${phone}`)}</p>
${wordsOf(scene, '<p>« ', ' »</p>')}<p><a href="https://messagerie.leboncoin.fr/r/${random.hex(10)}">Répondre par e-mail</a></p><p>${property.title}<br>${price}<br>Référence : ${property.ref}<br>Lien : <a href="https://www.leboncoin.fr/ad/${category}/${listingId}">https://www.leboncoin.fr/ad/${category}/${listingId}</a></p><p>Merci de votre confiance et à très bientôt,<br>L’équipe leboncoin</p></div>`
      const says = 'name email phone message title ref price id'
      return request(scene, { portal: 'leboncoin', from: asColleague(scene), subject: `Fwd: Nouveau message pour "${property.title}" sur leboncoin`, html: content, needsHtml: true, travels: 'as-is', says, ...(!message && { silentIntent: 'information' as const }) })
    },
    telephone: (scene) => {
      const { agency, person, property, price, random } = scene
      const { town, postcode } = property.place
      const title = headingOf(scene, inRooms(scene))
      const who = property.transaction === 'sale' ? 'prospect-acquéreur' : 'candidat locataire'
      const subject = `Contact ${who} pour votre annonce ${property.ref} à ${town.toUpperCase()}`
      const content = html`<div>${random.pick(ABOVE)}</div><div><br></div><div>${agency.agent.firstName}</div><div>Envoyé de mon iPhone</div><div><br>Début du message réexpédié :<br><br></div><blockquote type="cite"><div><b>De:</b> Bien’ici &lt;no_reply@bienici.com&gt;<br><b>Date:</b> ${sentAt(scene)}<br><b>À:</b> ${agency.email}<br><b>Objet:</b> <b>${subject}</b><br></div><br>
<div>Cher partenaire,</div><p>Un ${who} est intéressé par votre annonce ${property.ref} diffusée sur Bien’ici.</p><p><u>Ses coordonnées</u></p><p><strong>${person.fullName}</strong></p>${when(person.phonePrinted, (phone) => html`<p>Téléphone : <strong>${phone}</strong></p>`)}<p>E-mail : <a href="mailto:${person.email}">${person.email}</a></p>
${wordsOf(scene, '<p>', '</p>')}<p><u>Rappel de l’annonce</u></p><p>${title}<br>${postcode} ${town.toUpperCase()}<br>${price}<br>RÉFÉRENCE : ${property.ref}</p><p>L’équipe Bien’ici</p></blockquote>`
      return request(scene, { portal: 'bienici', from: asColleague(scene), subject: `Fwd: ${subject}`, html: content, needsHtml: true, travels: 'as-is', says: 'name email phone message ref town postcode price', but: { title, town } })
    },
  },
})

/** Nobody says a pseudonym on the telephone, nor calls at night. */
function caller(scene: Scene): Scene {
  const { person, random, side } = scene
  const { phone, phonePrinted } = person
  return byDay(person.pseudonym === null ? scene : { ...scene, person: { ...drawPerson(random, side, 'plain'), phone, phonePrinted } })
}

/** Who sits at the front desk. */
const atDesk = ({ random, side }: Scene): string => drawPerson(random, side, 'plain').firstName!

function note(scene: Scene, { subject, text, look, says, intent, first }: { subject: string; text: string; look?: Safe; says: string; intent: 'visit' | 'callback' | 'information' | 'valuation'; first: string }): Draft {
  return request(scene, { from: { name: `${first} – ${scene.agency.name}`, address: scene.agency.email }, subject, text, needsText: true, ...(look && { html: look }), travels: 'as-is', says: `${says}${text.includes(scene.person.email) ? ' email' : ''}`, silentIntent: intent })
}

const called: Family = siteFamily({
  id: 'note-of-a-call', about: 'the front desk’s note of a call: two sentences, a slip with dashes, or telegraphic words in one paragraph',
  wants: { silence: 1, phone: 'always' },
  forms: {
    phrases: (heard) => {
      const scene = caller(heard)
      const { agency, date, person, property, random } = scene
      const first = atDesk(scene)
      const [wish, intent] = random.pick([['aimerait visiter', 'visit'], ['voudrait des précisions sur', 'information'], ['demande à visiter', 'visit']] as const)
      const mail = random.chance(0.4) ? ` Son mail : ${person.email}.` : ''
      const text = linesOf(
        `${random.pick(['Coucou', 'Bonjour', 'Hello'])} ${agency.agent.firstName},`, '',
        `Appel de ${person.fullName} à ${hourOf(date)} : ${wish} le bien ${property.ref} de ${property.place.town}. On peut rappeler au ${person.phonePrinted}, plutôt ${random.pick(['après 18h', 'le matin', 'ce midi'])}.${mail}`,
        '', first, `Accueil – ${agency.phonePrinted}`,
      )
      return note(scene, { subject: random.pick(['appel de ce jour', `Appel pour ${property.ref}`, 'Un appel pour toi']), text, says: 'name phone ref town', intent, first })
    },
    fiche: (heard) => {
      const scene = caller(heard)
      const { agency, date, person, property, random, price } = scene
      const first = atDesk(scene)
      const text = linesOf(
        'MESSAGE TÉLÉPHONIQUE', `Pour : ${officer(scene)}`, `Reçu par : ${first}, le ${dayOf(date)} à ${hourOf(date)}`, '', `- ${person.fullName}`, `- ${person.phonePrinted}`,
        random.chance(0.4) && `- ${person.email}`, `- pour ${lower(property.typeName)} ${property.place.town} ${price}, réf. ${property.ref}`, '- souhaite être rappelé(e)', '',
        `${agency.name} ${agency.phonePrinted}`,
      )
      return note(scene, { subject: `Message téléphonique – ${person.fullName}`, text, says: 'name phone ref town price', intent: 'callback', first })
    },
    telegramme: (heard) => {
      const scene = caller(heard)
      const { agency, person, property, random } = scene
      const first = atDesk(scene)
      const text = linesOf(
        `${agency.agent.firstName}, appel de ${person.fullName} pour ${property.ref} (${property.place.town}), veut voir le bien ${random.pick(['samedi', 'cette semaine', 'avant vendredi'])}, ${person.phonePrinted}.`,
        random.chance(0.3) && `mail ${person.email}`, 'Bises', first,
      )
      return note(scene, { subject: `${property.ref} à rappeler`, text, look: html`${text.split('\n').map((line) => html`<div>${line}</div>`)}`, says: 'name phone ref town', intent: 'visit', first })
    },
  },
})

export const COLLEAGUES_OF_THE_SECOND_YEAR: readonly Family[] = [handedOn, called]
