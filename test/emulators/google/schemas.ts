import { Ajv, type ValidateFunction } from 'ajv'
import schemas from './schemas.json' with { type: 'json' }

/** Every type of wire.ts that stands alone on the wire. */
export type WireType =
  | 'EventBody' | 'EventAnswer' | 'EventList' | 'ChannelBody' | 'ChannelAnswer' | 'FreeBusyBody' | 'FreeBusyAnswer' | 'CalendarBody' | 'CalendarAnswer' | 'CalendarList'
  | 'FilterBody' | 'FilterAnswer' | 'FilterList' | 'ForwardingAddress' | 'ForwardingAddressList' | 'AutoForwarding' | 'ErrorAnswer' | 'TokenAnswer' | 'TokenError'

const ajv = new Ajv({ strict: false }).addSchema(schemas, 'wire')
const compiled = new Map<WireType, ValidateFunction>()

/** Undefined when `value` is what the vendor's types allow; else what is wrong with it. */
export function violationOf(type: WireType, value: unknown): string | undefined {
  const validate = compiled.get(type) ?? ajv.compile({ $ref: `wire#/definitions/${type}` })
  compiled.set(type, validate)
  return validate(value) ? undefined : `${type}: ${ajv.errorsText(validate.errors)}`
}
