import type { Release, ReleasedFigure } from '@gelingen/methods/disclosure'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRelease } from './check-release-rules.ts'
import { figuresOf } from './figures-rules.ts'

/**
 * Two districts of three and two quarters. Four indicators: cases of a base; the same cases without a base; the others of the
 * base, without; other cases of the same base.
 */
const districts = [
  ['a', 'b', 'c'],
  ['d', 'e'],
]
const quarters = districts.flat()
const subjects = ['armut', 'armut-anzahl', 'uebrige', 'sprache'] as const
type Subject = (typeof subjects)[number]
type Quarter = { base: number; poor: number; speaking: number }

const quarter = fc
  .record({ base: fc.integer({ min: 0, max: 60 }), poor: fc.nat(60), speaking: fc.nat(60) })
  .map(({ base, poor, speaking }) => ({
    base,
    poor: Math.min(poor, base),
    speaking: Math.min(speaking, base),
  }))
const town = fc.tuple(quarter, quarter, quarter, quarter, quarter)
const areas = [...quarters.map((one) => [one]), ...districts]

/** Which areas are shown, as it happens to be: the check has to hold whatever the door did. */
const plan = fc.record({
  subject: fc.constantFrom(...subjects),
  isShown: fc.array(fc.boolean(), { minLength: areas.length, maxLength: areas.length }),
  levels: fc.constantFrom([1], [2], [1, 2]),
  minimumCount: fc.constantFrom<number[]>(3, 5, 10),
})
type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never

const sum = (town: readonly Quarter[], leaves: readonly string[], of: (one: Quarter) => number) =>
  leaves.reduce((all, leaf) => all + of(town[quarters.indexOf(leaf)] ?? { base: 0, poor: 0, speaking: 0 }), 0)

function countsOf(subject: Subject, town: readonly Quarter[], leaves: readonly string[]) {
  const base = sum(town, leaves, (one) => one.base)
  const poor = sum(town, leaves, (one) => one.poor)
  const speaking = sum(town, leaves, (one) => one.speaking)
  if (subject === 'armut') return { cases: poor, rest: base - poor, base }
  if (subject === 'sprache') return { cases: speaking, rest: base - speaking, base }
  return { cases: subject === 'uebrige' ? base - poor : poor, rest: null, base: null }
}

const figuresOfPlan = (one: Plan, town: readonly Quarter[]): ReleasedFigure[] =>
  figuresOf({
    counts: areas.map((leaves, at) => ({
      level: leaves.length === 1 ? 2 : 1,
      code: leaves.join(''),
      leaves,
      ...countsOf(one.subject, town, leaves),
      isHidden: one.isShown[at] !== true,
    })),
    subject: one.subject,
    period: '2024',
    levels: new Set(one.levels),
    nameOf: (level, code) => `${level} ${code ?? 'all'}`,
    minimumCount: one.minimumCount,
  })

/** Everything that is true, whatever is released: by it the check recognises what counts the same. */
const today = (town: readonly Quarter[]) =>
  subjects.flatMap((subject) =>
    figuresOfPlan({ subject, isShown: areas.map(() => true), levels: [1, 2], minimumCount: 1 }, town),
  )

/**
 * What an attacker knows of a figure: how many poor, how many speaking and how many in all of each quarter it adds up. He knows that cases and
 * others make up the base, which the releases only tell by numbers.
 */
function equationOf({ pieces }: ReleasedFigure): number[] {
  const row = Array.from({ length: 3 * quarters.length }, () => 0)
  for (const piece of pieces) {
    const [subject = '', , kind = '', leaf = ''] = piece.split(' ')
    const at = 3 * quarters.indexOf(leaf)
    const [poor, speaking, all] = [at, at + 1, at + 2]
    const isRest = kind === 'rest' || subject === 'uebrige'
    if (kind === 'base' || isRest) row[all] = (row[all] ?? 0) + 1
    const counted = subject === 'sprache' ? speaking : poor
    if (kind !== 'base') row[counted] = (row[counted] ?? 0) + (isRest ? -1 : 1)
  }
  return row
}

/** Where nobody is, nobody is in any part. */
function equationsOf(figure: ReleasedFigure): number[][] {
  if (figure.count !== 0) return [equationOf(figure)]
  return figure.pieces.map((piece) => equationOf({ ...figure, pieces: [piece] }))
}

/** Rank by elimination modulo a prime far above all minors of so small matrices of 0, 1 and −1. */
const PRIME = 2_147_483_647n
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((one) => (BigInt(one) + PRIME) % PRIME))
  let rank = 0
  for (let column = 0; column < 3 * quarters.length; column++) {
    const at = left.findIndex((row, place) => place >= rank && row[column] !== 0n)
    const pivot = left[at]
    if (pivot === undefined) continue
    left[at] = left[rank] ?? pivot
    left[rank] = pivot
    for (const [place, row] of left.entries()) {
      const factor = row[column] ?? 0n
      if (place <= rank || factor === 0n) continue
      const own = pivot[column] ?? 1n
      left[place] = row.map(
        (one, position) => (((one * own - (pivot[position] ?? 0n) * factor) % PRIME) + PRIME) % PRIME,
      )
    }
    rank++
  }
  return rank
}

const knows = (rows: readonly (readonly number[])[], wanted: readonly number[]) =>
  rankOf([...rows, wanted]) === rankOf(rows)

test('whatever order of releases is accepted, together they tell no hidden count below the minimum', () => {
  const seen = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(town, fc.array(plan, { minLength: 2, maxLength: 5 }), (town, plans) => {
      const accepted: Release[] = []
      let rows: number[][] = []
      for (const [at, one] of plans.entries()) {
        const figures = figuresOfPlan(one, town)
        const shown = figures.filter(({ isHidden }) => isHidden !== true)
        const collisions = checkRelease({
          earlier: accepted,
          figures,
          today: today(town),
          minimumCount: one.minimumCount,
        })
        if (collisions.length > 0) {
          seen.refused++
          continue
        }
        seen.accepted++
        accepted.push({ name: `release ${at}`, figures })
        const more = [...rows, ...shown.flatMap(equationsOf)]
        const secrets = accepted
          .flatMap((release) => release.figures)
          .filter(({ isHidden, count }) => isHidden === true && count > 0 && count < one.minimumCount)
          .map(equationOf)
        for (const secret of secrets) expect(knows(more, secret) && !knows(rows, secret)).toBe(false)
        rows = more
      }
    }),
    { numRuns: 400 },
  )
  // The test says something only if both happens often.
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100)
})
