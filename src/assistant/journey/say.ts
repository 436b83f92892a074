import type { ReadingReason } from '#assistant/intake/reading/reading.ts'
import type { PropertyMatch } from '#assistant/matching/match.ts'
import type { Fact } from '#assistant/matching/weights.ts'
import type { NoAgent } from '#assistant/slots/choose-agent.ts'
import { sayWhyNothing } from '#assistant/slots/say-why-nothing.ts'
import { fr } from '#kernel/french.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { Locale } from '#kernel/words.ts'
import type { CheckReason } from './lead.ts'
import type { TaskKind } from './task-kind.ts'

// Reasons as the people of the agency read them: one sentence that says what is, and where it helps, what to do.

type Words = Readonly<Record<Locale, string>>

const checks: Record<CheckReason, Words> = {
  no_agent: {
    fr: fr`Aucun agent ne peut prendre ce rendez-vous : désignez-en un pour ce bien.`,
    en: 'No agent may take this appointment: name one for this property.',
  },
  no_slot: {
    fr: fr`Aucun créneau n'est libre dans les délais de l'agence.`,
    en: 'No time is free within the agency’s notice and horizon.',
  },
  no_email: {
    fr: fr`Pas d'adresse e-mail dans la demande : appelez ce contact, ou complétez l'adresse.`,
    en: 'The request holds no e-mail address: call this contact, or add the address.',
  },
  property_unavailable: {
    fr: fr`Ce bien n'est plus disponible : répondez vous-même, ou choisissez un autre bien.`,
    en: 'This property is no longer available: answer yourself, or choose another one.',
  },
  which_property: {
    fr: fr`Plusieurs de vos biens répondent à cette demande : choisissez le bon.`,
    en: 'Several of your properties answer to this request: choose the right one.',
  },
  answer_stopped: {
    fr: fr`La réponse automatique a été retenue pour ne pas écrire trop souvent à cette adresse.`,
    en: 'The automatic answer was held back, so as not to write to this address too often.',
  },
}

export const sayCheckReason = (reason: CheckReason, locale: Locale): string => checks[reason][locale]

const tasks: Partial<Record<TaskKind, Words>> = {
  absence: {
    fr: fr`L'agent est absent, aucun collègue n'est libre à cette heure et aucun autre créneau n'est proposable : voyez avec ce contact.`,
    en: 'The agent is away, no colleague is free at that time and there is no other time to propose: settle it with this contact.',
  },
  property_gone: {
    fr: fr`Le bien n'est plus à visiter, mais cette visite reste prévue : annulez-la, ou maintenez-la.`,
    en: 'The property is no longer shown, but this viewing is still planned: cancel it, or let it stand.',
  },
  event_removed: {
    fr: fr`L'événement de ce rendez-vous a été supprimé de l'agenda : annulez le rendez-vous, ou remettez-le dans l'agenda.`,
    en: 'The event of this appointment was deleted from the calendar: cancel the appointment, or put it back.',
  },
  event_moved: {
    fr: fr`L'événement de ce rendez-vous a été déplacé dans l'agenda : déplacez le rendez-vous, ou remettez l'événement à son heure.`,
    en: 'The event of this appointment was moved in the calendar: move the appointment, or put the event back.',
  },
  declined: {
    fr: fr`Ce contact a refusé l'invitation depuis son agenda ; le rendez-vous tient toujours. D'autres heures lui sont proposées : annulez, ou appelez-le.`,
    en: 'This contact declined the invitation from their calendar; the appointment still stands. Other times are offered: cancel it, or call.',
  },
  bounced: { fr: fr`Notre e-mail n'est pas arrivé : vérifiez l'adresse, ou appelez ce contact.`, en: 'Our mail did not arrive: check the address, or call this contact.' },
  call_back: { fr: fr`Ce contact demande à être rappelé.`, en: 'This contact asks to be called back.' },
  wish: { fr: fr`Ce contact a écrit ce qui lui conviendrait.`, en: 'This contact wrote what would suit.' },
  question: { fr: fr`Ce contact pose une question sur le bien : répondez-lui.`, en: 'This contact asks something about the property: answer it.' },
  calendar_late: {
    fr: fr`L'agenda de l'agent n'a pas encore reçu ce rendez-vous.`,
    en: 'The agent’s calendar has not received this appointment yet.',
  },
  unknown_property: { fr: fr`Le bien n'est pas reconnu : choisissez-le.`, en: 'The property is not recognised: choose it.' },
}

