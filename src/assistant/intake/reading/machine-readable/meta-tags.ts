import { Parser } from 'htmlparser2'
import { type StatedLead, stated } from './stated-lead.ts'

const MAX_HEAD = 64 * 1024
// What may stand in a head; at the first other tag the body begins, where anybody's words may stand.
const OF_HEAD = new Set(['html', 'head', 'meta', 'title', 'style', 'link', 'script', 'base', 'xml', 'noscript'])

/** The lead of the `lead_…` meta tags in an HTML mail (Real Estate Lead Metadata Specification 1.0). */
export function metaTagLead(html: string): StatedLead | undefined {
  const head = html.slice(0, MAX_HEAD)
  if (!/\blead_(?:name|email|phone)\b/i.test(head)) return undefined
  const tags = new Map<string, string>()
  let isHead = true
  const parser = new Parser(
    {
      onopentag(name, { name: key, property, content }) {
        if (!OF_HEAD.has(name)) isHead = false
        if (!isHead) return
        const tag = (key ?? property ?? '').trim().toLowerCase()
        if (name === 'meta' && tag.startsWith('lead_') && content && !tags.has(tag)) tags.set(tag, content)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(head)
  const tag = (name: string) => tags.get(`lead_${name}`)
  return stated('meta_tags', {
    portalName: tag('source'),
    fullName: tag('name'),
    email: tag('email'),
    phone: tag('phone'),
    message: tag('message'),
    reference: tag('property_mls') ?? tag('property_reference') ?? tag('property_ref'),
    title: tag('property_title') ?? tag('property_address'),
    town: tag('property_city'),
    postcode: tag('property_zip'),
    price: tag('property_price'),
    url: tag('property_url'),
    transaction: transactionOf(tag('type') ?? ''),
  })
}

const transactionOf = (type: string): 'sale' | 'rent' | undefined => {
  if (/rent|lease|tenant|location/i.test(type)) return 'rent'
  return /sale|buy|purchase|vente|achat/i.test(type) ? 'sale' : undefined
}
