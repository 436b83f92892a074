/** ParuVendu, Green-Acres, Superimmo and Ouest-France Immo. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { local } from '../../values/agencies.ts'
import { agentOf, headingOf, inTongue, isRent, lastFirst, mailto, portalFamily, peek, roomsOf } from './portal-pieces.ts'

const trade = (scene: Scene) => (isRent(scene) ? 'Location' : 'Vente')

const PARUVENDU = { portal: 'paruvendu', from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' } } as const

const paruvendu = portalFamily({
  id: 'paruvendu-contact', about: 'ParuVendu: the facts of the advert dense on a line, civility and name alone on theirs, a word about haste; in a coloured table or as text',
  forms: {
    bandeau: (scene) => {
      const { person, property, price, random } = scene
      return {
        ...PARUVENDU,
        subject: `Vous avez un contact - réf. : ${property.ref} - ${trade(scene)} - ${property.typeName} - ${property.place.town}`,
        says: 'name email phone message ref town postcode price surface rooms transaction',
        html: html`<table width="620" cellspacing="0" style="font-family:Arial;font-size:13px"><tr><td bgcolor="#d6006d" style="color:#fff;padding:8px"><b>ParuVendu.fr</b></td></tr>
<tr><td>Réf. Pro : <b>${property.ref}</b></td></tr><tr><td>${price}</td></tr>
<tr><td>${property.place.town} (${property.place.postcode}) ${property.typeName}${when(property.rooms, (rooms) => html` - ${rooms} pièce(s)`)} - ${property.surface} m²</td></tr>
<tr>
<td bgcolor="#fdeef5"><b>Répondez à ce contact au plus vite :</b><br>(dans la journée)<br><br>${person.fullName}<br>${when(person.phonePrinted, (phone) => html`Téléphone : ${phone}<br>`)}Email : ${mailto(person.email)}</td></tr>
${wordsOf(scene, '<tr><td>Voici son message :<br><br>', '</td></tr>')}<tr>
<td>----<br><small>Votre conseiller ParuVendu Pro : 04 65 71 08 ${random.digits(2)} – Code client ${random.digits(7)}</small></td></tr>
</table>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        ...PARUVENDU, needsText: true, subject: `ParuVendu : demande de ${person.fullName}`, says: 'name email phone message ref postcode town price transaction',
        text: linesOf(`Votre conseiller ParuVendu Pro : 04 65 71 08 ${random.digits(2)}`, '', `Type d’annonce : ${trade(scene)} ${property.typeName}`, `Localité : ${property.place.town} ${property.place.postcode}`, `Prix affiché : ${price}`, `Votre réf : ${property.ref}`, '',
          `Contact : ${person.fullName}`, person.email, person.phonePrinted, '', ...(message ? ['Message laissé :', message.text, ''] : ['(Aucun message laissé)', '']), `Vous avez ${random.int(2, 9)} contacts non traités dans votre espace.`, 'https://pro.paruvendu.fr/contacts'),
      }
    },
  },
})

/** The relay that reaches the person, and the agency's own beside it. */
function relays({ person, random }: Scene): readonly [string, string] {
  return [`${local(person.firstName!)}-${random.hex(8)}@email.green-acres.com`, `agence-${random.hex(8)}@email.green-acres.com`]
}

const WANTS_ABROAD = { transaction: 'sale', who: 'plain', silence: 0 } as const

