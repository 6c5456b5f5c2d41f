import { writeForm, type Answers, type Questionnaire } from '@gelingen/questionnaire'
import { openAnswering, pagesToAnswer, savePage } from '../src/lib/server/capabilities/answering/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'

type Given = {
  readonly token: string
  /** ISO date. */
  readonly today: string
  readonly invent: (questionnaire: Questionnaire) => Answers
  /** false: breaks off before sending it. */
  readonly toTheEnd: boolean
}

/** Answers by a personal link, page by page as people do. */
export async function answerByLink(
  { database }: ImportRoom,
  { token, today, invent, toTheEnd }: Given,
): Promise<void> {
  const opened = await openAnswering(database, token)
  if (!opened.ok) throw new Error(opened.because)
  const { questionnaire } = opened
  const answers = invent(questionnaire)
  const pages = pagesToAnswer({ ...opened, answers })
  for (const page of pages)
    await savePage(database, {
      token,
      page,
      fields: [...writeForm({ questionnaire, answers, page })].flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      language: 'de',
      step: 'next',
      today,
    })
  if (!toTheEnd) return
  const page = pages.at(-1) ?? ''
  const saved = await savePage(database, { token, page, fields: null, language: 'de', step: 'submit', today })
  if (saved.kind !== 'submitted') throw new Error(JSON.stringify(saved))
}
