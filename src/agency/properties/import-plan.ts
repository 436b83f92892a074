import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { euros } from '#kernel/money.ts'
import type { ColumnMapping, ImportField } from './column-mapping.ts'
import type { CsvRow } from './csv.ts'
import { readKind, readNumber, readStatus, readTransaction } from './import-cell.ts'
import { type Listing, type Property, type PropertyFacts, referenceKey, titleWords } from './property.ts'

export type RowProblem =
  | 'no_reference' | 'reference_twice' | 'bad_price' | 'bad_surface' | 'bad_rooms' | 'bad_transaction' | 'bad_status'
  | 'unknown_agent' | 'listing_taken' | 'too_many_cells' | 'unclosed_quote' | 'too_long'

export interface WrongRow {
  readonly line: number
  readonly problem: RowProblem
  /** The cell's text that is wrong, '' when it is the row. */
  readonly value: string
}

export interface Difference {
  readonly field: keyof PropertyFacts
  readonly before: string
  readonly after: string
}

export interface ImportPlan {
  readonly added: readonly { readonly line: number; readonly facts: PropertyFacts }[]
  readonly changed: readonly {
    readonly line: number
    readonly id: PropertyId
    readonly facts: PropertyFacts
    readonly differences: readonly Difference[]
  }[]
  readonly unchangedCount: number
  readonly wrong: readonly WrongRow[]
  /** Properties the file does not name; they stay as they are. */
  readonly absentCount: number
}

export interface Importer {
  readonly properties: readonly Property[]
  /** E-mail address, or first and last name, as a list may name who is responsible; in lower case. */
  readonly agentOf: (text: string) => AgentId | undefined
}

const portals = ['seloger', 'leboncoin', 'bienici'] as const
const MAX_CELL = 300

/** What the rows (without the header) would change. A cell that is empty says nothing: what is known stays. */
export function planImport(rows: readonly CsvRow[], mapping: ColumnMapping, columnCount: number, importer: Importer): ImportPlan {
  const known = new Map(importer.properties.map((property) => [referenceKey(property.reference), property]))
  const ownerOf = new Map(importer.properties.flatMap((property) => property.listings.map((listing) => [listingKey(listing), referenceKey(property.reference)])))
  const seen = new Set<string>()
  const plan = { added: [] as ImportPlan['added'][number][], changed: [] as ImportPlan['changed'][number][], unchangedCount: 0, wrong: [] as WrongRow[] }

  for (const row of rows) {
    const key = referenceKey(cellOf(row, mapping, 'reference'))
    const before = known.get(key)
    const read = readRow(row, { mapping, columnCount, before, agentOf: importer.agentOf })
    const problem = 'problem' in read ? read : problemAmongRows(read.facts, { key, seen, ownerOf })
    if (problem) {
      plan.wrong.push({ line: row.line, ...problem })
      continue
    }
    const { facts } = read as { facts: PropertyFacts }
    seen.add(key)
    for (const listing of facts.listings) ownerOf.set(listingKey(listing), key)
    const differences = before ? differencesOf(before, facts) : []
    if (!before) plan.added.push({ line: row.line, facts })
    else if (differences.length > 0) plan.changed.push({ line: row.line, id: before.id, facts, differences })
    else plan.unchangedCount++
  }
  return { ...plan, absentCount: [...known.keys()].filter((key) => !seen.has(key)).length }
}

const listingKey = ({ portal, portalListingId }: Listing) => `${portal} ${portalListingId}`

type Problem = Omit<WrongRow, 'line'>

interface AmongRows {
  readonly key: string
  readonly seen: ReadonlySet<string>
  readonly ownerOf: ReadonlyMap<string, string>
}

function problemAmongRows(facts: PropertyFacts, { key, seen, ownerOf }: AmongRows): Problem | undefined {
  if (seen.has(key)) return { problem: 'reference_twice', value: facts.reference }
  const foreign = facts.listings.find((listing) => (ownerOf.get(listingKey(listing)) ?? key) !== key)
  return foreign && { problem: 'listing_taken', value: foreign.portalListingId }
}

const cellOf = ({ cells }: CsvRow, mapping: ColumnMapping, field: ImportField): string => {
  const index = mapping[field]
  return index === undefined ? '' : (cells[index] ?? '').trim()
}

interface RowReading {
  readonly mapping: ColumnMapping
  readonly columnCount: number
  readonly before: Property | undefined
  readonly agentOf: Importer['agentOf']
}

class WrongCell extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.problem)
    this.problem = problem
  }
}

