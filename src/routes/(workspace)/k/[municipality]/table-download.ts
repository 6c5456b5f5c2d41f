import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import { tableAnswer, tableFormats } from '#lib/server/platform/downloads/index.ts'
import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import { withNotes } from './table-notes.ts'
import { withShapes } from './table-shapes.ts'
import type { ReadTable } from './table.ts'

type TableEvent = WorkspaceEvent & { url: URL; params: { format: string } }

/**
 * What a page lists, in the format that the address ends with, for whoever asks and in her language.
 * @returns null where there is nothing of what the address names; an unknown format is answered as not found
 */
export async function tableDownload(
  event: TableEvent,
  permission: Permission,
  read: ReadTable,
): Promise<Response | null> {
  const format = tableFormats.find((one) => one === event.params.format)
  if (format === undefined) error(404)
  const { locale } = event.locals
  const today = context().today()
  const table = await inWorkspace(event, permission, async (tx, municipality) => {
    const found = await read(tx, municipality, { address: event.url.searchParams, locale, today })
    if (found === null) return null
    const noted = withNotes(found, municipality, { locale, today, view: viewOf(event.url) })
    return format === 'geojson' ? withShapes(tx, municipality, noted) : noted
  })
  if (table === null) return null
  const words = messages(locale).downloads.file
  const { workbooks } = context()
  return (await tableAnswer(table, { format, madeOn: today, words, workbooks })) ?? error(404)
}

/** The page that a file belongs to lies a step above it. */
function viewOf(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/[^/]*$/, '')}${url.search}`
}
