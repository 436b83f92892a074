/** Agency sites, CRMs and small portals: forms of every layout. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { agencyCard, greetingOf, pageOf } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'

export const unclosedTable: Family = positive({
  id: 'immobilier-ch-unclosed', side: 'train', about: 'immobilier.ch: a table whose cells are never closed, the agency’s code in the subject',
  make(scene) {
    const { person, property, message, random } = scene
    const row = (label: string, value: string | null) => (value === null ? '' : `<tr><td>${label}<td>${escapeHtml(value).replaceAll('\n', '<br>')}`)
    const table = ['<h3>Infos client :</h3><table border=0>', row('Nom', person.printedLast), row('Prénom', person.printedFirst), row('E-mail', person.email), row('Téléphone', person.phonePrinted), row('Demande', random.pick(['Visite', 'Renseignements', 'Dossier'])), row('Message', message?.text ?? null), '</table>', `<h3>Objet :</h3><table border=0>${row('Référence', property.ref)}${row('Titre', property.title)}</table>`].join('\n')
    return draft(scene, {
      from: { address: 'mail@immobilier.ch' }, subject: `Demande de contact provenant d’immobilier.ch - ${property.transaction === 'rent' ? 'LOCATION' : 'VENTE'}_APP_${random.digits(3)}`, html: table, needsHtml: true,
      gold: leadGold(scene, { portal: 'immobilier-ch', says: 'name email phone message ref title' }),
    })
  },
})

export const ownSite: Family = positive({
  id: 'site-one-line', side: 'train', about: 'AC3 agency site: everything about the client in one line',
  make(scene) {
    const { person, property, message, agency, price } = scene
    const name = person.firstName && person.lastName ? `${person.printedLast} - ${person.printedFirst}` : person.fullName
    const content = html`<p>Nego : ${agency.agent.firstName} ${agency.agent.lastName.toUpperCase()} Client : ${name} Email: ${person.email}${person.phonePrinted ? ` Téléphone : ${person.phonePrinted}` : ''}</p>
<p>Bien : ${property.typeName} - ${property.place.town} - ${price} - Réf : ${property.ref}</p>${message ? html`<p>Commentaires : ${lines(message.text)}</p>` : safe('')}`
    return draft(scene, { from: { address: 'no-reply@ac3-groupe.com' }, subject: `Demande auprès de ${agency.name.toUpperCase()}`, html: content.html, gold: leadGold(scene, { portal: 'ac3', says: 'name email phone message ref town price' }) })
  },
})

export const webForm: Family = positive({
  id: 'web-form-reply-to', side: 'train', about: 'WordPress form: the visitor’s address only in Reply-To',
  make(scene) {
    const { person, property, message, agency, random } = scene
    const text = [
      `De : ${person.fullName}`, ...(person.phonePrinted ? [`Téléphone : ${person.phonePrinted}`] : []), `Bien concerné : ${property.title} (réf. ${property.ref})`, '', ...(message ? ['Corps du message :', message.text] : []), '', '-- ',
      `Cet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://www.${agency.domain})`,
    ].join('\n')
    return draft(scene, {
      from: { name: agency.name, address: random.pick([`wordpress@${agency.domain}`, agency.email]) }, replyTo: { name: person.fullName, address: person.email }, subject: `${agency.name} « Demande de renseignements »`, text, travels: 'keeps-headers',
      gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title' }),
    })
  },
})

export const properstar: Family = positive({
  id: 'properstar-headings', side: 'train', about: 'Properstar: headings of equals signs, values under their labels, a CRM number beside the reference',
  make(scene) {
    const { person, property, message, random } = scene
    const { town, postcode } = property.place
    const below = (label: string, value: string | null) => (value === null ? [] : [label, value, ''])
    const text = [
      `= Nouveau message de ${person.fullName} =`, '', ...(message ? [message.text, ''] : []), ...below('Téléphone', person.phonePrinted), ...below('E-mail', person.email), '== Annonce désirée ==', '', property.title, `${town}, ${postcode}`, `EUR ${String(property.price).replace(/\B(?=(\d{3})+$)/g, ' ')}`, '',
      `ID de ton CRM: ${random.digits(6)}`, `Référence: ${property.ref}`, '', `https://www.properstar.fr/annonce/${scene.listingId}`,
    ].join('\n')
    return draft(scene, { from: { name: 'Properstar', address: `${random.hex(12)}@reply.properstar.com` }, subject: `Nouveau message de ${person.fullName}`, text, gold: leadGold(scene, { portal: 'properstar', says: 'name email phone message ref id title town postcode price' }) })
  },
})

export const frenchProperty: Family = positive({
  id: 'french-property-dashes', side: 'dev', about: 'French-Property: dashed headings, an enquiry number that is no property’s',
  wants: { language: 'en', transaction: 'sale' },
  make(scene) {
    const { person, property, message, random, price } = scene
    const { town, departement } = property.place
    const enquiry = random.digits(6)
    const text = [
      `----- Enquiry - Ref: ${enquiry} -----`, '', `Name: ${person.fullName}`, `Email Address: ${person.email}`, ...(person.phonePrinted ? [`Phone Number: ${person.phonePrinted}`] : []), ...(message ? [`Message: ${message.text}`] : []), 'Requests: ', ' * Please send details', ' * Please arrange a viewing', `Purchase Timescale: ${random.pick(['3-6 months', 'Immediately', 'Over a year'])}`, '',
      `----- Property Details - Ref: ${property.ref} -----`, '', property.title, `Price: ${price}`, `Location: Region, Département (${departement}), ${town}`, '', 'French-Property.com',
    ].join('\n')
    return draft(scene, { from: { name: 'French-Property.com', address: 'enquiries@french-property.com' }, subject: `Enquiry ${enquiry} for your property ${property.ref}`, text, gold: leadGold(scene, { portal: 'french-property', says: 'name email phone message ref title town price', language: 'en', silentIntent: 'visit' }) })
  },
})

/** One row each, where there is a value. */
export const present = (rows: readonly (readonly [string, string | null | undefined])[]): readonly (readonly [string, string])[] =>
  rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []))

