import type { AppointmentType } from '#kernel/words.ts'
import { type StatedLead, stated } from './stated-lead.ts'
import { elementIn, textIn, type XmlElement } from './xml.ts'

// "wunsch" of the schema; DETAIL, and what else there may be, asks for a viewing like every lead.
const WANTED: Readonly<Record<string, AppointmentType>> = { ANRUF: 'phone_call', RÜCKRUF: 'phone_call', RUECKRUF: 'phone_call', BESICHTIGUNG: 'viewing' }

/** The lead of an OpenImmo-Feedback document (versions 1.2.5 to 1.2.7); of several people the first. */
export function openImmoLead(root: XmlElement): StatedLead | undefined {
  if (root.name !== 'openimmo_feedback') return undefined
  const property = elementIn(root, 'objekt')
  const person = elementIn(property, 'interessent') ?? elementIn(root, 'interessent')
  const kind = textIn(property, 'vermarktungsart')?.toUpperCase() ?? ''
  const wanted = WANTED[textIn(person, 'wunsch')?.toUpperCase() ?? '']
  return stated('openimmo_feedback', {
    portalName: textIn(elementIn(root, 'sender'), 'name'),
    firstName: textIn(person, 'vorname'),
    lastName: textIn(person, 'nachname'),
    email: textIn(person, 'email'),
    phone: textIn(person, 'mobil', 'tel'),
    message: textIn(person, 'anfrage'),
    // "oobj_id" is required: the reference the agency itself gave.
    reference: textIn(property, 'oobj_id', 'zusatz_refnr'),
    portalListingId: textIn(property, 'portal_obj_id', 'portal_unique_id'),
    title: textIn(property, 'bezeichnung'),
    ...placeOf(property),
    price: textIn(property, 'preis'),
    surface: textIn(property, 'wohnflaeche'),
    rooms: textIn(property, 'anzahl_zimmer'),
    url: textIn(property, 'expose_url'),
    transaction: /KAUF/.test(kind) ? 'sale' : /MIETE|PACHT/.test(kind) ? 'rent' : undefined,
    wanted,
  })
}

/** The property's own place: the person's stands in the same document. "ort" may hold the postcode too. */
function placeOf(property: XmlElement | undefined): { town?: string; postcode?: string } {
  const own = property?.children.filter(({ name }) => name !== 'interessent') ?? []
  const find = (name: string) => own.map((child) => textIn(child, name)).find((text) => text !== undefined)
  const town = find('ort') ?? ''
  const postcode = find('plz') ?? /^\d{4,5}(?=\s)/.exec(town)?.[0]
  return { ...(town && { town: town.replace(/^\d{4,5}\s+/, '') }), ...(postcode && { postcode }) }
}
