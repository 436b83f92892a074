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
