// Where what a person has to say ends. All patterns are for folded lines.

const DEVICE = "(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|pixel|blackberry|smartphone|mobile|portable|telephone|phone|handy|tablette|appareil|outlook|yahoo|gmail|orange|free|sfr|bouygues|windows|mac|sparrow|proton|laposte|mail|mobil|movil|cellulare|telefono|telefoon)"
const FOOTERS: readonly RegExp[] = [
  new RegExp(`^(?:envoye|transmis|expedie)e? (?:de(?:puis)?|a partir|via|avec|par) [^,!?]{0,40}${DEVICE}[^,!?]{0,60}$`),
  /^(?:sent|written) from (?:my |a |an )(?:[\w'.-]+ ?){1,3}$/,
  new RegExp(`^(?:sent|get) (?:from|with|via|by|for) [^,!?]{0,40}${DEVICE}[^,!?]{0,60}$`),
  /^(?:telecharge[rz]|obtenir|obtenez|get|download) outlook\b.{0,80}$/,
  new RegExp(`^(?:von|gesendet|enviado|inviato|verzonden|verstuurd|enviada) .{0,40}${DEVICE}.{0,40}$`),
  new RegExp(`^(?:provenance|via|sent via) ?:? .{0,30}${DEVICE}.{0,40}$`),
  new RegExp(`^via ${DEVICE}$`),
]
const DELIMITER = /^(?:-- ?|—|__|--- ?|-{8,}|_{8,})$/
const DISCLAIMER =
  /^(?:(?:avis de )?confidentialit[ey]\b|ce (?:message|courriel|mail)(?: electronique)?,? (?:et|est|ainsi que|peut|contient)|this (?:e-?mail|message) (?:and|is|may|contains)|the information (?:contained|in this)|diese (?:e-?mail|nachricht) (?:und|ist|enthalt)|este (?:mensaje|correo)|questo messaggio|pensez a l'environnement|avant d'imprimer|please consider the environment|garanti sans virus|sans virus|virus-free|l'absence de virus|cet e-?mail a ete verifie|disclaimer\b|important ?: ?(?:ce|this))/
const CLOSING =
  /^(?:(?:bien |tres |avec mes |mes |nos |veuillez |je vous prie |nous vous prions |dans l'attente |en vous |merci d'avance[,.]? ?|merci[,.] ?)?[a-z' ]{0,40}(?:cordialement|cordiales salutations|salutations(?: distinguees| les meilleures)?|sinceres salutations|sentiments (?:distingues|les meilleurs|respectueux)|respectueusement|amicalement|bien a vous)|cdt|cdlt|crdlt|bav|(?:best|kind|warm|kindest) (?:regards|wishes)|regards|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|thanks(?: again| a lot| in advance)?|many thanks|thank you|merci(?: d'avance| beaucoup| bien)?|bonne (?:journee|soiree|reception)|belle journee|(?:mit |mfg|viele |beste |liebe )[a-z ]{0,20}gruss?en?|mfg|saludos(?: cordiales)?|un (?:cordial )?saludo|atentamente|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|groet(?:en|jes)?|cumprimentos|atenciosamente|com os melhores cumprimentos|с уважением)[\s,.!-]{0,4}$/

const MAX_SIGNATURE = 12
const MAX_SIGNED_LINE = 60

/** The index of the first line of the signature among a writer's own lines; their count when there is none. */
export function signatureStart(lines: readonly string[]): number {
  let start = lines.length
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '' || i === 0) continue
    const isEnd =
      DISCLAIMER.test(line) ||
      (DELIMITER.test(line) && isShort(lines.slice(i + 1))) ||
      (FOOTERS.some((footer) => footer.test(line)) && isShort(lines.slice(i + 1)))
    if (!isEnd) continue
    start = i
    break
  }
  return closingStart(lines, start)
}

/** The closing formula above, when only a few short lines stand between it and `end`; or a name above a phone or an address. */
function closingStart(lines: readonly string[], end: number): number {
  for (let i = Math.max(0, end - MAX_SIGNATURE); i < end; i++) {
    if (CLOSING.test(lines[i] ?? '') && hasSomethingAbove(lines, i) && isSigned(lines.slice(i + 1, end))) return i
  }
  return contactStart(lines, end) ?? dashedName(lines, end) ?? end
}

const CONTACT = /(?:^|[\s:(])(?:\+?\d[\d .()-]{7,18}\d)(?=\s|$|\))|^[^\s@]{1,60}@[^\s@]{1,80}$|^(?:https?:\/\/|www\.)\S+$|^(?:tel|mobile|mob|phone|fax|port|gsm|t|f|m)[. :]/

// « Gina Durand / gina@exemple.example / 06 … »: a block of short lines at the end that starts with a name.
function contactStart(lines: readonly string[], end: number): number | undefined {
  let last = end - 1
  while (last >= 0 && lines[last] === '') last--
  let first = last
  let contacts = 0
  while (first >= 0 && last - first < MAX_SIGNATURE) {
    const line = lines[first] ?? ''
    if (line === '') break
    if (line.length > MAX_SIGNED_LINE || /[?!;]|\.$/.test(line)) return undefined
    if (CONTACT.test(line)) contacts++
    first--
  }
  const name = lines[first + 1] ?? ''
  const isBlock = contacts > 0 && last > first + 1 && !CONTACT.test(name) && /^[a-z'’.-]+(?: [a-z'’.-]+){0,3}$/.test(name)
  return isBlock && hasSomethingAbove(lines, first + 1) ? first + 1 : undefined
}

/** « -Anne Martin » as the last line. */
function dashedName(lines: readonly string[], end: number): number | undefined {
  let last = end - 1
  while (last >= 0 && lines[last] === '') last--
  return last > 0 && /^[-–—]{1,2} ?[a-z'.]+(?: [a-z'.-]+){0,2}$/.test(lines[last] ?? '') && lines[last - 1] === '' ? last : undefined
}

const hasSomethingAbove = (lines: readonly string[], at: number): boolean => lines.slice(0, at).some((line) => line !== '')

const isShort = (lines: readonly string[]): boolean => lines.filter((line) => line !== '').length <= 25

// Names, titles, addresses and numbers; a sentence or a question is something the writer still has to say.
const isSigned = (lines: readonly string[]): boolean => {
  const written = lines.filter((line) => line !== '')
  return (
    written.length <= MAX_SIGNATURE &&
    written.every((line) => line.length <= MAX_SIGNED_LINE && !/\?|\b(?:je|nous|vous|i|we|you|ich|wir|p\.?s)\b/.test(line))
  )
}
