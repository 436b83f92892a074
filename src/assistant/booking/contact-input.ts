import { parseEmailAddress } from '#kernel/email-address.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { ContactDetails } from './appointment.ts'
import { type DetailField, detailFields, type FieldProblem } from './page-view.ts'

const limits: Record<DetailField, number> = { lastName: 100, firstName: 100, phone: 40, email: 254, postalAddress: 300, propertyAddress: 300 }

/** What a form field holds, as one line without control characters and marks that turn text round: whatever it was, it can break out of nothing later. */
export function fieldText(value: unknown): string {
  if (typeof value !== 'string') return ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return value.slice(0, 5_000).replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim()
}

export interface FormRules {
  readonly isAddressRequired: boolean
  /** A valuation is where the contact's property stands. */
  readonly asksPropertyAddress: boolean
}

export interface WrongForm {
  readonly values: Partial<Record<DetailField, string>>
  readonly problems: readonly FieldProblem[]
}

/** The form as the contact's details, or every field that is wrong, with what was typed kept. */
export function readDetails(body: Readonly<Record<string, unknown>>, { isAddressRequired, asksPropertyAddress }: FormRules): Result<ContactDetails, WrongForm> {
  const values = Object.fromEntries(detailFields.map((name) => [name, fieldText(body[name])])) as Record<DetailField, string>
  const required: readonly DetailField[] = [
    'lastName', 'firstName', 'phone', 'email', ...(isAddressRequired ? (['postalAddress'] as const) : []), ...(asksPropertyAddress ? (['propertyAddress'] as const) : []),
  ]
  const email = parseEmailAddress(values.email)
  const phone = parsePhoneNumber(values.phone)
  const problems: FieldProblem[] = []
  for (const field of detailFields) {
    if (values[field] === '') {
      if (required.includes(field)) problems.push({ field, kind: 'missing' })
    } else if (values[field].length > limits[field]) problems.push({ field, kind: 'too_long' })
    else if ((field === 'email' && !email) || (field === 'phone' && !phone)) problems.push({ field, kind: 'invalid' })
  }
  if (problems.length > 0 || !email || !phone) return no({ values, problems })
  const { firstName, lastName, postalAddress, propertyAddress } = values
  return ok({ firstName, lastName, email, phone, postalAddress: asksPropertyAddress ? propertyAddress : postalAddress, note: '' })
}
