export type Walking = {
  /** Length of the way ÷ straight line, at least 1. */
  readonly detourFactor: number
  readonly kmPerHour: number
}

/**
 * Minutes on foot for a straight-line distance: straight line × detour factor ÷ speed.
 *
 * @param straightLineMetres at least 0
 * @throws RangeError a negative distance, a detour factor below 1, a speed that is not above 0
 *
 * On a right-angled street grid the mean detour factor over all directions is 4/π = 1.27; around light-rail
 * stations 1.21 to 1.23 were measured (O'Sullivan and Morrall 1996, Transportation Research Record 1538).
 */
export function walkMinutes(straightLineMetres: number, walking: Walking): number {
  requireNotNegative('straightLineMetres', straightLineMetres)
  return (straightLineMetres * walking.detourFactor) / metresPerMinute(walking)
}

/**
 * How far away, as the crow flies, a place may be that is reached within so many minutes: the inverse of
 * `walkMinutes`.
 *
 * @throws RangeError as `walkMinutes`
 */
export function walkReachMetres(minutes: number, walking: Walking): number {
  requireNotNegative('minutes', minutes)
  return (minutes * metresPerMinute(walking)) / walking.detourFactor
}

function metresPerMinute({ detourFactor, kmPerHour }: Walking): number {
  if (!(detourFactor >= 1) || detourFactor === Infinity) {
    throw new RangeError(`detourFactor: ${detourFactor} is not at least 1`)
  }
  if (!(kmPerHour > 0) || kmPerHour === Infinity)
    throw new RangeError(`kmPerHour: ${kmPerHour} is not above 0`)
  return (kmPerHour * 1000) / 60
}

function requireNotNegative(argument: string, value: number): void {
  if (!(value >= 0) || value === Infinity)
    throw new RangeError(`${argument}: ${value} is not a number from 0 up`)
}
