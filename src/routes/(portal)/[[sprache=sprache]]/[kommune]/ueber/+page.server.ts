import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (_tx, { portal: { name, contact }, language }) => ({
    language,
    portal: { name, contact },
  }))
