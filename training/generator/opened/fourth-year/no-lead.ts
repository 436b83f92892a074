/** Mail that is no lead, of the fourth set. */
import type { Family } from '../../family.ts'
import { NO_LEAD_CONTACTS_OF_THE_FOURTH_YEAR } from './no-lead-contacts.ts'
import { NO_LEAD_NOTICES_OF_THE_FOURTH_YEAR } from './no-lead-notices.ts'
import { NO_LEAD_PEOPLE_OF_THE_FOURTH_YEAR } from './no-lead-people.ts'
import { NO_LEAD_SERVERS_OF_THE_FOURTH_YEAR } from './no-lead-servers.ts'

export const NO_LEAD_OF_THE_FOURTH_YEAR: readonly Family[] = [...NO_LEAD_NOTICES_OF_THE_FOURTH_YEAR, ...NO_LEAD_SERVERS_OF_THE_FOURTH_YEAR, ...NO_LEAD_CONTACTS_OF_THE_FOURTH_YEAR, ...NO_LEAD_PEOPLE_OF_THE_FOURTH_YEAR]
