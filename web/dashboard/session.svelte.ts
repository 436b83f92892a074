import type { SessionView } from '#company/accounts/contract.ts'
import { speak } from './locale.svelte.ts'
import { change, read, useCsrfToken } from './server.ts'

let current = $state<SessionView>()

/** Who is signed in; pages are only shown once it is known. */
export function session(): SessionView {
  if (!current) throw new Error('no page is shown before the session is known')
  return current
}

export async function openSession(): Promise<SessionView> {
  current = await read<SessionView>('/api/session')
  useCsrfToken(current.csrfToken)
  speak(current.locale)
  return current
}

export async function signOut(): Promise<void> {
  await change('DELETE', '/api/session')
  location.assign('/sign-in?signed-out')
}
