// The sign-in page works without this file, by the link in a mail. Where the browser has passkeys, this shows their button
// and lets the browser offer them in the field of the address too (Web Authentication, conditional mediation).

/** The server takes a challenge for five minutes; one that waits in the field is renewed before that. */
const RENEW_MS = 4 * 60_000

/** The server did not take it; `status` says why (routes.ts of passkeys). */
class NotTaken extends Error {
  readonly status: number
  constructor(status: number) {
    super(`answered ${status}`)
    this.status = status
  }
}

async function post<T>(path: string, body?: unknown): Promise<T> {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(path, { method: 'POST', ...json })
  if (!answer.ok) throw new NotTaken(answer.status)
  return (await answer.json()) as T
}

function offerPasskeys(part: HTMLElement): void {
  const button = part.querySelector('button')
  const problem = part.querySelector<HTMLElement>('[role="alert"]')
  if (!button || !problem) return
  let running = new AbortController()

  async function signIn(mediation: CredentialMediationRequirement): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const options = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/challenge')
    const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal })
    if (!(credential instanceof PublicKeyCredential)) return
    try {
      const { url } = await post<{ url: string }>('/sign-in/passkey', credential.toJSON())
      location.assign(url)
    } catch (error) {
      tell(error instanceof NotTaken && error.status === 403 ? part.dataset.refused : part.dataset.failed)
    }
  }
  function tell(text: string | undefined): void {
    problem!.textContent = text ?? ''
    problem!.hidden = text === undefined
  }

  /** In the field of the address; nobody asked for it, so nothing is said when it comes to nothing. */
  async function offerInField(): Promise<void> {
    if (document.visibilityState !== 'visible' || button!.ariaDisabled === 'true') return
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await signIn('conditional').catch(() => {})
  }
  button.addEventListener('click', async () => {
    if (button.ariaDisabled === 'true') return
    button.ariaDisabled = 'true'
    tell(undefined)
    await signIn('optional').catch((error: unknown) => {
      // Turned away by the person himself, or not answered in time.
      if (!(error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name))) tell(part.dataset.failed)
    })
    button.ariaDisabled = null
    void offerInField()
  })
  for (const shown of document.querySelectorAll<HTMLElement>('[data-with-passkeys]')) shown.hidden = false
  void offerInField()
  setInterval(offerInField, RENEW_MS)
  document.addEventListener('visibilitychange', offerInField)
  addEventListener('pageshow', (event) => {
    if (event.persisted) void offerInField()
  })
}

const part = document.querySelector<HTMLElement>('[data-passkeys]')
if (part && 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential) offerPasskeys(part)
