/** The ten fields of action, in the order in which the chain shows them. */
export const fieldCodes = [
  'health',
  'early-help',
  'youth-welfare',
  'education',
  'family-education',
  'social-security',
  'integration',
  'leisure',
  'neighbourhood',
  'vocation',
] as const
