/** Machines' mail that asks for nothing, as one agency receives it over a year. */
import type { Family } from '../family.ts'
import { bills } from './machines-bills.ts'
import { crm } from './machines-crm.ts'
import { mailbox } from './machines-mailbox.ts'
import { marketing } from './machines-marketing.ts'
import { portalFigures } from './machines-portal-figures.ts'
import { portalNews } from './machines-portal-news.ts'
import { publicServices } from './machines-public.ts'
import { signing } from './machines-signing.ts'

export const MACHINES_BLIND: readonly Family[] = [portalFigures, portalNews, bills, signing, mailbox, crm, marketing, publicServices]
