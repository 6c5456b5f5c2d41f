import { createRandom } from '@gelingen/methods/composite-index'
import { pairsFromMatrix, pMedian } from '@gelingen/methods/siting'
import { expect, test } from 'vitest'
import { searchSites, type SiteQuestion } from './index.ts'

/** Three places in a row, a minute apart; the middle one is best for one site, a way of 2 (by hand). */
const row = {
  costs: pairsFromMatrix([
    [0, 1, 2],
    [1, 0, 1],
    [2, 1, 0],
  ]),
  demand: [1, 1, 1],
}

/** Too many places for the fast search to be done at once: everybody could go everywhere. */
function largeTown(places = 900) {
  const random = createRandom(2)
  const points = Array.from({ length: places }, () => [random(), random()] as const)
  const minutes = points.map(([x, y]) => points.map(([u, v]) => Math.round(1000 * Math.hypot(x - u, y - v))))
  return { costs: pairsFromMatrix(minutes), demand: minutes.map(() => 1) }
}

const fast = { model: 'p-median', newSites: 30, isFast: true, timeLimitSeconds: 300 } as const

test.each([true, false])('three places in a row: the middle (fast: %s)', async (isFast) => {
  const question: SiteQuestion = { model: 'p-median', newSites: 1, isFast, timeLimitSeconds: 30, input: row }
  expect(await searchSites({ question })).toMatchObject({
    ok: true,
    siting: { sites: [1], objective: 2, isProven: true },
  })
})

test.each([
  [
    { model: 'lscp', reach: 1, isFast: true },
    { sites: [1], objective: 1 },
  ],
  [
    { model: 'lscp-b', reach: 1, isFast: false },
    { sites: [1], objective: 0 },
  ],
  [{ model: 'mclp', reach: 0, newSites: 2, isFast: true }, { objective: 2 }],
  [
    { model: 'p-centre', newSites: 1, isFast: true },
    { sites: [1], objective: 1 },
  ],
] as const)('%o', async (asked, siting) => {
  const question: SiteQuestion = { ...asked, timeLimitSeconds: 30, input: row }
  expect(await searchSites({ question })).toMatchObject({ ok: true, siting })
})

test('the event loop goes on while the fast search runs, and the sites are those it finds here', async () => {
  const input = largeTown(300)
  let ticks = 0
  let isFound = false
  const count = () => {
    ticks++
    if (!isFound) setImmediate(count)
  }
  setImmediate(count)
  const found = await searchSites({ question: { ...fast, input } })
  isFound = true
  // Had it run here, there would have been none.
  expect(ticks).toBeGreaterThan(1000)
  expect(found).toEqual(await pMedian({ ...input, newSites: 30 }))
})

test('a search is ended from outside, and when its time is up', async () => {
  const question = { ...fast, input: largeTown() }
  const abort = new AbortController()
  const search = searchSites({ question, signal: abort.signal })
  abort.abort()
  expect(await search).toBeNull()
  expect(await searchSites({ question, signal: AbortSignal.abort() })).toBeNull()
  expect(await searchSites({ question: { ...question, timeLimitSeconds: -4.9 } })).toBeNull()
})

test('input that does not fit is an error that says what', async () => {
  const question = { ...fast, input: { ...row, demand: [1] } }
  await expect(searchSites({ question })).rejects.toThrow(/^demand: /)
})

test('with the solver it says how far it is', async () => {
  const random = createRandom(2)
  // Ways without any geometry, so that the fast search cannot prove its sites.
  const minutes = Array.from({ length: 40 }, () =>
    Array.from({ length: 40 }, () => Math.round(1000 * random())),
  )
  const input = { costs: pairsFromMatrix(minutes), demand: minutes.map(() => 1) }
  const question: SiteQuestion = { ...fast, isFast: false, timeLimitSeconds: 60, newSites: 6, input }
  const seen: number[] = []
  const found = await searchSites({ question, onProgress: ({ objective }) => seen.push(objective) })
  if (found?.ok !== true) throw new Error('nothing found')
  expect(seen.length).toBeGreaterThan(0)
  for (const objective of seen) expect(objective).toBeGreaterThan(found.siting.objective - 1e-6)
})
