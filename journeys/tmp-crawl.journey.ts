import { expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { findPages, isPortal, knownRoutes } from './find-pages.ts'
import { aVisitor, logIn } from './visitor.ts'
test('crawl', async () => {
  const browser = await startBrowser()
  const pages = new Map<string, string>()
  for (const [account, starts] of [
    [null, ['/anmelden']],
    ['koordination@auenstadt.example', ['/k/auenstadt']],
    ['statistik@auenstadt.example', ['/k/auenstadt']],
    ['traeger@auenstadt.example', ['/k/auenstadt/angebote']],
    ['land@gelingen.example', ['/kommunen']],
  ] as const) {
    const { page, leave } = await aVisitor({ browser, script: false })
    if (account !== null) await logIn(page, account)
    for (const [route, path] of await findPages(page, starts, (r) => account !== null && isPortal(r)))
      if (!pages.has(route)) pages.set(route, path)
    await leave()
  }
  console.log(pages.size)
  await browser.close()
  expect(knownRoutes().filter((r) => !pages.has(r))).toEqual([])
}, 400000)
