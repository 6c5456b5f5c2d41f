import type { Condition } from './definition/condition-schema.ts'

/** What a condition says, read plainly from its words and slowly: the judge beside the compiled one. */
export function holds(condition: Condition, answer: (id: string) => unknown): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answer))
  if ('any' in condition) return condition.any.some((one) => holds(one, answer))
  if ('not' in condition) return !holds(condition.not, answer)
  const value = answer(condition.answer)
  const list: unknown[] = Array.isArray(value) ? value : []
  const plain = (part: unknown) => (JSON.stringify(part)?.startsWith('{"other"') ? 'other' : part)
  const part = (row: string | undefined) =>
    row === undefined ? plain(value) : new Map<string, unknown>(Object.entries(value ?? {})).get(row)
  if ('answered' in condition) return condition.answered ? value !== undefined : value === undefined
  if ('is' in condition) return part(condition.row) === condition.is
  if ('in' in condition) return condition.in.some((one) => one === part(condition.row))
  if ('includes' in condition) return list.map(plain).includes(condition.includes)
  if ('countAtLeast' in condition) return list.length >= condition.countAtLeast
  if ('countAtMost' in condition) return list.length <= condition.countAtMost
  if (typeof value !== 'number') return false
  return 'atLeast' in condition ? value >= Number(condition.atLeast) : value <= Number(condition.atMost)
}
