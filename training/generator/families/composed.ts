/**
 * Layouts composed by chance, once for each family: a way to set pairs, labels, their order, headings and a subject. They give what no list of
 * known portals can: many portals nobody has seen. Labels are divided between train and dev as all values are.
 */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import type { Side } from '../mail-case.ts'
import { agencyCard, greetingOf, pageOf } from '../operators/noise.ts'
import { ofSide, type Random, randomOf } from '../random.ts'
import { leadGold, type Scene } from '../scene.ts'
import { present } from './forms.ts'

type Label = 'first' | 'last' | 'full' | 'email' | 'phone' | 'message' | 'ref' | 'id' | 'title' | 'town' | 'price' | 'surface' | 'rooms' | 'type' | 'trap'

const LABELS: Readonly<Record<string, Readonly<Record<Label, readonly string[]>>>> = {
  fr: {
    first: ['Prénom', 'Prénom du contact', 'Prénom(s)', 'Votre prénom', 'PRENOM', 'Prénom client', 'Son prénom'], last: ['Nom', 'Nom de famille', 'Nom du contact', 'Votre nom', 'NOM', 'Nom client', 'Son nom', 'Nom d’usage'],
    full: ['Nom prénom', 'Nom et prénom', 'Nom complet', 'Contact', 'Client', 'Prospect', 'Internaute', 'Demandeur', 'Identité', 'Interlocuteur', 'Votre contact', 'De', 'Acquéreur potentiel', 'Candidat', 'Visiteur', 'Expéditeur', 'Prénom et nom'],
    email: ['Email', 'E-mail', 'Mail', 'Adresse e-mail', 'Adresse mail', 'Courriel', 'Adresse électronique', 'Adresse email du contact', 'Son e-mail', 'Votre e-mail', 'Mèl', 'Joignable par e-mail'],
    phone: ['Téléphone', 'Tél', 'Tél.', 'Portable', 'Mobile', 'N° de téléphone', 'Numéro de téléphone', 'Téléphone mobile', 'Tél. portable', 'Téléphone du contact', 'Son téléphone', 'GSM', 'Numéro', 'Joignable au', 'Tel perso'],
    message: ['Message', 'Son message', 'Votre message', 'Commentaire', 'Commentaires', 'Message du client', 'Demande', 'Texte', 'Remarques', 'Message laissé', 'Précisions', 'Question', 'Contenu du message'],
    ref: ['Référence', 'Réf.', 'Réf', 'Votre référence', 'Référence annonce', 'Réf. de l’annonce', 'Référence du bien', 'Réf. agence', 'Mandat', 'Mandat n°', 'Réf. interne', 'Dossier', 'Votre réf.'],
    id: ['ID annonce', 'N° annonce', 'Identifiant de l’annonce', 'Annonce n°', 'Numéro d’annonce'], title: ['Annonce', 'Titre', 'Bien', 'Titre de l’annonce', 'Bien concerné', 'Objet', 'Intitulé', 'Sujet'], town: ['Ville', 'Localisation', 'Commune', 'Lieu', 'Secteur', 'Situé à', 'Localité'],
    price: ['Prix', 'Prix de vente', 'Loyer', 'Montant', 'Prix affiché', 'Prix FAI', 'Budget du bien'], surface: ['Surface', 'Surface habitable', 'Superficie'], rooms: ['Pièces', 'Nb de pièces', 'Nombre de pièces'], type: ['Type', 'Type de bien', 'Catégorie'],
    trap: ['Code client', 'Identifiant client', 'N° de demande', 'Ticket', 'Budget maximum', 'Reçu le', 'Source', 'Conseiller', 'Votre conseiller', 'N° client', 'Adresse IP', 'Support technique', 'Fax agence'],
  },
  en: {
    first: ['First name', 'Given name'], last: ['Last name', 'Surname', 'Family name'], full: ['Name', 'Full name', 'Customer', 'Contact name', 'Enquirer', 'From'], email: ['Email', 'E-mail address', 'Email address', 'Mail'], phone: ['Phone', 'Telephone', 'Mobile', 'Phone number', 'Contact number', 'Tel'],
    message: ['Message', 'Comments', 'Customer message', 'Enquiry', 'Notes'], ref: ['Reference', 'Ref', 'Your reference', 'Property ref', 'Agent reference'], id: ['Listing ID', 'Ad number', 'Property ID'], title: ['Property', 'Listing', 'Title', 'Headline'], town: ['Town', 'Location', 'City'], price: ['Price', 'Asking price', 'Rent'],
    surface: ['Area', 'Living space', 'Size'], rooms: ['Rooms', 'Number of rooms'], type: ['Type', 'Property type'], trap: ['Customer ID', 'Enquiry ID', 'Source', 'Received', 'Account', 'Maximum budget'],
  },
  de: {
    first: ['Vorname'], last: ['Nachname', 'Name', 'Familienname'], full: ['Name', 'Interessent', 'Kontakt', 'Ansprechpartner'], email: ['E-Mail', 'E-Mail-Adresse', 'Mail'], phone: ['Telefon', 'Telefonnummer', 'Mobil', 'Handy', 'Rufnummer'], message: ['Nachricht', 'Ihre Nachricht', 'Mitteilung', 'Anfrage', 'Kommentar'],
    ref: ['Referenz', 'Objektnummer', 'Objekt-Nr.', 'Ihre Objektnummer'], id: ['Scout-ID', 'Anzeigen-ID', 'Anzeige Nr.'], title: ['Objekt', 'Titel', 'Immobilie'], town: ['Ort', 'Lage', 'Stadt'], price: ['Kaufpreis', 'Preis', 'Miete'], surface: ['Wohnfläche', 'Fläche'], rooms: ['Zimmer', 'Zimmeranzahl'], type: ['Objektart', 'Typ'],
    trap: ['Kundennummer', 'Anfrage-ID', 'Quelle', 'Eingegangen am'],
  },
  es: {
    first: ['Nombre'], last: ['Apellidos', 'Apellido'], full: ['Nombre', 'Nombre completo', 'Cliente', 'Interesado', 'Contacto'], email: ['Correo electrónico', 'Email', 'Correo'], phone: ['Teléfono', 'Móvil', 'Tel.', 'Teléfono de contacto'], message: ['Mensaje', 'Comentarios', 'Consulta', 'Observaciones'], ref: ['Referencia', 'Ref.', 'Su referencia'],
    id: ['Código del anuncio', 'ID anuncio'], title: ['Inmueble', 'Anuncio', 'Título'], town: ['Población', 'Localidad', 'Ciudad'], price: ['Precio', 'Alquiler'], surface: ['Superficie', 'Metros'], rooms: ['Habitaciones', 'Estancias'], type: ['Tipo', 'Tipología'], trap: ['Código de cliente', 'Origen', 'Fecha'],
  },
  it: {
    first: ['Nome'], last: ['Cognome'], full: ['Nome e cognome', 'Nominativo', 'Cliente', 'Contatto', 'Richiedente'], email: ['Email', 'Indirizzo email', 'Posta elettronica'], phone: ['Telefono', 'Cellulare', 'Numero di telefono', 'Tel.'], message: ['Messaggio', 'Richiesta', 'Note', 'Testo'], ref: ['Riferimento', 'Rif.', 'Codice immobile'],
    id: ['ID annuncio', 'Codice annuncio'], title: ['Immobile', 'Annuncio', 'Titolo'], town: ['Comune', 'Località', 'Città'], price: ['Prezzo', 'Canone'], surface: ['Superficie', 'Metratura'], rooms: ['Locali', 'Vani'], type: ['Tipologia', 'Tipo'], trap: ['Codice cliente', 'Provenienza', 'Data richiesta'],
  },
  nl: {
    first: ['Voornaam'], last: ['Achternaam', 'Naam'], full: ['Naam', 'Volledige naam', 'Aanvrager', 'Contactpersoon'], email: ['E-mail', 'E-mailadres'], phone: ['Telefoon', 'Telefoonnummer', 'Mobiel', 'GSM'], message: ['Bericht', 'Opmerking', 'Vraag'], ref: ['Referentie', 'Objectnummer', 'Ref.'], id: ['Advertentienummer', 'Zoekertje'],
    title: ['Woning', 'Pand', 'Titel'], town: ['Plaats', 'Gemeente'], price: ['Prijs', 'Vraagprijs', 'Huurprijs'], surface: ['Oppervlakte', 'Bewoonbaar'], rooms: ['Kamers'], type: ['Soort', 'Type woning'], trap: ['Klantnummer', 'Bron', 'Ontvangen op'],
  },
}

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  fr: ['Nouveau contact', 'Nouvelle demande reçue', 'Ses coordonnées', 'Informations sur le bien', 'Détail de la demande', 'Le bien', 'Le contact', 'Votre annonce', 'À propos du demandeur', 'Récapitulatif', 'Vous avez un nouveau message', 'Demande d’information'],
  en: ['New enquiry', 'Contact details', 'Property details', 'The enquiry', 'About the customer', 'Your listing'], de: ['Neue Anfrage', 'Kontaktdaten', 'Objektdaten', 'Ihr Objekt'], es: ['Nueva solicitud', 'Datos de contacto', 'Datos del inmueble', 'Su anuncio'], it: ['Nuova richiesta', 'Dati di contatto', 'Dati immobile'], nl: ['Nieuwe aanvraag', 'Contactgegevens', 'Uw woning', 'Gegevens'],
}

