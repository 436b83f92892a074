import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Day, isoDay, parseDay } from '#kernel/time-zone.ts'
import type { TimeWishes, WishWindow } from '../time-wishes.ts'
import { noWishes } from '../time-wishes.ts'
import { readWishes } from './read-wishes.ts'
import { wishTest } from './wish-test.ts'

/** A Friday. */
const FRIDAY = '2026-09-04T09:05:00+02:00'

const read = (text: string, { ref = FRIDAY, timeZone = 'Europe/Paris' } = {}) => readWishes(text, { now: Date.parse(ref), timeZone })

/** What counts: quarters of an hour from 07:00 to 22:00 over 92 days, and the flags. Notes and the form of the windows do not. */
function meaning(wishes: TimeWishes, ref: string): string {
  const first = parseDay(ref.slice(0, 10)) as Day
  const cell = (windows: readonly WishWindow[]) => wishTest({ ...noWishes, include: windows }, { timeZone: 'UTC', postcode: '75001' })
  const [include, exclude, prefer, avoid] = [wishes.include, wishes.exclude, wishes.prefer, wishes.avoid].map(windows => windows.length > 0 ? cell(windows) : undefined)
  const cells: string[] = []
  for (let day = first; day < first + 92; day++) {
    for (let minute = 420; minute < 1320; minute += 15) {
      const at = { start: day * 86_400_000 + minute * 60_000 }
      const isOpen = (include?.(at).isAllowed ?? true) && !(exclude?.(at).isAllowed ?? false)
      cells.push(`${isOpen ? 1 : 0}${prefer?.(at).isAllowed ? 1 : 0}${avoid?.(at).isAllowed ? 1 : 0}`)
    }
  }
  return `${cells.join()} ${wishes.flexible} ${wishes.asap} ${wishes.none}`
}

const wish = (wishes: Partial<TimeWishes>): TimeWishes => ({ ...noWishes, none: false, ...wishes })
const on = (day: string, hours: Partial<WishWindow> = {}): WishWindow => ({ from: day, to: day, ...hours })

