import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readMail } from '#assistant/intake/reading/read-mail.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import { mutants } from '../test/support/mutants.ts'

// Reads every mail of a folder of collected mails, each also damaged in twenty ways: none may break the reader, cost it more
// than two seconds of processor time, or bring this process over 256 MB. `node training/mutate-corpora.ts [folder]`.

// Collected after each mail, so that memory is one mail's and not that of all before it.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const MAX_CPU_MS = 2_000
const MAX_RSS_MB = 256
const MAX_BYTES = 12 * 1024 * 1024

const folder = process.argv[2] ?? `${import.meta.dirname}/../../shared/data/corpora`
if (!existsSync(folder)) {
  console.error(`${folder} is not there: nothing was read.`)
  process.exit(1)
}

const nobody: KnownOfAgency = { emails: [], domains: [], phones: [], names: [] }
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:eml|raw|txt|msg|mbox|input|mime|mail)$|^[^.]+$/.test(entry.name) && !/^(?:LICENSE|SOURCE|README)/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .filter((file) => statSync(file).size <= MAX_BYTES)
  .sort()

let [read, slowestMs, mostMb] = [0, 0, 0]
let slowest = ''
const faults: string[] = []
for (const file of files) {
  collect()
  for (const { name, raw } of mutants(readFileSync(file))) {
    const before = process.cpuUsage()
    try {
      await readMail(raw, nobody)
    } catch (error) {
      faults.push(`${file} (${name}): ${error}`)
    }
    const spent = process.cpuUsage(before)
    const cpuMs = (spent.user + spent.system) / 1_000
    read++
    if (cpuMs > slowestMs) [slowestMs, slowest] = [cpuMs, `${file} (${name})`]
    if (cpuMs > MAX_CPU_MS) faults.push(`${file} (${name}): ${Math.round(cpuMs)} ms`)
  }
  mostMb = Math.max(mostMb, process.memoryUsage().rss / 1024 / 1024)
}
if (mostMb > MAX_RSS_MB) faults.push(`${Math.round(mostMb)} MB`)
console.log(`${files.length} mails, ${read} readings; slowest ${Math.round(slowestMs)} ms of processor: ${slowest}; at most ${Math.round(mostMb)} MB`)
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
