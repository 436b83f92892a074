// npm test: what is needed is installed (as root on Debian) or named, then every check, every test, and the built thing.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'

const needs: readonly { readonly tool: string; readonly path: string; readonly packages: readonly string[] }[] = [
  { tool: 'PostgreSQL', path: '/usr/lib/postgresql/15/bin/postgres', packages: ['postgresql-15'] },
  { tool: 'Radicale', path: '/usr/bin/radicale', packages: ['radicale'] },
  { tool: 'Dovecot', path: '/usr/lib/dovecot/managesieve', packages: ['dovecot-core', 'dovecot-imapd', 'dovecot-lmtpd', 'dovecot-sieve', 'dovecot-managesieved'] },
  { tool: 'Xandikos', path: '/usr/bin/xandikos', packages: ['xandikos'] },
  { tool: 'python3-dateutil', path: '/usr/lib/python3/dist-packages/dateutil/__init__.py', packages: ['python3-dateutil'] },
  { tool: 'Chromium', path: '/usr/bin/chromium', packages: ['chromium', 'fonts-liberation'] },
]

function install(): void {
  const missing = needs.filter(({ path }) => !existsSync(path))
  if (missing.length === 0) return
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (canInstall) {
    console.log(`Installing ${missing.map(({ tool }) => tool).join(', ')}…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing.flatMap(({ packages }) => packages))
  }
  for (const { tool, path, packages } of missing) {
    if (!existsSync(path)) console.log(`${tool} is missing (Debian: ${packages.join(' ')}); the tests that need it are skipped.`)
  }
}

const run = (...args: string[]) => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' }).status ?? 1

install()
const only = process.argv.slice(2)
const checks = only.length > 0 ? 0 : run('scripts/check.ts')
const files = only.length > 0 ? only : globSync(['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts', 'training/**/*.test.ts'], { exclude: ['**/node_modules/**'] }).sort()
// The rooms' own tests are written once and run on either database; the journeys name both themselves.
const onServer = needs[0]?.path && existsSync(needs[0].path) ? files.filter((file) => /support\/(?:office|journey|store)\.ts/.test(readFileSync(file, 'utf8'))) : []
// Two at a time: each journey starts servers and browsers of its own. The runner's closing lines come last.
const runner = ['--test', '--test-concurrency=2', '--test-timeout=300000', '--test-reporter=./scripts/test-reporter.mjs']
if (onServer.length > 0) console.log('On PostgreSQL:')
process.env.TEST_DATABASE = 'server'
const server = onServer.length > 0 ? run(...runner, ...onServer) : 0
process.env.TEST_DATABASE = 'embedded'
console.log('All, on the embedded database where a test names none:')
const tests = run(...runner, ...files)
process.exit(checks === 0 && server === 0 && tests === 0 ? 0 : 1)
