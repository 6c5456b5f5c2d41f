/** The constant that makes the worst tenth of the units reach from 50 to 100. */
const steepness = 23

/** What e^(−x/23) falls to at x = 100. */
const least = Math.exp(-100 / steepness)

/**
 * The exponential transformation of the English and Welsh indices of deprivation: gives weight to the most deprived
 * units, so that a high value in one domain is not cancelled by a low one in another.
 *
 * @param share of the units that are at most as burdened, above 0 … 1
 * @returns 0 … 1, a hundredth of the transformation's 0 … 100
 */
export function exponentialOfShare(share: number): number {
  return (-steepness * Math.log(1 - share * (1 - least))) / 100
}
