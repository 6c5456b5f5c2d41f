import { contentStems } from '@gelingen/search'
import type { SortedText, Theme } from './theme-types.ts'

export type Suggestion = {
  readonly themeId: number
  /** The text sorted under it that is most alike; null = the theme's own name stands in the text. */
  readonly alike: string | null
}

/** Below, two texts have little more than one common word of many. */
const LEAST_LIKENESS = 0.18
const MOST_SUGGESTIONS = 3

/**
 * Proposes themes for a text from those that are sorted already: by the likest text (cosine of word stems, weighted by how rare they are
 * among the texts, tf-idf after Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0, with one per stem), and by a theme's name that
 * stands in it. Learnt once for all texts; a person decides.
 * @returns proposals for one text, the best first
 */
export function themeSuggester(
  texts: readonly SortedText[],
  themes: readonly Pick<Theme, 'themeId' | 'name'>[],
): (text: string) => Suggestion[] {
  const stemsOf = new Map(texts.map(({ text }) => [text, new Set(contentStems(text))]))
  const weightOf = rarity([...stemsOf.values()])
  const examples = texts
    .filter(({ isSorted, themeIds }) => isSorted && themeIds.length > 0)
    .map(({ text, themeIds }) => ({ text, themeIds, vector: stemsOf.get(text) ?? new Set<string>() }))
  const names = themes.map(({ themeId, name }) => ({ themeId, stems: contentStems(name) }))

  return (text) => {
    const own = new Set(contentStems(text))
    const best = new Map<number, { likeness: number; alike: string | null }>()
    const note = (themeId: number, likeness: number, alike: string | null) => {
      if (likeness > (best.get(themeId)?.likeness ?? 0)) best.set(themeId, { likeness, alike })
    }
    for (const example of examples) {
      const likeness = cosine(own, example.vector, weightOf)
      if (likeness >= LEAST_LIKENESS)
        for (const themeId of example.themeIds) note(themeId, likeness, example.text)
    }
    for (const { themeId, stems } of names)
      if (stems.length > 0 && stems.every((stem) => own.has(stem))) note(themeId, 1, null)
    const known = new Set(themes.map(({ themeId }) => themeId))
    return [...best]
      .filter(([themeId]) => known.has(themeId))
      .sort(([, one], [, other]) => other.likeness - one.likeness)
      .slice(0, MOST_SUGGESTIONS)
      .map(([themeId, { alike }]) => ({ themeId, alike }))
  }
}

/** Words that few texts have weigh more: ln(1 + texts / texts with it). */
function rarity(all: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => Math.log(1 + (all.length + 1) / (counts.get(stem) ?? 1))
}

function cosine(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): number {
  let common = 0
  for (const stem of one) if (other.has(stem)) common += weightOf(stem) ** 2
  if (common === 0) return 0
  return common / Math.sqrt(squares(one, weightOf) * squares(other, weightOf))
}

function squares(stems: ReadonlySet<string>, weightOf: (stem: string) => number): number {
  let sum = 0
  for (const stem of stems) sum += weightOf(stem) ** 2
  return sum
}
