import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgentId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import { locales } from '#kernel/words.ts'
import type { AgentHours } from '#agency/preferences/hours.ts'
import { explain } from './explain.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal } from './refusal-kinds.ts'
import { type AgentTimes, anyTimeProperty, type PropertyTimes, type SlotRequest } from './slot.ts'
import type { Travel } from './travel.ts'

const at = (iso: string): number => Date.parse(iso)
const span = (start: string, end: string): Interval => ({ start: at(start), end: at(end) })

const agent: AgentTimes = {
  id: 'camille' as AgentId,
  timeZone: 'Europe/Paris',
  weeklyHours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 540, closes: 1080 })),
  overrides: [{ day: '2027-03-24', spans: [] }],
  busy: [span('2027-03-23T09:00Z', '2027-03-23T10:00Z')],
  taken: [span('2027-03-23T13:00Z', '2027-03-23T14:00Z')],
  stops: [],
  unreadable: false,
}

const request: SlotRequest = {
  now: at('2027-03-22T08:00Z'),
  timeZone: 'Europe/Paris',
  window: span('2027-03-22T00:00Z', '2027-04-05T00:00Z'),
  rules: {
    durationMinutes: 30,
    gridMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    noticeMinutes: 120,
    horizonDays: 7,
    maxPerDay: null,
    anchor: 'clock',
    maxPerWeek: null,
  },
  agents: [agent],
  where: 'anywhere',
  travel: null,
  required: [],
  property: anyTimeProperty('Europe/Paris', [span('2027-03-25T09:00Z', '2027-03-25T10:00Z')]),
}

