import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definitionProblemCodes, parseDefinition } from '../definition/index.ts'
import type { Definition } from '../definition/definition-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import { randomDefinition } from '../random-definition-for-tests.ts'
import { seededRandom, type SeededRandom } from '../seeded-random-for-tests.ts'
import { applyEdit } from './apply-edit.ts'
import { editProblemCodes, type Edit } from './edit-types.ts'
import { idsOf } from './fresh-id.ts'

const codes: readonly string[] = [...definitionProblemCodes, ...editProblemCodes]
const order = (definition: Definition) => placesOf(definition).map(({ question }) => question.id)
const seeds = fc.integer({ min: 0, max: 1_000_000 })

/** Any step, also one that cannot be. */
function randomEdit(random: SeededRandom, definition: Definition): Edit {
  const id = random.one([...idsOf(definition), 'unbekannt'])
  const direction = random.one(['up', 'down'] as const)
  const title = random.chance(0.5)
    ? { de: random.one(['Neu', '{{frage-0|es}}', '{{gibt-es-nicht}}', ' ']) }
    : null
  const question = random.one(placesOf(definition)).question
  switch (random.whole(0, 12)) {
    case 0:
      return { do: 'add-questions', questions: [{ ...question, id: 'neu' }], to: { newPage: title } }
    case 1:
      return {
        do: 'add-questions',
        questions: [{ ...question, id: 'neu' }],
        to: random.chance(0.5) ? { after: id } : { before: id },
      }
    case 2:
      return { do: 'add-questions', questions: [{ ...question, id: 'drin' }], to: { inside: id } }
    case 3:
      return { do: 'replace-question', question: { ...question, id, title: title ?? question.title } }
    case 4:
      return { do: 'remove-question', id }
    case 5:
      return { do: 'move-question', id, direction }
    case 6:
      return { do: 'move-to-page', id, page: random.one([null, ...definition.pages.map((page) => page.id)]) }
    case 7:
      return { do: 'copy-question', id }
    case 8:
      return { do: random.one(['begin-page', 'begin-section'] as const), id, title }
    case 9:
      return { do: 'join', id }
    case 10:
      return { do: 'set-part', id, title, text: null }
    case 11:
      return random.chance(0.5) ? { do: 'move-page', id, direction } : { do: 'remove-page', id }
    default:
      return {
        do: 'set-condition',
        id,
        condition: random.chance(0.3) ? null : { answer: question.id, answered: true },
      }
  }
}

describe('a sequence of edits', () => {
  it('leads from a definition to a definition, or is refused with a code that has a sentence', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed)
        let definition = randomDefinition(random)
        for (let step = 0; step < 12; step++) {
          const before = JSON.stringify(definition)
          const edited = applyEdit({ definition, edit: randomEdit(random, definition) })
          expect(JSON.stringify(definition)).toBe(before)
          if (edited.ok) {
            expect(parseDefinition(edited.definition).ok).toBe(true)
            definition = edited.definition
            seen.taken += 1
          } else {
            expect(edited.problems.length).toBeGreaterThan(0)
            for (const { code } of edited.problems) expect(codes).toContain(code)
            seen.refused += 1
          }
        }
      }),
      { numRuns: 150 },
    )
    // Neither outcome is rare: the test looks at both.
    expect(seen.taken).toBeGreaterThan(300)
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('loses no question but by taking one out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed)
        const definition = randomDefinition(random)
        const edit = randomEdit(random, definition)
        const edited = applyEdit({ definition, edit })
        if (!edited.ok) return
        const missing = order(definition).filter((id) => !order(edited.definition).includes(id))
        if (edit.do === 'remove-question') {
          const gone = placesOf(definition).filter(
            ({ question, owner }) => question.id === edit.id || owner?.id === edit.id,
          )
          expect(missing).toEqual(gone.map(({ question }) => question.id))
        } else if (edit.do !== 'remove-page' && edit.do !== 'replace-question') {
          expect(missing).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('moves a question away and back again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed)
        const definition = randomDefinition(random)
        const id = random.one(order(definition))
        const up = applyEdit({ definition, edit: { do: 'move-question', id, direction: 'up' } })
        if (!up.ok) return
        const back = applyEdit({
          definition: up.definition,
          edit: { do: 'move-question', id, direction: 'down' },
        })
        // It may have crossed into another section and now stand at its edge; the order of asking is the same.
        if (back.ok) expect(order(back.definition)).toEqual(order(definition))
      }),
    )
  })

  it('splits a page and puts it together again without changing the order of asking', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed)
        const definition = randomDefinition(random)
        const id = random.one(order(definition))
        const split = applyEdit({ definition, edit: { do: 'begin-page', id, title: { de: 'Neu' } } })
        if (!split.ok) return
        expect(split.definition.pages).toHaveLength(definition.pages.length + 1)
        const page = split.definition.pages.find(({ title }) => title?.de === 'Neu')
        const joined = applyEdit({ definition: split.definition, edit: { do: 'join', id: page?.id ?? '' } })
        expect(joined.ok && order(joined.definition)).toEqual(order(definition))
      }),
    )
  })

  it('never gives an id that was used before', () => {
    const definition = randomDefinition(seededRandom(3))
    const [id = ''] = order(definition)
    const taken = new Set([`${id}-2`, `${id}-3`])
    const copied = applyEdit({ definition, edit: { do: 'copy-question', id }, taken })
    expect(copied).toMatchObject({ ok: true, id: `${id}-4` })
  })
})
