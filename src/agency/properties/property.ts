import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { Money } from '#kernel/money.ts'
import type { Transaction } from '#kernel/words.ts'

export const propertyKinds = ['apartment', 'house', 'studio', 'land', 'parking', 'commercial', 'other'] as const
export type PropertyKind = (typeof propertyKinds)[number]

export const propertyStatuses = ['available', 'under_offer', 'withdrawn', 'sold'] as const
export type PropertyStatus = (typeof propertyStatuses)[number]

/** An advert of the property on a portal. */
export interface Listing {
  readonly portal: string
  readonly portalListingId: string
}

/** What is known of a property, however it was entered. */
export interface PropertyFacts {
  readonly reference: string
  readonly kind: PropertyKind
  readonly transaction: Transaction
  readonly title: string
  readonly postalAddress: string
  readonly postcode: string
  readonly town: string
  /** Of a sale; for a rental one month's rent. */
  readonly price: Money | null
  readonly surfaceM2: number | null
  readonly rooms: number | null
  readonly status: PropertyStatus
  readonly responsibleAgentId: AgentId | null
  readonly listings: readonly Listing[]
}

export interface Property extends PropertyFacts {
  readonly id: PropertyId
  /** Who may show it besides the responsible agent; empty means everybody. */
  readonly permittedAgentIds: readonly AgentId[]
  readonly hasPhoto: boolean
}

/** A reference as portals, agencies and contacts spell it differently, reduced to letters and digits in upper case. */
export const referenceKey = (reference: string): string =>
  reference.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase()

const kindWords: Readonly<Record<PropertyKind, string>> = {
  apartment: 'Appartement',
  house: 'Maison',
  studio: 'Studio',
  land: 'Terrain',
  parking: 'Parking',
  commercial: 'Local commercial',
  other: 'Bien',
}

/** "Appartement 3 pièces": what a property is called when nobody gave it a title. */
export function titleWords({ kind, rooms }: Pick<PropertyFacts, 'kind' | 'rooms'>): string {
  const hasRooms = rooms !== null && rooms > 1 && (kind === 'apartment' || kind === 'house')
  return hasRooms ? `${kindWords[kind]} ${rooms}\u00a0pièces` : kindWords[kind]
}

/** Whether the agent may change what is known of the property. */
export const maySet = (property: Pick<Property, 'responsibleAgentId'>, by: { agentId: AgentId; isAdmin: boolean }): boolean =>
  by.isAdmin || property.responsibleAgentId === by.agentId
