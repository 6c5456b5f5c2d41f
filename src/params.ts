import { defineParams } from '@sveltejs/kit/params'
import { isPrefixedLanguage } from '#lib/portal/languages.ts'

export const params = defineParams({
  /** The language in the address of a portal page; German has none. */
  sprache: (text) => (isPrefixedLanguage(text) ? text : undefined),
})
