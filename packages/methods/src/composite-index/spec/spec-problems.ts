/** Everything `parseIndexSpec` may find, and `parseIndexDesign` too; each has a sentence in the message files. */
export const indexSpecProblemCodes = [
  'index-spec/not-an-object',
  'index-spec/not-a-list',
  'index-spec/empty-list',
  'index-spec/not-a-text',
  'index-spec/not-a-number',
  'index-spec/not-true-or-false',
  'index-spec/not-one-of',
  'index-spec/unknown-key',
  'index-spec/negative-weight',
  'index-spec/weights-all-zero',
  'index-spec/indicator-twice',
  'index-spec/group-twice',
  'index-spec/group-missing',
  'index-spec/group-not-listed',
  'index-spec/group-without-indicator',
  'index-spec/scale-does-not-fit',
  'index-spec/geometric-needs-positive',
  'index-spec/exclude-without-rule',
  'index-spec/classes-need-one-rule',
  'index-spec/cuts-not-ascending',
  'index-spec/quantiles-out-of-range',
  'index-spec/labels-do-not-fit',
] as const

/** What `parseIndexDesign` may find besides. */
export const indexDesignProblemCodes = [
  'index-design/goalposts-missing',
  'index-design/goalposts-not-ascending',
  'index-design/share-needs-burden',
  'index-design/parent-unknown',
  'index-design/parent-circle',
  'index-design/harmonic-needs-positive',
  'index-design/least-present-needs-ignore',
  'index-design/out-of-range',
] as const

export type IndexSpecProblemCode =
  (typeof indexSpecProblemCodes)[number] | (typeof indexDesignProblemCodes)[number]

export type IndexSpecProblem = {
  /** Where: `indicators[2].weight`; empty for the whole. */
  readonly path: string
  readonly code: IndexSpecProblemCode
  /** What the sentence needs: the value found, what is allowed … */
  readonly details: Readonly<Record<string, string | number>>
}

export type JsonObject = { readonly [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Range = { readonly least: number; readonly most: number }

/** Collects problems; its readers return the value, or null after noting why there is none. */
export type Problems = ReturnType<typeof createProblems>

export function createProblems() {
  const list: IndexSpecProblem[] = []
  const add = (path: string, code: IndexSpecProblemCode, details: IndexSpecProblem['details'] = {}) => {
    list.push({ path, code, details })
  }

  return {
    list,
    add,
    /** As `add`, but not what already stands there. */
    addOnce(path: string, code: IndexSpecProblemCode, details: IndexSpecProblem['details'] = {}) {
      if (!list.some((known) => known.path === path && known.code === code)) add(path, code, details)
    },
    unknownKeys(json: JsonObject, known: readonly string[], path: string) {
      for (const key of Object.keys(json)) {
        if (!known.includes(key)) add(path === '' ? key : `${path}.${key}`, 'index-spec/unknown-key', { key })
      }
    },
    number(value: unknown, path: string): number | null {
      if (typeof value === 'number' && Number.isFinite(value)) return value
      add(path, 'index-spec/not-a-number')
      return null
    },
    /** A number from `least` to `most`. */
    numberWithin(value: unknown, path: string, { least, most }: Range): number | null {
      const number = this.number(value, path)
      if (number === null || (number >= least && number <= most)) return number
      add(path, 'index-design/out-of-range', { least, most })
      return null
    },
    text(value: unknown, path: string): string | null {
      if (typeof value === 'string' && value !== '') return value
      add(path, 'index-spec/not-a-text')
      return null
    },
    weight(value: unknown, path: string): number | null {
      if (value === undefined) return 1
      const weight = this.number(value, path)
      if (weight !== null && weight < 0) add(path, 'index-spec/negative-weight', { weight })
      return weight
    },
    oneOf<T extends string>({
      value,
      allowed,
      path,
    }: {
      value: unknown
      allowed: readonly T[]
      path: string
    }): T | null {
      const found = allowed.find((one) => one === value)
      if (found === undefined) add(path, 'index-spec/not-one-of', { allowed: allowed.join(' | ') })
      return found ?? null
    },
    /** A list with at least one entry. */
    filledList(value: unknown, path: string): readonly unknown[] {
      if (!Array.isArray(value)) add(path, 'index-spec/not-a-list')
      else if (value.length === 0) add(path, 'index-spec/empty-list')
      return Array.isArray(value) ? value : []
    },
  }
}
