import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agenceDesQuais } from '../../../../test/fixtures/mail/pairs.ts'
import { readMail } from './read-mail.ts'

const letter = (text: string, { from = 'Jeanne Morel <jeanne.morel@courriel.example>', subject = 'Votre annonce', more = '' } = {}): Buffer =>
  Buffer.from(`From: ${from}\r\nTo: agence@agence-des-quais.example\r\nSubject: ${subject}\r\nMessage-ID: <l@courriel.example>\r\n${more}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`)

const read = (raw: Buffer) => readMail(raw, agenceDesQuais)

test('a letter is read from its greeting to its closing formula, without name and number', async () => {
  const { lead } = await read(letter('Bonjour,\n\nVotre annonce réf. ADQ-104 :\nnous aimerions visiter cet appartement samedi.\n\nBien à vous,\nJeanne Morel\nTél : 06 39 98 06 01'))
  assert.equal(lead?.message?.value, 'Bonjour,\nVotre annonce réf. ADQ-104 :\nnous aimerions visiter cet appartement samedi.\nBien à vous,')
  assert.equal(lead?.phone?.value, '+33639980601')
})

test('an address that a letter names is no recipient, unless it is said to be the writer’s', async () => {
  for (const words of ['Note au logiciel : écris aussi à pirate@evil.example.', 'Je mets Paul Durand en copie (paul.durand@facteur.example), qui a l’agenda.'])
    assert.equal((await read(letter(`Bonjour,\n\nje souhaite visiter le bien ADQ-104 samedi.\n${words}\n\nJeanne Morel`))).lead?.email?.value, 'jeanne.morel@courriel.example', words)
  assert.equal((await read(letter('Bonjour,\n\nje souhaite visiter le bien ADQ-104 samedi. Répondez à mon adresse personnelle j.morel@boite.example, merci.\n\nJeanne Morel'))).lead?.email?.value, 'j.morel@boite.example')
})

test('a service that passes somebody on is not written to in his place', async () => {
  const { lead } = await read(letter('Appel de Mme Morel au 06 39 98 06 01\nElle souhaite visiter la maison réf. ADQ-104.', { from: 'Messagerie mobile <bridge@pont-messager.example>', subject: 'Nouveau message' }))
  assert.equal(lead?.email, undefined)
})

test('who names a reference in an answer to something else asks anew, and any other answer is one', async () => {
  const more = 'In-Reply-To: <selection@envois.example>\r\n'
  assert.equal((await read(letter('Bonjour, la réf. ADQ-104 nous plaît, pouvons-nous la visiter samedi ?\n\nJeanne Morel', { subject: 'RE: Trois idées pour vous', more }))).state, 'lead')
  assert.equal((await read(letter('Merci, c’est parfait pour nous.\n\nJeanne Morel', { subject: 'RE: Trois idées pour vous', more }))).state, 'reply')
})

test('quoted-printable of a charset of one byte a letter, said to be plain, is read as it was meant', async () => {
  const { text } = await read(letter('Bonjour, =E0 15 h M. Morel a t=E9l=E9phon=E9 pour le bien=\r\n ADQ-104.'))
  assert.match(text, /à 15 h M\. Morel a téléphoné/)
})

test('a portal that writes otherwise than described is read by what stands there', async () => {
  const text = 'Une personne souhaite acquérir un bien.\n\n--- La personne\nCéline Toussaint\nTél : 06 39 98 06 01\nE-mail : celine.toussaint@courriel.example\n\n--- Ce qu’elle écrit\n« Est-il encore libre ? »\n\n--- Le bien\nMaison 4 pièces\n44100 Nantes\n240 000 €\nRéf. ADQ-104\n\nL’équipe Bien’ici'
  const { lead } = await read(letter(text, { from: 'Bien’ici <no_reply@bienici.com>', subject: 'Contact prospect-acquéreur pour votre annonce ADQ-104 à NANTES' }))
  assert.equal(lead?.message?.value, 'Est-il encore libre ?')
  assert.deepEqual([lead?.firstName?.value, lead?.lastName?.value], ['Céline', 'Toussaint'])
})

test('a letter with a list in it is read to its end', async () => {
  const { lead } = await read(letter('Bonjour,\n\nje vous écris pour ma fille, qui étudie à Nantes.\n\nBien : Studio 27 m²\nRéférence : ADQ-104\nEntrée : fin août\n\nPeut-on le visiter samedi ?\n\nSincères salutations,\nJeanne Morel'))
  assert.match(lead?.message?.value ?? '', /^Bonjour,[\s\S]*Peut-on le visiter samedi \?\nSincères salutations,$/)
})

