import { contentStems } from '../analysis/content-words.ts'
import { splitCompound } from '../analysis/split-compound.ts'
import { foldWord } from '../analysis/fold-word.ts'
import { learnLexicon } from '../lexicon/learn-lexicon.ts'
import { mayBeCompound } from '../lexicon/opaque-words.ts'
import type { Expansion, Phrase, Thesaurus, ThesaurusEntry } from './thesaurus-types.ts'

/** How much less than the word itself each relation counts: judged, not measured; the order is what matters. */
const weightOf = { same: 0.9, means: 0.8, narrower: 0.6, broader: 0.3 } as const
/** A compound of the thesaurus written apart in a question. */
const APART = 0.7

/**
 * Makes a thesaurus ready for look-up. A word leads to its terms, and these to what means the same or is a kind of them; no further,
 * so that no question floods. A compound also counts where a question has its parts ("Platz in der Kita": Kitaplatz).
 */
export function compileThesaurus(entries: readonly ThesaurusEntry[]): Thesaurus {
  const phrases = new Map<string, Phrase>()
  for (const entry of entries) addEntry(phrases, entry)
  const texts = entries.flatMap(({ words, terms }) => [...words, ...terms])
  return { byStem: groupByStem([...secondStep(phrases), ...compoundsApart(phrases, texts)]), texts }
}

function addEntry(phrases: Map<string, Phrase>, { words, terms, relation, tags = [] }: ThesaurusEntry): void {
  const all = [...words, ...terms]
  for (const written of words) {
    const others = relation === 'same' ? all : terms
    add({ phrases, written, others, relation, weight: weightOf[relation], tags })
  }
  for (const written of terms) {
    if (relation === 'same') add({ phrases, written, others: all, relation, weight: weightOf.same, tags })
    if (relation === 'narrower') {
      add({ phrases, written, others: words, relation: 'broader', weight: weightOf.broader, tags: [] })
    }
  }
}

type Addition = {
  phrases: Map<string, Phrase>
  written: string
  others: readonly string[]
  relation: Expansion['relation']
  weight: number
  tags: readonly string[]
}

function add({ phrases, written, others, relation, weight, tags }: Addition): void {
  const stems = contentStems(written).sort()
  if (stems.length === 0) return
  const key = stems.join(' ')
  const phrase = phrases.get(key) ?? { written, stems, expansions: [], tags: new Set<string>() }
  phrases.set(key, phrase)
  for (const tag of tags) phrase.tags.add(tag)
  for (const term of others) keepBest(phrase, { term, stems: contentStems(term).sort(), relation, weight })
}

function keepBest(phrase: Phrase, expansion: Expansion): void {
  const key = expansion.stems.join(' ')
  if (key === phrase.stems.join(' ')) return
  const at = phrase.expansions.findIndex(({ stems }) => stems.join(' ') === key)
  const before = phrase.expansions[at]
  if (before === undefined) phrase.expansions.push(expansion)
  else if (before.weight < expansion.weight) phrase.expansions[at] = expansion
}

/** From each term on by what means the same or is a kind of it. What is broader ends there. */
function secondStep(phrases: ReadonlyMap<string, Phrase>): Phrase[] {
  return [...phrases.values()].map((phrase) => {
    const further: Phrase = { ...phrase, expansions: [...phrase.expansions] }
    for (const { stems, relation, weight } of phrase.expansions) {
      if (relation === 'broader') continue
      for (const next of phrases.get(stems.join(' '))?.expansions ?? []) {
        const follows = next.relation === 'same' || next.relation === 'narrower' || relation === 'same'
        if (follows && next.relation !== 'broader')
          keepBest(further, { ...next, weight: weight * next.weight })
      }
    }
    return further
  })
}

function compoundsApart(phrases: ReadonlyMap<string, Phrase>, texts: readonly string[]): Phrase[] {
  const lexicon = learnLexicon({ texts: [], words: texts })
  return [...phrases.values()].flatMap((phrase) => {
    const word = foldWord(phrase.written)
    if (phrase.stems.length > 1 || /\P{Letter}/u.test(word) || !mayBeCompound(word)) return []
    const expansions = phrase.expansions.map((expansion) => ({
      ...expansion,
      weight: APART * expansion.weight,
    }))
    return splitCompound({ word, knows: lexicon.knowsStem })
      .map((parts) => [...new Set(parts)].sort())
      .filter((stems) => stems.length > 1 && !phrases.has(stems.join(' ')))
      .map((stems) => ({ ...phrase, stems, expansions }))
  })
}

function groupByStem(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const byStem = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.stems[0]
    if (first === undefined) continue
    byStem.set(first, [...(byStem.get(first) ?? []), phrase])
  }
  return byStem
}
