import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

// npm run bench [-- <name>…]: every bench in a process of its own, one after the other, then what was missed.

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = globSync('*.bench.ts', { cwd: folder }).map((file) => basename(file, '.bench.ts')).sort()
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  process.exit(2)
}

interface Kept {
  readonly bench: string
  readonly results: readonly { readonly name: string; readonly isMet?: boolean; readonly [figure: string]: unknown }[]
}

const summary: object[] = []
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, [...process.execArgv, `${folder}${name}.bench.ts`], { stdio: 'inherit' })
  const newest = globSync(`results/${name}-[0-9]*.json`, { cwd: folder }).sort().at(-1)
  const kept = newest ? (JSON.parse(readFileSync(`${folder}${newest}`, 'utf8')) as Kept) : undefined
  const missed = kept?.results.filter(({ isMet }) => isMet === false).map((one) => one.name) ?? []
  const marks = kept?.results.filter(({ isMet }) => isMet !== undefined).length ?? 0
  summary.push({ bench: name, result: status === 0 ? 'done' : missed.length > 0 ? `missed: ${missed.join(', ')}` : 'failed', marks, file: newest })
  if (status !== 0) process.exitCode = 1
}
console.table(summary)
