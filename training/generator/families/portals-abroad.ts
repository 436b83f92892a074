/** Portals of other countries whose mails are known. */
import { draft, type Family, positive } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import { legalLines, pageOf } from '../operators/noise.ts'
import { leadGold, type Scene } from '../scene.ts'
import { groupedPrice } from '../values/properties.ts'

const SMG: Readonly<Record<string, readonly string[]>> = {
  fr: ['Destinataire:', "Objet d'intérêt:", 'Référence:', 'La personne suivante est intéressée:', 'Prénom:', 'Nom:', 'E-mail:', 'Téléphone:', 'Ton message:', 'Nouvelle demande'],
  de: ['Empfänger:', 'Objekt von Interesse:', 'Referenz:', 'Folgende Person ist interessiert:', 'Vorname:', 'Name:', 'E-Mail:', 'Telefon:', 'Deine Nachricht:', 'Neue Anfrage'],
  en: ['Recipient:', 'Property of interest:', 'Reference:', 'The following person is interested:', 'First name:', 'Name:', 'Email:', 'Phone:', 'Your message:', 'New request'],
  it: ['Destinatario:', "Oggetto d'interesse:", 'Riferimento:', 'La seguente persona è interessata:', 'Nome:', 'Cognome:', 'E-mail:', 'Telefono:', 'Il tuo messaggio:', 'Nuova richiesta'],
}

/** The text part of Homegate is the structured one; its HTML only decorates. */
function swiss(scene: Scene, language: string): ReturnType<typeof draft> {
  const { random, person, property, message, agency } = scene
  const [to, object, ref, who, first, last, email, phone, words, subject] = SMG[language]!
  const { town, postcode } = property.place
  const id = `400${scene.listingId.slice(0, 7)}`
  const isHomegate = random.chance(0.6)
  const host = isHomegate ? 'homegate' : 'immoscout24'
  const text = [
    to, agency.name, agency.street, '', object, `${ref} ${property.ref}`, `https://www.${host}.ch/${property.transaction === 'rent' ? 'louer' : 'acheter'}/${id}`, property.street, `${postcode} ${town}`, '', who, `${first} ${person.printedFirst ?? ''}`, `${last} ${person.printedLast ?? ''}`, `${email} ${person.email}`,
    ...(person.phonePrinted ? [`${phone} ${person.phonePrinted}`] : []), '', ...(message ? [words, message.text] : []),
  ].join('\n')
  return draft(scene, {
    from: { name: isHomegate ? 'Homegate' : 'ImmoScout24', address: `interested@${host}.ch` }, subject: subject!, text, needsText: true, travels: 'keeps-headers', html: html`<h1>${subject}</h1><p>${person.fullName}</p><p><a href="https://www.${host}.ch/inbox">${words}</a></p>`.html,
    gold: leadGold(scene, { portal: isHomegate ? 'homegate' : 'immoscout24-ch', says: 'name email phone message ref town postcode', language, but: { portalListingId: id } }),
  })
}

export const homegate: Family = positive({ id: 'swiss-text-part', side: 'train', about: 'Homegate and ImmoScout24.ch in French, English or Italian: the text part is the true one', make: (scene) => swiss(scene, scene.random.pick(['fr', 'fr', 'en', 'it'])) })

export const homegateGerman: Family = positive({ id: 'swiss-text-part-german', side: 'dev', about: 'the same in German', wants: { language: 'de' }, make: (scene) => swiss(scene, 'de') })

export const zoopla: Family = positive({
  id: 'zoopla', side: 'train', about: 'Reply-To is the prospect, the type of enquiry among the labels, the property’s own reference may be blank',
  wants: { language: 'en' },
  make(scene) {
    const { random, person, property, message } = scene
    const hasRef = random.chance(0.7)
    const text = [
      'You have received a new enquiry via Zoopla.', '', `Name: ${person.fullName}`, `Email address: ${person.email}`, ...(person.phonePrinted ? [`Telephone number: ${person.phonePrinted}`] : []), `Type of enquiry: ${random.pick(['Request details', 'Arrange viewing'])}`, ...(message ? ['Message:', message.text] : []), '',
      `Address: ${property.street}, ${property.place.town}`, `Your property ref: ${hasRef ? property.ref : ''}`, `https://www.zoopla.co.uk/${property.transaction === 'rent' ? 'to-rent' : 'for-sale'}/details/${scene.listingId}`, '', 'Zoopla Limited. Registered in England and Wales, No 06074771. VAT 191 2231 33',
    ].join('\n')
    return draft(scene, {
      from: { name: 'Zoopla', address: 'members@zoopla.co.uk' }, replyTo: { name: person.fullName, address: person.email }, subject: `${property.transaction === 'rent' ? 'Tenant' : 'Buyer'} enquiry from ${person.fullName} via Zoopla`, text, needsText: true,
      html: html`${lines(text)}<p>Unique Reference: listing_${scene.listingId}</p>`.html,
      gold: leadGold(scene, { portal: 'zoopla', says: `name email phone message id town ${hasRef ? 'ref' : ''}`, language: 'en', silentIntent: text.includes('Arrange viewing') ? 'visit' : 'information' }),
    })
  },
})

