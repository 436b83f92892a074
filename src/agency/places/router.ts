import type { Coordinates } from './coordinates.ts'

/**
 * A service that knows the roads: minutes with free roads from each of `from` to each of `to`, row by row; null where
 * there is no way. At most 49 places together with the one they are measured from. Throws Unavailable when it does not
 * answer, or with something else than such a table.
 */
export type Router = (from: readonly Coordinates[], to: readonly Coordinates[]) => Promise<readonly (readonly (number | null)[])[]>
