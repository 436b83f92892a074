/** The mail of agencies' own sites, their tools, colleagues and people. */
import type { Family } from '../../family.ts'
import { AGENCY_COLLEAGUE_OF_THE_FOURTH_YEAR } from './agency-colleague.ts'
import { AGENCY_FORMS_OF_THE_FOURTH_YEAR } from './agency-forms.ts'
import { AGENCY_PEOPLE_OF_THE_FOURTH_YEAR } from './agency-people.ts'
import { AGENCY_SERVICES_OF_THE_FOURTH_YEAR } from './agency-services.ts'
import { AGENCY_TOOLS_OF_THE_FOURTH_YEAR } from './agency-tools.ts'

export const AGENCY_OF_THE_FOURTH_YEAR: readonly Family[] = [...AGENCY_FORMS_OF_THE_FOURTH_YEAR, ...AGENCY_SERVICES_OF_THE_FOURTH_YEAR, ...AGENCY_TOOLS_OF_THE_FOURTH_YEAR, ...AGENCY_COLLEAGUE_OF_THE_FOURTH_YEAR, ...AGENCY_PEOPLE_OF_THE_FOURTH_YEAR]
