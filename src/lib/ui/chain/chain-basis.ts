import type { ComputedChain } from '#lib/server/capabilities/chain/index.ts'

/** What a page says about the data and decisions that the chain rests on. */
export type ChainBasis = {
  readonly today: string
  readonly residentsYear: number
  readonly levelName: string
  readonly offerCount: number
  readonly offersNowhere: number
  readonly offersEnded: number
  readonly offersNotForFamilies: number
  readonly strength: number
  readonly index: { readonly name: string; readonly period: string; readonly isComputed: boolean } | null
  /** The sub-index that weighs the field the page is about; null = the whole index, or many fields. */
  readonly subIndex: string | null
  readonly detourFactor: number
  readonly staleAfterMonths: number
  readonly capacityRule: ComputedChain['settings']['capacityRule']
  readonly thresholds: Pick<ComputedChain['settings'], 'gapBelow' | 'thinBelow' | 'moreAbove'>
}

export function chainBasis(computed: ComputedChain, subIndex: string | null = null): ChainBasis {
  const { settings, index, level, residentsYear, offers, chain } = computed
  const { gapBelow, thinBelow, moreAbove } = settings
  return {
    today: chain.input.today,
    residentsYear,
    levelName: level.name,
    offerCount: offers.size,
    offersNowhere: computed.offersNowhere,
    offersEnded: computed.offersEnded,
    offersNotForFamilies: computed.offersNotForFamilies,
    strength: settings.needStrength,
    index: index && {
      name: index.definition.name,
      period: index.definition.period,
      isComputed: index.refusal === null,
    },
    subIndex,
    detourFactor: settings.detourFactor,
    staleAfterMonths: settings.staleAfterMonths,
    capacityRule: settings.capacityRule,
    thresholds: { gapBelow, thinBelow, moreAbove },
  }
}
