import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Mailbox, mailbox } from '#platform/mail/transport.ts'
import { demoKinds } from '../../src/main/demo/portal-mails.ts'
import { runningClock, startTestApp } from '../support/app.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'

/** An application whose mails stay in the demo's own box, as at a first start. */
async function startDemo() {
  const clock = runningClock()
  let box: Mailbox | undefined
  const transport = { deliver: (...mail: Parameters<Mailbox['deliver']>) => box!.deliver(...mail), close: () => {} }
  const app = await startTestApp({ kind: 'embedded', clock, transport })
  const folder = join(app.environment.dataDir, 'mailbox')
  box = mailbox(folder, clock)
  /** The page of the first mail that holds `words`, when it has come. */
  const mailWith = (words: RegExp) =>
    app.waitFor(
      async () => {
        for (const file of await readdir(folder).catch(() => [])) {
          if (!file.endsWith('.mail')) continue
          const page = await openPage(`${app.baseUrl}/demo/mails/${file.slice(0, -5)}`)
          if (words.test(page.text)) return page
        }
        return undefined
      },
      { what: `a mail with ${words}` },
    )
  return { app, mailWith }
}

test('every button of the demo sends a request, the twins’ one asks which, and a reply written there books', async (t) => {
  const { app, mailWith } = await startDemo()
  t.after(app.stop)
  const demo = await openPage(`${app.baseUrl}/demo`)
  const send = formOf(demo, '/demo/send')
  assert.deepEqual(send.buttons.map(({ value }) => value), [...demoKinds])

  const press = (kind: string, message = '') => submit({ form: send, fill: { message }, press: { name: 'portal', value: kind } })
  assert.match((await press('bienici', 'Bonjour, je peux venir jeudi après-midi.')).text, /Julie Lemaître a écrit depuis Bien’ici/)
  const offer = await mailWith(/Julie Lemaître.*J’ai compris : jeudi 26 novembre/)
  await submit({ form: formOf(offer, '/reply'), fill: { text: 'Le premier créneau me convient, merci.' } })
  const noted = await mailWith(/C’est noté/)
  assert.match(noted.title, /jeudi 26.novembre/)
  assert.equal((await mailWith(/Nouveau rendez-vous/)).forms.length, 0, 'nobody answers in an agent’s place')

  await press('twins')
  await mailWith(/de quel bien s’agit-il.*Bonjour Ronan Le Floch/)
  for (const kind of demoKinds) assert.equal((await press(kind)).status, 200, kind)
  const refused = await submit({ form: send, press: { name: 'portal', value: 'rightmove' } })
  assert.equal(refused.status, 400)
})

test('a demo page in English stays English on the way through', async (t) => {
  const { app } = await startDemo()
  t.after(app.stop)
  const page = await openPage(`${app.baseUrl}/demo?lang=en`)
  const sent = await submit({ form: formOf(page, '/demo/send'), press: { name: 'portal', value: 'seloger' } })
  assert.match(sent.text, /Julie Lemaître wrote through SeLoger/)
})
