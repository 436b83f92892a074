/**
 * A town's name as addresses spell it differently, reduced to small letters and single spaces: without accents, "St" for
 * "Saint", CEDEX and the number of an arrondissement left off.
 */
export const townKey = (town: string): string =>
  plainWords(town)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/\bcedex\b.*$/, '')
    .replace(/ (?:\d{1,2}(?:e|er|eme|ere)?)(?: arrondissement)?$/, '')
    .trim()

/** Letters and digits in small letters without accents, one space between words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
