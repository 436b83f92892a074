import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACTS, filled, type Side, wordingsOf } from './wordings.ts'

const sides: readonly Side[] = ['train', 'dev', 'held', 'blind']
const all = sides.flatMap((side) => wordingsOf(side))

const words = (text: string): ReadonlySet<string> => new Set(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/\{?\p{L}+/gu))

/** Shared words of all words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

test('every wording is another text under another id', () => {
  assert.equal(new Set(all.map(({ text }) => text.toLowerCase())).size, all.length)
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
})

test('a family of wordings stays on one side', () => {
  for (const [family, wordings] of Map.groupBy(all, (wording) => wording.family)) assert.equal(new Set(wordings.map(({ side }) => side)).size, 1, family)
})

test('each act has wordings enough on every side', () => {
  for (const act of ACTS) for (const [side, least] of [['train', 60], ['dev', 8], ['held', 20], ['blind', 14]] as const) assert.ok(wordingsOf(side).filter(({ acts }) => acts[0] === act).length >= least, `${act} ${side}`)
})

test('no long wording that is measured on is nearly one that was trained on', () => {
  const trained = wordingsOf('train').map(({ text }) => words(text))
  const others = sides.filter((side) => side !== 'blind').flatMap((side) => wordingsOf(side)).map(({ text }) => words(text))
  for (const { id, text, side } of [...wordingsOf('held'), ...wordingsOf('blind')]) {
    const own = words(text)
    if (own.size >= 6) assert.ok((side === 'blind' ? others : trained).every((other) => likeness(own, other) < 0.6), id)
  }
})

test('only known placeholders stand in wordings, and a time may be left out', () => {
  const known = ['title', 'ref', 'town', 'price', 'surface', 'firstName', 'lastName', 'phone', 'time']
  for (const { id, text } of all) for (const [, name] of text.matchAll(/\{(.*?)\}/g)) assert.ok(known.includes(name!), `${id}: ${name}`)
  assert.equal(filled('Visite possible {time} ? {firstName}', { time: undefined, firstName: 'Zoé' }), 'Visite possible ? Zoé')
})
