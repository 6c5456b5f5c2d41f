import type { Chain, ChainLink } from './types.ts'

/** The words of a language; they belong to its message files. */
export type ChainWords = {
  /** Between what is added, e.g. “ plus ”. */
  readonly plus: string
  /** Before what is taken off, e.g. “ minus ”. */
  readonly minus: string
  /** Between the last two of several names, e.g. “ und ”. */
  readonly and: string
  /** All of a family but one: „die elf anderen Gebiete im Bezirk Nord“. */
  readonly others: (count: number, family: string) => string
  /** The whole family: „alle zwölf Gebiete im Bezirk Nord“. */
  readonly all: (count: number, family: string) => string
  /** Too many to name: „sieben Gebiete im Bezirk Nord“; without a family „sieben Zahlen“. */
  readonly several: (count: number, family: string | null) => string
  /** „Bezirk Nord (2023)“, where a release other than the planned one is meant. */
  readonly inRelease: (term: string, release: string) => string
  /** „zweimal Bezirk Nord“. */
  readonly times: (factor: number, term: string) => string
  /** „die Hälfte von: …“ */
  readonly divided: (divisor: number, sum: string) => string
}

/** More names than these are counted instead of listed. */
const mostNames = 3

/**
 * Says a chain as one reads it: „Bezirk Nord minus die elf anderen Gebiete im Bezirk Nord“.
 *
 * @param planned name of the planned release, whose figures are named without it
 * @returns an empty text for a chain without links
 */
export function chainInWords({
  chain: { links, divisor },
  planned,
  words,
}: {
  chain: Chain
  planned: string
  words: ChainWords
}): string {
  const sum = links.reduce((text, link) => {
    const sign = link.factor < 0 ? words.minus : text === '' ? '' : words.plus
    return text + sign + termOf(link, planned, words)
  }, '')
  return divisor === 1 ? sum : words.divided(divisor, sum)
}

function termOf(link: ChainLink, planned: string, words: ChainWords): string {
  const names = namesOf(link, words)
  const placed = link.release === planned ? names : words.inRelease(names, link.release)
  const factor = Math.abs(link.factor)
  return factor === 1 ? placed : words.times(factor, placed)
}

function namesOf({ figures, family, familySize }: ChainLink, words: ChainWords): string {
  const count = figures.length
  if (family !== null && count > 1 && count === familySize) return words.all(count, family)
  if (family !== null && count > 1 && familySize !== null && count === familySize - 1)
    return words.others(count, family)
  if (count > mostNames) return words.several(count, family)
  const last = figures.at(-1) ?? ''
  return count < 2 ? last : figures.slice(0, -1).join(', ') + words.and + last
}
