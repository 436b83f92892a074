/** People who live abroad: names, addresses and numbers as their country writes them, and words of their own. */
import type { Act } from '../wordings/wordings.ts'
import type { Random } from './random.ts'
import type { Draft } from './draft.ts'
import { type Request, request } from './request.ts'
import type { Scene } from './scene.ts'
import { local } from './values/agencies.ts'
import { mobile, printed } from './values/phones.ts'
import { drawProperty, printedPrice } from './values/properties.ts'
import { BLIND_HOSTILE } from './blind/messages.ts'

export type Country = 'gb' | 'ie' | 'us' | 'au' | 'de' | 'ch' | 'be' | 'nl' | 'es' | 'it' | 'pt' | 'lu'

interface Land {
  /** Of women, of men; so are the titles. */
  readonly first: readonly [string, string]
  readonly last: string
  readonly hosts: readonly string[]
  readonly titles: readonly [readonly string[], readonly string[]]
  /** Country code, the digits nobody has (`#` varies), then the ways to write them: `N` for one digit; those without the code are for the neighbours. */
  readonly code: string
  readonly numbers: readonly (readonly [digits: string, abroad: readonly string[], athome: readonly string[]])[]
}

const LANDS: Readonly<Record<Country, Land>> = {
  gb: {
    first: ['Alison Harriet Gemma Pamela Felicity Hazel Niamh Sunita Maureen', 'Douglas Rupert Graham Stuart Trevor Neil Kwabena Hugh'], last: 'Aldridge Barlow Chadwick Drummond Hargreaves Ibbotson Kendrick Nuttall Pemberton Ridley Thornton Wainwright Yardley Forsyth Mehta Farrow', hosts: ['btpost.example', 'tiskali.example', 'sky-mail.example', 'gmaille.example', 'barlow-and-co.example'], titles: [['Mrs', 'Ms', 'Dr'], ['Mr', 'Dr']],
    code: '44', numbers: [
      ['7700900###', ['+44 NNNN NNNNNN', '+44 (0)NNNN NNNNNN', '0044 NNNN NNN NNN', '+44NNNNNNNNNN', '+44 NNNN NNN NNN'], ['0NNNN NNNNNN', '0NNNNNNNNNN', '0NNNN NNN NNN']],
      ['1632960###', ['+44 NNNN NNNNNN', '+44 (0) NNNN NNNNNN', '0044 NNNN NNNNNN'], ['0NNNN NNNNNN', '(0NNNN) NNNNNN']],
    ],
  },
  ie: { first: ['Oonagh Deirdre Gráinne Caitlin', 'Cormac Fintan Tadhg Declan'], last: 'Delaney Fitzgerald O’Reardon McEvoy Brannigan Halpin Cullinane', hosts: ['eirmail.example', 'gmaille.example'], titles: [['Ms'], ['Mr']], code: '353', numbers: [['2091#####', ['+353 NN NNN NNNN', '00353 NN NNNNNNN', '+353 (0)NN NNN NNNN'], ['0NN NNN NNNN', '(0NN) NNN NNNN']]] },
  us: { first: ['Darlene Kimberly Marybeth Shauna Ximena', 'Tyler Marcus Chad Wesley Brent'], last: 'Abernathy Hutchinson Kowalczuk Stoddard Van_Horne Castellanos Pruitt Lindgren Whitaker', hosts: ['aohell.example', 'comcazt.example', 'gmaille.example'], titles: [['Ms.', 'Dr.'], ['Mr.', 'Dr.']], code: '1', numbers: [['20255501##', ['+1 NNN-NNN-NNNN', '+1 (NNN) NNN-NNNN', '001 NNN NNN NNNN', '+1.NNN.NNN.NNNN', '1-NNN-NNN-NNNN'], ['(NNN) NNN-NNNN', 'NNN-NNN-NNNN']]] },
  au: { first: ['Bronte Matilda Jarrah', 'Lachlann Darcy Shane'], last: 'Whitlock Gillespie McAuliffe Tran-Hardie Dunstan', hosts: ['bigpond-demo.example', 'gmaille.example'], titles: [['Ms'], ['Mr']], code: '61', numbers: [['49157015#', ['+61 NNN NNN NNN', '+61 (0)NNN NNN NNN', '0061 NNN NNN NNN'], ['0NNN NNN NNN']]] },
  de: {
    first: ['Silke Cornelia Gerlinde Susanne Birgit Nilgün Hannelore Frauke', 'Volker Rüdiger Holger Tobias Detlef Malte Bernd'], last: 'Albrecht Bergmann Dörr Fröhlich Köhler Meißner Schilling Winkler Thiele Straub Aksoy Böhm Paulsen Rademacher', hosts: ['gmz.example', 'wep-post.example', 't-onlein.example', 'kurier.example', 'praxis-doerr.example'], titles: [['Frau', 'Frau Dr.'], ['Herr', 'Herr Dr.']],
    code: '49', numbers: [
      ['17139200##', ['+49 NNN NNNNNNN', '0049 NNN NNNNNNN', '+49 (0)NNN NNN NN NN', '+49 NNN / NNNNNNN', '+49NNNNNNNNNN'], ['0NNN NNNNNNN', '0NNN/NNNNNNN', '0NNN-NNNNNNN']],
      ['3023125###', ['+49 NN NNNNN-NNN', '+49 (0)NN NNNNNNNN', '0049 NN NNNNN NNN'], ['0NN / NNNNN NNN', '(0NN) NNNNNNNN']],
    ],
  },
  ch: { first: ['Annegret Ladina Françoise-Anne Fiorenza Sabina Cédrine', 'Reto Urs Gian Jean-Marie-Luc Loris Yvan'], last: 'Zbinden Bühlmann Aeschlimann Rochat Favrod Bernasconi Cavadini Ruchti Chevalley Gmür Pasche Wyss', hosts: ['bluwin.example', 'sunrice.example', 'hispid.example', 'gmaille.example'], titles: [['Mme'], ['M.']], code: '41', numbers: [['790000###', ['+41 NN NNN NN NN', '0041 NN NNN NN NN', '+41 (0)NN NNN NN NN', '+41NNNNNNNNN'], ['0NN NNN NN NN', '0NN/NNN.NN.NN', '0NN NNN NNNN']]] },
  be: { first: ['Gaëtane Anneke Godelieve Lies Bénédicte Ornella Hilde', 'Thibaud Kobe Philippe-Henri Wannes Pol Freddy'], last: 'Coppens Vandenberghe Wuyts Delvaux Lemmens Van_Acker Dehousse Piérard Hanssens Vermeulen Lambotte De_Vos Bekaert', hosts: ['skinet.example', 'telnett.example', 'proxymus.example', 'gmaille.example'], titles: [['Mme', 'Mevr.'], ['M.', 'Dhr.']], code: '32', numbers: [['470000###', ['+32 NNN NN NN NN', '+32 (0)NNN NN NN NN', '0032 NNN NN NN NN', '+32NNNNNNNNN', '+32 NNN/NN.NN.NN'], ['0NNN NN NN NN', '0NNN/NN.NN.NN', '0NNN/NNN.NNN', '0NNNNNNNNN']]] },
  nl: { first: ['Femke Ineke Marijke Roos Jolanda', 'Sjoerd Maarten Jeroen Wouter Ruud Thijs Gerrit'], last: 'Hoekstra Kuipers van_Leeuwen Dijkstra Brouwer van_der_Velde Postma Terpstra Schouten Mulder De_Graaf', hosts: ['zigo.example', 'kpn-post.example', 'postvak.example', 'gmaille.example'], titles: [['Mevr.'], ['Dhr.']], code: '31', numbers: [['61000####', ['+31 N NNNN NNNN', '+31 (0)N NNNNNNNN', '0031 N NNNN NNNN', '+31NNNNNNNNN', '+31-N-NNNNNNNN'], ['0N-NNNNNNNN', '0N NNNN NNNN', '0NNNNNNNNN', '0N - NN NN NN NN']]] },
  es: { first: ['Araceli Nuria Lourdes Itziar Mónica Paloma', 'Hernán Jordi Santiago Jaime Leandro'], last: 'Ballesteros_Prieto Carrasco Ibáñez_Soler Quintana Salazar Arroyo_Nieto Velasco Fuentes Gallardo_Rojas Medina', hosts: ['telefonika.example', 'correo-es.example', 'gmaille.example'], titles: [['Sra.', 'Dña.'], ['Sr.', 'D.']], code: '34', numbers: [['600000###', ['+34 NNN NNN NNN', '0034 NNN NN NN NN', '+34 NNN NN NN NN', '+34NNNNNNNNN'], ['NNN NNN NNN', 'NNN NN NN NN', 'NNNNNNNNN', 'NNN-NNN-NNN']]] },
  it: { first: ['Donatella Giorgia Loredana Graziella Fiorella', 'Fabrizio Tommaso Umberto Riccardo Edoardo'], last: 'Cattaneo D’Amico Palmieri Ruggiero Sorrentino Zanella Giordano Marchetti De_Angelis Bertolini', hosts: ['alicie.example', 'liberomail.example', 'tiskali.example', 'gmaille.example'], titles: [['Sig.ra', 'Dott.ssa'], ['Sig.', 'Arch.']], code: '39', numbers: [['3400000###', ['+39 NNN NNNNNNN', '+39 NNN NNN NNNN', '0039 NNN NNNNNNN', '+39NNNNNNNNNN'], ['NNN NNNNNNN', 'NNN NNN NN NN', 'NNN/NNNNNNN', 'NNNNNNNNNN']]] },
  pt: { first: ['Anabela Natércia Lucília Deolinda Benedita', 'Hélder Afonso Márcio Rogério Vítor'], last: 'Abrantes Cerqueira Galvão Mesquita Peixoto Saraiva Varela Monteiro_Leal dos_Reis Brandão', hosts: ['sapo-demo.example', 'clics.example', 'gmaille.example'], titles: [['Sra.', 'Eng.ª'], ['Sr.', 'Eng.']], code: '351', numbers: [['910000###', ['+351 NNN NNN NNN', '00351 NNNNNNNNN', '+351NNNNNNNNN', '(+351) NNN NNN NNN'], ['NNN NNN NNN', 'NN NNN NN NN', 'NNNNNNNNN']]] },
  lu: { first: ['Josiane-Marie Laurentine Gilbertine', 'Tun Mathis-Paul Jempi'], last: 'Schiltz Reuter Thill Wagener Hoscheid', hosts: ['pt-lu.example', 'internet-lu.example'], titles: [['Mme'], ['M.']], code: '352', numbers: [['621000###', ['+352 NNN NNN NNN', '00352 NNN NNN NNN', '+352NNNNNNNNN'], ['NNN NNN NNN']]] },
}

