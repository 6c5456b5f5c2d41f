import {
  corrections,
  countIntervalMethods,
  shareIntervalMethods,
  type Correction,
  type CountIntervalMethod,
  type ShareIntervalMethod,
} from '@gelingen/methods/rates'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { ratesCommandDe as texts } from './rates-command.de.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'
import { numberOf, usageOf, WrongUsage } from './wrong-usage.ts'

export type RatesOptions = {
  data: string
  /** One per period, the last is the present one. */
  countColumns: string[]
  populationColumns: string[]
  /** When the periods are; one for each. */
  times: number[]
  area: string | undefined
  measure: { kind: 'share'; interval: ShareIntervalMethod } | { kind: 'rate'; interval: CountIntervalMethod }
  /** Results are given per so many people. */
  per: number
  confidence: number
  smooth: 'global' | 'local' | undefined
  neighbours: string | undefined
  /** Mark clusters of neighbouring areas. */
  clusters: boolean
  seed: number
  funnel: 'exact' | 'normal' | undefined
  against: 'others' | number
  allowance: 'chance-only' | 'usual-spread'
  correction: Correction
  level: number
  /** File with an earlier period, same columns. */
  compareWith: string | undefined
  out: string | undefined
  format: 'csv' | 'json'
  decimal: Decimal | undefined
}

export type RatesUsage = Usage<RatesOptions>

const options = {
  data: { type: 'string' },
  count: { type: 'string' },
  population: { type: 'string' },
  times: { type: 'string' },
  area: { type: 'string' },
  kind: { type: 'string' },
  per: { type: 'string' },
  interval: { type: 'string' },
  confidence: { type: 'string' },
  smooth: { type: 'string' },
  neighbours: { type: 'string' },
  clusters: { type: 'boolean' },
  seed: { type: 'string' },
  funnel: { type: 'string' },
  against: { type: 'string' },
  allowance: { type: 'string' },
  correction: { type: 'string' },
  level: { type: 'string' },
  'compare-with': { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  decimal: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'help' | 'clusters'>, string>>

/** Reads the arguments of `gelingen rates`; what is wrong with them comes back as a sentence. */
export function readRatesUsage(args: string[]): RatesUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const { clusters, ...given } = read.values
  if (typeof clusters === 'string') return wrong(texts.usage.unknownOption(clusters))
  return usageOf(() => optionsOf(given, clusters === true))
}

function optionsOf(given: Given, clusters: boolean): RatesOptions {
  const read: RatesOptions = {
    data: required(given, 'data'),
    countColumns: columnsIn(required(given, 'count')),
    populationColumns: columnsIn(required(given, 'population')),
    times: [],
    area: given.area,
    measure: measureOf(given),
    per: numberIn(given, 'per', 1, (value) => value > 0),
    confidence: numberIn(given, 'confidence', 0.95, isInside),
    smooth: oneOf(given, 'smooth', ['global', 'local']),
    neighbours: given.neighbours,
    clusters,
    seed: numberIn(given, 'seed', 1, (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32),
    funnel: oneOf(given, 'funnel', ['exact', 'normal']),
    against:
      given.against === undefined || given.against === 'others'
        ? 'others'
        : numberIn(given, 'against', 0, (value) => value >= 0),
    allowance: oneOf(given, 'allowance', ['chance-only', 'usual-spread']) ?? 'chance-only',
    correction: oneOf(given, 'correction', corrections) ?? 'holm',
    level: numberIn(given, 'level', 0.05, isInside),
    compareWith: given['compare-with'],
    out: given.out,
    format: oneOf(given, 'format', ['csv', 'json']) ?? 'csv',
    decimal: oneOf(given, 'decimal', [',', '.']),
  }
  const checked = { ...read, times: timesOf(given.times, read.countColumns.length) }
  checkTogether(checked)
  return checked
}

const isInside = (value: number) => value > 0 && value < 1

function checkTogether(read: RatesOptions): void {
  const { countColumns, populationColumns, measure, per, against } = read
  if (populationColumns.length !== countColumns.length)
    throw new WrongUsage(texts.usage.columnsUneven(countColumns.length, populationColumns.length))
  if (countColumns.length === 2) throw new WrongUsage(texts.usage.twoPeriods)
  const needsNeighbours = read.smooth === 'local' || read.clusters
  if (needsNeighbours && read.neighbours === undefined) throw new WrongUsage(texts.usage.neighboursMissing)
  if (!needsNeighbours && read.neighbours !== undefined) throw new WrongUsage(texts.usage.neighboursUnused)
  if (against !== 'others' && measure.kind === 'share' && against > per)
    throw new WrongUsage(texts.usage.againstTooLarge(against, per))
  const overwritten = overwrittenBy([read.out], [read.data, read.neighbours, read.compareWith])
  if (overwritten !== undefined) throw new WrongUsage(texts.usage.sameFile(overwritten))
}

function measureOf(given: Given): RatesOptions['measure'] {
  const kind = oneOf(given, 'kind', ['share', 'rate']) ?? 'share'
  const methods = kind === 'share' ? shareIntervalMethods : countIntervalMethods
  if (given.interval !== undefined && !methods.some((method) => method === given.interval))
    throw new WrongUsage(texts.usage.interval(given.interval, kind, methods.join(', ')))
  if (kind === 'share') return { kind, interval: oneOf(given, 'interval', shareIntervalMethods) ?? 'wilson' }
  return { kind, interval: oneOf(given, 'interval', countIntervalMethods) ?? 'byar-from-10' }
}

function timesOf(text: string | undefined, periods: number): number[] {
  if (text === undefined) return Array.from({ length: periods }, (_, at) => at + 1)
  const times = columnsIn(text).map(Number)
  const isFitting =
    times.length === periods && times.every(Number.isFinite) && new Set(times).size === periods
  if (!isFitting) throw new WrongUsage(texts.usage.times(text, periods))
  return times
}

function columnsIn(text: string): string[] {
  return text.split(',').map((column) => column.trim())
}

function required(given: Given, name: keyof Given): string {
  const value = given[name]
  if (value === undefined) throw new WrongUsage(texts.usage.missingOption(name))
  return value
}

function numberIn(
  given: Given,
  name: keyof Given,
  otherwise: number,
  isFitting: (value: number) => boolean,
): number {
  return numberOf(given[name], {
    otherwise,
    isFitting,
    sentence: (text) => texts.usage.number(name, text),
  })
}

function oneOf<Choice extends string>(
  given: Given,
  name: keyof Given,
  choices: readonly Choice[],
): Choice | undefined {
  const text = given[name]
  if (text === undefined) return undefined
  const choice = choices.find((one) => one === text)
  if (choice === undefined) throw new WrongUsage(texts.usage.choice(name, text, choices.join(', ')))
  return choice
}
