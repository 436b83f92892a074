import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import type { Locale } from '#kernel/words.ts'
import { locales } from '#kernel/words.ts'
import { offerView, sampleMails } from '../../../../test/support/sample-mails.ts'
import { needsCheckMail } from './agency-notice.ts'
import { offerMail } from './offer.ts'
import { yours } from './phrases.ts'

const GMAIL_CLIPS_AT = 102_000
const every = locales.flatMap((locale) => Object.entries(sampleMails(locale)).map(([name, mail]) => ({ locale, name, mail })))
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('every mail', () => {
  test('says its language, both colour schemes, and fits what mail boxes show', () => {
    for (const { locale, name, mail } of every) {
      assert.match(mail.html, new RegExp(`^<!doctype html>\\s*<html lang="${locale}"`), name)
      assert.match(mail.html, /<meta name="color-scheme" content="light dark">/, name)
      assert.match(mail.html, /prefers-color-scheme: dark/, name)
      assert(Buffer.byteLength(mail.html) < GMAIL_CLIPS_AT, name)
      assert.doesNotMatch(mail.subject, /[\r\n]/, name)
    }
  })

  test('loads nothing but the photos it was given and runs nothing', () => {
    for (const { name, mail } of every) {
      const sources = [...mail.html.matchAll(/(?:src|background|srcset)="([^"]*)"/g)].map(([, url]) => url)
      assert(sources.every((url) => ['/sample/home.svg', '/sample/agent.svg'].includes(url ?? '')), `${name}: ${sources}`)
      assert.doesNotMatch(mail.html, /<script|<link|@import|url\(|javascript:/i, name)
      assert.doesNotMatch(mail.html, /width="1"|height="1"/, name)
    }
  })

  test('has a text part with every link of the HTML part', () => {
    for (const { name, mail } of every) {
      assert.doesNotMatch(mail.text, /<[a-z]|undefined|null|\n{3}/, name)
      const links = [...mail.html.matchAll(/href="(https:[^"]*)"/g)].map(([, url]) => (url ?? '').replaceAll('&amp;', '&'))
      for (const link of links) assert(mail.text.includes(link), `${name}: ${link}`)
    }
  })

  test('no printed value is missing', () => {
    for (const { name, mail } of every) assert.doesNotMatch(mail.html, /undefined|\[object|NaN/, name)
  })
})

describe('the first contact', () => {
  // P-03: what GDPR art. 14(1)–(3)(b) asks, and the announcement of the automatic proposal.
  const elements: Record<Locale, readonly RegExp[]> = {
    fr: [
      /Responsable/, /Agence des Quais, 12 quai des Feuilles/, /contact@agence-des-quais\.example/, /organiser le rendez-vous/, /article 6\.1\.b/, /Destinataires/,
      /24 mois/, /Accès, rectification, effacement, limitation, portabilité, opposition/, /plainte à la CNIL/, /SeLoger/, /choisis par un programme/, /Données.*téléphone/,
      /Union européenne/, /Une personne peut reprendre la main/,
    ],
    en: [
      /Controller/, /Agence des Quais, 12 quai des Feuilles/, /contact@agence-des-quais\.example/, /arrange the appointment/, /article 6\(1\)\(b\)/, /Recipients/,
      /24 months/, /Access, rectification, erasure, restriction, portability, objection/, /complain to .* CNIL/, /SeLoger/, /chosen by a program/, /Data.*phone/,
      /European Union/, /A person takes over/,
    ],
  }
  for (const locale of locales) {
    test(`carries the whole notice of article 14, in both parts (${locale})`, () => {
      const { text, html } = offerMail(offerView(locale), locale)
      for (const element of elements[locale]) {
        assert.match(plain(text), element)
        assert.match(plain(html), element)
      }
    })
  }

  test('says act and property in the subject, and the answer first', () => {
    const { subject, text } = offerMail(offerView('fr'), 'fr')
    assert.equal(plain(subject), 'Votre visite de l’appartement à Nantes : 3 créneaux proposés')
    assert.equal(plain(text.split('\n')[0] ?? ''), 'Bonjour Élodie Nguyen, voici trois moments pour visiter l’appartement à Nantes.')
  })

  test('offers one button a slot, each to the page with that slot', () => {
    const { html } = offerMail(offerView('fr'), 'fr')
    for (const { url } of offerView('fr').slots) assert.equal(html.split(`href="${url}"`).length, 2)
    assert.match(html, /Voir tous les créneaux/)
  })

  test('a name of several lines leaves the subject one line', () => {
    const { visit } = offerView('fr')
    const contact = { name: 'Eve\r\nBcc: all@agence.example' }
    const { subject } = needsCheckMail({ agency: visit.agency, reason: 'call_back', contact, deskUrl: 'https://rdv.assistant.example/' }, 'fr')
    assert.equal(plain(subject), 'À vérifier : rappel demandé (Eve Bcc: all@agence.example)')
  })

  test('what a stranger wrote is shown, never obeyed', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&'
    const view = offerView('fr')
    const { html } = offerMail({ ...view, contactName: hostile, slots: view.slots.map((slot) => ({ ...slot, reason: hostile })) }, 'fr')
    assert.doesNotMatch(html, /<img src=x/)
    const check = needsCheckMail({ agency: view.visit.agency, reason: 'other_wish', quote: hostile, deskUrl: 'https://rdv.assistant.example/' }, 'fr')
    assert.doesNotMatch(check.html, /<img src=x/)
    assert(check.text.includes(hostile))
  })
})

test('the article follows property and town', () => {
  const property = offerView('fr').visit.property
  assert(property)
  const said = (kind: 'house' | 'studio', town: string) =>
    yours({ ...offerView('fr').visit, property: { ...property, kind, town } }, 'fr')
  assert.equal(said('house', 'Le Mans'), 'Votre visite de la maison au Mans')
  assert.equal(said('studio', 'Les Sables-d’Olonne'), 'Votre visite du studio aux Sables-d’Olonne')
  assert.equal(said('studio', ''), 'Votre visite du studio')
})
