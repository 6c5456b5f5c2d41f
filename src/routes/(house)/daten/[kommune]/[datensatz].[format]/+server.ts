import { error, type RequestHandler } from '@sveltejs/kit'
import { formatsOf, readPublicShapes } from '#lib/server/capabilities/release/index.ts'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { tableAnswer, tableFormats } from '#lib/server/platform/downloads/index.ts'
import { pictureAnswer, pictureFormats } from '#lib/server/platform/pictures/index.ts'
import { mapSheetSvg, SHEET_WIDTH } from '#lib/ui/map-picture/map-sheet-svg.ts'
import { openHeaders, readDataset } from '../../read-dataset.ts'
import { releaseSheet } from '../../release-sheet.ts'
import { releaseTable } from '../../release-table.ts'

type Address = { kommune: string; datensatz: string; format: string }

/** The catalogue is for German portals: its files are the same whoever asks. */
const locale = 'de'

/** A data set as a file: its table, or the map of its first level. */
export const GET: RequestHandler<Address> = async ({ params }) => {
  const table = tableFormats.find((one) => one === params.format)
  const picture = pictureFormats.find((one) => one === params.format)
  const answer =
    table === undefined ? picture && (await picturedData(params, picture)) : await tabledData(params, table)
  if (answer == null) error(404)
  for (const [name, value] of Object.entries(openHeaders)) answer.headers.set(name, value)
  return answer
}

async function tabledData(address: Address, format: (typeof tableFormats)[number]): Promise<Response | null> {
  const { release, more: shapes } = await readShapesToo(address, format === 'geojson')
  const { origin, workbooks } = context()
  const table = releaseTable(release, {
    shapes,
    address: `${origin}/daten/${address.kommune}/${address.datensatz}`,
    locale,
  })
  const madeOn = release.releasedAt.toISOString().slice(0, 10)
  return tableAnswer(table, { format, madeOn, words: messages(locale).downloads.file, workbooks })
}

async function picturedData(
  address: Address,
  format: (typeof pictureFormats)[number],
): Promise<Response | null> {
  const { release, more } = await readShapesToo(address, true)
  const [level] = release.content.levels
  const shapes = more.find(({ shapesId }) => shapesId === level?.shapesId)
  if (level === undefined || shapes === undefined || !formatsOf(release.content).includes(format)) return null
  const sheet = releaseSheet(release, { level, shapes, locale })
  const drawing = { name: `${sheet.title} ${sheet.lead}`, svg: mapSheetSvg(sheet), width: SHEET_WIDTH }
  return pictureAnswer(drawing, { format, painter: context().painter })
}

function readShapesToo({ kommune, datensatz }: Address, areWanted: boolean) {
  return readDataset({ kommune, datensatz }, async (tx, { content, municipality: { slug } }) => {
    const found = []
    for (const { shapesId } of areWanted ? content.levels : []) {
      const own = shapesId === null ? null : await readPublicShapes(tx, { slug, shapesId })
      if (own !== null) found.push(own)
    }
    return found
  })
}
