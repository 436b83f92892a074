import { readMail } from '#assistant/intake/reading/read-mail.ts'
import { type Field, type KnownOfAgency, type ReadLead, type Reading, unread } from '#assistant/intake/reading/reading.ts'
import { lineOfReading, valueInWords } from './read-line.ts'
import { readArguments, readInput } from './arguments.ts'
import { Refusal, type Terminal, type Verb } from './verb.ts'

/** Nobody in particular received it: no address or number is set aside as the agency's own. */
const nobody: KnownOfAgency = { emails: [], domains: [], phones: [], names: [] }

/** Reads mails from files as intake would, without a database, and writes them nowhere. */
export const read: Verb = async (args, terminal) => {
  const { values, words } = readArguments(args, { options: { json: { type: 'boolean' } }, words: 'some' })
  let code: 0 | 1 = 0
  for (const file of words) {
    const reading = await readFile(file, terminal)
    if (!reading) code = 1
    if (values.json) terminal.out(`${JSON.stringify(lineOfReading(file, reading ?? unread('unreadable')))}\n`)
    else if (reading) terminal.out(words.length > 1 ? `${file}\n${inWords(reading)}\n` : inWords(reading))
  }
  return code
}

/** Undefined, and said why, when there is no such file: the others are read all the same. */
async function readFile(file: string, { say }: Terminal): Promise<Reading | undefined> {
  try {
    return await readMail(readInput(file), nobody)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    return undefined
  }
}

function inWords(reading: Reading): string {
  const rows: [string, string][] = [
    ['state', `${reading.state} (${reading.reason})`],
    ['portal', reading.portal ?? '-'],
    ['subject', reading.subject],
    ['from', reading.headerFrom ?? '-'],
    ['language', reading.locale],
    ...(reading.lead ? rowsOf(reading.lead) : []),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value.replace(/\s*\n\s*/g, ' / ')}\n`).join('')
}

function rowsOf({ listing, isRelay, wanted, contradicted, ...person }: ReadLead): [string, string][] {
  const { photos, ...advert } = listing
  const fields = Object.entries({ ...person, ...advert }) as [string, Field<unknown> | undefined][]
  const rows = fields.flatMap(([name, field]): [string, string][] =>
    field ? [[name, `${valueInWords(field.value)}  (${Math.round(field.confidence * 100)} %)`]] : [],
  )
  const pictures: [string, string][] = photos ? [['photos', `${photos.length}`]] : []
  return [['wanted', wanted], ...(isRelay ? [['relay', 'the e-mail address is the portal’s'] as [string, string]] : []), ...rows, ...pictures, ...(contradicted ? [['two values', contradicted.join(', ')] as [string, string]] : [])]
}
