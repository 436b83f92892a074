import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LinearModel, type LinearModelFile, linearModel, rawScores } from '#kernel/linear-model.ts'
import { featuresOf, mailFeatures } from '#assistant/understanding/acts/features.ts'
import { noted } from '#assistant/understanding/acts/noted.ts'
import { sentencesOf } from '#assistant/understanding/acts/scan-words.ts'
import { type Act, acts } from '#assistant/understanding/intent.ts'
import { type Example, platt, trainLinear } from './linear-trainer.ts'
import { seeded } from './seeded.ts'
import { filled, type Side, wordingsOf } from './wordings/wordings.ts'

/** A text with the acts it contains. `group` names wordings of one idea, which stay together when examples are parted. */
export interface LabelledText {
  readonly text: string
  readonly acts: readonly Act[]
  readonly group: string
}

const PHRASES = ['acts/phrases.txt', 'acts/more-phrases.txt']

/** The project's own sentences, of two hands: what one would never say, the other does. */
export const phrases = (): LabelledText[] => PHRASES.flatMap(phrasesOf)

function phrasesOf(path: string): LabelledText[] {
  const found: LabelledText[] = []
  let labels: Act[] = []
  const lines = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8').split('\n')
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('# ')) labels = line.slice(2).split(' ') as Act[]
    else if (line !== '') found.push({ text: line, acts: labels, group: `${path}-${at}` })
  }
  return found
}

const TITLES = ['Appartement 3 pièces', 'Maison 5 pièces 120 m²', 'Studio meublé', 'T2 avec balcon', 'Villa avec piscine', 'Terrain à bâtir']
const TOWNS = ['Nantes', 'Lyon 3e', 'Saint-Malo', 'Bordeaux', 'Le Havre']
const TIMES = ['', 'samedi matin', 'jeudi après 18h', 'la semaine prochaine', 'mardi ou mercredi vers 17h30', 'le 12 à 14h']
const PRICES = ['250 000 €', '189 000 euros', '310k€', '850 € par mois', '420000']

/** The wordings of a side with invented values in their places; always the same ones. */
export function wordings(side: Side): LabelledText[] {
  const random = seeded(11)
  const one = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? ''
  return wordingsOf(side).map(({ text, acts: labels, family }) => ({
    text: filled(text, {
      title: one(TITLES), town: one(TOWNS), time: one(TIMES), price: one(PRICES), ref: 'AB1234', surface: '68 m²',
      firstName: 'Camille', lastName: 'Durand', phone: '06 39 98 12 34',
    }),
    acts: labels,
    group: family,
  }))
}

interface Prepared {
  readonly source: LabelledText
  readonly sentences: readonly number[][]
}

const prepared = (source: LabelledText): Prepared => {
  const sentences = sentencesOf(source.text).map(noted)
  const mail = mailFeatures(sentences)
  return { source, sentences: sentences.map((sentence) => featuresOf(sentence, { mail })) }
}

const SETTINGS = { classes: acts, bits: 16, weightBits: 8, isNormalised: true, epochs: 8, learningRate: 0.3, l2: 1e-3, seed: 20_260_901 } as const
export type Settings = Partial<Record<'bits' | 'epochs' | 'learningRate' | 'l2', number>>

/**
 * A text has an act when one of its sentences has it, but the texts are labelled as a whole: a first model learns from
 * all sentences with the labels of their text, and says which of them carry each label; the second learns from those.
 */
export function trainActs(texts: readonly LabelledText[], settings: Settings = {}): LinearModelFile {
  const training = { ...SETTINGS, ...settings }
  const all = texts.map(prepared)
  const examples = all.flatMap(({ source, sentences }) =>
    sentences.map((features): Example => ({ features, labels: source.acts.map((act) => acts.indexOf(act)), weight: 1 / Math.sqrt(sentences.length) })),
  )
  const first = linearModel(trainLinear(examples, training))
  return trainLinear(all.flatMap((text) => carriersOf(text, first)), training)
}

/** The sentences of a text, each with those of the text's labels that it carries: the one that scores highest, and all above even odds. */
function carriersOf({ source, sentences }: Prepared, model: LinearModel): Example[] {
  const scores = sentences.map((features) => rawScores(model, features))
  const bestOf = (c: number) => Math.max(...scores.map((score) => score[c] ?? 0))
  return sentences.map((features, i) => ({
    features,
    labels: source.acts.map((act) => acts.indexOf(act)).filter((c) => (scores[i]?.[c] ?? 0) > 0 || scores[i]?.[c] === bestOf(c)),
  }))
}

/** Of a text: the highest raw score of any of its sentences, for each act. */
const textScores = (model: ReturnType<typeof linearModel>, { sentences }: Prepared): number[] =>
  acts.map((_, c) => Math.max(-9, ...sentences.map((features) => rawScores(model, features)[c] ?? -9)))

/** Scores of each text by a model that has not seen its group. */
export function outOfFold(texts: readonly LabelledText[], { folds = 5, settings = {} }: { folds?: number; settings?: Settings } = {}): { source: LabelledText; scores: number[] }[] {
  const groups = [...new Set(texts.map(({ group }) => group))]
  const random = seeded(7)
  const foldOf = new Map(groups.map((group) => [group, Math.floor(random() * folds)]))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = linearModel(trainActs(texts.filter(({ group }) => foldOf.get(group) !== fold), settings))
    return texts.filter(({ group }) => foldOf.get(group) === fold).map((source) => ({ source, scores: textScores(model, prepared(source)) }))
  })
}

/** The intent model, calibrated on texts that its folds had not seen. The same texts give the same bytes. */
export function trainIntent(): LinearModelFile {
  const texts = [...wordings('train'), ...phrases()]
  const held = outOfFold(texts)
  const calibration = acts.map((act, c) =>
    platt(held.map(({ source, scores }) => ({ score: scores[c] ?? 0, isTrue: source.acts.includes(act) }))),
  )
  const card = { purpose: 'acts of a message', texts: texts.length, bits: SETTINGS.bits, seed: SETTINGS.seed }
  return { ...trainActs(texts), calibration, card }
}
