// The launcher behind every npm script. Runs on any Node from 20 on: installs the locked dependencies when they are
// missing or stale, finds a Node 24 (this one, or the pinned one from npm's own platform packages), builds the web parts
// when their sources changed, and starts the program with the compile cache on.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const WANTED_MAJOR = 24

const say = (line) => process.stderr.write(`${line}\n`)

function stop(line) {
  say(line)
  process.exit(1)
}

const hashOf = (...files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value

function npm(folder, args) {
  // The npm that started us, else the one on the path; Windows needs a shell for npm.cmd.
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const done = spawnSync(command, [...first, ...args], {
    cwd: folder,
    stdio: ['ignore', 2, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
    env: { ...process.env, npm_config_loglevel: 'error', npm_config_audit: 'false', npm_config_fund: 'false' },
  })
  return done.status === 0
}

function installPackages() {
  const stamp = at('node_modules', '.installed')
  const wanted = hashOf(at('package-lock.json'))
  if (isStamped(stamp, wanted)) return
  say('Installing the locked packages…')
  if (!npm(root, ['ci', '--ignore-scripts'])) stop('The packages could not be installed (is the npm registry reachable?).')
  writeFileSync(stamp, wanted)
}

/** Path of a Node that strips types; the current one when it is new enough. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath
  const os = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]
  const names = [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]
  const binary = () =>
    names.map((name) => at('.runtime', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')).find(existsSync)
  const stamp = at('.runtime', '.installed')
  const wanted = hashOf(at('runtime', 'package-lock.json'))
  if (!binary() || !isStamped(stamp, wanted)) {
    say(`Fetching Node ${WANTED_MAJOR} (this one is ${process.versions.node})…`)
    mkdirSync(at('.runtime'), { recursive: true })
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(at('runtime', file), at('.runtime', file))
    if (!npm(at('.runtime'), ['ci', '--ignore-scripts']) || !binary()) {
      stop(`Node ${WANTED_MAJOR} or newer is needed and could not be fetched for ${process.platform}-${process.arch}; please install it.`)
    }
    writeFileSync(stamp, wanted)
  }
  return binary()
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function buildWeb(node) {
  const stamp = at('dist', 'web', '.built')
  const contracts = filesUnder(at('src')).filter((file) => file.endsWith('contract.ts') || file.includes(join('src', 'kernel')))
  const wanted = hashOf(at('package-lock.json'), at('scripts', 'build-web.mjs'), ...filesUnder(at('web')), ...contracts)
  if (isStamped(stamp, wanted)) return
  const built = spawnSync(node, [at('scripts', 'build-web.mjs')], { cwd: root, stdio: ['ignore', 2, 'inherit'] })
  if (built.status !== 0) stop('The web parts could not be built.')
  writeFileSync(stamp, wanted)
}

function run(node, args, extra = {}) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? at('node_modules', '.cache', 'compile'), ...extra },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)))
}

const QUIET = ['--disable-warning=ExperimentalWarning']
// Young objects get 2 MB instead of 16, and glibc two arenas instead of eight a core, which threads that have ended leave full
// of holes; what is larger than 128 kB is given back as soon as it is free, whatever was freed before: some 70 MB less in memory,
// and nothing slower that a bench could see.
const SMALL = ['--max-semi-space-size=2']
const SMALL_HEAP = Object.fromEntries(
  Object.entries({ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }).map(([name, value]) => [name, process.env[name] ?? value]),
)
const verbs = {
  start: (node, args) => run(node, [...QUIET, ...SMALL, at('src', 'main', 'server.ts'), ...args], SMALL_HEAP),
  dev: (node, args) => run(node, [...QUIET, '--watch-path=src', '--watch-preserve-output', at('src', 'main', 'server.ts'), ...args]),
  worker: (node, args) => run(node, [...QUIET, ...SMALL, at('src', 'main', 'server.ts'), ...args], { ...SMALL_HEAP, ROLES: process.env.ROLES ?? 'worker' }),
  // A command's heap grows by a seventh at a time instead of doubling: collected a little oftener, and never far above what it holds.
  cli: (node, args) => run(node, [...QUIET, ...SMALL, '--heap-growing-percent=15', at('src', 'main', 'cli.ts'), ...args], SMALL_HEAP),
  test: (node, args) => run(node, [...QUIET, at('scripts', 'test.ts'), ...args]),
  check: (node, args) => run(node, [...QUIET, at('scripts', 'check.ts'), ...args]),
  format: (node) => run(node, [at('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write', '.']),
  bench: (node, args) => run(node, [...QUIET, at('bench', 'all.ts'), ...args]),
  train: (node, args) => run(node, [...QUIET, at('training', 'train.ts'), ...args]),
  evaluate: (node, args) => run(node, [...QUIET, at('training', 'evaluate.ts'), ...args]),
  build: () => say('The web parts stand in dist/web.'),
}

const [verb = 'start', ...rest] = process.argv.slice(2)
if (!(verb in verbs)) stop(`Unknown: ${verb}. One of: ${Object.keys(verbs).join(', ')}.`)
if (!existsSync(at('package-lock.json')) || !statSync(root).isDirectory()) stop('This folder is not the whole project.')
installPackages()
const node = findNode()
if (['start', 'dev', 'build', 'test', 'bench'].includes(verb)) buildWeb(node)
verbs[verb](node, rest)
