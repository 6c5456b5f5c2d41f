import { messages } from '#lib/messages/index.ts'
import { readLevels, readShapes } from '#lib/server/capabilities/areas/index.ts'
import type { LookAfterwards } from '#lib/server/capabilities/imports/index.ts'
import { text } from '../mapping/mapping-types.ts'
import type { PictureWish, PreviewPicture } from './preview-picture.ts'

/** Which areas the file has figures of; the figures themselves stand in the table, protected where they are small. */
export async function pictureOfResidents(
  { locale, definition }: PictureWish,
  ...[tx, municipality, { meanings }]: Parameters<LookAfterwards<PreviewPicture | null>>
): Promise<PreviewPicture | null> {
  const texts = messages(locale).importFix.picture
  const year = Math.max(...meanings.map(({ means }) => Number(means['year'])))
  if (!Number.isFinite(year)) return null
  const date = `${year}-12-31`
  const level = (await readLevels(tx, municipality, date)).find(
    ({ code }) => code === text(definition, 'level'),
  )
  if (level === undefined) return null
  const { frame, shapes } = await readShapes(tx, municipality, { areaLevelId: level.areaLevelId, date })
  if (frame === null) return null
  const told = new Set(meanings.flatMap(({ means: { area } }) => (area === null ? [] : [String(area)])))
  const isTold = ({ code, name }: { code: string; name: string }) => told.has(code) || told.has(name)
  const count = shapes.filter(isTold).length
  return {
    title: texts.residents(String(year)),
    ...frame,
    shapes: shapes.map((shape) => ({
      areaId: shape.areaId,
      name: shape.name,
      outline: shape.outline,
      says: shape.name,
      colour: isTold(shape) ? 'burden-3' : 'no-value',
    })),
    points: [],
    legendTitle: texts.residents(String(year)),
    legend: [
      { colour: 'burden-3', text: texts.inFile, count },
      ...(count < shapes.length
        ? [{ colour: 'no-value', text: texts.notInFile, count: shapes.length - count }]
        : []),
    ],
    withoutRow: shapes.filter((shape) => !isTold(shape)).map(({ name }) => name),
    outside: [],
    choices: [],
  }
}
