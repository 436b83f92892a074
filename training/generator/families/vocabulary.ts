/** The words layouts are made of, in seven languages: labels, openings, closings, brands; and a sheet of facts drawn from them. */
import type { Draft, Mailbox } from '../draft.ts'
import { draft } from '../family.ts'
import type { Gold } from '../mail-case.ts'
import { legalLines } from '../operators/noise.ts'
import { ofSide, type Random } from '../random.ts'
import { drawMessage, leadGold, type Said, type Scene } from '../scene.ts'

export type Language = 'fr' | 'en' | 'de' | 'es' | 'it' | 'nl' | 'pt'
type Field = 'first' | 'last' | 'full' | 'email' | 'phone' | 'message' | 'ref' | 'id' | 'title' | 'town' | 'price' | 'surface' | 'rooms' | 'type'

const words = (text: string): readonly string[] => text.split('|')

const LABELS: Readonly<Record<Language, Readonly<Record<Field, readonly string[]>>>> = {
  fr: {
    first: words('Prénom|prénom|PRÉNOM|Prenom|Prénom du demandeur|Prénom de l’internaute|Prénom usuel|Votre prénom|Prén.'), last: words('Nom|NOM|Nom de famille|Nom du demandeur|Nom de l’internaute|Votre nom|Patronyme|Nom (usage)'),
    full: words('Nom et prénom|Prénom Nom|Nom complet|Contact|Identité|Demandeur|Prospect|Internaute|Client|De la part de|Personne à contacter|Nom du prospect|Acquéreur|Candidat|Visiteur|Interlocuteur|Qui'), email: words('Email|E-mail|Mail|Courriel|Adresse mail|Adresse e-mail|E-mail de contact|Mél|@|Son mail|Adresse électronique|Lui écrire|Répondre à'),
    phone: words('Téléphone|Tél|Tél.|TEL|Tel.|Portable|Mobile|Numéro|N° de tél.|Tél. mobile|Tél. principal|Coordonnées téléphoniques|GSM|Ligne directe|Joignable au|À rappeler au|Numéro de portable'), message: words('Message|Commentaire|Son message|Demande|Remarque|Observations|Note|Précisions|Contenu|Texte libre|Message laissé|Votre demande|Ce qu’il dit|Question posée'),
    ref: words('Référence|Réf.|Ref|Réf. bien|Réf. agence|Réf. mandat|N° de mandat|Mandat|Votre réf.|Référence interne|Référence de l’annonce|Bien réf.|Code bien|Réf. produit'), id: words('ID annonce|N° d’annonce|Identifiant annonce|Annonce n°|Réf. portail|Numéro de l’annonce'), title: words('Bien|Annonce|Titre|Objet|Intitulé|Désignation|Bien demandé|Concerne|Annonce concernée|Produit'),
    town: words('Ville|Commune|Localisation|Lieu|Secteur|Localité|Ville du bien|Où'), price: words('Prix|Montant|Prix affiché|Prix FAI|Prix de présentation|Prix du bien|Tarif'), surface: words('Surface|Superficie|Surface habitable|Surf. hab.|m²'), rooms: words('Pièces|Nb pièces|Nombre de pièces|Nb de pièces|Pces'), type: words('Type|Type de bien|Nature|Catégorie|Nature du bien'),
  },
  en: {
    first: words('First name|Forename|Given name|first name|FIRST NAME|Your first name'), last: words('Last name|Surname|Family name|last name|LAST NAME|Your surname'), full: words('Name|Full name|Contact|Client|Applicant|Buyer|Lead|Prospect|Enquirer|Who|Customer name|Sent by'), email: words('Email|E-mail|Email address|Their email|Mail|Reply to|Contact email'), phone: words('Phone|Tel|Telephone|Mobile|Cell|Phone number|Daytime phone|Best number|Call back on|Mobile no.'),
    message: words('Message|Comments|Comment|Notes|Enquiry|Their message|Question|What they said|Additional information'), ref: words('Ref|Reference|Property ref|Your ref|Agency reference|Office ref|Property code|Our reference'), id: words('Listing ID|Ad ID|Advert no.|Portal ID|Listing number'), title: words('Property|Listing|Advert|Headline|Regarding|Interested in|Subject'), town: words('Town|Location|City|Area|Where'), price: words('Price|Asking price|Guide price|Amount'),
    surface: words('Area|Size|Floor area|Living area|Sq m'), rooms: words('Rooms|No. of rooms|Number of rooms'), type: words('Type|Property type|Category'),
  },
  de: {
    first: words('Vorname|Vorname des Interessenten|VORNAME|Ihr Vorname'), last: words('Nachname|Familienname|NACHNAME|Zuname|Ihr Nachname'), full: words('Name|Interessent|Interessentin|Kontakt|Kontaktperson|Absender|Vor- und Nachname|Vollständiger Name|Kunde'), email: words('E-Mail|E-Mail-Adresse|Email|Mailadresse|Kontakt-E-Mail'), phone: words('Telefon|Tel.|Telefonnummer|Mobil|Handynummer|Mobilnummer|Rückrufnummer|Erreichbar unter'),
    message: words('Nachricht|Mitteilung|Kommentar|Anfragetext|Bemerkung|Freitext|Text der Anfrage'), ref: words('Referenz|Objektnummer|Objekt-Nr.|Ref.-Nr.|Ihre Referenz|Immobilien-Nr.|Objektkennung'), id: words('Anzeigen-ID|Inserat-Nr.|Anzeigennummer|Online-ID'), title: words('Objekt|Immobilie|Titel|Betreff|Anzeige|Inserat'), town: words('Ort|Lage|Stadt|Standort|Gemeinde'), price: words('Preis|Kaufpreis|Betrag|Angebotspreis'),
    surface: words('Wohnfläche|Fläche|Größe|qm'), rooms: words('Zimmer|Zimmerzahl|Anzahl Zimmer'), type: words('Objektart|Art|Objekttyp'),
  },
  es: {
    first: words('Nombre|NOMBRE|Su nombre|Nombre de pila'), last: words('Apellidos|Apellido|APELLIDOS|Sus apellidos'), full: words('Nombre y apellidos|Nombre completo|Interesado|Contacto|Cliente|Usuario|Solicitante|Remitente'), email: words('Correo|E-mail|Email|Correo electrónico|Dirección de correo|Correo de contacto'), phone: words('Teléfono|Tel.|Móvil|Teléfono móvil|Número de teléfono|Teléfono de contacto|Llamar al'),
    message: words('Mensaje|Comentario|Comentarios|Consulta|Texto|Observaciones|Petición'), ref: words('Referencia|Ref.|Ref. inmueble|Su referencia|Referencia interna|Código inmueble'), id: words('ID anuncio|Nº de anuncio|Código del anuncio'), title: words('Inmueble|Anuncio|Título|Propiedad|Asunto'), town: words('Población|Localidad|Municipio|Ciudad|Ubicación'), price: words('Precio|Importe|Precio de venta'), surface: words('Superficie|Metros|M2 construidos'), rooms: words('Habitaciones|Dormitorios y salón|Estancias'), type: words('Tipo|Tipo de inmueble|Categoría'),
  },
  it: {
    first: words('Nome|NOME|Il suo nome|Nome utente'), last: words('Cognome|COGNOME|Il suo cognome'), full: words('Nome e cognome|Nominativo|Contatto|Utente|Cliente|Mittente|Interessato'), email: words('E-mail|Email|Posta|Indirizzo e-mail|Email del contatto'), phone: words('Telefono|Tel.|Cellulare|Cell.|Recapito|Numero di telefono|Recapito telefonico'),
    message: words('Messaggio|Richiesta|Testo|Note|Commento|Testo della richiesta'), ref: words('Riferimento|Rif.|Codice|Rif. agenzia|Codice immobile|Vostro riferimento'), id: words('ID annuncio|Annuncio n.|Codice annuncio portale'), title: words('Immobile|Annuncio|Titolo|Oggetto|Proposta'), town: words('Comune|Città|Località|Zona|Ubicazione'), price: words('Prezzo|Importo|Prezzo richiesto'), surface: words('Superficie|Metri quadri|Mq'), rooms: words('Locali|Numero locali|Vani'), type: words('Tipologia|Tipo|Categoria'),
  },
  nl: {
    first: words('Voornaam|VOORNAAM|Uw voornaam|Roepnaam'), last: words('Achternaam|Familienaam|ACHTERNAAM|Uw achternaam'), full: words('Naam|Volledige naam|Contact|Aanvrager|Geïnteresseerde|Klant|Afzender'), email: words('E-mail|Email|E-mailadres|Mailadres|E-mail contact'), phone: words('Telefoon|Tel.|Telefoonnummer|Mobiel|GSM-nummer|Bereikbaar op|Mobiel nummer'), message: words('Bericht|Opmerkingen|Vraag|Toelichting|Tekst|Uw bericht'),
    ref: words('Referentie|Ref.|Objectnummer|Uw referentie|Pandnummer|Dossiernummer pand'), id: words('Advertentie-ID|Advertentienr.|Zoekertjesnummer'), title: words('Woning|Pand|Object|Advertentie|Onderwerp|Betreft'), town: words('Plaats|Gemeente|Stad|Ligging|Woonplaats object'), price: words('Prijs|Vraagprijs|Bedrag'), surface: words('Oppervlakte|Woonoppervlakte|m2'), rooms: words('Kamers|Aantal kamers'), type: words('Type|Soort woning|Soort object'),
  },
  pt: {
    first: words('Nome próprio|Primeiro nome|O seu nome'), last: words('Apelido|Sobrenome|O seu apelido'), full: words('Nome|Nome completo|Contacto|Cliente|Interessado|Remetente|Utilizador'), email: words('E-mail|Email|Correio eletrónico|Endereço de e-mail'), phone: words('Telefone|Telemóvel|Tel.|Contacto telefónico|Número de telefone'), message: words('Mensagem|Comentários|Pedido|Observações|Texto'),
    ref: words('Referência|Ref.|Ref. do imóvel|A sua referência|Código do imóvel'), id: words('ID do anúncio|Anúncio n.º|Código do anúncio'), title: words('Imóvel|Anúncio|Título|Assunto'), town: words('Localidade|Concelho|Cidade|Localização'), price: words('Preço|Valor|Renda ou preço'), surface: words('Área|Área útil|Metros quadrados'), rooms: words('Divisões|N.º de divisões|Assoalhadas'), type: words('Tipo|Tipologia|Tipo de imóvel'),
  },
}

