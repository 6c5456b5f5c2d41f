import { readFileSync } from 'node:fs'
import { field, lifePhaseStep, thesaurus, type FieldCode, type LifePhaseStepCode } from '@gelingen/catalogue'
import {
  compileThesaurus,
  createIndex,
  learnLexicon,
  putDocument,
  readAge,
  search,
  type IndexDesign,
  type SearchDocument,
  type SearchIndex,
} from '../index.ts'

/** The offers of an invented town. */
export type JudgedOffer = {
  id: string
  name: string
  description: string
  provider: string
  targetGroup: string
  place: string
  steps: LifePhaseStepCode[]
  fields: FieldCode[]
  fromMonths: number | null
  toMonths: number | null
  area: string
  free: boolean
  anonymous: boolean
  barrierFree: boolean
  languages: string[]
}

export type JudgedQuestion = { ask: string; expected: string[]; heldOut: boolean }

const vectors = new URL('../../vectors/', import.meta.url)
// Files of our own, read by tests and benchmark only.
export const judgedOffers = JSON.parse(readFileSync(new URL('offers.json', vectors), 'utf8')) as JudgedOffer[]
export const judgedQuestions = JSON.parse(
  readFileSync(new URL('questions.json', vectors), 'utf8'),
) as JudgedQuestion[]

export const offerDesign: IndexDesign = {
  fields: [
    { name: 'name', weight: 4, lengthNormalisation: 0.4, keepStopWords: true },
    { name: 'description', weight: 1.5, lengthNormalisation: 0.5, keepStopWords: false },
    { name: 'provider', weight: 1, lengthNormalisation: 0.3, keepStopWords: false },
    { name: 'targetGroup', weight: 1.5, lengthNormalisation: 0.3, keepStopWords: false },
    { name: 'place', weight: 3, lengthNormalisation: 0, keepStopWords: false },
    { name: 'topics', weight: 0.5, lengthNormalisation: 0.5, keepStopWords: false },
  ],
  facets: ['step', 'field', 'language', 'area', 'free', 'anonymous', 'barrierFree'],
}

export function documentOf(offer: JudgedOffer): SearchDocument {
  const topics = [
    ...offer.steps.map((code) => lifePhaseStep(code).name.de),
    ...offer.fields.map((code) => field(code).name.de),
  ]
  return {
    id: offer.id,
    fields: {
      name: offer.name,
      description: offer.description,
      provider: offer.provider,
      targetGroup: offer.targetGroup,
      place: offer.place,
      topics: topics.join(' '),
    },
    facets: {
      step: offer.steps,
      field: offer.fields,
      language: offer.languages,
      area: [offer.area],
      ...Object.fromEntries(
        (['free', 'anonymous', 'barrierFree'] as const).map((name) => [name, offer[name] ? ['yes'] : []]),
      ),
    },
  }
}

export const familiesThesaurus = compileThesaurus(
  thesaurus.map(({ words, terms, relation, steps, fields }) => ({
    words,
    terms,
    relation,
    tags: [...steps, ...fields],
  })),
)

/** @param offers are gone through twice, and not kept */
export function indexOffers(offers: Iterable<JudgedOffer>): SearchIndex {
  const lexicon = learnLexicon({
    texts: textsOf(offers),
    words: familiesThesaurus.texts,
  })
  const index = createIndex({ design: offerDesign, thesaurus: familiesThesaurus, lexicon })
  for (const offer of offers) putDocument(index, documentOf(offer))
  return index
}

function* textsOf(offers: Iterable<JudgedOffer>): Iterable<string> {
  for (const offer of offers) yield Object.values(documentOf(offer).fields).join('\n')
}

/** What the portal would do: takes the age out of the question and lets it weigh. */
export function askAsFamily(
  index: SearchIndex,
  given: { ask: string; offers: ReadonlyMap<string, JudgedOffer> },
) {
  const age = readAge(given.ask)
  const fit = (id: string) => {
    const offer = given.offers.get(id)
    if (age === null || offer === undefined || offer.fromMonths === null || offer.toMonths === null)
      return 0.8
    return offer.fromMonths <= age.toMonths && age.fromMonths <= offer.toMonths ? 1 : 0.3
  }
  return search(index, { text: age?.rest ?? given.ask, ...(age === null ? {} : { fit }), size: 50 })
}

/** `qualityOf` the search, as the portal would ask it. */
export function measureQuality(index: SearchIndex, questions: readonly JudgedQuestion[]) {
  const offers = new Map(judgedOffers.map((offer) => [offer.id, offer]))
  return qualityOf(questions, (ask) => askAsFamily(index, { ask, offers }).hits.map(({ id }) => id))
}

/**
 * How well the questions are answered: recall@5, the share of the expected offers (of five, where more are right) among the first five,
 * and MRR, the mean of 1 / rank of the first right one (0 if there is none), each as the mean over the questions.
 */
export function qualityOf(questions: readonly JudgedQuestion[], answer: (ask: string) => string[]) {
  const answers = questions.map(({ ask, expected }) => {
    const ids = answer(ask)
    const right = ids.slice(0, 5).filter((id) => expected.includes(id)).length
    const first = ids.findIndex((id) => expected.includes(id))
    return {
      ask,
      ids,
      recallAt5: right / Math.min(5, expected.length),
      reciprocal: first < 0 ? 0 : 1 / (first + 1),
    }
  })
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    answers,
    recallAt5: mean(answers.map(({ recallAt5 }) => recallAt5)),
    meanReciprocalRank: mean(answers.map(({ reciprocal }) => reciprocal)),
  }
}
