import { areaShapes, tables } from '../src/routes/(workspace)/k/[municipality]/tables.ts'
import { today } from '../src/lib/server/context.ts'
import { readLevels } from '../src/lib/server/capabilities/areas/index.ts'
import { readIndicators } from '../src/lib/server/capabilities/indicators/index.ts'
import { inMunicipality, type Municipality, type Tx } from '../src/lib/server/platform/database/tenancy.ts'
import { csvText } from '../src/lib/server/platform/tables/csv-answer.ts'
import { formatNumber } from '../src/lib/ui/format.ts'
import { asOperator } from './as-operator.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'
import { exportCommandDe as texts } from './export-command.de.ts'
import { fileRefusalsDe } from './file-refusals.de.ts'
import { readArguments } from './read-arguments.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen export` */
export const exportCommand: Command = {
  name: 'export',
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
    return exportAsAsked(asked, io)
  },
}

const kinds = [...Object.keys(tables), 'shapes']

type Asked = {
  readonly ags: string
  readonly what: keyof typeof tables | 'shapes'
  readonly level: string
  readonly indicator: string
  readonly period: string
  readonly index: string
  readonly locale: 'de' | 'en'
  readonly out: string | undefined
}

function readUsage(args: string[]): Asked | 'help' | { wrong: string } {
  const text = { type: 'string' } as const
  const read = readArguments(args, {
    municipality: text,
    what: text,
    level: text,
    indicator: text,
    period: text,
    index: text,
    language: text,
    out: text,
  })
  if ('wrong' in read) return read
  if (read.values['help'] === true) return 'help'
  const given = (name: string) => String(read.values[name] ?? '')
  const ags = given('municipality')
  const what = kinds.find((kind) => kind === given('what')) as Asked['what'] | undefined
  const locale = (['de', 'en'] as const).find((one) => one === (given('language') || 'de'))
  const [stray] = read.positionals
  if (!/^\d{8}$/.test(ags)) return { wrong: texts.wrongUsage.ags }
  if (what === undefined) return { wrong: texts.wrongUsage.what(kinds.join(', ')) }
  if (what === 'shapes' && given('level') === '') return { wrong: texts.wrongUsage.level }
  if (what === 'index' && given('index') === '') return { wrong: texts.wrongUsage.index }
  if (locale === undefined) return { wrong: texts.wrongUsage.language }
  if (stray !== undefined) return { wrong: texts.wrongUsage.noFile(stray) }
  return {
    ags,
    what,
    level: given('level'),
    indicator: given('indicator'),
    period: given('period'),
    index: given('index'),
    locale,
    out: given('out') || undefined,
  }
}

async function exportAsAsked(asked: Asked, io: CommandIo): Promise<number> {
  const permission = asked.what === 'shapes' ? 'areas.read' : tables[asked.what].permission
  const read = await asOperator({ io, ags: asked.ags }, ({ database, principal, municipality }) =>
    inMunicipality({ database, principal, municipality, permission }, (tx, own) => readText(tx, own, asked)),
  )
  if (read === undefined) return refuse(texts.noMunicipality(asked.ags))
  if ('nothing' in read) return refuse(read.nothing)
  if (asked.out === undefined) {
    io.stdout(read.text)
    return exitCodes.done
  }
  const written = await writeTextFile(asked.out, read.text)
  if (!written.ok) return refuse(fileRefusalsDe['file/not-writable']({ file: asked.out }))
  io.stderr(`${texts.written(formatNumber(read.count, 'de'), asked.out)}\n`)
  return exitCodes.done

  function refuse(why: string): number {
    io.stderr(`${why}\n`)
    return exitCodes.refused
  }
}

async function readText(
  tx: Tx,
  municipality: Municipality,
  asked: Asked,
): Promise<{ text: string; count: number } | { nothing: string }> {
  const unknown = await unknownName(tx, municipality, asked)
  if (unknown !== null) return { nothing: unknown }
  const { what, level, indicator, period, locale } = asked
  if (what === 'shapes') {
    const shapes = await areaShapes(tx, municipality, { levelCode: level, today: today() })
    if (shapes === null) return { nothing: texts.nothing.noLevels }
    return { text: `${JSON.stringify(shapes)}\n`, count: shapes.features.length }
  }
  const given = Object.entries({ ebene: level, indikator: indicator, zeitraum: period })
  const address = new URLSearchParams(given.filter(([, value]) => value !== ''))
  const wanted = { address, locale, today: today(), code: asked.index }
  const table = await tables[what].read(tx, municipality, wanted)
  if (table === null) return { nothing: nothingOf(asked) }
  return { text: csvText(table.records), count: table.records.length - 1 }
}

/** A name that pages would pass over is a slip of the pen here. */
async function unknownName(
  tx: Tx,
  municipality: Municipality,
  { level, indicator }: Asked,
): Promise<string | null> {
  const levels = level === '' ? [] : await readLevels(tx, municipality, today())
  const codes = levels.map(({ code }) => code)
  if (level !== '' && codes.length === 0) return texts.nothing.noLevels
  if (level !== '' && !codes.includes(level)) return texts.nothing.level(level, codes.join(', '))
  if (indicator === '') return null
  const known = await readIndicators(tx, municipality)
  return known.some(({ code }) => code === indicator) ? null : texts.nothing.indicator(indicator)
}

function nothingOf({ what, index }: Asked): string {
  if (what === 'index') return texts.nothing.index(index)
  return what === 'gaps' ? texts.nothing.gaps : texts.nothing.noLevels
}
