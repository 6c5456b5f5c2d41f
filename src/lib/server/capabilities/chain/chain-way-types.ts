/**
 * The ways from the areas to the offers, before any distance decay. Offers and areas by their position in the
 * input.
 */
export type Ways = {
  /** Whether it is known where the offer is, or that it comes to the families. */
  readonly isPlaced: (offer: number) => boolean
  readonly isLocated: (area: number) => boolean
  /** Makes the ways of some offers ready; ways longer than the reach may be left out. */
  readonly within: (search: WaySearch) => EachWay
}

export type WaySearch = {
  readonly offers: readonly number[]
  readonly reachMinutes: number
  readonly walkKmPerHour: number
}

/** Calls `visit` once for each point of an area (walking) or for each area (loaded times, outreach). */
export type EachWay = (offer: number, visit: VisitWay) => void

/** `share`: what part of the area the way stands for, 0…1; `pointBits`: which of its points, one bit each. */
export type VisitWay = (area: number, share: number, minutes: number, pointBits: number) => void

/** The whole area, for ways that do not start at a point of it. */
export const ALL_POINTS = 0xffffffff
