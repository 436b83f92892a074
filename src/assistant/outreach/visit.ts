import type { Agency } from '#agency/team/agency.ts'
import { type Agent, fullName } from '#agency/team/agent.ts'
import type { Property } from '#agency/properties/property.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { MailAgency, MailVisit } from './templates/mail-view.ts'

export interface Around {
  readonly agency: Agency
  readonly property: Property | undefined
  readonly agent: Agent | undefined
  readonly type: AppointmentType
  readonly timeZone: string
  /** Content-IDs of the pictures that travel with the mail. */
  readonly agentPhoto: string | undefined
  readonly propertyPhoto: string | undefined
}

export const mailAgency = ({ name, email, phone, postalAddress, accent }: Agency): MailAgency => ({
  name, email, postalAddress, ...(phone ? { phone } : {}), ...(accent ? { accent } : {}),
})

/** What our mails say of a visit; of the agent only name, photo and phone leave the agency. */
export function mailVisit({ agency, property, agent, type, timeZone, agentPhoto, propertyPhoto }: Around): MailVisit {
  return {
    type,
    timeZone,
    agency: mailAgency(agency),
    ...(property
      ? {
          property: {
            kind: property.kind,
            title: property.title,
            town: property.town,
            reference: property.reference,
            transaction: property.transaction,
            ...(property.price ? { price: property.price } : {}),
            ...(property.surfaceM2 === null ? {} : { surfaceM2: property.surfaceM2 }),
            ...(propertyPhoto ? { photoUrl: `cid:${propertyPhoto}` } : {}),
          },
        }
      : {}),
    ...(agent
      ? { agent: { name: fullName(agent), ...(agent.phone ? { phone: agent.phone } : {}), ...(agentPhoto ? { photoUrl: `cid:${agentPhoto}` } : {}) } }
      : {}),
  }
}

/** A map of the place, for whoever has to get there. */
export const routeUrl = (place: string): string => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`
