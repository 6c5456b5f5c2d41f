/* Elections in two directions by proporz, Zug also as officially published; read in place. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import own from '../../vectors/allocation/two-directions.json' with { type: 'json' }
import { allocateBiproportionally } from './biproportional.ts'
import { allocate, type Fraction } from './index.ts'

const file = new URL('../../../../../shared/vectors/allocation/biproportional.json', import.meta.url)
const there = existsSync(file)

type Cell = { district: string; party: string; votes: number; seats: number }
type Reference = {
  uri2020: { votes: number[][]; result: number[][]; district_seats: number[] }
  finland2019: {
    district_seats: { district_name: string; seats: number }[]
    result: { district_name: string; party_name: string; votes: number; seats: number }[]
  }
  zug2018: {
    district_seats: { entity_id: number; election_mandates: number }[]
    votes: { entity_id: number; list_id: number; list_votes: number }[]
    result: { entity_id: number; list_id: number; list_votes: number; list_number_of_mandates: number }[]
  }
}

describe.skipIf(!there)('elections in two directions (skipped without ../shared/vectors/allocation)', () => {
  const reference = (there ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Reference

  test('Uri 2020: seats of parties from votes per seat, then seats of both', () => {
    const { votes, result, district_seats } = reference.uri2020
    const cells = votes.flatMap((line, party) =>
      line.map((count, district) => ({
        party: String(party),
        district: String(district),
        votes: count,
        seats: result[party]![district]!,
      })),
    )
    expectSeats(cells, new Map(district_seats.map((seats, district) => [String(district), seats])), perSeat)
  })

  test('Finland 2019: 199 seats in 12 districts', () => {
    const { district_seats, result } = reference.finland2019
    const cells = result.map(({ district_name: district, party_name: party, votes, seats }) => ({
      district,
      party,
      votes,
      seats,
    }))
    expectSeats(cells, new Map(district_seats.map((one) => [one.district_name, one.seats])), perSeat)
  })

  test('Zug 2018: the official seats of 80 in 11 municipalities, with the quorum', () => {
    const { district_seats, result } = reference.zug2018
    const cells = result.map((cell) => ({
      district: String(cell.entity_id),
      party: String(cell.list_id),
      votes: cell.list_votes,
      seats: cell.list_number_of_mandates,
    }))
    const seats = new Map(district_seats.map((one) => [String(one.entity_id), one.election_mandates]))
    const reached = partiesOverQuorum(cells, seats)
    expectSeats(
      cells.map((cell) => (reached.has(cell.party) ? cell : { ...cell, votes: 0 })),
      seats,
      perSeat,
    )
  })
})

const perSeat = (votes: number, seats: number): Fraction => ({
  numerator: BigInt(votes),
  denominator: BigInt(seats),
})

/** 5 % of the votes of one district or 3 % of the votes per seat of all. */
function partiesOverQuorum(cells: Cell[], seats: Map<string, number>): Set<string> {
  const sumOf = (list: Cell[], of: (cell: Cell) => number) =>
    list.reduce((total, cell) => total + of(cell), 0)
  const weighed = ({ votes, district }: Cell) => votes / seats.get(district)!
  const all = sumOf(cells, weighed)
  const parties = Map.groupBy(cells, ({ party }) => party)
  return new Set(
    [...parties].flatMap(([party, own]) => {
      const isStrongSomewhere = own.some(
        ({ votes, district }) =>
          votes >=
          0.05 *
            sumOf(
              cells.filter((cell) => cell.district === district),
              (cell) => cell.votes,
            ),
      )
      return isStrongSomewhere || sumOf(own, weighed) >= 0.03 * all ? [party] : []
    }),
  )
}

