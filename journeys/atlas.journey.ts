import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { ownSiteFolder } from './own-site.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn, type Visitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const map = '/k/auenstadt/karte?zeige=indikator:basic-income-under-15'

async function aPlanner(options: Partial<Parameters<typeof aVisitor>[0]> = {}): Promise<Visitor> {
  const visitor = await aVisitor({ browser, script: false, ...options })
  await logIn(visitor.page, 'planung@auenstadt.example', '/k/auenstadt')
  return visitor
}

const chosenNames = (page: Page) => page.locator('.comparison tbody th').allInnerTexts()
const marksOf = (page: Page, code: string) => page.locator(`.chart [data-area="${code}"]`)

describe('choosing areas without script', () => {
  test('works from map, diagram and table alike; the three show it, and a link reproduces it', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    const row = page.locator('.area-table tbody tr').nth(4)
    const code = (await row.getAttribute('data-area')) ?? ''
    await press(page, row.locator('a.tick'))
    expect(page.url()).toContain(`gebiete=${code}`)
    expect(await page.locator('.area-map path.chosen').count()).toBe(1)
    expect(await marksOf(page, code).locator('.bar.chosen').count()).toBe(1)
    expect(await page.locator('.area-table tr.chosen').count()).toBe(1)

    // Another one on the map, a third one in the diagram.
    const place = page.locator('.area-map a:not(:has(.chosen))').first()
    await page.goto(new URL((await place.getAttribute('href')) ?? '', page.url()).href)
    const bar = page.locator('.chart a:has(.bar:not(.chosen))').last()
    await page.goto(new URL((await bar.getAttribute('href')) ?? '', page.url()).href)
    const names = await chosenNames(page)
    expect(names).toHaveLength(3)

    const address = page.url()
    await page.goto('/k/auenstadt')
    await page.goto(address)
    expect(await chosenNames(page)).toEqual(names)

    await press(page, page.locator('.comparison .remove').first())
    expect(await chosenNames(page)).toEqual(names.slice(1))
    await press(page, 'text=Auswahl aufheben')
    expect(await page.locator('.comparison tbody').count()).toBe(0)
    await leave()
  })

  test('works by keyboard', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    await page.locator('.area-table a.tick').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/gebiete=/)
    expect(await chosenNames(page)).toHaveLength(1)
    await leave()
  })

  test('the comparison says rank and distance as the table has them', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    await press(page, page.locator('.area-table a.tick').first())
    const [value = '', rank = '', difference = ''] = await page
      .locator('.comparison tbody td.number')
      .allInnerTexts()
    const whole = /Kommune gesamt: ([\d,]+)/.exec(await page.innerText('.diagram-side'))?.[1] ?? ''
    const number = (text: string) => Number.parseFloat(text.replace('+', '').replace(',', '.'))
    expect(rank).toBe('1 von 84')
    expect(number(difference)).toBeCloseTo(number(value) - number(whole), 0)
    await leave()
  })
})

describe('diagrams', () => {
  test.each(['balken', 'punkte', 'verteilung', 'zeitreihe', 'trichter'])(
    '%s can be read by all',
    async (kind) => {
      const { page, leave } = await aPlanner({ script: true })
      await page.goto(`${map}&diagramm=${kind}&mit=index:partizipationsindex&gebiete=010201,030102`)
      expect(await page.locator('.chart').count()).toBe(1)
      expect(await page.locator('.chart .chosen, .chart .series-1').count()).toBeGreaterThan(0)
      expect(await page.locator('.diagram-says').count()).toBeGreaterThan(0)
      await expectAccessible(page)
      await leave()
    },
  )

  test('what is compared in a scatter diagram is chosen from a list and stands in the address', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    await press(page, '.diagram-side .kinds >> text=Punkte')
    expect(await page.innerText('.diagram-side .notice')).toContain('Wählen Sie')
    await page.selectOption('[name=mit]', 'index:partizipationsindex')
    await press(page, '.diagram-side form button')
    expect(page.url()).toContain('mit=index%3Apartizipationsindex')
    expect(await page.locator('.chart .dot').count()).toBe(84)
    expect(await page.innerText('.diagram-side')).toMatch(/Pearson 0,\d\d \(95-%-Bereich 0,\d\d bis 0,\d\d\)/)
    expect(await page.innerText('.diagram-side')).toContain('nicht, dass das eine die Ursache')
    expect(await page.inputValue('[name=mit]')).toBe('index:partizipationsindex')
    await leave()
  })

  test('a funnel says which areas are remarkable, and that the others may be in need all the same', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(`${map}&diagramm=trichter`)
    const text = await page.innerText('.diagram-side')
    expect(text).toContain('Auffällig hoch:')
    expect(text).toMatch(/\d+ von 84 Gebieten sind nicht auffällig/)
    await leave()
  })

  test('what cannot be drawn says why', async () => {
    const { page, leave } = await aPlanner()
    await page.goto('/k/auenstadt/karte?zeige=kette:age-3-6:education&diagramm=zeitreihe')
    expect(await page.innerText('.diagram-side .notice')).toContain('heutigen Stand')
    await page.goto('/k/auenstadt/karte?zeige=index:partizipationsindex&diagramm=trichter')
    expect(await page.innerText('.diagram-side .notice')).toContain('Fallzahl')
    await leave()
  })
})

