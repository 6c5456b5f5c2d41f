import { expect, test } from 'vitest'
import { parseIndexSpec } from './parse-index-spec.ts'
import { indexSpecProblemCodes } from './spec-problems.ts'
import dynamik from '../../../vectors/composite-index/berlin-mss-2021-dynamik.json' with { type: 'json' }
import status from '../../../vectors/composite-index/berlin-mss-2021-status.json' with { type: 'json' }

const indicator = (own: object = {}) => ({ column: 'a', direction: 'higher-is-burden', weight: 1, ...own })

const wholeSpec = (own: object = {}) => ({
  indicators: [indicator(), indicator({ column: 'b' })],
  normalise: 'z-population',
  aggregate: 'sum',
  restandardise: true,
  exclude: [],
  missing: 'drop',
  ...own,
})

test.each([status, dynamik])('$name is a spec', (json) => {
  const parsed = parseIndexSpec(json)
  expect(parsed).toMatchObject({ ok: true, spec: { groups: [], ties: 'min', missing: 'drop' } })
})

test('what is left out gets its default', () => {
  const short = {
    indicators: [{ column: 'a', direction: 'higher-is-better' }],
    normalise: 'rank',
    aggregate: 'geometric',
  }
  expect(parseIndexSpec(short)).toEqual({
    ok: true,
    spec: {
      indicators: [{ column: 'a', direction: 'higher-is-better', weight: 1 }],
      groups: [],
      normalise: 'rank',
      ties: 'min',
      aggregate: 'geometric',
      restandardise: false,
      exclude: [],
      missing: 'drop',
    },
  })
})

test('groups that only the indicators name come in their order and weigh the same', () => {
  const indicators = [
    indicator({ group: 'y' }),
    indicator({ column: 'b', group: 'x' }),
    indicator({ column: 'c', group: 'y' }),
  ]
  expect(parseIndexSpec(wholeSpec({ indicators }))).toMatchObject({
    ok: true,
    spec: {
      groups: [
        { name: 'y', weight: 1 },
        { name: 'x', weight: 1 },
      ],
    },
  })
})

test('classes by SD or quantiles are numbered, unless labels are given; numbers will do as labels', () => {
  const classesOf = (classes: object) => parseIndexSpec(wholeSpec({ classes }))
  expect(classesOf({ quantiles: 5 })).toMatchObject({
    spec: { classes: { quantiles: 5, labels: ['1', '2', '3', '4', '5'], closed: 'right' } },
  })
  expect(classesOf({ sd: [-1, 1], closed: 'left', labels: [1, 2, 3] })).toMatchObject({
    spec: { classes: { sd: [-1, 1], labels: ['1', '2', '3'], closed: 'left' } },
  })
})

test('below and notIn in one entry are two rules', () => {
  const exclude = [{ column: 'n', below: 300, notIn: [1, 'x'] }]
  expect(parseIndexSpec(wholeSpec({ exclude }))).toMatchObject({
    spec: {
      exclude: [
        { column: 'n', below: 300 },
        { column: 'n', notIn: [1, 'x'] },
      ],
    },
  })
})

const grouped = (...groups: string[]) => groups.map((group, at) => indicator({ column: `c${at}`, group }))

