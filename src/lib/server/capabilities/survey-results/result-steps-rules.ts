/**
 * How many of the anonymous answers that wait enter the results now. While a survey runs as many as the minimum always wait, so that those
 * who come last are never alone either; once it is over, all enter that are enough.
 *
 * @returns 0, or at least the minimum
 */
export function nextStep({
  waiting,
  minimum,
  isOver,
}: {
  waiting: number
  minimum: number
  isOver: boolean
}): number {
  if (isOver) return waiting >= minimum ? waiting : 0
  return waiting >= 2 * minimum ? waiting - minimum : 0
}
