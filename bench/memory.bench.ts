import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../test/support/free-port.ts'
import { report, rounded } from './report.ts'

// What a newcomer's first walk costs in memory: started as `npm start` does, one demo lead sent, its visit booked, and a
// minute later the resident memory of the launcher and everything below it. Linux only (proc(5)).

const MARK_MB = 300
const WAIT_MS = Number(process.env.BENCH_WAIT_MS ?? 60_000)

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

function processes(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').filter((word) => word.endsWith('.mjs') || word.endsWith('.ts'))[0] ?? '?'
      return [{ pid: Number(name), parent, command: command.replace(/^.*\//, '') }]
    } catch {
      return [] // it has ended meanwhile
    }
  })
}

function treeOf(root: number): Process[] {
  const all = processes()
  const below = (pid: number): Process[] => all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)])
  return [...all.filter(({ pid }) => pid === root), ...below(root)]
}

const kilobytes = (file: string, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0)

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
  }
  throw new Error(`${what} did not come`)
}

/** The demo's lead by its button, the link out of its mail, the first slot, the form. */
async function bookDemoLead(origin: string): Promise<void> {
  const form = (path: string, fields: Record<string, string>) =>
    fetch(new URL(path, origin), { method: 'POST', body: new URLSearchParams(fields), headers: { origin }, redirect: 'manual' })
  assert.equal((await form('/demo/send', { portal: 'seloger' })).status, 303)
  const link = await until(async () => {
    const page = await (await fetch(`${origin}/demo`)).text()
    const mail = /\/demo\/mails\/[\w-]+/.exec(page)?.[0]
    const body = mail && (await (await fetch(`${origin}${mail}`)).text())
    return body ? /https?:\/\/[^\s"<]+(\/r\/[a-z2-7]{32})/.exec(body)?.[1] : undefined
  }, 'the offer')
  const page = await (await fetch(`${origin}${link}`)).text()
  const slot = /name="slot" value="([^"]+)"/.exec(page)?.[1]
  assert.ok(slot, 'the page offers no slot')
  assert.equal((await form(`${link}/hold`, { slot })).status, 303)
  const booked = await form(`${link}/details`, {
    slot, lastName: 'Lemaître', firstName: 'Julie', phone: '0639980201', email: 'julie.lemaitre@courriel.example', postalAddress: '',
  })
  assert.equal(booked.status, 303)
  await until(async () => ((await (await fetch(`${origin}/demo`)).text()).split('/demo/mails/').length > 2 ? true : undefined), 'the invitation')
}

const dataDir = mkdtempSync(join(tmpdir(), 'memory-'))
const [httpPort, smtpPort] = [await freePort(), await freePort()]
const origin = `http://localhost:${httpPort}`
const { NODE_OPTIONS: _, ...environment } = process.env
const launcher = spawn('node', [fileURLToPath(new URL('../scripts/run.mjs', import.meta.url)), 'start'], {
  env: { ...environment, DATA_DIR: dataDir, HTTP_PORT: String(httpPort), SMTP_PORT: String(smtpPort), PUBLIC_URL: origin },
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  await until(async () => ((await fetch(`${origin}/healthz`)).ok ? true : undefined), 'the server')
  await bookDemoLead(origin)
  await sleep(WAIT_MS)
  const tree = treeOf(launcher.pid!).map(({ pid, command }) => ({
    name: command,
    rssMb: rounded(kilobytes(`/proc/${pid}/status`, 'VmRSS') / 1024),
    pssMb: rounded(kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') / 1024),
    peakMb: rounded(kilobytes(`/proc/${pid}/status`, 'VmHWM') / 1024),
  }))
  const sum = (of: (one: (typeof tree)[number]) => number) => rounded(tree.reduce((total, one) => total + of(one), 0))
  const rssMb = sum((one) => one.rssMb)
  report('memory', [...tree, { name: 'all', rssMb, pssMb: sum((one) => one.pssMb), markMb: MARK_MB, isMet: rssMb <= MARK_MB }])
} finally {
  launcher.kill('SIGTERM')
  await Promise.race([new Promise((resolve) => launcher.once('exit', resolve)), sleep(15_000)])
  rmSync(dataDir, { recursive: true, force: true })
}
