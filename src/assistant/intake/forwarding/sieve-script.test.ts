import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { withoutOurRule, withOurRule } from './sieve-script.ts'

const rule = { to: 'lilas@in.assistant.example' as EmailAddress, probe: 'essai@mail.assistant.example' as EmailAddress, senders: ['seloger.com'] }
const own = `/* mes règles; "require" */
# require ["x"];
require ["fileinto",
  "vacation"]; # absences; "congés"
require "imap4flags";
if header :contains "subject" "require [];" { fileinto "Tri"; stop; }
`

test('our rule stands after the requires of a script and before its first rule, and the rest stays as it was', () => {
  const script = withOurRule(own, rule)
  assert.equal(script.indexOf('require "imap4flags";') < script.indexOf('require ["copy"];'), true)
  assert.equal(script.indexOf('redirect :copy "lilas@in.assistant.example";') < script.indexOf('if header :contains'), true)
  assert.equal(withoutOurRule(script), own)
})

test('our rule replaces an older one of ours, and stands alone in an empty script', () => {
  const first = withOurRule(own, { ...rule, senders: ['old.example'] })
  const second = withOurRule(first, rule)
  assert.equal(second, withOurRule(own, rule))
  assert.equal(second.includes('old.example'), false)
  assert.equal(withoutOurRule(withOurRule('', rule)), '')
})
