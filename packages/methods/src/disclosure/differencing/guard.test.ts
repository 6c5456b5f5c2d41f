import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardDifferences, type Finding, type Release, type ReleasedFigure } from '../index.ts'

const areas = Array.from({ length: 12 }, (_, at) => `Gebiet ${at + 1}`)

function figure(
  name: string,
  pieces: string[],
  count: number,
  more: Partial<ReleasedFigure> = {},
): ReleasedFigure {
  return { name, pieces, count, ...more }
}

function theDistrict(hidden: string[]): Release {
  return {
    name: '2024',
    figures: [
      figure('Bezirk Nord', areas, areas.length * 10 - 7),
      ...areas.map((area) =>
        figure(area, [area], area === 'Gebiet 7' ? 3 : 10, {
          family: 'Gebiete im Bezirk Nord',
          isHidden: hidden.includes(area),
        }),
      ),
    ],
  }
}

const guard = (planned: Release, earlier: Release[] = []) =>
  guardDifferences({ earlier, planned, minimum: 5 })

test('a single hidden area is the district less the eleven other areas', () => {
  const { findings, isComplete } = guard(theDistrict(['Gebiet 7']))
  const others = areas.filter((area) => area !== 'Gebiet 7')
  expect(isComplete).toBe(true)
  expect(findings).toEqual<Finding[]>([
    {
      kind: 'hidden-figure',
      figure: { release: '2024', name: 'Gebiet 7' },
      pieces: ['Gebiet 7'],
      count: 3,
      isNew: true,
      chain: {
        links: [
          { release: '2024', factor: 1, figures: ['Bezirk Nord'], family: null, familySize: null },
          { release: '2024', factor: -1, figures: others, family: 'Gebiete im Bezirk Nord', familySize: 12 },
        ],
        divisor: 1,
        zeros: [],
      },
    },
  ])
})

test('two hidden areas do not follow from their sum', () => {
  expect(guard(theDistrict(['Gebiet 7', 'Gebiet 8']))).toEqual({ findings: [], isComplete: true })
})

test('a figure hidden now stands in an earlier release', () => {
  const earlier: Release = {
    name: 'Vorabbericht',
    figures: [figure('Gebiet 8 (vorläufig)', ['Gebiet 8'], 10)],
  }
  const { findings } = guard(theDistrict(['Gebiet 7', 'Gebiet 8']), [earlier])
  expect(findings.map(({ figure: own, isNew }) => [own?.name, isNew])).toEqual([
    ['Gebiet 7', true],
    ['Gebiet 8', false],
  ])
  expect(findings[1]!.chain.links).toMatchObject([{ release: 'Vorabbericht', factor: 1 }])
})

test('other areas: school districts less quarters leave a street of three', () => {
  const quarters: Release = {
    name: 'Stadtteile',
    figures: [figure('Altstadt', ['a', 'b'], 40), figure('Hafen', ['c', 'd'], 30)],
  }
  const schools: Release = {
    name: 'Schulbezirke',
    figures: [figure('Grundschule am Markt', ['a', 'b', 'c', 'd', 'e'], 73)],
  }
  const [finding, ...more] = guard(schools, [quarters]).findings
  expect(more).toEqual([])
  expect(finding).toMatchObject({ kind: 'small-group', figure: null, pieces: ['e'], count: 3, isNew: true })
  expect(finding!.chain.links.map(({ factor, figures }) => [factor, figures])).toEqual([
    [1, ['Grundschule am Markt']],
    [-1, ['Altstadt']],
    [-1, ['Hafen']],
  ])
})

test('several areas together less several others: no two figures alone give the group away', () => {
  const one: Release = {
    name: 'A',
    figures: [figure('A1', ['p', 'q'], 30), figure('A2', ['r', 's'], 33), figure('A3', ['t', 'x'], 28)],
  }
  const other: Release = {
    name: 'B',
    figures: [figure('B1', ['q', 'r'], 31), figure('B2', ['p', 's', 't'], 58)],
  }
  const { findings } = guardDifferences({ earlier: [one], planned: other, minimum: 5 })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ kind: 'small-group', pieces: ['x'], count: 2, isNew: true })
  const factors = findings[0]!.chain.links.flatMap(({ factor, figures }) =>
    figures.map((name) => [name, factor]),
  )
  expect(Object.fromEntries(factors)).toEqual({ A1: 1, A2: 1, A3: 1, B1: -1, B2: -1 })
})

