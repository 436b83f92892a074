import type { Candidate } from './candidate.ts'
import { labelOf, standingOf } from './features.ts'
import type { Place } from './found.ts'
import { fold } from './line.ts'
import type { Look, Scene } from './scene.ts'
import { segmentsOf } from './segments.ts'
import { isSentFrom } from './sent-from.ts'

const CODE = /(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}](?:[\p{L}\p{N}._/#-]{0,38}[\p{L}\p{N}])?(?![\p{L}\p{N}@]|\s?(?:€|m²|m2\b|EUR\b))/gu

/** Words with a digit that can be references or ids: no dates, times, prices, phones, addresses. */
export function codes(at: Place, { senders, above }: { readonly senders: readonly string[]; readonly above: string }): void {
  const { line, whole } = at.look
  if (isSentFrom(line.folded)) return
  const text = line.text.replace(/https?:\/\/\S+|\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g, (other) => ' '.repeat(other.length))
  // A label in a line of its own calls what begins the next.
  const called = (index: number) => `called:${calledIn(index === 0 && above !== '' ? above : text.slice(0, index), senders)}`
  for (const { 0: word, index } of text.slice(0, 600).matchAll(CODE)) {
    if (!isCode(word)) continue
    const place = { from: index, to: index + word.length, shape: [...codeShape(word), called(index)] }
    at.add('code', word, place)
    const parts = word.split(/_/)
    const last = parts.at(-1) ?? ''
    if (parts.length > 1 && isCode(last)) at.add('code', last, { from: index + word.length - last.length, to: index + word.length, shape: ['afterUnderscore', ...codeShape(last), called(index)] })
  }
  for (const { from, to, hit } of segmentsOf(at.look)) {
    if (hit?.label !== 'reference' && hit?.label !== 'portalListingId' && whole !== 'reference') continue
    const value = text.slice(from, to).replace(/^[\s:#*–-]+|[\s.,;*]+$/g, '')
    const start = from + text.slice(from, to).indexOf(value)
    if (/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{1,24}$/u.test(value) && !isCode(value) && (/\d/.test(value) || /^\p{Lu}+$/u.test(value)))
      at.add('code', value, { from: start, to: start + value.length, shape: ['whole', ...codeShape(value)] })
  }
}

const CALLED: readonly (readonly [string, RegExp])[] = [
  ['request', /(?:demande|contact|lead|prospect|ticket|message|enquiry|anfrage|solicitud|richiesta|client|customer|facture|commande|rappel|profil|fiche|estimation|appel|inscription|visiteur|utilisateur|compte)s?(?: (?:d['’e]? ?)?\p{L}{3,12})?\s?(?:n°|id|nr\.?|no\.?|#)[\s:°#.(-]{0,4}$|(?:demande|contact|lead|prospect|ticket|message|enquiry|anfrage|solicitud|richiesta|client|customer|facture|commande|rappel)s?[\s:°#.(-]{0,4}$/u],
  // A portal writes to the agency: "your" reference is the agency's own, "our" the portal's.
  ['yours', /chez vous[\s:,(]{0,3}$|(?:your|votre|vos|ihre?|su|tu|vostr[oa]|uw|vossa)\s(?:(?:numero|n°) (?:de )?)?(?:ref(?:\.|erence|erenz|erencia|erentie)?s?|rif(?:\.|erimento)?|dossier|mandat)[\s:°#.(-]{0,4}$/],
  ['ours', /(?:our|notre|unsere?|nuestra|nostr[oa]|onze|nossa)\s(?:ref(?:\.|erence|erenz|erencia|erentie)?|rif(?:\.|erimento)?)[\s:°#.(-]{0,4}$/],
  // A mandate has its number in the agency's register, beside the reference of the home.
  ['mandate', /mandat\s?(?:n°|no\.?|num(?:ero)?)?[\s:°#.(-]{0,4}$/],
  ['reference', /(?:\bref(?:\.|s\b|erence|erenciee?|erenz|erencia|erentie)?|\brif\.?|riferimento|objektnummer|objekt-nr\.?|dossier)(?: (?:bien|pro|agence|interne|client|no|nr))?\s?(?:n°|nr\.?|no\.?)?[\s:°#.(-]{0,4}$/],
  ['advert', /(?:annonce|listing|advert|anzeige|inserat|anuncio|annuncio|advertentie|expose|scout|webcode)[\s-]?(?:n°|id|nr\.?|no\.?|#)?[\s:°#.(«"-]{0,4}$/],
  ['property', /(?:\bbien|property|objekt|immobilie|inmueble|immobile|woning|\blot|maison|appartement|studio)\s?(?:n°|id|nr\.?|no\.?|#)?[\s:°#.(«"-]{0,4}$/],
  ['number', /(?:n°|#|\bn[ro]\.?|\bid)[\s:°#.(-]{0,4}$/],
]

const OF_ADVERT = /(?:\bref(?:\.|erence)?s?|n°|\bnumero|\bidentifiant|\bid|\bcode|annonce|listing|nr\.?|no\.?)(?:[ :#°.(-]|\p{L}|'){0,40}$/u

/** What the words right before a code call it; "Réf. SeLoger" is the portal's own number. */
function calledIn(before: string, senders: readonly string[] = []): string {
  const folded = fold(before.slice(-40))
  if (senders.some((name) => folded.includes(name)) && OF_ADVERT.test(folded)) return 'ofPortal'
  return CALLED.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'nothing'
}

const isCode = (word: string): boolean =>
  /\d/.test(word) &&
  word.length >= 2 &&
  !/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^\d{4}-\d\d-\d\d|^\d{1,2}h\d{0,2}$|^\d{1,2}$|^(?:0|33)\d{9}$|^0\d(?:[.-/]\d\d){4}$|^[TF]\d$|^\d+[.,]\d+$|^\d{1,2}(?:er|ere|e|eme|nd|th|st)$|^\d{1,5}m[²2]$|^\d{1,3}(?:\.\d{1,3}){3}$/i.test(word)

const codeShape = (word: string): string[] => [
  word
    .replace(/\p{L}+/gu, (run) => (run === run.toUpperCase() ? 'A' : 'a'))
    .replace(/\d+/g, '9')
    .slice(0, 8),
  `length:${Math.min(12, word.length)}`,
  /^\d{5}$/.test(word) ? 'likePostcode' : /^(?:19|20)\d\d$/.test(word) ? 'likeYear' : 'plain',
]

/** A line that ends in a colon, and calls what stands in the next; "" when it does not. */
export const labelAlone = (look: Look | undefined): string => (look && /[:：]\s?$/.test(look.line.text) ? look.line.text : '')

/** A code that nothing calls one must look like one: the digits of a phone number, a price, a postcode in a sentence, or a pseudonym do not. */
export function isReferenceLike(scene: Scene, { line, from, to, value, origin }: Candidate, found: readonly Candidate[]): boolean {
  const text = line < 0 ? scene.subject : (scene.looks[line]?.line.text ?? '')
  const isPart = found.some((other) => ((other.kind === 'phone' && other.shape.includes('strict')) || other.kind === 'email') && other.line === line && other.origin === origin && from >= other.from && to <= other.to)
  if (isPart) return false
  if (/^\d+$/.test(value) && calledIn(text.slice(0, from)) === 'request') return false
  if (!/^\d+$|^\p{Ll}[\p{Ll}._-]*\d+$/u.test(value)) return true
  const look = scene.looks[line]
  const label = look && labelOf(standingOf(scene, { line, from, origin }))
  if (label === 'reference' || label === 'portalListingId') return true
  return (look !== undefined && !look.isProse && /^\d/.test(value)) || calledIn(text.slice(0, from)) !== 'nothing'
}
