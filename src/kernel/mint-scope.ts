import type { AgencyScope } from './agency-scope.ts'
import type { AgencyId } from './ids.ts'

/** For `platform/gate` alone; every other import is refused by the room rules. */
export const mintScope = (agencyId: AgencyId): AgencyScope => Object.freeze({ agencyId }) as AgencyScope
