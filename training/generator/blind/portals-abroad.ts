/** A portal of another country that advertises French homes: two editions, English and German. */
import { HOMES, mailto, type PortalForm } from '../advert-pieces.ts'
import { html, type Safe } from '../html.ts'
import { desk, perhaps } from '../pieces/machines-pieces.ts'
import { inTongue, priceWith, rowOf, type Tongue, typeIn } from '../pieces/portals-beyond.ts'
import { button, link, small } from '../pieces/portals-look.ts'
import { linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { anyPhone, printed } from '../values/phones.ts'
import { portalFamily } from './families-of.ts'

const HOST = 'cheznous-property.example'
const NAVY = '#1e3a5f'

/** Most of its readers live abroad and have a number of their country; nobody is a « Mme » there. */
function fromAbroad(drawn: Scene, tongue: Tongue): Scene {
  const { random, side, person } = drawn
  const { firstName, civility, fullName } = person
  let { phone } = person
  if (random.chance(0.65)) while (phone?.national) phone = anyPhone(random, side)
  const moved = phone === person.phone ? person : { ...person, phone, phonePrinted: phone && printed(random, phone) }
  return inTongue({ ...drawn, person: { ...moved, fullName: firstName && civility ? fullName.slice(civility.length + 1) : fullName } }, tongue)
}

const printFoot = (scene: Scene): Safe => small(html`Chez-Nous Property Ltd, registered in England no. 07204418, VAT GB 988 1203 44. Advertiser support: +33 ${desk(scene, HOST).slice(1)}<br>
You receive this e-mail as an advertiser. ${link(`https://${HOST}/advertisers/notifications`, 'Notification settings')}`)

const sheet: PortalForm = (drawn) => {
  const scene = fromAbroad(drawn, 'en')
  const { person, property, random } = scene
  const cell = 'padding:5px 0;color:#5b6b7b;font-size:13px'
  return {
    told: scene, from: { name: 'Chez-Nous Property', address: `enquiries@${HOST}` }, replyTo: { name: person.fullName, address: person.email }, language: 'en',
    subject: random.chance(0.5) ? `Enquiry about your property ${property.ref} in ${property.place.town}` : `A buyer has asked about ${property.ref}`,
    says: 'name email phone message ref town postcode price surface transaction',
    html: html`<table width="620" cellpadding="0" cellspacing="0" style="font-family:Tahoma,Arial,sans-serif"><tr>
<td bgcolor="${NAVY}" style="padding:14px 20px;color:#fff;font-size:18px">Chez-Nous Property</td></tr><tr><td style="padding:18px 20px">
<p>Dear advertiser,</p><p>Somebody browsing homes for sale in France would like to hear from you.</p>
<table cellpadding="0" cellspacing="0">${rowOf('Enquirer', person.fullName, cell)}${rowOf('E-mail', mailto(person.email), cell)}${rowOf('Phone', person.phonePrinted, cell)}
${perhaps(scene, 0.4, () => rowOf('Buying position', random.pick(['Cash buyer', 'House on the market', 'Just looking', 'Mortgage agreed']), cell))}</table>
${wordsOf(scene, '<p style="margin-top:18px;border-left:3px solid #c9d4df;padding-left:12px">', '</p>')}
<table cellpadding="0" cellspacing="0" bgcolor="#f3f6f9" width="100%"><tr><td style="padding:14px"><b>${typeIn(scene, 'en')}, ${property.surface} m²</b><br>
${property.place.town} (${property.place.postcode})<br>€${priceWith(scene, ',')}<br>Agent’s reference ${property.ref}</td></tr></table>
<p>${button(`mailto:${person.email}`, 'Reply to this buyer', NAVY)}</p>${printFoot(scene)}</td></tr></table>`,
  }
}

const note: PortalForm = (drawn) => {
  const scene = fromAbroad(drawn, 'en')
  const { random, person, property, message } = scene
  return {
    told: scene, from: { name: `${person.fullName} via Chez-Nous`, address: `enquiries@${HOST}` }, replyTo: { address: person.email }, language: 'en', subject: `${typeIn(scene,
    'en')} in ${property.place.town}: new message`,
    says: 'name email phone message ref town price transaction',
    text: linesOf(
      'Hello,', '', `${person.fullName} has seen your ${typeIn(scene, 'en').toLowerCase()} for sale in ${property.place.town} (EUR ${priceWith(scene, ',')}, your ref ${property.ref}).`,
      `You can reach them at ${person.email}${person.phonePrinted ? ` or on ${person.phonePrinted}` : ''}.`, '', message && 'They wrote:', message?.text, message && '',
      random.chance(0.5) && 'Prompt replies lift your ranking in our search pages.', 'Kind regards,', 'The Chez-Nous team',
      `Chez-Nous Property Ltd - https://${HOST} - +33 ${desk(scene, HOST).slice(1)}`,
    ),
  }
}

const german: PortalForm = (drawn) => {
  const scene = fromAbroad(drawn, 'de')
  const { person, property, random } = scene
  const line = (label: string, value: string | Safe): Safe => html`<strong>${label}:</strong> ${value}<br>`
  return {
    told: scene, from: { name: 'Chez-Nous Immobilien', address: `anfragen@de.${HOST}` }, language: 'de',
    subject: `Interessent für Ihre Immobilie in ${property.place.town} (Ref. ${property.ref})`,
    says: 'name email phone message ref town postcode price surface rooms transaction',
    html: html`<div style="font:15px/23px Calibri,Arial,sans-serif;max-width:600px"><p><img src="https://img.${HOST}/de/kopf.png" width="200" alt="Chez-Nous Immobilien"></p>
<p>Guten Tag,</p><p>auf unserem Portal hat sich jemand für Ihr Kaufangebot in Frankreich gemeldet.</p>
<p>${line('Anfrage von', person.fullName)}${line('E-Mail-Adresse', mailto(person.email))}${when(person.phonePrinted, (phone) => line('Telefonnummer', phone))}
${perhaps(scene, 0.4, () => line('Wohnort', random.pick(['Freiburg', 'Saarbrücken', 'Köln', 'Basel', 'Trier'])))}</p>
${wordsOf(scene, '<p><strong>Nachricht des Interessenten</strong></p><p>', '</p>')}
<p style="background:#f3f6f9;padding:12px">${typeIn(scene, 'de')}, ${property.rooms} Zimmer, ${property.surface} m²<br>${property.place.postcode} ${property.place.town}<br>
Kaufpreis ${priceWith(scene, '.')} €<br>Objekt ${property.ref}</p>
<p>Bitte antworten Sie zeitnah, gern auch auf Französisch.</p><p>Ihr Chez-Nous-Team</p>
${small(html`Anbieterbetreuung: +33 ${desk(scene, HOST).slice(1)} · ${link(`https://de.${HOST}/impressum`, 'Impressum')} · ${link(`https://de.${HOST}/datenschutz`, 'Datenschutz')}`)}</div>`,
  }
}

export const abroadPortal = portalFamily({
  id: 'portal-abroad-editions', about: 'a portal abroad for homes in France: an English sheet, an English note, a German edition', wants: { transaction: 'sale', silence: 0.05 }, kinds: HOMES,
  forms: { sheet, note, german },
})
