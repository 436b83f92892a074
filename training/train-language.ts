
// Languages of the people who write to agencies in France; others are told by their script, or not at all.
const LANGUAGES: readonly string[] = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', 'ca', 'pl', 'ro', 'tr', 'sv', 'da', 'no', 'cs', 'hu', 'sq', 'hr']

export interface LanguageFile {
  readonly languages: readonly string[]
  /** Base64; for each piece: its length, its bytes (UTF-8, cut anywhere), how many languages, then pairs of language and score. */
  readonly pieces: string
  readonly source: string
}

/**
 * The small table of `eld` (Apache-2.0, Nito T.M.), for our languages only. The package itself takes 450 ms and 160 MB to
 * load its sixty languages, in every process and worker that reads mail; this takes ten milliseconds.
 */
export async function languageTable(): Promise<LanguageFile> {
  // The package exports a detector, not its tables: they stand beside the file it resolves to.
  const load = (path: string) => import(new URL(`../${path}`, import.meta.resolve('eld/small')).href)
  const { ngramsData } = (await load('ngrams/small.js')) as {
    ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> }
  }
  const { dictionary } = (await load('dictionary.js')) as { dictionary: readonly string[] }
  const byteOf = new Map(dictionary.map((letter, byte) => [letter, byte] as const).filter(([letter, byte]) => byte >= 0x80 && letter !== ' '))
  const indexOf = new Map(Object.entries(ngramsData.languages).map(([id, code]) => [id, LANGUAGES.indexOf(code)]))
  const bytes: number[] = []
  for (const [piece, scores] of Object.entries(ngramsData.ngrams)) {
    const known = Object.entries(scores).flatMap(([id, score]) => {
      const index = indexOf.get(id) ?? -1
      return index < 0 ? [] : [[index, score] as const]
    })
    if (known.length === 0) continue
    const letters = [...piece].map((letter) => byteOf.get(letter) ?? letter.charCodeAt(0))
    bytes.push(letters.length, ...letters, known.length, ...known.flat())
  }
  return { languages: LANGUAGES, pieces: Buffer.from(bytes).toString('base64'), source: 'eld 2.1.0 small, Apache-2.0' }
}
