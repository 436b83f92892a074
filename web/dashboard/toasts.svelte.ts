import { SvelteSet } from 'svelte/reactivity'
import { problemWords } from './locale.svelte.ts'
import { Problem } from './server.ts'

interface Toast {
  readonly id: number
  readonly text: string
  readonly isBad: boolean
  readonly undo: (() => void) | undefined
}

const UNDO_MS = 10_000
const TOLD_MS = 5_000

export const toasts = $state<Toast[]>([])

/** What an undoable act has taken away on the screen already: ids of leads, appointments, people. */
export const goneIds = new SvelteSet<string>()

let lastId = 0
const waiting = new Map<number, () => void>()

function show(toast: Omit<Toast, 'id'>, ms: number): number {
  const id = ++lastId
  toasts.push({ id, ...toast })
  setTimeout(() => close(id), ms)
  return id
}

function close(id: number): void {
  const at = toasts.findIndex((toast) => toast.id === id)
  if (at >= 0) toasts.splice(at, 1)
}

export function tell(text: string): void {
  show({ text, isBad: false, undo: undefined }, TOLD_MS)
}

/** Says what was done at once, and how to take it back. */
export function tellWithUndo(text: string, undo: () => void): void {
  const takeBack = () => {
    close(id)
    undo()
  }
  const id = show({ text, isBad: false, undo: takeBack }, UNDO_MS)
}

export function tellProblem(error: unknown): void {
  show({ text: problemWords(error instanceof Problem ? error.code : 'other'), isBad: true, undo: undefined }, UNDO_MS)
}

/** Says it is done, and does it ten seconds later, unless it was undone; leaving the page does it at once. */
export function doWithUndo({ text, id, act }: { text: string; id: string; act: () => Promise<unknown> }): void {
  goneIds.add(id)
  const finish = () => {
    waiting.delete(toastId)
    clearTimeout(timer)
    close(toastId)
    act().catch((error: unknown) => {
      goneIds.delete(id)
      tellProblem(error)
    })
  }
  const undo = () => {
    waiting.delete(toastId)
    clearTimeout(timer)
    close(toastId)
    goneIds.delete(id)
  }
  const toastId = show({ text, isBad: false, undo }, UNDO_MS + 100)
  const timer = setTimeout(finish, UNDO_MS)
  waiting.set(toastId, finish)
}

addEventListener('pagehide', () => {
  for (const finish of [...waiting.values()]) finish()
})
