/** What an expected failure looks like: the reason is a closed union, and the edge switches over all of it. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const no = <E>(reason: E): Result<never, E> => ({ ok: false, reason })
