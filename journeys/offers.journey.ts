import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const list = '/k/auenstadt/angebote'
const planner = 'planung@auenstadt.example'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([true, false])('the room of offers, with script: %s', (script) => {
  test('offers are found by word, life phase and field, and each condition can be undone', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, list)
    await expectAccessible(page)
    const all = numberIn(await page.innerText('h2'))
    expect(all).toBeGreaterThan(400)
    await page.fill('[name=q]', 'Kita')
    await page.selectOption('[name=step]', 'age-3-6')
    await page.selectOption('[name=field]', 'education')
    await page.click('main button.primary')
    const found = numberIn(await page.innerText('h2'))
    expect(found).toBeLessThan(all)
    expect(await page.innerText('tbody tr:first-child th')).toContain('Kita')
    await expectAccessible(page)
    await page.click('text=„Kita“')
    expect(numberIn(await page.innerText('h2'))).toBeGreaterThanOrEqual(found)
    expect(await page.inputValue('[name=q]')).toBe('')
    expect(await page.inputValue('[name=field]')).toBe('education')
    await page.click('text=Auswahl aufheben')
    expect(numberIn(await page.innerText('h2'))).toBe(all)
    await leave()
  })

  test('a long list is read page by page, with its conditions', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, `${list}?field=education`)
    const first = await page.innerText('tbody tr:first-child th')
    await page.click('text=Nächste')
    expect(await page.inputValue('[name=field]')).toBe('education')
    expect(await page.innerText('tbody tr:first-child th')).not.toBe(first)
    await page.click('text=Vorherige')
    expect(await page.innerText('tbody tr:first-child th')).toBe(first)
    await leave()
  })

  test("the chain's addresses open the list of the cell's offers", async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, `${list}?schritt=age-10-14&feld=leisure&gebiet=01&ebene=stadtbezirk`)
    expect(await page.inputValue('[name=step]')).toBe('age-10-14')
    expect(await page.inputValue('[name=field]')).toBe('leisure')
    expect(await page.locator('[name=area] option:checked').innerText()).toBe('Mitte')
    await page.click('tbody tr:first-child th a')
    await expectAccessible(page)
    await page.click('[aria-labelledby=next] a >> nth=0')
    expect(new URL(page.url()).pathname).toMatch(/^\/k\/auenstadt\/kette\/[a-z0-9-]+\/[a-z-]+$/)
    expect((await page.request.get(page.url())).status()).toBe(200)
    await leave()
  })

  test('an offer is entered, corrected, confirmed, changed and deleted', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, planner, list)
    await page.click('text=Angebot eintragen')
    await expectAccessible(page)
    await page.fill('[name=ageFromYears]', 'drei')
    await page.fill('[name=capacity]', '-3')
    await page.check('[name=fields][value=family-education]')
    await page.click('main button.primary')
    expect(await page.title()).toMatch(/^Fehler: /)
    expect(await page.locator('[role=alert] li').count()).toBe(3)
    await expectAccessible(page)
    await page.click('[role=alert] a >> nth=1')
    expect(new URL(page.url()).hash).toBe('#ageFromYears')
    expect(await page.inputValue('[name=ageFromYears]')).toBe('drei')
    expect(await page.getAttribute('#capacity', 'aria-invalid')).toBe('true')
    expect(await page.isChecked('[name=fields][value=family-education]')).toBe(true)

    const name = `Elterncafé der Reise ${script ? 'mit' : 'ohne'} Skript`
    await page.fill('[name=name]', name)
    await page.fill('[name=ageFromYears]', '1')
    await page.fill('[name=ageToYears]', '3')
    await page.fill('[name=capacity]', '12')
    await page.click('main button.primary')
    expect(await page.innerText('[role=status]')).toContain('gespeichert')
    expect(await page.innerText('h1')).toBe(name)
    expect(await page.innerText('main')).toContain('neu eingetragen')
    await expectAccessible(page)

    await page.click('text=Ja, noch richtig')
    expect(await page.innerText('[role=status]')).toContain('bestätigt')
    expect(await page.innerText('main')).toContain('heute')

    await page.click('main >> text=Ändern')
    await page.fill('[name=capacity]', '15')
    await page.click('main button.primary')
    expect(await page.innerText('.facts >> nth=0')).toContain('15')

    await page.click('main >> text=Löschen')
    await expectAccessible(page)
    await page.click('text=Ja, löschen')
    expect(await page.innerText('[role=status]')).toContain('gelöscht')
    await page.goto(`${list}?q=${encodeURIComponent(name)}`)
    expect(await page.innerText('main')).toContain('Kein Angebot passt')
    await leave()
  })
})