test('counting on: February less January are two new cases', () => {
  const january: Release = { name: 'Januar', figures: [figure('Fälle bis Januar', ['bis Januar'], 20)] }
  const february: Release = {
    name: 'Februar',
    figures: [figure('Fälle bis Februar', ['bis Januar', 'im Februar'], 22)],
  }
  expect(guard(february, [january]).findings).toMatchObject([{ pieces: ['im Februar'], count: 2 }])
})

test('a corrected figure tells how many were corrected', () => {
  const first: Release = { name: 'Fassung 1', figures: [figure('Kinder im Hafen', ['Hafen'], 50)] }
  const second: Release = { name: 'Fassung 2', figures: [figure('Kinder im Hafen', ['Hafen'], 48)] }
  expect(guard(second, [first]).findings).toMatchObject([
    {
      kind: 'small-correction',
      figure: { release: 'Fassung 2', name: 'Kinder im Hafen' },
      count: -2,
      isNew: true,
      chain: {
        links: [
          { release: 'Fassung 2', factor: 1 },
          { release: 'Fassung 1', factor: -1 },
        ],
      },
    },
  ])
  const far: Release = { name: 'Fassung 2', figures: [figure('Kinder im Hafen', ['Hafen'], 40)] }
  expect(guard(far, [first]).findings).toEqual([])
})

test('of several versions the latest counts: 51 − 48 is a small group, 60 − 48 was none', () => {
  const first: Release = { name: 'Fassung 1', figures: [figure('Hafen', ['a', 'b'], 60)] }
  const second: Release = {
    name: 'Fassung 2',
    figures: [figure('Hafen', ['a', 'b'], 51), figure('Kai', ['a'], 48)],
  }
  expect(guard(second, [first]).findings).toMatchObject([
    { kind: 'small-group', pieces: ['b'], count: 3, isNew: true },
  ])
})

test('a published zero says that each part is empty, and helps to find another', () => {
  const planned: Release = {
    name: '2024',
    figures: [
      figure('Stadt', ['a', 'b', 'c'], 12),
      figure('Nord', ['a', 'b'], 4, { isHidden: true }),
      figure('Süd', ['c'], 8),
      figure('Nord, unter 3', ['b'], 0),
      figure('Nord, ab 3', ['a'], 4, { isHidden: true }),
    ],
  }
  const { findings } = guard(planned)
  expect(findings.map(({ figure: own }) => own?.name)).toEqual(['Nord', 'Nord, ab 3'])
  expect(findings[1]!.chain).toMatchObject({
    links: [
      { factor: 1, figures: ['Stadt'] },
      { factor: -1, figures: ['Süd'] },
    ],
    zeros: [{ release: '2024', figure: 'Nord, unter 3' }],
  })
})

/** Quarters and school districts that all overlap each other, four people in each overlap. */
function allOverlap(size: number): {
  quarters: Release
  schools: Release
  pieceCounts: Record<string, number>
} {
  const numbers = Array.from({ length: size }, (_, at) => at)
  const pieceCounts = Object.fromEntries(
    numbers.flatMap((quarter) => numbers.map((school) => [`${quarter}-${school}`, 4])),
  )
  const sums = (name: string, pieceOf: (own: number, other: number) => string) => ({
    name,
    figures: numbers.map((own) =>
      figure(
        `${name} ${own}`,
        numbers.map((other) => pieceOf(own, other)),
        4 * size,
      ),
    ),
  })
  return {
    quarters: sums('Stadtteil', (own, other) => `${own}-${other}`),
    schools: sums('Schulbezirk', (own, other) => `${other}-${own}`),
    pieceCounts,
  }
}

test('too many overlaps to look at all their sums: said so without counts of the overlaps, and no matter with them', () => {
  const { quarters, schools, pieceCounts } = allOverlap(14)
  const request = { earlier: [quarters], planned: schools, minimum: 5 }
  expect(guardDifferences(request)).toEqual({ findings: [], isComplete: false })
  expect(guardDifferences({ ...request, pieceCounts })).toEqual({ findings: [], isComplete: true })
})