describe('change', () => {
  test('is chosen like a period; each area has both numbers, and the colour of its judgement', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    await page.selectOption('[name=vergleich]', '2021')
    await page.click('main form button.primary')
    expect(await page.innerText('h1')).toBe('Veränderung: Kinder unter 15 in der Grundsicherung')
    expect(await page.innerText('.lead')).toBe('Sozialräume, von 2021 bis 2025')
    const rows = await page.$$eval('.area-table tbody tr', (found) =>
      found.map((row) => [...row.querySelectorAll('td.number')].map((cell) => cell.textContent ?? '')),
    )
    // Uncertain ones stand in parentheses.
    const number = (text = '') => Number.parseFloat(text.replaceAll(/[+()]/g, '').replace(',', '.'))
    for (const [then, now, change] of rows) expect(number(change)).toBeCloseTo(number(now) - number(then), 0)
    const counts = await page.$$eval('.legend .muted', (found) => found.map((one) => one.textContent ?? ''))
    expect(counts.reduce((sum, count) => sum + Number(count.replaceAll(/\D/g, '')), 0)).toBe(84)
    await leave()
  })

  test('goes along into the file', async () => {
    const { page, context, leave } = await aPlanner()
    await page.goto(`${map}&vergleich=2021`)
    const answer = await context.request.get((await page.getAttribute('a[download]', 'href')) ?? '')
    expect((await answer.text()).split('\r\n')[0]).toContain(
      ';2021 (%);2025 (%);Veränderung (Prozentpunkte);Urteil',
    )
    await leave()
  })
})

