import { messages } from '#lib/messages/index.ts'
import { readLevels, readShapes } from '#lib/server/capabilities/areas/index.ts'
import type { LookAfterwards } from '#lib/server/capabilities/imports/index.ts'
import { part, text } from '../mapping/mapping-types.ts'
import type { PictureWish, PreviewPicture } from './preview-picture.ts'

const EVER = '9999-12-30'

/** The outlines of the level, those of the file among them. */
export async function pictureOfAreas(
  { locale, definition }: PictureWish,
  ...[tx, municipality, { meanings }]: Parameters<LookAfterwards<PreviewPicture | null>>
): Promise<PreviewPicture | null> {
  const texts = messages(locale).importFix.picture
  const levelCode = text(part(definition, 'level'), 'code')
  const level = (await readLevels(tx, municipality, EVER)).find(({ code }) => code === levelCode)
  if (level === undefined) return null
  const { areaLevelId } = level
  const { frame, shapes } = await readShapes(tx, municipality, { areaLevelId, date: EVER })
  if (frame === null || shapes.every(({ outline }) => outline === '')) return null
  const inFile = new Set(meanings.map(({ means }) => means['code']))
  const count = shapes.filter(({ code }) => inFile.has(code)).length
  return {
    title: texts.areas(level.name),
    ...frame,
    shapes: shapes.map(({ areaId, code, name, outline }) => ({
      areaId,
      name,
      outline,
      says: name,
      colour: inFile.has(code) ? 'burden-3' : 'no-value',
    })),
    points: [],
    legendTitle: texts.areas(level.name),
    legend: [
      { colour: 'burden-3', text: texts.inFile, count },
      ...(count < shapes.length
        ? [{ colour: 'no-value', text: texts.notInFile, count: shapes.length - count }]
        : []),
    ],
    withoutRow: [],
    outside: [],
    choices: [],
  }
}
