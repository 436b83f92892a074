/** What an agency weighs times by. Weights are in days of waiting, so that each can be read by itself. */
export interface RankingRules {
  /** A day of waiting more. */
  readonly perDay: number
  /** A kilometre more on the agent's round of that day. */
  readonly perKm: number
  /** An appointment more on that day than the agent has on a day in the mean. */
  readonly perAppointment: number
  /** Another visit at the property or close to it, just before or after. */
  readonly nearby: number
  /** A colleague goes when his times, all of this counted, are better by more than so many days; null: whoever is responsible goes, however far. */
  readonly colleagueGainDays: number | null
  /** Percent of offers whose third time is drawn while learning is permitted; 0 for none. */
  readonly exploredPercent: number
}

export const rankingPresets = {
  balanced: { perDay: 1, perKm: 0.4, perAppointment: 0.2, nearby: 1, colleagueGainDays: null, exploredPercent: 10 },
  few_kilometres: { perDay: 4, perKm: 2.5, perAppointment: 0, nearby: 2, colleagueGainDays: 2, exploredPercent: 10 },
  soonest: { perDay: 3, perKm: 0.1, perAppointment: 0, nearby: 0.5, colleagueGainDays: null, exploredPercent: 10 },
} as const satisfies Readonly<Record<string, RankingRules>>

export type RankingPreset = keyof typeof rankingPresets

export const defaultRanking: RankingRules = rankingPresets.balanced