function readRow(row: CsvRow, { mapping, columnCount, before, agentOf }: RowReading): Problem | { facts: PropertyFacts } {
  if (row.isUnclosed) return { problem: 'unclosed_quote', value: '' }
  if (row.cells.slice(columnCount).some((cell) => cell.trim() !== '')) return { problem: 'too_many_cells', value: '' }
  const text = (field: ImportField) => cellOf(row, mapping, field)
  const tooLong = row.cells.find((cell) => cell.length > MAX_CELL && Object.values(mapping).includes(row.cells.indexOf(cell)))
  if (tooLong !== undefined) return { problem: 'too_long', value: `${tooLong.slice(0, 40)}…` }
  if (referenceKey(text('reference')) === '') return { problem: 'no_reference', value: text('reference') }

  /** The cell as `read` understands it, what was known when it is empty; what cannot be read ends the row. */
  const take = <T>(field: ImportField, problem: RowProblem, { read, known }: { read: (text: string) => T | undefined; known: T }): T => {
    const cell = text(field)
    if (cell === '') return known
    const value = read(cell)
    if (value === undefined) throw new WrongCell({ problem, value: cell })
    return value
  }
  try {
    const kind = text('kind') === '' ? (before?.kind ?? 'other') : readKind(text('kind'))
    const rooms = take<number | null>('rooms', 'bad_rooms', { known: before?.rooms ?? null, read: readRooms })
    const facts: PropertyFacts = {
      reference: text('reference'),
      kind,
      rooms,
      transaction: take('transaction', 'bad_transaction', { known: before?.transaction ?? 'sale', read: readTransaction }),
      title: text('title') || before?.title || titleWords({ kind, rooms }),
      postalAddress: text('postalAddress') || (before?.postalAddress ?? ''),
      postcode: text('postcode') || (before?.postcode ?? ''),
      town: text('town') || (before?.town ?? ''),
      price: take<PropertyFacts['price']>('price', 'bad_price', { known: before?.price ?? null, read: readPrice }),
      surfaceM2: take<number | null>('surface', 'bad_surface', { known: before?.surfaceM2 ?? null, read: readSurface }),
      status: take('status', 'bad_status', { known: before?.status ?? 'available', read: readStatus }),
      responsibleAgentId: take<AgentId | null>('agent', 'unknown_agent', {
        known: before?.responsibleAgentId ?? null,
        read: (cell) => agentOf(cell.toLowerCase()),
      }),
      listings: listingsOf(text, before?.listings ?? []),
    }
    return { facts }
  } catch (error) {
    if (error instanceof WrongCell) return error.problem
    throw error
  }
}

/** A named advert replaces the one known of that portal; others stay. */
function listingsOf(text: (field: ImportField) => string, known: readonly Listing[]): Listing[] {
  const named = portals.map((portal) => ({ portal, portalListingId: text(portal) })).filter(({ portalListingId }) => portalListingId !== '')
  return [...known.filter(({ portal }) => !named.some((listing) => listing.portal === portal)), ...named]
}

function readPrice(text: string): PropertyFacts['price'] | undefined {
  const amount = readNumber(text, { isGrouped: true })
  return amount === undefined || amount > 1e10 ? undefined : euros(Math.round(amount * 100))
}

/** Hundredths of a square metre are what the table keeps. */
function readSurface(text: string): number | undefined {
  const surface = readNumber(text, { isGrouped: false })
  return surface === undefined || surface >= 1e6 ? undefined : Math.round(surface * 100) / 100
}

function readRooms(text: string): number | undefined {
  const rooms = Number(/^(?:[tf] ?)?(\d{1,3})(?: ?(?:p|pi[eè]ces?))?$/i.exec(text)?.[1] ?? Number.NaN)
  return Number.isInteger(rooms) ? rooms : undefined
}

const compared = [
  'reference', 'title', 'kind', 'transaction', 'price', 'surfaceM2', 'rooms', 'postalAddress', 'postcode', 'town', 'status',
  'responsibleAgentId', 'listings',
] as const satisfies readonly (keyof PropertyFacts)[]

function differencesOf(before: PropertyFacts, after: PropertyFacts): Difference[] {
  return compared
    .map((field) => ({ field, before: inWords(before[field]), after: inWords(after[field]) }))
    .filter((difference) => difference.before !== difference.after)
}

function inWords(value: PropertyFacts[keyof PropertyFacts]): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(listingKey).sort().join(', ')
  return typeof value === 'object' && 'minor' in value ? String(value.minor / 100) : String(value)
}
