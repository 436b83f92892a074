/** What an agency's own site, tools and services send, on the blind side. */
import type { Family } from '../family.ts'
import { calls } from './sites-calls.ts'
import { chats } from './sites-chat.ts'
import { crmRecords } from './sites-crm.ts'
import { estateSites } from './sites-estate.ts'
import { hostedSites } from './sites-hosted.ts'
import { passedOn } from './sites-passed-on.ts'
import { salesBoards } from './sites-pipeline.ts'
import { plugIns } from './sites-plug-ins.ts'
import { socialForms } from './sites-social.ts'
import { valuations } from './sites-valuation.ts'

export const SITES_BLIND: readonly Family[] = [plugIns, estateSites, hostedSites, crmRecords, salesBoards, valuations, calls, chats, socialForms, passedOn]
