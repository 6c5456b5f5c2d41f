import { stat } from 'node:fs/promises'
import {
  importFile,
  parseRecipeText,
  readRun,
  type ImportRoom,
  type ImportRun,
  type Progress,
  type Recipe,
  type Take,
} from '../src/lib/server/capabilities/imports/index.ts'
import { importTargets } from '../src/lib/server/import-targets.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import type { Outcome } from '../src/lib/server/platform/refusal.ts'
import { formatNumber } from '../src/lib/ui/format.ts'
import { asOperator } from './as-operator.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'
import { hsdsRecipe, isAddress, withFetchedFile } from './fetched-file.ts'
import { fileRefusalsDe } from './file-refusals.de.ts'
import { importCommandDe as texts } from './import-command.de.ts'
import { importReport, type IssueKind } from './import-report.ts'
import { progressLine } from './progress-line.ts'
import { callersPath, readArguments } from './read-arguments.ts'
import { readTextFile } from './read-text-file.ts'
import { sentence } from './sentence.ts'

/** `gelingen import` */
export const importCommand: Command = {
  name: 'import',
  summary: texts.summary,
  help: texts.help,
  async run(args, io) {
    const asked = readUsage(args)
    if (asked === 'help') {
      io.stdout(texts.help)
      return exitCodes.done
    }
    if ('wrong' in asked) {
      io.stderr(`${asked.wrong} ${texts.seeHelp}\n`)
      return exitCodes.wrongUsage
    }
    return untilInterrupted(io, (signal) => importAsAsked(asked, io, signal))
  },
}

/** Without a recipe the file is one of HSDS, fetched or stored. */
type Asked = { ags: string; recipe: string | undefined; file: string; take: Take; isInside: boolean }

function readUsage(args: string[]): Asked | 'help' | { wrong: string } {
  const read = readArguments(args, {
    municipality: { type: 'string' },
    recipe: { type: 'string' },
    'good-rows': { type: 'boolean' },
    inside: { type: 'boolean' },
  })
  if ('wrong' in read) return read
  const { values, positionals } = read
  if (values['help'] === true) return 'help'
  const { municipality: ags, recipe } = values
  const [file, ...rest] = positionals
  if (typeof ags !== 'string' || !/^\d{8}$/.test(ags)) return { wrong: texts.wrongUsage.ags }
  if (typeof recipe !== 'string' && !isAddress(file)) return { wrong: texts.wrongUsage.recipe }
  if (file === undefined || rest.length > 0) return { wrong: texts.wrongUsage.oneFile }
  const take = values['good-rows'] === true ? 'good-rows' : 'all-or-nothing'
  return {
    ags,
    recipe: typeof recipe === 'string' ? recipe : undefined,
    file,
    take,
    isInside: values['inside'] === true,
  }
}

async function importAsAsked(asked: Asked, io: CommandIo, signal: AbortSignal): Promise<number> {
  const { ags, file, take } = asked
  const progress = progressLine(io)
  // Before the database is woken.
  const recipe = await recipeFor(asked)
  if (!recipe.ok) return refuse(sayOfRecipe(asked.recipe ?? file, recipe.refusal))
  if (isAddress(file)) {
    const onProgress = (services: number, total: number | null) =>
      progress.say(texts.fetching(services, total))
    const fetching = { address: file, anywhere: asked.isInside, signal, onProgress }
    const outcome = await withFetchedFile(fetching, (path) => importPath(path, recipe.value))
    if (outcome.ok) return outcome.value
    progress.end()
    return refuse(sentence(outcome.refusal))
  }
  const path = callersPath(file)
  if (!(await isFile(path))) return refuse(texts.noFile(file))
  return importPath(path, recipe.value)

  async function importPath(path: string, recipe: Recipe): Promise<number> {
    const code = await asOperator({ io, ags }, async (room) => {
      const imported = await importFile({
        ...room,
        targets: importTargets,
        recipe,
        path,
        take,
        signal,
        onProgress: (at) => {
          if (!signal.aborted) progress.say(sayProgress(at))
        },
      })
      progress.end()
      if (!imported.ok) return refuse(sentence(imported.refusal))
      io.stdout(await reportOf(room, imported.value))
      return imported.value.status === 'done' ? exitCodes.done : exitCodes.refused
    })
    return code ?? refuse(texts.noMunicipality(ags))
  }

  function refuse(why: string): number {
    io.stderr(`${why}\n`)
    return exitCodes.refused
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function recipeFor({ recipe, file }: Asked): Promise<Outcome<Recipe>> {
  return recipe === undefined ? Promise.resolve({ ok: true, value: hsdsRecipe(file) }) : readRecipe(recipe)
}

async function readRecipe(file: string): Promise<Outcome<Recipe>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const checked = parseRecipeText(text.value, importTargets)
  return checked.ok ? { ok: true, value: checked.value.recipe } : checked
}

function sayOfRecipe(
  file: string,
  { code, details = {} }: { code: string; details?: Record<string, string | number> },
): string {
  const ofFiles: Record<string, (details: Record<string, string | number>) => string> = fileRefusalsDe
  return ofFiles[code]?.(details) ?? texts.inRecipe(file, sentence({ code, details }))
}

function sayProgress({ read, done, total }: Progress): string {
  const rows = formatNumber(read, 'de')
  if (done >= total) return texts.finishing(rows)
  return texts.progress(formatNumber(Math.floor((100 * done) / total), 'de'), rows)
}

/** Enough to find three different sentences, and some lines for each. */
const ISSUES_LOOKED_AT = 100

function reportOf(room: ImportRoom, run: ImportRun): Promise<string> {
  return inMunicipality({ ...room, permission: 'imports.read' }, async (tx, { name }) => {
    const kinds: IssueKind[] = []
    for (const [weight, counted] of [
      ['refused', run.report.refusals],
      ['noted', run.report.notes],
    ] as const) {
      for (const [code, times] of Object.entries(counted)) {
        const found = await readRun(tx, { importRunId: run.importRunId, most: ISSUES_LOOKED_AT, code })
        kinds.push({ weight, times, first: found?.issues ?? [] })
      }
    }
    return importReport(run, { municipality: name, kinds })
  })
}

/** Ctrl-C breaks off in order; the second one ends the program where it stands. */
async function untilInterrupted(
  io: CommandIo,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const interrupted = new AbortController()
  const interrupt = () => {
    io.stderr(`\n${texts.cancelling}\n`)
    interrupted.abort('cancelled')
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await work(interrupted.signal)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}
