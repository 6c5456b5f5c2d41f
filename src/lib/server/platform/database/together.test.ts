import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Together } from './together.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const rhythm = { everyMs: 10, most: 3, atOnce: 2 }

/** Turns of numbers that end only when the test lets them. */
function turns({ fails = () => false }: { fails?: (all: readonly number[]) => boolean } = {}) {
  const begun: (readonly number[])[] = []
  const ends: (() => void)[] = []
  const work = async (all: readonly number[]) => {
    begun.push(all)
    await new Promise<void>((resolve) => ends.push(resolve))
    if (fails(all)) throw new Error(`not ${all.join()}`)
    return all.map((one) => `done ${one}`)
  }
  const alone = async (one: number) => (await work([one]))[0] ?? ''
  const together = new Together<number, string>({ together: work, alone }, rhythm)
  const endAll = async () => {
    for (const end of ends.splice(0)) end()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { together, begun, endAll }
}

test('who comes alone is served at once, whoever comes next together at the next turn', async () => {
  const { together, begun, endAll } = turns()
  const asked = [1, 2, 3].map((one) => together.ask(one))
  expect(begun).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(9)
  expect(begun).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toEqual([[1], [2, 3]])
  await endAll()
  expect(await Promise.all(asked)).toEqual(['done 1', 'done 2', 'done 3'])
})

test('no more come along than may, and no more turns are under way than may', async () => {
  const { together, begun, endAll } = turns()
  for (const one of [1, 2, 3, 4, 5, 6, 7, 8]) void together.ask(one)
  await vi.advanceTimersByTimeAsync(100)
  expect(begun).toEqual([[1], [2, 3, 4]])
  await endAll()
  expect(begun).toEqual([[1], [2, 3, 4], [5, 6, 7]])
  await vi.advanceTimersByTimeAsync(10)
  expect(begun.at(-1)).toEqual([8])
})

test('where a turn fails, each is done by itself, and the next turns go on meanwhile', async () => {
  const { together, begun, endAll } = turns({ fails: (all) => all.includes(2) })
  const asked = [1, 2, 3, 4].map((one) => together.ask(one))
  await vi.advanceTimersByTimeAsync(10)
  expect(begun).toEqual([[1], [2, 3, 4]])
  await endAll()
  expect(begun.slice(2)).toEqual([[2], [3], [4]])
  const later = [5, 6].map((one) => together.ask(one))
  await vi.advanceTimersByTimeAsync(10)
  expect(begun.slice(5)).toEqual([[5, 6]])
  const settled = Promise.allSettled([...asked, ...later])
  await endAll()
  expect((await settled).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual(
    ['done 1', 'Error: not 2', 'done 3', 'done 4', 'done 5', 'done 6'],
  )
})
