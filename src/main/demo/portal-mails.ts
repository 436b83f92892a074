import { strict as assert } from 'node:assert'
import { type Html, html } from '#kernel/html.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { type DemoProperty, demoProperties, listingsOf, referenceOf } from './agency-data.ts'

/** An invented person who asks for a property of the demo agency. Numbers are of the ranges kept for fiction. */
export interface DemoLead {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** As the person typed it. */
  readonly phone: string
  readonly message: string
  /** Number of the property, as in its reference. */
  readonly property: number
}

const lead = (name: readonly [string, string], phone: string, property: number, message: string): DemoLead => ({
  firstName: name[0],
  lastName: name[1],
  email: `${name
    .join('.')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’]/g, '')
    .toLowerCase()}@courriel.example`,
  phone,
  property,
  message,
})

export const demoLeads: readonly DemoLead[] = [
  lead(
    ['Julie', 'Lemaître'],
    '06 39 98 02 01',
    101,
    'Bonjour,\nje souhaiterais visiter cet appartement. Je suis disponible en semaine après 17 h 30, ou samedi matin.\nMerci d’avance,\nJulie Lemaître',
  ),
  lead(
    ['Ronan', 'Le Floch'],
    '06 39 98 02 02',
    102,
    'Bonjour, nous sommes une famille de cinq personnes et cette maison nous plaît beaucoup. Serait-il possible de la voir mercredi\u202F?',
  ),
  lead(
    ['Inès', 'Marchand'],
    '06 39 98 02 03',
    103,
    'Bonjour, j’entre en master à Nantes et mes parents se portent garants. Le studio est-il toujours libre\u202F? Je peux venir quand vous voulez.',
  ),
  lead(
    ['Tiago', 'Da Silva'],
    '06 39 98 02 04',
    104,
    'Bonjour, ce bien est-il toujours disponible\u202F? J’aimerais le visiter jeudi ou vendredi.',
  ),
  lead(
    ['Françoise', 'Abgrall'],
    '06 39 98 02 05',
    105,
    'Madame, Monsieur,\nmon mari et moi cherchons une maison de plain-pied. Nous sommes libres tous les matins.\nBien cordialement',
  ),
  lead(
    ['Marius', 'Petit'],
    '06 39 98 02 06',
    106,
    'Bonjour, dossier complet (deux CDI). Une visite est-elle possible en début de semaine prochaine, plutôt le soir\u202F?',
  ),
  lead(
    ['Awa', 'Diop'],
    '06 39 98 02 07',
    107,
    'Bonjour, la copropriété a-t-elle un ascenseur\u202F? Si oui, je voudrais visiter dès que possible.',
  ),
  lead(
    ['Loïc', 'Nédélec'],
    '06 39 98 02 08',
    108,
    'Bonjour,\nnous vendons à Rennes et cherchons au nord de Nantes. Un samedi nous arrangerait, merci.',
  ),
  lead(
    ['Leïla', 'Bensaïd'],
    '06 39 98 02 09',
    109,
    'Bonjour, je travaille à l’hôpital avec des horaires décalés\u00A0: le début d’après-midi serait l’idéal pour une visite.',
  ),
  lead(
    ['Paul', 'Guérin'],
    '06 39 98 02 10',
    119,
    'Bonjour, intéressé pour un premier achat, accord de la banque en poche. Quand puis-je passer\u202F?',
  ),
]

export interface DemoMailOptions {
  /** The agency's inbound address. */
  readonly to: string
  readonly now: EpochMs
  readonly lead: DemoLead
}

/** A portal of our invention: no description, no layout of it is shipped. */
export const UNKNOWN_PORTAL = 'unknown'
/** A portal that names no reference, about one of two lots that its mail does not tell apart. */
export const TWINS = 'twins'
/** What can be sent: three portals whose layout is described, and what is harder. */
export const demoKinds = ['seloger', 'leboncoin', 'bienici', UNKNOWN_PORTAL, TWINS] as const

