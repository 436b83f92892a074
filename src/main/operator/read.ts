import { readMail } from '#assistant/intake/reading/read-mail.ts'
import type { Field, KnownOfAgency, ReadLead, Reading } from '#assistant/intake/reading/reading.ts'
import { readArguments, readInput } from './arguments.ts'
import type { Verb } from './verb.ts'

/** Nobody in particular received it: no address or number is set aside as the agency's own. */
const nobody: KnownOfAgency = { emails: [], domains: [], phones: [], names: [] }

/** Reads one mail from a file as intake would, without a database. */
export const read: Verb = async (args, { out }) => {
  const { values, words } = readArguments(args, { options: { json: { type: 'boolean' } }, words: 1 })
  const reading = await readMail(readInput(words[0]!), nobody)
  out(values.json ? `${JSON.stringify(reading, null, 2)}\n` : inWords(reading))
  return 0
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

function rowsOf({ listing, isRelay, wanted, ...person }: ReadLead): [string, string][] {
  const fields = Object.entries({ ...person, ...listing }) as [string, Field<unknown> | undefined][]
  const rows = fields.flatMap(([name, field]): [string, string][] =>
    field ? [[name, `${shown(field.value)}  (${Math.round(field.confidence * 100)} %)`]] : [],
  )
  return [['wanted', wanted], ...(isRelay ? [['relay', 'the e-mail address is the portal’s'] as [string, string]] : []), ...rows]
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'minor' in value ? `${Number(value.minor) / 100}` : String(value)
