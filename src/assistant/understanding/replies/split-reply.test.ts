import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import PostalMime from 'postal-mime'
import { replyTextOfHtml } from './html-reply.ts'
import { splitReply } from './split-reply.ts'

const OURS = 'Bonjour Madame,\nVoici trois créneaux pour votre visite : jeudi 14 h, vendredi 14 h 30, mardi 18 h.'
const quoted = OURS.split('\n').map((line) => `> ${line}`).join('\n')

const HEADINGS: readonly (readonly [string, string])[] = [
  ['Gmail', `Le jeu. 3 sept. 2026 à 10:12, Agence du Port <contact@agence.example> a écrit :\n\n${quoted}`],
  ['Gmail, folded', `Le jeu. 3 sept. 2026 à 10:12, Agence du Port <\ncontact@agence.example> a écrit :\n\n${quoted}`],
  ['Apple Mail', `Le 3 sept. 2026 à 10:12, Agence du Port <contact@agence.example> a écrit :\n\n${quoted}`],
  ['Thunderbird', `Le 03/09/2026 à 10:12, Agence du Port a écrit :\n${quoted}`],
  ['Outlook, French', `De : Agence du Port <contact@agence.example>\nEnvoyé : jeudi 3 septembre 2026 10:12\nÀ : Anne Martin\nObjet : Votre visite\n\n${OURS}`],
  ['Outlook, with a rule', `________________________________\nDe : Agence du Port\nEnvoyé : jeudi 3 septembre 2026 10:12\nÀ : Anne Martin\nObjet : Votre visite\n\n${OURS}`],
  ['Outlook, English', `-----Original Message-----\nFrom: Agence du Port\nSent: Thursday, September 3, 2026 10:12 AM\nTo: Anne\nSubject: Your visit\n\n${OURS}`],
  ['Outlook, German', `Von: Agence du Port\nGesendet: Donnerstag, 3. September 2026 10:12\nAn: Anne\nBetreff: Ihr Termin\n\n${OURS}`],
  ['Orange', `> Message du 03/09/26 10:12\n> De : "Agence du Port"\n> A : anne@courriel.example\n> Objet : Votre visite\n>\n${quoted}`],
  ['message d’origine', `-------- Message d'origine --------\nDe : Agence du Port\nDate : 03/09/2026 10:12 (GMT+01:00)\nÀ : Anne\nObjet : Votre visite\n\n${OURS}`],
  ['Gmail, German', `Am Do., 3. Sept. 2026 um 10:12 Uhr schrieb Agence <contact@agence.example>:\n\n${quoted}`],
  ['Gmail, Spanish', `El jue, 3 sept 2026 a las 10:12, Agence (<contact@agence.example>) escribió:\n\n${quoted}`],
  ['Gmail, Italian', `Il giorno gio 3 set 2026 alle ore 10:12 Agence <contact@agence.example> ha scritto:\n\n${quoted}`],
  ['Gmail, Dutch', `Op do 3 sep 2026 om 10:12 schreef Agence <contact@agence.example>:\n\n${quoted}`],
  ['Gmail, Portuguese', `Agence <contact@agence.example> escreveu no dia quinta, 3/09/2026 à(s) 10:12:\n\n${quoted}`],
]

test('what is answered is told from the answer under every heading', () => {
  const wrong = HEADINGS.filter(([, heading]) => splitReply(`Bonjour,\n\nLe deuxième me va.\n\n${heading}`).own !== 'Bonjour,\n\nLe deuxième me va.')
  assert.deepEqual(wrong.map(([name]) => name), [])
})

const SIGNATURES = [
  'Cordialement,\nAnne Martin\n06 39 98 01 02',
  'Bien à vous\n\nAnne Martin',
  'Envoyé de mon iPhone',
  'Envoyé depuis l’application Mail Orange',
  'Télécharger Outlook pour iOS',
  'Sent from my Galaxy',
  'Von meinem iPhone gesendet',
  '-- \nAnne Martin\nDirectrice\nwww.societe.example',
  'Best regards,\nAnne',
  'Mit freundlichen Grüßen\nAnne Martin',
  'Ce message et ses pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires.',
]

