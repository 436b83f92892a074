import { readFileSync } from 'node:fs'

/** What a message can be for, in the order in which the first becomes the primary one. */
export const ACTS = ['cancel', 'move', 'visit', 'valuation', 'offer', 'callback', 'availability', 'information', 'search', 'other'] as const
export type Act = (typeof ACTS)[number]

export type Side = 'train' | 'dev' | 'held' | 'blind'

const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const
const FINANCING = ['loan_agreed', 'cash', 'broker', 'guarantor', 'visale', 'sells_first'] as const

/**
 * One message as a person could have written it, with its gold. `text` may hold the placeholders `{title} {ref} {town} {price} {surface}
 * {firstName} {lastName} {phone}` and `{time}` (when the person can come; whoever fills it may also leave it out, see `filled`).
 */
export interface Wording {
  /** Family and number: `visit-plain.3`. */
  readonly id: string
  /** One idea and its paraphrases; a family is never divided between sides. */
  readonly family: string
  readonly side: Side
  readonly lang: (typeof LANGUAGES)[number]
  /** How it is written: sms, typos, polite, terse, formal, plain, foreign (French of somebody who learns it), elderly, agent-like, chatty. */
  readonly register: string
  readonly text: string
  /** Every act that applies, the primary one first. */
  readonly acts: readonly Act[]
  readonly transaction?: 'sale' | 'rent'
  readonly urgent?: true
  readonly financing?: readonly (typeof FINANCING)[number][]
}

const FILES = ['visit', 'information', 'availability', 'callback', 'valuation', 'offer', 'search', 'move', 'cancel', 'other', 'blind']

let all: readonly Wording[] | undefined

/** The wordings of one side, in the order of the files; those held out and blind are for measuring only. */
export function wordingsOf(side: Side): readonly Wording[] {
  all ??= FILES.flatMap((name) => wordingsIn(readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8'), name))
  return all.filter((wording) => wording.side === side)
}

/**
 * The wordings of one file: `= side family` opens a family, each other line is `lang register act+act rent|sale urgent $hint | text` with
 * the words after the acts optional; `\n` in the text is a line break. Throws with the line that is wrong.
 */
function wordingsIn(content: string, file: string): readonly Wording[] {
  const wordings: Wording[] = []
  let family = ''
  let side: Side = 'train'
  let number = 0
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('= ')) {
      const [, given, name] = line.split(' ')
      if ((given !== 'train' && given !== 'dev' && given !== 'held' && given !== 'blind') || name === undefined) throw new Error(`${file}: ${line}`)
      ;[side, family, number] = [given, name, 0]
      continue
    }
    number += 1
    wordings.push({ id: `${family}.${number}`, family, side, ...oneOf(line, file) })
  }
  return wordings
}

function oneOf(line: string, file: string): Omit<Wording, 'id' | 'family' | 'side'> {
  const bar = line.indexOf(' | ')
  const [lang, register, acts, ...rest] = line.slice(0, bar).split(' ')
  const language = LANGUAGES.find((known) => known === lang)
  const named = (acts ?? '').split('+')
  const sorted = ACTS.filter((act) => named.includes(act))
  if (bar < 0 || language === undefined || register === undefined || sorted.length !== named.length) throw new Error(`${file}: ${line}`)
  const transaction = rest.find((word) => word === 'rent' || word === 'sale') as 'rent' | 'sale' | undefined
  const financing = FINANCING.filter((hint) => rest.includes(`$${hint}`))
  const isUrgent = rest.includes('urgent')
  if (rest.length !== (transaction ? 1 : 0) + financing.length + (isUrgent ? 1 : 0)) throw new Error(`${file}: ${line}`)
  return {
    lang: language,
    register,
    text: line.slice(bar + 3).replaceAll('\\n', '\n'),
    acts: sorted,
    ...(transaction && { transaction }),
    ...(isUrgent && { urgent: true as const }),
    ...(financing.length > 0 && { financing }),
  }
}

/** A wording with its placeholders filled; one without a value vanishes together with the blank before it. */
export function filled(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/ ?\{(\w+)\}/g, (found, name: string) => {
    const value = values[name]
    return value === undefined || value === '' ? '' : found.replace(`{${name}}`, value)
  })
}
