import { problemWords } from './locale.svelte.ts'
import { Problem } from './server.ts'

/** Something from the server: not there yet, there, or a problem in words. What was there stays while it is loaded anew. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly problem: string | undefined
  reload(): Promise<void>
  /** For an action that answers with the thing as it is now. */
  put(value: T): void
}

export function loaded<T>(load: () => Promise<T>): Loaded<T> {
  let value = $state.raw<T>()
  let problem = $state<string>()
  let turn = 0
  async function reload(): Promise<void> {
    const mine = ++turn
    try {
      const fresh = await load()
      // An older answer that comes late must not win over a newer one.
      if (mine !== turn) return
      value = fresh
      problem = undefined
    } catch (error) {
      if (mine === turn) problem = problemWords(error instanceof Problem ? error.code : 'other')
    }
  }
  void reload()
  return {
    get value() {
      return value
    },
    get problem() {
      return problem
    },
    reload,
    put: (fresh) => {
      turn++
      value = fresh
    },
  }
}

/** Runs `again` every so often while the page is looked at; answers how to stop. */
export function keepFresh(again: () => Promise<void>, everyMs = 15_000): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void again()
  }, everyMs)
  return () => clearInterval(timer)
}