const table: readonly (readonly [string, TimeWishes, string?])[] = [
  ['mardi ou jeudi après 18h', wish({ include: [on('2026-09-08', { start: '18:00' }), on('2026-09-10', { start: '18:00' })] })],
  ['samedi matin ou lundi', wish({ include: [on('2026-09-05', { start: '08:00', end: '12:00' }), on('2026-09-07')] })],
  ['Mon-Fri 9-5', wish({ include: [{ dows: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }] })],
  ['Monday to Thursday after 4:30 p.m.', wish({ include: [{ dows: [1, 2, 3, 4], start: '16:30' }] })],
  ['weekdays 9 to 5', wish({ include: [{ dows: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }] })],
  ['7-9 September', wish({ include: [{ from: '2026-09-07', to: '2026-09-09' }] })],
  ['Friday 11/09 pm', wish({ include: [on('2026-09-11', { start: '13:00', end: '18:00' })] })],
  ['I’m off on Fridays', wish({ include: [{ dows: [5] }] })],
  ['between now and Tuesday', wish({ include: [{ to: '2026-09-08' }] })],
  ['Saturday at half four', wish({ include: [on('2026-09-05', { start: '16:30', end: '17:30' })] })],
  ['I would rather come on Saturday than on Sunday', wish({ prefer: [on('2026-09-05')] })],
  ['le 32 décembre', noWishes],
  ['le 30 février ce serait bien', noWishes],
  ['Quand partent les locataires ? En septembre ?', noWishes],
  ['le mercredi je suis de repos, le reste de la semaine je finis à 18h', wish({ include: [{ dows: [3] }, { dows: [1, 2, 4, 5, 6, 7], start: '18:00' }] })],
  ['Je pars mardi jusqu’à vendredi', wish({ exclude: [{ from: '2026-09-08', to: '2026-09-11' }] })],
  ['Je vends ma maison en octobre mais je peux visiter dès lundi.', wish({ include: [{ from: '2026-09-07' }] })],
  ['Le dimanche nous sommes chez des amis, proposez un créneau ce jour-là', wish({ include: [{ dows: [7] }] })],
  ['mardi en 15', wish({ include: [on('2026-09-22')] })],
  ['vers 18h', wish({ include: [{ start: '17:30', end: '19:30' }] })],
  ['à 18h30', wish({ include: [{ start: '18:30', end: '19:30' }] })],
  ['du lundi au vendredi', wish({ include: [{ dows: [1, 2, 3, 4, 5] }] })],
  ['de mardi à jeudi', wish({ include: [{ from: '2026-09-08', to: '2026-09-10' }] })],
  ['tous les jours sauf mercredi', wish({ include: [{ dows: [1, 2, 3, 4, 5, 6, 7] }], exclude: [{ dows: [3] }] })],
  ['pas mercredi', wish({ exclude: [on('2026-09-09')] })],
  ['mardi en huit', wish({ include: [on('2026-09-15')] })],
  ['dans 8 jours', wish({ include: [on('2026-09-11')] })],
  ['dans 15 jours', wish({ include: [on('2026-09-18')] })],
  ["d'ici 15 jours", wish({ include: [{ to: '2026-09-19' }] })],
  ['sous huitaine', wish({ include: [{ to: '2026-09-12' }] })],
  ['avant le 10', wish({ include: [{ to: '2026-09-09' }] })],
  ["jusqu'au 10", wish({ include: [{ to: '2026-09-10' }] })],
  ['vendredi au plus tard', wish({ include: [{ to: '2026-09-11' }] })],
  ['du 28 septembre au 3 octobre, plutôt le matin', wish({ include: [{ from: '2026-09-28', to: '2026-10-03' }], prefer: [{ start: '08:00', end: '12:00' }] })],
  ['en semaine après 18h, mais samedi pas avant 11h', wish({ include: [{ dows: [1, 2, 3, 4, 5], start: '18:00' }, on('2026-09-05', { start: '11:00' })] })],
  ['tous les jours à partir de 9h mais samedi pas avant 11h', wish({ include: [{ start: '09:00' }], exclude: [on('2026-09-05', { end: '11:00' })] })],
  ['en semaine après 17h30 ou le week-end', wish({ include: [{ dows: [1, 2, 3, 4, 5], start: '17:30' }, { dows: [6, 7] }] })],
  ['entre 12h et 14h ou après 18h du lundi au jeudi', wish({ include: [{ dows: [1, 2, 3, 4], start: '12:00', end: '14:00' }, { dows: [1, 2, 3, 4], start: '18:00' }] })],
  ['mardi à 18h ou jeudi même horaire', wish({ include: [on('2026-09-08', { start: '18:00', end: '19:00' }), on('2026-09-10', { start: '18:00', end: '19:00' })] })],
  ["le mercredi c'est mort", wish({ exclude: [{ dows: [3] }] })],
  ["je travaille jusqu'à 17h", wish({ exclude: [{ end: '17:00' }] })],
  ['lundi impossible, mardi après 16h', wish({ include: [on('2026-09-08', { start: '16:00' })], exclude: [on('2026-09-07')] })],
  ["tous les soirs, sauf vendredi où je suis libre dès 16h", wish({ include: [{ dows: [1, 2, 3, 4, 6, 7], start: '18:00', end: '21:00' }, { dows: [5], start: '16:00' }] })],
  ['le lendemain de Noël', wish({ include: [on('2026-12-26')] }), '2026-12-01T10:00:00+01:00'],
  ["entre Noël et le jour de l'an", wish({ include: [{ from: '2026-12-26', to: '2026-12-31' }] }), '2026-12-01T10:00:00+01:00'],
  ["le pont de l'Ascension", wish({ include: [{ from: '2027-05-06', to: '2027-05-09' }] }), '2027-04-01T10:00:00+02:00'],
  ['demain', wish({ include: [on('2027-01-01')] }), '2026-12-31T18:00:00+01:00'],
  ['évitez le lundi si possible', wish({ avoid: [{ dows: [1] }] })],
  ['de préférence le samedi, sinon en semaine après 18h', wish({ include: [{ dows: [6] }, { dows: [1, 2, 3, 4, 5], start: '18:00' }], prefer: [{ dows: [6] }] })],
  ['Je suis flexible mais pas le vendredi', wish({ flexible: true, exclude: [{ dows: [5] }] })],
  ['from Tuesday to Thursday after 5pm', wish({ include: [{ from: '2026-09-08', to: '2026-09-10', start: '17:00' }] })],
  ["Sunday doesn't work for me, Saturday is fine", wish({ include: [on('2026-09-05')], exclude: [on('2026-09-06')] })],
  ['ideally Saturday, otherwise Sunday afternoon', wish({ include: [on('2026-09-05'), on('2026-09-06', { start: '13:00', end: '18:00' })], prefer: [on('2026-09-05')] })],
  ['dispo ts les soirs ap 18h30 sauf jeu', wish({ include: [{ start: '18:30' }], exclude: [{ dows: [4] }] })],
  ['Monday is a no-go, how about Tuesday at 9?', wish({ include: [on('2026-09-08', { start: '09:00', end: '10:00' })], exclude: [on('2026-09-07')] })],
  ['nothing after 7pm please', wish({ exclude: [{ start: '19:00' }] })],
  ['any time but Monday', wish({ exclude: [{ dows: [1] }] })],
  ['Wednesday at half past four', wish({ include: [on('2026-09-09', { start: '16:30', end: '17:30' })] })],
  ['Thursday at quarter to six', wish({ include: [on('2026-09-10', { start: '17:45', end: '18:45' })] })],
  ['Tuesday after lunch', wish({ include: [on('2026-09-08', { start: '14:00' })] })],
  ['weekdays after 5.30', wish({ include: [{ dows: [1, 2, 3, 4, 5], start: '17:30' }] })],
  ['Je pars le 18, donc avant', wish({ include: [{ to: '2026-09-17' }] })],
  ['Je rentre le 12, pas avant', wish({ include: [{ from: '2026-09-12' }] })],
  ['Pas de sortie avant le 20 septembre', wish({ exclude: [{ to: '2026-09-19' }] })],
  ['Je suis en vacances chez vous du 7 au 12 septembre', wish({ include: [{ from: '2026-09-07', to: '2026-09-12' }] })],
  ['Je suis en vacances du 7 au 12 septembre', wish({ exclude: [{ from: '2026-09-07', to: '2026-09-12' }] })],
  ["mardi c'est chargé", wish({ avoid: [on('2026-09-08')] })],
  ['je préfère mardi à jeudi', wish({ prefer: [on('2026-09-08')] })],
  ['ma préférence irait au samedi matin', wish({ prefer: [{ dows: [6], start: '08:00', end: '12:00' }] })],
  ["votre collègue m'a proposé jeudi mais je préfère vendredi", wish({ prefer: [on('2026-09-11')] })],
  ['a parti de 18h', wish({ include: [{ start: '18:00' }] })],
  ['vert 15h mardi', wish({ include: [on('2026-09-08', { start: '14:30', end: '16:30' })] })],
  ['ap 2main 14h', wish({ include: [on('2026-09-06', { start: '14:00', end: '15:00' })] })],
  ['vs ete la sam mat?', wish({ include: [on('2026-09-05', { start: '08:00', end: '12:00' })] })],
  ["jusqu'à vendredi le matin seulement", wish({ include: [{ to: '2026-09-11', start: '08:00', end: '12:00' }] })],
  ["de la mi-décembre jusqu'à Noël", wish({ include: [{ from: '2026-12-11', to: '2026-12-25' }] }), '2026-12-01T10:00:00+01:00'],
  ['deux jours après la Toussaint', wish({ include: [on('2026-11-03')] })],
  ['vendrdi matin', wish({ include: [on('2026-09-11', { start: '08:00', end: '12:00' })] })],
]

