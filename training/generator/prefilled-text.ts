import type { Act } from '../wordings/wordings.ts'

/** A text a portal's form holds before anybody typed, and what it asks for. */
export interface Prefilled {
  readonly language: string
  readonly act: Act
  readonly text: string
}

export const written = (language: string, act: Act, ...texts: readonly string[]): readonly Prefilled[] => texts.map((text) => ({ language, act, text }))
