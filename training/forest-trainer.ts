import type { Evidence, Forest, ForestTree } from '#assistant/intake/reading/forest.ts'
import { sigmoid } from '#kernel/linear-model.ts'

export interface Case {
  readonly evidence: Evidence
  readonly isTrue: boolean
  /** How much it counts; 1 when left out. */
  readonly weight?: number
}

export interface Growth {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Holds entries of few cases near nothing. */
  readonly l2: number
  /** A measure that is not 0 in fewer cases is taken for chance. */
  readonly least: number
}

const BINS = 16

/**
 * Gradient boosting of symmetric trees on log-loss (second order, as in CatBoost and XGBoost, without chance). Same cases, same forest.
 */
export function trainForest(cases: readonly Case[], { trees, depth, rate, l2, least }: Growth): Forest {
  const weight = Float64Array.from(cases, (one) => one.weight ?? 1)
  const target = Float64Array.from(cases, ({ isTrue }) => (isTrue ? 1 : 0))
  const sum = weight.reduce((a, b) => a + b, 0)
  const right = weight.reduce((a, w, i) => a + w * (target[i] as number), 0)
  const bias = Math.log((right + 1) / (sum - right + 1))
  const odds = new Float64Array(cases.length).fill(bias)
  const { names, columns } = foremost(cases, { least, mean: right / sum, l2 })
  const grown: ForestTree[] = []
  for (let t = 0; t < trees; t++) {
    const slopes = Float64Array.from(odds, (o, i) => (weight[i] as number) * ((target[i] as number) - sigmoid(o)))
    const bends = Float64Array.from(odds, (o, i) => (weight[i] as number) * sigmoid(o) * (1 - sigmoid(o)))
    const { tree, entries } = grow(columns, { slopes, bends, depth, rate, l2 })
    if (tree.asks.length === 0) break
    for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + (tree.adds[entries[i] as number] as number)
    grown.push(tree)
  }
  const used = [...new Set(grown.flatMap(({ asks }) => asks))].sort((a, b) => a - b)
  return { names: used.map((i) => names[i] as string), bias: short(bias), trees: grown.map((tree) => ({ ...tree, asks: tree.asks.map((i) => used.indexOf(i)) })) }
}

const short = (value: number): number => Number(value.toPrecision(4))

/** More measures than these cost time and little else. */
const MOST_MEASURES = 40

/** The measures that tell most on their own. */
function foremost(cases: readonly Case[], { least, mean, l2 }: { least: number; mean: number; l2: number }): { names: string[]; columns: Column[] } {
  const slopes = Float64Array.from(cases, ({ isTrue, weight = 1 }) => weight * ((isTrue ? 1 : 0) - mean))
  const bends = Float64Array.from(cases, ({ weight = 1 }) => weight * mean * (1 - mean))
  const entries = new Uint8Array(cases.length)
  const search = { slopes, bends, leaves: 1, l2 }
  const all = sumsOf(entries, search)
  const rated = namesOf(cases, least).map((name) => {
    const column = binned(cases.map(({ evidence }) => evidence[name] ?? 0))
    return { name, column, gain: Math.max(0, ...gainsOf(column, entries, { ...search, all })) }
  })
  const kept = rated.toSorted((a, b) => b.gain - a.gain).slice(0, MOST_MEASURES)
  return { names: kept.map(({ name }) => name), columns: kept.map(({ column }) => column) }
}

function namesOf(cases: readonly Case[], least: number): string[] {
  const count = new Map<string, number>()
  for (const { evidence } of cases) for (const [name, value] of Object.entries(evidence)) if (value !== 0) count.set(name, (count.get(name) ?? 0) + 1)
  return [...count].filter(([, n]) => n >= least).map(([name]) => name).sort()
}

/** The cases of a measure by bin. Most measures are 0 mostly: those cases are left out, and counted as what remains. */
interface Column {
  readonly rows: Int32Array
  /** The bin of each of `rows`. */
  readonly bins: Uint8Array
  /** The bin of all other cases. */
  readonly rest: number
  /** The values between bins. */
  readonly edges: readonly number[]
}

function binned(values: readonly number[]): Column {
  const sorted = values.toSorted((a, b) => a - b)
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)] as number)
  const distinct = [...new Set(sorted)]
  const edges = [...new Set((distinct.length <= BINS ? distinct.slice(0, -1) : cuts).map(short))].filter((edge) => edge < (sorted.at(-1) as number))
  const binOf = (value: number) => {
    let bin = 0
    while (bin < edges.length && value > (edges[bin] as number)) bin++
    return bin
  }
  const rest = binOf(0)
  const all = values.map(binOf)
  const rows = Int32Array.from(all.flatMap((bin, i) => (bin === rest ? [] : [i])))
  return { rows, bins: Uint8Array.from(rows, (row) => all[row] as number), rest, edges }
}