/** Path, code, and a spec with that one mistake. */
const mistakes: [string, string, unknown][] = [
  ['', 'not-an-object', []],
  ['', 'not-an-object', null],
  ['exlude', 'unknown-key', wholeSpec({ exlude: [] })],
  ['indicators', 'not-a-list', wholeSpec({ indicators: {} })],
  ['indicators', 'empty-list', wholeSpec({ indicators: [] })],
  ['indicators[1]', 'not-an-object', wholeSpec({ indicators: [indicator(), 'b'] })],
  ['indicators[0].column', 'not-a-text', wholeSpec({ indicators: [indicator({ column: '' })] })],
  ['indicators[0].direction', 'not-one-of', wholeSpec({ indicators: [indicator({ direction: 'up' })] })],
  ['indicators[0].weight', 'not-a-number', wholeSpec({ indicators: [indicator({ weight: '1' })] })],
  ['indicators[0].weight', 'negative-weight', wholeSpec({ indicators: [indicator({ weight: -1 })] })],
  ['indicators[0].wieght', 'unknown-key', wholeSpec({ indicators: [indicator({ wieght: 1 })] })],
  ['indicators[1].column', 'indicator-twice', wholeSpec({ indicators: [indicator(), indicator()] })],
  ['indicators', 'weights-all-zero', wholeSpec({ indicators: [indicator({ weight: 0 })] })],
  [
    'indicators[1].group',
    'group-missing',
    wholeSpec({ indicators: [indicator({ group: 'x' }), indicator({ column: 'b' })] }),
  ],
  ['groups', 'not-a-list', wholeSpec({ indicators: grouped('x'), groups: 'x' })],
  ['groups', 'group-not-listed', wholeSpec({ indicators: grouped('x', 'y'), groups: [{ name: 'x' }] })],
  [
    'groups[1].name',
    'group-without-indicator',
    wholeSpec({ indicators: grouped('x'), groups: [{ name: 'x' }, { name: 'y' }] }),
  ],
  [
    'groups[1].name',
    'group-twice',
    wholeSpec({ indicators: grouped('x'), groups: [{ name: 'x' }, { name: 'x' }] }),
  ],
  ['groups', 'weights-all-zero', wholeSpec({ indicators: grouped('x'), groups: [{ name: 'x', weight: 0 }] })],
  ['normalise', 'not-one-of', wholeSpec({ normalise: 'z' })],
  ['aggregate', 'not-one-of', wholeSpec({ aggregate: undefined })],
  ['restandardise', 'not-true-or-false', wholeSpec({ restandardise: 'yes' })],
  ['missing', 'not-one-of', wholeSpec({ missing: 'zero' })],
  ['ties', 'not-one-of', wholeSpec({ ties: 'max' })],
  ['exclude', 'not-a-list', wholeSpec({ exclude: { column: 'n', below: 1 } })],
  ['exclude[0]', 'exclude-without-rule', wholeSpec({ exclude: [{ column: 'n' }] })],
  ['exclude[0].below', 'not-a-number', wholeSpec({ exclude: [{ column: 'n', below: '300' }] })],
  ['exclude[0].notIn', 'empty-list', wholeSpec({ exclude: [{ column: 'n', notIn: [] }] })],
  ['classes', 'classes-need-one-rule', wholeSpec({ classes: { labels: ['a'] } })],
  ['classes', 'classes-need-one-rule', wholeSpec({ classes: { sd: [1], quantiles: 2 } })],
  ['classes.cuts', 'cuts-not-ascending', wholeSpec({ classes: { cuts: [1, 1], labels: ['a', 'b', 'c'] } })],
  ['classes.labels', 'labels-do-not-fit', wholeSpec({ classes: { cuts: [1], labels: ['a'] } })],
  ['classes.quantiles', 'quantiles-out-of-range', wholeSpec({ classes: { quantiles: 1 } })],
  ['classes.closed', 'not-one-of', wholeSpec({ classes: { quantiles: 3, closed: 'both' } })],
  ['scale', 'scale-does-not-fit', wholeSpec({ normalise: 'rank', scale: { low: 0, high: 1 } })],
  ['scale.sd', 'scale-does-not-fit', wholeSpec({ scale: { mean: 0, sd: 0 } })],
  ['scale.high', 'scale-does-not-fit', wholeSpec({ normalise: 'min-max', scale: { low: 1, high: 1 } })],
  ['aggregate', 'geometric-needs-positive', wholeSpec({ aggregate: 'geometric', restandardise: false })],
  [
    'aggregate',
    'geometric-needs-positive',
    wholeSpec({ aggregate: 'geometric', normalise: 'min-max', restandardise: false }),
  ],
  [
    'restandardise',
    'geometric-needs-positive',
    wholeSpec({ indicators: grouped('x', 'y'), aggregate: 'geometric', normalise: 'rank' }),
  ],
]

test.each(mistakes)('at “%s” %s is found, and nothing else', (path, code, json) => {
  const parsed = parseIndexSpec(json)
  expect(parsed).toMatchObject({ ok: false, problems: [{ path, code: `index-spec/${code}` }] })
  expect(!parsed.ok && parsed.problems).toHaveLength(1)
})

test('every problem that can be found has its example above', () => {
  const shown = new Set(mistakes.map(([, code]) => `index-spec/${code}`))
  expect([...shown].sort()).toEqual([...indexSpecProblemCodes].sort())
})

test('all problems come at once', () => {
  const parsed = parseIndexSpec(wholeSpec({ normalise: 'z', missing: 'zero', exclude: 1 }))
  expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual(['normalise', 'missing', 'exclude'])
})
