import { describe, expect, test } from 'vitest'
import { withoutWords, wordsOf } from './theme-redact-rules.ts'
import { themesOfTexts } from './theme-room-rules.ts'
import { themeSuggester } from './theme-suggestions-rules.ts'
import { textHashOf } from './theme-texts-rules.ts'
import type { SortedText, TextAnswer } from './theme-types.ts'

function aText(responseKey: string, text: string, more: Partial<SortedText> = {}): SortedText {
  return {
    textId: `t-${responseKey}`,
    responseKey,
    text,
    groupName: '',
    themeIds: [],
    isSorted: false,
    ...more,
  }
}

describe('taking words out of a text', () => {
  test('leaves all else as it was, and one mark for words beside each other', () => {
    const text = 'Frau Anna Meier hilft.\nDanke, Anna!'
    expect(wordsOf(text)).toEqual(['Frau', 'Anna', 'Meier', 'hilft.', 'Danke,', 'Anna!'])
    expect(withoutWords(text, new Set([1, 2, 5]))).toBe('Frau […] hilft.\nDanke, […]')
    expect(withoutWords(text, new Set())).toBe(text)
    expect(withoutWords(text, new Set([99]))).toBe(text)
  })
})

describe('themes of texts', () => {
  const texts: TextAnswer[] = [aText('a', 'Mehr Räume'), aText('b', 'Räume fehlen'), aText('c', 'Geld')]
  const stored = [
    { themeId: 1, name: 'Räume', mergedInto: null, removed: false },
    { themeId: 2, name: 'Raumnot', mergedInto: 1, removed: false },
    { themeId: 3, name: 'Geld', mergedInto: null, removed: true },
  ]
  const sortings = texts.map(({ responseKey, text }) => ({ responseKey, textHash: textHashOf(text) }))

  test('count a merged theme for the one it went into, each text once, and none that is gone', () => {
    const marks = [
      { themeId: 1, responseKey: 'a' },
      { themeId: 2, responseKey: 'a' },
      { themeId: 2, responseKey: 'b' },
      { themeId: 3, responseKey: 'c' },
    ]
    const room = themesOfTexts({ texts, stored, marks, sortings })
    expect(room.themes).toEqual([{ themeId: 1, name: 'Räume', count: 2 }])
    expect(room.texts.map(({ themeIds }) => themeIds)).toEqual([[1], [1], []])
    expect(room.texts.every(({ isSorted }) => isSorted)).toBe(true)
  })

  test('a text that was changed since is to be read again', () => {
    const marks = [{ themeId: 1, responseKey: 'a' }]
    const changed = texts.map((text) => (text.responseKey === 'a' ? { ...text, text: 'Nein' } : text))
    const room = themesOfTexts({ texts: changed, stored, marks, sortings })
    expect(room.texts[0]).toMatchObject({ isSorted: false, themeIds: [] })
    expect(room.themes[0]?.count).toBe(0)
  })
})

describe('proposals', () => {
  const themes = [
    { themeId: 1, name: 'Räume' },
    { themeId: 2, name: 'Öffnungszeiten' },
  ]
  const sorted = [
    aText('a', 'Uns fehlt ein großer Raum für die Gruppe.', { themeIds: [1], isSorted: true }),
    aText('b', 'Die Beratung sollte abends offen haben.', { themeIds: [2], isSorted: true }),
    aText('c', 'Alles gut.', { isSorted: true }),
  ]
  const suggest = themeSuggester(sorted, themes)

  test('come from texts in similar words, and say from which', () => {
    expect(suggest('Abends ist keine Beratung offen')).toEqual([{ themeId: 2, alike: sorted[1]?.text }])
  })

  test('come from a name that stands in the text', () => {
    expect(suggest('Wir suchen Räume')).toContainEqual({ themeId: 1, alike: null })
  })

  test('stay away where nothing is alike, or only words that say nothing', () => {
    expect(suggest('Der Spielplatz ist kaputt')).toEqual([])
    expect(suggest('und die der das')).toEqual([])
    expect(themeSuggester([], [])('Räume')).toEqual([])
  })
})