/** The seats of the parties are the first step (Sainte-Laguë over all districts), the cells the second. */
function expectSeats(
  cells: Cell[],
  seats: Map<string, number>,
  voters: (votes: number, seats: number) => Fraction,
): void {
  const districts = [...seats.keys()]
  const parties = [...new Set(cells.map(({ party }) => party))]
  const cellOf = (district: string, party: string) =>
    cells.find((cell) => cell.district === district && cell.party === party)
  const upper = allocate({
    method: 'sainte-lague',
    total: BigInt([...seats.values()].reduce((a, b) => a + b, 0)),
    weights: parties.map((party) =>
      districts
        .map((district) => voters(cellOf(district, party)?.votes ?? 0, seats.get(district)!))
        .reduce((a, b) => ({
          numerator: a.numerator * b.denominator + b.numerator * a.denominator,
          denominator: a.denominator * b.denominator,
        })),
    ),
  })
  if (!upper.ok) throw new Error(upper.refusal.code)
  const lower = allocateBiproportionally({
    weights: districts.map((district) => parties.map((party) => cellOf(district, party)?.votes ?? 0)),
    rowTotals: districts.map((district) => BigInt(seats.get(district)!)),
    columnTotals: upper.allocation.amounts.map((amount) => amount ?? 0n),
  })
  if (!lower.ok) throw new Error(lower.refusal.code)
  expect(lower.allocation.isUnique).toBe(true)
  expect(lower.allocation.amounts.map((line) => line.map(Number))).toEqual(
    districts.map((district) => parties.map((party) => cellOf(district, party)?.seats ?? 0)),
  )
}

test('money by area and field: both sums are met to the cent', () => {
  const { weights, rowTotals, columnTotals, amounts } = own.byHand
  const outcome = allocateBiproportionally({
    weights,
    rowTotals: rowTotals.map(BigInt),
    columnTotals: columnTotals.map(BigInt),
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  expect(outcome.allocation.amounts.map((line) => line.map(Number))).toEqual(amounts)
  expect(outcome.allocation.isUnique).toBe(true)
})

test('equal weights that cannot be shared equally are called not unique', () => {
  const outcome = allocateBiproportionally({
    weights: [
      [1, 1],
      [1, 1],
    ],
    rowTotals: [1n, 1n],
    columnTotals: [1n, 1n],
  })
  expect(outcome.ok && outcome.allocation.isUnique).toBe(false)
})

test('a floor is kept, and the others make room for it', () => {
  const shape = { rowTotals: [10n, 10n], columnTotals: [10n, 10n] }
  const weights = [
    [100, 1],
    [1, 100],
  ]
  const without = allocateBiproportionally({ weights, ...shape })
  const floors = [
    [0n, 3n],
    [0n, 0n],
  ]
  const within = allocateBiproportionally({ weights, ...shape, floors })
  expect(without.ok && without.allocation.amounts).toEqual([
    [10n, 0n],
    [0n, 10n],
  ])
  expect(within.ok && within.allocation.amounts).toEqual([
    [7n, 3n],
    [3n, 7n],
  ])
})

test.each([
  {
    name: 'totals that differ',
    input: { weights: [[1]], rowTotals: [2n], columnTotals: [3n] },
    code: 'allocation/totals-differ',
  },
  {
    name: 'a row with a total and no weight',
    input: {
      weights: [
        [0, 0],
        [1, 1],
      ],
      rowTotals: [1n, 1n],
      columnTotals: [1n, 1n],
    },
    code: 'allocation/no-way-to-totals',
  },
  {
    name: 'floors above a total',
    input: {
      weights: [
        [1, 1],
        [1, 1],
      ],
      floors: [
        [2n, 0n],
        [0n, 0n],
      ],
      rowTotals: [1n, 1n],
      columnTotals: [1n, 1n],
    },
    code: 'allocation/no-way-to-totals',
  },
])('$name are refused', ({ input, code }) => {
  const outcome = allocateBiproportionally(input)
  expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
})

test('nothing to share among nobody is done', () => {
  expect(allocateBiproportionally({ weights: [], rowTotals: [], columnTotals: [] })).toEqual({
    ok: true,
    allocation: { amounts: [], rowDivisors: [], columnDivisors: [], isUnique: true },
  })
})

test('a shape that does not fit names the argument', () => {
  expect(() => allocateBiproportionally({ weights: [[1]], rowTotals: [1n], columnTotals: [] })).toThrow(
    /^weights:/,
  )
})