const word = (random: Random, list: string) => random.pick(list.split(' ')).replaceAll('_', ' ')

/** A number nobody has, as somebody from there writes it; `near`: how often without the code of the country. */
function numberOf(random: Random, { code, numbers }: Land, near: number) {
  const [digits, abroad, athome] = random.pick(numbers)
  const rest = digits.replace(/#/g, () => random.digits(1))
  // Australia's four numbers for films end on 6 to 9.
  const e164 = `+${code}${code === '61' ? rest.replace(/.$/, String(random.int(6, 9))) : rest}`
  const own = e164.slice(code.length + 1)
  const way = random.pick(random.chance(near) ? athome : abroad)
  let count = 0
  return { phone: { national: null, e164 }, phonePrinted: way.replace(/N/g, () => own[count++]!) }
}

export type Texts = Readonly<Record<string, readonly (readonly [Act, string])[]>>

export interface Stay {
  readonly country: Country
  readonly language: string
  /** What people of this language say, and of the country too (`en-gb`), with `{ref}` `{town}` `{phone}` where they name them. */
  readonly texts: Texts
  /** How often the number stands without the code of its country; a third when left out. */
  readonly near?: number
  /** First and last name, each in its place. */
  readonly plain?: true
  readonly home?: 'house'
}

const AND: Readonly<Record<string, string>> = { en: 'and', de: 'und', fr: 'et', nl: 'en', es: 'y', it: 'e', pt: 'e' }

/** The scene with somebody from there, who writes his language, and with a home to live in. */
export function from(all: Scene, { country, language, texts, near = 0.33, plain, home }: Stay): Scene {
  const { random, side } = all
  const scene = { ...all, ...dwelling(all, home) }
  const land = LANDS[country]
  const sex = random.int(0, 1) as 0 | 1
  const one = word(random, land.first[sex])
  const lastName = word(random, land.last)
  const kind = plain ? 'plain' : random.weighted([[62, 'plain'], [10, 'capitals'], [6, 'small'], [10, 'title'], [7, 'first'], [5, 'couple']] as const)
  const firstName = kind === 'couple' ? `${one} ${AND[language]} ${word(random, land.first[1 - sex]!)}` : one
  const last = kind === 'first' ? null : lastName
  const [printedFirst, printedLast] = kind === 'small' ? [firstName.toLowerCase(), lastName.toLowerCase()] : [firstName, kind === 'capitals' ? lastName.toUpperCase() : last]
  const box = random.weighted([[5, `${local(one)}.${local(lastName)}`], [2, `${local(one)[0]}${local(lastName)}`], [2, `${local(lastName)}${random.int(55, 99)}`], [1, `${local(one)}-${local(lastName)}`], [1, country === 'gb' ? `the.${local(lastName)}s` : local(lastName)]])
  const french = mobile(random, side)
  const number = all.person.phone === null ? { phone: null, phonePrinted: null } : random.chance(0.1) ? { phone: french, phonePrinted: printed(random, french, 'plus') } : numberOf(random, land, near)
  const names = [printedFirst, printedLast].filter((part) => part !== null).join(' ')
  const person = { ...all.person, civility: null, pseudonym: null, firstName, lastName: last, printedFirst, printedLast, fullName: kind === 'title' ? `${random.pick(land.titles[sex])} ${names}` : names, email: `${box}@${random.pick(land.hosts)}`, ...number }
  const { ref, kind: what, place } = scene.property
  const said = [...(texts[language] ?? []), ...(texts[`${language}-${country}`] ?? [])].filter(([, text]) => !(what === 'house' ? OF_FLATS : OF_HOUSES).test(text))
  return { ...scene, person, message: scene.message && saidBy(random, { language, said, values: { ref, town: place.town, phone: number.phonePrinted } }) }
}

/** A house, or a flat where that may be. */
function dwelling(scene: Scene, home: Stay['home']): Pick<Scene, 'property' | 'price'> {
  const { random, side } = scene
  let { property } = scene
  while (property.kind !== 'house' && (home === 'house' || property.kind !== 'flat')) property = drawProperty(random, side, scene.property.transaction)
  return property === scene.property ? scene : { property, price: printedPrice(random, property) }
}

const OF_HOUSES = /house|cottage|roof|field|septic|outbuilding|acres?\b|barn\b|garden|Haus\b|Scheune|Grundstück|Garten|casa|moradia|terreno|pozzo|huis|tuin|maison|jard[ií]n|parcelle|septische|tetto/i
const OF_FLATS = /\bflat\b|apart|appart|Wohnung|condomini|service charge|lift\b|comunidad|étage|ascens|\bpiso\b|Stellplatz/i

type Fill = 'ref' | 'town' | 'phone'

function saidBy(random: Random, { language, said, values }: { language: string; said: Texts[string]; values: Readonly<Record<Fill, string | null>> }): NonNullable<Scene['message']> {
  const fit = said.filter(([act, text]) => (act !== 'callback' || values.phone !== null) && [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name as Fill] !== null))
  const [intent, words] = random.pick(fit)
  const text = words.replace(/\{(\w+)\}/g, (_, name: Fill) => values[name]!)
  return { text: random.chance(0.03) ? `${text}\n${random.pick(BLIND_HOSTILE)}` : text, intent, language }
}

/** A request about the home of this scene: a title that names its town says the town. */
export function asked(scene: Scene, mail: Request): Draft {
  const made = request(scene, mail)
  const { town } = scene.property.place
  return made.gold.title?.includes(town) ? { ...made, gold: { ...made.gold, town } } : made
}

/** One of the letters; nobody without a number asks to be called. */
export const oneOf = ({ random, person }: Scene, letters: readonly (readonly [Act, string])[]) => random.pick(letters.filter(([intent]) => intent !== 'callback' || person.phone !== null))

/** `245,000`, `245.000`, `245’000`. */
export const figures = ({ property }: Scene, between: string): string => String(property.price).replace(/\B(?=(\d{3})+$)/g, between)
