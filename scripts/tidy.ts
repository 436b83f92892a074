// What no linter knows of this house: words we do not use, names of tests, paths ARCHITECTURE.md promises, landed migrations.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from '../rooms.mjs'
import { readMigrations } from '../src/platform/db/migrate.ts'

const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:utils?|helpers?|managers?)\.ts$/, 'name the file after what it defines'],
  [/(?:^|\/)index\.ts$/, 'no index.ts: import the file that defines it'],
]
const BANNED_IDENTIFIERS = /\b(?:function|const|class)\s+(handle[A-Z]\w*|\w*(?:Manager|Helper|Utils))\b/g

const problems: string[] = []
const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

const sources = ['src', 'test', 'bench', 'web', 'scripts', 'training'].flatMap(filesUnder).filter((file) => /\.(?:ts|svelte|mjs)$/.test(file))

for (const file of sources) {
  for (const [name, advice] of BANNED) if (name.test(file)) problems.push(`${file}: ${advice}`)
  const text = readFileSync(file, 'utf8')
  if (/^src\/(?!main\/)/.test(file) && !file.endsWith('.test.ts') && text.includes('process.env')) problems.push(`${file}: settings are read in src/main, by platform/config`)
  for (const [, identifier] of text.matchAll(BANNED_IDENTIFIERS)) problems.push(`${file}: "${identifier}" says nothing; use a verb or noun of the field`)
}

const testNames = new Map<string, string>()
for (const file of sources.filter((name) => name.endsWith('.test.ts'))) {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^\s*(?:test|it)\(\s*['"`]([^'"`$]+)['"`]/gm)) {
    if (/\bshould\b/.test(name)) problems.push(`${file}: "${name}" is a wish; a test's name is a fact`)
    const before = testNames.get(name)
    if (before) problems.push(`${file}: "${name}" is also the name of a test in ${before}`)
    testNames.set(name, file)
  }
}

// A room that is listed and not there, or there and not listed.
const listed = new Set(Object.keys(rooms))
for (const wing of ['agency', 'assistant', 'company']) {
  for (const entry of readdirSync(join('src', wing), { withFileTypes: true })) {
    const room = `${wing}/${entry.name}`
    if (entry.isDirectory() && !listed.has(room) && filesUnder(join('src', room)).length > 0) problems.push(`src/${room}: not in rooms.mjs`)
    listed.delete(room)
  }
}
for (const room of listed) if (!existsSync(join('src', room))) problems.push(`rooms.mjs: ${room} is not there`)

if (existsSync('ARCHITECTURE.md')) {
  for (const [, path = ''] of readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`((?:src|web|test|bench|migrations|scripts|docs|training)\/[\w./-]+)`/g)) {
    if (!existsSync(path)) problems.push(`ARCHITECTURE.md: ${path} is not there`)
  }
}

const landed = existsSync('migrations/landed.json') ? (JSON.parse(readFileSync('migrations/landed.json', 'utf8')) as Record<string, string>) : {}
for (const { name, hash } of await readMigrations()) {
  if (landed[name] === undefined) problems.push(`migrations/landed.json: add "${name}": "${hash}" when it is final`)
  else if (landed[name] !== hash) problems.push(`migrations/${name}: landed and then edited; write a new one`)
}

const lock = readFileSync('package-lock.json', 'utf8')
if (/"resolved":\s*"https?:/.test(lock)) problems.push('package-lock.json records download addresses')

for (const problem of problems) console.error(problem)
console.log(`tidy: ${sources.length} files, ${testNames.size} tests, ${problems.length} problems`)
process.exit(problems.length === 0 ? 0 : 1)
