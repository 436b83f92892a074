import { mean, quantile } from './counts.ts'

export interface Speed {
  readonly runs: number
  readonly msMean: number
  readonly msP95: number
}

/** What a program that has run for a while does in a microsecond takes ten in its first second. */
const WARM_UP_MS = 2_000

/** After a warm-up over all inputs, the median of three runs of each, on this thread: what else the machine does hardly counts. */
export async function speedOf<T>(inputs: readonly T[], run: (input: T) => unknown): Promise<Speed> {
  const warm = performance.now() + WARM_UP_MS
  do for (const input of inputs) await run(input)
  while (performance.now() < warm)
  const times: number[] = []
  for (const input of inputs) times.push(quantile([await msOf(input, run), await msOf(input, run), await msOf(input, run)], 0.5))
  return { runs: times.length, msMean: mean(times), msP95: quantile(times, 0.95) }
}

async function msOf<T>(input: T, run: (input: T) => unknown): Promise<number> {
  const started = performance.now()
  await run(input)
  return performance.now() - started
}

/** As many mails of 50 kB: HTML as a portal sends it, a card of labels in tables, styles, adverts and a long legal footer. */
export function mailsOf50Kilobytes(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, number) => new TextEncoder().encode(mailOf50Kilobytes(number)))
}

function mailOf50Kilobytes(number: number): string {
  const row = (label: string, value: string) => `<tr><td style="padding:4px 12px;font:13px Arial;color:#666">${label}</td><td style="padding:4px 12px"><b>${value}</b></td></tr>`
  const card = [row('Nom', 'Ferrand'), row('Prénom', 'Léa'), row('E-mail', `<a href="mailto:lea.ferrand${number}@courrier.example">lea.ferrand${number}@courrier.example</a>`), row('Téléphone', '06 39 98 12 34'), row('Référence', `VX-${2000 + number}`), row('Prix', '245 000 €'), row('Surface', '71 m²'), row('Ville', '29300 Quimperlé')].join('\r\n')
  const advert = (at: number) => `<table width="100%"><tr><td><img src="https://images.portail.example/${at}.jpg" width="90"></td><td style="font:12px Arial"><a href="https://www.portail.example/annonce/${9_000_000 + at}">Maison ${at % 7} pièces ${60 + at} m²</a><br>${150 + at} 000 € · Bannalec</td></tr></table>`
  const legal = '<p style="font:10px Arial;color:#999">Portail SA au capital de 1 250 000 euros, RCS Paris 512 345 678, 12 rue de l’Exemple, 75002 Paris. Service client : 01 99 00 12 34, du lundi au vendredi de 9 h à 18 h.</p>'
  const head = `From: Portail <contact@portail.example>\r\nTo: agence@des-quais.example\r\nSubject: Nouveau contact pour votre annonce VX-${2000 + number}\r\nDate: Mon, 02 Nov 2026 09:00:00 +0100\r\nMessage-ID: <${number}@portail.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`
  let body = `<html><head><style>td{font-family:Arial}</style></head><body><h1>Vous avez un nouveau contact</h1><table>${card}</table><h2>Son message</h2><p>Bonjour, je souhaite visiter ce bien jeudi après 18h.<br>Léa Ferrand</p><h2>Vos autres annonces</h2>`
  for (let at = 0; head.length + body.length < 50_000; at += 1) body += `\r\n${at % 3 === 2 ? legal : advert(at)}`
  return `${head}${body}</body></html>\r\n`
}