const greenAcres = portalFamily({
  id: 'green-acres-relay',
  about: 'Green-Acres: name and hour above the words, telephone and relay after their signs, a green card with both numbers; one in English; and a bare thread',
  onlyHomes: true, wants: WANTS_ABROAD,
  forms: {
    fiche: (scene) => {
      const { person, property, price, message, date } = scene
      const [relay, own] = relays(scene)
      const name = `${person.printedFirst} ${person.printedLast}`
      return {
        portal: 'green-acres', from: { name: `${name} via Green-Acres`, address: relay }, replyTo: { address: relay },
        subject: `Demande d’information - ${property.typeName} - Achat - ${property.place.town} ${property.surface}m² ${price}`,
        says: 'name email phone message ref town price surface rooms transaction', but: { email: relay },
        html: html`<div style="font-family:Verdana"><p style="font-size:10px">À : ${own}</p>
<p><b>${name}</b> - ${new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })} à ${hourOf(date)}</p><div style="background:#f7f7f7;padding:12px">${lines(message!.text)}</div>
<p><i>Vos coordonnées ont été transmises.</i></p><table bgcolor="#e7f3dc" width="100%">${when(person.phonePrinted, (phone) => html`<tr><td>☎</td></tr>
<tr><td>${phone}</td></tr>`)}<tr><td>✉</td></tr><tr><td>${mailto(relay)}</td></tr></table>
<table width="100%"><tr><td>${property.typeName} à vendre</td></tr><tr><td>${when(roomsOf(scene), (rooms) => html`${rooms}, `)}${property.surface} m², ${price}</td></tr>
<tr><td>Référence : ${property.ref}</td></tr></table>
<p style="font-size:10px">Green-Acres – 4 boulevard Poissonnière, 75009 Paris – <a href="https://www.green-acres.fr/desinscription">désinscription</a></p></div>`,
      }
    },
    anglais: (drawn) => {
      const scene = inTongue(drawn, 'en', WANTS_ABROAD)
      const { person, property, price, message, agency, random } = scene
      const [relay] = relays(scene)
      const name = `${person.printedFirst} ${person.printedLast}`
      return {
        portal: 'green-acres', language: 'en', from: { name: `${name} via Green-Acres`, address: 'noreply@email.green-acres.com' }, replyTo: { address: relay },
        subject: `Nouveau contact pour ${agency.name.toUpperCase()}`,
        says: 'name email phone message ref town price surface transaction', but: { email: relay }, told: scene,
        html: html`<p>Dear ${agency.name},</p><p>${name} has sent you a message about the property ${property.ref} (Mandat n° ${random.digits(4)}):</p>
<blockquote>${lines(message!.text)}</blockquote><p>Reply to this email to answer, or write to ${relay}.</p>
${when(person.phonePrinted, (phone) => html`<p>The buyer can also be called: ${phone}</p>`)}<p>${property.typeName} near ${property.place.town}, ${property.surface} m², ${price}</p>
<p>The Green-Acres team, +33 1 99 00 20 ${random.digits(2)}</p>`,
      }
    },
    suite: (scene) => {
      const { person, property, message, agency, date } = scene
      const [relay] = relays(scene)
      const name = `${person.printedFirst} ${person.printedLast}`
      return {
        portal: 'green-acres', needsText: true, travels: 'keeps-sender', from: { name: `${name} via Green-Acres`, address: relay },
        subject: `${name} a répondu`,
        says: 'name email message ref transaction', but: { email: relay },
        text: linesOf(`${name} - ${dayOf(date)} à ${hourOf(date)}`, '', message!.text, '', '--- Historique de la conversation ---', `${agency.name} - ${dayOf(date - 2 * 86_400_000)}`, 'Bonjour,', `Le bien est disponible, appelez-moi au ${agency.agent.phonePrinted}.`, agentOf(scene), '', `Référence : ${property.ref}`, '', 'Répondez directement à cet e-mail pour écrire à l’acquéreur.'),
      }
    },
  },
})

const superimmoFoot = ({ random }: Scene): Safe => html`<p><small>Superimmo.com ® – Assistance professionnels 04 65 71 60 ${random.digits(2)} – SAS au capital de 120 000 €, RCS Nanterre 504 ${random.digits(3)} 210</small></p>`