/** A portal's mail about a fresh lead, raw (RFC 5322), in our own words and not signed. */
export function demoMail(portal: string, { to, now, lead: person }: DemoMailOptions): Uint8Array {
  const property = demoProperties.find(({ number }) => number === person.property)
  const write = writers[portal]
  assert(property && write, 'the demo has this property and this portal')
  const { from, subject, body } = write({ person, property })
  const headers = [
    `From: ${from.name === '' ? '' : `${encodedWords(from.name)} `}<${from.address}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${now.toString(36)}.${property.number}@${from.address.split('@')[1]}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const lines =
    Buffer.from(body.toString())
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return Buffer.from([...headers, '', ...lines, ''].join('\r\n'))
}

interface Request {
  readonly person: DemoLead
  readonly property: DemoProperty
}

interface Written {
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly body: Html
}

const writers: Readonly<Record<string, (request: Request) => Written>> = {
  seloger: ({ person, property }) => ({
    from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' },
    subject: `Un ${property.transaction === 'sale' ? 'acquéreur' : 'locataire'} est intéressé par un de vos biens`,
    body: selogerCard({ person, property }),
  }),
  leboncoin: ({ person, property }) => ({
    from: { name: `${person.firstName} via leboncoin`, address: '5e0c7d21b9@messagerie.leboncoin.fr' },
    subject: `Nouveau message pour "${titleOf(property)}" sur leboncoin`,
    body: leboncoinList({ person, property }),
  }),
  bienici: ({ person, property }) => ({
    from: { name: 'Bien’ici', address: 'no_reply@bienici.com' },
    subject: `Contact ${bieniciRole(property)} pour votre annonce ${referenceOf(property)} à ${property.town.toUpperCase()}`,
    body: bieniciCard({ person, property }, { isNamed: true }),
  }),
  [UNKNOWN_PORTAL]: ({ person, property }) => ({
    from: { name: 'Toits et Jardins', address: 'bonjour@toits-et-jardins.example' },
    subject: 'Quelqu’un a sonné à votre porte',
    body: unknownLetter({ person, property }),
  }),
  [TWINS]: ({ person, property }) => ({
    from: { name: 'Bien’ici', address: 'no_reply@bienici.com' },
    subject: `Contact ${bieniciRole(property)} pour votre annonce à ${property.town.toUpperCase()}`,
    body: bieniciCard({ person, property }, { isNamed: false }),
  }),
}

const kinds: Readonly<Record<string, string>> = { apartment: 'Appartement', house: 'Maison', studio: 'Studio' }
const kindOf = ({ kind }: DemoProperty): string => kinds[kind] ?? 'Bien'
const titleOf = (property: DemoProperty): string =>
  `${kindOf(property)} ${property.rooms} pièce${property.rooms > 1 ? 's' : ''} ${property.surface} m²`
const euros = (amount: number): string => `${new Intl.NumberFormat('fr-FR').format(amount)}\u00A0€`
const listingId = (property: DemoProperty, portal: string): string =>
  listingsOf(property).find((listing) => listing.portal === portal)?.portalListingId ?? ''
const paragraphs = (text: string): Html[] => text.split('\n').map((line) => html`${line}<br>`)
const page = (content: Html): Html =>
  html`<html><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;color:#222">${content}</body></html>`
const row = (content: Html | string): Html => html`<tr><td style="padding:6px 24px">${content}</td></tr>`

function selogerCard({ person, property }: Request): Html {
  const name = `${person.lastName} ${person.firstName}`
  const link = `https://www.seloger.com/annonces/${property.transaction === 'sale' ? 'achat' : 'locations'}/${listingId(property, 'seloger')}.htm`
  return page(html`<table width="600" align="center">
${row(html`<b>${name} s’intéresse à ce</b><br><b>bien</b>`)}
${row(html`<a href="${link}">${euros(property.price)}${property.transaction === 'rent' ? '/mois' : ''}</a>`)}
${row(property.town.toUpperCase())}${row(',')}${row(property.postcode)}${row(kindOf(property))}
${row(html`• ${property.rooms} pièce${property.rooms > 1 ? 's' : ''}<br>• ${property.surface} m²`)}
${row(html`Ref. de l’annonce :<br><b>${referenceOf(property)}</b>`)}
${row(name)}${row(html`<a href="mailto:${person.email}">${person.email}</a>`)}
${row(html`Découvrir<br>son<br>projet`)}${row(html`${paragraphs(person.message)}`)}
${row(html`<a href="mailto:${person.email}">Répondre</a>`)}${row(html`<a href="tel:${person.phone.replaceAll(' ', '')}">Appeler</a>`)}
${row('L’équipe SeLoger – service client 01 99 00 12 34')}
</table>`)
}

function leboncoinList({ person, property }: Request): Html {
  const category = property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'
  const link = `https://www.leboncoin.fr/ad/${category}/${listingId(property, 'leboncoin')}`
  const line = (label: string, value: Html | string) => html`<p style="margin:0"><b>${label}\u00A0:</b> ${value}</p>`
  return page(html`<p>Bonjour,</p><p><b>${person.firstName}</b> vous a contacté sur leboncoin.</p>
${line('Prénom', person.firstName)}${line('Nom', person.lastName)}
${line('E-mail', html`<a href="mailto:${person.email}">${person.email}</a>`)}${line('Téléphone', person.phone)}${line('Ville', 'Nantes')}
<p>«\u00A0${person.message.split('\n').map((part, i) => (i === 0 ? html`${part}` : html`<br>${part}`))}\u00A0»</p>
<p><a href="mailto:${person.email}">Répondre par e-mail</a></p>
<table>${row(html`<b>${titleOf(property)}</b>`)}${row(html`${euros(property.price)}${property.transaction === 'rent' ? ' par mois' : ''}`)}
${row(html`Référence : ${referenceOf(property)}`)}${row(html`Lien : <a href="${link}">${link}</a>`)}</table>
<p>Merci de votre confiance et à très bientôt,<br>L’équipe leboncoin</p>`)
}

const bieniciRole = ({ transaction }: DemoProperty): string =>
  transaction === 'sale' ? 'prospect-acquéreur' : 'candidat locataire'

function bieniciCard({ person, property }: Request, { isNamed }: { isNamed: boolean }): Html {
  // Bien'ici counts every click: the real address is the last segment of the tracker's.
  const target = `https://pro.bienici.com/annonce/${listingId(property, 'bienici')}?at_id_compte=5501234`
  const link = `http://link.bienici.fr/lnk/AWAAAD4x/1/${Buffer.from(target).toString('base64url')}`
  return page(html`<table width="600" align="center">
${row('Cher partenaire,')}
${row(html`Un ${bieniciRole(property)} est intéressé par votre annonce ${isNamed ? html`<a href="${link}">${referenceOf(property)}</a> ` : ''}diffusée sur Bien’ici.`)}
${row(html`<b>Ses coordonnées</b>`)}
${row(html`<strong>${person.firstName} ${person.lastName}</strong><br>Téléphone : <strong>${person.phone.replaceAll(' ', '\u00A0')}</strong><br>E-mail : <a href="mailto:${person.email}">${person.email}</a>`)}
${row(html`${paragraphs(person.message)}`)}
${row(html`<b>Rappel de l’annonce</b>`)}${row(isNamed ? html`<a href="${link}">${titleOf(property)}</a>` : titleOf(property))}
${row(`${property.postcode} ${property.town.toUpperCase()}`)}
${row(html`${euros(property.price)}${property.transaction === 'rent' ? html`<br>par mois charges comprises` : ''}`)}
${isNamed ? row(html`RÉFÉRENCE : ${referenceOf(property)}`) : ''}
${row('L’équipe Bien’ici')}
</table>`)
}

const pair = (label: string, value: string): Html => html`<tr><th align="left">${label}</th><td>${value}</td></tr>`

function unknownLetter({ person, property }: Request): Html {
  const price = `${euros(property.price)}${property.transaction === 'rent' ? ' par mois' : ''}`
  return page(html`<h3>Une visite sur votre vitrine</h3>
<p>Votre annonce <b>${referenceOf(property)}</b> a retenu l’attention d’une personne inscrite chez nous.</p>
<ul><li>Le bien : ${titleOf(property)} à ${property.town} (${property.postcode})</li><li>${property.transaction === 'rent' ? 'Loyer' : 'Prix affiché'} : ${price}</li></ul>
<table>${pair('Visiteur', `${person.firstName} ${person.lastName}`)}${pair('Portable', person.phone)}${pair('Courriel', person.email)}</table>
<p>Son mot :</p><blockquote>${paragraphs(person.message)}</blockquote>
<p style="font-size:11px">Toits et Jardins, le carnet d’adresses des maisons.</p>`)
}

/** RFC 2047 §2: words of at most 75 characters, no character split over two of them. */
function encodedWords(text: string): string {
  if (/^[\w .-]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ')
}
