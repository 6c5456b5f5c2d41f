/** The seven prevention standards that hold in every station and every link of the chain. */
export const standardCodes = [
  'participation',
  'strengthen',
  'outreach',
  'unequal',
  'inclusion',
  'transitions',
  'multiprofessional',
] as const
