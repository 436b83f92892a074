import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { iconsFrom } from '#kernel/look/icon.ts'
import type { PageTools } from '#kernel/look/page.ts'
import { locales } from '#kernel/words.ts'
import { samplePages, visit } from '../../../test/support/sample-pages.ts'
import { bookedPage, choosePage, detailsPage } from './page.ts'
import type { BookedView, ChooseView, DetailsView } from './page-view.ts'

const tools: PageTools = { locale: 'fr', icon: iconsFrom('/assets/icons.svg') }
const target = (action: string) => ({ action, hidden: { token: 't' } })
const start = Date.parse('2026-12-03T17:30:00Z')
const slot = (value: string, hours = 0) => ({ value, span: { start: start + hours * 3_600_000, end: start + hours * 3_600_000 + 1_800_000 } })
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').replace(/\s+/g, ' ')

const choose: ChooseView = {
  visit, proposed: [slot('a'), slot('b', 24)], others: [slot('c', 48), slot('d', 49)], choose: target('/choose'), otherWish: target('/wish'), callBack: target('/call'),
}

const details: DetailsView = {
  visit, slot: slot('a'), heldUntil: start, now: start - 9 * 60_000, confirm: target('/confirm'), changeUrl: '/choose', values: {}, problems: [], isAddressRequired: false,
}

const slotsIn = (html: string) => [...html.matchAll(/name="slot" value="([^"]*)"/g)].map(([, value]) => value)

