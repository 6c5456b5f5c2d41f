import { z } from 'zod'
import { indicatorEntry } from './indicators-form.ts'
import { periodFormats, periodPattern } from './period-rules.ts'

const column = z.string().min(1)
const code = z.string().min(1)

const period = z.union([
  z.strictObject({ fixed: z.string().regex(periodPattern) }),
  z.strictObject({ column, format: z.enum(periodFormats).optional() }),
])

const common = {
  /** Code of the level whose areas the file is about. */
  level: z.string().min(1),
  /** Entries for codes that neither the municipality nor the profession's catalogue has. */
  entries: z.array(indicatorEntry).default([]),
  /** `skip`: the file is about more than this municipality, rows of areas elsewhere are passed over. */
  otherAreas: z.enum(['refuse', 'skip']).default('refuse'),
}

/** One column per indicator. */
const wide = z
  .strictObject({
    shape: z.literal('wide'),
    ...common,
    columns: z.strictObject({ code: column }),
    /** For the columns that do not name their own. */
    period: period.optional(),
    indicators: z
      .array(
        z.strictObject({
          column,
          indicator: code,
          /** Where every column has its own, e.g. a year each. */
          period: z.string().regex(periodPattern).optional(),
          /** Column with the case number behind the value. */
          cases: column.optional(),
          /** Column with the number of persons that the value refers to. */
          base: column.optional(),
          /** Texts that stand for numbers, e.g. { "gültig": 1 }. */
          map: z.record(z.string(), z.number()).optional(),
          /** For texts that `map` does not name. */
          otherwise: z.number().optional(),
        }),
      )
      .min(1),
  })
  .refine(
    ({ period: all, indicators }) => all !== undefined || indicators.every((one) => one.period !== undefined),
    {
      path: ['period'],
    },
  )

/** One row per value. */
const long = z.strictObject({
  shape: z.literal('long'),
  ...common,
  columns: z.strictObject({
    code: column,
    indicator: column,
    value: column,
    cases: column.optional(),
    base: column.optional(),
  }),
  /** The file's names of indicators → codes; absent: the file has the codes themselves. */
  indicatorMap: z.record(z.string(), code).optional(),
  period,
})

/** Flat-file CSV of GENESIS, Regionalstatistik and Zensus. */
const ffcsv = z.strictObject({
  shape: z.literal('ffcsv'),
  ...common,
  /** Code of the variable that names the region, e.g. KREISE or GEMEIN. */
  region: z.string().min(1),
  measures: z
    .array(
      z.strictObject({
        valueVariable: z.string().min(1),
        /** Attribute codes that the other variables must have; '' is their total. */
        where: z.record(z.string(), z.string()).default({}),
        /** Where the file gives the same variable in several units, e.g. `%` and `Anzahl`. */
        unit: z.string().min(1).optional(),
        indicator: code,
      }),
    )
    .min(1),
})

/** What the columns of an indicator file mean. */
export const indicatorsImportDefinition = z.discriminatedUnion('shape', [wide, long, ffcsv])
export type IndicatorsImportDefinition = z.infer<typeof indicatorsImportDefinition>

/** Codes of all indicators that a recipe names. */
export function indicatorCodesOf(definition: IndicatorsImportDefinition): string[] {
  if (definition.shape === 'wide') return definition.indicators.map(({ indicator }) => indicator)
  if (definition.shape === 'ffcsv') return definition.measures.map(({ indicator }) => indicator)
  return Object.values(definition.indicatorMap ?? {})
}

/** The column that names the area; a flat file names it under its region's variable. */
export function areaColumnOf(definition: IndicatorsImportDefinition): string {
  return definition.shape === 'ffcsv' ? 'value' : definition.columns.code
}

/** The columns that a file must have. */
export function columnsOfDefinition(definition: IndicatorsImportDefinition): string[] {
  if (definition.shape === 'ffcsv') return ['time', 'value', 'value_variable_code']
  const { columns, period } = definition
  const named =
    definition.shape === 'long'
      ? []
      : definition.indicators.flatMap(({ column: of, cases, base }) => [of, cases, base])
  const all = [
    ...Object.values(columns),
    period !== undefined && 'column' in period ? period.column : undefined,
    ...named,
  ]
  return [...new Set(all.filter((name) => name !== undefined))]
}
