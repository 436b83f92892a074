import { ACTS, type Act, filled, type Wording } from '../wordings/wordings.ts'
import { type Claim, counted, f1, mean, type Outcome, precision, recall, type ReliabilityBin, reliability } from './counts.ts'

/** What a reader of intent says of a text. */
export interface SaidIntent {
  readonly primary: Act
  readonly acts: readonly { readonly act: Act; readonly confidence: number }[]
  readonly transaction?: 'sale' | 'rent' | null
  readonly isUrgent?: boolean
  readonly financing?: readonly { readonly hint: string }[]
}

export interface IntentFigures {
  readonly texts: number
  /** Mean over the acts of the F1 of the primary act. */
  readonly primaryMacroF1: number
  /** Mean over the acts of the F1 of "the text contains this act". */
  readonly macroF1: number
  readonly acts: readonly { readonly act: Act; readonly texts: number; readonly precision: number; readonly recall: number; readonly f1: number; readonly primaryF1: number }[]
  /** Share of the requests that were taken for no request at all. */
  readonly requestsTakenForOther: number
  readonly hints: { readonly urgent: number; readonly financing: number; readonly transactionWrong: number }
  readonly byLanguage: readonly { readonly lang: string; readonly texts: number; readonly primaryRight: number }[]
  readonly byRegister: readonly { readonly register: string; readonly texts: number; readonly primaryRight: number }[]
  readonly reliability: readonly ReliabilityBin[]
  readonly failures: readonly { readonly id: string; readonly text: string; readonly expected: string; readonly got: string }[]
}

const VALUES = [
  { title: 'Appartement T3 lumineux', ref: 'VX-2207', town: 'Quimperlé', price: '245 000 €', surface: '71 m²', firstName: 'Maud', lastName: 'Le Goff', phone: '06 39 98 44 10', time: 'jeudi après 17h' },
  { title: 'Maison de ville avec cour', ref: '88431', town: 'Albi', price: '189000', surface: '112m2', firstName: 'Ibrahim', lastName: 'Sow', phone: '0639981077', time: 'ce week-end' },
  { title: 'Studio rénové', ref: 'LOC12', town: 'Villeurbanne', price: '610 euros', surface: '24 m2', firstName: 'Inès', lastName: 'Pereira', phone: '+33 6 39 98 30 02', time: '' },
]

/** The text as a person would have sent it: the same values for the same wording, its times now in French, now left out. */
export function asSent({ text, lang }: Wording, number: number): string {
  const values = VALUES[number % VALUES.length]!
  return filled(text, lang === 'fr' ? values : { ...values, time: '' })
}

export function evaluateIntents(wordings: readonly Wording[], read: (text: string) => SaidIntent): IntentFigures {
  const all = wordings.map((wording, number) => ({ wording, text: asSent(wording, number), said: read(asSent(wording, number)) }))
  const acts = ACTS.map((act) => {
    const contained = counted(all.map(({ wording, said }) => outcome(wording.acts.includes(act), said.acts.some((one) => one.act === act))))
    const primary = counted(all.map(({ wording, said }) => outcome(wording.acts[0] === act, said.primary === act)))
    return { act, texts: contained.right + contained.missed, precision: precision(contained), recall: recall(contained), f1: f1(contained), primaryF1: f1(primary) }
  })
  const isRight = ({ wording, said }: (typeof all)[number]) => wording.acts[0] === said.primary
  const requests = all.filter(({ wording }) => wording.acts[0] !== 'other')
  const shareBy = (keyOf: (wording: Wording) => string) =>
    [...Map.groupBy(all, ({ wording }) => keyOf(wording))].map(([key, group]) => ({ key, texts: group.length, primaryRight: group.filter(isRight).length / group.length }))
  const claims = all.map((one): Claim => ({ confidence: Math.max(0, ...one.said.acts.filter(({ act }) => act === one.said.primary).map(({ confidence }) => confidence)), isRight: isRight(one) }))
  return {
    texts: all.length,
    primaryMacroF1: mean(acts.map((act) => act.primaryF1)),
    macroF1: mean(acts.map((act) => act.f1)),
    acts,
    requestsTakenForOther: requests.filter(({ said }) => said.primary === 'other').length / requests.length,
    hints: hintsOf(all),
    byLanguage: shareBy(({ lang }) => lang).map(({ key, ...rest }) => ({ lang: key, ...rest })),
    byRegister: shareBy(({ register }) => register).map(({ key, ...rest }) => ({ register: key, ...rest })),
    reliability: reliability(claims),
    failures: all.filter((one) => !isRight(one)).map(({ wording, text, said }) => ({ id: wording.id, text, expected: wording.acts.join('+'), got: said.acts.map(({ act, confidence }) => `${act} ${confidence.toFixed(2)}`).join('+') })),
  }
}

const outcome = (isExpected: boolean, isSaid: boolean): Outcome => {
  if (isExpected) return isSaid ? 'right' : 'missed'
  return isSaid ? 'invented' : 'absent'
}

/** F1 of urgency and of the financing hints; the share of texts whose stated transaction was read as the other one. */
function hintsOf(all: readonly { readonly wording: Wording; readonly said: SaidIntent }[]): IntentFigures['hints'] {
  const urgent = counted(all.map(({ wording, said }) => outcome(wording.urgent === true, said.isUrgent === true)))
  const kinds = new Set(all.flatMap(({ wording }) => wording.financing ?? []))
  const financing = counted([...kinds].flatMap((kind) => all.map(({ wording, said }) => outcome(wording.financing?.includes(kind) === true, said.financing?.some(({ hint }) => hint === kind) === true))))
  const stated = all.filter(({ wording, said }) => wording.transaction !== undefined && said.transaction != null)
  return { urgent: f1(urgent), financing: f1(financing), transactionWrong: stated.filter(({ wording, said }) => said.transaction !== wording.transaction).length / Math.max(1, stated.length) }
}
