import type { PropertyKind } from '#agency/properties/property.ts'
import { fr } from '#kernel/french.ts'
import type { Interval } from '#kernel/interval.ts'
import { capitalised, unbrokenPhone, wording } from '#kernel/wording.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import type { MailProperty, MailVisit } from './mail-view.ts'

const kindsInFrench: Record<PropertyKind, readonly [the: string, of: string]> = {
  apartment: ['l’appartement', 'de l’appartement'],
  house: ['la maison', 'de la maison'],
  studio: ['le studio', 'du studio'],
  land: ['le terrain', 'du terrain'],
  parking: ['le parking', 'du parking'],
  commercial: ['le local', 'du local'],
  other: ['le bien', 'du bien'],
}
const kindsInEnglish: Record<PropertyKind, string> = {
  apartment: 'the flat', house: 'the house', studio: 'the studio', land: 'the plot', parking: 'the parking space', commercial: 'the premises', other: 'the property',
}

/** "à Nantes", "au Mans", "aux Sables-d'Olonne". */
const inTown = (town: string): string => {
  if (town === '') return ''
  if (town.startsWith('Les ')) return ` aux ${town.slice(4)}`
  return town.startsWith('Le ') ? ` au ${town.slice(3)}` : ` à ${town}`
}

/** "l'appartement à Nantes" / "the flat in Nantes". */
export const theProperty = ({ kind, town }: MailProperty, locale: Locale): string =>
  locale === 'fr' ? kindsInFrench[kind][0] + inTown(town) : kindsInEnglish[kind] + (town === '' ? '' : ` in ${town}`)

const ofTheProperty = ({ kind, town }: MailProperty): string => kindsInFrench[kind][1] + inTown(town)

const plainNames: Record<Locale, Record<AppointmentType, string>> = {
  fr: { viewing: 'visite', phone_call: 'appel', office_visit: 'rendez-vous à l’agence', valuation: 'estimation' },
  en: { viewing: 'viewing', phone_call: 'call', office_visit: 'meeting at the agency', valuation: 'valuation' },
}

/** "visite de l'appartement à Nantes", "appel": what the appointment is, for a subject. */
export function whatItIs({ type, property }: Pick<MailVisit, 'type' | 'property'>, locale: Locale): string {
  const name = plainNames[locale][type]
  // Who has a property valued wrote under an advert of the agency's: the advert's property is not the one to be valued.
  if (property === undefined || type !== 'viewing') return name
  return locale === 'fr' ? `${name} ${ofTheProperty(property)}` : `${name} of ${theProperty(property, locale)}`
}

/** "Votre visite de l'appartement à Nantes". */
export const yours = (visit: MailVisit, locale: Locale): string =>
  `${locale === 'fr' ? 'Votre' : 'Your'} ${whatItIs(visit, locale)}`

/** "Nantes · 68 m² · 289 000 € · Réf. ADQ-12". */
export function propertyFacts({ town, surfaceM2, price, transaction, reference }: MailProperty, locale: Locale): string {
  const say = wording(locale)
  return [
    town,
    surfaceM2 === undefined ? '' : say.surface(surfaceM2),
    price ? say.price(price, transaction) : '',
    locale === 'fr' ? fr`Réf. ${reference}` : `Ref. ${reference}`,
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

/** "Jeudi 3 décembre, de 18 h 30 à 19 h". */
export const whenItIs = (span: Interval, { timeZone }: MailVisit, locale: Locale): string => {
  const say = wording(locale)
  return `${capitalised(say.day(span.start, timeZone))}, ${say.fromTo(span, timeZone)}`
}

/** Name and phone of who is met; the agency's while no agent is chosen. */
export function metLine({ agent, agency }: MailVisit): string {
  const phone = agent?.phone ?? agency.phone
  return phone === undefined ? (agent?.name ?? agency.name) : `${agent?.name ?? agency.name}, ${unbrokenPhone(phone)}`
}

/** Whose proposal it is, and how a person is reached. */
export function automaticLine({ agency }: Pick<MailVisit, 'agency'>, locale: Locale): string {
  const phone = agency.phone && unbrokenPhone(agency.phone)
  if (locale === 'en') {
    return phone === undefined
      ? 'Automatic message from the agency; a person answers when you reply to it.'
      : `Automatic message from the agency; a person answers when you reply to it, or on ${phone}.`
  }
  return phone === undefined
    ? fr`Message automatique de l'agence ; une personne vous répond si vous répondez à ce message.`
    : fr`Message automatique de l'agence ; une personne vous répond en retour de ce message ou au ${phone}.`
}

/** A subject is one line, whatever a name or a title holds (RFC 5322 §2.2). */
export const oneLine = (subject: string): string => subject.replace(/[\r\n\t\0]+/g, ' ').trim()

/** The text part: what is empty is left out, `null` is one blank line, never two. */
export const textLines = (lines: readonly (string | null | undefined)[]): string =>
  `${lines.filter((line) => line !== undefined && line !== '').map((line) => line ?? '').join('\n')}\n`.replace(/\n{3,}/g, '\n\n')
