import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIResponse, Browser, Page } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { aVisitor, expectAccessible, logIn } from './visitor.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await startBrowser()
  folder = await temporaryFolder('downloads')
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const map = '/k/auenstadt/karte?zeige=indikator:basic-income-under-15&ebene=sozialraum&zeitraum=2025'
const gaps = '/k/auenstadt/luecken?urteil=gap'

/** What is behind a format of the page's only menu. */
async function downloaded(page: Page, format: string): Promise<APIResponse> {
  const link = page.locator('.downloads a', { hasText: new RegExp(`^\\s*${format}\\b`) })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status(), format).toBe(200)
  expect(answer.headers()['content-disposition'], format).toMatch(
    /^attachment; filename="[a-z0-9-]+\.[a-z]+"/,
  )
  return answer
}

async function sheetsOf(answer: APIResponse) {
  const file = join(folder, 'table.xlsx')
  await writeFile(file, await answer.body())
  return readWorkbook(file)
}

async function open(address: string) {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', address)
  const menu = page.locator('.downloads summary')
  expect(await page.locator('.downloads a').first().isVisible()).toBe(false)
  await menu.focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.downloads a').first().isVisible()).toBe(true)
  return { page, leave }
}

/** What the page itself shows of each area: its figure without the unit. */
async function shownOnPage(page: Page): Promise<Map<string, string>> {
  const rows = await page.locator('.area-table tbody tr').all()
  const pairs = rows.map(async (row) => {
    const cells = await row.locator('td:not(.select)').allInnerTexts()
    return [cells.at(-1) ?? '', withoutSigns(cells[0] ?? '')] as const
  })
  return new Map(await Promise.all(pairs))
}

/** The unit, and the parentheses of what is uncertain, are the page's. */
function withoutSigns(text: string): string {
  return text.replace(/[()]|\s*%/g, '').trim()
}

describe('the map, without script', () => {
  test('leaves in every format of tables, with what the page shows and no more', async () => {
    const { page, leave } = await open(map)
    await expectAccessible(page)
    const shown = await shownOnPage(page)
    expect(shown.size).toBe(84)
    const german = (value: unknown) =>
      typeof value === 'number' ? value.toFixed(1).replace('.', ',') : String(value ?? '')

    const csv = (await (await downloaded(page, 'CSV')).text()).trim().split('\r\n').slice(1)
    expect(new Map(csv.map((line) => [line.split(';')[0], line.split(';')[2]]))).toEqual(shown)

    const [data, notes] = await sheetsOf(await downloaded(page, 'Excel'))
    expect(data?.data[0]?.slice(0, 3)).toEqual(['Schlüssel', 'Gebiet', 'Wert (%)'])
    expect(new Map(data?.data.slice(1).map((row) => [row[0], german(row[2])]))).toEqual(shown)
    const about = new Map(notes?.data.map(([term, text]) => [term, String(text)]))
    expect(about.get('Definition')).toContain('Anteil der Kinder unter 15 Jahren')
    expect(about.get('Ebene')).toBe('Sozialräume')
    expect(about.get('Zeitraum')).toBe('2025')
    expect(about.get('Adresse der Ansicht')).toContain(map)
    expect(about.get('Zeichen „.“')).toContain('geheim')

    const cube = (await (await downloaded(page, 'JSON-stat')).json()) as {
      size: number[]
      value: (number | null)[]
      status?: Record<string, string>
      dimension: { gebiet: { category: { index: string[] } } }
    }
    const metrics = cube.size[2] ?? 0
    const ofCube = cube.dimension.gebiet.category.index.map(
      (code, at) => [code, german(cube.value[at * metrics] ?? cube.status?.[at * metrics])] as const,
    )
    expect(new Map(ofCube)).toEqual(shown)

    const { features } = (await (await downloaded(page, 'GeoJSON')).json()) as {
      features: { properties: Record<string, string | number | null>; geometry: { type: string } }[]
    }
    expect(
      new Map(
        features.map(({ properties: { schluessel, wert, wert_zeichen } }) => [
          schluessel,
          german(wert ?? wert_zeichen),
        ]),
      ),
    ).toEqual(shown)
    expect(features.every(({ geometry }) => geometry.type.endsWith('Polygon'))).toBe(true)
    await leave()
  })

  test('leaves as a picture that says what it shows', async () => {
    const { page, leave } = await open(map)
    const svg = await (await downloaded(page, 'SVG')).text()
    expect(svg).toContain('>Kinder unter 15 in der Grundsicherung</text>')
    expect(svg).toMatch(/>Quelle: Statistik der Bundesagentur/)
    expect(svg.match(/<path d="m/g)).toHaveLength(84)
    const png = await (await downloaded(page, 'PNG')).body()
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16), 'pixels wide').toBe(3200)
    await leave()
  })
})

test('the gaps leave as the page filters them, in every format, with signs for too few children', async () => {
  const { page, leave } = await open(gaps)
  const found = Number(
    /([\d.]+)/.exec(await page.locator('main h2').first().innerText())?.[1]?.replace('.', ''),
  )
  expect(found).toBeGreaterThan(50)
  const csv = (await (await downloaded(page, 'CSV')).text()).trim().split('\r\n')
  expect(csv).toHaveLength(found + 1)
  const [data] = await sheetsOf(await downloaded(page, 'Excel'))
  expect(data?.data).toHaveLength(found + 1)
  const column = (name: string) => data?.data[0]?.indexOf(name) ?? -1
  expect(new Set(data?.data.slice(1).map((row) => row[column('Urteil')]))).toEqual(new Set(['Lücke']))
  const children = data?.data.slice(1).map((row) => row[column('Kinder, denen etwas fehlt')]) ?? []
  expect(children.filter((count) => typeof count === 'number' && count > 0 && count < 5)).toEqual([])
  expect(children[0]).toBeTypeOf('number')
  const cube = (await (await downloaded(page, 'JSON-stat')).json()) as { role: object; value: object }
  expect(cube.role).toMatchObject({ geo: ['gebiet'], metric: ['merkmal'] })
  expect(Object.values(cube.value)).toContain(children[0])
  await leave()
})

test('every list of the workspace can be taken away, in each format that its page offers', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', '/k/auenstadt')
  const base = '/k/auenstadt'
  const rooms = [
    '',
    '/karte',
    '/kette',
    '/kette/age-3-6/education',
    '/luecken',
    '/index',
    '/index/partizipationsindex',
    '/indikatoren',
    '/indikatoren/basic-income-under-15',
    '/angebote',
    '/gebiete',
    '/gebiete/stadtteil/0301',
    '/einlesen',
  ]
  const links = new Set<string>()
  for (const room of rooms) {
    await page.goto(base + room)
    const offered = await page
      .locator('.downloads a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(offered.length, room).toBeGreaterThan(1)
    for (const href of offered) links.add(href)
  }
  const failed: string[] = []
  for (const href of links) {
    const answer = await page.request.get(href)
    const isFile = answer.headers()['content-disposition']?.startsWith('attachment') ?? false
    if (answer.status() !== 200 || !isFile || (await answer.body()).length < 100) failed.push(href)
  }
  expect(failed).toEqual([])
  await leave()
})

test('a format or a form that there is not is not found', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', '/k/auenstadt')
  for (const address of [
    'luecken/liste.pdf',
    'indikatoren/liste.geojson',
    'karte/bild.gif',
    'index/liste.json',
  ])
    expect((await page.request.get(`/k/auenstadt/${address}`)).status(), address).toBe(404)
  await leave()
})
