import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, readPdfStructure } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const start = '/k/auenstadt'
const picture = `${start}/kette/bild`
/** The demo knows: after birth nothing comes to the families of Nordost (code 03). */
const nordost = `${picture}?gebiet=03&ebene=stadtbezirk`

/** What can be clicked in the picture by what it says. */
const inPicture = (page: Page, says: RegExp) =>
  page.locator('.wide a').filter({ has: page.locator('title', { hasText: says }) })

describe.each([true, false])('the picture of the chain, with script: %s', (script) => {
  test('is what one sees first of the chain; a hole leads to its reason', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', start)
    await page.click('nav >> text=Kette')
    expect(new URL(page.url()).pathname).toBe(picture)
    expect(await page.innerText('h1')).toBe('Die Präventionskette in Auenstadt')
    expect(await page.locator('nav.rooms [aria-current=page]').innerText()).toBe('Kette')
    await expectAccessible(page)

    const holes = inPicture(page, /: (Lücke|weißer Fleck)/)
    const broken = Number(/In (\d+) Feldern ist die Kette offen/.exec(await page.innerText('.lead'))?.[1])
    expect(await holes.count()).toBe(broken)
    await page.goto(nordost)
    await inPicture(page, /^Frühe Hilfen, 1–3 Jahre: weißer Fleck/).click()
    expect(new URL(page.url()).pathname).toBe(`${start}/kette/age-1-3/early-help`)
    expect(await page.innerText('.verdict')).toContain('weißer Fleck')
    expect(await page.innerText('.lead')).toContain('Nordost')
    await leave()
  })

  test('a bar leads to the list of exactly its offers, and each of them to its page', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', picture)
    // 59 Kitas from one, 2 from two: both serve 1–3 and 3–6.
    await inPicture(page, /^Bildung: 61 Angebote, Regeleinrichtung/).click()
    expect(await page.innerText('#balken')).toBe('61 Angebote · Bildung: Kita, Schule und Ganztag')
    expect(await page.locator('#angebote tbody tr').count()).toBe(61)
    await expectAccessible(page)
    await page.click('#angebote tbody tr:first-child a')
    expect(await page.innerText('h1')).toMatch(/^Kita /)
    await page.goBack()
    await page.click('text=Liste schließen')
    expect(await page.locator('#angebote').count()).toBe(0)
    await inPicture(page, /^Kita: 64$/).click()
    expect(await page.innerText('#angebote')).toContain('§ 24 SGB VIII')
    await leave()
  })

  test('two areas stand below each other, and their difference is told in words', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', nordost)
    await page.selectOption('[name=mit]', { label: 'Mitte' })
    await page.click('main button.primary')
    expect(await page.innerText('h1')).toBe('Die Präventionskette: Nordost und Mitte')
    const section = page.locator('section[aria-labelledby=unterschied]')
    const [, worse, better] =
      /Nordost steht in (\d+) Feldern schlechter als Mitte und in (\d+) Feldern besser/.exec(
        await section.locator('p').first().innerText(),
      ) ?? []
    expect(Number(worse)).toBeGreaterThan(Number(better))
    expect(await section.locator('tbody tr').count()).toBe(Number(worse) + Number(better))
    expect(await section.locator('tbody tr').first().innerText()).toContain('weißer Fleck')
    expect(await page.locator('section[aria-labelledby=tabelle] tbody tr').count()).toBe(20)
    await expectAccessible(page)
    await inPicture(page, /^Mitte: Frühe Hilfen, 1–3 Jahre/).click()
    expect(await page.innerText('.lead')).toContain('Mitte')
    await leave()
  })

  test('filters say how much of how much they show, and the address keeps them', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'planung@auenstadt.example', picture)
    const bars = () => inPicture(page, /Angebote?\b.*\. /).count()
    const all = await bars()
    await page.selectOption('[name=standard]', 'outreach')
    await page.selectOption('[name=abschnitt]', 'kita')
    await page.click('main button.primary')
    expect(new URL(page.url()).searchParams.get('standard')).toBe('outreach')
    const notices = await page.locator('.notice').allInnerTexts()
    expect(notices[0]).toContain('Rund um die Kita')
    const [, shown, of] = /Gezeigt sind (\d+) von (\d+) Angeboten/.exec(notices[1] ?? '') ?? []
    expect(Number(shown)).toBeGreaterThan(0)
    expect(Number(shown)).toBeLessThan(Number(of))
    expect(await bars()).toBeLessThan(all)
    await expectAccessible(page)

    await page.selectOption('[name=standard]', '')
    await page.selectOption('[name=nur]', 'luecken')
    await page.click('main button.primary')
    const [, holes] =
      /Gezeigt sind (\d+) von \d+ Feldern/.exec((await page.locator('.notice').allInnerTexts())[1] ?? '') ??
      []
    expect(await page.locator('.wide a').count()).toBe(Number(holes))
    expect(await page.locator('section[aria-labelledby=tabelle] td a').count()).toBe(Number(holes))
    await page.click('text=Auswahl aufheben')
    expect(new URL(page.url()).search).toBe('')
    await leave()
  })
})

