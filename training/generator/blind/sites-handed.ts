/** Requests that somebody passes on: the network's head office, a colleague who was on the telephone, a partner who recommends. */
import { addressOf, homeFor, spoken } from '../agency-pieces.ts'
import { html } from '../html.ts'
import { paragraphs } from '../letter.ts'
import { deskNumber } from '../other-makers.ts'
import { at, dwelling, forHome, theHome } from '../own-words.ts'
import { blocks, joined, maybe, said } from '../pieces/people-pieces.ts'
import { atWork } from '../pieces/machines-pieces.ts'
import { linesOf, request } from '../request.ts'
import type { Made } from '../site-pieces.ts'
import { local } from '../values/agencies.ts'
import { drawPerson } from '../values/people.ts'
import type { Act } from '../../wordings/wordings.ts'
import { agencyFamily } from './families-of.ts'

/** The network's head office sends its members what came in by the common site. */
const headOffice: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, person, property, agency, message } = scene
  const { town, postcode } = property.place
  const clerk = random.pick(['Solveig Marsaud', 'Lilian Bisson', 'Hind Deniau'])
  const body = linesOf(
    `Bonjour ${agency.agent.firstName},`, '',
    random.pick(['Cette demande est arrivée au siège par le site national, elle concerne votre secteur.', 'Le siège a reçu ce contact qui relève de votre agence.',
      'Je vous transfère une demande reçue ce jour sur le site du réseau.']), '',
    ...(random.chance(0.6) ? [`Nom : ${person.printedLast}`, `Prénom : ${person.printedFirst}`] : [person.fullName]), `Tél : ${person.phonePrinted}`, `Mail : ${person.email}`, '',
    `Bien : ${property.title}, ${postcode} ${town}`, `Référence : ${property.ref}`, message && '', message && `Voici ses mots : « ${message.text} »`, '',
    random.pick(['Merci de le traiter sous 24 heures et de renseigner le suivi dans l’extranet.', 'Un retour de votre part dans l’outil est attendu avant demain soir.',
      'Nous lui avons annoncé votre appel, merci de ne pas tarder.']), '',
    'Bien à vous,', '', clerk, 'Relation clients – Réseau Toits de France & Compagnie', 'Standard du siège : 01 99 00 45 45', '5 rue du Faubourg-Neuf, 75010 Paris',
  )
  return request(scene, {
    from: { name: `${clerk} (siège)`, address: 'relation.clients@toits-et-compagnie.example' }, subject: `Contact à traiter – ${town}`, text: body, html: paragraphs(body), needsText: true,
    says: 'name phone email message title town postcode ref',
  })
}

type Telling = readonly [Act, (who: string, home: string, place: string) => string]

const TOLD: readonly Telling[] = [
  ['visit', (who, home, place) => `j’ai eu ${who} en ligne pour ${home} ${place}. Souhaite visiter si possible en fin de semaine.`],
  ['callback', (who, home, place) => `${who} a appelé pendant ta pause pour ${home} ${place}. À rappeler dès que tu peux.`],
  ['information', (who, home, place) => `visite de ${who} à l’accueil ce matin : a vu en vitrine ${home} ${place} et voudrait le dossier complet.`],
  ['availability', (who, home, place) => `${who} au téléphone : est-ce que ${home} ${place} est toujours à prendre ? Je n’ai pas su dire.`],
  ['visit', (who, home, place) => `peux-tu caler une visite avec ${who} pour ${home} ${place} ? Dispo le soir après le travail.`],
  ['callback', (who, home, place) => `merci de rappeler ${who}, qui a des questions sur ${home} ${place}, plutôt entre midi et deux.`],
  ['visit', (who, home, place) => `${who} voudrait revenir voir ${home} ${place} avec son conjoint, je n’ai pas fixé de date.`],
  ['information', (who, home, place) => `${who} demande les charges et le chauffage pour ${home} ${place}, j’ai dit que tu répondrais.`],
]
const WANTED: Partial<Record<Act, string>> = { visit: 'visite', callback: 'être rappelé', information: 'des renseignements', availability: 'savoir si c’est libre' }

