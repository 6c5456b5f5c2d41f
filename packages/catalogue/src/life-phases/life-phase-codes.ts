/** The four blocks of growing up, in order. */
export const lifePhaseBlockCodes = ['birth', 'kita', 'school', 'youth'] as const

/** The steps of the prevention chain, in order. */
export const lifePhaseStepCodes = [
  'pregnancy',
  'birth',
  'first-year',
  'age-1-3',
  'age-3-6',
  'to-school',
  'age-6-10',
  'to-secondary',
  'age-10-14',
  'age-14-18',
  'to-work',
  'age-18-27',
] as const
