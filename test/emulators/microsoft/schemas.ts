import { Ajv, type ValidateFunction } from 'ajv'
import type * as wire from './wire.ts'
import schemas from './schemas.json' with { type: 'json' }

/** Every type of wire.ts that stands alone on the wire. */
export interface WireTypes {
  EventBody: wire.EventBody
  EventAnswer: wire.EventAnswer
  EventList: wire.EventList
  CalendarList: wire.CalendarList
  CalendarAnswer: wire.CalendarAnswer
  UserAnswer: wire.UserAnswer
  SubscriptionBody: wire.SubscriptionBody
  SubscriptionAnswer: wire.SubscriptionAnswer
  SubscriptionList: wire.SubscriptionList
  RuleBody: wire.RuleBody
  RuleAnswer: wire.RuleAnswer
  RuleList: wire.RuleList
  MailboxAnswer: wire.MailboxAnswer
  ErrorAnswer: wire.ErrorAnswer
  TokenAnswer: wire.TokenAnswer
  TokenError: wire.TokenError
  NotificationBody: wire.NotificationBody
}

const ajv = new Ajv({ strict: false }).addSchema(schemas, 'wire')
const compiled = new Map<keyof WireTypes, ValidateFunction>()

/** Undefined when `value` is what the vendor's types allow; else what is wrong with it. */
export function violationOf(type: keyof WireTypes, value: unknown): string | undefined {
  const validate = compiled.get(type) ?? ajv.compile({ $ref: `wire#/definitions/${type}` })
  compiled.set(type, validate)
  return validate(value) ? undefined : `${type}: ${ajv.errorsText(validate.errors)}`
}