/** A note between colleagues: whom to call about which home. None of it is the person's own words. */
const colleague: Made = (drawn) => {
  const scene = { ...atWork(dwelling(drawn)), message: null }
  const { random, person, property, agency } = scene
  const isWhole = random.chance(0.5)
  const hasRef = random.chance(0.6)
  const hasAddress = random.chance(0.45)
  const [act, tell] = random.pick(TOLD)
  const note = random.pick([
    (number: string) => `Son numéro : ${number}`, (number: string) => `Joignable au ${number}`, (number: string) => `${number}`, (number: string) => `tel ${number}`,
  ])(person.phonePrinted!)
  const who = isWhole ? `${person.firstName} ${person.lastName}` : spoken(scene)
  const home = `${theHome(property)}${hasRef ? ` (${property.ref})` : ''}`
  const told = random.chance(0.3)
    ? linesOf('Fiche appel', `Qui : ${who}`, `Tél : ${person.phonePrinted}`, hasAddress && `Mail : ${person.email}`, `Pour : ${home} ${at(property.place.town)}`, `Veut : ${WANTED[act]}`)
    : linesOf(random.pick(['Coucou,', 'Bonjour,', 'Hello,', 'Salut,']), '', joined(tell(who, home, at(property.place.town))), note, hasAddress && `et son mail ${person.email}`)
  const text = linesOf(told, '', random.pick(['Merci !', 'merci', 'Bonne journée', 'À plus']), random.pick(['Cathy', 'Prudence', 'Maxine', 'Yohan']), '', '-- ', agency.name,
    addressOf(scene), agency.phonePrinted)
  return request(scene, {
    from: { name: `Accueil ${agency.name}`, address: `accueil@${agency.domain}` }, subject: random.pick([`Appel ${who}`, 'à rappeler', `Contact pour ${theHome(property)}`,
      `${who} / ${property.place.town}`]),
    text, needsText: true, silentIntent: act, says: `${isWhole ? 'name' : 'last'} phone${hasAddress ? ' email' : ''} town${hasRef ? ' ref' : ''}`,
  })
}

/** A broker, a notary's clerk, a banker who recommends a client of theirs. */
const partner: Made = (drawn) => {
  const { random, side } = drawn
  const isSeller = random.chance(0.4)
  const scene = { ...atWork(isSeller ? homeFor(drawn, 'sale') : dwelling(drawn)), message: null }
  const { person, property, agency } = scene
  const friend = drawPerson(random, side, 'plain')
  const [trade, firm, host] = random.pick([['Courtier en crédit', 'Prêt & Toit', 'pret-et-toit.example'], ['Clerc', 'Office notarial des Remparts', 'notaires-remparts.example'],
    ['Conseillère clientèle', 'Banque du Pays', 'banque-du-pays.example'],
    ['Conseiller en gestion de patrimoine', 'Cap Patrimoine', 'cap-patrimoine.example']] as const)
  const who = `${person.civility ? `${person.civility} ` : ''}${person.firstName} ${person.lastName}`
  const ask = isSeller
    ? said(`Je me permets de vous adresser ${who}, qui envisage de vendre ${theHome(property)} ${forHome(property, 'situé',
      'située')} ${at(property.place.town)}${random.chance(0.5) ? `, environ ${property.surface} m²` : ''}.`,
      random.pick(['Pourriez-vous prendre rendez-vous pour une estimation ?', 'Une évaluation de votre part serait utile avant la signature.']))
    : said(`${who}, que nous accompagnons, a repéré votre annonce ${property.ref}.`, random.pick(['Le financement est validé, une visite rapide est possible.',
      'Le dossier est solide, pouvez-vous lui proposer une visite ?', 'Je lui ai conseillé une visite avec vous.']))
  const hasAddress = random.chance(0.7)
  const body = blocks(
    `Bonjour ${agency.agent.firstName},`, joined(ask), linesOf('Ses coordonnées sont les suivantes :', `${person.phonePrinted}`, hasAddress && person.email), maybe(random, 0.5,
      'Je reste disponible si vous souhaitez en parler.'), 'Bien cordialement,',
    linesOf(`${friend.firstName} ${friend.lastName}`, `${trade} – ${firm}`, deskNumber(scene), `www.${host}`),
  )
  const isSized = /environ/.test(ask)
  return request(scene, {
    from: { name: `${friend.firstName} ${friend.lastName}`, address: `${local(friend.firstName!)[0]}.${local(friend.lastName!)}@${host}` },
      subject: random.pick([`Mise en relation – ${person.lastName}`, `Recommandation client ${person.lastName}`, 'Un client pour vous']),
    text: body, html: html`<div style="font-family:Calibri,sans-serif;font-size:11pt">${paragraphs(body)}</div>`, needsText: true, silentIntent: isSeller ? 'valuation' : 'visit',
    says: `name phone${hasAddress ? ' email' : ''} ${isSeller ? `town transaction${isSized ? ' surface' : ''}` : 'ref'}`,
  })
}

export const siteHanded = agencyFamily({
  id: 'requests-handed-over', about: 'the head office, a colleague or a partner passes a person on', wants: { who: 'plain', phone: 'always', language: 'fr', silence: 0.1 },
    forms: { headOffice, colleague, partner },
})
