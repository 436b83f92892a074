// npm run check: types, room boundaries, the house's own rules, lint, dead code. Cheap first; every check runs, all failures are told.
import { spawnSync } from 'node:child_process'

const bin = (path: string) => `node_modules/${path}`
const steps: readonly (readonly [name: string, file: string, ...args: string[]])[] = [
  ['tidy', 'scripts/tidy.ts'],
  ['look', 'scripts/check-look.mjs'],
  ['settings', 'scripts/write-settings.ts', '--check'],
  ['lint', bin('@biomejs/biome/bin/biome'), 'lint', '--error-on-warnings', '.'],
  ['types', bin('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  ['web types', bin('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.web.json', '--threshold', 'warning', '--output', 'human'],
  ['rooms', bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'web', 'training', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'],
  ['dead code', bin('knip/bin/knip.js')],
]

let failed = 0
for (const [name, file, ...args] of steps) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], { encoding: 'utf8' })
  let isWell = status === 0
  // With a compiler it cannot read, dependency-cruiser finds no module at all and is content.
  if (name === 'rooms' && Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0) < 100) isWell = false
  console.log(`${isWell ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (!isWell) {
    failed++
    console.log(`${stdout}\n${stderr}`.trim())
  }
}
process.exitCode = failed === 0 ? 0 : 1
