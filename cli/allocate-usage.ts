import type { TieRule } from '@gelingen/methods/allocation'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { parseAmount, type Unit } from './allocate-amounts.ts'
import { allocateCommandDe as texts } from './allocate-command.de.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'

const methods = ['largest-remainder', 'sainte-lague', 'dhondt', 'adams', 'dean', 'huntington-hill'] as const

export type AllocateOptions = {
  data: string
  weight: string
  totalUnits: bigint
  method: (typeof methods)[number]
  unit: Unit
  floor: string | undefined
  cap: string | undefined
  eligible: string | undefined
  ties: TieRule
  area: string | undefined
  decimal: Decimal | undefined
  out: string | undefined
}

export type AllocateUsage = Usage<AllocateOptions>

const options = {
  data: { type: 'string' },
  weight: { type: 'string' },
  total: { type: 'string' },
  method: { type: 'string' },
  unit: { type: 'string' },
  floor: { type: 'string' },
  cap: { type: 'string' },
  eligible: { type: 'string' },
  ties: { type: 'string' },
  seed: { type: 'string' },
  area: { type: 'string' },
  decimal: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'help'>, string>>

/** Reads the arguments of `gelingen allocate`; what is wrong with them comes back as a sentence. */
export function readAllocateUsage(args: string[]): AllocateUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  return checkUsage(read.values)
}

function checkUsage({ ties = 'earlier-first', unit = 'cent', ...given }: Given): AllocateUsage {
  const { data, weight, total, decimal, out } = given
  if (data === undefined) return wrong(texts.usage.missingOption('data'))
  if (weight === undefined) return wrong(texts.usage.missingOption('weight'))
  if (total === undefined) return wrong(texts.usage.missingOption('total'))
  if (given.method === undefined) return wrong(texts.usage.missingOption('method'))
  const method = methods.find((name) => name === given.method)
  if (method === undefined) return wrong(texts.usage.method(given.method, methods.join(', ')))
  if (unit !== 'cent' && unit !== 'piece') return wrong(texts.usage.unit(unit))
  const totalUnits = parseAmount(total, unit)
  if (totalUnits === null) return wrong(texts.usage.total(total, unit))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  const rule = readTies(ties, given.seed)
  if (typeof rule === 'object' && 'wrong' in rule) return wrong(rule.wrong)
  if (overwrittenBy([out], [data]) !== undefined) return wrong(texts.usage.sameFile(data))
  const { floor, cap, eligible, area } = given
  return {
    kind: 'run',
    options: { data, weight, totalUnits, method, unit, floor, cap, eligible, ties: rule, area, decimal, out },
  }
}

function readTies(ties: string, seed: string | undefined): TieRule | { wrong: string } {
  if (ties === 'earlier-first' || ties === 'larger-weight-first' || ties === 'refuse')
    return seed === undefined ? ties : { wrong: texts.usage.seedWithoutLot }
  if (ties !== 'lot') return { wrong: texts.usage.ties(ties) }
  if (seed === undefined) return { wrong: texts.usage.lotWithoutSeed }
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > 0xffffffff) return { wrong: texts.usage.seed(seed) }
  return { lotFromSeed: Number(seed) }
}
