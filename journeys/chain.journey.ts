import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { ownSite } from './own-site.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const chain = '/k/auenstadt/kette'
const gaps = '/k/auenstadt/luecken'
/** The demo knows: after birth nothing comes to the families of Nordost (code 03). */
const nordost = `${chain}/age-1-3/early-help?gebiet=03&ebene=stadtbezirk`

describe.each([true, false])('from the matrix to the reason, with script: %s', (script) => {
  test('a planner reads the matrix of the town, opens a cell, an area in it, and the offers behind', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', chain)
    expect(await page.innerText('h1')).toBe('Die Kette in Auenstadt')
    expect(await page.locator('table thead th[scope=colgroup]').count()).toBe(4)
    expect(await page.locator('table tbody tr').count()).toBe(10)
    await expectAccessible(page)

    await page.click('role=link[name=/^Frühe Hilfen, 1–3 Jahre: /]')
    expect(await page.innerText('h1')).toContain('Frühe Hilfen')
    await expectAccessible(page)

    await page.selectOption('[name=gebiet]', { label: 'Nordost' })
    await page.click('text=Anzeigen')
    expect(await page.innerText('main')).toMatch(/weißer Fleck[^]*kein Angebot erreichbar/)
    expect(await page.locator('section[aria-labelledby=areas] tbody tr').count()).toBe(13)
    await page.click('section[aria-labelledby=areas] tbody tr:first-child a')
    expect(await page.innerText('main')).toContain('Kein Angebot ist in Reichweite.')
    await expectAccessible(page)
    await leave()
  })

  test('the columns can be joined to the four blocks, and the address carries the choice on', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', chain)
    await page.click('text=Vier Abschnitte')
    expect(await page.locator('table thead th').count()).toBe(5)
    await page.selectOption('[name=gebiet]', { label: 'Mitte' })
    await page.click('text=Anzeigen')
    expect(new URL(page.url()).searchParams.get('spalten')).toBe('bloecke')
    expect(await page.innerText('h1')).toBe('Die Kette in Mitte')
    await expectAccessible(page)
    await leave()
  })

  test('the list of gaps is ranked, can be narrowed, and each row opens its cell', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', gaps)
    const affected = await page.locator('tbody td.number:nth-of-type(4)').allInnerTexts()
    const numbers = affected.map((text) => Number(text.replace(/\D/g, '')))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    await expectAccessible(page)

    await page.selectOption('[name=feld]', 'early-help')
    await page.selectOption('[name=urteil]', 'white-spot')
    await page.selectOption('[name=gebiet]', { label: 'Nordost' })
    await page.click('form >> text=Anzeigen')
    expect(await page.innerText('h2 >> nth=0')).toMatch(/^\d+ von [\d.]+ Lücken$/)
    const judgements = await page.locator('tbody td:nth-of-type(3)').allInnerTexts()
    expect(new Set(judgements.map((text) => text.replace(/^\W+/, '').trim()))).toEqual(
      new Set(['weißer Fleck']),
    )
    await page.click('tbody tr:first-child a')
    expect(await page.innerText('h2 >> nth=0')).toBe('Warum dieses Urteil?')
    await leave()
  })

  test('settings that do not fit are refused with what was typed; those that fit compute anew', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', `${chain}/einstellungen`)
    await expectAccessible(page)
    await page.fill('[name=detourFactor]', 'weit')
    await page.click('main button.primary')
    expect(await page.innerText('[role=alert]')).toContain('Umwegfaktor')
    expect(await page.inputValue('[name=detourFactor]')).toBe('weit')
    await expectAccessible(page)
    await page.fill('[name=detourFactor]', '1,3')
    await page.fill('[name=gapBelow]', '0,45')
    await page.click('main button.primary')
    expect(await page.innerText('[role=status]')).toContain('gespeichert')
    expect(await page.inputValue('[name=gapBelow]')).toBe('0,45')
    await page.goto(chain)
    await page.click('text=Was die Urteile bedeuten')
    expect(await page.innerText('main')).toMatch(/weniger als 45\s%/)
    await page.goto(`${chain}/einstellungen`)
    await page.fill('[name=gapBelow]', '0,5')
    await page.click('main button.primary')
    await leave()
  })

  test('a declared inventory makes a white spot of what was not known, until it is withdrawn', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    const cell = `${chain}/to-secondary/family-education?gebiet=03&ebene=stadtbezirk`
    await logIn(page, 'planung@auenstadt.example', cell)
    const verdict = () => page.innerText('.verdict')
    expect(await verdict()).toContain('nicht bekannt')
    await page.click('text=Ja, alle Angebote sind erfasst')
    expect(await verdict()).toContain('weißer Fleck')
    expect(page.url(), 'the area is still chosen').toContain(cell)
    await page.click('text=Vermerk zurücknehmen')
    expect(await verdict()).toContain('nicht bekannt')
    await leave()
  })
})

