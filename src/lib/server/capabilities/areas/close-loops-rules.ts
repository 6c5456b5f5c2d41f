import { describeTable, disclosedCells, suppress, type Dimension } from '@gelingen/methods/disclosure'
import { areaTrees, type AreaLine } from '../disclosure/index.ts'
import type { ResidentsFamily } from './areas-types.ts'
import { personsBetween, type ProtectedGroup } from './derivable-ages-rules.ts'

type Ages = { readonly from: number; readonly to: number }
type States = ReadonlyMap<number, readonly ProtectedGroup[]>

/**
 * Hides more groups until nobody gets at a small one who solves all areas and all ages at once, as one table of areas × ages: sums over
 * areas and over ages, counts whole and not negative, and hidden ones not zero. What is hidden already is used first.
 *
 * Ages that the groups of an area do not tell apart cannot be put into such a table; that area tree is left as it is.
 *
 * Method: `disclosedCells` and `suppress` of @gelingen/methods/disclosure.
 */
export function closeLoops({
  states,
  families,
  minimum,
}: {
  states: States
  families: readonly ResidentsFamily[]
  minimum: number
}): void {
  const lines = linesOf(families)
  const all = [...states.values()].flat()
  const bounds = [...new Set(all.flatMap(({ ageFrom, ageEnd }) => [ageFrom, ageEnd]))].sort((a, b) => a - b)
  const atoms = bounds.slice(1).map((to, at) => ({ from: bounds[at] ?? 0, to }))
  const groups = new Map(
    all.map(({ ageFrom, ageEnd }) => [nameOf({ from: ageFrom, to: ageEnd }), { from: ageFrom, to: ageEnd }]),
  )
  const dimension: Dimension = {
    name: 'age',
    sums: [...groups.values()].flatMap((group) => {
      const parts = atoms.filter(({ from, to }) => from >= group.from && to <= group.to)
      return parts.length > 1 ? [{ total: nameOf(group), parts: parts.map(nameOf) }] : []
    }),
    loose: atoms.map(nameOf),
  }
  for (const tree of areaTrees(lines.keys(), lines)) {
    const isHidden = ({ state }: ProtectedGroup) => state === 'hidden'
    if (!tree.areas.some((area) => states.get(Number(area))?.some(isHidden))) continue
    closeLoopsOf(tree, { states, atoms, dimension, minimum })
  }
}

function nameOf({ from, to }: Ages): string {
  return `${from}-${to}`
}

function linesOf(families: readonly ResidentsFamily[]): Map<string, AreaLine> {
  const parentOf = new Map(
    families.flatMap(({ parent, children }, level) =>
      children.map((child) => [child, { parent, level }] as const),
    ),
  )
  const ancestorsOf = (area: number, below: readonly string[] = []): string[] => {
    const parent = parentOf.get(area)?.parent ?? null
    if (parent === null || below.includes(String(parent))) return [...below]
    return ancestorsOf(parent, [...below, String(parent)])
  }
  const areas = new Set(
    families.flatMap(({ parent, children }) => (parent === null ? children : [parent, ...children])),
  )
  return new Map(
    [...areas].map((area) => [
      String(area),
      { level: parentOf.get(area)?.level ?? -1, ancestors: ancestorsOf(area) },
    ]),
  )
}

function closeLoopsOf(
  tree: ReturnType<typeof areaTrees>[number],
  {
    states,
    atoms,
    dimension,
    minimum,
  }: { states: States; atoms: readonly Ages[]; dimension: Dimension; minimum: number },
): void {
  const inner = new Set(tree.sums.map(({ total }) => total))
  const leaves = tree.areas.filter((area) => !inner.has(area))
  const rows = leaves.flatMap((area) =>
    atomCounts(states.get(Number(area)) ?? [], { atoms, minimum }).map((count, at) => ({
      area,
      age: nameOf(atoms[at] ?? { from: 0, to: 0 }),
      count,
    })),
  )
  if (rows.some(({ count }) => count === null || count < 0)) return
  const described = describeTable({
    dimensions: [{ name: 'area', sums: tree.sums }, dimension],
    codes: rows.map(({ area, age }) => [area, age]),
    counts: rows.map(({ count }) => count ?? 0),
  })
  if (!described.ok) return
  const { table } = described
  const [areas, ages] = table.dimensions
  const cellOf = (area: string, age: string) =>
    (areas?.position.get(area) ?? 0) * (table.strides[0] ?? 1) +
    (ages?.position.get(age) ?? 0) * (table.strides[1] ?? 1)
  const groupAt = new Map(
    tree.areas.flatMap((area) =>
      (states.get(Number(area)) ?? []).map(
        (group) => [cellOf(area, nameOf({ from: group.ageFrom, to: group.ageEnd })), group] as const,
      ),
    ),
  )
  const isSmall = (cell: number) => {
    const count = table.values[cell] ?? 0
    return count > 0 && count < minimum
  }
  // Sums of all areas stand elsewhere, if they are not small themselves.
  const known = new Set(
    (ages?.codes ?? []).map((age) => cellOf(tree.root, age)).filter((cell) => !isSmall(cell)),
  )
  for (;;) {
    const pattern = Array.from(table.values, (_, cell) => {
      if (known.has(cell) || groupAt.get(cell)?.state === 'shown') return 'published' as const
      return isSmall(cell) ? ('primary' as const) : ('secondary' as const)
    })
    const open = disclosedCells({ table, pattern, attacker: 'informed' })
    if (open.length === 0) return
    const isOpen = new Set(open)
    const found = suppress({
      // What is not shown anyway costs nothing.
      table: {
        ...table,
        exists: Uint8Array.from(pattern, (status, cell) =>
          Number(status === 'published' || isOpen.has(cell)),
        ),
      },
      primary: pattern.map((_, cell) => isOpen.has(cell)),
      alwaysPublished: pattern.map((_, cell) => known.has(cell)),
      guardsSingles: false,
    })
    const more = found.status.flatMap((status, cell) => {
      const group = groupAt.get(cell)
      return status !== 'published' && group?.state === 'shown' ? [group] : []
    })
    if (more.length === 0) return
    for (const group of more) group.state = 'hidden'
  }
}

/** Persons of each of the finest ages; null where the groups do not tell. */
function atomCounts(
  groups: readonly ProtectedGroup[],
  { atoms, minimum }: { atoms: readonly Ages[]; minimum: number },
): (number | null)[] {
  if (groups.length === 0) return atoms.map(() => 0)
  // What the office keeps secret is some number.
  const known = groups.map((group) => ({
    ...group,
    state: 'shown' as const,
    count: group.count ?? (group.state === 'hidden' ? minimum : 0),
  }))
  return atoms.map((atom) => personsBetween(known, atom))
}
