import { error } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import { pictureAnswer, pictureFormats } from '#lib/server/platform/pictures/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { mapSheetSvg, SHEET_WIDTH, type MapSheet } from '#lib/ui/map-picture/map-sheet-svg.ts'
import type { WantedTable } from './table.ts'

/** A map with what stands under it: where its figures come from; '' = the municipality itself. */
type SourcedMap = Omit<MapSheet, 'footer'> & { readonly source: string }

/** Reads the map of a page; null where it shows none. */
export type ReadMap = (tx: Tx, municipality: Municipality, wanted: WantedTable) => Promise<SourcedMap | null>

/**
 * The map of a page as a picture that stands for itself, in the format that the address ends with.
 * @returns null where there is no map; an unknown format is answered as not found
 */
export async function pictureDownload(
  event: WorkspaceEvent & { url: URL; params: { format: string } },
  permission: Permission,
  read: ReadMap,
): Promise<Response | null> {
  const format = pictureFormats.find((one) => one === event.params.format)
  if (format === undefined) error(404)
  const { locale } = event.locals
  const today = context().today()
  const sheet = await inWorkspace(event, permission, async (tx, municipality) => {
    const map = await read(tx, municipality, { address: event.url.searchParams, locale, today })
    return map && { ...map, footer: footerOf(map.source, { municipality, locale, today }) }
  })
  if (sheet === null) return null
  const drawing = { name: `${sheet.title} ${sheet.lead}`, svg: mapSheetSvg(sheet), width: SHEET_WIDTH }
  return pictureAnswer(drawing, { format, painter: context().painter })
}

function footerOf(
  source: string,
  { municipality, locale, today }: { municipality: Municipality; locale: Locale; today: string },
): string[] {
  const { common, downloads } = messages(locale)
  const { picture, notes } = downloads
  return [
    picture.source(source === '' ? notes.ownSource : source),
    picture.made({
      municipality: municipality.name,
      date: formatDate(today, locale),
      product: common.product,
    }),
  ]
}
