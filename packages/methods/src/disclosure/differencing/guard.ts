import { chainOf, countBy, differenceChain } from './chain.ts'
import { classFigures, keyOfPieces, type ClassedFigures, type PlacedFigure } from './classes.ts'
import { rowSpace, type RowSpace } from './row-space.ts'
import { smallestGroups } from './small-groups.ts'
import type { Finding, Release } from './types.ts'

export type GuardReport = {
  /** Hidden figures first, then corrections, then groups, the smaller ones first. */
  readonly findings: readonly Finding[]
  /** False if so many figures overlap that not all their differences could be looked at; what is reported is right. */
  readonly isComplete: boolean
}

/**
 * Says what the planned release would give away together with all earlier ones, by adding and subtracting: sums of areas
 * against sums of other areas, a group against its subgroups, a figure against its earlier version.
 *
 * Exact: a hidden figure is reported if and only if published figures determine it, by whatever linear combination; a group
 * of at least 1 and fewer than `minimum` people if and only if some published figures added and others taken off count just
 * this group, and no part of it that would be reported itself. Groups known to be empty are no finding. What can only be
 * narrowed down is not found here, see `guardIntervals`.
 *
 * @param earlier what is published already, oldest first; figures that shall be safe for themselves
 * @param planned what shall be published now
 * @param minimum people, from 2 up: fewer are protected
 * @param pieceCounts true numbers of people by piece, as far as known; pieces that a figure counts alone need none. The more
 *   are known, the fewer combinations have to be looked at
 * @throws RangeError `minimum`; `releases`: a name twice, a figure without pieces, or a count that is not whole or negative
 *
 * Source: the row-space criterion is that of cell suppression, Hundepool et al., Statistical Disclosure Control (Wiley 2012), §4.4; nested and
 * overlapping areas: Costemalle 2019, Detecting geographical differencing problems in the context of spatial data
 * dissemination, doi 10.3233/SJI-190564. Checked against all combinations on tiny cases.
 */
export function guardDifferences({
  earlier,
  planned,
  minimum,
  pieceCounts = {},
}: {
  earlier: readonly Release[]
  planned: Release
  minimum: number
  pieceCounts?: Readonly<Record<string, number>>
}): GuardReport {
  const releases = [...earlier, planned]
  requireReleases(releases, minimum)
  const classed = classFigures({ releases, minimum, pieceCounts })
  const space = rowSpace(classed.classes.length)
  classed.rows.forEach((row, label) => space.add(row, label))
  const isOld = earlierSpace({ earlier, minimum, pieceCounts })
  const explain = (pieces: readonly string[], combination: ReadonlyMap<number, number>) => ({
    isNew: !isOld(pieces),
    chain: chainOf({ combination, pieces, classed, releases }),
  })
  const hidden = hiddenFindings(classed, space, explain)
  const groups = groupFindings({ classed, space, minimum, explain, hidden })
  const findings = [...hidden, ...corrections(releases, minimum), ...groups.findings]
  return { findings, isComplete: groups.isComplete }
}

type Explain = (
  pieces: readonly string[],
  combination: ReadonlyMap<number, number>,
) => Pick<Finding, 'isNew' | 'chain'>

function hiddenFindings(classed: ClassedFigures, space: RowSpace, explain: Explain): Finding[] {
  return classed.hidden.flatMap(({ figure, release }): Finding[] => {
    const columns = classed.classesOf(figure.pieces)
    const combination = columns === null ? null : space.combine(columns)
    if (combination === null) return []
    const pieces = figure.pieces.toSorted()
    const named = { figure: { release, name: figure.name }, pieces, count: figure.count }
    return [{ kind: 'hidden-figure', ...named, ...explain(pieces, combination) }]
  })
}

