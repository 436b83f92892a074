import { type StatedLead, stated } from './stated-lead.ts'

type Name = Exclude<keyof StatedLead, 'standard' | 'transaction' | 'wanted'>

// Key names without case and punctuation, as Indomio, Realforce, AVIV and web forms write them. Earlier ones win.
const KEYS: Readonly<Record<Name, string>> = {
  portalName: 'portal portalname leadsource source',
  firstName: 'firstname senderfirstname contactfirstname customerfirstname givenname prenom vorname nombre voornaam',
  lastName: 'lastname senderlastname contactlastname customerlastname surname familyname nomdefamille nachname apellidos cognome achternaam',
  fullName: 'fullname name sendername contactname customername leadname nomcomplet nom',
  email: 'email mail emailaddress senderemail contactemail customeremail fromemail leademail courriel adressemail adresseemail correo',
  phone: 'mobile mobilephone phone phonenumber telephone tel sendernumber senderphone contactphone customerphone leadphone gsm handy portable telefono telefon value',
  message: 'message msg sendermessage comment comments body inquiry enquiry leadmessage commentaire anfrage mensaje messaggio bericht question',
  reference:
    'listingexternalid externallistingid propertyreference listingreference propertyref agencyreference externalreference externalid reference ref referenceannonce adreference mandate mandat humanreadablekey',
  portalListingId: 'listingid portallistingid adid annonceid advertid propertyid objectid listid id',
  title: 'listingtitle propertytitle adtitle title titre',
  town: 'propertycity listingcity city town ville ort',
  postcode: 'propertyzip listingzip postalcode zipcode postcode codepostal plz zip',
  price: 'propertyprice listingprice price prix preis prezzo precio',
  surface: 'livingarea surface area livingspace',
  rooms: 'roomcount rooms nbrooms pieces',
  url: 'listingurl propertyurl adurl url link lien',
}

const rankOf = new Map<string, { name: Name; rank: number }>()
for (const [name, keys] of Object.entries(KEYS)) {
  for (const [rank, key] of keys.split(' ').entries()) rankOf.set(key, { name: name as Name, rank })
}

// Words that say whose a nested value is. What belongs to the agency is nobody's contact.
const AGENCY = /^(?:agency|agence|agent|vendor|recipient|to$|publisher|advertiser|broker|office|dealer|seller|account|owner|negotiator|negociateur|makler|anbieter)/
const PROPERTY = /^(?:property|listing|ads?$|advert|annonce|bien|object|objekt|immobile|inmueble|estate)/
const OF_PROPERTY = new Set<Name>(['reference', 'portalListingId', 'title', 'town', 'postcode', 'price', 'surface', 'rooms', 'url'])
// Too common a word to be believed outside a property's own object.
const NEEDS_PROPERTY = new Set(['id', 'title', 'titre', 'city', 'town', 'ville', 'ort', 'zip', 'zipcode', 'postcode', 'postalcode', 'codepostal', 'plz', 'area'])

interface Found {
  readonly value: string
  readonly rank: number
}

const MAX_TEXT = 256 * 1024
const MAX_DEPTH = 6
const MAX_VALUES = 500

/** The lead of a JSON document, by the names of its keys; undefined when it is none. Of a list the first entry. */
export function jsonLead(text: string): StatedLead | undefined {
  if (text.length > MAX_TEXT || !/^\s{0,200}[{[]/.test(text.replace(/^\uFEFF/, ''))) return undefined
  const found = new Map<Name, Found>()
  collect(parsed(text.replace(/^\uFEFF/, '')), { path: [], found, count: { left: MAX_VALUES } })
  const values = Object.fromEntries([...found].map(([name, { value }]) => [name, value]))
  const lead = stated('json', values)
  const isAboutSomething = lead && [lead.message, lead.reference, lead.portalListingId, lead.firstName, lead.lastName, lead.fullName].some((value) => value !== undefined)
  return isAboutSomething ? lead : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Walk {
  readonly path: readonly string[]
  readonly found: Map<Name, Found>
  readonly count: { left: number }
}

function collect(value: unknown, walk: Walk): void {
  const { path, found, count } = walk
  if (count.left-- <= 0 || path.length > MAX_DEPTH) return
  if (Array.isArray(value)) collect(value[0], walk)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, { ...walk, path: [...path, plainKey(key)] })
  }
  if (typeof value !== 'string' && typeof value !== 'number') return
  const name = nameOf(path)
  if (name && (found.get(name.name)?.rank ?? Number.POSITIVE_INFINITY) > name.rank) found.set(name.name, { value: String(value), rank: name.rank })
}

const plainKey = (key: string): string => key.normalize('NFD').toLowerCase().replace(/[^a-z0-9]/g, '')

function nameOf(path: readonly string[]): { name: Name; rank: number } | undefined {
  const key = path.at(-1) ?? ''
  const owners = path.slice(0, -1)
  // A list of phones has its numbers in "value".
  const known = key === 'value' && !owners.some((owner) => owner.startsWith('phone')) ? undefined : rankOf.get(key)
  if (!known || owners.some((owner) => AGENCY.test(owner))) return undefined
  if (owners.some((owner) => PROPERTY.test(owner))) return OF_PROPERTY.has(known.name) ? known : undefined
  return NEEDS_PROPERTY.has(key) ? undefined : known
}
