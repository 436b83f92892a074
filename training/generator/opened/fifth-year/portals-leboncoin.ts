/** Leboncoin’s mail after another redesign: a bubble, a candidate’s file, an answer in the messaging. */
import { agentOf, aside, type PortalForm, isRent, mailto, nickOf } from '../../advert-pieces.ts'
import { html, lines, type Safe } from '../../html.ts'
import type { Mailbox } from '../../draft.ts'
import { dayOf, hourOf, when, wordsOf } from '../../request.ts'
import { drawMessage, type Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { button, callLink, column, small } from '../../pieces/portals-look.ts'

const ORANGE = '#ec5a13'
const relay = ({ random }: Scene): string => `${random.hex(24)}@messagerie.leboncoin.fr`
const via = (scene: Scene, shown: string): Mailbox => ({ name: `${shown} via leboncoin`, address: relay(scene) })
/** Whoever shows one word shows the first name, where there is one. */
const nameSaid = ({ person }: Scene): string => (person.printedFirst === null ? 'name' : 'first')
const advert = ({ property, listingId }: Scene): string => `https://www.leboncoin.fr/ad/${property.transaction === 'rent' ? 'locations' : 'ventes_immobilieres'}/${listingId}`

const footer =
  small(html`Restez sur la messagerie : vos échanges y sont protégés. <a href="https://www.leboncoin.fr/aide">Centre d’aide</a> – <a href="https://www.leboncoin.fr/dc/cookies">Vie privée</a>
<br>LBC France, 85 rue du Faubourg Saint-Martin, 75010 Paris. Envoyé à un compte Pro ; ne pas transférer.`)

const tile = (scene: Scene): Safe => {
  const {
    property: { title, ref, place },
    price,
    random,
  } = scene
  return html`<table width="100%" style="border:1px solid #cad1d9;border-radius:12px"><tr>
<td width="96"><img src="https://img.leboncoin.fr/api/v1/lbcpb1/images/${random.hex(8)}.jpg?rule=mail" width="96" height="96" alt=""></td>
<td style="padding-left:12px"><a href="${advert(scene)}" style="color:#152233;text-decoration:none"><b>${title}</b></a><br><b style="color:${ORANGE}">${price}</b>
<br>${random.chance(0.7) ? `${place.town} ${place.postcode}` : place.town}${random.chance(0.75) ? html`<br><small>Votre référence ${ref}</small>` : ''}</td></tr></table>`
}

const refSaid = (content: Safe): string => (content.html.includes('Votre référence') ? ' ref' : '')

const bubble: PortalForm = (scene) => {
  const {
    person,
    property: { title },
    random,
  } = scene
  const nick = nickOf(scene)
  const about = tile(scene)
  const content = column([
    html`<img src="https://static.leboncoin.fr/mail/lbc-pro.png" width="140" alt="leboncoin pro">`,
    html`<p>Bonjour ${random.pick([agentOf(scene), scene.agency.name])},</p><p>${nick} aimerait échanger avec vous au sujet de cette annonce :</p>`,
    about,
    wordsOf(scene, `<table><tr><td bgcolor="#fef0e8" style="border-radius:16px 16px 16px 2px;padding:14px">`, '</td></tr></table>'),
    html`<b>Pour lui répondre</b><br>${mailto(person.email)}${when(person.phonePrinted, (number) => html`<br>${callLink(scene, number)}`)}`,
    button(`https://www.leboncoin.fr/messages/id/${random.hex(16)}`, 'Ouvrir la conversation', ORANGE),
    footer,
  ])
  return {
    portal: 'leboncoin',
    says: `${nameSaid(scene)} email phone message title id${refSaid(about)}`,
    from: via(scene, nick),
    subject: `Nouveau message pour « ${title} » sur leboncoin`,
    html: content,
  }
}

const HOUSEHOLDS = ['une personne seule', 'un couple', 'un couple avec 2 enfants', 'une colocation de 3 personnes'] as const

const file: PortalForm = (scene) => {
  const {
    person,
    property: { title },
    random,
  } = scene
  const about = tile(scene)
  const rented = [
    ['Foyer', random.pick(HOUSEHOLDS)],
    ['Revenus nets mensuels', `${random.int(14, 62)}00 €`],
    ['Statut', random.pick(['CDI', 'CDD', 'fonctionnaire', 'étudiant'])],
    ['Entrée souhaitée', random.pick(['immédiate', 'dans le mois', 'à la rentrée'])],
  ] as const
  const bought = [
    ['Où en est le projet', random.pick(['premières recherches', 'a déjà visité plusieurs biens', 'prêt accordé'])],
    ['Enveloppe', `${random.int(11, 79)}0 000 €`],
    ['Secteur', `${random.int(5, 30)} km alentour`],
  ] as const
  const facts: readonly (readonly [string, string])[] = (isRent(scene) ? rented : bought).filter(() => random.chance(0.75))
  const content = column([
    html`<span style="color:${ORANGE};font-size:20px;font-weight:bold">leboncoin</span>`,
    html`<p>Un ${isRent(scene) ? 'candidat à la location' : 'acheteur potentiel'} vous transmet son profil.</p>`,
    html`<table width="100%">${(
      [
        ['Prénom', person.printedFirst],
        ['Nom', person.printedLast],
        ['E-mail', person.email],
        ['Téléphone', person.phonePrinted],
      ] as const
    ).map(([label, value]) =>
      when(value, (shown) => html`<tr><td style="font-size:12px;color:#5b6876">${label}</td></tr><tr><td style="padding-bottom:8px">${shown}</td></tr>`),
    )}</table>`,
    wordsOf(scene, '<p style="font-size:12px;color:#5b6876;margin:0">Mot d’accompagnement</p><p>', '</p>'),
    ...(facts.length > 0
      ? [
          aside(
            html`<p><b>${isRent(scene) ? 'Dossier déclaré' : 'Projet d’achat déclaré'}</b> (non vérifié)</p><ul>${facts.map(([label, value]) => html`<li>${label} : ${value}</li>`)}</ul>`,
          ),
        ]
      : []),
    html`<p style="margin-bottom:4px">Concerne</p>${about}`,
    footer,
  ])
  return {
    portal: 'leboncoin',
    says: `first last email phone message title id transaction${refSaid(about)}`,
    from: { name: 'leboncoin', address: relay(scene) },
    subject: `${isRent(scene) ? 'Candidature' : 'Contact'} reçu${isRent(scene) ? 'e' : ''} pour « ${title} »`,
    html: content,
  }
}

const AGENTS = [
  'Bonjour, le bien est toujours à l’affiche. Quand seriez-vous libre ?',
  'Bonjour, merci pour votre intérêt. Je vous laisse me donner vos coordonnées afin que nous convenions d’un moment.',
  'Bonjour,\nOui il reste des créneaux en fin de semaine.\nBien à vous',
] as const

/** An answer in the messaging: nothing leads to the person but the relay. */
const talk: PortalForm = (drawn) => {
  const { random, side, person, property } = drawn
  const message = drawn.message ?? drawMessage(random, side, { wants: {}, person, property })
  const scene = { ...drawn, message }
  const nick = nickOf(scene)
  const from = via(scene, nick)
  const before = (hours: number) => `${dayOf(scene.date - hours * 3_600_000)} à ${hourOf(scene.date - hours * 3_600_000)}`
  const row = (who: string, hours: number, text: string) =>
    html`<p style="border-top:1px solid #e5e8ec;padding-top:8px"><b>${who}</b> <small>${before(hours)}</small><br>${lines(text)}</p>`
  const first = random.pick(['Bonjour votre annonce me plait bien', 'Bonsoir\ntjs dispo ?', 'Bonjour, j’aimerais en savoir plus svp'])
  const content = column([
    html`<p>${agentOf(scene)}, vous avez une réponse.</p>`,
    html`<p><b>${nick}</b></p><p style="background:#f4f9fe;padding:12px">${lines(message!.text)}</p>`,
    button(`https://www.leboncoin.fr/messages/id/${random.hex(16)}`, 'Répondre sur leboncoin', ORANGE),
    html`<p style="color:#5b6876">Plus haut dans la conversation</p>${row(`Vous (${scene.agency.name})`, random.int(1, 9), random.pick(AGENTS))}${row(nick, random.int(11, 30), first)}`,
    html`<small>Annonce : ${link(scene)} – ${scene.price}</small>`,
    footer,
  ])
  return {
    told: scene,
    portal: 'leboncoin',
    says: `${nameSaid(scene)} email message title id`,
    from,
    travels: 'keeps-sender',
    subject: `${nick} vous a répondu au sujet de "${property.title}"`,
    html: content,
    but: { email: from.address, ...phoneIn(scene) },
  }
}

const link = (scene: Scene): Safe => html`<a href="${advert(scene)}">${scene.property.title}</a>`
const phoneIn = ({ person, message }: Scene) => ({ phone: person.phonePrinted !== null && message!.text.includes(person.phonePrinted) ? person.phone!.e164 : null })

export const leboncoinNow = portalFamily({
  id: 'portal-leboncoin',
  about: 'Leboncoin’s bubble, a candidate’s file, an answer that only the relay leads to',
  forms: { bubble, file, talk },
})
