import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * The rules of HTML and of good markup; left out is only what is a matter of taste or made by the framework (how
 * attributes are quoted, blanks at the end of a line) and what axe sees better on the rendered page.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'no-implicit-button-type': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'require-sri': 'off',
    'tel-non-breaking': 'off',
  },
})

/** What the server sends for the page's address is valid HTML. */
export async function expectValidHtml(page: Page): Promise<void> {
  const answer = await page.context().request.get(page.url())
  if (!answer.ok() || !answer.headers()['content-type']?.startsWith('text/html')) return
  const found = await mistakesIn(await answer.text())
  expect(found, page.url()).toEqual([])
}

async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}: ${selector ?? ''})`,
    ),
  )
}
