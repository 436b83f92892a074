import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import { DAY, type EpochMs } from '#kernel/interval.ts'
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
/** Every fifth offer, by its id, is kept from training and judged on. */
const HELD_OUT = 5

export type LearningService = ReturnType<typeof learningService>

/** What is learned of the times that an agency's contacts choose, and whether it may be. Nothing is without the agency's word. */
export function learningService({ db, clock }: { db: Database; clock: Clock }) {
  return {
    /** The model that ranks; undefined while the rules do alone. */
    serving: async (tx: Tx): Promise<{ hash: string; model: ChoiceModel } | undefined> =>
      (await findPermission(tx)) && findModel(tx, { state: 'serving' }),

    /** The model an offer was ranked with; undefined once it was deleted with the permission. */
    modelOf: (tx: Tx, hash: string) => findModel(tx, { hash }),

    taken: (tx: Tx, leadId: LeadId, time: { agentId: AgentId; start: EpochMs }): Promise<void> => saveTaken(tx, leadId, time),

    status: (scope: AgencyScope): Promise<{ permission: Permission | undefined; models: KeptModel[] }> =>
      db.within(scope, async (tx) => ({ permission: await findPermission(tx), models: await findModels(tx) })),

    /** The agency's word, by whom it is given; taken back, all that was learned is deleted. */
    permit: (scope: AgencyScope, by: AgentId | null): Promise<void> =>
      db.within(scope, (tx) => (by === null ? deletePermission(tx) : savePermission(tx, { permittedBy: by, permittedAt: clock() }))),

    /** One click back: the rules rank alone until a model is let through again. */
    returnToRules: (scope: AgencyScope): Promise<void> => db.within(scope, retireServing),

    /**
     * Trains anew on all answers, so that whoever was erased is out of it, and keeps the model in the shadow of what ranks.
     * What has stood a night in the shadow, is still what the answers say, and passes the gate (promotion.ts) ranks from then on.
     */
    async train(tx: Tx): Promise<void> {
      if (!(await findPermission(tx))) return
      const offers = (await findAnswered(tx, { until: clock() - ANSWERED_AFTER, limit: MOST_ANSWERS })).filter(({ slots }) => slots.length > 0)
      const isHeld = ({ id }: AnsweredOffer) => Number.parseInt(id.slice(-6), 16) % HELD_OUT === 0
      const model = trained(offers.filter((offer) => !isHeld(offer)).map(answeredOf))
      const hash = hashOf(model)
      if (hash === hashOf(priorModel)) return
      const models = await findModels(tx)
      const serving = models.find(({ state }) => state === 'serving')
      if (serving?.hash === hash) return
      const held = offers.filter(isHeld).flatMap((offer) => loggedOf(offer, { champion: serving?.model ?? null, challenger: model }))
      const evaluation = evaluate(held, model)
      const hasShadow = models.some(({ state }) => state === 'shadow')
      await placeModel(tx, { model, hash, evaluation, trainedAt: clock(), answers: offers.length, state: evaluation.isBetter && hasShadow ? 'serving' : 'shadow' })
    },
  }
}
