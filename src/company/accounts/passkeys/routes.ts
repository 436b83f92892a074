import { parseId, type PasskeyId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { deviceOf } from '../device.ts'
import type { AccountsService } from '../service.ts'
import { COOKIE_OPTIONS, sessionToken, setSession } from '../session-cookie.ts'
import { newPasskey, passkeyAnswer, passkeyName } from './contract.ts'
import { type Answered, CHALLENGE_MINUTES, type PasskeyRefusal, type PasskeysService } from './service.ts'

export interface PasskeyRouteParts {
  readonly passkeys: PasskeysService
  readonly accounts: AccountsService
  /** Where a signed-in user goes. */
  readonly dashboardUrl: string
}

/** Marks a browser while it is asked something; the same for all its tabs, which may stand at the sign-in page together. */
const COOKIE = '__Host-passkey'
const cookieLasts = { ...COOKIE_OPTIONS, maxAge: (CHALLENGE_MINUTES * MINUTE) / 1000 }

// Of one network. The sign-in page asks for a challenge by itself, so that the browser can offer passkeys while one types.
const fewChallenges = { isPublicForm: true, rateLimit: { max: 200, timeWindow: '15 minutes' } }
const fewAnswers = { isPublicForm: true, rateLimit: { max: 20, timeWindow: '15 minutes' } }

export function passkeyRoutes(app: Http, { passkeys, accounts, dashboardUrl }: PasskeyRouteParts): void {
  app.post('/sign-in/passkey/challenge', { config: fewChallenges }, (request, reply) => passkeys.beginSignIn(marked(request, reply)))

  // Spoken to by a script, which wants JSON of a refusal too.
  app.post('/sign-in/passkey', { config: fewAnswers }, async (request, reply) => {
    const signedIn = await passkeys.signIn(answered(request, parseInput(passkeyAnswer, request.body)))
    if (!signedIn.ok) return reply.status(statusOf(signedIn.reason)).send({ error: signedIn.reason })
    await accounts.signOut(sessionToken(request))
    return setSession(reply, signedIn.value).send({ url: dashboardUrl })
  })

  app.post('/api/account/passkeys/challenge', { config: { rateLimit: fewAnswers.rateLimit } }, async (request, reply) =>
    passkeys.beginAdding(requireSession(request), marked(request, reply)),
  )

  app.post('/api/account/passkeys', { config: { rateLimit: fewAnswers.rateLimit } }, async (request, reply) => {
    const session = requireSession(request)
    const added = await passkeys.add(session, answered(request, parseInput(newPasskey, request.body)))
    if (!added.ok) throw new Refused(statusOf(added.reason), added.reason)
    return reply.status(201).send({ id: added.value })
  })

  app.delete<{ Params: { id: string } }>('/api/account/passkeys/:id', async (request, reply) => {
    await passkeys.remove(requireSession(request), passkeyIn(request.params))
    return reply.status(204).send()
  })

  app.patch<{ Params: { id: string } }>('/api/account/passkeys/:id', async (request, reply) => {
    const session = requireSession(request)
    const { name } = parseInput(passkeyName, request.body)
    await passkeys.rename(session, { id: passkeyIn(request.params), name })
    return reply.status(204).send()
  })
}

function passkeyIn({ id: text }: { id: string }): PasskeyId {
  const id = parseId<PasskeyId>(text)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

/** The mark of the browser, given when it has none. */
function marked(request: Request, reply: Reply): string {
  const mark = request.cookies[COOKIE] ?? randomToken()
  reply.setCookie(COOKIE, mark, cookieLasts).header('cache-control', 'no-store')
  return mark
}

const answered = <Answer>(request: Request, answer: Answer): Answered<Answer> => ({
  answer, browser: request.cookies[COOKIE] ?? '', device: deviceOf(request.headers['user-agent']),
})

const statusOf = (refusal: PasskeyRefusal): 403 | 410 => (refusal === 'challenge_over' ? 410 : 403)
