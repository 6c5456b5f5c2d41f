import { isAbsolute, join } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

export type Arguments =
  { values: Record<string, string | boolean | undefined>; positionals: string[] } | { wrong: string }

/** Reads a command's arguments; a wrong one gives the sentence that says so. */
export function readArguments(args: string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
      ),
      positionals,
    }
  } catch (failure) {
    const given = failure instanceof Error ? /'([^']+)'/.exec(failure.message)?.[1] : undefined
    return { wrong: `Die Angabe „${given ?? args.join(' ')}“ passt nicht.` }
  }
}

/** A path as the caller meant it: from the folder where npm was called. */
export function callersPath(path: string): string {
  return isAbsolute(path) ? path : join(process.env['GELINGEN_CALLED_FROM'] ?? process.cwd(), path)
}
