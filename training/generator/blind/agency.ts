/** The mail of agencies' own sites, their tools, colleagues and people. */
import type { Family } from '../family.ts'
import { AGENCY_COLLEAGUE_BLIND } from './agency-colleague.ts'
import { AGENCY_FORMS_BLIND } from './agency-forms.ts'
import { AGENCY_PEOPLE_BLIND } from './agency-people.ts'
import { AGENCY_SERVICES_BLIND } from './agency-services.ts'
import { AGENCY_TOOLS_BLIND } from './agency-tools.ts'

export const AGENCY_BLIND: readonly Family[] = [...AGENCY_FORMS_BLIND, ...AGENCY_SERVICES_BLIND, ...AGENCY_TOOLS_BLIND, ...AGENCY_COLLEAGUE_BLIND, ...AGENCY_PEOPLE_BLIND]
