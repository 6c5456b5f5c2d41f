import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import {
  holdValues,
  importByCommand,
  makeTown,
  monthlyRecipe,
  monthlyValues,
  squares,
} from './import-town.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'
import { ownSiteFolder } from './own-site.ts'

const folder = ownSiteFolder

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const wide = `Gebiet;Kinderarmut;Fälle;Bezug;Lärm
001;12,5;25;200;55,2
002;.;;;-
003;/;;;x
004;…;;;-9999
005;8,25;33;400;61
`
const poverty = 'basic-income-under-15'
const noise = 'noise-exposure'

describe.each([
  { script: true, slug: 'leseburg', ags: '05999101' },
  { script: false, slug: 'leseheim', ags: '05999102' },
])('data are read in, with script: $script', ({ script, slug, ags }) => {
  const room = `/k/${slug}/einlesen`
  let planner: string
  beforeAll(async () => {
    ;({ planner } = await makeTown({ folder, slug, ags, areas: 30 }))
  })

  async function aPlanner() {
    const visitor = await aVisitor({ browser, script })
    await logIn(visitor.page, planner, room)
    return visitor
  }

  async function sent(page: Page, name: string, text: string): Promise<void> {
    await page.goto(room)
    await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await press(page, 'text=Datei prüfen')
    expect(page.url()).toMatch(/\/einlesen\/\d+$/)
  }

  test('a column per indicator: chosen, previewed, kept as a recipe, taken, told; and again by the recipe', async () => {
    const { page, leave } = await aPlanner()
    await expectAccessible(page)
    await sent(page, 'lage-2024.csv', wide)
    await expectAccessible(page)
    expect(await page.innerText('main')).toContain(
      'Für eine Vorschau fehlt noch eine Antwort: „Welche Spalte ist welcher Indikator?“',
    )

    await page.fill('[name=period]', 'Sommer')
    await press(page, 'text=Vorschau zeigen')
    expect(await page.innerText('main')).toContain(
      'passt eine Antwort noch nicht: „oder: alle Werte gelten für“',
    )
    expect(await page.inputValue('[name=period]')).toBe('Sommer')

    await page.fill('[name=period]', '2024')
    await page.selectOption('[name="indicator:Kinderarmut"]', poverty)
    await page.selectOption('[name="indicator:Lärm"]', noise)
    await press(page, 'text=Vorschau zeigen')
    await page.selectOption('[name="cases:Kinderarmut"]', 'Fälle')
    await page.selectOption('[name="base:Kinderarmut"]', 'Bezug')
    await press(page, 'text=Vorschau zeigen')
    await expectAccessible(page)
    expect(await understood(page)).toEqual([
      ['2', '001', '2024', '12,5', '', '25', '200'],
      ['2', '001', '2024', '55,2', '', '', ''],
      ['3', '002', '2024', '', '.', '', ''],
      ['3', '002', '2024', '0', '', '', ''],
      ['4', '003', '2024', '', '/', '', ''],
      ['4', '003', '2024', '', 'x', '', ''],
      ['5', '004', '2024', '', '…', '', ''],
      ['5', '004', '2024', '', '.', '', ''],
      ['6', '005', '2024', '8,25', '', '33', '400'],
      ['6', '005', '2024', '61', '', '', ''],
    ])
    await page.fill('[name=name]', 'Lage der Kinder')
    expect(await taken(page, script)).toContain('Die Datei ist eingelesen: 10 neu.')
    await expectAccessible(page)
    const report = await page.innerText('main')
    expect(report).toContain('Indikatoren: Lage der Kinder')
    expect(report).toContain('5 Zeilen gelesen, 5 übernommen, 0 abgelehnt')
    expect(report).toContain('Pia Plan')

    const later = wide.replace('001;12,5;25', '001;13,5;27').replace(/^005.*\n/m, '')
    await sent(page, 'lage-2024-neu.csv', later)
    expect(await understood(page), 'the recipe fits, so nothing has to be chosen').toHaveLength(8)
    await page.fill('[name=name]', 'Lage der Kinder')
    await page.check('[value=good-rows]')
    await press(page, 'text=Jetzt übernehmen')
    expect(await page.innerText('[role=alert]')).toContain('Ein Rezept „Lage der Kinder“ gibt es schon.')
    expect(await page.inputValue('[name=name]')).toBe('Lage der Kinder')
    expect(await page.isChecked('[value=good-rows]')).toBe(true)
    await page.fill('[name=name]', '')
    expect(await taken(page, script)).toContain('1 geändert, 7 unverändert, 2 entfallen.')
    expect(await lines(page)).toContain(
      'ganze Datei||„Kinder unter 15 in der Grundsicherung“, 2024: Ein früherer Wert steht nicht mehr in der Datei und wurde entfernt.',
    )

    await page.goto(room)
    const runs = await page.locator('[aria-labelledby=runs] tbody tr').allInnerTexts()
    expect(runs[0]).toMatch(
      /^lage-2024-neu\.csv\s+Indikatoren\s+\d\d\.\d\d\.\d{4}, \d\d:\d\d\s+Pia Plan\s+übernommen\s+1 geändert/,
    )
    expect(await page.innerText('.cards')).toContain('Lage der Kinder')
    await leave()
  })

  test('a row per value: the names of the file are told apart, and stay told in the recipe', async () => {
    const { page, leave } = await aPlanner()
    await sent(
      page,
      'kennzahlen.csv',
      'Gebiet;Stand;Größe;Zahl\n001;2022;Armut;12,5\n002;2022;Armut;9\n001;2022;Krach;50,5\n',
    )
    await page.selectOption('[name=shape]', 'long')
    await press(page, 'text=Vorschau zeigen')
    expect(await page.inputValue('[name=shape]')).toBe('long')
    await page.selectOption('[name=periodColumn]', 'Stand')
    await page.selectOption('[name=indicator]', 'Größe')
    await page.selectOption('[name=value]', 'Zahl')
    await press(page, 'text=Vorschau zeigen')
    expect(await page.innerText('main')).toContain(
      'Der Indikator „Armut“ ist weder in Ihrer Liste noch im Katalog.',
    )
    await page.selectOption('[name="means:Armut"]', poverty)
    await page.selectOption('[name="means:Krach"]', noise)
    await press(page, 'text=Vorschau zeigen')
    await expectAccessible(page)
    expect(await understood(page)).toEqual([
      ['2', '001', '2022', '12,5'],
      ['3', '002', '2022', '9'],
      ['4', '001', '2022', '50,5'],
    ])
    expect(await taken(page, script)).toContain('3 neu.')
    await leave()
  })

  test('faulty rows are told one by one and nothing is taken, until the good rows are asked for', async () => {
    const { page, leave } = await aPlanner()
    await sent(
      page,
      'fehler.csv',
      'Gebiet;Jahr;Indikator;Wert;Fälle\n' +
        [
          `001;2021;${poverty};12,5;25`,
          `999;2021;${poverty};3,1;30`,
          `3;2021;${poverty};3,1;30`,
          `002;2021;${poverty};viel;30`,
          `001;2021;${poverty};11;30`,
          `004;2021;${poverty};120;30`,
          `005;2021;${poverty};8;1`,
        ].join('\n'),
    )
    await page.selectOption('[name=cases]', 'Fälle')
    await press(page, 'text=Vorschau zeigen')
    expect(await page.innerText('main')).toContain('5 Zeilen sind fehlerhaft, siehe unten.')
    expect(await taken(page, script)).toContain('Die Datei ist abgelehnt. Übernommen wurde nichts')
    await expectAccessible(page)
    expect(await page.innerText('main')).toContain('7 Zeilen gelesen, davon 2 einwandfrei und 5 fehlerhaft')
    expect(await lines(page)).toEqual([
      '3|Gebiet|Das Gebiet „999“ ist nicht bekannt. Bitte prüfen Sie den Schlüssel.',
      '4|Gebiet|Das Gebiet „3“ ist nicht bekannt. Gemeint ist wohl „003“: In der Datei sind führende Nullen verloren gegangen.',
      expect.stringMatching(/^5\|Wert\|„viel“ ist keine Zahl und kein amtliches Zeichen/),
      expect.stringMatching(/^6\|Wert\|.*steht schon weiter oben ein Wert/),
      expect.stringMatching(/^7\|Wert\|120 liegt außerhalb dessen, was .* möglich ist \(ab 0, bis 100\)/),
      expect.stringMatching(/^8\|Wert\|.*Die Fallzahl liegt unter der Mindestfallzahl/),
    ])
    const answer = await page.request.get(`${new URL(page.url()).pathname}/bericht.csv`)
    expect((await answer.text()).trim().split('\n')).toHaveLength(7)

    await press(page, 'text=Noch einmal versuchen')
    expect(await understood(page), 'what was chosen is chosen again').toHaveLength(2)
    await page.check('[value=good-rows]')
    expect(await taken(page, script)).toContain('Die Datei ist eingelesen: 2 neu.')
    expect(await page.innerText('main')).toContain('7 Zeilen gelesen, 2 übernommen, 5 abgelehnt')
    await leave()
  })

  test('a long import shows how far it is, and can be cancelled', async () => {
    const { page, leave } = await aPlanner()
    const one = 'Gebiet;Monat;Indikator;Wert\n030;2004-12;basic-income-under-15;99,9\n'
    await importByCommand({ folder, ags, recipe: monthlyRecipe, name: 'ein-wert.csv', text: one })
    const held = await holdValues(folder)
    try {
      await sent(page, 'monate.csv', monthlyValues({ areas: 30, months: 1000 }))
      await page.selectOption('[name=periodColumn]', 'Monat')
      await press(page, 'text=Vorschau zeigen')
      await press(page, 'text=Jetzt übernehmen')
      await expect
        .poll(() => progressOf(page, script), { timeout: 60_000, interval: 300 })
        .toMatchObject({ state: 'läuft', percent: expect.toSatisfy((percent: number) => percent > 0) })
      await expectAccessible(page)
      // Before it stands still, it may end at once when it is cancelled.
      await expect.poll(() => held.isWaitedFor(), { timeout: 60_000, interval: 100 }).toBe(true)
      await press(page, 'text=Einlesen abbrechen')
      expect(await page.innerText('main')).toContain('Das Einlesen wird abgebrochen')
      await expectAccessible(page)
    } finally {
      await held.letGo()
    }
    expect(await reported(page, script)).toContain('Das Einlesen wurde abgebrochen; übernommen wurde nichts.')
    await expectAccessible(page)
    await leave()
  })

  test('areas with swapped axes are told, and read the right way round when asked to', async () => {
    const { page, leave } = await aPlanner()
    await sent(page, 'viertel.geojson', squares(12, { axes: 'lat-lon' }))
    await page.fill('[name=levelName]', 'Viertel')
    await press(page, 'text=Vorschau zeigen')
    const told = await page.innerText('main')
    expect(told).toContain('Gebiet 001: Länge und Breite sind vertauscht')
    expect(told).toContain('Bitte wählen Sie als Reihenfolge der Koordinaten „Breite, Länge (vertauscht)“.')
    await page.selectOption('[name=axes]', { label: 'Breite, Länge (vertauscht)' })
    await press(page, 'text=Vorschau zeigen')
    await expectAccessible(page)
    expect(await page.innerText('main')).not.toContain('vertauscht, die Fläche')
    expect(await taken(page, script)).toContain('12 neu.')
    await press(page, 'text=Zu den Gebieten')
    expect(await page.innerText('main')).toContain('Viertel')
    await leave()
  })

  test('offers are read in by a saved recipe, and a newer file of the source replaces them', async () => {
    const { page, leave } = await aPlanner()
    const columns = 'Kennung;Angebot;Träger;Breite;Länge;Plätze\n'
    await sent(
      page,
      'treffs.csv',
      `${columns}T1;Elterncafé;AWO;51,005;7,005;12\nT2;Krabbelgruppe;Caritas;51,005;7,015;8\n`,
    )
    await press(page, 'nav >> text=Angebote >> nth=-1')
    await page.fill('[name=source]', 'Familientreffs')
    await page.check('[name=fields][value=family-education]')
    await page.check('[name=steps][value=age-1-3]')
    await press(page, 'text=Vorschau zeigen')
    await expectAccessible(page)
    await page.fill('[name=name]', 'Familientreffs')
    expect(await taken(page, script)).toContain('2 neu.')

    await sent(
      page,
      'treffs-neu.csv',
      `${columns}T1;Elterncafé;AWO;51,005;7,005;20\nT2;Krabbelgruppe;Caritas;51,005;7,015;8\n`,
    )
    expect(await page.inputValue('[name=source]')).toBe('Familientreffs')
    expect(await taken(page, script)).toContain('1 geändert, 1 unverändert.')
    await press(page, 'text=Zu den Angeboten')
    expect(await page.innerText('main')).toContain('Elterncafé')
    await leave()
  })

  test('every page of it fits a phone, in English, too', async () => {
    const { page, leave } = await aVisitor({ browser, script, width: 320, language: 'en' })
    await logIn(page, planner, room)
    const reports = await page
      .locator('[aria-labelledby=runs] th a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(reports.length).toBeGreaterThan(0)
    await page.setInputFiles('[name=file]', {
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(wide),
    })
    await press(page, 'main button.primary')
    expect(page.url()).toMatch(/\/einlesen\/\d+$/)
    for (const address of [page.url(), room, reports[0] ?? '']) {
      await page.goto(address)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await leave()
  })
})

/** Takes the file as it is previewed. @returns what the report says became of it */
async function taken(page: Page, script: boolean): Promise<string> {
  await press(page, 'main button.primary >> text=Jetzt übernehmen')
  return reported(page, script)
}

/** Waits for the report, as its reader does: with script it comes by itself, without by looking again. */
async function reported(page: Page, script: boolean): Promise<string> {
  const report = page.locator('h1', { hasText: /^Bericht zu/ })
  const again = page.locator('text=Stand erneuern')
  await expect
    .poll(
      async () => {
        if ((await report.count()) > 0) return 'reported'
        if (!script) await again.click({ timeout: 500 }).catch(() => {})
        return 'under way'
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe('reported')
  return (await page.innerText('[role=status]')).replaceAll(/\s+/g, ' ')
}

async function progressOf(page: Page, script: boolean): Promise<{ state: string; percent: number }> {
  // With script the page renews itself.
  if (!script) await press(page, 'text=Stand erneuern')
  const state = await page.innerText('.badge')
  return { state, percent: Number(await page.getAttribute('progress', 'value')) }
}

/** The rows of the preview without the indicator's name. */
async function understood(page: Page): Promise<string[][]> {
  const rows = await page
    .locator('[aria-labelledby=preview] tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
  return rows.map(([line = '', , ...rest]) => [line, ...rest])
}

/** The report line by line: line, column, sentence. */
function lines(page: Page): Promise<string[]> {
  return page
    .locator('[aria-labelledby=issues] tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '').join('|')),
    )
}
