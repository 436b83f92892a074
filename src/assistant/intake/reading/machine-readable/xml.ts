import { Parser } from 'htmlparser2'

/** An element of an XML document; namespace prefixes are taken off, names are in lower case. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text and that of its CDATA sections, trimmed. */
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[]
  text: string
}

const MAX_DEPTH = 40
const MAX_ELEMENTS = 5_000
const MAX_BYTES = 512 * 1024

/**
 * The root of an XML document; undefined when there is none, or it is larger or deeper than any lead. A document type is
 * not read and no entity but XML's own five is expanded, so nothing outside the document is ever looked at.
 */
export function xmlOf(source: Uint8Array | string): XmlElement | undefined {
  if (source.length > MAX_BYTES) return undefined
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open: OpenElement[] = [document]
  let count = 0
  let isTooMuch = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1) ?? document
        const element: OpenElement = { name: bareName(name), attributes: lowerKeys(attributes), children: [], text: '' }
        if (++count > MAX_ELEMENTS || open.length > MAX_DEPTH) isTooMuch = true
        if (!isTooMuch) parent.children.push(element)
        open.push(element)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
      ontext(text) {
        const element = open.at(-1)
        if (element) element.text += text
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(typeof source === 'string' ? source : xmlText(source))
  return isTooMuch ? undefined : trimmed(document).children[0]
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

const lowerKeys = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bareName(name), value]))

const trimmed = ({ name, attributes, children, text }: XmlElement): XmlElement => ({ name, attributes, children: children.map(trimmed), text: text.trim() })

/** In the encoding of its byte order mark, else of its declaration (XML 1.0 §4.3.3, appendix F). */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]{0,3}<\?xml[^>]{0,150}?encoding\s?=\s?["']([\w.:-]{2,30})["']/i.exec(head)?.[1]
  return decoded(bytes, declared ?? 'utf-8')
}

/** Bytes that are not what they are declared to be are Windows-1252, which every byte is. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The first element of that name at any depth below, itself included. */
export function elementIn(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element || element.name === name) return element
  for (const child of element.children) {
    const found = elementIn(child, name)
    if (found) return found
  }
  return undefined
}

/** The text of the first element below that has one of the names, in the order of the names; undefined when empty. */
export function textIn(element: XmlElement | undefined, ...names: string[]): string | undefined {
  return names.map((name) => elementIn(element, name)?.text).find((text) => text !== undefined && text !== '')
}
