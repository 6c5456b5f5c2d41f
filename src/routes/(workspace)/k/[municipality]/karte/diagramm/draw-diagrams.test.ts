import { describe, expect, test } from 'vitest'
import { messages as messagesOf } from '#lib/messages/index.ts'
import { figuresOf, wholeFigure } from '../area-figures.ts'
import type { Field, MapView, Measure } from '../map-view.ts'
import { bars } from './bars.ts'
import type { DiagramSource } from './diagram-types.ts'
import { distribution } from './distribution.ts'
import { funnel } from './funnel.ts'
import { scatter } from './scatter.ts'
import { series } from './series.ts'

const share: Measure = {
  column: 'wert',
  title: 'Wert',
  decimals: 1,
  unitSign: '%',
  direction: 'higher-is-burden',
  counted: 'share',
  per: 100,
}

/** The example of docs/methods/rates.md: children under 15 and how many of them live on basic income. */
const example = [
  ['Altstadt', 8, 24],
  ['Hafen', 0, 12],
  ['Bahnhof', 52, 140],
  ['Weststadt', 87, 510],
  ['Südhang', 37, 330],
  ['Neubau', 121, 640],
] as const

function view(areas: readonly (readonly [string, number, number])[], measure = share): MapView {
  const figure = (value: number): Field => ({
    kind: 'figure',
    cell: { kind: 'value', value },
    decimals: 1,
    unitSign: '%',
  })
  return {
    title: 'Grundsicherung',
    lead: '2025',
    columns: [],
    rows: areas.map(([name, cases, base], at) => ({
      areaId: at,
      code: name,
      name,
      colour: 'burden-3',
      says: name,
      fields: { wert: figure((cases / base) * 100), faelle: figure(cases), bezug: figure(base) },
    })),
    measure,
    usualOrder: '-wert',
    legendTitle: '',
    legend: [],
    sources: [],
    facts: [],
    areasOn: '2025-01-01',
  }
}

function source(shown: MapView, chosen: string[] = []): DiagramSource {
  const figures = figuresOf(shown)
  const whole = wholeFigure(figures, shown.measure)
  return { view: shown, figures, whole, chosen, locale: 'de', messages: messagesOf('de') }
}

const said = (drawn: ReturnType<typeof bars>) =>
  drawn.chart === null ? drawn.lack : drawn.sentences.join(' ')
const names = (drawn: ReturnType<typeof bars>) =>
  (drawn.chart?.marks ?? []).flatMap((mark) =>
    mark.shape === 'text' && mark.look.startsWith('name') ? mark.text : [],
  )

describe('bars', () => {
  test('begin with what means burden', () => {
    expect(names(bars(source(view(example))))).toEqual([
      'Bahnhof',
      'Altstadt',
      'Neubau',
      'Weststadt',
      'Südhang',
      'Hafen',
    ])
    const better = view(example, { ...share, direction: 'higher-is-better' })
    expect(names(bars(source(better)))[0]).toBe('Hafen')
  })

  test('say the ends and the whole: 305 of 1,656', () => {
    expect(said(bars(source(view(example))))).toContain(
      'Am höchsten liegt Bahnhof (37,1\u00a0%), am niedrigsten Hafen',
    )
    expect(said(bars(source(view(example))))).toContain('Kommune gesamt: 18,4\u00a0%')
  })

  test('are not drawn without numbers', () => {
    expect(bars(source(view([])))).toEqual({ chart: null, lack: messagesOf('de').atlas.diagram.noNumbers })
  })
})

test('a distribution says between which numbers half of the areas lie', () => {
  const areas = [1, 2, 3, 4, 5].map((percent) => [`G${percent}`, percent, 100] as const)
  expect(said(distribution(source(view(areas))))).toContain('zwischen 2,0\u00a0% und 4,0\u00a0%')
})

describe('a funnel', () => {
  // As R 4.2.2 judges it: Bahnhof p < 0.0001 and Südhang p = 0.0002 against all others together, the rest above 0.05
  // after Holm (phyper, p.adjust).
  test('names what is remarkable after correction, and how many are not', () => {
    const text = said(funnel(source(view(example))))
    expect(text).toContain('Auffällig hoch: Bahnhof.')
    expect(text).toContain('Auffällig niedrig: Südhang.')
    expect(text).toContain('4 von 6 Gebieten sind nicht auffällig')
  })

  test('needs counts', () => {
    const bare = view(example, { ...share, counted: null })
    expect(said(funnel(source(bare)))).toContain('Fallzahl')
    expect(funnel(source(bare)).chart).toBeNull()
  })
})

describe('a scatter diagram', () => {
  const turned = view(example.map(([name, cases, base]) => [name, base - cases, base] as const))

  test('says how closely two numbers go together, and that this is no cause', () => {
    const text = said(scatter(source(view(example)), turned))
    expect(text).toContain('starken Zusammenhang')
    expect(text).toContain('ist der andere meist niedrig')
    expect(text).toContain('nicht, dass das eine die Ursache')
  })

  test('leaves out areas that have but one of the two', () => {
    const two = view(example.slice(0, 2))
    expect(scatter(source(view(example)), two)).toEqual({
      chart: null,
      lack: messagesOf('de').atlas.diagram.scatter.tooFew,
    })
  })
})

describe('a time series', () => {
  const over = [2021, 2023, 2025].map((year, at) => ({
    period: String(year),
    figures: figuresOf(view(example.map(([name, cases, base]) => [name, cases, base + 10 * at] as const))),
  }))

  test('shows the municipality and the chosen areas, with intervals', () => {
    const drawn = series(source(view(example), ['Bahnhof']), { over, measure: share, isIndex: false })
    const looks = (drawn.chart?.marks ?? []).map(({ look }) => look)
    expect(looks.filter((look) => look.startsWith('series '))).toEqual(['series whole', 'series series-1'])
    expect(looks.filter((look) => look.startsWith('interval'))).toHaveLength(6)
    expect(said(drawn)).toContain('Bahnhof: von 37,1\u00a0% auf 32,5\u00a0%.')
  })

  test('of an index has no line for the whole, which is the same in every period', () => {
    const drawn = series(source(view(example)), { over, measure: share, isIndex: true })
    expect(said(drawn)).toBe(messagesOf('de').atlas.diagram.series.chooseAreas)
  })

  test('leaves out an area where it had other borders', () => {
    const before = {
      ...over[0],
      period: '2019',
      figures: over[0]?.figures.map((one) => ({ ...one, areaId: 99 })) ?? [],
    }
    const drawn = series(source(view(example), ['Bahnhof']), {
      over: [before, ...over],
      measure: share,
      isIndex: false,
    })
    const dots = (drawn.chart?.marks ?? []).filter(({ area, shape }) => area === 'Bahnhof' && shape === 'dot')
    expect(dots).toHaveLength(3)
  })

  test('needs two periods', () => {
    const drawn = series(source(view(example)), { over: over.slice(0, 1), measure: share, isIndex: false })
    expect(drawn.chart).toBeNull()
  })
})
