import type { ImportContext, ImportIssue, ImportSession, SourceRow } from '../imports/index.ts'
import { createIndicator } from './change-indicator.ts'
import { coverage } from './coverage-rules.ts'
import { entryFromCatalogue } from './entry-from-catalogue.ts'
import type { AreaFinder } from './find-area-rules.ts'
import {
  areaColumnOf,
  indicatorCodesOf,
  type IndicatorsImportDefinition,
} from './indicators-import-definition.ts'
import { readIndicators } from './indicators-store.ts'
import type { Indicator, NewValue } from './indicators-types.ts'
import { judgeFigure, type FigureProblem } from './judge-figure-rules.ts'
import { lastDay } from './period-rules.ts'
import { indicatorNamedIn, readFigures, type FileFigure } from './read-figures-rules.ts'
import { countValues, removeOthers, writeValues } from './values-store.ts'

const VALUES_PER_WRITE = 20_000

/** A figure that can be written if its row can. */
type Judged = { figure: FileFigure; value: NewValue; note: FigureProblem | undefined; name: string }

/** One run over one file of indicators, whatever its shape. */
export class IndicatorsImport implements ImportSession {
  readonly #definition: IndicatorsImportDefinition
  readonly #context: ImportContext
  /** Without a finder the level is unknown, and no row can be judged. */
  readonly #place: { areaLevelId: number; findArea: AreaFinder | undefined }
  readonly #indicators = new Map<string, Indicator | null>()
  readonly #days = new Map<string, string>()
  readonly #coverage = coverage()
  readonly #measuresMet = new Set<number>()
  #waiting: NewValue[] = []
  #writing: Promise<void> = Promise.resolve()
  /** Line whose area was told to be unknown, and how. */
  #unknownAreaToldIn: { line: number; verdict: 'nothing' | 'refused' } | undefined
  #counts = { added: 0, changed: 0, taken: 0 }
  #otherAreas = 0
  #hasRefused = false

  constructor(
    definition: IndicatorsImportDefinition,
    context: ImportContext,
    place: { areaLevelId: number; findArea: AreaFinder | undefined },
  ) {
    this.#definition = definition
    this.#context = context
    this.#place = place
  }

