import { isMomentMethod, isUnscaled } from '../prepare-index.ts'
import type { DesignNormalisation, IndexDesign } from '../spec/index-design.ts'
import type { IndexSpec, NormaliseMethod, Scale } from '../spec/index-spec.ts'

/** A normalisation to draw; without a `scale` that of the design, where it fits, or the method's own. */
export type DrawnNormalisation = { readonly method: DesignNormalisation; readonly scale?: Scale }

export function drawnNormalisation(given: DrawnNormalisation | DesignNormalisation): DrawnNormalisation {
  return typeof given === 'string' ? { method: given } : given
}

/**
 * The normalisations drawn from if none are named: the spec's own, and of the families standardised (z), stretched
 * (min-max) and ordered (percentile) those that it does not belong to. For a geometric index, which needs
 * values above 0, its own and the rank.
 */
export function usualNormalisations(spec: IndexSpec): NormaliseMethod[] {
  const own = spec.normalise
  if (spec.aggregate === 'geometric') return own === 'rank' ? [own] : [own, 'rank']
  return [isMomentMethod(own) ? own : 'z-population', 'min-max', own === 'rank' ? own : 'percentile']
}

/** As `usualNormalisations`, of any design. */
export function usualDesignNormalisations(design: IndexDesign): DesignNormalisation[] {
  const own = design.normalise
  const aggregations = [design.aggregate, ...design.groups.map(({ aggregate }) => aggregate)]
  if (aggregations.some((one) => one === 'geometric' || one === 'harmonic'))
    return own === 'rank' ? [own] : [own, 'rank']
  const isOrdered = isUnscaled(own) || own === 'exponential-rank'
  const isStretched = own === 'goalposts' || own === 'distance-to-reference' || own === 'share-of-max'
  return [
    isMomentMethod(own) ? own : 'z-population',
    isStretched ? own : 'min-max',
    isOrdered ? own : 'percentile',
  ]
}
