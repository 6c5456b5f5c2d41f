/** How many slips a word of this length may have: none up to three letters, one up to seven, two beyond. */
export function typoLimit(word: string): number {
  if (word.length <= 3 || /\p{Number}/u.test(word)) return 0
  return word.length <= 7 ? 1 : 2
}