test('the list as a file opens in a spreadsheet and holds no number about fewer than five children', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', gaps)
  const answer = await page.request.get(`${gaps}/liste.csv`)
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = await answer.text()
  expect(text.startsWith('\uFEFFRang;')).toBe(true)
  const [heading = '', ...lines] = text.slice(1).trim().split('\n')
  const columns = heading.split(';')
  expect(lines.length).toBeGreaterThan(100)
  for (const name of ['Kinder', 'Kinder, denen etwas fehlt']) {
    const at = columns.indexOf(name)
    const small = lines.map((line) => line.split(';')[at]).filter((cell) => /^[1-4]$/.test(cell ?? ''))
    expect(small, name).toEqual([])
  }
  await leave()
})

test('who only reads sees the reasons but neither the settings nor the declaration', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'steuerung@auenstadt.example', nordost)
  expect(await page.innerText('h1')).toContain('Frühe Hilfen')
  expect(await page.locator('main form[method=post]').count()).toBe(0)
  expect((await page.goto(`${chain}/einstellungen`))?.status()).toBe(404)
  const posted = await page.request.post(`${chain}/age-1-3/health?/declare`, {
    headers: { origin: ownSite },
    form: {},
    maxRedirects: 0,
  })
  expect(posted.status()).toBe(404)
  await leave()
})

test('a provider, and a planner of another town, find nothing there', async () => {
  for (const account of ['traeger@auenstadt.example', 'planung@quellbach.example']) {
    const { page, leave } = await aVisitor({ browser, script: false })
    await logIn(page, account)
    for (const path of [chain, nordost, gaps, `${gaps}/liste.csv`, `${chain}/einstellungen`])
      expect((await page.request.get(path)).status(), `${account} ${path}`).toBe(404)
    await leave()
  }
})

test('an area or a cell that there is not is not found; a filter that there is not is passed over', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', chain)
  const status = async (path: string) => (await page.request.get(path)).status()
  expect(await status(`${chain}?gebiet=nirgends`)).toBe(404)
  expect(await status(`${chain}/age-1-3/unsinn`)).toBe(404)
  expect(await status(`${chain}/unsinn/health`)).toBe(404)
  expect(await status(`${gaps}?feld=unsinn&gebiet=nirgends&seite=-3`)).toBe(200)
  await leave()
})

describe('on a phone, at 200 % and in English', () => {
  const pages = [chain, `${chain}?spalten=bloecke`, nordost, gaps, `${chain}/einstellungen`]

  test('nothing sticks out, with all explanations open, and all is accessible', async () => {
    const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
    await logIn(page, 'planung@auenstadt.example', chain)
    for (const path of pages) {
      await page.setViewportSize({ width: 640, height: 900 })
      await page.goto(path)
      await openAll(page)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 320, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await leave()
  })

  test('the same pages speak English', async () => {
    const { page, leave } = await aVisitor({ browser, script: false, language: 'en' })
    await logIn(page, 'planung@auenstadt.example', chain)
    expect(await page.innerText('h1')).toBe('The chain in Auenstadt')
    for (const path of pages) {
      await page.goto(path)
      await openAll(page)
      expect(await page.innerText('main'), path).not.toMatch(/\b(Lücke|Angebote|Deckung|Kinder|Bedarf)\b/)
    }
    await leave()
  })
})

/** What lies behind a click must be sound, too. */
async function openAll(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true
  })
}
