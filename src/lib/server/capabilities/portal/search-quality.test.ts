import { createIndex, indexFromBytes, indexToBytes, learnLexicon, putDocument } from '@gelingen/search'
import { expect, test } from 'vitest'
import {
  judgedOffers,
  judgedQuestions,
  qualityOf,
  type JudgedOffer,
} from '../../../../../packages/search/src/quality/judged-search-for-tests.ts'
import { noDetails } from '../offers/index.ts'
import { offerDesign } from './search-design.ts'
import { documentOf, factsOf } from './search-document-rules.ts'
import { searchOffers } from './search-offers.ts'
import { placeFinder } from './search-place-rules.ts'
import { familiesThesaurus } from './search-thesaurus.ts'
import type { SearchDirectory, SearchedOffer } from './search-types.ts'

const numberOf = new Map(judgedOffers.map(({ id }, at) => [id, at + 1]))
const directory = directoryOf(judgedOffers.map(searched))

test.each([
  ['all', judgedQuestions],
  ['held out', judgedQuestions.filter(({ heldOut }) => heldOut)],
])('the judged questions find what they should on the way that a page goes: %s', (_, questions) => {
  const { recallAt5, meanReciprocalRank } = qualityOf(
    questions.map(({ expected, ...question }) => ({
      ...question,
      expected: expected.map((id) => `${numberOf.get(id)}`),
    })),
    (ask) =>
      searchOffers(directory, {
        text: ask,
        age: null,
        place: null,
        filters: {},
        order: 'fit',
        page: 1,
      }).offers.map(({ offerId }) => `${offerId}`),
  )
  expect(recallAt5).toBeGreaterThanOrEqual(0.9)
  expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.75)
})

function searched(offer: JudgedOffer): SearchedOffer {
  return {
    offerId: numberOf.get(offer.id) ?? 0,
    name: offer.name,
    description: `${offer.description}\n${offer.targetGroup}`,
    providerName: offer.provider,
    street: offer.place,
    postalCode: '',
    town: '',
    longitude: null,
    latitude: null,
    areaId: null,
    areasServed: [],
    ageFromMonths: offer.fromMonths,
    ageToMonths: offer.toMonths === null ? null : offer.toMonths + 1,
    steps: offer.steps,
    fields: offer.fields,
    outreach: false,
    cost: '',
    details: { ...noDetails, languages: offer.languages, anonymous: offer.anonymous },
    translated: '',
    digest: '',
  }
}

function directoryOf(offers: readonly SearchedOffer[]): SearchDirectory {
  const areasOf = () => ({ keys: [], names: [] })
  const documents = offers.map((offer) =>
    documentOf(offer, { areasOf, today: '2026-11-30', isHoliday: () => false }),
  )
  const texts = documents.map(({ fields }) => Object.values(fields).join('\n'))
  const lexicon = learnLexicon({ texts, words: familiesThesaurus.texts })
  const index = createIndex({ design: offerDesign, thesaurus: familiesThesaurus, lexicon })
  for (const document of documents) putDocument(index, document)
  const read = indexFromBytes({ bytes: indexToBytes(index), thesaurus: familiesThesaurus })
  if (read === null) throw new Error('bytes not read')
  return {
    municipalityId: 1,
    dataRevision: 1,
    day: '2026-11-30',
    index: read,
    offers: new Map(offers.map((offer) => [`${offer.offerId}`, factsOf(offer)])),
    places: placeFinder([]),
    areas: { levelName: '', areas: [], names: new Map(), drawing: null },
    areasDigest: '',
    areasOf,
    bytes: 0,
    changes: 0,
  }
}
