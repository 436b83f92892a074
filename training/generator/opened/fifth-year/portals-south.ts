/** Portals of the South and of two languages: Spanish, Italian, French beside English. */
import { aside, asideText, headed, HOMES, isRent, mailto, type PortalForm } from '../../advert-pieces.ts'
import { html, lines } from '../../html.ts'
import { linesOf, when } from '../../request.ts'
import { portalFamily } from './families-of.ts'
import { inTongue, priceWith, rowOf, typeIn } from '../../pieces/portals-beyond.ts'
import { button, callLink, column, counted, link, small } from '../../pieces/portals-look.ts'

const CASAS = 'casas-vecinas.example'

const spanish: PortalForm = (drawn) => {
  const spoken = inTongue(drawn, 'es')
  const {
    property: { place, ref, surface },
    random,
    person,
    message,
    listingId,
  } = spoken
  const scene = headed(spoken, `${typeIn(spoken, 'es')} en ${isRent(spoken) ? 'alquiler' : 'venta'} en ${place.town}`)
  const content = column(
    [
      html`<b style="font-size:22px;color:#7a1f3d">casas vecinas</b>`,
      html`<p>¡Hola, ${scene.agency.name}!</p><p><b>${person.fullName}</b> ha preguntado por este inmueble.</p>`,
      html`<table><tr><td style="border-left:5px solid #7a1f3d;padding-left:10px">${link(`https://www.${CASAS}/inmueble/${listingId}`, scene.property.title)}<br>${priceWith(scene,
'.')} €${isRent(scene) ? '/mes' : ''}${random.chance(0.7) ? ` · ${surface} m²` : ''}<br>Tu referencia: ${ref}</td></tr></table>`,
      ...(message ? [html`<p>Su consulta:</p><p style="font-size:17px">${lines(message.text)}</p>`] : []),
      html`<p>Contesta a ${mailto(person.email)}${when(person.phonePrinted, (number) => html` o llama al ${callLink(scene, number)}`)}</p>`,
      button(counted(scene, `m.${CASAS}`, `https://www.${CASAS}/agencias`), 'Ver en mi panel', '#7a1f3d'),
      small(html`Casas Vecinas S.L., Calle Mayor 4, 20001 Donostia. CIF B-75012345. Si no quieres recibir avisos, cámbialo en tu perfil.`),
    ],
    '#faf5f7',
  )
  return {
    told: scene,
    says: 'name email phone message ref id title town price transaction',
    language: 'es',
    from: { name: 'Casas Vecinas', address: `avisos@${CASAS}` },
    subject: random.pick([`${person.fullName} pregunta por tu inmueble ${ref}`, `Nueva consulta: ${scene.property.title}`]),
    html: content,
  }
}

const italian: PortalForm = (drawn) => {
  const scene = inTongue(drawn, 'it')
  const {
    property: { place, ref, rooms, surface },
    random,
    person,
    message,
    agency,
  } = scene
  const isSized = random.chance(0.7) && rooms !== null
  const text = linesOf(
    `Gentile ${agency.name},`,
    '',
    'hai ricevuto una richiesta da CasaOltralpe.',
    '',
    `Tipologia: ${typeIn(scene, 'it')}, ${isRent(scene) ? 'affitto' : 'vendita'}`,
    `Località: ${place.town} (Francia)`,
    isSized && `Locali: ${rooms}`,
    isSized && `Superficie: ${surface} m²`,
    `Prezzo: € ${priceWith(scene, '.')}${isRent(scene) ? ' al mese' : ''}`,
    `Rif. agenzia: ${ref}`,
    '',
    'I dati del cliente',
    `Nome e cognome: ${person.fullName}`,
    `Indirizzo e-mail: ${person.email}`,
    person.phonePrinted !== null && `Cellulare: ${person.phonePrinted}`,
    random.chance(0.4) && asideText(`Preferisce essere contattato: ${random.pick(['mattina', 'pomeriggio', 'sera'])}`),
    '',
    ...(message ? ['Testo della richiesta', message.text, ''] : []),
    '------------------------------',
    'CasaOltralpe Srl - P.IVA 11223344556 - Torino',
    'Assistenza agenzie: lun-ven 9-18',
  )
  return {
    told: scene,
    says: `name email phone message ref price transaction${isSized ? ' rooms' : ''}`,
    language: 'it',
    from: { name: 'CasaOltralpe', address: 'richieste@casaoltralpe.example' },
    replyTo: { address: person.email },
    subject: `Richiesta informazioni rif. ${ref}`,
    text,
    needsText: true,
  }
}

const BORDER = 'leman-living.example'

/** Two languages in every label, for those who work across a border. */
const both: PortalForm = (drawn) => {
  const scene = drawn.random.chance(0.5) ? drawn : inTongue(drawn, 'en')
  const {
    property: { title, place, ref, surface, rooms },
    random,
    person,
    message,
    price,
  } = scene
  const grey = 'color:#6a7a86;font-size:12px'
  const isSized = random.chance(0.6)
  const content = column([
    html`<b>LEMAN LIVING</b> <span style="${grey}">homes &amp; apartments around the lake / autour du lac – Support +41 22 555 01 01</span>`,
    html`<p>Nouvelle demande / New enquiry</p>`,
    html`<table>${rowOf('Demandeur / From', person.fullName, grey)}${rowOf('Adresse mail / Email', mailto(person.email), grey)}${rowOf('Mobile / Mobile phone', person.phonePrinted,
grey)}${aside(rowOf('Employeur / Employer', random.chance(0.4) ? random.pick(['organisation internationale', 'banque privée', 'CHUV']) : null, grey))}</table>`,
    ...(message ? [html`<p style="${grey}">Texte / Text</p><p>${lines(message.text)}</p>`] : []),
    html`<table>${rowOf('Bien / Home', title, grey)}${rowOf('Lieu / Place', `${place.postcode} ${place.town}`, grey)}${rowOf(isRent(scene) ? 'Loyer / Rent' : 'Prix de vente / Sale price',
price, grey)}${isSized ? rowOf('Surface / Area', `${surface} m²`, grey) : ''}${isSized && rooms !== null ? rowOf('Pièces / Rooms', String(rooms), grey) : ''}${rowOf('Réf. / Ref.', ref,
grey)}</table>`,
    small(html`Leman Living Sàrl, Nyon. Vous recevez nos demandes en vertu de votre abonnement « Frontière ».`),
  ])
  return {
    told: scene,
    says: `name email phone message ref title transaction${isSized ? ' rooms' : ''}`,
    from: { name: 'Leman Living', address: `enquiries@${BORDER}` },
    subject: `Leman Living – ${title}`,
    html: content,
  }
}

export const southern = portalFamily({ id: 'portal-south', about: 'Spanish and Italian portals, and one of two languages', kinds: HOMES, forms: { spanish, italian, both } })
