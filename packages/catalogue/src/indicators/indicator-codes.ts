export const unitCodes = [
  'percent',
  'percentage-points',
  'per-1000',
  'per-100-per-year',
  'count',
  'index',
  'years',
  'celsius',
  'decibel',
  'square-metres',
  'rooms',
  'yes-no',
] as const

export const topicCodes = [
  'population',
  'economy',
  'integration',
  'health',
  'childcare',
  'education',
  'youth-welfare',
  'vocation',
  'housing-environment',
  'leisure',
] as const

export const licenceCodes = ['own-data', 'with-source', 'dl-de-by-2-0', 'cc-by-3-0-de'] as const

export const refreshRhythmCodes = [
  'monthly',
  'half-yearly',
  'yearly',
  'school-year',
  'two-yearly',
  'five-yearly',
  'irregular',
] as const

/** Which end of the scale means burden; `neutral` describes an area without judging it. */
export const indicatorDirections = ['higher-is-burden', 'higher-is-better', 'neutral'] as const