test('half the sum of three pairs less the opposite pair is a hidden person', () => {
  const pair = (one: string, other: string, count: number) => figure(one + other, [one, other], count)
  const planned: Release = {
    name: 'Paare',
    figures: [
      pair('a', 'b', 9),
      pair('b', 'c', 14),
      pair('a', 'c', 11),
      figure('a', ['a'], 3, { isHidden: true }),
    ],
  }
  const { findings } = guard(planned)
  expect(findings[0]).toMatchObject({ figure: { name: 'a' }, chain: { divisor: 2 } })
  expect(
    findings[0]!.chain.links.flatMap(({ factor, figures }) => figures.map((name) => [name, factor])),
  ).toEqual(
    expect.arrayContaining([
      ['ab', 1],
      ['ac', 1],
      ['bc', -1],
    ]),
  )
})

describe('against all combinations of 0, 1 and −1 on tiny cases', () => {
  const pieces = ['a', 'b', 'c', 'd', 'e', 'f']
  const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })), {
    minLength: 6,
    maxLength: 6,
  })
  const sets = fc.uniqueArray(fc.integer({ min: 1, max: 63 }), { minLength: 1, maxLength: 6 })
  const releasesOf = (masks: number[], own: number[], hidden: number[], split: number) => {
    const figures = [...masks, ...hidden].map((mask, at) => {
      const has = pieces.filter((_, piece) => (mask >> piece) & 1)
      const count = has.reduce((sum, piece) => sum + own[pieces.indexOf(piece)]!, 0)
      return figure(`F${at}`, has, count, { isHidden: at >= masks.length })
    })
    return {
      earlier: [{ name: 'früher', figures: figures.slice(0, split) }],
      planned: { name: 'jetzt', figures: figures.slice(split) },
    }
  }

  test.each([true, false])(
    'groups: every one is found, and nothing else (counts of pieces known: %s)',
    (isKnown) => {
      fc.assert(
        fc.property(sets, counts, fc.nat(6), (masks, own, split) => {
          const pieceCounts = isKnown ? Object.fromEntries(pieces.map((piece, at) => [piece, own[at]!])) : {}
          const { findings, isComplete } = guardDifferences({
            ...releasesOf(masks, own, [], split),
            minimum: 5,
            pieceCounts,
          })
          expect(isComplete).toBe(true)
          const found = new Set(findings.map((finding) => maskOf(finding.pieces, pieces)))
          const empty = emptyMask(masks, own)
          for (const { pieces: group, count } of findings) {
            expect(count).toBe(group.reduce((sum, piece) => sum + own[pieces.indexOf(piece)]!, 0))
          }
          // Whatever plain differences give away is found, or a part of it is.
          for (const group of smallGroups(masks, own, 5)) {
            const seen = group & ~empty
            expect([...found].some((mask) => (mask & seen) === mask)).toBe(true)
          }
          // And whatever is found really follows, as its chain says.
          for (const finding of findings)
            expectChain(finding, releasesOf(masks, own, [], split), empty, pieces)
        }),
        { numRuns: 300 },
      )
    },
  )

  test('hidden figures: reported exactly if another table with the same published figures has another count', () => {
    fc.assert(
      fc.property(sets, counts, fc.integer({ min: 1, max: 63 }), (masks, own, hidden) => {
        fc.pre(!masks.includes(hidden))
        const { findings } = guardDifferences({ ...releasesOf(masks, own, [hidden], 0), minimum: 5 })
        const isFound = findings.some(({ kind }) => kind === 'hidden-figure')
        expect(isFound).toBe(isInSpan(masks, hidden, emptyMask(masks, own)))
        for (const finding of findings)
          expectChain(finding, releasesOf(masks, own, [hidden], 0), emptyMask(masks, own), pieces)
      }),
      { numRuns: 300 },
    )
  })
})

const maskOf = (own: readonly string[], all: readonly string[]) =>
  own.reduce((mask, piece) => mask | (1 << all.indexOf(piece)), 0)

function emptyMask(masks: number[], own: number[]): number {
  return masks.filter((mask) => sumOver(mask, own) === 0).reduce((all, mask) => all | mask, 0)
}

