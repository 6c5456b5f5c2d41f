import { greatCircleMetres, type Position } from '@gelingen/methods/accessibility'

/** On this way the part of the fit that nearness decides falls to about a third: 1.5 km, twenty minutes with a pram. */
const USUAL_WAY_METRES = 1_500
/** What an offer at the other end of the municipality still keeps: nearness orders what fits and hides nothing. */
const FAR = 0.35
/** Where the place is not known. */
const UNKNOWN = 0.5
/** What comes to the family counts like a place ten minutes away: what lies at the door goes before it. */
const COMES = 0.75

/**
 * How much being near counts: 1 at the door, falling with the distance as the crow flies, never below 0.35.
 * @param metres null = the place of the offer is not known
 * @param comesToFamilies online, by phone or at home: nobody has to go anywhere
 */
export function nearnessFit(metres: number | null, comesToFamilies: boolean): number {
  if (comesToFamilies) return COMES
  if (metres === null) return UNKNOWN
  return FAR + (1 - FAR) * Math.exp(-metres / USUAL_WAY_METRES)
}

/** As the crow flies; null where one of the two is not known. */
export function distanceMetres(from: Position | null, to: Position | null): number | null {
  return from === null || to === null ? null : greatCircleMetres(from, to)
}

/** Rounded as people say it: to 50 m below 1 km, to 100 m below 10 km, to whole kilometres beyond. */
export function saidMetres(metres: number): number {
  const step = metres < 1_000 ? 50 : metres < 10_000 ? 100 : 1_000
  return Math.max(50, Math.round(metres / step) * step)
}
