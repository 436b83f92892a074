import { languageOf } from '#assistant/understanding/language.ts'
import { domainOf } from '#kernel/email-address.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { isNoContactPhone, phonesIn } from './contact.ts'
import type { Place } from './found.ts'
import { fold, type Line } from './line.ts'
import { telOf } from './links.ts'
import { contactLabelCount, type Scene } from './scene.ts'

/** `region`: where numbers without a country's code are at home; `senders`: what whoever sends the mail calls itself. */
export function phones(at: Place, { known, portal, senderDomain }: Scene, { region, senders }: { readonly region: string | undefined; readonly senders: readonly string[] }): void {
  const { line, hits, whole } = at.look
  if (line.links.length === 0 && !MANY_DIGITS.test(line.text)) return
  // « immobilier.ch, rue du Port 12, Genève, +41 … » is where the portal is.
  if (portal && line.text.length > LONGER_THAN_A_NUMBER && hits.length === 0 && isOpenedBy([fold(portal.name), senderDomain], line)) return
  const seen = new Set<string>()
  const add = (value: string, place: { from: number; to: number }, shape: string[]) => {
    seen.add(value)
    at.add('phone', value, { ...place, shape: [...shape, ...phoneShape(value), SWITCHBOARD.test(fold(line.text.slice(Math.max(0, place.from - 70), place.to + 30))) || isOpenedBy(senders, line) ? 'ofService' : 'noService'] })
  }
  for (const { phone, span } of phonesIn(line.text, region))
    if (!isNoContactPhone(known, phone) && !isPortals(portal, line.text.slice(0, span.start))) add(phone, { from: span.start, to: span.end }, ['strict'])
  // Behind a label, fewer signs are enough: "Handy: 176 1234567".
  const isLabelled = hits.some((hit) => hit.label === 'phone') || whole === 'phone' || at.look.columns.includes('phone')
  for (const match of isLabelled || line.text.length < 24 ? line.text.matchAll(/(?<![\d@])\d[\d\s()./-]{6,18}\d(?!\d|\s?(?:€|m²))/g) : []) {
    const phone = parsePhoneNumber(match[0], region)
    if (phone && !seen.has(phone) && !isNoContactPhone(known, phone))
      add(phone, { from: match.index, to: match.index + match[0].length }, ['loose'])
  }
  for (const link of line.links) {
    const written = telOf(link)
    const phone = written === undefined ? undefined : parsePhoneNumber(written, region)
    if (!phone || seen.has(phone) || isNoContactPhone(known, phone)) continue
    const from = Math.max(0, line.text.indexOf(link.text))
    seen.add(phone)
    at.add('phone', phone, { from, to: from + link.text.length, origin: 'link', shape: phoneShape(phone) })
  }
}

/** "idealista, +34 …": a portal's own line. */
const isOpenedBy = (senders: readonly string[], { folded }: Line): boolean => senders.some((name) => name !== '' && folded.startsWith(name))

/** « … idealista, +34 … »: right behind the portal's name. */
const isPortals = (portal: Scene['portal'], before: string): boolean => portal !== undefined && fold(before).replace(/[\s,:·–—-]{1,5}$/, '').endsWith(fold(portal.name))

const LONGER_THAN_A_NUMBER = 30

/** No number has fewer. */
const MANY_DIGITS = /(?:\d\D{0,3}){7}/

/** Around a number that is a portal's or an office's. */
const SWITCHBOARD = /assistance|help ?line|help ?desk|hotline|support|service|standard|numero vert|gratuit|regie|permanence|secretariat|votre ligne|ligne suivie|depannage|annonceurs|centrale|kundendienst|atencion|assistenza|klantenservice/

const phoneShape = (phone: string): string[] => [
  /^\+33[67]|^\+(?:590|594|596|262)6|^\+(?:44|41)7|^\+491|^\+346|^\+393|^\+316|^\+324/.test(phone) ? 'mobile' : 'landline',
  /^\+338/.test(phone) ? 'special' : phone.startsWith('+33') ? 'french' : 'foreign',
]

// Which national form a portal's mails use; French for all others.
const REGIONS: Readonly<Record<string, string>> = {
  de: 'DE', at: 'AT', ch: 'CH', be: 'BE', nl: 'NL', es: 'ES', it: 'IT', uk: 'GB', pt: 'PT', lu: 'LU', ie: 'IE',
}

/** Where numbers without a country's code are at home: by the sender's domain, by what the mail names, by its language. */
export function regionOf({ sender, looks, memory }: Scene): string | undefined {
  if (memory?.region) return memory.region
  const byDomain = sender === null ? undefined : REGIONS[domainOf(sender).split('.').at(-1) ?? '']
  if (byDomain) return byDomain
  // What a foreigner writes into a French form does not make his number foreign.
  const isForm = contactLabelCount({ looks }) > 0
  const text = looks.slice(0, 60).flatMap(({ line, isProse }) => (isForm && isProse ? [] : [line.folded])).join(' ').slice(0, 1_500)
  return NAMED_REGIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? SPOKEN_REGIONS[languageOf(text) ?? '']
}

// Neighbours share their languages with others, and a number's first digits with France.
const NAMED_REGIONS: readonly (readonly [string, RegExp])[] = [
  ['NL', /\bkvk\b|\bbtw:? ?nl\d|\bnederland\b/],
  ['BE', /\bbelgi(?:que|e|um|en|sche?)\b|\bbruxelles\b|\bbrussel\b|\bantwerpen\b|\bvlaams|\bwallon/],
  ['CH', /\bschweiz|\bsuisse\b|\bsvizzera\b|\bzurich\b|\bchf\b|\bgeneve\b|\blausanne\b/],
]

// A Dutch mobile number is a French one to the digit, and who writes Dutch of a home in France may have either.
const SPOKEN_REGIONS: Readonly<Record<string, string>> = { de: 'DE', es: 'ES', it: 'IT', en: 'GB', pt: 'PT' }
