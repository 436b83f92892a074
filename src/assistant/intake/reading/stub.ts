import type { Line } from './line.ts'

const MIN_SHARE_OF_WORDS = 0.5
const FEW_WORDS = 40
const POINTS_ELSEWHERE = /html|navigateur|browser|version en ligne|affich|darstell|anzeigen|visualiz|weergeven/

/**
 * "Your program cannot show this mail": a text part with few of the words of the page shows nothing of it. Both without what a forward put
 * above them.
 */
export function isStub(text: readonly Line[], html: readonly Line[] | undefined): boolean {
  if (!html) return false
  const [shown, all] = [wordsIn(text), wordsIn(html)]
  return shown < MIN_SHARE_OF_WORDS * all || (shown < FEW_WORDS && all > 0 && text.length <= 3 && text.some(({ folded }) => POINTS_ELSEWHERE.test(folded)) && !text.some(({ text }) => text.includes('@')))
}

const wordsIn = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + (text.match(/\p{L}{2,}/gu)?.length ?? 0), 0)
