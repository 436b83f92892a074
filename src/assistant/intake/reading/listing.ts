import type { Transaction } from '#kernel/words.ts'
import { holds, labelled, type Source } from './contact.ts'
import { type Found, placeIn, priceIn, roomsIn, surfaceIn, titleIn, townName, transactionIn } from './facts.ts'
import type { Pair } from './labels.ts'
import { fold, type Line } from './line.ts'
import { targetsOf } from './links.ts'
import type { Field, Listing } from './reading.ts'

const FROM_LINK = 0.99
const FROM_SENTENCE = 0.8
const FROM_KNOWN_SENTENCE = 0.95
const IN_KNOWN_LAYOUT = 0.95
const BY_SHAPE = 0.8

/** The advert as the mail tells it, without the contact's message. `subject` and its transaction come from the header. */
export function listingOf(source: Source, subject: string, fromSubject: Transaction | undefined): Listing {
  const lines = listingLines(source)
  const confidence = source.regions.layout ? IN_KNOWN_LAYOUT : BY_SHAPE
  const fact = <T>(
    label: Pair['label'],
    find: (lines: readonly Line[]) => Found<T> | undefined,
  ): Field<T> | undefined => {
    for (const { pair, confidence: sure } of labelled(source, label)) {
      const found =
        find([asLine(pair)]) ??
        (label === 'price'
          ? find([asLine(pair, ' €')])
          : label === 'surface'
            ? find([asLine(pair, ' m²')])
            : label === 'rooms'
              ? find([asLine(pair, ' pièces')])
              : undefined)
      if (found) return { value: found.value, span: pair.span, confidence: sure }
    }
    const found = find(lines)
    return found && { value: found.value, span: found.span, confidence }
  }
  const link = listingLink(source)
  const reference = referenceOf(source, subject)
  const price = fact('price', priceIn)
  const surface = fact('surface', surfaceIn)
  const rooms = fact('rooms', roomsIn)
  const title = fact('title', titleIn)
  const { town, postcode } = placeOf(source, lines, confidence)
  const transaction =
    link?.transaction ?? fromSubject ?? transactionIn([...lines.map((line) => line.folded), fold(subject)])
  return {
    ...(reference && { reference }),
    ...(link?.id !== undefined && { portalListingId: { value: link.id, span: null, confidence: link.confidence } }),
    ...(link && { url: { value: link.url, span: null, confidence: link.confidence } }),
    ...(title && { title }),
    ...(town && { town }),
    ...(postcode && { postcode }),
    ...(price && { price }),
    ...(surface && { surface }),
    ...(rooms && { rooms }),
    ...(transaction && { transaction: { value: transaction, span: null, confidence } }),
  }
}

const asLine = (pair: Pair, unit = ''): Line => {
  const text = pair.value + unit
  const place = { links: [], row: 0, column: 0, path: '', opensBlock: true, quote: 0, images: [] }
  return { text, folded: fold(text), start: pair.span.start, ...place }
}

/** The lines that can speak of the property: neither the contact's labels nor what is to be ignored. */
function listingLines({ regions, pairs }: Source): Line[] {
  const aside = pairs.filter((pair) => ASIDE.has(pair.label))
  return regions.structured.filter((line) => !aside.some((pair) => holds(line, pair.span)))
}

const ASIDE = new Set<Pair['label']>(['email', 'phone', 'lastName', 'firstName', 'fullName', 'other', 'message'])

