/** Two portals abroad that sell homes in France: one British, one German. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { groupedPrice } from '../../values/properties.ts'
import { aside, asideText, headed, hidden, mailto, nickOf } from '../../advert-pieces.ts'
import { portalFamily } from './families-of.ts'

const ENGLISH: Readonly<Record<string, string>> = { flat: 'Apartment', house: 'House', studio: 'Studio' }
const GERMAN: Readonly<Record<string, string>> = { flat: 'Wohnung', house: 'Haus', studio: 'Apartment' }

/** The advert as that portal heads it, in its own language. */
function translated(scene: Scene, words: Readonly<Record<string, string>>, heading: (kind: string, scene: Scene) => string): Scene {
  return headed(scene, heading(words[scene.property.kind]!, scene))
}

const british = portalFamily({
  id: 'british-portal', about: 'A British portal of French homes: a two-column enquiry sheet, a chatty card with the home first, or text with underlined headings',
  kinds: ['flat', 'house'], wants: { language: 'en', transaction: 'sale', who: 'plain' },
  forms: {
    sheet: (drawn) => {
      const scene = translated(drawn, ENGLISH, (kind, { property }) => `${kind} for sale in ${property.place.town}`)
      const { property, random } = scene
      const asking = `€${groupedPrice(property.price, ',')}`
      const buyer: readonly Field[] = [['First name', 'first'], ['Surname', 'last'], ['Email', 'email'], ['Daytime phone', 'phone'],
        ['Buying position', () => random.pick(['Cash buyer', 'Mortgage agreed', 'House to sell first'])], ['Timescale', () => random.pick(['Within 3 months', '6–12 months', 'Just looking'])]]
      const home: readonly Field[] = [['Your ref', 'ref'], ['Our ref', 'id'], ['Asking price', () => asking], ['Living area', 'surface']]
      const sheet = (rows: readonly Field[]) => html`<table width="560" cellpadding="6">
${entriesOf(scene, rows).map(([label, value]) => html`<tr><td width="160" style="color:#666">${label}</td><td>${value}</td></tr>`)}</table>`
      return {
        told: scene, language: 'en', from: { name: 'Shutters & Lavender', address: 'leads@shutters-lavender.example' }, subject: `New enquiry – your ref ${property.ref}`,
        says: 'last first email phone id ref title message price transaction',
        html: html`<p style="font-size:12px">Agent helpdesk +44 20 7946 0${random.digits(3)} | <a href="https://www.shutters-lavender.example/agents">Agent login</a></p><h2>You have a new enquiry</h2>
${sheet(buyer)}${wordsOf(scene, '<p style="border:1px solid #b9a7d6;padding:10px">', '</p>')}
<h3>${property.title}</h3>${sheet(home)}<p style="font-size:11px">Shutters &amp; Lavender Ltd, registered in England no. 0${random.digits(7)}. VAT GB ${random.digits(9)}.</p>`,
      }
    },
    card: (drawn) => {
      const scene = translated(drawn, ENGLISH, (kind, { property }) => `${property.rooms}-room ${kind.toLowerCase()}, ${property.surface} m²`)
      const { person, property, agency, listingId } = scene
      return {
        told: scene, language: 'en', from: { name: `${person.printedFirst} ${person.printedLast}`, address: 'enquiry@shutters-lavender.example' },
        replyTo: { name: `${person.printedFirst} ${person.printedLast}`, address: person.email },
        subject: `${nickOf(scene)} has a question about ${property.place.town}`, says: 'name email phone message ref id title price rooms surface',
        html: html`${hidden('A buyer is waiting')}<table width="520" style="border-radius:10px;border:1px solid #ddd"><tr>
<td><img src="https://cdn.shutters-lavender.example/p/${listingId}.jpg" width="520" alt=""></td></tr>
<tr><td style="padding:12px"><a href="https://www.shutters-lavender.example/property/${listingId}"><b>${property.title}</b></a><br>${property.place.town}, ${property.place.postcode}<br>
€${groupedPrice(property.price, ',')}<br><small>${agency.name} · ${property.ref}</small></td></tr></table>
<p>Hello ${agency.agent.firstName},</p><p><b>${person.printedFirst} ${person.printedLast}</b> would love to hear from you about this home.</p>${wordsOf(scene, '<p><i>', '</i></p>')}
<p>${mailto(person.email, 'Send an email')} (${person.email})${when(person.phonePrinted, (phone) => html` or ring ${phone}`)}</p>
<p style="font-size:11px">Sent on behalf of a registered member. Report misuse to trust@shutters-lavender.example.</p>`,
      }
    },
    text: (scene) => {
      const { person, property, message, random } = scene
      return {
        language: 'en', from: { name: 'Shutters & Lavender', address: 'no-reply@shutters-lavender.example' }, needsText: true, subject: `Property enquiry: ${property.ref}`,
          says: 'name email phone message ref price surface rooms',
        text: linesOf('WHO IS ASKING', '-------------', `${person.printedFirst} ${person.printedLast}`, person.email, person.phonePrinted ?? '(no telephone given)', '',
          ...(message ? ['WHAT THEY SAY', '-------------', message.text, ''] : []), 'WHICH PROPERTY', '--------------',
          `Reference: ${property.ref}`, `Location: ${property.place.town} (${property.place.postcode})`,
          `Price: EUR ${groupedPrice(property.price, ',')}`, `Rooms: ${property.rooms}`, `Size: ${property.surface} m2`, '',
          asideText('Agents who reply the same day sell twice as fast.'), `Call us on +44 20 7946 0${random.digits(3)}`),
      }
    },
  },
})

