import { thesaurus } from '@gelingen/catalogue'
import { compileThesaurus } from '@gelingen/search'

/** The catalogue's words of families, ready for look-up; the tags are codes of life-phase steps and fields. */
export const familiesThesaurus = compileThesaurus(
  thesaurus.map(({ words, terms, relation, steps, fields }) => ({
    words,
    terms,
    relation,
    tags: [...steps, ...fields],
  })),
)
