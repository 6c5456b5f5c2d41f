import { codeFromName } from '../../platform/code-from-name.ts'
import { parseCell } from '../../platform/tables/parse-cell.ts'
import { recogniseAreaColumn, type RecognisedAreas } from '../areas/index.ts'
import type { ImportTarget, Reason, SuggestedFrom, Suggestion } from '../imports/index.ts'
import { indicatorMatcher, periodInTitles, readColumnName, saysPercent } from './file-column-rules.ts'
import type { IndicatorsImportDefinition } from './indicators-import-definition.ts'
import { indicatorEntry, type NewIndicator } from './indicators-form.ts'
import { readIndicators } from './indicators-store.ts'
import type { IndicatorEntry } from './indicators-types.ts'
import { suggestIndicatorColumns } from './suggest-columns-rules.ts'

type Place = Parameters<NonNullable<ImportTarget<unknown>['suggest']>>[1]
type WideColumn = Extract<IndicatorsImportDefinition, { shape: 'wide' }>['indicators'][number]

/**
 * A proposal from names and contents: which column names the areas of which level, when the figures are from, which column is
 * which indicator. In a workbook, which people make for one another, columns of figures that nobody knows are proposed as new
 * indicators.
 */
export async function suggestFile(
  file: SuggestedFrom,
  { tx, municipality }: Place,
): Promise<Suggestion<IndicatorsImportDefinition>> {
  const byNames = suggestIndicatorColumns(file.columns)
  const areas = await recogniseAreaColumn(tx, municipality, file)
  if (byNames.shape === 'ffcsv') return { definition: byNames }
  const level = areas === undefined ? {} : { level: areas.level.code }
  const code = areas?.column ?? ('columns' in byNames ? (byNames.columns?.code ?? '') : '')
  const reasons = areas === undefined ? [] : reasonsOfAreas(areas)
  if (byNames.shape === 'long' && byNames.columns !== undefined)
    return { definition: { ...byNames, ...level, columns: { ...byNames.columns, code } }, reasons }
  const namedPeriod = 'period' in byNames ? byNames.period : undefined
  const periodColumn = namedPeriod !== undefined && 'column' in namedPeriod ? namedPeriod : undefined
  const own = await readIndicators(tx, municipality)
  const figures = file.columns.filter(
    (column) => column !== code && column !== periodColumn?.column && holdsFigures(file, column),
  )
  const wide = wideColumns(file, { figures, own, isAreaKnown: areas !== undefined })
  const titled = periodInTitles(file.titles)
  const needsPeriod = periodColumn === undefined && wide.indicators.some(({ period }) => period === undefined)
  const fixed = needsPeriod && titled !== null ? { fixed: titled.period } : undefined
  if (fixed !== undefined && titled !== null)
    reasons.push({ answer: 'period', code: 'period-in-title', details: { title: titled.title } })
  const period = periodColumn ?? fixed
  return {
    definition: {
      shape: 'wide',
      ...level,
      columns: { code },
      ...(period === undefined ? {} : { period }),
      ...(wide.indicators.length === 0 ? {} : { indicators: wide.indicators }),
      ...(wide.entries.length === 0 ? {} : { entries: wide.entries }),
    },
    reasons: [...reasons, ...wide.reasons],
  }
}

function reasonsOfAreas({ column, level, by, matched, of }: RecognisedAreas): Reason[] {
  const details = { column, level: level.name, matched, of }
  return [{ answer: 'code', code: by === 'code' ? 'area-codes' : 'area-names', details }]
}

function holdsFigures({ sample }: SuggestedFrom, column: string): boolean {
  const texts = sample.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '')
  const figures = texts.filter((text) => [',', '.'].some((mark) => isFigure(text, mark === ',' ? ',' : '.')))
  return texts.length === 0 || figures.length * 2 >= texts.length
}

function isFigure(text: string, decimal: ',' | '.'): boolean {
  return parseCell(text, decimal).kind !== 'not-a-number'
}

function wideColumns(
  { format, titles, sample }: SuggestedFrom,
  { figures, own, isAreaKnown }: { figures: string[]; own: readonly IndicatorEntry[]; isAreaKnown: boolean },
) {
  const match = indicatorMatcher(own)
  const indicators: WideColumn[] = []
  const entries = new Map<string, NewIndicator>()
  const reasons: Reason[] = []
  const [title = ''] = titles
  for (const column of figures) {
    const { subject: said, period } = readColumnName(column)
    const subject = said || readColumnName(title).subject
    const when = period === null ? {} : { period }
    const matched = match(column) ?? match(subject)
    if (matched !== null) {
      indicators.push({ column, indicator: matched.code, ...when })
      reasons.push({ answer: column, code: matched.how, details: { name: matched.name } })
    } else if (format === 'xlsx' && isAreaKnown && !isNoIndicator(subject) && hasFigure(sample, column)) {
      const entry = newEntry(subject, { isPercent: saysPercent(`${column} ${title}`), taken: own })
      if (entry === null) continue
      entries.set(entry.code, entry)
      indicators.push({ column, indicator: entry.code, ...when })
      reasons.push({ answer: column, code: 'new-indicator', details: { name: entry.name } })
    }
  }
  return { indicators: withoutDoubles(indicators), entries: [...entries.values()], reasons }
}

function hasFigure(sample: SuggestedFrom['sample'], column: string): boolean {
  return sample.some(({ cells }) => (cells[column] ?? '').trim() !== '')
}

/** Counts behind shares, running numbers, coordinates and sizes of areas. */
function isNoIndicator(subject: string): boolean {
  return /^(#\d+|nr\.?|nummer|lfd\.?( ?nr\.?)?|rang|platz|f(ä|ae)lle|fallzahl.*|bezug.*|basis.*|n|x|y|lat.*|lon.*|breite.*|l(ä|ae)nge.*|fl(ä|ae)che.*)$/i.test(
    subject.trim(),
  )
}

/** Two columns that say the same of the same time: the first is meant. */
function withoutDoubles(columns: WideColumn[]): WideColumn[] {
  const seen = new Set<string>()
  return columns.filter(({ indicator, period }) => {
    const key = `${indicator} ${period ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
}

/** An entry as far as a heading says it; it can be completed at any time. */
export function newEntry(
  name: string,
  { isPercent, taken }: { isPercent: boolean; taken: readonly { code: string }[] },
): NewIndicator | null {
  const base = codeFromName(name).slice(0, 60).replace(/-+$/, '')
  const code = taken.some((known) => known.code === base) ? `${base}-neu` : base
  const entry = indicatorEntry.safeParse({
    code,
    name: name.slice(0, 200),
    unit: isPercent ? 'percent' : 'count',
    direction: 'neutral',
    topic: 'population',
    ...(isPercent ? { lowest: 0, highest: 100 } : {}),
  })
  return entry.success ? entry.data : null
}
