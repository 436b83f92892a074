/** What waits for a person, beside a state that says so; the most pressing first. */
export const taskKinds = ['absence', 'property_gone', 'event_removed', 'event_moved', 'declined', 'call_back', 'bounced', 'reply', 'wish', 'question', 'calendar_late', 'quarantine', 'to_check', 'relay_failing', 'unknown_property'] as const
export type TaskKind = (typeof taskKinds)[number]
