import type { Layout } from './portal.ts'

/** The two cards of the AVIV group's portals: labels for luxury, none for the rest. */
export const avivLayouts: readonly Layout[] = [
  {
    when: ['nouveau contact sur votre annonce'],
    name: [],
    nameBelow: [],
    message: { starts: ['message du contact'], ends: ['nom :', 'nom:'], isQuoted: false },
    townIsContacts: false,
  },
  {
    when: [],
    name: [/^(.{1,80}?)\s+s['’]int[ée]resse à (?:ce|un)/iu, /^(.{1,80}?)\s+souhaite vous confier/iu],
    nameBelow: [],
    message: { starts: ['projet', 'decouvrir son projet', 'son message'], ends: ['repondre'], isQuoted: false },
    townIsContacts: false,
  },
]
