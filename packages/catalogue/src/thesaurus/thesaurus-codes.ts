/**
 * How words and terms of an entry hang together. `same`: all mean each other. `means`: who writes a word is led to the terms, not back.
 * `narrower`: the terms are kinds of what the word says.
 */
export const thesaurusRelations = ['same', 'means', 'narrower'] as const

/** Languages that words of the thesaurus are written in (ISO 639-1); its terms are German. */
export const thesaurusLanguages = ['de', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'] as const
