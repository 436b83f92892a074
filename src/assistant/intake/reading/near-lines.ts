import type { Look } from './scene.ts'

/** A mail of more lines holds lists of other adverts and law, in which each line would give a dozen candidates. */
const LONG = 120
const [HEAD, TAIL] = [30, 8]
/** How many lines below a label its values may stand. */
const REACH = 3
const SPOKEN = new Set<string>(['unknown', 'other', 'agency', 'search', 'description', 'url', 'kind', 'transaction'])

/** By line: in a long mail, what lies far from all labels, from its beginning and from its end, holds no field of the contact. */
export function nearFields(looks: readonly Look[]): readonly boolean[] {
  if (looks.length <= LONG) return looks.map(() => true)
  const near = looks.map((_, index) => index < HEAD || index >= looks.length - TAIL)
  for (const [index, look] of looks.entries())
    if (showsField(look)) near.fill(true, Math.max(0, index - 1), index + REACH + 1)
  return near.map((isNear, index) => isNear && (looks[index]?.section !== 'others' || showsField(looks[index] as Look)))
}

function showsField({ line, hits, whole, columns, isFooter }: Look): boolean {
  if (isFooter) return false
  if ((whole && !SPOKEN.has(whole)) || columns.length > 0) return true
  return hits.some(({ label, isWeak, mark }) => !isWeak && mark !== 'bare' && !SPOKEN.has(label)) || line.text.includes('@')
}

/** By line: near the fields, or, in a long mail, a sentence that is neither in the footer nor a link, with what stands beside it. */
export function nearWords(looks: readonly Look[]): readonly boolean[] {
  const near = [...nearFields(looks)]
  if (looks.length <= LONG) return near
  for (const [index, { isProse, isFooter, section, line }] of looks.entries())
    if (isProse && !isFooter && section !== 'others' && line.links.length === 0) near.fill(true, Math.max(0, index - 1), index + 2)
  return near
}
