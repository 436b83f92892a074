/** The families of agencies' sites, tools and people in this folder. */
import type { Family } from '../family.ts'
import { AGENCY_COLLEAGUES_BLIND } from './agency-colleagues.ts'
import { AGENCY_DESKS_BLIND } from './agency-desks.ts'
import { AGENCY_FORMS_BLIND } from './agency-forms.ts'
import { AGENCY_PEOPLE_BLIND } from './agency-people.ts'
import { AGENCY_THREADS_BLIND } from './agency-threads.ts'
import { AGENCY_WIDGETS_BLIND } from './agency-widgets.ts'

export const AGENCY_BLIND: readonly Family[] = [...AGENCY_FORMS_BLIND, ...AGENCY_WIDGETS_BLIND, ...AGENCY_DESKS_BLIND, ...AGENCY_COLLEAGUES_BLIND, ...AGENCY_PEOPLE_BLIND, ...AGENCY_THREADS_BLIND]
