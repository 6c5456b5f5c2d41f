import type { HsdsObject } from './hsds-types.ts'

export type Page = { readonly page: number; readonly perPage: number }

/** Which of so many entries a page shows: from … to, the end exclusive. */
export function partOf(total: number, { page, perPage }: Page): { from: number; to: number } {
  const from = Math.min((page - 1) * perPage, total)
  return { from, to: Math.min(from + perPage, total) }
}

/** A page as the standard wants it. A page behind the last one is empty. */
export function pageObject(
  contents: readonly HsdsObject[],
  total: number,
  { page, perPage }: Page,
): HsdsObject {
  const pages = Math.ceil(total / perPage)
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
