import { describe, expect, test } from 'vitest'
import { filesInSight } from './file-sight-rules.ts'
import type { SurveyFile } from './file-store.ts'

const file = (key: string, responseKey: string, question = 'papier'): SurveyFile => ({
  key,
  responseKey,
  question,
  name: `${key}.pdf`,
  type: 'application/pdf',
  bytes: 9,
})
const seen = (files: SurveyFile[], counted: string[], minimum: number | null) => {
  const { files: shown, heldBack } = filesInSight({
    files,
    questions: ['papier', 'bild'],
    counted: new Set(counted),
    minimum,
  })
  return { shown: shown.map(({ key }) => key), heldBack }
}

describe('files in sight', () => {
  test('with names are all of those who count', () => {
    expect(seen([file('a', '1'), file('b', '2')], ['1'], null)).toEqual({ shown: ['a'], heldBack: [] })
  })

  test('without names are none until the minimum has sent some', () => {
    const two = [file('a', '1'), file('b', '1'), file('c', '2')]
    expect(seen(two, ['1', '2'], 3)).toEqual({ shown: [], heldBack: ['papier', 'bild'] })
    expect(seen([...two, file('d', '3')], ['1', '2'], 3)).toEqual({ shown: [], heldBack: ['papier', 'bild'] })
    expect(seen([...two, file('d', '3')], ['1', '2', '3'], 3).shown).toEqual(['a', 'b', 'c', 'd'])
  })

  test('tell nobody whether few have sent some or none', () => {
    expect(seen([file('a', '1')], ['1'], 2)).toEqual(seen([], ['1'], 2))
  })

  test('are decided question by question', () => {
    const all = [file('a', '1'), file('b', '2'), file('c', '1', 'bild')]
    expect(seen(all, ['1', '2'], 2)).toEqual({ shown: ['a', 'b'], heldBack: ['bild'] })
  })
})
