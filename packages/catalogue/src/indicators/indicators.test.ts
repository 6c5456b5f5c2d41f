import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { berlinMss2021Context } from './berlin-mss-2021-context.ts'
import { berlinMss2021Status } from './berlin-mss-2021-status.ts'
import { catalogueIndicator, catalogueIndicators, indicatorOfFileColumn } from './indicators.ts'
import { partizipationsindexIndicators } from './partizipationsindex-indicators.ts'
import { topics } from './topics.ts'
import { units } from './units.ts'

describe('the indicator catalogue', () => {
  it('has 40 to 60 entries: 16 of the Partizipationsindex, 8 and 17 of the Berlin monitoring, and others', () => {
    expect(partizipationsindexIndicators).toHaveLength(16)
    expect(berlinMss2021Status).toHaveLength(8)
    expect(berlinMss2021Context).toHaveLength(17)
    expect(catalogueIndicators.length).toBeGreaterThanOrEqual(41)
    expect(catalogueIndicators.length).toBeLessThanOrEqual(60)
  })

  it('uses every topic, and every unit but those kept for a municipality’s own indicators', () => {
    const usedTopics = new Set(catalogueIndicators.map(({ topic }) => topic))
    const usedUnits = new Set(catalogueIndicators.map(({ unit }) => unit))
    expect(topics.filter(({ code }) => !usedTopics.has(code))).toEqual([])
    expect(units.map(({ code }) => code).filter((code) => !usedUnits.has(code))).toEqual(['years'])
  })

  it('names what a share counts and what it refers to', () => {
    const ratios = catalogueIndicators.filter(({ unit }) => ['percent', 'per-1000'].includes(unit))
    expect(ratios.filter(({ numerator, denominator }) => !numerator || !denominator)).toEqual([])
  })

  it('keeps shares of persons between 0 and 100, or says in a note why more is possible', () => {
    const percentages = catalogueIndicators.filter(({ unit }) => unit === 'percent')
    for (const { code, lowest, highest, note } of percentages) {
      expect(lowest, code).toBe(0)
      if (highest !== null && highest > 100) expect(note, code).not.toBeNull()
    }
  })

  it('lets a change fall as far as it may rise', () => {
    for (const { lowest, highest } of catalogueIndicators.filter(
      ({ unit }) => unit === 'percentage-points',
    )) {
      expect(lowest).toBe(-(highest ?? 0))
    }
  })

  it('gives each column of a published file to one indicator', () => {
    const columns = catalogueIndicators.flatMap(({ fileColumn }) => fileColumn ?? [])
    expect(new Set(columns).size).toBe(columns.length)
    expect(indicatorOfFileColumn('S4')?.code).toBe('mss-2021-s4')
    expect(indicatorOfFileColumn('unknown')).toBeNull()
  })

  it('is silent about indicators of the municipality’s own', () => {
    expect(catalogueIndicator('our-own')).toBeNull()
    expect(catalogueIndicator('dmft-index')?.unit).toBe('index')
  })
})

const monitoring = new URL('../../../../../shared/data/berlin/indicators/', import.meta.url)

describe('the Berlin monitoring of 2021', () => {
  it('has all its published values within the plausible ranges', ({ skip }) => {
    if (!existsSync(monitoring)) skip('../shared/data/berlin/indicators is absent')
    const outside = ['mss_2021_index_indikatoren.csv', 'mss_2021_kontext_indikatoren.csv'].flatMap((file) => {
      const [head = [], ...rows] = readFileSync(new URL(file, monitoring), 'utf8')
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(','))
      return head.flatMap((column, position) => {
        const indicator = indicatorOfFileColumn(column)
        if (indicator === null || column === 'KOM') return []
        return rows
          .map((cells) => cells[position] ?? '')
          .filter((cell) => cell !== '' && cell !== '-9999')
          .filter((cell) => !isWithin(Number(cell), indicator))
      })
    })
    expect(outside).toEqual([])
  })

  it('has a column for every one of its indicators', ({ skip }) => {
    if (!existsSync(monitoring)) skip('../shared/data/berlin/indicators is absent')
    const heads = ['mss_2021_index_indikatoren.csv', 'mss_2021_kontext_indikatoren.csv'].flatMap((file) =>
      (readFileSync(new URL(file, monitoring), 'utf8').split(/\r?\n/)[0] ?? '').split(','),
    )
    for (const { fileColumn } of [...berlinMss2021Status, ...berlinMss2021Context]) {
      expect(heads).toContain(fileColumn)
    }
  })
})

function isWithin(
  value: number,
  { lowest, highest }: { lowest: number | null; highest: number | null },
): boolean {
  return value >= (lowest ?? -Infinity) && value <= (highest ?? Infinity)
}
