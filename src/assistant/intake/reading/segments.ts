import type { LabelHit } from './label-hits.ts'
import type { Look } from './scene.ts'

/** The pieces of a line that stand alone: its cells, and what its labels stand before. */
export function segmentsOf({ line, hits, behind }: Look): { from: number; to: number; hit?: LabelHit }[] {
  const segments: { from: number; to: number; hit?: LabelHit }[] = []
  const { text } = line
  for (const [i, hit] of hits.entries()) {
    const to = hits[i + 1]?.from ?? text.length
    segments.push({ from: hit.valueFrom, to, hit })
    const tab = text.slice(hit.valueFrom, to).search(/.\t/)
    if (tab !== -1) segments.push({ from: hit.valueFrom, to: hit.valueFrom + tab + 1, hit })
  }
  const first = hits[0]
  if (!first || first.from > 1) segments.push({ from: 0, to: first?.from ?? behind?.to ?? text.length })
  if (hits.length === 0 && text.includes('\t')) {
    let from = 0
    for (const cell of text.split('\t')) {
      segments.push({ from, to: from + cell.length })
      from += cell.length + 1
    }
  }
  return segments
}
