/** A class of numbers; both ends belong to it. */
export type NumberClass = { readonly from: number; readonly to: number }

const FEWEST = 5
const MOST = 12

/**
 * Classes of equal width with round limits over all numbers; few different numbers have a class each.
 *
 * The number of classes follows Sturges: 1 + log₂ of how many there are, from 5 to 12.
 */
export function histogramClasses(numbers: readonly number[]): NumberClass[] {
  const different = [...new Set(numbers)].sort((a, b) => a - b)
  if (different.length <= MOST) return different.map((number) => ({ from: number, to: number }))
  const [lowest = 0, highest = 0] = [different[0], different.at(-1)]
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.ceil(1 + Math.log2(numbers.length))))
  const isWhole = different.every(Number.isInteger)
  const width = roundStep((highest - lowest) / wanted, isWhole)
  const start = Math.floor(lowest / width) * width
  const count = Math.floor((highest - start) / width) + 1
  // Below the next class by as little as numbers are told apart.
  const gap = isWhole ? 1 : width / 1e6
  return Array.from({ length: count }, (_, at) => ({
    from: tidy(start + at * width),
    to: tidy(start + (at + 1) * width - gap),
  }))
}

/** 1, 2, 5, 10 and so on, at least as wide as wanted. */
function roundStep(wanted: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= wanted * (1 - 1e-9)) ?? 10 * power
  return isWhole ? Math.max(1, step) : step
}

function tidy(number: number): number {
  return Number(number.toPrecision(12))
}
