import type { IndexDesign } from '@gelingen/search'

/** What is counted and filtered by. */
export const facetNames = [
  'step',
  'field',
  'language',
  'area',
  'free',
  'anonymous',
  'barrierFree',
  'online',
  'when',
] as const
export type FacetName = (typeof facetNames)[number]

/** How much a word counts by where it stands; judged on the questions of packages/search. */
export const offerDesign: IndexDesign = {
  fields: [
    { name: 'name', weight: 4, lengthNormalisation: 0.4, keepStopWords: true },
    { name: 'description', weight: 1.5, lengthNormalisation: 0.5, keepStopWords: false },
    { name: 'provider', weight: 1, lengthNormalisation: 0.3, keepStopWords: false },
    { name: 'targetGroup', weight: 1.5, lengthNormalisation: 0.3, keepStopWords: false },
    { name: 'place', weight: 3, lengthNormalisation: 0, keepStopWords: false },
    { name: 'topics', weight: 0.5, lengthNormalisation: 0.5, keepStopWords: false },
    { name: 'more', weight: 0.5, lengthNormalisation: 0.5, keepStopWords: false },
    { name: 'translated', weight: 3, lengthNormalisation: 0.5, keepStopWords: false },
  ],
  facets: facetNames,
}
