import type { Release, ReleasedFigure } from '@gelingen/methods/disclosure'

/** Counts of one kind of persons, by the areas that they are of. */
type Counts = ReadonlyMap<string, number>

/**
 * Names what figures count by the persons themselves, so that figures of different subjects can be added and taken off: series that
 * are equal, or the rest of each other's base, or a base that is the residents of an age, get the same pieces. Found in the
 * numbers, as at the door of `indicators`. Ages of residents are cut where any of them begins or ends.
 *
 * @param today what is true now of the same subjects, on all levels, published or not: shows what counts the same where releases
 *   are of different levels or of data that have changed since
 * @returns the releases in their order, and before them, as a release that everybody knows, that cases and others are the base
 */
export function nameByPersons(
  releases: readonly Release[],
  today: readonly ReleasedFigure[],
): { known: Release; named: Release[] } {
  const all = releases.flatMap(({ figures }) => figures)
  const firstOf = firstOfSame([
    ...releases.map(({ figures }) => countsBySeries(figures)),
    countsBySeries(today),
  ])
  const nameOf = (series: string) => firstOf.get(series) ?? series
  const cuts = ageCuts(all.map(({ pieces }) => nameOf(partsOf(pieces[0] ?? '').series)))
  const named = (figure: ReleasedFigure): ReleasedFigure => ({
    ...figure,
    pieces: figure.pieces.flatMap((piece) => {
      const { series, leaf } = partsOf(piece)
      return cutSeries(nameOf(series), cuts).map((one) => `${one} ${leaf}`)
    }),
  })
  return {
    known: { name: KNOWN, figures: basesOf(all, nameOf).map(named) },
    named: releases.map((release) => ({ ...release, figures: release.figures.map(named) })),
  }
}

/** Name of the release that everybody knows. */
export const KNOWN = '*known'

/** More than people live anywhere. */
const EVERYBODY = 1e10

/**
 * That cases and others together are the base, in sums: each of both with everybody outside the base is everybody. Needed only where
 * something is hidden: elsewhere the numbers say it.
 */
function basesOf(figures: readonly ReleasedFigure[], nameOf: (series: string) => string): ReleasedFigure[] {
  const bases = new Set(
    figures.flatMap(({ pieces }) => {
      const { series } = partsOf(pieces[0] ?? '')
      return series.endsWith(' rest') ? series.replace(/rest$/, 'base') : []
    }),
  )
  const hidden = new Map(
    figures
      .filter(({ isHidden }) => isHidden === true)
      .map(({ pieces }) => pieces.map((piece) => partsOf(piece).leaf))
      .map((leaves) => [leaves.toSorted().join('\n'), leaves] as const),
  )
  return [...hidden].flatMap(([area, leaves]) =>
    [...bases].flatMap((base): ReleasedFigure[] => {
      // The name of a base has no part that the ages would cut.
      const outside = `*outside ${nameOf(base).replaceAll(' ', '_')} of ${area}`
      const piecesOf = (kind: string) => leaves.map((leaf) => `${base.replace(/base$/, kind)} ${leaf}`)
      const parts = [...piecesOf('cases'), ...piecesOf('rest'), outside]
      return [
        { name: `${base} ${area} parts`, pieces: parts, count: EVERYBODY },
        { name: `${base} ${area}`, pieces: [...piecesOf('base'), outside], count: EVERYBODY },
      ]
    }),
  )
}

/** A piece is named `subject period kind leaf`: the first three have no blanks; the kind is `cases`, `rest`, `base` or ages. */
export function pieceName(series: { subject: string; period: string; kind: string }, leaf: string): string {
  return `${series.subject} ${series.period} ${series.kind} ${leaf}`
}

/** The subject under which residents stand; no indicator can have it, for codes have no stars. */
export const RESIDENTS = '*residents'

/** The kind of residents of an age, its end null = open. */
export function agesKind(ageFrom: number, ageTo: number | null): string {
  return `${ageFrom}-${ageTo ?? ''}`
}

function partsOf(piece: string): { series: string; leaf: string } {
  const [, series = piece, leaf = ''] = /^(\S+ \S+ \S+) (.*)$/s.exec(piece) ?? []
  return { series, leaf }
}

function countsBySeries(figures: readonly ReleasedFigure[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const { pieces, count } of figures) {
    const parts = pieces.map(partsOf)
    const series = parts[0]?.series ?? ''
    const area = parts
      .map(({ leaf }) => leaf)
      .toSorted()
      .join('\n')
    const counts = found.get(series)
    if (counts === undefined) found.set(series, new Map([[area, count]]))
    else counts.set(area, count)
  }
  return found
}

/** By series the first one that counts the same; residents before others, for their ages are known. */
function firstOfSame(versions: readonly ReadonlyMap<string, Counts>[]): Map<string, string> {
  const names = [...new Set(versions.flatMap((version) => [...version.keys()]))].sort()
  const versionsOf = (name: string) => versions.flatMap((version) => version.get(name) ?? [])
  const firstOf = new Map<string, string>()
  const firsts: { name: string; versions: Counts[] }[] = []
  for (const name of names) {
    const own = versionsOf(name)
    const isSameAs = (first: { versions: Counts[] }) =>
      first.versions.some((one) => own.some((other) => isSame(one, other)))
    const same = firsts.filter((first) => !isOtherAge(first.name, name) && isSameAs(first))
    const [first = { name, versions: [] }] = same
    if (same.length === 0) firsts.push(first)
    first.versions.push(...own)
    firstOf.set(name, first.name)
    // What is the same as two is the reason that these are the same.
    for (const other of same.slice(1)) {
      first.versions.push(...other.versions)
      firsts.splice(firsts.indexOf(other), 1)
      for (const [series, was] of firstOf) if (was === other.name) firstOf.set(series, first.name)
    }
  }
  return firstOf
}

/** Residents of two ages are different people, however many they are. */
function isOtherAge(one: string, other: string): boolean {
  return one.startsWith(`${RESIDENTS} `) && other.startsWith(`${RESIDENTS} `)
}

/** Equal in every area that both have: at least two, with people, and most of those that one of them has. */
function isSame(one: Counts, other: Counts): boolean {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one]
  let [common, peopled] = [0, 0]
  for (const [area, count] of smaller) {
    const second = larger.get(area)
    if (second === undefined) continue
    if (second !== count) return false
    common++
    if (count > 0) peopled++
  }
  return peopled > 1 && 2 * common >= smaller.size
}

type Ages = { readonly ofWhat: string; readonly from: number; readonly to: number }

function agesOf(series: string): Ages | null {
  const [, ofWhat, from, to] = /^(\*residents \S+) (\d+)-(\d*)$/.exec(series) ?? []
  return ofWhat === undefined ? null : { ofWhat, from: Number(from), to: to === '' ? Infinity : Number(to) }
}

/** By subject and period all ages at which a group begins or ends, rising. */
function ageCuts(series: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const ages = [...new Set(series)].flatMap((one) => agesOf(one) ?? [])
  return new Map(
    [...Map.groupBy(ages, ({ ofWhat }) => ofWhat)].map(([ofWhat, own]) => [
      ofWhat,
      [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b),
    ]),
  )
}

function cutSeries(series: string, cuts: ReadonlyMap<string, readonly number[]>): string[] {
  const ages = agesOf(series)
  if (ages === null) return [series]
  const { ofWhat, from, to } = ages
  const within = (cuts.get(ofWhat) ?? []).filter((age) => age >= from && age < to)
  return within.map((age) => `${ofWhat} from ${age}`)
}