test('a page holds nothing inline, so that the strictest policy lets it live', () => {
  for (const locale of locales) {
    for (const [name, { body }] of Object.entries(samplePages({ ...tools, locale }))) {
      assert.doesNotMatch(body.toString(), /<style|<script|\sstyle=|\son[a-z]+=|javascript:/i, name)
      assert.doesNotMatch(body.toString(), /undefined|\[object|NaN/, name)
    }
  }
})

test('every form is a POST that carries its hidden fields', () => {
  for (const [name, { body }] of Object.entries(samplePages(tools))) {
    for (const [form] of body.toString().matchAll(/<form[^>]*>.{0,200}/gs)) {
      assert.match(form, /method="post"/, name)
      assert.match(form, /name="token" value="sample-token"/, name)
    }
  }
})

test('the slot a mail named comes first and is offered once', () => {
  const html = choosePage({ ...choose, preselected: 'd' }, tools).body.toString()
  assert.deepEqual(slotsIn(html), ['d', 'a', 'b', 'c'])
  assert.match(html, /class="slot is-first" name="slot" value="d"/)
})

test('a slot a mail named that is gone changes nothing', () => {
  assert.deepEqual(slotsIn(choosePage({ ...choose, preselected: 'gone' }, tools).body.toString()), ['a', 'b', 'c', 'd'])
})

test('a contact sees name, photo and phone of the agent; the agency stands in while there is none', () => {
  const { agent: _, ...withoutAgent } = visit
  assert.match(plain(choosePage(choose, tools).body.toString()), /Claire Martin.*06 39 98 01 23/)
  const html = plain(choosePage({ ...choose, visit: withoutAgent }, tools).body.toString())
  assert.doesNotMatch(html, /Claire Martin/)
  assert.match(html, /Votre visite avec.*Agence des Quais.*02 61 91 01 42/)
})

test('the form asks five things, the postal address optional unless required, a valuation one more', () => {
  const names = (view: DetailsView) => [...detailsPage(view, tools).body.toString().matchAll(/class="field[^"]*">\s*<label class="label" for="([^"]*)"/g)].map(([, name]) => name)
  assert.deepEqual(names(details), ['lastName', 'firstName', 'phone', 'email', 'postalAddress'])
  assert.deepEqual(names({ ...details, visit: { ...visit, type: 'valuation' } }).at(-1), 'propertyAddress')
  assert.match(detailsPage(details, tools).body.toString(), /Adresse postale <span class="optional">facultatif/)
  assert.doesNotMatch(detailsPage({ ...details, isAddressRequired: true }, tools).body.toString(), /facultatif/)
})

test('a problem is told at its field and in the summary that links to it', () => {
  const html = detailsPage({ ...details, problems: [{ field: 'email', kind: 'invalid' }] }, tools).body.toString()
  assert.match(html, /<a href="#email">/)
  assert.match(html, /aria-describedby="email-problem" aria-invalid="true"/)
})

test('what a contact typed comes back escaped', () => {
  const hostile = '"><script>alert(1)</script>'
  const html = detailsPage({ ...details, values: { lastName: hostile, postalAddress: `</textarea>${hostile}` } }, tools).body.toString()
  assert.doesNotMatch(html, /<script/)
  assert.equal(html.split('</textarea>').length, 2)
})

test('the invitation is said to be sent only when it is', () => {
  const booked: BookedView = {
    visit, span: slot('a').span, place: 'ici', contactEmail: 'a@b.example', invitation: 'pending', occasion: 'booked', calendarUrl: '/i', moveUrl: '/m', cancelUrl: '/c',
  }
  const said = (invitation: BookedView['invitation']) => bookedPage({ ...booked, invitation }, tools).body.toString()
  assert.match(said('sent'), /L’invitation est partie/)
  assert.doesNotMatch(said('pending') + said('late'), /est partie/)
  assert.match(said('late'), /la confirmation suivra/)
})

const understood = { understood: 'jeudi après 18\u00a0h', drop: target('/all-times'), sayOtherwise: target('/say') }

test('what was understood stands above the slots, with one button and one field to correct it', () => {
  const html = choosePage({ ...choose, wish: { ...understood, isMet: true } }, tools).body.toString()
  assert(html.indexOf('J’ai compris') < html.indexOf('name="slot"'))
  assert.match(plain(html), /J’ai compris : jeudi après 18 h\./)
  assert.match(html, /<form method="post" action="\/all-times"[^>]*>.*?Ce n’est pas cela/s)
  assert.match(html, /<form method="post" action="\/say"[^>]*>.*?name="wish"/s)
  assert.doesNotMatch(plain(html), /Aucun créneau n’y correspond/)
  assert.doesNotMatch(choosePage(choose, tools).body.toString(), /J’ai compris/)
})

test('that nothing fits the wish is said where it stands', () => {
  const html = choosePage({ ...choose, wish: { ...understood, isMet: false } }, tools).body.toString()
  assert.match(plain(html), /jeudi après 18 h\..*Aucun créneau n’y correspond pour le moment ; voici les plus proches/)
})

test('times that do not fit the wish are offered apart from those that do', () => {
  const html = choosePage({ ...choose, wish: { ...understood, isMet: true }, besides: [slot('e', 72), slot('f', 73)] }, tools).body.toString()
  assert.match(plain(html), /2 autres créneaux qui conviennent/)
  assert.match(plain(html), /2 créneaux à d’autres moments/)
  assert.deepEqual(slotsIn(html), ['a', 'b', 'c', 'd', 'e', 'f'])
  assert.deepEqual(slotsIn(choosePage({ ...choose, besides: [slot('e', 72)], preselected: 'e' }, tools).body.toString())[0], 'e')
})

test('the next best stand before all others, in the same fold, each with its reason', () => {
  const next = [{ ...slot('n', 30), reason: 'vers midi' }, { ...slot('m', 50), reason: 'un autre jour' }]
  const html = choosePage({ ...choose, next }, tools).body.toString()
  assert.deepEqual(slotsIn(html), ['a', 'b', 'n', 'm', 'c', 'd'])
  assert.match(plain(html), /<summary>4 autres créneaux.*Nous vous proposons aussi :.*vers midi.*un autre jour.*Tous les autres</)
  assert.deepEqual(slotsIn(choosePage({ ...choose, next, preselected: 'm' }, tools).body.toString()), ['m', 'a', 'b', 'n', 'c', 'd'])
  assert.doesNotMatch(plain(choosePage({ ...choose, next, others: [] }, tools).body.toString()), /Tous les autres/)
  assert.doesNotMatch(plain(choosePage(choose, tools).body.toString()), /Nous vous proposons aussi/)
})

test('what became of the contact’s words is told first, to the ear too', () => {
  for (const said of ['understood', 'nothing_fits', 'unread', 'all_times'] as const) {
    const html = choosePage({ ...choose, said }, tools).body.toString()
    assert.match(html, /role="status" aria-live="polite"/)
    assert(html.indexOf('role="status"') < html.indexOf('name="slot"'))
  }
  assert.match(plain(choosePage({ ...choose, said: 'unread' }, tools).body.toString()), /Nous n’y avons pas trouvé de jour ni d’heure\. Votre message est transmis à une personne/)
  assert.match(plain(choosePage({ ...choose, wish: { ...understood, isMet: true }, said: 'unread' }, tools).body.toString()), /quand pouvez-vous venir.*ce que nous avions compris avant/)
})

test('many times are folded by week, the first open, and every time stays one button', () => {
  const days = Array.from({ length: 21 }, (_, day) => [slot(`${day}-0`, day * 24), slot(`${day}-1`, day * 24 + 1)]).flat()
  const html = choosePage({ ...choose, others: days }, tools).body.toString()
  const weeks = [...html.matchAll(/<details class="slot-week"( open)?>\s*<summary><span>([^<]*)<\/span> <span[^>]*>([^<]*)</g)].map(([, open, week, count]) => [open === ' open', plain(week ?? ''), plain(count ?? '')])
  assert.deepEqual(weeks, [
    [true, 'Semaine du 30 novembre', '8 créneaux'],
    [false, 'Semaine du 7 décembre', '14 créneaux'],
    [false, 'Semaine du 14 décembre', '14 créneaux'],
    [false, 'Semaine du 21 décembre', '6 créneaux'],
  ])
  assert.equal(slotsIn(html).length, 2 + days.length)
})
