/** A text as it is, or a number that is written with a decimal comma. */
export type CsvCell = string | { readonly value: number; readonly decimals: number }

/**
 * A table as German spreadsheet programs open it: semicolons, decimal commas, UTF-8 with a byte order mark.
 * @param name becomes the name of the file
 */
export function csvAnswer({
  name,
  records,
}: {
  name: string
  records: readonly (readonly CsvCell[])[]
}): Response {
  const fileName = `${name
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()}.csv`
  return new Response(csvText(records), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${plainAscii(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
}

export function csvText(records: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${records.map((record) => `${record.map(written).join(';')}\r\n`).join('')}`
}

function written(cell: CsvCell): string {
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

function plainAscii(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return name.replace(/[äöüß]/g, (letter) => letters[letter] ?? letter).replace(/[^a-z0-9.-]/g, '')
}
