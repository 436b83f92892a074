import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startTestApp } from '../../test/support/app.ts'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a verb in a process of its own, with these settings and no others. */
async function run(args: readonly string[], environment: Record<string, string> = {}, input = ''): Promise<Said> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'none'), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A verb that reads nothing may be gone before its input is.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.err += text))
  const [code] = await once(child, 'close')
  return { code, ...said }
}

test('a command that is typed wrong is answered in one line with what is right', async () => {
  for (const [args, right] of [
    [['read'], /read <mail\.eml>… \[--json\]/],
    [['slots', '--repeat', '3'], /slots --json <workload\.json>/],
    [['export', '--agenci', 'x', 'f'], /export \[--agency <slug>\] <file>/],
    [['nonsense'], /there are help, doctor, migrate/],
  ] as const) {
    const { code, out, err } = await run(args)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, right)
    assert.equal(err.trimEnd().split('\n').length, 1)
  }
})

test('mails are read from files without a database, one line of JSON each in their order', async () => {
  const files = ['seloger/card-sale.eml', 'none/newsletter.eml', 'no-such-file.eml', 'none/cancel.eml'].map((name) => `test/fixtures/mail/${name}`)
  const { code, out, err } = await run(['read', '--json', ...files])
  const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ file, state, isLead, portal, intent }) => ({ file, state, isLead, portal, intent })),
    [
      { file: files[0], state: 'lead', isLead: true, portal: 'seloger', intent: 'visit' },
      { file: files[1], state: 'machine', isLead: false, portal: null, intent: null },
      { file: files[2], state: 'quarantine', isLead: false, portal: null, intent: null },
      { file: files[3], state: 'wish', isLead: false, portal: null, intent: 'cancel' },
    ],
  )
  const [lead] = lines
  assert.equal(lead.propertyRef, 'ADQ-101')
  assert.equal(lead.fields.propertyRef.value, 'ADQ-101')
  assert.equal(lead.language, 'fr')
  assert.match(lead.phone, /^\+33/)
  assert.equal(code, 1)
  assert.match(err, /no-such-file\.eml cannot be read/)
  assert.throws(() => statSync(join(folder, 'none')), { code: 'ENOENT' })
})

test('wishes are read from lines without a database, one line of JSON each in their order', async () => {
  const written = { ref: '2026-09-04T09:05:00+02:00', tz: 'Europe/Paris' }
  const lines = [JSON.stringify({ id: 'a', text: 'jeudi après 18h', ...written }), 'no JSON', JSON.stringify({ id: 'b', text: 'Y a-t-il une cave ?', ...written })]
  const { code, out, err } = await run(['wishes', '--json'], {}, lines.join('\n'))
  const read = out.trimEnd().split('\n').map((line) => JSON.parse(line))
  assert.equal(code, 0)
  assert.deepEqual(read.map(({ id, include, none }) => ({ id, include, none })), [
    { id: 'a', include: [{ from: '2026-09-10', to: '2026-09-10', start: '18:00' }], none: false },
    { id: null, include: [], none: true },
    { id: 'b', include: [], none: true },
  ])
  assert.equal(read[1].confidence, 0)
  assert.match(err, /^line 2: is not JSON$/m)
})

test('slots of a workload come out as JSON, and their time on standard error', async () => {
  const file = join(folder, 'workload.json')
  const workload = {
    startTime: '2027-03-22T00:00:00Z', endTime: '2027-03-23T00:00:00Z', viewerTz: 'Europe/Paris', durationMin: 30, intervalMin: 60,
    bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 0,
    agents: [{ id: 'a', timeZone: 'Europe/Paris', hours: [{ days: [1], start: '09:00', end: '12:00' }], busy: [['2027-03-22T09:00:00Z', '2027-03-22T09:30:00Z']] }],
  }
  writeFileSync(file, JSON.stringify(workload))
  const { code, out, err } = await run(['slots', '--json', file, '--repeat', '3'])
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(out), { '2027-03-22': [{ time: '2027-03-22T08:00:00.000Z' }, { time: '2027-03-22T10:00:00.000Z' }] })
  assert.match(err, /^\d+\.\d+\n$/)
  writeFileSync(file, JSON.stringify({ ...workload, durationMin: 'long' }))
  assert.deepEqual(await run(['slots', '--json', file]).then(({ code, out }) => ({ code, out })), { code: 1, out: '' })
})

test('the verbs of a running server go through its socket, and without it through the database', async () => {
  const app = await startTestApp({ kind: 'embedded' })
  const file = join(folder, 'agencies.gz')
  const { dataDir, env } = app.environment
  try {
    assert.equal(statSync(join(dataDir, 'control.sock')).mode & 0o777, 0o600)
    const examined = await run(['doctor'], env)
    assert.equal(examined.code, 0, examined.out)
    assert.match(examined.out, new RegExp(`running, process ${process.pid}`))
    assert.match(examined.out, /migrations\s+complete/)
    const exported = await run(['export', '--agency', 'agence-des-quais', file], env)
    assert.deepEqual([exported.code, /exported agence-des-quais: \d+ rows/.test(exported.out)], [0, true], exported.err)
    assert.match(exported.err, /keep it like a key/)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const again = await run(['import', file], env)
    assert.deepEqual([again.code, /is here already/.test(again.err)], [1, true])
  } finally {
    await app.stop()
  }
  const elsewhere = { DATA_DIR: join(folder, 'elsewhere') }
  const imported = await run(['import', file], elsewhere)
  assert.deepEqual([imported.code, /imported agence-des-quais: \d+ rows/.test(imported.out)], [0, true], imported.err)
})

test('an export that is cut short, or none at all, is refused before anything is touched', async () => {
  const file = join(folder, 'agencies.gz')
  const cut = join(folder, 'cut.gz')
  const whole = readFileSync(file)
  writeFileSync(cut, whole)
  truncateSync(cut, whole.byteLength - 100)
  const environment = { DATA_DIR: join(folder, 'untouched') }
  for (const [name, message] of [[cut, /damaged|not whole/], ['package.json', /not an export/], [join(folder, 'nothing.gz'), /no such file/]] as const) {
    const { code, err } = await run(['import', name], environment)
    assert.equal(code, 1)
    assert.match(err, message)
  }
  assert.throws(() => statSync(environment.DATA_DIR), { code: 'ENOENT' })
})
