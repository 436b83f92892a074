/** A bound that has to be kept, and what was measured. */
export interface Mark {
  readonly name: string
  readonly measured: number
  readonly bound: number
  readonly isAtLeast: boolean
  readonly unit: 'share' | 'count' | 'ms' | 'MB'
  readonly isMet: boolean
}

export const atLeast = (name: string, measured: number, bound: number): Mark => ({ name, measured, bound, isAtLeast: true, unit: 'share', isMet: measured >= bound })

export const atMost = (name: string, measured: number, bound: number, unit: Mark['unit'] = 'share'): Mark => ({ name, measured, bound, isAtLeast: false, unit, isMet: measured <= bound })

/** `96.4 %`, `3`, `1.2 ms`; "–" for what does not occur. */
export function shown(value: number, unit: Mark['unit'] = 'share'): string {
  if (Number.isNaN(value)) return '–'
  if (unit === 'share') return `${(value * 100).toFixed(value > 0.98 && value < 1 ? 2 : 1)} %`
  if (unit === 'count') return String(value)
  return `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ${unit}`
}

export const boundShown = ({ bound, isAtLeast, unit }: Mark): string => (bound === 0 && !isAtLeast ? '0' : `${isAtLeast ? '≥' : '≤'} ${shown(bound, unit)}`)
