import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyKind, exampleQuestionnaire, exampleSurroundings } from '../example-for-tests.ts'
import { answersAsked, pruneAnswers, visibleInEntry, visibleQuestions } from '../index.ts'
import { randomAnswers } from '../random-answers-for-tests.ts'
import { seededRandom } from '../seeded-random-for-tests.ts'

test('one walk tells what pruning and the lists of visible questions tell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { answers } = randomAnswers({
        definition: everyKind,
        surroundings: exampleSurroundings,
        random: seededRandom(seed),
      })
      const questionnaire = exampleQuestionnaire
      // What was answered before somebody changed their mind stays in storage.
      const given = { ...answers, form: 'group', ziele: false }
      const { values, asked, askedInEntry } = answersAsked({ questionnaire, answers: given })
      const ids = questionnaire.questions.map(({ question }) => question.id)
      const standing = ids.flatMap((id, at) => (values[at] === undefined ? [] : [[id, values[at]]]))
      expect(Object.fromEntries(standing)).toEqual(pruneAnswers({ questionnaire, answers: given }))
      expect(new Set(ids.filter((_, at) => asked[at]))).toEqual(
        visibleQuestions({ questionnaire, answers: given }),
      )
      const at = ids.indexOf('angebote')
      for (const entry of [{ 'angebot-kostet': true }, { 'angebot-kostet': false }, {}]) {
        const inside = ['angebot-name', 'angebot-kostet', 'angebot-preis']
        const inEntry = askedInEntry(at, entry)
        expect(new Set(inside.filter((_, place) => inEntry[place]))).toEqual(
          visibleInEntry({ questionnaire, answers: given, id: 'angebote', entry }),
        )
      }
    }),
    { numRuns: 60 },
  )
})
