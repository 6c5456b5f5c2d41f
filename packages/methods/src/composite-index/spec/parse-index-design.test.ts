import { describe, expect, test } from 'vitest'
import dynamik from '../../../vectors/composite-index/berlin-mss-2021-dynamik.json' with { type: 'json' }
import wimd from '../../../vectors/composite-index/welsh-imd-2019.json' with { type: 'json' }
import { usualTreatment } from '../treat/treat.ts'
import { parseIndexDesign } from './parse-index-design.ts'
import { parseIndexSpec } from './parse-index-spec.ts'
import { indexDesignProblemCodes } from './spec-problems.ts'

const indicator = (own: object = {}) => ({ column: 'a', direction: 'higher-is-burden', weight: 1, ...own })

const wholeDesign = (own: object = {}) => ({
  indicators: [indicator({ group: 'x' }), indicator({ column: 'b', group: 'y' })],
  groups: [
    { name: 'x', weight: 1, parent: 'y', aggregate: 'harmonic' },
    { name: 'y', weight: 2 },
  ],
  normalise: 'rank',
  aggregate: 'copeland',
  missing: 'ignore',
  ...own,
})

test('every spec is a design', () => {
  const spec = parseIndexSpec(dynamik)
  const design = parseIndexDesign(dynamik)
  if (!spec.ok || !design.ok) throw new Error('not parsed')
  expect(design.design).toEqual(spec.spec)
})

test('groups may stand within groups, with an aggregation of their own', () => {
  expect(parseIndexDesign(wholeDesign())).toMatchObject({
    ok: true,
    design: {
      aggregate: 'copeland',
      groups: [
        { name: 'x', weight: 1, parent: 'y', aggregate: 'harmonic' },
        { name: 'y', weight: 2 },
      ],
    },
  })
})

test('a group may have nothing but groups', () => {
  const groups = [{ name: 'x', parent: 'top' }, { name: 'y', parent: 'top' }, { name: 'top' }]
  expect(parseIndexDesign(wholeDesign({ groups }))).toMatchObject({ ok: true })
})

test('the rest is read, with what is usual for what is left out', () => {
  const own = {
    capped: false,
    weigh: 'pca',
    impute: { method: 'median', by: 'kind' },
    treat: {},
    leastPresent: 0.5,
    classes: { naturalBreaks: 3 },
  }
  expect(parseIndexDesign(wholeDesign(own))).toMatchObject({
    ok: true,
    design: { ...own, treat: usualTreatment, classes: { naturalBreaks: 3, labels: ['1', '2', '3'] } },
  })
  const treat = { skewness: 1, kurtosis: 2, mostWinsorised: 0, logarithm: false }
  expect(parseIndexDesign(wholeDesign({ treat }))).toMatchObject({ design: { treat } })
})

test('goalposts and references belong to the indicators', () => {
  const indicators = [indicator({ goalposts: { low: 0, high: 5 }, reference: 3 })]
  const own = { indicators, groups: undefined, normalise: 'goalposts' }
  expect(parseIndexDesign(wholeDesign(own))).toMatchObject({ ok: true, design: { indicators } })
})

