import { relayMail } from '#assistant/intake/relay/mail.ts'
import { deskAlarmMail } from '#assistant/outreach/templates/desk-alarm.ts'
import type {
  AgentMailView,
  AppointmentMailView,
  MailVisit,
  OfferMailView,
} from '#assistant/outreach/templates/mail-view.ts'
import {
  agentBookedMail,
  agentCancelledMail,
  agentMovedMail,
  agentReplacedMail,
  needsCheckMail,
} from '#assistant/outreach/templates/agency-notice.ts'
import {
  answerLinkMail,
  bookedPendingMail,
  cancelledMail,
  freshLinkMail,
  invitationMail,
  movedMail,
  reassignedMail,
} from '#assistant/outreach/templates/appointment.ts'
import { offerMail } from '#assistant/outreach/templates/offer.ts'
import { signInMail } from '#company/accounts/sign-in-mail.ts'
import type { WrittenMail } from '#kernel/look/mail.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Locale } from '#kernel/words.ts'
import { at, visit } from './sample-pages.ts'

const SITE = 'https://rdv.assistant.example'
const HALF_HOUR = 30 * 60_000
const spanAt = (iso: string) => ({ start: at(iso), end: at(iso) + HALF_HOUR })

const mailVisit: MailVisit = {
  type: 'viewing',
  timeZone: 'Europe/Paris',
  agency: {
    name: 'Agence des Quais',
    email: 'contact@agence-des-quais.example',
    postalAddress: visit.agency.postalAddress,
    phone: '+33261910142' as PhoneNumber,
  },
  ...(visit.property ? { property: { ...visit.property, kind: 'apartment', photoUrl: '/sample/home.svg' } } : {}),
  ...(visit.agent ? { agent: { ...visit.agent, photoUrl: '/sample/agent.svg' } } : {}),
}

export const offerView = (locale: Locale): OfferMailView => ({
  visit: mailVisit,
  contactName: 'Élodie Nguyen',
  slots: [
    {
      url: `${SITE}/r/abc?slot=1`,
      span: spanAt('2026-12-03T17:30:00Z'),
      reason: locale === 'fr' ? 'votre souhait\u00A0: jeudi après 18\u00A0h' : 'your wish: Thursday after 6\u00A0pm',
    },
    { url: `${SITE}/r/abc?slot=2`, span: spanAt('2026-12-05T09:00:00Z') },
    { url: `${SITE}/r/abc?slot=3`, span: spanAt('2026-12-05T10:00:00Z') },
  ],
  pageUrl: `${SITE}/r/abc`,
  notice: {
    agencyName: 'Agence des Quais',
    agencyAddress: visit.agency.postalAddress,
    agencyEmail: 'contact@agence-des-quais.example',
    portalName: 'SeLoger',
    retentionMonths: 24,
  },
})

const appointment: AppointmentMailView = {
  visit: mailVisit,
  span: spanAt('2026-12-03T17:30:00Z'),
  place: '8 rue du Puits-d’Argent, 44000 Nantes',
  pageUrl: `${SITE}/r/abc`,
  moveUrl: `${SITE}/r/abc/move`,
  cancelUrl: `${SITE}/r/abc/cancel`,
  routeUrl: 'https://www.openstreetmap.org/directions?to=47.2,-1.5',
}

const agentView: AgentMailView = {
  visit: mailVisit,
  contact: {
    name: 'Élodie Nguyen',
    phone: '+33639984567' as PhoneNumber,
    email: 'elodie.nguyen@courriel.example',
    postalAddress: '3 allée des Tanneurs, 44000 Nantes',
  },
  span: appointment.span,
  place: appointment.place,
  leadUrl: `${SITE}/app/leads/1`,
}

/** Every mail we send, by name, with invented people. */
const understood: Record<Locale, string> = { fr: 'jeudi après 18\u00a0h ou samedi matin', en: 'Thursday after 18:00 or Saturday morning' }

export const sampleMails = (locale: Locale): Record<string, WrittenMail> => ({
  offer: offerMail(offerView(locale), locale),
  'offer-wish': offerMail({ ...offerView(locale), wish: { understood: understood[locale], isMet: true } }, locale),
  'offer-nearest': offerMail({ ...offerView(locale), wish: { understood: understood[locale], isMet: false }, isAfterLoss: true }, locale),
  'answer-confirm': answerLinkMail({ visit: mailVisit, pageUrl: `${SITE}/r/abc?slot=1`, purpose: 'confirm', span: appointment.span }, locale),
  'answer-move': answerLinkMail({ visit: mailVisit, pageUrl: `${SITE}/r/abc/move`, purpose: 'move', span: appointment.span }, locale),
  'answer-cancel': answerLinkMail({ visit: mailVisit, pageUrl: `${SITE}/r/abc/cancel`, purpose: 'cancel', span: appointment.span }, locale),
  'offer-bare': offerMail(
    {
      ...offerView(locale),
      slots: [],
      visit: { type: 'phone_call', timeZone: 'Europe/Paris', agency: mailVisit.agency },
    },
    locale,
  ),
  invitation: invitationMail(appointment, locale),
  'booked-pending': bookedPendingMail(appointment, locale),
  moved: movedMail({ ...appointment, previous: spanAt('2026-12-02T09:00:00Z') }, locale),
  reassigned: reassignedMail(appointment, locale),
  'cancelled-instead': cancelledMail({ visit: mailVisit, span: appointment.span, by: 'agency', chooseUrl: `${SITE}/r/abc`, instead: offerView(locale).slots }, locale),
  cancelled: cancelledMail(
    {
      visit: { ...mailVisit, agency: { ...mailVisit.agency, accent: '#d6336c' } },
      span: appointment.span,
      by: 'agency',
      chooseUrl: `${SITE}/r/abc`,
    },
    locale,
  ),
  'fresh-link': freshLinkMail({ visit: mailVisit, pageUrl: `${SITE}/r/def` }, locale),
  'agent-booked': agentBookedMail(agentView, locale),
  'agent-moved': agentMovedMail({ ...agentView, previous: spanAt('2026-12-02T09:00:00Z') }, locale),
  'agent-cancelled': agentCancelledMail(agentView, locale),
  'agent-replaced': agentReplacedMail(agentView, locale),
  'needs-check': needsCheckMail(
    {
      agency: mailVisit.agency,
      reason: 'other_wish',
      contact: agentView.contact,
      quote: 'Plutôt la semaine prochaine,\nle matin.',
      deskUrl: `${SITE}/app/leads/1`,
    },
    locale,
  ),
  'desk-alarm': deskAlarmMail(
    {
      agency: mailVisit.agency,
      items: [
        { who: 'Julie Lemaître', why: { fr: 'La réponse est prête\u00A0: elle attend votre accord.', en: 'The answer is ready and waits for your word.' }[locale] },
        { who: 'Message depuis votre annonce', why: { fr: 'Ni adresse e-mail ni téléphone de contact trouvés.', en: 'No e-mail address or phone of a contact was found.' }[locale] },
      ],
      count: 12,
      deskUrl: `${SITE}/app/desk`,
    },
    locale,
  ),
  relay: relayMail(
    { agencyName: mailVisit.agency.name, accent: mailVisit.agency.accent, recipient: 'entree@crm.example', portalName: 'SeLoger', what: 'requests', url: `${SITE}/relay/xyz`, days: 7 },
    locale,
  ),
  'sign-in': signInMail({ url: `${SITE}/sign-in/xyz`, minutes: 15 }, locale),
})
