import type { Outcome, Refusal } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { networkCommandDe as texts } from './network-command.de.ts'
import { measuresCsv } from './network-measures.ts'
import { overlapCsv } from './network-overlap.ts'
import { readNetworkUsage, type NetworkTask } from './network-usage.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen network`: measures of a network, or what bodies share, from files, without any database. */
export const networkCommand = fileCommand({
  name: 'network',
  texts,
  readUsage: readNetworkUsage,
  run: runNetwork,
  sentenceOf,
})

async function runNetwork(task: NetworkTask, io: CommandIo): Promise<Outcome<null>> {
  const { out } = task.options
  const csv =
    task.kind === 'network' ? await measuresCsv(task.options, io) : await overlapCsv(task.options, io)
  if (!csv.ok) return csv
  if (out !== undefined) return writeTextFile(out, csv.value)
  io.stdout(csv.value)
  return { ok: true, value: null }
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
