import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, logIn } from './visitor.ts'

const room = '/k/auenstadt/angebote'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const as = async (account: string, path: string) => {
  const visitor = await aVisitor({ browser, script: false })
  await logIn(visitor.page, account, path)
  return visitor
}

test('what a provider enters waits for approval; a planner accepts it, and it stands in the directory', async () => {
  const name = 'Babytreff am Samstag'
  const provider = await as('traeger@auenstadt.example', `${room}/neu`)
  await provider.page.fill('[name=name]', name)
  await press(provider.page, 'main form button.primary')
  expect(await provider.page.innerText('[role=status]')).toContain('wird geprüft')
  await expectAccessible(provider.page)
  const proposal = new URL(provider.page.url()).pathname

  const planner = await as('planung@auenstadt.example', `${room}/freigaben`)
  await expectAccessible(planner.page)
  await press(planner.page, `button[aria-label="Annehmen: ${name}"]`)
  expect(await planner.page.innerText('[role=status]')).toContain('angenommen')
  await planner.page.goto(`${room}?q=Babytreff+Samstag`)
  expect(await planner.page.innerText('tbody tr:first-child')).toContain(name)
  // Done with the demo: other journeys count its offers.
  await planner.page.check('tbody input[type=checkbox]')
  await press(planner.page, '#several button')
  await planner.page.check('[value=remove]')
  await press(planner.page, 'main form button.primary')
  await press(planner.page, 'main form button.primary')
  expect(await planner.page.innerText('[aria-labelledby=preview]')).toContain(name)
  await press(planner.page, 'button.danger')
  expect(await planner.page.innerText('[role=status]')).toContain('1 Angebot ist gelöscht')
  await planner.leave()

  await provider.page.goto(proposal)
  expect(await provider.page.innerText('main .facts')).toContain('übernommen')
  await provider.leave()
})

test('a provider cannot touch what is another’s, nor the rooms of planners', async () => {
  const { page, leave } = await as('traeger@auenstadt.example', `${room}?q=Kirchenkreis`)
  const foreign = await page.getAttribute('tbody tr:first-child th a', 'href')
  await page.goto(foreign ?? '')
  expect(await page.locator('form').filter({ hasText: 'Ja, noch richtig' }).count()).toBe(0)
  for (const path of [
    `${foreign}/aendern`,
    `${foreign}/loeschen`,
    `${room}/freigaben`,
    `${room}/traeger`,
    `${room}/doppelte`,
    `${room}/sammeln`,
  ])
    expect((await page.goto(path))?.status(), path).toBe(404)
  await leave()
})