const german = portalFamily({
  id: 'german-portal', about: 'A German portal of holiday homes in France: label list with the home’s facts in a line of cells; or a sentence with the name and the words as a quote',
  kinds: ['flat', 'house', 'studio'],
  wants: { language: 'de', transaction: 'sale', who: 'plain' },
  forms: {
    liste: (drawn) => {
      const scene = translated(drawn, GERMAN, (kind, { property }) => `${kind} in ${property.place.town}`)
      const { property, listingId, random } = scene
      const rows: readonly Field[] = [['Vorname', 'first'], ['Nachname', 'last'], ['E-Mail', 'email'], ['Rufnummer', 'phone'], ['Ihre Objekt-Nr.', 'ref'], ['Unsere Anzeigen-Nr.', 'id'],
        ['Wunschtermin', () => random.pick(['keine Angabe', 'in den Ferien', 'flexibel'])]]
      return {
        told: scene, language: 'de', from: { name: 'Landhaus & Küste', address: 'anfragen@landhaus-kueste.example' }, subject: `Anfrage zu Objekt ${property.ref}`,
        says: 'name email phone message ref id title price surface rooms',
        html: html`<p>Guten Tag,</p><p>zu Ihrer Anzeige ist eine Anfrage eingegangen.</p><table cellpadding="4">${entriesOf(scene, rows).map(([label, value]) => html`<tr><td><b>${label}:</b></td>
<td>${value}</td></tr>`)}</table>
${wordsOf(scene, '<div style="background:#eef;padding:10px;margin:10px 0">', '</div>')}<p><a href="https://www.landhaus-kueste.example/expose/${listingId}">${property.title}</a></p>
<table border="1" cellpadding="6"><tr><td>${groupedPrice(property.price, '.')} €</td>
<td>${property.rooms} Zimmer</td>
<td>${property.surface} m²</td></tr></table>
<p style="font-size:11px">Landhaus &amp; Küste GmbH, HRB ${random.digits(5)}, Freiburg im Breisgau. Kundendienst +49 30 23125${random.digits(3)}.
<a href="https://www.landhaus-kueste.example/abmelden">Abmelden</a></p>`,
      }
    },
    satz: (scene) => {
      const { person, property, agency, random, message } = scene
      const name = `${person.printedFirst} ${person.printedLast}`
      return {
        language: 'de', from: { name: 'Landhaus & Küste', address: 'noreply@landhaus-kueste.example' }, replyTo: { name, address: person.email }, subject: `${name} fragt nach Ihrem Inserat`,
          says: 'name email phone message ref price surface',
        html: html`<div style="font-family:Calibri"><p style="color:#888">Kundendienst +49 30 23125${random.digits(3)}</p><p>Guten Tag an das Team von ${agency.name},</p>
<p><b>${name}</b> möchte mehr über Ihr Inserat ${property.ref} in ${property.place.postcode} ${property.place.town} (${property.surface} m², ${groupedPrice(property.price, '.')} Euro) erfahren.</p>
${when(message, ({ text }) => html`<p>Nachricht:</p><blockquote style="border-left:4px solid #1b6e8c;padding-left:10px">${lines(text)}</blockquote>`)}<p>So erreichen Sie die Person:<br>
${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
<p>Mit freundlichen Grüßen<br>Ihr Serviceteam</p>${aside(html`<p style="font-size:11px">Neu im Portal: ${alsoShown(scene, 1).map((one) => html`${one.title}, ${one.shown}`)}</p>`)}</div>`,
      }
    },
  },
})

export const ABROAD_OF_THE_FOURTH_YEAR = [british, german]
