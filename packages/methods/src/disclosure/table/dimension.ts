/** One additive statement of a dimension: the total is the sum of its parts. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/**
 * One dimension of a table: an area tree, ages, sexes. A tree is one sum per inner node; two trees over the same leaves
 * (areas by district and by school catchment) are simply all their sums. A dimension without sums has no totals.
 */
export type Dimension = {
  readonly name: string
  readonly sums: readonly Sum[]
  /** Codes that stand in no sum. */
  readonly loose?: readonly string[]
}

export type IndexedDimension = {
  readonly name: string
  readonly codes: readonly string[]
  readonly position: ReadonlyMap<string, number>
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[]
  /** 1 for codes that are no total. */
  readonly isLeaf: Uint8Array
  /** Per code: the leaves it is made of, each once; a leaf is made of itself. */
  readonly leavesOf: readonly (readonly number[])[]
  /** The only code that is a total and no part, or −1. */
  readonly root: number
}

/**
 * Numbers the codes of a dimension.
 * @throws RangeError `dimensions`: no code, a sum without parts, a part named twice in a sum, a circle, or two sums for
 *   the same total over different leaves
 */
export function indexDimension({ name, sums, loose = [] }: Dimension): IndexedDimension {
  const codes = [...new Set([...sums.flatMap(({ total, parts }) => [total, ...parts]), ...loose])]
  if (codes.length === 0) throw new RangeError(`dimensions: ${name} has no code`)
  const position = new Map(codes.map((code, at) => [code, at]))
  const at = (code: string) => position.get(code) ?? -1
  const indexed = sums.map(({ total, parts }) => {
    if (parts.length === 0 || new Set(parts).size < parts.length)
      throw new RangeError(`dimensions: the sum ${total} of ${name} has no part or one part twice`)
    return { total: at(total), parts: parts.map(at) }
  })
  const totals = new Set(indexed.map(({ total }) => total))
  const parts = new Set(indexed.flatMap((sum) => sum.parts))
  const roots = codes.map((_, code) => code).filter((code) => totals.has(code) && !parts.has(code))
  return {
    name,
    codes,
    position,
    sums: indexed,
    isLeaf: Uint8Array.from(codes, (_, code) => (totals.has(code) ? 0 : 1)),
    leavesOf: collectLeaves({ name, codes, sums: indexed }),
    root: roots.length === 1 ? (roots[0] ?? -1) : -1,
  }
}

function collectLeaves({ name, codes, sums }: Pick<IndexedDimension, 'name' | 'codes' | 'sums'>): number[][] {
  const known: (number[] | undefined)[] = codes.map(() => undefined)
  const sumsOf = codes.map((_, code) => sums.filter(({ total }) => total === code))
  const open = new Set<number>()
  const visit = (code: number): number[] => {
    const ready = known[code]
    if (ready !== undefined) return ready
    if (open.has(code)) throw new RangeError(`dimensions: ${codes[code]} of ${name} is a part of itself`)
    open.add(code)
    const variants = (sumsOf[code] ?? []).map(({ parts }) => parts.flatMap(visit).sort((a, b) => a - b))
    const [leaves = [code], ...others] = variants
    if (new Set(leaves).size < leaves.length || others.some((other) => other.join() !== leaves.join()))
      throw new RangeError(
        `dimensions: the sums of ${codes[code]} in ${name} do not cover the same codes once`,
      )
    open.delete(code)
    known[code] = leaves
    return leaves
  }
  return codes.map((_, code) => visit(code))
}
