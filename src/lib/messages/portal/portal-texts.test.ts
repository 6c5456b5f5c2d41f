import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { portalLanguages, type PortalLanguage } from '#lib/portal/languages.ts'
import { sentencesOf, wienerSachtextformel, wordsOf } from './reading-level.ts'

/*
 * What holds for the texts of every room of the portal. That each language has all of them, the type checker sees.
 */
const here = new URL('.', import.meta.url)
const rooms = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

type Found = { path: string; say: (...given: unknown[]) => string; needs: number }

/** All texts of a room; those with something to fill in, as functions. */
async function textsOf(room: string, language: PortalLanguage): Promise<Found[]> {
  const door: Record<string, (language: PortalLanguage) => unknown> = await import(`./${room}/index.ts`)
  const read = door[`${room}Texts`]
  if (read === undefined) throw new Error(`${room}/index.ts has no ${room}Texts`)
  return walk(read(language), '')
}

function walk(value: unknown, path: string): Found[] {
  if (typeof value === 'string') return [{ path, say: () => value, needs: 0 }]
  // A function among texts is a text with something to fill in.
  if (typeof value === 'function') return [{ path, say: value as Found['say'], needs: value.length }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`))
}

const filledIn = ({ say, needs }: Found) => say(...Array.from({ length: needs }, () => 7))

describe.each(rooms)('the texts of the room %s', (room) => {
  test.each(portalLanguages)('fill in the same in %s as in German', async (language) => {
    const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧']
    const used = (texts: Found[]) =>
      Object.fromEntries(
        texts
          .filter(({ needs }) => needs > 0)
          .map(({ path, say }) => {
            const text = say(...marks)
            return [path, marks.filter((mark) => text.includes(mark))]
          }),
      )
    const german = used(await textsOf(room, 'de'))
    expect(used(await textsOf(room, language))).toEqual(german)
  })

  test.each(portalLanguages)('are said in %s, without blanks at the ends', async (language) => {
    const texts = (await textsOf(room, language)).map((found) => ({
      path: found.path,
      text: filledIn(found),
    }))
    expect(texts.filter(({ text }) => text !== text.trim() || text === '' || text.includes('  '))).toEqual([])
  })

  test('are understood in German by who has been to school for eight years', async () => {
    const texts = await textsOf(room, 'de')
    expect(wienerSachtextformel(texts.map(filledIn))).toBeLessThanOrEqual(HIGHEST_GRADE)
    const parts = Map.groupBy(texts, ({ path }) => path.split('.')[0] ?? '')
    for (const [part, own] of parts) {
      const said = own.map(filledIn)
      // Of a handful of words the formula tells nothing.
      if (wordsOf(said.join(' ')).length < FEWEST_WORDS) continue
      expect(wienerSachtextformel(said), `${room}.${part}`).toBeLessThanOrEqual(HIGHEST_GRADE_OF_A_PART)
    }
  })

  test('keep the rules of Leichte Sprache that can be counted', async () => {
    const texts = (await textsOf(room, 'leicht')).map((found) => ({
      path: found.path,
      text: filledIn(found),
    }))
    const tooLong = texts.flatMap(({ path, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
        .map((sentence) => `${path}: ${sentence}`),
    )
    expect(tooLong).toEqual([])
    const tooWide = texts.flatMap(({ path, text }) =>
      wordsOf(text)
        .flatMap((word) => word.split(/[-·]/))
        .filter((part) => part.length > WIDEST_WORD)
        .map((part) => `${path}: ${part}`),
    )
    expect(tooWide).toEqual([])
    expect(texts.filter(({ text }) => text.includes(';')).map(({ path }) => path)).toEqual([])
  })
})

const HIGHEST_GRADE = 8
/** Some parts are hardly more than names of things. */
const HIGHEST_GRADE_OF_A_PART = 10
const FEWEST_WORDS = 40
/** DIN SPEC 33429 and the rules of Netzwerk Leichte Sprache ask for short sentences and parted long words, without a number. */
const LONGEST_SENTENCE = 12
const WIDEST_WORD = 16
