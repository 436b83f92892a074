import type { Property } from '#agency/properties/property.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { LeadId, PropertyId } from '#kernel/ids.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Clues, compare, type MatchableProperty, prepareClues } from './evidence.ts'
import { findProperty } from './find-property.ts'
import { type Permitted, permittedAgents, type PropertyMatch } from './match.ts'
import { namedReference } from './reference.ts'
import { addCounts, findCounts, findMatchable, insertConfirmed, learnListing } from './store.ts'

export type MatchingService = ReturnType<typeof matchingService>

export function matchingService({ clock, team }: { clock: Clock; team: TeamService }) {
  function listFor(tx: Tx, { portal, reference, portalListingId, postcode, priceMinor }: Clues): Promise<MatchableProperty[]> {
    const named = reference && namedReference(reference.value)
    return findMatchable(tx, {
      portal: portal ?? '', portalListingId: portalListingId?.value ?? '',
      referenceKeys: named ? [named.key, ...named.segments] : [], digits: named?.digits ?? '',
      postcode: postcode?.value ?? '', priceMinor: priceMinor?.value ?? 0,
    })
  }

  return {
    /** The property the mail is about, as far as that is certain. */
    async findProperty(tx: Tx, clues: Clues): Promise<PropertyMatch> {
      return findProperty(clues, await listFor(tx, clues), await findCounts(tx))
    },

    /**
     * Somebody who knows (the contact by booking, a person at the desk) said which property a lead is about: the advert's
     * number is kept, and the facts' weights move a little. Once for a lead.
     */
    async confirm(tx: Tx, { leadId, propertyId, clues }: { leadId: LeadId; propertyId: PropertyId; clues: Clues }): Promise<void> {
      if (!(await insertConfirmed(tx, { leadId, propertyId }))) return
      const property = (await listFor(tx, clues)).find(({ id }) => id === propertyId)
      if (!property) return
      await addCounts(tx, compare(prepareClues(clues), property))
      const { portal, portalListingId } = clues
      if (portal && portalListingId) await learnListing(tx, { portal, portalListingId: portalListingId.value, propertyId, at: clock() })
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
