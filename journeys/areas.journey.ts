import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, readPdfStructure, walk } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const areas = '/k/auenstadt/gebiete'
const planner = 'planung@auenstadt.example'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([true, false])('the room of areas, with script: %s', (script) => {
  test('from the levels to an area, what it is made of, and what the chain says of it', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, areas)
    await expectAccessible(page)
    expect(await page.innerText('h2 >> nth=1')).toBe('Stadtbezirke (6)')
    await page.click('text=Stadtteile')
    expect(await page.innerText('h2 >> nth=1')).toBe('Stadtteile (29)')
    await page.click('tbody >> text=Lerchenfeld')
    expect(new URL(page.url()).pathname).toBe(`${areas}/stadtteil/0301`)
    expect(await page.innerText('nav .trail')).toMatch(/Gebiete\s*Nordost\s*Lerchenfeld/)
    expect(await page.innerText('main')).toContain('Sozialräume darin')
    await expectAccessible(page)
    await page.click('text=Lerchenring')
    expect(await page.innerText('h1')).toBe('Lerchenring')
    expect(await page.innerText('main')).toMatch(/\d+ von 8\d/)
    await expectAccessible(page)
    for (const link of ['Die Kette in Lerchenring', 'Lücken in Lerchenring', 'Angebote ansehen']) {
      const href = await page.getAttribute(`text=${link}`, 'href')
      expect((await page.request.get(href ?? '')).status(), link).toBe(200)
    }
    await page.click('nav .trail >> text=Nordost')
    expect(await page.innerText('h1')).toBe('Nordost')
    await leave()
  })

  test('an area counts the offers that the list then shows', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, `${areas}/stadtbezirk/03`)
    const counted = Number(/(\d+) Angebote liegen/.exec(await page.innerText('main'))?.[1])
    expect(counted).toBeGreaterThan(10)
    await page.click('text=Angebote ansehen')
    expect(await page.innerText('h2')).toMatch(new RegExp(`^${counted} von `))
    await leave()
  })
})

test('a level is exported as table and as shapes; a count of too few persons is in neither', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, planner, `${areas}?ebene=sozialraum`)
  const csv = await page.request.get((await page.getAttribute('.downloads a[href*=".csv"]', 'href')) ?? '')
  const lines = (await csv.text()).trimEnd().split('\n')
  expect(lines[0]).toContain('Schlüssel;Name;')
  expect(lines.length - 1).toBe(84)
  const counts = lines.slice(1).flatMap((line) => line.split(';').slice(5))
  expect(counts.length).toBe(84 * 10)
  expect(counts.filter((count) => /^[1-4]$/.test(count))).toEqual([])

  const geojson = await page.request.get(`${areas}/liste.geojson?ebene=sozialraum`)
  expect(geojson.headers()['content-type']).toContain('application/geo+json')
  const { features } = (await geojson.json()) as {
    features: { properties: Record<string, unknown>; geometry: { type: string } }[]
  }
  expect(features.length).toBe(84)
  expect(features[0]?.properties).toMatchObject({ schluessel: '010101', gehoert_zu: '0101' })
  expect(features.every(({ geometry }) => geometry.type.endsWith('Polygon'))).toBe(true)
  await leave()
})

test('four babies in 2020 are a point, and so is a second group, or the sum would give them away', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, planner, `${areas}/sozialraum/060401`)
  expect(await page.innerText('h1')).toBe('Feldmark-Dorf')
  await page.click('summary >> text=Einwohnerinnen und Einwohner')
  const table = page.locator('table', { hasText: 'jeweils Ende des Jahres' })
  const years = await table.locator('thead th').allInnerTexts()
  const at = years.indexOf('2020')
  expect(at).toBeGreaterThan(0)
  const rows = await table.locator('tbody tr').all()
  const of2020 = await Promise.all(rows.map((row) => row.locator('th, td').nth(at).innerText()))
  expect(of2020[0]).toBe('.')
  expect(of2020.filter((figure) => figure === '.').length).toBeGreaterThanOrEqual(2)
  expect(of2020.filter((figure) => /^[1-4]$/.test(figure))).toEqual([])
  await leave()
})

test('the profile of an area says where it stands out, who is like it, and leads on', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, planner, `${areas}/sozialraum/030104`)
  const table = page.locator('[aria-label^="Indikatoren in Lerchenfeld-Mitte"]')
  // Made so by the demo's generator: one of the poorest areas, with hundreds of children behind the figures.
  const burdens = table.locator('tbody', { hasText: 'Belastungen' })
  expect(
    await burdens.locator('tr', { hasText: 'Kinder unter 15 in der Grundsicherung' }).innerText(),
  ).toContain('auffällig')
  expect(await burdens.locator('svg.strip').count()).toBe((await burdens.locator('tr').count()) - 1)
  const peers = page.locator('section[aria-labelledby=aehnliche] tbody a')
  expect(await peers.count()).toBe(4)
  const peer = await peers.first().innerText()
  await peers.first().click()
  expect(await page.innerText('h1')).toBe(peer)
  await page.goBack()
  await page.click('text=Sozialraumkonferenz vorbereiten')
  await page.click('main button.primary')
  expect(await page.locator('.sheet h2').allInnerTexts()).toContain('Steckbrief Lerchenfeld-Mitte')
  expect(await page.locator('.sheet h3').allInnerTexts()).toContainEqual(
    expect.stringMatching(/^1\. Lerchenfeld-Mitte: /),
  )
  await leave()
})

test.each(['sozialraum/030104', 'sozialraum/060401', 'stadtteil/0301', 'stadtbezirk/03'])(
  'the profile of %s is an accessible paper of two pages',
  async (area) => {
    const { page, leave } = await aVisitor({ browser, script: false })
    await logIn(page, planner, `${areas}/${area}`)
    const answer = await page.request.get((await page.getAttribute('text=Steckbrief als PDF', 'href')) ?? '')
    const structure = await readPdfStructure(await answer.body())
    expect(faultsOf(structure)).toEqual([])
    expect(structure.pages).toBe(2)
    const name = await page.innerText('h1')
    expect(structure.title).toBe(`Steckbrief ${name}`)
    const pictures = [...walk(structure.tags)].filter(({ role }) => role === 'Figure')
    expect(pictures.map(({ alt }) => alt)).toEqual([`Karte: Lage von ${name} unter seinen Nachbarn`])
    await leave()
  },
)

test('an area that does not exist is not found, and neither is its level', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, planner, areas)
  for (const address of ['stadtteil/9999', 'mond/0301', 'liste.geojson?ebene=mond', 'liste.csv?ebene=mond'])
    expect((await page.goto(`${areas}/${address}`))?.status(), address).toBe(404)
  await leave()
})

test('everything fits a phone, in English, too', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320, language: 'en' })
  await logIn(page, planner, areas)
  for (const address of [
    areas,
    `${areas}?ebene=sozialraum`,
    `${areas}/stadtbezirk/03`,
    `${areas}/sozialraum/030101`,
  ]) {
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  expect(await page.innerText('main')).toContain('Residents')
  await leave()
})
