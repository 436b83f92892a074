/** Leads whose data a machine can read: meta tags, OpenImmo's feedback, JSON, ADF. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, safe } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'

const fullName = ({ person }: Scene) => person.pseudonym ?? [person.firstName, person.lastName].filter(Boolean).join(' ')

export const metaTags: Family = positive({
  id: 'lead-meta-tags', side: 'train', about: 'Real Estate Lead Metadata 1.0: the head holds everything, attribute order and quotes vary',
  wants: { who: 'plain' },
  make(scene) {
    const { random, person, property, message } = scene
    const tag = (name: string, value: string | null) => (value === null ? '' : random.pick([`<meta name="lead_${name}" content="${escapeHtml(value)}">`, `<meta content="${escapeHtml(value)}" name='lead_${name}' />`, `<META NAME="lead_${name}" CONTENT="${escapeHtml(value)}">`]))
    const head = [
      tag('information_version', '1.0'), tag('source', 'Annuaire Habitat'), tag('type', property.transaction === 'rent' ? 'rental' : 'sale'), tag('name', fullName(scene)), tag('email', person.email), tag('phone', person.phonePrinted), tag('message', message?.text ?? null),
      tag('property_mls', property.ref), tag('property_city', property.place.town), tag('property_zip', property.place.postcode), tag('property_price', String(property.price)), tag('property_bedrooms', property.rooms === null ? null : String(Math.max(1, property.rooms - 1))),
    ].join('\n')
    const body = html`<p>New inquiry from ${fullName(scene)}</p><p><a href="mailto:${person.email}">${person.email}</a></p>${message ? html`<p>${lines(message.text)}</p>` : safe('')}<p>Listing ${property.ref}, ${property.place.town}</p>`
    return draft(scene, { from: { address: 'leads@annuaire-habitat.example' }, subject: `New inquiry on ${property.ref}`, head, html: body.html, needsHtml: true, travels: 'keeps-headers', gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town postcode price transaction', language: 'en' }) })
  },
})

const element = (name: string, value: string | null) => (value === null ? '' : `<${name}>${escapeHtml(value)}</${name}>`)

export const openImmo: Family = positive({
  id: 'openimmo-feedback', side: 'train', about: 'OpenImmo-Feedback as an XML attachment, the mail itself says little',
  wants: { who: 'plain' },
  make(scene) {
    const { random, person, property, message, agency } = scene
    const isLatin = random.chance(0.3)
    const xml = `<?xml version="1.0" encoding="${isLatin ? 'ISO-8859-15' : 'UTF-8'}"?>
<openimmo_feedback><version>1.2.7</version><sender><name>Immo-Börse</name><openimmo_anid>${random.hex(16)}</openimmo_anid><datum>2026-03-0${random.int(1, 9)}</datum><makler_id>${random.digits(5)}</makler_id></sender>
<objekt><portal_unique_id>${scene.listingId}</portal_unique_id><portal_obj_id>${scene.listingId}</portal_obj_id><anbieter_id>${random.digits(4)}</anbieter_id>${element('oobj_id', property.ref)}<expose_url>https://www.immo-boerse.example/expose/${scene.listingId}</expose_url>${element('vermarktungsart', property.transaction === 'rent' ? 'Miete' : 'Kauf')}${element('bezeichnung', property.title)}${element('strasse', property.street)}${element('ort', property.place.town)}${element('preis', String(property.price))}
<interessent>${element('anrede', person.civility === 'Mme' ? 'Frau' : 'Herr')}${element('vorname', person.firstName)}${element('nachname', person.lastName)}${element('tel', person.phonePrinted)}${element('email', person.email)}<bevorzugt>EMAIL</bevorzugt><wunsch>${random.pick(['BESICHTIGUNG', 'DETAIL'])}</wunsch>${element('anfrage', message?.text ?? null)}</interessent></objekt></openimmo_feedback>`
    const charset = isLatin && [...xml].every((sign) => sign.codePointAt(0)! < 256) ? 'iso-8859-15' as const : 'utf-8' as const
    const file = { name: 'feedback.xml', type: 'text/xml', content: charset === 'utf-8' ? xml.replace('ISO-8859-15', 'UTF-8') : xml, charset }
    const wish = xml.includes('BESICHTIGUNG') ? 'visit' as const : 'information' as const
    return draft(scene, {
      from: { name: 'Immo-Börse', address: 'anfragen@immo-boerse.example' }, subject: `Anfrage zu Objekt ${property.ref}`, text: `Sehr geehrte Damen und Herren,\n\nzu Ihrem Objekt ${property.ref} liegt eine Anfrage vor. Die Daten finden Sie im Anhang.\n\n${agency.name}`, attachments: [file], travels: 'keeps-headers',
      gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref id title town price transaction', language: 'de', silentIntent: wish }),
    })
  },
})

export const jsonFile: Family = positive({
  id: 'json-attachment', side: 'dev', about: 'immobiliare.it: JSON attached to a line of text',
  wants: { who: 'plain' },
  make(scene) {
    const { person, property, message, agency, random } = scene
    const json = JSON.stringify({
      agencyEmail: agency.email, agencyExternalId: random.digits(5), listingId: Number(scene.listingId), listingExternalId: property.ref, leadId: random.digits(8), date: new Date(scene.date).toISOString(), email: person.email, msg: message?.text ?? '',
      name: fullName(scene), referrer: 'https://www.immobiliare.it', src: 'web', phone: person.phonePrinted ?? '',
    }, null, random.pick([0, 2]))
    return draft(scene, {
      from: { name: 'Indomio', address: 'noreply@indomio.example' }, subject: `Richiesta per ${property.ref}`, text: `Nuova richiesta ricevuta per l'annuncio ${property.ref}. Dettagli in allegato.`, travels: 'keeps-headers', attachments: [{ name: 'lead.json', type: 'application/json', content: json }],
      gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref id', language: 'it' }),
    })
  },
})

export const adf: Family = positive({
  id: 'adf-xml', side: 'train', about: 'ADF in the text of the mail; the vendor is the agency, not the person',
  wants: { who: 'plain' },
  make(scene) {
    const { person, property, message, agency } = scene
    const text = `<?xml version="1.0"?>\n<?adf version="1.0"?>\n<adf>\n<prospect>\n<requestdate>${new Date(scene.date).toISOString()}</requestdate>\n<customer>\n<contact>\n<name part="first">${person.firstName}</name>\n<name part="last">${person.lastName}</name>\n<email>${person.email}</email>\n${person.phonePrinted ? `<phone type="voice">${person.phonePrinted}</phone>\n` : ''}</contact>\n${message ? `<comments>${escapeHtml(message.text)}</comments>\n` : ''}</customer>\n<property>\n<id>${property.ref}</id>\n</property>\n<vendor>\n<vendorname>${escapeHtml(agency.name)}</vendorname>\n<contact>\n<email>${agency.email}</email>\n<phone>${agency.phonePrinted}</phone>\n</contact>\n</vendor>\n</prospect>\n</adf>`
    return draft(scene, { from: { address: 'adf@passerelle-leads.example' }, subject: 'ADF lead', text, travels: 'keeps-headers', gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref', language: 'fr' }) })
  },
})
