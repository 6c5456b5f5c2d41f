import { spawnSync } from 'node:child_process'
import { createRandom } from '@gelingen/methods/composite-index'
import type { IntegerProgram } from '@gelingen/methods/optimisation'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from './index.ts'

const solver = openSolver()
afterAll(() => solver.close())

/** Minimise −x − 2y with 2x + 3y ≤ limit, x and y from 0 up. By hand for 7.5: whole (0, 2) −4, else (0, 2.5) −5. */
function smallProgram({ limit = 7.5, whole = true, costOfX = -1 } = {}): IntegerProgram {
  return {
    cost: Float64Array.of(costOfX, -2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(Infinity, Infinity),
    isInteger: Uint8Array.of(Number(whole), Number(whole)),
    rowStarts: Int32Array.of(0, 2),
    rowColumns: Int32Array.of(0, 1),
    rowValues: Float64Array.of(2, 3),
    rowLower: Float64Array.of(-Infinity),
    rowUpper: Float64Array.of(limit),
  }
}

/** A market split (Cornuéjols and Dawande 1999): tiny, and not solved to the proof within minutes; the slack is paid. */
function hardProgram(): IntegerProgram {
  const rows = 7
  const random = createRandom(1)
  const items = 10 * (rows - 1)
  const columns = items + 2 * rows
  const rowColumns: number[] = []
  const rowValues: number[] = []
  const rowStarts = [0]
  const sums: number[] = []
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let item = 0; item < items; item++) {
      const weight = Math.floor(100 * random())
      sum += weight
      rowColumns.push(item)
      rowValues.push(weight)
    }
    rowColumns.push(items + 2 * row, items + 2 * row + 1)
    rowValues.push(1, -1)
    rowStarts.push(rowColumns.length)
    sums.push(Math.floor(sum / 2))
  }
  return {
    cost: Float64Array.from({ length: columns }, (_, column) => (column < items ? 0 : 1)),
    lower: new Float64Array(columns),
    upper: Float64Array.from({ length: columns }, (_, column) => (column < items ? 1 : Infinity)),
    isInteger: Uint8Array.from({ length: columns }, (_, column) => Number(column < items)),
    rowStarts: Int32Array.from(rowStarts),
    rowColumns: Int32Array.from(rowColumns),
    rowValues: Float64Array.from(rowValues),
    rowLower: Float64Array.from(sums),
    rowUpper: Float64Array.from(sums),
  }
}

describe('what a problem can come to', () => {
  test('a problem with whole variables is solved to the proof', async () => {
    expect(await solver.solve(smallProgram())).toEqual({
      status: 'optimal',
      values: Float64Array.of(0, 2),
      objective: -4,
      bound: -4,
    })
  })

  test('a linear problem has its optimum as its bound', async () => {
    expect(await solver.solve(smallProgram({ whole: false }))).toEqual({
      status: 'optimal',
      values: Float64Array.of(0, 2.5),
      objective: -5,
      bound: -5,
    })
  })

  test.each([
    ['infeasible', { limit: -1 }],
    ['infeasible', { limit: -1, whole: false }],
    ['unbounded', { limit: Infinity }],
    ['unbounded', { limit: Infinity, whole: false }],
  ] as const)('%s: %o', async (status, given) => {
    expect(await solver.solve(smallProgram(given))).toEqual({
      status,
      values: null,
      objective: null,
      bound: null,
    })
  })

  test('a problem without columns is decided by its rows', async () => {
    const empty = { ...smallProgram(), rowStarts: Int32Array.of(0, 0) }
    const none = {
      cost: new Float64Array(),
      lower: new Float64Array(),
      upper: new Float64Array(),
      isInteger: new Uint8Array(),
    }
    const noEntries = { rowColumns: new Int32Array(), rowValues: new Float64Array() }
    expect(await solver.solve({ ...empty, ...none, ...noEntries })).toMatchObject({ status: 'optimal' })
    const impossible = { ...empty, ...none, ...noEntries, rowLower: Float64Array.of(1) }
    expect(await solver.solve(impossible)).toMatchObject({ status: 'infeasible' })
  })
})