/** Path, code, and a design with that one mistake. */
const mistakes: [string, string, unknown][] = [
  ['', 'index-spec/not-an-object', 7],
  ['treet', 'index-spec/unknown-key', wholeDesign({ treet: {} })],
  ['normalise', 'index-spec/not-one-of', wholeDesign({ normalise: 'bordah' })],
  [
    'scale',
    'index-spec/scale-does-not-fit',
    wholeDesign({ groups: undefined, normalise: 'borda', scale: { low: 0, high: 1 } }),
  ],
  [
    'groups[0].parent',
    'index-design/parent-unknown',
    wholeDesign({ groups: [{ name: 'x', parent: 'q' }, { name: 'y' }] }),
  ],
  [
    'groups[0].parent',
    'index-design/parent-circle',
    wholeDesign({ groups: [{ name: 'x', parent: 'x' }, { name: 'y' }] }),
  ],
  [
    'groups[0].aggregate',
    'index-spec/not-one-of',
    wholeDesign({ groups: [{ name: 'x', aggregate: 'mean' }, { name: 'y' }] }),
  ],
  [
    'groups[2].name',
    'index-spec/group-without-indicator',
    wholeDesign({ groups: [{ name: 'x' }, { name: 'y' }, { name: 'z' }] }),
  ],
  [
    'indicators',
    'index-spec/weights-all-zero',
    wholeDesign({
      groups: [{ name: 'x', parent: 'z', weight: 0 }, { name: 'y' }, { name: 'z' }],
    }),
  ],
  [
    'indicators[0].goalposts',
    'index-design/goalposts-missing',
    wholeDesign({
      normalise: 'goalposts',
      indicators: [
        indicator({ group: 'x' }),
        indicator({ column: 'b', group: 'y', goalposts: { low: 0, high: 1 } }),
      ],
    }),
  ],
  [
    'indicators[0].goalposts',
    'index-design/goalposts-not-ascending',
    wholeDesign({ groups: undefined, indicators: [indicator({ goalposts: { low: 1, high: 1 } })] }),
  ],
  [
    'indicators[0].direction',
    'index-design/share-needs-burden',
    wholeDesign({
      groups: undefined,
      normalise: 'share-of-max',
      indicators: [indicator({ direction: 'higher-is-better' })],
    }),
  ],
  [
    'aggregate',
    'index-design/harmonic-needs-positive',
    wholeDesign({ groups: undefined, indicators: [indicator()], normalise: 'borda', aggregate: 'harmonic' }),
  ],
  ['groups[0].aggregate', 'index-design/harmonic-needs-positive', wholeDesign({ normalise: 'min-max' })],
  [
    'restandardise',
    'index-spec/geometric-needs-positive',
    wholeDesign({ groups: undefined, normalise: 'rank', aggregate: 'geometric', restandardise: true }),
  ],
  [
    'leastPresent',
    'index-design/least-present-needs-ignore',
    wholeDesign({ missing: 'drop', leastPresent: 0.5 }),
  ],
  ['leastPresent', 'index-design/out-of-range', wholeDesign({ leastPresent: 75 })],
  ['capped', 'index-spec/not-true-or-false', wholeDesign({ capped: 'yes' })],
  ['weigh', 'index-spec/not-one-of', wholeDesign({ weigh: 'PCA' })],
  ['impute', 'index-spec/not-an-object', wholeDesign({ impute: 'mean' })],
  ['impute.method', 'index-spec/not-one-of', wholeDesign({ impute: { method: 'mode' } })],
  ['impute.by', 'index-spec/not-a-text', wholeDesign({ impute: { method: 'mean', by: 3 } })],
  ['treat.skewness', 'index-design/out-of-range', wholeDesign({ treat: { skewness: 0 } })],
  ['treat.mostWinsorised', 'index-design/out-of-range', wholeDesign({ treat: { mostWinsorised: 1.5 } })],
  ['treat.logarithm', 'index-spec/not-true-or-false', wholeDesign({ treat: { logarithm: 1 } })],
  ['classes.naturalBreaks', 'index-design/out-of-range', wholeDesign({ classes: { naturalBreaks: 1 } })],
]

test.each(mistakes)('at "%s": %s', (path, code, json) => {
  expect(parseIndexDesign(json)).toMatchObject({ ok: false, problems: [{ path, code }] })
})

describe('the codes', () => {
  test.each(indexDesignProblemCodes)('%s is tested', (code) => {
    expect(mistakes.some(([, own]) => own === code)).toBe(true)
  })
})

test('what only a design can have is no spec', () => {
  for (const own of [{ normalise: 'borda' }, { aggregate: 'harmonic' }, { weigh: 'equal' }])
    expect(parseIndexSpec({ ...dynamik, ...own }).ok).toBe(false)
  expect(parseIndexSpec({ ...wimd }).ok).toBe(false)
  expect(parseIndexSpec({ ...dynamik, classes: { naturalBreaks: 3 } }).ok).toBe(false)
  expect(parseIndexSpec(wholeDesign({ normalise: 'rank', aggregate: 'sum' })).ok).toBe(false)
})
