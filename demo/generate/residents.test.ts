import { describe, expect, test } from 'vitest'
import { parseCell } from '../../src/lib/server/platform/tables/parse-cell.ts'
import { generateDemo } from './generate-demo.ts'
import { residentYears } from './residents.ts'

const { auenstadt, quellbach } = generateDemo()

function linesOf(municipality: typeof auenstadt): number[][] {
  const file = municipality.files.find(({ name }) => name.endsWith('-einwohner.csv'))
  const lines = file?.text.trimEnd().split('\r\n').slice(3) ?? []
  return lines.map((line) =>
    line
      .split(';')
      .slice(2)
      .map((cell) => {
        const parsed = parseCell(cell, ',')
        return parsed.kind === 'number' ? parsed.value : Number.NaN
      }),
  )
}

describe('the residents', () => {
  test.each([
    ['Auenstadt', auenstadt, 84],
    ['Quellbach', quellbach, 9],
  ] as const)(
    '%s has one line per area and year, and the age groups add up to the total',
    (_, municipality, areas) => {
      const lines = linesOf(municipality)
      expect(lines).toHaveLength(areas * residentYears.length)
      for (const [, ...counts] of lines) {
        expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
      }
    },
  )

  test('Auenstadt has about 128,000 residents, Quellbach about 24,000', () => {
    const totalIn2025 = (municipality: typeof auenstadt) =>
      linesOf(municipality).reduce(
        (sum, [year, ...counts]) => sum + (year === 2025 ? (counts.at(-1) ?? 0) : 0),
        0,
      )
    expect(Math.abs(totalIn2025(auenstadt) - 128_000)).toBeLessThan(2000)
    expect(Math.abs(totalIn2025(quellbach) - 24_000)).toBeLessThan(1200)
  })

  test('births have fallen since 2021', () => {
    const infants = (year: number) =>
      linesOf(auenstadt).reduce((sum, [lineYear, under1]) => sum + (lineYear === year ? (under1 ?? 0) : 0), 0)
    expect(infants(2025)).toBeLessThan(infants(2021))
  })
})
