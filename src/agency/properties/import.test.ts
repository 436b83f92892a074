import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { DAY } from '#kernel/interval.ts'
import { email, type Office, openOffice, quays } from '../../../test/support/office.ts'

let office: Office
let world: Awaited<ReturnType<typeof quays>>
before(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  world = await quays(office)
})
after(() => office.end())

const list = `Référence;Type de bien;Transaction;Prix;Surface;Pièces;Ville;Négociateur;SeLoger
ADQ-12;Appartement;Vente;289 000 €;68,5;3;Nantes;karim@quais.example;SL-100
ADQ-13;Maison;Vente;412000;110;5;Rezé;Claire Martin;SL-101
`

async function importList(scope: AgencyScope, text: string | Buffer) {
  const bytes = Buffer.from(text as string)
  const preview = await office.properties.previewImport(scope, bytes)
  assert(preview.ok)
  const applied = await office.properties.applyImport(scope, bytes, { digest: preview.value.digest })
  assert(applied.ok)
  return { plan: preview.value.plan, ...applied.value }
}

const all = (scope: AgencyScope) => office.properties.list(scope, { search: '', offset: 0 })

test('a preview changes nothing, its import does exactly what it showed', async () => {
  const { scope, karim, claire } = world
  const preview = await office.properties.previewImport(scope, Buffer.from(list))
  assert(preview.ok)
  assert.deepEqual([preview.value.plan.added.length, (await all(scope)).total], [2, 0])
  assert.deepEqual((await office.properties.applyImport(scope, Buffer.from(list), { digest: preview.value.digest })), { ok: true, value: { addedCount: 2, changedCount: 0 } })
  const [first, second] = (await all(scope)).properties
  assert.deepEqual(
    [first?.reference, first?.title, first?.price?.minor, first?.surfaceM2, first?.responsibleAgentId, first?.listings, second?.responsibleAgentId],
    ['ADQ-12', 'Appartement 3\u00a0pièces', 28_900_000, 68.5, karim, [{ portal: 'seloger', portalListingId: 'SL-100' }], claire],
  )
})

test('the same file again changes nothing, and one new price changes one property', async () => {
  const { scope } = world
  await importList(scope, list)
  assert.deepEqual((await importList(scope, list)).plan, { added: [], changed: [], unchangedCount: 2, wrong: [], absentCount: 0 })
  const { plan } = await importList(scope, list.replace('412000', '399 000 €'))
  assert.deepEqual(plan.changed.map(({ line, differences }) => [line, differences]), [[3, [{ field: 'price', before: '412000', after: '399000' }]]])
  assert.deepEqual((await all(scope)).properties.map(({ price }) => price?.minor), [28_900_000, 39_900_000])
})

test('an empty cell and a missing row leave what is known', async () => {
  const { scope, karim } = world
  await importList(scope, list)
  const { plan } = await importList(scope, 'ref,prix,ville\nadq 12,,Nantes\n')
  assert.deepEqual([plan.unchangedCount, plan.changed.length, plan.absentCount], [0, 1, 1]) // the reference is spelled anew
  const [first] = (await all(scope)).properties
  assert.deepEqual([first?.reference, first?.price?.minor, first?.responsibleAgentId, first?.listings.length], ['adq 12', 28_900_000, karim, 1])
})

test('each wrong row is named with its line and reason, the right ones go in', async () => {
  const { scope } = world
  const rows = [
    'A-1;Vente;100000;3;karim@quais.example;SL-1',
    ';Vente;1;1;;',
    'A-2;Viager;1;1;;',
    'A-3;Vente;sur demande;1;;',
    'A-4;Vente;1;beaucoup;;',
    'A-5;Vente;1;1;inconnu@quais.example;',
    'a 1;Vente;1;1;;',
    'A-6;Vente;1;1;;SL-1',
    'A-7;Vente;1;1;;;une cellule de trop',
    'A-8;Vente;1;1;;"ouvert',
  ]
  const { plan, addedCount } = await importList(scope, `Référence;Transaction;Prix;Pièces;Agent;SeLoger\n${rows.join('\n')}`)
  assert.equal(addedCount, 1)
  assert.deepEqual(plan.wrong.map(({ line, problem }) => [line, problem]), [
    [3, 'no_reference'], [4, 'bad_transaction'], [5, 'bad_price'], [6, 'bad_rooms'], [7, 'unknown_agent'], [8, 'reference_twice'], [9, 'listing_taken'],
    [10, 'too_many_cells'], [11, 'unclosed_quote'],
  ])
})

