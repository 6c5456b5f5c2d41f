/** Numbers that help at once, in the order in which they are shown. */
export const emergencyNumberCodes = [
  'rescue',
  'police',
  'doctor',
  'poison',
  'violence-women',
  'violence-men',
  'sexual-abuse',
  'pregnant',
  'children',
  'parents',
  'crisis',
] as const

/** What somebody looks for who needs one of them. */
export const emergencyOccasionCodes = ['danger', 'illness', 'violence', 'worries'] as const
