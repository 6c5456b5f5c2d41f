import type { ThesaurusEntry, ThesaurusLanguage } from './thesaurus-schema.ts'

type About = { steps?: ThesaurusEntry['steps']; fields?: ThesaurusEntry['fields'] }

/** German words that all mean each other. */
export function same(words: readonly string[], about: About = {}): ThesaurusEntry {
  const [first = '', ...others] = words
  return entry({ words: [first], terms: others, relation: 'same', language: 'de', about })
}

/** German words that lead to terms, not back. */
export function means(words: readonly string[], terms: readonly string[], about: About = {}): ThesaurusEntry {
  return entry({ words, terms, relation: 'means', language: 'de', about })
}

/** A German word and kinds of what it says. */
export function kindsOf(
  words: readonly string[],
  terms: readonly string[],
  about: About = {},
): ThesaurusEntry {
  return entry({ words, terms, relation: 'narrower', language: 'de', about })
}

/** Words of one language and the German terms that they lead to. */
export function translated(
  language: ThesaurusLanguage,
  lines: readonly (readonly [words: string, terms: string, about?: About])[],
): ThesaurusEntry[] {
  return lines.map(([words, terms, about = {}]) =>
    entry({ words: words.split(', '), terms: terms.split(', '), relation: 'means', language, about }),
  )
}

type Parts = Pick<ThesaurusEntry, 'words' | 'terms' | 'relation' | 'language'> & { about: About }

function entry({ about, ...rest }: Parts): ThesaurusEntry {
  return { ...rest, steps: about.steps ?? [], fields: about.fields ?? [] }
}
