/** As the database keeps it. */
const MOST_CHARACTERS = 100

/** In how many searches words must have been, until they are shown: rare ones may be somebody's name. */
export const LEAST_ASKED = 3

/**
 * The words of a search that found nothing, as they may be kept: mail and web addresses and long numbers are taken out, the rest is
 * cut to 100 characters and written small, so that the same words count together.
 * @returns null where nothing is left that could be a word
 */
export function wordsToKeep(text: string): string | null {
  const words = text
    .normalize('NFC')
    .replace(/\S*@\S*/g, ' ')
    .replace(/\S*(?:https?:|www\.)\S*/gi, ' ')
    .toLocaleLowerCase('de')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}’'-]+/gu, ' ')
    // Telephone numbers are also written with blanks and strokes.
    .replace(/\p{Number}(?:[\s’'-]*\p{Number}){5,}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const kept = [...words].slice(0, MOST_CHARACTERS).join('').trim()
  return /\p{Letter}{2}/u.test(kept) ? kept : null
}
