import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { CheckReason, LeadEvent, LeadEventName } from './lead.ts'
import { correctable } from './contract.ts'
import { fieldWords } from './field-words.ts'
import { type AnswerGiven, answersGiven as answers, checkReasons } from './lead.ts'
import { sayCheckReason } from './say.ts'

/** What the ids of an event's detail are called; undefined for what is gone. */
export interface EventNames {
  readonly locale: Locale
  readonly agent: (id: string) => string | undefined
  readonly property: (id: string) => string | undefined
  readonly portal: (id: string) => string | undefined
}

type Correctable = (typeof correctable)[number]

/** One sentence of a lead's history. */
export function sayEvent({ event, detail }: Pick<LeadEvent, 'event' | 'detail'>, names: EventNames): string {
  const text = (key: string): string => (typeof detail[key] === 'string' ? detail[key] : '')
  const facts: Facts = {
    by: names.agent(text('by')),
    agent: names.agent(text('agentId')),
    property: names.property(text('propertyId')),
    portal: names.portal(text('portal')),
    field: correctable.find((name) => name === text('field')),
    isMatched: text('match') !== 'none',
    reason: checkReasons.find((reason) => reason === text('reason')),
    answer: answers.find((answer) => answer === text('answer')) ?? 'left',
  }
  return (names.locale === 'fr' ? inFrench : inEnglish)[event](facts)
}

interface Facts {
  /** Who of the agency did it. */
  readonly by: string | undefined
  readonly agent: string | undefined
  readonly property: string | undefined
  readonly portal: string | undefined
  readonly field: Correctable | undefined
  readonly isMatched: boolean
  readonly reason: CheckReason | undefined
  readonly answer: AnswerGiven
}

const frenchAnswers: Record<AnswerGiven, string> = {
  booked: fr`Le contact a accepté un créneau par e-mail.`,
  times: fr`Le contact a écrit quand il peut venir : d'autres créneaux lui sont proposés.`,
  link: fr`Le contact a reçu le lien où il règle cela lui-même.`,
  later: fr`Une réponse automatique suivra : il n'en part pas plus d'une par heure.`,
  left: fr`La réponse du contact attend une personne.`,
}

const englishAnswers: Record<AnswerGiven, string> = {
  booked: 'The contact accepted a time by e-mail.',
  times: 'The contact wrote when to come: other times are proposed.',
  link: 'The contact was sent the link where this is done.',
  later: 'An automatic answer follows: no more than one leaves in an hour.',
  left: 'The contact’s answer waits for a person.',
}

type Sentences = Record<LeadEventName, (facts: Facts) => string>

const par = (by: string | undefined) => (by === undefined ? '' : fr` par ${by}`)

const inFrench: Sentences = {
  received: ({ portal }) => (portal ? fr`Demande reçue de ${portal}.` : fr`Demande reçue.`),
  entered: ({ by }) => fr`Demande saisie${par(by)}.`,
  matched: ({ isMatched }) => (isMatched ? fr`Bien reconnu.` : fr`Bien non reconnu : un appel est proposé.`),
  offered: ({ agent }) => (agent ? fr`Créneaux de ${agent} proposés.` : fr`Créneaux proposés.`),
  drafted: ({ agent }) => (agent ? fr`Réponse préparée avec les créneaux de ${agent}.` : fr`Réponse préparée.`),
  sent_by: ({ by }) => fr`Réponse envoyée${par(by)}.`,
  to_check: ({ reason }) => (reason ? fr`À vérifier : ${lowerFirst(sayCheckReason(reason, 'fr'))}` : fr`À vérifier.`),
  booked: () => fr`Rendez-vous pris.`,
  moved: () => fr`Rendez-vous déplacé.`,
  reassigned: ({ agent }) => (agent ? fr`Rendez-vous repris par ${agent}, à la même heure.` : fr`Rendez-vous repris par un collègue, à la même heure.`),
  cancelled: () => fr`Rendez-vous annulé.`,
  missed: () => fr`Personne n'est venu au rendez-vous.`,
  corrected: ({ by, field }) => (field ? fr`Correction${par(by)} : ${fieldWords.fr[field]}.` : fr`Correction${par(by)}.`),
  uncorrected: ({ by, field }) => (field ? fr`Correction reprise${par(by)} : ${fieldWords.fr[field]}.` : fr`Correction reprise${par(by)}.`),
  property_set: ({ by, property }) => (property ? fr`Bien choisi${par(by)} : ${property}.` : fr`Bien choisi${par(by)}.`),
  dismissed: ({ by }) => fr`Demande classée${par(by)}.`,
  asked_again: ({ portal }) => (portal ? fr`Même demande reçue à nouveau, de ${portal}.` : fr`Même demande reçue à nouveau.`),
  told_gone: () => fr`Le contact sait que ce bien ne se visite plus.`,
  asked_which: () => fr`Plusieurs biens correspondent : la question est posée au contact.`,
  property_chosen: ({ property }) => (property ? fr`Bien choisi par le contact : ${property}.` : fr`Bien choisi par le contact.`),
  replied: () => fr`Le contact a répondu par e-mail.`,
  invitation_accepted: () => fr`L'agenda du contact a accepté l'invitation.`,
  invitation_tentative: () => fr`L'agenda du contact a répondu « peut-être » à l'invitation.`,
  invitation_declined: () => fr`L'agenda du contact a refusé l'invitation : le rendez-vous tient tant que personne ne l'annule.`,
  invitation_countered: () => fr`Le contact propose une autre heure depuis son agenda.`,
  wished: () => fr`Le contact a écrit ce qui lui conviendrait.`,
  bounced: () => fr`Notre e-mail est revenu : il n'a pas été remis.`,
  call_back: () => fr`Le contact demande à être rappelé.`,
  reworded: () => fr`Le contact a précisé quand il peut venir : d'autres créneaux lui ont été proposés.`,
  all_times: () => fr`Le contact a demandé à voir tous les créneaux.`,
  answered: ({ answer }) => frenchAnswers[answer],
}

