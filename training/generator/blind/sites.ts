/** What an agency's own site, tools and services send, on the blind side. */
import type { Family } from '../family.ts'
import { chats } from './sites-chat.ts'
import { crmRecords } from './sites-crm.ts'
import { estateSites } from './sites-estate.ts'
import { passedOn } from './sites-passed-on.ts'
import { valuations } from './sites-valuation.ts'

export const SITES_BLIND: readonly Family[] = [estateSites, crmRecords, valuations, chats, passedOn]
