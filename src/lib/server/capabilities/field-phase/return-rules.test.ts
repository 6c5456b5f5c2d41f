import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnCourse } from './return-course.ts'
import { countReturn, returnBy, returnRate } from './return-rules.ts'

type Somebody = Parameters<typeof countReturn>[0][number] & { groupName: string }

const somebody = (given: Partial<Somebody> = {}): Somebody => ({
  origin: 'listed',
  begunOn: null,
  doneOn: null,
  bouncedAt: null,
  groupName: '',
  ...given,
})
const people = (group: string, count: number, submitted: number) =>
  Array.from({ length: count }, (_, at) =>
    somebody({ groupName: group, ...(at < submitted && { begunOn: '2026-06-01', doneOn: '2026-06-02' }) }),
  )
const groupOf = ({ groupName }: Somebody) => groupName

describe('the return', () => {
  test('counts who has submitted, begun, or is missing, and whom mail does not reach', () => {
    expect(
      countReturn([
        somebody({ begunOn: '2026-06-01', doneOn: '2026-06-02' }),
        somebody({ begunOn: '2026-06-01' }),
        somebody({ bouncedAt: new Date() }),
        somebody(),
      ]),
    ).toEqual({ asked: 4, submitted: 1, begun: 1, missing: 2, bounced: 1 })
  })

  test('leaves out who came by the open link', () => {
    const counts = countReturn([somebody(), somebody({ origin: 'open', doneOn: '2026-06-02' })])
    expect(counts).toMatchObject({ asked: 1, submitted: 0 })
    expect(returnRate(counts)).toBe(0)
  })

  test('of nobody has no rate', () => {
    expect(returnRate(countReturn([]))).toBeNull()
  })

  test('by group keeps every group of a survey with names, who has none last', () => {
    const rows = returnBy(
      [...people('', 1, 0), ...people('Schule', 4, 3), ...people('Kita', 2, 1)],
      groupOf,
      1,
    )
    expect(rows.map(({ names, asked, submitted }) => [names, asked, submitted])).toEqual([
      [['Kita'], 2, 1],
      [['Schule'], 4, 3],
      [[''], 1, 0],
    ])
  })

  test('puts small groups together, and the next smallest where they are too few even so', () => {
    const all = [...people('Kita', 9, 4), ...people('Schule', 6, 2), ...people('Amt', 2, 2)]
    expect(returnBy(all, groupOf, 5).map(({ names, asked, submitted }) => [names, asked, submitted])).toEqual(
      [
        [['Kita'], 9, 4],
        [['Amt', 'Schule'], 8, 4],
      ],
    )
    expect(
      returnBy([...all, ...people('Verein', 3, 0)], groupOf, 5).map(({ names, asked }) => [names, asked]),
    ).toEqual([
      [['Kita'], 9],
      [['Schule'], 6],
      [['Amt', 'Verein'], 5],
    ])
  })

  test('of fewer people than the minimum is one row', () => {
    expect(returnBy([...people('Amt', 2, 1), ...people('Kita', 1, 1)], groupOf, 5)).toMatchObject([
      { names: ['Amt', 'Kita'], asked: 3, submitted: 2 },
    ])
  })
})

test('the rows of the return add up to the whole, and none is smaller than the minimum unless it is the only one', () => {
  const anybody = fc.record({
    origin: fc.constantFrom('listed' as const, 'open' as const),
    begunOn: fc.constantFrom(null, '2026-06-01'),
    doneOn: fc.constantFrom(null, '2026-06-02'),
    bouncedAt: fc.constantFrom(null, new Date(0)),
    groupName: fc.constantFrom('', 'Kita', 'Schule', 'Amt', 'Verein', 'Praxis'),
  })
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (all, minimum) => {
      const rows = returnBy(all, groupOf, minimum)
      const whole = countReturn(all)
      for (const key of ['asked', 'submitted', 'begun', 'missing', 'bounced'] as const)
        expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(whole[key])
      expect(whole.submitted + whole.begun + whole.missing).toBe(whole.asked)
      if (rows.length > 1) for (const { asked } of rows) expect(asked).toBeGreaterThanOrEqual(minimum)
      expect(rows.filter(({ names }) => names.length > 1).length).toBeLessThanOrEqual(1)
    }),
  )
})

describe('the course of the return', () => {
  test('counts every day up, over months, until today', () => {
    const all = [
      somebody({ begunOn: '2026-02-27', doneOn: '2026-03-01' }),
      somebody({ begunOn: '2026-02-28' }),
      somebody(),
    ]
    expect(returnCourse(all, '2026-03-02')).toEqual([
      { day: '2026-02-27', begun: 1, submitted: 0 },
      { day: '2026-02-28', begun: 2, submitted: 0 },
      { day: '2026-03-01', begun: 2, submitted: 1 },
      { day: '2026-03-02', begun: 2, submitted: 1 },
    ])
  })

  test('is empty as long as nobody has begun', () => {
    expect(returnCourse([somebody()], '2026-03-02')).toEqual([])
  })
})
