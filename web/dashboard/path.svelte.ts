import { tick } from 'svelte'
import { type AppointmentType, appointmentTypes } from '#kernel/words.ts'

// The address is the only state of where one is, so that back, reload and a shared link work.

export const HOME = '/app'

/** The page that explains times, about this much: /app/explain/<type>/<property>/<agent>, - for what is left open. */
export const explainPath = ({ type = 'viewing', propertyId, agentId }: { type?: AppointmentType; propertyId?: string | undefined; agentId?: string | undefined } = {}): string =>
  `${HOME}/explain/${type}/${propertyId ?? '-'}/${agentId ?? '-'}`

export function explainedIn([, type, propertyId, agentId]: readonly string[]) {
  const known = (id: string | undefined) => (id === '-' ? undefined : id)
  return { type: appointmentTypes.find((one) => one === type) ?? 'viewing', propertyId: known(propertyId), agentId: known(agentId) }
}

export const settingsSections = ['requests', 'mailbox', 'appointments', 'calendars'] as const
export type SettingsSection = (typeof settingsSections)[number]

/** Which part of the settings is open; undefined for their beginning. */
export const settingsIn = ([, section]: readonly string[]): SettingsSection | undefined => settingsSections.find((one) => one === section)

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
