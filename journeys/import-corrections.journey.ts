import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keckWorkbooks } from '../src/lib/server/platform/tables/keck-workbooks-for-tests.ts'
import { startBrowser } from '../testing/browser.ts'
import { ownSiteFolder } from './own-site.ts'
import { codeOf, makeTown } from './import-town.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const folder = ownSiteFolder
const poverty = 'basic-income-under-15'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** As an office writes it: names instead of codes, a slip of the pen, a word for a figure, the whole town at the end. */
const asWritten = (year: number) => `Gebiet;Jahr;Kinder in Armut
Quartier 1;${year};12,5
Quartier 2;${year};9
Qartier 3 ;${year};7
Qartier 3;${year - 1};6
quartier 4;${year};8,25
Stadt insgesamt;${year};10
`

describe.each([
  { script: true, slug: 'mendstadt', ags: '05999111' },
  { script: false, slug: 'mendheim', ags: '05999112' },
])('what is wrong in a file is put right in its place, with script: $script', ({ script, slug, ags }) => {
  const room = `/k/${slug}/einlesen`
  const areas = Array.from({ length: 12 }, (_, at) => ({ code: codeOf(at), name: `Quartier ${at + 1}` }))
  let planner: string
  beforeAll(async () => {
    ;({ planner } = await makeTown({ folder, slug, ags, areas: 12 }))
  })

  async function aPlanner(width = 1280) {
    const visitor = await aVisitor({ browser, script, width })
    await logIn(visitor.page, planner, room)
    return visitor
  }

  /** Drags the file onto the form where there is script, else chooses it. */
  async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
    await page.goto(room)
    if (!script) {
      await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(content) })
      await press(page, 'text=Datei prüfen')
    } else {
      const bytes = [...Buffer.from(content)]
      const files = await page.evaluateHandle(
        ([fileName, data]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([new Uint8Array(data as number[])], fileName as string))
          return transfer
        },
        [name, bytes] as const,
      )
      const arrived = page.waitForURL(/\/einlesen\/\d+$/)
      await page.dispatchEvent('form[data-drop] .invitation', 'drop', { dataTransfer: files })
      await arrived
    }
    expect(page.url()).toMatch(/\/einlesen\/\d+$/)
  }

  const main = async (page: Page) => (await page.innerText('main')).replaceAll(/\s+/g, ' ')
  const checked = async (page: Page) => (await page.innerText('.notice[role=status]')).replaceAll(/\s+/g, ' ')

  async function taken(page: Page): Promise<string> {
    await press(page, 'text=Jetzt übernehmen')
    await expect
      .poll(
        async () => {
          if (!script) await page.reload()
          return page.locator('h1', { hasText: /^Bericht zu/ }).count()
        },
        { timeout: 60_000, interval: 300 },
      )
      .toBe(1)
    return (await page.innerText('[role=status]')).replaceAll(/\s+/g, ' ')
  }

  test('a file is given, recognised with reasons, drawn, put right, taken, and the next one needs nothing', async () => {
    const { page, leave } = await aPlanner()
    await give(page, 'armut-2023.csv', asWritten(2023))
    const told = await main(page)
    expect(told).toContain('Erkannt, weil in „Gebiet“')
    expect(told).toContain('Namen der Ebene „Quartiere“')
    expect(told).toContain('zum Beispiel: 12,5 · 9 · 7')
    await page.selectOption('[name="indicator:Kinder in Armut"]', poverty)
    await press(page, 'text=Vorschau zeigen')
    await expectAccessible(page)

    expect(await checked(page)).toBe('Geprüft: alle 6 Zeilen. 3 neu. 3 Zeilen sind fehlerhaft, siehe unten.')
    const map = page.locator('svg.area-map[role=img]')
    expect(await map.getAttribute('aria-label')).toContain('2023')
    expect(await map.locator('path').count()).toBe(12)
    expect(await page.innerText('.panel >> text=Gebiete ohne Zeile')).toBe(
      'Gebiete ohne Zeile in der Datei: 9',
    )

    const faults = page.locator('.faults > li')
    expect(await faults.count()).toBe(2)
    expect(await faults.first().innerText()).toContain('2 Stellen (Zeile 4, Zeile 5 …)')
    expect(await page.inputValue('[name="to:0"]'), 'the likeliest area is proposed').toBe('003')
    expect(await page.isChecked('[name="out:1"]'), 'the sum of all is no area').toBe(true)
    await press(page, 'text=Berichtigen und neu prüfen')
    expect(await checked(page)).toBe('Geprüft: alle 5 Zeilen. 5 neu.')
    expect(await main(page)).toContain('Bisher berichtigt: 2')

    await page.fill('[name=name]', 'Armut des Sozialamts')
    expect(await taken(page)).toContain('Die Datei ist eingelesen: 5 neu.')
    expect(await main(page)).toContain('2 Angaben wurden beim Einlesen berichtigt.')
    expect(await main(page)).toContain('Eine Zeile wurde auf Wunsch ausgelassen.')
    await expectAccessible(page)

    await give(page, 'armut-2025.csv', asWritten(2025))
    expect(await checked(page)).toBe('Geprüft: alle 5 Zeilen. 5 neu.')
    expect(await taken(page)).toContain('Die Datei ist eingelesen: 5 neu.')
    await leave()
  })

  test('a correction can be taken back, and what was entered is there after a look elsewhere', async () => {
    const { page, leave } = await aPlanner()
    await give(page, 'einzeln.csv', 'Ort;Stand;Zahl\n001;2019;12,5\nnirgends;2019;3\n')
    await page.selectOption('[name=periodColumn]', 'Stand')
    await page.selectOption('[name="indicator:Zahl"]', poverty)
    await press(page, 'text=Vorschau zeigen')
    const address = page.url()
    await page.fill('[name="to:0"]', '002')
    await press(page, 'text=Berichtigen und neu prüfen')
    expect(await checked(page)).toContain('2 neu')

    const answer = await page.request.get(`${new URL(address).pathname}/berichtigt.csv`)
    expect((await answer.text()).split('\r\n').slice(1, 3)).toEqual(['001;2019;12,5', '002;2019;3'])
    await page.goto(room)
    await page.goto(address)
    expect(await checked(page)).toContain('2 neu')
    expect(await page.inputValue('[name="indicator:Zahl"]')).toBe(poverty)
    await page.click('text=Bisher berichtigt: 1')
    await press(page, 'text=zurücknehmen')
    expect(await checked(page)).toContain('Eine Zeile ist fehlerhaft')
    await leave()
  })

  test('a refused file is put right on its report, or sent anew, without starting over', async () => {
    const { page, leave } = await aPlanner()
    const faulty = 'Ort;Stand;Zahl\n001;2018;12,5\n02;2018;3\n003;2018;acht\n'
    await give(page, 'abgelehnt.csv', faulty)
    await page.selectOption('[name=periodColumn]', 'Stand')
    await page.selectOption('[name="indicator:Zahl"]', poverty)
    await press(page, 'text=Vorschau zeigen')
    expect(await taken(page)).toContain('Die Datei ist abgelehnt.')
    const report = page.url()
    await expectAccessible(page)

    await page.click('text=Andere Datei mit derselben Zuordnung')
    await page.setInputFiles('[name=file]', {
      name: 'neu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(faulty.replace('acht', '8')),
    })
    await press(page, 'text=Diese Datei prüfen')
    expect(await page.innerText('h1')).toContain('neu.csv')
    expect(await page.inputValue('[name="indicator:Zahl"]')).toBe(poverty)
    expect(await checked(page)).toContain('Eine Zeile ist fehlerhaft')

    await page.goto(report)
    expect(await page.inputValue('[name="to:0"]')).toBe('002')
    await page.fill('[name="to:1"]', '8')
    await press(page, 'text=Berichtigen und noch einmal versuchen')
    expect(await checked(page)).toBe('Geprüft: alle 3 Zeilen. 3 neu.')
    expect(await taken(page)).toContain('Die Datei ist eingelesen: 3 neu.')
    await leave()
  })

  test('workbooks of a social-space atlas need one confirmation', async () => {
    const { page, leave } = await aPlanner()
    await give(page, 'keck-jahre.xlsx', await keckWorkbooks.indicatorsOverYears(areas))
    expect(await checked(page)).toBe('Geprüft: alle 12 Zeilen. 48 neu.')
    expect(await taken(page)).toContain('48 neu')

    await give(page, 'keck-blaetter.xlsx', await keckWorkbooks.sheetPerTopic(areas))
    expect(await page.inputValue('[name="reading.sheet"]')).toBe('*')
    await expectAccessible(page)
    expect(await taken(page)).toContain('24 neu')

    await give(page, 'keck-breit.xlsx', await keckWorkbooks.wide(areas, `Stadt ${slug}`))
    expect(await page.inputValue('[name=period]')).toBe('2024')
    expect(await page.isChecked('[name="out:0"]')).toBe(true)
    await press(page, 'text=Berichtigen und neu prüfen')
    expect(await taken(page)).toContain('24 neu')
    await leave()
  })

  test('a column becomes a new indicator in its place', async () => {
    const { page, leave } = await aPlanner()
    await give(page, 'neu.csv', 'Ort;Stand;Spielplätze je Kind\n001;2017;12,5\n002;2017;3\n')
    await page.selectOption('[name=periodColumn]', 'Stand')
    await page.selectOption('[name="indicator:Spielplätze je Kind"]', { label: 'neuer Indikator …' })
    await press(page, 'text=Vorschau zeigen')
    await page.fill('[name="newName:Spielplätze je Kind"]', 'Spielplätze')
    await page.selectOption('[name="newDirection:Spielplätze je Kind"]', { label: 'gut' })
    await press(page, 'text=Vorschau zeigen')
    expect(await page.locator('[aria-labelledby=preview] tbody').innerText()).toContain('Spielplätze')
    expect(await taken(page)).toContain('2 neu')
    await page.goto(`/k/${slug}/indikatoren/spielplaetze-je-kind`)
    expect(await page.innerText('h1')).toContain('Spielplätze')
    await leave()
  })

  test('places outside the municipality are marked, and everything fits a phone', async () => {
    const { page, leave } = await aPlanner(320)
    const offers = 'Kennung;Angebot;Breite;Länge\nA;Treff;51,005;7,005\nB;Fern;51,015;7,095\n'
    await give(page, 'orte.csv', offers)
    await press(page, 'nav >> text=Angebote >> nth=-1')
    await page.fill('[name=source]', `Orte ${slug}`)
    await press(page, 'text=Vorschau zeigen')
    expect(await page.innerText('.legend')).toMatch(/in der Kommune\s+\(1\)[^]*außerhalb der Kommune\s+\(1\)/)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await leave()
  })
})