/** With ordinary spaces, so that a reader of the table sees what is compared. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

const withAgent = (times: Partial<AgentTimes>): SlotRequest => ({ ...request, agents: [{ ...agent, ...times }] })
const withRules = (rules: Partial<SlotRequest['rules']>): SlotRequest => ({ ...request, rules: { ...request.rules, ...rules } })
const withProperty = (times: Partial<PropertyTimes>): SlotRequest => ({
  ...request,
  property: { ...anyTimeProperty('Europe/Paris', []), ...times },
})

const [lyon, villeurbanne] = [{ latitude: 45.76, longitude: 4.84 }, { latitude: 45.77, longitude: 4.88 }]
const half: Travel = { time: () => 25 * 60_000, marginMinutes: 5 }
const away = { ...withAgent({ stops: [{ ...span('2027-03-23T14:00Z', '2027-03-23T15:00Z'), where: villeurbanne }] }), where: lyon, travel: half }
const mornings: AgentHours = { weeklyHours: [2, 3, 4].map(weekday => ({ weekday, opens: 540, closes: 720 })), overrides: [] }
const visit = span('2027-03-25T13:00Z', '2027-03-25T13:30Z')
const group = { agentId: agent.id, span: visit, occupied: span('2027-03-25T13:00Z', '2027-03-25T13:45Z') }
const stale = { readAt: at('2027-03-22T07:45Z'), span: span('2027-03-22T08:00Z', '2027-03-22T12:00Z') }
const trainee: AgentTimes = { ...agent, id: 'denis' as AgentId, busy: [], taken: [] }
const together: SlotRequest = { ...request, agents: [agent, trainee], required: [agent.id] }

const cases: {
  start: string
  expected: Refusal['kind'] | undefined
  request?: SlotRequest
  agentId?: string
  fr?: string
}[] = [
  { start: '2027-03-22T10:00Z', expected: undefined },
  { start: '2027-03-22T10:00Z', expected: 'not_permitted', agentId: 'nobody', fr: 'ne peut pas prendre' },
  { start: '2027-03-22T10:00Z', expected: 'property_gone', request: { ...request, gone: 'sold' }, fr: 'Ce bien est vendu ou loué : aucun créneau' },
  { start: '2027-03-22T08:00Z', expected: 'property_gone', request: { ...request, gone: 'withdrawn' }, agentId: 'nobody', fr: 'est retiré' },
  { start: '2027-03-25T13:00Z', expected: 'property_gone', request: { ...withProperty({ groups: [{ ...group, seatsLeft: 1 }] }), gone: 'under_offer' }, fr: 'sous compromis' },
  { start: '2027-03-22T08:00Z', expected: 'slot_past', fr: 'passé' },
  { start: '2027-03-22T09:30Z', expected: 'too_soon', fr: 'préavis est de 2 h' },
  { start: '2027-03-30T09:00Z', expected: 'beyond_horizon', fr: 'lundi 29 mars 2027' },
  { start: '2027-03-22T10:10Z', expected: 'off_grid', fr: '30 min' },
  { start: '2027-03-22T10:00:01Z', expected: 'off_grid' },
  {
    start: '2027-03-22T10:00Z',
    expected: 'calendar_unreadable',
    request: withAgent({ unreadable: true }),
    fr: 'ne peut pas être lu',
  },
  { start: '2027-03-22T10:30Z', expected: 'calendar_stale', request: withAgent({ stale }), fr: 'lu depuis lundi 22 mars à 8 h 45 : aucune heure n’est proposée avant lundi 22 mars à 13 h' },
  { start: '2027-03-22T12:00Z', expected: undefined, request: withAgent({ stale }) },
  { start: '2027-03-23T09:30Z', expected: 'busy', request: withAgent({ stale }) },
  { start: '2027-03-24T10:00Z', expected: 'day_closed', fr: 'mercredi 24 mars 2027' },
  {
    start: '2027-03-29T10:00Z',
    expected: 'public_holiday',
    request: withAgent({ overrides: [{ day: '2027-03-29', spans: [], holiday: 'easter_monday' }] }),
    fr: 'Le lundi 29 mars 2027 est un jour férié : lundi de Pâques.',
  },
  { start: '2027-03-23T07:00Z', expected: 'outside_hours', fr: '(de 9 h à 18 h)' },
  { start: '2027-03-27T10:00Z', expected: 'outside_hours', fr: 'aucune heure de travail' },
  { start: '2027-03-25T09:30Z', expected: 'property_taken', fr: 'de 10 h à 11 h' },
  { start: '2027-03-23T13:30Z', expected: 'taken', fr: 'de 14 h à 15 h' },
  { start: '2027-03-23T12:30Z', expected: 'buffer', fr: 'Trop près de ce qui occupe l’agent de 14 h à 15 h' },
  { start: '2027-03-23T08:30Z', expected: 'buffer' },
  { start: '2027-03-23T09:30Z', expected: 'busy', fr: 'de 10 h à 11 h' },
  { start: '2027-03-23T10:00Z', expected: undefined },
  { start: '2027-03-23T15:00Z', expected: 'daily_cap', request: withRules({ maxPerDay: 1 }), fr: '1 rendez-vous par jour' },
  { start: '2027-03-25T15:00Z', expected: 'weekly_cap', request: withRules({ maxPerWeek: 1 }), fr: 'celle du lundi 22 mars 2027' },
  { start: '2027-03-29T10:00Z', expected: undefined, request: withRules({ maxPerWeek: 1 }) },
  {
    start: '2027-03-23T13:30Z',
    expected: 'held',
    request: withAgent({ taken: [{ ...span('2027-03-23T13:00Z', '2027-03-23T14:00Z'), isHold: true }] }),
    fr: 'retenu de 14 h à 15 h',
  },
  {
    start: '2027-03-24T10:00Z',
    expected: 'outside_hours',
    request: withAgent({ overrides: [{ day: '2027-03-24', spans: [{ opens: 900, closes: 960 }] }] }),
    fr: 'heures exceptionnelles de cet agent (de 15 h à 16 h)',
  },
  { start: '2027-03-22T11:00Z', expected: 'property_notice', request: withProperty({ noticeMinutes: 1440 }), fr: 'prévenu 24 h à l’avance' },
  { start: '2027-03-23T11:00Z', expected: 'property_hours', request: withProperty({ hours: mornings }), fr: '(de 9 h à 12 h)' },
  { start: '2027-03-26T11:00Z', expected: 'property_hours', request: withProperty({ hours: mornings }), fr: 'ne se visite pas' },
  {
    start: '2027-03-25T15:00Z',
    expected: 'property_cap',
    request: withProperty({ maxPerDay: 2, visits: [at('2027-03-25T08:00Z'), at('2027-03-25T09:00Z')] }),
    fr: '2 visites par jour',
  },
  { start: '2027-03-25T13:00Z', expected: 'group_full', request: withProperty({ groups: [{ ...group, seatsLeft: 0 }] }), fr: 'de 14 h à 14 h 30' },
  { start: '2027-03-25T13:00Z', expected: undefined, request: withProperty({ maxPerDay: 1, groups: [{ ...group, seatsLeft: 1 }] }) },
  { start: '2027-03-25T13:10Z', expected: 'property_taken', request: withProperty({ groups: [{ ...group, seatsLeft: 1 }] }) },
  { start: '2027-03-23T15:00Z', expected: 'travel', request: away, fr: 'il faut 30 min depuis' },
  { start: '2027-03-23T15:30Z', expected: undefined, request: away },
  { start: '2027-03-23T12:00Z', expected: undefined, request: { ...away, agents: [{ ...agent, taken: [], stops: away.agents[0]?.stops ?? [] }] } },
  {
    start: '2027-03-23T13:30Z',
    expected: 'travel',
    request: { ...away, agents: [{ ...agent, taken: [], stops: away.agents[0]?.stops ?? [] }] },
    fr: 'jusqu’à l’endroit où il est attendu de 15 h à 16 h',
  },
  { start: '2027-03-23T13:30Z', expected: 'required', request: together, agentId: 'denis', fr: 'requise n’est pas libre. Cet agent a déjà' },
  { start: '2027-03-23T15:00Z', expected: undefined, request: together, agentId: 'denis' },
  { start: '2027-03-23T15:00Z', expected: 'required', request: { ...request, required: ['nobody' as AgentId] } },
  { start: '2027-03-23T10:30Z', expected: 'off_grid', request: withRules({ gridMinutes: 20, anchor: 'gaps' }), fr: 'dès que l’agent se libère' },
  { start: '2027-03-23T10:00Z', expected: undefined, request: withRules({ gridMinutes: 45, anchor: 'gaps' }) },
]

test('each rule that can refuse a start is named', () => {
  const seen = new Set<string>()
  for (const { start, expected, agentId = 'camille', ...rest } of cases) {
    const refusal = refusalOf(rest.request ?? request, agentId as AgentId, at(start))
    assert.equal(refusal?.kind, expected, `${start} ${agentId}`)
    if (refusal) seen.add(refusal.kind)
  }
  assert.equal(seen.size, 24)
})

test('a refusal is explained in French and English', () => {
  for (const { start, expected, agentId = 'camille', fr = '', ...rest } of cases) {
    const explained = explain(rest.request ?? request, agentId as AgentId, at(start))
    assert.equal(explained?.refusal.kind, expected)
    if (!explained) continue
    assert.ok(plain(explained.words.fr).includes(fr), explained.words.fr)
    for (const locale of locales) assert.match(explained.words[locale], /^\p{Lu}.*\.$/u)
    assert.notEqual(explained.words.fr, explained.words.en)
  }
})

test('a refusal by a span of several days names both days', () => {
  const away = withAgent({ busy: [span('2027-03-22T23:00Z', '2027-03-26T23:00Z')] })
  const explained = explain(away, 'camille' as AgentId, at('2027-03-25T10:00Z'))
  const expected = 'L’agenda de cet agent est occupé du mardi 23 mars à 0 h au samedi 27 mars à 0 h.'
  assert.equal(explained && plain(explained.words.fr), expected)
})
