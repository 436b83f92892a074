import { type Comparison, estimateOf } from './comparison.ts'
import { type Measure, measures } from './measures.ts'
import { titleOf, written } from './tables.ts'

const WIDTH = 760
const LABEL = 150
const VALUE = 110
const ROW = 24
const HEAD = 34

/** A dot for each policy with a bar for its confidence interval, one block a comparison, as an SVG of its own. */
export function plot(comparisons: readonly Comparison[], which: Measure): string {
  const dots = comparisons.flatMap((comparison) => [...comparison.runs.keys()].map((name) => estimateOf(comparison, name, which)))
  const most = Math.max(...dots.map(({ mean, half }) => mean + half)) || 1
  const least = Math.min(0, ...dots.map(({ mean, half }) => mean - half))
  const x = (value: number) => (LABEL + ((value - least) / (most - least)) * (WIDTH - LABEL - VALUE)).toFixed(1)
  const parts: string[] = []
  let y = 30
  for (const comparison of comparisons) {
    parts.push(text({ x: '0', y: y + 22, words: titleOf(comparison), look: 'b' }))
    y += HEAD
    for (const name of comparison.runs.keys()) {
      const found = estimateOf(comparison, name, which)
      const middle = y + ROW / 2
      parts.push(
        text({ x: '0', y: middle + 4, words: name }),
        `<path class="g" d="M${x(least)} ${middle}H${x(most)}"/><path class="i" d="M${x(found.mean - found.half)} ${middle}H${x(found.mean + found.half)}"/>`,
        `<circle class="${name.startsWith('rules') ? 'o' : 'd'}" cx="${x(found.mean)}" cy="${middle}" r="5"/>`,
        text({ x: String(WIDTH - VALUE + 16), y: middle + 4, words: written(found, which) }),
      )
      y += ROW
    }
  }
  const { title, better } = measures[which]
  const height = y + 10
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}">
<style>svg{background:#fff}text{font:13px system-ui,sans-serif;fill:#1a1f2b}.b{font-weight:600}.g{stroke:#d5d9e2}.i{stroke:#6b7385;stroke-width:3}.d{fill:#6b7385}.o{fill:#0b6bcb}</style>
${text({ x: '0', y: 18, words: `${title}; ${better} is better`, look: 'b' })}
${parts.join('\n')}
</svg>
`
}

const text = ({ x, y, words, look }: { x: string; y: number; words: string; look?: string }): string =>
  `<text x="${x}" y="${y}"${look ? ` class="${look}"` : ''}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
