/** Words that say what kind of body it is and tell no two providers apart. */
const forms = new Set([
  'ev',
  'e',
  'v',
  'ggmbh',
  'gmbh',
  'mbh',
  'g',
  'kg',
  'ug',
  'ag',
  'stiftung',
  'der',
  'die',
  'das',
  'und',
  'für',
  'in',
  'im',
])

/**
 * Of the others those whose names have most words in common with this one, the most alike first: at least half of the words of the
 * shorter name, without words like "e.V.".
 */
export function alikeProviders<Named extends { name: string }>(
  { name }: { name: string },
  others: readonly Named[],
  most = 5,
): Named[] {
  const own = wordsOf(name)
  return others
    .map((other) => ({ other, alike: shareOfCommon(own, wordsOf(other.name)) }))
    .filter(({ alike }) => alike >= 0.5)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ other }) => other)
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !forms.has(word))
  return new Set(words)
}

function shareOfCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const fewest = Math.min(one.size, other.size)
  return fewest === 0 ? 0 : one.intersection(other).size / fewest
}
