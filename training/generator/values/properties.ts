/** What is advertised: a kind, its size, its price, and the words of its advert. */
import { BLIND } from '../blind/values.ts'
import type { Side } from '../mail-case.ts'
import { ofSide, type Random } from '../random.ts'
import { type Place, placesOf } from './places.ts'

export interface Property {
  readonly kind: 'flat' | 'house' | 'studio' | 'land' | 'parking' | 'shop'
  readonly transaction: 'sale' | 'rent'
  /** « Appartement », « Maison », as portals print it. */
  readonly typeName: string
  readonly title: string
  readonly surface: number
  readonly rooms: number | null
  readonly price: number
  readonly place: Place
  readonly ref: string
  readonly description: string
  readonly street: string
}

const KINDS: readonly (readonly [number, Property['kind'], readonly string[]])[] = [
  [50, 'flat', ['Appartement', 'Appartement', 'Duplex', 'Loft']], [32, 'house', ['Maison', 'Maison', 'Villa', 'Maison de ville', 'Longère', 'Pavillon']], [9, 'studio', ['Studio', 'Appartement']],
  [4, 'land', ['Terrain', 'Terrain à bâtir']], [3, 'parking', ['Parking', 'Garage', 'Box']], [2, 'shop', ['Local commercial', 'Bureaux', 'Boutique']],
]

const ADJECTIVES = ['lumineux', 'au calme', 'rénové', 'avec jardin', 'avec terrasse', 'proche gare', 'centre-ville', 'vue dégagée', 'avec balcon', 'de charme', 'avec garage', 'dernier étage', 'sans vis-à-vis', 'à rafraîchir', 'plein sud', 'traversant', 'quartier recherché', 'vue mer', 'avec ascenseur', 'en exclusivité', 'proche commerces', 'avec piscine', 'en impasse', 'récent', 'avec cave', 'meublé', 'bord de rivière', 'proche écoles', 'cœur de village', 'belle hauteur sous plafond']

const SENTENCES = [
  'Séjour donnant sur un balcon exposé sud.', 'Cuisine équipée ouverte sur la pièce de vie.', 'Deux chambres avec rangements.', 'Salle d’eau refaite il y a deux ans.', 'Chauffage individuel au gaz.',
  'Copropriété bien tenue de douze lots.', 'Cave saine en sous-sol.', 'Stationnement aisé dans la rue.', 'Double vitrage dans toutes les pièces.', 'Taxe foncière modérée.', 'Jardin clos sans vis-à-vis.',
  'Garage pour une voiture avec grenier.', 'À cinq minutes à pied du marché.', 'École primaire au bout de la rue.', 'Toiture révisée récemment.', 'Poêle à granulés dans le salon.', 'Parquet ancien et cheminées.',
  'Suite parentale en rez-de-chaussée.', 'Terrasse couverte pour les repas.', 'Dépendance aménageable.', 'Puits et potager.', 'Combles isolés.', 'Proche de la rocade et des bus.', 'Ascenseur desservant tous les étages.',
  'Gardien dans la résidence.', 'Local à vélos fermé.', 'Bail de trois ans renouvelable.', 'Dépôt de garantie d’un mois.', 'Disponible de suite.', 'Libre à la vente.', 'Idéal premier achat.', 'Beau potentiel après travaux.',
  'Vue sur les toits de la vieille ville.', 'Exposition est-ouest agréable.', 'Climatisation réversible.', 'Portail motorisé neuf.', 'Piscine chauffée de huit mètres.', 'Bureau pour le télétravail.', 'Buanderie et cellier.', 'Accès facile à la plage.',
]

const STREETS = ['rue des Lilas', 'avenue Jean-Jaurès', 'rue du Moulin', 'place de l’Église', 'chemin des Vignes', 'rue Victor-Hugo', 'impasse du Lavoir', 'boulevard Gambetta', 'rue de la Gare', 'allée des Tilleuls', 'rue Pasteur', 'quai du Port', 'route de la Forêt', 'rue des Écoles', 'rue Haute', 'cours de la République']

export const streetOf = (random: Random, side: Side): string => random.pick(side === 'blind' ? BLIND.streets : STREETS)