describe('institutions', () => {
  test('are places on the map, a number per area and names that lead to the offers', async () => {
    const { page, leave } = await aPlanner()
    await page.goto(map)
    await page.click('.layers > summary')
    await page.check('[name=einrichtungen][value="feld:health"]')
    await page.check('[name=einrichtungen][value="feld:education"]')
    await page.click('main form button.primary')
    expect(await page.locator('.area-map path.sites').count()).toBe(2)
    expect(await page.locator('.area-map path.sites.square').count()).toBe(1)
    const heading = page.locator('.area-table thead th', { hasText: 'Gesundheit' })
    expect(await heading.count()).toBe(1)
    const summary = page.locator('.site-list summary', { hasText: 'Gesundheit' })
    const count = Number(/(\d+) mit/.exec(await summary.innerText())?.[1])
    const perArea = await page.$$eval('.area-table tbody tr', (rows) =>
      rows.map((row) => Number([...row.querySelectorAll('td.number')].at(-2)?.textContent)),
    )
    expect(perArea.reduce((sum, one) => sum + one, 0)).toBe(count)
    await summary.click()
    await page.locator('.site-list[open] li a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/\/angebote\/\d+$/)
    await leave()
  })
})

describe('with script', () => {
  test('what is under the pointer or in focus lights up everywhere', async () => {
    const { page, leave } = await aPlanner({ script: true })
    await page.goto(map)
    const row = page.locator('.area-table tbody tr').nth(2)
    const code = (await row.getAttribute('data-area')) ?? ''
    await row.hover()
    expect(await page.locator('.area-map a.lit').getAttribute('data-area')).toBe(code)
    expect(await marksOf(page, code).first().getAttribute('class')).toBe('lit')

    await page.locator('.area-map a').nth(5).hover({ force: true })
    const lit = (await page.locator('.area-table tr.lit').getAttribute('data-area')) ?? ''
    expect(lit).not.toBe(code)
    expect(await page.innerText('.area-tip')).toContain(
      (await page.locator(`.area-table tr[data-area="${lit}"] th`).innerText()).trim(),
    )
    await page.locator('.area-table a.tick').first().focus()
    expect(await page.locator('.area-map a.lit').count()).toBe(1)
    await leave()
  })

  test('choosing keeps the page where it is, by mouse and keyboard, and going back goes back', async () => {
    const { page, leave } = await aPlanner({ script: true })
    await page.goto(map)
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
    await page.locator('.area-table a.tick').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('.comparison tbody tr').waitFor()
    expect(page.url()).toContain('gebiete=')
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isSamePage'))).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tick chosen')
    await expectAccessible(page)
    await page.goBack()
    await page.locator('.comparison tbody tr').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('gebiete=')
    await leave()
  })

  test('the map can be moved: it is loaded when wanted, has the same colours, and asks nobody else', async () => {
    const { page, leave } = await aPlanner({ script: true })
    await page.goto(`${map}&einrichtungen=feld:health`)
    const loaded: string[] = []
    page.on('requestfinished', (request) => loaded.push(request.url()))
    const open = page.locator('.moving-button')
    // Where the browser cannot draw it, the page stays as it is and does not offer it.
    if (!(await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null))) {
      expect(await open.count()).toBe(0)
      return leave()
    }
    await open.click()
    await page.locator('.moving-button', { hasText: 'Feste Karte' }).waitFor()
    expect(loaded.some((url) => url.includes('flaechen.geojson'))).toBe(true)
    expect(page.url()).toMatch(/#ort=\d/)
    const box = await page.locator('.maplibregl-canvas').boundingBox()
    if (box === null) throw new Error('no map')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.locator('.area-table tr.lit').waitFor({ state: 'attached' })
    const lit = await page.locator('.area-table tr.lit').getAttribute('data-area')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.locator('.comparison tbody tr').waitFor()
    expect(await page.locator('.comparison tbody tr').getAttribute('data-area')).toBe(lit)
    expect(await page.locator('.maplibregl-canvas').count()).toBe(1)
    await expectAccessible(page)

    await page.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('Equal')
    await page.locator('.moving-button').click()
    expect(await page.locator('.area-map').isVisible()).toBe(true)
    expect(await page.locator('.maplibregl-canvas').count()).toBe(0)
    await leave()
  })

  test('an address that names a place opens the moving map there', async () => {
    const { page, leave } = await aPlanner({ script: true })
    await page.goto(`${map}#ort=13/51.6/7.2`)
    if ((await page.locator('.moving-button').count()) === 0) return leave()
    await page.locator('.maplibregl-canvas').waitFor()
    await page.locator('.moving-button', { hasText: 'Feste Karte' }).waitFor()
    expect(page.url()).toContain('#ort=13/51.6/7.2')
    await leave()
  })
})

test('a basemap of the installation is given out in pieces; one that cannot be read is done without', async () => {
  const file = join(ownSiteFolder, 'basemap.pmtiles')
  const { page, context, leave } = await aPlanner({ script: true })
  expect((await context.request.get('/kartengrund.pmtiles')).status()).toBe(404)
  await writeFile(file, 'no tiles in here')
  try {
    const part = await context.request.get('/kartengrund.pmtiles', { headers: { range: 'bytes=3-7' } })
    expect(part.status()).toBe(206)
    expect(await part.text()).toBe('tiles')
    expect(part.headers()['content-range']).toBe('bytes 3-7/16')
    for (const range of ['bytes=16-20', 'bytes=9-3', 'lines=1-2'])
      expect((await context.request.get('/kartengrund.pmtiles', { headers: { range } })).status()).toBe(416)
    await page.goto(`${map}#ort=11/51.6/7.2`)
    if ((await page.locator('.moving-button').count()) > 0)
      await page.locator('.moving-button', { hasText: 'Feste Karte' }).waitFor()
  } finally {
    await rm(file)
    await leave()
  }
})

test('the atlas fits a phone and speaks English', async () => {
  const { page, leave } = await aPlanner({ script: true, width: 320, language: 'en' })
  for (const more of [
    '&diagramm=punkte&mit=index:partizipationsindex&gebiete=010201',
    '&vergleich=2021&diagramm=verteilung',
    '&diagramm=trichter&einrichtungen=feld:health&einrichtungen=schritt:birth',
    '&diagramm=zeitreihe&gebiete=010201,030102',
  ]) {
    await page.goto(map + more)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    expect(await page.innerText('main'), more).not.toMatch(/\b(und|oder|Gebiete|Zeitraum|Veränderung)\b/)
  }
  await leave()
})
