/** Machines' mail that asks for nothing, as one agency receives it over a year. */
import type { Family } from '../family.ts'
import { bills } from './machines-bills.ts'
import { mailbox } from './machines-mailbox.ts'
import { marketing } from './machines-marketing.ts'
import { portalFigures } from './machines-portal-figures.ts'

export const MACHINES_BLIND: readonly Family[] = [portalFigures, bills, mailbox, marketing]
