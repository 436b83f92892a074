/** The families of agencies' sites, tools and people in this folder. */
import type { Family } from '../../family.ts'
import { AGENCY_COLLEAGUES_OF_THE_THIRD_YEAR } from './agency-colleagues.ts'
import { AGENCY_DESKS_OF_THE_THIRD_YEAR } from './agency-desks.ts'
import { AGENCY_FORMS_OF_THE_THIRD_YEAR } from './agency-forms.ts'
import { AGENCY_PEOPLE_OF_THE_THIRD_YEAR } from './agency-people.ts'
import { AGENCY_THREADS_OF_THE_THIRD_YEAR } from './agency-threads.ts'
import { AGENCY_WIDGETS_OF_THE_THIRD_YEAR } from './agency-widgets.ts'

export const AGENCY_OF_THE_THIRD_YEAR: readonly Family[] = [...AGENCY_FORMS_OF_THE_THIRD_YEAR, ...AGENCY_WIDGETS_OF_THE_THIRD_YEAR, ...AGENCY_DESKS_OF_THE_THIRD_YEAR, ...AGENCY_COLLEAGUES_OF_THE_THIRD_YEAR, ...AGENCY_PEOPLE_OF_THE_THIRD_YEAR, ...AGENCY_THREADS_OF_THE_THIRD_YEAR]