/** A mail that is written and waits for a person's word; `doubtful` names what should be looked at first. */
export function sayDraft(doubtful: readonly string[], locale: Locale): string {
  const named = new Intl.ListFormat(locale, { type: 'conjunction' }).format(doubtful)
  if (locale === 'fr') return doubtful.length === 0 ? fr`La réponse est prête : elle attend votre accord.` : fr`La réponse est prête ; à vérifier avant l'envoi : ${named}.`
  return doubtful.length === 0 ? 'The answer is ready and waits for your word.' : `The answer is ready; to be checked before it goes: ${named}.`
}

export const sayRelayFailing = (recipient: string, locale: Locale): string =>
  locale === 'fr'
    ? fr`Les messages transmis à ${recipient} n'y arrivent pas. Nous réessayons pendant cinq jours ; vérifiez cette adresse.`
    : `Messages passed on to ${recipient} do not arrive there. We try for five days; check that address.`

/** What waits for a person, the most pressing first; null when nothing does that its state would not say. */
export function sayTasks(open: readonly TaskKind[], locale: Locale): string | null {
  const first = (Object.keys(tasks) as TaskKind[]).find((kind) => open.includes(kind))
  return (first && tasks[first]?.[locale]) ?? null
}

const found: Record<'portal_id' | 'reference' | 'both' | 'facts' | 'contact' | 'person', Words> = {
  portal_id: { fr: fr`Trouvé par le numéro de l'annonce sur le portail.`, en: 'Found by the advert’s number on the portal.' },
  reference: { fr: fr`Trouvé par la référence de l'agence.`, en: 'Found by the agency’s reference.' },
  both: {
    fr: fr`Trouvé par la référence de l'agence et par le numéro de l'annonce.`,
    en: 'Found by the agency’s reference and by the advert’s number.',
  },
  facts: { fr: fr`Trouvé par ce que dit l'annonce.`, en: 'Found by what the advert says.' },
  contact: { fr: fr`Choisi par le contact.`, en: 'Chosen by the contact.' },
  person: { fr: fr`Choisi par une personne de l'agence.`, en: 'Chosen by somebody of the agency.' },
}

const notFound: Record<Extract<PropertyMatch, { kind: 'none' }>['why'], Words> = {
  nothing_named: {
    fr: fr`La demande ne cite ni référence ni annonce : choisissez le bien.`,
    en: 'The request names neither a reference nor an advert: choose the property.',
  },
  unknown: {
    fr: fr`La référence ou l'annonce citée n'est pas parmi vos biens : choisissez le bien.`,
    en: 'The reference or advert it names is not among your properties: choose the property.',
  },
  contradiction: {
    fr: fr`La référence et l'annonce citées désignent deux biens différents : choisissez le bien.`,
    en: 'The reference and the advert it names belong to two different properties: choose the property.',
  },
}

/** How the property was found, or why it was not; `byPerson` when somebody of the agency chose it. */
export function sayMatch(match: PropertyMatch, { byPerson, locale }: { byPerson: boolean; locale: Locale }): string {
  if (match.kind === 'none') return notFound[match.why][locale]
  if (match.kind === 'twins') return twins[locale]
  if (match.kind === 'doubtful') return sayDoubt(match, locale)
  const how = found[byPerson ? 'person' : match.by][locale]
  const beside = (match.because ?? []).filter((fact) => fact !== 'reference' && fact !== 'portal_id').slice(0, 3)
  if (byPerson || beside.length === 0) return how
  return locale === 'fr' ? fr`${how} Concordent aussi : ${listed(beside, locale)}.` : `${how} Also agreeing: ${listed(beside, locale)}.`
}

const twins: Words = {
  fr: fr`Plusieurs de vos biens ont la même description, et la demande ne dit pas lequel.`,
  en: 'Several of your properties have the same description, and the request does not say which.',
}

const factWords: Record<Fact, Words> = {
  portal_id: { fr: fr`le numéro de l'annonce`, en: 'the advert’s number' },
  reference: { fr: fr`la référence`, en: 'the reference' },
  place: { fr: 'la commune', en: 'the town' },
  price: { fr: 'le prix', en: 'the price' },
  surface: { fr: 'la surface', en: 'the floor area' },
  rooms: { fr: fr`le nombre de pièces`, en: 'the number of rooms' },
  kind: { fr: 'le type de bien', en: 'the kind of property' },
  transaction: { fr: fr`vente ou location`, en: 'sale or rental' },
  title: { fr: 'le titre', en: 'the title' },
  street: { fr: fr`l'adresse`, en: 'the address' },
}