export const OPENINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Bonjour,', 'Bonne nouvelle !', 'Un internaute a rempli votre formulaire.', 'Nouvelle fiche contact', 'Demande reçue sur votre vitrine en ligne', 'Chère équipe,', 'Vous avez un prospect à traiter.', 'Voici le détail de la demande :', ''], en: ['Hello,', 'Good news!', 'Dear agent,', 'You have a new lead.', 'Someone filled in your form.', 'Here are the details:', ''], de: ['Guten Tag,', 'Sehr geehrte Damen und Herren,', 'Sie haben eine neue Kontaktanfrage.', 'Es liegt eine Anfrage vor:', ''],
  es: ['Hola:', 'Buenos días,', 'Estimado colaborador,', 'Tiene un nuevo interesado.', ''], it: ['Buongiorno,', 'Gentile agenzia,', 'Ha ricevuto una nuova richiesta.', ''], nl: ['Beste makelaar,', 'Geachte relatie,', 'Goedendag,', 'Er is een nieuwe reactie binnen.', ''], pt: ['Olá,', 'Bom dia,', 'Caro parceiro,', 'Tem um novo pedido de contacto.', ''],
}

const CLOSINGS: Readonly<Record<Exclude<Language, 'fr'>, readonly string[]>> = {
  en: ['This e-mail was sent automatically.', 'Need help? Call our support on 0800 014 0000.', 'The Team', 'Manage your notifications', 'Please respond within 24 hours.'], de: ['Mit freundlichen Grüßen', 'Ihr Serviceteam', 'Bitte antworten Sie nicht auf diese automatische Nachricht.', 'Kundendienst: 0800 000 12 00', 'Impressum | Datenschutz'], es: ['Un saludo,', 'El equipo', 'Este mensaje se ha generado automáticamente.', 'Atención al cliente: 900 000 120', 'Aviso legal'],
  it: ['Cordiali saluti', 'Lo staff', 'Messaggio generato automaticamente.', 'Assistenza: 800 000 120', 'Informativa privacy'], nl: ['Met vriendelijke groet,', 'Het team', 'Dit is een automatisch bericht.', 'Klantenservice: 0800 0120', 'Afmelden'], pt: ['Cumprimentos,', 'A equipa', 'Mensagem enviada automaticamente.', 'Apoio ao cliente: 800 000 120', 'Gerir notificações'],
}

