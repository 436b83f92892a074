import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfText } from './line.ts'
import { nearFields, nearWords } from './near-lines.ts'
import { sceneOf } from './scene.ts'

test('of a long mail, labels and sentences are near however far down they stand, rows of a list are not', () => {
  const rows = Array.from({ length: 150 }, (_, i) => `Ligne ${i}`)
  const text = [...rows, 'Téléphone : 06 39 98 12 34', ...rows, 'Je souhaite visiter cette maison samedi matin', ...rows].join('\n')
  const { looks } = sceneOf({ lines: linesOfText(text).lines, portal: undefined, known: { emails: [], domains: [], phones: [], names: [] }, subject: '', sender: null, replyTo: null })
  assert.deepEqual([nearFields(looks)[150], nearFields(looks)[301], nearWords(looks)[301], nearWords(looks)[100]], [true, false, true, false])
})
