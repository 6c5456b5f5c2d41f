import { describe, expect, it } from 'vitest'
import { fields } from '../fields/fields.ts'
import { thesaurusLanguages } from './thesaurus-codes.ts'
import { thesaurus } from './thesaurus.ts'

const folded = (text: string) => text.toLocaleLowerCase('de').normalize('NFC')
/** By word: the terms that somebody who writes it is led to directly. */
const leads = new Map<string, string[]>()
for (const { words, terms, relation } of thesaurus) {
  const from = relation === 'same' ? [...words, ...terms] : words
  const to = relation === 'same' ? from : terms
  for (const word of from) leads.set(folded(word), [...(leads.get(folded(word)) ?? []), ...to])
}
const termsOf = (word: string) => leads.get(folded(word)) ?? []

it('there are at least 350 entries, and some in every language', () => {
  expect(thesaurus.length).toBeGreaterThanOrEqual(350)
  for (const language of thesaurusLanguages) {
    expect(thesaurus.filter((entry) => entry.language === language).length, language).toBeGreaterThanOrEqual(
      20,
    )
  }
})

it.each([
  ['Schreibaby', ['Schreiambulanz', 'Regulationsstörung']],
  ['Kita', ['Kindertagesstätte', 'Kindergarten', 'Tagesstätte']],
  ['Geld für Schulsachen', ['Bildung und Teilhabe']],
  ['stillen', ['Hebamme', 'Stillberatung']],
  ['Tagesmutter', ['Kindertagespflege']],
  ['ebe', ['Hebamme']],
  ['midwife', ['Hebamme']],
  ['акушерка', ['Hebamme']],
  ['قابلة', ['Hebamme']],
])('%s leads to %j', (word, terms) => {
  expect(termsOf(word)).toEqual(expect.arrayContaining(terms))
})

describe('crosswise', () => {
  it('no entry says a thing twice or leads nowhere new', () => {
    for (const { words, terms, relation } of thesaurus) {
      expect(new Set(words.map(folded)).size, words.join()).toBe(words.length)
      expect(new Set(terms.map(folded)).size, terms.join()).toBe(terms.length)
      const own = terms.filter((term) => words.some((word) => folded(word) === folded(term)))
      if (relation !== 'means') expect(own, words.join()).toEqual([])
      else expect(own.length, words.join()).toBeLessThan(terms.length + words.length - 1)
    }
  })

  it('a word leads one way in one entry only, in each language', () => {
    const oneWay = thesaurus.filter(({ relation }) => relation === 'means')
    const seen = oneWay.flatMap(({ words, language }) => words.map((word) => `${language} ${folded(word)}`))
    expect(seen.filter((word, at) => seen.indexOf(word) !== at)).toEqual([])
  })

  it('what leads one way leads not back: else it means the same', () => {
    const oneWay = thesaurus.filter(({ relation }) => relation === 'means')
    const targets = new Map<string, Set<string>>()
    for (const { words, terms } of oneWay) {
      for (const word of words) {
        const known = targets.get(folded(word)) ?? new Set<string>()
        for (const term of terms) known.add(folded(term))
        targets.set(folded(word), known)
      }
    }
    const back = [...targets].flatMap(([word, terms]) =>
      [...terms]
        .filter((term) => term !== word && targets.get(term)?.has(word))
        .map((term) => `${word} ↔ ${term}`),
    )
    expect(back).toEqual([])
  })

  it('no word floods: within two steps it leads to 60 terms at most', () => {
    const flooding = [...leads.keys()]
      .map((word) => ({
        word,
        terms: new Set([...termsOf(word), ...termsOf(word).flatMap(termsOf)].map(folded)).size,
      }))
      .filter(({ terms }) => terms > 60)
    expect(flooding).toEqual([])
  })

  it('words of other languages lead to German terms that the German entries know, or that fields are known by', () => {
    const german = new Set(
      [
        ...thesaurus
          .filter(({ language }) => language === 'de')
          .flatMap(({ words, terms }) => [...words, ...terms]),
        ...fields.flatMap(({ everydayWords }) => everydayWords),
      ].map(folded),
    )
    const foreign = thesaurus.filter(({ language }) => language !== 'de').flatMap(({ terms }) => terms)
    expect([...new Set(foreign)].filter((term) => !german.has(folded(term)))).toEqual([])
  })

  it('each language is written in its letters', () => {
    const letters = {
      ar: /^[\p{Script=Arabic} ]+$/u,
      uk: /^[\p{Script=Cyrillic} ]+$/u,
      ru: /^[\p{Script=Cyrillic} ]+$/u,
    }
    for (const { words, language } of thesaurus) {
      const pattern =
        language === 'ar' || language === 'uk' || language === 'ru'
          ? letters[language]
          : /^[\p{Script=Latin}\d ’'-]+$/u
      for (const word of words) expect(word).toMatch(pattern)
    }
  })
})