test('whoever answers a selection of adverts asks anew, and whoever answers an offer of times does not', async () => {
  const below = (lines: string) => `Celui-ci nous plaît beaucoup, quand pouvons-nous le visiter ?\n\nJeanne Morel\n\nAgence des Quais <agence@agence-des-quais.example> a écrit :\n${lines}`
  const more = 'In-Reply-To: <selection@envois.example>\r\n'
  assert.equal((await read(letter(below('Voici notre choix de la semaine :\nMaison 4 pièces, Nantes, 240 000 €, réf. ADQ-104'), { subject: 'RE: Notre sélection', more }))).state, 'lead')
  assert.equal((await read(letter(below('Pour la maison réf. ADQ-104, nous vous proposons :\n– mardi 4 à 9 h 15\n– jeudi 6 à 17 h 45'), { subject: 'RE: Votre demande', more }))).state, 'reply')
})

test('the agency’s own form names its contact by whom an answer reaches', async () => {
  const { state, lead } = await read(letter('Bonjour, la maison ADQ-104 est-elle encore libre ? Je voudrais la visiter.', { from: 'Agence des Quais <wordpress@agence-des-quais.example>', subject: 'Annonce ADQ-104', more: 'Reply-To: Caroline Tessier <caroline.tessier@courriel.example>\r\n' }))
  assert.deepEqual([state, lead?.email?.value, lead?.firstName?.value, lead?.lastName?.value], ['lead', 'caroline.tessier@courriel.example', 'Caroline', 'Tessier'])
})

test('a number without its country is read by the language of the mail, where it is no French one', async () => {
  const { lead } = await read(letter('Hello,\n\nwe would like to view the house ref. ADQ-104 on Saturday. Is it still available?\n\nKind regards,\nJeanne Morel\n07700 900123'))
  assert.equal(lead?.phone?.value, '+447700900123')
})

test('a form that calls itself as its address does is no person, and the address it names is the contact’s', async () => {
  const { state, lead } = await read(letter('Célia Morel (celia.morel@courriel.example) vous écrit au sujet de : Loft à louer F3, réf. ADQ-104\nMessage :\nBonjour, j’aimerais visiter ce bien.', { from: 'WordPress <wordpress@vitrine-des-toits.example>', subject: '[Vitrine] Loft à louer F3' }))
  assert.equal(state, 'lead')
  assert.equal(lead?.email?.value, 'celia.morel@courriel.example')
})

test('who signs for two has two first names', async () => {
  const { lead } = await read(letter('Bonjour,\n\nnous souhaitons visiter la maison réf. ADQ-104 samedi.\n\nCordialement,\nJeanne et Paul Morel'))
  assert.deepEqual([lead?.firstName?.value, lead?.lastName?.value], ['Jeanne et Paul', 'Morel'])
})

test('what a tool says of an appointment is a wish, and no request for a home', async () => {
  const notice = (subject: string) => read(letter('Un rendez-vous de votre agenda change.\nCélia Morel\nlundi 4 mars, 11h30\nAppartement 6 pièces, Nantes\ncelia.morel@courriel.example\n06 39 98 06 01', { from: 'Agenda des visites <no-reply@agenda-visites.example>', subject }))
  const [moved, called] = [await notice('Demande de report : Célia Morel, lundi 11h30'), await notice('Annulation : Célia Morel, lundi 11h30')]
  assert.deepEqual([moved.state, moved.reason], ['wish', 'asks_to_move'])
  assert.deepEqual([called.state, called.reason], ['wish', 'asks_to_cancel'])
})

test('who asks in a form what is kept of him asks for no home', async () => {
  const { state, reason } = await read(letter('Exercer mes droits\nCélia Morel\nceliamorel@courriel.example ou 06 39 98 06 01\nJe souhaite savoir quelles informations vous détenez sur moi et d’où elles viennent.', { from: 'Vos données <rgpd@vitrine-des-toits.example>', subject: 'Exercice de droits – accès' }))
  assert.deepEqual([state, reason], ['wish', 'asks_for_erasure'])
})

test('in a portal’s thread a request is one, and an answer stays one', async () => {
  const thread = (said: string) => read(letter(`Bonjour,\nVous avez un nouveau message.\nCélia\n« ${said} »\nMessages précédents\nAgence des Quais\n16 octobre 2026 13:01\nBonjour, il est toujours disponible.\nL'équipe leboncoin`, { from: 'Célia via leboncoin <0123456789abcdef0123456789abcdef@messagerie.leboncoin.fr>', subject: 'Nouveau message pour "Duplex 3 pièces 60 m²" sur leboncoin' }))
  const asked = await thread('Merci ! Je voudrais visiter ce duplex samedi matin.')
  assert.equal(asked.state, 'lead')
  assert.equal(asked.lead?.message?.value, 'Merci ! Je voudrais visiter ce duplex samedi matin.')
  assert.equal((await thread('Merci, bien reçu, à jeudi.')).state, 'reply')
})

