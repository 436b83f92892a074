/** The requests of the blind side that reach an agency by no portal. */
import type { Family } from '../family.ts'
import { siteAdverts } from './sites-adverts.ts'
import { siteBuyers } from './sites-buyers.ts'
import { siteCrm } from './sites-crm.ts'
import { siteHanded } from './sites-handed.ts'
import { siteOwners } from './sites-owners.ts'
import { sitePages } from './sites-pages.ts'
import { siteServices } from './sites-services.ts'

export const SITES_BLIND: readonly Family[] = [siteAdverts, sitePages, siteCrm, siteServices, siteHanded, siteBuyers, siteOwners]