test('signature, mobile footer and disclaimer are no part of the answer', () => {
  const wrong = SIGNATURES.filter((signature) => splitReply(`jeudi 14h c’est bon\n\n${signature}`).own !== 'jeudi 14h c’est bon')
  assert.deepEqual(wrong, [])
})

test('a closing formula above something still to say is part of the answer', () => {
  const text = 'Merci\n\nPourriez-vous me rappeler avant ? Je serai en retard.'
  assert.equal(splitReply(text).own, text)
  assert.equal(splitReply('Merci,\nà jeudi 14h').own, 'Merci,\nà jeudi 14h')
})

test('answers written between the quoted lines are kept', () => {
  const text = `Le 3 sept. 2026 à 10:12, Agence <contact@agence.example> a écrit :\n> Êtes-vous disponible jeudi 14 h ?\nOui, parfait.\n> Faut-il un parking ?\nNon.`
  assert.equal(splitReply(text).own, 'Oui, parfait.\nNon.')
})

test('the quoted part of an HTML answer is marked whatever program wrote it', () => {
  const own = '<div>ok pour mardi</div>'
  for (const quote of [
    '<div class="gmail_quote">Le jeu. a écrit :<blockquote>Bonjour</blockquote></div>',
    '<blockquote type="cite">Bonjour</blockquote>',
    '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>De :</b> Agence<br></div><div>Bonjour</div>',
    '<div class="yahoo_quoted"><div>Bonjour</div></div>',
    '<div class="moz-cite-prefix">Le 3/9 a écrit :</div><blockquote>Bonjour</blockquote>',
  ]) assert.equal(splitReply(replyTextOfHtml(own + quote)).own, 'ok pour mardi', quote)
})

test('no text makes the split slow or fail', () => {
  for (const text of ['', '>'.repeat(100_000), 'On '.repeat(50_000), 'a@b.example '.repeat(20_000), `${'Le 3 a écrit '.repeat(2_000)}:`, '\n'.repeat(100_000), '-'.repeat(100_000), 'merci\n'.repeat(20_000)]) {
    const started = performance.now()
    splitReply(text)
    replyTextOfHtml(text)
    assert.ok(performance.now() - started < 1_000)
  }
})

const CORPORA = new URL('../../../../../shared/data/corpora/', import.meta.url)
const isThere = existsSync(CORPORA)
const GITHUB = 'mail-email-reply-parser/test/emails/'
const TALON = 'mail-talon-replies/tests/fixtures/'

