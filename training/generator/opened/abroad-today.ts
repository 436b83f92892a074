/** Requests from and in other countries: Belgian, Swiss, German, British, Spanish, Italian, Portuguese and Dutch layouts and letters. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import type { Scene } from '../scene.ts'
import { opened, openedByHand } from './opened-family.ts'
import { linesOf, request, when, wordsOf } from '../request.ts'

interface Sheet {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
  readonly opening: string
  readonly fields: readonly Field[]
  readonly closing: string
}

const sheet = (scene: Scene, { brand, from, subject, opening, fields, closing }: Sheet, { language, body, more = '' }: { language: string; body: Safe; more?: string }) =>
  request(scene, { language, from: { name: brand, address: from }, subject: subject(scene), html: html`<p>${opening}</p>${body}<p>${closing}</p>`, says: saysOf(fields, more) })

const dutch: Family = opened<Sheet>({
  id: 'dutch-list', about: 'Dutch and Flemish portals: list with bold captions, broker’s office and number below',
  wants: { language: 'nl' },
  forms: {
    vlaams: { brand: 'Huisje Weide', from: 'aanvragen@huisjeweide.example', subject: ({ property }) => `Interesse in ${property.ref}`, opening: 'Iemand heeft uw zoekertje bekeken en laat dit weten:', closing: 'Makelaarslijn 01 99 00 41 77 – Huisje Weide bv, Gent', fields: [['Naam', 'name'], ['Te bereiken via', 'email'], ['Of bel', 'phone'], ['Uw ref.', 'ref'], ['Ligging', 'town'], ['Vraagprijs', 'price'], ['Opmerking', 'message']] },
    hollands: { brand: 'Dakpan', from: 'info@dakpan-wonen.example', subject: () => 'Nieuwe reactie op uw woning in Frankrijk', opening: 'U heeft een reactie ontvangen.', closing: 'Deze mail is automatisch gemaakt.', fields: [['Naam', 'name'], ['E-mailadres', 'email'], ['Mobiel', 'phone'], ['Objectcode', 'ref'], ['Reactie', 'message']] },
  },
  make(scene, form) {
    return sheet(scene, form, { language: 'nl', body: html`<ul>${entriesOf(scene, form.fields).map(([label, value]) => html`<li><b>${label}</b> ${lines(value)}</li>`)}</ul>` })
  },
})

const german: Family = opened<Sheet>({
  id: 'german-blocks', about: 'German and Swiss portals: salutation, person in an address block, property as a line of commas',
  wants: { language: 'de' },
  forms: {
    nord: { brand: 'Wohnspur', from: 'kontakt@wohnspur.example', subject: ({ property }) => `Neues zu ${property.ref}: Anfrage`, opening: 'Guten Tag, zu Ihrer Anzeige liegt eine neue Anfrage vor.', closing: 'Ihr Team von Wohnspur, Kundendienst +49 30 2312 5000', fields: [['Interessent', 'name'], ['Mailadresse', 'email'], ['Rückrufnummer', 'phone'], ['Nachricht', 'message'], ['Referenz', 'ref'], ['Wohnort des Objekts', 'town']] },
    schweiz: { brand: 'Giebel.ch', from: 'mitteilung@giebel-ch.example', subject: () => 'Jemand interessiert sich für Ihr Inserat', opening: 'Grüezi, Sie haben Post.', closing: 'Giebel AG, Bahnhofstrasse, 8000 Zürich', fields: [['Vorname', 'first'], ['Nachname', 'last'], ['E-Mail', 'email'], ['Telefon privat', 'phone'], ['Inserate-Ref.', 'ref'], ['Text', 'message']] },
  },
  make(scene, form) {
    return sheet(scene, form, { language: 'de', body: html`<table>${entriesOf(scene, form.fields).map(([label, value]) => html`<tr><td><i>${label}</i></td></tr><tr><td>${lines(value)}</td></tr>`)}</table>` })
  },
})

const english: Family = opened<Sheet>({
  id: 'british-enquiry', about: 'British portals for homes in France: a paragraph that tells, then the words of the buyer, agents’ hotline',
  wants: { language: 'en', who: 'plain' },
  forms: {
    gite: { brand: 'Gîte & Garden', from: 'team@gite-garden.example', subject: ({ property }) => `Enquiry: ${property.place.town}, ref ${property.ref}`, opening: 'Good news, a buyer has been in touch through Gîte & Garden.', closing: 'Agents’ helpdesk: +44 20 7946 0111. Unsubscribe from market tips here.', fields: [] },
    channel: { brand: 'Across the Channel', from: 'enquiry@acrossthechannel.example', subject: () => 'A new enquiry has landed', opening: 'Dear agent,', closing: 'Company no. 04411223, VAT GB 771 2233 44', fields: [] },
  },
  make(scene, form) {
    const { person, property, random } = scene
    const body = html`<p>${person.firstName} ${person.lastName} is asking about ${property.title} (your ref ${property.ref}, €${String(property.price).replace(/\B(?=(\d{3})+$)/g, ',')}). You may reply to ${person.email}${when(person.phonePrinted, (phone) => html` or ring ${phone}`)}.</p>${wordsOf(scene, '<p>In their own words:</p><p>', '</p>')}<p>Buyer profile: cash £${String(random.int(90, 480))},000, moving within ${String(random.int(3, 18))} months, lives in Shropshire.</p>`
    return sheet(scene, form, { language: 'en', body, more: 'name email phone ref title price message' })
  },
})

/** A southern portal: caption and value on one line with an arrow between them. */
const southern = (language: 'es' | 'it' | 'pt', form: Sheet): Family => opened<Sheet>({
  id: `southern-${language}`, about: `a portal in ${language}: caption, arrow and value on a line, the hotline or the firm below`,
  wants: { language },
  forms: { flecha: form },
  make(scene) {
    return sheet(scene, form, { language, body: html`<div>${entriesOf(scene, form.fields).map(([label, value]) => html`<p>${label} → ${lines(value)}</p>`)}</div>` })
  },
})