function groupFindings({
  classed,
  space,
  minimum,
  explain,
  hidden,
}: {
  classed: ClassedFigures
  space: RowSpace
  minimum: number
  explain: Explain
  hidden: readonly Finding[]
}): { findings: Finding[]; isComplete: boolean } {
  const { published, classes, smallFrom } = classed
  const known = new Set(hidden.map(({ pieces }) => keyOfPieces(pieces)))
  const countOf = (columns: Int32Array) => {
    const counts = Array.from(columns, (column) => classes[column]!.count)
    if (counts.every((count) => count !== null)) return counts.reduce((sum, count) => sum + count, 0)
    return countBy(space.combine(columns)!, published)
  }
  const isSmall = (columns: Int32Array) => {
    const count = countOf(columns)
    return count >= 1 && count < minimum
  }
  const { groups, isComplete } = smallestGroups(space.basisFrom(smallFrom), {
    leastCount: (column) => classes[column]!.count ?? 0,
    minimum,
    isWanted: isSmall,
  })
  const findings = groups.flatMap((columns): Finding[] => {
    const pieces = Array.from(columns, (column) => classes[column]!.pieces)
      .flat()
      .sort()
    if (known.has(keyOfPieces(pieces))) return []
    const found = explain(pieces, space.combine(columns)!)
    return [{ kind: 'small-group', figure: null, pieces, count: countOf(columns), ...found }]
  })
  findings.sort((one, other) => one.count - other.count || one.pieces.length - other.pieces.length)
  return { findings, isComplete }
}

/** Whether a group follows from the earlier releases alone. */
function earlierSpace({
  earlier,
  minimum,
  pieceCounts,
}: {
  earlier: readonly Release[]
  minimum: number
  pieceCounts: Readonly<Record<string, number>>
}): (pieces: readonly string[]) => boolean {
  const classed = classFigures({ releases: earlier, minimum, pieceCounts })
  const space = rowSpace(classed.classes.length)
  classed.rows.forEach((row, label) => space.add(row, label))
  return (pieces) => {
    const columns = classed.classesOf(pieces)
    return columns !== null && space.combine(columns) !== null
  }
}

function corrections(releases: readonly Release[], minimum: number): Finding[] {
  const shown = releases.flatMap(({ name, figures }, releaseAt) =>
    figures
      .filter(({ isHidden }) => isHidden !== true)
      .map((figure): PlacedFigure => ({ figure, release: name, releaseAt })),
  )
  const versions = Map.groupBy(shown, ({ figure }) => keyOfPieces(figure.pieces))
  return Array.from(versions.values(), (own) =>
    own.flatMap((later, at) => own.slice(0, at).map((before) => ({ later, before }))),
  )
    .flat()
    .flatMap(({ later, before }): Finding[] => {
      const count = later.figure.count - before.figure.count
      if (count === 0 || Math.abs(count) >= minimum) return []
      return [
        {
          kind: 'small-correction',
          figure: { release: later.release, name: later.figure.name },
          pieces: later.figure.pieces.toSorted(),
          count,
          isNew: later.releaseAt === releases.length - 1,
          chain: differenceChain(later, before, releases),
        },
      ]
    })
}

function requireReleases(releases: readonly Release[], minimum: number): void {
  if (!Number.isInteger(minimum) || minimum < 2) throw new RangeError(`minimum: ${minimum} is not 2, 3, 4 …`)
  requireOnce(
    releases.map(({ name }) => name),
    'releases',
  )
  for (const { name: release, figures } of releases) {
    requireOnce(
      figures.map(({ name }) => name),
      `releases: ${release}`,
    )
    for (const { name, pieces, count } of figures) {
      if (pieces.length === 0) throw new RangeError(`releases: ${name} of ${release} has no pieces`)
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`releases: ${name} of ${release} is ${count}`)
    }
  }
}

function requireOnce(names: readonly string[], where: string): void {
  const met = new Set<string>()
  const twice = names.find((name) => met.size === met.add(name).size)
  if (twice !== undefined) throw new RangeError(`${where}: ${twice} stands there twice`)
}
