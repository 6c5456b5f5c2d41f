import { expect, test } from 'vitest'
import { figureChanges } from './figure-changes-rules.ts'

const figure = (key: string, text: string, label = `What ${key} says`) => ({ key, label, text })

test('only what reads otherwise is told, with what was and what is', () => {
  expect(figureChanges([figure('a', '5'), figure('b', '7')], [figure('a', '5'), figure('b', '9')])).toEqual([
    { label: 'What b says', before: '7', now: '9' },
  ])
})

test('what is new and what is gone are told as such, what is gone last', () => {
  expect(figureChanges([figure('old', '1')], [figure('new', '2')])).toEqual([
    { label: 'What new says', before: null, now: '2' },
    { label: 'What old says', before: '1', now: null },
  ])
})

test('another order is no change, and a new label for the same text is none', () => {
  const before = [figure('a', '1'), figure('b', '2')]
  expect(figureChanges(before, [figure('b', '2', 'Called otherwise'), figure('a', '1')])).toEqual([])
})
