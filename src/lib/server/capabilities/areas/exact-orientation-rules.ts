/** Relative rounding error that the plain formula can have, with a margin; beyond it the sign is certain. */
const UNCERTAIN_SHARE = 4e-16

/**
 * On which side of the line a → b the point c lies: 1 left, -1 right, 0 exactly on it.
 * Exact for whole numbers below 2^52: where rounding could turn the sign, whole-number arithmetic decides.
 */
export function sideOfLine(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): -1 | 0 | 1 {
  const left = (bx - ax) * (cy - ay)
  const right = (by - ay) * (cx - ax)
  const difference = left - right
  if (Math.abs(difference) > UNCERTAIN_SHARE * (Math.abs(left) + Math.abs(right)))
    return difference > 0 ? 1 : -1
  if (left === 0 && right === 0) return 0
  const exact = BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax)
  return exact > 0n ? 1 : exact < 0n ? -1 : 0
}