const SUBJECTS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Nouveau prospect', 'Nouvelle demande via votre site', '{name} souhaite être contacté', 'Lead {ref}', 'Contact web – {town}', 'Fiche contact {ref}', 'Un visiteur vous écrit', '[Formulaire] {title}', 'Nouvelle soumission', '{ref} : nouveau contact', 'Prise de contact {name}', 'Demande concernant {title}', 'Notification'],
  en: ['New lead', 'Website enquiry', '{name} has contacted you', 'Lead for {ref}', 'New submission', 'Enquiry about {title}', '{town}: new buyer'], de: ['Neuer Interessent', 'Kontaktanfrage {ref}', 'Neue Nachricht von {name}', 'Anfrage: {title}', 'Formular ausgefüllt'], es: ['Nuevo interesado', 'Contacto por {ref}', '{name} quiere información', 'Solicitud: {title}', 'Formulario web'],
  it: ['Nuovo contatto', 'Richiesta informazioni {ref}', '{name} ti ha scritto', 'Annuncio: {title}', 'Modulo dal sito'], nl: ['Nieuwe lead', 'Reactie op {ref}', '{name} heeft interesse', 'Aanvraag over {title}', 'Formulier ingevuld'], pt: ['Novo contacto', 'Pedido sobre {ref}', '{name} enviou uma mensagem', 'Anúncio: {title}', 'Formulário do site'],
}

