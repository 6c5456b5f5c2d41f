import type { Usage } from './file-command.ts'
import { suppressCommandDe as texts } from './suppress-command.de.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'

export type SuppressOptions = {
  table: string
  spec: string
  out: string | undefined
  task: 'suppress' | 'optimal' | 'audit'
  /** Per call of the solver. */
  seconds: number
}

export type SuppressUsage = Usage<SuppressOptions>

const options = {
  table: { type: 'string' },
  spec: { type: 'string' },
  out: { type: 'string' },
  seconds: { type: 'string' },
  audit: { type: 'boolean' },
  optimal: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments of `gelingen suppress`; what is wrong with them comes back as a sentence. */
export function readSuppressUsage(args: string[]): SuppressUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const { audit, optimal, ...given } = read.values
  return checkUsage({ ...given, audit: Boolean(audit), optimal: Boolean(optimal) })
}

function checkUsage({
  table,
  spec,
  out,
  seconds = '60',
  audit,
  optimal,
}: { [name in 'table' | 'spec' | 'out' | 'seconds']?: string } & {
  audit: boolean
  optimal: boolean
}): SuppressUsage {
  if (table === undefined) return wrong(texts.usage.missingOption('table'))
  if (spec === undefined) return wrong(texts.usage.missingOption('spec'))
  if (audit && optimal) return wrong(texts.usage.auditOrOptimal)
  if (!(Number(seconds) > 0)) return wrong(texts.usage.seconds(seconds))
  const overwritten = overwrittenBy([out], [table, spec])
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  const task = audit ? 'audit' : optimal ? 'optimal' : 'suppress'
  return { kind: 'run', options: { table, spec, out, task, seconds: Number(seconds) } }
}