// First and last words of the writer's own text, as a person would mark them.
const OWN: readonly (readonly [file: string, first: string, last: string])[] = [
  [`${GITHUB}correct_sig.txt`, 'this is an', '-- signature.'],
  [`${GITHUB}email_1_1.txt`, 'Hi folks', 'HTTP API.'],
  [`${GITHUB}email_1_2.txt`, 'Hi,', 'individually."'],
  [`${GITHUB}email_1_3.txt`, 'Oh thanks.', 'be great.'],
  [`${GITHUB}email_1_4.txt`, 'Awesome!', 'with it.'],
  [`${GITHUB}email_1_5.txt`, 'One: Here', 'for a while.'],
  [`${GITHUB}email_1_6.txt`, 'I get proper', 'as well.'],
  [`${GITHUB}email_1_7.txt`, ':+1:', ':+1:'],
  [`${GITHUB}email_1_8.txt`, 'I will reply under', 'and under this.'],
  [`${GITHUB}email_2_1.txt`, 'Outlook with a reply', 'Outlook with a reply'],
  [`${GITHUB}email_2_2.txt`, 'Outlook with', 'above line'],
  [`${GITHUB}email_2_3.txt`, 'Outlook with', 'above line'],
  [`${GITHUB}email_BlackBerry.txt`, 'Here is', 'another email'],
  [`${GITHUB}email_bullets.txt`, 'test 2', '- and another'],
  [`${GITHUB}email_iPhone.txt`, 'Here is', 'another email'],
  [`${GITHUB}email_multi_word_sent_from_my_mobile_device.txt`, 'Here is', 'another email'],
  [`${GITHUB}email_one_is_not_on.txt`, 'Thank, this', 'when I run...'],
  [`${GITHUB}email_sent_from_my_not_signature.txt`, 'Here is', 'mobile phone.'],
  [`${GITHUB}email_sig_delimiter_in_middle_of_line.txt`, 'Hi there!', 'kthxbai'],
  [`${GITHUB}greedy_on.txt`, 'On your remote', 'is not working.'],
  [`${GITHUB}pathological.txt`, 'I think', 'to a computer.'],
  ...['android', 'aol', 'apple_mail', 'apple_mail_2', 'comcast', 'gmail', 'hotmail', 'iphone', 'outlook', 'sparrow', 'thunderbird', 'yahoo'].map(
    (name): [string, string, string] => [`${TALON}standard_replies/${name}.eml`, 'Hello', 'Hello'],
  ),
  ...['gmail', 'hotmail', 'mail_ru', 'ms_outlook_2003', 'ms_outlook_2007', 'ms_outlook_2010', 'thunderbird', 'windows_mail', 'yandex_ru'].map(
    (name): [string, string, string] => [`${TALON}html_replies/${name}.html`, 'Hi. I am fine.', 'Hi. I am fine.'],
  ),
  [`${TALON}OLK_SRC_BODY_SECTION.html`, 'Reply', 'Reply'],
  [`${TALON}reply-separated-by-hr.html`, 'Hi', 'Bob'],
  [`${TALON}reply-quotations-share-block.eml`, 'Hi Katharine.', 'Joe XXX'],
  [`${TALON}signature/emails/stripped/camel_case_body`, 'Martin, can', 'cool shirts!'],
  [`${TALON}signature/emails/stripped/jeff_body`, 'Thanks Sasha', 'homepage.'],
  [`${TALON}signature/emails/stripped/long_body`, 'Lorem ipsum', 'aliquam lacus.'],
  [`${TALON}signature/emails/stripped/short_url_body`, 'Simone,', 'what you see.'],
  [`${TALON}signature/emails/stripped/sparse_body`, 'Lorem ipsum', 'aliquam lacus.'],
]

// Disputed: `thunderbird.eml` declares format=flowed and flows its quote into the answer; in `jeff_body` the bare name above
// « via mobile » is a signature for who knows the sender's name, which is not told here: two words may as well be an answer.
// Left out: `email_long_quote.txt` (no writer's words but a test of time), texts with `#sig#` and `#reply#` marks, `unicode_msg`.
const DISPUTED = ['thunderbird.eml', 'jeff_body']

test('own words of the public reply corpora are found in all cases but the disputed ones', { skip: isThere ? false : 'the shared corpora are not here' }, async () => {
  const wrong: string[] = []
  for (const [file, first, last] of OWN) {
    const raw = readFileSync(new URL(file, CORPORA))
    const text = file.endsWith('.html') ? replyTextOfHtml(raw.toString('utf8')) : file.endsWith('.eml') ? ((await PostalMime.parse(raw)).text ?? '') : raw.toString('utf8')
    const { own } = splitReply(text)
    if (!own.startsWith(first) || !own.endsWith(last)) wrong.push(file)
  }
  const disputed = (file: string) => DISPUTED.some((name) => file.endsWith(name))
  assert.deepEqual(wrong.filter((file) => !disputed(file)), [])
  assert.ok(wrong.length <= DISPUTED.length, `${OWN.length - wrong.length} of ${OWN.length}`)
})
