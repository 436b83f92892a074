import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agenceDesQuais } from '../../../../test/fixtures/mail/pairs.ts'
import { afterMail, memoryOf, type TemplateMemory } from './memory.ts'
import { readMail, teach } from './read-mail.ts'

/** A form whose labels no dictionary knows; the reference stands under one of them. */
const mailOf = (code: string, { sender = 'formulaire@vitrine-des-toits.example', who = 'Célia Morel', email = 'celia.morel@courriel.example' } = {}) =>
  Buffer.from(
    `From: ${sender}\r\nTo: agence@agence-des-quais.example\r\nSubject: Nouvelle demande\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
      `Nom : ${who}\r\nE-mail : ${email}\r\nTéléphone : 06 39 98 03 01\r\nGrimoire : ${code}\r\nDossier portail : 88${code.length}4517\r\nMessage : Je voudrais visiter cette maison.\r\n`,
  )

const referenceOf = async (raw: Buffer, memories: readonly TemplateMemory[] = []) =>
  (await readMail(raw, { ...agenceDesQuais, memories })).lead?.listing.reference?.value

test('one correction teaches where a layout has its reference, and only that layout', async () => {
  const first = mailOf('KX-4471')
  const memory = await teach(first, agenceDesQuais, [{ field: 'reference', span: null, value: 'KX-4471' }])
  assert.ok(memory)
  assert.equal(memory.senderDomain, 'vitrine-des-toits.example')
  const next = mailOf('PL-9035', { who: 'Marc Aubry', email: 'marc.aubry@courriel.example' })
  assert.equal(await referenceOf(next, [memory]), 'PL-9035')
  assert.equal((await readMail(next, { ...agenceDesQuais, memories: [memory] })).memory?.agrees, true)
  const other = mailOf('PL-9035', { sender: 'formulaire@autre-site.example' })
  assert.deepEqual(await readMail(other, { ...agenceDesQuais, memories: [memory] }), await readMail(other, agenceDesQuais))
})

test('a typed value that the mail does not hold teaches nothing', async () => {
  assert.equal(await teach(mailOf('KX-4471'), agenceDesQuais, [{ field: 'reference', span: null, value: 'ZZ-0000' }]), undefined)
})

test('teaching a layout again replaces what was known of it', async () => {
  const raw = mailOf('KX-4471')
  const once = await teach(raw, agenceDesQuais, [{ field: 'reference', span: null, value: 'KX-4471' }])
  assert.ok(once)
  const twice = await teach(raw, { ...agenceDesQuais, memories: [once] }, [{ field: 'email', span: null, value: 'celia.morel@courriel.example' }])
  assert.equal(twice?.id, once.id)
  assert.ok(twice?.places.email && twice.places.reference)
})

test('what a person leaves as it was read when he corrects another field is taught as well', async () => {
  const memory = await teach(mailOf('KX-4471'), agenceDesQuais, [{ field: 'reference', span: null, value: 'KX-4471' }])
  assert.deepEqual(Object.keys(memory?.places ?? {}).sort(), ['email', 'firstName', 'lastName', 'message', 'phone', 'reference'])
})

test('a number that a correction calls Dutch makes those of its layout Dutch, and leaves what says its country', async () => {
  const slip = (phone: string) => Buffer.from(`From: lead@vitrine-des-toits.example\r\nSubject: Lead\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNom : Célia Morel\r\nE-mail : c.morel@courriel.example\r\nTéléphone : ${phone}\r\nRéférence : KX-4471\r\nMessage : Je voudrais visiter cette maison.\r\n`)
  const memory = await teach(slip('06 1000 1486'), agenceDesQuais, [{ field: 'phone', span: null, value: '+31 6 1000 1486' }])
  assert.equal(memory?.region, 'NL')
  const phoneOf = async (phone: string) => (await readMail(slip(phone), { ...agenceDesQuais, memories: [memory!] })).lead?.phone?.value
  assert.equal(await phoneOf('06 1000 9188'), '+31610009188')
  assert.equal(await phoneOf('+33 6 39 98 12 34'), '+33639981234')
})

test('a memory is forgotten at its second disagreement', () => {
  const memory: TemplateMemory = { id: 'x', senderDomain: 'x.example', fingerprint: [1, 2, 3], places: {}, wrongPlaces: {}, disagreements: 0 }
  assert.equal(afterMail(memory, { agrees: true }), memory)
  const once = afterMail(memory, { agrees: false })
  assert.equal(once?.disagreements, 1)
  assert.equal(once && afterMail(once, { agrees: false }), undefined)
})

test('a layout of a sender is known by three tenths of its marks, one without a sender by four fifths, and never is it another sender’s', () => {
  const memory: TemplateMemory = { id: 'x', senderDomain: 'x.example', fingerprint: [1, 2, 3, 4, 5], places: {}, wrongPlaces: {}, disagreements: 0 }
  assert.equal(memoryOf({ senderDomain: 'x.example', fingerprint: [1, 2, 3, 4] }, [memory]), memory)
  assert.equal(memoryOf({ senderDomain: 'x.example', fingerprint: [1, 2, 6, 7] }, [memory]), undefined)
  assert.equal(memoryOf({ senderDomain: 'x.example', fingerprint: [1, 2, 3, 7] }, [memory]), memory)
  assert.equal(memoryOf({ senderDomain: '', fingerprint: [1, 2, 3, 7] }, [{ ...memory, senderDomain: '' }]), undefined)
  assert.equal(memoryOf({ senderDomain: 'y.example', fingerprint: [1, 2, 3, 4, 5] }, [memory]), undefined)
})

const slipOf = (who: string, email: string, code: string) =>
  Buffer.from(`From: robot@carnet-partage.example\r\nTo: agence@agence-des-quais.example\r\nSubject: Ligne 48\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVotre commande a été confiée au transporteur.\r\n${who}\r\n${email}\r\nGrimoire : ${code}\r\nLivraison : jeudi\r\n`)

test('what a person took for a request by two fields of its layout is one the next time', async () => {
  const first = slipOf('Célia Morel', 'celia.morel@courriel.example', 'KX-4471')
  const memory = await teach(first, agenceDesQuais, [{ field: 'email', span: null, value: 'celia.morel@courriel.example' }, { field: 'reference', span: null, value: 'KX-4471' }])
  assert.ok(memory)
  const next = slipOf('Marc Aubry', 'marc.aubry@courriel.example', 'PL-9035')
  assert.equal((await readMail(next, agenceDesQuais)).state, 'quarantine')
  const read = await readMail(next, { ...agenceDesQuais, memories: [memory] })
  assert.equal(read.state, 'lead')
  assert.equal(read.lead?.email?.value, 'marc.aubry@courriel.example')
})

test('a field that a label calls is not thought to be elsewhere because one mail leaves it empty', async () => {
  assert.equal(await teach(mailOf('KX-4471', { who: 'Titi Rouge' }), agenceDesQuais, [{ field: 'lastName', span: null, value: null }]), undefined)
})

test('a correction of the message teaches what it begins behind, and a mail without that has none', async () => {
  const form = (words: string) => Buffer.from(`From: bonjour@tour-des-toits.example\r\nTo: agence@agence-des-quais.example\r\nSubject: Un invité\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Nom et prénom : Célia Morel</p><p>E-mail : celia.morel@courriel.example</p><p>Référence : KX-4471</p>${words && `<p>Griffonné ${words}</p>`}<p>Maquette réalisée par Paul Martin</p>`)
  const memory = await teach(form('Est-elle libre samedi ?'), agenceDesQuais, [{ field: 'message', span: null, value: 'Est-elle libre samedi ?' }])
  assert.ok(memory)
  const known = { ...agenceDesQuais, memories: [memory] }
  assert.equal((await readMail(form('Je voudrais la visiter lundi.'), known)).lead?.message?.value, 'Je voudrais la visiter lundi.')
  assert.equal((await readMail(form(''), known)).lead?.message, undefined)
})

/** A form that shows its contact without labels, above his words. */
const cardOf = (who: string, { message, email }: { message: string; email: string }) =>
  Buffer.from(
    'From: fiche@vitrine-des-toits.example\r\nTo: agence@agence-des-quais.example\r\nSubject: Fiche\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n' +
      `Votre contact : ${who}\r\nSon e-mail : ${email}\r\nBien : maison, 5 pièces, 129 m²\r\nPrix : 298 000 €\r\nRéférence : KX-4471\r\nCe qu’il écrit :\r\n${message}\r\nPensez à répondre dans la journée.\r\nToute l’équipe de la Vitrine\r\n`,
  )

test('who signs his message is known by where the layout names him, and not by his signature', async () => {
  const message = 'Bonjour,\nje souhaite visiter cette maison.\nCélia Morel'
  const first = cardOf('Célia Morel', { message, email: 'celia.morel@courriel.example' })
  const memory = await teach(first, agenceDesQuais, [{ field: 'message', span: null, value: message }])
  assert.ok(memory)
  const next = await readMail(cardOf('Marc Aubry', { message: 'Est-elle encore libre ?', email: 'm.aubry@courriel.example' }), { ...agenceDesQuais, memories: [memory] })
  assert.deepEqual([next.lead?.firstName?.value, next.lead?.lastName?.value], ['Marc', 'Aubry'])
})

test('a name that only the person who corrects could part from its label teaches the name’s own place', async () => {
  const slip = (first: string, last: string) =>
    Buffer.from(`From: lead@vitrine-des-toits.example\r\nSubject: Lead\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGiven name ${first}\r\nFamily name ${last}\r\nE-mail: ${last.toLowerCase()}@courriel.example\r\nReference: KX-4471\r\nMessage: I would like to view this house.\r\n`)
  const memory = await teach(slip('célia', 'morel'), agenceDesQuais, [{ field: 'firstName', span: null, value: 'Célia' }, { field: 'lastName', span: null, value: 'Morel' }])
  assert.ok(memory)
  const next = await readMail(slip('Marc', 'Aubry'), { ...agenceDesQuais, memories: [memory] })
  assert.deepEqual([next.lead?.firstName?.value, next.lead?.lastName?.value], ['Marc', 'Aubry'])
})

test('a pseudonym teaches no place, and a name alone teaches that of either half', async () => {
  const card = (who: string) => Buffer.from(`From: fiche@vitrine-des-toits.example\r\nSubject: Fiche\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVotre contact :\r\n${who}\r\nE-mail : contact.${who.length}@courriel.example\r\nRéférence : KX-4471\r\nMessage : Je voudrais visiter cette maison.\r\n`)
  const known = agenceDesQuais
  const named = { ...known, memories: [await teach(card('Casanova'), known, [{ field: 'lastName', span: null, value: 'Casanova' }, { field: 'firstName', span: null, value: null }])].filter((one) => one !== undefined) }
  assert.equal((await readMail(card('Lionel'), named)).lead?.firstName?.value, 'Lionel')
  const unnamed = { ...known, memories: [await teach(card('fabfab'), known, [{ field: 'email', span: null, value: 'contact.6@courriel.example' }, { field: 'firstName', span: null, value: null }, { field: 'lastName', span: null, value: null }])].filter((one) => one !== undefined) }
  const { lead } = await readMail(card('Lionel Aubry'), unnamed)
  assert.deepEqual([lead?.firstName?.value, lead?.lastName?.value], ['Lionel', 'Aubry'])
})
