import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DeskView } from '#assistant/journey/waiting/contract.ts'
import type { RelaysView } from '#assistant/intake/relay/contract.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { member, quiet } from '../support/app-story.ts'
import { type MailSink, mailsTo, startMailSink } from '../support/mail-sink.ts'

const CRM = 'entree@crm.example'
const BOX = 'contact@quais.example'
const FULL = 'pleine@quais.example'

/** With what a naive copy would lose: 8-bit bytes, lone dots, a folded header. */
const lead = (id: string, head = '') =>
  Buffer.from(
    `${head}From: "SeLoger" <noreply@lead.seloger.example>\r\nTo: <x@in.assistant.example>\r\nSubject: Un acheteur\r\n\t est =?utf-8?Q?int=C3=A9ress=C3=A9?=\r\n` +
      `Date: Mon, 23 Nov 2026 09:12:00 +0100\r\nMessage-ID: <${id}@lead.seloger.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n` +
      `Nom : Lemaître\r\nPrénom : Julie\r\nE-mail : julie@courriel.example\r\nTéléphone : 06 39 98 02 01\r\nMessage :\r\nBonjour, je voudrais visiter.\r\n.\r\n..\r\nRéférence : ADQ-101\r\n`,
  )

for (const { kind, skip } of databases) {
  describe(`the original of a message, ${kind} database`, { skip, timeout: 120_000 }, () => {
    let sink: MailSink
    let site: TestApp
    let admin: Awaited<ReturnType<typeof member>>
    const refused = new Map<string, number>()
    before(async () => {
      sink = await startMailSink({ refuse: (recipient) => refused.get(recipient) })
      site = await startTestApp({ kind, sink })
      admin = await member(site, agents[0]!.email)
    })
    after(async () => {
      await site?.stop()
      await sink?.stop()
    })

    const add = async (recipient: string, body: object = {}) =>
      admin.call('POST', '/api/relays', { recipient, portal: null, what: 'requests', ...body })

    async function confirm(recipient: string): Promise<void> {
      const mail = await site.waitFor(() => mailsTo(sink.mails, recipient)[0], { what: `the question to ${recipient}` })
      const link = /http:\/\/\S+\/relay\/\S+/.exec(mail.parsed.text ?? '')?.[0]
      assert(link)
      const page = await fetch(link)
      assert.equal(page.status, 200)
      assert.match(await page.text(), new RegExp(recipient))
      assert.equal((await fetch(link, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status, 200)
    }

    const passedTo = (recipient: string) => mailsTo(sink.mails, recipient).filter(({ parsed }) => parsed.from?.address === 'noreply@lead.seloger.example')
    const desk = async () => (await (await admin.call('GET', '/api/desk?locale=fr')).json()) as DeskView
    const relays = async () => (await (await admin.call('GET', '/api/relays')).json()) as RelaysView

    test(`goes nowhere before its recipient has said yes, and then with every byte as it came, ${kind} database`, async () => {
      assert.equal((await add(CRM)).status, 201)
      await site.sendMail(lead('before'))
      await quiet(site)
      assert.deepEqual(passedTo(CRM), [])

      await confirm(CRM)
      const original = lead('first')
      await site.sendMail(original)
      const passed = await site.waitFor(() => passedTo(CRM)[0], { what: 'the original' })
      assert(passed.raw.equals(original), 'the bytes are what was received')
      assert.match(passed.envelope.from, /^bounces\+[0-9a-f-]{36}@mail\.assistant\.localhost$/)
      await quiet(site)
      assert.equal(passedTo(CRM).length, 1)
      const [relay] = (await relays()).relays
      assert.deepEqual([relay?.sent, relay?.waiting, relay?.failed], [1, 0, 0])
    })

    test(`does not go round in a circle, ${kind} database`, async () => {
      const { length } = passedTo(CRM)
      // The CRM sends everything on to us: another trace above, the same message below.
      await site.sendMail(lead('first', 'Received: from crm.example by mx.example; Mon, 23 Nov 2026 09:20:00 +0100\r\n'))
      // And what stood in that very mail box before it came here.
      await site.sendMail(lead('second', `Received: from lead.seloger.example by mx.crm.example for <${CRM}>; Mon, 23 Nov 2026 09:20:00 +0100\r\n`))
      await site.sendMail(lead('third', `Delivered-To: ${CRM}\r\n`))
      await quiet(site)
      assert.equal(passedTo(CRM).length, length)
      const states = await site.app.store.db.within(site.scope, (tx) => tx.sql.selectFrom('relayedMessages').select(['state', 'reason']).orderBy('queuedAt').execute())
      assert.deepEqual(states.map(({ reason }) => reason), [null, 'repeated', 'came_from_there', 'came_from_there'])
    })

    test(`is machine mail only where everything is wanted, ${kind} database`, async () => {
      await add(BOX, { what: 'everything' })
      await confirm(BOX)
      const machine = Buffer.from(
        'From: Lettre <lettre@journal.example>\r\nTo: <x@in.assistant.example>\r\nSubject: La lettre\r\nMessage-ID: <news1@journal.example>\r\nList-Unsubscribe: <https://journal.example/u>\r\nPrecedence: bulk\r\n\r\nVotre newsletter de la semaine. Se desinscrire.\r\n',
      )
      const before_ = sink.mails.length
      await site.sendMail(machine)
      await site.waitFor(() => sink.mails.length > before_, { what: 'the machine mail' })
      await quiet(site)
      const [message] = await site.app.services.intake.list(site.scope, { states: ['machine'], limit: 1 })
      assert(message, 'the mail is machine mail')
      const passed = sink.mails.slice(before_)
      assert.deepEqual(passed.map(({ envelope }) => envelope.to), [BOX])
      assert(passed[0]!.raw.equals(machine))
    })

    test(`comes to the desk when it is refused, and leaves it when it arrives again, ${kind} database`, async () => {
      await add(FULL)
      await confirm(FULL)
      refused.set(FULL, 552)
      await site.sendMail(lead('fourth'))
      const item = await site.waitFor(async () => (await desk()).items.find(({ kind: task }) => task === 'relay_failing'), { what: 'the task' })
      assert.equal(item.relayRecipient, FULL)
      assert.match(item.reason, /pleine@quais\.example/)
      assert.equal((await relays()).relays.find(({ recipient }) => recipient === FULL)?.failed, 1)
      refused.delete(FULL)
      const last = lead('fifth')
      await site.sendMail(last)
      const passed = await site.waitFor(() => passedTo(FULL)[0], { what: 'the next original' })
      assert(passed.raw.equals(last))
      await site.waitFor(async () => !(await desk()).items.some(({ kind: task }) => task === 'relay_failing'), { what: 'the settled task' })
    })

    test(`is tried again while the other server asks to wait, ${kind} database`, async () => {
      refused.set(CRM, 450)
      const waiting = lead('sixth')
      const before_ = passedTo(CRM).length
      await site.sendMail(waiting)
      await site.waitFor(async () => (await relays()).relays.find(({ recipient }) => recipient === CRM)?.failingSince !== null, { what: 'the first refusal' })
      refused.delete(CRM)
      await site.waitFor(() => passedTo(CRM).length > before_, { withinMs: 40_000, what: 'the second try' })
      assert(passedTo(CRM).at(-1)!.raw.equals(waiting))
      await quiet(site)
      const relay = (await relays()).relays.find(({ recipient }) => recipient === CRM)
      assert.deepEqual([relay?.failingSince, relay?.failed], [null, 0])
    })

    test(`never goes to an address of ours, nor twice to one, and only an admin sends it, ${kind} database`, async () => {
      assert.deepEqual(await (await add(`bounces@mail.assistant.localhost`)).json(), { error: 'own_address' })
      assert.deepEqual(await (await add(CRM.toUpperCase())).json(), { error: 'relay_exists' })
      assert.equal((await add('rien', {})).status, 400)
      assert.deepEqual(await (await add('a@b.example', { portal: 'inconnu' })).json(), { error: 'unknown_portal' })
      const agent = await member(site, agents[1]!.email)
      assert.equal((await agent.call('GET', '/api/relays')).status, 403)
      assert.equal((await agent.call('POST', '/api/relays', { recipient: 'a@b.example', portal: null, what: 'requests' })).status, 403)
      assert.equal((await fetch(`${site.baseUrl}/relay/${'a'.repeat(32)}`)).status, 410)
    })
  })
}
