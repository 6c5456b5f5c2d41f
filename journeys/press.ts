import type { Locator, Page } from 'playwright-core'

/** Presses a button or link that leads to another page, and waits until that is there. */
export async function press(
  page: Page,
  what: string | Locator,
  { timeout = 30_000 }: { timeout?: number } = {},
): Promise<void> {
  const arrived = page.waitForEvent('load', { timeout })
  // Where the press itself fails, that is what is to be told.
  arrived.catch(() => {})
  await (typeof what === 'string' ? page.locator(what).first() : what).click({ timeout })
  await arrived
}
