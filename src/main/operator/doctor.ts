import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#platform/clock/clock.ts'
import { type Config, readConfig } from '#platform/config/config.ts'
import { migrationsFolder, readMigrations } from '#platform/db/migrate.ts'
import { readArguments } from './arguments.ts'
import { clockFinding, embeddedFinding, migrationsFinding, nodeFinding, queueFinding, settingsFindings, zoneFinding } from './checks.ts'
import { type Finding, fail, fine, inLines } from './finding.ts'
import { folderFindings, inboundFinding, lockHolder, outgoingFinding, portFindings, spoolFinding } from './machine.ts'
import { openOperator } from './open-operator.ts'
import type { DatabaseState, Operator } from './operator.ts'
import { Refusal, type Verb } from './verb.ts'

/** Says of each part of the installation whether it is well, and what to do; 1 when something fails. */
export const doctor: Verb = async (args, { out, say, environment }) => {
  readArguments(args, { options: {}, words: 0 })
  const read = readConfig(environment)
  const findings =
    'problems' in read
      ? [...programFindings(), ...read.problems.map((problem) => fail('settings', problem, 'correct it; .env.example says what each means'))]
      : [...programFindings(), ...(await installationFindings(read.config, say))]
  out(inLines(findings))
  return findings.some(({ level }) => level === 'fail') ? 1 : 0
}

const programFindings = (): Finding[] => [nodeFinding(process.version), zoneFinding(process.versions.tz)]

async function installationFindings(config: Config, say: (line: string) => void): Promise<Finding[]> {
  const holder = config.database === 'embedded' ? lockHolder(config.dataDir) : undefined
  const { state, operator, findings } = await databaseFindings(config, { say, holder })
  const isRunning = operator?.serverPid !== undefined || holder !== undefined
  const look = await Promise.all([portFindings(config, { isRunning }), inboundFinding(config), outgoingFinding(config)])
  await operator?.close()
  const madeAt = statSync(migrationsFolder).mtimeMs
  const database = state?.kind === 'server' ? state.clock : undefined
  return [
    clockFinding({ now: systemClock(), madeAt, database }),
    ...folderFindings(config),
    ...findings,
    ...spoolFinding(config),
    ...look[0],
    ...settingsFindings(config),
    ...look[1],
    ...look[2],
  ]
}

interface Examined {
  readonly findings: Finding[]
  readonly operator?: Operator
  readonly state?: DatabaseState
}

/** Through the running server when there is one; a database that does not exist yet is not made. */
async function databaseFindings(config: Config, { say, holder }: { say: (line: string) => void; holder: ReturnType<typeof lockHolder> }): Promise<Examined> {
  const isEmbedded = config.database === 'embedded'
  const mode = isEmbedded ? [embeddedFinding(config)] : []
  const isNew = isEmbedded && !existsSync(join(config.dataDir, 'database'))
  if (isNew) return { findings: [fine('server', 'not running'), ...mode, fine('database', 'will be made at first start')] }
  try {
    const operator = await openOperator(config, { say, now: systemClock })
    const isRunning = operator.serverPid !== undefined
    const server = fine('server', isRunning ? `running, process ${operator.serverPid}` : 'not running')
    const state = await operator.examine()
    const shipped = (await readMigrations()).map(({ name }) => name)
    const reached = isEmbedded ? [] : [fine('database', 'PostgreSQL is reached, by a role that row-level security binds')]
    const findings = [server, ...mode, ...reached, migrationsFinding(state, shipped), queueFinding(state, { isWorked: isRunning })]
    return { operator, state, findings }
  } catch (error) {
    const message = error instanceof Refusal ? error.message : `It cannot be used (${(error as Error).message}).`
    return { findings: [...mode, holder ? heldBy(holder, config.dataDir) : fail('database', message, adviceOn(message, { isEmbedded }))] }
  }
}

const heldBy = ({ pid, command }: { pid: number; command: string }, dataDir: string): Finding =>
  fail('database', `process ${pid} (${command}) holds ${dataDir} and does not answer the operator`, `end it (kill ${pid}) and start again`)

function adviceOn(message: string, { isEmbedded }: { isEmbedded: boolean }): string {
  if (isEmbedded) return 'should it stay so, import the last export into a new DATA_DIR'
  // What an empty database answers: neither our role nor our tables are there.
  if (/role "app" does not exist|relation .* does not exist/.test(message)) return 'npm run -s cli -- migrate'
  return 'correct DATABASE_URL, or start the database'
}
