import type { BookedView, ChooseView, DetailsView, SlotView, VisitView, WishView } from '#assistant/booking/page-view.ts'
import { bookedPage, choosePage, detailsPage, movePage } from '#assistant/booking/page.ts'
import {
  cancelledPage,
  cancelPage,
  dataPage,
  expiredPage,
  noSlotsPage,
  receivedPage,
  unavailablePage,
} from '#assistant/booking/page-states.ts'
import { confirmSignInPage, linkSentPage, signInPage } from '#company/accounts/page.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import { euros } from '#kernel/money.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { demoCalendarPage, demoMailPage, demoPage } from '#main/demo/page.ts'
import { problemPage } from '#platform/http/problem-page.ts'
import { kitPage } from './sample-kit.ts'

const AGENCY_PHONE = '+33261910142' as PhoneNumber
const AGENT_PHONE = '+33639980123' as PhoneNumber
const MINUTE = 60_000
export const at = (iso: string): number => Date.parse(iso)

export const visit: VisitView = {
  type: 'viewing',
  timeZone: 'Europe/Paris',
  agency: {
    name: 'Agence des Quais',
    phone: AGENCY_PHONE,
    postalAddress: '12 quai des Feuilles, 44000 Nantes',
    dataUrl: '/data',
  },
  otherLanguage: { locale: 'en', url: '/?lang=en' },
  property: {
    title: 'Appartement 3 pièces avec balcon',
    town: 'Nantes',
    reference: 'ADQ-12',
    transaction: 'sale',
    price: euros(28_900_000),
    surfaceM2: 68,
    photoUrl: '/sample/home.svg',
  },
  agent: { name: 'Claire Martin', phone: AGENT_PHONE, photoUrl: '/sample/agent.svg' },
}

const slot = (iso: string, reason?: string): SlotView => ({
  value: `slot-${iso}`,
  span: { start: at(iso), end: at(iso) + 30 * MINUTE },
  ...(reason === undefined ? {} : { reason }),
})

const proposed = (isFrench: boolean): SlotView[] => [
  slot('2026-12-03T17:30:00Z', isFrench ? 'votre souhait\u00A0: jeudi après 18\u00A0h' : 'your wish: Thursday after 6\u00A0pm'),
  slot('2026-12-05T09:00:00Z', isFrench ? 'samedi matin, comme vous le souhaitez' : 'Saturday morning, as you wished'),
  slot('2026-12-05T10:00:00Z'),
]

const others = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-07'].flatMap((day) =>
  ['08:00', '08:30', '09:00', '13:00', '13:30', '15:00', '16:30'].map((time) => slot(`${day}T${time}:00Z`)),
)

const next = (isFrench: boolean) => [
  { ...slot('2026-12-02T11:30:00Z'), reason: isFrench ? 'vers midi' : 'around midday' },
  { ...slot('2026-12-05T08:30:00Z'), reason: isFrench ? 'une autre heure' : 'another time' },
  { ...slot('2026-12-08T16:30:00Z'), reason: isFrench ? 'un autre jour' : 'another day' },
]

const target = (action: string) => ({ action, hidden: { token: 'sample-token' } })

const chooseView = (isFrench: boolean): ChooseView => ({
  visit,
  proposed: proposed(isFrench),
  next: next(isFrench),
  others,
  choose: target('/choose'),
  otherWish: target('/wish'),
  callBack: target('/call-back'),
  phone: '06 39 98 45 67',
})

const wishView = (isFrench: boolean, isMet: boolean): WishView => ({
  understood: isFrench ? 'jeudi après 18\u00a0h ou samedi matin' : 'Thursday after 18:00 or Saturday morning',
  isMet,
  drop: target('/all-times'),
  sayOtherwise: target('/say'),
})

const detailsView = (isFrench: boolean): DetailsView => ({
  visit,
  slot: proposed(isFrench)[0] ?? slot('2026-12-03T17:30:00Z'),
  heldUntil: at('2026-11-30T10:09:00Z'),
  now: at('2026-11-30T10:00:00Z'),
  confirm: target('/confirm'),
  changeUrl: '/choose',
  values: { lastName: 'Nguyen', firstName: 'Élodie', phone: '06 39 98 45 67', email: 'elodie.nguyen@courriel.example' },
  problems: [],
  isAddressRequired: false,
})

const bookedView: BookedView = {
  visit,
  span: slot('2026-12-03T17:30:00Z').span,
  place: '8 rue du Puits-d’Argent, 44000 Nantes',
  contactEmail: 'elodie.nguyen@courriel.example',
  contactPhone: '06 39 98 45 67',
  invitation: 'sent',
  occasion: 'booked',
  calendarUrl: '/visit.ics',
  routeUrl: '/route',
  moveUrl: '/move',
  cancelUrl: '/cancel',
}