/** What most forms hold, under the labels given in the order of this list. */
export function formRows({ person, property, message, price }: Scene, labels: Readonly<Record<'last' | 'first' | 'email' | 'phone' | 'ref' | 'title' | 'town' | 'price' | 'message', string>>): readonly (readonly [string, string])[] {
  return present([
    [labels.last, person.printedLast], [labels.first, person.printedFirst], [labels.email, person.email], [labels.phone, person.phonePrinted], [labels.ref, property.ref], [labels.title, property.title],
    [labels.town, `${property.place.postcode} ${property.place.town}`], [labels.price, price], [labels.message, message?.text],
  ])
}

export const twoColumns: Family = positive({
  id: 'th-td-table', side: 'train', about: 'CRM: caption, label in th and value in td, the agency’s card above',
  make(scene) {
    const { random, agency } = scene
    const rows = formRows(scene, { last: 'Nom de famille', first: 'Prénom', email: 'Courriel', phone: 'Tél. portable', ref: 'Référence du bien', title: 'Bien', town: 'Localisation', price: 'Prix affiché', message: 'Commentaire' })
    const content = html`<p>${greetingOf(random, agency)}</p><p>${safe(agencyCard(agency).map(escapeHtml).join('<br>'))}</p><table border="1"><caption>Nouvelle demande</caption>${rows.map(([label, value]): Safe => html`<tr><th align="left">${label}</th><td>${lines(value)}</td></tr>`)}</table>`
    return draft(scene, { from: { name: 'Logiciel immo', address: 'robot@crm-transaction.example' }, subject: `Nouvelle demande – ${scene.property.ref}`, html: pageOf(random, content, { brand: 'Logiciel immo', host: 'crm-transaction.example' }), gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode price' }) })
  },
})

export const definitionList: Family = positive({
  id: 'definition-list', side: 'train', about: 'dl, dt and dd; the property first, the person last',
  make(scene) {
    const { random, agency } = scene
    const rows = [...formRows(scene, { last: 'Nom', first: 'Prénom', email: 'Adresse e-mail', phone: 'N° de téléphone', ref: 'Votre référence', title: 'Annonce', town: 'Ville', price: 'Prix', message: 'Votre message' })]
    const ordered = [...rows.filter(([label]) => /référence|Annonce|Ville|Prix/.test(label)), ...rows.filter(([label]) => !/référence|Annonce|Ville|Prix/.test(label))]
    const content = html`<p>${greetingOf(random, agency)}</p><dl>${ordered.map(([label, value]): Safe => html`<dt>${label}</dt><dd>${lines(value)}</dd>`)}</dl>`
    return draft(scene, { from: { name: 'Annonces du coin', address: 'contact@annonces-du-coin.example' }, subject: 'Demande de contact', html: pageOf(random, content, { brand: 'Annonces du coin', host: 'annonces-du-coin.example' }), gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title town postcode price' }) })
  },
})
