/** What is known of a case, by name: measures, and 1 for what holds; what is left out is 0. */
export type Evidence = Readonly<Record<string, number>>

/** The measures, and 1 for each sign. */
export function evidenceOfSigns(signs: readonly string[], measures: Evidence): Evidence {
  const evidence: Record<string, number> = {}
  for (const sign of signs) evidence[sign] = 1
  return Object.assign(evidence, measures)
}

/**
 * Small decision trees, added up to log-odds. All nodes of one depth ask the same question, so a tree is a few questions and
 * a table: the answers, read as bits, choose the entry. `training/forest-trainer.ts` writes it.
 */
export interface Forest {
  /** Measures the questions are about. */
  readonly names: readonly string[]
  readonly bias: number
  readonly trees: readonly ForestTree[]
}

export interface ForestTree {
  /** Indices into `names`; the answer is 1 where the measure is above the threshold. */
  readonly asks: readonly number[]
  readonly above: readonly number[]
  /** 2^asks entries, in log-odds. */
  readonly adds: readonly number[]
}

export function forestOdds({ names, bias, trees }: Forest, evidence: Evidence): number {
  const measures = names.map((name) => evidence[name] ?? 0)
  let odds = bias
  for (const { asks, above, adds } of trees) {
    let entry = 0
    for (let k = 0; k < asks.length; k++) if ((measures[asks[k] as number] as number) > (above[k] as number)) entry |= 1 << k
    odds += adds[entry] as number
  }
  return odds
}
