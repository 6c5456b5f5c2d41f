import { attributeOf, tagsNamed, type WorkbookParts } from './workbook-parts.ts'

/** The formats of Excel's own list that show a number as a percentage. */
const builtInPercents = ['9', '10']

/** Whether a cell of the sheet, line and place from 0, shows its number as a percentage: 0.123 as 12,3 %. */
export type ShowsPercent = (line: number, place: number) => boolean

/** Reads from a workbook which cells of a sheet are formatted as percentages; most have none. */
export async function percentCells(workbook: WorkbookParts, sheet: string): Promise<ShowsPercent> {
  const styles = percentStyles(await workbook.textOf('xl/styles.xml'))
  if (styles.size === 0) return () => false
  const cells = new Set<number>()
  const xml = await workbook.textOf(await workbook.partOfSheet(sheet))
  for (const tag of tagsNamed(xml, 'c')) {
    if (!styles.has(attributeOf(tag, 's'))) continue
    const [, letters = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(attributeOf(tag, 'r')) ?? []
    cells.add(keyOf(Number(line) - 1, placeOf(letters)))
  }
  return (line, place) => cells.has(keyOf(line, place))
}

function percentStyles(xml: string): Set<string> {
  const formats = new Set(builtInPercents)
  for (const tag of tagsNamed(xml, 'numFmt'))
    if (
      attributeOf(tag, 'formatCode')
        .replace(/&quot;.*?&quot;|\\./g, '')
        .includes('%')
    )
      formats.add(attributeOf(tag, 'numFmtId'))
  const used = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  const styles = tagsNamed(used, 'xf')
  return new Set(
    [...styles.keys()].filter((at) => formats.has(attributeOf(styles[at] ?? '', 'numFmtId'))).map(String),
  )
}

const MOST_COLUMNS = 16_384

function keyOf(line: number, place: number): number {
  return line * MOST_COLUMNS + place
}

function placeOf(letters: string): number {
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