const sumOver = (mask: number, own: number[]) =>
  own.reduce((sum, count, at) => ((mask >> at) & 1 ? sum + count : sum), 0)

/** All sums of figures with factors 0, 1, −1 that count a group of 1 … minimum − 1. */
function smallGroups(masks: number[], own: number[], minimum: number): number[] {
  const groups: number[] = []
  for (let choice = 0; choice < 3 ** masks.length; choice++) {
    const factors = masks.map((_, at) => (Math.floor(choice / 3 ** at) % 3) - 1)
    const sums = own.map((_, piece) =>
      masks.reduce((sum, mask, at) => sum + factors[at]! * ((mask >> piece) & 1), 0),
    )
    if (!sums.every((sum) => sum === 0 || sum === 1)) continue
    const group = sums.reduce((mask: number, sum, piece) => mask | (sum << piece), 0)
    const count = sumOver(group, own)
    if (count >= 1 && count < minimum) groups.push(group)
  }
  return groups
}

/** By plain elimination with floating-point numbers: six columns are few enough for it. */
function isInSpan(masks: number[], target: number, empty: number): boolean {
  const rowOf = (mask: number) => Array.from({ length: 6 }, (_, piece) => ((mask & ~empty) >> piece) & 1)
  const rank = (rows: number[][]) => {
    const left = rows.map((row) => [...row])
    let done = 0
    for (let column = 0; column < 6; column++) {
      const at = left.findIndex((row, position) => position >= done && Math.abs(row[column]!) > 1e-9)
      if (at < 0) continue
      ;[left[done], left[at]] = [left[at]!, left[done]!]
      for (const row of left.slice(done + 1)) {
        const factor = row[column]! / left[done]![column]!
        left[done]!.forEach((value, own) => (row[own] = row[own]! - factor * value))
      }
      done++
    }
    return done
  }
  const rows = masks.map(rowOf)
  return rank([...rows, rowOf(target)]) === rank(rows)
}

function expectChain(
  { pieces: group, count, chain }: Finding,
  { earlier, planned }: { earlier: Release[]; planned: Release },
  empty: number,
  all: readonly string[],
): void {
  const figures = new Map(
    [...earlier, planned].flatMap(({ figures }) => figures).map((own) => [own.name, own]),
  )
  const sums = all.map(() => 0)
  let total = 0
  for (const { factor, figures: names } of chain.links) {
    for (const own of names.map((name) => figures.get(name)!)) {
      expect(own.isHidden).not.toBe(true)
      total += factor * own.count
      for (const piece of own.pieces) sums[all.indexOf(piece)] = sums[all.indexOf(piece)]! + factor
    }
  }
  expect(total).toBe(chain.divisor * count)
  const zeros = new Set(chain.zeros.flatMap(({ figure: name }) => figures.get(name)!.pieces))
  sums.forEach((sum, at) => {
    const piece = all[at]!
    if (zeros.has(piece)) return
    if (((empty >> at) & 1) === 0 || !group.includes(piece))
      expect(sum).toBe(group.includes(piece) ? chain.divisor : 0)
  })
}

test.each([
  ['minimum', { earlier: [], planned: { name: 'a', figures: [] }, minimum: 1 }],
  ['releases', { earlier: [{ name: 'a', figures: [] }], planned: { name: 'a', figures: [] }, minimum: 5 }],
  ['releases', { earlier: [], planned: { name: 'a', figures: [figure('x', [], 1)] }, minimum: 5 }],
  ['releases', { earlier: [], planned: { name: 'a', figures: [figure('x', ['a'], -1)] }, minimum: 5 }],
  [
    'releases',
    {
      earlier: [],
      planned: { name: 'a', figures: [figure('x', ['a'], 1), figure('x', ['b'], 1)] },
      minimum: 5,
    },
  ],
])('wrong %s are refused', (argument, request) => {
  expect(() => guardDifferences(request)).toThrow(
    expect.objectContaining({
      name: 'RangeError',
      message: expect.stringMatching(new RegExp(`^${argument}`, 'u')),
    }),
  )
})

test('nothing published, nothing found', () => {
  expect(guard({ name: 'leer', figures: [] })).toEqual({ findings: [], isComplete: true })
})
