import { featureHash } from '#kernel/linear-model.ts'
import type { Candidate } from './candidate.ts'
import { fold } from './line.ts'
import type { NameSplit } from './names.ts'
import type { Scene } from './scene.ts'

export const splitHashes = ({ marks }: NameSplit): number[] => marks.map((mark) => featureHash(mark))

/** What besides the name itself tells which half is which: its label, the portal's habit, the address. */
export function splitHints({ looks }: Scene, { line, from, origin }: Candidate, email: string | undefined): string[] {
  const look = looks[line]
  const hit = look?.hits.findLast(({ valueFrom }) => valueFrom <= from)
  const label = fold(hit && look ? look.line.text.slice(hit.from, hit.valueFrom) : looks[line - 1]?.whole ? (looks[line - 1]?.line.text ?? '') : '')
  const hints: string[] = []
  if (/\bnom\b.*prenom|apellidos?.*nombre|cognome.*nome|nachname.*vorname|last.*first/.test(label)) hints.push('labelLF')
  if (/prenom.*\bnom\b|nombre.*apellido|nome.*cognome|vorname.*nachname|first.*last/.test(label)) hints.push('labelFL')
  hints.push(`origin:${origin}`)
  const words = fold(look?.line.text.slice(from) ?? '').split(/[\s,]+/)
  const local = fold(email?.split('@')[0] ?? '').split(/[^a-z]+/)[0] ?? ''
  if (local.length > 1 && words[0] && (local === words[0] || words[0].startsWith(local))) hints.push('addressHead')
  else if (local.length > 1 && words.slice(1, 3).includes(local)) hints.push('addressTail')
  return hints
}
