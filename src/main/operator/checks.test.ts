import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Config, readConfig } from '#platform/config/config.ts'
import { clockFinding, embeddedFinding, migrationsFinding, nodeFinding, queueFinding, settingsFindings, spaceFinding, zoneFinding } from './checks.ts'
import { fail, fine, inLines } from './finding.ts'
import type { DatabaseState } from './operator.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const state: DatabaseState = { kind: 'server', migrations: ['0001_a.sql', '0002_b.sql'], backlog: { due: 0, failed: 0, oldestSeconds: 0 }, clock: now }

function configOf(environment: Record<string, string>): Config {
  const read = readConfig(environment)
  if ('problems' in read) throw new Error(read.problems.join('; '))
  return read.config
}

const levels = (environment: Record<string, string>) => settingsFindings(configOf(environment)).map(({ level, subject }) => `${level} ${subject}`)

test('the doctor finds nothing wrong with the settings of a demo', () => {
  assert.deepEqual(levels({}), ['ok public url', 'ok mail out'])
})

test('the doctor names every setting that keeps a public installation from working', () => {
  assert.deepEqual(levels({ PUBLIC_URL: 'https://rdv.agence.example', DEMO: 'false' }), [
    'ok public url', 'fail mail domain', 'fail mail domain', 'warn mail in', 'fail mail out',
  ])
  const complete = {
    PUBLIC_URL: 'https://rdv.agence.example', DEMO: 'false', SMTP_HOST: '0.0.0.0', INBOUND_DOMAIN: 'in.agence.example', MAIL_DOMAIN: 'agence.example',
    SMTP_OUT_URL: 'smtps://u:p@mail.agence.example',
  }
  assert.deepEqual(levels(complete), ['ok public url'])
})

test('a public url of another port than the web server’s is told', () => {
  assert.ok(levels({ HTTP_PORT: '3100', PUBLIC_URL: 'http://localhost:3000' }).includes('warn public url'))
})

test('the doctor judges node, disk, clock, migrations and queue by their bounds', () => {
  assert.equal(nodeFinding('v24.1.0').level, 'ok')
  assert.equal(nodeFinding('v22.20.0').level, 'fail')
  assert.equal(zoneFinding('2026a').level, 'ok')
  const gibibyte = 2 ** 30
  assert.deepEqual([10, 0.5, 0.1].map((gib) => spaceFinding({ freeBytes: gib * gibibyte, dataDir: '/d' }).level), ['ok', 'warn', 'fail'])
  const skewed = (ms: number) => clockFinding({ now, madeAt: now - 1, database: now + ms }).level
  assert.deepEqual([0, 10_000, 100_000].map(skewed), ['ok', 'warn', 'fail'])
  assert.equal(clockFinding({ now: 0, madeAt: now, database: undefined }).level, 'fail')
  assert.equal(migrationsFinding(state, state.migrations).level, 'ok')
  assert.match(migrationsFinding(state, [...state.migrations, '0003_c.sql']).advice!, /migrate/)
  assert.match(migrationsFinding(state, ['0001_a.sql']).text, /newer/)
  const late = { ...state, backlog: { due: 3, failed: 0, oldestSeconds: 900 } }
  assert.equal(queueFinding(late, { isWorked: true }).level, 'warn')
  assert.equal(queueFinding(late, { isWorked: false }).level, 'ok')
  assert.equal(queueFinding({ ...state, backlog: { due: 0, failed: 1, oldestSeconds: 0 } }, { isWorked: true }).level, 'warn')
})

test('whoever runs the embedded database for real is warned of what it does not promise', () => {
  assert.equal(embeddedFinding({ isDemo: true }).level, 'ok')
  assert.match(embeddedFinding({ isDemo: false }).text, /fsync/)
  assert.equal(embeddedFinding({ isDemo: false }).level, 'warn')
})

test('a finding is one line, with what to do at its end', () => {
  assert.equal(inLines([fine('disk', 'room'), fail('clock', 'wrong', 'set it')]), 'ok    disk   room\nfail  clock  wrong → set it\n')
})
