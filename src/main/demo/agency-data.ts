import type { PropertyKind } from '#agency/properties/property.ts'
import type { Transaction } from '#kernel/words.ts'

// The demo agency. Everybody and everything here is invented; phone numbers are from ARCEP's blocks for fiction.

export const agency = {
  name: 'Agence des Quais',
  email: 'agence@agence-des-quais.example',
  phone: '+33261910010',
  postalAddress: '12 quai de la Fosse, 44000 Nantes',
  accent: '#0b6477',
} as const

export interface DemoAgent {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly isAdmin: boolean
  readonly photo: string
  /** Weekdays (Monday 1) with their wall times. */
  readonly hours: readonly { readonly days: readonly number[]; readonly spans: readonly (readonly [opens: string, closes: string])[] }[]
}

const fullDays = [['09:00', '12:30'], ['14:00', '19:00']] as const

export const agents: readonly DemoAgent[] = [
  {
    firstName: 'Claire', lastName: 'Martin', email: 'claire.martin@agence-des-quais.example', phone: '+33639980111', isAdmin: true, photo: 'claire-martin.png',
    hours: [{ days: [1, 2, 3, 4, 5], spans: fullDays }, { days: [6], spans: [['09:30', '12:30']] }],
  },
  {
    firstName: 'Malo', lastName: 'Kerdraon', email: 'malo.kerdraon@agence-des-quais.example', phone: '+33639980112', isAdmin: false, photo: 'malo-kerdraon.png',
    hours: [{ days: [2, 3, 4, 5], spans: fullDays }, { days: [6], spans: [['10:00', '17:00']] }],
  },
  {
    firstName: 'Samira', lastName: 'Benali', email: 'samira.benali@agence-des-quais.example', phone: '+33639980113', isAdmin: false, photo: 'samira-benali.png',
    hours: [{ days: [1, 2, 4, 5], spans: [['10:00', '13:00'], ['14:30', '19:30']] }],
  },
]

/** What stands in the first agent's own calendar, each working day from today on: hours from midnight on the wall. */
export const entries = [
  { title: 'Réunion d’équipe', dayOffset: 1, opens: 9, closes: 10 },
  { title: 'Signature chez le notaire', dayOffset: 2, opens: 15, closes: 17 },
  { title: 'Dentiste', dayOffset: 3, opens: 11, closes: 12 },
  { title: 'Formation', dayOffset: 5, opens: 14, closes: 18 },
] as const

export interface DemoProperty {
  readonly number: number
  readonly kind: PropertyKind
  readonly transaction: Transaction
  readonly rooms: number
  readonly surface: number
  readonly postcode: string
  readonly town: string
  readonly street: string
  /** Euros; a month for rentals. */
  readonly price: number
  /** Index of the responsible agent; null: nobody is named. */
  readonly agent: number | null
  /** Where its kind and rooms do not tell it from another. */
  readonly title?: string
}

const property = (number: number, [kind, transaction, rooms, surface]: readonly [PropertyKind, Transaction, number, number], [postcode, town, street]: readonly [string, string, string], [price, agent]: readonly [number, number | null]): DemoProperty =>
  ({ number, kind, transaction, rooms, surface, postcode, town, street, price, agent })

export const demoProperties: readonly DemoProperty[] = [
  property(101, ['apartment', 'sale', 3, 68], ['44000', 'Nantes', '8 rue Kervégan'], [289_000, 0]),
  property(102, ['house', 'sale', 5, 112], ['44400', 'Rezé', '27 rue de la Balinière'], [395_000, 1]),
  property(103, ['studio', 'rent', 1, 24], ['44000', 'Nantes', '3 rue Scribe'], [520, 2]),
  property(104, ['apartment', 'sale', 2, 45], ['44800', 'Saint-Herblain', '14 avenue des Plantes'], [178_000, 0]),
  property(105, ['house', 'sale', 4, 90], ['44700', 'Orvault', '5 allée des Fougères'], [312_000, 1]),
  property(106, ['apartment', 'rent', 4, 85], ['44300', 'Nantes', '41 rue des Renards'], [1_150, 2]),
  property(107, ['apartment', 'sale', 4, 96], ['44000', 'Nantes', '2 place Graslin'], [468_000, 0]),
  property(108, ['house', 'sale', 6, 148], ['44240', 'La Chapelle-sur-Erdre', '19 chemin du Port'], [589_000, 1]),
  property(109, ['apartment', 'rent', 2, 41], ['44200', 'Nantes', '11 boulevard Vincent-Gâche'], [745, 2]),
  property(110, ['apartment', 'sale', 1, 31], ['44100', 'Nantes', '6 rue du Bois-Hardy'], [139_000, null]),
  property(111, ['house', 'sale', 3, 74], ['44230', 'Saint-Sébastien-sur-Loire', '33 rue de la Loire'], [298_000, 1]),
  property(112, ['apartment', 'sale', 5, 121], ['44000', 'Nantes', '17 rue Crébillon'], [612_000, 0]),
  property(113, ['studio', 'rent', 1, 19], ['44000', 'Nantes', '9 rue de Strasbourg'], [470, 2]),
  property(114, ['house', 'rent', 4, 98], ['44115', 'Basse-Goulaine', '7 rue des Vignes'], [1_290, null]),
  property(115, ['apartment', 'sale', 3, 62], ['44600', 'Saint-Nazaire', '24 avenue de la Plage'], [241_000, 1]),
  property(116, ['apartment', 'sale', 2, 48], ['44300', 'Nantes', '52 route de Carquefou'], [189_000, 0]),
  property(117, ['house', 'sale', 5, 131], ['44120', 'Vertou', '12 rue du Chêne'], [449_000, 1]),
  property(118, ['apartment', 'rent', 3, 64], ['44000', 'Nantes', '30 quai Malakoff'], [930, 2]),
  property(119, ['apartment', 'sale', 4, 88], ['44200', 'Nantes', '4 rue La Tour-d’Auvergne'], [372_000, 0]),
  property(120, ['house', 'sale', 7, 186], ['44300', 'Nantes', '1 avenue de la Beaujoire'], [735_000, null]),
  { ...property(121, ['apartment', 'sale', 2, 52], ['44100', 'Nantes', '15 rue des Chantiers'], [214_000, 0]), title: 'Appartement 2 pièces, 1er étage sur cour' },
  { ...property(122, ['apartment', 'sale', 2, 52], ['44100', 'Nantes', '15 rue des Chantiers'], [214_000, 0]), title: 'Appartement 2 pièces, 4e étage avec balcon' },
]

/** Two lots of one building at one price: only their floor tells them apart, and no portal's mail says it. */
export const twinNumbers = [121, 122] as const

export const referenceOf = ({ number }: Pick<DemoProperty, 'number'>): string => `ADQ-${number}`

/** The advert's id on each portal. */
export const listingsOf = ({ number }: Pick<DemoProperty, 'number'>) => [
  { portal: 'seloger', portalListingId: String(2_100_000 + number) },
  { portal: 'leboncoin', portalListingId: String(2_700_000_000 + number) },
  { portal: 'bienici', portalListingId: `agence-quais-${number}` },
]
