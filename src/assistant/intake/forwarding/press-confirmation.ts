import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { isConfirmationLink } from './gmail-confirmation.ts'

/**
 * `confirmed`: Google's page shows its button no more after it was pressed · `refused`: it still shows it ·
 * `no_button`: the page had none, because the link was used or has expired · `elsewhere`: the way left what may be opened.
 */
export type Pressed = 'confirmed' | 'refused' | 'no_button' | 'elsewhere'

/** Opens the link, follows one redirect of the same kind, and sends the page's empty form. Rejects when Google cannot be reached. */
export async function pressConfirmation(fetch: GuardedFetch, link: string): Promise<Pressed> {
  if (!isConfirmationLink(link)) return 'elsewhere'
  let url = link
  let page = await fetch(url, { redirect: 'manual' })
  if (isRedirect(page)) {
    url = new URL(page.headers.get('location') ?? '', url).href
    if (!isConfirmationLink(url)) return 'elsewhere'
    page = await fetch(url, { redirect: 'manual' })
  }
  if (isRedirect(page)) return 'elsewhere'
  checkReached(page)
  if (!hasButton(await page.text())) return 'no_button'
  const answer = await fetch(url, { method: 'POST', body: '', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', referer: url } })
  if (isRedirect(answer)) return 'elsewhere'
  checkReached(answer)
  return answer.ok && !hasButton(await answer.text()) ? 'confirmed' : 'refused'
}

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400

/** The page of the day is tried again; that the link is unknown is an answer. */
function checkReached({ status }: Response): void {
  if (status === 429 || status >= 500) throw new Error(`the confirmation page answered ${status}`)
}

const hasButton = (html: string): boolean => /<form\b[^>]*\bmethod\s*=\s*["']?post/i.test(html)
