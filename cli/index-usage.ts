import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Usage } from './file-command.ts'
import { callersPath } from './read-arguments.ts'
import { indexCommandDe as texts } from './index-command.de.ts'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'

export type IndexOptions = {
  spec: string
  data: string
  out: string | undefined
  area: string | undefined
  decimal: Decimal | undefined
  /** None = no span of ranks. */
  draws: number | undefined
  seed: number
}

export type IndexUsage = Usage<IndexOptions>

const options = {
  spec: { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
  area: { type: 'string' },
  decimal: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments of `gelingen index`; what is wrong with them comes back as a sentence. */
export function readIndexUsage(args: string[]): IndexUsage {
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(texts.usage.unknownOption(token.value))
    if (token.kind === 'option' && !(token.name in options))
      return wrong(texts.usage.unknownOption(token.rawName))
  }
  if (values.help === true) return { kind: 'help' }
  for (const name of ['spec', 'data', 'out', 'area', 'decimal', 'draws', 'seed'] as const) {
    // Without a value the lenient parser gives `true`.
    if (values[name] === true || values[name] === '') return wrong(texts.usage.optionWithoutValue(name))
  }
  return checkUsage(values as Partial<Record<keyof IndexOptions, string>>)
}

function checkUsage({
  spec,
  data,
  out,
  area,
  decimal,
  draws,
  seed = '1',
}: Partial<Record<keyof IndexOptions, string>>): IndexUsage {
  if (spec === undefined) return wrong(texts.usage.missingOption('spec'))
  if (data === undefined) return wrong(texts.usage.missingOption('data'))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  const overwritten = [spec, data].find(
    (file) => out !== undefined && resolve(callersPath(file)) === resolve(callersPath(out)),
  )
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  const drawCount = draws === undefined ? undefined : wholeNumber(draws, { least: 1, most: 100_000 })
  if (drawCount === null) return wrong(texts.usage.draws(String(draws)))
  const seedNumber = wholeNumber(seed, { least: 0, most: 2 ** 32 - 1 })
  if (seedNumber === null) return wrong(texts.usage.seed(seed))
  return { kind: 'run', options: { spec, data, out, area, decimal, draws: drawCount, seed: seedNumber } }
}

function wholeNumber(text: string, { least, most }: { least: number; most: number }): number | null {
  const number = /^[0-9]+$/u.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

function wrong(sentence: string): IndexUsage {
  return { kind: 'wrong', sentence }
}
