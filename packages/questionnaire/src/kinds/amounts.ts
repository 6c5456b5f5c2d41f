import type { ProblemList } from '../answers/answer-problems.ts'

/** Whether there are enough and not too many; an empty list should have been no answer at all. */
export function checkAmount(
  {
    id,
    amount,
    min = 1,
    max = Infinity,
  }: { id: string; amount: number; min?: number | undefined; max?: number | undefined },
  problems: ProblemList,
): void {
  if (amount === 0) problems.add(id, '', 'answer/empty')
  else if (amount < min) problems.add(id, '', 'answer/too-few', { least: min, chosen: amount })
  else if (amount > max) problems.add(id, '', 'answer/too-many', { most: max, chosen: amount })
}
