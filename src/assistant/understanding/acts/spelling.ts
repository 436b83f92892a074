import { notionsOf } from './lexicon.ts'
import type { Word } from './scan-words.ts'

// Short forms of messages, folded, and what they stand for.
const SHORT = new Map(
  `
    vs:vous ns:nous pr:pour pa:pas tjs:toujours tjr:toujours tjrs:toujours toujour:toujours encor:encore qd:quand cmb:combien
    koi:quoi kwa:quoi ki:qui ke:que k:que ds:dans mtn:maintenant bcp:beaucoup dsl:desole jms:jamais pk:pourquoi pq:pourquoi
    pck:parce cmt:comment kel:quel kan:quand stp:svp jpx:peux jpeux:peux jve:veux jveu:veux jveux:veux jvoudrais:voudrais
    jaimerais:aimerais jaimerai:aimerai jcherche:cherche jrecherche:recherche jprends:prends jprend:prends jachete:achete
    esque:est esce:est esqu:est cest:est cetait:etait jai:ai javais:avais jannule:annule jarrive:arrive jviens:viens
    jvien:viens jpropose:propose jsuis:suis jsui:suis chui:suis appt:appartement appart:appartement apart:appartement
    apartement:appartement appartemen:appartement lappart:appartement lapart:appartement lappartement:appartement
    rens:renseignement rensei:renseignements info:informations infos:informations rapel:rappel rapeler:rappeler
    rapelez:rappelez rapl:rappelez rappler:rappeler ya:il yora:aurait yatil:est yatill:est pouvé:pouvez pouver:pouvez
    avé:avez ave:avez voire:voir visit:visite pri:pris lou:loue plz:please pls:please u:you ur:your thx:thanks tmr:tomorrow
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
const CLITIC = /^[jlmdnst]/
const MIN_AFTER_CLITIC = 5

/** The word as it is usually written: short forms spelt out, « lannonce » and « menvoyer » without the letter that slid in. */
export function spelt(word: Word): Word {
  const long = SHORT.get(word.folded)
  if (long !== undefined) return { ...word, folded: long }
  const { folded } = word
  if (folded.length <= MIN_AFTER_CLITIC || !CLITIC.test(folded) || notionsOf(folded).length > 0) return word
  const rest = folded.slice(1)
  return notionsOf(rest).length > 0 ? { ...word, folded: rest } : word
}
