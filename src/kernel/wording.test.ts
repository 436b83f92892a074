import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { fr, typeset } from './french.ts'
import { euros } from './money.ts'
import { dayKey, wallClock } from './wall-clock.ts'
import { capitalised, wording } from './wording.ts'

const plain = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')
const at = (iso: string) => Date.parse(iso)
const PARIS = 'Europe/Paris'
const french = wording('fr')
const english = wording('en')

test('a French date says 1er, lower case, and keeps its hour together', () => {
  assert.equal(plain(french.dayAndTime(at('2026-12-03T17:30:00Z'), PARIS)), 'jeudi 3~décembre à~18~h~30')
  assert.equal(plain(french.dayAndTime(at('2026-12-01T09:00:00Z'), PARIS)), 'mardi 1er~décembre à~10~h')
  assert.equal(plain(french.clock(at('2026-12-01T09:00:00Z'), PARIS)), '10~h~00')
  assert.equal(plain(french.fullDay(at('2027-01-01T11:00:00Z'), PARIS)), 'vendredi 1er~janvier~2027')
  assert.equal(capitalised(french.day(at('2026-08-01T09:00:00Z'), PARIS)).slice(0, 6), 'Samedi')
})

test('the hour is that of the named zone on both sides of a clock change', () => {
  assert.equal(plain(french.time(at('2026-10-25T00:30:00Z'), PARIS)), '2~h~30')
  assert.equal(plain(french.time(at('2026-10-25T01:30:00Z'), PARIS)), '2~h~30')
  assert.equal(plain(french.time(at('2026-03-29T01:00:00Z'), PARIS)), '3~h')
  assert.equal(plain(french.day(at('2026-12-03T23:30:00Z'), PARIS)), 'vendredi 4~décembre')
  assert.equal(plain(french.time(at('2026-12-03T12:00:00Z'), 'Indian/Reunion')), '16~h')
  assert.equal(dayKey(at('2026-12-31T23:30:00Z'), PARIS), '2027-01-01')
})

test('a clock on the wall shows what Intl says of it, in whole days of every clock change', () => {
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  for (const zone of [PARIS, 'Indian/Reunion', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Miquelon']) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    })
    for (const day of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-12-31', '2028-02-29']) {
      for (let minute = -720; minute < 1440 + 720; minute += 15) {
        const instant = at(`${day}T00:00:00Z`) + minute * 60_000
        const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
        const shown = { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day), weekday: weekdays.indexOf(String(parts.weekday)) + 1, hour: Number(parts.hour), minute: Number(parts.minute) }
        assert.deepEqual(wallClock(instant, zone), shown, `${zone} ${new Date(instant).toISOString()}`)
      }
    }
  }
})

test('an amount is grouped by narrow spaces in French and by commas in English', () => {
  assert.equal(plain(french.price(euros(28_900_000), 'sale')), '289_000~€')
  assert.equal(plain(french.price(euros(95_050), 'rent')), '950,50~€ par mois')
  assert.equal(plain(french.price(euros(123_456_700), 'sale')), '1_234_567~€')
  assert.equal(english.price(euros(28_900_000), 'sale'), '€289,000')
  assert.equal(plain(french.surface(68.5)), '68,5~m²')
})

test('a duration drops what is zero', () => {
  const said = [30, 60, 90, 65].map((minutes) => plain(french.duration(minutes)))
  assert.deepEqual(said, ['30~min', '1~h', '1~h~30', '1~h~05'])
})

test('an English date is British and uses the 24-hour clock', () => {
  assert.equal(plain(english.dayAndTime(at('2026-12-03T17:30:00Z'), PARIS)), 'Thursday 3~December at~18:30')
})

test('French signs get their spaces, and what was read is left alone', () => {
  assert.equal(plain(typeset("Où ? Ici ; c'est : « là » !")), 'Où_? Ici_; c’est~: «~là~»_!')
  assert.equal(plain(fr`Vous avez écrit « ${"l'été : ok ?"} » ?`), "Vous avez écrit «~l'été : ok ?~»_?")
  assert.equal(plain(typeset('encore 9 min, 3 hommes')), 'encore 9~min, 3 hommes')
})
