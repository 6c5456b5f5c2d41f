import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'vite'
import type * as accessibility from '../packages/methods/src/accessibility/index.ts'
import type * as compositeIndex from '../packages/methods/src/composite-index/index.ts'
import { startBrowser } from '../testing/browser.ts'

const root = join(import.meta.dirname, '..')
const source = join(root, 'packages/methods/src')

/** Every method that has a door; optimisation is an interface only and has nothing to run. */
const doors = readdirSync(source).filter((method) => existsSync(join(source, method, 'index.ts')))
const doorOf = (method: string) => join(source, method, 'index.ts')

let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  const [code] = await Promise.all([bundle(), startBrowser().then((started) => (browser = started))])
  page = await browser.newPage()
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.addScriptTag({ content: code })
})
afterAll(() => browser.close())

/** One script with all doors, as a page would get them. Nothing of Node may be asked for: there is no such thing in a page. */
async function bundle(): Promise<string> {
  const entry = 'virtual:all-methods'
  const imports = doors.map((method, at) => `import * as door${at} from ${JSON.stringify(doorOf(method))}`)
  const names = doors.map((method, at) => `${JSON.stringify(method)}: door${at}`)
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'all-methods',
        enforce: 'pre',
        resolveId(id, importer) {
          if (id.startsWith('node:')) throw new Error(`${importer ?? ''} asks for ${id}`)
          return id === entry ? `\0${entry}` : undefined
        },
        load: (id) =>
          id === `\0${entry}`
            ? `${imports.join('\n')}\nglobalThis.methods = { ${names.join(', ')} }`
            : undefined,
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  const [chunk] = output.output
  return chunk.code
}

type Methods = { accessibility: typeof accessibility; 'composite-index': typeof compositeIndex }

/** What `work` gives in the page and here. It is sent as text, so it may use its argument only. */
async function inBoth(work: (methods: Methods) => unknown): Promise<{ inPage: unknown; inNode: unknown }> {
  const here = await Promise.all(
    doors.map(async (method) => [method, await import(pathToFileURL(doorOf(method)).href)]),
  )
  // Only what every copy of the sources has is used.
  const inNode = work(Object.fromEntries(here) as Methods)
  const inPage = await page.evaluate(`(${work.toString()})(globalThis.methods)`)
  return { inPage, inNode }
}

describe('the methods in a browser', () => {
  test('have no Node at hand, and load without a fault', async () => {
    expect(
      await page.evaluate(() => [typeof globalThis.process, 'Buffer' in globalThis, 'require' in globalThis]),
    ).toEqual(['undefined', false, false])
    expect(faults).toEqual([])
    expect(doors).toEqual(expect.arrayContaining(['accessibility', 'composite-index']))
  })

  test.each(doors)('%s gives out the same names', async (method) => {
    const here: object = await import(pathToFileURL(doorOf(method)).href)
    const names = await page.evaluate(`Object.keys(globalThis.methods[${JSON.stringify(method)}]).toSorted()`)
    expect(names).toEqual(Object.keys(here).toSorted())
  })

  test('composite-index computes the same index, classes and ranks', async () => {
    const { inPage, inNode } = await inBoth(({ 'composite-index': { computeIndex, parseIndexSpec } }) => {
      const parsed = parseIndexSpec({
        indicators: [
          { column: 'a', direction: 'higher-is-burden', weight: 2 },
          { column: 'b', direction: 'higher-is-better', weight: 1 },
        ],
        normalise: 'z-population',
        aggregate: 'arithmetic',
        restandardise: true,
        missing: 'ignore',
      })
      if (!parsed.ok) return parsed
      const computed = computeIndex({
        spec: parsed.spec,
        columns: { a: [1, 4, 9, 16, null], b: [2, 3, 5, 7, 11] },
      })
      return computed.ok ? { index: computed.result.index, rank: computed.result.rank } : computed
    })
    expectSame(inPage, inNode)
    expect(inNode).toMatchObject({ rank: expect.arrayContaining([1, 2, 3, 4, 5]) })
  })

  test('accessibility computes the same ways, access and equilibrium', async () => {
    const { inPage, inNode } = await inBoth(({ accessibility: methods }) => {
      const pairs = methods.walkingPairs({
        supply: { x: [13.4, 13.42], y: [52.5, 52.51] },
        demand: { x: [13.39, 13.4, 13.41, 13.43, 13.5], y: [52.5, 52.505, 52.5, 52.51, 52.6] },
        reachMinutes: 30,
        walking: { kmPerHour: 4, detourFactor: 1.3 },
        metric: 'great-circle',
      })
      const given = { demand: [10, 20, 30, 40, 50], capacity: [12, 9] }
      const weighed = { ...given, pairs: methods.weighPairs(pairs, methods.gaussianDecay({ reach: 30 })) }
      const agents = methods.rationalAgents({ ...given, pairs, tau: 10 })
      return {
        minutes: methods.nearestSite({ pairs }).cost,
        access: [...methods.floatingCatchment(weighed).access],
        balanced: [...methods.balancedCatchment(weighed).access],
        cost: agents.cost,
        relativeGap: agents.relativeGap < 1e-12,
      }
    })
    expectSame(inPage, inNode)
    expect(inNode).toMatchObject({ relativeGap: true })
  })
})

/** The last digit of an exponential may differ between two versions of the engine. */
function expectSame(inPage: unknown, inNode: unknown): void {
  const rounded = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(12)) : part,
    )
  expect(JSON.parse(rounded(inPage))).toEqual(JSON.parse(rounded(inNode)))
  expect(JSON.stringify(inNode).length).toBeGreaterThan(50)
}
