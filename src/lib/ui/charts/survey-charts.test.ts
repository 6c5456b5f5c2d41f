import { networkLayout } from '@gelingen/methods/network'
import { expect, test } from 'vitest'
import { answerBarsChart } from './answer-bars-chart.ts'
import type { Mark } from './chart-types.ts'
import { columnChart } from './column-chart.ts'
import { divergingChart, divergingColours } from './diverging-chart.ts'
import { networkChart } from './network-chart.ts'

const rects = (marks: readonly Mark[], look: string) =>
  marks.filter((mark) => mark.shape === 'rect' && mark.look.startsWith(look)) as Extract<
    Mark,
    { shape: 'rect' }
  >[]

test('a bar is as long as its share of the ground on which it lies', () => {
  const { marks } = answerBarsChart([
    { label: 'Gesundheit', bars: [{ share: 0.25, text: '25 %', colour: 'burden-5' }] },
    { label: 'Schule', bars: [{ share: null, text: 'unter 5', colour: 'burden-5' }] },
  ])
  const [ground] = rects(marks, 'bar-ground')
  const bars = rects(marks, 'bar burden-5')
  expect(bars).toHaveLength(1)
  expect(bars[0]?.width).toBeCloseTo((ground?.width ?? 0) / 4, 0)
})

test('all bars of a scale share one middle: half of its middle step lies on either side', () => {
  const { marks } = divergingChart([
    { label: 'Vertrauen', note: '', shares: [0.25, 0.5, 0.25] },
    { label: 'Ziele', note: '', shares: [0.75, 0, 0.25] },
  ])
  const line = marks.find((mark) => mark.shape === 'line' && mark.look === 'mean')
  const middle = line?.shape === 'line' ? line.x1 : -1
  const steady = sure(rects(marks, 'bar steady')[0])
  expect(steady.x + steady.width / 2).toBeCloseTo(middle, 0)
  const lastLeft = sure(rects(marks, 'bar warm-1')[1])
  expect(lastLeft.x + lastLeft.width).toBeCloseTo(middle, 0)
})

test('colours of a scale are the same on both sides of the middle', () => {
  expect(divergingColours(2)).toEqual(['warm-1', 'cool-1'])
  expect(divergingColours(3)).toEqual(['warm-1', 'steady', 'cool-1'])
  expect(divergingColours(5)).toEqual(['warm-2', 'warm-1', 'steady', 'cool-1', 'cool-2'])
  for (let steps = 2; steps <= 20; steps++) {
    const colours = divergingColours(steps)
    expect(colours.filter((one) => one.startsWith('warm'))).toHaveLength(Math.floor(steps / 2))
    expect(colours.filter((one) => one.startsWith('cool'))).toHaveLength(Math.floor(steps / 2))
  }
})

test('a column of half the height stands for half as many', () => {
  const { marks } = columnChart({
    columns: [
      { label: '1', count: 10 },
      { label: '2', count: 5 },
    ],
    title: 'Antworten',
    format: String,
  })
  const [whole, half] = rects(marks, 'bar')
  expect(sure(half).height).toBeCloseTo(sure(whole).height / 2, 0)
})

const star = { actorCount: 6, ties: [1, 2, 3, 4, 5].map((to) => ({ from: 0, to })) }
const box = { width: 600, height: 400, margin: 40 }

test('the same network has the same picture, within its box, and nobody stands on anybody', () => {
  const places = networkLayout({ ...star, ...box })
  expect(networkLayout({ ...star, ...box })).toEqual(places)
  for (const { x, y } of places) {
    expect(x).toBeGreaterThanOrEqual(40)
    expect(x).toBeLessThanOrEqual(560)
    expect(y).toBeGreaterThanOrEqual(40)
    expect(y).toBeLessThanOrEqual(360)
  }
  places.forEach((one, at) =>
    places
      .slice(at + 1)
      .forEach((other) => expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30)),
  )
})

test('the middle of a star stands nearer to its points than they to each other', () => {
  const [middle, ...points] = networkLayout({ ...star, ...box })
  const far = (one: { x: number; y: number }, other: { x: number; y: number }) =>
    Math.hypot(one.x - other.x, one.y - other.y)
  const toMiddle = points.map((point) => far(point, sure(middle)))
  const between = points.flatMap((one, at) => points.slice(at + 1).map((other) => far(one, other)))
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  expect(mean(toMiddle)).toBeLessThan(mean(between))
})

test('nobody, one alone and two without a tie are drawn, too', () => {
  expect(networkLayout({ actorCount: 0, ties: [], ...box })).toEqual([])
  expect(networkLayout({ actorCount: 1, ties: [], ...box })).toEqual([{ x: 300, y: 200 }])
  expect(networkLayout({ actorCount: 2, ties: [], ...box })).toHaveLength(2)
})

test('who has more partners is larger; a more frequent tie is wider', () => {
  const { marks } = networkChart({
    actors: [
      { name: 'Jugendamt', degree: 2, colour: 'actor-1' },
      { name: 'Kita', degree: 1, colour: 'actor-2' },
      { name: 'Schule', degree: 1, colour: 'actor-2' },
    ],
    ties: [
      { from: 0, to: 1, strength: 4 },
      { from: 0, to: 2, strength: 1 },
    ],
    highest: 4,
  })
  const dots = marks.filter((mark) => mark.shape === 'dot')
  expect(sure(dots[0]).radius).toBeGreaterThan(sure(dots[1]).radius)
  expect(marks.filter(({ look }) => look.startsWith('tie')).map(({ look }) => look)).toEqual([
    'tie thickest',
    'tie thin',
  ])
})

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is none')
  return value
}
