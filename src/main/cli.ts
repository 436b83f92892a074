import { Refusal, type Verb, WrongUse } from './operator/verb.ts'

interface Entry {
  readonly usage: string
  readonly does: string
  /** Loaded when it is asked for, so that what needs no database starts without one. */
  readonly load: () => Promise<Verb>
}

const verbs: Readonly<Record<string, Entry>> = {
  help: {
    usage: 'help',
    does: 'Says what there is.',
    load: async () => async (_args, { out }) => {
      out(help())
      return 0
    },
  },
  doctor: {
    usage: 'doctor',
    does: 'Looks at the installation and says what is wrong and what to do; the server may run or not.',
    load: async () => (await import('./operator/doctor.ts')).doctor,
  },
  migrate: {
    usage: 'migrate',
    does: 'Brings the tables of a PostgreSQL server up to date (DATABASE_OWNER_URL).',
    load: async () => (await import('./operator/migrate.ts')).migrate,
  },
  read: {
    usage: 'read <mail.eml>… [--json]',
    does: 'Shows what is read in mails, with --json one line each; - reads standard input.',
    load: async () => (await import('./operator/read.ts')).read,
  },
  wishes: {
    usage: 'wishes --json < lines.jsonl',
    does: 'Reads when people can come: {"id","text","ref","tz"} a line in, the windows a line out.',
    load: async () => (await import('./operator/wishes.ts')).wishes,
  },
  slots: {
    usage: 'slots --json <workload.json> [--repeat <times>]',
    does: 'Computes bookable times; with --repeat, the median milliseconds on standard error.',
    load: async () => (await import('./operator/slots.ts')).slots,
  },
  export: {
    usage: 'export [--agency <slug>] <file>',
    does: 'Writes everything of one agency or of all, passwords and mails in clear, to one file.',
    load: async () => (await import('./operator/export.ts')).exportAgencies,
  },
  import: {
    usage: 'import <file>',
    does: 'Brings exported agencies into this installation.',
    load: async () => (await import('./operator/import.ts')).importAgencies,
  },
}

function help(): string {
  const width = Math.max(...Object.values(verbs).map(({ usage }) => usage.length))
  const rows = Object.values(verbs).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}\n`)
  return `npm run -s cli -- <verb>\n\n${rows.join('')}\nSettings come from the environment, as for the server. Exit codes: 0 done, 1 not done, 2 typed wrong.\n`
}

const say = (line: string) => void process.stderr.write(`${line}\n`)

async function main([name = 'help', ...args]: string[]): Promise<0 | 1 | 2> {
  const wanted = name === '--help' || name === '-h' ? 'help' : name
  const entry = Object.hasOwn(verbs, wanted) ? verbs[wanted] : undefined
  if (!entry) {
    say(`There is no "${wanted}"; there are ${Object.keys(verbs).join(', ')}.`)
    return 2
  }
  try {
    const verb = await entry.load()
    const out = (text: string) => void process.stdout.write(text)
    return await verb(args, { out, say, environment: process.env })
  } catch (error) {
    if (error instanceof WrongUse) {
      say(`Right is: npm run -s cli -- ${entry.usage}${error.message && ` (${error.message})`}`)
      return 2
    }
    if (error instanceof Refusal) {
      say(error.message)
      return 1
    }
    throw error
  }
}

process.exitCode = await main(process.argv.slice(2))