describe('a search that is not finished', () => {
  test('ends at the time limit with a solution and a bound below it, and says how far it is meanwhile', async () => {
    const seen: (number | null)[] = []
    const { status, values, objective, bound } = await solver.solve(hardProgram(), {
      timeLimitSeconds: 3,
      onProgress: (state) => seen.push(state.objective),
    })
    expect(status).toBe('feasible')
    expect(values).toHaveLength(hardProgram().cost.length)
    expect(bound).toBeLessThan(objective ?? NaN)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.at(-1)).toBe(objective)
  })

  test('is good enough once it is within the gap asked for', async () => {
    const knapsack = smallProgram({ limit: 1000.5, costOfX: -1.3 })
    const { status, objective, bound } = await solver.solve(knapsack, { relativeGap: 0.5 })
    expect(status).toBe('optimal')
    expect(Number(objective) - Number(bound)).toBeLessThanOrEqual(0.5 * Math.abs(Number(objective)))
  })

  test('gives what it has when it is aborted, and the next problem is solved', async () => {
    const abort = new AbortController()
    const solved = solver.solve(hardProgram(), {
      signal: abort.signal,
      onProgress: ({ objective }) => objective !== null && abort.abort(),
    })
    const { status, objective, values } = await solved
    expect(status).toBe('feasible')
    expect(objective).toBeGreaterThan(0)
    expect(values).toHaveLength(hardProgram().cost.length)
    expect(await solver.solve(smallProgram())).toMatchObject({ objective: -4 })
  })

  test('does not start when it is aborted before', async () => {
    expect(await solver.solve(smallProgram(), { signal: AbortSignal.abort() })).toMatchObject({
      status: 'stopped',
      values: null,
    })
  })
})

test('the event loop goes on while a problem is solved', async () => {
  let ticks = 0
  let isSolved = false
  const count = () => {
    ticks++
    if (!isSolved) setImmediate(count)
  }
  setImmediate(count)
  await solver.solve(hardProgram(), { timeLimitSeconds: 0.3 })
  isSolved = true
  expect(ticks).toBeGreaterThan(1000)
})

test('problems given at the same time are solved one after the other', async () => {
  const order: number[] = []
  const limits = [7.5, 10.5, 4.5]
  const solutions = await Promise.all(
    limits.map(async (limit, position) => {
      const { objective } = await solver.solve(smallProgram({ limit }))
      order.push(position)
      return objective
    }),
  )
  expect(solutions).toEqual([-4, -6, -2])
  expect(order).toEqual([0, 1, 2])
})

test('a thread that dies is an error with its cause, and the next problem gets a new one', async () => {
  const broken = smallProgram({ costOfX: NaN })
  await expect(solver.solve(broken)).rejects.toThrow(/^The solver's thread died: .*colCost/)
  expect(await solver.solve(smallProgram())).toMatchObject({ objective: -4 })
})

test('a closed solver refuses what comes after and what still waits', async () => {
  const closing = openSolver()
  const running = closing.solve(hardProgram())
  const waiting = closing.solve(smallProgram())
  const outcomes = Promise.allSettled([running, waiting])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await closing.close()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(closing.solve(smallProgram())).rejects.toThrow('closed')
})

test('a program that solved and forgot to close ends by itself', () => {
  const code = `
    import { openSolver } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const empty = new Float64Array()
    const { objective } = await openSolver().solve({
      cost: Float64Array.of(1), lower: Float64Array.of(2), upper: Float64Array.of(9), isInteger: Uint8Array.of(1),
      rowStarts: Int32Array.of(0), rowColumns: new Int32Array(), rowValues: empty, rowLower: empty, rowUpper: empty,
    })
    console.log(objective)`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect({ stdout, status }).toEqual({ stdout: '2\n', status: 0 })
})
