import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { AgentReason } from './choose-agent.ts'

type StandsIn = Extract<AgentReason, { kind: 'stands_in' }>
type Words = Readonly<Record<Locale, string>>

/** One sentence for the people of the agency. */
export function sayAgentReason(reason: AgentReason, locale: Locale): string {
  if (reason.kind === 'responsible') return responsible[locale]
  return `${sayAbsence(reason)[locale]}${locale === 'fr' ? fr` : ` : ': '}${standIn[reason.rule][locale]}${decisions[reason.decidedBy][locale]}.`
}

const responsible: Words = { fr: fr`Responsable de ce bien.`, en: 'Responsible for this property.' }

function sayAbsence({ hasResponsible, isByWish, laterThanHours, betterByDays }: StandsIn): Words {
  if (betterByDays !== undefined) {
    return {
      fr: fr`Les créneaux de l'agent responsable seraient moins bons (attente et trajets comptés, plus de ${betterByDays} jours d'écart)`,
      en: `The responsible agent’s times would be worse (waiting and travel counted, by more than ${betterByDays} days)`,
    }
  }
  if (laterThanHours !== undefined) {
    return {
      fr: fr`L'agent responsable ne serait libre que plus de ${laterThanHours}\u00a0h plus tard`,
      en: `The responsible agent would only be free more than ${laterThanHours} hours later`,
    }
  }
  return isByWish ? absence.isByWish : hasResponsible ? absence.hasResponsible : absence.hasNone
}

const absence: Record<'hasResponsible' | 'hasNone' | 'isByWish', Words> = {
  isByWish: {
    fr: fr`L'agent responsable n'a pas de créneau au moment souhaité`,
    en: 'The responsible agent has no free time when the contact can come',
  },
  hasResponsible: { fr: fr`L'agent responsable n'a pas de créneau`, en: 'The responsible agent has no free time' },
  hasNone: { fr: fr`Aucun agent n'est responsable de ce bien`, en: 'No agent is responsible for this property' },
}

const standIn: Record<StandsIn['rule'], Words> = {
  permitted: { fr: fr`collègue désigné pour ce bien`, en: 'colleague named for this property' },
  team: { fr: fr`collègue de l'équipe`, en: 'colleague of the team' },
}

const decisions: Record<StandsIn['decidedBy'], Words> = {
  only_one: { fr: fr`, le seul disponible`, en: ', the only one available' },
  earliest: { fr: fr`, disponible le plus tôt`, en: ', available the earliest' },
  turn: { fr: fr`, dont c'est le tour`, en: ', whose turn it is' },
  times: { fr: fr`, à trois tours près celui dont les créneaux conviennent le mieux (attente et trajets)`, en: ', within three turns the one with the best times (waiting and travel)' },
  load: {
    fr: fr`, à égalité de tour avec d'autres, avec le moins de rendez-vous à venir`,
    en: ', level in turn with others, with the fewest appointments to come',
  },
  order: { fr: fr`, premier dans l'ordre de l'agence`, en: ', first in the agency’s order' },
}
