import { describe, expect, test } from 'vitest'
import { indicatorsMapping } from './indicators.ts'
import type { MappingFacts, QuestionGroup } from './mapping-types.ts'

const facts: MappingFacts = {
  titles: [],
  locale: 'de',
  columns: ['Gebiet', 'Stand', 'Größe', 'Zahl'],
  levels: [{ code: 'quartier', name: 'Quartiere', position: 1 }],
  indicators: [{ code: 'noise-exposure', name: 'Lärmbelastung' }],
  textsIn: (column) => (column === 'Größe' ? ['Krach', 'noise-exposure'] : []),
}
const named = (groups: QuestionGroup[], name: string) =>
  groups.flatMap(({ questions }) => questions).find((question) => question.name === name)

function answers(given: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  return form
}

describe('a table with a row per value', () => {
  const long = {
    shape: 'long',
    level: 'quartier',
    code: 'Gebiet',
    period: '2024',
    indicator: 'Größe',
    value: 'Zahl',
  }

  test('is what the user says it is, whatever its columns are called', () => {
    expect(named(indicatorsMapping.questions({ shape: 'wide' }, facts), 'shape')).toMatchObject({
      value: 'wide',
    })
    expect(indicatorsMapping.definition(answers({ shape: 'long' }), facts, { shape: 'wide' })).toMatchObject({
      shape: 'long',
    })
    expect(indicatorsMapping.definition(answers({ shape: 'wide' }), facts, { shape: 'long' })).toMatchObject({
      shape: 'wide',
    })
  })

  test('asks what the names in it mean, not where they are codes, and keeps the answers', () => {
    const definition = indicatorsMapping.definition(answers(long), facts, {})
    const groups = indicatorsMapping.questions(definition, facts)
    expect(named(groups, 'means:Krach')).toMatchObject({ label: 'Krach', value: '' })
    expect(named(groups, 'means:noise-exposure')).toBeUndefined()

    const answered = indicatorsMapping.definition(
      answers({ ...long, 'means:Krach': 'noise-exposure' }),
      facts,
      {
        indicatorMap: { 'Krach nachts': 'noise-exposure' },
      },
    )
    expect(answered).toMatchObject({
      columns: { code: 'Gebiet', indicator: 'Größe', value: 'Zahl' },
      period: { fixed: '2024' },
      indicatorMap: { Krach: 'noise-exposure', 'Krach nachts': 'noise-exposure' },
    })
    const again = indicatorsMapping.questions(answered, facts)
    expect(named(again, 'means:Krach')).toMatchObject({ value: 'noise-exposure' })
    expect(named(again, 'means:Krach nachts')).toMatchObject({ value: 'noise-exposure' })
  })
})
