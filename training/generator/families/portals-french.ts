/** Bien'ici, Figaro, ParuVendu: what stands in these mails is the portals' own wording. */
import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { legalLines, pageOf } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'

const bieniciLink = ({ random, listingId }: Scene, id: string) =>
  `http://link.bienici.fr/lnk/${random.hex(12).toUpperCase()}/${Buffer.from(`https://pro.bienici.com/annonce/${id}?utm_source=lead&at_id_compte=${listingId.slice(0, 5)}`).toString('base64url')}`

const bieniciId = ({ random, listingId }: Scene) => random.pick([`ag${random.digits(6)}-${listingId}`, `immo-facile-${listingId}`, `hektor-${random.pick(['agence', 'cabinet', 'immo'])}-${random.digits(5)}`])

export const bienici: Family = positive({
  id: 'bienici-card', side: 'train', about: 'nested tables, links in base64, name in bold under a heading, reminder of the advert',
  make(scene) {
    const { random, person, property, message, price } = scene
    const { town, postcode } = property.place
    const who = property.transaction === 'rent' ? 'candidat locataire' : 'prospect-acquéreur'
    const id = bieniciId(scene)
    const link = bieniciLink(scene, id)
    const content = html`<table><tr><td>Cher partenaire,</td></tr></table><table><tr><td>Un ${who} est intéressé par votre annonce <a href="${link}">${property.ref}</a> diffusée sur Bien’ici.</td></tr></table>
<table><tr><td><table><tr><td>Ses coordonnées</td></tr></table></td></tr><tr><td><strong>${person.fullName}</strong><br>${person.phonePrinted ? html`Téléphone : <strong>${person.phonePrinted.replaceAll(' ', '\u00a0')}</strong><br>` : safe('')}E-mail : <a href="mailto:${person.email}">${person.email}</a></td></tr></table>
${message ? html`<table><tr><td>Son message</td></tr><tr><td>${lines(message.text)}</td></tr></table>` : safe('')}
<table><tr><td>Rappel de l’annonce</td></tr><tr><td><a href="${link}">${property.title}</a></td></tr><tr><td>${postcode} ${town.toUpperCase()}</td></tr><tr><td>${price}</td></tr><tr><td>RÉFÉRENCE : ${property.ref}</td></tr></table><p>L’équipe Bien’ici</p>`
    return draft(scene, {
      from: { name: "Bien'ici", address: random.pick(['no_reply@bienici.com', 'no-reply@bienici.com', 'noreply@bienici.com']) }, subject: `Contact ${who} pour votre annonce ${property.ref} à ${town.toUpperCase()}`, needsHtml: true,
      html: pageOf(random, content, { brand: "Bien'ici", host: 'bienici.com' }), gold: leadGold(scene, { portal: 'bienici', says: 'name email phone message ref title town postcode price transaction', but: { portalListingId: id } }),
    })
  },
})

export const bieniciCall: Family = positive({
  id: 'bienici-missed-call', side: 'dev', about: 'a missed call: the number is all there is',
  wants: { silence: 1, phone: 'always' },
  make(scene) {
    const { random, person, property } = scene
    const shown = person.phonePrinted!
    const subject = `Un prospect-acquéreur a tenté de vous contacter par téléphone. Rappelez-le au ${shown} !`
    const content = html`<p>Cher partenaire,</p><p>Un prospect-acquéreur a tenté de vous joindre pour votre annonce ${property.ref}, sans succès.</p><p>Rappelez-le au <a href="tel:${person.phone!.e164}">${shown}</a></p><p>${property.title}<br>${property.place.postcode} ${property.place.town.toUpperCase()}</p><p>L’équipe Bien’ici</p>`
    return draft(scene, {
      from: { name: "Bien'ici", address: 'no_reply@bienici.com' }, subject, html: pageOf(random, content, { brand: "Bien'ici", host: 'bienici.com' }),
      gold: leadGold(scene, { portal: 'bienici', says: 'phone ref title town postcode', silentIntent: 'callback' }),
    })
  },
})

