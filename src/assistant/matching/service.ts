import type { Property } from '#agency/properties/property.ts'
import { referenceKey } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Tx } from '#platform/db/database.ts'
import { matchProperty, type Permitted, permittedAgents, type PropertyMatch } from './match.ts'

export interface Clues {
  readonly portal: string | null
  readonly reference: string | undefined
  readonly portalListingId: string | undefined
}

export type MatchingService = ReturnType<typeof matchingService>

export function matchingService({ team, properties }: { team: TeamService; properties: PropertiesService }) {
  return {
    /** The property the mail is about, by reference and by the portal's id. */
    async findProperty(tx: Tx, { portal, reference, portalListingId }: Clues): Promise<PropertyMatch> {
      const key = reference === undefined ? '' : referenceKey(reference)
      const byReference = key === '' ? undefined : await properties.findByReference(tx, key)
      const byPortalId = portal && portalListingId ? await properties.findByPortalId(tx, portal, portalListingId) : undefined
      return matchProperty({ reference, portalListingId, byReference: byReference?.id, byPortalId: byPortalId?.id })
    },

    /** Who may go, in order; the whole team when there is no property. */
    async permitted(tx: Tx, property: Property | undefined): Promise<Permitted[]> {
      const agents = (await team.agents(tx)).filter(({ isAgent }) => isAgent).map(({ id }) => id)
      return permittedAgents({
        responsible: property?.responsibleAgentId ?? null,
        permitted: property?.permittedAgentIds ?? [],
        team: agents,
      })
    },
  }
}
