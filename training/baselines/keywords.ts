import type { Act } from '../wordings/wordings.ts'

const KEYWORDS: readonly (readonly [Act, RegExp])[] = [
  ['cancel', /annul|cancel|absagen/i],
  ['move', /d[ée]cal|report|d[ée]plac|reschedul|postpone/i],
  ['visit', /visit|viewing|besichtig/i],
  ['valuation', /estim|valuation|valeur/i],
  ['offer', /offre d'achat|faire une offre|proposition|offer/i],
  ['callback', /rappel|appele[rz]|t[ée]l[ée]phon|call/i],
  ['availability', /disponible|dispo|available|libre/i],
  ['information', /information|renseignement|d[ée]tail|charges|photo|\?/i],
  ['search', /cherch|looking for|suchen/i],
]

/** What most tools do: a list of words per act, all that occur count. */
export function intentByKeywords(text: string): { readonly primary: Act; readonly acts: readonly { readonly act: Act; readonly confidence: number }[] } {
  const found = KEYWORDS.filter(([, words]) => words.test(text)).map(([act]) => ({ act, confidence: 1 }))
  const acts = found.length > 0 ? found : [{ act: 'other' as const, confidence: 1 }]
  return { primary: acts[0]!.act, acts }
}
