/** What some forms and exports mail as data, in the words a reader of labels knows. */

const JSON_ENTRY = /^"([^"]{1,60})"\s?:\s?(.*?),?$/

/** The lines "label: value" that a line of JSON holds, none for a bracket alone: `"nom": "Kuhn",` says "nom: Kuhn". Undefined for any other line. */
export function entriesIn(text: string): readonly string[] | undefined {
  if (!/^(?:"|[{}[\]],?$|\{")/.test(text)) return undefined
  if (/^[{}[\]],?$/.test(text)) return []
  const entry = JSON_ENTRY.exec(text)
  if (entry) return [`${entry[1]}: ${unquoted(entry[2] ?? '').replace(/[{[]$/, '')}`]
  const object = text.startsWith('{') ? parsed(text) : undefined
  return object !== null && typeof object === 'object' ? flat(object) : undefined
}

/** The values of an object, those of objects in it among them. */
const flat = (object: object): string[] =>
  Object.entries(object).flatMap(([key, value]) => (value !== null && typeof value === 'object' ? flat(value) : [`${key}: ${String(value ?? '').replace(/\s+/g, ' ')}`]))

function unquoted(value: string): string {
  const said = value.startsWith('"') ? parsed(value) : undefined
  return typeof said === 'string' ? said.replace(/\s+/g, ' ') : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // only looked like it
  }
}

const FEWEST_CELLS = 5

/** The rows of an exported file, by line, with tabs between their cells: as many values as the line of heads above has, between semicolons. */
export function rowsIn(texts: readonly string[]): ReadonlyMap<number, string> {
  const rows = new Map<number, string>()
  let heads = 0
  for (const [line, text] of texts.entries()) {
    const cells = text.includes(';') ? (text.match(/(?<=^|;)(?:"[^"]*"|[^;]*)(?=;|$)/g) ?? []) : []
    const isHead = cells.length >= FEWEST_CELLS && cells.every((cell) => /^"?\p{L}[\p{L} _.°-]{0,30}"?$/u.test(cell))
    if (isHead) heads = cells.length
    if (heads > 0 && cells.length === heads) rows.set(line, cells.map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"').trim()).join('\t'))
  }
  return rows
}
