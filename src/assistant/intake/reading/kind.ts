import { type LinearModel, type LinearModelFile, linearModel, probabilitiesOf } from '#kernel/linear-model.ts'
import { type KindSource, kindFeatures } from './kind-features.ts'
import model from './kind.model.json' with { type: 'json' }

/** What a message can be, as far as its content says. */
export const kinds = ['lead', 'machine', 'reply', 'wish', 'quarantine', 'spam'] as const
export type Kind = (typeof kinds)[number]

/** 0 to 1 each; they do not add up to 1. */
export type KindShares = Readonly<Record<Kind, number>>

let shipped: LinearModel | undefined

/** How likely the message is of each kind, by a model trained on made-up mails; the rules have the other half of the say. */
export function kindsOf(source: KindSource): KindShares {
  shipped ??= linearModel(model as unknown as LinearModelFile)
  return sharesOf(probabilitiesOf(shipped, kindFeatures(source)))
}

/** Named, from the order of `kinds`. */
export const sharesOf = (shares: readonly number[]): KindShares => Object.fromEntries(kinds.map((kind, i) => [kind, shares[i] ?? 0])) as unknown as KindShares
