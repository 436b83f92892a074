import type { Draft } from './draft.ts'
import type { Side } from './mail-case.ts'
import type { Scene, Wants } from './scene.ts'

/** One layout × label style × wording: a mail that looks like its siblings and like no other family's. */
export interface Family {
  readonly id: string
  readonly side: Side
  readonly kind: 'positive' | 'negative'
  /** One line: what it looks like. */
  readonly about: string
  readonly wants?: Wants
  /** Names of its fixed forms, each a portal × labels × layout; its mails take them in turn. */
  readonly variants?: readonly string[]
  /** `variant`: one of `variants`, '' where there are none. */
  readonly make: (scene: Scene, variant: string) => Draft
}

type Positive = Omit<Family, 'kind'>

export const positive = (family: Positive): Family => ({ kind: 'positive', ...family })
export const negative = (family: Positive): Family => ({ kind: 'negative', ...family })

/** A mail to the agency's intake with what most families have in common. */
export function draft({ agency, date }: Scene, mail: Omit<Draft, 'to' | 'date' | 'travels'> & Partial<Pick<Draft, 'to' | 'travels'>>): Draft {
  return { to: { address: agency.intake }, date, travels: 'anyhow', ...mail }
}
