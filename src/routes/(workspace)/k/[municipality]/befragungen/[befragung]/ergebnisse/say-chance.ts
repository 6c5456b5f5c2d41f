import type { Association } from '@gelingen/methods/rates'
import { formatNumber } from '#lib/ui/format.ts'
import type { Words } from './say-counted.ts'

/** Differences that arise by chance in fewer cases than this are called remarkable. */
const RARE = 0.05

/** How strong a connection is and whether chance could have made it; nothing where it cannot be said. */
export function sayChance(found: Association | null, words: Words): string[] {
  if (found === null) return []
  const { chance } = words.texts
  const p = sayP(found.p, words)
  return [
    found.p < RARE ? chance.unlikely(p) : chance.likely(p),
    `${chance.strength(formatNumber(found.cramersV, words.locale, 2), strengthWord(found.cramersV, words))} ${chance.chiSquare(
      formatNumber(found.chiSquare, words.locale, 1),
      words.count(found.degrees),
      chance.methods[found.method],
    )}`,
  ]
}

export function isRare(p: number): boolean {
  return p < RARE
}

function sayP(p: number, { texts, locale }: Words): string {
  return p < 0.001 ? texts.chance.below(formatNumber(0.001, locale, 3)) : formatNumber(p, locale, 3)
}

/** Cohen, Statistical Power Analysis (1988), for tables of two rows. */
function strengthWord(v: number, { texts: { chance } }: Words): string {
  if (v < 0.1) return chance.words.none
  if (v < 0.3) return chance.words.weak
  return v < 0.5 ? chance.words.medium : chance.words.strong
}
