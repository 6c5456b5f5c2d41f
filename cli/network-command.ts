import type { Outcome, Refusal } from '../src/lib/server/platform/refusal.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'
import { networkCommandDe as texts } from './network-command.de.ts'
import { measuresCsv } from './network-measures.ts'
import { overlapCsv } from './network-overlap.ts'
import { readNetworkUsage, type NetworkUsage } from './network-usage.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen network`: measures of a network, or what bodies share, from files, without any database. */
export const networkCommand: Command = {
  name: 'network',
  summary: texts.summary,
  help: texts.help,
  async run(args, io) {
    const usage = readNetworkUsage(args)
    if (usage.kind === 'help') {
      io.stdout(texts.help)
      return exitCodes.done
    }
    if (usage.kind === 'wrong') {
      io.stderr(`${usage.sentence} ${texts.seeHelp}\n`)
      return exitCodes.wrongUsage
    }
    const outcome = await runNetwork(usage, io)
    if (outcome.ok) return exitCodes.done
    io.stderr(`${sentenceOf(outcome.refusal)}\n`)
    return exitCodes.refused
  },
}

async function runNetwork(
  usage: Extract<NetworkUsage, { options: unknown }>,
  io: CommandIo,
): Promise<Outcome<null>> {
  const csv =
    usage.kind === 'network' ? await measuresCsv(usage.options, io) : await overlapCsv(usage.options, io)
  if (!csv.ok) return csv
  if (usage.options.out !== undefined) return writeTextFile(usage.options.out, csv.value)
  io.stdout(csv.value)
  return { ok: true, value: null }
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
