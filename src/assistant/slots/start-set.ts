/** A set of places on a `StartGrid`, one bit each. */
export type StartSet = Uint32Array

export const startSet = (size: number): StartSet => new Uint32Array(Math.ceil(size / 32))

const ALL = 0xffffffff

export function fullStartSet(size: number): StartSet {
  const set = startSet(size)
  addRange(set, 0, size)
  return set
}

/** Adds the places `from` to `until - 1`; nothing when there are none. */
export function addRange(set: StartSet, from: number, until: number): void {
  if (from >= until) return
  const first = from >>> 5
  const last = (until - 1) >>> 5
  const head = ALL << (from & 31)
  const tail = ALL >>> (31 - ((until - 1) & 31))
  if (first === last) {
    set[first] = (set[first] as number) | (head & tail)
    return
  }
  set[first] = (set[first] as number) | head
  set.fill(ALL, first + 1, last)
  set[last] = (set[last] as number) | tail
}

/** Removes the places `from` to `until - 1`; nothing when there are none. */
export function removeRange(set: StartSet, from: number, until: number): void {
  if (from >= until) return
  const first = from >>> 5
  const last = (until - 1) >>> 5
  const head = ALL << (from & 31)
  const tail = ALL >>> (31 - ((until - 1) & 31))
  if (first === last) {
    set[first] = (set[first] as number) & ~(head & tail)
    return
  }
  set[first] = (set[first] as number) & ~head
  set.fill(0, first + 1, last)
  set[last] = (set[last] as number) & ~tail
}

export function addAll(set: StartSet, other: StartSet): void {
  for (let i = 0; i < set.length; i += 1) set[i] = (set[i] as number) | (other[i] as number)
}

export function keepCommon(set: StartSet, other: StartSet): void {
  for (let i = 0; i < set.length; i += 1) set[i] = (set[i] as number) & (other[i] as number)
}

export function sizeOf(set: StartSet): number {
  let size = 0
  for (const word of set) for (let rest = word; rest !== 0; rest &= rest - 1) size += 1
  return size
}

/** Calls `visit` with each place in order. */
export function forEachPlace(set: StartSet, visit: (place: number) => void): void {
  for (let i = 0; i < set.length; i += 1) {
    for (let word = set[i] as number; word !== 0; word &= word - 1) visit(i * 32 + 31 - Math.clz32(word & -word))
  }
}
