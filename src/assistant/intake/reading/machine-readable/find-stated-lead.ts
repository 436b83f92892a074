import type { Message } from '../message.ts'
import { jsonLead } from './json-lead.ts'
import { adfLead, leadListLead } from './lead-xml.ts'
import { metaTagLead } from './meta-tags.ts'
import { openImmoLead } from './openimmo-feedback.ts'
import { type StatedLead, standards } from './stated-lead.ts'
import { xmlOf } from './xml.ts'

/** What a machine-readable part of the mail states about a lead, the most trusted standard first; undefined when there is none. */
export function findStatedLead({ data, text, html }: Pick<Message, 'data' | 'text' | 'html'>): StatedLead | undefined {
  const leads = [
    ...data.flatMap(({ kind, bytes }) => (kind === 'json' ? jsonLead(Buffer.from(bytes).toString('utf8')) : xmlLead(bytes)) ?? []),
    ...asList(textLead(text ?? '')),
    ...asList(html === null ? undefined : metaTagLead(html)),
  ]
  return leads.sort((a, b) => standards.indexOf(a.standard) - standards.indexOf(b.standard))[0]
}

/** A text part that is nothing but a document. */
function textLead(text: string): StatedLead | undefined {
  const start = text.trimStart().slice(0, 300)
  if (/^[{[]/.test(start)) return jsonLead(text.trim())
  return /^\uFEFF?<(?:\?xml|\?adf|adf\b|leadlist\b|openimmo_feedback\b)/i.test(start) ? xmlLead(text) : undefined
}

function xmlLead(source: Uint8Array | string): StatedLead | undefined {
  const root = xmlOf(source)
  return root && (openImmoLead(root) ?? leadListLead(root) ?? adfLead(root))
}

const asList = (lead: StatedLead | undefined): StatedLead[] => (lead ? [lead] : [])
