import { dataNotice } from '#agency/contacts/data-notice.ts'
import { fr } from '#kernel/french.ts'
import { html } from '#kernel/html.ts'
import { mailAccent, mailButton, mailFrame, mailSmall, mailStack, mailText, mailTitle, type WrittenMail } from '#kernel/look/mail.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import { bold, footBlocks, personBlock, propertyBlock } from './blocks.ts'
import type { OfferMailView } from './mail-view.ts'
import { automaticLine, metLine, oneLine, propertyFacts, textLines, theProperty, yours } from './phrases.ts'

interface OfferWords {
  readonly subject: (what: string, count: number) => string
  readonly greeting: (name: string | undefined) => string
  readonly first: (view: OfferMailView) => string
  readonly understood: (wish: string) => string
  readonly noneFits: string
  readonly lost: string
  readonly notThat: string
  readonly allSlots: string
  readonly nothingBooked: string
  readonly whyYou: (portal: string | undefined) => string
}

const countInFrench = ['', 'un moment', 'deux moments', 'trois moments']
const countInEnglish = ['', 'one time', 'two times', 'three times']

function purposeInFrench({ visit, slots }: OfferMailView): string {
  const count = countInFrench[slots.length] ?? 'des moments'
  const purposes: Record<AppointmentType, string> = {
    viewing: visit.property ? `pour visiter ${theProperty(visit.property, 'fr')}` : 'pour votre visite',
    phone_call: fr`pour nous parler au téléphone`,
    office_visit: fr`pour vous recevoir à l'agence`,
    valuation: fr`pour estimer votre bien`,
  }
  return slots.length === 0 ? fr`choisissez le moment qui vous convient ${purposes[visit.type]}.` : fr`voici ${count} ${purposes[visit.type]}.`
}

function purposeInEnglish({ visit, slots }: OfferMailView): string {
  const count = countInEnglish[slots.length] ?? 'some times'
  const purposes: Record<AppointmentType, string> = {
    viewing: visit.property ? `to visit ${theProperty(visit.property, 'en')}` : 'for your viewing',
    phone_call: 'to talk on the phone',
    office_visit: 'to meet at the agency',
    valuation: 'to value your property',
  }
  return slots.length === 0 ? `choose the time that suits you ${purposes[visit.type]}.` : `here ${slots.length === 1 ? 'is' : 'are'} ${count} ${purposes[visit.type]}.`
}

const words: Record<Locale, OfferWords> = {
  fr: {
    subject: (what, count) => (count === 0 ? fr`${what} : choisissez le moment` : fr`${what} : ${count} ${count === 1 ? 'créneau proposé' : 'créneaux proposés'}`),
    greeting: (name) => (name === undefined ? fr`Bonjour,` : fr`Bonjour ${name},`),
    first: purposeInFrench,
    understood: (wish) => fr`J'ai compris : ${wish}.`,
    noneFits: fr`Aucun créneau n'y correspond pour le moment ; voici les plus proches.`,
    lost: fr`Le créneau que vous avez accepté vient d'être pris ; en voici d'autres.`,
    notThat: fr`Ce n'est pas cela ? Dites-le autrement sur la page, ou répondez à ce message : un programme y lit les jours et les heures, une personne de l'agence tout le reste.`,
    allSlots: fr`Voir tous les créneaux`,
    nothingBooked: fr`Chaque créneau ouvre la page où le confirmer ; d'ici là, rien n'est réservé.`,
    whyYou: (portal) =>
      portal === undefined
        ? fr`Vous recevez ce message parce que vous nous avez écrit.`
        : fr`Vous recevez ce message parce que vous nous avez écrit depuis ${portal}.`,
  },
  en: {
    subject: (what, count) => (count === 0 ? `${what}: choose the time` : `${what}: ${count} ${count === 1 ? 'time' : 'times'} to choose from`),
    greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    first: purposeInEnglish,
    understood: (wish) => `I understood: ${wish}.`,
    noneFits: 'No time fits that for now; here are the nearest ones.',
    lost: 'The time you agreed to has just been taken; here are others.',
    notThat: 'Not what you meant? Say it another way on the page, or reply to this message: a program reads days and times in it, a person at the agency everything else.',
    allSlots: 'See all times',
    nothingBooked: 'Each time opens the page where you confirm it; nothing is booked before.',
    whyYou: (portal) =>
      portal === undefined ? 'You receive this message because you wrote to us.' : `You receive this message because you wrote to us through ${portal}.`,
  },
}