test('every convention of time wishes gives its windows', () => {
  for (const [text, expected, ref = FRIDAY] of table) assert.equal(meaning(read(text, { ref }), ref), meaning(expected, ref), text)
})

const silent = [
  'Bonjour, le bien est-il toujours disponible ?', 'Le logement est-il libre au 1er octobre ?', "J'habite 12 rue du 8 mai 1945 à Lyon", 'Rappelez-moi au 06 39 98 12 34',
  'T3 de 65 m2 au 2ème étage, 850 € par mois', 'Y a-t-il du bruit le soir ?', 'Les commerces sont-ils ouverts le dimanche ?', "J'ai vu votre annonce hier soir",
  'Mon préavis se termine le 30 septembre', 'Je prends mon poste le 15 octobre', 'Bonne soirée et bon week-end', 'Merci de me répondre rapidement',
  'Suite à notre échange de mardi, je confirme mon intérêt', 'Is it available from 1 October?', 'Le voisin rentre-t-il le 15 ?', 'Le vendeur est-il absent le 20 septembre ?', "La visite de mardi s'est bien passée", 'Le jeu de clés est vert et la mer est belle', 'Have a nice weekend', 'Monsieur Martin, mais où est la cave ?', '', '   ', '!!!', '18',
]

test('nothing is invented where no time is wished for', () => {
  for (const text of silent) {
    const { none, include, exclude, spans } = read(text)
    assert.deepEqual({ none, include, exclude, spans }, { none: true, include: [], exclude: [], spans: [] }, text)
  }
})

test('a wish is read beside a date that belongs to something else', () => {
  const wishes = read('Mon bail se termine le 30 septembre, je peux visiter lundi soir')
  assert.deepEqual(wishes.include, [{ from: '2026-09-07', to: '2026-09-07', start: '18:00', end: '21:00', part: 'EV' }])
})

test('spans point at the words of the original text', () => {
  const text = 'Bonjour ! Plutôt jeudi après-midi, merci.'
  const words = read(text).spans.map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(words, ['Plutôt jeudi après-midi'])
})

