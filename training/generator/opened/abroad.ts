/** Mails in other languages, from portals of other countries and for foreigners who buy in France; none of the portals exists. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'
import { opened } from './opened-family.ts'

interface Abroad {
  readonly brand: string
  readonly from: string
  readonly subject: (scene: Scene) => string
  readonly intro: string
  readonly fields: readonly Field[]
  readonly closing: string
}

/** One portal's mail in one of the layouts of the trade. */
function inLanguage(id: string, language: string, { about, layout, forms }: { about: string; layout: (entries: readonly (readonly [string, string])[]) => Safe; forms: Readonly<Record<string, Abroad>> }): Family {
  return opened<Abroad>({
    id, about, wants: { language }, forms,
    make(scene, { brand, from, subject, intro, fields, closing }) {
      const content = html`<p>${intro}</p>${layout(entriesOf(scene, fields))}<p>${closing}</p>`
      return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: 'other', says: saysOf(fields), language }) })
    },
  })
}

const cells = (entries: readonly (readonly [string, string])[]): Safe => html`<table>${entries.map(([label, value]) => html`<tr><td>${label}</td><td>${lines(value)}</td></tr>`)}</table>`
const paragraphs = (entries: readonly (readonly [string, string])[]): Safe => html`${entries.map(([label, value]) => html`<p><strong>${label}:</strong> ${lines(value)}</p>`)}`
const list = (entries: readonly (readonly [string, string])[]): Safe => html`<ul>${entries.map(([label, value]) => html`<li>${label}: ${lines(value)}</li>`)}</ul>`
const under = (entries: readonly (readonly [string, string])[]): Safe => html`${entries.map(([label, value]) => html`<p><small>${label}</small><br>${lines(value)}</p>`)}`

const english: Family = inLanguage('english-table', 'en', {
  about: 'English: enquiry and property in one table, price in English figures', layout: cells,
  forms: {
    homesAbroad: { brand: 'Homes Over There', from: 'enquiries@homes-over-there.example', subject: ({ property }) => `New enquiry: ${property.ref}`, intro: 'A buyer has asked about one of your listings.', fields: [['Buyer', 'name'], ['Email', 'email'], ['Telephone', 'phone'], ['Their message', 'message'], ['Your ref', 'ref'], ['Our ref', 'id'], ['Location', 'town']], closing: 'Reply promptly to keep your Gold Agent badge. Agent helpline +44 20 7946 0990.' },
    lettings: { brand: 'Chalet & Shore', from: 'no-reply@chalet-and-shore.example', subject: () => 'You have an enquiry', intro: 'Someone would like to hear from you.', fields: [['First name', 'first'], ['Surname', 'last'], ['E-mail address', 'email'], ['Mobile number', 'phone'], ['Property reference', 'ref'], ['Property', 'title'], ['Comments', 'message']], closing: 'Chalet & Shore Ltd, registered in England no. 00990099' },
  },
})

const englishProse: Family = opened<{ brand: string; from: string; tell: (scene: Scene) => string; says: string }>({
  id: 'english-prose', about: 'English: a portal’s note in sentences, and one of a relocation agent',
  wants: { language: 'en', who: 'plain' },
  forms: {
    note: { brand: 'Vine & Stone', from: 'hello@vine-and-stone.example', says: 'name email phone ref town', tell: ({ person, property }) => `Hello,\n\n${person.firstName} ${person.lastName} has just sent an enquiry about your property ${property.ref} in ${property.place.town}.\nYou can reach them by email at ${person.email}${person.phonePrinted ? ` or by phone on ${person.phonePrinted}` : ''}.` },
    agent: { brand: 'Settle-In France', from: 'moves@settle-in.example', says: 'name email phone ref title', tell: ({ person, property, agency }) => `Dear ${agency.agent.firstName},\n\nOur clients, the ${person.lastName} family, saw ${property.title} (ref ${property.ref}). Please contact ${person.firstName} ${person.lastName} directly: ${[person.email, person.phonePrinted].filter(Boolean).join(', ')}.` },
  },
  make(scene, { brand, from, tell, says }) {
    const { message } = scene
    const text = `${tell(scene)}\n\n${message ? `They wrote:\n"${message.text}"\n\n` : ''}Kind regards,\n${brand}`
    return draft(scene, { from: { name: brand, address: from }, subject: `Enquiry for ${scene.property.ref}`, text, gold: leadGold(scene, { portal: 'other', says: `${says} message`, language: 'en' }) })
  },
})

const englishCrm: Family = inLanguage('english-crm', 'en', {
  about: 'American English: a website’s lead with bold labels and the agent’s name first', layout: paragraphs,
  forms: { site: { brand: 'SiteLeads', from: 'leads@siteleads.example', subject: () => 'Website lead', intro: 'You have received a new lead from your website.', fields: [['Assigned agent', ({ agency }) => `${agency.agent.firstName} ${agency.agent.lastName}`], ['Lead name', 'name'], ['Lead email', 'email'], ['Lead phone', 'phone'], ['MLS / Ref #', 'ref'], ['List price', 'price'], ['Notes', 'message']], closing: 'Log in to update this lead.' } },
})

