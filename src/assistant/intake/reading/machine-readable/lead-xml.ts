import { type StatedLead, stated } from './stated-lead.ts'
import { elementIn, textIn, type XmlElement } from './xml.ts'

/** The lead of an ADF document (Auto-lead Data Format 1.0), used by agencies' own systems: the vendor is the agency, not the contact. */
export function adfLead(root: XmlElement): StatedLead | undefined {
  const prospect = root.name === 'adf' ? elementIn(root, 'prospect') : undefined
  const customer = elementIn(prospect, 'customer')
  if (!customer) return undefined
  const item = elementIn(prospect, 'vehicle') ?? elementIn(prospect, 'property')
  return stated('adf', {
    portalName: textIn(elementIn(prospect, 'provider'), 'name'),
    ...adfName(customer),
    email: textIn(customer, 'email'),
    phone: textIn(customer, 'phone'),
    message: textIn(customer, 'comments'),
    reference: textIn(item, 'stock', 'reference', 'id'),
    title: textIn(item, 'title', 'model'),
    price: textIn(item, 'price'),
    url: textIn(item, 'url'),
  })
}

function adfName(customer: XmlElement): { firstName?: string; lastName?: string; fullName?: string } {
  const names = (elementIn(customer, 'contact') ?? customer).children.filter(({ name }) => name === 'name')
  const part = (wanted: string) => names.find(({ attributes }) => attributes.part?.toLowerCase() === wanted)?.text
  const [firstName, lastName, fullName] = [part('first'), part('last'), part('full') ?? names.find(({ attributes }) => !attributes.part)?.text]
  return firstName || lastName ? { ...(firstName && { firstName }), ...(lastName && { lastName }) } : { ...(fullName && { fullName }) }
}

/** The lead of an iHomefinder LeadList; of several the first. */
export function leadListLead(root: XmlElement): StatedLead | undefined {
  const lead = root.name === 'leadlist' || root.name === 'lead' ? (elementIn(root, 'lead') ?? root) : undefined
  const contact = elementIn(lead, 'contact')
  if (!lead || !contact) return undefined
  const name = elementIn(contact, 'name')
  const [firstName, lastName] = [textIn(name, 'first', 'firstname'), textIn(name, 'last', 'lastname')]
  const phones = elementIn(contact, 'phonelist')
  return stated('lead_list', {
    portalName: textIn(lead, 'leadsource'),
    ...(firstName || lastName ? { firstName, lastName } : { fullName: name?.text }),
    email: textIn(contact, 'email', 'emailaddress'),
    phone: phones ? firstText(phones) : textIn(contact, 'phone'),
    message: textIn(lead, 'note', 'notes', 'comments', 'message'),
    reference: textIn(lead, 'listingnumber', 'mlsnumber'),
    portalListingId: textIn(lead, 'listingid'),
    price: textIn(elementIn(lead, 'listing'), 'price'),
  })
}

const firstText = (element: XmlElement): string | undefined =>
  element.text || element.attributes.number || element.children.map(firstText).find((text) => text !== undefined)
