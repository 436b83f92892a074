/** How people shorten in messages, for folded text; applied one by one, each when chance has it. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\bbonjour\b/g, 'bjr'], [/\bbonsoir\b/g, 'bsr'], [/\bsalut\b/g, 'slt'], [/\bs'il vous plait\b/g, 'svp'], [/\bvous\b/g, 'vs'], [/\bnous\b/g, 'ns'],
  [/\bpour\b/g, 'pr'], [/\btoujours\b/g, 'tjs'], [/\brendez-vous\b/g, 'rdv'], [/\best[- ]ce qu[e']\s?/g, 'esque '], [/\bc'est\b/g, 'c'], [/\bj'ai\b/g, 'jai'],
  [/\bje (?=[a-z])/g, 'j'], [/\bappartement\b/g, 'appart'], [/\bquand\b/g, 'qd'], [/\bqu(?=[aeio])/g, 'k'], [/\best\b/g, 'e'], [/\bbeaucoup\b/g, 'bcp'],
  [/\bmessage\b/g, 'msg'], [/\bparce que\b/g, 'pcq'], [/\bdemain\b/g, '2main'], [/\bdisponible\b/g, 'dispo'], [/\bpas\b/g, 'pa'], [/\bpeut\b/g, 'pe'],
  [/(?:er|ez|é)\b/g, 'e'], [/([a-z])\1/g, '$1'], [/(?<=[a-z]{3})s\b/g, ''], [/[àâ]/g, 'a'], [/[éèê]/g, 'e'], [/\bne |\bn'/g, ''],
]

/** `text` as somebody in a hurry types it: shortened, without some accents, a letter missing, doubled or swapped here and there. */
export function misspelt(text: string, random: () => number): string {
  let written = text.toLowerCase()
  for (const [pattern, by] of SHORTENED) if (random() < 0.45) written = written.replace(pattern, by)
  return written.replace(/[a-zà-ÿ]{5,}/g, (word) => (random() < 0.12 ? slipped(word, random) : word))
}

function slipped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.7) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
}
