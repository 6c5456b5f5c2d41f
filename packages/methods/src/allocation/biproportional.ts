import type { AllocationMethod, Weight } from './allocation-types.ts'
import { centreScaling, isProvenUnique } from './biproportional-proof.ts'
import { divisorRule, type DivisorRule } from './divisor-rule.ts'
import { scaleToTotals } from './matrix-scaling.ts'
import { transferToTotals, type Transport } from './transfer.ts'
import { toWholeWeights } from './whole-weights.ts'

export type BiproportionalAllocation = {
  /** One row per row; rows and columns add up to their totals. */
  readonly amounts: bigint[][]
  /** weight ÷ row divisor ÷ column divisor, rounded, is the amount. Infinity where there is nothing to get. */
  readonly rowDivisors: number[]
  readonly columnDivisors: number[]
  /** True: proven in exact arithmetic that no other amounts do it. False: a tie, or too near one to tell. */
  readonly isUnique: boolean
}

export type BiproportionalOutcome =
  | { readonly ok: true; readonly allocation: BiproportionalAllocation }
  | {
      readonly ok: false
      readonly refusal:
        | { readonly code: 'allocation/totals-differ'; readonly details: { rows: bigint; columns: bigint } }
        /** Weights of 0 and floors leave no way to meet the totals. */
        | { readonly code: 'allocation/no-way-to-totals' }
        /** Weights of 0 keep the shares from settling near the totals. */
        | { readonly code: 'allocation/not-settled' }
    }

/**
 * Shares units in two directions at once, e.g. money by area and by field of action, or seats by district and party: in
 * proportion to the weights within every row and every column, with every row total and every column total met
 * (doubly proportional divisor method).
 *
 * Fits factors for rows and columns in floating point, rounds, brings rows and columns to their totals by the
 * cheapest transfers, and then proves the result in exact fractions.
 *
 * @param weights rows of columns, from 0 up; a cell with 0 gets its floor and no more
 * @param rowTotals one per row, whole units; `columnTotals` one per column; each below 2⁵³
 * @param floors like `weights`, whole units; default 0
 * @param method a divisor method whose signposts are above 0; default Sainte-Laguë
 * @throws RangeError naming the argument: shapes that do not fit, negative values, totals of 2⁵³ and more, a method
 *   that gives everybody a first unit
 *
 * Source: M. L. Balinski, G. Demange, Math. Program. 45 (1989) 193–210, doi 10.1007/BF01589103; N. Gaffke, F. Pukelsheim, Math.
 * Soc. Sci. 56 (2008) 166–184, doi 10.1016/j.mathsocsci.2008.01.004. Checked against Zug 2018 (official), Uri 2020 and
 * Finland 2019 (shared vectors, allocation/biproportional.json). O(rows · columns) a sweep,
 * O((rows + columns)²) a transfer.
 */
