/** Two offers as an address or a form names them: `12-34`, the smaller id first. */
export const pairAddress = (first: { offerId: number }, second: { offerId: number }): string =>
  `${first.offerId}-${second.offerId}`

/** @returns undefined where it names no pair */
export function readPair(text: unknown): { first: number; second: number } | undefined {
  const found = typeof text === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(text) : null
  const [first, second] = [Number(found?.[1]), Number(found?.[2])]
  return found === null || first >= second ? undefined : { first, second }
}
