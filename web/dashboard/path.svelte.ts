import { tick } from 'svelte'

// The address is the only state of where one is, so that back, reload and a shared link work.

export const HOME = '/app'

let current = $state(location.pathname)

export const path = (): string => current

export function go(to: string): void {
  if (to !== current) history.pushState(null, '', to)
  arrive(to)
}

function arrive(to: string): void {
  current = to
  scrollTo(0, 0)
  // For who listens to the page: the new heading is read (WCAG 2.2, 2.4.3).
  void tick().then(() => document.querySelector<HTMLElement>('h1')?.focus())
}

addEventListener('popstate', () => arrive(location.pathname))

/** Follows our own links without loading the page anew; every other click is the browser's. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element).closest('a')
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.target !== '' || link.origin !== location.origin || !isOurs(link.pathname)) return
  event.preventDefault()
  go(link.pathname)
}

const isOurs = (pathname: string) => pathname === HOME || pathname.startsWith(`${HOME}/`)
