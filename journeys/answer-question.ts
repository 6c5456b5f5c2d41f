import type { Page } from 'playwright-core'
import { press } from './press.ts'

/** What somebody answers: words to write, or an option's label; several for the places of a ranking. */
export type Said = string | readonly string[]

/** Answers a question on the page by its wording, as somebody does who reads it. */
export async function answerQuestion(page: Page, question: string, said: Said): Promise<void> {
  const group = page.getByRole('group', { name: question })
  if ((await group.count()) === 0) await page.getByLabel(question).fill(String(said))
  else if (typeof said === 'string') await group.getByLabel(said, { exact: true }).check()
  else
    for (const [at, one] of said.entries())
      await group.getByLabel(`Platz ${at + 1}`).selectOption({ label: one })
}

/**
 * Goes through the questionnaire without script, page by page to its end. What a page asks further because of an answer is answered
 * when the page comes back with it.
 */
export async function answerAll(page: Page, answers: Readonly<Record<string, Said>>): Promise<void> {
  for (let pages = 0; pages < 30 && page.url().includes('/seite/'); pages += 1) {
    for (const [question, said] of Object.entries(answers))
      if ((await page.locator('.question').filter({ hasText: question }).count()) > 0)
        await answerQuestion(page, question, said)
    await press(page, 'main p.tools button.primary')
  }
}
