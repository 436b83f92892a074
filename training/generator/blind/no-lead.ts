/** Mail that is no lead, of the third set. */
import type { Family } from '../family.ts'
import { NO_LEAD_CONTACTS_BLIND } from './no-lead-contacts.ts'
import { NO_LEAD_NOTICES_BLIND } from './no-lead-notices.ts'
import { NO_LEAD_PEOPLE_BLIND } from './no-lead-people.ts'
import { NO_LEAD_SERVERS_BLIND } from './no-lead-servers.ts'

export const NO_LEAD_BLIND: readonly Family[] = [...NO_LEAD_NOTICES_BLIND, ...NO_LEAD_SERVERS_BLIND, ...NO_LEAD_CONTACTS_BLIND, ...NO_LEAD_PEOPLE_BLIND]
