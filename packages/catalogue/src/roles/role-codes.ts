/** Who works with the platform. All but `state` belong to a municipality. */
export const roleCodes = [
  'coordinator',
  'planner',
  'statistics-office',
  'provider',
  'steering',
  'state',
] as const
