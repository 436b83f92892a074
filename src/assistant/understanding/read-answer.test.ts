import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Interval, MINUTE } from '#kernel/interval.ts'
import type { Answer } from './answer.ts'
import { noWishes } from './time-wishes.ts'
import { readAnswer } from './read-answer.ts'

const timeZone = 'Europe/Paris'
const at = (iso: string, minutes = 30): Interval => ({ start: Date.parse(iso), end: Date.parse(iso) + minutes * MINUTE })
// Wednesday; Thursday 14:00, Friday 14:30 and Tuesday 18:00 are offered.
const now = Date.parse('2026-09-02T09:00:00+02:00')
const offered = [at('2026-09-03T14:00:00+02:00'), at('2026-09-04T14:30:00+02:00'), at('2026-09-08T18:00:00+02:00')]

const answerOf = (own: string, times: readonly Interval[] = offered): Answer =>
  readAnswer(own, { offered: times, timeZone, now, wishes: { ...noWishes, confidence: 0, spans: [] } })

const ACCEPTED: readonly (readonly [string, number])[] = [
  ['Le premier me convient.', 0],
  ['le premier', 0],
  ['Bonjour, le deuxième créneau me va très bien. Merci', 1],
  ['Le 2ème svp', 1],
  ['Je prends la troisième proposition, merci beaucoup.', 2],
  ['Option 3', 2],
  ['le dernier, parfait', 2],
  ['jeudi 14h c’est parfait', 0],
  ['ok pour mardi', 2],
  ['14h30 me va', 1],
  ['Vendredi 14 h 30 c’est bon pour nous', 1],
  ['the second one works', 1],
  ['Thursday at 2pm is perfect', 0],
  ['Friday 4 September 2:30 pm suits us, see you there', 1],
  ['Mardi 8 septembre à 18 h, parfait !', 2],
  ['Parfait pour le 8/09', 2],
  ['Oui pour demain 14h', 0],
  ['Pas de souci pour jeudi 14h, merci.', 0],
  ['Jeudi 3 septembre de 14 h à 14 h 30', 0],
  ['Bonsoir Madame, nous confirmons notre venue mardi soir à 18h. Bien cordialement', 2],
  ['ok va pour vendredi, à bientôt. Mon numéro : 06 39 98 12 34', 1],
  ['Dienstag um 18 Uhr passt', 2],
  ['jeudi prochain 14h ok', 0],
  ['Va bene venerdi alle 14:30', 1],
]

test('an answer that means one offered time and says nothing else accepts it', () => {
  const wrong = ACCEPTED.filter(([own, index]) => {
    const answer = answerOf(own)
    return answer.kind !== 'accepts' || answer.slot !== offered[index]
  })
  assert.deepEqual(wrong, [])
})

const NOT_ACCEPTED: readonly (readonly [string, Answer['kind']])[] = [
  ['oui mais à 15h plutôt ?', 'wishes'],
  ['Oui', 'unclear'],
  ['C’est parfait, merci', 'unclear'],
  ['jeudi 15h c’est parfait', 'wishes'],
  ['jeudi ou vendredi', 'wishes'],
  ['Le premier ou le deuxième', 'unclear'],
  ['jeudi 14h et vendredi 14h30', 'wishes'],
  ['Je ne peux pas jeudi à 14h', 'wishes'],
  ['Jeudi 14h si mon mari peut se libérer', 'wishes'],
  ['jeudi 14h, y a-t-il un parking ?', 'wishes'],
  ['vers 14h jeudi', 'wishes'],
  ['mercredi 14h', 'wishes'],
  ['plutôt le matin', 'wishes'],
  ['Les trois me conviennent', 'unclear'],
  ['n’importe lequel', 'unclear'],
  ['le mardi 15 septembre à 18h ok', 'wishes'],
  ['Merci', 'unclear'],
  ['Y a-t-il un ascenseur ?', 'asks'],
  ['Non merci, nous avons trouvé autre chose.', 'declines'],
  ['Je ne suis plus intéressée', 'declines'],
  ['We are no longer interested.', 'declines'],
  ['Je souhaite annuler mon rendez-vous', 'cancels'],
  ['Peut-on décaler notre rendez-vous ?', 'moves'],
  ['ok pour jeudi 14h sauf imprévu', 'wishes'],
  ['Ok for Thursday 2pm but my wife may be late', 'wishes'],
  ['', 'unclear'],
  ['Je travaille jeudi à 14h', 'wishes'],
  ['le 2', 'wishes'],
  ['jeudi 14h ok, nous proposons 250 000 €', 'wishes'],
  ['jeudi 14h ok. Merci de me rappeler avant au 06 39 98 12 34', 'wishes'],
]

test('a doubt, a condition, a question, a negation or a second time keeps an answer from accepting', () => {
  const wrong = NOT_ACCEPTED.filter(([own, kind]) => answerOf(own).kind !== kind)
  assert.deepEqual(wrong.map(([own, kind]) => [own, kind, answerOf(own).kind]), [])
})

test('a plain yes accepts the only time that was offered', () => {
  const [only] = offered
  assert.deepEqual(answerOf('Oui, parfait, merci !', offered.slice(0, 1)), { kind: 'accepts', slot: only, place: { start: 0, end: 21 } })
  assert.equal(answerOf('Oui, peut-être', offered.slice(0, 1)).kind, 'unclear')
})

test('two offered times on the named day leave the answer open', () => {
  const sameDay = [at('2026-09-03T14:00:00+02:00'), at('2026-09-03T17:00:00+02:00'), at('2026-09-08T18:00:00+02:00')]
  assert.equal(answerOf('ok pour jeudi', sameDay).kind, 'wishes')
  assert.equal(answerOf('ok pour jeudi 17h', sameDay).kind, 'accepts')
})

test('what « le premier » means is open when another offered day is the first of the month', () => {
  const first = [at('2026-09-30T14:00:00+02:00'), at('2026-10-01T14:00:00+02:00')]
  assert.equal(answerOf('le premier', first).kind, 'unclear')
  assert.deepEqual(answerOf('le 1er octobre me va', first), { kind: 'accepts', slot: first[1], place: { start: 0, end: 14 } })
})

test('an hour is read on the wall of the property, on the days when clocks change too', () => {
  const autumn = [at('2026-10-25T10:00:00+01:00'), at('2026-10-24T10:00:00+02:00')]
  assert.deepEqual(answerOf('dimanche 10h ok', autumn), { kind: 'accepts', slot: autumn[0], place: { start: 0, end: 12 } })
  const reunion = [at('2026-09-03T14:00:00+04:00')]
  const answer = readAnswer('14h ok', { offered: reunion, timeZone: 'Indian/Reunion', now, wishes: { ...noWishes, confidence: 0, spans: [] } })
  assert.equal(answer.kind, 'accepts')
})

test('an answer of any length and content is read in bounded time', () => {
  for (const own of ['a'.repeat(100_000), 'le 1 '.repeat(20_000), '1h'.repeat(30_000), 'jeudi 14h '.repeat(5_000), '0'.repeat(50_000), '. '.repeat(50_000)]) {
    const started = performance.now()
    assert.notEqual(answerOf(own).kind, 'accepts')
    assert.ok(performance.now() - started < 500)
  }
})