export const idealista: Family = positive({
  id: 'idealista', side: 'train', about: 'Spanish: reference and address in the subject, the advert’s code in the body and link',
  wants: { language: 'es', silence: 0 },
  make(scene) {
    const { person, property, message } = scene
    const url = `https://www.idealista.com/inmueble/${scene.listingId}`
    const content = html`<p>Hola,</p><p>Has recibido un mensaje de <b>${person.fullName}</b></p><blockquote>${lines(message!.text)}</blockquote><p>${person.email}</p>${person.phonePrinted ? html`<p>${person.phonePrinted}</p>` : safe('')}<p>Código del anuncio: ${scene.listingId}</p><p><a href="${url}">${property.title}</a></p>`
    return draft(scene, {
      from: { name: 'idealista', address: 'reply@idealista.com' }, subject: `Nuevo mensaje de ${person.fullName} sobre tu inmueble con ref: ${property.ref}, ${property.street}`, html: pageOf(scene.random, content, { brand: 'idealista', host: 'idealista.com' }),
      gold: leadGold(scene, { portal: 'idealista', says: 'name email phone message ref id title', language: 'es' }),
    })
  },
})

export const rightmove: Family = positive({
  id: 'rightmove', side: 'dev', about: 'one paragraph of `label: value;` lines, legal numbers below',
  wants: { language: 'en' },
  make(scene) {
    const { random, person, property, message } = scene
    const content = html`<p>Name: ${person.fullName};<br>Email: ${person.email};<br>${person.phonePrinted ? html`Telephone: ${person.phonePrinted};<br>` : safe('')}PropAddress: ${property.street}, ${property.place.town};<br>PropReference: ${property.ref};<br>PropPrice: ${groupedPrice(property.price, ',')};<br>${message ? html`Message: ${lines(message.text)};` : safe('')}</p><p>Rightmove Group Limited. Registered in England no. 3997679. VAT GB 834 ${random.digits(4)} 71</p>`
    return draft(scene, { from: { name: 'Rightmove', address: 'noreply@rightmove.co.uk' }, replyTo: { address: person.email }, subject: `Email enquiry: ${property.street}`, html: content.html, gold: leadGold(scene, { portal: 'rightmove', says: 'name email phone message ref town price', language: 'en' }) })
  },
})

export const greenAcres: Family = positive({
  id: 'green-acres-relay', side: 'train', about: 'the person’s address is hidden behind a relay; the agency’s own relay stands near it; icons on lines of their own',
  wants: { transaction: 'sale', silence: 0 },
  make(scene) {
    const { random, person, property, message } = scene
    const relay = `${(person.firstName ?? 'contact').toLowerCase().replace(/[^a-z]/g, '') || 'client'}-${random.hex(10)}@email.green-acres.com`
    const own = `agence-${random.hex(10)}@email.green-acres.com`
    const when = new Date(scene.date)
    const content = html`<p>${person.fullName} - ${String(when.getUTCDate()).padStart(2, '0')}/${String(when.getUTCMonth() + 1).padStart(2, '0')}/${when.getUTCFullYear()} à ${when.getUTCHours()}:${String(when.getUTCMinutes()).padStart(2, '0')}</p><p>${lines(message!.text)}</p><p>Vos coordonnées ont été transmises.</p>
<table><tr><td>${person.fullName}</td></tr>${person.phonePrinted ? html`<tr><td>☎</td></tr><tr><td>${person.phonePrinted}</td></tr>` : safe('')}<tr><td>✉</td></tr><tr><td>${relay}</td></tr></table>
<p>${property.title}</p><p>${property.surface}m² ${groupedPrice(property.price, ' ')} €</p><p>${property.place.town}</p><p>Référence : ${property.ref}</p><p>Pour répondre, écrivez depuis ${own}</p>`
    return draft(scene, {
      from: { name: `${person.fullName} via Green-Acres`, address: relay }, subject: `Demande d’information - ${property.typeName} - Achat - ${property.place.town} ${property.surface}m² ${groupedPrice(property.price, ' ')} €`, html: pageOf(random, content, { brand: 'Green-Acres', host: 'green-acres.com' }),
      gold: leadGold(scene, { portal: 'green-acres', says: 'name phone message ref title town price surface', but: { email: relay } }),
    })
  },
})

export const zillow: Family = positive({
  id: 'zillow-relay', side: 'dev', about: 'name and address in the subject, a relay address, mostly no number',
  wants: { language: 'en', silence: 0 },
  make(scene) {
    const { random, person, property, message } = scene
    const relay = `${random.hex(16)}@convo.zillow.com`
    const text = `New contact\n\n${message!.text}\n\n${person.phonePrinted && random.chance(0.4) ? `${person.phonePrinted}\n\n` : ''}Reply to this email to answer.\n\n${legalLines(random, 'Zillow').join('\n')}`
    const says = person.phonePrinted && text.includes(person.phonePrinted) ? 'name phone message' : 'name message'
    return draft(scene, { from: { name: person.fullName, address: relay }, replyTo: { address: relay }, subject: `${person.fullName} is requesting information about ${property.street}`, text, travels: 'keeps-headers', gold: leadGold(scene, { portal: 'zillow', says, language: 'en', but: { email: relay } }) })
  },
})

export const kyero: Family = positive({
  id: 'kyero-markdown', side: 'train', about: 'asterisks round the labels, the reference in brackets',
  wants: { transaction: 'sale' },
  make(scene) {
    const { person, property, message, price } = scene
    const text = [
      `**Vous avez une demande sur : **[${property.ref}]`, '', `**Nom :** ${person.fullName}`, `**E-mail :** ${person.email}`, ...(person.phonePrinted ? [`**Téléphone :** ${person.phonePrinted}`] : []), ...(message ? ['**Message :**', message.text] : []), '', `${property.title}, ${property.place.town}`, price, '', 'Kyero.com',
    ].join('\n')
    return draft(scene, { from: { name: 'Kyero', address: 'leads@kyero.com' }, subject: `Demande [${property.ref}]`, text, gold: leadGold(scene, { portal: 'kyero', says: 'name email phone message ref title town price' }) })
  },
})
