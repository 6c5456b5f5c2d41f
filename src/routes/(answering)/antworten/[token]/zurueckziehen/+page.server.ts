import { redirect } from '@sveltejs/kit'
import { withdrawResponse } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { answeringAddress, languageOf, openWholeOrTurnBack } from '../answering-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  await openWholeOrTurnBack(event)
  return { back: answeringAddress(event) }
}

export const actions: Actions = {
  default: async (event) => {
    await withdrawResponse(context().database.kysely, {
      token: event.params.token,
      language: languageOf(event.url),
      dataFolder: context().dataFolder,
    })
    redirect(303, answeringAddress(event))
  },
}
