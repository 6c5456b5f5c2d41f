import type { Outcome, Refusal } from '../src/lib/server/platform/refusal.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'

/** What the arguments of a command come to. */
export type Usage<Options> =
  { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'run'; options: Options }

/** A command that works on files, without any database: help, wrong calls and refusals are alike in all of them. */
export function fileCommand<Options, Result>({
  name,
  texts,
  readUsage,
  run,
  isGood = () => true,
  sentenceOf,
}: {
  name: string
  texts: { readonly summary: string; readonly help: string; readonly seeHelp: string }
  readUsage: (args: string[]) => Usage<Options>
  run: (options: Options, io: CommandIo) => Promise<Outcome<Result>>
  /** Whether a result is one that a script may go on with. */
  isGood?: (result: Result) => boolean
  sentenceOf: (refusal: Refusal) => string
}): Command {
  return {
    name,
    summary: texts.summary,
    help: texts.help,
    async run(args, io) {
      const usage = readUsage(args)
      if (usage.kind === 'help') {
        io.stdout(texts.help)
        return exitCodes.done
      }
      if (usage.kind === 'wrong') {
        io.stderr(`${usage.sentence} ${texts.seeHelp}\n`)
        return exitCodes.wrongUsage
      }
      const outcome = await run(usage.options, io)
      if (outcome.ok) return isGood(outcome.value) ? exitCodes.done : exitCodes.refused
      io.stderr(`${sentenceOf(outcome.refusal)}\n`)
      return exitCodes.refused
    },
  }
}