const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  fr: ['Nouveau contact pour votre annonce {ref}', 'Demande d’information – {title}', 'Vous avez reçu un message', '[{ref}] Nouvelle demande de {name}', 'Contact : {name}', 'Lead {ref} / {town}', 'Une personne s’intéresse à votre bien à {town}', 'Demande de visite {ref}'],
  en: ['New enquiry {ref}', 'Enquiry from {name}', 'New lead for {title}'], de: ['Anfrage zu {ref}', 'Neue Anfrage von {name}'], es: ['Nuevo contacto {ref}', 'Mensaje de {name}'], it: ['Richiesta per {ref}', 'Nuovo contatto da {name}'], nl: ['Aanvraag {ref}', 'Bericht van {name}'],
}

type Pair = readonly [string, string]
type Setting = (pairs: readonly Pair[], random: Random) => Safe

const broken = (value: string) => lines(value).html
const SETTINGS: readonly Setting[] = [
  (pairs) => safe(pairs.map(([label, value]) => `<p>${escapeHtml(label)} : ${broken(value)}</p>`).join('\n')),
  (pairs) => safe(`<p>${pairs.map(([label, value]) => `<b>${escapeHtml(label)}:</b> ${broken(value)}`).join('<br>\n')}</p>`),
  (pairs) => safe(`<table>${pairs.map(([label, value]) => `<tr><td><strong>${escapeHtml(label)}</strong></td><td>${broken(value)}</td></tr>`).join('\n')}</table>`),
  (pairs) => safe(`<table>${pairs.map(([label, value]) => `<tr><td>${escapeHtml(label)} :</td><td width="10"></td><td>${broken(value)}</td></tr>`).join('\n')}</table>`),
  (pairs) => safe(`<table>${pairs.map(([label, value]) => `<tr><td style="color:#888;font-size:11px">${escapeHtml(label)}</td></tr><tr><td>${broken(value)}</td></tr>`).join('\n')}</table>`),
  (pairs) => safe(pairs.map(([label, value]) => `<div class="label">${escapeHtml(label)}</div><div class="value">${broken(value)}</div>`).join('\n')),
  (pairs) => safe(`<ul>${pairs.map(([label, value]) => `<li>${escapeHtml(label)} : <strong>${broken(value)}</strong></li>`).join('\n')}</ul>`),
  (pairs) => safe(pairs.map(([label, value]) => `<p><span style="text-transform:uppercase">${escapeHtml(label)}</span><br>${broken(value)}</p>`).join('\n')),
  (pairs) => safe(pairs.map(([label, value]) => `<h4>${escapeHtml(label)}</h4><p>${broken(value)}</p>`).join('\n')),
  (pairs) => safe(`<pre>${pairs.map(([label, value]) => `${escapeHtml(label)}: ${escapeHtml(value)}`).join('\n')}</pre>`),
  (pairs) => safe(`<dl>${pairs.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${broken(value)}</dd>`).join('\n')}</dl>`),
  (pairs) => safe(pairs.map(([label, value]) => `<div>- ${escapeHtml(label)} = ${broken(value)}</div>`).join('\n')),
  (pairs) => safe(pairs.map(([label, value]) => `<div>${escapeHtml(label)} &gt; ${broken(value)}</div>`).join('\n')),
]

/** How the whole of a composed family is made; drawn once from its id. */
interface Plan {
  readonly language: string
  readonly setting: Setting
  readonly labels: Readonly<Record<Label, string>>
  readonly isNameWhole: boolean
  /** The name without a label, in bold, as a heading of the contact's lines. */
  readonly isNameBare: boolean
  readonly isMessageBare: boolean
  readonly personFirst: boolean
  readonly personOrder: readonly ('name' | 'email' | 'phone' | 'trap')[]
  readonly propertyOrder: readonly Label[]
  readonly headings: readonly [string, string]
  readonly subject: string
  readonly hasCard: boolean
  readonly brand: string
  readonly sender: string
}

const shuffled = <T>(random: Random, values: readonly T[]): readonly T[] => values.map((value) => [random.next(), value] as const).sort(([one], [other]) => one - other).map(([, value]) => value)

function planOf(id: string, side: Side): Plan {
  const random = randomOf(`plan:${id}`)
  const language = random.weighted([[60, 'fr'], [12, 'en'], [8, 'de'], [8, 'es'], [7, 'it'], [5, 'nl']])
  const all = LABELS[language]!
  const chosen = (names: readonly string[]) => random.pick(ofSide(names, side).length > 0 ? ofSide(names, side) : names)
  const labels = Object.fromEntries(Object.entries(all).map(([name, names]) => [name, chosen(names)])) as Record<Label, string>
  const brand = random.pick(ofSide(['Maisons du Pays', 'ImmoDirect', 'Toits et Murs', 'Annonces Habitat', 'CasaNet', 'Villas Online', 'Le Courtier du Logement', 'HomeFinder', 'ImmoPlus', 'Wohnwelt', 'Demeures en Ligne', 'PlaceImmo', 'LogisWeb', 'Casa y Playa', 'Tetto Mio', 'WoonWereld', 'Résidences Sud', 'ClicImmo', 'Habitat Passion', 'Keys & Doors', 'Trouvetoit', 'ImmoCampagne', 'Montagne Immo'], side))
  return {
    language, labels, brand, setting: random.pick(SETTINGS), isNameWhole: random.chance(0.5), isNameBare: random.chance(0.2), isMessageBare: random.chance(0.25), personFirst: random.chance(0.6),
    personOrder: shuffled(random, ['name', 'email', 'phone', 'trap'] as const), propertyOrder: shuffled(random, (['ref', 'id', 'title', 'town', 'price', 'surface', 'rooms', 'type', 'trap'] as const).filter((name) => name === 'ref' || random.chance(0.6))),
    headings: [random.pick(HEADINGS[language]!), random.pick(HEADINGS[language]!)], subject: random.pick(SUBJECTS[language]!), hasCard: random.chance(0.3),
    sender: `${random.pick(['noreply', 'contact', 'leads', 'ne-pas-repondre', 'notification', 'info', 'messagerie'])}@${brand.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
  }
}

