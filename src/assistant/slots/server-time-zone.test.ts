import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The tests of the engine once more, in a process whose own clock is in `zone`. */
async function testIn(zone: string, file: string): Promise<string> {
  // Without the mark of the outer runner, which would keep the child from running tests of its own.
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env
  const path = fileURLToPath(new URL(file, import.meta.url))
  const inside = run(process.execPath, ['--test-reporter=tap', path], {
    env: { ...environment, TZ: zone, RUNS: '40' },
    timeout: 120_000,
  })
  // The report of one that failed has the seed with which it fails again.
  return inside.then(({ stdout }) => stdout, ({ stdout }: { stdout: string }) => assert.fail(`in ${zone}:\n${stdout}`))
}

async function checkIn(zone: string): Promise<void> {
  const ownZone = ['-p', 'Intl.DateTimeFormat().resolvedOptions().timeZone']
  const { stdout } = await run(process.execPath, ownZone, { env: { ...process.env, TZ: zone } })
  // ICU still calls Kathmandu by its older name.
  assert.equal(stdout.trim().replace('Katmandu', 'Kathmandu'), zone)
  const report = await testIn(zone, './slot-oracle.test.ts')
  assert.match(report, /^# fail 0$/m)
  assert.match(report, /^# pass [2-9]$/m)
}

test('slots do not depend on the time zone of the server', async () => {
  await Promise.all(['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu'].map(checkIn))
})