test('what cannot be put as windows is read with little confidence', () => {
  assert.ok(read('Je travaille un week-end sur deux').confidence < 0.5)
  assert.ok(read('mercredi 8 septembre à 18h').confidence < read('mardi 8 septembre à 18h').confidence)
})

test('tomorrow is the day after on the clock of the property', () => {
  const ref = '2026-10-24T22:30:00Z'
  assert.equal(read('demain', { ref }).include[0]?.from, '2026-10-26')
  assert.equal(read('demain', { ref, timeZone: 'America/Martinique' }).include[0]?.from, '2026-10-25')
  assert.equal(read('demain', { ref: '2027-03-27T23:30:00Z' }).include[0]?.from, '2027-03-29')
})

const sample = '../shared/data/time-wishes/dev.jsonl'

test('the sample of wishes with known meaning is read rightly throughout', { skip: existsSync(sample) ? false : `skipped: ${sample} is not here` }, () => {
  for (const line of readFileSync(sample, 'utf8').split('\n').filter(Boolean)) {
    const { id, text, ref, tz, gold, alts } = JSON.parse(line) as { id: string; text: string; ref: string; tz: string; gold: TimeWishes; alts: TimeWishes[] }
    const got = meaning(read(text, { ref, timeZone: tz }), ref)
    assert.ok([gold, ...alts].some(one => meaning(one, ref) === got), `${id}: ${text}`)
  }
})

const words = ['lundi', 'mardi', 'le', 'la', 'de', 'du', 'au', 'à', 'après', 'avant', '18h', '12', '14h30', 'sauf', 'pas', 'ou', 'et', ',', '.', '-', '/', 'semaine', 'prochaine', 'matin', 'soir', 'sinon', 'plutôt', 'jusqu\'au', 'septembre', '31', 'février', 'Noël', 'dans', 'jours', 'entre', 'mais', 'je', 'peux', 'from', 'to', 'Monday', 'not', '0', '99', '\n', '😀', 'e\u0301']

test('any text is read without an error, into windows that are dates and hours', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 300, unit: 'binary' }), fc.array(fc.constantFrom(...words), { maxLength: 60 }).map(list => list.join(' '))), text => {
    const wishes = read(text)
    for (const { from, to, start, end } of [...wishes.include, ...wishes.exclude, ...wishes.prefer, ...wishes.avoid]) {
      for (const day of [from, to]) assert.ok(day === undefined || isoDay(parseDay(day) as Day) === day)
      for (const clock of [start, end]) assert.ok(clock === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(clock), clock)
      assert.ok(from === undefined || to === undefined || from <= to)
    }
    for (const { start, end } of wishes.spans) assert.ok(start < end && end <= text.length)
    assert.ok(wishes.confidence >= 0 && wishes.confidence <= 1)
  }), { numRuns: 400 })
})

test('reading takes time in proportion to the text, whatever is repeated', () => {
  for (const unit of ['de la ', 'lundi ', '18h ', '12 13 ', 'sauf le ', 'pas ', 'a', 'le 12, ', 'je suis disponible ']) {
    const text = unit.repeat(Math.ceil(10_000 / unit.length))
    read(text)
    const began = performance.now()
    read(text)
    // Milliseconds on an idle core; the bound is for a crowded one, and a quadratic rule is far beyond it.
    assert.ok(performance.now() - began < 1000, unit)
  }
})

test('days and hours in German, Spanish, Italian, Dutch and Portuguese mean what they mean in English', () => {
  const ref = '2026-11-23T10:00:00+01:00'
  for (const [text, english] of [
    ['Samstag Vormittag oder Montag nach 17 Uhr', 'Saturday morning or Monday after 17:00'],
    ['a partir de las 17h entre semana', 'from 17:00 on weekdays'],
    ['sabato dalle 9 alle 12', 'Saturday from 9:00 to 12:00'],
    ['volgende week na 17 uur', 'next week after 17:00'],
    ['quinta-feira às 15h', 'Thursday at 15:00'],
  ] as const) assert.equal(meaning(read(text, { ref }), ref), meaning(read(english, { ref }), ref), text)
})

test('« la suivante » is the week, the week-end or the weekday after the one that was named', () => {
  const ref = '2026-11-23T10:00:00+01:00'
  assert.deepEqual(read('Cette semaine ou celle d\'après', { ref }).include.map(({ from }) => from), ['2026-11-23', '2026-11-30'])
  assert.deepEqual(read('this Saturday or the one after', { ref }).include.map(({ from }) => from), ['2026-11-28', '2026-12-05'])
})

test('a reason behind a bound does not turn it round', () => {
  const wishes = read('pas avant le 10, je suis en déplacement', { ref: '2026-11-23T10:00:00+01:00' })
  assert.deepEqual([wishes.include, wishes.exclude], [[{ from: '2026-12-10' }], []])
})
