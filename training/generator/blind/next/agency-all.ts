/** The families of agencies' sites, tools and people in this folder. */
import type { Family } from '../../family.ts'
import { AGENCY_COLLEAGUES_NEXT } from './agency-colleagues.ts'
import { AGENCY_DESKS_NEXT } from './agency-desks.ts'
import { AGENCY_FORMS_NEXT } from './agency-forms.ts'
import { AGENCY_PEOPLE_NEXT } from './agency-people.ts'
import { AGENCY_THREADS_NEXT } from './agency-threads.ts'
import { AGENCY_WIDGETS_NEXT } from './agency-widgets.ts'

export const AGENCY_NEXT: readonly Family[] = [...AGENCY_FORMS_NEXT, ...AGENCY_WIDGETS_NEXT, ...AGENCY_DESKS_NEXT, ...AGENCY_COLLEAGUES_NEXT, ...AGENCY_PEOPLE_NEXT, ...AGENCY_THREADS_NEXT]
