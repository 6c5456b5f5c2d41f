import type { Release, ReleasedFigure } from './types.ts'

/** A figure with the release it stands in; releases are numbered in the order given. */
export type PlacedFigure = {
  readonly figure: ReleasedFigure
  readonly release: string
  readonly releaseAt: number
}

/** Pieces that every published figure counts together, or not at all: nobody can tell them apart. */
export type PieceClass = { readonly pieces: readonly string[]; readonly count: number | null }

export type ClassedFigures = {
  /** Published figures, those of few pieces first, each set of pieces once; the positions are the labels of their rows. */
  readonly published: readonly PlacedFigure[]
  readonly hidden: readonly PlacedFigure[]
  /** Figures published with 0 people: their pieces are known to be empty and in no class. */
  readonly zeros: readonly PlacedFigure[]
  /** Per published figure: its classes, ascending. */
  readonly rows: readonly Int32Array[]
  /** First those that are too large for a small group, then the others. */
  readonly classes: readonly PieceClass[]
  readonly smallFrom: number
  /** The classes that a set of pieces is made of; null if it takes a class apart. */
  readonly classesOf: (pieces: readonly string[]) => Int32Array | null
}

export function classFigures({
  releases,
  minimum,
  pieceCounts,
}: {
  releases: readonly Release[]
  minimum: number
  pieceCounts: Readonly<Record<string, number>>
}): ClassedFigures {
  const all = releases.flatMap(({ name, figures }, releaseAt) =>
    figures.map((figure): PlacedFigure => ({ figure, release: name, releaseAt })),
  )
  const shown = onceEach(all.filter(({ figure }) => figure.isHidden !== true))
  const zeros = shown.filter(({ figure }) => figure.count === 0)
  const empty = new Set(zeros.flatMap(({ figure }) => figure.pieces))
  const published = shown.filter(({ figure }) => figure.count !== 0)
  const counts = new Map(Object.entries(pieceCounts))
  for (const { figure } of all) if (figure.pieces.length === 1) counts.set(figure.pieces[0]!, figure.count)
  const { classes, classOf } = tellApart(all, published, empty, counts)
  const isLarge = ({ count }: PieceClass) => count !== null && count >= minimum
  const order = [...classes.keys()].sort(
    (one, other) => Number(isLarge(classes[other]!)) - Number(isLarge(classes[one]!)),
  )
  const rank = new Int32Array(classes.length)
  order.forEach((own, position) => (rank[own] = position))
  const classesOf = (pieces: readonly string[]) => {
    const present = new Set(pieces.filter((piece) => !empty.has(piece)))
    const found = Array.from(present, (piece) => classOf.get(piece))
    if (found.includes(undefined)) return null
    const own = new Set(found.map((at) => rank[at!]!))
    const whole = Array.from(own, (at) => classes[order[at]!]!.pieces.length).reduce(
      (sum, size) => sum + size,
      0,
    )
    return whole === present.size ? Int32Array.from(own).sort() : null
  }
  return {
    published,
    hidden: all.filter(({ figure }) => figure.isHidden === true),
    zeros,
    rows: published.map(({ figure }) => classesOf(figure.pieces)!),
    classes: order.map((own) => classes[own]!),
    smallFrom: classes.filter(isLarge).length,
    classesOf,
  }
}

export const keyOfPieces = (pieces: Iterable<string>) => JSON.stringify([...new Set(pieces)].sort())

/** Few pieces first, as explanations then use the nearest figures; of several versions the latest. */
function onceEach(figures: readonly PlacedFigure[]): PlacedFigure[] {
  const bySize = figures.toSorted(
    (one, other) => one.figure.pieces.length - other.figure.pieces.length || other.releaseAt - one.releaseAt,
  )
  const met = new Set<string>()
  return bySize.filter(({ figure }) => {
    const key = keyOfPieces(figure.pieces)
    return met.size < met.add(key).size
  })
}

export function tellApart(
  all: readonly PlacedFigure[],
  published: readonly PlacedFigure[],
  empty: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): { classes: PieceClass[]; classOf: Map<string, number> } {
  const classOf = new Map<string, number>()
  for (const { figure } of all) {
    for (const piece of figure.pieces) if (!empty.has(piece)) classOf.set(piece, 0)
  }
  let next = 1
  for (const { figure } of published) {
    const moved = new Map<number, number>()
    for (const piece of new Set(figure.pieces)) {
      const before = classOf.get(piece)
      if (before === undefined) continue
      const now = moved.get(before) ?? next++
      moved.set(before, now)
      classOf.set(piece, now)
    }
  }
  const pieces = Map.groupBy(classOf.keys(), (piece) => classOf.get(piece)!)
  const numbers = new Map([...pieces.keys()].map((own, position) => [own, position]))
  for (const [piece, own] of classOf) classOf.set(piece, numbers.get(own)!)
  const classes = Array.from(pieces.values(), (own): PieceClass => ({
    pieces: own,
    count: sumOf(own, counts),
  }))
  return { classes, classOf }
}

function sumOf(pieces: readonly string[], counts: ReadonlyMap<string, number>): number | null {
  let sum = 0
  for (const piece of pieces) {
    const count = counts.get(piece)
    if (count === undefined) return null
    sum += count
  }
  return sum
}
