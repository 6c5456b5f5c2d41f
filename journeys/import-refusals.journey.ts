import { existsSync } from 'node:fs'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ownSiteFolder } from './own-site.ts'
import { makeTown } from './import-town.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, logIn, type Visitor } from './visitor.ts'

const folder = ownSiteFolder
const room = '/k/lesefurt/einlesen'

let browser: Browser
let visitor: Visitor
let page: Page
let files: string
beforeAll(async () => {
  browser = await startBrowser()
  files = await temporaryFolder('files')
  const { planner } = await makeTown({ folder, slug: 'lesefurt', ags: '05999103', areas: 5 })
  visitor = await aVisitor({ browser, script: false })
  page = visitor.page
  await logIn(page, planner, room)
})
afterAll(async () => {
  await browser.close()
  await rm(files, { recursive: true, force: true })
})

async function send(name: string, content: string | Uint8Array): Promise<void> {
  await page.goto(room)
  await page.selectOption('[name=target]', 'indicators')
  await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await press(page, 'text=Datei prüfen')
}

/** A whole archive with one empty file "a": its header, the directory, the end of the directory. */
const zip = () =>
  Buffer.from(
    '504b03040a00000000000000210000000000000000000000000001000000' +
      '61504b01021e030a000000000000002100000000000000000000000000010000000000000000000000a481000000006150' +
      '4b050600000000010001002f0000001f0000000000',
    'hex',
  )

test.each([
  ['an empty file', 'leer.csv', () => '', 'Die Datei ist leer.'],
  [
    'a ZIP named .xlsx',
    'tabelle.xlsx',
    zip,
    'Das ist keine Excel-Arbeitsmappe (XLSX), oder die Datei ist beschädigt.',
  ],
  ['a web page named .csv', 'werte.csv', () => '<!doctype html><p>Fehler', 'Die Datei ist eine Webseite'],
  [
    'a cut-off GeoJSON',
    'g.geojson',
    () => '{"type":"FeatureCollection","features":[{"type":',
    'bricht mittendrin ab',
  ],
])(
  '%s is refused with a sentence, and what was chosen stays chosen',
  async (_what, name, content, sentence) => {
    await send(name, content())
    expect(await page.innerText('[role=alert]')).toContain(sentence)
    expect(await page.locator('[name=target] option:checked').getAttribute('value')).toBe('indicators')
    await expectAccessible(page)
  },
)

test('a Latin-1 table is recognised as one: umlauts are right', async () => {
  await send('latin1.csv', Buffer.from('Gebiet;Übergewicht;Fälle\n001;9,5;19\n', 'latin1'))
  expect(page.url()).toMatch(/\/einlesen\/\d+$/)
  expect(await page.locator('label', { hasText: 'Übergewicht' }).count()).toBeGreaterThan(0)
  await page.click('summary')
  expect(await page.inputValue('[name="reading.encoding"]')).toBe('windows-1252')
  await expectAccessible(page)
})

test('10,000 unknown areas: the report comes quickly and stays readable', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `X${index};2024;basic-income-under-15;1,5`)
  await send('unbekannt.csv', `Gebiet;Jahr;Indikator;Wert\n${rows.join('\n')}\n`)
  expect(page.url()).toMatch(/\/einlesen\/\d+$/)
  await press(page, 'text=Jetzt übernehmen')
  await expect
    .poll(
      async () => {
        await page
          .locator('text=Stand erneuern')
          .click({ timeout: 500 })
          .catch(() => {})
        return page.innerText('h1')
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe('Bericht zu unbekannt.csv')
  const openedAt = performance.now()
  await page.reload()
  const openedMs = performance.now() - openedAt
  expect(openedMs, 'milliseconds to open the report').toBeLessThan(3000)
  const report = await page.innerText('main')
  expect(report).toContain('Übernommen wurde nichts: Keine einzige Zeile ist einwandfrei.')
  expect(report).toContain('10.000-mal, zum Beispiel: Das Gebiet „X0“ ist nicht bekannt.')
  expect(await page.locator('[aria-labelledby=issues] tbody tr').count()).toBe(100)
  await press(page, 'text=nächste')
  expect(await page.innerText('[aria-labelledby=issues] tbody tr:first-child')).toContain('„X100“')
  await expectAccessible(page)
  const csv = await page.request.get(`${new URL(page.url()).pathname}/bericht.csv`)
  expect((await csv.text()).trim().split('\n')).toHaveLength(10_001)
})

test('a file of 400 MB is refused with a sentence, and the memory of the program does not grow by it', async () => {
  const large = join(files, 'riesig.csv')
  await writeFile(large, 'Gebiet;Wert\n')
  // Sparse: takes no room on this disk.
  await truncate(large, 400_000_000)
  const before = await memoryOfProgram()
  await page.goto(room)
  await page.setInputFiles('[name=file]', large)
  await press(page, 'text=Datei prüfen', { timeout: 90_000 })
  expect(await page.innerText('[role=alert]')).toMatch(
    /^Die Datei hat 40[01] MB, erlaubt sind 100 MB\. Teilen Sie sie auf/,
  )
  await expectAccessible(page)
  if (before !== undefined) {
    const { mostMegabytes = 0 } = (await memoryOfProgram()) ?? {}
    expect(mostMegabytes - before.nowMegabytes, 'megabytes more at the most').toBeLessThan(150)
  }
})

/** Of the process that serves the pages, now and at the most since the last call; undefined where the system does not tell. */
async function memoryOfProgram(): Promise<{ nowMegabytes: number; mostMegabytes: number } | undefined> {
  const { processId } = JSON.parse(await readFile(join(folder, 'in-use.json'), 'utf8')) as {
    processId: number
  }
  if (!existsSync(`/proc/${processId}/status`)) return undefined
  const status = await readFile(`/proc/${processId}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000
  const found = { nowMegabytes: megabytes('VmRSS'), mostMegabytes: megabytes('VmHWM') }
  await writeFile(`/proc/${processId}/clear_refs`, '5')
  return found
}