export function allocateBiproportionally({
  weights,
  rowTotals,
  columnTotals,
  floors,
  method = 'sainte-lague',
}: {
  readonly weights: readonly (readonly Weight[])[]
  readonly rowTotals: readonly bigint[]
  readonly columnTotals: readonly bigint[]
  readonly floors?: readonly (readonly bigint[])[]
  readonly method?: Exclude<AllocationMethod, 'largest-remainder'>
}): BiproportionalOutcome {
  const [rows, columns] = [rowTotals.length, columnTotals.length]
  requireShape('weights', weights, rows, columns)
  if (floors !== undefined) requireShape('floors', floors, rows, columns)
  const rule = divisorRule(method)
  if (rule.givesEverybodyOne) throw new RangeError('method: gives everybody a first unit')
  const [rowSum, columnSum] = [rowTotals, columnTotals].map((totals) => totals.reduce((a, b) => a + b, 0n))
  if (rowSum !== columnSum)
    return refuse({
      code: 'allocation/totals-differ',
      details: { rows: rowSum ?? 0n, columns: columnSum ?? 0n },
    })

  const { whole, scale } = toWholeWeights(weights.flat())
  const exactWeights = weights.map((line, i) => line.map((_, j) => whole[i * columns + j] ?? 0n))
  const wanted = {
    row: amountsOf('rowTotals', rowTotals),
    column: amountsOf('columnTotals', columnTotals),
  }
  const transport = startOf({
    rows,
    columns,
    weights: Float64Array.from(whole, (weight) => Number(weight) / Number(scale)),
    floors: floors === undefined ? new Float64Array(rows * columns) : amountsOf('floors', floors.flat()),
    wanted,
    rule,
  })
  const gaps = gapsOf(transport, wanted)
  const end = transferToTotals(transport, gaps.row, gaps.column, MOST_TRANSFERS)
  if (end === 'no-way') return refuse({ code: 'allocation/no-way-to-totals' })
  if (end === 'too-many-steps') return refuse({ code: 'allocation/not-settled' })

  centreScaling(transport)
  // The factors belong to the weights as given, the proof works with their whole multiples.
  const { signpost } = rule
  const scaledSignpost = (units: bigint) => {
    const { numerator, denominator } = signpost(units)
    return { numerator: numerator * scale, denominator }
  }
  const isUnique = isProvenUnique({ weights: exactWeights, signpost: scaledSignpost, transport })
  return {
    ok: true,
    allocation: {
      amounts: exactWeights.map((line, i) => line.map((_, j) => BigInt(transport.amounts[i * columns + j]!))),
      rowDivisors: Array.from(transport.scaling.row, (logarithm) => Math.exp(-logarithm)),
      columnDivisors: Array.from(transport.scaling.column, (logarithm) => Math.exp(-logarithm)),
      isUnique,
    },
  }
}

/** Rounding leaves at most about one transfer per row and column; more only where the weights leave hardly a way. */
const MOST_TRANSFERS = 100_000

type Totals = { row: Float64Array; column: Float64Array }

function startOf({
  rows,
  columns,
  weights,
  floors,
  wanted,
  rule,
}: {
  rows: number
  columns: number
  weights: Float64Array
  floors: Float64Array
  wanted: Totals
  rule: DivisorRule
}): Transport {
  const scaling = scaleToTotals({ rows, columns, cells: weights }, wanted.row, wanted.column)
  const signpostAt = (units: number) => {
    const { numerator, denominator } = rule.signpost(BigInt(units))
    return Number(numerator) / Number(denominator)
  }
  const amounts = new Float64Array(rows * columns)
  for (let cell = 0; cell < amounts.length; cell++) {
    const factor = scaling.row[Math.floor(cell / columns)]! + scaling.column[cell % columns]!
    const share = weights[cell] === 0 ? 0 : weights[cell]! * Math.exp(factor)
    const whole = Math.floor(share)
    amounts[cell] = Math.max(floors[cell]!, share >= signpostAt(whole) ? whole + 1 : whole)
  }
  const logWeights = { rows, columns, cells: weights.map(Math.log) }
  return { logWeights, floors, amounts, scaling, logSignpost: (units) => Math.log(signpostAt(units)) }
}

function gapsOf({ amounts, logWeights: { columns } }: Transport, wanted: Totals): Totals {
  const gaps = { row: wanted.row.slice(), column: wanted.column.slice() }
  amounts.forEach((amount, cell) => {
    gaps.row[Math.floor(cell / columns)]! -= amount
    gaps.column[cell % columns]! -= amount
  })
  return gaps
}

function amountsOf(argument: string, amounts: readonly bigint[]): Float64Array {
  return Float64Array.from(amounts, (amount) => {
    if (amount < 0n || amount > BigInt(Number.MAX_SAFE_INTEGER))
      throw new RangeError(`${argument}: ${amount} is not from 0 up to 2⁵³ − 1`)
    return Number(amount)
  })
}

function requireShape(
  argument: string,
  matrix: readonly (readonly unknown[])[],
  rows: number,
  columns: number,
): void {
  if (matrix.length !== rows || matrix.some((line) => line.length !== columns))
    throw new RangeError(`${argument}: not ${rows} rows of ${columns} columns`)
}

type Refused = Extract<BiproportionalOutcome, { ok: false }>

function refuse(refusal: Refused['refusal']): Refused {
  return { ok: false, refusal }
}