function offerText(view: OfferMailView, locale: Locale): string {
  const { visit, slots, pageUrl, notice, wish } = view
  const say = wording(locale)
  const local = words[locale]
  const { heading, entries } = dataNotice(notice, locale)
  return textLines([
    `${local.greeting(view.contactName)} ${local.first(view)}`,
    null,
    view.isAfterLoss ? local.lost : undefined,
    wish && local.understood(wish.understood),
    wish && !wish.isMet ? local.noneFits : undefined,
    null,
    ...slots.flatMap(({ span, reason, url }) => [
      `${capitalised(say.dayAndTime(span.start, visit.timeZone))}${reason === undefined ? '' : ` (${reason})`}`, url, null,
    ]),
    local.allSlots, pageUrl, null,
    wish && local.notThat,
    slots.length === 0 ? undefined : local.nothingBooked,
    null,
    metLine(visit),
    visit.property?.title,
    visit.property && propertyFacts(visit.property, locale),
    null,
    automaticLine(visit, locale),
    `${visit.agency.name}, ${visit.agency.postalAddress}`,
    null,
    local.whyYou(notice.portalName),
    null,
    heading,
    ...entries.map(({ term, text }) => (locale === 'fr' ? fr`${term} : ${text}` : `${term}: ${text}`)),
  ])
}

/** The first contact: what is proposed, who speaks, why, and all of GDPR art. 14. Nothing is booked by a link alone. */
export function offerMail(view: OfferMailView, locale: Locale): WrittenMail {
  const { visit, slots, pageUrl, notice, wish } = view
  const local = words[locale]
  const say = wording(locale)
  const accent = mailAccent(visit.agency.accent)
  const subject = oneLine(local.subject(yours(visit, locale), slots.length))
  const first = local.first(view)
  const buttons = slots.map(({ url, span, reason }, index) =>
    mailButton(
      {
        url,
        label: capitalised(say.day(span.start, visit.timeZone)),
        end: say.clock(span.start, visit.timeZone),
        isMain: index === 0,
        ...(reason === undefined ? {} : { note: reason }),
      },
      accent,
    ),
  )
  const { heading, entries } = dataNotice(notice, locale)
  return {
    subject,
    text: offerText(view, locale),
    html: mailFrame({
      locale,
      subject,
      preheader: capitalised(first),
      sender: visit.agency.name,
      accent,
      blocks: [
        mailText(local.greeting(view.contactName)),
        mailTitle(capitalised(first)),
        ...(view.isAfterLoss ? [mailText(bold(local.lost))] : []),
        ...(wish ? [mailText(wish.isMet ? local.understood(wish.understood) : html`${local.understood(wish.understood)} ${bold(local.noneFits)}`)] : []),
        ...propertyBlock(visit.property, locale),
        mailStack([...buttons, mailButton({ url: pageUrl, label: local.allSlots, isMain: slots.length === 0 }, accent)], 8),
        ...(wish ? [mailSmall(local.notThat)] : []),
        ...(slots.length === 0 ? [] : [mailSmall(local.nothingBooked)]),
        personBlock(visit, accent, locale),
      ],
      foot: [
        ...footBlocks(visit, locale),
        mailSmall(local.whyYou(notice.portalName)),
        mailSmall(bold(heading)),
        ...entries.map(({ term, text }) => mailSmall(html`${bold(term)} – ${text}`)),
      ],
    }),
  }
}