const listed = (some: readonly Fact[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(some.map((fact) => factWords[fact][locale]))

function sayDoubt({ because = [], against = [] }: Extract<PropertyMatch, { kind: 'doubtful' }>, locale: Locale): string {
  const [pro, contra] = [because.slice(0, 3), against.slice(0, 3)]
  if (locale === 'fr') {
    if (contra.length > 0 && pro.length > 0) return fr`À confirmer : concordent ${listed(pro, locale)} ; ne concordent pas ${listed(contra, locale)}.`
    return pro.length > 0 ? fr`À confirmer : ne concordent que ${listed(pro, locale)}.` : fr`À confirmer : la demande en dit trop peu pour choisir le bien.`
  }
  if (contra.length > 0 && pro.length > 0) return `To be confirmed: ${listed(pro, locale)} agree; ${listed(contra, locale)} do not.`
  return pro.length > 0 ? `To be confirmed: only ${listed(pro, locale)} agree.` : 'To be confirmed: the request says too little to choose the property.'
}

const noAgent: Record<NoAgent['kind'], Words> = {
  no_candidate: { fr: fr`Aucun agent n'est permis pour ce rendez-vous.`, en: 'No agent may take this appointment.' },
  no_slot: {
    fr: fr`Aucun des agents permis n'a de créneau libre dans les délais de l'agence.`,
    en: 'None of the agents who may go has a free time within the agency’s notice and horizon.',
  },
}

export const sayNoSlots = (reason: NoAgent, locale: Locale, nameOf: (id: AgentId) => string): string =>
  reason.kind === 'no_slot' && reason.why ? sayWhyNothing(reason.why, nameOf)[locale] : noAgent[reason.kind][locale]

const waiting: Partial<Record<ReadingReason | 'sender_not_proved', Words>> = {
  sender_not_proved: {
    fr: fr`Se lit comme une demande, mais l'expéditeur n'est pas prouvé.`,
    en: 'It reads like a request, but the sender is not proved.',
  },
  too_large: { fr: fr`Message trop volumineux pour être lu.`, en: 'The message is too large to be read.' },
  too_many_parts: { fr: fr`Message composé de trop de parties pour être lu.`, en: 'The message has too many parts to be read.' },
  too_deep: { fr: fr`Message trop imbriqué pour être lu.`, en: 'The message is nested too deeply to be read.' },
  too_many_headers: { fr: fr`Message aux en-têtes trop nombreux pour être lu.`, en: 'The message has too many headers to be read.' },
  too_much_text: { fr: fr`Texte trop long pour être lu.`, en: 'The text is too long to be read.' },
  unreadable: { fr: fr`La structure du message ne se lit pas.`, en: 'The structure of the message cannot be read.' },
  reader_failed: { fr: fr`La lecture de ce message a échoué.`, en: 'Reading this message failed.' },
  reader_timed_out: { fr: fr`La lecture de ce message prenait trop de temps.`, en: 'Reading this message took too long.' },
  no_contact: { fr: fr`Ni adresse e-mail ni téléphone de contact trouvés.`, en: 'No e-mail address or phone of a contact was found.' },
  no_request: { fr: fr`Un contact, mais aucune demande reconnue.`, en: 'A contact, but no request was recognised.' },
  answers_a_message: { fr: fr`Le contact a répondu par e-mail.`, en: 'The contact answered by e-mail.' },
  portal_thread: { fr: fr`Le contact a écrit de nouveau par le portail.`, en: 'The contact wrote again through the portal.' },
  asks_to_cancel: { fr: fr`Le contact veut annuler : voyez avec lui.`, en: 'The contact wants to cancel: settle it with them.' },
  asks_to_move: { fr: fr`Le contact demande un autre moment.`, en: 'The contact asks for another time.' },
  asks_to_stop: { fr: fr`Cette personne ne veut plus recevoir de messages.`, en: 'This person wants no more messages.' },
  asks_for_erasure: { fr: fr`Cette personne exerce ses droits sur ses données : effacement ou copie.`, en: 'This person exercises their rights over their data: erasure or a copy.' },
  solicitation: { fr: fr`Ressemble à un démarchage.`, en: 'It looks like a solicitation.' },
  job_application: { fr: fr`Ressemble à une candidature.`, en: 'It looks like a job application.' },
}

const notUnderstood: Words = {
  fr: fr`Ce message n'a pas été compris : est-ce une demande ?`,
  en: 'This message was not understood: is it a request?',
}

/** Why a message waits for a person; `reason` as it stands in the message's row. */
export const sayWaitingReason = (reason: string | null, locale: Locale): string =>
  (waiting[reason as ReadingReason] ?? notUnderstood)[locale]

const transactions: Record<'sale' | 'rent', Words> = {
  sale: { fr: 'vente', en: 'sale' },
  rent: { fr: 'location', en: 'rental' },
}

export const sayTransaction = (transaction: 'sale' | 'rent', locale: Locale): string => transactions[transaction][locale]
