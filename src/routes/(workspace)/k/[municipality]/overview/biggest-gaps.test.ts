import { expect, test } from 'vitest'
import { biggestGaps } from './biggest-gaps.ts'

const gap = (area: string, step: string, field: string) => ({ area, step, field })
const kita = (area: string) => gap(area, 'age-3-6', 'education')
const leisure = (area: string) => gap(area, 'age-10-14', 'leisure')
const health = (area: string) => gap(area, 'birth', 'health')
const vocation = (area: string) => gap(area, 'to-work', 'vocation')

test('each step and field is told by its biggest gap, with the number of the others', () => {
  const gaps = [kita('A'), kita('B'), leisure('A'), kita('C'), health('A')]
  expect(biggestGaps(gaps)).toEqual([
    { gap: kita('A'), alikeCount: 2 },
    { gap: leisure('A'), alikeCount: 0 },
    { gap: health('A'), alikeCount: 0 },
  ])
})

test('where only two steps and fields have gaps, the next biggest is told, too, and the others are counted once', () => {
  const gaps = [kita('A'), kita('B'), leisure('A'), kita('C'), kita('D')]
  expect(biggestGaps(gaps)).toEqual([
    { gap: kita('A'), alikeCount: 0 },
    { gap: kita('B'), alikeCount: 2 },
    { gap: leisure('A'), alikeCount: 0 },
  ])
})

test('three are told', () => {
  const biggest = biggestGaps([kita('A'), leisure('A'), health('A'), vocation('A')])
  expect(biggest.map(({ gap: { step } }) => step)).toEqual(['age-3-6', 'age-10-14', 'birth'])
})
