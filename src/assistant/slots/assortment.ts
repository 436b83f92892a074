import { likenessTo, NEAR_TWIN, type Place, scoreOf, type Terms } from './score.ts'

/** A place in a set, its likeness to those picked before it among its terms. */
export interface Pick {
  readonly place: Place
  readonly terms: Terms
  /** With what probability it was put there: 1 unless times are drawn. */
  readonly propensity: number
}

export interface Exploration {
  /** Of offers whose last place is drawn, in [0, 1]. */
  readonly share: number
  /** In [0, 1), the same for one offer. */
  readonly random: () => number
}

interface Assortment {
  /** Shown already: what is picked is to be unlike these too. */
  readonly shown?: readonly Place[]
  readonly count: number
  readonly isTwinOnly: boolean
  readonly exploration?: Exploration | undefined
}

/** A score that is lower by so many hundredths of a day is drawn e times less often. */
const TEMPERATURE = 500

/**
 * One by one what scores best beside what is picked already (maximal marginal relevance, Carbonell and Goldstein 1998); of
 * equals the earlier. Where the wish names several windows, not all answer one of them. With exploration the last place
 * is drawn (`lastPlaces`).
 */
export function assortment(places: readonly Place[], { shown = [], count, isTwinOnly, exploration }: Assortment): Pick[] {
  const picks: Pick[] = []
  while (picks.length < Math.min(count, places.length)) {
    const picked = [...shown, ...picks.map(({ place }) => place)]
    if (picks.length < count - 1) picks.push({ ...bestOf(scoredBeside(picked, { places, isTwinOnly })), propensity: 1 })
    else picks.push(drawn(lastPlaces(places, { picked, isTwinOnly, share: exploration?.share ?? 0 }), exploration?.random))
  }
  return picks
}

/**
 * What may stand in the last place beside `picked`, and with which probability: the best with 1 − `share`; in `share` of
 * the cases each that is no near twin of another with exp(score / 5 days) over the sum of all. The sum is 1.
 */
export function lastPlaces(places: readonly Place[], { picked, isTwinOnly, share }: { picked: readonly Place[]; isTwinOnly: boolean; share: number }): Pick[] {
  const scored = ofOtherWindows(scoredBeside(picked, { places, isTwinOnly }), picked)
  const best = bestOf(scored)
  if (share === 0) return [{ ...best, propensity: 1 }]
  const isTwin = ({ slot }: Place) => picked.some((other) => Math.abs(other.slot.start - slot.start) < NEAR_TWIN)
  const could = scored.filter((one) => one === best || !isTwin(one.place))
  const weights = could.map(({ score }) => Math.exp((score - best.score) / TEMPERATURE))
  const sum = weights.reduce((before, weight) => before + weight, 0)
  return could.map((one, i) => ({ ...one, propensity: (share * (weights[i] as number)) / sum + (one === best ? 1 - share : 0) }))
}

interface Scored extends Omit<Pick, 'propensity'> {
  readonly score: number
}

function scoredBeside(picked: readonly Place[], { places, isTwinOnly }: { places: readonly Place[]; isTwinOnly: boolean }): Scored[] {
  const left = places.filter((place) => !picked.includes(place))
  return left.map((place) => {
    const likeness = likenessTo(picked, { place, isTwinOnly })
    const terms = likeness === 0 ? place.terms : { ...place.terms, likeness }
    return { place, terms, score: scoreOf(terms) }
  })
}

const bestOf = (scored: readonly Scored[]): Scored => scored.reduce((best, one) => (one.score > best.score ? one : best))

/** Those that answer another window than all of `picked` do, as far as there are any. */
function ofOtherWindows(scored: readonly Scored[], picked: readonly Place[]): readonly Scored[] {
  const served = picked[0]?.window
  if (!served || picked.some(({ window }) => window !== served)) return scored
  const others = scored.filter(({ place: { window } }) => window !== null && window !== served)
  return others.length > 0 ? others : scored
}

/** By one number; `could` is not empty. */
function drawn(could: readonly Pick[], random: (() => number) | undefined): Pick {
  let rest = random?.() ?? 0
  for (const pick of could) {
    rest -= pick.propensity
    if (rest < 0) return pick
  }
  return could.at(-1) as Pick
}
