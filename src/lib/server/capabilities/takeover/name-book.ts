import { providerKey } from '../offers/index.ts'
import { mayBeSame, namePartsOf, type NameParts } from './alike-names.ts'

export type Candidate = { readonly id: number; readonly name: string }

/** Named things of ours, to be found by many names. */
export type NameBook = {
  readonly nameOf: (id: number) => string | undefined
  /** Those of this name, whatever its capitals and blanks. */
  readonly same: (name: string) => readonly Candidate[]
  /** Those that may be meant by it. */
  readonly alike: (name: string) => readonly Candidate[]
}

/** Takes each name apart once, when it is first asked for what is alike. */
export function nameBook(all: readonly Candidate[]): NameBook {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const byKey = Map.groupBy(all, ({ name }) => providerKey(name))
  const found = new Map<string, readonly Candidate[]>()
  let parts: readonly NameParts[] | undefined
  return {
    nameOf: (id) => names.get(id),
    same: (name) => byKey.get(providerKey(name)) ?? [],
    alike(name) {
      const before = found.get(name)
      if (before !== undefined) return before
      parts ??= all.map((one) => namePartsOf(one.name))
      const wanted = namePartsOf(name)
      const candidates = all.filter((_, at) => {
        const other = parts?.[at]
        return other !== undefined && mayBeSame(wanted, other)
      })
      found.set(name, candidates)
      return candidates
    },
  }
}
