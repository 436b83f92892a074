import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { linesOfHtml } from './html-lines.ts'
import { linesOfText } from './line.ts'
import { isNobodysLine, quotedLine, withoutSignature, withoutSpeaker } from './message-edges.ts'
import { messageText, type MessageSpan } from './message-span.ts'
import { type Scene, sceneOf } from './scene.ts'

const base = { portal: undefined, known: { emails: [], domains: [], phones: [], names: [] }, subject: '', sender: null, replyTo: null }
const sceneOfText = (text: string, more = {}): Scene => sceneOf({ ...base, lines: linesOfText(text).lines, ...more })
const whole = ({ looks }: Scene): MessageSpan => ({ from: 0, to: looks.length - 1, start: 0, end: looks.at(-1)!.line.text.length })
const said = (scene: Scene, span: MessageSpan) => messageText(scene, span).value

test('who speaks in an exported chat, and when, is no part of what is said', () => {
  for (const before of ['31/01/2025 12:01 - Zahra Dembélé : ', '[20/07/2025 12:08] Zahra Dembélé: ', '2026-04-24 12:42 | Zahra : ']) {
    const scene = sceneOfText(`${before}Est-ce libre ?`)
    assert.equal(said(scene, withoutSpeaker(scene, whole(scene))), 'Est-ce libre ?', before)
  }
})

test('what introduces a quotation is none of it, and a sentence of one’s own before it is', () => {
  const scene = sceneOfText('Olivier Berger vous a écrit\n« Je passe samedi.\nEst-ce possible ? »')
  assert.equal(said(scene, withoutSpeaker(scene, whole(scene))), 'Je passe samedi.\nEst-ce possible ?')
  const own = sceneOfText('J’ai lu « visite sur demande » : je demande la « visite »')
  assert.deepEqual(withoutSpeaker(own, whole(own)), whole(own))
})

test('of a letter about somebody, the line that quotes him is found', () => {
  const scene = sceneOfText('Mme Morel a appelé.\n« Je voudrais visiter jeudi. »\nBien à vous')
  assert.equal(said(scene, quotedLine(scene, whole(scene))!), 'Je voudrais visiter jeudi.')
  assert.equal(quotedLine(sceneOfText('Mme Morel « souhaite » visiter.'), { from: 0, to: 0, start: 0, end: 30 }), undefined)
})

test('the writer’s name and his telephone’s line end a letter, and no words do', () => {
  const letter = (text: string) => sceneOfText(text, { sender: 'jeanne.morel@courriel.example' as EmailAddress, senderName: 'Jeanne Morel' })
  const scene = letter('Est-ce libre ?\nJeanne\nDepuis mon Galaxy S21')
  assert.equal(said(scene, withoutSignature(scene, whole(scene))), 'Est-ce libre ?')
  const asks = letter('Est-ce libre ?\nJeanne voudrait savoir')
  assert.deepEqual(withoutSignature(asks, whole(asks)), whole(asks))
})

test('boxes to tick, buttons and rows of links are nobody’s words', () => {
  const isNobodys = (html: string) => {
    const scene = sceneOf({ ...base, lines: linesOfHtml(html).lines })
    return isNobodysLine(scene, whole(scene))
  }
  for (const html of ['<p>☐ Être rappelé</p>', '<p>[x] Visiter</p>', '<p><a href="https://p.example/r">Répondre à Léa</a></p>', '<p><a href="https://p.example/a">Mes lignes</a> · aucun enregistrement</p>'])
    assert.equal(isNobodys(html), true, html)
  for (const html of ['<p>Est-ce libre ?</p>', '<p>J’ai vu <a href="https://p.example/a">cette annonce</a>, est-elle libre ?</p>']) assert.equal(isNobodys(html), false, html)
})
