import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { BookingParts } from '#assistant/booking/service.ts'

/** Where an appointment of each type takes place. */
export const placeOf =
  ({ team, properties }: { team: TeamService; properties: PropertiesService }): BookingParts['placeOf'] =>
  async (tx, { type, propertyId, agentId, contactAddress }) => {
    switch (type) {
      case 'phone_call':
        return ''
      case 'valuation':
        return contactAddress
      case 'office_visit': {
        const officeId = (await team.agent(tx, agentId))?.officeId
        const office = (await team.offices(tx)).find(({ id }) => id === officeId)
        return office?.postalAddress ?? (await team.agency(tx)).postalAddress
      }
      case 'viewing': {
        const property = propertyId ? await properties.find(tx, propertyId) : undefined
        if (!property) return ''
        const town = [property.postcode, property.town].filter(Boolean).join(' ')
        return [property.postalAddress, property.postalAddress.includes(town) ? '' : town].filter(Boolean).join(', ')
      }
    }
  }