function trapValue({ random, agency, property }: Scene, label: string): string {
  if (/onseiller|Support|Fax/.test(label)) return random.pick([`${agency.agent.firstName} ${agency.agent.lastName}`, agency.phonePrinted])
  if (/udget/.test(label)) return `${property.price + 30_000} €`
  if (/Reçu|Received|Eingegangen|Fecha|Data|Ontvangen/.test(label)) return `${random.int(10, 28)}/0${random.int(1, 9)}/2026 ${random.int(10, 20)}:${random.int(10, 59)}`
  return /Source|Quelle|Origen|Provenienza|Bron/.test(label) ? random.pick(['Web', 'Mobile', 'App']) : /IP/.test(label) ? '192.0.2.44' : random.digits(random.int(5, 9))
}

/** Labels, values and what of the gold each of them says. */
function pairsOf(scene: Scene, plan: Plan): { readonly person: readonly Pair[]; readonly property: readonly Pair[]; readonly says: string } {
  const { person, property, price, listingId } = scene
  const { labels } = plan
  const named: readonly (readonly [string, string | null])[] = plan.isNameBare ? [] : plan.isNameWhole ? [[labels.full, person.fullName]] : [[labels.first, person.printedFirst], [labels.last, person.printedLast]]
  const people: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = { name: named, email: [[labels.email, person.email]], phone: [[labels.phone, person.phonePrinted]], trap: [[labels.trap, trapValue(scene, labels.trap)]] }
  const things: Readonly<Record<string, string | null>> = {
    ref: property.ref, id: listingId, title: property.title, town: scene.random.chance(0.5) ? `${property.place.town} (${property.place.postcode})` : `${property.place.postcode} ${property.place.town}`, price, surface: `${property.surface} m²`, rooms: property.rooms === null ? null : String(property.rooms),
    type: property.typeName, trap: trapValue(scene, labels.trap),
  }
  const says = ['name', 'email', 'phone', 'message', ...plan.propertyOrder, ...(plan.propertyOrder.includes('town') ? ['postcode'] : [])].join(' ')
  return { person: present(plan.personOrder.flatMap((name) => people[name] ?? [])), property: present(plan.propertyOrder.map((name) => [labels[name], things[name]] as const)), says }
}

