/** How a German text reads, by what can be counted in it. */
export type TextCounts = {
  readonly words: number
  readonly sentences: number
  /** Words of three and more syllables, of more than six letters, of one syllable. */
  readonly longWords: number
  readonly wideWords: number
  readonly shortWords: number
}

/**
 * Grade of school from which a German text is understood: the first Wiener Sachtextformel, 4 = very easy, 15 = very hard; texts of very
 * short sentences go below.
 *
 * Source: R. Bamberger, E. Vanecek, Lesen – Verstehen – Lernen – Schreiben, Wien 1984, p. 187:
 * 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875 (MS, IW, ES in per cent of the words, SL words per sentence).
 * @param texts a label or a heading without a full stop counts as a sentence of its own
 * @throws RangeError there are no words
 */
export function wienerSachtextformel(texts: readonly string[]): number {
  const { words, sentences, longWords, wideWords, shortWords } = countText(texts)
  if (words === 0) throw new RangeError('texts: there are no words')
  const percent = (part: number) => (100 * part) / words
  return (
    0.1935 * percent(longWords) +
    0.1672 * (words / sentences) +
    0.1297 * percent(wideWords) -
    0.0327 * percent(shortWords) -
    0.875
  )
}

export function countText(texts: readonly string[]): TextCounts {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.map(syllablesOf)
  return {
    words: words.length,
    sentences: sentences.length,
    longWords: syllables.filter((count) => count >= 3).length,
    wideWords: words.filter((word) => word.length > 6).length,
    shortWords: syllables.filter((count) => count === 1).length,
  }
}

/** A colon ends a thought, too: what follows it is read as a new sentence. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?:]+(?=\s|“|$)|\n/).filter((sentence) => wordsOf(sentence).length > 0)
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/\p{L}+(?:[-·]\p{L}+)*/gu) ?? []
}

/** Vowels that sound as one count once; each word has one at least. */
function syllablesOf(word: string): number {
  const sounds = word.toLowerCase().match(/au|äu|ei|ai|eu|ie|oi|aa|ee|oo|[aeiouäöüyéè]/g) ?? []
  return Math.max(1, sounds.length)
}
