import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { profileSheet } from '../../../profile/profile-sheet.ts'
import { readAreaProfile } from '../../../profile/area-profile.ts'
import template from '../../../profile/profile-sheet.typ?raw'
import type { RequestHandler } from './$types'

/** The profile of an area on two pages. */
export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  const { code, ebene: level } = event.params
  const sheet = await inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const profile = await readAreaProfile(tx, municipality, { code, level, today, locale })
    return profile === null ? null : profileSheet(profile, { municipality, today, locale })
  })
  if (sheet === null) error(404)
  const pdf = await context().printer.print({ template, ...sheet })
  return pdfAnswer({ name: `${messages(locale).areaProfile.file} ${sheet.data.name} ${today}`, pdf })
}