test('who saves after somebody else sees both versions, and loses nothing', async () => {
  const first = await aVisitor({ browser, script: false })
  const second = await aVisitor({ browser, script: false })
  await logIn(first.page, planner, `${list}/neu`)
  await first.page.fill('[name=name]', 'Von zweien geändert')
  await first.page.click('main button.primary')
  const form = `${new URL(first.page.url()).pathname}/aendern`
  await first.page.goto(form)
  await logIn(second.page, 'koordination@auenstadt.example', form)
  await second.page.fill('[name=capacity]', '20')
  await second.page.click('main button.primary')

  await first.page.fill('[name=capacity]', '15')
  await first.page.click('main button.primary')
  expect(await first.page.innerText('[role=alert]')).toContain('inzwischen geändert')
  expect(await first.page.locator('table tbody tr').allInnerTexts()).toEqual(['Plätze\t20\t15'])
  expect(await first.page.inputValue('[name=capacity]')).toBe('15')
  await expectAccessible(first.page)
  await first.page.click('text=Meine Fassung speichern')
  expect(await first.page.innerText('.facts >> nth=0')).toContain('15')
  await first.page.goto(form.replace('aendern', 'loeschen'))
  await first.page.click('text=Ja, löschen')
  await first.leave()
  await second.leave()
})

test('the list is exported with its conditions, for German spreadsheets', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, planner, `${list}?field=education&stale=12`)
  const shown = numberIn(await page.innerText('h2'))
  const href = await page.getAttribute('.downloads a[href*=".csv"]', 'href')
  const answer = await page.request.get(href ?? '')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.body())
  expect(text.startsWith('\uFEFFKennung;Angebot;')).toBe(true)
  // Cells may hold several lines.
  expect(parse(text, { delimiter: ';', bom: true, relax_column_count: true }).length - 1).toBe(shown)
  expect(text).toMatch(/;7,\d+;/)
  await leave()
})

test('a provider reads all offers but changes none of another', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'traeger@auenstadt.example', list)
  await expectAccessible(page)
  await page.click('tbody tr:first-child th a')
  const other = new URL(page.url()).pathname
  expect(await page.locator('text=noch richtig').count()).toBe(0)
  for (const address of [`${other}/aendern`, `${other}/loeschen`])
    expect((await page.goto(address))?.status(), address).toBe(404)
  const forged = await page.request.post(`${other}?/confirm`, {
    form: { version: '1' },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(forged.status()).toBe(404)
  await leave()
})

test('everything fits a phone, in English, too', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320, language: 'en' })
  await logIn(page, planner, list)
  const own = await page.getAttribute('tbody tr:first-child th a', 'href')
  for (const address of [
    list,
    `${list}?q=zzz`,
    own ?? '',
    `${own}/aendern`,
    `${own}/loeschen`,
    `${list}/neu`,
  ]) {
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  await page.goto(list)
  expect(await page.innerText('h1')).toBe('Offers')
  await leave()
})

function numberIn(text: string): number {
  return Number(/[\d.,]+/.exec(text)?.[0].replaceAll(/[.,]/g, ''))
}
