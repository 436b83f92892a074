import { linesOfText } from '#assistant/intake/reading/line.ts'
import type { Field, ReadLead, Reading, Span } from '#assistant/intake/reading/reading.ts'
import { linesAboveHistory } from '#assistant/intake/reading/unwrap.ts'
import type { Act } from '#assistant/understanding/intent.ts'
import { languageOf } from '#assistant/understanding/language.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'
import type { AppointmentType } from '#kernel/words.ts'

interface LineField {
  /** As it was read; a price in the currency's unit, a phone in E.164. */
  readonly value: string | number
  /** 0 to 1. */
  readonly confidence: number
  /** Offsets in the mail's visible text; null when the value came from a header, a link or a machine-readable part. */
  readonly span: Span | null
}

/** One mail on one line of `read --json`; null where nothing was read. */
export interface ReadingLine {
  readonly file: string
  readonly state: Reading['state']
  readonly isLead: boolean
  /** A slug of `portals/portals.ts`; `other` for a lead that came through none of them, a person's own mail included. */
  readonly portal: string | null
  /** ISO 639-1, of what the person wrote; of the whole mail when it holds no message. */
  readonly language: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly message: string | null
  readonly propertyRef: string | null
  readonly portalListingId: string | null
  readonly intent: Act | null
  readonly fields: Readonly<Record<string, LineField>>
}

export function lineOfReading(file: string, reading: Reading): ReadingLine {
  const { state, lead } = reading
  const fields = lead ? fieldsOf(lead) : {}
  const text = (name: string): string | null => (fields[name] ? String(fields[name].value) : null)
  return {
    file,
    state,
    isLead: state === 'lead',
    portal: reading.portal ?? (lead ? 'other' : null),
    language: languageIn(reading),
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    phone: text('phone'),
    message: text('message'),
    propertyRef: text('propertyRef'),
    portalListingId: text('portalListingId'),
    intent: actOf(reading),
    fields,
  }
}

function fieldsOf({ listing, isRelay: _, wanted: __, contradicted: ____, ...person }: ReadLead): Record<string, LineField> {
  const { reference, photos: ___, ...advert } = listing
  const all = { ...person, propertyRef: reference, ...advert } as Record<string, Field<unknown> | undefined>
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, field]) =>
      field ? [[name, { value: plainValue(field.value), confidence: field.confidence, span: field.span }]] : [],
    ),
  )
}

const plainValue = (value: unknown): string | number => {
  if (typeof value === 'object' && value !== null && 'minor' in value) return Number(value.minor) / 100
  return typeof value === 'number' ? value : String(value)
}

export const valueInWords = (value: unknown): string => String(plainValue(value))

function languageIn({ text, lead, locale, state }: Reading): string | null {
  if (text === '') return null
  return languageOf(lead?.message?.value ?? ownText(text)) ?? languageOf(text) ?? (state === 'lead' ? locale : null)
}

/** What the writer of an answer wrote himself. */
const ownText = (text: string): string =>
  linesAboveHistory(linesOfText(text).lines)
    .map((line) => line.text)
    .join('\n')

// What a lead asks for when its message does not say: what its portal's subject says, else more about the property.
const ACTS: Readonly<Record<AppointmentType, Act>> = {
  phone_call: 'callback',
  valuation: 'valuation',
  office_visit: 'information',
  viewing: 'information',
}

function actOf({ state, reason, subject, text, lead }: Reading): Act | null {
  if (lead) return actOfLead(lead, subject)
  if (reason === 'asks_to_cancel') return 'cancel'
  if (reason === 'asks_to_move') return 'move'
  return state === 'reply' || state === 'wish' ? intentOf(ownText(text), { subject }).primary : null
}

function actOfLead({ message, listing, wanted }: ReadLead, subject: string): Act {
  if (!message) return ACTS[wanted]
  const { acts } = intentOf(message.value, { subject, ...(listing.transaction && { transaction: listing.transaction.value }) })
  // Who writes for the first time has no appointment yet: what sounds like moving one says when he can come.
  const said = acts.find(({ act }) => act !== 'move' && act !== 'cancel')?.act ?? (wanted === 'viewing' ? 'visit' : ACTS[wanted])
  return said === 'other' && wanted !== 'viewing' ? ACTS[wanted] : said
}
