/**
 * The catalogue's sectors in groups that can be told apart in a picture. Health stands alone and youth welfare together, because
 * prevention chains look at the seam between these two first.
 */
export const sectorGroups = {
  health: ['health'],
  youth: ['early-help', 'youth-office', 'youth-welfare', 'family-education'],
  education: ['day-care', 'school', 'vocation'],
  social: ['social-security', 'integration'],
  district: ['leisure', 'neighbourhood', 'faith', 'residents'],
  planning: ['planning'],
} as const satisfies Record<string, readonly string[]>

export type SectorGroup = keyof typeof sectorGroups
export const sectorGroupCodes = Object.keys(sectorGroups) as SectorGroup[] // the keys of the object above

/** null = not known, or own words that belong to none. */
export function sectorGroupOf(sector: string | null): SectorGroup | null {
  return (
    sectorGroupCodes.find((group) => (sectorGroups[group] as readonly (string | null)[]).includes(sector)) ??
    null
  )
}
