import type { Judgement, MunicipalSettings } from '#lib/server/capabilities/chain/index.ts'

/** From the worst on, as a legend has them. */
export const judgements = [
  'white-spot',
  'gap',
  'thin',
  'balanced',
  'more-than-needed',
  'not-known',
] as const satisfies readonly Judgement[]

export type Thresholds = Pick<MunicipalSettings, 'gapBelow' | 'thinBelow' | 'moreAbove'>