const BRANDS = words('Toitea|NidDirect|MaVitrineImmo|Logivox|Immonova|LeadBridge|Formulo|Passerelle Plus|Habitatis|AgoraLogement|Clefs en Main|Domiciel|FicheContact|RelaisImmo|Citadelle Annonces|Orbis Homes|Casa Ponte|Huisvest|Wohnkompass|Lar Novo|Bottega Immobili|Domus Link|Pavillon & Co|Hestia CRM|Quartz Immo|Prospecto|Grenadine|Mosaïque Immo|VillaTop|Le Perchoir|BrickWeb|Nestmail|Portail du Toit|Immobilis|Kasteel Online|Tejado Rojo')

const sided = (random: Random, side: Scene['side'], from: readonly string[]): string => {
  const mine = ofSide(from, side)
  return random.pick(mine.length > 0 ? mine : from)
}

/** One word for each field; each mail draws its own. */
export function labelsOf({ random, side }: Scene, language: Language): Readonly<Record<Field, string>> {
  return Object.fromEntries(Object.entries(LABELS[language]).map(([field, names]) => [field, sided(random, side, names)])) as Record<Field, string>
}

export const brandOf = ({ random, side }: Scene): { readonly name: string; readonly host: string } => {
  const name = sided(random, side, BRANDS)
  return { name, host: `${name.normalize('NFD').toLowerCase().replace(/[^a-z]+/g, '')}.example` }
}

/** The scene with a message in this language, where it has one. */
export function speaking(scene: Scene, language: Language, wants: Parameters<typeof drawMessage>[2]['wants'] = {}): Scene {
  if (scene.message === null || (language === 'fr' && !wants.acts)) return scene
  return { ...scene, message: drawMessage(scene.random, scene.side, { wants: { ...wants, language }, person: scene.person, property: scene.property }) }
}

export const shuffled = <T>(random: Random, values: readonly T[]): readonly T[] => values.map((value) => [random.next(), value] as const).sort(([one], [other]) => one - other).map(([, value]) => value)

