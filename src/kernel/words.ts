/** Words every room shares. French is the first language of every text a person reads, English the second. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

export const appointmentTypes = ['viewing', 'phone_call', 'office_visit', 'valuation'] as const
export type AppointmentType = (typeof appointmentTypes)[number]

export const transactions = ['sale', 'rent'] as const
export type Transaction = (typeof transactions)[number]

/** How much the assistant does alone; the agency chooses. */
export const autonomies = ['draft', 'automatic'] as const
export type Autonomy = (typeof autonomies)[number]

/** The states a message can end in, besides `received` (not read yet). Exactly one holds, so their counts sum to all messages. */
export const messageStates = ['received', 'lead', 'reply', 'wish', 'machine', 'quarantine', 'spam'] as const
export type MessageState = (typeof messageStates)[number]
