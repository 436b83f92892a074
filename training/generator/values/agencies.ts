import { BLIND } from '../blind/values.ts'
import type { Side } from '../mail-case.ts'
import { ofSide, type Random } from '../random.ts'
import { FIRST_NAMES, LAST_NAMES } from './names.ts'
import { landline, mobile, type Phone, printed } from './phones.ts'
import { placesOf } from './places.ts'

/** The agency that receives the mail: its data must never be read as the contact's. */
export interface Agency {
  readonly name: string
  readonly domain: string
  readonly email: string
  readonly phone: Phone
  readonly phonePrinted: string
  readonly agent: { readonly firstName: string; readonly lastName: string; readonly email: string; readonly phone: Phone; readonly phonePrinted: string }
  readonly street: string
  readonly town: string
  readonly postcode: string
  readonly siret: string
  /** Where its mails arrive: the address it gave the portals. */
  readonly intake: string
}

const NAMES = ['Agence du Parc', 'Immobilière des Halles', 'Cabinet Verneuil', 'Les Clés du Sud', 'Habitat Conseil', 'Agence Centrale', 'Rive Gauche Immobilier', 'Le Bon Toit', 'Pierre & Patrimoine', 'Agence de la Mairie', 'Horizon Immo', 'Terres et Demeures', 'Côté Jardin Immobilier', 'Atlantique Transactions', 'Maison Blanche Immobilier', 'Agence du Vieux Port', 'Nouvelle Adresse', 'Cabinet Lorrain', 'Immo des Alpes', 'La Petite Agence', 'Quartier Libre', 'Val de Loire Habitat', 'Agence Saint-Michel', 'Home & Co', 'Tuiles Rouges', 'Agence des Remparts', 'Grand Angle Immobilier', 'L’Immobilier d’Hélène', 'Cap Ouest Immo', 'Logis de France Conseil']

export function drawAgency(random: Random, side: Side): Agency {
  const name = random.pick(ofSide(NAMES, side, BLIND.agencies))
  const slug = fold(name).replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')
  const domain = `${slug}.example`
  const firstName = random.pick(ofSide(FIRST_NAMES, side, BLIND.firstNames))
  const lastName = random.pick(ofSide(LAST_NAMES, side, BLIND.lastNames))
  const phone = landline(random, side)
  const direct = mobile(random, side)
  const { town, postcode } = random.pick(placesOf(side))
  return {
    name, domain, email: `${random.pick(['contact', 'agence', 'info', 'accueil'])}@${domain}`, phone, phonePrinted: printed(random, phone), town, postcode,
    agent: { firstName, lastName, email: `${local(firstName)}.${local(lastName)}@${domain}`, phone: direct, phonePrinted: printed(random, direct) },
    street: `${random.int(1, 80)} ${random.pick(['rue de la Mairie', 'place du Marché', 'avenue de la Gare', 'boulevard Carnot'])}`,
    siret: `${random.digits(3)} ${random.digits(3)} ${random.digits(3)} 000${random.digits(2)}`,
    intake: `${slug}-${random.hex(6)}@demandes.assistant.example`,
  }
}

/** Lower case without accents. */
export const fold = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f’']/g, '').replaceAll('ø', 'o').replaceAll('ß', 'ss').replaceAll('ł', 'l').toLowerCase()

/** A name as the local part of an address. */
export const local = (name: string) => fold(name).replace(/[^a-z0-9-]+/g, '')
