import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { inequalityCommandDe as texts } from './inequality-command.de.ts'
import { overwrittenBy, readOptions } from './read-options.ts'
import { numberOf, usageOf, WrongUsage } from './wrong-usage.ts'

/** What is to be measured, with the columns it needs. */
export type Question =
  | { kind: 'segregation'; group: string; total: string }
  | { kind: 'spread'; value: string; weight: string | undefined; within: string | undefined }
  | { kind: 'slope'; count: string; population: string; deprivation: string; groups: number }

export type InequalityOptions = {
  data: string
  question: Question
  area: string | undefined
  confidence: number
  draws: number
  seed: number
  out: string | undefined
  decimal: Decimal | undefined
}

export type InequalityUsage = Usage<InequalityOptions>

const options = {
  data: { type: 'string' },
  group: { type: 'string' },
  total: { type: 'string' },
  value: { type: 'string' },
  weight: { type: 'string' },
  within: { type: 'string' },
  count: { type: 'string' },
  population: { type: 'string' },
  deprivation: { type: 'string' },
  groups: { type: 'string' },
  area: { type: 'string' },
  confidence: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  decimal: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'help'>, string>>

/** Reads the arguments of `gelingen inequality`; what is wrong with them comes back as a sentence. */
export function readInequalityUsage(args: string[]): InequalityUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  return usageOf(() => optionsOf(read.values))
}

function optionsOf(given: Given): InequalityOptions {
  const { data, out, decimal } = given
  if (data === undefined) throw new WrongUsage(texts.usage.missingOption('data'))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.')
    throw new WrongUsage(texts.usage.decimal(decimal))
  if (overwrittenBy([out], [data]) !== undefined) throw new WrongUsage(texts.usage.sameFile(data))
  return {
    data,
    question: questionOf(given),
    area: given.area,
    confidence: numberIn(given, 'confidence', 0.95, (value) => value > 0 && value < 1),
    draws: numberIn(given, 'draws', 1000, (value) => Number.isInteger(value) && value >= 100),
    seed: numberIn(given, 'seed', 1, (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32),
    out,
    decimal,
  }
}

const needed = {
  segregation: ['group', 'total'],
  spread: ['value'],
  slope: ['count', 'population', 'deprivation'],
} as const

const allowed: Record<Question['kind'], readonly (keyof Given)[]> = {
  segregation: needed.segregation,
  spread: ['value', 'weight', 'within'],
  slope: [...needed.slope, 'groups'],
}

/** Exactly one question must be asked, and asked completely. */
function questionOf(given: Given): Question {
  const kinds = (['segregation', 'spread', 'slope'] as const).filter((kind) =>
    allowed[kind].some((name) => given[name] !== undefined),
  )
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) throw new WrongUsage(texts.usage.oneQuestion)
  const missing = needed[kind].find((name) => given[name] === undefined)
  if (missing !== undefined) throw new WrongUsage(texts.usage.missingOption(missing))
  const { group = '', total = '', value = '', count = '', population = '', deprivation = '' } = given
  if (kind === 'segregation') return { kind, group, total }
  if (kind === 'spread') return { kind, value, weight: given.weight, within: given.within }
  const groups = numberIn(given, 'groups', 5, (number) => Number.isInteger(number) && number >= 2)
  return { kind, count, population, deprivation, groups }
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
