import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Usage } from './file-command.ts'
import { callersPath } from './read-arguments.ts'
import { suppressCommandDe as texts } from './suppress-command.de.ts'

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
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(texts.usage.unknownOption(token.value))
    if (token.kind === 'option' && !(token.name in options))
      return wrong(texts.usage.unknownOption(token.rawName))
  }
  if (values.help === true) return { kind: 'help' }
  for (const name of ['table', 'spec', 'out', 'seconds'] as const) {
    // Without a value the lenient parser gives `true`.
    if (values[name] === true || values[name] === '') return wrong(texts.usage.optionWithoutValue(name))
  }
  return checkUsage(
    values as { [name in 'table' | 'spec' | 'out' | 'seconds']?: string } & {
      audit?: boolean
      optimal?: boolean
    },
  )
}

function checkUsage({
  table,
  spec,
  out,
  seconds = '60',
  audit = false,
  optimal = false,
}: { [name in 'table' | 'spec' | 'out' | 'seconds']?: string } & {
  audit?: boolean
  optimal?: boolean
}): SuppressUsage {
  if (table === undefined) return wrong(texts.usage.missingOption('table'))
  if (spec === undefined) return wrong(texts.usage.missingOption('spec'))
  if (audit && optimal) return wrong(texts.usage.auditOrOptimal)
  if (!(Number(seconds) > 0)) return wrong(texts.usage.seconds(seconds))
  const overwritten = [table, spec].find(
    (file) => out !== undefined && resolve(callersPath(file)) === resolve(callersPath(out)),
  )
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  const task = audit ? 'audit' : optimal ? 'optimal' : 'suppress'
  return { kind: 'run', options: { table, spec, out, task, seconds: Number(seconds) } }
}

function wrong(sentence: string): SuppressUsage {
  return { kind: 'wrong', sentence }
}