  /** Finds the indicators that the recipe names, and makes those that are new from the catalogue or the recipe's entries. */
  async prepareIndicators(): Promise<void> {
    for (const known of await readIndicators(this.#context.tx, this.#context.municipality))
      this.#indicators.set(known.code, known)
    for (const code of new Set(indicatorCodesOf(this.#definition))) {
      if ((await this.#makeIndicator(code)) === null)
        this.#refuse({ line: 0, code: 'indicators/unknown', details: { code } })
    }
  }

  async take(rows: SourceRow[]): Promise<void> {
    if (this.#place.findArea === undefined) return
    for (const row of rows) {
      const code = indicatorNamedIn(row, this.#definition)
      if (code !== undefined && !this.#indicators.has(code)) await this.#makeIndicator(code)
      this.#takeRow(row)
    }
    if (this.#waiting.length >= VALUES_PER_WRITE) await this.#write()
  }

  async finish() {
    await this.#write()
    await this.#writing
    if (this.#context.preview !== true && this.#place.findArea !== undefined) this.#judgeWholeFile()
    const { added, changed, taken } = this.#counts
    return { added, changed, unchanged: taken - added - changed, vanished: await this.#removeVanished() }
  }

  /** All figures of a row are taken, or none: what the report calls a refused row has left nothing behind. */
  #takeRow(row: SourceRow): void {
    const figures = readFigures(row, this.#definition)
    const judged: Judged[] = []
    let isRefused = false
    this.#unknownAreaToldIn = undefined
    for (const figure of figures) {
      const result = this.#judge(figure)
      if (result === 'refused') isRefused = true
      else if (result !== 'nothing') judged.push(result)
    }
    for (const one of judged) {
      if (isRefused) this.#coverage.giveBack(one.value)
      else this.#accept(one)
    }
  }

  #judge(figure: FileFigure): Judged | 'nothing' | 'refused' {
    if (figure.measure !== undefined) this.#measuresMet.add(figure.measure)
    const indicator = this.#indicators.get(figure.indicator)
    if (indicator === undefined || indicator === null)
      // Where the recipe names it, that was told once for the file.
      return this.#definition.shape === 'long'
        ? this.#refuseFigure(figure, { code: 'indicators/unknown', details: { code: figure.indicator } })
        : 'nothing'
    const { period, line } = figure
    if (period === null)
      return this.#refuseFigure(figure, {
        code: 'indicators/not-a-period',
        details: { value: figure.periodText },
      })
    const area = this.#place.findArea?.(figure.areaCode, this.#dayOf(period)) ?? {
      kind: 'unknown',
      near: null,
    }
    if (area.kind === 'unknown') return this.#judgeUnknownArea(figure, area.near)
    const judged = judgeFigure(figure, {
      entry: indicator,
      decimal: this.#context.decimal,
      municipalityMinimum: this.#context.municipality.minimumCount,
    })
    if (judged.kind === 'empty') return 'nothing'
    const { indicatorId, name } = indicator
    const { areaId } = area
    if (judged.kind === 'refused') {
      this.#coverage.spare({ indicatorId, period, areaId })
      return this.#refuseFigure(figure, judged.problem)
    }
    if (!this.#coverage.take({ indicatorId, period, areaId })) {
      const details = { value: figure.areaCode, period, name }
      return this.#refuseFigure({ line, column: figure.column }, { code: 'indicators/double', details })
    }
    const { value, sign, cases, base, note } = judged
    return { figure, name, note, value: { indicatorId, period, areaId, value, sign, cases, base } }
  }

  /** Once for a row, however many figures it has. */
  #judgeUnknownArea(figure: FileFigure, near: string | null): 'nothing' | 'refused' {
    if (this.#unknownAreaToldIn?.line === figure.line) {
      const { verdict } = this.#unknownAreaToldIn
      if (verdict === 'nothing') this.#otherAreas += 1
      return verdict
    }
    const verdict = this.#tellUnknownArea(figure, near)
    this.#unknownAreaToldIn = { line: figure.line, verdict }
    return verdict
  }

  #tellUnknownArea(figure: FileFigure, near: string | null): 'nothing' | 'refused' {
    // A code that lost its zeros is a mistake in any file; another one is expected in a file of the whole Land.
    if (near === null && this.#definition.otherAreas === 'skip') {
      this.#otherAreas += 1
      return 'nothing'
    }
    const details = { value: figure.areaCode, ...(near === null ? {} : { near }) }
    return this.#refuseFigure(
      { line: figure.line, column: areaColumnOf(this.#definition) },
      { code: 'indicators/unknown-area', details },
    )
  }

  #accept({ figure, value, note, name }: Judged): void {
    const { line, column } = figure
    if (note !== undefined) this.#context.report({ line, column, ...note, weight: 'noted' })
    const { period, sign, cases, base } = value
    const means = { indicator: name, area: figure.areaCode, period, value: value.value, sign, cases, base }
    this.#context.show?.({ line, column, means })
    this.#waiting.push(value)
  }

  #judgeWholeFile(): void {
    const { report } = this.#context
    if (this.#otherAreas > 0) {
      const details = { count: this.#otherAreas }
      report({ line: 0, code: 'indicators/other-areas', details, weight: 'noted' })
    }
    if (this.#definition.shape === 'ffcsv') {
      for (const [place, { valueVariable }] of this.#definition.measures.entries()) {
        if (!this.#measuresMet.has(place))
          this.#refuse({
            line: 0,
            code: 'indicators/measure-without-rows',
            details: { variable: valueVariable },
          })
      }
    }
    if (this.#counts.taken === 0 && !this.#hasRefused) this.#refuse({ line: 0, code: 'indicators/no-value' })
  }

  async #removeVanished(): Promise<number> {
    let vanished = 0
    if (this.#context.preview === true) return vanished
    const { tx, municipality } = this.#context
    const { areaLevelId } = this.#place
    // Where nothing was taken, nothing is replaced.
    const groups = [...this.#coverage.groups()].filter(({ takenCount }) => takenCount > 0)
    const counts = await countValues(tx, municipality, { areaLevelId, groups })
    for (const [at, { indicatorId, period, takenCount, namedAreas }] of groups.entries()) {
      // All that was taken is there by now: where there is no more, nothing has to be looked for.
      if (counts[at] === takenCount) continue
      const place = { indicatorId, period, areaLevelId }
      const removed = await removeOthers(tx, municipality, { ...place, areaIds: namedAreas() })
      if (removed === 0) continue
      vanished += removed
      const name = [...this.#indicators.values()].find((one) => one?.indicatorId === indicatorId)?.name ?? ''
      const details = { name, period, count: removed }
      this.#context.report({ line: 0, code: 'indicators/vanished', details, weight: 'noted' })
    }
    return vanished
  }

  async #makeIndicator(code: string): Promise<Indicator | null> {
    const known = this.#indicators.get(code)
    if (known !== undefined) return known
    const entry = this.#definition.entries.find((given) => given.code === code) ?? entryFromCatalogue(code)
    // The connection has one question at a time.
    await this.#writing
    const made =
      entry === null ? null : await createIndicator(this.#context.tx, this.#context.municipality, entry)
    const indicator = made?.ok === true ? made.value : null
    this.#indicators.set(code, indicator)
    return indicator
  }

  #dayOf(period: string): string {
    const known = this.#days.get(period)
    if (known !== undefined) return known
    const day = lastDay(period)
    this.#days.set(period, day)
    return day
  }

  #refuseFigure({ line, column }: Pick<FileFigure, 'line' | 'column'>, problem: FigureProblem): 'refused' {
    this.#refuse({ line, column, ...problem })
    return 'refused'
  }

  #refuse(issue: Omit<ImportIssue, 'weight'>): void {
    this.#hasRefused = true
    this.#context.report({ ...issue, weight: 'refused' })
  }

  /** Waits for the write before and starts this one: the next rows are read while the database works. */
  async #write(): Promise<void> {
    await this.#writing
    const values = this.#waiting
    this.#waiting = []
    if (values.length === 0) return
    const { tx, municipality, importRunId } = this.#context
    this.#writing = writeValues(tx, municipality, { importRunId, values }).then(({ added, changed }) => {
      this.#counts.added += added
      this.#counts.changed += changed
      this.#counts.taken += values.length
    })
    // Told by whoever waits for it next.
    this.#writing.catch(() => {})
  }
}
