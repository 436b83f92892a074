import { readFileSync } from 'node:fs'
import nodemailer from 'nodemailer'

// A process of its own, so that sending does not take the receiver's time: sends a portal's mail again and again, each with
// another Message-ID, over a few connections; writes how many were accepted in how many milliseconds.

const [port, to, seconds, connections] = process.argv.slice(2) as [string, string, string, string]
const fixture = readFileSync(new URL('../test/fixtures/mail/seloger/card-sale.eml', import.meta.url), 'latin1')
const transport = nodemailer.createTransport({
  host: '127.0.0.1', port: Number(port), pool: true, maxConnections: Number(connections), maxMessages: Number.POSITIVE_INFINITY, ignoreTLS: true,
})

let accepted = 0
let number = 0
const begun = performance.now()
const until = begun + Number(seconds) * 1000

async function send(): Promise<void> {
  while (performance.now() < until) {
    const raw = Buffer.from(fixture.replace(/^Message-ID: .*$/im, `Message-ID: <bench.${number++}@lead.seloger.com>`), 'latin1')
    await transport.sendMail({ envelope: { from: 'noreply@lead.seloger.com', to: [to] }, raw })
    accepted++
  }
}

await Promise.all(Array.from({ length: Number(connections) }, send))
process.stdout.write(JSON.stringify({ accepted, ms: performance.now() - begun }))
transport.close()
