import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

const SAID: readonly (readonly [string, string | null])[] = [
  ['Bonjour, la maison est-elle encore à vendre ?', 'fr'],
  ['dispo ?', 'fr'],
  ['Merci', 'fr'],
  ['bsr c tjs a louer svp', 'fr'],
  ['VISITE POSSIBLE SAMEDI', 'fr'],
  ['Hi, could I view the flat on Saturday?', 'en'],
  ['Thanks, call me', 'en'],
  ['Guten Tag, ist das Haus noch zu haben?', 'de'],
  ['Hola, ¿está libre el piso?', 'es'],
  ['Buongiorno, vorrei vedere la casa', 'it'],
  ['Goedemorgen, is de woning nog te koop?', 'nl'],
  ['Bom dia, a casa ainda está à venda?', 'pt'],
  ['Dzień dobry, czy mieszkanie jest dostępne?', 'pl'],
  ['Здравствуйте, квартира ещё свободна?', 'ru'],
  ['مرحبا، هل الشقة متاحة؟', 'ar'],
  ['您好，房子还在吗？', 'zh'],
  ['', null],
  ['?', null],
  ['06 39 98 01 02', null],
  ['https://annonces.example/bien/123 — REF AB-1234, 68 m²', null],
  ['anne.martin@courriel.example', null],
]

test('the language of a message is told from few words, and not from numbers, links and addresses', () => {
  assert.deepEqual(SAID.filter(([text, language]) => languageOf(text) !== language).map(([text]) => [text, languageOf(text)]), [])
})

test('a French message that names an English place or brand is French', () => {
  assert.equal(languageOf('Bonjour, le loft « Sunset View » à New York Avenue est-il disponible ? Merci'), 'fr')
})
