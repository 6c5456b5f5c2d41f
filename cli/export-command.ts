import { tables, withNotes, withShapes } from '../src/routes/(workspace)/k/[municipality]/tables.ts'
import { today } from '../src/lib/server/context.ts'
import { readLevels } from '../src/lib/server/capabilities/areas/index.ts'
import { readIndicators } from '../src/lib/server/capabilities/indicators/index.ts'
import { inMunicipality, type Municipality, type Tx } from '../src/lib/server/platform/database/tenancy.ts'
import {
  openWorkbookWriter,
  tableFile,
  tableFormats,
  type TableFormat,
} from '../src/lib/server/platform/downloads/index.ts'
import { messages } from '../src/lib/messages/index.ts'
import { formatNumber } from '../src/lib/ui/format.ts'
import { asOperator } from './as-operator.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'
import { exportCommandDe as texts } from './export-command.de.ts'
import { fileRefusalsDe } from './file-refusals.de.ts'
import { readArguments } from './read-arguments.ts'
import { writeFileOfCaller } from './write-text-file.ts'

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

const kinds = Object.keys(tables)

type Asked = {
  readonly ags: string
  readonly what: keyof typeof tables
  readonly format: TableFormat
  readonly level: string
  readonly indicator: string
  readonly period: string
  readonly index: string
  /** Number of a survey, and the questions to cross. */
  readonly survey: string
  readonly rows: string
  readonly columns: string
  readonly locale: 'de' | 'en'
  readonly out: string | undefined
}

function readUsage(args: string[]): Asked | 'help' | { wrong: string } {
  const text = { type: 'string' } as const
  const read = readArguments(args, {
    municipality: text,
    what: text,
    format: text,
    level: text,
    indicator: text,
    period: text,
    index: text,
    survey: text,
    rows: text,
    columns: text,
    language: text,
    out: text,
  })
  if ('wrong' in read) return read
  if (read.values['help'] === true) return 'help'
  const given = (name: string) => String(read.values[name] ?? '')
  const ags = given('municipality')
  const what = kinds.find((kind) => kind === given('what')) as Asked['what'] | undefined
  const format = tableFormats.find((one) => one === (given('format') || 'csv'))
  const locale = (['de', 'en'] as const).find((one) => one === (given('language') || 'de'))
  const [stray] = read.positionals
  if (!/^\d{8}$/.test(ags)) return { wrong: texts.wrongUsage.ags }
  if (what === undefined) return { wrong: texts.wrongUsage.what(kinds.join(', ')) }
  if (format === undefined) return { wrong: texts.wrongUsage.format(tableFormats.join(', ')) }
  // A terminal shows no workbook.
  if (format === 'xlsx' && given('out') === '') return { wrong: texts.wrongUsage.out }
  if (what === 'index' && given('index') === '') return { wrong: texts.wrongUsage.index }
  if (isOfSurvey(what) && given('survey') === '') return { wrong: texts.wrongUsage.survey(what) }
  if (locale === undefined) return { wrong: texts.wrongUsage.language }
  if (stray !== undefined) return { wrong: texts.wrongUsage.noFile(stray) }
  return {
    ags,
    what,
    format,
    level: given('level'),
    indicator: given('indicator'),
    period: given('period'),
    index: given('index'),
    survey: given('survey'),
    rows: given('rows'),
    columns: given('columns'),
    locale,
    out: given('out') || undefined,
  }
}

function isOfSurvey(what: string): boolean {
  return what.startsWith('survey-')
}

async function exportAsAsked(asked: Asked, io: CommandIo): Promise<number> {
  const { permission } = tables[asked.what]
  const read = await asOperator({ io, ags: asked.ags }, ({ database, principal, municipality }) =>
    inMunicipality({ database, principal, municipality, permission }, (tx, own) => readFile(tx, own, asked)),
  )
  if (read === undefined) return refuse(texts.noMunicipality(asked.ags))
  if ('nothing' in read) return refuse(read.nothing)
  if (asked.out === undefined) {
    io.stdout(typeof read.content === 'string' ? read.content : '')
    return exitCodes.done
  }
  const written = await writeFileOfCaller(asked.out, read.content)
  if (!written.ok) return refuse(fileRefusalsDe['file/not-writable']({ file: asked.out }))
  io.stderr(`${texts.written(formatNumber(read.count, 'de'), asked.out)}\n`)
  return exitCodes.done

  function refuse(why: string): number {
    io.stderr(`${why}\n`)
    return exitCodes.refused
  }
}

async function readFile(
  tx: Tx,
  municipality: Municipality,
  asked: Asked,
): Promise<{ content: string | Uint8Array; count: number } | { nothing: string }> {
  const unknown = await unknownName(tx, municipality, asked)
  if (unknown !== null) return { nothing: unknown }
  const { what, format, level, indicator, period, locale, rows, columns } = asked
  const given = Object.entries({
    ebene: level,
    indikator: indicator,
    zeitraum: period,
    zeilen: rows,
    spalten: columns,
  })
  const address = new URLSearchParams(given.filter(([, value]) => value !== ''))
  const wanted = { address, locale, today: today(), code: isOfSurvey(what) ? asked.survey : asked.index }
  const table = await tables[what].read(tx, municipality, wanted)
  if (table === null) return { nothing: nothingOf(asked) }
  const noted = withNotes(table, municipality, { ...wanted, view: null })
  const lying = format === 'geojson' ? await withShapes(tx, municipality, noted) : noted
  const words = messages(locale).downloads.file
  const workbooks = openWorkbookWriter()
  const content = await tableFile(lying, { format, madeOn: wanted.today, words, workbooks })
  await workbooks.close()
  return content === null
    ? { nothing: texts.nothing.format(what, format) }
    : { content, count: table.rows.length }
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

function nothingOf({ what, index, survey }: Asked): string {
  if (isOfSurvey(what)) return texts.nothing.survey(survey)
  if (what === 'index') return texts.nothing.index(index)
  return what === 'gaps' ? texts.nothing.gaps : texts.nothing.noLevels
}
