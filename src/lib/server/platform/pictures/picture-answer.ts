import { downloadHeaders } from '../files/download-headers.ts'
import type { Painter } from './open-painter.ts'

export const pictureFormats = ['svg', 'png'] as const
type PictureFormat = (typeof pictureFormats)[number]

/** Fine enough for a large screen and for print. */
const ENLARGEMENT = 2

type Drawing = { readonly name: string; readonly svg: string; readonly width: number }

/** A drawing to keep, as it is or as pixels, twice as many as its width. */
export async function pictureAnswer(
  { name, svg, width }: Drawing,
  { format, painter }: { format: PictureFormat; painter: Painter },
): Promise<Response> {
  if (format === 'svg') {
    const headers = downloadHeaders({ name, ending: 'svg', contentType: 'image/svg+xml; charset=utf-8' })
    return new Response(svg, { headers })
  }
  const png = await painter.paint({ svg, widthPixels: ENLARGEMENT * width })
  const headers = downloadHeaders({ name, ending: 'png', contentType: 'image/png' })
  return new Response(Uint8Array.from(png), { headers })
}
