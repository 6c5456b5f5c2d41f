/** What an offer may say or leave open; each makes it easier to find or to judge. */
export const offerFacts = [
  'description',
  'phase',
  'field',
  'ages',
  'capacity',
  'coordinates',
  'schedule',
  'contact',
  'cost',
  'registration',
  'languages',
  'accessibility',
  'standards',
  'funding',
  'evidence',
] as const
export type OfferFact = (typeof offerFacts)[number]

/** How old the knowledge is, as the municipality's rhythm sees it (see upkeep). */
export const offerStates = ['fresh', 'due', 'marked', 'hidden'] as const
export type OfferState = (typeof offerStates)[number]

/** The municipality's rhythm of confirmation. */
export type Rhythm = {
  readonly confirmEveryMonths: number
  readonly markAfterDays: number
  readonly hideAfterDays: number | null
}

export const crosstabDimensions = [
  'phase',
  'field',
  'area',
  'standard',
  'language',
  'cost',
  'accessibility',
] as const
/** By what offers can be counted; an offer may have several values of each, or none. */
export type CrosstabDimension = (typeof crosstabDimensions)[number]