const german: Family = inLanguage('german-table', 'de', {
  about: 'German: request for an exposé with salutation, address of the object, provider’s number', layout: cells,
  forms: {
    anfrage: { brand: 'Hausfreund24', from: 'anfragen@hausfreund24.example', subject: ({ property }) => `Anfrage zu Ihrem Objekt ${property.ref}`, intro: 'Guten Tag, Sie haben eine neue Kontaktanfrage erhalten.', fields: [['Objekt-Nr.', 'ref'], ['Scout-Nr.', 'id'], ['Ort', 'town'], ['Name', 'name'], ['E-Mail', 'email'], ['Telefon', 'phone'], ['Nachricht', 'message']], closing: 'Mit freundlichen Grüßen, Ihr Hausfreund24-Team' },
    interessent: { brand: 'Domizil', from: 'service@domizil-makler.example', subject: () => 'Neuer Interessent', intro: 'Ein Interessent bittet um Kontaktaufnahme.', fields: [['Vorname', 'first'], ['Nachname', 'last'], ['Rückruf unter', 'phone'], ['Mailadresse', 'email'], ['Ihre Referenz', 'ref'], ['Anmerkung', 'message']], closing: 'Diese E-Mail wurde automatisch erstellt.' },
  },
})

const spanish: Family = inLanguage('spanish-list', 'es', {
  about: 'Spanish: a list under a greeting', layout: list,
  forms: { piso: { brand: 'Pisolandia', from: 'contactos@pisolandia.example', subject: ({ property }) => `Nuevo contacto por tu anuncio ${property.ref}`, intro: 'Hola, alguien se ha interesado por tu anuncio.', fields: [['Nombre y apellidos', 'name'], ['Correo electrónico', 'email'], ['Teléfono de contacto', 'phone'], ['Referencia', 'ref'], ['Población', 'town'], ['Mensaje', 'message']], closing: 'El equipo de Pisolandia' } },
})

const italian: Family = inLanguage('italian-under', 'it', {
  about: 'Italian: label in small type above its value', layout: under,
  forms: { casa: { brand: 'Casabella Annunci', from: 'richieste@casabella-annunci.example', subject: ({ property }) => `Richiesta per ${property.ref}`, intro: 'Hai ricevuto una nuova richiesta dal portale.', fields: [['Nominativo', 'name'], ['Indirizzo e-mail', 'email'], ['Recapito telefonico', 'phone'], ['Codice annuncio agenzia', 'ref'], ['Testo della richiesta', 'message']], closing: 'Casabella Annunci S.r.l., P.IVA 00990990990' } },
})

const dutch: Family = inLanguage('dutch-table', 'nl', {
  about: 'Dutch: a Belgian portal’s table', layout: cells,
  forms: { huis: { brand: 'Huis in Zicht', from: 'leads@huisinzicht.example', subject: ({ property }) => `Nieuwe aanvraag voor ${property.ref}`, intro: 'Er is een nieuwe aanvraag binnengekomen via Huis in Zicht.', fields: [['Voornaam', 'first'], ['Familienaam', 'last'], ['E-mailadres', 'email'], ['Telefoonnummer', 'phone'], ['Referentie', 'ref'], ['Plaats', 'town'], ['Opmerking', 'message']], closing: 'U ontvangt deze mail als adverteerder.' } },
})

const portuguese: Family = inLanguage('portuguese-paragraphs', 'pt', {
  about: 'Portuguese: bold labels, one a paragraph', layout: paragraphs,
  forms: { casa: { brand: 'Lar Doce', from: 'pedidos@lardoce.example', subject: () => 'Novo pedido de informação', intro: 'Recebeu um novo pedido através do nosso portal.', fields: [['Nome', 'name'], ['E-mail', 'email'], ['Telemóvel', 'phone'], ['Ref. do imóvel', 'ref'], ['Localidade', 'town'], ['Mensagem do cliente', 'message']], closing: 'Obrigado por anunciar connosco.' } },
})

const swiss: Family = inLanguage('swiss-two-languages', 'fr', {
  about: 'Switzerland: every label in French and German', layout: (entries) => html`${cells(entries)}${safe('<p>Nicht antworten / Ne pas répondre</p>')}`,
  forms: { regie: { brand: 'Régie Léman', from: 'portail@regie-leman.example', subject: ({ property }) => `Intérêt / Interesse ${property.ref}`, intro: 'Une personne s’intéresse à votre objet / Eine Person interessiert sich für Ihr Objekt', fields: [['Nom / Name', 'last'], ['Prénom / Vorname', 'first'], ['Courriel / E-Mail', 'email'], ['Tél. / Tel.', 'phone'], ['Objet / Objekt', 'ref'], ['Remarque / Bemerkung', 'message']], closing: 'Régie Léman SA' } },
})

export const ABROAD: readonly Family[] = [english, englishProse, englishCrm, german, spanish, italian, dutch, portuguese, swiss]
