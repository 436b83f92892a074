import type { PropertyKind } from '#agency/properties/property.ts'

/** Words in lower case without accents, one space between them; signs are spaces. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// Said of every second property, so that it tells none from another.
const COMMON = new Set(
  'a au aux avec de des du en et la le les par pour proche sur un une vend vendre vente achat acheter louer location the of in for sale rent to with piece pieces p m2 m bien bel belle beau'.split(' '),
)

/** Of titles met before: an agency's list is compared with every mail, and folding it costs more than all the rest. */
const known = new Map<string, ReadonlySet<string>>()
const MOST_KNOWN = 5_000

/** The words of a title that tell it from others: "Appartement 3 pièces 64 m² Nantes" → appartement, 3, 64, nantes. */
export function wordsOf(title: string): ReadonlySet<string> {
  const before = known.get(title)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const words = newWordsOf(title)
  known.set(title, words)
  return words
}

const newWordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    foldWords(title.slice(0, 500))
      .replace(/\b[tf](\d)\b/g, ' $1 ')
      .replace(/(\d)(?=\p{L})/gu, '$1 ')
      .split(' ')
      .filter((word) => word !== '' && !COMMON.has(word)),
  )

/** 0 to 1: the share of words the two have in common (Jaccard). */
export function titleLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

const KINDS: readonly (readonly [PropertyKind, RegExp])[] = [
  ['studio', /\b(?:studio|studette|t1|f1)\b/],
  ['parking', /\b(?:parking|garage|box|stationnement|stellplatz|garaje)\b/],
  ['land', /\b(?:terrain|parcelle|plot|grundstuck|terreno)\b/],
  ['commercial', /\b(?:local|locaux|bureaux?|commerce|boutique|entrepot|fonds|office|shop|buro)\b/],
  ['house', /\b(?:maison|villa|pavillon|longere|fermette|mas|propriete|chalet|house|cottage|haus|casa|huis|moulin|manoir|chateau)\b/],
  ['apartment', /\b(?:appartement|appart|apt|duplex|triplex|loft|flat|apartment|wohnung|piso|apartamento|appartamento|[tf][2-9])\b/],
]

/** The kind a title names first; undefined when it names none. */
export function kindIn(title: string): PropertyKind | undefined {
  const folded = foldWords(title.slice(0, 500))
  let first: { at: number; kind: PropertyKind } | undefined
  for (const [kind, pattern] of KINDS) {
    const at = folded.search(pattern)
    if (at !== -1 && (first === undefined || at < first.at)) first = { at, kind }
  }
  return first?.kind
}
