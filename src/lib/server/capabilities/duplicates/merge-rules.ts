import {
  differingParts,
  partOf,
  saysNothing,
  withPart,
  type OfferContent,
  type PartKey,
} from '../offers/index.ts'

/** The one with the smaller id, or the other. */
export type MergeSide = 'first' | 'second'

type Compared = OfferContent & { readonly updatedAt: Date }

/** Where the two differ, and from which a part is taken if nobody chooses: from the one that says something, else the fresher one. */
export function mergeChoices(first: Compared, second: Compared): { key: PartKey; usual: MergeSide }[] {
  const fresher: MergeSide = isFresher(second, first) ? 'second' : 'first'
  return differingParts(first, second)
    .filter((key) => key !== 'lastConfirmedOn')
    .map((key) => {
      const [isFirstEmpty, isSecondEmpty] = [
        saysNothing(partOf(first, key)),
        saysNothing(partOf(second, key)),
      ]
      const usual = isFirstEmpty === isSecondEmpty ? fresher : isFirstEmpty ? 'second' : 'first'
      return { key, usual }
    })
}

/** What the merged offer says: each part from the chosen side; the later confirmation of the two stays. */
export function mergedContent(
  first: OfferContent,
  second: OfferContent,
  sideOf: (key: PartKey) => MergeSide,
): OfferContent {
  const chosen = differingParts(first, second).reduce(
    (content, key) => (sideOf(key) === 'second' ? withPart(content, key, second) : content),
    first,
  )
  const confirmedOn = [first.lastConfirmedOn, second.lastConfirmedOn].filter((day) => day !== null).toSorted()
  return { ...chosen, lastConfirmedOn: confirmedOn.at(-1) ?? null }
}

function isFresher(one: Compared, other: Compared): boolean {
  const [a, b] = [one.lastConfirmedOn ?? '', other.lastConfirmedOn ?? '']
  return a === b ? one.updatedAt > other.updatedAt : a > b
}
