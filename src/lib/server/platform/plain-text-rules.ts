import { codeFromName } from './code-from-name.ts'

/** A name without what writers do differently: case, umlauts, hyphens, blanks, remarks in brackets. `Köln-Mülheim (9)` → `koelnmuelheim`. */
export function plainName(name: string): string {
  const withoutRemarks = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  return codeFromName(withoutRemarks).replaceAll('-', '')
}

/**
 * How alike two plain names are, from 0 to 1: twice the pairs of neighbouring letters that they share, over all their pairs
 * (Dice's coefficient over bigrams).
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  if (pairs.length === 0 || others.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of others) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (pairs.length + others.length)
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
