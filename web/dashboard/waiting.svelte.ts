import type { DeskCount } from '#assistant/journey/waiting/contract.ts'
import { read } from './server.ts'

let current = $state<DeskCount>({ count: 0, oldest: null })

/** How much waits for a person, and since when; for the navigation. */
export const waitingCount = (): DeskCount => current

export async function lookAgain(): Promise<void> {
  // Without a connection the number stays what it was; the pages themselves say what is wrong.
  current = await read<DeskCount>('/api/desk/count').catch(() => current)
}
