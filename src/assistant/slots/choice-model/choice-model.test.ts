import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, HOUR } from '#kernel/interval.ts'
import { seeded as chance } from '../../../../training/seeded.ts'
import { hashOf, likingOf, modelOf, priorModel, probabilities, takenProbability, weightsOf } from './choice-model.ts'
import { type ChoiceContext, featureNames, setFeatures, type ShownTime } from './features.ts'
import { bootstrapInterval, type LoggedSet, policyValue, type Weighed } from './off-policy.ts'
import { evaluate } from './promotion.ts'
import { type Answered, trained } from './train.ts'

const monday = Date.parse('2027-06-14T00:00+02:00')
const context: ChoiceContext = { timeZone: 'Europe/Paris', transaction: 'sale', writtenAt: monday + 10 * HOUR, offeredAt: monday + 10 * HOUR, fit: null }

/** People who like evenings and Saturdays more than the prior says. */
const truth = modelOf(featureNames.map((name, place) => (weightsOf(priorModel)[place] as number) + (name.endsWith('.evening') ? 1.2 : name.startsWith('weekday_6') ? 0.8 : 0)))

const anyTime = (random: () => number): ShownTime => ({ start: monday + (1 + Math.floor(random() * 12)) * DAY + (9 + Math.floor(random() * 10)) * HOUR, preference: 0 })

/** What people of `truth` answer to sets of three. */
function answersOf(count: number, seed: number): Answered[] {
  const random = chance(seed)
  return Array.from({ length: count }, (_, i) => {
    const times = [anyTime(random), anyTime(random), anyTime(random)]
    const [first = 0, second = 0, third = 0] = probabilities(setFeatures(times, context), weightsOf(truth))
    const drawn = random()
    return { id: String(i).padStart(6, '0'), times, context, taken: [first, first + second, first + second + third].findIndex((below) => drawn < below) }
  })
}

test('a model learns what people like from what they chose, and the prior adds nothing to the rules', () => {
  const model = trained(answersOf(6000, 1))
  const liked = likingOf(model, context)
  assert(liked(monday + 5 * DAY + 10 * HOUR) > liked(monday + 4 * DAY + 10 * HOUR) + 1, 'Saturday over Friday morning')
  assert(liked(monday + 4 * DAY + 18 * HOUR) > liked(monday + 4 * DAY + 10 * HOUR) + 2, 'evening over morning')
  assert.equal(likingOf(priorModel, context)(monday + 5 * DAY), 0)
  const off = answersOf(300, 2).map(({ times }) => Math.abs(takenProbability(model, times, context) - takenProbability(truth, times, context)))
  assert(off.reduce((sum, one) => sum + one, 0) / off.length < 0.03)
})

test('training is exact: the order of the answers changes no byte, and an erased one leaves no trace', () => {
  const answers = answersOf(800, 3)
  const model = trained(answers)
  assert.equal(JSON.stringify(trained(answers.toReversed())), JSON.stringify(model))
  const without = answers.filter(({ id }) => id !== '000017')
  assert.equal(hashOf(trained(without)), hashOf(trained(answersOf(800, 3).filter(({ id }) => id !== '000017'))))
  assert.notEqual(hashOf(trained(without)), hashOf(model))
  assert.equal(hashOf(trained([])), hashOf(priorModel))
})

/** What a set might have been: those before the last place, and what could stand there. The champion waits longest, the challenger knows the truth. */
function openSet(random: () => number, i: number): Omit<LoggedSet, 'shown' | 'propensity' | 'isBooked'> & { before: ShownTime[]; could: ShownTime[] } {
  const could = Array.from({ length: 4 }, () => anyTime(random)).filter((one, at, all) => all.findIndex(({ start }) => start === one.start) === at)
  const bestBy = (worth: (time: ShownTime) => number): Weighed[] => [{ time: could.reduce((best, one) => (worth(one) > worth(best) ? one : best)), probability: 1 }]
  const before = [anyTime(random), anyTime(random)]
  return { id: String(i), context, before, could, champion: bestBy(({ start }) => start), challenger: bestBy((time) => takenProbability(truth, [...before, time], context)) }
}