function placeOf(
  source: Source,
  lines: readonly Line[],
  confidence: number,
): { town: Field<string> | undefined; postcode: Field<string> | undefined } {
  const isProperty = source.regions.layout?.townIsContacts !== true
  const place = placeIn([
    ...labelled(source, 'place').map(({ pair }) => asLine(pair)),
    ...lines.filter((line) => isProperty || !/^(?:ville|code postal)/.test(line.folded)),
  ])
  const town = isProperty ? labelled(source, 'town')[0] : undefined
  const postcode = isProperty ? labelled(source, 'postcode').find(({ pair }) => /^\d{5}$/.test(pair.value)) : undefined
  const bare = town && /^\p{L}[\p{L}' ’-]{1,45}$/u.test(town.pair.value) ? town : undefined
  return {
    town: bare
      ? { value: townName(bare.pair.value), span: bare.pair.span, confidence: bare.confidence }
      : place?.town && { value: townName(place.town.value), span: place.town.span, confidence },
    postcode: postcode
      ? { value: postcode.pair.value, span: postcode.pair.span, confidence: postcode.confidence }
      : place?.postcode && { value: place.postcode.value, span: place.postcode.span, confidence },
  }
}

interface FoundLink {
  readonly id?: string
  readonly url: string
  readonly transaction?: Transaction
  readonly confidence: number
}

function listingLink({ regions, portal }: Source): FoundLink | undefined {
  for (const url of targetsOf(regions.structured)) {
    const found = portal ? portalLink(url, portal.listingLink) : plainLink(url)
    if (found) return found
  }
  return undefined
}

function portalLink(
  url: URL,
  { host, id, rent, sale }: NonNullable<Source['portal']>['listingLink'],
): FoundLink | undefined {
  const found = host.test(url.hostname) ? id.exec(url.pathname)?.[1] : undefined
  if (found === undefined) return undefined
  const transaction = rent?.test(url.pathname) ? 'rent' : sale?.test(url.pathname) ? 'sale' : undefined
  return { id: found, url: `${url.origin}${url.pathname}`, confidence: FROM_LINK, ...(transaction && { transaction }) }
}

/** A link of an unknown portal to an advert: its path says so and ends in an id. */
function plainLink(url: URL): FoundLink | undefined {
  const found =
    /\/(?:annonces?|ad|biens?|property|properties|listing|detail|details|immobilier|louer|acheter|vente|location)\b.{0,200}?[/-](\d{4,12})(?:\.html?)?\/?$/i.exec(
      url.pathname,
    )
  return found?.[1] ? { id: found[1], url: `${url.origin}${url.pathname}`, confidence: BY_SHAPE } : undefined
}

// "concernant votre bien réf. ADQ-104", "Référence ADQ-104", "(Ref: ADQ-104)"
const AFTER_ANNONCE = /(?<![\p{L}])annonce(?:\s?n°)?\s([A-Z0-9][\w./-]{1,28}\w)/iu
const IN_PROSE = /(?<![\p{L}])(?:r[ée]f(?:[ée]rence)?s?|mandat)(?:\s?n°)?\.?\s?:?\s?([A-Z0-9][\w./-]{1,28}\w)/iu

function referenceOf(source: Source, subject: string): Field<string> | undefined {
  for (const { pair, confidence } of labelled(source, 'reference')) {
    const found = referenceIn(pair.value)
    if (found)
      return {
        value: found,
        span: {
          start: pair.span.start + pair.value.indexOf(found),
          end: pair.span.start + pair.value.indexOf(found) + found.length,
        },
        confidence,
      }
  }
  const known = source.portal?.reference ?? []
  for (const pattern of [...known, IN_PROSE, AFTER_ANNONCE]) {
    const confidence = known.includes(pattern) ? FROM_KNOWN_SENTENCE : FROM_SENTENCE
    const inSubject = referenceIn(pattern.exec(subject)?.[1] ?? '')
    if (inSubject) return { value: inSubject, span: null, confidence }
    for (const line of source.regions.structured) {
      const match = pattern.exec(line.text.slice(0, 2_000))
      const found = referenceIn(match?.[1] ?? '')
      if (match && found) {
        const start = line.start + match.index + match[0].indexOf(found)
        return { value: found, span: { start, end: start + found.length }, confidence }
      }
    }
  }
  return undefined
}

/** The reference in a text that has others' words round it, for the message of someone who writes directly. */
export function referenceInProse(text: string): string | undefined {
  return referenceIn(IN_PROSE.exec(text.slice(0, 5_000))?.[1] ?? '')
}

/** The first word of a value that can be a reference: it has a digit and is no date, price or address. */
function referenceIn(value: string): string | undefined {
  return value
    .slice(0, 80)
    .split(/[\s,;|]+/)
    .map((word) => word.replace(/^[([#"'«]{1,3}|[)\]"'».:]{1,3}$/g, ''))
    .find(
      (word) =>
        /\d/.test(word) &&
        /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,30}$/u.test(word) &&
        !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(word),
    )
}
