import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn, type Visitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const map = '/k/auenstadt/karte'
const indicator = 'zeige=indikator:basic-income-under-15'

async function aPlanner(options: Partial<Parameters<typeof aVisitor>[0]> = {}): Promise<Visitor> {
  const visitor = await aVisitor({ browser, script: false, ...options })
  await logIn(visitor.page, 'planung@auenstadt.example', '/k/auenstadt')
  return visitor
}

// The check of accessibility runs in the page and needs script; without, the page is the same.
describe.each([true, false])('the map, with script: %s', (script) => {
  test('shows the index first; indicator, level and period are chosen from there', async () => {
    const { page, leave } = await aPlanner({ script })
    await page.click('nav >> text=Karte')
    expect(await page.innerText('h1')).toBe('Partizipationsindex')
    if (script) await expectAccessible(page)

    await page.click('.kinds >> text=Indikator')
    await page.selectOption('[name=zeige]', 'indikator:basic-income-under-15')
    await page.click('main button.primary')
    expect(await page.innerText('h1')).toBe('Kinder unter 15 in der Grundsicherung')
    expect(await page.innerText('.lead')).toBe('Sozialräume, 2025')

    await page.selectOption('[name=zeitraum]', '2021')
    await page.selectOption('[name=klassen]', 'gleich')
    await page.click('main button.primary')
    expect(await page.innerText('.lead')).toBe('Sozialräume, 2021')
    expect(page.url()).toContain('zeitraum=2021')
    if (script) await expectAccessible(page)

    await page.click('.kinds >> text=Kette')
    await page.selectOption('[name=schritt]', 'first-year')
    await page.selectOption('[name=feld]', 'early-help')
    await page.selectOption('[name=ebene]', 'stadtbezirk')
    await page.click('main button.primary')
    expect(await page.innerText('.lead')).toMatch(/^Stadtbezirke/)
    expect(await page.locator('.area-table tbody tr').count()).toBe(6)
    if (script) await expectAccessible(page)
    await leave()
  })
})

test('the table says what the map shows, area by area', async () => {
  const { page, leave } = await aPlanner()
  await page.goto(`${map}?${indicator}`)
  const drawn = await page.$$eval('.area-map path', (paths) =>
    paths.map((path) => [path.querySelector('title')?.textContent ?? '', path.getAttribute('class') ?? '']),
  )
  const listed = await page.$$eval('.area-table tbody tr', (rows) =>
    rows.map((row) => {
      const value = row.querySelector('td.number')
      const colour = row.querySelector('.swatch')?.className.replace('swatch ', '') ?? ''
      return [`${row.querySelector('th')?.textContent}: ${value?.textContent?.trim()}`, colour]
    }),
  )
  expect(drawn).toHaveLength(84)
  expect(drawn.toSorted()).toEqual(listed.toSorted())
  await leave()
})

test('the legend counts every area of the table once', async () => {
  const { page, leave } = await aPlanner()
  for (const address of [
    `?${indicator}`,
    '?zeige=index:partizipationsindex',
    '?zeige=kette:age-3-6:education',
  ]) {
    await page.goto(map + address)
    const counts = await page.$$eval('.legend .muted', (found) => found.map((one) => one.textContent ?? ''))
    const total = counts.reduce((sum, count) => sum + Number(count.replaceAll(/\D/g, '')), 0)
    expect(total, address).toBe(await page.locator('.area-table tbody tr').count())
  }
  await leave()
})

test('a row of the table leads to its area', async () => {
  const { page, leave } = await aPlanner()
  await page.goto(`${map}?${indicator}`)
  const area = page.locator('.area-table tbody th a').first()
  expect(await area.getAttribute('href')).toMatch(/^\/k\/auenstadt\/gebiete\/sozialraum\/\d+$/)
  await leave()
})

