import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '#assistant/intake/reading/line.ts'

// Writes the postcodes of France with the names of their communes, as the reader knows them: folded, hyphens as spaces.

interface Commune {
  readonly nom: string
  readonly codesPostaux?: readonly string[]
}

const source = new URL('../node_modules/@etalab/decoupage-administratif/data/communes.json', import.meta.url)
const communes = JSON.parse(readFileSync(source, 'utf8')) as readonly Commune[]
const byPostcode = new Map<string, Set<string>>()
for (const { nom, codesPostaux = [] } of communes)
  for (const code of codesPostaux)
    byPostcode.set(code, (byPostcode.get(code) ?? new Set()).add(fold(nom).replaceAll('-', ' ')))
const sorted = [...byPostcode].sort(([a], [b]) => (a < b ? -1 : 1))
const entries = sorted.map(([code, names]) => [code, [...names].sort().join('|')])
const target = new URL('../src/assistant/intake/reading/towns.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(Object.fromEntries(entries)).replaceAll('","', '",\n"')}\n`)
console.log(`${entries.length} postcodes, ${communes.length} communes`)
