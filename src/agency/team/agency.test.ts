import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slugOf } from './agency.ts'
import { byName, initials } from './agent.ts'
import { MAX_PHOTO_BYTES, readPhoto } from './photo.ts'

test('a slug is short, plain and never empty', () => {
  const slugs = [
    ['Agence des Quais', 'agence-des-quais'],
    ['  L’Immobilière d’Élisée & Fils  ', 'l-immobiliere-d-elisee'],
    ['Cœur de Ville', 'coeur-de-ville'],
    ['Une très longue raison - sociale', 'une-tres-longue-raison-s'],
    ['東京', 'agence'],
    ['', 'agence'],
  ] as const
  for (const [name, slug] of slugs) {
    assert.equal(slugOf(name), slug)
    assert.match(slugOf(name), /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/) // the table's own check
  }
})

test('agents stand by last name as in a French directory', () => {
  const names = [['Zoé', 'Étienne'], ['Paul', 'Faure'], ['Anne', 'Etienne'], ['Luc', 'eber']].map(([firstName = '', lastName = '']) => ({ firstName, lastName }))
  assert.deepEqual(names.sort(byName).map(({ firstName }) => firstName), ['Luc', 'Anne', 'Zoé', 'Paul'])
  assert.deepEqual(names.map(initials), ['LE', 'AE', 'ZÉ', 'PF'])
})

test('a photo is what its first bytes say', () => {
  const pictures = {
    'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0],
    'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
    'image/webp': [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50],
  }
  for (const [type, bytes] of Object.entries(pictures)) {
    const photo = readPhoto(Uint8Array.from(bytes))
    assert(photo.ok)
    assert.equal(photo.value.type, type)
  }
  for (const other of ['<svg xmlns="http://www.w3.org/2000/svg">', 'GIF89a', 'RIFF....WAVE', '']) {
    assert.deepEqual(readPhoto(Buffer.from(other)), { ok: false, reason: 'not_a_photo' })
  }
  assert.deepEqual(readPhoto(new Uint8Array(MAX_PHOTO_BYTES + 1)), { ok: false, reason: 'photo_too_large' })
})