const withName = (by: string | undefined) => (by === undefined ? '' : ` by ${by}`)

const inEnglish: Sentences = {
  received: ({ portal }) => (portal ? `Request received from ${portal}.` : 'Request received.'),
  entered: ({ by }) => `Request entered${withName(by)}.`,
  matched: ({ isMatched }) => (isMatched ? 'Property recognised.' : 'Property not recognised: a call is offered.'),
  offered: ({ agent }) => (agent ? `Times of ${agent} offered.` : 'Times offered.'),
  drafted: ({ agent }) => (agent ? `Answer prepared with times of ${agent}.` : 'Answer prepared.'),
  sent_by: ({ by }) => `Answer sent${withName(by)}.`,
  to_check: ({ reason }) => (reason ? `To be checked: ${lowerFirst(sayCheckReason(reason, 'en'))}` : 'To be checked.'),
  booked: () => 'Appointment booked.',
  moved: () => 'Appointment moved.',
  reassigned: ({ agent }) => (agent ? `${agent} takes the appointment, at the same time.` : 'A colleague takes the appointment, at the same time.'),
  cancelled: () => 'Appointment cancelled.',
  missed: () => 'Nobody came to the appointment.',
  corrected: ({ by, field }) => (field ? `Corrected${withName(by)}: ${fieldWords.en[field]}.` : `Corrected${withName(by)}.`),
  uncorrected: ({ by, field }) => (field ? `Correction taken back${withName(by)}: ${fieldWords.en[field]}.` : `Correction taken back${withName(by)}.`),
  property_set: ({ by, property }) => (property ? `Property chosen${withName(by)}: ${property}.` : `Property chosen${withName(by)}.`),
  dismissed: ({ by }) => `Request dismissed${withName(by)}.`,
  asked_again: ({ portal }) => (portal ? `The same request came again, from ${portal}.` : 'The same request came again.'),
  told_gone: () => 'The contact has been told that the property can no longer be visited.',
  asked_which: () => 'Several properties match: the contact is asked which.',
  property_chosen: ({ property }) => (property ? `Property chosen by the contact: ${property}.` : 'Property chosen by the contact.'),
  replied: () => 'The contact answered by e-mail.',
  invitation_accepted: () => 'The contact’s calendar accepted the invitation.',
  invitation_tentative: () => 'The contact’s calendar answered “maybe” to the invitation.',
  invitation_declined: () => 'The contact’s calendar declined the invitation: the appointment stands until somebody cancels it.',
  invitation_countered: () => 'The contact proposes another time from their calendar.',
  wished: () => 'The contact wrote what would suit.',
  bounced: () => 'Our mail came back undelivered.',
  call_back: () => 'The contact asks to be called back.',
  reworded: () => 'The contact said more about when to come: other times were proposed.',
  all_times: () => 'The contact asked to see all times.',
  answered: ({ answer }) => englishAnswers[answer],
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
