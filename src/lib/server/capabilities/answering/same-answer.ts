/** Whether two answers say the same, in whatever order their parts stand; a part without a value is none. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, at) => sameAnswer(part, other[at]))
    )
  return isObject(one) && isObject(other) && !Array.isArray(other) && sameParts(one, other)
}

type Parts = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null
}

function sameParts(one: Parts, other: Parts): boolean {
  const names = namesOf(one)
  return (
    names.length === namesOf(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameAnswer(one[name], other[name]))
  )
}

function namesOf(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => parts[name] !== undefined)
}
