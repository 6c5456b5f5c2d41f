import type { Usage } from './file-command.ts'
import { indexCommandDe as texts } from './index-command.de.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'
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
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  return checkUsage(read.values)
}

function checkUsage({
  spec,
  data,
  out,
  area,
  decimal,
  draws,
  seed = '1',
}: Partial<Record<Exclude<keyof typeof options, 'help'>, string>>): IndexUsage {
  if (spec === undefined) return wrong(texts.usage.missingOption('spec'))
  if (data === undefined) return wrong(texts.usage.missingOption('data'))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  const overwritten = overwrittenBy([out], [spec, data])
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
