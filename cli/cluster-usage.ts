import { resolve } from 'node:path'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { clusterCommandDe as texts } from './cluster-command.de.ts'
import { callersPath } from './read-arguments.ts'
import { readOptions, wrong } from './read-options.ts'

export type ClusterOptions = {
  data: string
  /** undefined = all but the key. */
  columns: string[] | undefined
  method: 'k-means' | 'ward'
  from: number
  to: number
  standardise: boolean
  seed: number
  restarts: number
  area: string | undefined
  decimal: Decimal | undefined
  quality: string | undefined
  profile: string | undefined
  out: string | undefined
}

export type ClusterUsage = Usage<ClusterOptions>

const options = {
  data: { type: 'string' },
  columns: { type: 'string' },
  method: { type: 'string' },
  k: { type: 'string' },
  standardise: { type: 'boolean' },
  seed: { type: 'string' },
  restarts: { type: 'string' },
  area: { type: 'string' },
  decimal: { type: 'string' },
  quality: { type: 'string' },
  profile: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'help' | 'standardise'>, string>>

/** Reads the arguments of `gelingen cluster`; what is wrong with them comes back as a sentence. */
export function readClusterUsage(args: string[]): ClusterUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const { standardise = false, ...given } = read.values
  if (typeof standardise !== 'boolean') return wrong(texts.usage.flag('standardise'))
  return checkUsage(given, standardise)
}

function checkUsage({ method = 'kmeans', k = '2-8', ...given }: Given, standardise: boolean): ClusterUsage {
  const { data, decimal, area, quality, profile, out } = given
  if (data === undefined) return wrong(texts.usage.missingOption('data'))
  if (method !== 'kmeans' && method !== 'ward') return wrong(texts.usage.method(method))
  const [, from = '', to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(k) ?? []
  if (from === '' || Number(from) < 1 || Number(to) < Number(from)) return wrong(texts.usage.k(k))
  const seed = wholeNumber(given.seed, { usual: 1, least: 0, most: 0xffffffff })
  if (seed === null) return wrong(texts.usage.seed(given.seed ?? ''))
  const restarts = wholeNumber(given.restarts, { usual: 25, least: 1, most: 100_000 })
  if (restarts === null) return wrong(texts.usage.restarts(given.restarts ?? ''))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  const files = [data, quality, profile, out].flatMap((file) =>
    file === undefined ? [] : [resolve(callersPath(file))],
  )
  if (new Set(files).size < files.length) return wrong(texts.usage.sameFile)
  const columns = given.columns?.split(',').map((column) => column.trim())
  return {
    kind: 'run',
    options: {
      data,
      columns,
      method: method === 'ward' ? 'ward' : 'k-means',
      from: Number(from),
      to: Number(to),
      standardise,
      seed,
      restarts,
      area,
      decimal,
      quality,
      profile,
      out,
    },
  }
}

function wholeNumber(
  text: string | undefined,
  { usual, least, most }: { usual: number; least: number; most: number },
): number | null {
  if (text === undefined) return usual
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  return value >= least && value <= most ? value : null
}
