import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import { DAY, type EpochMs, HOUR } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { type ChoiceModel, hashOf, priorModel } from '../choice-model/choice-model.ts'
import { evaluate } from '../choice-model/promotion.ts'
import { trained } from '../choice-model/train.ts'
import { answeredOf, loggedOf } from './logged-choices.ts'
import {
  type AnsweredOffer, deletePermission, findAnswered, findModel, findModels, findPermission, type KeptModel, type Permission, placeModel, retireServing, savePermission,
  saveTaken,
} from './store.ts'

/** What was not booked by then counts as not taken. */
const ANSWERED_AFTER = 7 * DAY
const MOST_ANSWERS = 100_000
/** The newest of those kept from training: each is ranked twice. */
const MOST_JUDGED = 1_000
/** Every fifth offer, by its id, is kept from training and judged on. */
const HELD_OUT = 5

export type LearningService = ReturnType<typeof learningService>

/** What is learned of the times that an agency's contacts choose, and whether it may be. Nothing is without the agency's word. */
export function learningService({ db, clock }: { db: Database; clock: Clock }) {
  return {
    /** Whether the agency permits learning, and the model that ranks; undefined while the rules do alone. */
    async standing(tx: Tx): Promise<{ isPermitted: boolean; serving: { hash: string; model: ChoiceModel } | undefined }> {
      const isPermitted = (await findPermission(tx)) !== undefined
      return { isPermitted, serving: isPermitted ? await findModel(tx, { state: 'serving' }) : undefined }
    },

    /** The model an offer was ranked with; undefined once it was deleted with the permission. */
    modelOf: (tx: Tx, hash: string) => findModel(tx, { hash }),

    taken: (tx: Tx, leadId: LeadId, time: { agentId: AgentId; start: EpochMs }): Promise<void> => saveTaken(tx, leadId, time),

    status: (scope: AgencyScope): Promise<{ permission: Permission | undefined; models: KeptModel[] }> =>
      db.within(scope, async (tx) => ({ permission: await findPermission(tx), models: await findModels(tx) })),

    /** The agency's word, by whom it is given; null takes it back and deletes all that was learned. */
    permit: (scope: AgencyScope, by: AgentId | null): Promise<void> =>
      db.within(scope, async (tx) => {
        if (by === null) return deletePermission(tx)
        const permittedAt = clock()
        if (await savePermission(tx, { permittedBy: by, permittedAt })) await tx.enqueue('slots.learn', { permittedAt }, { delaySeconds: untilNight(permittedAt) })
      }),

    /** One click back: the rules rank alone until a model is let through again. */
    returnToRules: (scope: AgencyScope): Promise<void> => db.within(scope, retireServing),

    /** One night's work and the order for the next; `permittedAt` names the permission, with which it ends. */
    learn: (scope: AgencyScope, permittedAt: EpochMs): Promise<void> =>
      db.within(scope, async (tx) => {
        if ((await findPermission(tx))?.permittedAt !== permittedAt) return
        await train(tx)
        await tx.enqueue('slots.learn', { permittedAt }, { delaySeconds: untilNight(clock()) })
      }),
  }

  /**
   * Trains anew on all answers, so that whoever was erased is out of it, and keeps the model in the shadow of what ranks.
   * Where a model has stood in the shadow before, the one of tonight ranks from now on if it passes the gate (promotion.ts).
   */
  async function train(tx: Tx): Promise<void> {
    const until = clock() - ANSWERED_AFTER
    const answered = (await findAnswered(tx, { until, limit: MOST_ANSWERS, isWhole: false })).filter(({ slots }) => slots.length > 0)
    const model = trained(answered.filter((offer) => !isHeldOut(offer)).map(answeredOf))
    const hash = hashOf(model)
    const models = await findModels(tx)
    const serving = models.find(({ state }) => state === 'serving')
    if (hash === hashOf(priorModel) || serving?.hash === hash) return
    const whole = await findAnswered(tx, { until, limit: MOST_JUDGED * HELD_OUT, isWhole: true })
    const sets = whole.filter(isHeldOut).flatMap((offer) => loggedOf(offer, { champion: serving?.model ?? null, challenger: model }))
    const evaluation = evaluate(sets, model)
    const isProven = evaluation.isBetter && models.some(({ state }) => state === 'shadow')
    await placeModel(tx, { model, hash, evaluation, trainedAt: clock(), answers: answered.length, state: isProven ? 'serving' : 'shadow' })
  }
}

const isHeldOut = ({ id }: AnsweredOffer): boolean => Number.parseInt(id.slice(-6), 16) % HELD_OUT === 0

/** Seconds to the next 2 o'clock, UTC. */
const untilNight = (now: EpochMs): number => Math.ceil((DAY - ((now - 2 * HOUR) % DAY)) / 1000)
