import { existsSync, readFileSync } from 'node:fs'
import { computeIndex, parseIndexSpec } from '@gelingen/methods/composite-index'
import { describe, expect, it } from 'vitest'
import { catalogueIndicator, indicatorOfFileColumn } from '../indicators/indicators.ts'
import type { TemplateIndex } from './index-template-schema.ts'
import { indexTemplate, indexTemplates } from './index-templates.ts'
import { partizipationsindex } from './partizipationsindex.ts'
import { statusDynamik } from './status-dynamik.ts'

const indices = indexTemplates.flatMap((template) => template.indices)

describe.each(indices)('the index $code', ({ spec, subIndices, classNames }) => {
  it('names indicators of the catalogue only', () => {
    const columns = [...spec.indicators, ...spec.exclude].map(({ column }) => column)
    expect(columns.filter((column) => catalogueIndicator(column) === null)).toEqual([])
  })

  it('turns no indicator against its direction in the catalogue', () => {
    for (const { column, direction } of spec.indicators) {
      expect(['neutral', direction], column).toContain(catalogueIndicator(column)?.direction)
    }
  })

  it('has a name and a description for each sub-index that its indicators name, and for no other', () => {
    const groups = new Set(spec.indicators.flatMap(({ group }) => group ?? []))
    expect(subIndices.map(({ code }) => code)).toEqual([...groups])
  })

  it('weighs all indicators the same within their sub-index', () => {
    expect(new Set(spec.indicators.map(({ weight }) => weight))).toEqual(new Set([1]))
  })

  it('lets one sub-index at most weigh the need of a field', () => {
    const fields = subIndices.flatMap((subIndex) => subIndex.fields)
    expect(new Set(fields).size).toBe(fields.length)
  })

  it('has one class name per label', () => {
    expect(classNames.map(({ de }) => de)).toEqual(spec.classes.labels)
  })

  it('is a specification that the index command accepts as it stands', () => {
    const parsed = parseIndexSpec(JSON.parse(JSON.stringify(spec)))
    expect(parsed).toMatchObject({ ok: true })
  })
})

describe('the Partizipationsindex', () => {
  it('has 16 indicators in five sub-indices of 2, 3, 3, 5 and 3', () => {
    const index = only(partizipationsindex.indices)
    const sizes = index.subIndices.map(
      ({ code }) => index.spec.indicators.filter(({ group }) => group === code).length,
    )
    expect(sizes).toEqual([2, 3, 3, 5, 3])
  })

  it('counts two indicators as good: taking part in U8/U9, and the recommendation for Gymnasium', () => {
    const good = only(partizipationsindex.indices).spec.indicators.filter(
      ({ direction }) => direction === 'higher-is-better',
    )
    expect(good.map(({ column }) => column)).toEqual(['u8-u9-participation', 'recommendation-gymnasium'])
  })
})

const monitoring = new URL('../../../../../shared/data/berlin/indicators/', import.meta.url)

describe('Status and dynamics on the data of 2021', () => {
  it.for([
    ['status', 'SI_V'],
    ['dynamik', 'DI_V'],
  ] as const)(
    'gives all 536 valid areas their published class of %s',
    ([code, publishedColumn], { skip }) => {
      if (!existsSync(monitoring)) skip('../shared/data/berlin/indicators is absent')
      const index = statusDynamik.indices.find((candidate) => candidate.code === code)
      const published = tableOf('mss_2021_indizes.csv')
      const classes = classesOf(index, tableOf('mss_2021_index_indikatoren.csv'))
      const compared = published
        .filter((row) => row['KOM'] === 'gültig')
        .map((row) => [row['PLR_ID'], row[publishedColumn], classes.get(row['PLR_ID'] ?? '')])
      expect(compared).toHaveLength(536)
      expect(compared.filter(([, expected, computed]) => expected !== computed)).toEqual([])
      expect([...classes.values()].filter((label) => label === null)).toHaveLength(6)
    },
  )

  it('gives the same classes where validity is stored as 1 and 0', ({ skip }) => {
    if (!existsSync(monitoring)) skip('../shared/data/berlin/indicators is absent')
    const table = tableOf('mss_2021_index_indikatoren.csv')
    const asStored = table.map((row) => ({ ...row, KOM: row['KOM'] === 'gültig' ? '1' : '0' }))
    for (const index of statusDynamik.indices) {
      expect(classesOf(index, asStored)).toEqual(classesOf(index, table))
    }
  })
})

it('a template that no longer ships is null', () => {
  expect(indexTemplate('gone')).toBeNull()
  expect(indexTemplate('status-dynamik')).toBe(statusDynamik)
})

type Row = Record<string, string>

/** Classes by area, computed from the published indicators under the codes of the catalogue. */
function classesOf(index: TemplateIndex | undefined, table: Row[]): Map<string, string | null> {
  const parsed = parseIndexSpec(index?.spec)
  if (!parsed.ok) throw new Error('the template is no valid specification')
  const columns = Object.fromEntries(
    Object.keys(table[0] ?? {}).flatMap((name) => {
      const code = indicatorOfFileColumn(name)?.code
      return code === undefined ? [] : [[code, table.map((row) => cellValue(row[name] ?? ''))]]
    }),
  )
  const computed = computeIndex({ spec: parsed.spec, columns })
  if (!computed.ok) throw new Error(computed.refusal.code)
  return new Map(table.map((row, area) => [row['PLR_ID'] ?? '', computed.result.class[area] ?? null]))
}

function cellValue(cell: string): number | string | null {
  if (cell === '' || cell === '-9999') return null
  return Number.isNaN(Number(cell)) ? cell : Number(cell)
}

function tableOf(file: string): Row[] {
  const lines = readFileSync(new URL(file, monitoring), 'utf8').trim().split(/\r?\n/)
  const [head = [], ...rows] = lines.map(cellsOf)
  return rows.map((cells) => Object.fromEntries(head.map((name, position) => [name, cells[position] ?? ''])))
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').trim(),
  )
}

function only<T>(list: readonly T[]): T {
  const [first] = list
  if (first === undefined || list.length > 1) throw new Error(`expected one, found ${list.length}`)
  return first
}
