import type { ImportContext, ImportSession, ImportTarget } from '../imports/import-target.ts'
import { readLevels, readVersions } from '../areas/index.ts'
import { createIndicator } from './change-indicator.ts'
import { areaFinder, type AreaFinder } from './find-area-rules.ts'
import { entryFromCatalogue } from './entry-from-catalogue.ts'
import {
  columnsOfDefinition,
  indicatorCodesOf,
  indicatorsImportDefinition,
  type IndicatorsImportDefinition,
} from './indicators-import-definition.ts'
import { readIndicators } from './indicators-store.ts'
import type { Indicator, NewValue } from './indicators-types.ts'
import { judgeFigure, type FigureProblem } from './judge-figure-rules.ts'
import { lastDay } from './period-rules.ts'
import { readFigures, type FileFigure } from './read-figures-rules.ts'
import { suggestIndicatorColumns } from './suggest-columns-rules.ts'
import { removeOthers, writeValues } from './values-store.ts'

const VALUES_PER_WRITE = 20_000

/** The import target `indicators`: files in wide, long and flat shape. */
export const indicatorsImportTarget: ImportTarget<IndicatorsImportDefinition> = {
  name: 'indicators',
  definition: indicatorsImportDefinition,
  async open(definition, context) {
    const { tx, municipality } = context
    const level = (await readLevels(tx, municipality, '9999-12-31')).find(
      ({ code }) => code === definition.level,
    )
    const versions = level === undefined ? [] : await readVersions(tx, municipality, level.areaLevelId)
    const session = new IndicatorsImport(definition, context, {
      areaLevelId: level?.areaLevelId ?? 0,
      findArea: areaFinder(versions),
    })
    if (level === undefined)
      context.report({
        line: 0,
        code: 'indicators/unknown-level',
        details: { level: definition.level },
        weight: 'refused',
      })
    await session.prepareIndicators()
    return session
  },
  suggest: ({ columns }) => suggestIndicatorColumns(columns),
  columnsOf: columnsOfDefinition,
}

class IndicatorsImport implements ImportSession {
  readonly #definition: IndicatorsImportDefinition
  readonly #context: ImportContext
  readonly #place: { areaLevelId: number; findArea: AreaFinder }
  readonly #indicators = new Map<string, Indicator | null>()
  /** Areas met, by indicator and period. */
  readonly #seen = new Map<string, { indicatorId: number; period: string; areaIds: Set<number> }>()
  #waiting: NewValue[] = []
  #counts = { added: 0, changed: 0, taken: 0 }

  constructor(
    definition: IndicatorsImportDefinition,
    context: ImportContext,
    place: { areaLevelId: number; findArea: AreaFinder },
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
      if ((await this.#indicator(code)) === null)
        this.#context.report({ line: 0, code: 'indicators/unknown', details: { code }, weight: 'refused' })
    }
  }

  async take(rows: Parameters<ImportSession['take']>[0]): Promise<void> {
    for (const row of rows) {
      for (const figure of readFigures(row, this.#definition)) await this.#takeFigure(figure)
    }
    if (this.#waiting.length >= VALUES_PER_WRITE) await this.#write()
  }

  async finish() {
    await this.#write()
    const { tx, municipality } = this.#context
    let vanished = 0
    if (this.#context.preview === true) return { ...this.#countsOf(), vanished }
    for (const { indicatorId, period, areaIds } of this.#seen.values()) {
      const { areaLevelId } = this.#place
      vanished += await removeOthers(tx, municipality, {
        indicatorId,
        period,
        areaIds: [...areaIds],
        areaLevelId,
      })
    }
    return { ...this.#countsOf(), vanished }
  }

  #countsOf() {
    const { added, changed, taken } = this.#counts
    return { added, changed, unchanged: taken - added - changed }
  }

  async #takeFigure(figure: FileFigure): Promise<void> {
    const indicator = await this.#indicator(figure.indicator)
    if (indicator === null) {
      // Named by the recipe: told once, for the file.
      if (this.#definition.shape === 'long')
        this.#refuse(figure, { code: 'indicators/unknown', details: { code: figure.indicator } })
      return
    }
    if (figure.period === null)
      return this.#refuse(figure, { code: 'indicators/not-a-period', details: { value: figure.periodText } })
    const area = this.#place.findArea(figure.areaCode, lastDay(figure.period))
    if (area.kind === 'unknown')
      return this.#refuse(figure, {
        code: 'indicators/unknown-area',
        details: { value: figure.areaCode, ...(area.near === null ? {} : { near: area.near }) },
      })
    const judged = judgeFigure(figure, {
      entry: indicator,
      decimal: this.#context.decimal,
      municipalityMinimum: this.#context.municipality.minimumCount,
    })
    if (judged.kind === 'empty') return
    if (judged.kind === 'refused') return this.#refuse(figure, judged.problem)
    const { indicatorId } = indicator
    if (!this.#isFirst(indicatorId, figure.period, area.areaId))
      return this.#refuse(figure, {
        code: 'indicators/double',
        details: { value: figure.areaCode, period: figure.period, name: indicator.name },
      })
    if (judged.note !== undefined)
      this.#context.report({ line: figure.line, column: figure.column, ...judged.note, weight: 'noted' })
    const { value, sign, cases, base } = judged
    const { line, column, period } = figure
    this.#context.show?.({
      line,
      column,
      means: { indicator: indicator.name, area: figure.areaCode, period, value, sign, cases, base },
    })
    this.#waiting.push({ indicatorId, period, areaId: area.areaId, value, sign, cases, base })
  }

  async #indicator(code: string): Promise<Indicator | null> {
    const known = this.#indicators.get(code)
    if (known !== undefined) return known
    const entry = this.#definition.entries.find((given) => given.code === code) ?? entryFromCatalogue(code)
    const made =
      entry === null ? null : await createIndicator(this.#context.tx, this.#context.municipality, entry)
    const indicator = made?.ok === true ? made.value : null
    this.#indicators.set(code, indicator)
    return indicator
  }

  #isFirst(indicatorId: number, period: string, areaId: number): boolean {
    const key = `${indicatorId} ${period}`
    const seen = this.#seen.get(key) ?? { indicatorId, period, areaIds: new Set<number>() }
    if (seen.areaIds.has(areaId)) return false
    seen.areaIds.add(areaId)
    this.#seen.set(key, seen)
    return true
  }

  #refuse({ line, column }: FileFigure, problem: FigureProblem): void {
    this.#context.report({ line, column, ...problem, weight: 'refused' })
  }

  async #write(): Promise<void> {
    const values = this.#waiting
    this.#waiting = []
    const { tx, municipality, importRunId } = this.#context
    const { added, changed } = await writeValues(tx, municipality, { importRunId, values })
    this.#counts.added += added
    this.#counts.changed += changed
    this.#counts.taken += values.length
  }
}