test('what changed since the preview is not imported blindly', async () => {
  const { scope } = world
  await importList(scope, list)
  const cheaper = Buffer.from(list.replace('412000', '399000'))
  const preview = await office.properties.previewImport(scope, cheaper)
  assert(preview.ok)
  await importList(scope, list.replace('412000', '450000'))
  const { digest } = preview.value
  assert.deepEqual(await office.properties.applyImport(scope, cheaper, { digest }), { ok: false, reason: 'changed_since_preview' })
  assert.equal((await all(scope)).properties[1]?.price?.minor, 45_000_000)
})

test('a file without rows or without a reference says so', async () => {
  const { scope } = world
  const reasonOf = async (text: string) => {
    const preview = await office.properties.previewImport(scope, Buffer.from(text))
    return preview.ok ? undefined : preview.reason
  }
  assert.deepEqual([await reasonOf(''), await reasonOf('Référence;Ville\n'), await reasonOf('Ville\nNantes')], ['no_rows', 'no_rows', 'no_reference_column'])
  const mapped = await office.properties.previewImport(scope, Buffer.from('X;Y\nQ-1;Nantes'), { reference: 0, town: 1 })
  assert(mapped.ok)
  assert.equal(mapped.value.plan.added[0]?.facts.town, 'Nantes')
})

test('two thousand rows go in with one request', async () => {
  const { scope } = world
  const rows = Array.from({ length: 2000 }, (_, row) => `M-${row};Nantes;SL-${row}`)
  const { addedCount } = await importList(scope, `Référence;Ville;SeLoger\n${rows.join('\n')}`)
  assert.deepEqual([addedCount, (await all(scope)).total], [2000, 2000])
})

test('the search looks in reference, title and town, and takes its signs as they are', async () => {
  const { scope } = world
  await importList(scope, list)
  const found = async (search: string) => (await office.properties.list(scope, { search, offset: 0 })).properties.map(({ reference }) => reference)
  assert.deepEqual(await found('adq12'), ['ADQ-12'])
  assert.deepEqual(await found('rez'), ['ADQ-13'])
  assert.deepEqual(await found('maison'), ['ADQ-13'])
  assert.deepEqual(await found('%'), [])
  assert.deepEqual(await found("'; drop table properties"), [])
})

test('a file travels through the API as bytes, with the columns chosen by hand', async () => {
  office.store.clock.pass(DAY)
  const admin = await office.signIn(email('claire@quais.example'))
  const bytes = Buffer.concat([Buffer.from('R'), Buffer.from([0xe9]), Buffer.from('f;Lieu\nZ-1;Ch'), Buffer.from([0xe2]), Buffer.from('teau')])
  const mapping = encodeURIComponent(JSON.stringify({ reference: 0, town: 1 }))
  const preview = await admin.call('POST', `/api/properties/import/preview?mapping=${mapping}`, bytes)
  const { columns, added, digest } = preview.body as { columns: string[]; added: { town: string }[]; digest: string }
  assert.deepEqual([preview.status, columns, added[0]?.town], [200, ['Réf', 'Lieu'], 'Château'])
  const applied = await admin.call('POST', `/api/properties/import?mapping=${mapping}&digest=${digest}`, bytes)
  assert.deepEqual([applied.status, applied.body], [200, { addedCount: 1, changedCount: 0 }])
  assert.equal((await admin.call('POST', '/api/properties/import/preview?mapping=nonsense', bytes)).status, 400)
})
