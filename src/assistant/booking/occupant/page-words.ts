import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'

/** Why a time could not be kept free. */
export type BlockProblem = 'incomplete' | 'backwards' | 'past' | 'too_many'

export interface OccupantWords {
  readonly title: string
  readonly lead: string
  readonly visits: string
  readonly noVisits: string
  readonly withAgent: (agent: string) => string
  readonly blocks: string
  readonly noBlocks: string
  readonly remove: string
  readonly removeWhat: (when: string) => string
  readonly once: string
  readonly weekly: string
  readonly day: string
  readonly weekday: string
  readonly from: string
  readonly to: string
  readonly keep: string
  readonly everyWeek: (weekday: string, hours: string) => string
  readonly weekdays: readonly string[]
  readonly done: Record<'blocked' | 'unblocked', string>
  readonly problems: Record<BlockProblem, string>
  readonly visitBooked: (when: string, whom: string) => string
  readonly call: (name: string, phone: string | undefined) => string
  readonly data: string
  readonly question: (phone: string | undefined) => string
}

const french: OccupantWords = {
  title: fr`Les visites de votre logement`,
  lead: fr`Voici les visites prévues chez vous. Indiquez les heures où nous ne devons pas en proposer : nous en tenons compte aussitôt.`,
  visits: fr`Visites prévues`,
  noVisits: fr`Aucune visite n'est prévue.`,
  withAgent: (agent) => fr`avec ${agent}`,
  blocks: fr`Vos heures sans visite`,
  noBlocks: fr`Vous n'en avez indiqué aucune.`,
  remove: fr`Supprimer`,
  removeWhat: (when) => fr`Supprimer : ${when}`,
  once: fr`Heures sans visite, un jour précis`,
  weekly: fr`Heures sans visite, chaque semaine`,
  day: fr`Date`,
  weekday: fr`Jour de la semaine`,
  from: fr`De`,
  to: fr`À`,
  keep: fr`Pas de visite à ces heures`,
  everyWeek: (weekday, hours) => fr`Chaque ${weekday}, ${hours}`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  done: {
    blocked: fr`C'est noté : aucune visite ne sera proposée à ces heures.`,
    unblocked: fr`Supprimé : des visites peuvent de nouveau être proposées à ces heures.`,
  },
  problems: {
    incomplete: fr`Indiquez le jour, l'heure de début et l'heure de fin.`,
    backwards: fr`L'heure de fin doit venir après l'heure de début.`,
    past: fr`Ces heures sont déjà passées.`,
    too_many: fr`Vous avez déjà indiqué beaucoup d'heures : supprimez celles qui ne servent plus.`,
  },
  visitBooked: (when, whom) => fr`Une visite est déjà prévue chez vous le ${when} : rien n'a été enregistré. Pour la déplacer, ${whom}.`,
  call: (name, phone) => (phone ? fr`appelez ${name} au ${phone}` : fr`adressez-vous à ${name}`),
  data: fr`Vos données`,
  question: (phone) => (phone ? fr`Une question ? Appelez l'agence au ${phone}.` : fr`Une question ? L'agence vous répond.`),
}

const english: OccupantWords = {
  title: 'The viewings of your home',
  lead: 'These are the viewings planned at your home. Say at which times we are not to propose any: it counts at once.',
  visits: 'Planned viewings',
  noVisits: 'No viewing is planned.',
  withAgent: (agent) => `with ${agent}`,
  blocks: 'Your times without viewings',
  noBlocks: 'You have given none.',
  remove: 'Remove',
  removeWhat: (when) => `Remove: ${when}`,
  once: 'Times without viewings, on one day',
  weekly: 'Times without viewings, every week',
  day: 'Date',
  weekday: 'Day of the week',
  from: 'From',
  to: 'To',
  keep: 'No viewing at these times',
  everyWeek: (weekday, hours) => `Every ${weekday}, ${hours}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  done: {
    blocked: 'Noted: no viewing will be proposed at these times.',
    unblocked: 'Removed: viewings may be proposed at these times again.',
  },
  problems: {
    incomplete: 'Say the day, the time it begins and the time it ends.',
    backwards: 'The end has to come after the beginning.',
    past: 'These times are over already.',
    too_many: 'You have given many times already: remove those that are no longer needed.',
  },
  visitBooked: (when, whom) => `A viewing is already planned at your home on ${when}: nothing was changed. To move it, ${whom}.`,
  call: (name, phone) => (phone ? `call ${name} on ${phone}` : `turn to ${name}`),
  data: 'Your data',
  question: (phone) => (phone ? `A question? Call the agency on ${phone}.` : 'A question? The agency answers you.'),
}

export const occupantWords = (locale: Locale): OccupantWords => (locale === 'fr' ? french : english)
