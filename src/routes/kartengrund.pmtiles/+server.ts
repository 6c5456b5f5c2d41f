import { open, stat } from 'node:fs/promises'
import { error, type RequestHandler } from '@sveltejs/kit'
import { basemapFile } from '#lib/server/basemap-file.ts'

/** As much as is read into memory for one answer; the reader of the format asks for far less. */
const MOST_BYTES = 4_000_000

/** Parts of the installation's basemap, by range: the format is made to be read in pieces. */
export const GET: RequestHandler = async ({ request }) => {
  const size = await stat(basemapFile()).then(
    (found) => found.size,
    () => error(404),
  )
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const from = Number(first)
  const to = Math.min(last === '' ? size - 1 : Number(last), size - 1, from + MOST_BYTES - 1)
  if (first === '' || from > to)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  const file = await open(basemapFile())
  try {
    const { buffer } = await file.read(new Uint8Array(to - from + 1), 0, to - from + 1, from)
    return new Response(buffer, {
      status: 206,
      headers: {
        'content-type': 'application/vnd.pmtiles',
        'content-range': `bytes ${from}-${to}/${size}`,
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=86400',
      },
    })
  } finally {
    await file.close()
  }
}
