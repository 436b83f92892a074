// The cities, calendars and seeds of the simulator. Set down before any ranking was measured on them and not touched to
// flatter one; a changed number here is a new experiment. Communes: name, latitude, longitude (degrees, WGS 84), inhabitants,
// from GeoNames (geonames.org, CC BY 4.0). Agents and properties are invented.

export type Commune = readonly [name: string, latitude: number, longitude: number, inhabitants: number]

/** ISO weekdays (Monday 1) and spans in hours of the wall clock. */
export interface Hours {
  readonly weekdays: readonly number[]
  readonly spans: readonly (readonly [opens: number, closes: number])[]
}

/** What agents' weeks look like in agencies: shops open Tuesday to Saturday, part-time mandates, one who works late. */
export const hours = {
  week: { weekdays: [1, 2, 3, 4, 5], spans: [[9, 12.5], [14, 19]] },
  withSaturday: { weekdays: [2, 3, 4, 5, 6], spans: [[9, 12.5], [14, 19]] },
  late: { weekdays: [1, 2, 3, 4, 5], spans: [[10, 13], [15, 20]] },
  mornings: { weekdays: [1, 2, 3, 4, 5, 6], spans: [[9, 13]] },
  fourDays: { weekdays: [1, 2, 4, 5], spans: [[9, 12.5], [14, 18.5]] },
} as const satisfies Readonly<Record<string, Hours>>

export interface AgentPlan {
  readonly id: string
  readonly hours: keyof typeof hours
  /** Events of his own calendar on a working day, on average: signings, mandates, calls, private ones. */
  readonly eventsPerDay: number
}

export interface City {
  readonly name: string
  /** Place of the agency in `communes`. */
  readonly office: number
  readonly communes: readonly Commune[]
  readonly agents: readonly AgentPlan[]
  readonly properties: number
  /** Of properties: nobody is responsible and the whole team may go. */
  readonly shareWithoutResponsible: number
  /** Of properties: colleagues are named for it; where nobody is, the whole team stands in. */
  readonly shareWithNamed: number
  /** Leads that ask for a viewing, on an average day. */
  readonly leadsPerDay: number
}

