/** A file as an office would hand it over. */
export type DemoFile = {
  readonly name: string
  readonly text: string
  readonly encoding: 'utf-8' | 'windows-1252'
}

/** One line of a table in German notation: semicolons, quotes only where a text needs them. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')
}

/** Lines end as spreadsheets on office computers end them. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${csvLine(cells)}\r\n`).join('')
}

/** A number with decimal comma, and with points between thousands. */
export function germanNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return (value < 0 ? '-' : '') + grouped + (fraction === undefined ? '' : `,${fraction}`)
}

/** @throws RangeError a character that Windows-1252 lacks, where the file is in that encoding */
export function encodeFile({ name, text, encoding }: DemoFile): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  return Uint8Array.from(text, (character) => {
    const code = beyondLatin1[character] ?? character.codePointAt(0) ?? 0
    if (code > 0xff) throw new RangeError(`text: „${character}“ in ${name} is not in Windows-1252`)
    return code
  })
}

/** Where Windows-1252 has printable characters and Latin-1 has none; only those that occur in office files. */
const beyondLatin1: Record<string, number> = {
  '€': 0x80,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
}