/** The last place is drawn evenly in `share` of the cases, else the champion's. */
const propensityOf = (last: ShownTime, { could, champion }: ReturnType<typeof openSet>, share: number): number =>
  share / could.length + (champion[0]?.time === last ? 1 - share : 0)

function loggedSets(count: number, { seed, share = 0.8 }: { seed: number; share?: number }): LoggedSet[] {
  const random = chance(seed)
  return Array.from({ length: count }, (_, i) => {
    const open = openSet(random, i)
    const last = (random() < share ? open.could[Math.floor(random() * open.could.length)] : open.champion[0]?.time) as ShownTime
    const shown = [...open.before, last]
    return { ...open, shown, propensity: propensityOf(last, open, share), isBooked: random() < takenProbability(truth, shown, context) }
  })
}

test('the doubly robust estimate is right in the mean, however rough the model of people is', () => {
  const random = chance(8)
  for (const policy of ['champion', 'challenger'] as const) {
    for (const model of [trained(answersOf(500, 4)), priorModel]) {
      let [estimated, true_] = [0, 0]
      for (let i = 0; i < 100; i += 1) {
        const open = openSet(random, i)
        true_ += takenProbability(truth, [...open.before, (open[policy][0] as Weighed).time], context)
        // All that could have been logged of this set, each with its probability: the mean of the estimate itself, without chance.
        for (const last of open.could) {
          const shown = [...open.before, last]
          const propensity = propensityOf(last, open, 0.2)
          const booked = takenProbability(truth, shown, context)
          for (const [isBooked, probability] of [[true, booked], [false, 1 - booked]] as const) {
            estimated += propensity * probability * policyValue([{ ...open, shown, propensity, isBooked }], { policy, model }).dr
          }
        }
      }
      assert(Math.abs(estimated - true_) < 1e-6, `${policy}: ${estimated - true_} points`)
    }
  }
})

test('a challenger is let through when its gain is sure, and not when it is none or nothing is known', () => {
  const model = trained(answersOf(2000, 4))
  const sets = loggedSets(8000, { seed: 5 })
  const found = evaluate(sets, model)
  assert(found.isBetter && found.gain.low > 0 && found.gain.mean < 30, JSON.stringify(found))
  assert.deepEqual(evaluate(sets, model), found)
  assert.equal(evaluate(sets.slice(0, 100), model).isBetter, false)
  assert.equal(evaluate(sets.map((set) => ({ ...set, champion: set.challenger, challenger: set.champion })), model).isBetter, false)
  assert.equal(evaluate(sets.map((set) => ({ ...set, challenger: set.champion })), model).gain.mean, 0)
})

test('one slice that falls keeps a challenger out although the whole gains', () => {
  const model = trained(answersOf(2000, 4))
  const falling = loggedSets(1000, { seed: 6 }).map((set): LoggedSet => ({ ...set, context: { ...context, transaction: 'rent' }, champion: set.challenger, challenger: set.champion }))
  const { gain, slices, isBetter } = evaluate([...loggedSets(8000, { seed: 5 }), ...falling], model)
  assert(gain.low > 0, JSON.stringify(gain))
  assert((slices.find(({ slice }) => slice.startsWith('rent'))?.points ?? 0) < -0.5)
  assert.equal(isBetter, false)
})

test('an interval of a bootstrap holds the mean and narrows with more values', () => {
  const random = chance(1)
  const wide = bootstrapInterval(Array.from({ length: 50 }, random), { random })
  const narrow = bootstrapInterval(Array.from({ length: 5000 }, random), { random })
  assert(wide.low < wide.mean && wide.mean < wide.high && narrow.high - narrow.low < (wide.high - wide.low) / 4)
})