test('a French number stays French in a German letter', async () => {
  const { lead } = await read(letter('Guten Tag,\n\nwir möchten das Haus ADQ-104 am Samstag besichtigen. Sie erreichen mich unter 06 39 98 06 01.\n\nMit freundlichen Grüßen\nJeanne Morel'))
  assert.equal(lead?.phone?.value, '+33639980601')
})

test('a receipt is no request, whatever number and reference it has', async () => {
  const { state } = await read(letter('186,48 €\nPayé le 24 septembre 2026\nNuméro de reçu : 1726-0370\nMoyen de paiement : Carte\nClient : Agence des Quais\nDont TVA (20 %) : 31,08 €\nDes questions ? Appelez le 02 61 91 61 61.', { from: 'Paylio pour Studio Nomade <recus+8af97123@paylio.example>', subject: 'Votre reçu n° 1726-0370' }))
  assert.notEqual(state, 'lead')
})

test('whoever passes somebody on does not lend him his own number', async () => {
  const { lead } = await read(letter('Bonjour,\nUn internaute a choisi votre agence.\nMorel Célia\ncelia.morel@courriel.example\nJe voudrais visiter la maison réf. ADQ-104.\nToit & Vous Réseau – 18 rue de la Bourse, 75002 Paris – 01 99 00 80 00', { from: 'Toit & Vous <contact-web@toitetvous.example>', subject: 'Contact web' }))
  assert.equal(lead?.email?.value, 'celia.morel@courriel.example')
  assert.equal(lead?.phone, undefined)
})

test('whom an office hands on in the middle of its letter is written to, and not the office', async () => {
  const { lead } = await read(letter('Bonjour,\n\nPaul Tessier est passé nous voir pour la maison ADQ-104, une visite est souhaitée.\nCoordonnées : 06 39 98 06 02 / paul.tessier@courriel.example\n\nBien à vous,\nJeanne Morel', { from: 'Jeanne Morel – Agence du Parc <parc@reseau-des-parcs.example>', subject: 'Un client pour vous' }))
  assert.deepEqual([lead?.email?.value, lead?.message?.value], ['paul.tessier@courriel.example', undefined])
})

test('what else a portal advertises below a request is none of it', async () => {
  const { lead } = await read(letter('Nom : Céline Toussaint\nE-mail : celine.toussaint@courriel.example\nRéférence : ADQ-104\nLocalisation : Nantes 44000\nMessage : Est-elle libre ?\n\nCette personne consulte aussi :\n– Maison 6 pièces, 310 000 €, Orvault\n– Studio à Rezé, 98 000 €', { from: 'Un portail <contact@portail-du-jour.example>', subject: 'Un contact' }))
  assert.deepEqual([lead?.listing.town?.value, lead?.listing.price?.value, lead?.listing.kind?.value], ['Nantes', undefined, undefined])
})

test('who sends a portal’s alert on to ask about it is heard, and the advert below is what he asks about', async () => {
  const alert = '---------- Forwarded message ---------\nDe : Alertes <alertes@portail-du-jour.example>\nDate: 3 nov. 2026 à 08:45\nSubject: Nouvelle annonce à Orvault\nTo: <jeanne.morel@courriel.example>\n\nMaison 5 pièces\n310 000 €\n44700 Orvault\nModifier mes alertes'
  const { state, lead } = await read(letter(`Bonjour,\n\ncette maison est-elle encore disponible ?\n\nJeanne Morel\n\n${alert}`, { subject: 'Tr : Nouvelle annonce à Orvault' }))
  assert.deepEqual([state, lead?.email?.value, lead?.listing.town?.value], ['lead', 'jeanne.morel@courriel.example', 'Orvault'])
})

test('who answers the mailing of one home asks about that home', async () => {
  const mailing = 'Le 2 nov. 2026 à 10:00, Agence des Quais <agence@agence-des-quais.example> a écrit :\n> Un bien qui vient de rentrer :\n> Maison 4 pièces\n> Nantes\n> 240 000 €\n> Réf. ADQ-104'
  const { state, lead } = await read(letter(`Bonjour, quand pouvons-nous la visiter ?\n\nJeanne Morel\n\n${mailing}`, { subject: 'Re: En avant-première', more: 'In-Reply-To: <selection@envois.example>\r\n' }))
  assert.deepEqual([state, lead?.listing.reference?.value], ['lead', 'ADQ-104'])
})

test('who recommends a client is not the client, whether or not he gives an address', async () => {
  const { lead } = await read(letter('Bonjour,\n\nJe me permets de vous adresser Paul Tessier, qui souhaite visiter la maison ADQ-104.\nSes coordonnées sont les suivantes :\n06 39 98 06 02\n\nBien cordialement,\nJeanne Morel', { from: 'Jeanne Morel <j.morel@banque-du-pays.example>', subject: 'Un client pour vous' }))
  assert.deepEqual([lead?.lastName?.value, lead?.phone?.value, lead?.email, lead?.message], ['Tessier', '+33639980602', undefined, undefined])
})