const superimmo = portalFamily({
  id: 'superimmo-request', about: 'Superimmo: a list of terms with their definitions, or a card with a sentence over it and other adverts below',
  forms: {
    definitions: (scene) => {
      const { property, price, message } = scene
      const rows: readonly Field[] = [['Nom complet', 'name'], ['Adresse électronique', 'email'], ['Téléphone', 'phone']]
      return {
        portal: 'superimmo', from: { name: 'Superimmo', address: 'contact@superimmopro.com' }, heading: headingOf(scene),
        subject: `Demande d’un internaute – réf. ${property.ref}`,
        says: 'name email phone message ref town postcode price surface rooms',
        html: html`<h2 style="color:#0b7bc1">Superimmo</h2><p>Un internaute vous adresse cette demande :</p>
<dl>${entriesOf(scene, rows).map(([label, value]) => html`<dt><b>${label}</b></dt><dd>${value}</dd>`)}${when(message, ({ text }) => html`<dt><b>Demande</b></dt><dd>${lines(text)}</dd>`)}</dl><h3>${headingOf(scene)}</h3>
<p>${price}<br>${property.place.postcode} ${property.place.town}<br>Référence annonce : ${property.ref}</p>${superimmoFoot(scene)}`,
      }
    },
    bloc: (scene) => {
      const { person, property, price, agency, listingId } = scene
      return {
        portal: 'superimmo', from: { name: `${person.fullName} (Superimmo)`, address: 'noreply@contact.superimmopro.com' }, replyTo: { name: person.fullName, address: person.email },
        subject: `Votre annonce ${property.typeName.toLowerCase()} à ${property.place.town}`,
        says: 'name email phone message ref id title price town', needsHtml: true,
        html: html`<p><small>Assistance professionnels : 04 65 71 60 ${scene.random.digits(2)} – votre conseillère : Maud</small></p>
<p>${person.fullName} vous a écrit depuis Superimmo${when(person.phonePrinted, (phone) => html` et peut être joint(e) au <b>${phone}</b>`)}.</p>
${wordsOf(scene, '<div style="border:1px solid #0b7bc1;padding:12px">', '</div>')}<p>→ Répondre à <a href="mailto:${person.email}">${person.email}</a></p>
<table cellpadding="6" bgcolor="#f0f7fc"><tr><td><a href="https://www.superimmo.com/annonces/${listingId}">${property.title}</a></td></tr><tr><td>${price}</td></tr>
<tr><td>${agency.name} – ${property.ref}</td></tr></table>
<p>Celles de vos annonces qu’on a le plus regardées</p>${alsoShown(scene, 3).map((one) => html`<div>${one.title} · ${one.shown} · réf. ${one.ref}</div>`)}${superimmoFoot(scene)}`,
      }
    },
  },
})

const OUEST = { portal: 'ouest-france-immo', from: { name: 'Ouest-France Immo', address: 'contact@ouestfrance-immo.com' } } as const

const ouestFrance = portalFamily({
  id: 'ouest-france-contact', about: 'Ouest-France Immo: a letterhead, the contact as one bold run, the advert on a grey strip; or a two-column table with the words in its last row',
  forms: {
    bande: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        ...OUEST, heading: headingOf(scene), subject: `Contact ouestfrance-immo.com : ${headingOf(scene)} ${property.place.town}`, says: 'name email phone message ref town price surface rooms',
        html: html`${peek('Un lecteur vous contacte')}<p style="border-bottom:3px solid #e2001a"><b>ouestfrance-immo</b></p>
<p>Bonjour ${agentOf(scene)},<br><small>(alerte envoyée à ${agency.agent.email})</small></p><p>Un particulier souhaite obtenir des renseignements. Voici comment le joindre :</p>
<p><b>${person.fullName} – ${when(person.phonePrinted, (phone) => html`${phone} – `)}${person.email}</b></p>${wordsOf(scene, '<p>', '</p>')}
<div style="background:#eee;padding:8px">${headingOf(scene)}<br>${property.place.town}, ${price}<br>Réf : ${property.ref}</div>
<p>Ne pas répondre à ce message automatique. ${agency.name} est abonnée à la formule Intégrale. Service clients 02 61 91 70 ${random.digits(2)}, abonnement@ouestfrance-immo.example</p>`,
      }
    },
    tableau: (scene) => {
      const { property } = scene
      const rows: readonly Field[] = [['Votre référence', 'ref'], ['Annonce', () => `${trade(scene)} ${property.typeName.toLowerCase()}`], ['Commune', 'town'], ['Prix', 'price'],
        ['Surface', 'surface'], ['Contact', () => lastFirst(scene)], ['Email', 'email'], ['Téléphone', 'phone'],
        ['Disponible', ({ random }) => random.pick(['en journée', 'après 18 h', 'à midi', 'non précisé'])], ['Message', 'message']]
      return {
        ...OUEST, subject: `Nouveau message sur votre annonce ${property.ref}`, says: 'name email phone message ref town price surface transaction',
        html: html`<table border="1" cellpadding="4" style="border-collapse:collapse"><tr><th colspan="2">Ouest-France Immo – demande de contact</th></tr>
${entriesOf(scene, rows).map(([label, value]) => html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)}</table>
<p>Additi Immo – groupe SIPA Ouest-France, 10 rue du Breil, Rennes. Droit d’accès : dpo@ouestfrance-immo.example</p>`,
      }
    },
  },
})

export const LISTS_OF_THE_SECOND_YEAR = [paruvendu, greenAcres, superimmo, ouestFrance]
