import type { Page } from 'playwright-core'
import { press } from './press.ts'

/** In which group a page of a survey stands; its own where it is alone. */
const groups: Readonly<Record<string, string>> = {
  Empfänger: 'Befragen',
  Post: 'Befragen',
  'Offener Link': 'Befragen',
  Papier: 'Befragen',
  Rücklauf: 'Befragen',
  Ergebnisse: 'Auswerten',
  Themen: 'Auswerten',
  Dateien: 'Auswerten',
}

/** Goes to one of the pages of a survey; the pages of a group stand in a second row once one is there. */
export async function toSurveyTab(page: Page, name: string): Promise<void> {
  const tab = (text: string) => page.locator(`nav[aria-label="Diese Befragung"] a:text-is("${text}")`)
  const group = groups[name]
  if (group !== undefined && (await tab(name).count()) === 0) await press(page, tab(group))
  if ((await tab(name).getAttribute('aria-current')) !== 'page') await press(page, tab(name))
}
