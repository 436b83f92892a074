/** What a verb may touch of the terminal: results go to `out`, everything else to `say`. */
export interface Terminal {
  readonly out: (text: string) => void
  /** One line for the person who typed the command. */
  readonly say: (line: string) => void
  readonly environment: Record<string, string | undefined>
}

/** Answers the exit code: 0 done, 1 not done. */
export type Verb = (args: string[], terminal: Terminal) => Promise<0 | 1>

/** The command was typed wrong (exit code 2); what is right follows from the verb, the message adds to it. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** The command is right and cannot be carried out (exit code 1); the message is one line for the operator. */
export class Refusal extends Error {
  override name = 'Refusal'
}
