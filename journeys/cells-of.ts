import type { Page } from 'playwright-core'

/** Every row by its first cell, the other cells by their heads. */
export async function cellsOf(page: Page): Promise<Record<string, Record<string, string>>> {
  const [[, ...heads] = [], ...rows] = await page
    .locator('main table tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
  return Object.fromEntries(
    rows.map(([first = '', ...cells]) => [
      first,
      Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])),
    ]),
  )
}
