import type { AppointmentType, Transaction } from '#kernel/words.ts'

/** The standards a lead comes in besides text; the first is trusted most. */
export const standards = ['openimmo_feedback', 'json', 'lead_list', 'adf', 'meta_tags'] as const
export type Standard = (typeof standards)[number]

/** A lead as a machine-readable part states it: values as they stand, nothing checked yet. */
export interface StatedLead {
  readonly standard: Standard
  /** Who sends it, in its own words: "StreetEasy". */
  readonly portalName?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly fullName?: string
  readonly email?: string
  readonly phone?: string
  readonly message?: string
  /** The agency's own reference, and the portal's id of the advert. */
  readonly reference?: string
  readonly portalListingId?: string
  readonly title?: string
  readonly town?: string
  readonly postcode?: string
  readonly price?: string
  readonly surface?: string
  readonly rooms?: string
  readonly url?: string
  readonly transaction?: Transaction
  readonly wanted?: AppointmentType
}

const MAX_VALUE = 10_000

/** The stated values that say something; undefined when they name nobody who could be reached. */
export function stated(standard: Standard, values: { readonly [Name in keyof StatedLead]?: StatedLead[Name] | undefined }): StatedLead | undefined {
  const said = Object.entries(values).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value.trim().slice(0, MAX_VALUE) : ''
    // An empty or unfilled field: "", "null", "-", "#Naam", "{{phone}}".
    return text === '' || /^(?:null|none|undefined|n\/?a|-+|#\p{L}+|\{\{.*\}\}|\[.*\])$/iu.test(text) ? [] : [[name, text] as const]
  })
  const lead = { ...Object.fromEntries(said), standard } as StatedLead
  return lead.email !== undefined || lead.phone !== undefined ? lead : undefined
}
