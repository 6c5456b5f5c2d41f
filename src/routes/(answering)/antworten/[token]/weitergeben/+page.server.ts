import { fail, redirect } from '@sveltejs/kit'
import {
  callBackPart,
  passedOnParts,
  passOnPart,
  pagesToAnswer,
  type PartRefusal,
} from '#lib/server/capabilities/answering/index.ts'
import { answeringTexts, type AnsweringTexts } from '#lib/messages/portal/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { answeringAddress, languageOf, openWholeOrTurnBack, sayOf } from '../answering-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openWholeOrTurnBack(event)
  const language = languageOf(event.url)
  const say = sayOf(answering, language)
  const { page: pageName } = answeringTexts(language)
  const titles = new Map(
    answering.questionnaire.definition.pages.map(({ id, title }, at, { length }) => [
      id,
      say(title) || pageName.progress(at + 1, length),
    ]),
  )
  const titleOf = (page: string) => titles.get(page) ?? page
  const wanted = event.url.searchParams.get('seite')
  const pages = pagesToAnswer(answering)
  const from = pages.find((page) => page === wanted) ?? null
  const parts = await passedOnParts(context().database.kysely, event.params.token)
  return {
    title: say(answering.questionnaire.definition.title),
    pages: pages.map((page) => ({ page, title: titleOf(page), isChosen: page === from })),
    parts: parts.map(({ partId, pages, calledBack }) => ({
      partId,
      calledBack,
      pages: pages.map(titleOf).join(', '),
    })),
    from,
    back: answeringAddress(event, from === null ? 'absenden' : `seite/${from}`),
  }
}

export const actions: Actions = {
  /** No redirect afterwards: the link can be shown this once only. */
  pass: async (event) => {
    const form = await event.request.formData()
    const pages = form.getAll('seite').filter((page) => typeof page === 'string')
    const language = languageOf(event.url)
    const passed = await passOnPart(context().database.kysely, { token: event.params.token, pages, language })
    if (!passed.ok)
      return fail(422, { address: null, sentence: sentenceOf(passed.because, answeringTexts(language)) })
    const path = answeringAddress({ params: { token: passed.token }, url: event.url })
    return { address: new URL(path, context().origin).href, sentence: null }
  },
  callBack: async (event) => {
    const partId = Number((await event.request.formData()).get('teil'))
    if (Number.isSafeInteger(partId) && partId > 0 && partId < 2 ** 31)
      await callBackPart(context().database.kysely, { token: event.params.token, partId })
    const from = event.url.searchParams.get('seite')
    redirect(303, answeringAddress(event, 'weitergeben', from === null ? {} : { seite: from }))
  },
}

function sentenceOf(because: PartRefusal, { ways, refused }: AnsweringTexts): string {
  if (because === 'no-pages') return ways.parts.noPages
  return because === 'too-many' ? ways.parts.tooMany : refused[because]
}
