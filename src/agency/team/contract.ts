import { z } from 'zod'
import { parseEmailAddress } from '#kernel/email-address.ts'
import type { OfficeId } from '#kernel/ids.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { isTimeZone } from '#kernel/time-zone.ts'
import { autonomies, locales } from '#kernel/words.ts'

const instant = z.iso.datetime()
const name = z.string().trim().min(1).max(80)
const postalAddress = z.string().trim().max(300)
const timeZone = z.string().refine(isTimeZone)
const officeId = z.uuid().transform((text) => text as OfficeId)

/** What a parser of the kernel understands; anything else is a wrong field. */
const parsed = <T>(parse: (text: string) => T | undefined) =>
  z.string().max(254).transform((text, context): T => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

const email = parsed(parseEmailAddress)
const phone = parsed(parsePhoneNumber).nullable()

/** PATCH /api/team/agency. */
export const agencyChange = z
  .strictObject({
    name,
    email,
    phone,
    postalAddress,
    timeZone,
    locale: z.enum(locales),
    accent: z.string().regex(/^#[0-9a-fA-F]{6}$/).nullable(),
    autonomy: z.enum(autonomies),
    /** A mail to the agency when something has waited at the desk for five minutes. */
    deskAlarm: z.boolean(),
  })
  .partial()

const ownFields = {
  firstName: name,
  lastName: name,
  phone,
  timeZone,
  /** The ways between his appointments stand in his calendar, as private entries. */
  writesTravel: z.boolean(),
}
const adminFields = { email, isAdmin: z.boolean(), isAgent: z.boolean(), officeId: officeId.nullable() }

/** POST /api/team/agents. */
export const newAgent = z.strictObject({
  ...ownFields,
  ...adminFields,
  phone: phone.default(null),
  timeZone: timeZone.optional(),
  writesTravel: z.boolean().default(false),
  isAdmin: z.boolean().default(false),
  isAgent: z.boolean().default(true),
  officeId: officeId.nullable().default(null),
})

/** PATCH /api/team/agents/:id by the agent himself: an address or a role is refused, not ignored. */
export const ownChange = z.strictObject(ownFields).partial()
/** The same by an admin. */
export const agentChange = z.strictObject({ ...ownFields, ...adminFields, weight: z.int().min(0).max(10) }).partial()

/** POST /api/team/offices, PUT /api/team/offices/:id. */
export const officeInput = z.strictObject({ name, postalAddress: postalAddress.min(1), phone: phone.default(null) })

const text = z.string()

export const agentView = z.object({
  id: z.uuid(),
  firstName: text,
  lastName: text,
  name: text,
  initials: text,
  email: text,
  phone: text.nullable(),
  isAdmin: z.boolean(),
  isAgent: z.boolean(),
  officeId: z.uuid().nullable(),
  timeZone: text,
  writesTravel: z.boolean(),
  photoUrl: text.nullable(),
})

export const officeView = z.object({ id: z.uuid(), name: text, postalAddress: text, phone: text.nullable() })

/** GET /api/team: agents by name. Inbound addresses, the one in use first, are shown to admins only. */
export const teamView = z.object({
  agency: z.object({
    name: text,
    email: text,
    phone: text.nullable(),
    postalAddress: text,
    timeZone: text,
    locale: z.enum(locales),
    accent: text.nullable(),
    autonomy: z.enum(autonomies),
    isDemo: z.boolean(),
    deskAlarm: z.boolean(),
  }),
  agents: z.array(agentView),
  offices: z.array(officeView),
  inboundAddresses: z.array(z.object({ address: text, createdAt: instant, retiresAt: instant.nullable() })).nullable(),
})

export type AgencyChange = z.output<typeof agencyChange>
export type NewAgent = z.output<typeof newAgent>
export type AgentChange = z.output<typeof agentChange>
export type OfficeInput = z.output<typeof officeInput>
export type AgentView = z.output<typeof agentView>
export type TeamView = z.output<typeof teamView>