const bookingPages = (tools: PageTools): Record<string, Page> => {
  const isFrench = tools.locale === 'fr'
  const choose = chooseView(isFrench)
  const details = detailsView(isFrench)
  const withoutPhoto: VisitView = { type: 'office_visit', timeZone: 'Europe/Paris', agency: visit.agency }
  return {
    choose: choosePage({ ...choose, wish: wishView(isFrench, true), others: others.slice(0, 4), besides: others.slice(4) }, tools),
    'choose-none-fits': choosePage({ ...choose, wish: wishView(isFrench, false), said: 'nothing_fits' }, tools),
    'choose-understood': choosePage({ ...choose, wish: wishView(isFrench, true), said: 'understood' }, tools),
    'choose-unread': choosePage({ ...choose, said: 'unread' }, tools),
    'choose-all-times': choosePage({ ...choose, said: 'all_times' }, tools),
    'choose-preselected': choosePage({ ...choose, preselected: choose.proposed[2]?.value ?? '' }, tools),
    'choose-lost-race': choosePage({ ...choose, notice: 'slot_taken' }, tools),
    'choose-past': choosePage({ ...choose, proposed: [], next: [], others: [], notice: 'slot_past' }, tools),
    'choose-bare': choosePage({ ...choose, visit: withoutPhoto, next: [], others: others.slice(0, 1) }, tools),
    details: detailsPage(details, tools),
    'details-problems': detailsPage(
      {
        ...details,
        values: { ...details.values, lastName: '', email: 'elodie@' },
        problems: [
          { field: 'lastName', kind: 'missing' },
          { field: 'email', kind: 'invalid' },
        ],
        isAddressRequired: true,
      },
      tools,
    ),
    'details-valuation': detailsPage(
      { ...details, visit: { ...withoutPhoto, type: 'valuation' }, now: details.heldUntil },
      tools,
    ),
    booked: bookedPage(bookedView, tools),
    'booked-pending': bookedPage({ ...bookedView, invitation: 'pending', occasion: 'moved' }, tools),
    'booked-late': bookedPage({ ...bookedView, invitation: 'late' }, tools),
    'booked-already': bookedPage(
      { ...bookedView, occasion: 'already', visit: { ...visit, type: 'phone_call' } },
      tools,
    ),
    move: movePage({ ...choose, current: bookedView.span, backUrl: '/booked' }, tools),
    'move-none': movePage({ ...choose, proposed: [], next: [], others: [], current: bookedView.span, backUrl: '/booked' }, tools),
    cancel: cancelPage(
      {
        visit,
        span: bookedView.span,
        place: bookedView.place,
        cancel: target('/cancel'),
        backUrl: '/booked',
        moveUrl: '/move',
      },
      tools,
    ),
    cancelled: cancelledPage({ visit, span: bookedView.span, chooseUrl: '/choose' }, tools),
    'no-slots': noSlotsPage(
      { visit, why: 'none_free', otherWish: target('/wish'), callBack: target('/call-back'), phone: '06 39 98 45 67' },
      tools,
    ),
    unavailable: unavailablePage({ visit, why: 'under_offer', callBack: target('/call-back') }, tools),
    received: receivedPage({ visit, what: 'wish', backUrl: '/choose' }, tools),
    expired: expiredPage({ freshLink: target('/fresh'), state: 'invalid_email', email: 'elodie@' }, tools),
    'expired-sent': expiredPage({ freshLink: target('/fresh'), state: 'sent' }, tools),
    data: dataPage(
      visit,
      {
        agencyName: visit.agency.name,
        agencyAddress: visit.agency.postalAddress,
        agencyEmail: 'contact@agence-des-quais.example',
        portalName: 'SeLoger',
        retentionMonths: 24,
      },
      tools,
    ),
    'problem-404': problemPage(404, tools),
    'problem-500': problemPage(500, tools),
  }
}

const accountPages = (tools: PageTools): Record<string, Page> => ({
  'sign-in': signInPage({ signIn: target('/sign-in'), state: 'link_expired', demoUrl: '/demo' }, tools),
  'sign-in-invalid': signInPage({ signIn: target('/sign-in'), state: 'invalid_email', email: 'claire@' }, tools),
  'sign-in-sent': linkSentPage({ email: 'claire.martin@agence-des-quais.example', signInUrl: '/sign-in' }, tools),
  'sign-in-confirm': confirmSignInPage(
    { confirm: target('/sign-in/confirm'), email: 'claire.martin@agence-des-quais.example' },
    tools,
  ),
})