export const figaro: Family = positive({
  id: 'figaro-labels-next-line', side: 'train', about: 'labels, values on the same or the next line, then the person’s own search (not the property’s)',
  make(scene) {
    const { random, person, property, message, price } = scene
    const below = random.chance(0.4)
    const row = (label: string, value: string | null): Safe => (value === null ? safe('') : below ? html`<div>${label} :</div><div>${value}</div>` : html`<div>${label} : ${value}</div>`)
    const both = random.chance(0.3)
    const shown = both ? `${property.ref}-${scene.listingId}` : property.ref
    const apart = random.chance(0.5)
    const content = html`<p>Bonjour,</p><p>Un internaute vous contacte pour votre annonce ${shown} visible sur Figaro Immobilier :</p>
<table><tr><td>${property.typeName}</td></tr><tr><td>${property.place.postcode}</td></tr><tr><td>${property.surface}m²</td><td>${property.rooms === null ? '' : `${property.rooms} Pièces`}</td></tr><tr><td>${price}</td><td>${property.transaction === 'sale' ? `${(property.price / property.surface).toFixed(2)}€/m²` : ''}</td></tr></table>
<p>Voici ses coordonnées :</p>${row('Email', person.email)}${row('Nom', apart ? person.printedLast : person.fullName)}${row('Prénom', apart ? person.printedFirst : null)}${row('Téléphone', person.phonePrinted)}
${message ? html`<div>Son message :</div><div>${lines(message.text)}</div>` : safe('')}<div>Conseil : La réactivité est la clé : répondez dans l’heure.</div>
<table><tr><td>Transaction</td><td>${property.transaction === 'rent' ? 'Location' : 'Achat'}</td></tr><tr><td>Types de biens</td><td>Maison, Appartement</td></tr><tr><td>Localisation</td><td>${scene.agency.town}</td></tr><tr><td>Budget max.</td><td>${property.price + 25_000} €</td></tr></table>`
    return draft(scene, {
      from: { name: 'Figaro Immobilier', address: random.pick(['contact@immobilier.lefigaro.fr', 'leads@immobilier.lefigaro.fr']) }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${shown}`,
      html: pageOf(random, content, { brand: 'Figaro Immobilier', host: 'immobilier.lefigaro.fr' }),
      gold: leadGold(scene, { portal: 'figaro', says: 'name email phone message ref postcode price surface rooms', but: both ? { portalListingId: scene.listingId } : {} }),
    })
  },
})

export const proprietes: Family = positive({
  id: 'proprietes-figaro-project', side: 'dev', about: 'two references, a project block before the message, the advert last',
  wants: { transaction: 'sale' },
  make(scene) {
    const { random, person, property, message, price } = scene
    const text = [
      'Bonjour,', '', 'Vous avez reçu un nouveau contact sur Propriétés Le Figaro.', '', `Votre référence : ${property.ref}`, `Référence Propriétés Le Figaro : ${scene.listingId}`, '', `Nom : ${person.fullName}`, `Email : ${person.email}`,
      ...(person.phonePrinted ? [`Téléphone : ${person.phonePrinted}`] : []), '', 'Son projet :', 'Achat', scene.agency.town, 'Maison, Château', `A un bien à vendre : ${random.pick(['oui', 'non'])}`, '', ...(message ? ['Son message :', message.text, ''] : []),
      'Annonce concernée :', property.title, `${property.place.town} (${property.place.postcode})`, price, '', ...legalLines(random, 'Propriétés Le Figaro'),
    ].join('\n')
    return draft(scene, {
      from: { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' }, subject: `Nouveau contact pour votre bien ${property.ref}`, text,
      gold: leadGold(scene, { portal: 'proprietes-figaro', says: 'name email phone message ref id title town postcode price' }),
    })
  },
})

export const paruvendu: Family = positive({
  id: 'paruvendu', side: 'train', about: 'CRM number and reference joined, place and type in one line, civility before the last name',
  make(scene) {
    const { random, person, property, message, price } = scene
    const { town, postcode } = property.place
    const joined = `${random.digits(5)}_${property.ref}`
    const size = [property.typeName, ...(property.rooms ? [`${property.rooms} pièce(s)`] : []), `${property.surface} m²`].join(' - ')
    const name = person.lastName && random.chance(0.5) ? { shown: `${person.civility ?? 'M'} ${person.lastName.toUpperCase()}`, first: null } : { shown: person.fullName, first: person.firstName }
    const content = html`<p>Bonjour,</p><p>Réf. Pro : ${joined}</p><p>${price}</p><p>${town} (${postcode}) ${size}</p><p>Répondez à ce contact au plus vite :</p><p>(dans la journée)</p><p><b>${name.shown}</b></p>
${person.phonePrinted ? html`<p>Téléphone : ${person.phonePrinted}</p>` : safe('')}<p>Email : <a href="mailto:${person.email}">${person.email}</a></p>${message ? html`<p>Voici son message :</p><p>${lines(message.text)}</p>` : safe('')}`
    return draft(scene, {
      from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' }, subject: `Vous avez un contact - réf. : ${joined} - ${property.transaction === 'rent' ? 'Location' : 'Vente'} - ${property.typeName} - ${property.price}€ - ${random.hex(4).toUpperCase()}`,
      html: pageOf(random, content, { brand: 'ParuVendu', host: 'paruvendu.fr' }),
      gold: leadGold(scene, { portal: 'paruvendu', says: 'last email phone message ref town postcode price surface rooms transaction', but: { firstName: name.first } }),
    })
  },
})
