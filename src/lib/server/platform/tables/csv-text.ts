/** A text as it is; a number as exact as it is, or rounded, with a decimal comma; null = nothing. */
export type CsvCell = string | number | null | { readonly value: number; readonly decimals: number }

/** Records as German spreadsheet programs open them: semicolons, decimal commas, UTF-8 with a byte order mark. */
export function csvText(records: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${records.map((record) => `${record.map(written).join(';')}\r\n`).join('')}`
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell !== 'string') return writtenNumber(cell)
  const harmless = isFormula(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A spreadsheet would run it; official signs, numbers and telephone numbers cannot call anything. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]./s.test(text) && !/^[+-]?[\d\s.,()/-]+$/.test(text)
}

const numberFormats = new Map<number, Intl.NumberFormat>()

/** Rounded as pages round it. */
function writtenNumber({ value, decimals }: { value: number; decimals: number }): string {
  const format =
    numberFormats.get(decimals) ??
    new Intl.NumberFormat('de-DE', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: 'negative',
    })
  numberFormats.set(decimals, format)
  return format.format(value)
}
