import { type ItipAnswer, readItipAnswer } from '#agency/calendars/itip.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import { exceededLimit } from '#assistant/intake/reading/limits.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { MessageId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { LeadEventName } from '../lead.ts'
import type { JourneyService } from '../service.ts'
import { insertTask } from '../store.ts'

export interface CalendarAnswersParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly intake: Pick<IntakeService, 'raw'>
  readonly slots: Pick<SlotsService, 'offerOf'>
  readonly outreach: Pick<OutreachService, 'sendLink' | 'answerableAt'>
  readonly booking: Pick<BookingService, 'noteReply'>
  readonly journey: Pick<JourneyService, 'note'>
}

export type CalendarAnswersService = ReturnType<typeof calendarAnswersService>

/**
 * What a contact's calendar answers to our invitation. The UID is known to nobody who was not sent the invitation, so the
 * answer may come from another address than the one that was invited: a relay's, an alias, a second mail box. It alone
 * never moves or cancels anything; whatever follows is mailed to the address that is known.
 */
export function calendarAnswersService({ db, clock, team, intake, slots, outreach, booking, journey }: CalendarAnswersParts) {
  async function answerIn(tx: Tx, id: MessageId): Promise<ItipAnswer | undefined> {
    const raw = await intake.raw(tx, id)
    if (!raw || exceededLimit(raw)) return undefined
    const { timeZone } = await team.agency(tx)
    const text = (await parseMessage(raw).catch(() => undefined))?.calendarText
    return text ? readItipAnswer(text, timeZone) : undefined
  }

  /** The page of other times, beginning with those next to the one that was proposed. */
  async function offerOthers(tx: Tx, appointment: Appointment, { messageId, near }: { messageId: MessageId; near?: EpochMs }): Promise<void> {
    const { leadId, email } = appointment
    const offer = leadId && (await slots.offerOf(tx, leadId))
    if (!offer || (await team.agency(tx)).autonomy === 'draft') return
    const at = await outreach.answerableAt(tx, email, leadId)
    if (at === undefined || at > clock()) return
    await outreach.sendLink(tx, offer, { purpose: 'move', agentId: appointment.agentId, span: appointment.span, messageId, ...(near === undefined ? {} : { near }) })
  }

  return {
    /** Heeds one answer, once; an old one changes nothing. */
    heed: (scope: AgencyScope, messageId: MessageId): Promise<void> =>
      db.within(scope, async (tx) => {
        const answer = await answerIn(tx, messageId)
        const appointment = answer && (await booking.noteReply(tx, answer))
        if (!appointment) return
        const { leadId, id: appointmentId } = appointment
        const event = eventOf(answer)
        if (leadId && event) await journey.note(tx, leadId, event, { messageId, appointmentId })
        const declines = answer.attendee.status === 'declined'
        if (declines) await insertTask(tx, { id: newId(clock()), kind: 'declined', leadId, appointmentId, at: clock() })
        // What is over, or said of a time that is over, is a person's.
        if (appointment.span.start <= clock()) return
        const near = answer.span && answer.span.start > clock() ? Math.round(answer.span.start / MINUTE) * MINUTE : undefined
        if (near !== undefined) await offerOthers(tx, appointment, { messageId, near })
        else if (declines) await offerOthers(tx, appointment, { messageId })
      }),
  }
}

function eventOf({ method, attendee }: ItipAnswer): LeadEventName | undefined {
  if (method === 'COUNTER') return 'invitation_countered'
  return attendee.status === null ? undefined : (`invitation_${attendee.status}` as const)
}