/** What the lead's mail says, and what its title or the person's own words say beside: town, surface, rooms, reference, number. */
export function stated(scene: Scene, said: Said): Gold {
  const { property, person } = scene
  const gold = leadGold(scene, said)
  const title = gold.title ?? ''
  const own = gold.message ?? ''
  const rooms = /(\d+) pièces|\b[TF](\d)\b/.exec(title)
  return {
    ...gold, town: gold.town ?? (title.includes(property.place.town) ? property.place.town : null), surface: gold.surface ?? (title.includes(`${property.surface} m²`) ? property.surface : null), rooms: gold.rooms ?? (rooms ? property.rooms : null),
    propertyRef: gold.propertyRef ?? (property.ref.length > 3 && own.includes(property.ref) ? property.ref : null), phone: gold.phone ?? (person.phone && person.phonePrinted && own.includes(person.phonePrinted) ? person.phone.e164 : null), ...said.but,
  }
}

export interface Row {
  readonly field: Field | 'trap'
  readonly label: string
  readonly value: string
}

/** The facts of one mail in the words of one language: rows in an order of its own, some of them left out, a strange one among them. */
export interface Sheet {
  readonly scene: Scene
  readonly language: Language
  readonly labels: Readonly<Record<Field, string>>
  readonly person: readonly Row[]
  readonly property: readonly Row[]
  readonly message: string | null
  readonly says: string
  readonly opening: string
  readonly closing: readonly string[]
  readonly subject: string
  readonly from: Mailbox
  readonly brand: string
}

const TRAPS: Readonly<Record<Language, readonly string[]>> = {
  fr: words('Agence|Négociateur|Tél. agence|N° de demande|Reçu le|Provenance|Budget maxi|Statut|Consentement RGPD|Adresse IP|Score|Ville de résidence|Suivi par|E-mail agence|Code client'), en: words('Office|Agent|Office phone|Lead ID|Received|Source|Max budget|Status|Consent|Score|Assigned to'), de: words('Makler|Büro|Anfragenummer|Eingang|Quelle|Budget|Status|Einwilligung'), es: words('Agencia|Agente|Nº de solicitud|Recibido|Origen|Presupuesto|Estado'),
  it: words('Agenzia|Agente|N. richiesta|Ricevuto|Provenienza|Budget|Stato'), nl: words('Kantoor|Makelaar|Aanvraagnr.|Ontvangen|Bron|Budget|Status'), pt: words('Agência|Consultor|N.º do pedido|Recebido em|Origem|Orçamento|Estado'),
}

function trap({ random, agency, property, side }: Scene, language: Language): Row {
  const label = random.pick(TRAPS[language])
  const value = /Agence$|^Agenc|^Agenz|Office$|Büro|Kantoor|Agência/.test(label) ? agency.name : /mail/i.test(label) ? agency.email : /Tél|phone/.test(label) ? agency.phonePrinted : /gociat|Suivi|Agent|Agente|Makler|Makelaar|Consultor|Assigned/.test(label) ? `${agency.agent.firstName} ${agency.agent.lastName}`
    : /udget|Presupuesto|Orçamento/.test(label) ? `${property.price + random.int(1, 9) * 5000} €` : /Reçu|Received|Eingang|Recib|Ricevuto|Ontvangen|Recebido/.test(label) ? `${random.int(10, 28)}/0${random.int(1, 9)}/2026 ${random.int(10, 20)}:${random.int(10, 59)}` : /Prov|Source|Quelle|Ori|Bron/.test(label) ? random.pick(['Web', 'Mobile', 'App', 'Widget', 'Campagne'])
      : /Stat|Estado/.test(label) ? random.pick(['Nouveau', 'New', 'OK', '1']) : /onsent|willigung/.test(label) ? random.pick(['oui', 'yes', 'ja', 'true']) : /IP/.test(label) ? `192.0.2.${random.int(2, 250)}` : /Ville/.test(label) ? sided(random, side, ['Strasbourg', 'Genève', 'Nantes', 'Bruxelles', 'Toulon']) : random.digits(random.int(2, 8))
  return { field: 'trap', label, value }
}