interface Gradients {
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly depth: number
  readonly rate: number
  readonly l2: number
}

const MIN_GAIN = 1e-3

/** The questions that gain most, one depth after the other, and the entry each case comes to. */
function grow(columns: readonly Column[], { slopes, bends, depth, rate, l2 }: Gradients): { tree: ForestTree; entries: Uint8Array } {
  const entries = new Uint8Array(slopes.length)
  const asks: number[] = []
  const above: number[] = []
  for (let level = 0; level < depth; level++) {
    const best = bestQuestion(columns, entries, { slopes, bends, leaves: 1 << level, l2 })
    if (!best) break
    const { rows, bins, rest, edges } = columns[best.column] as Column
    const bit = 1 << level
    if (rest > best.bin) for (let i = 0; i < entries.length; i++) entries[i] = (entries[i] as number) | bit
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] as number
      entries[row] = (bins[k] as number) > best.bin ? (entries[row] as number) | bit : (entries[row] as number) & ~bit
    }
    asks.push(best.column)
    above.push(edges[best.bin] as number)
  }
  const { g, h } = sumsOf(entries, { slopes, bends, leaves: 1 << asks.length })
  return { tree: { asks, above, adds: Array.from(g, (slope, leaf) => short((rate * slope) / ((h[leaf] as number) + l2))) }, entries }
}

interface Sums {
  readonly g: Float64Array
  readonly h: Float64Array
}

function sumsOf(entries: Uint8Array, { slopes, bends, leaves }: { slopes: Float64Array; bends: Float64Array; leaves: number }): Sums {
  const [g, h] = [new Float64Array(leaves), new Float64Array(leaves)]
  for (let i = 0; i < entries.length; i++) {
    const leaf = entries[i] as number
    g[leaf] = (g[leaf] as number) + (slopes[i] as number)
    h[leaf] = (h[leaf] as number) + (bends[i] as number)
  }
  return { g, h }
}

const SIZE = BINS + 1

interface Search {
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly leaves: number
  readonly l2: number
}

function bestQuestion(columns: readonly Column[], entries: Uint8Array, search: Search): { column: number; bin: number } | undefined {
  const all = sumsOf(entries, search)
  let best: { column: number; bin: number } | undefined
  let most = MIN_GAIN
  for (const [column, one] of columns.entries())
    for (const [bin, gain] of gainsOf(one, entries, { ...search, all }).entries())
      if (gain > most) {
        most = gain
        best = { column, bin }
      }
  return best
}

/** What each cut of the measure would gain, over all leaves. */
function gainsOf({ rows, bins, rest, edges }: Column, entries: Uint8Array, { slopes, bends, leaves, l2, all }: Search & { readonly all: Sums }): Float64Array {
  const [g, h] = [new Float64Array(leaves * SIZE), new Float64Array(leaves * SIZE)]
  for (let leaf = 0; leaf < leaves; leaf++) {
    g[leaf * SIZE + rest] = all.g[leaf] as number
    h[leaf * SIZE + rest] = all.h[leaf] as number
  }
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number
    const [at, from] = [(entries[row] as number) * SIZE + (bins[k] as number), (entries[row] as number) * SIZE + rest]
    const [slope, bend] = [slopes[row] as number, bends[row] as number]
    g[at] = (g[at] as number) + slope
    h[at] = (h[at] as number) + bend
    g[from] = (g[from] as number) - slope
    h[from] = (h[from] as number) - bend
  }
  const gains = new Float64Array(edges.length)
  for (let leaf = 0; leaf < leaves; leaf++) {
    const [allG, allH] = [all.g[leaf] as number, all.h[leaf] as number]
    let [leftG, leftH] = [0, 0]
    for (let b = 0; b < edges.length; b++) {
      leftG += g[leaf * SIZE + b] as number
      leftH += Math.max(0, h[leaf * SIZE + b] as number)
      const [rightG, rightH] = [allG - leftG, Math.max(0, allH - leftH)]
      gains[b] = (gains[b] as number) + leftG ** 2 / (leftH + l2) + rightG ** 2 / (rightH + l2) - allG ** 2 / (allH + l2)
    }
  }
  return gains
}
