/** Known portals as they may write tomorrow: their senders and habits, other words and layouts. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { leadGold } from '../scene.ts'
import { opened } from './opened-family.ts'

const selogerSoon: Family = opened<{ subject: string; teaser: string }>({
  id: 'seloger-redesign', about: 'SeLoger’s sender, a new card: person first, labels beside, portal’s own line in the footer',
  forms: { contact: { subject: 'Nouvelle demande de contact sur votre annonce', teaser: 'Un candidat souhaite échanger avec vous' }, dossier: { subject: 'Une personne veut en savoir plus sur votre bien', teaser: 'Votre bien a été remarqué' } },
  make(scene, { subject, teaser }) {
    const { person, property, message, price } = scene
    const { town, postcode } = property.place
    const line = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<tr><td style="color:#666">${label}</td><td><b>${value}</b></td></tr>`)
    const content = html`<p style="font-size:20px">${teaser}</p><table>${line('Nom', person.fullName)}${line('E-mail', person.email)}${line('Tél.', person.phonePrinted)}</table>${message ? html`<p><b>Son message :</b></p><p>${lines(message.text)}</p>` : safe('')}
<div style="border:1px solid #ddd"><p>${property.typeName} • ${String(property.surface)} m²</p><p>${town.toUpperCase()} (${postcode})</p><p>${price}</p><p>Ref. annonce : ${property.ref}</p></div><p>SeLoger, S.A.S au capital de 642 609 233 €. Service client professionnel : 01 99 00 14 0${scene.random.digits(1)}</p>`
    return draft(scene, { from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' }, subject, html: content.html, gold: leadGold(scene, { portal: 'seloger', says: 'name email phone message ref town postcode price surface' }) })
  },
})

const leboncoinSoon: Family = opened<{ fields: readonly Field[]; opening: string }>({
  id: 'leboncoin-redesign', about: 'leboncoin’s sender, the words of the person before the contact list, no guillemets',
  forms: {
    message: { opening: 'vous a envoyé un message', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Adresse e-mail', 'email'], ['Numéro de téléphone', 'phone']] },
    profil: { opening: 'souhaite vous contacter au sujet de votre annonce', fields: [['Identité', 'name'], ['Mail', 'email'], ['Mobile', 'phone'], ['Statut', ({ random }) => random.pick(['Particulier', 'Particulier vérifié'])]] },
  },
  make(scene, { fields, opening }) {
    const { person, property, message, price, random } = scene
    const category = property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'
    const content = html`<p>${person.firstName ?? person.fullName} ${opening}.</p>${message ? html`<div style="background:#fff3ea;padding:12px">${lines(message.text)}</div>` : safe('')}<p><b>Ses informations</b></p><ul>${entriesOf(scene, fields).map(([label, value]) => html`<li>${label} : ${value}</li>`)}</ul><p><b>L’annonce</b><br>${property.title}<br>${price}<br>Référence : ${property.ref}<br><a href="https://www.leboncoin.fr/ad/${category}/${scene.listingId}">https://www.leboncoin.fr/ad/${category}/${scene.listingId}</a></p><p>L’équipe leboncoin</p>`
    return draft(scene, { from: { name: `${person.firstName ?? 'Client'} via leboncoin`, address: `${random.hex(32)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour « ${property.title} » sur leboncoin`, html: content.html, needsHtml: true, gold: leadGold(scene, { portal: 'leboncoin', says: saysOf(fields, 'message ref id title price') }) })
  },
})

const bieniciSoon: Family = opened<{ before: string; after: string }>({
  id: 'bienici-redesign', about: 'Bien’ici in plain text with dashes or brackets, reference and town in the subject as ever',
  forms: { dashes: { before: '--- ', after: '' }, brackets: { before: '[', after: ']' } },
  make(scene, { before, after }) {
    const { person, property, message, price } = scene
    const [who, acts] = property.transaction === 'sale' ? ['prospect-acquéreur', 'acquérir'] : ['candidat locataire', 'louer']
    const { town, postcode } = property.place
    const text = [
      `Une personne souhaite ${acts} un bien que vous diffusez sur Bien’ici.`, '', `${before}La personne${after}`, person.fullName, ...(person.phonePrinted ? [`Tél : ${person.phonePrinted}`] : []), `E-mail : ${person.email}`, '', ...(message ? [`${before}Ce qu’elle écrit${after}`, `« ${message.text} »`, ''] : []),
      `${before}Le bien${after}`, property.title, `${postcode} ${town}`, price, `Réf. ${property.ref}`, '', 'L’équipe Bien’ici', 'https://pro.bienici.com',
    ].join('\n')
    return draft(scene, { from: { name: 'Bien’ici', address: 'no_reply@bienici.com' }, subject: `Contact ${who} pour votre annonce ${property.ref} à ${town.toUpperCase()}`, text, gold: leadGold(scene, { portal: 'bienici', says: 'name email phone message ref title town postcode price' }) })
  },
})

const figaroSoon: Family = opened<{ says: string }>({
  id: 'figaro-redesign', about: 'Figaro Immobilier: one table with the person’s search beside the advert, prices of both',
  forms: { standard: { says: 'name email phone message ref title price town' } },
  make(scene, { says }) {
    const { person, property, message, price, random } = scene
    const row = (label: string, value: string | null): Safe => (value === null ? safe('') : html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)
    const budget = `${Math.round((property.price * 1.1) / 1000) + 1} 000 €`
    const content = html`<p>Un internaute s’est manifesté pour votre annonce visible sur Figaro Immobilier</p><table>${row('Annonce', property.title)}${row('Votre référence', property.ref)}${row('Prix', price)}${row('Ville', property.place.town)}</table><table>${row('Nom et prénom', person.fullName)}${row('Adresse email', person.email)}${row('Téléphone', person.phonePrinted)}${row('Son message', message?.text ?? null)}</table><p>Sa recherche enregistrée</p><table>${row('Budget maximum', budget)}${row('Surface minimum', `${random.int(20, 60)} m²`)}</table><p>Conseil : rappelez ce contact sans attendre.</p>`
    return draft(scene, { from: { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, html: content.html, gold: leadGold(scene, { portal: 'figaro', says }) })
  },
})

export const PORTAL_REDESIGNS: readonly Family[] = [selogerSoon, leboncoinSoon, bieniciSoon, figaroSoon]
