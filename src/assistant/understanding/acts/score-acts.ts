import { type LinearModel, type LinearModelFile, linearModel, probabilitiesOf } from '#kernel/linear-model.ts'
import file from '../intent.model.json' with { type: 'json' }
import { featuresOf, mailFeatures } from './features.ts'
import { type NotedSentence, noted } from './noted.ts'
import { sentencesOf } from './scan-words.ts'

export interface ScoredSentence {
  readonly sentence: NotedSentence
  /** One probability for each of `acts`, in that order. */
  readonly probabilities: readonly number[]
}

const shipped = linearModel(file as LinearModelFile)

/** The sentences of `text`, each with the probability of each act. `model` is the shipped one unless another is tried. */
export function scoreActs(text: string, model: LinearModel = shipped): ScoredSentence[] {
  const sentences = sentencesOf(text).map(noted)
  const mail = mailFeatures(sentences)
  return sentences.map((sentence) => ({ sentence, probabilities: probabilitiesOf(model, featuresOf(sentence, { mail })) }))
}
