import { messages } from '#lib/messages/index.ts'
import { findAreas, placesInFrame, readLevels, readShapes } from '#lib/server/capabilities/areas/index.ts'
import type { LookAfterwards } from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import type { PictureWish, PreviewPicture } from './preview-picture.ts'

/** The file's places over the finest areas; those that lie in none of them are marked. */
export async function pictureOfOffers(
  { locale }: PictureWish,
  ...[tx, municipality, { meanings }]: Parameters<LookAfterwards<PreviewPicture | null>>
): Promise<PreviewPicture | null> {
  const texts = messages(locale).importFix.picture
  const date = context().today()
  const level = (await readLevels(tx, municipality, date)).at(-1)
  const places = meanings.flatMap(({ line, means: { name, longitude, latitude } }) =>
    typeof longitude === 'number' && typeof latitude === 'number'
      ? [{ line, name: String(name ?? ''), position: [longitude, latitude] as const }]
      : [],
  )
  if (level === undefined || places.length === 0) return null
  const { frame, shapes } = await readShapes(tx, municipality, { areaLevelId: level.areaLevelId, date })
  if (frame === null) return null
  const positions = places.map(({ position: [longitude, latitude] }): [number, number] => [
    longitude,
    latitude,
  ])
  const areas = await findAreas(tx, municipality, positions, date)
  const inFrame = await placesInFrame(tx, municipality, positions)
  const outside = places.filter((_, at) => areas[at] === null)
  const count = places.length - outside.length
  return {
    title: texts.offers,
    ...frame,
    shapes: shapes.map(({ areaId, name, outline }) => ({
      areaId,
      name,
      outline,
      says: name,
      colour: 'burden-1',
    })),
    points: places.flatMap(({ name }, at) => {
      const place = inFrame[at]
      const isOutside = areas[at] === null
      return place === null || place === undefined ? [] : [{ ...place, says: name, isOutside }]
    }),
    legendTitle: texts.offers,
    legend: [
      { colour: 'place-inside', text: texts.inside, count },
      ...(outside.length > 0
        ? [{ colour: 'place-outside', text: texts.outside, count: outside.length }]
        : []),
    ],
    withoutRow: [],
    outside: outside.map(({ line, name }) => ({ line, name })),
    choices: [],
  }
}
