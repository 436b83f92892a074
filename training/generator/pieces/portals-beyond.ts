/** What portals outside France have in common: the person's words in their language, the home's type and price in their manner. */
import { html, type Safe } from '../html.ts'
import { drawMessage, type Scene } from '../scene.ts'
import { groupedPrice } from '../values/properties.ts'

export type Tongue = 'en' | 'nl' | 'de' | 'es' | 'it'

const speaksOfSizes = (text: string) => /\b[TF]\d\b|\d+ ?(?:m²|m2|sqm|pièces|rooms|kamers|Zimmer|locali|habitaciones|bed)/i.test(text)

/** The same person in the language of the portal; a few write in another one. */
export function inTongue(scene: Scene, language: Tongue): Scene {
  const { random, side, person, property } = scene
  if (scene.message === null) return scene
  const spoken = random.chance(0.85) ? language : random.pick(['en', 'fr'])
  let message = drawMessage(random, side, { wants: { language: spoken }, person, property })
  while (message === null || speaksOfSizes(message.text)) message = drawMessage(random, side, { wants: { language: spoken }, person, property })
  return { ...scene, message }
}

const TYPES: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: { flat: 'Apartment', house: 'House', studio: 'Studio' },
  nl: { flat: 'Appartement', house: 'Woonhuis', studio: 'Studio' },
  de: { flat: 'Wohnung', house: 'Haus', studio: 'Einzimmerwohnung' },
  es: { flat: 'Piso', house: 'Casa', studio: 'Estudio' },
  it: { flat: 'Appartamento', house: 'Casa', studio: 'Monolocale' },
}

export const typeIn = ({ property: { kind } }: Scene, tongue: Tongue): string => TYPES[tongue][kind]!
export const priceWith = ({ property: { price } }: Scene, between: '.' | ',' | ' '): string => groupedPrice(price, between)
/** A table's row, nothing for what is not there. */
export const rowOf = (label: string, value: string | Safe | null, style = ''): Safe =>
  value === null ? html`` : html`<tr><td style="${style}">${label}</td><td style="padding-left:14px">${value}</td></tr>`
