import type { AgencyId } from './ids.ts'

declare const proof: unique symbol

/**
 * Proof that the caller may touch this agency's rows: by session, by door, or by the queue.
 * Only `platform/gate` makes one (`mint-scope.ts`), so a function that takes it cannot be called without the check.
 */
export interface AgencyScope {
  readonly agencyId: AgencyId
  readonly [proof]: true
}
