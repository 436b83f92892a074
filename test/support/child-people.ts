import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import DKIM from 'nodemailer/lib/dkim/index.js'
import { demoSigning } from '../../src/main/demo/signing.ts'
import { sendThroughSmtp } from './app.ts'
import { type MailSink, mailsTo } from './mail-sink.ts'
import { portalMail } from './whole-house.ts'

/** An invented person who writes through a portal and books, however often the program dies on the way. */
export interface Person {
  readonly email: string
  readonly raw: Buffer
}

/** The mail is signed as the demo's portals sign, and the same bytes each time it is sent. */
export async function invent(index: number, { inboundAddress, dataDir }: { inboundAddress: string; dataDir: string }): Promise<Person> {
  const email = `visiteur${index}@courriel.example`
  const property = 101 + (index % 20)
  const phone = `06 39 98 ${String(50 + Math.floor(index / 100)).padStart(2, '0')} ${String(index % 100).padStart(2, '0')}`
  const raw = portalMail({ to: inboundAddress, first: `Nolwenn`, last: `Visiteur ${letters(index)}`, email, phone, id: `visiteur.${index}` })
  const written = raw.toString().replace('ADQ-101', `ADQ-${property}`)
  const signed = new DKIM(demoSigning(dataDir).dkimOf('lead.seloger.com')).sign(written, {})
  return { email, raw: await buffer(signed) }
}

const letters = (index: number) => String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26))

export interface World {
  readonly baseUrl: string
  readonly smtpPort: number
  readonly inboundAddress: string
  readonly sink: MailSink
  /** The person's life ends with the test. */
  readonly isOver: () => boolean
}

const AGAIN_MS = 60

/** Does `step` until it works, as a portal's mail server and a person at a browser do. */
async function untilDone<T>(world: World, step: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const done = await step().catch(() => undefined)
    if (done !== undefined) return done
    if (world.isOver()) throw new Error('the test is over')
    await sleep(AGAIN_MS)
  }
}

/** From the mail to the invitation; resolves when the invitation is there. */
export async function live({ email, raw }: Person, world: World): Promise<void> {
  const { baseUrl, smtpPort, inboundAddress, sink } = world
  await untilDone(world, () => sendThroughSmtp(raw, { port: smtpPort, to: inboundAddress }).then(() => true))
  const link = await untilDone(world, async () => /\/r\/[a-z2-7]{32}/.exec(mailsTo(sink.mails, email)[0]?.parsed.text ?? '')?.[0])
  await untilDone(world, () => book(`${baseUrl}${link}`, email))
  await untilDone(world, async () => (invitationsTo(sink, email).length > 0 ? true : undefined))
}

export const invitationsTo = (sink: MailSink, email: string) => mailsTo(sink.mails, email).filter(({ raw }) => raw.includes('text/calendar'))

/** One try at the page: true when the visit is booked. */
async function book(page: string, email: string): Promise<true | undefined> {
  const shown = await get(page)
  const [slot] = shown.match(/(?<=name="slot" value=")[^"]+/) ?? []
  if (!slot) return shown.includes('/rendez-vous.ics') ? true : undefined
  const held = await post(`${page}/hold`, { slot })
  const hold = new URL(held.headers.get('location') ?? '', page).searchParams.get('hold')
  if (held.status !== 303 || !hold) return undefined
  const form = { slot, hold, lastName: 'Visiteur', firstName: 'Nolwenn', phone: '06 39 98 01 23', email }
  const booked = await post(`${page}/details`, form)
  return booked.status === 303 ? true : undefined
}

const LIMIT_MS = 5_000

async function get(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.text()
}

const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) })
