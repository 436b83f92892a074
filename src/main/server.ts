import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { CannotStart } from '#platform/db/open.ts'
import { jsonLog } from '#platform/log/log.ts'
import { startApp } from './app.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

function refuse(lines: readonly string[]): never {
  for (const line of lines) say(line)
  process.exit(1)
}

const read = readConfig(process.env)
if ('problems' in read) refuse(read.problems)
const { config } = read
const log = jsonLog({ now: systemClock, write: (line) => void process.stdout.write(line) })

if (config.database === 'embedded' && !existsSync(join(config.dataDir, 'database'))) {
  // What goes wrong in it goes wrong again below, and is told there.
  spawnSync(process.execPath, [...process.execArgv, fileURLToPath(new URL('first-start.ts', import.meta.url))], { stdio: ['ignore', 'inherit', 'ignore'] })
}

const app = await startApp({ config, log }).catch((error: unknown) => {
  if (error instanceof CannotStart) refuse([error.message])
  throw error
})

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    app.stop().then(() => process.exit(0), () => process.exit(1))
  })
}

log.event('app.started', { tookMs: Math.round(performance.now()) })
if (app.httpPort !== undefined) say(`\n  ${config.isDemo ? `Demo:   ${new URL('/demo', config.publicUrl).href}` : `Pages:  ${config.publicUrl.href}`}`)
if (app.smtpPort !== undefined) say(`  Mail:   smtp://${config.smtp.host}:${app.smtpPort}`)
say('  Stop:   Ctrl-C\n')
