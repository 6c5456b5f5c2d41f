import { catalogueIndicators, indexTemplate } from '@gelingen/catalogue'
import { describe, expect, test } from 'vitest'
import { generateDemo } from './generate-demo.ts'
import { indicatorCodes, type IndicatorCode } from './indicator-models.ts'

const { auenstadt } = generateDemo()
const byCode = new Map(catalogueIndicators.map((indicator) => [indicator.code, indicator]))

function numbers(code: IndicatorCode, year: number, area = ''): number[] {
  return auenstadt.indicators.flatMap((entry) => {
    const { value } = entry.values[code]
    return entry.year === year && entry.code.startsWith(area) && typeof value === 'number' ? [value] : []
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function correlation(one: IndicatorCode, other: IndicatorCode): number {
  const pairs = auenstadt.indicators.flatMap(({ year, values }) => {
    const [x, y] = [values[one].value, values[other].value]
    return year === 2025 && typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : []
  })
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
}

describe('the indicators', () => {
  test('are those of the template, neither more nor fewer', () => {
    const { indices = [] } = indexTemplate('partizipationsindex') ?? {}
    const wanted = indices.flatMap(({ spec }) => spec.indicators.map(({ column }) => column))
    expect([...indicatorCodes].sort()).toEqual([...wanted].sort())
  })

  test('lie in the range that the catalogue calls plausible', () => {
    for (const { values } of auenstadt.indicators) {
      for (const code of indicatorCodes) {
        const { value } = values[code]
        if (typeof value !== 'number') continue
        expect(value, code).toBeGreaterThanOrEqual(byCode.get(code)?.lowest ?? -Infinity)
        expect(value, code).toBeLessThanOrEqual(byCode.get(code)?.highest ?? Infinity)
      }
    }
  })

  test('a rate is its cases by its base, and fewer than five cases are never printed', () => {
    for (const { values } of auenstadt.indicators) {
      for (const { value, cases, base } of Object.values(values)) {
        if (typeof cases === 'number' && base !== null) {
          if (typeof value === 'number') expect(value).toBeCloseTo((100 * cases) / base, 0)
          expect(cases === 0 || cases >= 5).toBe(true)
        }
      }
    }
  })

  test('the offices use every sign, and leave a few cells empty', () => {
    const printed = new Set(
      auenstadt.indicators.flatMap(({ values }) =>
        Object.values(values).map(({ value }) => (typeof value === 'number' ? 'number' : value)),
      ),
    )
    expect(printed).toEqual(new Set(['number', '.', '/', '–', 'x', null]))
  })

  test('poverty goes with health and education as in reality, but not perfectly', () => {
    expect(correlation('basic-income-under-15', 'recommendation-gymnasium')).toBeLessThan(-0.6)
    expect(correlation('basic-income-under-15', 'dmft-index')).toBeGreaterThan(0.6)
    for (const other of indicatorCodes.filter((code) => code !== 'basic-income-under-15')) {
      expect(Math.abs(correlation('basic-income-under-15', other)), other).toBeLessThan(0.985)
    }
  })

  test('the north and north-east are poor, the south is not', () => {
    const poverty = (borough: string) => mean(numbers('basic-income-under-15', 2025, borough))
    expect(Math.min(poverty('02'), poverty('03'))).toBeGreaterThan(30)
    expect(poverty('05')).toBeLessThan(15)
  })

  test('Nordhafen has clearly improved since its programme began, its neighbour Hüttenfeld has not', () => {
    const change = (area: string) =>
      mean(numbers('basic-income-under-15', 2025, area)) - mean(numbers('basic-income-under-15', 2021, area))
    expect(change('0201')).toBeLessThan(-7)
    expect(change('0202')).toBeGreaterThan(-3)
  })
})
