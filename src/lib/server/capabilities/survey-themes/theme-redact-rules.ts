/** What stands where words were taken out. */
export const REDACTED = '[…]'

/** The words of a text, as they can be taken out: what stands between blanks. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/**
 * The text without some of its words; those beside each other leave one mark. All else, also lines and blanks, stays.
 * @param words their places, from 0, as of `wordsOf`; others are passed over
 */
export function withoutWords(text: string, words: ReadonlySet<number>): string {
  let at = -1
  const marked = text.replace(/\S+/g, (word) => {
    at += 1
    return words.has(at) ? REDACTED : word
  })
  return marked.replaceAll(/\[…\](?:\s+\[…\])+/g, REDACTED)
}
