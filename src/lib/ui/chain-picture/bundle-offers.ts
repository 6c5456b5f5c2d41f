import type { BarKind } from './picture-types.ts'

/** An offer as the picture tells it apart from others. */
export type PicturedOffer = {
  readonly offerId: string
  readonly name: string
  readonly kind: BarKind
  /** Steps in which it reaches the place, in their order. */
  readonly steps: readonly string[]
}

/** Offers of a field that are drawn as one bar. */
export type Bundle = {
  /** Stands for it in an address: `step.step:kind`. */
  readonly key: string
  readonly kind: BarKind
  readonly steps: readonly string[]
  readonly offers: readonly PicturedOffer[]
}

/**
 * Offers of the same kind that serve exactly the same steps are one bar, however many they are; the first of the kinds
 * first, then in the order in which they were met.
 */
export function bundleOffers(offers: readonly PicturedOffer[]): Bundle[] {
  const bundles = new Map<string, PicturedOffer[]>()
  for (const offer of offers) {
    const key = `${offer.steps.join('.')}:${offer.kind}`
    const known = bundles.get(key)
    if (known === undefined) bundles.set(key, [offer])
    else known.push(offer)
  }
  return [...bundles]
    .flatMap(([key, members]): Bundle[] => {
      const [first] = members
      return first === undefined ? [] : [{ key, kind: first.kind, steps: first.steps, offers: members }]
    })
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kinds: readonly BarKind[] = ['mainstream', 'other', 'outreach']
