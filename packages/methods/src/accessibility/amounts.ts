/** @throws RangeError naming the argument: wrong length, negative or not finite */
export function requireAmounts(argument: string, amounts: ArrayLike<number>, count: number): void {
  if (amounts.length !== count) throw new RangeError(`${argument}: ${amounts.length} values for ${count}`)
  for (let position = 0; position < count; position++) {
    const amount = amounts[position] ?? NaN
    if (!(amount >= 0) || amount === Infinity) {
      throw new RangeError(`${argument}: ${amount} at position ${position} is not from 0 up`)
    }
  }
}