const PLACED: readonly ((town: string, postcode: string) => readonly [string, string])[] = [(town) => [town, 'town'], (town, postcode) => [`${town} (${postcode})`, 'town postcode'], (town, postcode) => [`${postcode} ${town}`, 'town postcode'], (town, postcode) => [`${postcode} ${town.toUpperCase()}`, 'town postcode'], (town, postcode) => [`${town}, ${postcode}`, 'town postcode']]

const NAMED: Readonly<Record<string, string>> = { ref: 'ref', name: 'name', town: 'town', title: 'title' }

/** A sheet in the language; the person's e-mail or number and at least one fact of the property are always on it. */
export function sheetOf(drawn: Scene, language: Language): Sheet {
  const scene = speaking(drawn, language)
  const { random, person, property, agency, side, listingId } = scene
  const labels = labelsOf(scene, language)
  const row = (field: Field, value: string | null | undefined): readonly Row[] => (value ? [{ field, label: labels[field], value }] : [])
  const isWhole = random.chance(0.5) || person.printedFirst === null
  const names = isWhole ? row('full', person.fullName) : random.chance(0.5) ? [...row('first', person.printedFirst), ...row('last', person.printedLast)] : [...row('last', person.printedLast), ...row('first', person.printedFirst)]
  const people = shuffled(random, [names, row('email', person.email), row('phone', person.phonePrinted), ...(random.chance(0.35) ? [[trap(scene, language)]] : [])]).flat()
  const [placed, placeSays] = random.pick(PLACED)(property.place.town, property.place.postcode)
  const keep = (field: Field, share: number, value: string | null) => (random.chance(share) ? row(field, value) : [])
  const refs = [keep('ref', 0.8, property.ref), keep('title', 0.6, property.title)]
  const told = [...(refs.flat().length > 0 ? refs : [row('ref', property.ref)]), keep('id', 0.25, listingId), keep('town', 0.5, placed), keep('price', 0.5, scene.price), keep('surface', 0.3, random.pick([`${property.surface} m²`, `${property.surface}m²`, `${property.surface} m2`])), keep('rooms', 0.3, property.rooms === null ? null : String(property.rooms)), keep('type', 0.25, property.typeName)]
  const things = shuffled(random, [...told, ...(random.chance(0.35) ? [[trap(scene, language)]] : [])]).flat()
  const template = random.pick(SUBJECTS[language])
  const subject = template.replace(/\{(\w+)\}/g, (_, name: string) => ({ ref: property.ref, title: property.title, town: property.place.town, name: person.fullName })[name]!)
  const inSubject = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => NAMED[name!]!)
  const brand = brandOf(scene)
  const closing = language === 'fr' ? [...legalLines(random, brand.name), ...(random.chance(0.25) ? [agency.name, `Tél. : ${agency.phonePrinted}`, agency.email] : [])] : CLOSINGS[language].filter(() => random.chance(0.5))
  const says = [isWhole ? 'name' : 'first last', 'email phone message', ...things.flatMap(({ field }) => (field === 'trap' || field === 'type' ? [] : field === 'town' ? [placeSays] : [field])), ...inSubject].join(' ')
  return {
    scene, language, labels, person: people, property: things, message: scene.message?.text ?? null, says, opening: sided(random, side, OPENINGS[language]), closing, subject, brand: brand.name,
    from: { name: brand.name, address: `${random.pick(['noreply', 'no-reply', 'contact', 'robot', 'leads', 'notifications', 'mailer', 'formulaire', 'info'])}@${brand.host}` },
  }
}

/** A lead's draft with what its sheet says. */
export function leadFrom(sheet: Sheet, mail: Partial<Omit<Draft, 'gold'>>, said: Partial<Said> = {}): Draft {
  const { scene, language, says, from, subject } = sheet
  const replyTo = scene.random.chance(0.2) ? { replyTo: { name: scene.person.fullName, address: scene.person.email } } : {}
  return draft(scene, { from, subject, ...replyTo, ...mail, gold: stated(scene, { portal: 'other', says, language, ...said }) })
}
