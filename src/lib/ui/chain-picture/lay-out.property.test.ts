import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgements } from '#lib/ui/chain/judgements.ts'
import { ageAxis } from './age-axis.ts'
import { drawBar } from './draw-bars.ts'
import { widthOfText, type Mark } from './drawing.ts'
import { isHole } from './judgement-marks.ts'
import { layOut, NARROW, SHEET, SMALL, WIDE } from './lay-out.ts'
import { aBar, aPicture, aPictureCell, twelveSteps } from './picture-for-tests.ts'
import type { ChainPicture } from './picture-types.ts'
import { BAR_LABEL_SIZE, CELL_NUMBER_SIZE } from './styles.ts'

const steps = twelveSteps.map(({ code }) => code)
const someBar = fc
  .record({ served: fc.subarray(steps, { minLength: 1 }), count: fc.integer({ min: 1, max: 9999 }) })
  .map(({ served, count }) => aBar(served, { count, labels: [`${count} Angebote`, String(count)] }))
const someCell = fc
  .record({
    judgement: fc.constantFrom(null, ...judgements),
    children: fc.integer({ min: 0, max: 99_999 }),
  })
  .map(({ judgement, children }) =>
    aPictureCell({
      judgement,
      number: isHole(judgement) ? new Intl.NumberFormat('de').format(children) : '',
    }),
  )
const somePicture = fc
  .record({
    cells: fc.array(someCell, { minLength: 12, maxLength: 12 }),
    bars: fc.array(someBar, { maxLength: 12 }),
  })
  .map((strand) => aPicture(strand))

const allMarks = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? allMarks(mark.marks) : [mark]))

describe('a bar', () => {
  const axis = ageAxis(twelveSteps, 1000)

  test('covers exactly the steps that it serves', () => {
    fc.assert(
      fc.property(someBar, (bar) => {
        const served = steps.map((step) => bar.steps.includes(step))
        const [first, last] = [served.indexOf(true), served.lastIndexOf(true)]
        const { marks } = drawBar({ bar, first, last }, { slots: axis.slots, left: 0, y: 0 })
        const boxes = marks.filter((mark) => mark.kind === 'rect')
        for (const [at, { from, to }] of axis.slots.entries()) {
          const middle = (from + to) / 2
          expect(boxes.some(({ x, width }) => x < middle && middle < x + width)).toBe(served[at])
        }
      }),
    )
  })

  test('holds its label', () => {
    fc.assert(
      fc.property(someBar, (bar) => {
        const served = steps.map((step) => bar.steps.includes(step))
        const placed = { bar, first: served.indexOf(true), last: served.lastIndexOf(true) }
        const { marks } = drawBar(placed, { slots: axis.slots, left: 0, y: 0 })
        for (const label of marks.filter((mark) => mark.kind === 'text')) {
          const half = widthOfText(label.text, BAR_LABEL_SIZE) / 2
          const boxes = marks.filter((mark) => mark.kind === 'rect')
          expect(
            boxes.some(({ x, width }) => x <= label.x - half && label.x + half <= x + width),
            label.text,
          ).toBe(true)
        }
      }),
    )
  })
})

describe.each([
  ['wide', WIDE],
  ['sheet', SHEET],
  ['small', SMALL],
])('the layout: %s', (_, format) => {
  test('draws a hole where a cell is judged as one, and nowhere else', () => {
    fc.assert(
      fc.property(somePicture, (picture) => {
        const marks = allMarks(layOut(picture, format).marks)
        const cells = picture.rows[0]?.strands[0]?.cells ?? []
        for (const judgement of ['white-spot', 'gap'] as const)
          expect(marks.filter((mark) => mark.kind !== 'group' && mark.style === judgement)).toHaveLength(
            cells.filter((cell) => cell.judgement === judgement).length,
          )
      }),
    )
  })

  test('lets no number of a row run into the next', () => {
    fc.assert(
      fc.property(somePicture, (picture) => {
        const numbers = allMarks(layOut(picture, format).marks)
          .filter((mark) => mark.kind === 'text')
          .filter(({ style }) => style === 'cell-number')
        const spans = numbers
          .map(({ x, text }) => [x, x + widthOfText(text, CELL_NUMBER_SIZE)] as const)
          .toSorted(([a], [b]) => a - b)
        for (const [at, [from]] of spans.entries())
          if (at > 0) expect(from).toBeGreaterThan(spans[at - 1]?.[1] ?? 0)
      }),
    )
  })

  test('keeps all of it on the paper', () => {
    fc.assert(
      fc.property(somePicture, (picture) => {
        const { width, height, marks } = layOut(picture, format)
        for (const mark of allMarks(marks)) {
          if (mark.kind !== 'rect') continue
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x + mark.width).toBeLessThanOrEqual(width)
          expect(mark.y + mark.height).toBeLessThanOrEqual(height)
        }
      }),
    )
  })
})

test('two places stand below each other on the same axis, the second on a ground of its own', () => {
  const [row] = aPicture().rows
  const [strand] = row?.strands ?? []
  if (row === undefined || strand === undefined) throw new Error('no strand')
  const strands = ['Nordost', 'Mitte'].map((placeName) => ({ ...strand, placeName }))
  const two: ChainPicture = aPicture({}, { rows: [{ ...row, strands }] })
  const drawn = allMarks(layOut(two, WIDE).marks)
  const styled = (style: string) => drawn.filter((mark) => mark.kind !== 'group' && mark.style === style)
  expect(styled('balanced')).toHaveLength(24)
  expect(styled('other-ground')).toHaveLength(1)
  expect(drawn.flatMap((mark) => (mark.kind === 'text' ? mark.text : []))).toEqual(
    expect.arrayContaining(['Nordost', 'Mitte']),
  )
})

test('a block on a phone is drawn in its own width, with the names above', () => {
  const { width, marks } = layOut(aPicture(), NARROW)
  expect(width).toBe(NARROW.width)
  const name = allMarks(marks).find((mark) => mark.kind === 'text' && mark.text === 'Gesundheit')
  expect(name).toMatchObject({ x: 2 })
})