export function drawProperty(random: Random, side: Side, only?: Property['transaction']): Property {
  const [kind, names] = random.weighted(KINDS.map(([weight, one, words]) => [weight, [one, words] as const]))
  const transaction = only ?? (kind === 'land' || random.chance(0.62) ? 'sale' : 'rent')
  const typeName = random.pick(names)
  const rooms = kind === 'flat' ? random.int(2, 6) : kind === 'house' ? random.int(3, 9) : kind === 'studio' ? 1 : null
  const surface = rooms ? rooms * random.int(15, 26) + random.int(0, 12) : kind === 'land' ? random.int(250, 2400) : random.int(12, 140)
  const place = random.pick(placesOf(side))
  const adjectives = ofSide(ADJECTIVES, side, BLIND.adjectives)
  const sized = rooms && rooms > 1 ? random.pick([`${rooms} pièces`, `T${rooms}`, `F${rooms}`, `${rooms} pièces ${surface} m²`]) : `${surface} m²`
  const sentences = ofSide(SENTENCES, side, BLIND.descriptions)
  return {
    kind, transaction: kind === 'land' ? 'sale' : transaction, typeName, rooms, surface, place,
    title: random.weighted([
      [4, `${typeName} ${sized}`], [3, `${typeName} ${sized} ${random.pick(adjectives)}`], [2, `${typeName} à ${transaction === 'rent' && kind !== 'land' ? 'louer' : 'vendre'} ${sized} – ${place.town}`],
      [2, `${place.town} : ${typeName.toLowerCase()} ${sized} ${random.pick(adjectives)}`], [1, `${typeName.toUpperCase()} ${sized} ${random.pick(adjectives)} !`],
    ]),
    price: kind === 'land' || transaction === 'sale' ? salePrice(random, kind, surface) : random.int(kind === 'parking' ? 45 : 330, kind === 'parking' ? 160 : 450 + surface * 18),
    ref: drawRef(random, side),
    description: Array.from({ length: random.int(1, 3) }, () => random.pick(sentences)).filter((one, at, all) => all.indexOf(one) === at).join(' '),
    street: `${random.int(1, 190)}${random.chance(0.08) ? ' bis' : ''} ${streetOf(random, side)}`,
  }
}

function salePrice(random: Random, kind: Property['kind'], surface: number): number {
  const perMetre = kind === 'land' ? random.int(40, 260) : kind === 'parking' ? random.int(700, 1900) : random.int(1100, 8200)
  const price = surface * perMetre
  const step = price > 100_000 ? random.pick([1000, 5000, 500]) : 500
  return Math.max(step, Math.round(price / step) * step)
}

/** An agency's own reference: every agency has its habit. Held-out agencies have other ones. */
function drawRef(random: Random, side: Side): string {
  const letters = (count: number) => Array.from({ length: count }, () => 'ABCDEFGHJKLMNPRSTUVW'[random.int(0, 19)]).join('')
  const shapes = {
    train: [
      () => `V${letters(1)}${random.digits(4)}`, () => String(random.int(100, 9999)), () => `${letters(2)}-${random.digits(3)}`, () => `${random.int(100, 999)}_${random.digits(8)}`, () => `MAI${random.digits(4)}`,
      () => `${letters(1)}${random.digits(2)}-${random.digits(2)}${letters(1)}`, () => `L${random.digits(5)}`, () => `${random.digits(6)}`, () => `REF${random.digits(5)}`, () => `${letters(3)}${random.digits(2)}/${random.digits(3)}`,
      () => `VM${random.digits(3)}-${letters(6)}`, () => `${random.int(20, 99)}${letters(2)}${random.digits(4)}`,
    ],
    dev: [() => `${letters(4)}_${random.digits(3)}`, () => `${random.int(10, 99)}.${random.digits(4)}`, () => `VT${random.digits(3)}`, () => `${random.digits(5)}${letters(1)}`, () => `GES${random.digits(3)}-${random.digits(2)}`],
    held: [() => `${letters(2)}.${random.digits(2)}.${random.digits(3)}`, () => `${random.digits(4)}-${letters(3)}`, () => `2${random.digits(3)}-${random.digits(3)}`, () => `HA${random.digits(2)}${letters(2)}${random.digits(2)}`, () => `${random.digits(7)}`, () => `${letters(2)}${random.digits(3)}`],
    blind: [() => `${random.digits(4)}${letters(2)}`, () => `${letters(1)}${letters(1)}-${random.digits(4)}`, () => `${random.int(1000, 99_999)}`, () => `VA${random.digits(4)}`, () => `LA${random.digits(4)}`, () => `${letters(3)}-${random.digits(5)}`, () => `${random.int(100, 999)}V${random.digits(3)}A`, () => `${letters(4)}${random.digits(6)}`, () => `${random.digits(2)}-${random.digits(4)}`, () => `M${random.digits(3)}/${random.digits(2)}`],
  }
  return random.pick(shapes[side])()
}

const grouped = (amount: number, between: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, between)

/** « 240 000 € », « 1 250 € / mois », as portals and people print it. */
export function printedPrice(random: Random, { price, transaction }: Pick<Property, 'price' | 'transaction'>): string {
  const euros = random.weighted([
    [5, `${grouped(price, ' ')} €`], [3, `${grouped(price, '\u00a0')}\u00a0€`], [2, `${grouped(price, '\u202f')} €`], [2, `${price} €`], [2, `${grouped(price, ' ')}€`], [1, `${price}€`], [1, `${grouped(price, '.')} €`],
  ])
  return transaction === 'sale' ? euros : `${euros}${random.weighted([[3, '/mois'], [2, ' / mois'], [2, ' CC'], [1, ' par mois charges comprises'], [1, '']])}`
}

/** `240,000` or `240.000`, for portals abroad. */
export const groupedPrice = grouped
