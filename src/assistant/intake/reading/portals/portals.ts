import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { bienici } from './bienici.ts'
import { leboncoin } from './leboncoin.ts'
import type { Portal } from './portal.ts'
import { seloger } from './seloger.ts'

export const portals: readonly Portal[] = [seloger, leboncoin, bienici]

export const portalById = (id: string | null): Portal | undefined => portals.find((portal) => portal.id === id)

/** The portal whose domain the address belongs to. A From header proves nothing: see authentication.ts. */
export const portalOfSender = (address: EmailAddress | null): Portal | undefined =>
  address === null ? undefined : portals.find((portal) => portal.domains.includes(domainOf(address)))

/** The portal that speaks so, for a forward that lost its sender. `folded` are the lines of the body. */
export const portalOfText = (folded: readonly string[]): Portal | undefined =>
  portals.find((portal) => folded.some((line) => portal.signatures.some((phrase) => line.includes(phrase))))
