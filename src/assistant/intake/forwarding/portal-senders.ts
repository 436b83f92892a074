import { portals } from '#assistant/intake/reading/portals/portals.ts'

/** The domains whose mail a filter forwards: every described portal's, without those that another one covers. */
export function portalSenders(): string[] {
  const domains = [...new Set(portals.flatMap(({ domains: own }) => own))]
  return domains.filter((domain) => !domains.some((other) => domain.endsWith(`.${other}`))).sort()
}
