import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../support/app.ts'
import { bookThrough, firstMailTo, invitationsTo, offerLinks, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

test('a language chosen once is kept from the first page to the invitation', { timeout: 60_000 }, async () => {
  const app = await startTestApp({ kind: 'embedded' })
  try {
    const contact = writer(101)
    await writeThroughPortal(app, contact)
    const { page } = offerLinks(await firstMailTo(app, contact.email))
    const { choosing, details, confirmed } = await bookThrough(`${page}?lang=en`)
    assert.match(choosing.text, /Which time suits you/)
    assert.match(details.text, /Your details for the viewing/)
    assert.match(confirmed.url, /lang=en/)
    assert.match(confirmed.text, /It’s arranged|arranged|noted/i)
    await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
    assert.match(mailsTo(app.mails(), contact.email)[1]!.parsed.text ?? '', /It’s arranged/)

    const move = await openPage(`${page}/move?lang=en`)
    assert.match(move.text, /Move/)
    const moved = await submit({ form: formOf(move, '/move'), press: formOf(move, '/move').buttons.at(-1)! })
    assert.match(moved.url, /lang=en/)
    const cancelled = await submit({ form: formOf(await openPage(`${page}/cancel?lang=en`), '/cancel') })
    assert.match(cancelled.text, /cancelled/)

    // Without a choice the page is in the contact's own language.
    assert.match((await openPage(page)).text, /annulé/)
    assert.match((await openPage(`${page}?lang=de`)).text, /annulé/)
  } finally {
    await app.stop()
  }
})
