/** The six stations of the quality cycle. A municipality works on several at once; the order is the ideal one. */
export const stationCodes = [
  'guiding-principle',
  'strategic-goals',
  'steering-structure',
  'data-strategy',
  'integrated-data-use',
  'impact-steering',
] as const
