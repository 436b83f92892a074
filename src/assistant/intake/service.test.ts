import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import type { Database } from '#platform/db/database.ts'
import { spool } from '#platform/storage/spool.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../test/support/journey.ts'
import { unverified } from './authentication.ts'
import { intakeService } from './service.ts'

let house: JourneyHouse
let agency: DemoAgency
let folder: string
before(async () => {
  house = await openJourneyHouse()
  agency = await house.openAgency('quais')
  folder = await mkdtemp(join(tmpdir(), 'spool-'))
})
after(async () => {
  await house?.end()
  await rm(folder, { recursive: true, force: true })
})

test('a spooled mail whose row failed follows by itself, files that do not open stop nobody, and old ones go', async () => {
  const { db, clock, log, gate } = house.store
  let calls = 0
  // The first transaction seals the file, the second is the row.
  const failing: Database = { ...db, within: (scope, work) => (++calls === 2 ? Promise.reject(new Error('no room')) : db.within(scope, work)) }
  const files = spool(folder)
  const intake = intakeService({ db: failing, clock, log, reader: undefined as never, spool: files, authenticate: async () => unverified })
  const scopeOf = (id: string) => gate.scopeOfOperator(id as AgencyId)
  const count = async () => (await house.intake.counts(agency.scope)).received

  await intake.accept(agency.scope, {
    recipient: 'x@in.assistant.example', mailFrom: '' as EmailAddress | '', raw: Buffer.from('Subject: a\r\n\r\nb'), remoteAddress: '192.0.2.1', heloName: 'mx',
  })
  assert.equal(await count(), 0)
  const strange = `${agency.scope.agencyId}.${'0193ffff-0000-7000-8000-000000000001'}`
  await files.put(strange, Buffer.from('not sealed by us'))

  assert.equal(await intake.tend(scopeOf), 1)
  assert.equal(await count(), 1)
  assert.equal(await intake.tend(scopeOf), 0)
  assert.equal((await files.names()).length, 2, 'what stands in the database is kept for a week')
  clock.pass(8 * DAY)
  assert.equal(await intake.recover(scopeOf), 0)
  assert.deepEqual(await files.names(), [strange])
  assert.equal(await count(), 1)
})
