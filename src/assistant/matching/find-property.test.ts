import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PropertyId } from '#kernel/ids.ts'
import { isOneEdit } from '#kernel/one-edit.ts'
import { compare, type Clues, type MatchableProperty, prepareClues } from './evidence.ts'
import { findProperty, weigh } from './find-property.ts'
import { kindIn } from './listing-words.ts'
import { compareReference, namedReference } from './reference.ts'
import { facts, learnedM, weights } from './weights.ts'

const property = (n: number, about: Partial<MatchableProperty> = {}): MatchableProperty => ({
  id: `p${n}` as PropertyId,
  referenceKey: `ADQ${100 + n}`,
  kind: 'apartment', transaction: 'sale', title: 'Appartement 3 pièces lumineux', postalAddress: `${n} rue des Tanneurs, 44000 Nantes`,
  postcode: '44000', town: 'Nantes', priceMinor: (200_000 + 7_000 * n) * 100, surfaceM2: 50 + 3 * n, rooms: 3, status: 'available', portalListingIds: [],
  ...about,
})
const list = Array.from({ length: 12 }, (_, i) => property(i + 1))
const sure = <T>(value: T) => ({ value, confidence: 0.95 })
const clues = (about: Partial<Clues>): Clues => ({ portal: 'seloger', ...about })
const chosen = (about: Partial<Clues>, properties = list) => {
  const match = findProperty(clues(about), properties)
  return match.kind === 'found' ? match.propertyId : match.kind
}

test('a reference is found in every spelling a portal gives it', () => {
  for (const spelling of ['ADQ-104', 'adq 104', 'SLADQ104', '985_985_ADQ104', 'ADQ104-60945370']) assert.equal(chosen({ reference: sure(spelling) }), 'p4', spelling)
})

test('how a reference stands to another is told by its signs', () => {
  const level = (named: string, key: string) => compareReference(namedReference(named), key)
  assert.equal(level('985_985_60945370', '60945370'), 'segment')
  assert.equal(level('1234-56789', '1234'), 'segment')
  assert.equal(level('ADQ-10', 'ADQ104'), 'truncated')
  assert.equal(level('VA104', 'ADQ104'), 'same_digits')
  assert.equal(level('ADQ140', 'ADQ104'), 'one_typo')
  assert.equal(level('X', 'ADQ104'), 'other')
  assert.ok(isOneEdit('abc', 'acb') && isOneEdit('abc', 'abcd') && !isOneEdit('abc', 'abc') && !isOneEdit('abc', 'xyc d'))
})

test('a cut or very short reference needs a second fact', () => {
  const short = [property(1, { referenceKey: '12' }), ...list.slice(1)]
  assert.equal(chosen({ reference: sure('ADQ-1') }), 'none')
  assert.notEqual(chosen({ reference: sure('12') }, short), 'p1')
  assert.equal(chosen({ reference: sure('12'), priceMinor: sure(207_000_00), surfaceM2: sure(53) }, short), 'p1')
})

test('facts that contradict a reference leave the choice to a person', () => {
  const against = { town: sure('Lyon'), postcode: sure('69003'), priceMinor: sure(890_000_00), surfaceM2: sure(140), rooms: sure(6), transaction: sure('rent' as const) }
  assert.equal(chosen({ reference: sure('ADQ-104'), ...against }), 'doubtful')
})

test('without a reference, price, surface and town find the property', () => {
  assert.equal(chosen({ town: sure('NANTES'), priceMinor: sure(228_000_00), surfaceM2: sure(62), rooms: sure(3) }), 'p4')
})

test('a town and a kind alone choose nothing', () => {
  assert.notEqual(chosen({ town: sure('Nantes'), title: sure('Appartement 3 pièces') }), 'p1')
  assert.equal(chosen({}), 'none')
})

test('a reference of another agency finds nothing', () => {
  const match = findProperty(clues({ reference: sure('ZZT-9981') }), list)
  assert.deepEqual(match, { kind: 'none', why: 'unknown' })
})

test('a reference and an advert of two properties are nobody’s choice but a person’s', () => {
  const advertised = [property(1, { portalListingIds: ['777'] }), ...list.slice(1)]
  const match = findProperty(clues({ reference: sure('ADQ-104'), portalListingId: sure('777') }), advertised)
  assert.deepEqual(match.kind === 'doubtful' && match.propertyIds, ['p4', 'p1'])
})

test('lots of one description are a question, unless their reference or advert is named', () => {
  const lots = [property(1), property(2, { ...facts2(1) }), property(3, { ...facts2(1) }), ...list.slice(3)]
  const about = { town: sure('Nantes'), priceMinor: sure(207_000_00), surfaceM2: sure(53), rooms: sure(3) }
  const match = findProperty(clues(about), lots)
  assert.deepEqual(match.kind === 'twins' && match.propertyIds.toSorted(), ['p1', 'p2', 'p3'])
  assert.equal(chosen({ ...about, reference: sure('ADQ-102') }, lots), 'p2')
})

const facts2 = (n: number): Partial<MatchableProperty> => {
  const { priceMinor, surfaceM2, rooms, title } = property(n)
  return { priceMinor, surfaceM2, rooms, title }
}

test('a misread field weighs less than a sure one', () => {
  const bits = (confidence: number) => weigh(clues({ reference: { value: 'ADQ-104', confidence } }), list)[0]?.bits ?? 0
  assert.ok(bits(0.99) > bits(0.5) && bits(0.5) > bits(0.1) && bits(0.1) > 0)
})

test('the levels of a fact share out one, before and after an agency has confirmed', () => {
  for (const fact of facts) {
    const levels = Object.keys(weights[fact])
    const sum = (counts: Record<string, number>) => levels.reduce((all, level) => all + learnedM(fact, level, { [fact]: counts }), 0)
    assert.ok(Math.abs(sum({}) - 1) < 1e-9, fact)
    assert.ok(Math.abs(sum({ [levels[0] as string]: 10_000 }) - 1) < 1e-9, fact)
    assert.ok(levels.every((level) => learnedM(fact, level, { [fact]: { [levels[0] as string]: 10_000 } }) > 0), fact)
  }
})

test('the shares of all properties and of none of them add up to one at most, whatever the mail says', () => {
  const text = fc.string({ maxLength: 40, unit: 'grapheme' })
  const anyClue = <T>(values: fc.Arbitrary<T>) => fc.option(fc.record({ value: values, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }), { nil: undefined })
  fc.assert(
    fc.property(anyClue(text), anyClue(text), anyClue(text), anyClue(fc.integer({ min: 0, max: 1e12 })), anyClue(text), (reference, portalListingId, town, priceMinor, title) => {
      const all = weigh(clues({ reference, portalListingId, town, priceMinor, title, text: title?.value }), list)
      const sum = all.reduce((total, { probability }) => total + probability, 0)
      assert.ok(sum >= 0 && sum <= 1 + 1e-9)
      assert.ok(all.every(({ property: one }) => compare(prepareClues(clues({ reference, title })), one).every(({ level }) => level.length > 0)))
    }),
    { numRuns: 300 },
  )
})

test('a title names its kind of property in the languages of the portals', () => {
  const kinds = { 'Maison 4 pièces': 'house', 'T3 avec garage': 'apartment', 'Flat with parking': 'apartment', 'Grundstück': 'land', 'Piso en venta': 'apartment', 'Box fermé': 'parking', Contact: undefined }
  for (const [title, kind] of Object.entries(kinds)) assert.equal(kindIn(title), kind, title)
})
