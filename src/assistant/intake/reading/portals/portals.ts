import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { fold } from '../line.ts'
import { bienici } from './bienici.ts'
import { leboncoin } from './leboncoin.ts'
import type { Portal } from './portal.ts'
import { seloger } from './seloger.ts'

export const portals: readonly Portal[] = [seloger, leboncoin, bienici]

export const portalById = (id: string | null): Portal | undefined => portals.find((portal) => portal.id === id)

/** The portal whose domain the address belongs to. A From header proves nothing: see authentication.ts. */
export const portalOfSender = (address: EmailAddress | null): Portal | undefined =>
  address === null ? undefined : portals.find((portal) => portal.domains.includes(domainOf(address)))

/** The portal of that name or slug, as a machine-readable part says it. */
export function portalOfName(name: string): Portal | undefined {
  const plainName = letters(name)
  return plainName === '' ? undefined : portals.find((portal) => letters(portal.name) === plainName || portal.id.replaceAll('-', '') === plainName)
}

const letters = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

/** The portal that speaks so, for a forward that lost its sender. `folded` are the lines of the body. */
export const portalOfText = (folded: readonly string[]): Portal | undefined =>
  portals.find((portal) => folded.some((line) => portal.signatures.some((phrase) => line.includes(phrase))))
