/** Portals of the North that advertise homes in France: English, Dutch, German. */
import { aside, asideText, headed, HOMES, mailto, type PortalForm } from '../../advert-pieces.ts'
import { html } from '../../html.ts'
import { hourOf, linesOf, wordsOf } from '../../request.ts'
import { portalFamily } from './families-of.ts'
import { inTongue, priceWith, rowOf, typeIn } from '../../pieces/portals-beyond.ts'
import { button, column, picture, slashed, small } from '../../pieces/portals-look.ts'

const CHANNEL = 'gallic-homes.example'

const english: PortalForm = (drawn) => {
  const spoken = inTongue(drawn, 'en')
  const {
    property: { place, ref, rooms, surface, typeName },
    random,
    person,
  } = spoken
  const scene = headed(
    spoken,
    random.pick([
      `${typeIn(spoken, 'en')} for sale in ${place.town}, ${place.departement}`,
      `${typeName} with character near ${place.town}`,
      `${surface} m² ${typeIn(spoken, 'en').toLowerCase()}, ${place.town}`,
    ]),
  )
  const isSized = random.chance(0.6)
  const isForSale = scene.property.title.includes('for sale')
  const content = column([
    html`<table width="100%"><tr><td>${picture(CHANNEL, 'masthead.png', 'Gallic Homes')}</td><td align="right" style="font-size:12px">Agent helpdesk: +44 20 7946 0020</td></tr></table>`,
    html`<p>Dear Agent,</p><p>Good news! ${random.pick(['One of our readers has enquired about a property you list with us.', 'You have a fresh lead from the Gallic Homes website.'])}</p>`,
    html`<table style="font-size:14px">${rowOf('Enquirer', person.fullName)}${rowOf('Reply to', mailto(person.email))}${rowOf('Daytime phone',
person.phonePrinted)}${aside(html`${rowOf('Country of residence', random.pick(['United Kingdom', 'Ireland', 'Netherlands', 'USA']))}${rowOf('Looking to buy',
random.pick(['within 3 months', 'within a year', 'just browsing']))}`)}</table>`,
    wordsOf(scene, '<p style="border-top:1px solid #ccd">They wrote</p><p>', '</p>'),
    html`<p style="border-top:1px solid #ccd"><b>${scene.property.title}</b><br>€${priceWith(scene, ',')}${isSized && rooms !== null ? html` | ${rooms} rooms` : ''}<br>Agent’s ref ${ref}
</p>`,
    button(`https://agents.${CHANNEL}/leads/${random.hex(8)}`, 'View in your dashboard', '#003b6f'),
    small(html`Gallic Homes Ltd, registered in England 09912345, VAT GB 331 2201 07. Please respond within two working days; unanswered enquiries lower your listing score.`),
  ])
  return {
    told: scene,
    says: `name email phone message ref title town price${isForSale ? ' transaction' : ''}`,
    language: 'en',
    from: { name: 'Gallic Homes', address: `leads@${CHANNEL}` },
    replyTo: { address: person.email },
    subject: random.pick([`Enquiry: ${scene.property.title}`, `You have an enquiry (ref ${ref})`]),
    html: content,
  }
}

const dutch: PortalForm = (drawn) => {
  const scene = inTongue(drawn, 'nl')
  const {
    property: { place, ref, rooms, surface },
    random,
    person,
    message,
    listingId,
    date,
  } = scene
  const isSized = random.chance(0.7)
  const text = linesOf(
    'Goedendag,',
    '',
    `Via Huis-over-de-Grens heeft iemand gereageerd op uw woning (${slashed(date)}, ${hourOf(date)} uur).`,
    '',
    'GEGEVENS AANVRAGER',
    `Voornaam:     ${person.printedFirst ?? '-'}`,
    `Achternaam:   ${person.printedLast ?? '-'}`,
    `E-mailadres:  ${person.email}`,
    person.phonePrinted !== null && `Telefoon:     ${person.phonePrinted}`,
    random.chance(0.6) && asideText(`Woonland:     ${random.pick(['Nederland', 'België'])}`),
    '',
    'WONING',
    `Soort:        ${typeIn(scene, 'nl')} te koop`,
    `Plaats:       ${place.town}, ${random.chance(0.5) ? place.postcode : 'Frankrijk'}`,
    isSized && rooms !== null && `Kamers:       ${rooms}`,
    isSized && `Woonopp.:     ${surface} m²`,
    `Vraagprijs:   € ${priceWith(scene, '.')},-`,
    `Uw kenmerk:   ${ref}`,
    `Ons nummer:   ${listingId}`,
    '',
    ...(message ? ['Toelichting', message.text, ''] : []),
    'Wilt u deze aanvraag binnen 48 uur beantwoorden? Alvast dank.',
    '',
    'Team Huis-over-de-Grens',
    'Postbus 114, 6800 AC Arnhem, KvK 09871234',
  )
  return {
    told: scene,
    says: `first last email phone message ref id price transaction${isSized ? ' rooms' : ''}`,
    language: 'nl',
    from: { name: 'Huis-over-de-Grens', address: 'aanvraag@huis-over-de-grens.example' },
    subject: `Aanvraag woning ${ref} te ${place.town}`,
    text,
    needsText: true,
  }
}

const german: PortalForm = (drawn) => {
  const spoken = inTongue(drawn, 'de')
  const {
    property: { place, ref, rooms, surface },
    random,
    person,
    listingId,
  } = spoken
  const scene = headed(spoken, `${typeIn(spoken, 'de')} in ${place.town} (Frankreich)`)
  const content = html`<table width="600" cellpadding="0" cellspacing="0" style="font-family:Calibri,sans-serif"><tr>
<td style="background:#2f4858;color:#fff;padding:10px">Domizil Frankreich – Neue Anfrage</td></tr>
<tr><td style="padding:10px"><p>Guten Tag,</p><p>${person.fullName} interessiert sich für Ihr Angebot ${ref}.</p><p>Kontaktdaten:</p><ul><li>${mailto(person.email)}
</li>${person.phonePrinted === null ? html`<li>kein Rückruf gewünscht</li>` : html`<li>${person.phonePrinted}</li>`}</ul>
${wordsOf(scene, '<p>Mitteilung des Interessenten</p><p style="background:#f0f3f4;padding:8px">', '</p>')}
<p>${scene.property.title}</p><table cellpadding="3">${rowOf('Kaufpreis', `${priceWith(scene, '.')} €`)}${rowOf('Wohnfläche',
random.chance(0.7) ? `ca. ${surface} m²` : null)}${rowOf('Zimmer', rooms === null ? null : String(rooms))}${rowOf('Lage', `F-${place.postcode} ${place.town}`)}${rowOf('Online-Nr.',
listingId)}</table></td></tr>
<tr><td>${small(html`Domizil Frankreich GmbH, Kehl am Rhein, HRB 712004 Amtsgericht Freiburg. Fragen zur Rechnung? Tel. +49 30 23125 99. Diese Nachricht wurde maschinell erzeugt.`)}</td>
</tr></table>`
  return {
    told: scene,
    says: 'name email phone message ref id title town postcode price rooms transaction',
    language: 'de',
    from: { name: 'Domizil Frankreich', address: 'anfragen@domizil-frankreich.example' },
    replyTo: { name: person.fullName, address: person.email },
    subject: `Anfrage zu Objekt ${ref}`,
    html: content,
  }
}

export const northern = portalFamily({
  id: 'portal-north',
  about: 'English, Dutch and German portals with homes in France',
  kinds: HOMES,
  wants: { transaction: 'sale' },
  forms: { english, dutch, german },
})