const spanish = southern('es', { brand: 'Tejado Rojo', from: 'avisos@tejadorojo.example', subject: ({ property }) => `Contacto para ${property.ref}`, opening: 'Un usuario quiere hablar con su agencia.', closing: 'Atención a profesionales 01 99 00 30 61', fields: [['Usuario interesado', 'name'], ['Escríbale a', 'email'], ['Llámele al', 'phone'], ['Referencia', 'ref'], ['Lo que nos cuenta', 'message']] })
const italian = southern('it', { brand: 'Casa Scirocco', from: 'richieste@casascirocco.example', subject: () => 'Richiesta fresca di giornata', opening: 'Un utente chiede di essere ricontattato.', closing: 'Casa Scirocco srl, P. IVA 01234560789', fields: [['Nome', 'name'], ['Posta', 'email'], ['Cellulare', 'phone'], ['Vs. codice', 'ref'], ['Zona', 'town'], ['Testo della richiesta', 'message']] })
const portuguese = southern('pt', { brand: 'Telha Lusa', from: 'contactos@telhalusa.example', subject: ({ property }) => `Pedido de contacto ${property.ref}`, opening: 'Recebeu um novo pedido.', closing: 'Apoio ao anunciante: dias úteis, das 9 às 18', fields: [['Cliente interessado', 'name'], ['Correio', 'email'], ['Telemóvel', 'phone'], ['Código do imóvel', 'ref'], ['Mensagem enviada', 'message']] })

const belgian: Family = opened<Sheet>({
  id: 'belgian-two-tongues', about: 'a Belgian portal with captions in two languages with a slash, GSM and agency’s IPI number',
  forms: {
    bxl: { brand: 'ImmoTartine', from: 'leads@immotartine.example', subject: ({ property }) => `Demande / Aanvraag ${property.ref}`, opening: 'Une demande vient d’arriver / Er is een aanvraag binnen', closing: 'IPI 509.112 – TVA BE 0471.223.344', fields: [['Nom / Naam', 'name'], ['Courriel / E-post', 'email'], ['GSM', 'phone'], ['Votre réf. / Uw ref.', 'ref'], ['Remarque / Opmerking', 'message']] },
    wallon: { brand: 'Toits Wallons', from: 'hello@toits-wallons.example', subject: () => 'Un amateur pour votre bien', opening: 'Un amateur s’est manifesté sur Toits Wallons.', closing: 'Besoin d’un coup de pouce ? 01 99 00 62 15 (heures de bureau)', fields: [['Amateur', 'name'], ['Gsm de l’amateur', 'phone'], ['Mail de l’amateur', 'email'], ['Bien', 'title'], ['Réf', 'ref'], ['Son petit mot', 'message']] },
  },
  make(scene, form) {
    return sheet(scene, form, { language: 'fr', body: html`<table cellspacing="8">${entriesOf(scene, form.fields).map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${lines(value)}</td></tr>`)}</table>` })
  },
})

interface OwnLetter {
  readonly subject: (scene: Scene) => string
  readonly open: (scene: Scene) => string
  readonly close: string
}

/** A letter in the person's own language; his home town stands in it and is not the property's. */
const letterIn = (language: string, form: OwnLetter): Family => openedByHand<OwnLetter>({
  id: `letter-in-${language}`, about: `somebody abroad writes in ${language}, signs with full name and number, and names his own town`,
  wants: { silence: 0, who: 'plain', language },
  forms: { own: form },
  make(scene, { subject, open, close }) {
    const { person, message } = scene
    const body = `${open(scene)}\n${message!.text}\n\n${close}`
    return request(scene, { language, from: { name: `${person.firstName} ${person.lastName}`, address: person.email }, subject: subject(scene), text: linesOf(body, '', `${person.firstName} ${person.lastName}`, person.phonePrinted), travels: 'keeps-sender', says: 'name email phone message ref town', but: { message: body } })
  },
})

const inEnglish = letterIn('en', { subject: ({ property }) => `House in ${property.place.town}`, open: ({ property }) => `Hi there,\n\nWe live near Ludlow and have been following your listing (ref ${property.ref}) in ${property.place.town} for weeks.`, close: 'Kind regards,' })
const inGerman = letterIn('de', { subject: ({ property }) => `Ihr Angebot ${property.ref}`, open: ({ property }) => `Liebes Maklerteam,\n\nwir wohnen in Freiburg und sind über Ihr Angebot (Ref. ${property.ref}) in ${property.place.town} gestolpert.`, close: 'Mit besten Grüßen' })
const inDutch = letterIn('nl', { subject: () => 'vraagje', open: ({ property }) => `Beste,\n\nUw woning met ref. ${property.ref} te ${property.place.town} trok onze aandacht; zelf wonen we in Breda.`, close: 'Vriendelijke groet,' })

export const ABROAD_TODAY: readonly Family[] = [dutch, german, english, spanish, italian, portuguese, belgian, inEnglish, inGerman, inDutch]
