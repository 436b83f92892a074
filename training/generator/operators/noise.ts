/** What stands in mails and is nobody's data: legal lines, switchboards, preheaders, pixels. Numbers here must never be read. */
import { html, type Safe, safe } from '../html.ts'
import type { Random } from '../random.ts'
import type { Agency } from '../values/agencies.ts'
import { landline, printed } from '../values/phones.ts'

const switchboard = (random: Random) => random.pick([printed(random, landline(random, 'train')), `0 892 ${random.digits(3)} ${random.digits(3)} (0,50 €/min)`, `0 800 ${random.digits(3)} ${random.digits(3)}`, `+33 (0)1 99 00 ${random.digits(2)} ${random.digits(2)}`])

const capital = (random: Random) => `${random.int(1, 640)} ${random.digits(3)} ${random.digits(3)}`

export const siren = (random: Random) => `${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`

/** Lines under a portal's mail. */
export function legalLines(random: Random, brand: string): readonly string[] {
  const all = [
    `${brand}, S.A.S. au capital de ${capital(random)} €, RCS Paris ${siren(random)}`, `Service professionnels : ${switchboard(random)}`, `Une question ? Appelez-nous au ${switchboard(random)} du lundi au vendredi`,
    `© ${random.int(2023, 2026)} ${brand}. Tous droits réservés.`, `TVA FR${random.digits(2)} ${siren(random)}`, 'Ce message vous est envoyé automatiquement, merci de ne pas y répondre.',
    'Conformément à la loi Informatique et Libertés, vous disposez d’un droit d’accès à vos données.', `${brand} – ${random.int(2, 120)} rue des Publications, 75009 Paris`, 'Gérer mes notifications', 'Pensez à l’environnement avant d’imprimer ce courriel.',
  ]
  return all.filter(() => random.chance(0.4))
}

export function preheader(random: Random, text: string): Safe {
  return html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;color:#fff">${text}${safe('&nbsp;&zwnj;'.repeat(random.int(3, 20)))}</div>`
}

export const pixel = (random: Random, host: string): Safe => safe(`<img src="https://${host}/o/${random.hex(24)}.gif" width="1" height="1" alt="">`)

/** An HTML page of nested tables with logo, preheader and footer round the content. */
export function pageOf(random: Random, content: Safe, { brand, host, teaser }: { brand: string; host: string; teaser?: string }): string {
  const footer = legalLines(random, brand).map((line) => html`<p style="font-size:11px;color:#999999;margin:4px 0">${line}</p>`)
  return html`${teaser && random.chance(0.5) ? preheader(random, teaser) : safe('')}
<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table width="600" cellpadding="0" cellspacing="0"><tr><td><a href="https://www.${host}/?utm_source=mail"><img src="https://img.${host}/logo.png" alt="${brand}" width="140"></a></td></tr>
<tr><td style="font-family:Arial,sans-serif;font-size:14px">
${content}
</td></tr><tr><td>${footer}</td></tr></table>
</td></tr></table>${random.chance(0.6) ? pixel(random, host) : safe('')}`.html
}

/** A greeting that names the agency or its agent, as portals write it; the name is not the contact's. */
export function greetingOf(random: Random, { name, agent }: Agency): string {
  return random.pick(['Bonjour,', `Bonjour ${agent.firstName} ${agent.lastName},`, `Bonjour ${name},`, `Bonjour ${agent.firstName} - ${name},`, 'Cher partenaire,', 'Madame, Monsieur,'])
}

/** The agency's own card, as some mails repeat it. */
export function agencyCard({ name, street, postcode, town, phonePrinted, email }: Agency): readonly string[] {
  return [name, street, `${postcode} ${town}`, `Tél. : ${phonePrinted}`, email]
}
