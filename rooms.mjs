// Who may import whom. Read by .dependency-cruiser.mjs and scripts/tidy.ts; the reasons are in ARCHITECTURE.md.
const ground = ['kernel', 'platform']

export const rooms = {
  kernel: [],
  platform: ['kernel'],

  'agency/team': ground,
  'agency/preferences': [...ground, 'agency/team'],
  'agency/properties': [...ground, 'agency/team'],
  'agency/connections': [...ground, 'agency/team'],
  'agency/calendars': [...ground, 'agency/team', 'agency/connections'],
  'agency/contacts': ground,
  'agency/places': ground,

  'assistant/understanding': [...ground, 'agency/places'],
  'assistant/intake': [...ground, 'agency/team', 'agency/connections', 'agency/places', 'assistant/understanding'],
  'assistant/matching': [...ground, 'agency/team', 'agency/properties'],
  'assistant/slots': [
    ...ground, 'agency/team', 'agency/places', 'agency/preferences', 'agency/properties', 'agency/calendars', 'assistant/understanding',
  ],
  'assistant/outreach': [
    ...ground, 'agency/team', 'agency/properties', 'agency/contacts', 'agency/calendars', 'assistant/understanding', 'assistant/slots',
  ],
  'assistant/booking': [
    ...ground, 'agency/team', 'agency/preferences', 'agency/properties', 'agency/contacts', 'agency/calendars',
    'assistant/understanding', 'assistant/slots', 'assistant/outreach',
  ],
  'assistant/journey': [
    ...ground, 'agency/team', 'agency/preferences', 'agency/properties', 'agency/contacts', 'agency/places', 'agency/calendars',
    'assistant/understanding', 'assistant/intake', 'assistant/matching', 'assistant/slots', 'assistant/outreach', 'assistant/booking',
  ],

  'company/accounts': [...ground, 'agency/team'],

  main: ['*'],
}
