import { describe, expect, test } from 'vitest'
import type { AreaFigure } from '../area-figures.ts'
import { changeAmounts } from './change-amounts.ts'

const figure = (
  code: string,
  cases: number | null,
  base: number | null,
  areaId = Number(code),
): AreaFigure => ({
  areaId,
  code,
  name: code,
  colour: '',
  says: '',
  value: cases === null || base === null ? null : (cases / base) * 100,
  cases,
  base,
})
const share = { counted: 'share' } as const

function changed(then: AreaFigure[], now: AreaFigure[], unit: 'own' | 'percent' = 'own') {
  const earlier = new Map(then.map((one) => [one.code, one]))
  return changeAmounts({ earlier, later: now, measure: share, unit })
}

describe('what became of an area', () => {
  test('is the later number less the earlier one, or that in per cent of the earlier one', () => {
    const [then, now] = [[figure('1', 20, 100)], [figure('1', 25, 100)]]
    expect(changed(then, now)[0]?.amount).toBe(5)
    expect(changed(then, now, 'percent')[0]?.amount).toBe(25)
  })

  test('is not known where one of the two is not, nor in per cent of nothing', () => {
    expect(changed([figure('1', null, 100)], [figure('1', 25, 100)])[0]?.amount).toBeNull()
    expect(changed([], [figure('1', 25, 100)])[0]?.amount).toBeNull()
    expect(changed([figure('1', 0, 100)], [figure('1', 25, 100)], 'percent')[0]?.amount).toBeNull()
  })

  test('is not known of an area that had other borders then, and that is said', () => {
    const [change] = changed([figure('1', 20, 100, 77)], [figure('1', 60, 100, 1)])
    expect(change).toEqual({ amount: null, judgement: null, isOtherArea: true })
  })
})

describe('more than chance', () => {
  // Fisher's exact test of 7 of 34 against 18 of 34 gives p = 0.011 (R 4.2.2: fisher.test).
  const alone = [figure('1', 7, 34)]
  const later = [figure('1', 18, 34)]

  test('is a change of one area that chance makes in one of ninety cases', () => {
    expect(changed(alone, later)[0]?.judgement).toBe('remarkable-rise')
  })

  test('is the same change no longer where ten areas are looked at', () => {
    const rest = Array.from({ length: 9 }, (_, at) => figure(String(at + 2), 10, 50))
    const judged = changed([...alone, ...rest], [...later, ...rest])
    expect(judged.map(({ judgement }) => judgement)).toEqual(Array.from({ length: 10 }, () => 'unremarkable'))
  })
})