test('a heading orders the table, and once more the other way round', async () => {
  const { page, leave } = await aPlanner()
  await page.goto(`${map}?${indicator}`)
  const values = () =>
    page.$$eval('.area-table td.number:nth-child(3)', (cells) =>
      cells.map((cell) => Number.parseFloat((cell.textContent ?? '').replace(',', '.'))),
    )
  const descending = (numbers: number[]) => numbers.toSorted((a, b) => b - a)
  const first = (await values()).filter(Number.isFinite)
  expect(first).toEqual(descending(first))
  await page.click('.area-table thead >> text=Wert')
  const turned = (await values()).filter(Number.isFinite)
  expect(turned).toEqual(descending(turned).toReversed())
  expect(await page.getAttribute('.area-table th[aria-sort]', 'aria-sort')).toBe('ascending')
  await leave()
})

test('the table can be had as a file with semicolons, decimal commas and the official signs', async () => {
  const { page, context, leave } = await aPlanner()
  await page.goto(`${map}?${indicator}`)
  const link = await page.getAttribute('.downloads a[href*=".csv"]', 'href')
  const answer = await context.request.get(link ?? '')
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  // The byte order mark, which tells spreadsheets the encoding; reading the text takes it away.
  expect([...(await answer.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head = '', ...rows] = (await answer.text()).trim().split('\r\n')
  expect(head).toBe('Schlüssel;Gebiet;Wert (%);Fälle;bezogen auf;Klasse')
  expect(rows).toHaveLength(84)
  for (const row of rows) expect(row.split(';')[2]).toMatch(/^(\d+,\d|[.–/x…0])$/)
  await leave()
})

test('what is no longer there, and what has no values, is said; something is shown all the same', async () => {
  const { page, leave } = await aPlanner()
  await page.goto(`${map}?zeige=indikator:gibt-es-nicht`)
  expect(await page.innerText('[role=status]')).toContain('gibt es nicht mehr')
  expect(await page.locator('.area-table tbody tr').count()).toBe(84)
  await page.goto(`${map}?${indicator}&zeitraum=1999`)
  expect(await page.innerText('[role=status]')).toContain('1999')
  expect(await page.innerText('.lead')).toBe('Sozialräume, 2025')
  await leave()
})

test('a number about fewer persons than the minimum is on none of the pages', async () => {
  const { page, leave } = await aPlanner()
  await page.goto(`${map}?${indicator}`)
  const small = await page.$$eval('.area-table td:nth-child(4), .area-table td:nth-child(5)', (cells) =>
    cells
      .map((cell) => Number((cell.textContent ?? '').replaceAll(/\D/g, '')))
      .filter((count) => count > 0 && count < 5),
  )
  expect(small).toEqual([])
  await leave()
})

test('start page, map and indicators fit a phone, can be read by all, and speak English', async () => {
  const { page, leave } = await aPlanner({ script: true, width: 320, language: 'en' })
  for (const path of [
    '',
    '/karte',
    `/karte?${indicator}`,
    '/karte?zeige=kette:age-3-6:education',
    ...indicatorPages,
  ]) {
    await page.goto(`/k/auenstadt${path}`)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    expect(await page.innerText('main'), path).not.toMatch(/\b(und|oder|Gebiete|Zeitraum)\b/)
  }
  await leave()
})

const indicatorPages = [
  '/indikatoren',
  '/indikatoren/katalog?suche=children',
  '/indikatoren/basic-income-under-15',
  '/indikatoren/neu',
  '/indikatoren/basic-income-under-15/aendern',
]

describe('the start page', () => {
  test('says what is there and which gaps are the biggest, each a click from its reason', async () => {
    const { page, leave } = await aPlanner({ script: true })
    await expectAccessible(page)
    const rooms = await page
      .locator('.card > a:first-child')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(rooms.map((href) => href?.replace('/k/auenstadt/', ''))).toEqual([
      'gebiete',
      'gebiete',
      'indikatoren',
      'angebote',
      'netzwerke',
      'einlesen',
    ])
    const gaps = page.locator('.biggest-gaps > li')
    expect(await gaps.count()).toBe(3)
    await gaps.first().locator('a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/k\/auenstadt\/kette\//)
    await leave()
  })

  test('shows a provider the offers and nothing of the planning', async () => {
    const { page, leave } = await aVisitor({ browser })
    await logIn(page, 'traeger@auenstadt.example', '/k/auenstadt')
    expect(await page.locator('.area-map').count()).toBe(0)
    expect(await page.locator('.card').allInnerTexts()).toHaveLength(1)
    await expectAccessible(page)
    expect((await page.goto(map))?.status()).toBe(404)
    expect((await page.goto('/k/auenstadt/indikatoren'))?.status()).toBe(404)
    await leave()
  })
})

describe('indicators', () => {
  test('one of its own is made, refused with what was typed still there, changed, and found in the list', async () => {
    const { page, leave } = await aQuellbachPlanner()
    await page.goto('/k/quellbach/indikatoren/neu')
    await page.fill('[name=name]', 'Spielplätze je Kind')
    await page.selectOption('[name=topic]', 'leisure')
    await page.selectOption('[name=unit]', 'per-1000')
    await page.selectOption('[name=direction]', 'higher-is-better')
    await page.fill('[name=highest]', 'viel')
    await page.click('main button.primary')
    expect(await page.innerText('[role=alert]')).toContain('Größter möglicher Wert')
    expect(await page.inputValue('[name=name]')).toBe('Spielplätze je Kind')
    expect(await page.inputValue('[name=unit]')).toBe('per-1000')
    await expectAccessible(page)

    await page.fill('[name=highest]', '12,5')
    await page.click('main button.primary')
    expect(new URL(page.url()).pathname).toBe('/k/quellbach/indikatoren/spielplaetze-je-kind')
    expect(await page.innerText('main')).toContain('bis 12,5')

    await page.click('text=Angaben ändern')
    expect(await page.inputValue('[name=highest]')).toBe('12,5')
    await page.fill('[name=source]', 'Grünflächenamt')
    await page.click('main button.primary')
    expect(await page.innerText('[role=status]')).toContain('gespeichert')
    await page.goto('/k/quellbach/indikatoren')
    expect(await row(page, 'Spielplätze je Kind')).toContain('Grünflächenamt')
    expect(await row(page, 'Spielplätze je Kind')).toContain('noch keine Werte')
    await leave()
  })

  test('one is found in the catalogue and taken over once', async () => {
    const { page, leave } = await aQuellbachPlanner()
    await page.goto('/k/quellbach/indikatoren/katalog')
    await page.fill('[name=suche]', 'masern')
    await page.click('main button.primary')
    expect(await page.innerText('main [role=status]')).toBe('1 Treffer')
    await page.click('.catalogue button')
    expect(await page.innerText('[role=status]')).toContain('übernommen')
    await page.goto('/k/quellbach/indikatoren/katalog?suche=masern')
    expect(await page.locator('.catalogue button').count()).toBe(0)
    await leave()
  })

  test('who only reads sees the list and no way to change it', async () => {
    const { page, leave } = await aVisitor({ browser, script: false })
    await logIn(page, 'steuerung@auenstadt.example', '/k/auenstadt/indikatoren')
    expect(await page.locator('main >> text=Indikator anlegen').count()).toBe(0)
    expect((await page.goto('/k/auenstadt/indikatoren/neu'))?.status()).toBe(404)
    await leave()
  })
})

/** What is changed here shall not meet the other journeys, which read Auenstadt. */
async function aQuellbachPlanner(): Promise<Visitor> {
  const visitor = await aVisitor({ browser })
  await logIn(visitor.page, 'planung@quellbach.example', '/k/quellbach')
  return visitor
}

async function row(page: Page, name: string): Promise<string> {
  return page.innerText(`.indicator-table tr:has(a:text-is("${name}"))`)
}
