import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { MailTransport } from '#platform/mail/transport.ts'
import { agency, agents } from '../../src/main/demo/agency-data.ts'
import { databases, sendThroughSmtp, startTestApp, type TestApp } from '../support/app.ts'
import { quiet } from '../support/app-story.ts'

const people = [agency.email, ...agents.map(({ email }) => email)]
// A mail box of each house's "contact" that sends everything on to the other house.
const LEA = 'lea@relais.example'

/** Mail that leaves a house for the outside arrives in the other one, through its SMTP port. */
function post() {
  const carried: string[] = []
  let deliverTo: TestApp | undefined
  let change = (raw: string) => raw
  const transport: MailTransport = {
    deliver: async ({ to }, raw) => {
      if (people.includes(to)) return { kind: 'accepted' }
      carried.push(to)
      await sendThroughSmtp(Buffer.from(change(Buffer.from(raw).toString('latin1')), 'latin1'), { port: deliverTo!.smtpPort, to: deliverTo!.inboundAddress })
      return { kind: 'accepted' }
    },
    close: () => undefined,
  }
  return { carried, transport, leadsTo: (house: TestApp) => (deliverTo = house), changing: (by: typeof change) => (change = by) }
}

const request = (reference: string) =>
  Buffer.from(
    `From: Site <site@agence-des-quais.example>\r\nSubject: Contact\r\nMessage-ID: <${reference}@relais.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
      `Nom : Léa Morin\r\nE-mail : ${LEA}\r\nTéléphone : 06 39 98 06 02\r\nRéférence : ${reference}\r\nMessage : Bonjour, je souhaite visiter ce bien.\r\n`,
  )

for (const { kind, skip } of databases) {
  describe(`two installations that write to each other, ${kind} database`, { skip, timeout: 120_000 }, () => {
    const [fromFirst, fromSecond] = [post(), post()]
    let first: TestApp
    let second: TestApp
    before(async () => {
      first = await startTestApp({ kind, transport: fromFirst.transport })
      second = await startTestApp({ kind, transport: fromSecond.transport })
      fromFirst.leadsTo(second)
      fromSecond.leadsTo(first)
    })
    after(async () => {
      await first?.stop()
      await second?.stop()
    })

    test(`stop after one message, ${kind} database`, async () => {
      await first.sendMail(request('ADQ-101'), { isSigned: true })
      await first.waitFor(() => fromFirst.carried.length > 0, { what: 'the offer', withinMs: 20_000 })
      await quiet(first)
      await quiet(second)
      assert.deepEqual(fromFirst.carried, [LEA])
      assert.deepEqual(fromSecond.carried, [])
      const counts = await second.app.services.intake.counts(second.scope)
      assert.equal(counts.lead, 0)
    })

    test(`stop after one message although what marks it as automatic is lost on the way, ${kind} database`, async () => {
      fromFirst.changing((raw) => raw.replace(/^(?:Auto-Submitted|X-Auto-Response-Suppress):.*\r?\n/gim, '').replace(/^From:.*$/m, `From: Lea Morin <${LEA}>`))
      const carried = fromFirst.carried.length
      await first.sendMail(request('ADQ-102'), { isSigned: true })
      await first.waitFor(() => fromFirst.carried.length > carried, { what: 'the second offer', withinMs: 20_000 })
      await quiet(first)
      await quiet(second)
      assert.equal(fromFirst.carried.length, carried + 1)
      assert.ok(fromSecond.carried.length <= 1, `${fromSecond.carried.length} answers`)
    })
  })
}
