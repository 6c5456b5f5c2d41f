import { error, type RequestHandler } from '@sveltejs/kit'
import { readCorrectedFile } from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { csvText } from '#lib/server/platform/tables/csv-text.ts'

/** The file as it was put right, for the office that made it. */
export const GET: RequestHandler<{ municipality: string; lauf: string }> = async (event) => {
  const importRunId = /^\d{1,9}$/.test(event.params.lauf) ? Number(event.params.lauf) : error(404)
  const room = { ...importRoom(event), dataFolder: context().dataFolder }
  const read = await readCorrectedFile({ ...room, importRunId })
  if (!read.ok) error(404)
  const { fileName, columns, batches } = read.value
  async function* lines() {
    yield csvText([columns])
    // The byte order mark stands at the beginning only.
    for await (const rows of batches())
      yield csvText(rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''))).slice(1)
  }
  const name = `${fileName.replace(/\.\w+$/, '')} berichtigt`
  return new Response(streamOf(lines()), {
    headers: downloadHeaders({ name, ending: 'csv', contentType: 'text/csv; charset=utf-8' }),
  })
}

function streamOf(texts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await texts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await texts.return()
    },
  })
}
