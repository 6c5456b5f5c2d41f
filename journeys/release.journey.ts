import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { gelingen } from '../testing/gelingen-command.ts'
import { ownSiteFolder } from './own-site.ts'
import { codeOf, importByCommand, makeTown } from './import-town.ts'
import { aVisitor, expectAccessible, logIn } from './visitor.ts'

const slug = 'freistadt'
const ags = '05999300'
const office = `statistik@${slug}.invalid`
const room = `/k/${slug}/freigabe`
const recipe = {
  name: 'Jobcenter',
  target: 'indicators',
  definition: {
    shape: 'long',
    level: 'quartier',
    columns: { code: 'Gebiet', indicator: 'Indikator', value: 'Wert', cases: 'Fälle', base: 'von' },
    period: { column: 'Jahr' },
  },
}
const fileOf = (cases: readonly number[]) =>
  [
    'Gebiet;Jahr;Indikator;Wert;Fälle;von',
    ...cases.map((count, at) => `${codeOf(at)};2024;basic-income-under-15;${count},0;${count};100`),
  ].join('\n')
const importCases = (cases: readonly number[]) =>
  importByCommand({ folder: ownSiteFolder, ags, recipe, name: 'jobcenter.csv', text: fileOf(cases) })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  const folder = ownSiteFolder
  await makeTown({ folder, slug, ags, areas: 5 })
  const person = ['--email', office, '--name', 'Stella Statistik', '--municipality', slug]
  const made = await gelingen(['user', 'create', ...person, '--role', 'statistics-office'], { folder })
  expect(made.code, made.stderr).toBe(0)
  await importCases([3, 20, 30, 40, 50])
}, 300_000)
afterAll(() => browser.close())

test('the statistics office sets the rules and sees before what they hide', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, office, `${room}/regeln`)
  await page.selectOption('[name=minimumCount]', '10')
  await page.click('text=Vorschau')
  const preview = page.locator('section[aria-labelledby=vorschau]')
  expect(await preview.innerText()).toMatch(/5 Werte mit Fallzahlen, davon 1 zu klein und 1 zum Schutz/)
  await page.selectOption('[name=minimumCount]', '5')
  await page.click('text=Regeln speichern')
  expect(await page.innerText('[role=status]')).toContain('gelten ab jetzt')
  await expectAccessible(page)
  await leave()
})

test('what it releases, everybody sees without log-in, script or cookie', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, office, `${room}/neu`)
  await page.selectOption('[name=was]', 'indicator basic-income-under-15 2024')
  await page.click('text=Prüfen')
  expect(await page.innerText('section[aria-labelledby=ergebnis]')).toContain('3 von 5 Werten werden gezeigt')
  await page.click('button:text-is("Freigeben")')
  expect(await page.innerText('[role=status]')).toContain('öffentlich')
  await leave()

  const family = await aVisitor({ browser, script: false })
  await family.page.goto('/anmelden')
  await family.page.click('text=Öffentliche Karte')
  await family.page.click('text=Stadt freistadt')
  const cells = (at: number) => family.page.locator('tbody tr').nth(at).locator('td').allInnerTexts()
  expect(await cells(0)).toEqual(['.', '', ''])
  expect(await cells(1)).toEqual(['.', '', ''])
  expect(await cells(2)).toEqual(['30,0', '30', '100'])
  await expectAccessible(family.page)
  await family.page.click('text=Diese Daten herunterladen')
  await expectAccessible(family.page)
  expect(await family.context.cookies()).toEqual([])
  const stat = await family.page.request.get(`/daten/${slug}/basic-income-under-15-2024.json`)
  expect(await stat.json()).toMatchObject({ class: 'dataset', size: [5, 1, 3], status: { 0: '.', 3: '.' } })
  expect(stat.headers()['access-control-allow-origin']).toBe('*')
  const catalogue = await family.page.request.get(`/api/dcat/${slug}`, { headers: { accept: 'text/turtle' } })
  expect(await catalogue.text()).toContain(`politicalGeocoding/municipalityKey/${ags}`)
  await family.leave()
})

test(
  'newer data that would give a hidden number away are refused with the reason, and withdrawing takes the page away',
  { timeout: 180_000 },
  async () => {
    // Now the third quarter is the smallest beside the first, and the second would be shown.
    await importCases([3, 20, 19, 40, 50])
    const { page, leave } = await aVisitor({ browser, script: false })
    await logIn(page, office, room)
    await page.click('text=Erneut freigeben')
    const result = await page.innerText('section[aria-labelledby=ergebnis]')
    expect(result).toContain('Das würde kleine Zahlen verraten')
    expect(result).toMatch(
      /„Quartier 1 .*ist gesperrt, ließe sich aber errechnen: .* minus .*zusammen mit Kinder unter 15/,
    )
    expect(await page.locator('button:text-is("Freigeben")').count()).toBe(0)
    const shown = await page.request.get(`/daten/${slug}/basic-income-under-15-2024.csv`)
    expect(await shown.text()).toContain('Quartier 3;2024;30,0;30;100')

    await page.goto(room)
    await page.click('text=Zurückziehen')
    expect(await page.innerText('main')).toContain('zurückgezogen am')
    expect((await page.request.get(`/daten/${slug}/basic-income-under-15-2024.csv`)).status()).toBe(404)
    expect((await page.request.get(`/karte/${slug}`)).status()).toBe(404)
    await leave()
  },
)

const residents = {
  name: 'Einwohner',
  target: 'residents',
  definition: {
    level: 'quartier',
    columns: { code: 'Gebiet' },
    year: { column: 'Jahr' },
    groups: [
      { column: 'jung', ageFrom: 0, ageTo: 18 },
      { column: 'alt', ageFrom: 18, ageTo: null },
    ],
  },
}

test('residents are released on the levels that are ticked, and the files of a data set open', async () => {
  const rows = [4, 60, 50, 70, 80].map((young, at) => `${codeOf(at)};2024;${young};400`)
  await importByCommand({
    folder: ownSiteFolder,
    ags,
    recipe: residents,
    name: 'einwohner.csv',
    text: ['Gebiet;Jahr;jung;alt', ...rows].join('\n'),
  })
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, office, `${room}/neu`)
  await page.selectOption('[name=was]', 'residents 2024')
  await page.click('text=Prüfen')
  const result = page.locator('section[aria-labelledby=ergebnis]')
  expect(await result.innerText()).toContain('Einwohnerinnen und Einwohner nach Alter')
  await expectAccessible(page)
  await page.click('button:text-is("Freigeben")')
  expect(await page.innerText('[role=status]')).toContain('öffentlich')
  const href = (await page.locator('tbody th a').first().getAttribute('href')) ?? ''
  for (const [ending, start] of [
    ['csv', '\uFEFFGebiete;'],
    ['xlsx', 'PK'],
    ['svg', '<svg'],
    ['png', '\uFFFDPNG'],
  ] as const) {
    const file = await page.request.get(`${href}.${ending}`)
    expect(file.status(), ending).toBe(200)
    expect(await file.text(), ending).toMatch(new RegExp(`^${start}`))
  }
  await page.goto(href)
  await expectAccessible(page)
  await page.goto(`${room}/regeln`)
  await page.fill('[name=email]', 'statistik@freistadt.example')
  await page.click('text=Kontakt speichern')
  expect(await page.innerText('[role=status]')).toContain('gespeichert')
  await expectAccessible(page)
  const catalogue = await page.request.get(`/api/dcat/${slug}.ttl`)
  expect(await catalogue.text()).toContain('vcard:hasEmail <mailto:statistik@freistadt.example>')
  await leave()
})