function composed(id: string, side: Side): Family {
  const plan = planOf(id, side)
  return positive({
    id, side, about: `composed by chance: ${plan.language}, ${plan.brand}`, wants: plan.language === 'fr' ? {} : { language: plan.language },
    make(scene) {
      const { random, person, message, property, agency } = scene
      const pairs = pairsOf(scene, plan)
      const bare = plan.isNameBare ? html`<p><b>${person.fullName}</b></p>` : safe('')
      const text = message ? (plan.isMessageBare ? html`<p>${lines(message.text)}</p>` : plan.setting([[plan.labels.message, message.text]], random)) : safe('')
      const contact = html`<h3>${plan.headings[0]}</h3>${bare}${plan.setting(pairs.person, random)}${text}`
      const thing = html`<h3>${plan.headings[1]}</h3>${plan.setting(pairs.property, random)}`
      const card = plan.hasCard ? html`<p>${safe(agencyCard(agency).map(escapeHtml).join('<br>'))}</p>` : safe('')
      const content = html`${plan.language === 'fr' ? html`<p>${greetingOf(random, agency)}</p>` : safe('')}${card}${plan.personFirst ? contact : thing}${plan.personFirst ? thing : contact}`
      const values: Readonly<Record<string, string>> = { ref: property.ref, title: property.title, town: property.place.town, name: person.fullName }
      return draft(scene, {
        from: { name: plan.brand, address: plan.sender }, subject: plan.subject.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!), html: pageOf(random, content, { brand: plan.brand, host: plan.sender.split('@')[1]! }),
        gold: leadGold(scene, { portal: 'other', says: pairs.says, language: plan.language, silentIntent: plan.subject.includes('visite') ? 'visit' : 'information' }),
      })
    },
  })
}

export const COMPOSED: readonly Family[] = [
  ...Array.from({ length: 24 }, (_, at) => composed(`composed-${at + 1}`, 'train')), ...Array.from({ length: 8 }, (_, at) => composed(`composed-dev-${at + 1}`, 'dev')),
]