const demoPages = (tools: PageTools): Record<string, Page> => {
  const { agencyName, timeZone } = { agencyName: visit.agency.name, timeZone: visit.timeZone }
  const span = slot('2026-12-03T17:30:00Z').span
  const sentAt = at('2026-11-30T10:00:00Z')
  const view = {
    agencyName,
    timeZone,
    inboundAddress: 'agence-des-quais-7f3k9q@in.assistant.localhost',
    send: target('/demo/send'),
    portals: [
      { id: 'seloger', name: 'SeLoger' },
      { id: 'leboncoin', name: 'Leboncoin' },
      { id: 'bienici', name: 'Bien’ici' },
    ],
    mails: [
      {
        url: '/demo/mails/1',
        subject: 'Votre visite de l’appartement à Nantes : 3 créneaux proposés',
        to: 'elodie.nguyen@courriel.example',
        role: 'contact' as const,
        sentAt,
      },
      {
        url: '/demo/mails/2',
        subject: 'Nouveau rendez-vous : Élodie Nguyen',
        to: 'claire.martin@agence-des-quais.example',
        role: 'agent' as const,
        sentAt,
      },
    ],
    agents: [
      { name: 'Claire Martin', calendarUrl: '/demo/calendars/1', photoUrl: '/sample/agent.svg', next: span },
      { name: 'Karim Haddad', calendarUrl: '/demo/calendars/2' },
    ],
    signIns: [
      { label: 'Claire Martin', form: target('/demo/sign-in') },
      { label: 'Karim Haddad', form: target('/demo/sign-in') },
    ],
    refreshUrl: '/demo',
    otherLanguageUrl: '/demo?lang=en',
  }
  return {
    demo: demoPage({ ...view, justSent: { what: 'SeLoger', by: 'Élodie Nguyen' } }, tools),
    'demo-empty': demoPage({ ...view, mails: [] }, tools),
    'demo-mail': demoMailPage(
      {
        agencyName,
        timeZone,
        subject: view.mails[0]?.subject ?? '',
        from: 'Agence des Quais <agence-des-quais@mail.assistant.localhost>',
        to: 'elodie.nguyen@courriel.example',
        sentAt,
        bodyUrl: `/framed/${tools.locale}/mail-offer`,
        text: 'Bonjour,\n\nhttps://rdv.assistant.example/r/abc',
        attachments: [{ name: 'invitation.ics', url: '/invitation.ics' }],
        backUrl: '/demo',
        reply: target('/demo/mails/1/reply'),
      },
      tools,
    ),
    'demo-calendar': demoCalendarPage(
      {
        agencyName,
        timeZone,
        agentName: 'Claire Martin',
        backUrl: '/demo',
        events: [
          { span: slot('2026-12-03T08:00:00Z').span, title: 'Réunion d’équipe', isOurs: false },
          { span, title: 'Visite – Élodie Nguyen', isOurs: true },
        ],
      },
      tools,
    ),
  }
}

/** Every state of every server page, by name, with invented people. */
export const samplePages = (tools: PageTools): Record<string, Page> => ({
  ...bookingPages(tools),
  ...accountPages(tools),
  ...demoPages(tools),
  kit: kitPage(tools),
})

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice">${content}</svg>`

/** Pictures the samples point at, by path. */
export const samplePictures: Readonly<Record<string, string>> = {
  '/sample/home.svg': svg(
    '<rect width="640" height="360" fill="#e9e4dc"/><rect y="250" width="640" height="110" fill="#b98f65"/><rect x="60" y="40" width="190" height="190" fill="#cfe3ee"/><path d="M155 40v190M60 135h190" stroke="#fff" stroke-width="8"/><rect x="56" y="36" width="198" height="198" fill="none" stroke="#fff" stroke-width="8"/><rect x="320" y="190" width="250" height="90" rx="18" fill="#41606d"/><rect x="300" y="220" width="40" height="80" rx="14" fill="#365260"/><rect x="550" y="220" width="40" height="80" rx="14" fill="#365260"/><circle cx="445" cy="100" r="34" fill="#f3c969"/><rect x="400" y="60" width="90" height="80" rx="6" fill="none" stroke="#8d7b66" stroke-width="6"/><path d="M275 250c-6-40-34-50-34-90M275 250c4-50 30-60 24-110M275 250V150" stroke="#4c7a55" stroke-width="9" fill="none" stroke-linecap="round"/><rect x="255" y="250" width="40" height="46" rx="6" fill="#fff"/>',
  ),
  '/sample/agent.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#d8c7b5"/><path d="M14 96c2-24 16-34 34-34s32 10 34 34z" fill="#2f5363"/><path d="M28 40c0-16 8-26 20-26s21 10 21 27c0 12 3 20 6 25H22c4-6 6-14 6-26z" fill="#5b3b2a"/><ellipse cx="48" cy="42" rx="15" ry="19" fill="#f0cdb0"/><path d="M33 38c2-13 28-15 30 0-8-1-14-4-17-8-3 4-7 7-13 8z" fill="#5b3b2a"/><path d="M42 51c4 3.500 8 3.500 12 0" stroke="#a35f4e" stroke-width="2" fill="none" stroke-linecap="round"/></svg>',
}
