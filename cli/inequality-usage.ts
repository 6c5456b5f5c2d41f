import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { inequalityCommandDe as texts } from './inequality-command.de.ts'
import { callersPath } from './read-arguments.ts'

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

/** What is wrong with the arguments, as a sentence; thrown inside, given back outside. */
class WrongUsage extends Error {}

/** Reads the arguments of `gelingen inequality`; what is wrong with them comes back as a sentence. */
export function readInequalityUsage(args: string[]): InequalityUsage {
  try {
    const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true })
    for (const token of tokens) {
      if (token.kind === 'positional') throw new WrongUsage(texts.usage.unknownOption(token.value))
      if (token.kind === 'option' && !(token.name in options))
        throw new WrongUsage(texts.usage.unknownOption(token.rawName))
    }
    if (values.help === true) return { kind: 'help' }
    for (const [name, value] of Object.entries(values)) {
      // Without a value the lenient parser gives `true`.
      if (value === true || value === '') throw new WrongUsage(texts.usage.optionWithoutValue(name))
    }
    // What is left are texts: `true` was refused above.
    return { kind: 'run', options: optionsOf(values as Given) }
  } catch (error) {
    if (error instanceof WrongUsage) return { kind: 'wrong', sentence: error.message }
    throw error
  }
}

function optionsOf(given: Given): InequalityOptions {
  const { data, out, decimal } = given
  if (data === undefined) throw new WrongUsage(texts.usage.missingOption('data'))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.')
    throw new WrongUsage(texts.usage.decimal(decimal))
  if (out !== undefined && resolve(callersPath(data)) === resolve(callersPath(out)))
    throw new WrongUsage(texts.usage.sameFile(data))
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
  const text = given[name]
  if (text === undefined) return otherwise
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || !isFitting(value))
    throw new WrongUsage(texts.usage.number(name, text))
  return value
}
