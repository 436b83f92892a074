/** A word, number, hour ("18h30") or sign, with its place in the original text, half-open. */
export interface Token {
  text: string
  readonly start: number
  end: number
  /** Set where the spelling was guessed. */
  isGuess?: boolean
}
