import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysTimes, type WishCase, type Wishes } from '../compare-wishes.ts'
import { wishCases } from '../evaluation/wish-files.ts'

const casesOf = (name: string): readonly WishCase[] => wishCases(new URL(`./${name}.jsonl`, import.meta.url)) ?? []
/** What is measured once a version: nobody tunes on it. */
const measured = casesOf('blind')

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

test('blind sentences about times are none of those that were tuned on, and none twice', () => {
  const others = new Set([...casesOf('dev'), ...casesOf('held-out'), ...casesOf('opened'), ...(wishCases(new URL('../../../shared/data/time-wishes/dev.jsonl', import.meta.url)) ?? [])].map(({ text }) => folded(text)))
  assert.deepEqual(measured.filter(({ text }) => others.has(folded(text))).map(({ id }) => id), [])
  assert.equal(new Set(measured.map(({ text }) => folded(text))).size, measured.length)
  assert.equal(new Set(measured.map(({ id }) => id)).size, measured.length)
})

test('blind sentences are as many, as French and as often without a time as was asked for', () => {
  const share = (holds: (one: WishCase) => boolean) => measured.filter(holds).length / measured.length
  assert.ok(measured.length >= 150)
  assert.ok(Math.abs(share(({ lang }) => lang === 'fr') - 0.75) < 0.03)
  assert.ok(share(({ gold }) => gold.none) >= 1 / 6)
})

test('the meaning of a blind sentence is a possible one', () => {
  const isPossible = (meaning: Wishes) => {
    const windows = [...meaning.include, ...meaning.exclude, ...meaning.prefer, ...meaning.avoid]
    const isOrdered = windows.every(({ from, to, start, end }) => !(from && to && from > to) && !(start && end && start >= end))
    return isOrdered && meaning.none === !(saysTimes(meaning) || meaning.flexible || meaning.asap)
  }
  for (const { id, ref, gold, alts } of measured) {
    assert.ok([gold, ...alts].every(isPossible), id)
    for (const { to } of gold.include) assert.ok(to === undefined || to >= ref.slice(0, 10), id)
  }
})