/** Leads an agent and day are 1.7 to 1.9 everywhere: the upper end of what portals bring, where calendars begin to fill. */
export const cities: readonly City[] = [
  {
    name: 'Nantes', office: 0, properties: 110, shareWithoutResponsible: 0.15, shareWithNamed: 0.5, leadsPerDay: 11,
    communes: [
      ['Nantes', 47.217, -1.553, 277_269], ['Saint-Herblain', 47.218, -1.648, 46_898], ['Rezé', 47.181, -1.55, 39_248],
      ['Saint-Sébastien-sur-Loire', 47.208, -1.503, 29_238], ['Orvault', 47.271, -1.622, 25_338], ['Vertou', 47.169, -1.469, 22_921],
      ['Couëron', 47.215, -1.722, 19_466], ['La Chapelle-sur-Erdre', 47.296, -1.553, 18_481], ['Carquefou', 47.298, -1.49, 18_056],
      ['Bouguenais', 47.178, -1.621, 16_824], ['Sainte-Luce-sur-Loire', 47.254, -1.484, 13_056], ['Basse-Goulaine', 47.212, -1.467, 8160],
      ['Sautron', 47.263, -1.671, 7405], ['Thouaré-sur-Loire', 47.269, -1.438, 7172], ['Les Sorinières', 47.148, -1.529, 6698],
      ['Treillières', 47.331, -1.619, 6572], ['Sucé-sur-Erdre', 47.333, -1.533, 6335], ['Haute-Goulaine', 47.199, -1.429, 5290],
    ],
    agents: [
      { id: 'nantes-1', hours: 'week', eventsPerDay: 2 }, { id: 'nantes-2', hours: 'withSaturday', eventsPerDay: 1.5 },
      { id: 'nantes-3', hours: 'withSaturday', eventsPerDay: 2.5 }, { id: 'nantes-4', hours: 'late', eventsPerDay: 1.5 },
      { id: 'nantes-5', hours: 'fourDays', eventsPerDay: 2 }, { id: 'nantes-6', hours: 'mornings', eventsPerDay: 1 },
    ],
  },
  {
    // A pool: nobody is responsible, so that fairness shows.
    name: 'Villeneuve-d’Ascq', office: 3, properties: 150, shareWithoutResponsible: 1, shareWithNamed: 0, leadsPerDay: 15,
    communes: [
      ['Lille', 50.633, 3.059, 228_328], ['Roubaix', 50.694, 3.175, 95_721], ['Tourcoing', 50.724, 3.161, 91_574],
      ['Villeneuve-d’Ascq', 50.617, 3.167, 62_400], ['Wattrelos', 50.701, 3.218, 42_826], ['Marcq-en-Barœul', 50.667, 3.083, 38_629],
      ['Lambersart', 50.65, 3.033, 28_613], ['La Madeleine', 50.646, 3.076, 23_572], ['Mons-en-Barœul', 50.633, 3.117, 23_006],
      ['Loos', 50.61, 3.019, 22_107], ['Croix', 50.678, 3.149, 21_361], ['Hem', 50.653, 3.187, 19_699], ['Wasquehal', 50.67, 3.134, 19_320],
      ['Ronchin', 50.599, 3.091, 18_331], ['Faches-Thumesnil', 50.583, 3.067, 16_163], ['Wattignies', 50.586, 3.044, 14_766],
      ['Mouvaux', 50.699, 3.134, 13_285], ['Bondues', 50.702, 3.095, 11_285], ['Leers', 50.682, 3.244, 9823],
    ],
    agents: [
      { id: 'ascq-1', hours: 'week', eventsPerDay: 2 }, { id: 'ascq-2', hours: 'week', eventsPerDay: 3 },
      { id: 'ascq-3', hours: 'withSaturday', eventsPerDay: 1.5 }, { id: 'ascq-4', hours: 'withSaturday', eventsPerDay: 2.5 },
      { id: 'ascq-5', hours: 'late', eventsPerDay: 1.5 }, { id: 'ascq-6', hours: 'late', eventsPerDay: 2 },
      { id: 'ascq-7', hours: 'fourDays', eventsPerDay: 1.5 }, { id: 'ascq-8', hours: 'mornings', eventsPerDay: 1 },
    ],
  },
  {
    name: 'Annecy', office: 0, properties: 70, shareWithoutResponsible: 0.1, shareWithNamed: 0.6, leadsPerDay: 7.5,
    communes: [
      ['Annecy', 45.909, 6.126, 49_232], ['Annecy-le-Vieux', 45.92, 6.144, 21_521], ['Cran-Gevrier', 45.9, 6.1, 19_354],
      ['Seynod', 45.885, 6.088, 18_590], ['Rumilly', 45.861, 5.945, 13_077], ['La Roche-sur-Foron', 46.071, 6.304, 10_026],
      ['Faverges', 45.751, 6.292, 6580], ['Poisy', 45.921, 6.064, 6399], ['Thônes', 45.881, 6.326, 6032], ['Saint-Jorioz', 45.831, 6.158, 5571],
      ['La Balme-de-Sillingy', 45.969, 6.042, 4205], ['Sevrier', 45.864, 6.14, 4014], ['Cruseilles', 46.03, 6.108, 3757],
      ['Groisy', 46.01, 6.17, 3171], ['Doussard', 45.775, 6.226, 3076], ['Veyrier-du-Lac', 45.882, 6.177, 2305], ['Villaz', 45.951, 6.194, 2259],
    ],
    agents: [
      { id: 'annecy-1', hours: 'withSaturday', eventsPerDay: 2 }, { id: 'annecy-2', hours: 'week', eventsPerDay: 1.5 },
      { id: 'annecy-3', hours: 'late', eventsPerDay: 2.5 }, { id: 'annecy-4', hours: 'fourDays', eventsPerDay: 1 },
    ],
  },
  {
    name: 'Rodez', office: 0, properties: 45, shareWithoutResponsible: 0.2, shareWithNamed: 0.3, leadsPerDay: 5.5,
    communes: [
      ['Rodez', 44.353, 2.573, 28_337], ['Luc-la-Primaube', 44.314, 2.536, 5267], ['Espalion', 44.522, 2.763, 4652], ['Olemps', 44.346, 2.551, 3208],
      ['Sébazac-Concourès', 44.405, 2.603, 2881], ['Baraqueville', 44.277, 2.432, 2782], ['Bozouls', 44.471, 2.724, 2429],
      ['Naucelle', 44.198, 2.343, 2138], ['Rieupeyroux', 44.308, 2.238, 2025], ['Flavin', 44.289, 2.605, 2019], ['Salles-la-Source', 44.435, 2.513, 1935],
      ['Rignac', 44.409, 2.29, 1918], ['Calmont', 44.249, 2.512, 1787], ['Marcillac-Vallon', 44.475, 2.465, 1635], ['Laissac', 44.381, 2.822, 1543],
      ['Pont-de-Salars', 44.281, 2.728, 1515],
    ],
    agents: [
      { id: 'rodez-1', hours: 'withSaturday', eventsPerDay: 2 }, { id: 'rodez-2', hours: 'week', eventsPerDay: 2 },
      { id: 'rodez-3', hours: 'mornings', eventsPerDay: 1 },
    ],
  },
]

