import { fr } from '#kernel/french.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { BlockingRule, Remedy, WhyNothing } from './why-nothing.ts'

type Words = Readonly<Record<Locale, string>>
type NameOf = (agentId: AgentId) => string

/** Why nothing can be offered and the three changes that would help most, for the people of the agency. */
export function sayWhyNothing({ main, remedies }: Pick<WhyNothing, 'main' | 'remedies'>, nameOf: NameOf): Words {
  const helpful = remedies.slice(0, 3).map(remedy => sayRemedy(remedy, nameOf))
  const why = reasons[main]
  if (helpful.length === 0) return why
  const list = (locale: Locale) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(helpful.map(words => words[locale]))
  return { fr: fr`${why.fr} Ce qui aiderait : ${list('fr')}.`, en: `${why.en} What would help: ${list('en')}.` }
}

const reasons: Readonly<Record<BlockingRule, Words>> = {
  not_permitted: { fr: fr`Aucun agent ne peut prendre ce rendez-vous.`, en: 'No agent may take this appointment.' },
  property_gone: { fr: fr`Ce bien n'est plus disponible.`, en: 'This property is no longer available.' },
  slot_past: { fr: fr`Toutes les heures sont passées.`, en: 'All times have passed.' },
  too_soon: { fr: fr`Les heures libres sont plus proches que le préavis.`, en: 'The free times are sooner than the notice allows.' },
  beyond_horizon: { fr: fr`Les heures libres sont plus lointaines que les jours proposés.`, en: 'The free times lie beyond the days that are offered.' },
  calendar_unreadable: { fr: fr`L'agenda ne peut pas être lu.`, en: 'The calendar cannot be read.' },
  calendar_stale: { fr: fr`L'agenda n'a pas été lu récemment : rien d'aussi proche n'est proposé.`, en: 'The calendar has not been read lately: nothing so near is offered.' },
  outside_hours: { fr: fr`Aucune heure de travail ne contient ce rendez-vous.`, en: 'No working hours hold this appointment.' },
  public_holiday: { fr: fr`Les jours qui conviendraient sont fériés.`, en: 'The days that would suit are public holidays.' },
  property_notice: { fr: fr`L'occupant du bien doit être prévenu plus tôt.`, en: 'The occupant of the property has to be told earlier.' },
  property_hours: { fr: fr`Le bien ne se visite pas pendant les heures de travail.`, en: 'The property cannot be visited during working hours.' },
  property_taken: { fr: fr`Le bien est déjà pris.`, en: 'The property is already taken.' },
  property_cap: { fr: fr`Le bien a atteint son nombre de visites par jour.`, en: 'The property has reached its visits a day.' },
  taken: { fr: fr`Les heures de travail sont prises par d'autres rendez-vous.`, en: 'Working hours are taken by other appointments.' },
  busy: { fr: fr`Les agendas sont occupés pendant les heures de travail.`, en: 'Calendars are busy during working hours.' },
  travel: { fr: fr`Les trajets ne laissent pas le temps de ce rendez-vous.`, en: 'Travel leaves no time for this appointment.' },
  daily_cap: { fr: fr`Le nombre de rendez-vous par jour est atteint.`, en: 'The appointments a day are reached.' },
  weekly_cap: { fr: fr`Le nombre de rendez-vous par semaine est atteint.`, en: 'The appointments a week are reached.' },
  required: { fr: fr`Une personne dont la présence est requise n'est pas libre.`, en: 'Somebody who has to be there is not free.' },
}

function sayRemedy(remedy: Remedy, nameOf: NameOf): Words {
  switch (remedy.kind) {
    case 'name_agent':
      return { fr: fr`désigner un agent`, en: 'naming an agent' }
    case 'second_agent':
      return { fr: fr`un second agent`, en: 'a second agent' }
    case 'smaller_buffers':
      return { fr: fr`des marges plus courtes`, en: 'shorter buffers' }
    case 'start_in_gaps':
      return { fr: fr`commencer dès que l'agent se libère`, en: 'starting as soon as the agent is free' }
    case 'open_holidays':
      return { fr: fr`travailler les jours fériés`, en: 'working on public holidays' }
    case 'shorter_notice':
      return { fr: fr`un préavis plus court`, en: 'a shorter notice' }
    case 'reconnect_calendar':
      return { fr: fr`rebrancher l'agenda (${nameOf(remedy.agentId)})`, en: `reconnecting the calendar of ${nameOf(remedy.agentId)}` }
    case 'set_hours':
      return { fr: fr`dire les heures de travail (${nameOf(remedy.agentId)})`, en: `setting the working hours of ${nameOf(remedy.agentId)}` }
    case 'without_required':
      return { fr: fr`se passer d'une personne (${nameOf(remedy.agentId)})`, en: `doing without ${nameOf(remedy.agentId)}` }
    case 'open_weekday':
      return { fr: fr`des heures le ${weekday(remedy.weekday, 'fr')}`, en: `hours on ${weekday(remedy.weekday, 'en')}` }
    case 'longer_horizon':
      return { fr: fr`proposer ${remedy.days} jours de plus`, en: `offering ${remedy.days} more days` }
    case 'raise_daily_cap':
      return { fr: fr`plus de rendez-vous par jour`, en: 'more appointments a day' }
    case 'raise_weekly_cap':
      return { fr: fr`plus de rendez-vous par semaine`, en: 'more appointments a week' }
    case 'raise_property_cap':
      return { fr: fr`plus de visites du bien par jour`, en: 'more visits of the property a day' }
    case 'widen_property_hours':
      return { fr: fr`des heures de visite du bien plus larges`, en: 'wider visiting hours of the property' }
    case 'shorter_property_notice':
      return { fr: fr`prévenir l'occupant plus tard`, en: 'telling the occupant later' }
  }
}

/** 1970-01-05 was a Monday. */
const weekday = (number: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format((number + 3) * DAY)