test('the table says the same as the picture, and each hole is reached by the keyboard', async () => {
  const { page, leave } = await aVisitor({ browser })
  await logIn(page, 'planung@auenstadt.example', picture)
  const addresses = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')).toSorted())
  const cells = (await addresses('.wide a')).filter((href) => !href?.includes('balken='))
  expect(await addresses('section[aria-labelledby=tabelle] td a')).toEqual(cells)
  expect(await page.locator('.wide a:not([tabindex="-1"])').count()).toBe(0)
  await leave()
})

test('on a phone the picture comes block by block', async () => {
  for (const address of [picture, `${nordost}&mit=01`]) {
    const { page, leave } = await aVisitor({ browser, width: 320 })
    await logIn(page, 'planung@auenstadt.example', address)
    await expectNoSidewaysScroll(page)
    expect(await page.locator('.wide').isVisible()).toBe(false)
    expect(await page.locator('.blocks svg').count()).toBe(4)
    for (const block of await page.locator('.blocks svg').all()) expect(await block.isVisible()).toBe(true)
    await expectAccessible(page)
    await leave()
  }
})

test('prints on one sheet A3, and comes as a PDF that a screen reader can read', async () => {
  const { page, leave } = await aVisitor({ browser })
  await logIn(page, 'planung@auenstadt.example', picture)
  // Where most is said above the picture.
  await page.goto(`${nordost}&mit=01&standard=outreach`)
  const printed = await readPdfStructure(await page.pdf({ preferCSSPageSize: true }))
  expect(printed.pages).toBe(1)
  expect(printed.text).toContain('Quelle: Einwohnerzahlen')
  expect(printed.text).toContain('weißer Fleck')
  expect(printed.text).not.toContain('Worin sie sich unterscheiden')
  const href = (await page.getAttribute('.downloads a[href*=".pdf"]', 'href')) ?? ''
  const sheet = await readPdfStructure(await (await page.request.get(href)).body())
  expect(faultsOf(sheet)).toEqual([])
  expect(sheet.title).toBe('Die Präventionskette: Nordost und Mitte')
  expect(sheet.pages).toBe(3)
  await leave()
})

test('the files say what the picture says', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', `${picture}?nur=luecken`)
  const get = async (ending: string) =>
    page.request.get((await page.getAttribute(`.downloads a[href*=".${ending}"]`, 'href')) ?? '')
  const svg = await (await get('svg')).text()
  expect(svg).toContain('Die Präventionskette in Auenstadt')
  const csv = await (await get('csv')).text()
  const holes = await page.locator('.wide a').count()
  expect(csv.trim().split('\n')).toHaveLength(holes + 1)
  await leave()
})

test('no number about fewer than five children, in whatever small area', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', picture)
  const areas = await page
    .locator('[name=gebiet] optgroup:last-of-type option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  expect(areas.length).toBeGreaterThan(50)
  for (const area of areas.slice(0, 20)) {
    await page.goto(`${picture}?gebiet=${encodeURIComponent(area)}`)
    const numbers = await page.locator('.wide text[font-size="12.5"]').allTextContents()
    expect(numbers.length).toBeGreaterThan(0)
    expect(
      numbers.filter((text) => /^[1-4]$/.test(text)),
      area,
    ).toEqual([])
  }
  await leave()
})

test('who may not see the chain finds nothing, and an unknown area is not found', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'traeger@auenstadt.example')
  for (const path of [picture, ...['.pdf', '.svg', '/tabelle.csv'].map((ending) => `${picture}${ending}`)])
    expect((await page.goto(path))?.status(), path).toBe(404)
  await logIn(page, 'planung@auenstadt.example', `${picture}?gebiet=nirgendwo`)
  expect(await page.innerText('main')).not.toContain('Präventionskette in')
  await leave()
})
