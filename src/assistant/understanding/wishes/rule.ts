/** A rule of the grammar: a sticky expression that ends where a word ends, and the beginnings it can have. */
export interface Rule {
  readonly source: string
  readonly expression: RegExp
  /** By the first three characters of the text at hand: false where no match can begin. */
  readonly beginnings: Map<string, boolean>
  readonly prefixes: ReadonlySet<string>
}

export type Found = RegExpExecArray & { end: number }

const REACH = 3
/** Distinct beginnings remembered for each rule. */
const REMEMBERED = 4000

export function rule(source: string): Rule {
  const { prefixes } = new Prefixes(`(?:${source}) .`)
  return { source, expression: new RegExp(`(?:${source})(?= )`, 'y'), beginnings: new Map(), prefixes }
}

/** Whether `rule` can begin with `key`, three characters of the text. */
export function canBegin(rule: Rule, key: string): boolean {
  const known = rule.beginnings.get(key)
  if (known !== undefined) return known
  const can = rule.prefixes.has(key) || rule.prefixes.has('*') || rule.prefixes.has(`${key.slice(0, 1)}*`) || rule.prefixes.has(`${key.slice(0, 2)}*`)
  if (rule.beginnings.size < REMEMBERED) rule.beginnings.set(key, can)
  return can
}

/** By the beginning of the text at hand, the rules that can begin so, in their order. */
export function ruleIndex<T>(entries: readonly T[], ruleOf: (entry: T) => Rule): (text: string, at: number) => readonly T[] {
  const byKey = new Map<string, readonly T[]>()
  return (text, at) => {
    const key = text.slice(at, at + REACH)
    const known = byKey.get(key)
    if (known) return known
    const found = entries.filter(entry => canBegin(ruleOf(entry), key))
    if (byKey.size < REMEMBERED) byKey.set(key, found)
    return found
  }
}

/** Looks for a rule at one place; undefined when it is not there. */
export function look(rule: Rule, text: string, at: number): Found | undefined {
  if (!canBegin(rule, text.slice(at, at + REACH))) return undefined
  rule.expression.lastIndex = at
  const found = rule.expression.exec(text)
  return found ? Object.assign(found, { end: at + found[0].length }) : undefined
}

/** The first three characters an expression can match, `*` for whatever follows; of the dialect used in the rules. */
class Prefixes {
  readonly prefixes: ReadonlySet<string>
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
    this.prefixes = this.#choice()
  }

  #choice(): Set<string> {
    const all = new Set<string>()
    for (;;) {
      for (const prefix of this.#sequence()) all.add(prefix)
      if (this.#source[this.#at] !== '|') return all
      this.#at++
    }
  }

  #sequence(): Set<string> {
    let open = new Set([''])
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      if ([...open].every(prefix => prefix.length >= REACH || prefix.endsWith('*'))) {
        this.#skip()
        return open
      }
      const item = this.#repeated(this.#item())
      const next = new Set<string>()
      for (const prefix of open) {
        if (prefix.endsWith('*') || prefix.length === REACH) next.add(prefix)
        else for (const more of item) next.add(more.endsWith('*') && prefix.length + more.length - 1 < REACH ? prefix + more : `${prefix}${more}`.replace('*', prefix.length + more.length - 1 >= REACH ? '' : '*').slice(0, REACH + (more.endsWith('*') ? 1 : 0)))
      }
      open = new Set([...next].map(prefix => prefix.replace('*', '').length >= REACH ? prefix.replace('*', '').slice(0, REACH) : prefix))
    }
    return open
  }

  /** To the end of the sequence: no prefix grows any more. */
  #skip(): void {
    for (let depth = 0; this.#at < this.#source.length; this.#at++) {
      const char = this.#source[this.#at]
      if (char === '\\') this.#at++
      else if (char === '[') while (this.#source[this.#at] !== ']') this.#at++
      else if (char === '(') depth++
      else if (depth === 0 && (char === '|' || char === ')')) return
      else if (char === ')') depth--
    }
  }

  #repeated(item: Set<string>): Set<string> {
    const sign = this.#source[this.#at]
    const counted = sign === '{' ? /^\{(\d+),?\d*\}/.exec(this.#source.slice(this.#at)) : null
    if (counted) this.#at += counted[0].length
    else if (sign === '?' || sign === '*' || sign === '+') this.#at++
    else return item
    if (this.#source[this.#at] === '?') this.#at++
    const isOptional = sign === '?' || sign === '*' || counted?.[1] === '0'
    const isRepeated = sign !== '?'
    // What is repeated may go on with itself: past its first turn, anything is taken to follow.
    const turns = new Set([...item].map(prefix => isRepeated && prefix.length < REACH && !prefix.endsWith('*') ? `${prefix}*` : prefix))
    if (isOptional) turns.add('')
    return turns
  }

  #item(): Set<string> {
    const char = this.#source[this.#at++] as string
    if (char === '(') return this.#group()
    if (char === '[') {
      const from = this.#at
      while (this.#source[this.#at] !== ']') this.#at++
      const inside = this.#source.slice(from, this.#at++)
      const digits = /^0-(\d)$/.exec(inside)
      return digits ? new Set('0123456789'.slice(0, Number(digits[1]) + 1)) : /^[^\\^-]+$/.test(inside) ? new Set(inside) : new Set(['*'])
    }
    if (char === '\\') {
      const name = this.#source[this.#at++] as string
      if (name === 'k') while (this.#source[this.#at - 1] !== '>') this.#at++
      if (name === 'd') return new Set('0123456789')
      return /[a-z]/i.test(name) ? new Set([name === 'b' ? '' : '*']) : new Set([name])
    }
    return new Set([char === '.' ? '*' : char])
  }

  #group(): Set<string> {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? ''
    this.#at += kind.length
    const inside = this.#choice()
    this.#at++
    return /^\?<?[=!]/.test(kind) ? new Set(['']) : inside
  }
}