/** Seed n plays city n mod 4, so that every set of seeds holds each city as often. */
const seedsFrom = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i)
/**
 * `reporting` was looked at more than once (docs/decisions/0010-times-by-score.md counts); `fresh` stood here before anything was
 * run on it, and whoever sets weights anew after having seen it adds others.
 */
export const seeds = { tuning: seedsFrom(1000, 20), reporting: seedsFrom(5000, 24), fresh: seedsFrom(9000, 40) } as const
export type SeedSet = keyof typeof seeds

export const time = {
  zone: 'Europe/Paris',
  /** A Monday; the 60 days hold a clock change (28 March) and an Easter Monday that nobody here keeps. */
  firstDay: '2027-03-01',
  days: 60,
  /** Leads of the first days meet empty calendars, and visits of the last lie beyond the end: neither is counted. */
  uncountedFirstDays: 10,
  uncountedLastDays: 10,
} as const

/** Share of a day's leads by hour: portals are read at lunch and in the evening. 24 weights. */
export const leadsByHour = [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 2, 3.5, 5, 6, 6, 6.5, 6, 5, 5, 5, 5.5, 6.5, 7.5, 8.5, 8.5, 6, 3] as const
/** By ISO weekday, Monday first: people plan the week on Sunday evening and Monday. */
export const leadsByWeekday = [1.2, 1.05, 1, 0.95, 0.9, 0.85, 1.05] as const

export const catalogue = {
  /** Properties lie so far around the middle of their commune (standard deviation, km); larger communes hold more, by the square root. */
  scatterKm: 0.9,
  /** Standard deviation of the logarithm of how often an advert is answered: a few draw most leads. */
  popularitySpread: 0.8,
  /** Agents look after one side of the city: a property on it is so many times likelier theirs than one opposite. Portfolios follow hours of work. */
  sectorPull: 6,
  /** Colleagues named where any are. */
  named: 2,
} as const

export const events = {
  /** Minutes, equally often. */
  durations: [30, 30, 45, 60, 60, 90, 120],
  /** Of events: somewhere else than at the desk, with an address (signing at a notary's, a mandate). */
  shareWithAddress: 0.45,
  /** Of events: entered after 0 to 2 days before they begin, when visits may stand already. */
  shareLate: 0.3,
  /** Of late events that meet a visit: the agent cannot move them and the visit falls. The others are put elsewhere. */
  shareLateThatWin: 0.25,
} as const

export const road = {
  /** Roads are longer than the line between two places; 1.3 to 1.4 in European cities. */
  detour: 1.35,
  /** Speeds of door-to-door trips by length of the road, km and km/h. */
  speeds: [{ upTo: 5, kmPerHour: 22 }, { upTo: 15, kmPerHour: 36 }, { upTo: Number.POSITIVE_INFINITY, kmPerHour: 55 }],
  /** Hours of the wall clock in which a trip takes longer, on weekdays. */
  rush: { hours: [8, 17, 18], factor: 1.3 },
  parkingMinutes: 5,
  /** Each pair of places differs from the model by up to this share, always the same way: nobody's model is right. */
  unevenness: 0.12,
  /** With more free time than this between two stops an agent drives back to the agency instead of waiting in the car. */
  backToOfficeAfterMinutes: 90,
} as const
