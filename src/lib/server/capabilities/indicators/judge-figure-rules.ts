import { parseCell, type OfficialSign } from '../../platform/tables/parse-cell.ts'
import type { FileFigure } from './read-figures-rules.ts'
import type { IndicatorEntry } from './indicators-types.ts'
import { isProtected } from './protect-rules.ts'

export type FigureProblem = { code: string; details: Record<string, string | number> }

/** A figure that can be written, with what is remarkable about it; or why it cannot; or an empty cell. */
export type JudgedFigure =
  | {
      kind: 'taken'
      value: number | null
      sign: OfficialSign | null
      cases: number | null
      base: number | null
      note?: FigureProblem
    }
  | { kind: 'refused'; problem: FigureProblem }
  | { kind: 'empty' }

type Judging = { entry: IndicatorEntry; decimal: ',' | '.'; municipalityMinimum: number }

const MOST_PERSONS = 2_147_483_647

/** Reads value, case number and base of a figure and holds them against the indicator's entry. */
export function judgeFigure(
  figure: FileFigure,
  { entry, decimal, municipalityMinimum }: Judging,
): JudgedFigure {
  const cases = readCount(figure.casesText, decimal)
  const base = readCount(figure.baseText, decimal)
  if (cases === 'not-a-count' || base === 'not-a-count')
    return refused('indicators/not-a-count', {
      value: (cases === 'not-a-count' ? figure.casesText : figure.baseText) ?? '',
    })
  if (cases !== null && base !== null && cases > base)
    return refused('indicators/cases-above-base', { cases, base })

  const parsed =
    figure.mapped === undefined
      ? parseCell(figure.text, decimal)
      : { kind: 'number' as const, value: figure.mapped }
  if (parsed.kind === 'empty') return { kind: 'empty' }
  if (parsed.kind === 'not-a-number')
    return refused('indicators/not-a-number', { value: figure.text.trim().slice(0, 60) })
  if (parsed.kind === 'sign') {
    // "–" means exactly zero: a number to calculate with.
    const isZero = parsed.sign === '–'
    return { kind: 'taken', value: isZero ? 0 : null, sign: isZero ? null : parsed.sign, cases, base }
  }
  const { lowest, highest, name } = entry
  if ((lowest !== null && parsed.value < lowest) || (highest !== null && parsed.value > highest))
    return refused('indicators/out-of-range', {
      value: parsed.value,
      lowest: lowest ?? '',
      highest: highest ?? '',
      name,
    })
  const stored = { value: parsed.value, sign: null, cases, base } as const
  const hidden = isProtected(stored, {
    municipalityMinimum,
    indicatorMinimum: entry.minimumCount,
    unit: entry.unit,
  })
  if (hidden)
    return { kind: 'taken', ...stored, note: { code: 'indicators/under-minimum', details: { name } } }
  // Who keeps a case number secret does not want it to be worked out from the rate.
  if (isSecret(figure.casesText, decimal))
    return {
      kind: 'taken',
      ...stored,
      sign: '.',
      note: { code: 'indicators/cases-secret', details: { name } },
    }
  return figure.isUncertain === true
    ? { kind: 'taken', ...stored, note: { code: 'indicators/uncertain', details: { name } } }
    : { kind: 'taken', ...stored }
}

function isSecret(text: string | undefined, decimal: ',' | '.'): boolean {
  const parsed = parseCell(text ?? '', decimal)
  return parsed.kind === 'sign' && parsed.sign === '.'
}

function refused(code: string, details: Record<string, string | number>): JudgedFigure {
  return { kind: 'refused', problem: { code, details } }
}

/** A whole number of persons; null where the file has none. */
function readCount(text: string | undefined, decimal: ',' | '.'): number | null | 'not-a-count' {
  const parsed = parseCell(text ?? '', decimal)
  if (parsed.kind === 'empty') return null
  if (parsed.kind === 'sign') return parsed.sign === '–' ? 0 : null
  const isCount =
    parsed.kind === 'number' &&
    Number.isInteger(parsed.value) &&
    parsed.value >= 0 &&
    parsed.value <= MOST_PERSONS
  return isCount ? parsed.value : 'not-a-count'
}
