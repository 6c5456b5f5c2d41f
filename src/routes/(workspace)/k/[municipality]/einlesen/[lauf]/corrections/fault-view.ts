import type { Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { isWrongEverywhere, type Correction, type Fault } from '#lib/server/capabilities/imports/index.ts'
import type { SourceRow } from '#lib/server/platform/tables/source-row.ts'
import type { AreaSuggestions } from './suggest-areas.ts'

/** A place in the file that somebody has to put right. */
export type FaultView = {
  sentence: string
  /** Absent where no single cell is to blame. */
  column: string | null
  cell: string
  lines: number[]
  count: number
  /** The first of the rows, as far as it is known. */
  row: string
  /** Offered in the field; '' = nothing is sure enough. */
  proposal: string
  /** Further areas that may be meant. */
  likely: { code: string; name: string }[]
  isArea: boolean
  leaveOut: boolean
  /** Travels in the form: where the correction is to be made. */
  place: string
}

export type FaultList = {
  faults: FaultView[]
  /** How many kinds of faults are not shown. */
  further: number
  areas: { code: string; name: string }[]
  corrections: (Correction & { key: string })[]
}

const MOST_FAULTS = 60
const SURE = 0.74
const LEAST_LEAD = 0.05
const CELLS_SHOWN = 6
const MOST_CORRECTIONS_SHOWN = 100

type Given = {
  faults: readonly Fault[]
  /** Of the file, where they are at hand. */
  rows?: readonly SourceRow[]
  corrections: readonly Correction[]
  suggestions: AreaSuggestions
  locale: Locale
  /** Its name: a row that is called so is a sum. */
  municipality: string
}

export function faultList({
  faults,
  corrections,
  suggestions,
  rows = [],
  locale,
  municipality,
}: Given): FaultList {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => {
    const row = Object.values(byLine.get(fault.lines[0] ?? 0)?.cells ?? {}).filter(
      (text) => text.trim() !== '',
    )
    return viewOf(fault, { row, suggestions, locale, municipality })
  })
  return {
    faults: shown,
    further: faults.length - shown.length,
    areas: shown.some(({ isArea }) => isArea) ? suggestions.areas : [],
    corrections: corrections
      .slice(-MOST_CORRECTIONS_SHOWN)
      .map((correction) => ({ ...correction, key: JSON.stringify(correction) })),
  }
}

function viewOf(
  fault: Fault,
  {
    row,
    suggestions,
    locale,
    municipality,
  }: Omit<Given, 'faults' | 'corrections' | 'rows'> & { row: string[] },
): FaultView {
  const { code, details, column, cell = '', lines, count } = fault
  const isArea = column !== undefined && column === suggestions.column
  const likely = isArea ? suggestions.likely([cell, ...row]) : []
  const [best, second] = likely
  const isSure =
    best !== undefined && best.sureness >= SURE && best.sureness - (second?.sureness ?? 0) >= LEAST_LEAD
  const isOfAll = isArea && [cell, ...row].some((text) => isSum(text, municipality))
  const isEverywhere = cell !== '' && isWrongEverywhere(code)
  return {
    sentence: sentenceOf({ code, details }, locale),
    column: column ?? null,
    cell,
    lines,
    count,
    row: row
      .slice(0, CELLS_SHOWN)
      .map((text) => text.slice(0, 60))
      .join(' · '),
    proposal: isSure && !isOfAll ? best.code : '',
    likely: likely.map(({ code: areaCode, name }) => ({ code: areaCode, name })),
    isArea,
    leaveOut: isOfAll || /double/.test(code),
    place: JSON.stringify({ column, from: cell, ...(isEverywhere ? {} : { line: lines[0] }) }),
  }
}

/** A row for all areas together is no area. */
function isSum(cell: string, municipality: string): boolean {
  return (
    /\b(gesamt|insgesamt|summe|zusammen|total|durchschnitt|mittelwert)\b|gesamt$|^(gesamtstadt|stadt)\b/i.test(
      cell,
    ) || cell.trim().toLowerCase() === municipality.toLowerCase()
  )
}
