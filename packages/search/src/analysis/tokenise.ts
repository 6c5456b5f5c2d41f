import { foldWord } from './fold-word.ts'

export type Token = {
  /** folded, never empty */
  word: string
  /** where it stands in the text, in UTF-16 units, end exclusive */
  start: number
  end: number
}

/**
 * The words of a text in order. A hyphen parts words ("Eltern-Kind-Gruppe" are three); where a piece is as short as one or two
 * letters, the whole counts as a word, too ("U-3" is also "u3"). Capitals inside a word part nothing ("KiTa").
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(words)) {
    if (!joint.test(match[0])) {
      push({ tokens, text: match[0], start: match.index })
      continue
    }
    const pieces = [...match[0].matchAll(pieceOfWord)]
    for (const piece of pieces) push({ tokens, text: piece[0], start: match.index + piece.index })
    if (pieces.length > 1 && pieces.some(([piece]) => piece.length <= 2)) {
      push({
        tokens,
        text: pieces.map(([piece]) => piece).join(''),
        start: match.index,
        length: match[0].length,
      })
    }
  }
  return tokens
}

function push(found: { tokens: Token[]; text: string; start: number; length?: number }): void {
  const word = foldWord(found.text)
  if (word === '') return
  found.tokens.push({ word, start: found.start, end: found.start + (found.length ?? found.text.length) })
}

const words = /[\p{Letter}\p{Number}\p{Mark}]+(?:[-‐‑'’][\p{Letter}\p{Number}\p{Mark}]+)*/gu
const joint = /[-‐‑'’]/
const pieceOfWord = /[^-‐‑'’]+/g
