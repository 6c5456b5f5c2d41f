import { limits } from './limits.ts'
import type { Check } from './question-places.ts'
import { languagePattern } from './text-schema.ts'
import { textsOf } from './texts-of.ts'

/** Every id once in the whole definition; every key of a text a language. */
export const checkIds: Check = ({ definition, places }, complain) => {
  if (places.length > limits.questions) {
    complain('pages', 'definition/too-many-questions', { most: limits.questions, questions: places.length })
  }
  const seen = new Map<string, string>()
  const note = (id: string, path: string) => {
    const first = seen.get(id)
    if (first !== undefined) complain(`${path}.id`, 'definition/id-twice', { id, first })
    else seen.set(id, path)
  }
  definition.pages.forEach((page, pageAt) => {
    note(page.id, `pages[${pageAt}]`)
    page.sections.forEach((section, at) => note(section.id, `pages[${pageAt}].sections[${at}]`))
  })
  for (const { question, path } of places) note(question.id, path)
  for (const { path, text } of textsOf(definition)) {
    for (const language of Object.keys(text)) {
      if (!languagePattern.test(language))
        complain(`${path}.${language}`, 'definition/bad-language', { language })
    }
  }
}
