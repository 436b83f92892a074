// Headings that mail programs write above what is answered. All patterns are for folded lines.

const WROTE =
  /\b(?:a ecrit|ecrivait|wrote|writes|schrieb(?: am)?|escribio|ha scritto|schreef|escreveu|skrev|napisal\(?a?\)?|пишет|написала?|написав)\b/
const ATTRIBUTION_START =
  /^(?:-{2,5} ?)?(?:le |on |am |el |il (?:giorno |\d)|op |em |den |a |w dniu |quoting |en? date du |\d{1,4}[./-]|(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[., ])/
export const startsAttribution = (line: string): boolean => ATTRIBUTION_START.test(line)

const HAS_DATE = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/
const HAS_ADDRESS = /[<[(]?(?:mailto:)?[^\s<>@]{1,100}@[^\s<>@]{1,100}/

/** « Le 3 sept. 2026 à 10:12, Agence a écrit : », on one line; `line` may be several joined. */
export function isAttribution(line: string, { isFollowedByQuote }: { isFollowedByQuote: boolean }): boolean {
  if (line.length > 400) return false
  const end = line.replace(/[\s*_]+$/, '')
  const hasColon = end.endsWith(':')
  if (WROTE.test(end) && ATTRIBUTION_START.test(end) && (HAS_DATE.test(end) || HAS_ADDRESS.test(end))) {
    return hasColon || /(?:wrote|a ecrit|schrieb|escribio|scritto|schreef|escreveu) ?(?:-{2,5})?$/.test(end)
  }
  if (WROTE.test(end) && hasColon && (isFollowedByQuote || HAS_ADDRESS.test(end))) return true
  // « 26.06.2014, 14:41, "A. L." <a@example.com>: » and older Gmail's « 2012/4/2 bob <bob@example.com> ».
  if (hasColon && HAS_ADDRESS.test(end) && HAS_DATE.test(end)) return true
  return isFollowedByQuote && HAS_ADDRESS.test(end) && HAS_DATE.test(end) && ATTRIBUTION_START.test(end)
}

const SEPARATOR =
  /^[-_=> *]{1,20} ?(?:original message|reply message|forwarded message|message (?:d'origine|original|d'origine|transfere|reexpedie|initial)|courriel original|ursprungliche nachricht|originalnachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|originalmeddelande) ?[-_=<> *]{1,20}:?$/
const BARE_SEPARATOR =
  /^(?:debut du message (?:reexpedie|transfere)|begin forwarded message|message d'origine|courrier d'origine|repondez au-dessus de cette ligne|reply above this line|please reply above this line)\b.{0,40}:?$/

/** « -----Message d'origine----- » and its like. */
export const isSeparator = (line: string): boolean => SEPARATOR.test(line) || BARE_SEPARATOR.test(line)

const FIELD =
  /^[*\s>]{0,4}(?<name>de|from|von|da|van|expediteur|remitente|mittente|afzender|envoye(?: le)?|sent|date|data|datum|gesendet|enviado(?: el)?|inviato|verzonden|fecha|a|to|an|para|aan|от|отправлено|кому|тема|копия|od|wyslano|do|temat|destinataires?|cc|cci|objet|subject|betreff|asunto|oggetto|onderwerp|assunto|sujet|repondre a|reply-to)\s{0,3}\*{0,2}\s?:/
const MAX_HEAD = 10

/** The line after a block of header lines that starts at `at`, or undefined. A block has a sender or a date, and three fields in all. */
export function headAt(folded: readonly string[], at: number): number | undefined {
  if (!FIELD.test(folded[at] ?? '')) return undefined
  const names = new Set<string>()
  let end = at
  for (let k = at; k < Math.min(folded.length, at + MAX_HEAD); k++) {
    const name = FIELD.exec(folded[k] ?? '')?.groups?.name
    if (name) {
      names.add(name)
      end = k + 1
    } else if (k > end || folded[k] === '') break // one line between two fields is a folded list of recipients
  }
  return names.size >= 3 ? end : undefined
}
