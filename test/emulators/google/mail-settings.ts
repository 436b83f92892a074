import { randomUUID } from 'node:crypto'
import { answerOf, type GoogleAnswer, type GoogleCall, GoogleError, needScope } from './answer.ts'
import type { AutoForwarding, FilterAnswer, FilterBody, ForwardingAddress } from './wire.ts'

const READS = ['gmail.settings.basic', 'gmail.readonly', 'gmail.modify']
const WRITES = ['gmail.settings.basic']
/** support.google.com/mail/answer/10957: "You can create up to 20 filters that forward to other addresses". */
const MOST_FORWARDING_FILTERS = 20

export type LabMailSettings = ReturnType<typeof mailSettingsOf>

/** Gmail's settings of one account (developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings). */
export function mailSettingsOf() {
  const filters = new Map<string, FilterAnswer>()
  const addresses = new Map<string, ForwardingAddress>()
  let autoForwarding: AutoForwarding = { enabled: false }

  function create(body: FilterBody): GoogleAnswer {
    if (!body.criteria || !body.action) throw new GoogleError(400, 'invalidArgument')
    const { forward } = body.action
    // guides/forwarding_settings: "can only forward to verified addresses": 400 "Unrecognized forwarding address".
    if (forward && addresses.get(forward)?.verificationStatus !== 'accepted') throw new GoogleError(400, 'failedPrecondition')
    if (forward && [...filters.values()].filter(({ action }) => action?.forward).length >= MOST_FORWARDING_FILTERS) throw new GoogleError(400, 'failedPrecondition')
    const same = [...filters.values()].some(({ criteria, action }) => JSON.stringify([criteria, action]) === JSON.stringify([body.criteria, body.action]))
    if (same) throw new GoogleError(400, 'failedPrecondition')
    const filter = { ...body, id: `ANe1Bm${randomUUID().replaceAll('-', '')}` }
    filters.set(filter.id, filter)
    return answerOf('FilterAnswer', filter)
  }

  return {
    filters: (): FilterAnswer[] => [...filters.values()],
    /** What the person does on his settings page: asks for an address, and has it confirmed or not. */
    setAddress: (forwardingEmail: string, verificationStatus: 'accepted' | 'pending'): void => void addresses.set(forwardingEmail, { forwardingEmail, verificationStatus }),
    setAutoForwarding: (value: AutoForwarding): void => {
      autoForwarding = value
    },
    removeFilter: (id: string): void => void filters.delete(id),
    answer(call: GoogleCall): GoogleAnswer {
      const [, , area, id] = call.path
      const { method } = call
      needScope(call, method === 'GET' ? READS : WRITES)
      switch (`${method} ${area}`) {
        case 'GET filters': {
          if (id === undefined) return answerOf('FilterList', filters.size > 0 ? { filter: [...filters.values()] } : {})
          const filter = filters.get(id)
          if (!filter) throw new GoogleError(404, 'notFound')
          return answerOf('FilterAnswer', filter)
        }
        case 'POST filters':
          return create(call.body as FilterBody)
        case 'DELETE filters':
          if (!filters.delete(id ?? '')) throw new GoogleError(404, 'notFound')
          return { status: 204 }
        case 'GET forwardingAddresses': {
          if (id === undefined) return answerOf('ForwardingAddressList', addresses.size > 0 ? { forwardingAddresses: [...addresses.values()] } : {})
          const address = addresses.get(id)
          if (!address) throw new GoogleError(404, 'notFound')
          return answerOf('ForwardingAddress', address)
        }
        case 'GET autoForwarding':
          return answerOf('AutoForwarding', autoForwarding)
        // forwardingAddresses.create, updateAutoForwarding: "only available to service account clients that have been delegated domain-wide authority".
        case 'POST forwardingAddresses':
        case 'PUT autoForwarding':
          throw new GoogleError(403, 'forbidden')
      }
      throw new GoogleError(404, 'notFound')
    },
  }
}
